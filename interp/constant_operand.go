package interp

import (
	"math"

	"github.com/bide-lang/bide/interp/object"
)

// Arithmetic and comparison of a local variable with a constant int, which is what loops and recursion are full of. The
// nodes know one case, an unboxed int; in any other they leave it to the general node.

// addConstNode is `x + k` and, with k negated, `x - k`.
type addConstNode struct {
	slot    int
	k       int64
	general Node
}

func (n *addConstNode) Eval(f *Frame) Value {
	if v := f.slots[n.slot]; v.IsInt() {
		x := v.Int64()
		if sum := x + n.k; (x^sum)&(n.k^sum) >= 0 {
			return object.Int(sum)
		}
	}
	return n.general.Eval(f)
}

// withConst makes an addConstNode of an addition, or with sign -1 a subtraction, if it is one; else nil.
func withConst(left operand, right Node, sign int64, general Node) Node {
	if k, ok := smallConst(right); ok && left.slot >= 0 {
		return &addConstNode{slot: left.slot, k: sign * k, general: general}
	}
	return general
}

// compareConstNode is a comparison with a constant: x is in the range of span+1 numbers from low on, or it is not.
type compareConstNode struct {
	slot    int
	low     int64
	span    uint64
	outside bool
	general *compareNode
}

// compareConst makes a compareConstNode of a comparison, if it is one; else general.
func compareConst(left operand, op object.CompareOp, right Node, general *compareNode) Test {
	k, ok := smallConst(right)
	if !ok || left.slot < 0 {
		return general
	}
	low, high := k, k
	switch op {
	case object.OpLt:
		low, high = math.MinInt64, k-1
	case object.OpLe:
		low = math.MinInt64
	case object.OpGt:
		low, high = k+1, math.MaxInt64
	case object.OpGe:
		high = math.MaxInt64
	}
	return &compareConstNode{slot: left.slot, low: low, span: uint64(high) - uint64(low), outside: op == object.OpNe, general: general}
}

func (n *compareConstNode) Eval(f *Frame) Value {
	if v := f.slots[n.slot]; v.IsInt() {
		return object.Bool(n.holds(v.Int64()))
	}
	return n.general.Eval(f)
}

func (n *compareConstNode) Test(f *Frame) (b, ok bool) {
	if v := f.slots[n.slot]; v.IsInt() {
		return n.holds(v.Int64()), true
	}
	return n.general.Test(f)
}

func (n *compareConstNode) holds(x int64) bool {
	return uint64(x)-uint64(n.low) <= n.span != n.outside
}
