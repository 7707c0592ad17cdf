package interp

import "github.com/bide-lang/bide/interp/object"

// EventLoop is get_event_loop(): the running loop, else the one that was set, else (on the main
// thread, if none was ever set) a new one. Nil means RuntimeError is pending.
func EventLoop(t *object.Thread) *Loop {
	if l := RunningLoop(t); l != nil {
		return l
	}
	in := runtimeOf(t)
	p := &in.loops
	if t == in.main && p.set == nil && !p.wasSet {
		if !in.Warn(t, object.DeprecationWarningType, 1, "There is no current event loop") {
			return nil
		}
		in.setEventLoop(t, NewLoop(t))
	}
	if t != in.main || p.set == nil {
		if name, ok := threadName(t); ok {
			t.Raise(object.RuntimeErrorType, "There is no current event loop in thread %s.", name)
		}
		return nil
	}
	return p.set
}

// threadName is the repr of the name that the threading module gives t.
func threadName(t *object.Thread) (name string, ok bool) {
	threading := runtimeOf(t).importLibrary(t, "threading")
	if threading.Bad() {
		return "", false
	}
	thread := object.CallMethod(t, threading, t.Interp.Name("current_thread"))
	if thread.Bad() {
		return "", false
	}
	v := object.GetAttr(t, thread, t.Interp.Name("name"))
	return reprText(t, v), v.Ok()
}

// setEventLoop is set_event_loop(l); nil for None.
func (in *Interpreter) setEventLoop(t *object.Thread, l *Loop) {
	if t == in.main {
		in.loops.set, in.loops.wasSet = l, true
	}
}

func noRunningLoop(t *object.Thread) Value {
	return t.Raise(object.RuntimeErrorType, "no running event loop")
}

// loopArg reads a loop parameter; None and nothing mean the current loop.
func loopArg(t *object.Thread, v Value) (*Loop, bool) {
	if v.Bad() || v.IsNone() {
		l := EventLoop(t)
		return l, l != nil
	}
	l, ok := AsLoop(v)
	if !ok {
		t.Raise(object.AttributeErrorType, "'%s' object has no attribute 'get_debug'", v.Type().MessageName())
	}
	return l, ok
}

// IsCoroutine is asyncio.iscoroutine: a coroutine, or anything with the methods of one.
func IsCoroutine(t *object.Thread, v Value) bool {
	ty := v.Type()
	if ty == CoroutineType {
		return true
	}
	if ty.Await == nil {
		return false
	}
	for _, name := range []string{"send", "throw", "close"} {
		if ty.Lookup(t.Interp.Name(name)).Bad() {
			return false
		}
	}
	return true
}

// isCoroutineFunction is asyncio.iscoroutinefunction.
func isCoroutineFunction(t *object.Thread, v Value) bool {
	for range 100 {
		if m, ok := object.AsBoundMethod(v); ok {
			v = m.Func
			continue
		}
		if v.Type().Name != "partial" {
			break
		}
		inner := object.FindAttr(t, v, t.Interp.Name("func"))
		if inner.Bad() {
			t.Take()
			break
		}
		v = inner
	}
	fn, ok := exactFunction(v)
	if ok && fn.code.kind == kindCoroutine {
		return true
	}
	marker := object.FindAttr(t, v, t.Interp.Name("_is_coroutine_mark"))
	t.Take()
	return marker.Ok()
}

// StartTask calls the loop's create_task, which a script subclass may have overridden. name
// and context may be None or Unbound. The result may be anything, if a factory of the script's makes the tasks.
func (l *Loop) StartTask(t *object.Thread, coro, name, context Value) Value {
	if l.Type() == LoopType {
		return l.CreateTask(t, coro, name, context)
	}
	method := object.GetAttr(t, l.Value(), t.Interp.Name("create_task"))
	if method.Bad() {
		return method
	}
	args, names := []Value{coro}, []*object.Str(nil)
	if name.Ok() && !name.IsNone() {
		args, names = append(args, name), append(names, t.Interp.Name("name"))
	}
	if context.Ok() && !context.IsNone() {
		args, names = append(args, context), append(names, t.Interp.Name("context"))
	}
	return object.CallKw(t, method, args, names)
}

