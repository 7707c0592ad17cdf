package object

// GenericType is typing.Generic: the base of classes with type parameters.
var GenericType = &Type{Name: "Generic", Module: "typing", Flags: FlagBase}

// GenericBase is a function that makes Generic[T, ...] of a tuple of type parameters: the
// base `class C[T, ...]` gets.
var GenericBase Value

func defineGenericClass() {
	ty := GenericType.Define(ObjectType, nil)
	ty.Methods = []Method{
		{Name: "__class_getitem__", Sig: "params, /", Kind: ClassMethod, Fn: func(t *Thread, a []Value) Value {
			return callTyping(t, "_generic_class_getitem", a...)
		}},
		{Name: "__init_subclass__", Sig: "*args, **kwargs", Kind: ClassMethod, Fn: genericInitSubclass},
	}
	GenericBase = NewFunc("typing", "Generic", "params, /", func(t *Thread, a []Value) Value {
		params, _ := ExactTuple(a[0])
		shown := append([]Value(nil), params.Items...)
		for i, p := range shown {
			if p.Type() == TypeVarTupleType {
				if shown[i] = unpackTypeVarTuple(t, p); shown[i].Bad() {
					return Raised
				}
			}
		}
		return callTyping(t, "_GenericAlias", ty.Value(), NewTuple(shown...).Value())
	})
}

// callTyping calls a function of the module typing, which knows what brackets and | make of type parameters.
func callTyping(t *Thread, name string, args ...Value) Value {
	given := append([]Value(nil), args...)
	f := typingFunction(t, name)
	if f.Bad() {
		return Raised
	}
	return Call(t, f, given...)
}

func typingFunction(t *Thread, name string) Value {
	m := t.Interp.Library(t, "typing")
	if m.Bad() {
		return Raised
	}
	return GetAttr(t, m, StrOf(name))
}

// unpackTypeVarTuple is Unpack[Ts], what *Ts gives in brackets.
func unpackTypeVarTuple(t *Thread, v Value) Value {
	f := typingFunction(t, "Unpack")
	if f.Bad() {
		return Raised
	}
	return GetItem(t, f, v)
}

// genericInitSubclass sets __parameters__ from the bases as written.
func genericInitSubclass(t *Thread, a []Value) Value {
	if cls, _ := AsType(a[0]); cls.Flags&FlagScript == 0 {
		return None
	}
	f := typingFunction(t, "_generic_init_subclass")
	if f.Bad() {
		return Raised
	}
	kwargs, _ := AsDict(a[1])
	args, names := spreadKeywords(append([]Value{a[0]}, a[2:]...), kwargs)
	return CallKw(t, f, args, names)
}
