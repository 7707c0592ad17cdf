package asyncio

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// condition is asyncio.Condition: a lock whose holders can wait for each other's notice.
//
// Follows: Python library reference, asyncio, "Synchronization Primitives".
type condition struct {
	object.Header
	attrs object.Attrs
	lock  value // Unbound before __init__
	ours  *lock // the same; nil if it is a lock of a script's own
	waiters
}

var conditionType = &object.Type{Name: "Condition", Module: "asyncio.locks", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var conditionLayout = &object.Layout{
	Name: "asyncio.Condition",
	Alloc: func(cls *object.Type) value {
		c := newCondition()
		c.Header = object.HeaderOf(cls)
		return object.FromHeader(&c.Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[condition](v).attrs },
}

// newCondition makes a condition with a lock of its own.
func newCondition() *condition {
	own := &lock{Header: object.HeaderOf(lockType)}
	return &condition{Header: object.HeaderOf(conditionType), lock: object.FromHeader(&own.Header), ours: own}
}

// The coroutine functions of a condition.
var (
	conditionAcquire = &interp.Coroutine{Name: "acquire", QualName: "Lock.acquire", Sig: "self", Slots: 2}
	conditionEnter   = &interp.Coroutine{Name: "__aenter__", QualName: "_ContextManagerMixin.__aenter__", Sig: "self", Slots: 2}
	conditionExit    = &interp.Coroutine{Name: "__aexit__", QualName: "_ContextManagerMixin.__aexit__", Sig: "self, exc_type, exc, tb", Slots: 4}
	conditionWait    = &interp.Coroutine{Name: "wait", QualName: "Condition.wait", Sig: "self", Slots: conditionSlots}
	conditionWaitFor = &interp.Coroutine{Name: "wait_for", QualName: "Condition.wait_for", Sig: "self, predicate", Slots: conditionSlots}
)

func conditionOf(v value) *condition { return object.Cast[condition](v) }

func init() {
	ty := conditionType.Define(object.ObjectType, conditionLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return conditionLayout.Alloc(cls) }
	ty.Init = initFrom("Condition", "lock=", conditionInit)
	ty.Repr = func(t *thread, v value) value {
		locked, ok := conditionOf(v).locked(t)
		if !ok {
			return object.Raised
		}
		return describe(t, v, lockState(locked), conditionOf(v).len())
	}
	ty.Methods = []object.Method{
		{Name: "locked", Sig: "", Fn: func(t *thread, a []value) value {
			locked, ok := conditionOf(a[0]).locked(t)
			if !ok {
				return object.Raised
			}
			return object.Bool(locked)
		}},
		{Name: "release", Sig: "", Fn: func(t *thread, a []value) value { return conditionOf(a[0]).release(t) }},
		{Name: "notify", Sig: "n=1", Fn: conditionNotify},
		{Name: "notify_all", Sig: "", Fn: func(t *thread, a []value) value {
			n := object.Int(int64(conditionOf(a[0]).len()))
			if derived(a[0]) {
				return object.CallMethod(t, a[0], t.Interp.Name("notify"), n)
			}
			return conditionNotify(t, []value{a[0], n})
		}},
	}
	ty.Getters = []object.Getter{{Name: "_lock", Get: func(_ *thread, v value) value { return conditionOf(v).lock }}}
	now := func(result value) func(f *interp.Frame) value {
		return func(f *interp.Frame) value {
			if c := conditionOf(f.Slot(0)); c.ours != nil && c.ours.take() {
				return result
			}
			return object.Unbound
		}
	}
	serve(conditionAcquire, conditionLayout, now(object.True), conditionTake(object.True))
	serveLock(conditionEnter, conditionExit, conditionLayout, now(object.None), conditionTake(object.None),
		func(t *thread, v value) value { return conditionOf(v).release(t) })
	serveConditionWait()
}

// conditionInit is Condition(lock=None). The methods of a script's own lock become those of the condition.
func conditionInit(t *thread, self, given value) value {
	c := conditionOf(self)
	if given.Bad() || given.IsNone() {
		locks, _ := object.ModuleOf(t.Interp.Library(t, "asyncio.locks"))
		if c.lock = object.Call(t, locks.Get("Lock")); c.lock.Bad() {
			return object.Raised
		}
	} else {
		c.lock = given
	}
	if c.lock.Type().Layout == lockLayout && !derived(c.lock) {
		c.ours = object.Cast[lock](c.lock)
		return object.None
	}
	c.ours = nil
	for _, name := range []string{"locked", "acquire", "release"} {
		method := object.GetAttr(t, c.lock, t.Interp.Name(name))
		if method.Bad() || !object.SetAttr(t, self, t.Interp.Name(name), method) {
			return object.Raised
		}
	}
	return object.None
}

func (c *condition) locked(t *thread) (yes, ok bool) {
	if c.ours != nil {
		return c.ours.locked, true
	}
	r := object.CallMethod(t, c.lock, t.Interp.Name("locked"))
	if r.Bad() {
		return false, false
	}
	return object.Truth(t, r)
}

func (c *condition) release(t *thread) value {
	if c.ours != nil {
		return c.ours.release(t)
	}
	return object.CallMethod(t, c.lock, t.Interp.Name("release"))
}

// conditionTake makes the steps that take the lock and return result.
func conditionTake(result value) func(f *interp.Frame) interp.Step {
	return awaitCondition(func(f *interp.Frame) *condition { return conditionOf(f.Slot(0)) }, 1,
		interp.StepFunc(func(f *interp.Frame) interp.Step { return f.Return(result) }), interp.Unwind).Run
}

// awaitCondition is awaitLock for the lock of a condition.
func awaitCondition(of func(f *interp.Frame) *condition, slot int, next, fail interp.Step) interp.Step {
	ours := awaitLock(func(f *interp.Frame) *lock { return of(f).ours }, slot, next, fail)
	foreign := interp.Await(slot, -1, next, fail)
	return interp.StepFunc(func(f *interp.Frame) interp.Step {
		c := of(f)
		if c.ours != nil {
			return ours
		}
		v := object.CallMethod(f.Thread(), c.lock, f.Thread().Interp.Name("acquire"))
		if v.Bad() {
			return fail
		}
		f.SetSlot(slot, v)
		return foreign
	})
}

func conditionNotify(t *thread, a []value) value {
	c, n := conditionOf(a[0]), a[1]
	if n.Bad() {
		n = object.Int(1)
	}
	switch locked, ok := c.locked(t); {
	case !ok:
		return object.Raised
	case !locked:
		return t.Raise(object.RuntimeErrorType, "cannot notify on un-acquired lock")
	}
	if !c.notify(t, n) {
		return object.Raised
	}
	return object.None
}

// notify wakes the n who have waited longest. False means an exception is pending.
func (c *condition) notify(t *thread, n value) bool {
	woken := int64(0)
	for _, fut := range c.live() {
		enough := object.Compare(t, object.OpGe, object.Int(woken), n)
		if enough.Bad() {
			return false
		}
		if yes, ok := object.Truth(t, enough); yes || !ok {
			return ok
		}
		if !fut.Done() {
			woken++
			if !fut.SetResult(t, object.False) {
				return false
			}
		}
	}
	return true
}
