package interp

import "github.com/bide-lang/bide/interp/object"

var functionNewSignature = object.ParseSignature("code, globals, name=None, argdefs=None, closure=None, kwdefaults=None", false)

// functionNew is types.FunctionType(code, globals, name, argdefs, closure, kwdefaults).
func functionNew(t *object.Thread, _ *object.Type, args []Value, names []*object.Str) Value {
	b := object.Builtin{Name: "function", Sig: functionNewSignature, Fn: func(t *object.Thread, a []Value) Value {
		if a[0].Type() != CodeType {
			return t.Raise(object.TypeErrorType, "function() argument 'code' must be code, not %s", object.ArgumentType(a[0]))
		}
		globals, ok := object.AsDict(a[1])
		if !ok {
			return t.Raise(object.TypeErrorType, "function() argument 'globals' must be dict, not %s", object.ArgumentType(a[1]))
		}
		fn := runtimeOf(t).codeFunction(object.Cast[Code](a[0]), globals)
		if !fn.takeOptions(t, orNone(a[2]), orNone(a[3]), orNone(a[4])) {
			return object.Raised
		}
		if kw := orNone(a[5]); !setKwDefaults(t, fn.Value(), kw) {
			return object.Raised
		}
		return fn.Value()
	}}
	return b.Invoke(t, args, names)
}

// takeOptions sets the name, the defaults and the closure of a new function.
func (fn *Function) takeOptions(t *object.Thread, name, defaults, closure Value) bool {
	if _, ok := object.AsStr(name); !ok && !name.IsNone() {
		t.Raise(object.TypeErrorType, "arg 3 (name) must be None or string")
		return false
	}
	if _, ok := object.AsTuple(defaults); !ok && !defaults.IsNone() {
		t.Raise(object.TypeErrorType, "arg 4 (defaults) must be None or tuple")
		return false
	}
	if !name.IsNone() {
		fn.more().name = name
	}
	return fn.takeClosure(t, closure) && setDefaults(t, fn.Value(), defaults)
}

func (fn *Function) takeClosure(t *object.Thread, closure Value) bool {
	cells, ok := object.AsTuple(closure)
	if !ok {
		switch {
		case len(fn.code.frees) > 0:
			t.Raise(object.TypeErrorType, "arg 5 (closure) must be tuple")
			return false
		case closure.IsNone():
			return true
		}
		t.Raise(object.TypeErrorType, "arg 5 (closure) must be None or tuple")
		return false
	}
	if len(cells.Items) != len(fn.code.frees) {
		t.Raise(object.ValueErrorType, "%s requires closure of length %d, not %d", fn.code.name, len(fn.code.frees), len(cells.Items))
		return false
	}
	for _, item := range cells.Items {
		cell, ok := object.AsCell(item)
		if !ok {
			t.Raise(object.TypeErrorType, "arg 5 (closure) expected cell, found %s", item.Type().MessageName())
			return false
		}
		fn.closure = append(fn.closure, cell)
	}
	return true
}
