package interp

import (
	"math"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp/object"
)

// Spawn runs fn on a goroutine of its own that holds the interpreter lock while it does, as
// threading's threads do.
func (in *Interpreter) Spawn(fn func(t *object.Thread)) *object.Thread {
	t := in.NewThread()
	in.clock.Enter()
	in.spawned.Add(1)
	go func() {
		in.acquire(t)
		fn(t)
		delete(in.tracing.threads, t)
		in.spawned.Add(-1)
		in.loops.interruptRunning() // it may be stuck without this thread
		in.release(t)
		in.clock.Leave()
	}()
	return t
}

// Park blocks t, without the interpreter lock, until Unpark or for a number of seconds (negative: no
// limit). woken is false when the time is up; ok is false with an exception pending when
// Ctrl-C ended the wait.
func (in *Interpreter) Park(t *object.Thread, seconds float64) (woken, ok bool) {
	due := math.Inf(1)
	if seconds >= 0 {
		due = in.clock.Peek() + seconds
	}
	in.release(t)
	woken = in.clock.Wait(t.Waiter.(*eventloop.Waiter), due)
	in.reacquire(t)
	if t.Break.Load() != 0 && !in.onBreak(t) {
		return woken, false
	}
	return woken, true
}

// Unpark ends the Park of a thread, or its next one.
func (in *Interpreter) Unpark(t *object.Thread) { in.clock.Wake(t.Waiter.(*eventloop.Waiter)) }

// Seconds is the time on the interpreter's clock, not counted as a script's read of it.
func (in *Interpreter) Seconds() float64 { return in.clock.Peek() }

// Holder is the thread that holds the interpreter lock: the caller's own.
func (in *Interpreter) Holder() *object.Thread {
	in.lock.mu.Lock()
	defer in.lock.mu.Unlock()
	return in.lock.holder
}

// RunMain runs a task to its end; Ctrl-C cancels it. See runMain.
func (l *Loop) RunMain(t *object.Thread, task *Task) Value { return l.runMain(t, &task.Future) }

// CancelAll cancels the loop's tasks and waits for them.
func (l *Loop) CancelAll(t *object.Thread) Value { return l.cancelAll(t) }
