package object

import "slices"

// defineObject defines object and type, the functions written in Go, and the singletons' types.
func defineObject() {
	defineSlots()
	defineRoot()
	defineType()
	defineBuiltins()
	defineSlotWrappers()
	defineTypeDoc()
	defineSingletons()
	defineCell()
}

// defineRoot fills in object. The special methods every object has but for which most types
// have no slot (__str__, __getattribute__ ...) are added by fill.
func defineRoot() {
	ObjectType.Define(nil, objectLayout)
	ObjectType.New = objectNew
	ObjectType.Repr = objectRepr
	ObjectType.Hash = identityHash
	ObjectType.Compare = objectCompare
	ObjectType.Getters = []Getter{{Name: "__class__", Get: objectClass, Set: objectSetClass}}
	ObjectType.Methods = []Method{
		{Name: "__format__", Sig: "format_spec, /", Fn: objectFormat},
		{Name: "__dir__", Fn: objectDir},
		{Name: "__sizeof__", Fn: objectSizeof},
		{Name: "__getstate__", Fn: objectGetState},
		{Name: "__reduce_ex__", Sig: "protocol, /", Fn: objectReduceEx},
		{Name: "__reduce__", Fn: objectReduce},
		{Name: "__init_subclass__", Sig: "*args, **kwargs", Fn: objectInitSubclass, Kind: ClassMethod},
		{Name: "__subclasshook__", Sig: "object, /", Fn: objectSubclassHook, Kind: ClassMethod},
	}
}

// objectNew is object.__new__. Arguments are the business of __init__, unless neither is
// overridden.
func objectNew(t *Thread, cls *Type, args []Value, _ []*Str) Value {
	if len(args) > 0 {
		if funcID(cls.New) != funcID(ObjectType.New) {
			return t.Raise(TypeErrorType, "object.__new__() takes exactly one argument (the type to instantiate)")
		}
		if cls.Init == nil {
			return t.Raise(TypeErrorType, "%s() takes no arguments", cls.Name)
		}
	}
	if cls.Flags&FlagAbstract != 0 {
		return raiseAbstract(t, cls)
	}
	if cls.Flags&FlagScript == 0 {
		if cls != ObjectType && cls != GenericType {
			return t.Raise(TypeErrorType, "cannot create '%s' instances", cls.fullName())
		}
		return FromHeader(&(&Instance{Header: Header{cls}}).Header)
	}
	if cls.Layout.Alloc == nil {
		return t.Raise(TypeErrorType, "cannot create '%s' instances", cls.Name)
	}
	v := cls.Layout.Alloc(cls)
	if cls.Finalizes() && t.Interp.Finalize != nil {
		t.Interp.Finalize(v)
	}
	return v
}

// initialize calls the type's Init; without one it is object.__init__.
func (ty *Type) initialize(t *Thread, self Value, args []Value, names []*Str) bool {
	if ty.Init != nil {
		return ty.Init(t, self, args, names)
	}
	if len(args) == 0 {
		return true
	}
	cls := self.Type()
	if cls.Init != nil {
		t.Raise(TypeErrorType, "object.__init__() takes exactly one argument (the instance to initialize)")
		return false
	}
	if cls.nativeBase() == ObjectType && funcID(cls.New) == funcID(ObjectType.New) {
		t.Raise(TypeErrorType, "%s.__init__() takes exactly one argument (the instance to initialize)", cls.Name)
		return false
	}
	return true
}

func objectRepr(t *Thread, v Value) Value {
	return NewStr("<" + v.Type().fullName() + " object at " + address(t, v) + ">")
}

// fullName is the name with the module in front, unless that is builtins.
func (ty *Type) fullName() string {
	module := ty.Module
	if ty.Flags&FlagScript != 0 {
		m, ok := AsStr(ty.own(strModule))
		if !ok {
			return ty.Name
		}
		module = m.s
	} else if module == "" {
		return ty.qualName()
	}
	if module == "builtins" {
		return ty.qualName()
	}
	return module + "." + ty.qualName()
}

// MessageName is the type's name in an error: CPython's own messages have the module in
// front of types that its C code defines, and only of those.
func (ty *Type) MessageName() string {
	if ty.Flags&FlagScript != 0 || !nativeModule(ty.Module) {
		return ty.Name
	}
	return ty.Module + "." + ty.Name
}

func nativeModule(name string) bool {
	switch name {
	case "":
		return false
	case "collections", "datetime", "decimal", "functools", "itertools", "operator", "re", "time", "types", "typing", "weakref":
		return true
	}
	return name[0] == '_'
}

func (ty *Type) qualName() string {
	if ty.QualName != "" || ty.Flags&FlagScript != 0 {
		return ty.QualName
	}
	return ty.Name
}

