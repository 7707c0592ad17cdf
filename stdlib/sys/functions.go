package sys

import (
	"github.com/bide-lang/bide/interp/object"
)

var functions = []object.Method{
	{Name: "displayhook", Sig: "object, /", Fn: sysDisplayhook},
	{Name: "exc_info", Sig: "", Fn: sysExcInfo},
	{Name: "exception", Sig: "", Fn: func(t *thread, _ []value) value { return handled(t) }},
	{Name: "exit", Sig: "status=None, /", Fn: sysExit},
	{Name: "getdefaultencoding", Sig: "", Fn: func(*thread, []value) value { return object.NewStr("utf-8") }},
	{Name: "getfilesystemencodeerrors", Sig: "", Fn: func(*thread, []value) value { return object.NewStr("surrogateescape") }},
	{Name: "getfilesystemencoding", Sig: "", Fn: func(*thread, []value) value { return object.NewStr("utf-8") }},
	{Name: "getrecursionlimit", Sig: "", Fn: func(t *thread, _ []value) value { return object.Int(int64(t.Limit)) }},
	{Name: "getrefcount", Sig: "object, /", Fn: func(*thread, []value) value { return object.Int(2) }},
	{Name: "getsizeof", Sig: "object, default=None", Fn: sysGetsizeof},
	{Name: "getswitchinterval", Sig: "", Fn: func(*thread, []value) value { return object.Float(0.005) }},
	{Name: "get_int_max_str_digits", Sig: "", Fn: func(t *thread, _ []value) value { return object.Int(int64(t.Interp.MaxStrDigits())) }},
	{Name: "intern", Sig: "string, /", Fn: sysIntern},
	{Name: "is_finalizing", Sig: "", Fn: func(*thread, []value) value { return object.False }},
	{Name: "set_int_max_str_digits", Sig: "maxdigits", Fn: sysSetIntMaxStrDigits},
	{Name: "setrecursionlimit", Sig: "limit, /", Fn: sysSetrecursionlimit},
	{Name: "setswitchinterval", Sig: "interval, /", Fn: func(*thread, []value) value { return object.None }},
}

// sysDisplayhook shows the value of an expression typed at the prompt, and keeps it in builtins._.
func sysDisplayhook(t *thread, a []value) value {
	if a[0].IsNone() {
		return object.None
	}
	text, ok := object.Repr(t, a[0])
	if !ok {
		return object.Raised
	}
	sys, ok := object.ModuleOf(t.Interp.Modules.GetStr(object.StrOf("sys")))
	if !ok || sys.Get("stdout").Bad() {
		return t.Raise(object.RuntimeErrorType, "lost sys.stdout")
	}
	if object.CallMethod(t, sys.Get("stdout"), object.StrOf("write"), object.NewStr(text+"\n")).Bad() {
		return object.Raised
	}
	t.Interp.Builtins.SetStr(object.StrOf("_"), a[0])
	return object.None
}

// handled is the exception being handled, None when there is none.
func handled(t *thread) value {
	if t.Interp.Handled != nil {
		if e := t.Interp.Handled(t); e != nil {
			return e.Value()
		}
	}
	return object.None
}

func sysExcInfo(t *thread, _ []value) value {
	e := handled(t)
	if e.IsNone() {
		return object.NewTuple(e, e, e).Value()
	}
	tb := object.GetAttr(t, e, object.StrOf("__traceback__"))
	if tb.Bad() {
		return tb
	}
	return object.NewTuple(e.Type().Value(), e, tb).Value()
}

// sysExit raises SystemExit: a tuple becomes its arguments, None none.
func sysExit(t *thread, a []value) value {
	var args []value
	if a[0].Ok() && !a[0].IsNone() {
		args = []value{a[0]}
		if u, ok := object.AsTuple(a[0]); ok {
			args = u.Items
		}
	}
	e, ok := object.AsException(object.Call(t, object.SystemExitType.Value(), args...))
	if !ok {
		return object.Raised
	}
	return t.Throw(e)
}

// sysIntern keeps nothing: equal strings need not be identical here.
func sysIntern(t *thread, a []value) value {
	if _, ok := object.ExactStr(a[0]); ok {
		return a[0]
	}
	if _, ok := object.AsStr(a[0]); ok {
		return t.Raise(object.TypeErrorType, "can't intern %s", a[0].Type().Name)
	}
	return t.Raise(object.TypeErrorType, "intern() argument must be str, not %s", a[0].Type().Name)
}

func sysSetrecursionlimit(t *thread, a []value) value {
	n, ok := object.IndexInt(t, a[0])
	switch {
	case !ok:
		return object.Raised
	case n != int64(int32(n)):
		return t.Raise(object.OverflowErrorType, "Python int too large to convert to C int")
	case n < 1:
		return t.Raise(object.ValueErrorType, "recursion limit must be greater or equal than 1")
	case int64(t.Depth) >= n:
		return t.Raise(object.RecursionErrorType, "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", n, t.Depth)
	}
	t.Limit = int(n)
	return object.None
}

func sysSetIntMaxStrDigits(t *thread, a []value) value {
	n, ok := object.IndexInt(t, a[0])
	switch {
	case !ok:
		return object.Raised
	case n != 0 && n < 640:
		return t.Raise(object.ValueErrorType, "maxdigits must be 0 or larger than 640")
	}
	t.Interp.SetMaxStrDigits(int(n))
	return object.None
}

// sysGetsizeof is what __sizeof__ says, with what CPython keeps before the object.
func sysGetsizeof(t *thread, a []value) value {
	r, found := object.CallSpecial(t, a[0], object.StrOf("__sizeof__"))
	switch {
	case !found:
		return t.Raise(object.TypeErrorType, "Type %s doesn't define __sizeof__", a[0].Type().MessageName())
	case r.Ok() && !object.IsIntLike(r):
		r = t.Raise(object.TypeErrorType, "an integer is required")
	case r.Ok():
		n, ok := object.IndexInt(t, r)
		if ok && n < 0 {
			return t.Raise(object.ValueErrorType, "__sizeof__() should return >= 0")
		}
		if ok {
			return object.Int(n + a[0].Type().SizeBefore())
		}
		r = object.Raised
	}
	if a[1].Ok() && t.Pending().Type().IsSubtype(object.TypeErrorType) {
		t.Take()
		return a[1]
	}
	return r
}
