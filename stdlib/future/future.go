// Package future is the module __future__: what versions of the language made its features. It does not
// switch any on; linking a script does.
package future

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed future.py
var source string

// Def describes the module __future__.
func Def() object.ModuleDef { return object.ModuleDef{Name: "__future__", Source: source} }
