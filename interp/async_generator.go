package interp

import (
	"slices"

	"github.com/bide-lang/bide/interp/object"
)

// asyncSend is the awaitable of asend, athrow, aclose and __anext__: awaiting it
// drives the generator to its next item.
//
// Follows: PEP 525.
type asyncSend struct {
	object.Header
	gen   *Generator
	sent  Value
	exc   []Value // athrow and aclose: type, value and traceback, not looked at before the generator goes on
	close bool
	state asyncSendState
}

type asyncSendState uint8

const (
	asyncSendNew asyncSendState = iota
	asyncSendRunning
	asyncSendDone
)

var (
	asyncSendType  = &object.Type{Name: "async_generator_asend", Flags: object.FlagNoNew}
	asyncThrowType = &object.Type{Name: "async_generator_athrow", Flags: object.FlagNoNew}
)

func defineAsyncGenerators() {
	gen := func(v Value) *Generator { return object.Cast[Generator](v) }
	AsyncGeneratorType.AIter = func(_ *object.Thread, v Value) Value { return v }
	AsyncGeneratorType.ANext = func(t *object.Thread, v Value) Value { return newAsyncSend(t, gen(v), object.None) }
	AsyncGeneratorType.Methods = []object.Method{
		{Name: "asend", Sig: "value, /", Fn: func(t *object.Thread, a []Value) Value { return newAsyncSend(t, gen(a[0]), a[1]) }},
		{Name: "athrow", Sig: "typ, val=None, tb=None, /", Fn: asyncGeneratorThrow},
		{Name: "aclose", Sig: "", Fn: func(t *object.Thread, a []Value) Value {
			return newAsyncClose(t, gen(a[0]))
		}},
		object.GenericMethod(),
	}
	for _, ty := range []*object.Type{asyncSendType, asyncThrowType} {
		ty.Define(object.ObjectType, nil)
		ty.Await = func(_ *object.Thread, v Value) Value { return v }
		ty.Iter = func(_ *object.Thread, v Value) Value { return v }
		ty.Next = func(t *object.Thread, v Value) Value {
			return object.StopAsDone(t, object.Cast[asyncSend](v).send(t, object.None))
		}
		ty.Methods = []object.Method{
			{Name: "send", Sig: "arg, /", Fn: func(t *object.Thread, a []Value) Value { return object.Cast[asyncSend](a[0]).send(t, a[1]) }},
			{Name: "throw", Sig: "typ, val=None, tb=None, /", Fn: asyncSendThrow},
			{Name: "close", Sig: "", Fn: asyncSendClose},
		}
	}
}

func newAsyncSend(t *object.Thread, g *Generator, v Value) Value {
	if !g.hook(t) {
		return object.Raised
	}
	s := &asyncSend{Header: object.HeaderOf(asyncSendType), gen: g, sent: v}
	return object.FromHeader(&s.Header)
}

func newAsyncThrow(t *object.Thread, g *Generator, exc []Value, close bool) Value {
	if !g.hook(t) {
		return object.Raised
	}
	s := &asyncSend{Header: object.HeaderOf(asyncThrowType), gen: g, exc: exc, close: close}
	return object.FromHeader(&s.Header)
}

// newAsyncClose makes the awaitable of aclose.
func newAsyncClose(t *object.Thread, g *Generator) Value {
	return newAsyncThrow(t, g, []Value{object.GeneratorExitType.Value(), object.Unbound, object.Unbound}, true)
}

// hook tells the running loop of an async generator's first iteration.
func (g *Generator) hook(t *object.Thread) bool {
	if g.flags&genAsyncHooked != 0 {
		return true
	}
	g.flags |= genAsyncHooked
	if first := t.AsyncGenFirst; first.Ok() && !first.IsNone() && object.Call(t, first, g.Value()).Bad() {
		return false
	}
	return asyncGenFirst(t, g)
}

func asyncGeneratorThrow(t *object.Thread, a []Value) Value {
	if !warnOldThrow(t, a, "athrow") {
		return object.Raised
	}
	return newAsyncThrow(t, object.Cast[Generator](a[0]), slices.Clone(a[1:]), false)
}

// waitAsyncSend awaits the next item of an async generator by switching into its frame.
func (s *awaitStep) waitAsyncSend(f *Frame, a *asyncSend) Step {
	g := a.gen
	if a.state != asyncSendNew || !g.idle() || g.state == genCreated && !a.sent.IsNone() {
		return s.delegate(f, object.FromHeader(&a.Header))
	}
	a.state = asyncSendDone
	return s.switchToNext(f, g, a.sent)
}

// idle reports an async generator that has items to give and that nobody drives.
func (g *Generator) idle() bool {
	return g.state <= genSuspended && g.flags&genAsyncBusy == 0 && g.inner == g.frame()
}

// switchToNext goes into the frame of an idle async generator.
func (s *awaitStep) switchToNext(f *Frame, g *Generator, sent Value) Step {
	g.flags |= genAsyncBusy
	f.on = &g.Header
	f.at = s.resume
	f.state = frameSwitch
	f.t.Switch = &g.frame().Header
	f.t.Sent = sent
	return nil
}

// verb is what the misuse messages call the operation.
func (a *asyncSend) verb() string {
	switch {
	case a.close:
		return "aclose(): "
	case a.exc != nil:
		return "athrow(): "
	}
	return "anext(): "
}

