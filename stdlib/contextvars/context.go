package contextvars

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// The type of contexts is the runner's; what scripts do with one is here.
func init() {
	ty := interp.ContextType
	ty.New = func(t *thread, _ *object.Type, args []value, _ []*object.Str) value {
		if len(args) > 0 {
			return t.Raise(object.TypeErrorType, "Context() does not accept any arguments")
		}
		return interp.NewContext().Value()
	}
	ty.Len = func(_ *thread, v value) (int, bool) { return len(list(v, both)), true }
	ty.Contains = func(t *thread, v, key value) (bool, bool) {
		found, ok := lookup(t, v, key)
		return ok && found.Ok(), ok
	}
	ty.GetItem = func(t *thread, v, key value) value {
		found, ok := lookup(t, v, key)
		switch {
		case !ok:
			return object.Raised
		case found.Ok():
			return found
		}
		return object.RaiseValue(t, object.Call(t, object.KeyErrorType.Value(), key), object.Unbound)
	}
	ty.Iter = func(t *thread, v value) value { return object.Iter(t, object.NewList(list(v, names)).Value()) }
	ty.Compare = contextCompare
	ty.Methods = []object.Method{
		{Name: "run", Sig: "callable, /, *args, **kwargs", Fn: contextRun},
		{Name: "copy", Sig: "", Fn: func(_ *thread, a []value) value { return object.Cast[interp.Context](a[0]).Copy().Value() }},
		{Name: "get", Sig: "key, default=None, /", Fn: contextGet},
		{Name: "keys", Sig: "", Fn: listing(names)},
		{Name: "values", Sig: "", Fn: listing(values)},
		{Name: "items", Sig: "", Fn: listing(both)},
	}
}

func names(name, _ value) value { return name }

func values(_, v value) value { return v }

func both(name, v value) value { return object.NewTuple(name, v).Value() }

// list makes one value of each variable in a context.
func list(context value, pick func(name, v value) value) []value {
	var items []value
	object.Cast[interp.Context](context).Each(func(name, v value) bool {
		items = append(items, pick(name, v))
		return true
	})
	return items
}

func listing(pick func(name, v value) value) object.NativeFunc {
	return func(_ *thread, a []value) value { return object.NewList(list(a[0], pick)).Value() }
}

func lookup(t *thread, context, key value) (found value, ok bool) {
	if key.Type() != contextVarType {
		t.Raise(object.TypeErrorType, "a ContextVar key was expected, got %s", reprOf(t, key))
		return object.Unbound, false
	}
	return object.Cast[interp.Context](context).Get(key.Header()), true
}

func contextGet(t *thread, a []value) value {
	found, ok := lookup(t, a[0], a[1])
	switch {
	case !ok:
		return object.Raised
	case found.Ok():
		return found
	case a[2].Ok():
		return a[2]
	}
	return object.None
}

// contextRun calls the function with the context as the current one.
func contextRun(t *thread, a []value) value {
	c := object.Cast[interp.Context](a[0])
	callee, keywords := a[1], a[2]
	args := append([]value(nil), a[3:]...)
	var kwNames []*object.Str
	if d, ok := object.AsDict(keywords); ok {
		for i, key, v := d.Next(0); i >= 0; i, key, v = d.Next(i) {
			name, _ := object.AsStr(key)
			kwNames = append(kwNames, name)
			args = append(args, v)
		}
	}
	before, ok := c.Enter(t)
	if !ok {
		return object.Raised
	}
	v := object.CallKw(t, callee, args, kwNames)
	c.Leave(t, before)
	return v
}

func contextCompare(t *thread, op object.CompareOp, a, b value) value {
	if a.Type() != interp.ContextType || b.Type() != interp.ContextType || op != object.OpEq && op != object.OpNe {
		return object.NotImplemented
	}
	x, y := object.Cast[interp.Context](a), object.Cast[interp.Context](b)
	same, ok := len(list(a, names)) == len(list(b, names)), true
	x.Each(func(name, v value) bool {
		other := y.Get(name.Header())
		if other.Bad() {
			same = false
		} else if same {
			same, ok = object.Equal(t, v, other)
		}
		return ok && same
	})
	if !ok {
		return object.Raised
	}
	return object.Bool(same == (op == object.OpEq))
}
