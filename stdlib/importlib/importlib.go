// Package importlib is the modules importlib, importlib.util and importlib.machinery: importing by name, and modules
// made from files. How imports themselves work is for the package that runs scripts.
package importlib

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

var (
	//go:embed importlib.py
	source string
	//go:embed util.py
	util string
	//go:embed machinery.py
	machinery string
)

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "importlib", Package: true, Source: source},
		{Name: "importlib.util", Source: util},
		{Name: "importlib.machinery", Source: machinery},
	}
}
