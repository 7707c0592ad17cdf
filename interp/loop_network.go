package interp

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// networkMethods says which module has which of the loop's methods.
var networkMethods = []struct{ module, names string }{
	{"asyncio.network", "connect_accepted_socket create_connection create_server create_unix_connection create_unix_server start_tls"},
	{"asyncio.datagrams", "create_datagram_endpoint"},
	{"asyncio.child", "connect_read_pipe connect_write_pipe subprocess_exec subprocess_shell"},
	{"asyncio.sockets", "add_reader add_writer getaddrinfo getnameinfo remove_reader remove_writer sendfile sock_accept sock_connect " +
		"sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into sock_sendall sock_sendfile sock_sendto"},
}

// loopNetworkMethods are the loop's methods that connect, serve, use sockets and start processes: modules
// of asyncio's have them, and are loaded when one is first called.
func loopNetworkMethods() []object.Method {
	var methods []object.Method
	for _, m := range networkMethods {
		for name := range strings.FieldsSeq(m.names) {
			methods = append(methods, object.Method{Name: name, Sig: "*args, **kwargs", Fn: func(t *object.Thread, a []Value) Value {
				return networkCall(t, m.module, name, a)
			}})
		}
	}
	return methods
}

// networkCall calls a module's function with the loop, the keyword arguments and the others.
func networkCall(t *object.Thread, module, name string, a []Value) Value {
	m := t.Interp.Library(t, module)
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
