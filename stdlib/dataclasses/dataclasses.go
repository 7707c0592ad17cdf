// Package dataclasses is the module dataclasses, written as a script.
package dataclasses

import (
	_ "embed"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed dataclasses.py
var source string

// Def describes the module dataclasses.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "dataclasses", Init: fill, Source: source}
}

func fill(_ *thread, m *object.Module) bool {
	m.Func("_texts", "obj, names, /", texts)
	return true
}

// texts is what the repr of a dataclass shows of the fields of these names.
func texts(t *thread, a []value) value {
	names, _ := object.AsList(a[1])
	var b strings.Builder
	for i, name := range names.Items {
		s, _ := object.AsStr(name)
		field := object.GetAttr(t, a[0], s)
		if field.Bad() {
			return object.Raised
		}
		text, ok := object.Repr(t, field)
		if !ok {
			return object.Raised
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(s.Text() + "=" + text)
	}
	return object.NewStr(b.String())
}
