package interp

import "github.com/bide-lang/bide/interp/object"

// RunCoroutine is asyncio.run(coro): a new loop, the main task, and a clean end: tasks left
// over are cancelled and awaited in order of creation, async generators closed,
// the executor's threads waited for.
//
// Follows: Python library reference, asyncio, "Runners".
func RunCoroutine(t *object.Thread, coro Value, debug bool) Value {
	l := NewLoop(t)
	l.debug = l.debug || debug
	l.in.setEventLoop(t, l)
	return l.runAndClose(t, coro, true)
}

// runAndClose runs the main task, cleans up and closes the loop. Coroutines that were made
// meanwhile and never awaited are reported; those from before may still be. set says that the loop is the
// thread's current one until then.
func (l *Loop) runAndClose(t *object.Thread, coro Value, set bool) Value {
	before := l.in.unawaited
	l.in.unawaited = nil
	v := l.runCoroutine(t, coro, object.Unbound)
	v = keepFirst(t, v, func() Value { return l.CleanUp(t) })
	if set {
		l.in.setEventLoop(t, nil)
	}
	l.Close(t)
	pending := t.Take()
	l.in.ReportUnawaited(t)
	if pending != nil {
		t.Restore(pending)
	}
	l.in.unawaited = append(before, l.in.unawaited...)
	return v
}

// runCoroutine runs a coroutine as the main task of the loop, which Ctrl-C cancels, and gives its result.
func (l *Loop) runCoroutine(t *object.Thread, coro, context Value) Value {
	v := l.StartTask(t, coro, object.Unbound, context)
	if v.Bad() {
		return v
	}
	fut, ok := AsFuture(v)
	if !ok {
		return t.Raise(object.TypeErrorType, "the task factory gave no future")
	}
	return l.runMain(t, fut)
}

// CleanUp is what a runner does before it closes the loop: tasks that are left are cancelled and
// awaited, async generators closed, the executor's threads waited for.
func (l *Loop) CleanUp(t *object.Thread) Value {
	v := l.cancelAll(t)
	if v.Ok() {
		v = l.runMethod(t, shutdownGensCoroutine)
	}
	if v.Ok() {
		v = l.runMethod(t, shutdownExecutorCoroutine)
	}
	return v
}

// keepFirst runs a clean-up; an exception pending before it stays the one that counts, as the
// context of a new one.
func keepFirst(t *object.Thread, v Value, cleanUp func() Value) Value {
	if v.Ok() {
		if r := cleanUp(); r.Bad() {
			return r
		}
		return v
	}
	e := t.Take()
	r := handling(t, e, cleanUp)
	if r.Bad() {
		later := t.Take()
		later.ChainContext(e)
		return t.Restore(later)
	}
	return t.Restore(e)
}

// runMain runs the main task. The first Ctrl-C cancels it; if it ends by that, the
// run raises KeyboardInterrupt. The second raises at once.
func (l *Loop) runMain(t *object.Thread, task *Future) Value {
	if t != l.in.main || !l.in.interruptsFree() {
		return l.RunUntilDone(t, task, true)
	}
	interrupted := 0
	l.in.OnInterrupt(func(t *object.Thread) bool {
		interrupted++
		if interrupted == 1 && !task.Done() {
			_, ok := task.Cancel(t, object.None)
			l.events.Interrupt()
			return ok
		}
		t.Throw(object.NewException(object.KeyboardInterruptType, ""))
		return false
	})
	own := l.in.interrupts.taker
	v := l.RunUntilDone(t, task, true)
	if l.in.interrupts.taker == own { // else the script has set another handler meanwhile
		l.in.OnInterrupt(nil)
	}
	if v.Bad() && interrupted > 0 && t.Pending().Type().IsSubtype(object.CancelledErrorType) && uncancelled(task) {
		e := object.NewException(object.KeyboardInterruptType, "")
		e.Context = t.Take()
		return t.Restore(e)
	}
	return v
}

// uncancelled reports whether a Ctrl-C is all that cancelled the task.
func uncancelled(fut *Future) bool {
	k, ok := AsTask(fut.Value())
	if !ok || k.cancels() == 0 {
		return false
	}
	k.extra.cancels--
	return k.cancels() == 0
}

// handlingCode is that of the frame in which Go code handles an exception.
var handlingCode = &Code{name: "run", native: true, hidden: true, nslots: 1, handled: 0}

