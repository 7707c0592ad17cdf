// Package textwrap is the modules textwrap and pprint, scripts that lay text out.
package textwrap

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

var (
	//go:embed textwrap.py
	textwrapSource string
	//go:embed pprint.py
	pprintSource string
)

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "textwrap", Source: textwrapSource},
		{Name: "pprint", Source: pprintSource},
	}
}
