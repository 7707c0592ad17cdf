// Package fractions is the modules fractions and statistics, scripts that calculate exactly.
package fractions

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

var (
	//go:embed fractions.py
	fractionsSource string
	//go:embed statistics.py
	statisticsSource string
)

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "fractions", Source: fractionsSource},
		{Name: "statistics", Source: statisticsSource},
	}
}
