package interp

import "github.com/bide-lang/bide/interp/object"

// The steps at which a frame suspends. Each names the step to go on with in f.at, says why
// in f.state and returns nil; the driver does the rest. What comes back is in t.Sent.

// yieldStep is `yield value`.
type yieldStep struct {
	value  operand
	state  frameState // frameYield, or frameAsyncYield in an async generator
	site   int32
	resume Step
	fail   Step
}

func (s *yieldStep) Run(f *Frame) Step {
	v := s.value.quick(f)
	if v.Bad() {
		if v = s.value.node.Eval(f); v.Bad() {
			return s.fail
		}
	}
	f.pos = s.site
	f.t.Ret = v
	f.at = s.resume
	f.state = s.state
	return nil
}

// yieldedStep goes on after a yield whose value nobody wants.
type yieldedStep struct{ next, fail Step }

func (s *yieldedStep) Run(f *Frame) Step {
	if f.t.Sent.Bad() {
		return s.fail
	}
	return s.next
}

// resumeStep takes what the yield or await gives and goes on. dest is -1 when nobody wants it.
type resumeStep struct {
	dest       int
	next, fail Step
}

func (s *resumeStep) Run(f *Frame) Step {
	v := f.t.Sent
	f.on = nil
	if v.Bad() {
		return s.fail
	}
	if s.dest >= 0 {
		f.slots[s.dest] = v
	}
	return s.next
}

// awaitStep is `await value`, and with from `yield from value`.
type awaitStep struct {
	value  Node
	resume *resumeStep
	level  *delegateStep
	from   bool
	anext  bool // the value came from __anext__
	site   int32
	fail   Step
}

func (s *awaitStep) Run(f *Frame) Step {
	v := s.value.Eval(f)
	if v.Bad() {
		return s.fail
	}
	f.pos = s.site
	if v.Type() == FrameType {
		if g := object.Cast[Frame](v); g.flags&frameHanded != 0 {
			g.flags &^= frameHanded
			switch g.state {
			case frameDone:
				return s.takeDone(f, g)
			case frameYield:
				return s.yieldFor(f, g)
			}
			return switchToFrame(f, g, s.resume)
		}
	}
	return s.wait(f, v)
}

// takeDone goes on with the result of a frame that Coroutine.Direct has finished.
func (s *awaitStep) takeDone(f, g *Frame) Step {
	if s.resume.dest >= 0 {
		f.slots[s.resume.dest] = g.slots[0]
	}
	g.release()
	return s.resume.next
}

// yieldFor yields None in the place of g, which Coroutine.Direct has brought to where it does so: the driver need not
// go there and back.
func (s *awaitStep) yieldFor(f, g *Frame) Step {
	f.on = &g.Header
	f.at = (*yieldedForStep)(s.resume)
	f.t.Ret = object.None
	f.state = frameYield
	return nil
}

// yieldedForStep goes on after yieldFor: what it yielded for is over, too.
type yieldedForStep resumeStep

func (s *yieldedForStep) Run(f *Frame) Step {
	object.CastHeader[Frame](f.on).release()
	f.on = nil
	t := f.t
	if t.Sent.Bad() {
		stopInGenerator(t)
		return s.fail
	}
	if s.dest >= 0 {
		f.slots[s.dest] = object.None
	}
	return s.next
}

// descendAfterAll is for a frame that has yielded for another: somebody wants to look at that one, so it gets the place in
// the chain that it would have.
func (f *Frame) descendAfterAll() {
	s, ok := f.at.(*yieldedForStep)
	if !ok {
		return
	}
	f.at = (*resumeStep)(s)
	child, chain := object.CastHeader[Frame](f.on), f.root().gen
	child.back = f
	chain.inner = child
	chain.depth++
}

// hand gives what calling a suspendable function gives: a generator or coroutine, or, when a
// coroutine is awaited on the spot, the bare frame, which is cheaper and can be
// recycled. If anybody asks for the coroutine later, it is made then.
func (f *Frame) hand(awaited bool) Value {
	if !awaited || f.fn.code.kind != kindCoroutine {
		return newGenerator(f).Value()
	}
	if direct := f.fn.code.direct; direct != nil {
		fut, v := direct(f)
		if fut != nil {
			f.release()
			return fut.Value()
		}
		if v.Ok() {
			f.slots[0], f.state, f.flags = v, frameDone, f.flags|frameHanded
			return object.FromHeader(&f.Header)
		}
		if v.IsRaised() {
			f.release()
			return v
		}
		if v.IsDone() {
			f.state, f.flags = frameYield, f.flags|frameHanded
			return object.FromHeader(&f.Header)
		}
	}
	f.flags |= frameHanded
	f.at = f.fn.code.entry
	return object.FromHeader(&f.Header)
}

