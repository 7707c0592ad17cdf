package interp

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp/object"
)

// EventKind is what happened in a loop.
type EventKind string

// The kinds of events.
const (
	EventSpawn     EventKind = "spawn"     // a task was made
	EventRun       EventKind = "run"       // a task goes on
	EventWait      EventKind = "wait"      // it suspended, waiting for something
	EventYield     EventKind = "yield"     // it suspended and is ready again, as sleep(0) does
	EventReady     EventKind = "ready"     // what it waited for has come: it is queued
	EventDone      EventKind = "done"      // it returned
	EventFailed    EventKind = "failed"    // it raised
	EventCancelled EventKind = "cancelled" // it was cancelled
	EventCall      EventKind = "call"      // a callback runs
	EventOutside   EventKind = "outside"   // a result from outside was let in
)

// Event is one thing that happened in a loop.
type Event struct {
	Time float64 // seconds on the loop's clock
	Turn uint64  // of the loop, counted from 1
	Kind EventKind
	Who  string // the task's name, or the callback
	What string // what it waits for, or its result
	At   string // the script line, like "menu.py:12"; "" if there is none
	Task *Task  // whose event it is; nil of a callback's
}

// String is the event on one line, without a newline.
func (e Event) String() string {
	line := fmt.Sprintf("%9.3f %-9s %s", e.Time, e.Kind, e.Who)
	if e.At != "" {
		line += " at " + e.At
	}
	switch {
	case e.What == "":
	case e.Kind == EventWait:
		line += " for " + e.What
	default:
		line += ": " + e.What
	}
	return line
}

// eventWatch turns what a loop does into events.
type eventWatch struct {
	l       *Loop
	queued  int  // ready items known of
	running bool // the item is a task that is not done
}

// watchEvents is the observer of a run whose events are wanted.
func (l *Loop) watchEvents() *eventloop.Observer {
	w := &eventWatch{l: l, queued: l.events.ReadyLen()}
	o := &eventloop.Observer{Before: w.before, After: w.after, Posted: w.posted}
	if l.in.cfg.Hold != nil {
		o.Hold = func(next eventloop.Runner) { l.in.cfg.Hold(l, next) }
	}
	return o
}

func (l *Loop) emit(e Event) {
	if tell := l.in.cfg.OnEvent; tell != nil {
		e.Time, e.Turn = l.events.Clock().Peek(), l.events.Turns()
		tell(l, e)
	}
}

// watched reports whether somebody wants to know what the loops do.
func (in *Interpreter) watched() bool { return in.cfg.OnEvent != nil || in.cfg.Hold != nil }

// WatchLoops sets Config.OnEvent and Config.Hold while the interpreter is in use; a loop that runs on the main thread is
// watched from its next turn on.
func (in *Interpreter) WatchLoops(onEvent func(*Loop, Event), hold func(l *Loop, next eventloop.Runner)) {
	in.cfg.OnEvent, in.cfg.Hold = onEvent, hold
	if l := in.loops.running.Load(); l != nil {
		l.events.Observe(l.watchEvents())
	}
}

// spawned tells of a new task.
func (l *Loop) spawned(k *Task) {
	at := ""
	if k.site != 0 {
		at = l.in.sites.list[k.site-1].place()
	}
	what := ""
	if g, ok := suspendable(k.Coro()); ok {
		what = g.qualName(l.thread) + "()"
	}
	l.emit(Event{Kind: EventSpawn, Who: taskName(l.thread, k), What: what, At: at, Task: k})
}

func (w *eventWatch) before(r eventloop.Runner) {
	w.queued--
	w.ready() // what timers and posts have queued
	k, isTask := r.(*Task)
	w.running = isTask && k.state == futurePending
	if w.running {
		w.l.emit(Event{Kind: EventRun, Who: taskName(w.l.thread, k), At: k.at(), Task: k})
	} else if h, ok := r.(*handle); ok && !h.cancelled {
		w.l.emit(Event{Kind: EventCall, Who: handleName(w.l.thread, h)})
	}
}

// handleName is what a handle calls, without its address if it has no name.
func handleName(t *object.Thread, h *handle) string {
	if name := stringAttr(t, h.fn, "__qualname__"); name != "" {
		return name + "()"
	}
	return "a " + h.fn.Type().Name
}

func (w *eventWatch) after(r eventloop.Runner) {
	if k, ok := r.(*Task); ok && w.running {
		w.l.stepped(k)
	}
	w.ready()
}

// ready tells of the tasks queued since it was last asked.
func (w *eventWatch) ready() {
	n := w.l.events.ReadyLen()
	for i := max(0, w.queued); i < n; i++ {
		if k, ok := w.l.events.ReadyAt(i).(*Task); ok && k.has(taskWoken) {
			w.l.emit(Event{Kind: EventReady, Who: taskName(w.l.thread, k), Task: k})
		}
	}
	w.queued = n
}

func (w *eventWatch) posted(_, seq uint64, r eventloop.Runner) {
	w.l.emit(Event{Kind: EventOutside, Who: "#" + strconv.FormatUint(seq, 10), What: outsideName(r)})
}

// outsideName says where a posted item comes from.
func outsideName(r eventloop.Runner) string {
	switch r := r.(type) {
	case *executorCall, *chained:
		return "an executor"
	case *signalPost:
		return "a signal"
	case *handle:
		return "a thread"
	case interface{ Source() string }:
		return r.Source()
	}
	return "input or output"
}

// stepped tells how a step of a task ended.
func (l *Loop) stepped(k *Task) {
	e := Event{Who: taskName(l.thread, k), Task: k}
	switch {
	case k.state == futurePending && k.waitingOn() == nil:
		e.Kind = EventYield
	case k.state == futurePending:
		e.Kind, e.What = EventWait, k.Waiting(l.thread)
	case k.Cancelled():
		e.Kind = EventCancelled
	case k.Exception() != nil:
		e.Kind, e.What = EventFailed, k.Exception().Type().Name
	default:
		e.Kind, e.What = EventDone, plainText(l.thread, k.result)
	}
	if k.state == futurePending {
		e.At = k.at()
	}
	l.emit(e)
}

// plainText is a short repr of a value whose repr runs no code of the script's; else its type.
func plainText(t *object.Thread, v Value) string {
	switch v.Type() {
	case object.NoneType:
		return ""
	case object.IntType, object.FloatType, object.BoolType, object.StrType, object.BytesType:
		return shortRepr(t, v)
	}
	return strings.TrimSpace("a " + v.Type().Name)
}
