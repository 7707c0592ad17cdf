// Package unicodedata is the module unicodedata: what Unicode says of characters.
package unicodedata

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/interp/object/ucd"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

// Def describes the module unicodedata.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "unicodedata", Docs: []string{docs}, Init: fill}
}

// longestName is the length from which on CPython does not look for a name.
const longestName = 256

func fill(_ *thread, m *object.Module) bool {
	m.Set("unidata_version", object.NewStr(ucd.Version))
	ofOne(m, "category", func(r rune) value { return object.NewStr(ucd.Of(r).Category) })
	ofOne(m, "bidirectional", func(r rune) value { return object.NewStr(ucd.Of(r).Bidirectional) })
	ofOne(m, "combining", func(r rune) value { return object.Int(int64(ucd.Of(r).Combining)) })
	ofOne(m, "east_asian_width", func(r rune) value { return object.NewStr(ucd.Of(r).Width) })
	ofOne(m, "mirrored", func(r rune) value {
		if ucd.Of(r).Mirrored {
			return object.Int(1)
		}
		return object.Int(0)
	})
	ofOne(m, "decomposition", decomposition)
	orDefault(m, "name", "no such name", func(r rune) value {
		if name := ucd.Name(r); name != "" {
			return object.NewStr(name)
		}
		return object.Unbound
	})
	orDefault(m, "decimal", "not a decimal", func(r rune) value {
		n, ok := ucd.NumberOf(r)
		return digitOf(n.Decimal, ok)
	})
	orDefault(m, "digit", "not a digit", func(r rune) value {
		n, ok := ucd.NumberOf(r)
		return digitOf(n.Digit, ok)
	})
	orDefault(m, "numeric", "not a numeric character", func(r rune) value {
		if n, ok := ucd.NumberOf(r); ok {
			return object.Float(n.Value)
		}
		return object.Unbound
	})
	m.Func("lookup", "name, /", lookup)
	m.Func("normalize", "form, unistr, /", normalize)
	m.Func("is_normalized", "form, unistr, /", isNormalized)
	return true
}

// ofOne binds a function of one character.
func ofOne(m *object.Module, name string, fn func(r rune) value) {
	m.Func(name, "chr, /", func(t *thread, a []value) value {
		r, ok := character(t, a[0], name+"() argument")
		if !ok {
			return object.Raised
		}
		return fn(r)
	})
}

// orDefault binds a function of one character and of what to give when fn gives Unbound; without it that is a ValueError.
func orDefault(m *object.Module, name, complaint string, fn func(r rune) value) {
	m.Func(name, "chr, default=<unrepresentable>, /", func(t *thread, a []value) value {
		r, ok := character(t, a[0], name+"() argument 1")
		if !ok {
			return object.Raised
		}
		if v := fn(r); v.Ok() {
			return v
		}
		if a[1].Bad() {
			return t.Raise(object.ValueErrorType, "%s", complaint)
		}
		return a[1]
	})
}

func character(t *thread, v value, what string) (rune, bool) {
	if s, ok := object.AsStr(v); ok && s.Len() == 1 {
		r, _ := object.DecodePoint(s.Text(), 0)
		return r, true
	}
	t.Raise(object.TypeErrorType, "%s must be a unicode character, not %s", what, v.Type().MessageName())
	return 0, false
}

func digitOf(n int, ok bool) value {
	if !ok || n < 0 {
		return object.Unbound
	}
	return object.Int(int64(n))
}

func decomposition(r rune) value {
	points, tag := ucd.Decomposition(r)
	var fields []string
	if tag != "" {
		fields = append(fields, tag)
	}
	for _, p := range points {
		fields = append(fields, fmt.Sprintf("%04X", p))
	}
	return object.NewStr(strings.Join(fields, " "))
}

func lookup(t *thread, a []value) value {
	name, ok := "", false
	if s, isStr := object.AsStr(a[0]); isStr {
		var encoded []byte
		if encoded, ok = object.Encode(t, s.Text(), "utf-8", "strict"); !ok {
			return object.Raised
		}
		name = string(encoded)
	} else {
		b, ok := object.WantBuffer(t, a[0])
		if !ok {
			return object.Raised
		}
		name = string(b)
	}
	if len(name) > longestName {
		return t.Raise(object.KeyErrorType, "name too long")
	}
	if r, found := ucd.Lookup(name); found {
		return object.Chr(r)
	}
	if text := ucd.LookupSequence(name); text != nil {
		return object.NewStr(string(text))
	}
	return t.Raise(object.KeyErrorType, "undefined character name '%s'", name)
}

// formAndText reads the arguments of normalize and is_normalized.
func formAndText(t *thread, a []value, name string) (form ucd.Form, text *object.Str, ok bool) {
	var texts [2]*object.Str
	for i := range texts {
		if texts[i], ok = object.AsStr(a[i]); !ok {
			t.Raise(object.TypeErrorType, "%s() argument %d must be str, not %s", name, i+1, object.ArgumentType(a[i]))
			return form, nil, false
		}
	}
	if texts[1].Len() == 0 {
		return form, texts[1], true
	}
	if form, ok = ucd.FormByName(texts[0].Text()); !ok {
		t.Raise(object.ValueErrorType, "invalid normalization form")
	}
	return form, texts[1], ok
}

func normalize(t *thread, a []value) value {
	form, s, ok := formAndText(t, a, "normalize")
	if !ok {
		return object.Raised
	}
	if s.IsASCII() {
		return a[1]
	}
	var b []byte
	for _, r := range form.Normalize(points(s)) {
		b = object.AppendPoint(b, r)
	}
	return object.NewStr(string(b))
}

func isNormalized(t *thread, a []value) value {
	form, s, ok := formAndText(t, a, "is_normalized")
	if !ok {
		return object.Raised
	}
	if s.IsASCII() {
		return object.True
	}
	text := points(s)
	return object.Bool(slices.Equal(form.Normalize(text), text))
}

func points(s *object.Str) []rune {
	all := make([]rune, 0, s.Len())
	for _, r := range object.Points(s.Text()) {
		all = append(all, r)
	}
	return all
}
