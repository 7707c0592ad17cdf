package object

import "strings"

// typeNew is type.__new__(meta, name, bases, namespace, **keywords).
func typeNew(t *Thread, meta *Type, args []Value, names []*Str) Value {
	n := len(args) - len(names)
	if n != 3 {
		if meta == TypeType && n == 1 {
			return t.Raise(TypeErrorType, "type() takes no keyword arguments")
		}
		if meta == TypeType {
			return t.Raise(TypeErrorType, "type() takes 1 or 3 arguments")
		}
		return t.Raise(TypeErrorType, "type.__new__() takes exactly 3 arguments (%d given)", n)
	}
	name, ok := AsStr(args[0])
	if !ok {
		return t.Raise(TypeErrorType, "type.__new__() argument 1 must be str, not %s", ArgumentType(args[0]))
	}
	bases, ok := AsTuple(args[1])
	if !ok {
		return t.Raise(TypeErrorType, "type.__new__() argument 2 must be tuple, not %s", ArgumentType(args[1]))
	}
	ns, ok := AsDict(args[2])
	if !ok {
		return t.Raise(TypeErrorType, "type.__new__() argument 3 must be dict, not %s", ArgumentType(args[2]))
	}
	for _, base := range bases.Items {
		if _, ok := AsType(base); !ok && base.Type().Lookup(strMROEntries).Ok() {
			return t.Raise(TypeErrorType, "type() doesn't support MRO entry resolution; use types.new_class()")
		}
	}
	winner, ok := CalculateMeta(t, meta.Value(), bases.Items)
	if !ok {
		return Raised
	}
	if w, _ := AsType(winner); w != meta {
		if funcID(w.New) != funcID(TypeType.New) {
			return w.New(t, w, args, names)
		}
		meta = w
	}
	return NewClass(t, meta, name.s, bases.Items, ns, names, args[3:])
}

// NewClass makes a class, as type.__new__ does: ns is copied; names and values are the
// keywords of the class statement, for __init_subclass__.
// Follows: Python language reference, "Creating the class object".
func NewClass(t *Thread, meta *Type, name string, bases []Value, ns *Dict, names []*Str, values []Value) Value {
	cls := &Type{Header: Header{meta}, Name: name, Flags: FlagScript | FlagBase}
	cls.version = 1
	cls.dict = ns.Copy()
	if !allStr(ns) && !t.warn(RuntimeWarningType, "non-string key in the __dict__ of class "+name) || !cls.setBases(t, bases) {
		return Raised
	}
	slots, given, ok := readSlots(t, cls)
	if !ok || !checkClassName(t, name) || !cls.describe(t) {
		return Raised
	}
	cell, ok := cls.takeClassCell(t)
	if !ok {
		return Raised
	}
	cls.addMembers(slots, given)
	if cell != nil {
		cell.V = cls.Value() // mro() may call methods of the class
	}
	if cls.MRO, ok = computeMRO(t, cls); !ok {
		return Raised
	}
	cls.inheritPattern()
	cls.fieldsHint = cls.members
	cls.fillSlots()
	cls.addSubclass(t.Interp)
	if !cls.setNames(t, ns) || !cls.initSubclass(t, names, values) {
		return Raised
	}
	return cls.Value()
}

func checkClassName(t *Thread, name string) bool {
	if strings.IndexByte(name, 0) >= 0 {
		t.Raise(ValueErrorType, "type name must not contain null characters")
		return false
	}
	return Encodable(t, StrOf(name))
}

// allStr reports whether all keys are of type str or derived from it.
func allStr(d *Dict) bool {
	for i, key, _ := d.Next(0); i >= 0; i, key, _ = d.Next(i) {
		if _, ok := AsStr(key); !ok {
			return false
		}
	}
	return true
}

func (ty *Type) setBases(t *Thread, bases []Value) bool {
	for _, v := range bases {
		base, ok := AsType(v)
		if !ok {
			t.Raise(TypeErrorType, "bases must be types")
			return false
		}
		ty.Bases = append(ty.Bases, base)
	}
	if len(bases) == 0 {
		ty.Bases = []*Type{ObjectType}
	}
	base, ok := bestBase(t, ty.Bases)
	if !ok {
		return false
	}
	ty.Base, ty.Layout, ty.members = base, base.Layout, base.members
	for _, b := range ty.Bases {
		ty.Flags |= b.Flags & FlagMatchSelf
	}
	return true
}

// inheritPattern makes instances match what those of the first class in the order do
// that match sequence or mapping patterns.
func (ty *Type) inheritPattern() {
	for _, b := range ty.MRO {
		if kind := b.Flags & (FlagSequence | FlagMapping); kind != 0 {
			ty.Flags |= kind
			return
		}
	}
}

// describe reads the entries of the namespace that mean something to every class.
func (ty *Type) describe(t *Thread) bool {
	ty.QualName = ty.Name
	if q := ty.dict.GetStr(strQualName); q.Ok() {
		s, ok := AsStr(q)
		if !ok {
			t.Raise(TypeErrorType, "type __qualname__ must be a str, not %s", q.Type().MessageName())
			return false
		}
		ty.QualName = s.s
		ty.dict.DeleteStr(strQualName)
	}
	if ty.dict.GetStr(strModule).Bad() && t.Interp.CallerModule != nil {
		if m := t.Interp.CallerModule(t); m.Ok() {
			ty.dict.SetStr(strModule, m)
		}
	}
	if m, ok := AsStr(ty.dict.GetStr(strModule)); ok {
		ty.Module = m.s
	}
	if doc, ok := AsStr(ty.dict.GetStr(strDoc)); ok && !Encodable(t, doc) {
		return false
	}
	ty.wrapSpecial(dunderNames[dNew], NewStaticMethod)
	ty.wrapSpecial(strInitSubclass, NewClassMethod)
	ty.wrapSpecial(strClassGetItem, NewClassMethod)
	return true
}

