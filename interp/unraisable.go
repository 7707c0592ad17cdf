package interp

import "github.com/bide-lang/bide/interp/object"

// Unraisable reports an exception that nobody can catch.
func (in *Interpreter) Unraisable(t *object.Thread, e *object.Exception, about Value) {
	if !in.unraisableHook(t, e, object.None, about) {
		in.writeError(t, "Exception ignored in: "+reprText(t, about)+"\n"+object.FormatException(t, e))
	}
}

// IgnoredIn reports an exception that nobody can catch, raised in a callback of some kind.
func (in *Interpreter) IgnoredIn(t *object.Thread, e *object.Exception, what string, about Value) {
	message := "Exception ignored in " + what + " " + reprText(t, about)
	if !in.unraisableHook(t, e, object.NewStr(message), object.None) {
		in.writeError(t, message+":\n"+object.FormatException(t, e))
	}
}

// unraisableHook leaves the report to sys.unraisablehook, if a script has set one.
func (in *Interpreter) unraisableHook(t *object.Thread, e *object.Exception, message, about Value) bool {
	sys := in.Modules.GetStr(in.Name("sys"))
	if sys.Bad() {
		return false
	}
	hook := object.FindAttr(t, sys, in.Name("unraisablehook"))
	if hook.Bad() || hook.IsNone() || hook == object.FindAttr(t, sys, in.Name("__unraisablehook__")) {
		return false
	}
	fields := []Value{e.Type().Value(), e.Value(), e.TracebackValue(), message, about}
	args := object.CallMethod(t, sys, in.Name("UnraisableHookArgs"), object.NewTuple(fields...).Value())
	if args.Bad() || object.Call(t, hook, args).Bad() {
		in.writeError(t, "Exception ignored in sys.unraisablehook: "+reprText(t, hook)+"\n"+object.FormatException(t, t.Take()))
	}
	return true
}

// sysUnraisablehook is what reports while a script has set nothing else.
func sysUnraisablehook(t *object.Thread, a []Value) Value {
	if a[0].Type().Name != "UnraisableHookArgs" {
		return t.Raise(object.TypeErrorType, "sys.unraisablehook argument type must be UnraisableHookArgs")
	}
	in := runtimeOf(t)
	field := func(name string) Value { return object.GetAttr(t, a[0], in.Name(name)) }
	e, ok := object.AsException(field("exc_value"))
	if !ok {
		return object.None
	}
	message, about := field("err_msg"), field("object")
	head := ":"
	if s, isStr := object.AsStr(message); isStr {
		head = s.Text() + ":"
	} else if !about.IsNone() {
		head = "Exception ignored in:"
	}
	if !about.IsNone() {
		head += " " + reprText(t, about)
	}
	in.writeError(t, head+"\n"+object.FormatException(t, e))
	return object.None
}
