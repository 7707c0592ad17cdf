// Package atexit is the module atexit: calls to make when the script has ended. It does not know
// when that is: the package that runs scripts calls _run_exitfuncs.
package atexit

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

// Def describes the module atexit.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "atexit", Docs: []string{docs}, Init: fill}
}

// call is one registered function.
type call struct {
	fn    value
	args  []value
	names []*object.Str
}

func fill(_ *thread, m *object.Module) bool {
	calls := new([]call) // in order of registration
	m.Funcs([]object.Method{
		{Name: "register", Sig: "func, /, *args, **kwargs", Fn: func(t *thread, a []value) value { return register(t, calls, a) }},
		{Name: "unregister", Sig: "func, /", Fn: func(t *thread, a []value) value { return unregister(t, calls, a[0]) }},
		{Name: "_run_exitfuncs", Sig: "", Fn: func(t *thread, _ []value) value { return runAll(t, calls) }},
		{Name: "_clear", Sig: "", Fn: func(*thread, []value) value { *calls = nil; return object.None }},
		{Name: "_ncallbacks", Sig: "", Fn: func(*thread, []value) value { return object.Int(int64(len(*calls))) }},
	})
	return true
}

func register(t *thread, calls *[]call, a []value) value {
	if a[0].Type().Call == nil {
		return t.Raise(object.TypeErrorType, "the first argument must be callable")
	}
	c := call{fn: a[0], args: append([]value(nil), a[2:]...)}
	if d, ok := object.AsDict(a[1]); ok {
		for i, key, v := d.Next(0); i >= 0; i, key, v = d.Next(i) {
			name, _ := object.AsStr(key)
			c.names = append(c.names, name)
			c.args = append(c.args, v)
		}
	}
	*calls = append(*calls, c)
	return a[0]
}

func unregister(t *thread, calls *[]call, fn value) value {
	var kept []call
	for _, c := range *calls {
		same, ok := object.Equal(t, c.fn, fn)
		if !ok {
			return object.Raised
		}
		if !same {
			kept = append(kept, c)
		}
	}
	*calls = kept
	return object.None
}

// runAll makes the calls, the last registered first; one that fails is reported.
func runAll(t *thread, calls *[]call) value {
	for len(*calls) > 0 {
		last := len(*calls) - 1
		c := (*calls)[last]
		*calls = (*calls)[:last]
		if object.CallKw(t, c.fn, c.args, c.names).Bad() {
			t.Interp.Runner.(*interp.Interpreter).IgnoredIn(t, t.Take(), "atexit callback", c.fn)
		}
	}
	return object.None
}
