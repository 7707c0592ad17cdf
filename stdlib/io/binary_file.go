package pyio

import (
	"slices"

	"github.com/bide-lang/bide/interp/object"
)

// BinaryFile is a file of bytes: FileIO, BufferedReader, BufferedWriter or BufferedRandom.
type BinaryFile struct {
	object.Header
	attrs object.Attrs
	held
}

// The types of files of bytes.
var (
	FileIOType         = &object.Type{Name: "FileIO", Module: "_io", Flags: object.FlagBase | object.FlagHasDict}
	BufferedReaderType = &object.Type{Name: "BufferedReader", Module: "_io", Flags: object.FlagBase | object.FlagHasDict}
	BufferedWriterType = &object.Type{Name: "BufferedWriter", Module: "_io", Flags: object.FlagBase | object.FlagHasDict}
	BufferedRandomType = &object.Type{Name: "BufferedRandom", Module: "_io", Flags: object.FlagBase | object.FlagHasDict}
)

var binaryLayout = &object.Layout{
	Name:  "BinaryFile",
	Alloc: func(cls *object.Type) value { return (&BinaryFile{Header: object.HeaderOf(cls)}).Value() },
	Attrs: func(v value) *object.Attrs { return &object.Cast[BinaryFile](v).attrs },
}

func newBinaryFile(ty *object.Type, c *channel) *BinaryFile {
	return &BinaryFile{Header: object.HeaderOf(ty), held: held{channel: c}}
}

// bufferedTypeFor is the buffered type that fits the directions of c.
func bufferedTypeFor(c *channel) *object.Type {
	switch {
	case c.reads && c.write:
		return BufferedRandomType
	case c.write:
		return BufferedWriterType
	}
	return BufferedReaderType
}

// Value is the file as a script sees it.
func (f *BinaryFile) Value() value { return object.FromHeader(&f.Header) }

func defineBinaryFiles() {
	fact := func(name *object.Str, known func(device) bool) object.NativeFunc {
		return onBinary(func(t *thread, f *BinaryFile, _ []value) value { return f.fact(t, name, known) })
	}
	common := []object.Method{
		{Name: "__enter__", Sig: "", Fn: func(t *thread, a []value) value { return binaryIter(t, a[0]) }},
		{Name: "__reduce__", Sig: "", Fn: notPickled},
		{Name: "__reduce_ex__", Sig: "protocol, /", Fn: notPickled},
		{Name: "close", Sig: "", Fn: binaryClose},
		{Name: "fileno", Sig: "", Fn: onBinary(func(t *thread, f *BinaryFile, _ []value) value { return f.fileno(t) })},
		{Name: "flush", Sig: "", Fn: onBuffer("flush of", func(t *thread, f *BinaryFile, _ []value) value { f.flush(t); return object.None })},
		{Name: "isatty", Sig: "", Fn: fact(isattyName, isTerminal)},
		{Name: "seek", Sig: "target, whence=0, /", Fn: onBuffer("seek of", binarySeek)},
		{Name: "seekable", Sig: "", Fn: fact(seekableName, canSeek)},
		{Name: "tell", Sig: "", Fn: onBinary(binaryTell)},
		{Name: "truncate", Sig: "pos=None, /", Fn: onBuffer("truncate of", func(t *thread, f *BinaryFile, a []value) value { return f.truncateTo(t, a[1]) })},
		{Name: "readable", Sig: "", Fn: onBinary(func(_ *thread, f *BinaryFile, _ []value) value { return object.Bool(f.reads) })},
		{Name: "writable", Sig: "", Fn: onBinary(func(_ *thread, f *BinaryFile, _ []value) value { return object.Bool(f.write) })},
	}
	reading := []object.Method{
		{Name: "read", Sig: "size=-1, /", Fn: onBuffer("read of", binaryRead)},
		{Name: "readinto", Sig: "buffer, /", Fn: onBuffer("readinto of", binaryReadinto("readinto"))},
	}
	ahead := []object.Method{
		{Name: "peek", Sig: "size=0, /", Fn: onBuffer("peek of", binaryPeek)},
		{Name: "read1", Sig: "size=-1, /", Fn: onBuffer("read of", binaryRead1)},
		{Name: "readinto1", Sig: "buffer, /", Fn: onBuffer("readinto of", binaryReadinto("readinto1"))},
		{Name: "readline", Sig: "size=-1, /", Fn: onBuffer("readline of", binaryReadline)},
	}
	writing := []object.Method{{Name: "write", Sig: "buffer, /", Fn: onBuffer("write to", binaryWrite)}}
	readall := []object.Method{
		{Name: "readall", Sig: "", Fn: onBinary(func(t *thread, f *BinaryFile, _ []value) value { return f.readBytes(t, -1) })},
	}
	detach := []object.Method{{Name: "detach", Sig: "", Fn: onBinary(binaryDetach)}}
	defineBinaryFile(FileIOType, RawIOBaseType, common, reading, writing, readall)
	defineBinaryFile(BufferedReaderType, BufferedIOBaseType, common, reading, ahead, detach)
	defineBinaryFile(BufferedWriterType, BufferedIOBaseType, common, writing, detach)
	defineBinaryFile(BufferedRandomType, BufferedIOBaseType, common, reading, ahead, writing, detach)
	FileIOType.Getters = append(FileIOType.Getters, object.Getter{Name: "closefd", Get: onChannel(func(_ *thread, f *BinaryFile) value {
		_, isKept := f.dev.(kept)
		return object.Bool(!isKept)
	})})
	raw := object.Getter{Name: "raw", Member: true, Get: onChannel(func(_ *thread, f *BinaryFile) value { return f.raw() })}
	for _, ty := range []*object.Type{BufferedReaderType, BufferedWriterType, BufferedRandomType} {
		ty.Getters = append(ty.Getters, raw)
	}
}

