package interp

import "github.com/bide-lang/bide/interp/object"

// builtinBuildClass is __build_class__: what a class statement does once its bases are evaluated. Scripts that replace it
// call it with the function of the body that the statement gave them; any other function serves as an empty body.
func builtinBuildClass(t *object.Thread, a []Value) Value {
	args := a[1:]
	if len(args) < 2 {
		return t.Raise(object.TypeErrorType, "__build_class__: not enough arguments")
	}
	fn, ok := exactFunction(args[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "__build_class__: func must be a function")
	}
	name, ok := object.AsStr(args[1])
	if !ok {
		return t.Raise(object.TypeErrorType, "__build_class__: name is not a string")
	}
	h := &classHeader{meta: object.Unbound, orig: object.Unbound, bases: args[2:]}
	keywords := object.Cast[object.Dict](a[0])
	for i, key, v := keywords.Next(0); i >= 0; i, key, v = keywords.Next(i) {
		if kw, ok := object.AsStr(key); ok {
			h.addKeyword(kw, v)
		}
	}
	if !h.resolve(t) {
		return object.Raised
	}
	n := fn.code.class
	if n == nil {
		return classOfFunction(t, fn, name, h)
	}
	t.StackUsed += nestedCodeStack
	defer func() { t.StackUsed -= nestedCodeStack }()
	return n.build(t, name, h, fn)
}

// classOfFunction makes a class of what is no class body: the function is called for its effects.
func classOfFunction(t *object.Thread, fn *Function, name *object.Str, h *classHeader) Value {
	ns := object.PrepareNamespace(t, h.meta, name, h.bases, h.names, h.values)
	if ns.Bad() {
		return ns
	}
	if v := object.Call(t, fn.Value()); v.Bad() {
		return v
	}
	return object.MakeClass(t, h.meta, name, h.bases, ns, h.names, h.values)
}

// classHook is what a script has put in the place of builtins.__build_class__, if it has: Unbound for nothing at all.
func (f *Frame) classHook() (hook Value, changed bool) {
	in := f.t.Interp
	v := f.fn.builtins.GetStr(in.Name("__build_class__"))
	return v, v != runtimeOf(f.t).buildClassFn && !f.fn.code.hidden
}

// callHook calls it as a class statement does.
func (n *classNode) callHook(f *Frame, hook Value) Value {
	f.pos = n.site
	if hook.Bad() {
		return f.t.Raise(object.NameErrorType, "__build_class__ not found")
	}
	h, ok := n.header(f)
	if !ok {
		return object.Raised
	}
	f.pos = n.site
	args := append([]Value{f.newFunction(n.code, n.closure).Value(), n.name.Value()}, h.bases...)
	names := h.names
	if h.meta.Ok() {
		names, h.values = append(names, f.t.Interp.Name("metaclass")), append(h.values, h.meta)
	}
	return object.CallKw(f.t, hook, append(args, h.values...), names)
}
