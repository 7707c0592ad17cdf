package interp

import "github.com/bide-lang/bide/interp/object"

// RunCoroutine is asyncio.run(coro): a new loop, the main task, and a clean end: tasks left
// over are cancelled and awaited in order of creation, async generators closed,
// the executor's threads waited for.
//
// Follows: Python library reference, asyncio, "Runners".
func RunCoroutine(t *object.Thread, coro Value, debug bool) Value {
	l := NewLoop(t)
	l.debug = debug
	task := NewTask(t, l, coro, object.Unbound, object.Unbound)
	v := l.runMain(t, task)
	v = keepFirst(t, v, func() Value { return l.cancelAll(t) })
	v = keepFirst(t, v, func() Value { return l.shutdownAsyncGens(t) })
	l.Close(t)
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
	if r := cleanUp(); r.Bad() {
		later := t.Take()
		later.Context = e
		return t.Restore(later)
	}
	return t.Restore(e)
}

// runMain runs the main task. The first Ctrl-C cancels it; if it ends by that, the
// run raises KeyboardInterrupt. The second raises at once.
func (l *Loop) runMain(t *object.Thread, task *Task) Value {
	if t != l.in.main || l.in.interrupts.handler != nil {
		return l.RunUntilDone(t, &task.Future, true)
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
	v := l.RunUntilDone(t, &task.Future, true)
	l.in.OnInterrupt(nil)
	if v.Bad() && interrupted > 0 && t.Pending().Type().IsSubtype(object.CancelledErrorType) && task.cancels == 1 {
		t.Take()
		return t.Throw(object.NewException(object.KeyboardInterruptType, ""))
	}
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
	waiting := 0
	counter := &stopWaker{func() { waiting-- }}
	for _, k := range left {
		waiting++
		k.AddWaker(counter, object.Unbound)
	}
	if v := l.Run(t, func() bool { return waiting == 0 }); v.Bad() {
		return v
	}
	for _, k := range left {
		if k.Cancelled() || k.exc == nil {
			continue
		}
		k.logged = false
		context := object.NewDict()
		context.SetStr(t.Interp.Name("message"), object.NewStr("unhandled exception during asyncio.run() shutdown"))
		context.SetStr(t.Interp.Name("exception"), k.exc.Value())
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

// shutdownAsyncGens closes the async generators that are still open.
func (l *Loop) shutdownAsyncGens(t *object.Thread) Value {
	l.asyncGensShut = true
	open := l.asyncGens
	l.asyncGens = nil
	for _, g := range open {
		if g.state == genClosed || g.frame == nil {
			continue
		}
		a := newAsyncThrow(t, g, object.NewException(object.GeneratorExitType, ""), true)
		task := NewTask(t, l, a, object.Unbound, object.Unbound)
		if v := l.RunUntilDone(t, &task.Future, true); v.Bad() {
			context := object.NewDict()
			e := t.Take()
			context.SetStr(t.Interp.Name("message"), object.NewStr("an error occurred during closing of asynchronous generator "+reprText(t, g.Value())))
			context.SetStr(t.Interp.Name("exception"), e.Value())
			context.SetStr(t.Interp.Name("asyncgen"), g.Value())
			l.CallExceptionHandler(t, context)
		}
	}
	return object.None
}

// Close closes the loop; what was never awaited or never retrieved is reported.
func (l *Loop) Close(t *object.Thread) {
	if l.events.Closed() {
		return
	}
	if l.pool != nil {
		l.in.release(t)
		l.pool.Shutdown(true)
		l.in.acquire(t)
	}
	l.events.Close()
	pending := t.Take()
	l.in.ReportUnawaited(t)
	l.in.reportFailed()
	if pending != nil {
		t.Restore(pending)
	}
}
