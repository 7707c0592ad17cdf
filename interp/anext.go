package interp

import "github.com/bide-lang/bide/interp/object"

// anextAwaitable is what anext(it, default) gives: the next item or, at the end, the default. Each
// operation asks the awaitable for its iterator anew.
type anextAwaitable struct {
	object.Header
	wrapped, end Value
}

var anextAwaitableType = &object.Type{Name: "anext_awaitable", Flags: object.FlagNoNew}

func init() {
	ty := anextAwaitableType.Define(object.ObjectType, nil)
	ty.Await = func(_ *object.Thread, v Value) Value { return v }
	ty.Iter = ty.Await
	ty.Next = func(t *object.Thread, v Value) Value {
		r := object.Cast[anextAwaitable](v).drive(t, func(it Value) Value { return it.Type().Next(t, it) })
		return object.StopAsDone(t, r)
	}
	ty.Methods = []object.Method{
		{Name: "send", Sig: "arg, /", Fn: anextForward("send")},
		{Name: "throw", Sig: "*args", Fn: anextForward("throw")},
		{Name: "close", Sig: "", Fn: anextForward("close")},
	}
}

// anextForward is a method that calls the iterator's.
func anextForward(name string) object.NativeFunc {
	return func(t *object.Thread, a []Value) Value {
		return object.Cast[anextAwaitable](a[0]).drive(t, func(it Value) Value {
			return object.CallMethod(t, it, t.Interp.Name(name), a[1:]...)
		})
	}
}

// drive does something with the iterator of the awaitable; the end of the asynchronous one gives the default.
func (a *anextAwaitable) drive(t *object.Thread, do func(it Value) Value) Value {
	it := awaitableIter(t, a.wrapped)
	if it.Bad() {
		return it
	}
	if it.Type() == CoroutineType {
		it = newCoroutineWrapper(it)
	}
	v := do(it)
	if v.IsRaised() && t.Pending().Type().IsSubtype(object.StopAsyncIterationType) {
		t.Take()
		return stopWith(t, a.end)
	}
	return v
}

// anextFunction is anext; plain is the one that knows no default.
func anextFunction(plain Value) object.NativeFunc {
	return func(t *object.Thread, a []Value) Value {
		v := object.Call(t, plain, a[0])
		if v.Bad() || a[1].Bad() {
			return v
		}
		k := &anextAwaitable{object.HeaderOf(anextAwaitableType), v, a[1]}
		return object.FromHeader(&k.Header)
	}
}
