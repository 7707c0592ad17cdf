// Package json is the module json: reading and writing are written in Go, the classes a
// script may derive from in json.py.
package json

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed json.py
var source string

// Defs describes the module json and its submodules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "json", Docs: []string{docs}, Init: fill, Source: source, Package: true},
		{Name: "json.decoder", Source: decoderSource},
		{Name: "json.encoder", Source: encoderSource},
		{Name: "json.scanner", Source: scannerSource},
		{Name: "json.tool", Source: toolSource},
		{Name: "json.tool.__main__", Source: "from json.tool import main\nmain()\n"},
	}
}

func fill(_ *thread, m *object.Module) bool {
	m.Funcs([]object.Method{
		{
			Name: "loads", Fn: loads,
			Sig: "s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw",
		},
		{
			Name: "dumps", Fn: dumps,
			Sig: "obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, " +
				"indent=None, separators=None, default=None, sort_keys=False, **kw",
		},
		{Name: "_decode", Sig: "s, idx, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, strict, whole, /", Fn: decodeFunc},
		{Name: "_encode", Sig: "obj, skipkeys, ensure_ascii, check_circular, allow_nan, indent, item_separator, key_separator, default, sort_keys, in_parts=False, /", Fn: encodeFunc},
	})
	return true
}

// fromModule reads a name json.py defines.
func fromModule(t *thread, name string) value {
	v := t.Interp.Library(t, "json")
	if v.Bad() {
		return v
	}
	return object.GetAttr(t, v, t.Interp.Name(name))
}

// given is v unless the script left it out or said None, for which it is Unbound.
func given(v value) value {
	if v.Ok() && v.IsNone() {
		return object.Unbound
	}
	return v
}

// truth is bool(v), def when the argument was not given.
func truth(t *thread, v value, def bool) (b, ok bool) {
	if v.Bad() {
		return def, true
	}
	return object.Truth(t, v)
}
