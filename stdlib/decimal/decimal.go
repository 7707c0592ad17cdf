// Package decimal is the module decimal: numbers in base ten with a precision of the script's
// choosing. It knows nothing of binary floating point but how to convert it.
package decimal

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed decimal.py
var source string

// Def describes the module decimal.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "decimal", Docs: []string{docs}, Init: fill, Source: source}
}

func fill(_ *thread, m *object.Module) bool {
	m.Types(decimalType, contextType)
	for _, name := range roundings {
		m.Set(name, object.NewStr(name))
	}
	m.Set("MAX_PREC", object.Int(limit))
	m.Set("MAX_EMAX", object.Int(limit))
	m.Set("MIN_EMIN", object.Int(-limit))
	m.Set("MIN_ETINY", object.Int(-limit-(limit-1)))
	m.Funcs([]object.Method{
		{Name: "getcontext", Fn: getContext},
		{Name: "setcontext", Sig: "context, /", Fn: setContext},
		{Name: "_signal_is_set", Sig: "context, which, name, /", Fn: signalIsSet},
		{Name: "_set_signal", Sig: "context, which, name, on, /", Fn: setSignal},
	})
	return true
}
