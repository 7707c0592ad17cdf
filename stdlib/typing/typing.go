// Package typing is the module typing, written as a script.
package typing

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed typing.py
var source string

// Def describes the module typing.
func Def() object.ModuleDef { return object.ModuleDef{Name: "typing", Source: source} }
