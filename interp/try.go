package interp

import "github.com/bide-lang/bide/interp/object"

// catchStep begins the handlers of a try: it takes the exception in flight, notes that this frame
// was on its way, and makes it the one being handled. outer keeps the one
// handled before.
type catchStep struct {
	handled, outer int  // slots
	again          bool // the frame has added its traceback line already
	next           Step
}

func (s *catchStep) Run(f *Frame) Step {
	if !s.again {
		f.trace()
	}
	e := f.t.Take()
	f.slots[s.outer] = f.slots[s.handled]
	f.slots[s.handled] = e.Value()
	return s.next
}

// uncatchStep leaves a handler: the exception handled before is handled again.
type uncatchStep struct {
	handled, outer int
	next           Step
}

func (s *uncatchStep) Run(f *Frame) Step {
	f.slots[s.handled] = f.slots[s.outer]
	f.slots[s.outer] = object.Unbound
	return s.next
}

// rethrowHandledStep sends the exception being handled on its way: no clause wanted it,
// or a finally block that it ran through has ended.
type rethrowHandledStep struct {
	handled, outer int
	rethrow        Step
}

func (s *rethrowHandledStep) Run(f *Frame) Step {
	e, _ := object.AsException(f.slots[s.handled])
	f.slots[s.handled] = f.slots[s.outer]
	f.slots[s.outer] = object.Unbound
	f.t.Restore(e)
	return s.rethrow
}

// failInHandlerStep passes on an exception raised inside a handler: the handler is left
// first. The frame adds its line only if it has not (again false).
type failInHandlerStep struct {
	handled, outer int
	next           Step
}

func (s *failInHandlerStep) Run(f *Frame) Step {
	f.slots[s.handled] = f.slots[s.outer]
	f.slots[s.outer] = object.Unbound
	return s.next
}

// matchExceptStep asks one except clause whether it wants the exception.
type matchExceptStep struct {
	typ               Node
	handled           int
	site              int32
	then, else_, fail Step
}

func (s *matchExceptStep) Run(f *Frame) Step {
	typ := s.typ.Eval(f)
	if typ.Bad() {
		return s.fail
	}
	f.pos = s.site
	match, ok := object.ExceptionMatches(f.t, f.slots[s.handled], typ)
	if !ok {
		return s.fail
	}
	if match {
		return s.then
	}
	return s.else_
}

// handledException is the exception being handled where t stands: the nearest one along the frames
// outward; nil if none.
func handledException(t *object.Thread) *object.Exception {
	for f := topFrame(t); f != nil; f = f.back {
		if h := f.fn.code.handled; h >= 0 && h < len(f.slots) && f.slots[h].Ok() {
			e, _ := object.AsException(f.slots[h])
			return e
		}
		if f.flags&frameThrown != 0 {
			f = f.root()
		}
	}
	return nil
}

// A finally block, and the exit of a with statement, is linked once (but see brief). Whoever enters it says
// in slot how why it was entered: an index into the exits of its end step.

// enterFinallyStep enters a finally block.
type enterFinallyStep struct {
	how  int
	exit int64
	next Step
}

func (s *enterFinallyStep) Run(f *Frame) Step {
	f.slots[s.how] = object.Int(s.exit)
	return s.next
}

// returnFinallyStep evaluates the value of a return and enters the finally block it has to
// pass; the value waits in slot val.
type returnFinallyStep struct {
	value Node
	val   int
	next  Step
	fail  Step
}

func (s *returnFinallyStep) Run(f *Frame) Step {
	v := s.value.Eval(f)
	if v.Bad() {
		return s.fail
	}
	f.slots[s.val] = v
	return s.next
}

// endFinallyStep goes where the entry said.
type endFinallyStep struct {
	how   int
	exits []Step
}

func (s *endFinallyStep) Run(f *Frame) Step {
	i := f.slots[s.how].Int64()
	f.slots[s.how] = object.Unbound
	return s.exits[i]
}

// splitGroupStep begins the clauses of an except*: the exception is wrapped in a group
// if it is none; rest holds what no clause has taken yet, raised collects what the clauses raise.
type splitGroupStep struct {
	handled, orig, rest, raised int
	next                        Step
}

func (s *splitGroupStep) Run(f *Frame) Step {
	f.slots[s.orig] = f.slots[s.handled]
	f.slots[s.rest] = object.GroupOf(f.t, f.slots[s.handled])
	f.slots[s.raised] = object.NewList(nil).Value()
	return s.next
}

// matchStarStep splits what is left by the type of one except* clause; the matching part becomes
// the exception being handled.
type matchStarStep struct {
	typ                  Node
	handled, outer, rest int
	site                 int32
	then, else_, fail    Step
}

func (s *matchStarStep) Run(f *Frame) Step {
	typ := s.typ.Eval(f) // even if nothing is left
	if typ.Bad() {
		return s.fail
	}
	f.pos = s.site
	match, rest, ok := object.SplitByType(f.t, f.slots[s.rest], typ)
	if !ok {
		return s.fail
	}
	if match.IsNone() {
		return s.else_
	}
	f.slots[s.rest] = rest
	f.slots[s.outer] = match // for what goes wrong in later clauses too
	f.slots[s.handled] = match
	return s.then
}

// starRaisedStep collects an exception raised inside an except* clause.
type starRaisedStep struct {
	raised int
	again  bool
	next   Step
}

func (s *starRaisedStep) Run(f *Frame) Step {
	if !s.again {
		f.trace()
	}
	e := f.t.Take()
	l, _ := object.ExactList(f.slots[s.raised])
	l.Items = append(l.Items, e.Value())
	return s.next
}

// endStarStep raises what is left after the last except* clause: nothing, the rest of the
// group, or a group of what the clauses raised.
type endStarStep struct {
	handled, outer, orig, rest, raised int
	next, rethrow                      Step
}

func (s *endStarStep) Run(f *Frame) Step {
	l, _ := object.ExactList(f.slots[s.raised])
	orig := f.slots[s.orig]
	rest := f.slots[s.rest]
	f.slots[s.handled] = f.slots[s.outer]
	for _, slot := range []int{s.outer, s.orig, s.rest, s.raised} {
		f.slots[slot] = object.Unbound
	}
	e := object.JoinStarExceptions(f.t, orig, l.Items, rest)
	if e == nil {
		return s.next
	}
	f.t.Restore(e)
	return s.rethrow
}
