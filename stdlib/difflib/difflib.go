// Package difflib is the module difflib, written as scripts: how two sequences differ, and how to show it.
package difflib

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

var (
	//go:embed matcher.py
	matcherSource string
	//go:embed difflib.py
	source string
)

// Defs describes the module and its private part.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "_difflib", Source: matcherSource},
		{Name: "difflib", Source: source},
	}
}
