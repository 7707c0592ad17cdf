package interp

import (
	"github.com/bide-lang/bide/interp/object"
)

// Future is a result that arrives once, on a loop. A Task begins with one.
//
// Follows: Python library reference, asyncio, "Futures".
type Future struct {
	object.Header
	loop      *Loop
	state     futureState
	blocking  bool // it was yielded by an await, not by hand
	logged    bool // __log_traceback: nobody has seen the exception
	result    Value
	exc       *object.Exception
	cancelMsg Value
	// first is the callback of the one waiter most futures have; more holds the others.
	first callback
	more  []callback
	// attrs are those of a script subclass.
	attrs *object.Attrs
}

type futureState uint8

const (
	futurePending futureState = iota
	futureFinished
	futureCancelled
)

// Waker is told that a future is done, by a callback the loop queues.
type Waker interface {
	// Wake runs on the loop's turn after the future was done.
	Wake(t *object.Thread, fut *Future)
}

// callback is one thing to do when a future is done.
type callback struct {
	do      Waker
	context Value
}

// FutureType is asyncio.Future; TaskType derives from it.
var FutureType = &object.Type{Name: "Future", Module: "_asyncio", Flags: object.FlagBase | object.FlagWeakref}

var futureLayout = &object.Layout{
	Name: "Future",
	Alloc: func(cls *object.Type) Value {
		f := &Future{Header: object.HeaderOf(cls)}
		if cls != FutureType {
			f.attrs = &object.Attrs{}
		}
		return object.FromHeader(&f.Header)
	},
	Attrs: func(v Value) *object.Attrs { return object.Cast[Future](v).attrs },
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

// Done reports whether the future has a result, an exception or was cancelled.
func (f *Future) Done() bool { return f.state != futurePending }

// Cancelled reports whether it was cancelled.
func (f *Future) Cancelled() bool { return f.state == futureCancelled }

// Loop is the loop the future belongs to.
func (f *Future) Loop() *Loop { return f.loop }

// Exception is the exception of a finished future; nil if it has a result.
func (f *Future) Exception() *object.Exception { return f.exc }

// Result gives the result, or raises the exception, CancelledError or InvalidStateError.
func (f *Future) Result(t *object.Thread) Value {
	switch f.state {
	case futureCancelled:
		return t.Throw(f.cancelledError())
	case futurePending:
		return t.Raise(object.InvalidStateErrorType, "Result is not set.")
	}
	f.logged = false
	if f.exc != nil {
		return t.Throw(f.exc)
	}
	return f.result
}

// cancelledError is what awaiting a cancelled future raises: the exception it was cancelled by,
// once, or a new one with the message of cancel().
func (f *Future) cancelledError() *object.Exception {
	if e := f.exc; e != nil {
		f.exc = nil
		return e
	}
	return newCancelled(f.cancelMsg)
}

func newCancelled(msg Value) *object.Exception {
	e := object.NewException(object.CancelledErrorType, "")
	if msg.Ok() && !msg.IsNone() {
		e.Args = object.NewTuple(msg)
	}
	return e
}

// SetResult finishes the future. It reports false, with InvalidStateError pending, when it is done already.
func (f *Future) SetResult(t *object.Thread, v Value) bool {
	if f.state != futurePending {
		f.invalidState(t)
		return false
	}
	f.result = v
	f.finish(futureFinished)
	return true
}

// SetException finishes the future with an exception; see SetResult.
func (f *Future) SetException(t *object.Thread, e *object.Exception) bool {
	if f.state != futurePending {
		f.invalidState(t)
		return false
	}
	f.exc = e
	f.logged = true
	f.loop.in.noteFailed(f)
	f.finish(futureFinished)
	return true
}

func (f *Future) invalidState(t *object.Thread) {
	t.Raise(object.InvalidStateErrorType, "invalid state")
}

// CancelPlain cancels a future that is no task; it reports false when it is done already.
func (f *Future) CancelPlain(msg Value) bool {
	f.logged = false
	if f.state != futurePending {
		return false
	}
	f.cancelMsg = msg
	f.finish(futureCancelled)
	return true
}

// Cancel is fut.cancel(msg) for futures, tasks and script subclasses.
func (f *Future) Cancel(t *object.Thread, msg Value) (cancelled, ok bool) {
	switch f.Type() {
	case FutureType:
		return f.CancelPlain(msg), true
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

// finish settles the state and queues the callbacks, in the order they were added.
func (f *Future) finish(state futureState) {
	f.state = state
	first, more := f.first, f.more
	f.first, f.more = callback{}, nil
	if first.do != nil {
		f.loop.queueCallback(first, f)
	}
	for _, c := range more {
		f.loop.queueCallback(c, f)
	}
}

// AddWaker asks for w to be woken when the future is done: at the next turn if it is already.
// context is the contextvars context to run it in; Unbound means the current one.
func (f *Future) AddWaker(w Waker, context Value) {
	c := callback{w, context}
	switch {
	case f.state != futurePending:
		f.loop.queueCallback(c, f)
	case f.first.do == nil && len(f.more) == 0:
		f.first = c
	default:
		f.more = append(f.more, c)
	}
}

// RemoveWaker takes back every AddWaker of w and returns how many there were.
func (f *Future) RemoveWaker(match func(Waker) bool) int {
	removed := 0
	if f.first.do != nil && match(f.first.do) {
		f.first = callback{}
		removed++
	}
	kept := f.more[:0]
	for _, c := range f.more {
		if match(c.do) {
			removed++
			continue
		}
		kept = append(kept, c)
	}
	clear(f.more[len(kept):])
	f.more = kept
	return removed
}

// futureCallback is a queued call of one waker.
type futureCallback struct {
	callback
	fut *Future
}

// RunTurn wakes the waker in its context.
func (c *futureCallback) RunTurn() {
	l := c.fut.loop
	t := l.thread
	saved := t.Context
	if c.context.Ok() {
		t.Context = c.context
	}
	c.do.Wake(t, c.fut)
	t.Context = saved
}

// scriptWaker is a callback a script added.
type scriptWaker struct{ fn Value }

// Wake calls fn(fut); an exception goes to the loop's exception handler.
func (w *scriptWaker) Wake(t *object.Thread, fut *Future) {
	if object.Call(t, w.fn, fut.Value()).Bad() {
		h := fut.loop.newHandle(t, HandleType, w.fn, object.NewTuple(fut.Value()), t.Context)
		fut.loop.callbackFailed(t, h)
	}
}

// queueCallback queues one callback of a done future.
func (l *Loop) queueCallback(c callback, fut *Future) {
	if task, ok := c.do.(*Task); ok {
		task.wokenBy = fut
		l.events.CallSoon(task)
		return
	}
	l.events.CallSoon(&futureCallback{c, fut})
}
