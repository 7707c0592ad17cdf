package interp

import "github.com/bide-lang/bide/interp/object"

// A for loop keeps its iterator in a temporary slot. Nobody else ever sees it, so what most loops go through needs
// none: for a list, a tuple or an ASCII text the slot holds the thing itself and the slot behind it the index; for a
// call of range, as it stands in most loops, the next int, and behind it how many are left and the step.

// walk goes through something: it has what the steps of a loop share.
type walk struct {
	iter   Node       // nil if somebody else begins
	counts *rangeCall // iter, if that is one; else nil
	slot   int        // the first of three
	site   int32
}

// newWalk reserves the slots.
func (l *linker) newWalk(site int32) *walk {
	w := &walk{slot: l.temp(), site: site}
	l.temp()
	l.temp()
	return w
}

// through says what to go through.
func (w *walk) through(iter Node) *walk {
	w.iter = walked(iter)
	w.counts = rangeCallOf(w.iter)
	return w
}

// begin evaluates what to loop over. False means that an exception is pending.
func (w *walk) begin(f *Frame) bool {
	if w.counts != nil {
		return w.counts.begin(f, w)
	}
	v := w.iter.Eval(f)
	return v.Ok() && w.over(f, v)
}

// over begins to go through v.
func (w *walk) over(f *Frame, v Value) bool {
	switch v.Type() {
	case object.ListType, object.TupleType:
		f.slots[w.slot], f.slots[w.slot+1] = v, object.Int(0)
		return true
	case object.StrType:
		if object.Cast[object.Str](v).IsASCII() {
			f.slots[w.slot], f.slots[w.slot+1] = v, object.Int(0)
			return true
		}
	}
	f.pos = w.site
	it := object.Iter(f.t, v)
	f.slots[w.slot] = it
	return it.Ok()
}

// next takes the next item: a Bad value with ok means the end.
func (w *walk) next(f *Frame) (v Value, ok bool) {
	slots := f.slots
	it := slots[w.slot]
	var items []Value
	switch it.Type() {
	case object.ListType:
		items = object.Cast[object.List](it).Items
	case object.TupleType:
		items = object.Cast[object.Tuple](it).Items
	case object.IntType:
		if slots[w.slot+1].Int64() == 0 {
			return object.Done, true
		}
		slots[w.slot+1].Advance(-1)
		slots[w.slot].Advance(slots[w.slot+2].Int64())
		return it, true
	case object.StrType:
		if v = object.IndexASCII(object.Cast[object.Str](it), slots[w.slot+1].Int64()); v.Bad() {
			return object.Done, true
		}
		slots[w.slot+1].Advance(1)
		return v, true
	default:
		v = w.ask(f, it)
		return v, v.Ok() || v.IsDone()
	}
	i := slots[w.slot+1].Int64()
	if uint64(i) >= uint64(len(items)) {
		return object.Done, true
	}
	slots[w.slot+1].Advance(1)
	return items[i], true
}

// ask takes the next item of an iterator.
func (w *walk) ask(f *Frame, it Value) Value {
	f.pos = w.site
	ty := it.Type()
	if ty.Next == nil { // its class has lost its __next__
		return f.t.Raise(object.TypeErrorType, "'%s' object is not iterable", ty.MessageName())
	}
	return ty.Next(f.t, it)
}

// left is how many items there will be, as far as that is known; else 0.
func (w *walk) left(f *Frame) int64 {
	switch v := f.slots[w.slot]; v.Type() {
	case object.IntType:
		return f.slots[w.slot+1].Int64()
	case object.ListType:
		return int64(len(object.Cast[object.List](v).Items))
	case object.TupleType:
		return int64(len(object.Cast[object.Tuple](v).Items))
	case object.StrType:
		return int64(object.Cast[object.Str](v).Len())
	case object.RangeIterType:
		return object.Cast[object.RangeIter](v).Left
	}
	return 0
}

// rangeCall is what looks like a call of range; what the name stands for is seen when it is called.
type rangeCall struct{ *globalCallNode }

func rangeCallOf(n Node) *rangeCall {
	call, ok := n.(*globalCallNode)
	if !ok || call.global.name.Text() != "range" || len(call.names) > 0 || len(call.args) == 0 || len(call.args) > 3 {
		return nil
	}
	return &rangeCall{call}
}

// begin begins to go through what the call gives.
func (r *rangeCall) begin(f *Frame, w *walk) bool {
	callee := r.global.Eval(f)
	if callee.Bad() {
		return false
	}
	if callee != object.RangeType.Value() {
		v := r.call(f, callee)
		return v.Ok() && w.over(f, v)
	}
	bounds := [3]Value{object.Int(0), object.Unbound, object.Int(1)} // start, stop, step
	given := bounds[:]
	if len(r.args) == 1 {
		given = bounds[1:]
	}
	for i := range r.args {
		if given[i] = r.args[i].eval(f); given[i].Bad() {
			return false
		}
	}
	start, stop, step := bounds[0], bounds[1], bounds[2]
	if start.IsInt() && stop.IsInt() && step.IsInt() && step.Int64() != 0 {
		if n, ok := object.RangeLen(start.Int64(), stop.Int64(), step.Int64()); ok {
			f.slots[w.slot], f.slots[w.slot+1], f.slots[w.slot+2] = start, object.Int(n), step
			return true
		}
	}
	f.pos = r.site
	v := object.Call(f.t, callee, start, stop, step)
	return v.Ok() && w.over(f, v)
}

