package interp

import "github.com/bide-lang/bide/interp/object"

// kernel holds the functions of asyncio that are made once an interpreter: some are builtins too.
type kernel struct {
	sleep, gather, createTask, runInExecutor           Value
	wrapAwaitable, shutdownAsyncGens, shutdownExecutor Value
	policy                                             Value // of set_event_loop_policy; None or Unbound: the default
}

func (in *Interpreter) makeKernel(t *object.Thread) {
	in.kernel = kernel{
		sleep:         sleepCoroutine.Function(t, "asyncio.tasks"),
		gather:        NewFunction(t, "asyncio.tasks", object.Method{Name: "gather", Sig: "*coros_or_futures, return_exceptions=False", Fn: gatherFunction}),
		createTask:    NewFunction(t, "asyncio.tasks", object.Method{Name: "create_task", Sig: "coro, *, name=None, context=None", Fn: createTaskFunction}),
		runInExecutor: NewFunction(t, "asyncio", object.Method{Name: "run_in_executor", Sig: "executor, func, *args", Fn: runInExecutorFunction}),
	}
}

// installExtras publishes asyncio's functions under their bare names.
func (in *Interpreter) installExtras(t *object.Thread, m *object.Module) {
	in.makeKernel(t)
	m.Set("sleep", in.kernel.sleep)
	m.Set("gather", in.kernel.gather)
	m.Set("create_task", in.kernel.createTask)
	m.Set("run_in_executor", in.kernel.runInExecutor)
}

// InitAsyncio fills the module asyncio with what belongs to the kernel: futures, tasks, loops and
// the functions that make them. The module's own package adds the rest.
func InitAsyncio(t *object.Thread, m *object.Module) bool {
	in := runtimeOf(t)
	k := &in.kernel
	if k.sleep.Bad() {
		in.makeKernel(t)
	}
	k.wrapAwaitable = wrapCoroutine.Function(t, "asyncio.tasks")
	k.shutdownAsyncGens = shutdownGensCoroutine.Function(t, "asyncio.base_events")
	k.shutdownExecutor = shutdownExecutorCoroutine.Function(t, "asyncio.base_events")
	m.Set("sleep", k.sleep)
	m.Set("gather", k.gather)
	m.Set("create_task", k.createTask)
	m.Set("_builtin_sleep", k.sleep)
	m.Set("_builtin_gather", k.gather)
	m.Set("_builtin_create_task", k.createTask)
	m.Set("_builtin_run_in_executor", k.runInExecutor)
	m.Types(FutureType, TaskType, HandleType, TimerHandleType, AbstractLoopType, BaseLoopType,
		object.CancelledErrorType, object.InvalidStateErrorType, object.TimeoutErrorType)
	m.Set("SelectorEventLoop", LoopType.Value())
	m.Set("EventLoop", LoopType.Value())
	m.Set("_GatheringFuture", gatheringType.Value())
	for _, f := range kernelFunctions() {
		switch f.Name {
		case "get_running_loop", "_get_running_loop", "get_event_loop", "current_task":
			m.Set(f.Name, object.NewFunc("_asyncio", f.Name, f.Sig, f.Fn))
		default:
			m.Set(f.Name, NewFunction(t, "asyncio."+kernelModule(f.Name), f))
		}
	}
	for _, name := range []string{"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"} {
		m.Set(name, object.NewStr(name))
	}
	return true
}

// kernelModule is the submodule that CPython has a function of the kernel in.
func kernelModule(name string) string {
	switch name {
	case "run":
		return "runners"
	case "iscoroutine", "iscoroutinefunction":
		return "coroutines"
	case "isfuture":
		return "base_futures"
	case "wrap_future":
		return "futures"
	case "new_event_loop", "set_event_loop", "_set_running_loop":
		return "events"
	}
	return "tasks"
}

