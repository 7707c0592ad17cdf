// Package codecs is the modules codecs and encodings: the registry of text encodings, and those that are not written in Go.
package codecs

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/interp/object/charmap"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

var (
	// The module codecs: what codes and decodes, then how it is found and used.
	//go:embed coders.py
	codersSource string
	//go:embed codecs.py
	codecsSource string
	//go:embed encodings.py
	encodingsSource string
	//go:embed primitives.py
	primitivesSource string
	//go:embed punycode.py
	punycodeSource string
)

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "_codecs", Docs: []string{docs}, Init: fill, Source: primitivesSource},
		{Name: "codecs", Chapters: []string{codersSource, codecsSource}},
		{Name: "encodings", Source: encodingsSource, Package: true},
		{Name: "encodings.punycode", Source: punycodeSource},
	}
}

func fill(_ *thread, m *object.Module) bool {
	m.Func("_native_encode", "text, encoding, errors, /", nativeEncode)
	m.Func("_native_decode", "data, encoding, errors, final, /", nativeDecode)
	m.Func("_find", "name, /", find)
	m.Func("_table", "canonical, /", table)
	m.Func("register_error", "errors, handler, /", registerError)
	m.Func("lookup_error", "name, /", lookupError)
	return true
}

// texts reads arguments that are str.
func texts(a ...value) []string {
	all := make([]string, len(a))
	for i, v := range a {
		if s, ok := object.AsStr(v); ok {
			all[i] = s.Text()
		}
	}
	return all
}

func nativeEncode(t *thread, a []value) value {
	s := texts(a...)
	b, ok := object.Encode(t, s[0], s[1], s[2])
	if !ok {
		return object.Raised
	}
	return object.NewBytes(b)
}

// nativeDecode gives the text and the number of bytes it is of.
func nativeDecode(t *thread, a []value) value {
	data, ok := object.WantBuffer(t, a[0])
	if !ok {
		return object.Raised
	}
	s := texts(a[1], a[2])
	text, used, ok := object.DecodePart(t, data, s[0], s[1], a[3] == object.True)
	if !ok {
		return object.Raised
	}
	return object.NewTuple(object.NewStr(text), object.Int(int64(used))).Value()
}

// find gives the name an encoding goes by, the name it is shown with (None if CPython lacks it), and whether it is native.
func find(_ *thread, a []value) value {
	name := charmap.Canonical(texts(a[0])[0])
	shown := object.None
	if known := charmap.ShownName(name); known != "" {
		shown = object.NewStr(known)
	}
	return object.NewTuple(object.NewStr(name), shown, object.Bool(object.HasCodec(name))).Value()
}

// table is the 256 characters of a single-byte encoding; None for other encodings.
func table(_ *thread, a []value) value {
	m := charmap.Find(texts(a[0])[0])
	if m == nil {
		return object.None
	}
	return object.NewStr(string(m.Runes[:]))
}

func registerError(t *thread, a []value) value {
	name, ok := object.AsStr(a[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "register_error() argument 1 must be str, not %s", object.ArgumentType(a[0]))
	}
	if a[1].Type().Call == nil {
		return t.Raise(object.TypeErrorType, "handler must be callable")
	}
	t.Interp.SetErrorHandler(name.Text(), a[1])
	return object.None
}

func lookupError(t *thread, a []value) value {
	name, ok := object.AsStr(a[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "lookup_error() argument must be str, not %s", object.ArgumentType(a[0]))
	}
	if handler := t.ErrorHandler(name.Text()); handler.Ok() {
		return handler
	}
	return object.Raised
}
