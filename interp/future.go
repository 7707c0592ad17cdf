package interp

import (
	"github.com/bide-lang/bide/interp/object"
)

// Future is a result that arrives once, on a loop. A Task begins with one.
//
// Follows: Python library reference, asyncio, "Futures".
type Future struct {
	object.Header
	loop   *Loop
	state  futureState
	flags  futureFlags
	logged bool   // __log_traceback: nobody has seen the exception
	serial uint32 // its hash, given when first asked for
	// result is, until it is there, who is told first when the future is done: most futures have one waiter.
	// See waiter.
	result Value
	extra  *futureExtra
}

// futureExtra is what few futures have.
type futureExtra struct {
	more      []Waker // after waiter
	cancelMsg Value
	exc       *object.Exception // see Exception; of a cancelled task what it was cancelled by
	tb        *object.Traceback // of exc when it was set, for the first who asks for the result
	attrs     object.Attrs

	// Of tasks only:
	name       *object.Str // nil: "Task-number"
	cancels    int         // cancel() calls not taken back by uncancel()
	mustCancel bool        // CancelledError is to be raised at the next step
	cancelling bool        // a cancel is on its way to what the task waits for
}

type futureFlags uint8

const (
	futureBlocking futureFlags = 1 << iota // it was yielded by an await, not by hand
	futureTaken                            // somebody who awaited it has gone on
	futureTimed                            // it is the Future of a sleepFuture
	taskUnlogged                           // the destroyed-pending message of a task is not wanted
	taskUnnamed                            // the script has dropped the task; see droppedTask
	taskEager                              // the first step of a task runs inside create_task
	taskWoken                              // the future a task waits for has made it ready
	taskFailed                             // what a task waits for is only there to raise an exception in it
)

func (f *Future) has(flag futureFlags) bool { return f.flags&flag != 0 }

func (f *Future) set(flag futureFlags, on bool) {
	f.flags &^= flag
	if on {
		f.flags |= flag
	}
}

func (f *Future) extras() *futureExtra {
	if f.extra == nil {
		f.extra = &futureExtra{}
	}
	return f.extra
}

// cancelMessage is the argument of cancel(); Unbound if there was none.
func (f *Future) cancelMessage() Value {
	if f.extra == nil {
		return object.Unbound
	}
	return f.extra.cancelMsg
}

func (f *Future) setCancelMessage(msg Value) {
	if f.extra != nil || msg.Ok() && !msg.IsNone() {
		f.extras().cancelMsg = msg
	}
}

type futureState uint8

const (
	futurePending futureState = iota
	futureFinished
	futureCancelled
)

// Waker is told that a future is done, by a callback the loop queues.
type Waker interface {
	// Wake runs on the loop's turn after the future was done. It may leave an exception pending.
	Wake(t *object.Thread, fut *Future)
}

