// Package urls is the modules urllib, written as scripts: URLs as texts.
package urls

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed parse.py
var parseSource string

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "urllib", Source: "\n", Package: true},
		{Name: "urllib.parse", Source: parseSource},
	}
}
