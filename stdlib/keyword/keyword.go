// Package keyword is the module keyword: which words a script cannot use as names.
package keyword

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

const (
	hard = "False None True and as assert async await break class continue def del elif else except finally for from global " +
		"if import in is lambda nonlocal not or pass raise return try while with yield"
	soft = "_ case match type"
)

// Def describes the module keyword.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "keyword", Docs: []string{docs}, Init: fill}
}

func fill(_ *object.Thread, m *object.Module) bool {
	set(m, "kwlist", "iskeyword", strings.Fields(hard))
	set(m, "softkwlist", "issoftkeyword", strings.Fields(soft))
	return true
}

func set(m *object.Module, list, test string, words []string) {
	values := make([]object.Value, len(words))
	for i, word := range words {
		values[i] = object.NewStr(word)
	}
	m.Set(list, object.NewList(values).Value())
	m.Func(test, "key, /", func(_ *object.Thread, a []object.Value) object.Value {
		s, ok := object.AsStr(a[0])
		return object.Bool(ok && slices.Contains(words, s.Text()))
	})
}
