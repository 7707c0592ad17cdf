package asyncio

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

//go:embed locks.py
var locksSource string

// locksDef describes asyncio.locks: Event, Lock and the semaphores in Go, Condition and Barrier in script text.
func locksDef() object.ModuleDef {
	return object.ModuleDef{Name: "asyncio.locks", Init: fillLocks, Source: locksSource}
}

func fillLocks(t *thread, m *object.Module) bool {
	return addClass(t, m, eventType, eventWait) &&
		addClass(t, m, lockType, lockAcquire, lockEnter, lockExit) &&
		addClass(t, m, semaphoreType, semaphoreAcquire, semaphoreEnter, semaphoreExit) &&
		addClass(t, m, boundedSemaphoreType, semaphoreAcquire, semaphoreEnter, semaphoreExit)
}

// addClass makes the class scripts see: the methods that are coroutine functions belong
// to one interpreter, so they hang on a class of its own above the built-in type (and on
// those of the type's bases).
func addClass(t *thread, m *object.Module, base *object.Type, methods ...*interp.Coroutine) bool {
	ns := object.NewDict()
	ns.SetStr(t.Interp.Name("__module__"), object.NewStr(base.Module))
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

// initFrom makes an __init__ that binds its arguments to sig.
func initFrom(name, sig string, fn func(t *thread, self value, a []value) value) func(t *thread, self value, args []value, names []*object.Str) bool {
	parsed := object.ParseSignature(sig, false)
	return func(t *thread, self value, args []value, names []*object.Str) bool {
		b := object.Builtin{Name: name + ".__init__", Sig: parsed, Fn: func(t *thread, a []value) value { return fn(t, self, a) }}
		return b.Invoke(t, args, names).Ok()
	}
}
