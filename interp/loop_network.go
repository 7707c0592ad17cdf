package interp

import "github.com/bide-lang/bide/interp/object"

// loopNetworkMethods are the loop's coroutine functions that connect, serve and start processes: modules
// of asyncio's have them, and are loaded when one is first called.
func loopNetworkMethods() []object.Method {
	var methods []object.Method
	for _, m := range []struct{ module, name string }{
		{"asyncio.network", "create_connection"},
		{"asyncio.network", "create_server"},
		{"asyncio.network", "create_unix_connection"},
		{"asyncio.network", "create_unix_server"},
		{"asyncio.child", "connect_read_pipe"},
		{"asyncio.child", "connect_write_pipe"},
		{"asyncio.child", "subprocess_exec"},
		{"asyncio.child", "subprocess_shell"},
	} {
		methods = append(methods, object.Method{Name: m.name, Sig: "*args, **kwargs", Fn: func(t *object.Thread, a []Value) Value {
			return networkCall(t, m.module, m.name, a)
		}})
	}
	return methods
}

// networkCall calls a module's function with the loop, the keyword arguments and the others.
func networkCall(t *object.Thread, module, name string, a []Value) Value {
	m := t.Interp.Import(t, module)
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
