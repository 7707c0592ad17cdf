package threading

import (
	"fmt"

	"github.com/bide-lang/bide/interp/object"
)

// lock is threading.Lock, and RLock by its owner and count.
type lock struct {
	object.Header
	owner *thread // who locked it; of a Lock only whether anybody did counts
	count int     // of an RLock
	parking
}

var (
	lockType  = &object.Type{Name: "lock", Module: "_thread", Flags: object.FlagWeakref}
	rlockType = &object.Type{Name: "RLock", Module: "_thread", Flags: object.FlagWeakref | object.FlagBase}
)

func lockOf(v value) *lock { return object.Cast[lock](v) }

var rlockLayout = &object.Layout{
	Name: "RLock",
	Alloc: func(cls *object.Type) value {
		return object.FromHeader(&(&rlockInstance{lock: lock{Header: object.HeaderOf(cls)}}).Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[rlockInstance](v).attrs },
}

type rlockInstance struct {
	lock
	attrs object.Attrs
}

func init() {
	ty := lockType.Define(object.ObjectType, nil)
	ty.New = func(t *thread, cls *object.Type, args []value, _ []*object.Str) value {
		if len(args) > 0 {
			return t.Raise(object.TypeErrorType, "lock() takes no arguments")
		}
		return object.FromHeader(&(&lock{Header: object.HeaderOf(cls)}).Header)
	}
	ty.Repr = func(t *thread, v value) value {
		return object.NewStr("<" + lockOf(v).state() + " _thread.lock object at " + object.Address(t, v) + ">")
	}
	ty.Methods = lockMethods(lockTake, lockRelease)
	ry := rlockType.Define(object.ObjectType, rlockLayout)
	ry.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return rlockLayout.Alloc(cls) }
	ry.Repr = func(t *thread, v value) value {
		k, owner := lockOf(v), int64(0)
		if k.owner != nil {
			owner = ident(k.owner)
		}
		return object.NewStr(fmt.Sprintf("<%s _thread.RLock object owner=%d count=%d at %s>", k.state(), owner, k.count, object.Address(t, v)))
	}
	ry.Methods = append(lockMethods(rlockTake, rlockRelease), []object.Method{
		{Name: "_is_owned", Sig: "", Fn: func(t *thread, a []value) value { return object.Bool(lockOf(a[0]).owner == t) }},
		{Name: "_release_save", Sig: "", Fn: rlockReleaseSave},
		{Name: "_acquire_restore", Sig: "state, /", Fn: rlockAcquireRestore},
	}...)
}

func (k *lock) state() string {
	if k.owner != nil {
		return "locked"
	}
	return "unlocked"
}

// lockMethods are those of both kinds; take reports whether t got the lock.
func lockMethods(take func(t *thread, k *lock) bool, release object.NativeFunc) []object.Method {
	acquire := func(t *thread, a []value) value { return lockAcquire(t, lockOf(a[0]), a[1], a[2], take) }
	return []object.Method{
		{Name: "acquire", Sig: "blocking=True, timeout=-1", Fn: acquire},
		{Name: "release", Sig: "", Fn: release},
		{Name: "locked", Sig: "", Fn: func(_ *thread, a []value) value { return object.Bool(lockOf(a[0]).owner != nil) }},
		{Name: "__enter__", Sig: "", Fn: func(t *thread, a []value) value {
			return lockAcquire(t, lockOf(a[0]), object.True, object.Unbound, take)
		}},
		{Name: "__exit__", Sig: "*exc", Fn: func(t *thread, a []value) value { return release(t, a[:1]) }},
	}
}

func lockAcquire(t *thread, k *lock, blocking, timeout value, take func(*thread, *lock) bool) value {
	block := true
	if blocking.Ok() {
		var ok bool
		if block, ok = object.Truth(t, blocking); !ok {
			return object.Raised
		}
	}
	seconds, ok := timeoutArgument(t, timeout)
	switch {
	case !ok:
		return object.Raised
	case !block && seconds != forever:
		return t.Raise(object.ValueErrorType, "can't specify a timeout for a non-blocking call")
	case seconds < 0 && seconds != forever:
		return t.Raise(object.ValueErrorType, "timeout value must be a non-negative number")
	case !block:
		seconds = 0
	}
	got, ok := k.wait(t, "threading.Lock.acquire", seconds, func() bool { return take(t, k) })
	if !ok {
		return object.Raised
	}
	return object.Bool(got)
}

func lockTake(t *thread, k *lock) bool {
	if k.owner != nil {
		return false
	}
	k.owner = t
	return true
}

func lockRelease(t *thread, a []value) value {
	k := lockOf(a[0])
	if k.owner == nil {
		return t.Raise(object.RuntimeErrorType, "release unlocked lock")
	}
	k.owner = nil
	k.wakeFirst(t)
	return object.None
}

func rlockTake(t *thread, k *lock) bool {
	if k.owner != nil && k.owner != t {
		return false
	}
	k.owner = t
	k.count++
	return true
}

func rlockRelease(t *thread, a []value) value {
	k := lockOf(a[0])
	if k.owner != t {
		return t.Raise(object.RuntimeErrorType, "cannot release un-acquired lock")
	}
	if k.count--; k.count == 0 {
		k.owner = nil
		k.wakeFirst(t)
	}
	return object.None
}

// rlockReleaseSave gives the lock up however often it was taken, and returns how often.
func rlockReleaseSave(t *thread, a []value) value {
	k := lockOf(a[0])
	if k.owner == nil {
		return t.Raise(object.RuntimeErrorType, "cannot release un-acquired lock")
	}
	n := k.count
	k.owner, k.count = nil, 0
	k.wakeFirst(t)
	return object.Int(int64(n))
}

func rlockAcquireRestore(t *thread, a []value) value {
	k := lockOf(a[0])
	n, _ := object.AsInt64(a[1])
	for {
		// Ctrl-C has to wait: a condition's lock must be held when it lets go.
		if got, ok := k.wait(t, "threading.RLock.acquire", forever, func() bool { return rlockTake(t, k) }); got {
			k.count = int(n)
			if !ok {
				return object.Raised
			}
			return object.None
		}
		t.Take()
	}
}
