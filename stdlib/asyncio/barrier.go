package asyncio

import (
	"strconv"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// barrier is asyncio.Barrier, a meeting place for a number of tasks: all wait until the last has come.
//
// Follows: Python library reference, asyncio, "Synchronization Primitives".
type barrier struct {
	object.Header
	attrs   object.Attrs
	cond    *condition
	parties value
	state   barrierState
	count   int64 // tasks inside wait(), past what is left of the last meeting
}

type barrierState uint8

const (
	barrierFilling   barrierState = iota
	barrierDraining               // those of the last meeting are leaving
	barrierResetting              // those who waited are leaving with an error
	barrierBroken
)

var barrierStateText = [...]string{"filling", "draining", "resetting", "broken"}

var barrierType = &object.Type{Name: "Barrier", Module: "asyncio.locks", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var barrierLayout = &object.Layout{
	Name: "asyncio.Barrier",
	Alloc: func(cls *object.Type) value {
		b := &barrier{Header: object.HeaderOf(cls), cond: newCondition(), parties: object.Int(0)}
		return object.FromHeader(&b.Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[barrier](v).attrs },
}

// The coroutine functions of a barrier.
var (
	barrierWait  = &interp.Coroutine{Name: "wait", QualName: "Barrier.wait", Sig: "self", Slots: conditionSlots}
	barrierReset = &interp.Coroutine{Name: "reset", QualName: "Barrier.reset", Sig: "self", Slots: 2}
	barrierAbort = &interp.Coroutine{Name: "abort", QualName: "Barrier.abort", Sig: "self", Slots: 2}
	barrierEnter = &interp.Coroutine{Name: "__aenter__", QualName: "Barrier.__aenter__", Sig: "self", Slots: 2}
	barrierExit  = &interp.Coroutine{Name: "__aexit__", QualName: "Barrier.__aexit__", Sig: "self, *args", Slots: 2}
)

func barrierOf(v value) *barrier { return object.Cast[barrier](v) }

func init() {
	ty := barrierType.Define(object.ObjectType, barrierLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return barrierLayout.Alloc(cls) }
	ty.Init = initFrom("Barrier", "parties", barrierInit)
	ty.Repr = barrierRepr
	ty.Getters = []object.Getter{
		{Name: "parties", Get: func(_ *thread, v value) value { return barrierOf(v).parties }},
		{Name: "n_waiting", Get: func(_ *thread, v value) value { return object.Int(barrierOf(v).waiting()) }},
		{Name: "broken", Get: func(_ *thread, v value) value { return object.Bool(barrierOf(v).state == barrierBroken) }},
	}
	barrierEnter.Entry = onReceiver(barrierEnter, barrierLayout, interp.StepFunc(enterByWait()))
	barrierExit.Entry = interp.StepFunc(func(f *interp.Frame) interp.Step { return f.Return(object.None) })
	serveBarrierWait()
	serveBarrierChange(barrierReset, func(b *barrier) {
		if b.state = barrierFilling; b.count > 0 {
			b.state = barrierResetting
		}
	})
	serveBarrierChange(barrierAbort, func(b *barrier) { b.state = barrierBroken })
}

func barrierInit(t *thread, self, parties value) value {
	few := object.Compare(t, object.OpLt, parties, object.Int(1))
	if few.Bad() {
		return few
	}
	if yes, ok := object.Truth(t, few); !ok {
		return object.Raised
	} else if yes {
		return t.Raise(object.ValueErrorType, "parties must be > 0")
	}
	barrierOf(self).parties = parties
	return object.None
}

func barrierRepr(t *thread, v value) value {
	b := barrierOf(v)
	state := barrierStateText[b.state]
	if b.state != barrierBroken {
		parties, ok := object.ToStr(t, b.parties)
		if !ok {
			return object.Raised
		}
		state += ", waiters:" + strconv.FormatInt(b.waiting(), 10) + "/" + parties
	}
	return describe(t, v, state, 0)
}

// waiting counts those who wait at the barrier.
func (b *barrier) waiting() int64 {
	if b.state == barrierFilling {
		return b.count
	}
	return 0
}

func enterByWait() func(f *interp.Frame) interp.Step {
	await := interp.Await(1, 0, interp.StepFunc(func(f *interp.Frame) interp.Step { return f.Return(f.Slot(0)) }), interp.Unwind)
	return func(f *interp.Frame) interp.Step {
		v := object.CallMethod(f.Thread(), f.Slot(0), f.Thread().Interp.Name("wait"))
		if v.Bad() {
			return interp.Unwind
		}
		f.SetSlot(1, v)
		return await
	}
}

func condOfBarrier(f *interp.Frame) *condition { return barrierOf(f.Slot(0)).cond }

// serveBarrierWait sets the steps of wait(): under the lock a task waits until those of the last meeting have left,
// counts itself, and waits for the others or, as the last, lets them go. Slot 1 is for its number.
func serveBarrierWait() {
	refused := interp.StepFunc(func(f *interp.Frame) interp.Step { return barrierOf(f.Slot(0)).raise(f.Thread()) })
	left := interp.StepFunc(func(f *interp.Frame) interp.Step {
		b := barrierOf(f.Slot(0))
		if !b.leave(f.Thread()) || b.cond.release(f.Thread()).Bad() {
			return interp.Unwind
		}
		return f.Return(f.Slot(1))
	})
	failed := interp.StepFunc(func(f *interp.Frame) interp.Step {
		b, t := barrierOf(f.Slot(0)), f.Thread()
		e := t.Take()
		if b.leave(t) {
			t.Restore(e)
		}
		return b.raise(t)
	})
	var stay interp.Step
	wait := interp.StepFunc(func(f *interp.Frame) interp.Step {
		switch b := barrierOf(f.Slot(0)); b.state {
		case barrierFilling:
			return stay
		case barrierBroken, barrierResetting:
			raiseOwn(f.Thread(), "asyncio.exceptions", "BrokenBarrierError", "Abort or reset of barrier")
			return failed
		}
		return left
	})
	stay = awaitNotice(condOfBarrier, wait, failed)
	var block interp.Step
	enter := interp.StepFunc(func(f *interp.Frame) interp.Step {
		b, t := barrierOf(f.Slot(0)), f.Thread()
		switch b.state {
		case barrierDraining, barrierResetting:
			return block
		case barrierBroken:
			raiseOwn(t, "asyncio.exceptions", "BrokenBarrierError", "Barrier aborted")
			return refused
		}
		switch last, ok := b.come(t, f); {
		case !ok:
			return failed
		case last:
			return left
		}
		return stay
	})
	block = awaitNotice(condOfBarrier, enter, refused)
	take := awaitCondition(condOfBarrier, waitAwaited, enter, interp.Unwind)
	barrierWait.Entry = onReceiver(barrierWait, barrierLayout, take)
}

// come counts a task, whose number goes into slot 1; the last to come lets the others go.
func (b *barrier) come(t *thread, f *interp.Frame) (last, ok bool) {
	f.SetSlot(1, object.Int(b.count))
	b.count++
	if last, ok = object.Equal(t, object.Int(b.count), b.parties); !last {
		return false, ok
	}
	b.state = barrierDraining
	return true, b.cond.notify(t, object.Int(int64(b.cond.len())))
}

// leave takes note that a task leaves; the last opens the barrier for the next meeting. False means an exception is
// pending.
func (b *barrier) leave(t *thread) bool {
	if b.count--; b.count > 0 {
		return true
	}
	if b.state == barrierResetting || b.state == barrierDraining {
		b.state = barrierFilling
	}
	return b.cond.notify(t, object.Int(int64(b.cond.len())))
}

// raise leaves wait() with the pending exception.
func (b *barrier) raise(t *thread) interp.Step {
	e := t.Take()
	if b.cond.release(t).Ok() {
		t.Restore(e)
	}
	return interp.Unwind
}

// serveBarrierChange sets the steps of a method that changes the state under the lock and tells everybody.
func serveBarrierChange(c *interp.Coroutine, change func(b *barrier)) {
	take := awaitCondition(condOfBarrier, 1, interp.StepFunc(func(f *interp.Frame) interp.Step {
		b, t := barrierOf(f.Slot(0)), f.Thread()
		change(b)
		if !b.cond.notify(t, object.Int(int64(b.cond.len()))) || b.cond.release(t).Bad() {
			return interp.Unwind
		}
		return f.Return(object.None)
	}), interp.Unwind)
	c.Entry = onReceiver(c, barrierLayout, take)
}
