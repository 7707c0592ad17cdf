// Package ast is the module ast: the tree of a script's source, for scripts. Parsing is for the package that runs
// scripts; the classes of nodes, and what can be done with them, are script text.
package ast

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

var (
	//go:embed nodes.py
	nodes string
	//go:embed ast.py
	source string
	//go:embed unparse.py
	unparse string
	//go:embed unparse_statements.py
	unparseStatements string
)

// Defs describes the module ast and the hidden one that turns trees into text, which few scripts need.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "ast", Init: fill, Chapters: []string{nodes, source}, Package: true},
		{Name: "ast._unparse", Chapters: []string{unparse, unparseStatements}},
	}
}

func fill(_ *object.Thread, m *object.Module) bool {
	m.Func("_parse", "source, filename, mode, make, /", func(t *object.Thread, a []object.Value) object.Value {
		return interp.SyntaxTree(t, a[0], a[1], a[2], a[3])
	})
	return true
}