// defineBinaryFile defines one of the types with the methods it has.
func defineBinaryFile(ty, base *object.Type, methods ...[]object.Method) {
	ty.Define(base, binaryLayout)
	ty.Methods = slices.Concat(methods...)
	ty.Getters = []object.Getter{
		{Name: "closed", Get: onChannel(func(t *thread, f *BinaryFile) value {
			is, ok := f.closed(t)
			if !ok {
				return object.Raised
			}
			return object.Bool(is)
		})},
		{Name: "mode", Get: onChannel(func(t *thread, f *BinaryFile) value { return f.attribute(t, modeName, object.NewStr(f.mode)) })},
		{Name: "name", Get: onChannel(func(t *thread, f *BinaryFile) value { return f.attribute(t, nameName, f.name) })},
	}
	ty.Iter, ty.Repr, ty.Next = binaryIter, binaryRepr, binaryNext
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return binaryLayout.Alloc(cls) }
	ty.Init = binaryInit
}

func binaryNext(t *thread, v value) value {
	if v.Type().Flags&object.FlagScript != 0 {
		return baseNext(t, v)
	}
	f := openBinary(t, v)
	if f == nil {
		return object.Raised
	}
	b, ok := f.readLine(t, -1)
	switch {
	case !ok:
		return object.Raised
	case len(b) == 0:
		return object.Done
	}
	return object.NewBytes(b)
}

func binaryOf(v value) *BinaryFile { return object.Cast[BinaryFile](v) }

func openBinary(t *thread, v value) *BinaryFile {
	if f := binaryOf(v); f.opened(t, belowBinary) {
		return f
	}
	return nil
}

// belowBinary is what a file of bytes reads from and writes to, in the words of its messages.
const belowBinary = "raw stream"

func (f *BinaryFile) raiseNoChannel(t *thread) value {
	return f.raiseMissing(t, belowBinary)
}

// isClosed takes away the exception about a closed file, if that is what is pending.
func isClosed(t *thread) bool {
	e := t.Take()
	if e.Type() == object.ValueErrorType {
		return true
	}
	t.Restore(e)
	return false
}

// onChannel makes a getter out of one that needs the file to have been opened.
func onChannel(get func(t *thread, f *BinaryFile) value) object.UnaryFunc {
	return func(t *thread, v value) value {
		f := binaryOf(v)
		if f.channel == nil {
			return f.raiseNoChannel(t)
		}
		return get(t, f)
	}
}

func binaryIter(t *thread, v value) value {
	if openBinary(t, v) == nil {
		return object.Raised
	}
	return v
}

func binaryClose(t *thread, a []value) value {
	return binaryOf(a[0]).shut(t, a[0], belowBinary)
}

// onBinary makes a method of an open file out of fn, which may leave it to onBinary to notice an exception.
func onBinary(fn func(t *thread, f *BinaryFile, a []value) value) object.NativeFunc {
	return onBuffer("", fn)
}

// onBuffer is onBinary for a method that buffers refuse as "read of closed file".
func onBuffer(refusal string, fn func(t *thread, f *BinaryFile, a []value) value) object.NativeFunc {
	return func(t *thread, a []value) value {
		f := openBinary(t, a[0])
		if f == nil {
			if binaryOf(a[0]).channel != nil && refusal != "" && !a[0].Type().IsSubtype(FileIOType) && isClosed(t) {
				return t.Raise(object.ValueErrorType, "%s closed file", refusal)
			}
			return object.Raised
		}
		v := fn(t, f, a)
		if t.Pending() != nil {
			return object.Raised
		}
		return v
	}
}
