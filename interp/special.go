package interp

import "github.com/bide-lang/bide/interp/object"

// The nodes here do what a general node does, for operands that are locals and
// small constants: the commonest arithmetic and conditions of scripts. The
// linker chooses them; each falls back to the general node's slow path.

// localAddConstNode is `local + k` (and, with k negated and op OpSub, `local - k`).
type localAddConstNode struct {
	local *localNode
	k     int64
	op    object.BinaryOp
	right Value
	site  int32
}

func (n *localAddConstNode) Eval(f *Frame) Value {
	a := f.slots[n.local.slot]
	if a.IsInt() {
		x := a.Int64()
		if s := x + n.k; (x^s)&(n.k^s) >= 0 {
			return object.Int(s)
		}
	}
	if a.Bad() {
		return n.local.unbound(f)
	}
	f.pos = n.site
	return object.Binary(f.t, n.op, a, n.right)
}

// localCompareConstNode is `local op k`.
type localCompareConstNode struct {
	local *localNode
	k     int64
	op    object.CompareOp
	site  int32
}

func (n *localCompareConstNode) Eval(f *Frame) Value {
	b, ok := n.Test(f)
	if ok {
		return object.Bool(b)
	}
	return object.Raised
}

func (n *localCompareConstNode) Test(f *Frame) (b, ok bool) {
	a := f.slots[n.local.slot]
	if a.IsInt() {
		x := a.Int64()
		switch n.op {
		case object.OpLt:
			return x < n.k, true
		case object.OpLe:
			return x <= n.k, true
		case object.OpEq:
			return x == n.k, true
		case object.OpNe:
			return x != n.k, true
		case object.OpGt:
			return x > n.k, true
		}
		return x >= n.k, true
	}
	if a.Bad() {
		n.local.unbound(f)
		return false, false
	}
	return compareTest(f, n.op, n.site, a, object.Int(n.k))
}

// localCompareNode is `local op local`.
type localCompareNode struct {
	left, right *localNode
	op          object.CompareOp
	site        int32
}

func (n *localCompareNode) operands(f *Frame) (a, b Value) {
	if a = f.slots[n.left.slot]; a.Bad() {
		return n.left.unbound(f), b
	}
	if b = f.slots[n.right.slot]; b.Bad() {
		return n.right.unbound(f), b
	}
	return a, b
}

func (n *localCompareNode) Eval(f *Frame) Value {
	a, b := n.operands(f)
	if a.Bad() || b.Bad() {
		return object.Raised
	}
	return compare(f, n.op, n.site, a, b)
}

func (n *localCompareNode) Test(f *Frame) (b, ok bool) {
	x, y := n.operands(f)
	if x.Bad() || y.Bad() {
		return false, false
	}
	return compareTest(f, n.op, n.site, x, y)
}

// localArithmeticNode is `local + local`, `local - local` or `local * local`.
type localArithmeticNode struct {
	left, right *localNode
	op          object.BinaryOp
	site        int32
}

func (n *localArithmeticNode) Eval(f *Frame) Value {
	a := f.slots[n.left.slot]
	if a.Bad() {
		return n.left.unbound(f)
	}
	b := f.slots[n.right.slot]
	if b.Bad() {
		return n.right.unbound(f)
	}
	switch n.op {
	case object.OpAdd:
		return add(f, n.site, a, b)
	case object.OpSub:
		return sub(f, n.site, a, b)
	}
	return mul(f, n.site, a, b)
}

// localItemNode is `local[local]`.
type localItemNode struct {
	value, index *localNode
	site         int32
}

func (n *localItemNode) Eval(f *Frame) Value {
	v := f.slots[n.value.slot]
	if v.Bad() {
		return n.value.unbound(f)
	}
	i := f.slots[n.index.slot]
	if i.Bad() {
		return n.index.unbound(f)
	}
	return getItem(f, n.site, v, i)
}

// localAttrNode is `local.name`.
type localAttrNode struct {
	attrNode
	local *localNode
}

func (n *localAttrNode) Eval(f *Frame) Value {
	v := f.slots[n.local.slot]
	if v.Bad() {
		return n.local.unbound(f)
	}
	c := &n.cache
	if ty := v.Type(); ty == c.typ && ty.Version() == c.version {
		if a := object.InstanceAttrs(v); a.Shape() == c.shape {
			return a.Field(int(c.index))
		}
	}
	return n.slow(f, v)
}

// globalCallNode is a call of a global with positional arguments.
type globalCallNode struct {
	callNode
	global *globalNode
}

func (n *globalCallNode) Eval(f *Frame) Value {
	g := n.global
	var callee Value
	if d := f.fn.globals; g.dict == d && g.keys == d.KeysVersion() && g.builtins == nil {
		callee = d.EntryValue(g.entry)
	} else if callee = g.Eval(f); callee.Bad() {
		return callee
	}
	if callee.Type() == FunctionType {
		fn := object.Cast[Function](callee)
		if fn.code.params.simple && fn.code.params.positional == len(n.args) {
			return n.callScript(f, fn)
		}
	}
	return n.callOther(f, callee)
}
