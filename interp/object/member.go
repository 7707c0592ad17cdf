package object

import (
	"slices"
	"strings"
)

// member is a name in __slots__: a field of the instance, found by number. The fields that CPython's built-in types keep
// plainly are members too; they have native instead.
type member struct {
	Header
	name   string
	owner  *Type
	index  int
	native *getSet
}

// MemberDescriptorType is the type of the entries __slots__ makes in a class.
var MemberDescriptorType = &Type{Name: "member_descriptor", Flags: FlagNoNew}

func newMember(owner *Type, name string, index int) Value {
	m := &member{Header: Header{MemberDescriptorType}, name: name, owner: owner, index: index}
	return FromHeader(&m.Header)
}

// newNativeMember makes the member a Getter describes.
func newNativeMember(owner *Type, g Getter) Value {
	m := &member{Header: Header{MemberDescriptorType}, name: g.Name, owner: owner, native: &getSet{Getter: g, owner: owner}}
	return FromHeader(&m.Header)
}

func defineMember() {
	MemberDescriptorType.Define(ObjectType, nil)
	MemberDescriptorType.DescrGet = memberGet
	MemberDescriptorType.DescrSet = memberSet
	MemberDescriptorType.Repr = func(_ *Thread, v Value) Value {
		m := Cast[member](v)
		return NewStr("<member '" + m.name + "' of '" + m.owner.MessageName() + "' objects>")
	}
	MemberDescriptorType.Getters = []Getter{
		{Name: "__name__", Member: true, Get: func(_ *Thread, v Value) Value { return NewStr(Cast[member](v).name) }},
		{Name: "__qualname__", Get: func(_ *Thread, v Value) Value {
			m := Cast[member](v)
			return NewStr(m.owner.qualName() + "." + m.name)
		}},
		{Name: "__objclass__", Member: true, Get: func(_ *Thread, v Value) Value { return Cast[member](v).owner.Value() }},
		{Name: "__doc__", Get: memberDoc},
	}
	MemberDescriptorType.Methods = []Method{{Name: "__reduce__", Sig: "", Fn: memberReduce}}
}

func memberDoc(t *Thread, v Value) Value {
	if n := Cast[member](v).native; n != nil {
		return n.doc(t)
	}
	return None
}

// memberReduce is getattr(owner, name).
func memberReduce(t *Thread, a []Value) Value {
	m := Cast[member](a[0])
	getattr := t.Interp.Builtins.GetStr(StrOf("getattr"))
	return NewTuple(getattr, NewTuple(m.owner.Value(), NewStr(m.name)).Value()).Value()
}

func (m *member) accepts(t *Thread, obj Value) bool {
	if obj.Type().IsSubtype(m.owner) {
		return true
	}
	t.Raise(TypeErrorType, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", m.name, m.owner.MessageName(), obj.Type().MessageName())
	return false
}

func memberGet(t *Thread, descr, obj Value, _ *Type) Value {
	if obj.Bad() {
		return descr
	}
	m := Cast[member](descr)
	if !m.accepts(t, obj) {
		return Raised
	}
	if m.native != nil {
		return m.native.Get(t, obj)
	}
	fields := obj.ref.typ.Layout.Attrs(obj).fields
	if m.index >= len(fields) || fields[m.index].Bad() {
		return RaiseAttributeError(t, obj, StrOf(m.name), "'%s' object has no attribute '%s'", obj.Type().qualName(), m.name)
	}
	return fields[m.index]
}

func memberSet(t *Thread, descr, obj, item Value) bool {
	m := Cast[member](descr)
	if !m.accepts(t, obj) {
		return false
	}
	if m.native != nil {
		return m.native.set(t, obj, item)
	}
	a := obj.ref.typ.Layout.Attrs(obj)
	a.reserve(obj.ref.typ.members)
	if item.Bad() && a.fields[m.index].Bad() {
		RaiseAttributeError(t, obj, StrOf(m.name), "%s", m.name)
		return false
	}
	a.fields[m.index] = item
	return true
}

// readSlots gives the names in __slots__, private ones mangled, in the order they are laid
// out; given is false when the class has no __slots__.
func readSlots(t *Thread, ty *Type) (names []string, given, ok bool) {
	v := ty.dict.GetStr(strSlots)
	if v.Bad() {
		return nil, false, true
	}
	items := []Value{v}
	if _, single := AsStr(v); !single {
		if items, ok = Collect(t, v); !ok {
			return nil, true, false
		}
	}
	if len(items) > 0 && !ty.Layout.membersAllowed() {
		t.Raise(TypeErrorType, "nonempty __slots__ not supported for subtype of '%s'", ty.Base.Name)
		return nil, true, false
	}
	for _, item := range items {
		name, ok := ty.checkSlot(t, item, names)
		if !ok {
			return nil, true, false
		}
		names = append(names, name)
	}
	for i, name := range names {
		if names[i], ok = ty.placeSlot(t, name); !ok {
			return nil, true, false
		}
	}
	slices.Sort(names)
	return names, true, true
}

// membersAllowed is false for layouts that CPython ends in a variable number of items.
func (l *Layout) membersAllowed() bool {
	return l.Attrs != nil && l != intLayout && l != tupleLayout && l.Name != "bytes"
}

func (ty *Type) checkSlot(t *Thread, item Value, earlier []string) (string, bool) {
	s, ok := AsStr(item)
	if !ok {
		t.Raise(TypeErrorType, "__slots__ items must be strings, not '%s'", item.Type().MessageName())
		return "", false
	}
	if !IsIdentifier(s.s) {
		t.Raise(TypeErrorType, "__slots__ must be identifiers")
		return "", false
	}
	if s.s == "__dict__" && (ty.Base.attrs != nil || slices.Contains(earlier, s.s)) ||
		s.s == "__weakref__" && (ty.Base.Flags&FlagWeakref != 0 || slices.Contains(earlier, s.s)) {
		t.Raise(TypeErrorType, "%s slot disallowed: we already got one", s.s)
		return "", false
	}
	return s.s, true
}

// placeSlot gives the name a slot has in the class, where no other variable of it may be.
func (ty *Type) placeSlot(t *Thread, name string) (string, bool) {
	if name == "__dict__" || name == "__weakref__" {
		return name, true
	}
	name = mangle(ty.Name, name)
	inserted := name == strQualName.s || name == strClassCell.s // by the interpreter
	if !inserted && ty.dict.GetStr(StrOf(name)).Ok() {
		t.Raise(ValueErrorType, "'%s' in __slots__ conflicts with class variable", name)
		return "", false
	}
	return name, true
}

// mangle gives a private name the class's name, as the compiler does inside the class body.
func mangle(class, name string) string {
	class = strings.TrimLeft(class, "_")
	if !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || class == "" {
		return name
	}
	return "_" + class + name
}
