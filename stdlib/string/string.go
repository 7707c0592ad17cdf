// Package string is the module string: sets of characters, templates, and the formatting of str.format to derive
// from. All of it is a script.
package string

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed string.py
var source string

// Def describes the module string.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "string", Source: source}
}
