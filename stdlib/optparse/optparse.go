// Package optparse is the module optparse, written as a script: command lines as older programs take them apart.
package optparse

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

var (
	//go:embed optparse.py
	source string
	//go:embed option.py
	optionSource string
	//go:embed help.py
	helpSource string
)

// Defs describes the module and the two it is made of.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "optparse", Source: source},
		{Name: "_optparse_option", Source: optionSource},
		{Name: "_optparse_help", Source: helpSource},
	}
}
