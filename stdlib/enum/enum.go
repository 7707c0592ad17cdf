// Package enum is the module enum, written as a script.
package enum

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed enum.py
var source string

// Def describes the module enum.
func Def() object.ModuleDef { return object.ModuleDef{Name: "enum", Source: source} }
