package interp

import (
	"slices"

	"github.com/bide-lang/bide/interp/object"
)

// The types above the event loop's, which nobody makes.
var (
	AbstractLoopType = &object.Type{Name: "AbstractEventLoop", Module: "asyncio.events", Flags: object.FlagBase}
	BaseLoopType     = &object.Type{Name: "BaseEventLoop", Module: "asyncio.base_events", Flags: object.FlagBase}
)

func defineLoop() {
	AbstractLoopType.Define(object.ObjectType, nil)
	AbstractLoopType.Methods = abstractLoopMethods()
	BaseLoopType.Define(AbstractLoopType, nil)
	ty := LoopType.Define(BaseLoopType, loopLayout)
	ty.New = func(t *object.Thread, cls *object.Type, _ []Value, _ []*object.Str) Value {
		l := NewLoop(t)
		l.Header = object.HeaderOf(cls)
		return l.Value()
	}
	ty.Init = nil
	ty.Repr = func(t *object.Thread, v Value) Value {
		l := loopOf(v)
		flag := func(b bool) string { return reprText(t, object.Bool(b)) }
		return object.NewStr("<" + v.Type().Name + " running=" + flag(l.running) + " closed=" + flag(l.events.Closed()) + " debug=" + flag(l.debug) + ">")
	}
	ty.Methods = slices.Concat(loopRunMethods(), loopCallMethods(), loopSettings(), loopNetworkMethods())
	ty.Getters = []object.Getter{
		{
			Name: "slow_callback_duration",
			Get:  func(_ *object.Thread, v Value) Value { return loopOf(v).slowDuration },
			Set: func(_ *object.Thread, v, item Value) bool {
				loopOf(v).slowDuration = item
				return true
			},
		},
	}
}

func loopOf(v Value) *Loop { return object.Cast[Loop](v) }

// checkOpen raises RuntimeError when the loop is closed.
func (l *Loop) checkOpen(t *object.Thread) bool {
	if l.events.Closed() {
		t.Raise(object.RuntimeErrorType, "Event loop is closed")
		return false
	}
	return true
}

func loopRunMethods() []object.Method {
	return []object.Method{
		{Name: "run_forever", Fn: func(t *object.Thread, a []Value) Value { return loopOf(a[0]).Run(t, false) }},
		{Name: "run_until_complete", Sig: "future", Fn: loopRunUntilComplete},
		{Name: "stop", Fn: func(_ *object.Thread, a []Value) Value {
			loopOf(a[0]).events.Stop()
			return object.None
		}},
		{Name: "close", Fn: func(t *object.Thread, a []Value) Value {
			l := loopOf(a[0])
			if l.running {
				return t.Raise(object.RuntimeErrorType, "Cannot close a running event loop")
			}
			l.Close(t)
			return object.None
		}},
		{Name: "is_running", Fn: func(_ *object.Thread, a []Value) Value { return object.Bool(loopOf(a[0]).running) }},
		{Name: "is_closed", Fn: func(_ *object.Thread, a []Value) Value { return object.Bool(loopOf(a[0]).events.Closed()) }},
		{Name: "time", Fn: func(_ *object.Thread, a []Value) Value { return object.Float(loopOf(a[0]).events.Time()) }},
		{Name: "create_future", Fn: func(_ *object.Thread, a []Value) Value { return NewFuture(loopOf(a[0])).Value() }},
		{Name: "create_task", Sig: "coro, *, name=None, context=None", Fn: func(t *object.Thread, a []Value) Value {
			return loopOf(a[0]).CreateTask(t, a[1], a[2], a[3])
		}},
		{Name: "run_in_executor", Sig: "executor, func, *args", Fn: func(t *object.Thread, a []Value) Value {
			return loopOf(a[0]).runInExecutor(t, a[1], a[2], a[3:])
		}},
		{Name: "shutdown_asyncgens", Fn: func(t *object.Thread, a []Value) Value {
			return callValue(t, runtimeOf(t).kernel.shutdownAsyncGens, a)
		}},
		{Name: "shutdown_default_executor", Sig: "timeout=None", Fn: func(t *object.Thread, a []Value) Value {
			return callValue(t, runtimeOf(t).kernel.shutdownExecutor, a[:1])
		}},
		{Name: "add_signal_handler", Sig: "sig, callback, *args", Fn: func(t *object.Thread, a []Value) Value {
			return loopOf(a[0]).addSignalHandler(t, a[1], a[2], a[3:])
		}},
		{Name: "remove_signal_handler", Sig: "sig", Fn: func(t *object.Thread, a []Value) Value {
			return loopOf(a[0]).removeSignalHandler(t, a[1])
		}},
	}
}