// forStartStep begins a for loop.
type forStartStep struct {
	*walk
	fresh       bool // see ownsFresh
	after, fail Step
}

func (s *forStartStep) Run(f *Frame) Step {
	f.t.Made = nil
	if !s.begin(f) {
		return s.fail
	}
	if f.slots[s.slot].Type() == GeneratorType {
		s.own(f, s.fresh)
	}
	return s.after
}

// givenStep begins the outermost loop of a generator expression, whose iterator is its argument. If nobody else has
// the iterator, nor has had a look at the frame, the loop goes on without it where it can.
type givenStep struct {
	*walk
	async bool
	after Step
}

func (s *givenStep) Run(f *Frame) Step {
	it, slots := f.slots[0], f.slots[s.slot:]
	f.slots[0] = object.Unbound
	slots[0] = it
	if s.async || f.flags&(frameKept|frameBorrows) != 0 {
		return s.after
	}
	switch it.Type() {
	case object.ListIterType:
		if i := object.Cast[object.ListIter](it); i.List != nil && i.List.Type() == object.ListType {
			slots[0], slots[1] = i.List.Value(), object.Int(int64(i.At))
		}
	case object.StrASCIIIteratorType:
		if s, at := object.Cast[object.StrIterator](it).Rest(); s != nil {
			slots[0], slots[1] = s.Value(), object.Int(int64(at))
		}
	case object.RangeIterType:
		i := object.Cast[object.RangeIter](it)
		slots[0], slots[1], slots[2] = object.Int(i.Next), object.Int(i.Left), object.Int(i.Step)
	}
	return s.after
}

// forStep takes the next item of a for loop; its body comes back to it.
type forStep struct {
	*walk
	target           assigner
	body, done, fail Step
}

func (s *forStep) Run(f *Frame) Step {
	if f.t.Break.Load() != 0 {
		if to := f.turn(s, s.site, s.fail); to != nil {
			return to
		}
	}
	v, ok := s.next(f)
	if !ok {
		return s.fail
	}
	if v.Bad() {
		f.slots[s.slot] = object.Unbound
		return s.done
	}
	if !s.target.assign(f, v) {
		return s.fail
	}
	return s.body
}

// forLocalStep is forStep for a local target.
type forLocalStep struct {
	walk             *walk
	slot, target     int // slot is that of the walk
	body, done, fail Step
}

func (s *forLocalStep) Run(f *Frame) Step {
	if f.t.Break.Load() != 0 {
		if to := f.turn(s, s.walk.site, s.fail); to != nil {
			return to
		}
	}
	slots, at := f.slots, s.slot
	it := slots[at]
	if it.IsInt() {
		if left := &slots[at+1]; left.Int64() > 0 {
			left.Advance(-1)
			slots[at].Advance(slots[at+2].Int64())
			slots[s.target] = it
			return s.body
		}
		slots[at] = object.Unbound
		return s.done
	}
	switch it.Type() {
	case object.ListType:
		items, i := object.Cast[object.List](it).Items, slots[at+1].Int64()
		if uint64(i) < uint64(len(items)) {
			slots[at+1].Advance(1)
			slots[s.target] = items[i]
			return s.body
		}
		slots[at] = object.Unbound
		return s.done
	case object.TupleType:
		items, i := object.Cast[object.Tuple](it).Items, slots[at+1].Int64()
		if uint64(i) < uint64(len(items)) {
			slots[at+1].Advance(1)
			slots[s.target] = items[i]
			return s.body
		}
		slots[at] = object.Unbound
		return s.done
	case GeneratorType:
		if v := object.Cast[Generator](it).nextOn(f.t); v.Ok() {
			slots[s.target] = v
			return s.body
		} else if !v.IsDone() {
			f.pos = s.walk.site
			return s.fail
		}
		slots[at] = object.Unbound
		return s.done
	}
	v, ok := s.walk.next(f)
	if !ok {
		return s.fail
	}
	if v.Bad() {
		slots[at] = object.Unbound
		return s.done
	}
	slots[s.target] = v
	return s.body
}

// forPairStep is forStep for two targets.
type forPairStep struct {
	*walk
	pair             *unpackTarget
	body, done, fail Step
}

func (s *forPairStep) Run(f *Frame) Step {
	if f.t.Break.Load() != 0 {
		if to := f.turn(s, s.site, s.fail); to != nil {
			return to
		}
	}
	more, ok := s.pair.next(f, s.walk)
	if !ok {
		return s.fail
	}
	if !more {
		f.slots[s.slot] = object.Unbound
		return s.done
	}
	return s.body
}

// next binds two targets to what the next item consists of; more is false at the end. Some iterators
// give the two as they are, without a tuple around them.
func (a *unpackTarget) next(f *Frame, w *walk) (more, ok bool) {
	it := f.slots[w.slot]
	if give := it.Type().NextPair; give != nil {
		f.pos = w.site
		x, y := give(f.t, it)
		if x.Ok() {
			return true, a.assignPair(f, x, y)
		}
		if !x.IsUnbound() {
			return false, x.IsDone()
		}
	}
	v, ok := w.next(f)
	if !ok || v.Bad() {
		return false, ok
	}
	return true, a.assign(f, v)
}
