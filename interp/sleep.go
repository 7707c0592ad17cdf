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

func newSleep(l *Loop, delay float64) *sleepFuture {
	s := &sleepFuture{Future: Future{Header: object.HeaderOf(FutureType), loop: l, flags: futureTimed}}
	s.timer.Run = s
	l.events.CallLater(delay, &s.timer)
	return s
}

// RunTurn finishes the future: its time has come.
func (s *sleepFuture) RunTurn() {
	if s.state == futurePending {
		s.finish(s.loop.thread, futureFinished, object.None)
	}
}

// sleep returns a future known to be timed as the sleepFuture it is.
func (f *Future) sleep() *sleepFuture { return object.CastHeader[sleepFuture](&f.Header) }

// unsetTimer takes the timer of a sleepFuture that is done, or that nobody waits for any more, out of the loop.
func (f *Future) unsetTimer() {
	if f.has(futureTimed) {
		f.loop.events.CancelTimer(&f.sleep().timer)
	}
}

// sleepCoroutine is asyncio.sleep(delay, result=None). The delay makes room for the sleepFuture.
var sleepCoroutine = &Coroutine{
	Name: "sleep", Sig: "delay, result=None", Slots: 2, Entry: StepFunc(sleepEntry), Direct: sleepDirect,
}

const (
	sleepDelay = iota
	sleepResult
	sleepWaits = sleepDelay
)

var sleepAwait = Await(sleepWaits, -1, StepFunc(sleepDone), unwind)

// sleepDirect serves `await sleep(delay)` with a number and no result.
func sleepDirect(f *Frame) (*Future, Value) {
	v, l := f.slots[sleepDelay], RunningLoop(f.t)
	if l == nil || !v.IsInt() && !v.IsFloat() || !f.slots[sleepResult].IsNone() {
		return nil, object.Unbound
	}
	switch delay, _ := sleepSeconds(f.t, v); {
	case delay > 0:
		return &newSleep(l, delay).Future, object.Unbound
	case delay <= 0:
		f.at = StepFunc(sleepYielded)
		return nil, object.Done
	}
	return nil, object.Unbound // nan
}

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
	f.slots[sleepWaits] = newSleep(l, delay).Value()
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
	stopInGenerator(f.t)
	return unwind
}

// stopInGenerator makes a RuntimeError of a StopIteration thrown into a sleep of no time: in CPython a generator yields
// for it.
func stopInGenerator(t *object.Thread) {
	if t.Pending().Type().IsSubtype(object.StopIterationType) {
		replaceStop(t, "generator raised StopIteration")
	}
}

func sleepDone(f *Frame) Step { return f.Return(f.slots[sleepResult]) }
