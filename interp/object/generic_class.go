package object

// GenericType is typing.Generic: the base of classes with type parameters.
var GenericType = &Type{Name: "Generic", Module: "typing", Flags: FlagBase}

// GenericBase is a function that makes Generic[T, ...] of a tuple of type parameters: the
// base `class C[T, ...]` gets.
var GenericBase Value

func defineGenericClass() {
	ty := GenericType.Define(ObjectType, nil)
	ty.Methods = []Method{
		{Name: "__class_getitem__", Sig: "params, /", Kind: ClassMethod, Fn: func(_ *Thread, a []Value) Value {
			return genericClassItem(a[0], a[1])
		}},
		{Name: "__init_subclass__", Sig: "*args, **kwargs", Kind: ClassMethod, Fn: genericInitSubclass},
	}
	GenericBase = NewFunc("typing", "Generic", "params, /", func(_ *Thread, a []Value) Value {
		return NewGenericAlias(ty.Value(), a[0])
	})
}

// genericClassItem is C[int] of a class derived from Generic.
func genericClassItem(cls, key Value) Value {
	if u, ok := ExactTuple(key); !ok || len(u.Items) == 0 {
		key = NewTuple(key).Value()
	}
	return NewGenericAlias(cls, key)
}

// genericInitSubclass sets __parameters__ from the bases as written.
func genericInitSubclass(t *Thread, a []Value) Value {
	cls, _ := AsType(a[0])
	if cls.Flags&FlagScript == 0 {
		return None
	}
	params := NewTuple().Value()
	if orig, ok := AsTuple(cls.own(strOrigBases)); ok {
		if params = typeParameters(t, orig.Items); params.Bad() {
			return Raised
		}
	}
	cls.SetClassAttr(strParameters, params)
	return objectInitSubclass(t, a)
}
