package asyncio

import (
	"math"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// timeout is asyncio.Timeout: at its time it cancels the task that entered it, and on the way out
// turns that cancellation into TimeoutError.
type timeout struct {
	object.Header
	attrs  object.Attrs
	state  timeoutState
	when   value // seconds on the loop's clock, or None
	task   *interp.Task
	before int64 // task.cancelling() when it was entered
	alarm  *alarm
	first  alarm // what alarm points to at first
}

type timeoutState uint8

const (
	timeoutCreated timeoutState = iota
	timeoutActive
	timeoutExpiring
	timeoutExpired
	timeoutFinished
)

var timeoutStateText = [...]string{"created", "active", "expiring", "expired", "finished"}

// alarm is what the loop runs when the time has come, unless it was called off.
type alarm struct {
	timer eventloop.Timer
	of    *timeout // nil once called off
	used  bool     // the loop may still hold it
}

// RunTurn cancels the task.
func (a *alarm) RunTurn() {
	x := a.of
	if x == nil {
		return
	}
	x.alarm = nil
	x.state = timeoutExpiring
	t := x.task.Loop().Thread()
	if _, ok := x.task.Future.Cancel(t, object.None); !ok {
		t.Interp.Runner.(*interp.Interpreter).Unraisable(t, t.Take(), x.task.Value())
	}
}

var timeoutType = &object.Type{Name: "Timeout", Module: "asyncio.timeouts", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var timeoutLayout = &object.Layout{
	Name: "asyncio.Timeout",
	Alloc: func(cls *object.Type) value {
		return object.FromHeader(&(&timeout{Header: object.HeaderOf(cls), when: object.None}).Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[timeout](v).attrs },
}

// The coroutine functions of a timeout.
var (
	timeoutEnter = &interp.Coroutine{Name: "__aenter__", QualName: "Timeout.__aenter__", Sig: "self", Slots: 1}
	timeoutExit  = &interp.Coroutine{Name: "__aexit__", QualName: "Timeout.__aexit__", Sig: "self, exc_type, exc_val, exc_tb", Slots: 4}
)

func init() {
	ty := timeoutType.Define(object.ObjectType, timeoutLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return timeoutLayout.Alloc(cls) }
	ty.Init = initFrom("Timeout", "when", func(_ *thread, self, when value) value {
		object.Cast[timeout](self).when = when
		return object.None
	})
	ty.Repr = timeoutRepr
	ty.Methods = []object.Method{
		{Name: "when", Sig: "", Fn: func(_ *thread, a []value) value { return object.Cast[timeout](a[0]).when }},
		{Name: "expired", Sig: "", Fn: func(_ *thread, a []value) value {
			s := object.Cast[timeout](a[0]).state
			return object.Bool(s == timeoutExpiring || s == timeoutExpired)
		}},
		{Name: "reschedule", Sig: "when", Fn: func(t *thread, a []value) value { return object.Cast[timeout](a[0]).reschedule(t, a[1]) }},
	}
	serve(timeoutEnter, timeoutLayout, func(f *interp.Frame) value {
		if !object.Cast[timeout](f.Slot(0)).enter(f.Thread()) {
			return object.Raised
		}
		return f.Slot(0)
	}, nil)
	serve(timeoutExit, timeoutLayout, func(f *interp.Frame) value {
		if !object.Cast[timeout](f.Slot(0)).exit(f.Thread(), f.Slot(2)) {
			return object.Raised
		}
		return object.None
	}, nil)
}

func timeoutRepr(t *thread, v value) value {
	x := object.Cast[timeout](v)
	text := "<Timeout [" + timeoutStateText[x.state] + "]"
	if x.state == timeoutActive {
		when := "None"
		if f, ok := object.AsFloat64(x.when); ok {
			when, _ = object.Repr(t, object.Float(math.Round(f*1000)/1000))
		} else if !x.when.IsNone() {
			when, _ = object.Repr(t, x.when)
		}
		text += " when=" + when
	}
	return object.NewStr(text + ">")
}

func (x *timeout) reschedule(t *thread, when value) value {
	if x.state != timeoutActive {
		if x.state == timeoutCreated {
			return t.Raise(object.RuntimeErrorType, "Timeout has not been entered")
		}
		return t.Raise(object.RuntimeErrorType, "Cannot change state of %s Timeout", timeoutStateText[x.state])
	}
	due := 0.0
	if !when.IsNone() {
		var ok bool
		if due, ok = number(t, when); !ok {
			return object.Raised
		}
	}
	x.when = when
	x.callOff()
	if when.IsNone() {
		return object.None
	}
	if x.alarm = &x.first; x.first.used {
		x.alarm = new(alarm)
	}
	x.alarm.of, x.alarm.used = x, true
	events := x.task.Loop().Events()
	if due <= events.Clock().Now() {
		events.CallSoon(x.alarm)
		return object.None
	}
	x.alarm.timer.Run = x.alarm
	events.CallAt(due, &x.alarm.timer)
	return object.None
}

// number reads seconds, an int or a float.
func number(t *thread, v value) (float64, bool) {
	if f, ok := object.AsFloat64(v); ok {
		return f, true
	}
	if n, ok := object.AsInt64(v); ok {
		return float64(n), true
	}
	r := object.Compare(t, object.OpLe, v, object.Float(0))
	if r.Ok() {
		t.Raise(object.TypeErrorType, "must be real number, not %s", v.Type().Name)
	}
	return 0, false
}

func (x *timeout) callOff() {
	if a := x.alarm; a != nil {
		a.of = nil
		x.task.Loop().Events().CancelTimer(&a.timer)
		x.alarm = nil
	}
}

func (x *timeout) enter(t *thread) bool {
	if x.state != timeoutCreated {
		t.Raise(object.RuntimeErrorType, "Timeout has already been entered")
		return false
	}
	loop := interp.RunningLoop(t)
	if loop == nil {
		t.Raise(object.RuntimeErrorType, "no running event loop")
		return false
	}
	if loop.Current() == nil {
		t.Raise(object.RuntimeErrorType, "Timeout should be used inside a task")
		return false
	}
	x.state, x.task = timeoutActive, loop.Current()
	var ok bool
	if x.before, ok = x.task.Cancelling(t); !ok {
		return false
	}
	if self := object.FromHeader(&x.Header); derived(self) {
		return object.CallMethod(t, self, t.Interp.Name("reschedule"), x.when).Ok()
	}
	return x.reschedule(t, x.when).Ok()
}

// exit leaves the block with exception exc or None. If the time had come, a cancellation that
// is this timeout's own becomes TimeoutError.
func (x *timeout) exit(t *thread, exc value) bool {
	x.callOff()
	if x.state == timeoutActive {
		x.state = timeoutFinished
	}
	if x.state != timeoutExpiring {
		return true
	}
	x.state = timeoutExpired
	left, ok := x.task.Uncancel(t)
	if !ok {
		return false
	}
	e, failed := object.AsException(exc)
	if !failed || left > x.before {
		return true
	}
	if e.Type().IsSubtype(object.CancelledErrorType) {
		late := object.NewException(object.TimeoutErrorType, "")
		late.Cause, late.Context, late.SuppressContext = e, e, true
		t.Restore(late)
		return false
	}
	explainCancel(e)
	if e.Type().IsSubtype(object.ExceptionGroupType) {
		inner := object.GetAttr(t, e.Value(), t.Interp.Name("exceptions"))
		if u, ok := object.AsTuple(inner); ok {
			for _, item := range u.Items {
				if each, ok := object.AsException(item); ok {
					explainCancel(each)
				}
			}
		}
	}
	return true
}

// explainCancel puts a TimeoutError before the cancellation in the chain of contexts of e.
func explainCancel(e *object.Exception) {
	for e.Context != nil {
		if c := e.Context; c.Type().IsSubtype(object.CancelledErrorType) {
			late := object.NewException(object.TimeoutErrorType, "")
			late.Cause, late.Context, late.SuppressContext = c, c, true
			e.Context = late
			return
		}
		e = e.Context
	}
}

// timeoutsDef describes asyncio.timeouts.
func timeoutsDef() object.ModuleDef {
	return object.ModuleDef{Name: "asyncio.timeouts", Init: fillTimeouts}
}

func fillTimeouts(t *thread, m *object.Module) bool {
	if !addClass(t, m, timeoutType, timeoutEnter, timeoutExit) {
		return false
	}
	cls := m.Get("Timeout")
	m.Set("timeout_at", interp.NewFunction(t, "asyncio.timeouts", object.Method{Name: "timeout_at", Sig: "when", Fn: func(t *thread, a []value) value {
		return object.Call(t, cls, a[0])
	}}))
	m.Set("timeout", interp.NewFunction(t, "asyncio.timeouts", object.Method{Name: "timeout", Sig: "delay", Fn: func(t *thread, a []value) value {
		when := timeAfter(t, a[0])
		if when.Bad() {
			return when
		}
		return object.Call(t, cls, when)
	}}))
	return true
}

// timeAfter is the time on the running loop's clock after a delay in seconds; None for None.
func timeAfter(t *thread, delay value) value {
	loop := interp.RunningLoop(t)
	switch {
	case loop == nil:
		return t.Raise(object.RuntimeErrorType, "no running event loop")
	case delay.IsNone():
		return delay
	}
	return object.Binary(t, object.OpAdd, object.Float(loop.Events().Time()), delay)
}
