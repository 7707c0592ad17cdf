package interp

import (
	"slices"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp/object"
)

// handle is a queued call of script code: asyncio's Handle and, with a timer, TimerHandle.
type handle struct {
	object.Header
	loop      *Loop
	fn        Value
	args      *object.Tuple
	context   Value
	cancelled bool
	timer     eventloop.Timer // of a TimerHandle
}

// HandleType and TimerHandleType are the types of handles.
var (
	HandleType      = &object.Type{Name: "Handle", Module: "asyncio.events"}
	TimerHandleType = &object.Type{Name: "TimerHandle", Module: "asyncio.events"}
)

// RunTurn calls the function in its context; an exception goes to the loop's handler.
func (h *handle) RunTurn() {
	if h.cancelled {
		return
	}
	t := h.loop.thread
	saved := t.Context
	t.Context = h.context
	v := object.CallKw(t, h.fn, h.args.Items, nil)
	h.context, t.Context = t.Context, saved
	if v.Bad() {
		h.loop.callbackFailed(t, h)
	}
}

// CallSoon queues fn(args) for the next turn. context Unbound means a copy of the
// current one.
func (l *Loop) CallSoon(t *object.Thread, fn Value, args *object.Tuple, context Value) Value {
	h := l.newHandle(t, HandleType, fn, args, context)
	l.events.CallSoon(h)
	return object.FromHeader(&h.Header)
}

// CallAt queues fn(args) for a time on the loop's clock, in seconds.
func (l *Loop) CallAt(t *object.Thread, due float64, fn Value, args *object.Tuple, context Value) Value {
	h := l.newHandle(t, TimerHandleType, fn, args, context)
	h.timer.Run = h
	l.events.CallAt(due, &h.timer)
	return object.FromHeader(&h.Header)
}

func (l *Loop) newHandle(t *object.Thread, typ *object.Type, fn Value, args *object.Tuple, context Value) *handle {
	if context.Bad() {
		context = copyContext(t)
	}
	return &handle{Header: object.HeaderOf(typ), loop: l, fn: fn, args: args, context: context}
}

func defineHandles() {
	ty := HandleType.Define(object.ObjectType, nil)
	ty.Repr = handleRepr
	ty.Methods = []object.Method{
		{Name: "cancel", Fn: handleCancel},
		{Name: "cancelled", Fn: func(_ *object.Thread, a []Value) Value { return object.Bool(handleOf(a[0]).cancelled) }},
		{Name: "get_context", Fn: func(_ *object.Thread, a []Value) Value { return handleOf(a[0]).context }},
	}
	timer := TimerHandleType.Define(HandleType, nil)
	timer.Methods = []object.Method{
		{Name: "when", Fn: func(_ *object.Thread, a []Value) Value { return object.Float(handleOf(a[0]).timer.Due()) }},
	}
	timer.Compare = timerCompare
	timer.Hash = func(_ *object.Thread, v Value) (int64, bool) { return object.HashFloat(handleOf(v).timer.Due()), true }
}

func handleOf(v Value) *handle { return object.Cast[handle](v) }

// handleCancel takes the call back; the timer leaves the loop at once.
func handleCancel(_ *object.Thread, a []Value) Value {
	h := handleOf(a[0])
	if h.Type() == TimerHandleType {
		h.loop.events.CancelTimer(&h.timer)
	}
	h.cancelled = true
	h.fn, h.args = object.Unbound, nil
	return object.None
}

func handleRepr(t *object.Thread, v Value) Value {
	h := handleOf(v)
	text := "<" + v.Type().Name
	if h.cancelled {
		text += " cancelled"
	}
	if v.Type() == TimerHandleType {
		text += " when=" + object.FormatFloatRepr(h.timer.Due())
	}
	if h.fn.Ok() {
		text += " " + callbackText(t, h.fn)
	}
	return object.NewStr(text + ">")
}

// timerCompare orders timer handles by their time.
func timerCompare(_ *object.Thread, op object.CompareOp, a, b Value) Value {
	if a.Type() != TimerHandleType || b.Type() != TimerHandleType {
		return object.NotImplemented
	}
	x, y := handleOf(a), handleOf(b)
	dx, dy := x.timer.Due(), y.timer.Due()
	switch op {
	case object.OpLt:
		return object.Bool(dx < dy)
	case object.OpLe:
		return object.Bool(dx < dy || x == y)
	case object.OpGt:
		return object.Bool(dx > dy)
	case object.OpGe:
		return object.Bool(dx > dy || x == y)
	case object.OpEq:
		return object.Bool(x == y)
	}
	return object.Bool(x != y)
}

// copyArgs keeps arguments beyond the call they were given in.
func copyArgs(args []Value) *object.Tuple { return object.NewTuple(slices.Clone(args)...) }
