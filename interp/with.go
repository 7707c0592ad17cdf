package interp

import "github.com/bide-lang/bide/interp/object"

// enterWithStep evaluates the context expression of a with item, looks its two
// methods up and calls __enter__; exit keeps the bound __exit__.
type enterWithStep struct {
	context    Node
	exit       int // slot
	site       int32
	next, fail Step
}

func (s *enterWithStep) Run(f *Frame) Step {
	mgr := s.context.Eval(f)
	if mgr.Bad() {
		return s.fail
	}
	f.pos = s.site
	enter, exit, ok := contextMethods(f, mgr, "__enter__", "__exit__", "context manager")
	if !ok {
		return s.fail
	}
	f.slots[s.exit] = exit
	v := callValue(f.t, enter, nil)
	if v.Bad() {
		f.slots[s.exit] = object.Unbound
		return s.fail
	}
	f.slots[s.exit+1] = v
	return s.next
}

// contextMethods looks up the two methods of a context manager on its type.
func contextMethods(f *Frame, mgr Value, enterName, exitName, protocol string) (enter, exit Value, ok bool) {
	enter = object.LookupSpecial(f.t, mgr, f.t.Interp.Name(enterName))
	if enter.IsUnbound() {
		return missingContext(f, mgr, protocol, "")
	}
	if enter.Bad() {
		return enter, exit, false
	}
	exit = object.LookupSpecial(f.t, mgr, f.t.Interp.Name(exitName))
	if exit.IsUnbound() {
		return missingContext(f, mgr, protocol, " (missed "+exitName+" method)")
	}
	return enter, exit, exit.Ok()
}

func missingContext(f *Frame, mgr Value, protocol, missed string) (enter, exit Value, ok bool) {
	f.t.Raise(object.TypeErrorType, "'%s' object does not support the %s protocol%s", mgr.Type().MessageName(), protocol, missed)
	return object.Raised, object.Raised, false
}

// exitWithStep calls __exit__(None, None, None) on a normal way out.
type exitWithStep struct {
	exit       int
	site       int32
	next, fail Step
}

func (s *exitWithStep) Run(f *Frame) Step {
	exit := f.slots[s.exit]
	f.slots[s.exit] = object.Unbound
	f.pos = s.site
	if object.Call(f.t, exit, object.None, object.None, object.None).Bad() {
		return s.fail
	}
	return s.next
}

// failWithStep calls __exit__ with the exception being handled; a true answer swallows it.
type failWithStep struct {
	exit, handled            int
	site                     int32
	swallowed, rethrow, fail Step
}

func (s *failWithStep) Run(f *Frame) Step {
	exit := f.slots[s.exit]
	f.slots[s.exit] = object.Unbound
	f.pos = s.site
	r := callExit(f, exit, f.slots[s.handled])
	if r.Bad() {
		return s.fail
	}
	b, ok := truth(f, r)
	switch {
	case !ok:
		return s.fail
	case b:
		return s.swallowed
	}
	return s.rethrow
}

func callExit(f *Frame, exit, exc Value) Value {
	e, _ := object.AsException(exc)
	return object.Call(f.t, exit, e.Type().Value(), exc, e.TracebackValue())
}
