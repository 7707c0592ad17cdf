package interp

import (
	"fmt"
	"strconv"

	"github.com/bide-lang/bide/interp/object"
)

// Task is a coroutine that a loop drives.
//
// Follows: Python library reference, asyncio, "Task Object".
type Task struct {
	Future
	coro    *object.Header // nil once an eager task has finished
	context *Context       // nil: empty, not made yet
	// waits is the future the coroutine awaits, until the step after it is done; see taskWoken, taskFailed.
	waits      *Future
	number     uint32
	site       int32 // where it was made; see creationSites
	prev, next *Task // the interpreter's list of tasks that are not done
}

// TaskType is asyncio.Task.
var TaskType = &object.Type{Name: "Task", Module: "_asyncio", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var taskLayout = &object.Layout{
	Name: "Task",
	Alloc: func(cls *object.Type) Value {
		k := &Task{Future: Future{Header: object.HeaderOf(cls)}}
		return object.FromHeader(&k.Header)
	},
	Attrs: futureAttrs,
}

// task returns a future that is known to be a task as one.
func (f *Future) task() *Task { return object.CastHeader[Task](&f.Header) }

// AsTask returns v as a task, subclasses included.
func AsTask(v Value) (*Task, bool) {
	if v.Ok() && v.Type().Layout == taskLayout {
		return object.Cast[Task](v), true
	}
	return nil, false
}

// taskList links the tasks that are not done, oldest first.
type taskList struct{ first, last *Task }

func (l *taskList) add(k *Task) {
	k.prev, k.next = l.last, nil
	if l.last != nil {
		l.last.next = k
	} else {
		l.first = k
	}
	l.last = k
}

func (l *taskList) remove(k *Task) {
	if k.prev == nil && l.first != k {
		return
	}
	if k.prev != nil {
		k.prev.next = k.next
	} else {
		l.first = k.next
	}
	if k.next != nil {
		k.next.prev = k.prev
	} else {
		l.last = k.prev
	}
	k.prev, k.next = nil, nil
}

// NewTask makes a task for a coroutine and queues its first step. name Unbound
// means the next "Task-n"; context Unbound means a copy of the current one.
func NewTask(t *object.Thread, loop *Loop, coro, name, context Value) *Task {
	k := &Task{Future: Future{Header: object.HeaderOf(TaskType), loop: loop}}
	k.start(t, coro, name, context)
	return k
}

// start queues the first step.
func (k *Task) start(t *object.Thread, coro, name, context Value) {
	k.prepare(t, coro, name, context)
	k.loop.events.CallSoon(k)
}

// prepare fills in a new task and lists it.
func (k *Task) prepare(t *object.Thread, coro, name, context Value) {
	in := k.loop.in
	k.coro = coro.Header()
	k.site = in.sites.here(t)
	if s, ok := object.AsStr(orNone(name)); ok {
		k.extras().name = s
	} else {
		in.taskNumber++
		k.number = uint32(in.taskNumber)
	}
	if context.Bad() {
		context = copyOfCurrent(t)
	}
	k.context = contextOf(context)
	if g, ok := suspendable(coro); ok {
		g.flags |= genReported
	}
	in.tasks.add(k)
	if in.cfg.OnEvent != nil {
		k.loop.spawned(k)
	}
}

// Name is the task's name.
func (k *Task) Name() Value {
	x := k.extras()
	if x.name == nil {
		x.name = object.StrOf("Task-" + strconv.FormatUint(uint64(k.number), 10))
	}
	return x.name.Value()
}

// waitingOn is the future the coroutine awaits; nil while the task is ready or running.
func (k *Task) waitingOn() *Future {
	if k.has(taskFailed) {
		return nil
	}
	return k.waits
}

// woken notes that fut has made the task ready.
func (k *Task) woken(fut *Future) {
	k.waits = fut
	k.flags |= taskWoken
}

// cancels counts the cancel() calls not taken back by uncancel().
func (k *Task) cancels() int {
	if k.extra == nil {
		return 0
	}
	return k.extra.cancels
}

func (k *Task) mustCancel() bool { return k.extra != nil && k.extra.mustCancel }

// Coro is the coroutine the task drives; None once an eager task has finished.
func (k *Task) Coro() Value {
	if k.coro == nil {
		return object.None
	}
	return object.FromHeader(k.coro)
}

// Wake is the Waker of the future a task waits for; the loop queues the task itself, so it
// is not used, but a policy that reorders callbacks may.
func (k *Task) Wake(_ *object.Thread, fut *Future) {
	k.woken(fut)
	k.RunTurn()
}

// RunTurn runs one step: the coroutine goes on until its next suspension.
func (k *Task) RunTurn() {
	t := k.loop.thread
	woken := k.has(taskWoken)
	var exc *object.Exception
	if woken {
		k.flags &^= taskWoken | taskFailed
		exc = k.waits.failure(t)
	}
	if k.state != futurePending {
		k.alreadyDone(t, exc, woken)
		return
	}
	k.step(t, exc)
}

// alreadyDone reports a step of a task whose result somebody has set from outside.
func (k *Task) alreadyDone(t *object.Thread, exc *object.Exception, woken bool) {
	k.settle()
	given, name := object.None, "TaskStepMethWrapper"
	if exc != nil {
		given = exc.Value()
	}
	if woken {
		name = "Task.task_wakeup"
	}
	t.Raise(object.InvalidStateErrorType, "_step(): already done: %s %s", reprText(t, k.Value()), reprText(t, given))
	k.loop.callbackFailed(t, k.loop.newHandle(t, HandleType, standIn(name), object.NewTuple(), object.Unbound))
}

// step drives the coroutine to its next suspension; exc, if not nil, is raised in it.
func (k *Task) step(t *object.Thread, exc *object.Exception) {
	l := k.loop
	if k.mustCancel() {
		if exc == nil || !exc.Type().IsSubtype(object.CancelledErrorType) {
			exc = newCancelled(k.cancelMessage())
		}
		k.extra.mustCancel = false
	}
	k.waits = nil
	before, saved := l.current, t.Context
	l.current, t.Context = k, k.context.orUnbound()
	v, out := k.resume(t, exc)
	if out == yielded {
		k.wait(t, v)
	}
	k.context = contextOf(t.Context)
	l.current, t.Context = before, saved
	switch out {
	case yielded:
	case returned:
		k.returned(t, v)
	default:
		k.raised(t)
	}
}

// failure is the exception awaiting f would raise; nil if it has a result.
func (f *Future) failure(t *object.Thread) *object.Exception {
	if f.state == futureFinished && f.Exception() == nil {
		return nil
	}
	if !plainFuture(f.Type()) {
		r := object.CallMethod(t, f.Value(), t.Interp.Name("result"))
		if r.Bad() {
			return t.Take()
		}
		return nil
	}
	if f.state == futureFinished && f.Type() != gatheringType { // handed over, not raised again
		return f.raisable()
	}
	if f.Result(t).Bad() {
		return t.Take()
	}
	return nil
}

// resume drives the coroutine one step: exc nil sends None.
func (k *Task) resume(t *object.Thread, exc *object.Exception) (Value, outcome) {
	if g, ok := suspendable(object.FromHeader(k.coro)); ok {
		if exc != nil {
			return g.throw(t, exc)
		}
		return g.sendOut(t, object.None)
	}
	var v Value
	if exc != nil {
		v = object.CallMethod(t, object.FromHeader(k.coro), t.Interp.Name("throw"), exc.Value())
	} else {
		v = object.CallMethod(t, object.FromHeader(k.coro), t.Interp.Name("send"), object.None)
	}
	switch {
	case v.Ok():
		return v, yielded
	case v.IsRaised() && t.Pending().Type().IsSubtype(object.StopIterationType):
		return t.Take().StopValue(), returned
	}
	return v, raised
}

// wait registers for what the coroutine has yielded.
func (k *Task) wait(t *object.Thread, v Value) {
	if v.IsNone() {
		k.loop.events.CallSoon(k)
		return
	}
	fut, ok := AsFuture(v)
	if !ok {
		k.badYield(t, v)
		return
	}
	switch {
	case fut == &k.Future:
		k.failStep(t, "Task cannot await on itself: %s", k.Value())
	case fut.loop != k.loop:
		k.failStep(t, "Task %s got Future %s attached to a different loop", k.Value(), v)
	case !fut.has(futureBlocking):
		k.failStep(t, "yield was used instead of yield from in task %s with %s", k.Value(), v)
	default:
		fut.flags &^= futureBlocking
		k.waits = fut
		fut.AddWaker(k)
		if k.mustCancel() {
			if done, ok := fut.Cancel(t, k.cancelMessage()); ok && done {
				k.extra.mustCancel = false
			}
		}
	}
}

func (k *Task) badYield(t *object.Thread, v Value) {
	if v.Type() == GeneratorType {
		k.failStep(t, "yield was used instead of yield from for generator in task %s with %s", k.Value(), v)
		return
	}
	k.failStep(t, "Task got bad yield: %s", v)
}

// failStep queues a step that raises RuntimeError in the coroutine. The exception is made, not raised: what
// the loop's caller handles is not its context.
func (k *Task) failStep(t *object.Thread, format string, about ...Value) {
	texts := make([]any, len(about))
	for i, v := range about {
		texts[i] = reprText(t, v)
	}
	failed := NewFuture(k.loop)
	failed.state = futureFinished
	failed.extras().exc = object.NewException(object.RuntimeErrorType, fmt.Sprintf(format, texts...))
	k.woken(failed)
	k.flags |= taskFailed
	k.loop.events.CallSoon(k)
}

func (k *Task) returned(t *object.Thread, v Value) {
	if k.mustCancel() {
		k.extra.mustCancel = false
		k.settle()
		k.CancelPlain(t, k.cancelMessage())
		return
	}
	k.settle()
	k.SetResult(t, v)
}

func (k *Task) raised(t *object.Thread) {
	e := t.Take()
	k.settle()
	switch {
	case e.Type().IsSubtype(object.CancelledErrorType):
		k.CancelPlain(t, object.Unbound)
		k.extras().exc = e
	case endsRun(e):
		k.SetException(t, e)
		if !k.has(taskEager) {
			k.loop.abort(e)
		}
	default:
		alone := k.has(taskUnnamed) && len(k.wakers()) == 0
		k.SetException(t, e)
		if alone {
			k.reportFailed()
		}
	}
}

// endsRun reports an exception that ends the loop's run at once.
func endsRun(e *object.Exception) bool {
	ty := e.Type()
	return ty.IsSubtype(object.KeyboardInterruptType) || ty.IsSubtype(object.SystemExitType)
}

// settle takes the task off the list of tasks that are not done.
func (k *Task) settle() { k.loop.in.tasks.remove(k) }

// Cancel asks the task to stop: CancelledError is raised in it at its next step. cancelled is false
// when it is done already.
func (k *Task) Cancel(t *object.Thread, msg Value) (cancelled, ok bool) {
	k.logged = false
	if k.state != futurePending {
		return false, true
	}
	x := k.extras()
	if x.cancelling {
		k.breakRing(msg)
		return true, true
	}
	x.cancels++
	if fut := k.waitingOn(); fut != nil {
		x.cancelling = true
		done, ok := fut.Cancel(t, msg)
		x.cancelling = false
		if !ok {
			return false, false
		}
		if done {
			return true, true
		}
	}
	x.mustCancel = true
	k.setCancelMessage(msg)
	return true, true
}

// breakRing cancels a task in a ring of tasks that wait for each other, which a cancel has gone
// all the way round: the task stops waiting and is cancelled itself.
func (k *Task) breakRing(msg Value) {
	fut := k.waitingOn()
	if fut == nil {
		return
	}
	fut.RemoveWaker(func(w Waker) bool { return w == Waker(k) })
	k.waits = nil
	k.flags &^= taskWoken
	k.extras().mustCancel = true
	k.setCancelMessage(msg)
	k.loop.events.CallSoon(k)
}
