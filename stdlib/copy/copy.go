// Package copy is the module copy, written as a script. What an object is made of, it asks __reduce_ex__.
package copy

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed copy.py
var source string

// Def describes the module copy.
func Def() object.ModuleDef { return object.ModuleDef{Name: "copy", Source: source} }
