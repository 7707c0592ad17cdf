package interp

import (
	"math"
	"math/bits"

	"github.com/bide-lang/bide/interp/object"
)

// binaryNode is `left op right` for any operator and operands.
type binaryNode struct {
	left, right Node
	op          object.BinaryOp
	site        int32
}

func (n *binaryNode) Eval(f *Frame) Value {
	a := n.left.Eval(f)
	if a.Bad() {
		return a
	}
	b := n.right.Eval(f)
	if b.Bad() {
		return b
	}
	f.pos = n.site
	return object.Binary(f.t, n.op, a, b)
}

// addNode, subNode and mulNode are the operators worth a path of their own for
// unboxed ints and floats.
type addNode struct {
	left, right Node
	site        int32
}

func (n *addNode) Eval(f *Frame) Value {
	a := n.left.Eval(f)
	if a.Bad() {
		return a
	}
	b := n.right.Eval(f)
	if b.Bad() {
		return b
	}
	return add(f, n.site, a, b)
}

func add(f *Frame, site int32, a, b Value) Value {
	if a.IsInt() && b.IsInt() {
		x, y := a.Int64(), b.Int64()
		if s := x + y; (x^s)&(y^s) >= 0 {
			return object.Int(s)
		}
	} else if a.IsFloat() && b.IsFloat() {
		return object.Float(a.Float64() + b.Float64())
	}
	f.pos = site
	return object.Binary(f.t, object.OpAdd, a, b)
}

// addConstNode is `left + 1`: the right operand is a small int constant.
type addConstNode struct {
	left Node
	k    int64
	site int32
}

func (n *addConstNode) Eval(f *Frame) Value {
	a := n.left.Eval(f)
	if a.IsInt() {
		x := a.Int64()
		if s := x + n.k; (x^s)&(n.k^s) >= 0 {
			return object.Int(s)
		}
	}
	if a.Bad() {
		return a
	}
	f.pos = n.site
	return object.Binary(f.t, object.OpAdd, a, object.Int(n.k))
}

type subNode struct {
	left, right Node
	site        int32
}

func (n *subNode) Eval(f *Frame) Value {
	a := n.left.Eval(f)
	if a.Bad() {
		return a
	}
	b := n.right.Eval(f)
	if b.Bad() {
		return b
	}
	return sub(f, n.site, a, b)
}

func sub(f *Frame, site int32, a, b Value) Value {
	if a.IsInt() && b.IsInt() {
		x, y := a.Int64(), b.Int64()
		if d := x - y; (x^y)&(x^d) >= 0 {
			return object.Int(d)
		}
	} else if a.IsFloat() && b.IsFloat() {
		return object.Float(a.Float64() - b.Float64())
	}
	f.pos = site
	return object.Binary(f.t, object.OpSub, a, b)
}

// subConstNode is `left - 1`.
type subConstNode struct {
	left Node
	k    int64
	site int32
}

func (n *subConstNode) Eval(f *Frame) Value {
	a := n.left.Eval(f)
	if a.IsInt() {
		x := a.Int64()
		if d := x - n.k; (x^n.k)&(x^d) >= 0 {
			return object.Int(d)
		}
	}
	if a.Bad() {
		return a
	}
	f.pos = n.site
	return object.Binary(f.t, object.OpSub, a, object.Int(n.k))
}

type mulNode struct {
	left, right Node
	site        int32
}

func (n *mulNode) Eval(f *Frame) Value {
	a := n.left.Eval(f)
	if a.Bad() {
		return a
	}
	b := n.right.Eval(f)
	if b.Bad() {
		return b
	}
	return mul(f, n.site, a, b)
}

func mul(f *Frame, site int32, a, b Value) Value {
	if a.IsInt() && b.IsInt() {
		if p, ok := mulInt(a.Int64(), b.Int64()); ok {
			return object.Int(p)
		}
	} else if a.IsFloat() && b.IsFloat() {
		return object.Float(a.Float64() * b.Float64())
	}
	f.pos = site
	return object.Binary(f.t, object.OpMul, a, b)
}

// mulInt multiplies; ok is false on overflow.
func mulInt(x, y int64) (p int64, ok bool) {
	const half = 1 << 31
	if x >= -half && x < half && y >= -half && y < half {
		return x * y, true
	}
	hi, lo := bits.Mul64(uint64(x), uint64(y))
	if x < 0 {
		hi -= uint64(y)
	}
	if y < 0 {
		hi -= uint64(x)
	}
	p = int64(lo)
	return p, int64(hi) == p>>63
}

// divNode is `left / right`.
type divNode struct {
	left, right Node
	site        int32
}

func (n *divNode) Eval(f *Frame) Value {
	a := n.left.Eval(f)
	if a.Bad() {
		return a
	}
	b := n.right.Eval(f)
	if b.Bad() {
		return b
	}
	if a.IsFloat() && b.IsFloat() && b.Float64() != 0 {
		return object.Float(a.Float64() / b.Float64())
	}
	f.pos = n.site
	return object.Binary(f.t, object.OpTrueDiv, a, b)
}

// modNode is `left % right`; floorDivNode `left // right`. Both have Python's signs.
type modNode struct {
	left, right Node
	site        int32
}

func (n *modNode) Eval(f *Frame) Value {
	a := n.left.Eval(f)
	if a.Bad() {
		return a
	}
	b := n.right.Eval(f)
	if b.Bad() {
		return b
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
	return object.Binary(f.t, object.OpMod, a, b)
}

type floorDivNode struct {
	left, right Node
	site        int32
}

func (n *floorDivNode) Eval(f *Frame) Value {
	a := n.left.Eval(f)
	if a.Bad() {
		return a
	}
	b := n.right.Eval(f)
	if b.Bad() {
		return b
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
	return object.Binary(f.t, object.OpFloorDiv, a, b)
}

// inPlace is `a op= b` on values.
func inPlace(f *Frame, op object.BinaryOp, site int32, a, b Value) Value {
	if a.IsInt() && b.IsInt() {
		switch op {
		case object.OpAdd:
			return add(f, site, a, b)
		case object.OpSub:
			return sub(f, site, a, b)
		case object.OpMul:
			return mul(f, site, a, b)
		}
	} else if a.IsFloat() && b.IsFloat() {
		switch op {
		case object.OpAdd:
			return object.Float(a.Float64() + b.Float64())
		case object.OpSub:
			return object.Float(a.Float64() - b.Float64())
		case object.OpMul:
			return object.Float(a.Float64() * b.Float64())
		}
	}
	f.pos = site
	return object.InPlaceBinary(f.t, op, a, b)
}

// bitNode is & | ^ << >> on anything, with a path for unboxed ints.
type bitNode struct {
	left, right Node
	op          object.BinaryOp
	site        int32
}

func (n *bitNode) Eval(f *Frame) Value {
	a := n.left.Eval(f)
	if a.Bad() {
		return a
	}
	b := n.right.Eval(f)
	if b.Bad() {
		return b
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

// notNode is `not v`.
type notNode struct {
	operand Node
	site    int32
}

func (n *notNode) Eval(f *Frame) Value {
	v := n.operand.Eval(f)
	if v.Bad() {
		return v
	}
	f.pos = n.site
	b, ok := truth(f, v)
	if !ok {
		return object.Raised
	}
	return object.Bool(!b)
}
