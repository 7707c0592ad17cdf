package object

// GenericGetAttr is object.__getattribute__: data descriptors of the class,
// then the instance's own attributes, then the rest of the class.
func GenericGetAttr(t *Thread, v Value, name *Str) Value {
	r := findAttr(t, v, name)
	if r.IsUnbound() {
		return noAttribute(t, v, name)
	}
	return r
}

// findAttr is GenericGetAttr that gives Unbound, and raises nothing, where the name is unknown.
func findAttr(t *Thread, v Value, name *Str) Value {
	ty := v.ref.typ
	d := ty.Lookup(name)
	var get func(*Thread, Value, Value, *Type) Value
	if d.Ok() {
		dt := d.ref.typ
		if get = dt.DescrGet; get != nil && dt.DescrSet != nil {
			return get(t, d, v, ty)
		}
	}
	if ty.attrs != nil {
		if own := ty.attrs(v).Get(name); own.Ok() {
			return own
		}
	}
	if get != nil {
		return get(t, d, v, ty)
	}
	return d
}

// GenericSetAttr is object.__setattr__ and, with item Unbound, object.__delattr__.
func GenericSetAttr(t *Thread, v Value, name *Str, item Value) bool {
	ty := v.ref.typ
	d := ty.Lookup(name)
	if d.Ok() && d.ref.typ.DescrSet != nil {
		return d.ref.typ.DescrSet(t, d, v, item)
	}
	if ty.attrs != nil {
		a := ty.attrs(v)
		if item.Ok() {
			a.Set(ty, name, item)
			return true
		}
		if a == nil || !a.Delete(name) {
			// CPython says no more of what was to be deleted, so nothing is suggested.
			t.Raise(AttributeErrorType, "'%s' object has no attribute '%s'", ty.MessageName(), name.s)
			return false
		}
		return true
	}
	if d.Ok() {
		RaiseAttributeError(t, v, name, "'%s' object attribute '%s' is read-only", ty.MessageName(), name.s)
	} else if funcID(ty.SetAttr) != funcID(ObjectType.SetAttr) {
		noAttribute(t, v, name) // one of the script's own asks
	} else {
		RaiseAttributeError(t, v, name, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", ty.MessageName(), name.s)
	}
	return false
}

// RaiseAttributeError raises AttributeError about the attribute name of obj, keeping both for
// whoever suggests another name. It returns Raised.
func RaiseAttributeError(t *Thread, obj Value, name *Str, format string, args ...any) Value {
	e := NewException(AttributeErrorType, sprintf(format, args...))
	e.Extra = []Value{name.Value(), obj}
	return t.Throw(e)
}

func noAttribute(t *Thread, v Value, name *Str) Value {
	return RaiseAttributeError(t, v, name, "'%s' object has no attribute '%s'", v.Type().MessageName(), name.s)
}

// FindAttr is v.name that gives Unbound, with nothing pending, where GetAttr would
// raise AttributeError: what getattr(v, name, default) and hasattr ask.
func FindAttr(t *Thread, v Value, name *Str) Value {
	ty := v.ref.typ
	if ty.GetAttr == nil {
		return clearAttributeError(t, findAttr(t, v, name))
	}
	if ty == TypeType {
		return clearAttributeError(t, typeFindAttr(t, v, name))
	}
	return clearAttributeError(t, ty.GetAttr(t, v, name))
}

func clearAttributeError(t *Thread, r Value) Value {
	if r.IsRaised() && t.pending != nil && t.pending.typ.IsSubtype(AttributeErrorType) {
		t.Take()
		return Unbound
	}
	return r
}

// dictGetter is the __dict__ of instances.
var dictGetter = Getter{Name: "__dict__", Get: instanceDict, Set: setInstanceDict, Doc: "dictionary for instance variables"}

func instanceDict(t *Thread, v Value) Value {
	a := AttrsOf(v)
	if a == nil {
		return noAttribute(t, v, strDict)
	}
	return a.Dict().Value()
}

func setInstanceDict(t *Thread, v, item Value) bool {
	a := AttrsOf(v)
	if a == nil {
		noAttribute(t, v, strDict)
		return false
	}
	if item.Bad() && v.Type().IsSubtype(BaseExceptionType) {
		t.Raise(TypeErrorType, "cannot delete __dict__")
		return false
	}
	if item.Bad() {
		a.SetDict(NewDict())
		return true
	}
	d, ok := AsDict(item)
	if !ok {
		t.Raise(TypeErrorType, "__dict__ must be set to a dictionary, not a '%s'", item.Type().MessageName())
		return false
	}
	a.SetDict(d)
	return true
}