func loopRunUntilComplete(t *object.Thread, a []Value) Value {
	l := loopOf(a[0])
	if !l.mayRun(t) {
		return object.Raised
	}
	_, given := AsFuture(a[1])
	fut := ensureFuture(t, a[1], l)
	if fut == nil {
		return object.Raised
	}
	if k, ok := AsTask(fut.Value()); ok && !given {
		k.flags |= taskUnlogged
	}
	return l.RunUntilDone(t, fut, !given)
}

func loopCallMethods() []object.Method {
	return []object.Method{
		{Name: "call_soon", Sig: "callback, *args, context=None", Fn: func(t *object.Thread, a []Value) Value {
			l := loopOf(a[0])
			context, ok := contextArg(t, a[2])
			if !ok || !l.checkOpen(t) || !l.checkCallback(t, a[1], "call_soon") {
				return object.Raised
			}
			return l.CallSoon(t, a[1], copyArgs(a[3:]), context)
		}},
		{Name: "call_soon_threadsafe", Sig: "callback, *args, context=None", Fn: loopCallSoonThreadsafe},
		{Name: "call_later", Sig: "delay, callback, *args, context=None", Fn: loopCallLater},
		{Name: "call_at", Sig: "when, callback, *args, context=None", Fn: loopCallAt},
		{Name: "call_exception_handler", Sig: "context", Fn: loopCallExceptionHandler},
		{Name: "default_exception_handler", Sig: "context", Fn: func(t *object.Thread, a []Value) Value {
			d, ok := object.AsDict(a[1])
			if !ok {
				return t.Raise(object.AttributeErrorType, "'%s' object has no attribute 'get'", a[1].Type().MessageName())
			}
			loopOf(a[0]).DefaultExceptionHandler(t, d)
			return object.None
		}},
	}
}

// contextArg reads a context parameter; None means that none was given.
func contextArg(t *object.Thread, v Value) (context Value, ok bool) {
	switch {
	case v.Bad() || v.IsNone():
		return object.Unbound, true
	case v.Type() != ContextType:
		t.Raise(object.TypeErrorType, "a contextvars.Context was expected, got %s", reprText(t, v))
		return v, false
	}
	return v, true
}

// checkCallback refuses what debug mode refuses: coroutine functions and what cannot be called.
func (l *Loop) checkCallback(t *object.Thread, fn Value, method string) bool {
	switch {
	case !l.debug:
	case IsCoroutine(t, fn) || isCoroutineFunction(t, fn):
		t.Raise(object.TypeErrorType, "coroutines cannot be used with %s()", method)
		return false
	case fn.Type().Call == nil:
		t.Raise(object.TypeErrorType, "a callable object was expected by %s(), got %s", method, reprText(t, fn))
		return false
	}
	return true
}

// loopCallSoonThreadsafe queues a call from any script thread.
func loopCallSoonThreadsafe(t *object.Thread, a []Value) Value {
	l := loopOf(a[0])
	context, ok := contextArg(t, a[2])
	if !ok || !l.checkOpen(t) || !l.checkCallback(t, a[1], "call_soon_threadsafe") {
		return object.Raised
	}
	args := copyArgs(a[3:])
	if t == l.thread {
		return l.CallSoon(t, a[1], args, context)
	}
	h := l.newHandle(t, HandleType, a[1], args, context)
	l.events.PostSoon(h)
	return object.FromHeader(&h.Header)
}

