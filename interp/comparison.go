package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
)

// truth is bool(v) with the common cases first.
func truth(f *Frame, v Value) (b, ok bool) {
	if v.IsBool() || v.IsInt() {
		return v.Int64() != 0, true
	}
	return object.Truth(f.t, v)
}

// Test is a condition: a Node that can also answer without making a bool object.
type Test interface {
	Node
	// Test evaluates for truth; ok false means an exception is pending.
	Test(f *Frame) (b, ok bool)
}

// truthTest makes a condition of any node.
type truthTest struct {
	value operand
	site  int32
}

func newTruthTest(n Node, site int32) *truthTest { return &truthTest{operandOf(n), site} }

func (n *truthTest) Eval(f *Frame) Value { return n.value.eval(f) }

func (n *truthTest) Test(f *Frame) (b, ok bool) {
	v := n.value.quick(f)
	if v.Bad() {
		if v = n.value.node.Eval(f); v.Bad() {
			return false, false
		}
	}
	if v.IsBool() || v.IsInt() {
		return v.Int64() != 0, true
	}
	f.pos = n.site
	return object.Truth(f.t, v)
}

// compareNode is `left op right` by one of the six rich comparisons.
type compareNode struct {
	left, right operand
	op          object.CompareOp
	sums        bool // operands may be on their way here; see object.Arithmetic
	site        int32
}

func (n *compareNode) Eval(f *Frame) Value {
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
	if n.sums && f.t.Passing(a, b) {
		f.pos = n.site
		return object.CompareSums(f.t, n.op, a, b)
	}
	return compare(f, n.op, n.site, a, b)
}

func compare(f *Frame, op object.CompareOp, site int32, a, b Value) Value {
	if a.IsInt() && b.IsInt() {
		return object.Bool(intCompare(op, a.Int64(), b.Int64()))
	}
	if a.IsFloat() && b.IsFloat() {
		return object.Bool(floatCompare(op, a.Float64(), b.Float64()))
	}
	if op == object.OpEq || op == object.OpNe {
		if eq, ok := object.EqualStrs(a, b); ok {
			return object.Bool(eq == (op == object.OpEq))
		}
	}
	f.pos = site
	return object.Compare(f.t, op, a, b)
}

// outcomes says of each comparison when it holds: bit 0 for less, bit 1 for equal, bit 2 for greater.
// The size makes any CompareOp&7 an index.
var outcomes = [8]uint8{
	object.OpLt: 1, object.OpLe: 1 | 2, object.OpEq: 2, object.OpNe: 1 | 4, object.OpGt: 4, object.OpGe: 2 | 4,
}

// intCompare has no branches, which would be hard to predict.
func intCompare(op object.CompareOp, x, y int64) bool {
	var less, greater uint8
	if x < y {
		less = 1
	}
	if x > y {
		greater = 1
	}
	return outcomes[op&7]>>(1+greater-less)&1 != 0
}

func floatCompare(op object.CompareOp, x, y float64) bool {
	switch op {
	case object.OpLt:
		return x < y
	case object.OpLe:
		return x <= y
	case object.OpEq:
		return x == y
	case object.OpNe:
		return x != y
	case object.OpGt:
		return x > y
	}
	return x >= y
}

func (n *compareNode) Test(f *Frame) (b, ok bool) {
	x := n.left.quick(f)
	if x.Bad() {
		if x = n.left.node.Eval(f); x.Bad() {
			return false, false
		}
	}
	y := n.right.quick(f)
	if y.Bad() {
		if y = n.right.node.Eval(f); y.Bad() {
			return false, false
		}
	}
	if x.IsInt() && y.IsInt() {
		return intCompare(n.op, x.Int64(), y.Int64()), true
	}
	if eq, ok := object.EqualStrs(x, y); ok && (n.op == object.OpEq || n.op == object.OpNe) {
		return eq == (n.op == object.OpEq), true
	}
	if n.sums && f.t.Passing(x, y) {
		f.pos = n.site
		v := object.CompareSums(f.t, n.op, x, y)
		if v.Bad() {
			return false, false
		}
		return truth(f, v)
	}
	return compareTest(f, n.op, n.site, x, y)
}

// compareTest is for what is not two unboxed ints.
func compareTest(f *Frame, op object.CompareOp, site int32, a, b Value) (res, ok bool) {
	if a.IsFloat() && b.IsFloat() {
		return floatCompare(op, a.Float64(), b.Float64()), true
	}
	f.pos = site
	v := object.Compare(f.t, op, a, b)
	if v.Bad() {
		return false, false
	}
	return truth(f, v)
}

// identityNode is `is` and `is not`.
type identityNode struct {
	left, right operand
	negate      bool
}

