package itertools

import "github.com/bide-lang/bide/interp/object"

// Copies and pickles: what makes the iterator again as it is now. CPython 3.13 warns that 3.14 does without.

// saved is a machine that can be made again: by calling the type with args, and by restore where there is a state.
type saved interface {
	machine
	reduce(t *thread) (args []value, state value)
}

// restored is a machine that takes the state that reduce gave; false with an exception pending.
type restored interface {
	machine
	restore(t *thread, state value) bool
}

func defineStates() {
	types := []*object.Type{grouperType, teeType}
	for _, k := range kinds {
		types = append(types, k.ty)
	}
	for _, ty := range types {
		switch ty.Name {
		case "batched", "pairwise":
			continue
		case "compress", "count", "filterfalse", "repeat", "starmap", "_grouper":
		default:
			ty.Methods = append(ty.Methods, object.Method{Name: "__setstate__", Sig: "state, /", Fn: setState})
		}
		ty.Methods = append(ty.Methods, object.Method{Name: "__reduce__", Sig: "", Fn: reduce})
	}
}

func warned(t *thread) bool {
	const message = "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14."
	return t.Interp.Warn == nil || t.Interp.Warn(t, object.DeprecationWarningType, 1, message)
}

func reduce(t *thread, a []value) value {
	if !warned(t) {
		return object.Raised
	}
	args, state := object.Cast[iterator](a[0]).machine.(saved).reduce(t)
	if args == nil {
		return object.Raised
	}
	parts := []value{a[0].Type().Value(), object.NewTuple(args...).Value()}
	if state.Ok() {
		parts = append(parts, state)
	}
	return object.NewTuple(parts...).Value()
}

func setState(t *thread, a []value) value {
	if !warned(t) || !object.Cast[iterator](a[0]).machine.(restored).restore(t, a[1]) {
		return object.Raised
	}
	return object.None
}

// stateParts are the parts of a state that must be a tuple of n.
func stateParts(t *thread, state value, n int) ([]value, bool) {
	parts, ok := object.AsTuple(state)
	switch {
	case !ok:
		t.Raise(object.TypeErrorType, "state is not a tuple")
		return nil, false
	case len(parts.Items) != n:
		t.Raise(object.TypeErrorType, "function takes exactly %d arguments (%d given)", n, len(parts.Items))
		return nil, false
	}
	return parts.Items, true
}

// emptyIterator is what an iterator that has ended is made of.
func emptyIterator(t *thread) value { return object.Iter(t, object.NewList(nil).Value()) }

// flag is a state of 0 or 1.
func flag(on bool) value {
	if on {
		return object.Int(1)
	}
	return object.Int(0)
}
