package object

// getSet is a computed attribute of a built-in type, a Getter in its namespace.
type getSet struct {
	Header
	Getter
	owner *Type
}

func newGetSet(owner *Type, g Getter) Value {
	if g.Member {
		return newNativeMember(owner, g)
	}
	d := &getSet{Header: Header{GetSetDescriptorType}, Getter: g, owner: owner}
	return FromHeader(&d.Header)
}

// defineBuiltins defines functions written in Go, methods of built-in types and computed attributes.
func defineBuiltins() {
	BuiltinType.Define(ObjectType, nil)
	BuiltinType.Call = callBuiltin
	BuiltinType.Repr = builtinRepr
	BuiltinType.Compare = builtinCompare
	BuiltinType.Hash = builtinHash
	BuiltinType.Methods = []Method{methodReduce}
	BuiltinType.Getters = append(builtinGetters(),
		Getter{Name: "__self__", Get: builtinSelf}, Getter{Name: "__module__", Get: builtinModule})
	for _, ty := range []*Type{MethodDescriptorType, ClassMethodDescriptorType} {
		ty.Define(ObjectType, nil)
		ty.Call = callBuiltin
		ty.Repr = methodDescriptorRepr
		ty.Getters = append(builtinGetters(), Getter{Name: "__objclass__", Member: true, Get: builtinObjClass})
	}
	MethodDescriptorType.Methods = []Method{methodReduce}
	MethodDescriptorType.plainFunction = true
	MethodDescriptorType.DescrGet = methodDescriptorGet
	ClassMethodDescriptorType.DescrGet = classMethodDescriptorGet
	ClassMethodDescriptorType.Call = nil
	GetSetDescriptorType.Define(ObjectType, nil)
	GetSetDescriptorType.DescrGet = getSetGet
	GetSetDescriptorType.DescrSet = getSetSet
	GetSetDescriptorType.Repr = getSetRepr
	GetSetDescriptorType.Getters = []Getter{
		{Name: "__name__", Member: true, Get: func(_ *Thread, v Value) Value { return NewStr(Cast[getSet](v).Name) }},
		{Name: "__qualname__", Get: func(_ *Thread, v Value) Value {
			d := Cast[getSet](v)
			return NewStr(d.owner.Name + "." + d.Name)
		}},
		{Name: "__objclass__", Member: true, Get: func(_ *Thread, v Value) Value { return Cast[getSet](v).owner.Value() }},
		{Name: "__doc__", Get: getSetDoc},
	}
}

func builtinGetters() []Getter {
	return []Getter{
		{Name: "__name__", Get: func(_ *Thread, v Value) Value { return NewStr(Cast[Builtin](v).Name) }},
		{Name: "__qualname__", Get: func(_ *Thread, v Value) Value {
			return NewStr(Cast[Builtin](v).QualName())
		}},
		{Name: "__doc__", Get: builtinDoc},
		{Name: "__text_signature__", Get: textSignatureValue},
	}
}

func builtinSelf(t *Thread, v Value) Value {
	b := Cast[Builtin](v)
	if b.Self.Ok() {
		return b.Self
	}
	if b.Module != "" && t.Interp.Modules != nil {
		if m := t.Interp.Modules.GetStr(StrOf(b.Module)); m.Ok() {
			return m
		}
	}
	return None
}

func builtinModule(_ *Thread, v Value) Value {
	if m := Cast[Builtin](v).Module; m != "" {
		return NewStr(m)
	}
	return None
}

func builtinObjClass(_ *Thread, v Value) Value { return Cast[Builtin](v).Owner.Value() }

func builtinRepr(t *Thread, v Value) Value {
	b := Cast[Builtin](v)
	if b.Self.Bad() {
		if b.Owner != nil {
			return NewStr(sprintf("<built-in method %s of type object at %s>", b.Name, address(t, b.Owner.Value())))
		}
		return NewStr("<built-in function " + b.Name + ">")
	}
	return NewStr(sprintf("<built-in method %s of %s object at %s>", b.Name, b.Self.Type().MessageName(), address(t, b.Self)))
}

func builtinCompare(_ *Thread, op CompareOp, a, b Value) Value {
	if b.Type() != BuiltinType || op != OpEq && op != OpNe {
		return NotImplemented
	}
	x, y := Cast[Builtin](a), Cast[Builtin](b)
	same := x == y || x.Self.Ok() && x.Self == y.Self && x.Owner == y.Owner && x.Name == y.Name
	return Bool(same == (op == OpEq))
}

func builtinHash(t *Thread, v Value) (int64, bool) {
	b := Cast[Builtin](v)
	if b.Self.Bad() {
		return identityHash(t, v)
	}
	h := t.Interp.ID(b.Self) >> 4
	for i := 0; i < len(b.Name); i++ {
		h = h*1000003 ^ uint64(b.Name[i])
	}
	return int64(h &^ (1 << 63)), true
}

func methodDescriptorRepr(_ *Thread, v Value) Value {
	b := Cast[Builtin](v)
	return NewStr("<method '" + b.Name + "' of '" + b.Owner.MessageName() + "' objects>")
}

// methodDescriptorGet binds a method of a built-in type to its receiver.
func methodDescriptorGet(t *Thread, descr, obj Value, _ *Type) Value {
	if obj.Bad() {
		return descr
	}
	b := Cast[Builtin](descr)
	if !obj.Type().IsSubtype(b.Owner) {
		return raiseNotOf(t, b.Name, b.Owner, obj)
	}
	return b.bind(obj)
}

func raiseNotOf(t *Thread, name string, owner *Type, obj Value) Value {
	return t.Raise(TypeErrorType, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", name, owner.MessageName(), obj.Type().MessageName())
}

func (b *Builtin) bind(self Value) Value {
	bound := *b
	bound.Header, bound.Self = Header{BuiltinType}, self
	return bound.Value()
}

func classMethodDescriptorGet(_ *Thread, descr, obj Value, owner *Type) Value {
	if owner == nil {
		owner = obj.Type()
	}
	return Cast[Builtin](descr).bind(owner.Value())
}

func getSetGet(t *Thread, descr, obj Value, _ *Type) Value {
	if obj.Bad() {
		return descr
	}
	d := Cast[getSet](descr)
	if !d.accepts(t, obj) {
		return Raised
	}
	return d.Get(t, obj)
}

func getSetSet(t *Thread, descr, obj, item Value) bool {
	d := Cast[getSet](descr)
	return d.accepts(t, obj) && d.set(t, obj, item)
}

func (d *getSet) set(t *Thread, obj, item Value) bool {
	if d.Set == nil && d.Member {
		RaiseAttributeError(t, obj, StrOf(d.Name), "readonly attribute")
		return false
	}
	if d.Set == nil {
		RaiseAttributeError(t, obj, StrOf(d.Name), "attribute '%s' of '%s' objects is not writable", d.Name, d.owner.MessageName())
		return false
	}
	return d.Set(t, obj, item)
}

func (d *getSet) accepts(t *Thread, obj Value) bool {
	if obj.Type().IsSubtype(d.owner) {
		return true
	}
	t.Raise(TypeErrorType, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", d.Name, d.owner.MessageName(), obj.Type().MessageName())
	return false
}

func getSetRepr(_ *Thread, v Value) Value {
	d := Cast[getSet](v)
	return NewStr("<attribute '" + d.Name + "' of '" + d.owner.MessageName() + "' objects>")
}
