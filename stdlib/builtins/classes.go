package builtins

import "github.com/bide-lang/bide/interp/object"

var classFunctions = []object.Method{
	{Name: "isinstance", Sig: "obj, class_or_tuple, /", Fn: builtinIsinstance},
	{Name: "issubclass", Sig: "cls, class_or_tuple, /", Fn: builtinIssubclass},
}

func builtinIsinstance(t *thread, a []value) value {
	return answer(isInstance(t, a[0], a[1]))
}

func builtinIssubclass(t *thread, a []value) value {
	return answer(isSubclass(t, a[0], a[1]))
}

func answer(b, ok bool) value {
	if !ok {
		return object.Raised
	}
	return object.Bool(b)
}

// isInstance is isinstance(v, cls): the exact class, any of a tuple, what
// __instancecheck__ says, else the class's place in the MRO.
func isInstance(t *thread, v, cls value) (is, ok bool) {
	if want, isType := object.AsType(cls); isType {
		if v.Type() == want {
			return true, true
		}
		if cls.Type() == object.TypeType {
			return plainInstance(t, v, want)
		}
	}
	if tuple, isTuple := object.AsTuple(cls); isTuple {
		return anyOf(t, tuple, func(each value) (bool, bool) { return isInstance(t, v, each) })
	}
	if r, found := object.CallSpecial(t, cls, object.StrOf("__instancecheck__"), v); found {
		return truthOf(t, r)
	}
	if want, isType := object.AsType(cls); isType {
		return plainInstance(t, v, want)
	}
	t.Raise(object.TypeErrorType, "isinstance() arg 2 must be a type, a tuple of types, or a union")
	return false, false
}

func truthOf(t *thread, r value) (is, ok bool) {
	if r.Bad() {
		return false, false
	}
	return object.Truth(t, r)
}

func anyOf(t *thread, tuple *object.Tuple, check func(value) (bool, bool)) (is, ok bool) {
	if !t.EnterCall(" in __instancecheck__") {
		return false, false
	}
	defer t.LeaveCall()
	for _, each := range tuple.Items {
		if is, ok := check(each); is || !ok {
			return is, ok
		}
	}
	return false, true
}

// plainInstance is type.__instancecheck__: by type, else by what __class__ claims.
func plainInstance(t *thread, v value, want *object.Type) (is, ok bool) {
	ty := v.Type()
	if ty.IsSubtype(want) {
		return true, true
	}
	if ty.Flags&object.FlagScript == 0 {
		return false, true
	}
	claimed := object.GetAttr(t, v, object.StrOf("__class__"))
	if claimed.Bad() {
		return false, caught(t, object.AttributeErrorType)
	}
	cls, isType := object.AsType(claimed)
	return isType && cls != ty && cls.IsSubtype(want), true
}

// isSubclass is issubclass(v, cls).
func isSubclass(t *thread, v, cls value) (is, ok bool) {
	want, isType := object.AsType(cls)
	if isType && cls.Type() == object.TypeType {
		return plainSubclass(t, v, want)
	}
	if tuple, isTuple := object.AsTuple(cls); isTuple {
		return anyOf(t, tuple, func(each value) (bool, bool) { return isSubclass(t, v, each) })
	}
	if r, found := object.CallSpecial(t, cls, object.StrOf("__subclasscheck__"), v); found {
		return truthOf(t, r)
	}
	if isType {
		return plainSubclass(t, v, want)
	}
	if _, ok := object.AsType(v); !ok {
		t.Raise(object.TypeErrorType, "issubclass() arg 1 must be a class")
		return false, false
	}
	t.Raise(object.TypeErrorType, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
	return false, false
}

func plainSubclass(t *thread, v value, want *object.Type) (is, ok bool) {
	cls, isType := object.AsType(v)
	if !isType {
		t.Raise(object.TypeErrorType, "issubclass() arg 1 must be a class")
		return false, false
	}
	return cls.IsSubtype(want), true
}
