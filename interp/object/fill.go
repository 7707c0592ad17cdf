package object

// fill makes the namespace of a built-in type the first time anybody looks: its slots as
// special methods, its static tables of methods and getters.
func (ty *Type) fill() {
	ty.dict = NewDict()
	ty.fillNew()
	for i := range slotGroups {
		ty.showSlot(&slotGroups[i])
	}
	if ty.IsSubtype(BaseExceptionType) && ty != ExceptionGroupType {
		ty.dict.SetStr(dunderNames[dInit], newWrapper(ty, dInit)) // as in CPython, even where it is that of the base
	}
	if ty.Hash == nil && ty.Base != nil && ty.Base.Hash != nil {
		ty.dict.SetStr(dunderNames[dHash], None)
	}
	for _, m := range ty.Methods {
		ty.dict.SetStr(StrOf(m.Name), ty.method(m))
	}
	if genericNames[ty.Name] && ty.Module == "" {
		ty.dict.SetStr(strClassGetItem, ty.method(GenericMethod()))
	}
	for _, g := range ty.Getters {
		ty.dict.SetStr(StrOf(g.Name), newGetSet(ty, g))
	}
	for _, c := range ty.Constants {
		ty.dict.SetStr(StrOf(c.Name), c.Value)
	}
	if ty.attrs != nil && (ty.Base == nil || ty.Base.attrs == nil) && ty.dict.GetStr(StrOf("__dict__")).Bad() {
		ty.dict.SetStr(StrOf("__dict__"), newGetSet(ty, dictGetter))
	}
	if ty.Module != "" && !staticModules[ty.Module] && ty.dict.GetStr(strModule).Bad() {
		ty.dict.SetStr(strModule, NewStr(ty.Module))
	}
	if ty.dict.GetStr(strDoc).Bad() {
		ty.dict.SetStr(strDoc, newTypeDoc(ty))
	}
	ty.flatten()
}

// staticModules are those whose types CPython makes once for all interpreters: the namespaces of these types have no __module__.
var staticModules = map[string]bool{"builtins": true, "contextvars": true, "_contextvars": true, "datetime": true, "types": true, "weakref": true}

func docValue(doc string) Value {
	if doc == "" {
		return None
	}
	return NewStr(doc)
}

// showSlot adds the special methods of a slot that the type has and its base has not, or
// has differently.
func (ty *Type) showSlot(g *slotGroup) {
	id := g.id(&ty.Slots)
	if id == 0 && ty != ObjectType || ty.Base != nil && id == g.id(&ty.Base.Slots) {
		return
	}
	for _, d := range g.dunders {
		if !ty.shows(id, d) {
			continue
		}
		if d == dLengthHint {
			ty.dict.SetStr(dunderNames[d], ty.method(lengthHintMethod(ty)))
		} else {
			ty.dict.SetStr(dunderNames[d], newWrapper(ty, d))
		}
	}
}

func (ty *Type) shows(id uintptr, d dunderID) bool {
	switch d {
	case dNew, dGetAttr:
		return false
	case dBool:
		return id != 0 && (ty.Len == nil || ty == RangeType) // len() decides anyway
	case dReflected + dunderID(OpAdd):
		return id != 0 && ty.Len == nil // sequences concatenate, they do not add
	case dRepr, dStr, dGetAttribute, dSetAttr, dDelAttr, dInit:
		return id != 0 || ty == ObjectType // object's own are no slots
	}
	return id != 0
}

// method makes the value a Method of the type's table has in its namespace.
func (ty *Type) method(m Method) Value {
	b := &Builtin{Name: m.Name, Owner: ty}
	switch m.Kind {
	case StaticMethod:
		b.Header, b.Owner, b.home = Header{BuiltinType}, nil, ty
		b.Sig = ParseSignature(m.Sig, false)
		b.setEntries(m)
		return NewStaticMethod(b.Value())
	case ClassMethod:
		b.Header = Header{ClassMethodDescriptorType}
	default:
		b.Header = Header{MethodDescriptorType}
	}
	b.Sig = ParseSignature(m.Sig, true)
	b.setEntries(m)
	return b.Value()
}

// fillNew adds __new__ where the type has its own.
func (ty *Type) fillNew() {
	if ty.New == nil || ty.Flags&FlagNoNew != 0 || !ty.namesNew() {
		return
	}
	b := &Builtin{
		Header: Header{BuiltinType}, Name: "__new__", Owner: ty, Self: ty.Value(),
		Sig: newSignature, Fn: builtinNew,
	}
	ty.dict.SetStr(dunderNames[dNew], b.Value())
}

// namesNew says whether the type has a __new__ of its own: if it makes its instances itself, and, as in CPython, if it is
// an exception without fields or text of its own.
func (ty *Type) namesNew() bool {
	switch {
	case ty.Base == nil || funcID(ty.New) != funcID(ty.Base.New):
		return true
	case funcID(ty.New) != funcID(BaseExceptionType.New) || !ty.IsSubtype(BaseExceptionType):
		return false
	case ty.IsSubtype(UnicodeErrorType):
		return true
	}
	return ty.Getters == nil && funcID(ty.Str) == funcID(ty.Base.Str) && ty.Base.namesNew()
}

var newSignature = ParseSignature("*args, **kwargs", true)

// builtinNew is T.__new__(cls, ...): it makes an instance of cls the way the
// built-in type T does.
func builtinNew(t *Thread, a []Value) Value {
	owner, _ := AsType(a[0])
	kwargs, _ := AsDict(a[1])
	args := a[2:]
	if len(args) == 0 {
		return t.Raise(TypeErrorType, "%s.__new__(): not enough arguments", owner.MessageName())
	}
	cls, ok := AsType(args[0])
	if !ok {
		return t.Raise(TypeErrorType, "%s.__new__(X): X is not a type object (%s)", owner.MessageName(), args[0].Type().MessageName())
	}
	if !cls.IsSubtype(owner) {
		return t.Raise(TypeErrorType, "%s.__new__(%s): %s is not a subtype of %s",
			owner.MessageName(), cls.MessageName(), cls.MessageName(), owner.MessageName())
	}
	if base := cls.nativeBase(); funcID(base.New) != funcID(owner.New) {
		return t.Raise(TypeErrorType, "%s.__new__(%s) is not safe, use %s.__new__()",
			owner.MessageName(), cls.MessageName(), base.MessageName())
	}
	full, names := spreadKeywords(args[1:], kwargs)
	return owner.New(t, cls, full, names)
}

// nativeBase is the built-in type a class's instances are made by.
func (ty *Type) nativeBase() *Type {
	for ty.Flags&FlagScript != 0 {
		ty = ty.Base
	}
	return ty
}

// spreadKeywords puts the items of kwargs behind args, as calls want them.
func spreadKeywords(args []Value, kwargs *Dict) ([]Value, []*Str) {
	if kwargs == nil || kwargs.Len() == 0 {
		return args, nil
	}
	full := append([]Value(nil), args...)
	var names []*Str
	for i, key, val := kwargs.Next(0); i >= 0; i, key, val = kwargs.Next(i) {
		name, _ := AsStr(key)
		names = append(names, name)
		full = append(full, val)
	}
	return full, names
}
