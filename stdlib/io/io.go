// Package pyio is the module io: open, files of bytes and of text, and files in
// memory. It does not know which stream is sys.stdout, nor when a program ends:
// whoever starts an interpreter makes the standard streams and flushes them.
package pyio

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

//go:embed io.py
var source string

type (
	thread = object.Thread
	value  = object.Value
)

// defaultBufferSize is io.DEFAULT_BUFFER_SIZE, in bytes.
const defaultBufferSize = 8192

// Defs describes the module io and _io, where pickled files find their classes.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{{Name: "io", Docs: []string{docs}, Source: source}, {Name: "_io", Init: fill}}
}

func fill(t *thread, m *object.Module) bool {
	m.Set("DEFAULT_BUFFER_SIZE", object.Int(defaultBufferSize))
	m.Set("open", t.Interp.Builtins.GetStr(object.StrOf("open")))
	m.Func("text_encoding", "encoding, stacklevel=2, /", textEncoding)
	m.Set("BlockingIOError", object.BlockingIOErrorType.Value())
	m.Set("UnsupportedOperation", UnsupportedOperationType.Value())
	m.Types(IOBaseType, RawIOBaseType, BufferedIOBaseType, TextIOBaseType)
	m.Types(FileIOType, BufferedReaderType, BufferedWriterType, BufferedRandomType, TextIOWrapperType, StringIOType, BytesIOType)
	return true
}

// textEncoding is the encoding a function of files should use that was given none.
func textEncoding(_ *thread, a []value) value {
	if a[0].IsNone() {
		return object.NewStr("locale")
	}
	return a[0]
}

func init() {
	defineErrors()
	defineBases()
	defineBinaryFiles()
	defineTextFiles()
	defineStringIO()
	defineBytesIO()
}
