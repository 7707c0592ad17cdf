// Package contextlib is the module contextlib, written as a script.
package contextlib

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed contextlib.py
var source string

// Def describes the module contextlib.
func Def() object.ModuleDef { return object.ModuleDef{Name: "contextlib", Source: source} }
