package interp

import "github.com/bide-lang/bide/interp/object"

// itemNode is `value[index]`.
type itemNode struct {
	value, index operand
	site         int32
}

func (n *itemNode) Eval(f *Frame) Value {
	v := n.value.quick(f)
	if v.Bad() {
		if v = n.value.node.Eval(f); v.Bad() {
			return v
		}
	}
	i := n.index.quick(f)
	if i.Bad() {
		if i = n.index.node.Eval(f); i.Bad() {
			return i
		}
	}
	if l, ok := object.ExactList(v); ok && i.IsInt() {
		if k := uint64(i.Int64()); k < uint64(len(l.Items)) {
			return l.Items[k]
		}
	}
	return getItem(f, n.site, v, i)
}

func getItem(f *Frame, site int32, v, i Value) Value {
	if i.IsInt() {
		if l, ok := object.ExactList(v); ok {
			k := i.Int64()
			if k < 0 {
				k += int64(len(l.Items))
			}
			if uint64(k) < uint64(len(l.Items)) {
				return l.Items[k]
			}
		} else if u, ok := object.ExactTuple(v); ok {
			k := i.Int64()
			if k < 0 {
				k += int64(len(u.Items))
			}
			if uint64(k) < uint64(len(u.Items)) {
				return u.Items[k]
			}
		} else if s, ok := object.ExactStr(v); ok {
			if c := object.IndexASCII(s, i.Int64()); c.Ok() {
				return c
			}
		}
	}
	f.pos = site
	if d, ok := object.ExactDict(v); ok {
		return d.Item(f.t, i)
	}
	return object.GetItem(f.t, v, i)
}

// subscriptTarget is the target `value[index]`, whose index may be a slice.
func subscriptTarget(value, index Node, site int32) assigner {
	if slice, ok := index.(*sliceNode); ok {
		return &partTarget{partNode{operandOf(value), slice, site}}
	}
	return &itemTarget{value: operandOf(value), index: operandOf(index), site: site}
}

// itemTarget is `value[index] = ...`.
type itemTarget struct {
	value, index operand
	site         int32
}

func (a *itemTarget) assign(f *Frame, v Value) bool {
	obj := a.value.quick(f)
	if obj.Bad() {
		if obj = a.value.node.Eval(f); obj.Bad() {
			return false
		}
	}
	i := a.index.quick(f)
	if i.Bad() {
		if i = a.index.node.Eval(f); i.Bad() {
			return false
		}
	}
	if l, ok := object.ExactList(obj); ok && i.IsInt() {
		if k := uint64(i.Int64()); k < uint64(len(l.Items)) {
			l.Items[k] = v
			return true
		}
	}
	return setItem(f, a.site, obj, i, v)
}

func setItem(f *Frame, site int32, obj, i, v Value) bool {
	if i.IsInt() {
		if l, ok := object.ExactList(obj); ok {
			k := i.Int64()
			if k < 0 {
				k += int64(len(l.Items))
			}
			if uint64(k) < uint64(len(l.Items)) {
				l.Items[k] = v
				return true
			}
		}
	}
	f.pos = site
	if d, ok := object.ExactDict(obj); ok {
		return d.Set(f.t, i, v)
	}
	return object.SetItem(f.t, obj, i, v)
}

func (a *itemTarget) delete(f *Frame) bool {
	obj := a.value.eval(f)
	if obj.Bad() {
		return false
	}
	i := a.index.eval(f)
	if i.Bad() {
		return false
	}
	f.pos = a.site
	return object.SetItem(f.t, obj, i, object.Unbound)
}

// sliceNode is `lower:upper:step`; a part left out is None.
type sliceNode struct{ lower, upper, step operand }

func newSliceNode(lower, upper, step Node) *sliceNode {
	return &sliceNode{boundOf(lower), boundOf(upper), boundOf(step)}
}

func boundOf(n Node) operand {
	if n == nil {
		n = &constNode{object.None}
	}
	return operandOf(n)
}

func (n *sliceNode) Eval(f *Frame) Value {
	lo, hi, step, ok := n.bounds(f)
	if !ok {
		return object.Raised
	}
	return object.NewSlice(lo, hi, step).Value()
}

func (n *sliceNode) bounds(f *Frame) (lo, hi, step Value, ok bool) {
	if lo = n.lower.quick(f); lo.Bad() {
		if lo = n.lower.node.Eval(f); lo.Bad() {
			return lo, hi, step, false
		}
	}
	if hi = n.upper.quick(f); hi.Bad() {
		if hi = n.upper.node.Eval(f); hi.Bad() {
			return lo, hi, step, false
		}
	}
	if step = n.step.quick(f); step.Bad() {
		if step = n.step.node.Eval(f); step.Bad() {
			return lo, hi, step, false
		}
	}
	return lo, hi, step, true
}

// partNode is `value[lower:upper:step]`.
type partNode struct {
	value operand
	slice *sliceNode
	site  int32
}

func (n *partNode) Eval(f *Frame) Value {
	v := n.value.quick(f)
	if v.Bad() {
		if v = n.value.node.Eval(f); v.Bad() {
			return v
		}
	}
	lo, hi, step, ok := n.slice.bounds(f)
	if !ok {
		return object.Raised
	}
	f.pos = n.site
	return object.GetSlice(f.t, v, lo, hi, step)
}

// partTarget is `value[lower:upper:step] = ...`.
type partTarget struct{ partNode }

func (a *partTarget) assign(f *Frame, v Value) bool {
	obj := a.value.eval(f)
	if obj.Bad() {
		return false
	}
	lo, hi, step, ok := a.slice.bounds(f)
	if !ok {
		return false
	}
	f.pos = a.site
	return object.SetSlice(f.t, obj, lo, hi, step, v)
}

func (a *partTarget) delete(f *Frame) bool { return a.assign(f, object.Unbound) }
