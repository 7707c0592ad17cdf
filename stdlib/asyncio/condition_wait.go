package asyncio

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// The slots of frames that wait for a notice: the first two are the object and what belongs to its coroutine.
const (
	waitAwaited    = iota + 2 // the future the frame waits for
	waitInterrupt             // the exception that ended the wait for the notice
	waitCancelled             // the cancellation that came last while the lock was being taken back
	conditionSlots            // how many there are
)

// serveConditionWait sets the steps of wait and wait_for.
func serveConditionWait() {
	of := func(f *interp.Frame) *condition { return conditionOf(f.Slot(0)) }
	noticed := interp.StepFunc(func(f *interp.Frame) interp.Step { return f.Return(object.True) })
	conditionWait.Entry = onReceiver(conditionWait, conditionLayout, awaitNotice(of, noticed, interp.Unwind))

	var again, own interp.Step
	check := interp.StepFunc(func(f *interp.Frame) interp.Step {
		t := f.Thread()
		v := object.Call(t, f.Slot(1))
		if v.Bad() {
			return interp.Unwind
		}
		switch yes, ok := object.Truth(t, v); {
		case !ok:
			return interp.Unwind
		case yes:
			return f.Return(v)
		case !derived(f.Slot(0)):
			return again
		}
		if v = object.CallMethod(t, f.Slot(0), t.Interp.Name("wait")); v.Bad() {
			return interp.Unwind
		}
		f.SetSlot(waitAwaited, v)
		return own
	})
	again = awaitNotice(of, check, interp.Unwind)
	own = interp.Await(waitAwaited, -1, check, interp.Unwind)
	conditionWaitFor.Entry = onReceiver(conditionWaitFor, conditionLayout, check)
}

// awaitNotice makes the steps that give the lock up, wait for a notice and take the lock back; then they go on with
// next, or with fail. The lock is held again in both cases, whatever happens; of several cancellations the last is
// raised then.
func awaitNotice(of func(f *interp.Frame) *condition, next, fail interp.Step) interp.Step {
	// The notice may have been meant for a task that fails: it passes it on.
	failed := interp.StepFunc(func(f *interp.Frame) interp.Step {
		t := f.Thread()
		e := t.Take()
		of(f).notify(t, object.Int(1))
		t.Restore(e)
		return fail
	})
	var takeBack interp.Step
	taken := interp.StepFunc(func(f *interp.Frame) interp.Step {
		t := f.Thread()
		first, _ := object.AsException(f.TakeSlot(waitInterrupt))
		if last, ok := object.AsException(f.TakeSlot(waitCancelled)); ok {
			if first != nil {
				last.ChainContext(first)
				t.Restore(last)
			} else {
				t.Throw(last)
			}
			return failed
		}
		if first != nil {
			t.Restore(first)
			return failed
		}
		return next
	})
	interrupted := interp.StepFunc(func(f *interp.Frame) interp.Step {
		e := f.Thread().Pending()
		first, _ := object.AsException(f.Slot(waitInterrupt))
		e.ChainContext(first)
		if !e.Type().IsSubtype(object.CancelledErrorType) {
			return failed
		}
		f.SetSlot(waitCancelled, f.Thread().Take().Value())
		return takeBack
	})
	takeBack = awaitCondition(of, waitAwaited, taken, interrupted)
	noticed := interp.StepFunc(func(f *interp.Frame) interp.Step {
		of(f).leave(waiterOf(f.Slot(waitAwaited)))
		return takeBack
	})
	broken := interp.StepFunc(func(f *interp.Frame) interp.Step {
		of(f).leave(waiterOf(f.Slot(waitAwaited)))
		f.SetSlot(waitInterrupt, f.Thread().Take().Value())
		return takeBack
	})
	await := interp.Await(waitAwaited, -1, noticed, broken)
	return interp.StepFunc(func(f *interp.Frame) interp.Step {
		fut := of(f).giveUp(f.Thread())
		if fut == nil {
			return fail
		}
		f.SetSlot(waitAwaited, fut.Value())
		return await
	})
}

// giveUp releases the lock and gives the future that a notice will finish; nil means an exception is pending.
func (c *condition) giveUp(t *thread) *interp.Future {
	locked, ok := c.locked(t)
	if !ok {
		return nil
	}
	if !locked {
		t.Raise(object.RuntimeErrorType, "cannot wait on un-acquired lock")
		return nil
	}
	loop := c.bind(t, object.FromHeader(&c.Header))
	if loop == nil || c.release(t).Bad() {
		return nil
	}
	fut := interp.NewFuture(loop)
	c.list = append(c.list, fut)
	return fut
}
