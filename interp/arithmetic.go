package interp

import (
	"math"

	"github.com/bide-lang/bide/interp/object"
)

// binaryNode is `left op right` for any operator and operands.
type binaryNode struct {
	left, right operand
	op          object.BinaryOp
	site        int32
}

func (n *binaryNode) Eval(f *Frame) Value {
	a := n.left.quick(f)
	if a.Bad() {
		if a = n.left.node.Eval(f); a.Bad() {
			return a
		}
	}
	b := n.right.quick(f)
	if b.Bad() {
		if b = n.right.node.Eval(f); b.Bad() {
			return b
		}
	}
	f.pos = n.site
	return object.Binary(f.t, n.op, a, b)
}

// addNode, subNode and mulNode are the operators worth a path of their own for
// unboxed ints and floats.
type addNode struct {
	left, right operand
	site        int32
	passing     bool // the result goes into another operator
}

func (n *addNode) Eval(f *Frame) Value {
	a := n.left.quick(f)
	if a.Bad() {
		if a = n.left.node.Eval(f); a.Bad() {
			return a
		}
	}
	b := n.right.quick(f)
	if b.Bad() {
		if b = n.right.node.Eval(f); b.Bad() {
			return b
		}
	}
	if v, ok := addInts(a, b); ok {
		return v
	}
	if a.IsFloat() && b.IsFloat() {
		return object.Float(a.Float64() + b.Float64())
	}
	f.pos = n.site
	return object.Arithmetic(f.t, object.OpAdd, a, b, n.passing)
}

type subNode struct {
	left, right operand
	site        int32
	passing     bool // the result goes into another operator
}

func (n *subNode) Eval(f *Frame) Value {
	a := n.left.quick(f)
	if a.Bad() {
		if a = n.left.node.Eval(f); a.Bad() {
			return a
		}
	}
	b := n.right.quick(f)
	if b.Bad() {
		if b = n.right.node.Eval(f); b.Bad() {
			return b
		}
	}
	if v, ok := subInts(a, b); ok {
		return v
	}
	if a.IsFloat() && b.IsFloat() {
		return object.Float(a.Float64() - b.Float64())
	}
	f.pos = n.site
	return object.Arithmetic(f.t, object.OpSub, a, b, n.passing)
}

type mulNode struct {
	left, right operand
	site        int32
	passing     bool // the result goes into another operator
}

func (n *mulNode) Eval(f *Frame) Value {
	a := n.left.quick(f)
	if a.Bad() {
		if a = n.left.node.Eval(f); a.Bad() {
			return a
		}
	}
	b := n.right.quick(f)
	if b.Bad() {
		if b = n.right.node.Eval(f); b.Bad() {
			return b
		}
	}
	if v, ok := mulInts(a, b); ok {
		return v
	}
	if a.IsFloat() && b.IsFloat() {
		return object.Float(a.Float64() * b.Float64())
	}
	if v, ok := mulLarge(a, b); ok {
		return v
	}
	f.pos = n.site
	return object.Arithmetic(f.t, object.OpMul, a, b, n.passing)
}

// divNode is `left / right`.
type divNode struct {
	left, right operand
	site        int32
}

func (n *divNode) Eval(f *Frame) Value {
	a := n.left.quick(f)
	if a.Bad() {
		if a = n.left.node.Eval(f); a.Bad() {
			return a
		}
	}
	b := n.right.quick(f)
	if b.Bad() {
		if b = n.right.node.Eval(f); b.Bad() {
			return b
		}
	}
	if a.IsFloat() && b.IsFloat() && b.Float64() != 0 {
		return object.Float(a.Float64() / b.Float64())
	}
	f.pos = n.site
	return object.Binary(f.t, object.OpTrueDiv, a, b)
}

// modNode is `left % right`; floorDivNode `left // right`. Both have Python's signs.
type modNode struct {
	left, right operand
	site        int32
	passing     bool // the result goes into another operator
}

func (n *modNode) Eval(f *Frame) Value {
	a := n.left.quick(f)
	if a.Bad() {
		if a = n.left.node.Eval(f); a.Bad() {
			return a
		}
	}
	b := n.right.quick(f)
	if b.Bad() {
		if b = n.right.node.Eval(f); b.Bad() {
			return b
		}
	}
	if a.IsInt() && b.IsInt() {
		if y := b.Int64(); y > 0 {
			m := a.Int64() % y
			if m < 0 {
				m += y
			}
			return object.Int(m)
		}
	}
	f.pos = n.site
	return object.Arithmetic(f.t, object.OpMod, a, b, n.passing)
}

