// Package html is the modules html, html.entities and html.parser. The names of characters are those of Go's html
// package; all else is script text.
package html

import (
	_ "embed"
	"html"
	"strings"
	"unicode/utf8"

	"github.com/bide-lang/bide/interp/object"
)

var (
	//go:embed html.py
	source string
	//go:embed entities.py
	entities string
	//go:embed parser.py
	parser string
)

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "html", Init: fill, Source: source, Package: true},
		{Name: "html.entities", Source: entities},
		{Name: "html.parser", Source: parser},
	}
}

func fill(_ *object.Thread, m *object.Module) bool {
	m.Func("_entity", "name, /", entity)
	return true
}

// entity is the text that a name after & stands for, None for what is no name; a name of HTML5 ends with ; but for
// some old ones.
func entity(t *object.Thread, a []object.Value) object.Value {
	s, ok := object.AsStr(a[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "a str is wanted, not %s", a[0].Type().MessageName())
	}
	name := s.Text()
	text := html.UnescapeString("&" + name)
	plain, ended := strings.CutSuffix(name, ";")
	switch {
	case text == "&"+name || strings.ContainsAny(plain, "&#;"):
		return object.None
	case ended && strings.HasSuffix(text, ";") && text != ";": // only a beginning of it is a name
		return object.None
	case !ended && utf8.RuneCountInString(text) > 1:
		return object.None
	}
	return object.NewStr(text)
}
