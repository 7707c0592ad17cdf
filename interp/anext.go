package interp

import "github.com/bide-lang/bide/interp/object"

// anextDefault is what anext(it, default) gives: the next item or, at the end, the default.
var anextDefault = &Coroutine{
	Name: "anext", Sig: "awaitable, default", Slots: 2,
	Entry: Await(0, 0, StepFunc(func(f *Frame) Step { return f.Return(f.slots[0]) }), StepFunc(anextEnded)),
}

func anextEnded(f *Frame) Step {
	if !f.t.Pending().Type().IsSubtype(object.StopAsyncIterationType) {
		return unwind
	}
	f.t.Take()
	return f.Return(f.slots[1])
}

// anextFunction is anext; plain is the one that knows no default.
func anextFunction(plain Value) object.NativeFunc {
	return func(t *object.Thread, a []Value) Value {
		v := object.Call(t, plain, a[0])
		if v.Bad() || a[1].Bad() {
			return v
		}
		k := &runtimeOf(t).kernel
		if k.anext.Bad() {
			k.anext = anextDefault.Function(t, "builtins")
		}
		v = object.Call(t, k.anext, v, a[1])
		if v.Ok() {
			object.Cast[Generator](v).flags |= genReported
		}
		return v
	}
}
