// Package pyio is the module io: open, files of bytes and of text, and files in
// memory. It does not know which stream is sys.stdout, nor when a program ends:
// whoever starts an interpreter makes the standard streams and flushes them.
package pyio

import "github.com/bide-lang/bide/interp/object"

type (
	thread = object.Thread
	value  = object.Value
)

// defaultBufferSize is io.DEFAULT_BUFFER_SIZE, in bytes.
const defaultBufferSize = 8192

// Def describes the module io.
func Def() object.ModuleDef { return object.ModuleDef{Name: "io", Init: fill} }

func fill(_ *thread, m *object.Module) bool {
	m.Set("DEFAULT_BUFFER_SIZE", object.Int(defaultBufferSize))
	m.Set("SEEK_SET", object.Int(0))
	m.Set("SEEK_CUR", object.Int(1))
	m.Set("SEEK_END", object.Int(2))
	m.Set("open", OpenFunction())
	m.Func("text_encoding", "encoding, stacklevel=2, /", textEncoding)
	m.Set("BlockingIOError", object.BlockingIOErrorType.Value())
	m.Set("UnsupportedOperation", UnsupportedOperationType.Value())
	m.Set("IOBase", IOBaseType.Value())
	m.Set("RawIOBase", RawIOBaseType.Value())
	m.Set("BufferedIOBase", BufferedIOBaseType.Value())
	m.Set("TextIOBase", TextIOBaseType.Value())
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
