// Package tomllib is the module tomllib, written as a script: TOML read.
package tomllib

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed tomllib.py
var source string

// Def describes the module.
func Def() object.ModuleDef { return object.ModuleDef{Name: "tomllib", Source: source} }