// Encodable raises UnicodeEncodeError for text with lone surrogates.
func Encodable(t *Thread, s *Str) bool {
	_, ok := Encode(t, s.s, "utf-8", "strict")
	return ok
}

// wrapSpecial makes a plain function under a special name what it is meant to be.
func (ty *Type) wrapSpecial(name *Str, wrap func(Value) Value) {
	if f := ty.dict.GetStr(name); f.Ok() && isScriptFunction(f) {
		ty.dict.SetStr(name, wrap(f))
	}
}

func isScriptFunction(f Value) bool {
	ty := f.Type()
	return ty.plainFunction && ty != MethodDescriptorType && ty != WrapperDescriptorType
}

func (ty *Type) takeClassCell(t *Thread) (*Cell, bool) {
	v := ty.dict.GetStr(strClassCell)
	if v.Bad() {
		return nil, true
	}
	cell, ok := AsCell(v)
	if !ok {
		s, _ := Repr(t, v.Type().Value())
		t.Raise(TypeErrorType, "__classcell__ must be a nonlocal cell, not %s", s)
		return nil, false
	}
	ty.dict.DeleteStr(strClassCell)
	return cell, true
}

// variesInSize tells whether instances end in a part of any length, which in CPython leaves no room for weak references.
func (ty *Type) variesInSize() bool {
	return ty.Base.IsSubtype(IntType) || ty.Base.IsSubtype(TupleType) || ty.Base.IsSubtype(BytesType)
}

// addMembers decides what instances keep: slots, if __slots__ was given, a __dict__, weak references; then adds
// the entries every class has.
func (ty *Type) addMembers(slots []string, given bool) {
	base := ty.Base
	hasDict, hasWeak := base.attrs != nil, base.Flags&FlagWeakref != 0
	addDict, addWeak := !given && !hasDict && ty.Layout.Attrs != nil, !given && !hasWeak && !ty.variesInSize()
	for _, name := range slots {
		switch name {
		case "__dict__":
			addDict = true
		case "__weakref__":
			addWeak = true
		default:
			ty.dict.SetStr(StrOf(name), newMember(ty, name, ty.members))
			ty.members++
		}
	}
	for _, other := range ty.Bases {
		addDict = addDict || !hasDict && other.attrs != nil
		addWeak = addWeak || !hasWeak && other.Flags&FlagWeakref != 0
	}
	ty.attrs = base.attrs
	if addDict {
		ty.attrs = ty.Layout.Attrs
		ty.addOwn(strDict, newGetSet(ty, dictGetter))
	}
	if addWeak {
		ty.addOwn(strWeakref, newGetSet(ty, weakrefGetter))
	}
	if ty.attrs != nil {
		ty.Flags |= FlagHasDict
	}
	if hasWeak || addWeak {
		ty.Flags |= FlagWeakref
	}
	if ty.dict.GetStr(strDoc).Bad() {
		ty.dict.SetStr(strDoc, None)
	}
	if ty.dict.GetStr(dunderNames[dEq]).Ok() && ty.dict.GetStr(dunderNames[dHash]).Bad() {
		ty.dict.SetStr(dunderNames[dHash], None)
	}
}

// addOwn adds an entry unless the class body has one of that name.
func (ty *Type) addOwn(name *Str, v Value) {
	if ty.dict.GetStr(name).Bad() {
		ty.dict.SetStr(name, v)
	}
}

var weakrefGetter = Getter{
	Name: "__weakref__", Get: func(*Thread, Value) Value { return None }, Doc: "list of weak references to the object",
}

// setNames calls __set_name__ of the attributes that have one.
func (ty *Type) setNames(t *Thread, ns *Dict) bool {
	for i, key, val := ns.Next(0); i >= 0; i, key, val = ns.Next(i) {
		name, ok := AsStr(key)
		if !ok || val.Type().Lookup(strSetName).Bad() || name.s == strClassCell.s {
			continue
		}
		if r, _ := CallSpecial(t, val, strSetName, ty.Value(), key); r.Bad() {
			e := t.Take()
			note := sprintf("Error calling __set_name__ on '%s' instance '%s' in '%s'", val.Type().Name, name.s, ty.Name)
			if CallMethod(t, e.Value(), strAddNote, NewStr(note)).Bad() {
				t.Take()
			}
			t.Restore(e)
			return false
		}
	}
	return true
}

// initSubclass calls super(cls, cls).__init_subclass__(**keywords).
func (ty *Type) initSubclass(t *Thread, names []*Str, values []Value) bool {
	f, owner := lookupAfter(ty, ty, strInitSubclass), ty
	if f.Bad() { // an mro without object: the super object has one itself
		f, owner = ObjectType.Lookup(strInitSubclass), SuperType
	}
	if len(names) == 0 && f == ObjectType.Lookup(strInitSubclass) {
		return true
	}
	if get := f.Type().DescrGet; get != nil {
		if f = get(t, f, Unbound, owner); f.Bad() {
			return false
		}
	}
	return CallKw(t, f, values, names).Ok()
}