// objectCompare is identity; != is the opposite of what == says.
func objectCompare(t *Thread, op CompareOp, a, b Value) Value {
	switch op {
	case OpEq:
		if a == b {
			return True
		}
	case OpNe:
		eq := a.Type().Compare
		if eq == nil || funcID(eq) == funcID(ObjectType.Compare) {
			if a == b {
				return False
			}
			return NotImplemented
		}
		r := eq(t, OpEq, a, b)
		if r.Bad() || r == NotImplemented {
			return r
		}
		b, ok := Truth(t, r)
		return boolResult(!b, ok)
	}
	return NotImplemented
}

func objectClass(_ *Thread, v Value) Value { return v.Type().Value() }

// objectSetClass is obj.__class__ = C: both classes must keep the same things in
// their instances.
func objectSetClass(t *Thread, v, item Value) bool {
	if item.Bad() {
		t.Raise(TypeErrorType, "can't delete __class__ attribute")
		return false
	}
	cls, ok := AsType(item)
	if !ok {
		t.Raise(TypeErrorType, "__class__ must be set to a class, not '%s' object", item.Type().MessageName())
		return false
	}
	old := v.Type()
	if old.Flags&FlagScript == 0 || cls.Flags&FlagScript == 0 {
		if old.Layout == cls.Layout && old == ModuleType || cls.IsSubtype(ModuleType) && old.IsSubtype(ModuleType) {
			v.setType(cls)
			return true
		}
		t.Raise(TypeErrorType, "__class__ assignment only supported for mutable types or ModuleType subclasses")
		return false
	}
	if !sameInstances(old, cls) {
		t.Raise(TypeErrorType, "__class__ assignment: '%s' object layout differs from '%s'", cls.Name, old.Name)
		return false
	}
	if cls.Layout.Attrs != nil {
		cls.Layout.Attrs(v).reshape(cls)
	}
	v.setType(cls)
	return true
}

// sameInstances reports whether instances of two classes keep the same things: the
// classes that decide it are one, or have the same __slots__ above the same base.
func sameInstances(a, b *Type) bool {
	if a.Layout != b.Layout || a.members != b.members || !a.keepsAs(b) {
		return false
	}
	a, b = a.deciding(), b.deciding()
	return a == b || a.Base.deciding() == b.Base.deciding() && slices.Equal(a.slotNames(), b.slotNames())
}

// keepsAs reports whether ty's instances have a __dict__ and weak references just when other's do.
func (ty *Type) keepsAs(other *Type) bool {
	return (ty.attrs == nil) == (other.attrs == nil) && ty.Flags&FlagWeakref == other.Flags&FlagWeakref
}

// deciding is the class in ty's line of bases that last changed what instances keep.
func (ty *Type) deciding() *Type {
	for ty.Base != nil && ty.Layout == ty.Base.Layout && ty.members == ty.Base.members && ty.keepsAs(ty.Base) {
		ty = ty.Base
	}
	return ty
}

// slotNames lists the fields that ty's own __slots__ made, sorted.
func (ty *Type) slotNames() []string {
	var names []string
	for i, key, v := ty.dict.Next(0); i >= 0; i, key, v = ty.dict.Next(i) {
		if name, ok := AsStr(key); ok && v.Type() == MemberDescriptorType && Cast[member](v).owner == ty {
			names = append(names, name.s)
		}
	}
	slices.Sort(names)
	return names
}

func objectFormat(t *Thread, a []Value) Value {
	spec, ok := AsStr(a[1])
	if !ok {
		return t.Raise(TypeErrorType, "__format__() argument must be str, not %s", ArgumentType(a[1]))
	}
	if spec.s != "" {
		return t.Raise(TypeErrorType, "unsupported format string passed to %s.__format__", a[0].Type().MessageName())
	}
	s, ok := ToStr(t, a[0])
	if !ok {
		return Raised
	}
	return NewStr(s)
}

// objectDir lists the names of the instance, its class and the bases, unsorted.
func objectDir(t *Thread, a []Value) Value {
	names := NewDict()
	if d, ok := AsDict(findAttr(t, a[0], strDict)); ok && !names.merge(t, d) || t.pending != nil {
		return Raised
	}
	if cls, ok := AsType(findAttr(t, a[0], strClass)); ok {
		for _, base := range cls.MRO {
			if !names.merge(t, base.Dict()) {
				return Raised
			}
		}
	}
	return NewList(dictKeyList(names)).Value()
}

func dictKeyList(d *Dict) []Value {
	keys := make([]Value, 0, d.Len())
	for i, key, _ := d.Next(0); i >= 0; i, key, _ = d.Next(i) {
		keys = append(keys, key)
	}
	return keys
}

func objectInitSubclass(t *Thread, a []Value) Value {
	cls, _ := AsType(a[0])
	if kwargs, ok := AsDict(a[1]); ok && kwargs.Len() > 0 {
		return t.Raise(TypeErrorType, "%s.__init_subclass__() takes no keyword arguments", cls.qualName())
	}
	if n := len(a) - 2; n > 0 {
		return t.Raise(TypeErrorType, "%s.__init_subclass__() takes no arguments (%d given)", cls.qualName(), n)
	}
	return None
}

func objectSubclassHook(*Thread, []Value) Value { return NotImplemented }
