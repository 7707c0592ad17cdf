// Package pickle is the modules pickle and copyreg: objects as bytes, and back. The bytes are those of
// CPython's pickler. It does not know who stores or sends them.
package pickle

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

//go:embed pickle.py
var source string

//go:embed copyreg.py
var copyregSource string

// The protocols.
const (
	highestProtocol = 5
	defaultProtocol = 4
)

// Defs describes the modules pickle and copyreg.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "pickle", Docs: []string{docs}, Init: fill, Source: source},
		{Name: "_pickle", Source: "from pickle import *"},
		{Name: "copyreg", Source: copyregSource},
	}
}

func fill(_ *thread, m *object.Module) bool {
	m.Funcs([]object.Method{
		{Name: "dumps", Sig: "obj, protocol=None, *, fix_imports=True, buffer_callback=None", Fn: dumps},
		{Name: "dump", Sig: "obj, file, protocol=None, *, fix_imports=True, buffer_callback=None", Fn: dump},
		{Name: "loads", Sig: "data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()", Fn: loads},
		{Name: "load", Sig: "file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()", Fn: load},
	})
	m.Types(picklerType, unpicklerType)
	for _, each := range opcodeNames {
		m.Set(each.name, object.NewBytes([]byte{each.op}))
	}
	return true
}

// raise raises one of the exceptions that pickle.py defines.
func raise(t *thread, class, format string, args ...any) value {
	cls := fromModule(t, "pickle", class)
	if cls.Bad() {
		return cls
	}
	ty, _ := object.AsType(cls)
	return t.Raise(ty, format, args...)
}

// fromModule reads a name of a module, which is imported if need be.
func fromModule(t *thread, module, name string) value {
	m := t.Interp.Library(t, module)
	if m.Bad() {
		return m
	}
	return object.GetAttr(t, m, t.Interp.Name(name))
}

func dumps(t *thread, a []value) value {
	p := &pickler{}
	if !p.setUp(t, a[1], a[2], a[3]) || !p.prepare(t) || !p.document(t, a[0]) {
		return object.Raised
	}
	return object.NewBytes(p.out.buf)
}

func dump(t *thread, a []value) value {
	p := &pickler{}
	if !p.setUp(t, a[2], a[3], a[4]) || !p.setFile(t, a[1]) || !p.prepare(t) || !p.document(t, a[0]) {
		return object.Raised
	}
	return object.None
}

func loads(t *thread, a []value) value {
	data, ok := object.WantBuffer(t, a[0])
	if !ok {
		return object.Raised
	}
	u := newUnpickler()
	if !u.setUp(t, a[1], a[2], a[3], a[4]) {
		return object.Raised
	}
	u.in.data = append([]byte(nil), data...)
	return u.load(t)
}

func load(t *thread, a []value) value {
	u := newUnpickler()
	if !u.setUp(t, a[1], a[2], a[3], a[4]) || !u.in.setFile(t, a[0]) {
		return object.Raised
	}
	return u.load(t)
}