// FutureType is asyncio.Future; TaskType derives from it.
var FutureType = &object.Type{Name: "Future", Module: "_asyncio", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var futureLayout = &object.Layout{
	Name: "Future",
	Alloc: func(cls *object.Type) Value {
		f := &Future{Header: object.HeaderOf(cls)}
		return object.FromHeader(&f.Header)
	},
	Attrs: futureAttrs,
}

// futureAttrs finds the attributes a script gave a future; nil while a plain one has none.
func futureAttrs(v Value) *object.Attrs {
	f := object.Cast[Future](v)
	if f.extra == nil && plainFuture(v.Type()) {
		return nil
	}
	return &f.extras().attrs
}

// futureSetAttr makes room for the attribute first.
func futureSetAttr(t *object.Thread, v Value, name *object.Str, item Value) bool {
	if item.Ok() {
		futureOf(v).extras()
	}
	return object.GenericSetAttr(t, v, name, item)
}

// NewFuture makes a pending future of a loop.
func NewFuture(loop *Loop) *Future { return &Future{Header: object.HeaderOf(FutureType), loop: loop} }

// Value is the future as a script sees it.
func (f *Future) Value() Value { return object.FromHeader(&f.Header) }

// waitableOf returns v as a future or task that is no script subclass, so that
// awaiting it needs no __await__.
func waitableOf(v Value) (*Future, bool) {
	if plainFuture(v.Type()) {
		return object.Cast[Future](v), true
	}
	return nil, false
}

// AsFuture returns v as a future, subclasses and tasks included.
func AsFuture(v Value) (*Future, bool) {
	if v.Ok() {
		if l := v.Type().Layout; l == futureLayout || l == taskLayout || l == gatheringLayout {
			return object.Cast[Future](v), true
		}
	}
	return nil, false
}

// Taken reports whether somebody who awaited the future has gone on, by its outcome or another way.
func (f *Future) Taken() bool { return f.has(futureTaken) }

// Done reports whether the future has a result, an exception or was cancelled.
func (f *Future) Done() bool { return f.state != futurePending }

// Cancelled reports whether it was cancelled.
func (f *Future) Cancelled() bool { return f.state == futureCancelled }

// Loop is the loop the future belongs to.
func (f *Future) Loop() *Loop { return f.loop }

// Exception is the exception of a finished future; nil if it has a result.
func (f *Future) Exception() *object.Exception {
	if f.extra == nil {
		return nil
	}
	return f.extra.exc
}

// Retrieve is Exception that counts as somebody having seen it.
func (f *Future) Retrieve() *object.Exception {
	f.logged = false
	return f.Exception()
}

// Result gives the result, or raises the exception, CancelledError or InvalidStateError.
func (f *Future) Result(t *object.Thread) Value {
	switch f.state {
	case futureCancelled:
		return t.Throw(f.cancelledError())
	case futurePending:
		return t.Raise(object.InvalidStateErrorType, "Result is not set.")
	}
	f.logged = false
	if f.Exception() != nil {
		return t.Throw(f.raisable())
	}
	return f.result
}

// raisable is the exception of a finished future for one who is going to raise it. The first gets the traceback it
// was set with, all others none: what happened to it meanwhile on other ways is not theirs.
func (f *Future) raisable() *object.Exception {
	f.logged = false
	e := f.extra.exc
	e.SetTraceback(f.extra.tb)
	f.extra.tb = nil
	return e
}

// cancelledError is what awaiting a cancelled future raises: the exception it was cancelled by,
// once, or a new one with the message of cancel().
func (f *Future) cancelledError() *object.Exception {
	if e := f.Exception(); e != nil {
		f.extra.exc = nil
		return e
	}
	return newCancelled(f.cancelMessage())
}

func newCancelled(msg Value) *object.Exception {
	e := object.NewException(object.CancelledErrorType, "")
	if msg.Ok() && !msg.IsNone() {
		e.Args = object.NewTuple(msg)
	}
	return e
}

// SetResult finishes the future. It reports false, with an exception pending, when it is done already
// (InvalidStateError) or somebody waits for it on a loop that is closed (RuntimeError).
func (f *Future) SetResult(t *object.Thread, v Value) bool {
	if f.state != futurePending {
		f.invalidState(t)
		return false
	}
	return f.finish(t, futureFinished, v)
}

// SetException finishes the future with an exception; see SetResult.
func (f *Future) SetException(t *object.Thread, e *object.Exception) bool {
	if f.state != futurePending {
		f.invalidState(t)
		return false
	}
	f.extras().exc, f.extras().tb = e, e.Traceback()
	f.logged = true
	f.loop.in.noteFailed(f)
	return f.finish(t, futureFinished, object.Unbound)
}

func (f *Future) invalidState(t *object.Thread) {
	t.Raise(object.InvalidStateErrorType, "invalid state")
}

// CancelPlain cancels a future that is no task; cancelled is false when it is done already, ok is false when
// somebody waits for it on a loop that is closed.
func (f *Future) CancelPlain(t *object.Thread, msg Value) (cancelled, ok bool) {
	f.logged = false
	if f.state != futurePending {
		return false, true
	}
	f.setCancelMessage(msg)
	ok = f.finish(t, futureCancelled, object.Unbound)
	return ok, ok
}

// Cancel is fut.cancel(msg) for futures, tasks and script subclasses; see CancelPlain.
func (f *Future) Cancel(t *object.Thread, msg Value) (cancelled, ok bool) {
	switch f.Type() {
	case FutureType:
		return f.CancelPlain(t, msg)
	case TaskType:
		return f.task().Cancel(t, msg)
	case gatheringType:
		return f.gathering().cancelChildren(t, msg)
	}
	r := object.CallMethod(t, f.Value(), t.Interp.Name("cancel"), orNone(msg))
	if r.Bad() {
		return false, false
	}
	return object.Truth(t, r)
}

// finish settles the state and queues the callbacks, in the order they were added. On a closed loop they are
// dropped: it reports false, with RuntimeError pending.
func (f *Future) finish(t *object.Thread, state futureState, result Value) bool {
	first := f.waiter()
	f.state, f.result = state, result
	f.unsetTimer()
	if first != nil {
		if !f.loop.checkOpen(t) {
			return false
		}
		f.loop.queueWaker(first, f)
	}
	if f.extra == nil {
		return true
	}
	more := f.extra.more
	f.extra.more = nil
	for _, w := range more {
		f.loop.queueWaker(w, f)
	}
	return true
}

// waiter is who is told first when the future is done; nil if nobody is.
func (f *Future) waiter() Waker {
	if f.state != futurePending || f.result.Bad() {
		return nil
	}
	switch f.result.Type() {
	case gatheringType:
		return object.Cast[gathering](f.result)
	case scriptWakerType:
		return object.Cast[scriptWaker](f.result)
	case otherWakerType:
		return object.Cast[otherWaker](f.result).Waker
	}
	return object.Cast[Task](f.result)
}

// setWaiter makes w the one who is told first.
func (f *Future) setWaiter(w Waker) {
	switch w := w.(type) {
	case *Task:
		f.result = w.Value()
	case *gathering:
		f.result = w.Value()
	case *scriptWaker:
		f.result = object.FromHeader(&w.Header)
	case *otherWaker:
		f.result = w.value()
	default:
		f.result = (&otherWaker{object.HeaderOf(otherWakerType), w}).value()
	}
}

// otherWaker is a Waker that is no object, as one.
type otherWaker struct {
	object.Header
	Waker
}

// MakeWaker makes ready a Waker for many futures: adding it costs less then.
func MakeWaker(w Waker) Waker { return &otherWaker{object.HeaderOf(otherWakerType), w} }

func (w *otherWaker) value() Value { return object.FromHeader(&w.Header) }

// Scripts never see objects of these types.
var (
	otherWakerType  = &object.Type{Name: "waker"}
	scriptWakerType = &object.Type{Name: "callback"}
)

// AddWaker asks for w to be woken when the future is done: at the next turn if it is already.
func (f *Future) AddWaker(w Waker) {
	if f.state == futurePending && f.result.Bad() && (f.extra == nil || len(f.extra.more) == 0) {
		f.setWaiter(w)
		return
	}
	if other, ok := w.(*otherWaker); ok {
		w = other.Waker
	}
	if f.state != futurePending {
		f.loop.queueWaker(w, f)
		return
	}
	x := f.extras()
	x.more = append(x.more, w)
}

// RemoveWaker takes back every AddWaker of a Waker that match accepts and returns how many there were.
func (f *Future) RemoveWaker(match func(Waker) bool) int {
	var kept []Waker
	removed := 0
	for _, w := range f.wakers() {
		if match(w) {
			removed++
			continue
		}
		kept = append(kept, w)
	}
	if removed == 0 || f.Done() {
		return removed
	}
	f.result = object.Unbound
	if f.extra != nil {
		f.extra.more = nil
	}
	for _, w := range kept {
		f.AddWaker(w)
	}
	return removed
}

// wakers lists who waits, in the order they came.
func (f *Future) wakers() []Waker {
	var list []Waker
	if first := f.waiter(); first != nil {
		list = append(list, first)
	}
	if f.extra != nil {
		list = append(list, f.extra.more...)
	}
	return list
}

// wakeUp is a queued call of one waker.
type wakeUp struct {
	who Waker
	fut *Future
}

// RunTurn wakes it. What it raises goes to the loop's exception handler.
func (c *wakeUp) RunTurn() {
	l := c.fut.loop
	if c.who.Wake(l.thread, c.fut); l.thread.Pending() != nil {
		l.wakerFailed(c.who, c.fut)
	}
}

// wakerFailed tells the loop's exception handler of what a waker has raised.
func (l *Loop) wakerFailed(w Waker, fut *Future) {
	var fn Value
	context := object.Unbound
	if s, ok := w.(*scriptWaker); ok {
		fn, context = s.fn, s.context
	} else {
		fn = standIn(wakerName(w))
	}
	l.callbackFailed(l.thread, l.newHandle(l.thread, HandleType, fn, object.NewTuple(fut.Value()), context))
}

// standIn is a function that stands in a report for one that is Go.
func standIn(name string) Value {
	return object.NewFunc("asyncio", name, "", func(*object.Thread, []Value) Value { return object.None })
}

// queueWaker queues the call of one waker of a done future; a task is its own.
func (l *Loop) queueWaker(w Waker, fut *Future) {
	if task, ok := w.(*Task); ok {
		task.woken(fut)
		l.events.CallSoon(task)
		return
	}
	l.events.CallSoon(&wakeUp{w, fut})
}

// scriptWaker is a callback a script added, with the contextvars context to run it in.
type scriptWaker struct {
	object.Header
	fn, context Value
}

// Wake calls fn(fut) in its context.
func (w *scriptWaker) Wake(t *object.Thread, fut *Future) {
	saved := t.Context
	t.Context = w.context
	object.Call(t, w.fn, fut.Value())
	t.Context = saved
}
