package asyncio

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// event is asyncio.Event.
type event struct {
	object.Header
	attrs object.Attrs
	set   bool
	waiters
}

var eventType = &object.Type{Name: "Event", Module: "asyncio.locks", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var eventLayout = &object.Layout{
	Name:  "asyncio.Event",
	Alloc: func(cls *object.Type) value { return object.FromHeader(&(&event{Header: object.HeaderOf(cls)}).Header) },
	Attrs: func(v value) *object.Attrs { return &object.Cast[event](v).attrs },
}

// eventWait is Event.wait(): it returns True once the event is set.
var eventWait = &interp.Coroutine{Name: "wait", QualName: "Event.wait", Sig: "self", Slots: 2}

func init() {
	ty := eventType.Define(object.ObjectType, eventLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return eventLayout.Alloc(cls) }
	ty.Init = noArguments("Event")
	ty.Repr = func(t *thread, v value) value {
		e := object.Cast[event](v)
		state := "unset"
		if e.set {
			state = "set"
		}
		return e.describe(t, v, state)
	}
	ty.Methods = []object.Method{
		{Name: "is_set", Sig: "", Fn: func(_ *thread, a []value) value { return object.Bool(object.Cast[event](a[0]).set) }},
		{Name: "set", Sig: "", Fn: eventSet},
		{Name: "clear", Sig: "", Fn: func(_ *thread, a []value) value { object.Cast[event](a[0]).set = false; return object.None }},
	}
	ty.Getters = []object.Getter{
		{Name: "_value", Get: func(_ *thread, v value) value { return object.Bool(object.Cast[event](v).set) }},
	}
	woken := interp.StepFunc(func(f *interp.Frame) interp.Step {
		object.Cast[event](f.Slot(0)).leave(waiterOf(f.Slot(1)))
		return f.Return(object.True)
	})
	failed := interp.StepFunc(func(f *interp.Frame) interp.Step {
		object.Cast[event](f.Slot(0)).leave(waiterOf(f.Slot(1)))
		return interp.Unwind
	})
	await := interp.Await(1, -1, woken, failed)
	eventWait.Entry = interp.StepFunc(func(f *interp.Frame) interp.Step {
		if !receiver(f, eventLayout, "Event") {
			return interp.Unwind
		}
		e := object.Cast[event](f.Slot(0))
		if e.set {
			return f.Return(object.True)
		}
		fut := e.join(f.Thread(), f.Slot(0))
		if fut == nil {
			return interp.Unwind
		}
		f.SetSlot(1, fut.Value())
		return await
	})
}

// eventSet wakes all waiters, oldest first; they run on the loop's next turn.
func eventSet(t *thread, a []value) value {
	e := object.Cast[event](a[0])
	if e.set {
		return object.None
	}
	e.set = true
	for _, fut := range e.live() {
		if !fut.Done() {
			fut.SetResult(t, object.True)
		}
	}
	return object.None
}
