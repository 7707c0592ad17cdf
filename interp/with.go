package interp

import "github.com/bide-lang/bide/interp/object"

// enterWithStep evaluates the context expression of a with item, looks its two
// methods up and calls __enter__; exit keeps __exit__.
type enterWithStep struct {
	context    Node
	exit       int // slot
	site       int32
	methods    contextMethods
	next, fail Step
}

func (s *enterWithStep) Run(f *Frame) Step {
	mgr := s.context.Eval(f)
	if mgr.Bad() {
		return s.fail
	}
	f.pos = s.site
	var v Value
	if s.methods.of(mgr.Type()) {
		f.slots[s.exit], f.slots[s.exit+2] = s.methods.exit.Value(), mgr
		v = s.methods.enter.call(f, mgr)
	} else {
		enter, exit, ok := findContextMethods(f, mgr, "__enter__", "__exit__", "context manager")
		if !ok {
			return s.fail
		}
		f.slots[s.exit], f.slots[s.exit+2] = exit, object.Unbound
		v = callValue(f.t, enter, nil)
	}
	if v.Bad() {
		f.slots[s.exit], f.slots[s.exit+2] = object.Unbound, object.Unbound
		return s.fail
	}
	f.slots[s.exit+1] = v
	return s.next
}

// contextMethods are the two methods of a context manager of the class met last, if both are script functions. Then
// no bound methods are made: slot exit holds the function and exit+2 the context manager.
type contextMethods struct {
	names       [2]*object.Str
	typ         *object.Type
	version     uint32
	enter, exit *Function // nil: something else
}

// of finds the methods of a class.
func (m *contextMethods) of(ty *object.Type) bool {
	if ty != m.typ || ty.Version() != m.version {
		m.typ, m.version, m.enter, m.exit = ty, ty.Version(), nil, nil
		enter, exit := ty.Lookup(m.names[0]), ty.Lookup(m.names[1])
		if enter.Ok() && exit.Ok() && enter.Type() == FunctionType && exit.Type() == FunctionType {
			m.enter, m.exit = object.Cast[Function](enter), object.Cast[Function](exit)
		}
	}
	return m.enter != nil
}

// findContextMethods looks up the two methods of a context manager on its type.
func findContextMethods(f *Frame, mgr Value, enterName, exitName, protocol string) (enter, exit Value, ok bool) {
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
	f.pos = s.site
	if callExit(f, s.exit, object.None, object.None, object.None).Bad() {
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
	f.pos = s.site
	exc := f.slots[s.handled]
	e, _ := object.AsException(exc)
	r := callExit(f, s.exit, e.Type().Value(), exc, e.TracebackValue())
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

// callExit calls the __exit__ kept in a slot.
func callExit(f *Frame, slot int, typ, exc, tb Value) Value {
	exit, mgr := f.slots[slot], f.slots[slot+2]
	f.slots[slot], f.slots[slot+2] = object.Unbound, object.Unbound
	if mgr.Ok() {
		return object.Cast[Function](exit).call(f, mgr, typ, exc, tb)
	}
	return object.Call(f.t, exit, typ, exc, tb)
}
