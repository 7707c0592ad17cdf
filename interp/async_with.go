package interp

import "github.com/bide-lang/bide/interp/object"

// enterAsyncWithStep is enterWithStep of an async with: what __aenter__ gives is awaited next. If both methods are
// script functions, no bound methods are made; see contextMethods.
type enterAsyncWithStep struct {
	context    Node
	exit       int
	site       int32
	methods    contextMethods
	next, fail Step
}

func (s *enterAsyncWithStep) Run(f *Frame) Step {
	mgr := s.context.Eval(f)
	if mgr.Bad() {
		return s.fail
	}
	f.pos = s.site
	var v Value
	if s.methods.of(mgr.Type()) {
		f.slots[s.exit], f.slots[s.exit+2] = s.methods.exit.Value(), mgr
		v = s.methods.enter.callAwaited(f, mgr)
	} else {
		enter, exit, ok := findContextMethods(f, mgr, "__aenter__", "__aexit__", "asynchronous context manager")
		if !ok {
			return s.fail
		}
		f.slots[s.exit], f.slots[s.exit+2] = exit, object.Unbound
		v = callValue(f.t, enter, nil)
	}
	if v.Bad() {
		return s.fail
	}
	f.slots[s.exit+1] = v
	return s.next
}

// callAwaited calls a function whose result is awaited on the spot; see Frame.hand.
func (fn *Function) callAwaited(caller *Frame, args ...Value) Value {
	g := fn.frameFor(caller.t, args)
	switch {
	case g == nil:
		return object.Raised
	case fn.code.kind == kindPlain:
		return g.call(caller)
	}
	return g.hand(true)
}

// callExitNode calls the __aexit__ kept in a slot, for an await: with the exception in slot handled, or with None
// if that is negative.
type callExitNode struct {
	exit, handled int
	site          int32
}

func (n *callExitNode) Eval(f *Frame) Value {
	exit, mgr := f.slots[n.exit], f.slots[n.exit+2]
	f.slots[n.exit], f.slots[n.exit+2] = object.Unbound, object.Unbound
	f.pos = n.site
	typ, exc, tb := object.None, object.None, object.None
	if n.handled >= 0 {
		exc = f.slots[n.handled]
		e, _ := object.AsException(exc)
		typ, tb = e.Type().Value(), e.TracebackValue()
	}
	if mgr.Ok() {
		return object.Cast[Function](exit).callAwaited(f, mgr, typ, exc, tb)
	}
	return object.Call(f.t, exit, typ, exc, tb)
}
