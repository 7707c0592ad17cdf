package threading

import "github.com/bide-lang/bide/interp/object"

// event is threading.Event.
type event struct {
	object.Header
	attrs object.Attrs
	set   bool
	parking
}

var eventType = &object.Type{Name: "Event", Module: "threading", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var eventLayout = &object.Layout{
	Name:  "threading.Event",
	Alloc: func(cls *object.Type) value { return object.FromHeader(&(&event{Header: object.HeaderOf(cls)}).Header) },
	Attrs: func(v value) *object.Attrs { return &object.Cast[event](v).attrs },
}

func init() {
	ty := eventType.Define(object.ObjectType, eventLayout)
	ty.New = func(t *thread, cls *object.Type, args []value, _ []*object.Str) value {
		if len(args) > 0 && cls == eventType {
			return t.Raise(object.TypeErrorType, "Event.__init__() takes 1 positional argument but %d were given", len(args)+1)
		}
		return eventLayout.Alloc(cls)
	}
	ty.Repr = func(t *thread, v value) value {
		state := "unset"
		if object.Cast[event](v).set {
			state = "set"
		}
		return object.NewStr("<" + v.Type().Module + "." + v.Type().Name + " at " + object.Address(t, v) + ": " + state + ">")
	}
	isSet := func(_ *thread, a []value) value { return object.Bool(object.Cast[event](a[0]).set) }
	ty.Methods = []object.Method{
		{Name: "is_set", Sig: "", Fn: isSet},
		{Name: "isSet", Sig: "", Fn: isSet},
		{Name: "set", Sig: "", Fn: func(t *thread, a []value) value {
			e := object.Cast[event](a[0])
			e.set = true
			e.wakeAll(t)
			return object.None
		}},
		{Name: "clear", Sig: "", Fn: func(_ *thread, a []value) value { object.Cast[event](a[0]).set = false; return object.None }},
		{Name: "wait", Sig: "timeout=None", Fn: eventWait},
	}
}

// eventWait waits until the event is set, and tells whether it was in time.
func eventWait(t *thread, a []value) value {
	e := object.Cast[event](a[0])
	seconds, ok := timeoutArgument(t, a[1])
	if !ok {
		return object.Raised
	}
	if seconds < 0 && a[1].Ok() && !a[1].IsNone() {
		seconds = 0
	}
	// A clear() right after the set() must not make those who were woken wait on.
	woken := false
	got, ok := e.wait(t, "threading.Event.wait", seconds, func() bool {
		if e.set {
			woken = true
		}
		return woken
	})
	if !ok {
		return object.Raised
	}
	return object.Bool(got)
}