// handling calls fn in an except clause for e, so to speak: e is the context of what is raised meanwhile. The end of a
// deadlock, which CPython does not know, is none.
func handling(t *object.Thread, e *object.Exception, fn func() Value) Value {
	if e == runtimeOf(t).deadlock {
		return fn()
	}
	top := t.Top
	f := allocFrame(handlingCode.nslots)
	f.Header = object.HeaderOf(FrameType)
	f.fn, f.t, f.back = &Function{Header: object.HeaderOf(FunctionType), code: handlingCode}, t, topFrame(t)
	f.slots[handlingCode.handled] = e.Value()
	t.Top = &f.Header
	v := fn()
	t.Top = top
	return v
}

// cancelAll cancels the tasks that are left and waits for them.
func (l *Loop) cancelAll(t *object.Thread) Value {
	var left []*Task
	for k := l.in.tasks.first; k != nil; k = k.next {
		if k.loop == l {
			left = append(left, k)
		}
	}
	if len(left) == 0 {
		return object.None
	}
	for _, k := range left {
		if _, ok := k.Cancel(t, object.None); !ok {
			return object.Raised
		}
	}
	all := []Value{object.True} // return_exceptions
	for _, k := range left {
		all = append(all, k.Value())
	}
	together := gatherFunction(t, all)
	if together.Bad() {
		return together
	}
	if v := l.RunUntilDone(t, futureOf(together), false); v.Bad() {
		return v
	}
	for _, k := range left {
		if k.Cancelled() || k.Exception() == nil {
			continue
		}
		k.logged = false
		context := object.NewDict()
		context.SetStr(t.Interp.Name("message"), object.NewStr("unhandled exception during asyncio.run() shutdown"))
		context.SetStr(t.Interp.Name("exception"), k.Exception().Value())
		context.SetStr(t.Interp.Name("task"), k.Value())
		l.CallExceptionHandler(t, context)
	}
	return object.None
}

// asyncGenFirst notes an async generator on the running loop, which will close it.
func asyncGenFirst(t *object.Thread, g *Generator) bool {
	if l := RunningLoop(t); l != nil {
		if l.asyncGensShut {
			return t.Interp.Warn(t, object.ResourceWarningType, 1,
				"asynchronous generator "+reprText(t, g.Value())+" was scheduled after loop.shutdown_asyncgens() call")
		}
		l.asyncGens = append(l.asyncGens, g)
	}
	return true
}

// runMethod runs the loop until a coroutine function of its own has done its work.
func (l *Loop) runMethod(t *object.Thread, method *Coroutine) Value {
	coro := callValue(t, method.Function(t, "asyncio.base_events"), []Value{l.Value()})
	if coro.Bad() {
		return coro
	}
	fut := ensureFuture(t, coro, l)
	if fut == nil {
		return object.Raised
	}
	return l.RunUntilDone(t, fut, true)
}

// closeAsyncGens takes the open async generators off the loop's list, with the awaitables that close them.
func (l *Loop) closeAsyncGens(t *object.Thread) (gens, closers []Value) {
	l.asyncGensShut = true
	open := l.asyncGens
	l.asyncGens = nil
	for _, g := range open {
		if g.state == genClosed || g.frame() == nil {
			continue
		}
		gens = append(gens, g.Value())
		closers = append(closers, newAsyncClose(t, g))
	}
	return gens, closers
}

// reportGens tells of the generators whose closing raised.
func (l *Loop) reportGens(t *object.Thread, gens, results Value) {
	names := object.Cast[object.Tuple](gens).Items
	for i, r := range object.Cast[object.List](results).Items {
		e, ok := object.AsException(r)
		if !ok || !e.Type().IsSubtype(object.ExceptionType) {
			continue
		}
		context := object.NewDict()
		context.SetStr(t.Interp.Name("message"), object.NewStr("an error occurred during closing of asynchronous generator "+reprText(t, names[i])))
		context.SetStr(t.Interp.Name("exception"), e.Value())
		context.SetStr(t.Interp.Name("asyncgen"), names[i])
		l.CallExceptionHandler(t, context)
	}
}

// Close closes the loop; exceptions that were never retrieved are reported.
func (l *Loop) Close(t *object.Thread) {
	if l.events.Closed() {
		return
	}
	l.executorShut = true
	if l.workers != nil {
		l.workers.pool.Shutdown(false)
	}
	l.dropSignals()
	l.events.Close()
	l.closeOwned(t)
	pending := t.Take()
	l.in.reportFailed()
	if pending != nil {
		t.Restore(pending)
	}
}
