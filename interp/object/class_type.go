package object

// defineType fills in type, the class of classes.
func defineType() {
	TypeType.Define(ObjectType, typeLayout)
	typeLayout.Attrs = nil
	TypeType.New = typeNew
	TypeType.Init = typeInit
	TypeType.Call = typeCall
	TypeType.Repr = typeRepr
	TypeType.GetAttr = typeGetAttr
	TypeType.SetAttr = typeSetAttr
	TypeType.Binary = &[NumBinaryOps]BinaryFunc{OpOr: typeOr}
	TypeType.Getters = typeGetters()
	TypeType.Methods = []Method{
		{Name: "mro", Fn: typeMRO},
		{Name: "__subclasses__", Fn: typeSubclasses},
		{Name: "__prepare__", Sig: "*args, **kwargs", Fn: func(*Thread, []Value) Value { return NewDict().Value() }, Kind: ClassMethod},
		{Name: "__instancecheck__", Sig: "instance, /", Fn: typeInstanceCheck},
		{Name: "__subclasscheck__", Sig: "subclass, /", Fn: typeSubclassCheck},
		{Name: "__dir__", Fn: typeDir},
		{Name: "__sizeof__", Fn: typeSizeof},
	}
}

// typeCall calls a class: it makes an instance and, if that is one of the
// class, initialises it. type(x) with one argument asks for the class of x.
func typeCall(t *Thread, callee Value, args []Value, names []*Str) Value {
	cls := Cast[Type](callee)
	if cls.plainNew && cls.Init != nil {
		obj := NewInstance(cls)
		if !cls.Init(t, obj, args, names) {
			return Raised
		}
		return obj
	}
	if cls == TypeType && len(args) == 1 && len(names) == 0 {
		return args[0].Type().Value()
	}
	if cls.New == nil || cls.Flags&FlagNoNew != 0 {
		name := cls.fullName()
		if cls.Flags&FlagScript != 0 {
			name = cls.Name
		}
		return t.Raise(TypeErrorType, "cannot create '%s' instances", name)
	}
	if !t.Enter(nativeFrameBytes) {
		return Raised
	}
	defer t.Leave(nativeFrameBytes)
	obj := cls.New(t, cls, args, names)
	if obj.Bad() {
		return Raised
	}
	if ty := obj.Type(); ty.Init != nil && (ty == cls || ty.IsSubtype(cls)) && !ty.Init(t, obj, args, names) {
		return Raised
	}
	return obj
}

// PlainInit tells callers of a class how to make an instance by hand: allocate with
// NewInstance and call init with the instance in front of the arguments; it must
// return None. ok is false when the class needs more than that. The answer holds as
// long as the class's Version does.
func (ty *Type) PlainInit() (init Value, ok bool) {
	if !ty.plainNew || ty.typ != TypeType || ty.Init == nil {
		return Unbound, false
	}
	init = ty.dunders[dInit]
	return init, isPlainFunction(init)
}

func typeInit(t *Thread, _ Value, args []Value, names []*Str) bool {
	n := len(args) - len(names)
	if n == 1 && len(names) > 0 {
		t.Raise(TypeErrorType, "type.__init__() takes no keyword arguments")
		return false
	}
	if n != 1 && n != 3 {
		t.Raise(TypeErrorType, "type.__init__() takes 1 or 3 arguments")
		return false
	}
	return true
}

func typeRepr(_ *Thread, v Value) Value {
	return NewStr("<class '" + Cast[Type](v).fullName() + "'>")
}

// typeGetAttr is C.name: data descriptors of the metaclass, then the class and its
// bases, then the rest of the metaclass.
func typeGetAttr(t *Thread, v Value, name *Str) Value {
	r := typeFindAttr(t, v, name)
	if r.IsUnbound() {
		return noClassAttribute(t, Cast[Type](v), name)
	}
	return r
}

// typeFindAttr is typeGetAttr that gives Unbound for what is not there.
func typeFindAttr(t *Thread, v Value, name *Str) Value {
	cls, meta := Cast[Type](v), v.ref.typ
	m := meta.Lookup(name)
	var get func(*Thread, Value, Value, *Type) Value
	if m.Ok() {
		mt := m.ref.typ
		if get = mt.DescrGet; get != nil && mt.DescrSet != nil {
			return get(t, m, v, meta)
		}
	}
	if own := cls.Lookup(name); own.Ok() {
		if f := own.ref.typ.DescrGet; f != nil {
			return f(t, own, Unbound, cls)
		}
		return own
	}
	if get != nil {
		return get(t, m, v, meta)
	}
	return m
}

func noClassAttribute(t *Thread, cls *Type, name *Str) Value {
	return RaiseAttributeError(t, cls.Value(), name, "type object '%s' has no attribute '%s'", cls.Name, name.s)
}

// typeSetAttr is C.name = item and, with item Unbound, del C.name.
func typeSetAttr(t *Thread, v Value, name *Str, item Value) bool {
	cls := Cast[Type](v)
	if cls.Flags&FlagScript == 0 {
		t.Raise(TypeErrorType, "cannot set %s attribute of immutable type '%s'", ReprText(name.s), cls.MessageName())
		return false
	}
	if d := v.ref.typ.Lookup(name); d.Ok() && d.ref.typ.DescrSet != nil {
		return d.ref.typ.DescrSet(t, d, v, item)
	}
	if !cls.SetClassAttr(name, item) {
		noClassAttribute(t, cls, name)
		return false
	}
	return true
}

func typeMRO(t *Thread, a []Value) Value {
	cls, _ := AsType(a[0])
	mro, ok := linearize(t, cls)
	if !ok {
		return Raised
	}
	return NewList(typeValues(mro)).Value()
}

func typeValues(types []*Type) []Value {
	vs := make([]Value, len(types))
	for i, ty := range types {
		vs[i] = ty.Value()
	}
	return vs
}

func typeSubclasses(t *Thread, a []Value) Value {
	cls, _ := AsType(a[0])
	return NewList(typeValues(cls.subclasses(t.Interp))).Value()
}

// typeDir lists the names of the class and its bases, unsorted.
func typeDir(t *Thread, a []Value) Value {
	cls, _ := AsType(a[0])
	names := NewDict()
	for _, base := range cls.MRO {
		if !names.merge(t, base.Dict()) {
			return Raised
		}
	}
	return NewList(dictKeyList(names)).Value()
}

// classGetItem is C[key] on a class: type.__getitem__, then __class_getitem__.
func classGetItem(t *Thread, cls *Type, key Value) Value {
	if cls == TypeType {
		return NewGenericAlias(cls.Value(), key)
	}
	f := FindAttr(t, cls.Value(), strClassGetItem)
	if f.IsRaised() {
		return Raised
	}
	if f.Bad() || f.IsNone() {
		return t.Raise(TypeErrorType, "type '%s' is not subscriptable", cls.Name)
	}
	return Call(t, f, key)
}
