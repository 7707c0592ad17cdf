package object

// defineObject defines object and type, the functions written in Go, and the singletons' types.
func defineObject() {
	ObjectType.Define(nil, objectLayout)
	ObjectType.Repr = objectRepr
	TypeType.Define(ObjectType, typeLayout)
	BuiltinType.Define(ObjectType, nil)
	BuiltinType.Call = callBuiltin
	MethodDescriptorType.Define(ObjectType, nil)
	MethodDescriptorType.Call = callBuiltin
	MethodDescriptorType.plainFunction = true
	ClassMethodDescriptorType.Define(ObjectType, nil)
	GetSetDescriptorType.Define(ObjectType, nil)
	NoneType.Define(ObjectType, nil)
	NotImplementedType.Define(ObjectType, nil)
	EllipsisType.Define(ObjectType, nil)
	defineCell()
}

func objectRepr(t *Thread, v Value) Value {
	return NewStr("<" + v.Type().Name + " object at " + address(t, v) + ">")
}

// fill moves the static tables of a built-in type into its namespace.
func (ty *Type) fill() {
	ty.dict = NewDict()
	for _, m := range ty.Methods {
		b := &Builtin{Header: Header{MethodDescriptorType}, Name: m.Name, Owner: ty, Sig: ParseSignature(m.Sig, true), Fn: m.Fn}
		ty.dict.SetStr(StrOf(m.Name), b.Value())
	}
	ty.flatten()
}

// GenericGetAttr is object.__getattribute__: data descriptors of the class,
// then the instance's own attributes, then the rest of the class.
func GenericGetAttr(t *Thread, v Value, name *Str) Value {
	ty := v.Type()
	d := ty.Lookup(name)
	if d.Ok() {
		if dt := d.Type(); dt.DescrSet != nil && dt.DescrGet != nil {
			return dt.DescrGet(t, d, v, ty)
		}
	}
	if a := AttrsOf(v); a != nil {
		if own := a.Get(name); own.Ok() {
			return own
		}
	}
	if d.Ok() {
		if get := d.Type().DescrGet; get != nil {
			return get(t, d, v, ty)
		}
		return d
	}
	return t.Raise(AttributeErrorType, "'%s' object has no attribute '%s'", ty.Name, name.s)
}

// GenericSetAttr is object.__setattr__ and, with item Unbound, object.__delattr__.
func GenericSetAttr(t *Thread, v Value, name *Str, item Value) bool {
	ty := v.Type()
	d := ty.Lookup(name)
	if d.Ok() && d.Type().DescrSet != nil {
		return d.Type().DescrSet(t, d, v, item)
	}
	if a := AttrsOf(v); a != nil {
		if item.Ok() {
			a.Set(ty, name, item)
			return true
		}
		if a.Delete(name) {
			return true
		}
	}
	t.Raise(AttributeErrorType, "'%s' object has no attribute '%s'", ty.Name, name.s)
	return false
}

// classGetItem is C[key] on a class: type.__getitem__, then __class_getitem__.
func classGetItem(t *Thread, cls *Type, key Value) Value {
	return t.Raise(TypeErrorType, "type '%s' is not subscriptable", cls.Name)
}
