package asyncio

import (
	"strconv"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// semaphore is asyncio.Semaphore, and BoundedSemaphore when bound is not negative.
type semaphore struct {
	object.Header
	attrs object.Attrs
	n     int64 // how many may still come in
	bound int64 // release() beyond it is an error; negative: none
	waiters
}

var (
	semaphoreType        = &object.Type{Name: "Semaphore", Module: "asyncio.locks", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}
	boundedSemaphoreType = &object.Type{Name: "BoundedSemaphore", Module: "asyncio.locks", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}
)

var semaphoreLayout = &object.Layout{
	Name: "asyncio.Semaphore",
	Alloc: func(cls *object.Type) value {
		return object.FromHeader(&(&semaphore{Header: object.HeaderOf(cls), n: 1, bound: -1}).Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[semaphore](v).attrs },
}

// The coroutine functions of a semaphore.
var (
	semaphoreAcquire = &interp.Coroutine{Name: "acquire", QualName: "Semaphore.acquire", Sig: "self", Slots: 2}
	semaphoreEnter   = &interp.Coroutine{Name: "__aenter__", QualName: "_ContextManagerMixin.__aenter__", Sig: "self", Slots: 2}
	semaphoreExit    = &interp.Coroutine{Name: "__aexit__", QualName: "_ContextManagerMixin.__aexit__", Sig: "self, exc_type, exc, tb", Slots: 4}
)

func init() {
	ty := semaphoreType.Define(object.ObjectType, semaphoreLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return semaphoreLayout.Alloc(cls) }
	ty.Init = semaphoreInit(false)
	ty.Repr = func(t *thread, v value) value {
		s := object.Cast[semaphore](v)
		state := "unlocked, value:" + strconv.FormatInt(s.n, 10)
		if s.locked() {
			state = "locked"
		}
		return describe(t, v, state, s.len())
	}
	ty.Methods = []object.Method{
		{Name: "locked", Sig: "", Fn: func(_ *thread, a []value) value { return object.Bool(object.Cast[semaphore](a[0]).locked()) }},
		{Name: "release", Sig: "", Fn: func(t *thread, a []value) value { return object.Cast[semaphore](a[0]).release(t) }},
	}
	ty.Getters = []object.Getter{{Name: "_value", Get: func(_ *thread, v value) value { return object.Int(object.Cast[semaphore](v).n) }}}
	boundedSemaphoreType.Define(semaphoreType, nil).KeepAttrs()
	boundedSemaphoreType.Init = semaphoreInit(true)
	serve(semaphoreAcquire, semaphoreLayout, semaphoreNow(object.True), semaphoreWait(object.True))
	serveLock(semaphoreEnter, semaphoreExit, semaphoreLayout, semaphoreNow(object.None), semaphoreWait(object.None),
		func(t *thread, v value) value { return object.Cast[semaphore](v).release(t) })
}

func semaphoreInit(bounded bool) func(t *thread, self value, args []value, names []*object.Str) bool {
	name := "Semaphore"
	if bounded {
		name = "BoundedSemaphore"
	}
	return initFrom(name, "value=", func(t *thread, self, count value) value {
		n := int64(1)
		if count.Ok() {
			var ok bool
			if n, ok = object.IndexInt(t, count); !ok {
				return object.Raised
			}
		}
		if n < 0 {
			return t.Raise(object.ValueErrorType, "Semaphore initial value must be >= 0")
		}
		s := object.Cast[semaphore](self)
		s.n, s.bound = n, -1
		if bounded {
			s.bound = n
		}
		return object.None
	})
}

// locked says that acquire() would have to wait: nobody passes those who wait already.
func (s *semaphore) locked() bool { return s.n == 0 || !s.allCancelled() }

// semaphoreNow comes in through the semaphore if there is room and nobody waits, and gives result.
func semaphoreNow(result value) func(f *interp.Frame) value {
	return func(f *interp.Frame) value {
		s := object.Cast[semaphore](f.Slot(0))
		if s.locked() {
			return object.Unbound
		}
		s.n--
		return result
	}
}

// semaphoreWait makes the steps that wait to come in and return result.
func semaphoreWait(result value) func(f *interp.Frame) interp.Step {
	// One may have been let in while this one was on its way: whoever leaves the queue looks
	// whether more can come.
	admit := func(t *thread, s *semaphore) {
		for s.n > 0 {
			if woken, _ := s.wakeNext(t); !woken {
				return
			}
			s.n--
		}
	}
	woken := interp.StepFunc(func(f *interp.Frame) interp.Step {
		s := object.Cast[semaphore](f.Slot(0))
		s.leave(waiterOf(f.Slot(1)))
		admit(f.Thread(), s)
		return f.Return(result)
	})
	failed := interp.StepFunc(func(f *interp.Frame) interp.Step {
		s, fut := object.Cast[semaphore](f.Slot(0)), waiterOf(f.Slot(1))
		s.leave(fut)
		if fut.Done() && !fut.Cancelled() && f.Thread().Pending().Type().IsSubtype(object.CancelledErrorType) {
			s.n++ // it was let in, and is not coming
		}
		admit(f.Thread(), s)
		return interp.Unwind
	})
	await := interp.Await(1, -1, woken, failed)
	return func(f *interp.Frame) interp.Step {
		fut := object.Cast[semaphore](f.Slot(0)).join(f.Thread(), f.Slot(0))
		if fut == nil {
			return interp.Unwind
		}
		f.SetSlot(1, fut.Value())
		return await
	}
}

func (s *semaphore) release(t *thread) value {
	if s.bound >= 0 && s.n >= s.bound {
		return t.Raise(object.ValueErrorType, "BoundedSemaphore released too many times")
	}
	s.n++
	woken, ok := s.wakeNext(t)
	if woken {
		s.n--
	}
	if !ok {
		return object.Raised
	}
	return object.None
}
