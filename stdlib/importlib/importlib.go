// Package importlib is the module importlib with its submodules, and the Python part of importing they show: specs,
// finders and loaders. How import statements work is for the package that runs scripts.
package importlib

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

var (
	//go:embed importlib.py
	source string
	//go:embed bootstrap.py
	bootstrap string
	//go:embed bootstrap_external.py
	bootstrapExternal string
	//go:embed abc.py
	abstract string
	//go:embed util.py
	util string
	//go:embed machinery.py
	machinery string
	//go:embed resources.py
	resources string
	//go:embed pkgutil.py
	pkgutil string
	//go:embed runpy.py
	runpy string
)

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "_frozen_importlib", Source: bootstrap},
		{Name: "_frozen_importlib_external", Source: bootstrapExternal},
		{Name: "importlib", Package: true, Source: source},
		{Name: "importlib.abc", Source: abstract},
		{Name: "importlib.util", Source: util},
		{Name: "importlib.machinery", Source: machinery},
		{Name: "importlib.resources", Source: resources},
		{Name: "pkgutil", Source: pkgutil},
		{Name: "runpy", Source: runpy},
	}
}