// coroutine is the coroutine object of a frame that was awaited on the spot.
func (f *Frame) coroutine() *Generator {
	if f.gen == nil {
		f.gen = new(Generator)
		*f.gen = open(CoroutineType, f)
		f.gen.state, f.gen.flags = genLinked, genReported
		f.keep()
	}
	return f.gen
}

// wait suspends f until v, which it has just come to await, is done.
func (s *awaitStep) wait(f *Frame, v Value) Step {
	switch v.Type() {
	case CoroutineType:
		if s.from && f.fn.code.kind == kindGenerator && f.fn.code.flags&codeIterableCoroutine == 0 {
			f.t.Raise(object.TypeErrorType, "cannot 'yield from' a coroutine object in a non-coroutine generator")
			return s.fail
		}
		return s.waitCoroutine(f, object.Cast[Generator](v))
	case GeneratorType:
		if s.from {
			if g := object.Cast[Generator](v); g.state == genCreated {
				return switchTo(f, g, s.resume)
			}
		}
	case asyncSendType:
		return s.waitAsyncSend(f, object.Cast[asyncSend](v))
	}
	if !s.from {
		if w, ok := waitableOf(v); ok {
			return s.waitFuture(f, w)
		}
	}
	return s.waitIterator(f, v)
}

// switchTo makes f await the frame of g, which has not started.
func switchTo(f *Frame, g *Generator, resume Step) Step {
	switchToFrame(f, g.frame(), resume)
	f.on = &g.Header
	return nil
}

func switchToFrame(f, g *Frame, resume Step) Step {
	f.on = &g.Header
	f.at = resume
	f.state = frameSwitch
	f.t.Switch = &g.Header
	f.t.Sent = object.None
	return nil
}

func (s *awaitStep) waitCoroutine(f *Frame, g *Generator) Step {
	switch g.state {
	case genCreated:
		return switchTo(f, g, s.resume)
	case genClosed:
		f.t.Raise(object.RuntimeErrorType, "cannot reuse already awaited coroutine")
		return s.fail
	case genLinked:
		f.t.Raise(object.RuntimeErrorType, "coroutine is being awaited already")
		return s.fail
	case genRunning:
		f.t.Raise(object.ValueErrorType, "coroutine already executing")
		return s.fail
	}
	if g.inner != g.frame() || g.frame().on != nil {
		f.t.Raise(object.RuntimeErrorType, "coroutine is being awaited already")
		return s.fail
	}
	return s.delegate(f, g.Value())
}

// waitFuture awaits a future without going through the iterator its __await__ gives:
// the same object reaches the root as would there.
func (s *awaitStep) waitFuture(f *Frame, w *Future) Step {
	if w.Done() {
		v := w.Result(f.t)
		if v.Bad() {
			return s.fail
		}
		if s.resume.dest >= 0 {
			f.slots[s.resume.dest] = v
		}
		return s.resume.next
	}
	if !w.yield(f.t) {
		return s.fail
	}
	f.on = &w.Header
	f.at = s.level.future
	f.t.Ret = w.Value()
	f.state = frameYield
	return nil
}

// yield marks a pending future as awaited; an exception is pending if it is marked, because whoever it was
// yielded to did not take it.
func (f *Future) yield(t *object.Thread) bool {
	if f.has(futureBlocking) {
		t.Raise(object.RuntimeErrorType, "await wasn't used with future")
		return false
	}
	f.flags |= futureBlocking
	return true
}

// futureStep goes on after a future: the root resumed the frame because it is done.
type futureStep struct {
	resume *resumeStep
}

func (s *futureStep) Run(f *Frame) Step {
	w := object.CastHeader[Future](f.on)
	if f.t.Sent.Ok() && !w.Done() && w.yield(f.t) { // the root was resumed by something else
		f.at = s
		f.t.Ret = w.Value()
		f.state = frameYield
		return nil
	}
	w.flags |= futureTaken
	w.unsetTimer()
	f.on = nil
	if f.t.Sent.Bad() {
		if !f.t.Pending().Type().IsSubtype(object.StopIterationType) {
			return s.resume.fail
		}
		f.t.Sent = f.t.Take().StopValue() // as an iterator's that ends
		return s.resume
	}
	if !w.Done() {
		return s.resume.fail
	}
	v := w.Result(f.t)
	if v.Bad() {
		return s.resume.fail
	}
	if s.resume.dest >= 0 {
		f.slots[s.resume.dest] = v
	}
	return s.resume.next
}

// waitIterator awaits anything else by the iterator it gives, level by level.
func (s *awaitStep) waitIterator(f *Frame, v Value) Step {
	var it Value
	if s.from {
		it = object.Iter(f.t, v)
	} else {
		it = awaitableIter(f.t, v)
	}
	if it.Bad() {
		if s.anext {
			invalidAnext(f.t, v)
		}
		return s.fail
	}
	return s.delegate(f, it)
}