// send drives the generator one step of the awaitable: what it awaits comes out as an item,
// the generator's own item as StopIteration(item).
func (a *asyncSend) send(t *object.Thread, v Value) Value {
	g := a.gen
	switch a.state {
	case asyncSendDone:
		return t.Raise(object.RuntimeErrorType, "cannot reuse already awaited %s", a.reusedName())
	case asyncSendNew:
		return a.begin(t, v)
	}
	r, out := g.sendOut(t, v)
	return a.result(t, r, out)
}

func (a *asyncSend) reusedName() string {
	if a.Type() == asyncSendType {
		return "__anext__()/asend()"
	}
	return "aclose()/athrow()"
}

func (a *asyncSend) begin(t *object.Thread, v Value) Value {
	g := a.gen
	if g.flags&genAsyncBusy != 0 {
		a.state = asyncSendDone
		return t.Raise(object.RuntimeErrorType, "%sasynchronous generator is already running", a.verb())
	}
	if a.exc != nil {
		return a.beginThrow(t, v)
	}
	if g.state == genClosed {
		a.state = asyncSendDone
		return t.Raise(object.StopAsyncIterationType, "")
	}
	if v.IsNone() {
		v = a.sent
	}
	g.flags |= genAsyncBusy
	a.state = asyncSendRunning
	r, out := g.sendOut(t, v)
	return a.result(t, r, out)
}

func (a *asyncSend) beginThrow(t *object.Thread, v Value) Value {
	g := a.gen
	if g.state == genClosed {
		a.state = asyncSendDone
		return stopWith(t, object.None)
	}
	if g.flags&genAsyncClosed != 0 {
		a.state = asyncSendDone
		return t.Raise(object.StopAsyncIterationType, "")
	}
	if !v.IsNone() {
		return t.Raise(object.RuntimeErrorType, "can't send non-None value to a just-started coroutine")
	}
	if a.close {
		g.flags |= genAsyncClosed
	}
	if a.close && g.state == genCreated {
		g.close()
		a.state = asyncSendDone
		return stopWith(t, object.None)
	}
	g.flags |= genAsyncBusy
	a.state = asyncSendRunning
	e := thrownException(t, a.exc[0], a.exc[1], a.exc[2])
	if e == nil {
		return a.result(t, object.Raised, raised)
	}
	r, out := g.throw(t, e)
	return a.result(t, r, out)
}

// result translates what the generator did into what the awaitable does.
func (a *asyncSend) result(t *object.Thread, v Value, out outcome) Value {
	g := a.gen
	switch out {
	case yielded:
		return v
	case asyncYielded:
		g.flags &^= genAsyncBusy
		a.state = asyncSendDone
		if a.close {
			return t.Raise(object.RuntimeErrorType, "async generator ignored GeneratorExit")
		}
		return stopWith(t, v)
	}
	g.flags &^= genAsyncBusy
	a.state = asyncSendDone
	if a.close && out == raised {
		ty := t.Pending().Type()
		if ty.IsSubtype(object.StopAsyncIterationType) || ty.IsSubtype(object.GeneratorExitType) {
			t.Take()
			return stopWith(t, object.None)
		}
	}
	return v
}

func asyncSendThrow(t *object.Thread, a []Value) Value {
	s := object.Cast[asyncSend](a[0])
	e := thrownException(t, a[1], a[2], a[3])
	if e == nil {
		return object.Raised
	}
	switch s.state {
	case asyncSendDone:
		return t.Raise(object.RuntimeErrorType, "cannot reuse already awaited %s", s.reusedName())
	case asyncSendNew:
		if s.gen.flags&genAsyncBusy != 0 {
			s.state = asyncSendDone
			return t.Raise(object.RuntimeErrorType, "%sasynchronous generator is already running", s.verb())
		}
		s.gen.flags |= genAsyncBusy
		s.state = asyncSendRunning
	}
	v, out := s.gen.throw(t, e)
	return s.result(t, v, out)
}

func asyncSendClose(t *object.Thread, a []Value) Value {
	s := object.Cast[asyncSend](a[0])
	if s.state == asyncSendDone || s.exited(t, asyncSendThrow(t, []Value{a[0], object.GeneratorExitType.Value(), object.Unbound, object.Unbound})) {
		return object.None
	}
	return object.Raised
}

// exited judges what close() of the awaitable came to: v is what the generator awaited in spite of it, or Raised.
func (a *asyncSend) exited(t *object.Thread, v Value) bool {
	if v.Ok() {
		t.Raise(object.RuntimeErrorType, "coroutine ignored GeneratorExit")
		return false
	}
	ty := t.Pending().Type()
	if ty.IsSubtype(object.StopIterationType) || ty.IsSubtype(object.StopAsyncIterationType) || ty.IsSubtype(object.GeneratorExitType) {
		t.Take()
		return true
	}
	return false
}

// closeItem closes the awaitable by which the frame above g awaits an item of it.
func (g *Generator) closeItem(t *object.Thread) bool {
	a := &asyncSend{gen: g, state: asyncSendRunning}
	v, out := g.throw(t, object.NewException(object.GeneratorExitType, ""))
	return a.exited(t, a.result(t, v, out))
}