func kernelFunctions() []object.Method {
	return []object.Method{
		{Name: "run", Sig: "main, *, debug=None, loop_factory=None", Fn: runFunction},
		{Name: "shield", Sig: "arg", Fn: shieldFunction},
		{Name: "ensure_future", Sig: "coro_or_future, *, loop=None", Fn: ensureFutureFunction},
		{Name: "wrap_future", Sig: "future, *, loop=None", Fn: wrapFutureFunction},
		{Name: "iscoroutine", Sig: "obj", Fn: func(t *object.Thread, a []Value) Value { return object.Bool(IsCoroutine(t, a[0])) }},
		{Name: "iscoroutinefunction", Sig: "func", Fn: func(t *object.Thread, a []Value) Value { return object.Bool(isCoroutineFunction(t, a[0])) }},
		{Name: "isfuture", Sig: "obj", Fn: isFutureFunction},
		{Name: "current_task", Sig: "loop=None", Fn: currentTaskFunction},
		{Name: "all_tasks", Sig: "loop=None", Fn: allTasksFunction},
		{Name: "get_running_loop", Sig: "", Fn: func(t *object.Thread, _ []Value) Value {
			if l := RunningLoop(t); l != nil {
				return l.Value()
			}
			return noRunningLoop(t)
		}},
		{Name: "_get_running_loop", Sig: "", Fn: func(t *object.Thread, _ []Value) Value {
			if l := RunningLoop(t); l != nil {
				return l.Value()
			}
			return object.None
		}},
		{Name: "get_event_loop", Sig: "", Fn: func(t *object.Thread, _ []Value) Value {
			if l := EventLoop(t); l != nil {
				return l.Value()
			}
			return object.Raised
		}},
		{Name: "new_event_loop", Sig: "", Fn: newLoopFunction},
		{Name: "_plain_event_loop", Sig: "", Fn: func(t *object.Thread, _ []Value) Value { return NewLoop(t).Value() }},
		{Name: "_default_event_loop", Sig: "", Fn: func(t *object.Thread, _ []Value) Value {
			if l := EventLoop(t); l != nil {
				return l.Value()
			}
			return object.Raised
		}},
		{Name: "_set_policy", Sig: "policy", Fn: func(t *object.Thread, a []Value) Value {
			runtimeOf(t).kernel.policy = a[0]
			return object.None
		}},
		{Name: "set_event_loop", Sig: "loop", Fn: setEventLoopFunction},
		{Name: "eager_task_factory", Sig: "loop, coro, *, name=None, context=None", Fn: func(t *object.Thread, a []Value) Value {
			return eagerTask(t, TaskType.Value(), a)
		}},
		{Name: "create_eager_task_factory", Sig: "custom_task_constructor", Fn: func(_ *object.Thread, a []Value) Value {
			class := a[0]
			return object.NewFunc("asyncio", "factory", "loop, coro, *, name=None, context=None", func(t *object.Thread, a []Value) Value {
				return eagerTask(t, class, a)
			})
		}},
	}
}

// newLoopFunction is new_event_loop: the policy's, if a script set one.
func newLoopFunction(t *object.Thread, _ []Value) Value {
	policy := runtimeOf(t).kernel.policy
	if policy.Ok() && !policy.IsNone() {
		return object.CallMethod(t, policy, t.Interp.Name("new_event_loop"))
	}
	return NewLoop(t).Value()
}

func createTaskFunction(t *object.Thread, a []Value) Value {
	l := RunningLoop(t)
	if l == nil {
		return noRunningLoop(t)
	}
	return l.StartTask(t, a[0], a[1], a[2])
}

// runInExecutorFunction is the builtin run_in_executor: that of the running loop.
func runInExecutorFunction(t *object.Thread, a []Value) Value {
	l := RunningLoop(t)
	if l == nil {
		return noRunningLoop(t)
	}
	return l.runInExecutor(t, a[0], a[1], a[2:])
}

func ensureFutureFunction(t *object.Thread, a []Value) Value {
	var l *Loop
	if a[1].Ok() && !a[1].IsNone() {
		var ok bool
		if l, ok = loopArg(t, a[1]); !ok {
			return object.Raised
		}
	}
	if is := isFutureFunction(t, a[:1]); is != object.False {
		if _, ours := AsFuture(a[0]); !ours && is.Ok() {
			return a[0] // only behaves as a future
		} else if is.Bad() {
			return is
		}
	}
	fut := ensureFuture(t, a[0], l)
	if fut == nil {
		return object.Raised
	}
	return fut.Value()
}

func wrapFutureFunction(t *object.Thread, a []Value) Value {
	if is := isFutureFunction(t, a[:1]); is != object.False {
		if is.Bad() {
			return is
		}
		return a[0]
	}
	l, ok := loopArg(t, a[1])
	if !ok {
		return object.Raised
	}
	return l.WrapFuture(t, a[0])
}

func isFutureFunction(t *object.Thread, a []Value) Value {
	if _, ok := AsFuture(a[0]); ok {
		return object.True
	}
	name := t.Interp.Name("_asyncio_future_blocking")
	if a[0].Type().Lookup(name).Bad() {
		return object.False
	}
	v := object.GetAttr(t, a[0], name)
	if v.Bad() {
		return v
	}
	return object.Bool(!v.IsNone())
}

