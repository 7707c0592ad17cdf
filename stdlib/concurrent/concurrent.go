// Package concurrent is the package concurrent with its one module, concurrent.futures: executors of
// threads and of isolated interpreters, and the futures they give. It does not know event loops.
package concurrent

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

var (
	//go:embed base.py
	base string
	//go:embed futures.py
	futures string
	//go:embed thread.py
	threadPool string
	//go:embed process.py
	processPool string
)

// Defs describes the modules concurrent and concurrent.futures with its parts.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "concurrent", Docs: []string{docs}, Package: true},
		{Name: "concurrent.futures", Package: true, Source: futures},
		{Name: "concurrent.futures._base", Source: base},
		{Name: "concurrent.futures.thread", Source: threadPool},
		{Name: "concurrent.futures.process", Source: processPool},
		{Name: "_isolate", Init: fillIsolate},
	}
}
