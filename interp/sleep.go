package interp

import (
	"math"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp/object"
)

// sleepFuture is what asyncio.sleep awaits: a future and the timer that finishes it.
type sleepFuture struct {
	Future
	timer eventloop.Timer
}

// RunTurn finishes the future: its time has come.
func (s *sleepFuture) RunTurn() {
	if s.state == futurePending {
		s.finish(futureFinished)
	}
}

// sleepCoroutine is asyncio.sleep(delay, result=None). Slot 2 holds the sleepFuture.
var sleepCoroutine = &Coroutine{Name: "sleep", Sig: "delay, result=None", Slots: 3, Entry: StepFunc(sleepEntry)}

const (
	sleepDelay = iota
	sleepResult
	sleepWaits
)

var sleepAwait = Await(sleepWaits, sleepResult, StepFunc(sleepDone), StepFunc(sleepFailed))

func sleepEntry(f *Frame) Step {
	t := f.t
	delay, ok := sleepSeconds(t, f.slots[sleepDelay])
	switch {
	case !ok:
		return unwind
	case delay <= 0:
		return f.Yield(object.None, StepFunc(sleepYielded))
	case math.IsNaN(delay):
		t.Raise(object.ValueErrorType, "Invalid delay: NaN (not a number)")
		return unwind
	}
	l := RunningLoop(t)
	if l == nil {
		noRunningLoop(t)
		return unwind
	}
	s := &sleepFuture{Future: Future{Header: object.HeaderOf(FutureType), loop: l, result: f.slots[sleepResult]}}
	s.timer.Run = s
	l.events.CallLater(delay, &s.timer)
	f.slots[sleepWaits] = s.Value()
	return sleepAwait
}

// sleepSeconds reads the delay, which is compared with 0 before it is known to be a number.
func sleepSeconds(t *object.Thread, v Value) (float64, bool) {
	switch {
	case v.IsInt():
		return float64(v.Int64()), true
	case v.IsFloat():
		return v.Float64(), true
	}
	negative := object.Compare(t, object.OpLe, v, object.Int(0))
	if negative.Bad() {
		return 0, false
	}
	yes, ok := object.Truth(t, negative)
	if !ok || yes {
		return 0, ok
	}
	return object.ToFloat64(t, v)
}

func sleepYielded(f *Frame) Step {
	if !f.t.Sent.Bad() {
		return f.Return(f.slots[sleepResult])
	}
	if f.t.Pending().Type().IsSubtype(object.StopIterationType) { // in CPython a generator yields for sleep
		replaceStop(f.t, "generator raised StopIteration")
	}
	return unwind
}

func sleepDone(f *Frame) Step {
	f.cancelSleep()
	return f.Return(f.slots[sleepResult])
}

func sleepFailed(f *Frame) Step {
	f.cancelSleep()
	return unwind
}

func (f *Frame) cancelSleep() {
	s := object.Cast[sleepFuture](f.slots[sleepWaits])
	s.loop.events.CancelTimer(&s.timer)
}