func currentTaskFunction(t *object.Thread, a []Value) Value {
	l := RunningLoop(t)
	if a[0].Ok() && !a[0].IsNone() {
		l, _ = AsLoop(a[0])
	} else if l == nil {
		return noRunningLoop(t)
	}
	if l == nil || l.current == nil {
		return object.None
	}
	l.current.flags &^= taskUnnamed
	return l.current.Value()
}

func allTasksFunction(t *object.Thread, a []Value) Value {
	l := RunningLoop(t)
	if a[0].Ok() && !a[0].IsNone() {
		l, _ = AsLoop(a[0])
	} else if l == nil {
		return noRunningLoop(t)
	}
	set := object.NewSet()
	if l != nil {
		l.eachTask(func(k *Task) {
			k.flags &^= taskUnnamed
			set.Add(t, k.Value())
		})
	}
	return set.Value()
}

func setEventLoopFunction(t *object.Thread, a []Value) Value {
	if a[0].IsNone() {
		runtimeOf(t).setEventLoop(t, nil)
		return object.None
	}
	l, ok := AsLoop(a[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "loop must be an instance of AbstractEventLoop or None, not '%s'", a[0].Type().MessageName())
	}
	runtimeOf(t).setEventLoop(t, l)
	return object.None
}

// eagerTask makes a task whose first step runs at once. a is loop, coro, name, context.
func eagerTask(t *object.Thread, class Value, a []Value) Value {
	args := []Value{a[1], a[0], orNone(a[2]), orNone(a[3]), object.True}
	names := make([]*object.Str, 4)
	for i, name := range []string{"loop", "name", "context", "eager_start"} {
		names[i] = t.Interp.Name(name)
	}
	return object.CallKw(t, class, args, names)
}

// runFunction is asyncio.run.
func runFunction(t *object.Thread, a []Value) Value {
	if RunningLoop(t) != nil {
		return t.Raise(object.RuntimeErrorType, "asyncio.run() cannot be called from a running event loop")
	}
	in := runtimeOf(t)
	if !IsCoroutine(t, a[0]) {
		in.taskNumber += 2 // the runner that refuses it shuts its loop down by two tasks
		return t.Raise(object.ValueErrorType, "a coroutine was expected, got %s", reprText(t, a[0]))
	}
	ours := a[2].Bad() || a[2].IsNone()
	var made Value
	if ours {
		made = newLoopFunction(t, nil)
	} else {
		made = object.Call(t, a[2])
	}
	if made.Bad() {
		return made
	}
	l, ok := AsLoop(made)
	if !ok {
		return t.Raise(object.TypeErrorType, "an event loop was expected, got %s", reprText(t, made))
	}
	if ours {
		in.setEventLoop(t, l)
	}
	if a[1].Ok() && !a[1].IsNone() {
		debug, ok := object.Truth(t, a[1])
		if !ok {
			return object.Raised
		}
		l.debug = debug
	}
	return l.runAndClose(t, a[0], ours)
}

// The coroutine methods of a loop.
var (
	shutdownGensCoroutine = &Coroutine{
		Name: "shutdown_asyncgens", QualName: "BaseEventLoop.shutdown_asyncgens", Sig: "self", Slots: 3,
		Entry: StepFunc(shutdownGensEntry),
	}
	shutdownExecutorCoroutine = &Coroutine{
		Name: "shutdown_default_executor", QualName: "BaseEventLoop.shutdown_default_executor", Sig: "self", Slots: 2,
		Entry: StepFunc(func(f *Frame) Step {
			l := loopOf(f.slots[0])
			if fut := l.beginShutdown(f.t); fut != nil {
				f.slots[1] = fut.Value()
				return Await(1, -1, returnNone, unwind)
			}
			if !l.executor.IsNone() && object.CallMethod(f.t, l.executor, f.t.Interp.Name("shutdown")).Bad() {
				return unwind
			}
			return f.Return(object.None)
		}),
	}
	returnNone = StepFunc(func(f *Frame) Step { return f.Return(object.None) })
)

// shutdownGensEntry closes the loop's async generators side by side and waits for them.
func shutdownGensEntry(f *Frame) Step {
	l := loopOf(f.slots[0])
	gens, closers := l.closeAsyncGens(f.t)
	if len(closers) == 0 {
		return f.Return(object.None)
	}
	v := gatherFunction(f.t, append([]Value{object.True}, closers...))
	if v.Bad() {
		return unwind
	}
	f.slots[1], f.slots[2] = v, object.TupleOf(gens)
	return Await(1, 1, StepFunc(func(f *Frame) Step {
		l.reportGens(f.t, f.slots[2], f.slots[1])
		return f.Return(object.None)
	}), unwind)
}
