package sys

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib/structseq"
)

var asyncgenHooksType = structseq.New("", "asyncgen_hooks", 2, "firstiter", "finalizer")

// asyncHooks are the functions of sys that watch async generators and coroutines.
var asyncHooks = []object.Method{
	{Name: "get_asyncgen_hooks", Sig: "", Fn: func(t *thread, _ []value) value {
		return asyncgenHooksType.Make(orNone(t.AsyncGenFirst), orNone(t.AsyncGenFinal))
	}},
	{Name: "set_asyncgen_hooks", Sig: "firstiter=None, finalizer=None", Fn: setAsyncgenHooks},
	{Name: "get_coroutine_origin_tracking_depth", Sig: "", Fn: func(t *thread, _ []value) value {
		return object.Int(int64(t.OriginDepth))
	}},
	{Name: "set_coroutine_origin_tracking_depth", Sig: "depth", Fn: setOriginDepth},
}

func orNone(v value) value {
	if v.Bad() {
		return object.None
	}
	return v
}

// setAsyncgenHooks sets the hooks that are given. The finalizer is kept, but as nothing is reference-counted it is
// never called.
func setAsyncgenHooks(t *thread, a []value) value {
	for i, name := range []string{"firstiter", "finalizer"} {
		if hook := a[i]; hook.Ok() && !hook.IsNone() && hook.Type().Call == nil {
			return t.Raise(object.TypeErrorType, "callable %s expected, got %s", name, hook.Type().MessageName())
		}
	}
	for i, place := range []*value{&t.AsyncGenFirst, &t.AsyncGenFinal} {
		if a[i].Ok() {
			*place = a[i]
		}
	}
	return object.None
}

func setOriginDepth(t *thread, a []value) value {
	n, ok := object.IndexInt(t, a[0])
	switch {
	case !ok:
		return object.Raised
	case n < 0:
		return t.Raise(object.ValueErrorType, "depth must be >= 0")
	}
	t.OriginDepth = int(n)
	return object.None
}
