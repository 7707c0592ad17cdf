package builtins

import "github.com/bide-lang/bide/interp/object"

// leaveFunctions are what CPython's site module adds for people at a prompt.
var leaveFunctions = []object.Method{
	{Name: "exit", Sig: "code=None", Fn: leave},
	{Name: "quit", Sig: "code=None", Fn: leave},
}

// leave is exit and quit: SystemExit with the code.
func leave(t *thread, a []value) value {
	exc := object.Call(t, object.SystemExitType.Value(), a[0])
	if exc.Bad() {
		return exc
	}
	return t.Throw(object.Cast[object.Exception](exc))
}