type floorDivNode struct {
	left, right operand
	site        int32
	passing     bool // the result goes into another operator
}

func (n *floorDivNode) Eval(f *Frame) Value {
	a := n.left.quick(f)
	if a.Bad() {
		if a = n.left.node.Eval(f); a.Bad() {
			return a
		}
	}
	b := n.right.quick(f)
	if b.Bad() {
		if b = n.right.node.Eval(f); b.Bad() {
			return b
		}
	}
	if a.IsInt() && b.IsInt() {
		if y := b.Int64(); y > 0 {
			x := a.Int64()
			q := x / y
			if x%y < 0 {
				q--
			}
			return object.Int(q)
		}
	}
	f.pos = n.site
	return object.Arithmetic(f.t, object.OpFloorDiv, a, b, n.passing)
}

// inPlace is `a op= b` on values.
func inPlace(f *Frame, op object.BinaryOp, site int32, a, b Value) Value {
	switch op {
	case object.OpAdd:
		if v, ok := addInts(a, b); ok {
			return v
		}
		if a.IsFloat() && b.IsFloat() {
			return object.Float(a.Float64() + b.Float64())
		}
	case object.OpSub:
		if v, ok := subInts(a, b); ok {
			return v
		}
		if a.IsFloat() && b.IsFloat() {
			return object.Float(a.Float64() - b.Float64())
		}
	case object.OpMul:
		if v, ok := mulInts(a, b); ok {
			return v
		}
		if a.IsFloat() && b.IsFloat() {
			return object.Float(a.Float64() * b.Float64())
		}
		if v, ok := mulLarge(a, b); ok {
			return v
		}
	}
	f.pos = site
	return object.InPlaceBinary(f.t, op, a, b)
}

// bitNode is & | ^ << >> on anything, with a path for unboxed ints.
type bitNode struct {
	left, right operand
	op          object.BinaryOp
	site        int32
}

func (n *bitNode) Eval(f *Frame) Value {
	a := n.left.quick(f)
	if a.Bad() {
		if a = n.left.node.Eval(f); a.Bad() {
			return a
		}
	}
	b := n.right.quick(f)
	if b.Bad() {
		if b = n.right.node.Eval(f); b.Bad() {
			return b
		}
	}
	if a.IsInt() && b.IsInt() {
		x, y := a.Int64(), b.Int64()
		switch n.op {
		case object.OpAnd:
			return object.Int(x & y)
		case object.OpOr:
			return object.Int(x | y)
		case object.OpXor:
			return object.Int(x ^ y)
		case object.OpRShift:
			if y >= 0 && y < 64 {
				return object.Int(x >> uint(y))
			}
		case object.OpLShift:
			if y >= 0 && y < 32 && x >= math.MinInt32 && x <= math.MaxInt32 {
				return object.Int(x << uint(y))
			}
		}
	}
	f.pos = n.site
	return object.Binary(f.t, n.op, a, b)
}

// unaryNode is -v, +v or ~v.
type unaryNode struct {
	operand Node
	apply   func(t *object.Thread, v Value) Value
	site    int32
}

func (n *unaryNode) Eval(f *Frame) Value {
	v := n.operand.Eval(f)
	if v.Bad() {
		return v
	}
	f.pos = n.site
	return n.apply(f.t, v)
}

// notNode is `not v`. CPython makes one instruction of a comparison and the `not` of its value, which stands for all
// of the expression in tracebacks; a condition jumps by the comparison itself.
type notNode struct {
	operand Test
	site    int32
	compare int32 // site of the comparison that v is; 0 if it is something else
}

func (n *notNode) Eval(f *Frame) Value {
	b, ok := n.operand.Test(f)
	if !ok {
		if n.compare != 0 && f.pos == n.compare {
			f.pos = n.site
		}
		return object.Raised
	}
	return object.Bool(!b)
}

func (n *notNode) Test(f *Frame) (b, ok bool) {
	b, ok = n.operand.Test(f)
	return !b, ok
}

// passOn tells the nodes of a new operator's operands that it takes their results; see object.Arithmetic. It reports
// whether there are such.
func passOn(operands ...operand) bool {
	some := false
	for _, o := range operands {
		some = passing(o.node) || some
	}
	return some
}

func passing(n Node) bool {
	switch n := n.(type) {
	case *addNode:
		n.passing = true
	case *subNode:
		n.passing = true
	case *mulNode:
		n.passing = true
	case *modNode:
		n.passing = true
	case *floorDivNode:
		n.passing = true
	case *addConstNode:
		return passing(n.general)
	default:
		return false
	}
	return true
}
