// Package inspect is the module inspect: what an object is, and what a function takes. It is script
// text over the attributes functions, code and frames have.
package inspect

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

//go:embed inspect.py
var source string

//go:embed signature.py
var signature string

//go:embed source.py
var sourceText string

//go:embed callables.py
var callables string

//go:embed frames.py
var frames string

//go:embed calls.py
var calls string

//go:embed classes.py
var classes string

//go:embed buffer_flags.py
var bufferFlags string

// Defs describes the module inspect and the hidden one whose flags few scripts need.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "inspect", Init: fill, Chapters: []string{source, sourceText, frames, signature, callables, calls, classes}},
		{Name: "_buffer_flags", Source: bufferFlags},
	}
}

func fill(_ *object.Thread, m *object.Module) bool {
	m.Func("_frame", "depth, /", func(t *object.Thread, a []object.Value) object.Value {
		depth, _ := object.AsInt64(a[0])
		if f := interp.ScriptCaller(t, int(depth)); f != nil {
			return f.Value()
		}
		return object.None
	})
	m.Func("_input_text", "code, /", func(_ *object.Thread, a []object.Value) object.Value { return object.NewStr(interp.InputText(a[0])) })
	m.Func("_builtin_signature", "func, /", func(_ *object.Thread, a []object.Value) object.Value {
		return object.NewStr(object.TextSignature(a[0]))
	})
	return true
}
