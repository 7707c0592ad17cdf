package builtins

import "github.com/bide-lang/bide/interp/object"

var attributeFunctions = []object.Method{
	{Name: "breakpoint", Sig: "*args, **kws", Fn: builtinBreakpoint},
	{Name: "callable", Sig: "obj, /", Fn: builtinCallable},
	{Name: "delattr", Sig: "obj, name, /", Fn: builtinDelattr},
	{Name: "dir", Sig: "object=None, /", Fn: builtinDir},
	{Name: "getattr", Sig: "object, name, default=None, /", Fn: builtinGetattr},
	{Name: "hasattr", Sig: "obj, name, /", Fn: builtinHasattr},
	{Name: "hash", Sig: "obj, /", Fn: builtinHash},
	{Name: "id", Sig: "obj, /", Fn: builtinID},
	{Name: "setattr", Sig: "obj, name, value, /", Fn: builtinSetattr},
	{Name: "vars", Sig: "object=None, /", Fn: builtinVars},
}

func builtinCallable(_ *thread, a []value) value { return object.Bool(a[0].Type().Call != nil) }

// attributeName is the name argument of getattr and its kin; nil with TypeError pending.
func attributeName(t *thread, v value) *object.Str {
	s, ok := object.AsStr(v)
	if !ok {
		t.Raise(object.TypeErrorType, "attribute name must be string, not '%s'", v.Type().MessageName())
	}
	return s
}

func builtinGetattr(t *thread, a []value) value {
	name := attributeName(t, a[1])
	if name == nil {
		return object.Raised
	}
	v := object.GetAttr(t, a[0], name)
	if v.IsRaised() && a[2].Ok() && caught(t, object.AttributeErrorType) {
		return a[2]
	}
	return v
}

func builtinHasattr(t *thread, a []value) value {
	name := attributeName(t, a[1])
	if name == nil {
		return object.Raised
	}
	if object.GetAttr(t, a[0], name).Ok() {
		return object.True
	}
	if caught(t, object.AttributeErrorType) {
		return object.False
	}
	return object.Raised
}

// caught drops the pending exception when it is of type ty and reports whether it did.
func caught(t *thread, ty *object.Type) bool {
	if e := t.Pending(); e == nil || !e.Type().IsSubtype(ty) {
		return false
	}
	t.Take()
	return true
}

func builtinSetattr(t *thread, a []value) value {
	return setAttribute(t, a[0], a[1], a[2])
}

func builtinDelattr(t *thread, a []value) value {
	return setAttribute(t, a[0], a[1], object.Unbound)
}

func setAttribute(t *thread, v, nameValue, item value) value {
	name := attributeName(t, nameValue)
	if name == nil || !object.SetAttr(t, v, name, item) {
		return object.Raised
	}
	return object.None
}

func builtinHash(t *thread, a []value) value {
	h, ok := object.Hash(t, a[0])
	if !ok {
		return object.Raised
	}
	return object.Int(h)
}

func builtinID(t *thread, a []value) value { return object.Int(int64(t.Interp.ID(a[0]))) }

func builtinDir(t *thread, a []value) value {
	if a[0].Bad() {
		return t.Raise(object.SystemErrorType, "frame does not exist")
	}
	names, found := object.CallSpecial(t, a[0], object.StrOf("__dir__"))
	if !found {
		return t.Raise(object.TypeErrorType, "object does not provide __dir__")
	}
	if names.Bad() {
		return names
	}
	return sortedList(t, names, nil, nil)
}

func builtinVars(t *thread, a []value) value {
	if a[0].Bad() {
		return t.Raise(object.SystemErrorType, "frame does not exist")
	}
	d := object.GetAttr(t, a[0], object.StrOf("__dict__"))
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
