// Package fractions is the module fractions, a script that calculates exactly.
package fractions

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed fractions.py
var source string

// Def describes the module fractions.
func Def() object.ModuleDef { return object.ModuleDef{Name: "fractions", Source: source} }