// invalidAnext wraps the error about what __anext__ gave.
func invalidAnext(t *object.Thread, v Value) {
	cause := t.Take()
	e := object.NewException(object.TypeErrorType, "'async for' received an invalid object from __anext__: "+v.Type().MessageName())
	e.Cause, e.Context, e.SuppressContext = cause, cause, true
	t.Restore(e)
}

// delegate starts to drive an iterator level by level.
func (s *awaitStep) delegate(f *Frame, it Value) Step {
	f.on = it.Header()
	f.t.Sent = object.None
	return s.level
}

// delegateTo makes a suspended frame that awaited a chained coroutine drive it level by level.
func (f *Frame) delegateTo(v Value) {
	f.on = v.Header()
	if r, ok := f.at.(*resumeStep); ok {
		f.at = &delegateStep{resume: r}
	}
}

// delegateStep drives an iterator, a generator that is not exclusively ours, or an
// __await__ object: each resumption is passed on to it and what it yields is passed out.
//
// Follows: PEP 380, "Formal Semantics".
type delegateStep struct {
	resume *resumeStep
	future *futureStep
}

func (s *delegateStep) Run(f *Frame) Step {
	t := f.t
	it := object.FromHeader(f.on)
	thrown := t.Sent.Bad()
	v := s.forward(f, it)
	if v.IsDone() {
		t.Sent = object.None
		if e := t.TakeStop(); e != nil {
			t.Sent = e.StopValue()
		}
		return s.resume
	}
	if v.IsRaised() {
		if t.Pending().Type().IsSubtype(object.StopIterationType) {
			t.Sent = t.Take().StopValue()
			return s.resume
		}
		if thrown {
			f.chainHandled(t)
		}
		t.Sent = v
		return s.resume
	}
	t.Ret = v
	f.at = s
	f.state = frameYield
	return nil
}

// forward passes t.Sent on to the iterator.
func (s *delegateStep) forward(f *Frame, it Value) Value {
	t := f.t
	sent := t.Sent
	if sent.Bad() {
		return f.forwardThrow(it)
	}
	if it.Type() == GeneratorType || it.Type() == CoroutineType {
		return object.Cast[Generator](it).send(t, sent)
	}
	if sent.IsNone() && it.Type().Next != nil {
		t.TakeStop() // one that nobody asked for
		return it.Type().Next(t, it)
	}
	return object.CallMethod(t, it, t.Interp.Name("send"), sent)
}

// forwardThrow passes a thrown exception on: GeneratorExit closes the iterator and is
// raised here, anything else is thrown into it if it has a throw.
func (f *Frame) forwardThrow(it Value) Value {
	t := f.t
	e := t.Take()
	exit := e.Type().IsSubtype(object.GeneratorExitType)
	if g, ok := suspendable(it); ok && !exit {
		v, out := g.throw(t, e)
		if out == returned {
			return stopWith(t, v)
		}
		return v
	}
	f.flags |= frameParted
	defer func() { f.flags &^= frameParted }()
	name := "throw"
	if exit {
		name = "close"
	}
	method := object.GetAttr(t, it, t.Interp.Name(name))
	switch {
	case method.Bad() && t.Pending().Type().IsSubtype(object.AttributeErrorType):
		t.Take()
	case method.Bad():
		return object.Raised
	case !exit:
		return object.Call(t, method, e.Value())
	case callValue(t, method, nil).Bad():
		return object.Raised
	}
	return t.Restore(e)
}

// suspendable returns v as a generator or coroutine.
func suspendable(v Value) (*Generator, bool) {
	if ty := v.Type(); ty == GeneratorType || ty == CoroutineType {
		return object.Cast[Generator](v), true
	}
	return nil, false
}

// awaitableIter is the iterator `await v` drives.
//
// Follows: Python data model, "Awaitable Objects".
func awaitableIter(t *object.Thread, v Value) Value {
	switch v.Type() {
	case CoroutineType:
		return v
	case GeneratorType:
		if object.Cast[Generator](v).code().flags&codeIterableCoroutine != 0 {
			return v
		}
	}
	await := v.Type().Await
	if await == nil {
		return t.Raise(object.TypeErrorType, "object %s can't be used in 'await' expression", v.Type().MessageName())
	}
	it := await(t, v)
	if it.Bad() {
		return it
	}
	if it.Type() == CoroutineType {
		return t.Raise(object.TypeErrorType, "__await__() returned a coroutine")
	}
	if it.Type().Next == nil {
		return t.Raise(object.TypeErrorType, "__await__() returned non-iterator of type '%s'", it.Type().MessageName())
	}
	return it
}
