// Package argparse is the module argparse, written as scripts.
package argparse

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

var (
	//go:embed argparse.py
	source string
	//go:embed parser.py
	parserSource string
	//go:embed help.py
	helpSource string
)

// Defs describes the module argparse and the two it is made of.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "argparse", Source: source, Package: true},
		{Name: "argparse._parser", Source: parserSource},
		{Name: "argparse._help", Source: helpSource},
	}
}
