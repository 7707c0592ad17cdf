package asyncio

import (
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// locksDef describes asyncio.locks.
func locksDef() object.ModuleDef {
	return object.ModuleDef{Name: "asyncio.locks", Init: fillLocks}
}

func fillLocks(t *thread, m *object.Module) bool {
	publish(m, "Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")
	return addClass(t, m, eventType, eventWait) &&
		addClass(t, m, lockType, lockAcquire, lockEnter, lockExit) &&
		addClass(t, m, semaphoreType, semaphoreAcquire, semaphoreEnter, semaphoreExit) &&
		addClass(t, m, boundedSemaphoreType) &&
		addClass(t, m, conditionType, conditionAcquire, conditionEnter, conditionExit, conditionWait, conditionWaitFor) &&
		addClass(t, m, barrierType, barrierWait, barrierReset, barrierAbort, barrierEnter, barrierExit)
}

// publish sets __all__ of a module.
func publish(m *object.Module, names ...string) {
	list := make([]value, len(names))
	for i, name := range names {
		list[i] = object.NewStr(name)
	}
	m.Set("__all__", object.NewTuple(list...).Value())
}

// addClass makes the class scripts see: the methods that are coroutine functions belong
// to one interpreter, so they hang on a class of its own above the built-in type (and on
// those of the type's bases).
func addClass(t *thread, m *object.Module, base *object.Type, methods ...*interp.Coroutine) bool {
	ns := object.NewDict()
	ns.SetStr(t.Interp.Name("__module__"), object.NewStr(base.Module))
	ns.SetStr(t.Interp.Name("__doc__"), base.Dict().GetStr(t.Interp.Name("__doc__")))
	for i, key, item := base.Dict().Next(0); i >= 0; i, key, item = base.Dict().Next(i) { // vars() shows them
		if name, ok := object.AsStr(key); ok && !strings.HasPrefix(name.Text(), "__") {
			ns.SetStr(name, item)
		}
	}
	for _, c := range methods {
		ns.SetStr(t.Interp.Name(c.Name), c.Function(t, base.Module))
	}
	bases := []value{base.Value()}
	if parent := m.Get(base.Base.Name); parent.Ok() {
		bases = append(bases, parent)
	}
	cls := object.NewClass(t, object.TypeType, base.Name, bases, ns, nil, nil)
	if cls.Bad() {
		return false
	}
	m.Set(base.Name, cls)
	return true
}

// serve sets what a coroutine method of objects of a layout does: now gives the result if there is no need to wait, or
// Raised; Unbound means to go on with wait.
func serve(c *interp.Coroutine, layout *object.Layout, now func(f *interp.Frame) value, wait func(f *interp.Frame) interp.Step) {
	c.Direct = func(f *interp.Frame) (*interp.Future, value) {
		if v := f.Slot(0); v.Bad() || v.Type().Layout != layout || derived(v) {
			return nil, object.Unbound
		}
		return nil, now(f)
	}
	c.Entry = onReceiver(c, layout, interp.StepFunc(func(f *interp.Frame) interp.Step {
		switch v := now(f); {
		case v.Ok():
			return f.Return(v)
		case v.IsRaised():
			return interp.Unwind
		}
		return wait(f)
	}))
}

// onReceiver checks the first argument of a coroutine method before it goes on.
func onReceiver(c *interp.Coroutine, layout *object.Layout, next interp.Step) interp.Step {
	class, _, _ := strings.Cut(c.QualName, ".")
	return interp.StepFunc(func(f *interp.Frame) interp.Step {
		if !receiver(f, layout, class) {
			return interp.Unwind
		}
		return next
	})
}

// serveLock sets what __aenter__ and __aexit__ of a lock do. A class that derives from ours may have other methods
// acquire and release: those are called.
func serveLock(enter, exit *interp.Coroutine, layout *object.Layout, now func(f *interp.Frame) value,
	wait func(f *interp.Frame) interp.Step, release func(t *thread, v value) value) {
	byMethod := callAndAwait("acquire")
	serve(enter, layout, func(f *interp.Frame) value {
		if derived(f.Slot(0)) {
			return object.Unbound
		}
		return now(f)
	}, func(f *interp.Frame) interp.Step {
		if derived(f.Slot(0)) {
			return byMethod(f)
		}
		return wait(f)
	})
	serve(exit, layout, func(f *interp.Frame) value {
		if v, t := f.Slot(0), f.Thread(); !derived(v) {
			return release(t, v)
		} else if r := object.CallMethod(t, v, t.Interp.Name("release")); r.Bad() {
			return r
		}
		return object.None
	}, nil)
}

// derived reports an object of a class that derives from one of ours: it may have other methods in place of ours.
func derived(v value) bool { return v.Type().Base.Flags&object.FlagScript != 0 }

// callAndAwait makes the steps that await what a method gives; slot 1 is for that.
func callAndAwait(method string) func(f *interp.Frame) interp.Step {
	await := interp.Await(1, -1, interp.StepFunc(func(f *interp.Frame) interp.Step { return f.Return(object.None) }), interp.Unwind)
	return func(f *interp.Frame) interp.Step {
		v := object.CallMethod(f.Thread(), f.Slot(0), f.Thread().Interp.Name(method))
		if v.Bad() {
			return interp.Unwind
		}
		f.SetSlot(1, v)
		return await
	}
}

// receiver checks that the first argument of a method's coroutine is what its steps expect.
func receiver(f *interp.Frame, layout *object.Layout, name string) bool {
	v := f.Slot(0)
	if v.Ok() && v.Type().Layout == layout {
		return true
	}
	f.Thread().Raise(object.TypeErrorType, "expected an instance of %s, not %s", name, v.Type().Name)
	return false
}

// noArguments is __init__ of a class that takes none.
func noArguments(name string) func(t *thread, self value, args []value, names []*object.Str) bool {
	return func(t *thread, _ value, args []value, names []*object.Str) bool {
		if len(names) > 0 {
			t.Raise(object.TypeErrorType, "%s.__init__() got an unexpected keyword argument '%s'", name, names[0].Text())
		} else if len(args) > 0 {
			t.Raise(object.TypeErrorType, "%s.__init__() takes 1 positional argument but %d were given", name, len(args)+1)
		}
		return len(args) == 0
	}
}

// initFrom makes the __init__ of a class that takes one argument, which may be left out if param ends with "=": then
// it is Unbound.
func initFrom(name, param string, fn func(t *thread, self, arg value) value) func(t *thread, self value, args []value, names []*object.Str) bool {
	param, optional := strings.CutSuffix(param, "=")
	return func(t *thread, self value, args []value, names []*object.Str) bool {
		wrong := ""
		switch {
		case len(args) == 1 && (len(names) == 0 || names[0].Text() == param):
			return fn(t, self, args[0]).Ok()
		case len(args) == 0 && optional:
			return fn(t, self, object.Unbound).Ok()
		case len(args) == 0:
			wrong = "missing 1 required positional argument: '" + param + "'"
		case len(names) > 0 && names[len(names)-1].Text() == param:
			wrong = "got multiple values for argument '" + param + "'"
		case len(names) > 0:
			wrong = "got an unexpected keyword argument '" + names[0].Text() + "'"
		case optional:
			wrong = "takes from 1 to 2 positional arguments but " + strconv.Itoa(len(args)+1) + " were given"
		default:
			wrong = "takes 2 positional arguments but " + strconv.Itoa(len(args)+1) + " were given"
		}
		t.Raise(object.TypeErrorType, "%s.__init__() %s", name, wrong)
		return false
	}
}
