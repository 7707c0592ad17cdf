// Package typing is the module typing: names for annotations, which mean nothing when a script runs. Type
// parameters are in Go, where the syntax for them needs them too.
package typing

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed typing.py
var source string

// Def describes the module typing.
func Def() object.ModuleDef { return object.ModuleDef{Name: "typing", Init: fill, Source: source} }

func fill(_ *object.Thread, m *object.Module) bool {
	m.Types(object.GenericType, object.TypeAliasType, object.TypeVarType, object.TypeVarTupleType, object.ParamSpecType)
	return true
}
