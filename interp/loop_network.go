package interp

import "github.com/bide-lang/bide/interp/object"

// loopNetworkMethods are the loop's coroutine functions that connect and serve: asyncio's network
// module has them, and is loaded when one is first called.
func loopNetworkMethods() []object.Method {
	names := []string{
		"create_connection", "create_server", "create_unix_connection", "create_unix_server",
	}
	var methods []object.Method
	for _, name := range names {
		methods = append(methods, object.Method{Name: name, Sig: "*args, **kwargs", Fn: func(t *object.Thread, a []Value) Value {
			return networkCall(t, name, a)
		}})
	}
	return methods
}

// networkCall calls asyncio.network's function with the loop, the keyword arguments and the others.
func networkCall(t *object.Thread, name string, a []Value) Value {
	m := t.Interp.Import(t, "asyncio.network")
	if m.Bad() {
		return m
	}
	fn := object.GetAttr(t, m, t.Interp.Name(name))
	if fn.Bad() {
		return fn
	}
	args := append([]Value{a[0]}, a[2:]...)
	var keywords []*object.Str
	if given, ok := object.AsDict(a[1]); ok {
		for i, key, v := given.Next(0); i >= 0; i, key, v = given.Next(i) {
			keyword, _ := object.AsStr(key)
			keywords, args = append(keywords, keyword), append(args, v)
		}
	}
	return object.CallKw(t, fn, args, keywords)
}
