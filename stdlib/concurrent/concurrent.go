// Package concurrent is the package concurrent with its one module, concurrent.futures:
// executors of threads and the futures they give. It does not know event loops.
package concurrent

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed futures.py
var futures string

// Defs describes the modules concurrent and concurrent.futures, whose executors are also found
// under concurrent.futures.thread.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "concurrent", Package: true},
		{Name: "concurrent.futures", Package: true, Source: futures},
		{Name: "concurrent.futures.thread", Source: "from concurrent.futures import ThreadPoolExecutor, BrokenThreadPool\n"},
	}
}