// CreateTask is loop.create_task: through the task factory if there is one. name and context
// may be Unbound or None.
func (l *Loop) CreateTask(t *object.Thread, coro, name, context Value) Value {
	context, ok := contextArg(t, context)
	if !ok || !l.checkOpen(t) {
		return object.Raised
	}
	if !l.taskFactory.IsNone() {
		return l.taskFromFactory(t, coro, name, context)
	}
	if !IsCoroutine(t, coro) {
		return t.Raise(object.TypeErrorType, "a coroutine was expected, got %s", reprText(t, coro))
	}
	if name.Ok() && name.IsNone() {
		name = object.Unbound
	}
	if name.Ok() {
		s, ok := object.ToStr(t, name)
		if !ok {
			return object.Raised
		}
		name = object.NewStr(s)
	}
	return NewTask(t, l, coro, name, context).Value()
}

func (l *Loop) taskFromFactory(t *object.Thread, coro, name, context Value) Value {
	args := []Value{l.Value(), coro}
	var names []*object.Str
	if context.Ok() {
		args = append(args, context)
		names = []*object.Str{t.Interp.Name("context")}
	}
	task := object.CallKw(t, l.taskFactory, args, names)
	if task.Bad() {
		return task
	}
	if object.CallMethod(t, task, t.Interp.Name("set_name"), orNone(name)).Bad() {
		return object.Raised
	}
	return task
}

// wrapCoroutine awaits anything awaitable, so that a task can be made of it.
var wrapCoroutine = &Coroutine{
	Name: "_wrap_awaitable", QualName: "ensure_future.<locals>._wrap_awaitable", Sig: "awaitable", Slots: 1,
	Entry: Await(0, 0, StepFunc(func(f *Frame) Step { return f.Return(f.slots[0]) }), unwind),
}

// ensureFuture is ensure_future(v, loop=l) with l nil for none. Nil means an exception is pending.
func ensureFuture(t *object.Thread, v Value, l *Loop) *Future {
	if fut, ok := AsFuture(v); ok {
		if l != nil && fut.loop != l {
			t.Raise(object.ValueErrorType, "The future belongs to a different loop than the one specified as the loop argument")
			return nil
		}
		return fut
	}
	if !IsCoroutine(t, v) {
		if v.Type().Await == nil && !isIterableCoroutine(v) {
			t.Raise(object.TypeErrorType, "An asyncio.Future, a coroutine or an awaitable is required")
			return nil
		}
		v = callValue(t, runtimeOf(t).kernel.wrapAwaitable, []Value{v})
	}
	if l == nil {
		if l = EventLoop(t); l == nil {
			return nil
		}
	}
	task := l.StartTask(t, v, object.Unbound, object.Unbound)
	if task.Bad() {
		return nil
	}
	fut, ok := AsFuture(task)
	if !ok {
		t.Raise(object.TypeErrorType, "the task factory gave no future")
		return nil
	}
	return fut
}

// EnsureFuture is ensure_future(v, loop=l) for what is none of the script's own kinds of futures; nil means an exception
// is pending.
func EnsureFuture(t *object.Thread, v Value, l *Loop) *Future { return ensureFuture(t, v, l) }

// IsAwaitable is inspect.isawaitable.
func IsAwaitable(t *object.Thread, v Value) bool {
	return IsCoroutine(t, v) || v.Type().Await != nil || isIterableCoroutine(v)
}

func isIterableCoroutine(v Value) bool {
	g, ok := suspendable(v)
	return ok && g.code().flags&codeIterableCoroutine != 0
}

// eachTask calls yield with every task of the loop that is not done, oldest first.
func (l *Loop) eachTask(yield func(k *Task)) {
	for k := l.in.tasks.first; k != nil; k = k.next {
		if k.loop == l {
			yield(k)
		}
	}
}
