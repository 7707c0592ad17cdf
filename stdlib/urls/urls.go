// Package urls is the modules urllib, written as scripts: URLs as texts. Go quotes them.
package urls

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed parse.py
var parseSource string

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "urllib", Source: "\n", Package: true},
		{Name: "urllib.parse", Init: fill, Source: parseSource},
	}
}

func fill(_ *thread, m *object.Module) bool {
	m.Func("_quoted", "bs, safe, /", quoted)
	m.Func("_unquoted", "bs, /", unquoted)
	return true
}