func (n *identityNode) Eval(f *Frame) Value {
	b, ok := n.Test(f)
	if !ok {
		return object.Raised
	}
	return object.Bool(b)
}

func (n *identityNode) Test(f *Frame) (b, ok bool) {
	x := n.left.quick(f)
	if x.Bad() {
		if x = n.left.node.Eval(f); x.Bad() {
			return false, false
		}
	}
	y := n.right.quick(f)
	if y.Bad() {
		if y = n.right.node.Eval(f); y.Bad() {
			return false, false
		}
	}
	return (x == y) != n.negate, true
}

// containsNode is `in` and `not in`.
type containsNode struct {
	left, right operand
	negate      bool
	site        int32
}

func (n *containsNode) Eval(f *Frame) Value {
	b, ok := n.Test(f)
	if !ok {
		return object.Raised
	}
	return object.Bool(b)
}

func (n *containsNode) Test(f *Frame) (b, ok bool) {
	x := n.left.quick(f)
	if x.Bad() {
		if x = n.left.node.Eval(f); x.Bad() {
			return false, false
		}
	}
	y := n.right.quick(f)
	if y.Bad() {
		if y = n.right.node.Eval(f); y.Bad() {
			return false, false
		}
	}
	f.pos = n.site
	var in bool
	if has := y.Type().Contains; has != nil {
		in, ok = has(f.t, y, x)
	} else {
		in, ok = object.Contains(f.t, y, x)
	}
	return in != n.negate, ok
}

// compareValues applies any comparison operator of the language to values.
func compareValues(f *Frame, op ast.CmpOperator, site int32, a, b Value) Value {
	switch op {
	case ast.Is:
		return object.Bool(a == b)
	case ast.IsNot:
		return object.Bool(a != b)
	case ast.In, ast.NotIn:
		f.pos = site
		in, ok := object.Contains(f.t, b, a)
		if !ok {
			return object.Raised
		}
		return object.Bool(in != (op == ast.NotIn))
	}
	return compare(f, richOps[op], site, a, b)
}

var richOps = [...]object.CompareOp{
	ast.Eq: object.OpEq, ast.NotEq: object.OpNe, ast.Lt: object.OpLt,
	ast.LtE: object.OpLe, ast.Gt: object.OpGt, ast.GtE: object.OpGe,
}

// chainNode is `a < b < c`: each operand is evaluated once, until one comparison fails.
type chainNode struct {
	operands []Node
	ops      []ast.CmpOperator
	site     int32
}

func (n *chainNode) Eval(f *Frame) Value {
	left := n.operands[0].Eval(f)
	if left.Bad() {
		return left
	}
	for i, op := range n.ops {
		right := n.operands[i+1].Eval(f)
		if right.Bad() {
			return right
		}
		r := compareValues(f, op, n.site, left, right)
		if r.Bad() || i == len(n.ops)-1 {
			return r
		}
		b, ok := truth(f, r)
		if !ok {
			return object.Raised
		}
		if !b {
			return r
		}
		left = right
	}
	return left
}

// andNode and orNode give the first operand that decides.
type andNode struct {
	operands []Test
	site     int32
}

func (n *andNode) Eval(f *Frame) Value { return shortCircuit(f, n.operands, n.site, false) }

func (n *andNode) Test(f *Frame) (b, ok bool) {
	for _, operand := range n.operands {
		if b, ok = operand.Test(f); !ok || !b {
			return b, ok
		}
	}
	return true, true
}

type orNode struct {
	operands []Test
	site     int32
}

func (n *orNode) Eval(f *Frame) Value { return shortCircuit(f, n.operands, n.site, true) }

func (n *orNode) Test(f *Frame) (b, ok bool) {
	for _, operand := range n.operands {
		if b, ok = operand.Test(f); !ok || b {
			return b, ok
		}
	}
	return false, true
}

func shortCircuit(f *Frame, operands []Test, site int32, stopAt bool) Value {
	last := len(operands) - 1
	for i, operand := range operands {
		v := operand.Eval(f)
		if v.Bad() || i == last {
			return v
		}
		f.pos = site
		b, ok := truth(f, v)
		if !ok {
			return object.Raised
		}
		if b == stopAt {
			return v
		}
	}
	return object.None
}

// conditionalNode is `body if test else orelse`.
type conditionalNode struct {
	test         Test
	body, orElse operand
}

func (n *conditionalNode) Eval(f *Frame) Value {
	b, ok := n.test.Test(f)
	if !ok {
		return object.Raised
	}
	o := &n.orElse
	if b {
		o = &n.body
	}
	if v := o.quick(f); v.Ok() {
		return v
	}
	return o.node.Eval(f)
}
