// Package binary is the modules struct, binascii and base64: numbers and texts as bytes and back.
package binary

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

var (
	//go:embed struct.py
	structSource string
	//go:embed base64.py
	base64Source string
	//go:embed binascii.py
	binasciiSource string
)

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "struct", Docs: []string{docs}, Init: fillStruct, Source: structSource},
		{Name: "binascii", Init: fillBinascii, Source: binasciiSource},
		{Name: "base64", Source: base64Source},
	}
}

func fillBinascii(_ *thread, m *object.Module) bool {
	m.Func("crc32", "data, crc=0, /", crc)
	m.Func("_decode64", "data, strict, /", decode64)
	m.Func("_encode64", "data, /", encode64)
	return true
}
