package interp

import "github.com/bide-lang/bide/interp/object"

// unpackTarget is `a, b = ...`: exactly as many items as targets.
type unpackTarget struct {
	targets []assigner
	site    int32
}

func (a *unpackTarget) assign(f *Frame, v Value) bool {
	n := len(a.targets)
	if u, ok := object.ExactTuple(v); ok && len(u.Items) == n {
		for i, target := range a.targets {
			if !target.assign(f, u.Items[i]) {
				return false
			}
		}
		return true
	}
	f.pos = a.site
	items, ok := object.Unpack(f.t, v, n)
	return ok && assignAll(f, a.targets, items)
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
	values     []Node
	next, fail Step
}

const mostSpread = 3

func (s *spreadStep) Run(f *Frame) Step {
	var held [mostSpread]Value
	for i, n := range s.values {
		if held[i] = n.Eval(f); held[i].Bad() {
			return s.fail
		}
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
	return &spreadStep{targets: to.targets, values: from.elts, next: next, fail: l.fail}
}
