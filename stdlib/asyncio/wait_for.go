package asyncio

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// waitFor is asyncio.wait_for: it awaits its argument in the same task, under a timeout.
//
// Follows: Python library reference, asyncio, "Timeouts".
var waitFor = &interp.Coroutine{Name: "wait_for", Sig: "fut, timeout", Slots: 3}

// The slots of wait_for.
const (
	waitForAwaited = iota
	waitForDelay
	waitForTimeout
)

func init() {
	done := interp.StepFunc(func(f *interp.Frame) interp.Step { return f.Return(f.Slot(waitForAwaited)) })
	left := interp.StepFunc(func(f *interp.Frame) interp.Step {
		if !object.Cast[timeout](f.Slot(waitForTimeout)).exit(f.Thread(), object.None) {
			return interp.Unwind
		}
		return done
	})
	failed := interp.StepFunc(func(f *interp.Frame) interp.Step {
		t := f.Thread()
		e := t.Take()
		if object.Cast[timeout](f.Slot(waitForTimeout)).exit(t, e.Value()) {
			t.Restore(e)
		}
		return interp.Unwind
	})
	awaitInTime := interp.Await(waitForAwaited, waitForAwaited, left, failed)
	awaitNow := interp.Await(waitForAwaited, waitForAwaited, done, interp.Unwind)
	waitFor.Entry = interp.StepFunc(func(f *interp.Frame) interp.Step {
		t := f.Thread()
		switch timed, ok := takesTime(t, f.Slot(waitForDelay)); {
		case !ok:
			return interp.Unwind
		case !timed:
			tasks, _ := object.ModuleOf(t.Interp.Library(t, "asyncio.tasks"))
			v := object.Call(t, tasks.Get("_result_now"), f.Slot(waitForAwaited))
			if v.Bad() {
				return interp.Unwind
			}
			f.SetSlot(waitForAwaited, v)
			return awaitNow
		}
		when := timeAfter(t, f.Slot(waitForDelay))
		if when.Bad() {
			return interp.Unwind
		}
		x := &timeout{Header: object.HeaderOf(timeoutType), when: when}
		if !x.enter(t) {
			return interp.Unwind
		}
		f.SetSlot(waitForTimeout, object.FromHeader(&x.Header))
		return awaitInTime
	})
}

// takesTime reports a timeout that is None or more than 0.
func takesTime(t *thread, delay value) (yes, ok bool) {
	if delay.IsNone() {
		return true, true
	}
	over := object.Compare(t, object.OpLe, delay, object.Int(0))
	if over.Bad() {
		return false, false
	}
	none, ok := object.Truth(t, over)
	return !none, ok
}
