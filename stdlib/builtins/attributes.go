package builtins

import "github.com/bide-lang/bide/interp/object"

var attributeFunctions = []object.Method{
	{Name: "breakpoint", Sig: "*args, **kws", Fn: builtinBreakpoint},
	{Name: "callable", Sig: "obj, /", One: builtinCallable},
	{Name: "delattr", Sig: "obj, name, /", Two: builtinDelattr},
	{Name: "dir", Sig: "object=None, /", One: builtinDir},
	{Name: "getattr", Sig: "object, name, default=None, /", Three: builtinGetattr},
	{Name: "hasattr", Sig: "obj, name, /", Two: builtinHasattr},
	{Name: "hash", Sig: "obj, /", One: builtinHash},
	{Name: "id", Sig: "obj, /", One: builtinID},
	{Name: "setattr", Sig: "obj, name, value, /", Three: builtinSetattr},
	{Name: "vars", Sig: "object=None, /", One: builtinVars},
}

func builtinCallable(_ *thread, v value) value { return object.Bool(v.Type().Call != nil) }

// attributeName is the name argument of getattr and its kin; nil with TypeError pending.
func attributeName(t *thread, v value) *object.Str {
	s, ok := object.AsStr(v)
	if !ok {
		t.Raise(object.TypeErrorType, "attribute name must be string, not '%s'", v.Type().MessageName())
	}
	return s
}

func builtinGetattr(t *thread, obj, nameValue, def value) value {
	name := attributeName(t, nameValue)
	if name == nil {
		return object.Raised
	}
	if def.Bad() {
		return object.GetAttr(t, obj, name)
	}
	if v := object.FindAttr(t, obj, name); !v.IsUnbound() {
		return v
	}
	return def
}

func builtinHasattr(t *thread, v, nameValue value) value {
	name := attributeName(t, nameValue)
	if name == nil {
		return object.Raised
	}
	v = object.FindAttr(t, v, name)
	if v.IsRaised() {
		return v
	}
	return object.Bool(v.Ok())
}

// caught drops the pending exception when it is of type ty and reports whether it did.
func caught(t *thread, ty *object.Type) bool {
	if e := t.Pending(); e == nil || !e.Type().IsSubtype(ty) {
		return false
	}
	t.Take()
	return true
}

func builtinSetattr(t *thread, v, name, item value) value {
	return setAttribute(t, v, name, item)
}

func builtinDelattr(t *thread, v, name value) value {
	return setAttribute(t, v, name, object.Unbound)
}

func setAttribute(t *thread, v, nameValue, item value) value {
	name := attributeName(t, nameValue)
	if name == nil || !object.SetAttr(t, v, name, item) {
		return object.Raised
	}
	return object.None
}

func builtinHash(t *thread, v value) value {
	h, ok := object.Hash(t, v)
	if !ok {
		return object.Raised
	}
	return object.Int(h)
}

func builtinID(t *thread, v value) value { return object.Int(int64(t.Interp.ID(v))) }

func builtinDir(t *thread, v value) value {
	if v.Bad() {
		return t.Raise(object.SystemErrorType, "frame does not exist")
	}
	names, found := object.CallSpecial(t, v, object.StrOf("__dir__"))
	if !found {
		return t.Raise(object.TypeErrorType, "object does not provide __dir__")
	}
	if names.Bad() {
		return names
	}
	return sortedList(t, names)
}

func builtinVars(t *thread, v value) value {
	if v.Bad() {
		return t.Raise(object.SystemErrorType, "frame does not exist")
	}
	d := object.GetAttr(t, v, object.StrOf("__dict__"))
	if d.IsRaised() && caught(t, object.AttributeErrorType) {
		return t.Raise(object.TypeErrorType, "vars() argument must have __dict__ attribute")
	}
	return d
}

// builtinBreakpoint calls sys.breakpointhook.
func builtinBreakpoint(t *thread, a []value) value {
	sys := t.Interp.Library(t, "sys")
	if sys.Bad() {
		return sys
	}
	hook := object.FindAttr(t, sys, object.StrOf("breakpointhook"))
	if hook.IsUnbound() {
		return t.Raise(object.RuntimeErrorType, "lost sys.breakpointhook")
	}
	if hook.Bad() {
		return hook
	}
	kw, _ := object.AsDict(a[0])
	return object.CallDict(t, hook, a[1:], kw)
}
