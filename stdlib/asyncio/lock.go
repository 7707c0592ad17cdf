package asyncio

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// lock is asyncio.Lock: it goes to those who wait in the order they came.
type lock struct {
	object.Header
	attrs  object.Attrs
	locked bool
	waiters
}

var lockType = &object.Type{Name: "Lock", Module: "asyncio.locks", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var lockLayout = &object.Layout{
	Name:  "asyncio.Lock",
	Alloc: func(cls *object.Type) value { return object.FromHeader(&(&lock{Header: object.HeaderOf(cls)}).Header) },
	Attrs: func(v value) *object.Attrs { return &object.Cast[lock](v).attrs },
}

// The coroutine functions of a lock.
var (
	lockAcquire = &interp.Coroutine{Name: "acquire", QualName: "Lock.acquire", Sig: "self", Slots: 2}
	lockEnter   = &interp.Coroutine{Name: "__aenter__", QualName: "_ContextManagerMixin.__aenter__", Sig: "self", Slots: 2}
	lockExit    = &interp.Coroutine{Name: "__aexit__", QualName: "_ContextManagerMixin.__aexit__", Sig: "self, exc_type, exc, tb", Slots: 4}
)

func init() {
	ty := lockType.Define(object.ObjectType, lockLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return lockLayout.Alloc(cls) }
	ty.Init = noArguments("Lock")
	ty.Repr = func(t *thread, v value) value {
		k := object.Cast[lock](v)
		return describe(t, v, lockState(k.locked), k.len())
	}
	locked := func(v value) value { return object.Bool(object.Cast[lock](v).locked) }
	ty.Methods = []object.Method{
		{Name: "locked", Sig: "", Fn: func(_ *thread, a []value) value { return locked(a[0]) }},
		{Name: "release", Sig: "", Fn: func(t *thread, a []value) value { return object.Cast[lock](a[0]).release(t) }},
	}
	ty.Getters = []object.Getter{{Name: "_locked", Get: func(_ *thread, v value) value { return locked(v) }}}
	serve(lockAcquire, lockLayout, lockNow(object.True), lockWait(object.True))
	serveLock(lockEnter, lockExit, lockLayout, lockNow(object.None), lockWait(object.None),
		func(t *thread, v value) value { return object.Cast[lock](v).release(t) })
}

func lockState(locked bool) string {
	if locked {
		return "locked"
	}
	return "unlocked"
}

// lockNow takes the lock if it is free and nobody waits, and gives result.
func lockNow(result value) func(f *interp.Frame) value {
	return func(f *interp.Frame) value {
		if object.Cast[lock](f.Slot(0)).take() {
			return result
		}
		return object.Unbound
	}
}

// lockWait makes the steps that wait for the lock and return result.
func lockWait(result value) func(f *interp.Frame) interp.Step {
	return awaitLock(func(f *interp.Frame) *lock { return object.Cast[lock](f.Slot(0)) }, 1,
		interp.StepFunc(func(f *interp.Frame) interp.Step { return f.Return(result) }), interp.Unwind).Run
}

// awaitLock makes the steps that take a lock, which is free or waited for by way of a future in a slot, and go on with
// next, or with fail.
func awaitLock(of func(f *interp.Frame) *lock, slot int, next, fail interp.Step) interp.Step {
	woken := interp.StepFunc(func(f *interp.Frame) interp.Step {
		k := of(f)
		k.leave(waiterOf(f.Slot(slot)))
		k.locked = true
		return next
	})
	// A task that was woken and cancelled in the same turn passes the lock on.
	failed := interp.StepFunc(func(f *interp.Frame) interp.Step {
		k, t := of(f), f.Thread()
		k.leave(waiterOf(f.Slot(slot)))
		if t.Pending().Type().IsSubtype(object.CancelledErrorType) && !k.locked {
			k.wakeFirst(t)
		}
		return fail
	})
	await := interp.Await(slot, -1, woken, failed)
	return interp.StepFunc(func(f *interp.Frame) interp.Step {
		k := of(f)
		if k.take() {
			return next
		}
		fut := k.join(f.Thread(), object.FromHeader(&k.Header))
		if fut == nil {
			return fail
		}
		f.SetSlot(slot, fut.Value())
		return await
	})
}

// take takes the lock if it is free and nobody waits.
func (k *lock) take() bool {
	if k.locked || !k.allCancelled() {
		return false
	}
	k.locked = true
	return true
}

func (k *lock) release(t *thread) value {
	if !k.locked {
		return t.Raise(object.RuntimeErrorType, "Lock is not acquired.")
	}
	k.locked = false
	if !k.wakeFirst(t) {
		return object.Raised
	}
	return object.None
}
