// Package numbers is the module numbers, written as a script.
package numbers

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed numbers.py
var source string

// Def describes the module numbers.
func Def() object.ModuleDef { return object.ModuleDef{Name: "numbers", Source: source} }
