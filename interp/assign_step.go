package interp

import "github.com/bide-lang/bide/interp/object"

// attrStep is assignStep for an attribute. What assigning to one usually takes is in one piece here.
type attrStep struct {
	value      operand
	target     *attrTarget
	next, fail Step
}

func (s *attrStep) Run(f *Frame) Step {
	v := s.value.quick(f)
	if v.Bad() {
		if v = s.value.node.Eval(f); v.Bad() {
			return s.fail
		}
	}
	a := s.target
	obj := a.value.quick(f)
	if obj.Bad() {
		if obj = a.value.node.Eval(f); obj.Bad() {
			return s.fail
		}
	}
	if c := &a.cache; c.fits(obj) {
		if at := object.InstanceAttrs(obj); c.next == nil {
			at.SetField(int(c.index), v)
		} else {
			at.Append(c.next, v)
		}
		return s.next
	}
	if !a.store(f, obj, v) {
		return s.fail
	}
	return s.next
}

// itemStep is assignStep for an item, with a short way to those of lists.
type itemStep struct {
	value      operand
	target     *itemTarget
	next, fail Step
}

func (s *itemStep) Run(f *Frame) Step {
	v := s.value.quick(f)
	if v.Bad() {
		if v = s.value.node.Eval(f); v.Bad() {
			return s.fail
		}
	}
	a := s.target
	obj := a.value.quick(f)
	if obj.Bad() {
		if obj = a.value.node.Eval(f); obj.Bad() {
			return s.fail
		}
	}
	i := a.index.quick(f)
	if i.Bad() {
		if i = a.index.node.Eval(f); i.Bad() {
			return s.fail
		}
	}
	if i.IsInt() && obj.Type() == object.ListType {
		items := object.Cast[object.List](obj).Items
		if k := i.Int64(); uint64(k) < uint64(len(items)) {
			items[k] = v
			return s.next
		}
	}
	if !setItem(f, a.site, obj, i, v) {
		return s.fail
	}
	return s.next
}