func loopCallLater(t *object.Thread, a []Value) Value {
	l := loopOf(a[0])
	if a[1].IsNone() {
		return t.Raise(object.TypeErrorType, "delay must not be None")
	}
	now := l.events.Clock().Peek()
	due := object.Binary(t, object.OpAdd, object.Float(now), a[1])
	if due.Bad() || !l.checkOpen(t) || !l.checkCallback(t, a[2], "call_at") {
		return object.Raised
	}
	return l.callAt(t, due, a)
}

func loopCallAt(t *object.Thread, a []Value) Value {
	l := loopOf(a[0])
	if a[1].IsNone() {
		return t.Raise(object.TypeErrorType, "when cannot be None")
	}
	if !l.checkOpen(t) || !l.checkCallback(t, a[2], "call_at") {
		return object.Raised
	}
	return l.callAt(t, a[1], a)
}

// callAt sets a timer for a time; a is what call_at or call_later got.
func (l *Loop) callAt(t *object.Thread, due Value, a []Value) Value {
	when, ok := object.ToFloat64(t, due)
	if !ok {
		return object.Raised
	}
	context, ok := contextArg(t, a[3])
	if !ok {
		return object.Raised
	}
	return l.CallAt(t, when, a[2], copyArgs(a[4:]), context)
}

func loopCallExceptionHandler(t *object.Thread, a []Value) Value {
	d, ok := object.AsDict(a[1])
	if !ok {
		return t.Raise(object.AttributeErrorType, "'%s' object has no attribute 'get'", a[1].Type().MessageName())
	}
	loopOf(a[0]).CallExceptionHandler(t, d)
	return object.None
}

func loopSettings() []object.Method {
	get := func(name string, read func(l *Loop) Value) object.Method {
		return object.Method{Name: name, Fn: func(_ *object.Thread, a []Value) Value { return read(loopOf(a[0])) }}
	}
	set := func(name, sig, complaint string, field func(l *Loop) *Value) object.Method {
		return object.Method{Name: name, Sig: sig, Fn: func(t *object.Thread, a []Value) Value {
			if !a[1].IsNone() && a[1].Type().Call == nil {
				return t.Raise(object.TypeErrorType, complaint, reprText(t, a[1]))
			}
			*field(loopOf(a[0])) = a[1]
			return object.None
		}}
	}
	return []object.Method{
		get("get_task_factory", func(l *Loop) Value { return l.taskFactory }),
		{Name: "set_task_factory", Sig: "factory", Fn: func(t *object.Thread, a []Value) Value {
			if !a[1].IsNone() && a[1].Type().Call == nil {
				return t.Raise(object.TypeErrorType, "task factory must be a callable or None")
			}
			loopOf(a[0]).taskFactory = a[1]
			return object.None
		}},
		get("get_exception_handler", func(l *Loop) Value { return l.exceptionHandler }),
		set("set_exception_handler", "handler", "A callable object or None is expected, got %s", func(l *Loop) *Value { return &l.exceptionHandler }),
		get("get_debug", func(l *Loop) Value { return object.Bool(l.debug) }),
		{Name: "set_debug", Sig: "enabled", Fn: func(t *object.Thread, a []Value) Value {
			b, ok := object.Truth(t, a[1])
			if !ok {
				return object.Raised
			}
			loopOf(a[0]).debug = b
			return object.None
		}},
		{Name: "set_default_executor", Sig: "executor", Fn: loopSetDefaultExecutor},
	}
}

func loopSetDefaultExecutor(t *object.Thread, a []Value) Value {
	for _, cls := range a[1].Type().MRO {
		if cls.Name == "ThreadPoolExecutor" {
			loopOf(a[0]).executor = a[1]
			return object.None
		}
	}
	return t.Raise(object.TypeErrorType, "executor must be ThreadPoolExecutor instance")
}
