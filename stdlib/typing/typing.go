// Package typing is the module typing: names for annotations, which mean nothing when a script runs. Type
// parameters are in Go, where the syntax for them needs them too; they ask the module's text for what concerns forms.
package typing

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

// The module's text, each file a chapter of it.
var (
	//go:embed checks.py
	checks string
	//go:embed parameters.py
	parameters string
	//go:embed aliases.py
	aliases string
	//go:embed forms.py
	forms string
	//go:embed protocols.py
	protocols string
	//go:embed records.py
	records string
	//go:embed hints.py
	hints string
)

// Def describes the module typing.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "typing", Docs: []string{docs}, Init: fill, Chapters: []string{checks, parameters, aliases, forms, protocols, records, hints}}
}

func fill(_ *object.Thread, m *object.Module) bool {
	m.Types(object.GenericType, object.TypeAliasType, object.TypeVarType, object.TypeVarTupleType, object.ParamSpecType,
		object.ParamSpecArgsType, object.ParamSpecKwargsType)
	m.Func("_caller", "", caller)
	return true
}

// caller is the __module__ of what a script makes by calling a function of the module.
func caller(t *object.Thread, _ []object.Value) object.Value {
	f := interp.ScriptCaller(t, 0)
	if f == nil {
		return object.None
	}
	_, _, globals := f.Place()
	if v := globals.GetStr(object.StrOf("__name__")); v.Ok() {
		return v
	}
	return object.NewStr("__main__")
}
