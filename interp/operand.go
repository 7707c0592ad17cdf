package interp

import (
	"math/bits"

	"github.com/bide-lang/bide/interp/object"
)

// operand is a part of a node or step: any expression, but local variables and constants, which most
// are, are read without a call.
type operand struct {
	slot  int   // of a local variable; -1 for anything else
	value Value // of a constant; Unbound for anything else
	node  Node
}

func operandOf(n Node) operand {
	switch n := n.(type) {
	case *localNode:
		return operand{slot: n.slot, node: n}
	case *constNode:
		return operand{slot: -1, value: n.v, node: n}
	}
	return operand{slot: -1, node: n}
}

func operandsOf(nodes []Node) []operand {
	all := make([]operand, len(nodes))
	for i, n := range nodes {
		all[i] = operandOf(n)
	}
	return all
}

// quick is the value of a local variable or constant. It is Bad for anything else, and for an unbound
// variable: then the node is to be evaluated, which the caller does, so that quick costs no call.
func (o *operand) quick(f *Frame) Value {
	if uint(o.slot) < uint(len(f.slots)) {
		return f.slots[o.slot]
	}
	return o.value
}

// eval is the whole of it, where a call more does not matter.
func (o *operand) eval(f *Frame) Value {
	if v := o.quick(f); v.Ok() {
		return v
	}
	return o.node.Eval(f)
}

// addInts, subInts and mulInts are a op b of unboxed ints; ok is false if they are none, or if the
// result may be too big to be one.
func addInts(a, b Value) (sum Value, ok bool) {
	x, y := a.Int64(), b.Int64()
	s := x + y
	return object.Int(s), a.IsInt() && b.IsInt() && (x^s)&(y^s) >= 0
}

func subInts(a, b Value) (difference Value, ok bool) {
	x, y := a.Int64(), b.Int64()
	d := x - y
	return object.Int(d), a.IsInt() && b.IsInt() && (x^y)&(x^d) >= 0
}

func mulInts(a, b Value) (product Value, ok bool) {
	x, y := a.Int64(), b.Int64()
	return object.Int(x * y), a.IsInt() && b.IsInt() && x == int64(int32(x)) && y == int64(int32(y))
}

// mulLarge is for ints that mulInts does not dare to multiply.
func mulLarge(a, b Value) (product Value, ok bool) {
	x, y := a.Int64(), b.Int64()
	hi, lo := bits.Mul64(uint64(x), uint64(y))
	if x < 0 {
		hi -= uint64(y)
	}
	if y < 0 {
		hi -= uint64(x)
	}
	p := int64(lo)
	return object.Int(p), int64(hi) == p>>63 && a.IsInt() && b.IsInt()
}
