package object

import (
	"slices"
	"strings"
)

// typeGetters are the computed attributes of classes: C.__name__, C.__mro__ ...
func typeGetters() []Getter {
	size := func(of func(ty *Type) int64) UnaryFunc {
		return func(_ *Thread, v Value) Value { return Int(of(Cast[Type](v))) }
	}
	return []Getter{
		{Name: "__name__", Get: func(_ *Thread, v Value) Value { return NewStr(Cast[Type](v).bareName()) }, Set: setTypeName},
		{Name: "__qualname__", Get: func(_ *Thread, v Value) Value { return NewStr(Cast[Type](v).qualName()) }, Set: setTypeQualName},
		{Name: "__module__", Get: typeModule, Set: setClassEntry(strModule)},
		{Name: "__doc__", Get: classDoc, Set: setClassEntry(strDoc)},
		{Name: "__dict__", Get: func(_ *Thread, v Value) Value { return NewMappingProxy(Cast[Type](v).Dict().Value()) }},
		{Name: "__mro__", Get: func(_ *Thread, v Value) Value { return NewTuple(typeValues(Cast[Type](v).MRO)...).Value() }},
		{Name: "__bases__", Get: func(_ *Thread, v Value) Value { return NewTuple(typeValues(Cast[Type](v).Bases)...).Value() }, Set: setTypeBases},
		{Name: "__base__", Member: true, Get: func(_ *Thread, v Value) Value {
			if base := Cast[Type](v).Base; base != nil {
				return base.Value()
			}
			return None
		}},
		{Name: "__annotations__", Get: typeAnnotations, Set: setClassEntry(strAnnotations)},
		{Name: "__type_params__", Get: typeTypeParams, Set: setClassEntry(strTypeParams)},
		{Name: "__abstractmethods__", Get: typeAbstractMethods, Set: setAbstractMethods},
		{Name: "__text_signature__", Get: typeTextSignature},
		{Name: "__flags__", Member: true, Get: typeFlags},
		{Name: "__basicsize__", Member: true, Get: size(func(ty *Type) int64 { return ty.memorySize().basic })},
		{Name: "__itemsize__", Member: true, Get: size(func(ty *Type) int64 { return ty.memorySize().item })},
		{Name: "__dictoffset__", Member: true, Get: size((*Type).dictOffset)},
		{Name: "__weakrefoffset__", Member: true, Get: size((*Type).weakrefOffset)},
	}
}

// settable raises unless an attribute of the class may be assigned (item Unbound: deleted).
func settable(t *Thread, v Value, name string, item Value) (*Type, bool) {
	cls := Cast[Type](v)
	if cls.Flags&FlagScript == 0 {
		t.Raise(TypeErrorType, "cannot set '%s' attribute of immutable type '%s'", name, cls.MessageName())
		return nil, false
	}
	if item.Bad() {
		t.Raise(TypeErrorType, "cannot delete '%s' attribute of immutable type '%s'", name, cls.MessageName())
		return nil, false
	}
	return cls, true
}

func settableText(t *Thread, v Value, name string, item Value) (*Type, string, bool) {
	cls, ok := settable(t, v, name, item)
	if !ok {
		return nil, "", false
	}
	s, ok := AsStr(item)
	if !ok {
		t.Raise(TypeErrorType, "can only assign string to %s.%s, not '%s'", cls.Name, name, item.Type().MessageName())
		return nil, "", false
	}
	return cls, s.s, true
}

func setTypeName(t *Thread, v, item Value) bool {
	cls, text, ok := settableText(t, v, "__name__", item)
	if !ok {
		return false
	}
	if strings.IndexByte(text, 0) >= 0 {
		t.Raise(ValueErrorType, "type name must not contain null characters")
		return false
	}
	if !Encodable(t, StrOf(text)) {
		return false
	}
	cls.Name = text
	return true
}

func setTypeQualName(t *Thread, v, item Value) bool {
	cls, text, ok := settableText(t, v, "__qualname__", item)
	if ok {
		cls.QualName = text
	}
	return ok
}

