package interp

import "github.com/bide-lang/bide/interp/object"

// unpackTarget is `a, b = ...`: exactly as many items as targets.
type unpackTarget struct {
	targets []assigner
	locals  []int // slots of the targets if all are local variables; else nil
	site    int32
}

func newUnpackTarget(targets []assigner, site int32) *unpackTarget {
	a := &unpackTarget{targets: targets, site: site}
	for _, target := range targets {
		local, ok := target.(*localTarget)
		if !ok {
			a.locals = nil
			break
		}
		a.locals = append(a.locals, local.slot)
	}
	return a
}

func (a *unpackTarget) assign(f *Frame, v Value) bool {
	var items []Value
	switch v.Type() {
	case object.TupleType:
		items = object.Cast[object.Tuple](v).Items
	case object.ListType:
		if items = object.Cast[object.List](v).Items; a.locals == nil {
			items = nil // an assignment could change the list
		}
	}
	if items == nil || len(items) != len(a.targets) {
		f.pos = a.site
		var ok bool
		if items, ok = object.Unpack(f.t, v, len(a.targets)); !ok {
			return false
		}
	}
	if a.locals == nil {
		return assignAll(f, a.targets, items)
	}
	for i, slot := range a.locals {
		f.slots[slot] = items[i]
	}
	return true
}

// assignPair is assign for the two items of a pair.
func (a *unpackTarget) assignPair(f *Frame, first, second Value) bool {
	if len(a.locals) == 2 {
		f.slots[a.locals[0]], f.slots[a.locals[1]] = first, second
		return true
	}
	return a.targets[0].assign(f, first) && a.targets[1].assign(f, second)
}

func assignAll(f *Frame, targets []assigner, items []Value) bool {
	for i, target := range targets {
		if !target.assign(f, items[i]) {
			return false
		}
	}
	return true
}

// unpackStarTarget is `a, *b, c = ...`.
type unpackStarTarget struct {
	targets []assigner
	star    int // index of the starred target
	site    int32
}

func (a *unpackStarTarget) assign(f *Frame, v Value) bool {
	f.pos = a.site
	items, ok := object.UnpackEx(f.t, v, a.star, len(a.targets)-a.star-1)
	return ok && assignAll(f, a.targets, items)
}

// spreadStep is `a, b = x, y` with two or three on each side: the tuple between them is not made.
type spreadStep struct {
	targets    []assigner
	locals     []int // as in unpackTarget
	values     []operand
	next, fail Step
}

const mostSpread = 3

func (s *spreadStep) Run(f *Frame) Step {
	var held [mostSpread]Value
	for i := range s.values {
		v := s.values[i].quick(f)
		if v.Bad() {
			if v = s.values[i].node.Eval(f); v.Bad() {
				return s.fail
			}
		}
		held[i] = v
	}
	if s.locals != nil {
		for i, slot := range s.locals {
			f.slots[slot] = held[i]
		}
		return s.next
	}
	for i, target := range s.targets {
		if !target.assign(f, held[i]) {
			return s.fail
		}
	}
	return s.next
}

// spread links `target = v` as a spreadStep, if it is one; else nil.
func (l *linker) spread(target assigner, v Node, next Step) Step {
	to, ok := target.(*unpackTarget)
	from, isTuple := v.(*tupleNode)
	if !ok || !isTuple || len(to.targets) != len(from.elts) || len(to.targets) > mostSpread {
		return nil
	}
	return &spreadStep{targets: to.targets, locals: to.locals, values: from.elts, next: next, fail: l.fail}
}
