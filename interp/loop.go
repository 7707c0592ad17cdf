package interp

import (
	"io"
	"sync/atomic"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp/object"
)

// Loop is an event loop as scripts see it: the eventloop package's, with the state that
// belongs to asyncio.
//
// Follows: Python library reference, asyncio, "Event loop".
type Loop struct {
	object.Header
	in      *Interpreter
	events  *eventloop.Loop
	thread  *object.Thread // who runs it; the maker's until it runs
	current *Task          // the task whose step is running
	// aborted is the SystemExit or KeyboardInterrupt that ends the run.
	aborted   *object.Exception
	running   bool
	until     func() bool // ends a session's idle run; nil in any other
	untilDone bool        // this run ends when something is done: it can be stuck
	stuck     bool        // and it is
	debug     bool
	slow      *slowWatch // in debug mode, while it runs
	// What scripts may set.
	exceptionHandler Value
	taskFactory      Value
	executor         Value
	slowDuration     Value
	workers          *executor
	signals          map[int64]*signalHandler
	asyncGens        []*Generator
	asyncGensShut    bool
	executorShut     bool
	owned            map[io.Closer]uint64 // what is closed with the loop, numbered
	ownedNumber      uint64
	attrs            object.Attrs
}

// LoopType is the type of event loops.
var LoopType = &object.Type{Name: "_UnixSelectorEventLoop", Module: "asyncio.unix_events", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var loopLayout = &object.Layout{
	Name:  "loop",
	Alloc: func(*object.Type) Value { return object.Unbound },
	Attrs: func(v Value) *object.Attrs { return &object.Cast[Loop](v).attrs },
}

// loopPolicy remembers which loop runs, and which one get_event_loop made.
type loopPolicy struct {
	running atomic.Pointer[Loop] // on the main thread; other goroutines read it
	set     *Loop                // by set_event_loop
	wasSet  bool                 // set_event_loop was called, so get_event_loop makes none
}

// NewLoop makes an event loop on the interpreter's clock.
func NewLoop(t *object.Thread) *Loop {
	in := runtimeOf(t)
	l := &Loop{Header: object.HeaderOf(LoopType), in: in, thread: t}
	l.slowDuration = object.Float(0.1)
	l.exceptionHandler, l.taskFactory, l.executor = object.None, object.None, object.None
	l.debug = in.cfg.Dev || in.cfg.DebugLoops
	l.events = eventloop.New(eventloop.Config{
		Clock:      in.clock,
		BeforeWait: func() { in.release(l.thread) },
		AfterWait:  func() { in.acquire(l.thread) },
		OnWake:     l.onWake,
		OnIdle:     l.onIdle,
	})
	return l
}

// Value is the loop as a script sees it.
func (l *Loop) Value() Value { return object.FromHeader(&l.Header) }

// AsLoop returns v as an event loop.
func AsLoop(v Value) (*Loop, bool) {
	if v.Ok() && v.Type().Layout == loopLayout {
		return object.Cast[Loop](v), true
	}
	return nil, false
}

// Events is the event loop below.
func (l *Loop) Events() *eventloop.Loop { return l.events }

// Thread is the thread that runs the loop.
func (l *Loop) Thread() *object.Thread { return l.thread }

// Current is the task whose step is running; nil between steps.
func (l *Loop) Current() *Task { return l.current }

// RunningLoop is the loop that t is running; nil when it runs none.
func RunningLoop(t *object.Thread) *Loop {
	l, _ := t.Loop.(*Loop)
	return l
}

// onWake follows an Interrupt: Ctrl-C may end the run.
func (l *Loop) onWake() {
	if l.thread.Break.Load() != 0 && !l.in.onBreak(l.thread) {
		l.abort(l.thread.Take())
	}
}

// abort ends the run at once with an exception that run_forever will raise.
func (l *Loop) abort(e *object.Exception) {
	l.aborted = e
	l.events.Abort()
}

// EndRun ends the run of the loop with an exception, at once: what is held does not go on.
func (l *Loop) EndRun(e *object.Exception) { l.abort(e) }

// interruptRunning wakes the main thread's loop so that it looks at a Ctrl-C.
func (p *loopPolicy) interruptRunning() {
	if l := p.running.Load(); l != nil {
		l.events.Interrupt()
	}
}

// Run runs the loop until Stop. untilDone says that Stop comes when something is done, so that the loop can be
// stuck. It returns Raised with the exception that ended it, else None.
func (l *Loop) Run(t *object.Thread, untilDone bool) Value {
	if !l.mayRun(t) || !t.Enter(driveStack) {
		return object.Raised
	}
	l.thread, l.running, t.Loop = t, true, l
	if t == l.in.main {
		l.in.loops.running.Store(l)
		if t.Break.Load()&^(breakLines|breakTrace) != 0 { // who has asked for it may not have seen this loop yet
			l.events.Interrupt()
		}
	}
	top, context := t.Top, t.Context
	if l.debug || l.in.watched() {
		defer l.observe()()
	}
	l.untilDone = untilDone
	l.events.RunUntil(l.until)
	t.Top, t.Context = top, context
	if t == l.in.main {
		l.in.loops.running.Store(nil)
	}
	l.running, t.Loop = false, nil
	t.Leave(driveStack)
	if e := l.aborted; e != nil {
		l.aborted = nil
		return t.Restore(e) // it was raised in a callback, and has the context it had there
	}
	if l.stuck {
		return l.deadlocked(t)
	}
	return object.None
}

// observe sets who watches this run of the loop: debug mode, a log of events, who may hold it, or all of them. It
// returns what ends that.
func (l *Loop) observe() (end func()) {
	var o *eventloop.Observer
	endSlow := func() {}
	if l.debug {
		o, endSlow = l.watchSlow()
	}
	if l.in.watched() {
		o = l.watchEvents().And(o)
	}
	l.events.Observe(o)
	return func() {
		l.events.Observe(nil)
		endSlow()
	}
}

// mayRun reports whether t may run the loop now; else RuntimeError is pending.
func (l *Loop) mayRun(t *object.Thread) bool {
	switch {
	case l.events.Closed():
		t.Raise(object.RuntimeErrorType, "Event loop is closed")
	case l.running:
		t.Raise(object.RuntimeErrorType, "This event loop is already running")
	case t.Loop != nil:
		t.Raise(object.RuntimeErrorType, "Cannot run the event loop while another loop is running")
	default:
		return true
	}
	return false
}

// RunUntilDone is run_until_complete: it runs the loop until fut is done and gives its result.
func (l *Loop) RunUntilDone(t *object.Thread, fut *Future, isNew bool) Value {
	stopper := &stopWaker{l}
	fut.AddWaker(stopper)
	v := l.Run(t, true)
	fut.RemoveWaker(func(w Waker) bool { return w == Waker(stopper) })
	if v.Bad() {
		if isNew && fut.Done() && !fut.Cancelled() {
			fut.logged = false
		}
		return v
	}
	if !fut.Done() {
		return t.Raise(object.RuntimeErrorType, "Event loop stopped before Future completed.")
	}
	return fut.Result(t)
}

// stopWaker ends run_until_complete. If that has ended otherwise while the waker was queued, it ends the next run.
type stopWaker struct{ loop *Loop }

// WakerName is what reprs show.
func (w *stopWaker) WakerName() string { return "_run_until_complete_cb" }

// Wake stops the loop. SystemExit and KeyboardInterrupt have ended the run already.
func (w *stopWaker) Wake(_ *object.Thread, fut *Future) {
	if e := fut.Exception(); e == nil || !endsRun(e) {
		w.loop.events.Stop()
	}
}
