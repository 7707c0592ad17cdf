package object

// What inline caches ask about a type before they remember a place in its instances.
// Every answer holds as long as the type's Version.

// FieldReads says that instances keep their attributes where InstanceAttrs finds
// them, and that reading one that is there asks nobody else (data descriptors of
// that name apart).
func FieldReads(ty *Type) bool {
	return ty.Layout == objectLayout && ty.Flags&FlagScript != 0 && ty.plainReads
}

// FieldStores says the same of writing attributes.
func FieldStores(ty *Type) bool {
	return ty.Layout == objectLayout && ty.Flags&FlagScript != 0 && ty.SetAttr == nil
}

// MemberField gives the field of ty's instances that d, found on ty, describes; ok is false if d is not
// the descriptor of a name in __slots__.
func MemberField(d Value, ty *Type) (index int, ok bool) {
	if d.Type() != MemberDescriptorType {
		return 0, false
	}
	m := Cast[member](d)
	return m.index, m.native == nil && ty.IsSubtype(m.owner)
}

// PlainClassReads says that an attribute of classes whose type is meta is looked for as type does.
func PlainClassReads(meta *Type) bool { return funcID(meta.GetAttr) == funcID(TypeType.GetAttr) }

// HasAttributes says that instances have attributes of their own, which could
// hide methods, or compute them.
func HasAttributes(ty *Type) bool { return ty.attrs != nil || ty.GetAttr != nil }

// PlainReads says that an attribute of an instance is looked for among its own and on the class, and nowhere else.
func PlainReads(ty *Type) bool { return ty.GetAttr == nil || ty.plainReads }

// Bare says that the object has no attributes of its own.
func Bare(v Value) bool {
	a := AttrsOf(v)
	return a == nil || (a.shape == nil || a.shape.Len() == 0) && (a.more == nil || a.more.dict == nil)
}

// InstanceAttrs is AttrsOf for an instance of a type with FieldReads or FieldStores.
func InstanceAttrs(v Value) *Attrs { return &Cast[Instance](v).Attrs }

// MarkPlainFunction says that binding a value of this type to an instance only puts the
// instance in front of the arguments, so calls of methods need no bound method.
// The functions given call such a value with one, two and three arguments by position.
func (ty *Type) MarkPlainFunction(one UnaryCall, two BinaryCall, three TernaryCall) {
	ty.plainFunction, ty.callOne, ty.callTwo, ty.callThree = true, one, two, three
}

// UnaryCall and the others are Type.Call for one, two and three arguments by position.
type (
	UnaryCall   func(t *Thread, callee, a Value) Value
	BinaryCall  func(t *Thread, callee, a, b Value) Value
	TernaryCall func(t *Thread, callee, a, b, c Value) Value
)

// LookupSpecial finds a special method on v's type, never on the instance, and binds
// it; Unbound, with nothing pending, when the type has none.
func LookupSpecial(t *Thread, v Value, name *Str) Value {
	f := v.Type().Lookup(name)
	if f.Bad() {
		return Unbound
	}
	if get := f.Type().DescrGet; get != nil {
		return get(t, f, v, v.Type())
	}
	return f
}

// AsBuiltin returns v as a function or bound method written in Go.
func AsBuiltin(v Value) (*Builtin, bool) {
	if v.Ok() && (v.Type() == BuiltinType || v.Type() == MethodDescriptorType) {
		return Cast[Builtin](v), true
	}
	return nil, false
}

// QualName is the name with a class's in front for methods: that of the object a method is bound to.
func (b *Builtin) QualName() string {
	owner := b.Owner
	switch {
	case owner == nil && b.home == nil:
		return b.Name
	case owner == nil:
		owner = b.home
	case b.Self.Ok():
		if cls, ok := AsType(b.Self); ok {
			owner = cls
		} else {
			owner = b.Self.Type()
		}
	}
	return owner.qualName() + "." + b.Name
}
