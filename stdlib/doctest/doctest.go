// Package doctest is the module doctest, written as a script: examples in docstrings that are run as tests.
package doctest

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

// The text of the module, each file a chapter of it.
var (
	//go:embed examples.py
	examples string
	//go:embed checker.py
	checker string
	//go:embed runner.py
	runner string
	//go:embed suites.py
	suites string
)

// Def describes the module.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "doctest", Chapters: []string{examples, checker, runner, suites}}
}
