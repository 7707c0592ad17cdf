package interp

import (
	"os"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// sysBreakpointhook is sys.breakpointhook: what PYTHONBREAKPOINT names, else Config.Breakpoint.
//
// Follows: PEP 553.
func sysBreakpointhook(t *object.Thread, a []Value) Value {
	switch name := os.Getenv("PYTHONBREAKPOINT"); name {
	case "0":
		return object.None
	case "", "pdb.set_trace":
		open, f := runtimeOf(t).cfg.Breakpoint, ScriptCaller(t, 0)
		if open == nil || f == nil {
			return object.None
		}
		return open(t, f)
	default:
		return callBreakpoint(t, name, a)
	}
}

// callBreakpoint calls a function by its dotted name with the arguments of breakpoint(): a tuple and a dict.
func callBreakpoint(t *object.Thread, name string, a []Value) Value {
	module, attr := "builtins", name
	if dot := strings.LastIndexByte(name, '.'); dot >= 0 {
		module, attr = name[:dot], name[dot+1:]
	}
	importer := t.Interp.Builtins.GetStr(t.Interp.Name("__import__"))
	list := object.NewList([]Value{object.NewStr(attr)}).Value()
	hook := object.Call(t, importer, object.NewStr(module), object.None, object.None, list)
	if hook.Ok() {
		hook = object.GetAttr(t, hook, object.StrOf(attr))
	}
	if hook.Bad() {
		t.Take()
		if !t.Interp.Warn(t, object.RuntimeWarningType, 1, `Ignoring unimportable $PYTHONBREAKPOINT: "`+name+`"`) {
			return object.Raised
		}
		return object.None
	}
	kw, _ := object.AsDict(a[0])
	return object.CallDict(t, hook, a[1:], kw)
}