// setClassEntry writes an attribute that lives in the class's namespace although type computes it.
func setClassEntry(name *Str) func(t *Thread, v, item Value) bool {
	return func(t *Thread, v, item Value) bool {
		cls := Cast[Type](v)
		if cls.Flags&FlagScript == 0 || item.Bad() && name != strAnnotations {
			_, ok := settable(t, v, name.s, item)
			return ok
		}
		if !cls.SetClassAttr(name, item) {
			RaiseAttributeError(t, v, name, "%s", name.s)
			return false
		}
		if m, ok := AsStr(item); ok && name == strModule {
			cls.Module = m.s
		}
		return true
	}
}

func typeModule(t *Thread, v Value) Value {
	cls := Cast[Type](v)
	if cls.Flags&FlagScript != 0 {
		if m := cls.own(strModule); m.Ok() {
			return m
		}
		return RaiseAttributeError(t, v, strModule, "__module__")
	}
	if cls.Module == "" {
		return NewStr("builtins")
	}
	return NewStr(cls.Module)
}

func classDoc(t *Thread, v Value) Value {
	cls := Cast[Type](v)
	if cls.Flags&FlagScript == 0 {
		return cls.nativeDoc(t)
	}
	doc := cls.own(strDoc)
	if doc.Bad() {
		return None
	}
	if get := doc.Type().DescrGet; get != nil {
		return get(t, doc, Unbound, cls)
	}
	return doc
}

func typeTextSignature(t *Thread, v Value) Value {
	if Cast[Type](v).Flags&FlagScript != 0 {
		return None
	}
	return textSignatureValue(t, v)
}

func typeAnnotations(t *Thread, v Value) Value {
	cls := Cast[Type](v)
	if cls.Flags&FlagScript == 0 {
		return noClassAttribute(t, cls, strAnnotations)
	}
	a := cls.own(strAnnotations)
	if a.Bad() {
		a = NewDict().Value()
		cls.SetClassAttr(strAnnotations, a)
	}
	return a
}

func typeTypeParams(_ *Thread, v Value) Value {
	if p := Cast[Type](v).own(strTypeParams); p.Ok() && Cast[Type](v).Flags&FlagScript != 0 {
		return p
	}
	return NewTuple().Value()
}

func typeAbstractMethods(t *Thread, v Value) Value {
	cls := Cast[Type](v)
	if cls.Flags&FlagScript != 0 {
		if m := cls.own(strAbstractMethods); m.Ok() {
			return m
		}
	}
	return RaiseAttributeError(t, v, strAbstractMethods, "__abstractmethods__")
}

// setAbstractMethods also decides whether the class can have instances.
func setAbstractMethods(t *Thread, v, item Value) bool {
	cls := Cast[Type](v)
	if cls.Flags&FlagScript == 0 {
		_, ok := settable(t, v, strAbstractMethods.s, item)
		return ok
	}
	abstract := false
	if item.Ok() {
		var ok bool
		if abstract, ok = Truth(t, item); !ok {
			return false
		}
	}
	if !cls.SetClassAttr(strAbstractMethods, item) {
		RaiseAttributeError(t, v, strAbstractMethods, "__abstractmethods__")
		return false
	}
	cls.Flags &^= FlagAbstract
	if abstract {
		cls.Flags |= FlagAbstract
	}
	cls.refill()
	return true
}

// raiseAbstract names the methods a class lacks.
func raiseAbstract(t *Thread, cls *Type) Value {
	names, ok := Collect(t, cls.own(strAbstractMethods))
	if !ok {
		return Raised
	}
	texts := make([]string, 0, len(names))
	for _, v := range names {
		if s, ok := AsStr(v); ok {
			texts = append(texts, s.s)
		}
	}
	slices.Sort(texts)
	return t.Raise(TypeErrorType, "Can't instantiate abstract class %s without an implementation for abstract method%s '%s'",
		cls.Name, plural(len(texts)), strings.Join(texts, "', '"))
}

// typeFlags gives CPython's Py_TPFLAGS bits that scripts look at.
func typeFlags(_ *Thread, v Value) Value {
	cls := Cast[Type](v)
	flags := int64(1 << 12)
	for _, f := range []struct {
		have TypeFlags
		bit  int64
	}{{FlagBase, 1 << 10}, {FlagScript, 1 << 9}, {FlagAbstract, 1 << 20}, {FlagSequence, 1 << 5}, {FlagMapping, 1 << 6}} {
		if cls.Flags&f.have != 0 {
			flags |= f.bit
		}
	}
	return Int(flags)
}
