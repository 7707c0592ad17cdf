// Package statistics is the module statistics, scripts that calculate exactly and round once; Go adds up what is long.
package statistics

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// The parts of the module, run as one script.
var (
	//go:embed averages.py
	averages string
	//go:embed spread.py
	spread string
	//go:embed normal.py
	normal string
	//go:embed kernels.py
	kernels string
)

// Def describes the module statistics.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "statistics", Init: fill, Chapters: []string{averages, spread, normal, kernels}}
}

func fill(_ *thread, m *object.Module) bool {
	m.Func("_exact_sums", "data, /", exactSums)
	return true
}
