// Package dataclasses is the module dataclasses, written as a script.
package dataclasses

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed dataclasses.py
var source string

// Def describes the module dataclasses.
func Def() object.ModuleDef { return object.ModuleDef{Name: "dataclasses", Source: source} }
