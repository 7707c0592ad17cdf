package pyio

import (
	"bytes"
	"io"

	"github.com/bide-lang/bide/interp/object"
)

// BinaryFile is a file of bytes: FileIO, BufferedReader, BufferedWriter or BufferedRandom.
type BinaryFile struct {
	object.Header
	attrs object.Attrs
	*channel
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
	return &BinaryFile{Header: object.HeaderOf(ty), channel: c}
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
	methods := []object.Method{
		{Name: "__enter__", Sig: "", Fn: func(t *thread, a []value) value { return binaryIter(t, a[0]) }},
		{Name: "close", Sig: "", Fn: binaryClose},
		{Name: "fileno", Sig: "", Fn: onBinary(func(t *thread, f *BinaryFile, _ []value) value { return f.fileno(t) })},
		{Name: "flush", Sig: "", Fn: onBinary(func(t *thread, f *BinaryFile, _ []value) value { f.flush(t); return object.None })},
		{Name: "isatty", Sig: "", Fn: onBinary(func(_ *thread, f *BinaryFile, _ []value) value { return object.Bool(isTerminal(f.dev)) })},
		{Name: "peek", Sig: "size=0, /", Fn: onBinary(binaryPeek)},
		{Name: "read", Sig: "size=-1, /", Fn: onBinary(binaryRead)},
		{Name: "read1", Sig: "size=-1, /", Fn: onBinary(binaryRead1)},
		{Name: "readall", Sig: "", Fn: onBinary(func(t *thread, f *BinaryFile, _ []value) value { return f.readBytes(t, -1) })},
		{Name: "readable", Sig: "", Fn: onBinary(func(_ *thread, f *BinaryFile, _ []value) value { return object.Bool(f.reads) })},
		{Name: "readinto", Sig: "buffer, /", Fn: onBinary(binaryReadinto)},
		{Name: "readline", Sig: "size=-1, /", Fn: onBinary(binaryReadline)},
		{Name: "seek", Sig: "target, whence=0, /", Fn: onBinary(binarySeek)},
		{Name: "seekable", Sig: "", Fn: onBinary(func(_ *thread, f *BinaryFile, _ []value) value { return object.Bool(canSeek(f.dev)) })},
		{Name: "tell", Sig: "", Fn: onBinary(binaryTell)},
		{Name: "truncate", Sig: "pos=None, /", Fn: onBinary(func(t *thread, f *BinaryFile, a []value) value { return f.truncateTo(t, a[1]) })},
		{Name: "writable", Sig: "", Fn: onBinary(func(_ *thread, f *BinaryFile, _ []value) value { return object.Bool(f.write) })},
		{Name: "write", Sig: "buffer, /", Fn: onBinary(binaryWrite)},
	}
	getters := []object.Getter{
		{Name: "closed", Get: func(_ *thread, v value) value { return object.Bool(binaryOf(v).ended) }},
		{Name: "mode", Get: func(_ *thread, v value) value { return object.NewStr(binaryOf(v).mode) }},
		{Name: "name", Get: func(_ *thread, v value) value { return binaryOf(v).name }},
		{Name: "raw", Get: func(_ *thread, v value) value { return newBinaryFile(FileIOType, binaryOf(v).channel).Value() }},
	}
	FileIOType.Define(RawIOBaseType, binaryLayout)
	for _, ty := range []*object.Type{BufferedReaderType, BufferedWriterType, BufferedRandomType} {
		ty.Define(BufferedIOBaseType, binaryLayout)
	}
	for _, ty := range []*object.Type{FileIOType, BufferedReaderType, BufferedWriterType, BufferedRandomType} {
		ty.Methods, ty.Getters = methods, getters
		ty.Iter, ty.Repr = binaryIter, binaryRepr
		ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return binaryLayout.Alloc(cls) }
		ty.Init = binaryInit
		ty.Next = func(t *thread, v value) value {
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
	}
}

func binaryOf(v value) *BinaryFile { return object.Cast[BinaryFile](v) }

func openBinary(t *thread, v value) *BinaryFile {
	f := binaryOf(v)
	switch {
	case f.channel == nil:
		t.Raise(object.ValueErrorType, "I/O operation on uninitialized object")
	case f.ended:
		closedFile(t)
	default:
		return f
	}
	return nil
}

// onBinary makes a method of an open file out of fn, which may leave it to onBinary to notice an exception.
func onBinary(fn func(t *thread, f *BinaryFile, a []value) value) object.NativeFunc {
	return func(t *thread, a []value) value {
		f := openBinary(t, a[0])
		if f == nil {
			return object.Raised
		}
		v := fn(t, f, a)
		if t.Pending() != nil {
			return object.Raised
		}
		return v
	}
}

// channelOf is the channel of a file of bytes of ours; nil with TypeError pending for anything else.
func channelOf(t *thread, v value) *channel {
	switch v.Type().Layout {
	case binaryLayout:
		if f := openBinary(t, v); f != nil {
			return f.channel
		}
		return nil
	case bytesIOLayout:
		b := object.Cast[BytesIO](v)
		return newChannel(b, v, "rb+", true, true, defaultBufferSize)
	}
	if v.Type().IsSubtype(IOBaseType) {
		return scriptChannel(t, v)
	}
	t.Raise(object.TypeErrorType, "'%s' object cannot be wrapped: only files of bytes can", v.Type().Name)
	return nil
}

// binaryInit is FileIO(file, mode='r') and BufferedReader(raw).
func binaryInit(t *thread, self value, args []value, names []*object.Str) bool {
	f := binaryOf(self)
	if self.Type().IsSubtype(FileIOType) {
		b := object.NewBuiltin("", object.Method{
			Name: "FileIO", Sig: "file, mode='r', closefd=True, opener=None",
			Fn: func(t *thread, a []value) value {
				m := mode{reading: true, binary: true}
				if s, ok := object.AsStr(a[1]); a[1].Ok() && ok && !m.parse(t, s.Text()+"b") {
					return object.Raised
				}
				f.channel = openChannel(t, a[0], m, 0, true, object.Unbound)
				return object.Bool(f.channel != nil)
			},
		})
		return b.Invoke(t, args, names).Ok() && f.channel != nil
	}
	if len(args) == 0 {
		t.Raise(object.TypeErrorType, "%s() missing required argument 'raw' (pos 1)", self.Type().Name)
		return false
	}
	f.channel = channelOf(t, args[0])
	return f.channel != nil
}

func binaryIter(t *thread, v value) value {
	if openBinary(t, v) == nil {
		return object.Raised
	}
	return v
}

func binaryRepr(t *thread, v value) value {
	f := binaryOf(v)
	head := "<_io." + v.Type().Name
	if f.channel == nil {
		return object.NewStr(head + ">")
	}
	name, ok := object.Repr(t, f.name)
	switch {
	case !ok:
		return object.Raised
	case v.Type() != FileIOType:
		return object.NewStr(head + " name=" + name + ">")
	case f.ended:
		return object.NewStr(head + " [closed]>")
	}
	return object.NewStr(head + " name=" + name + " mode='" + f.mode + "' closefd=True>")
}

func binaryClose(t *thread, a []value) value {
	f := binaryOf(a[0])
	if f.channel != nil && !f.close(t) {
		return object.Raised
	}
	return object.None
}

func binaryRead(t *thread, f *BinaryFile, a []value) value {
	n, ok := sizeArgument(t, a[1])
	if !ok {
		return object.Raised
	}
	return f.readBytes(t, n)
}

func (c *channel) readBytes(t *thread, n int) value {
	if !c.reads {
		return unsupported(t, "read")
	}
	b, ok := c.read(t, n)
	if !ok {
		return object.Raised
	}
	return object.NewBytes(bytes.Clone(b))
}

// binaryRead1 reads what one read of the device gives.
func binaryRead1(t *thread, f *BinaryFile, a []value) value {
	n, ok := sizeArgument(t, a[1])
	if !ok || len(f.ahead()) == 0 && !f.fillOnce(t) {
		return object.Raised
	}
	if n < 0 || n > len(f.ahead()) {
		n = len(f.ahead())
	}
	return f.readBytes(t, n)
}

func (c *channel) fillOnce(t *thread) bool {
	_, ok := c.fill(t)
	return ok
}

func binaryPeek(t *thread, f *BinaryFile, _ []value) value {
	if !f.reads {
		return unsupported(t, "peek")
	}
	if len(f.ahead()) == 0 && !f.fillOnce(t) {
		return object.Raised
	}
	return object.NewBytes(bytes.Clone(f.ahead()))
}

func binaryReadinto(t *thread, f *BinaryFile, a []value) value {
	target, ok := object.WritableBuffer(t, a[1], "readinto() argument")
	if !ok {
		return object.Raised
	}
	b, ok := f.read(t, len(target))
	if !ok {
		return object.Raised
	}
	if target, ok = object.WritableBuffer(t, a[1], "readinto() argument"); !ok {
		return object.Raised
	}
	return object.Int(int64(copy(target, b)))
}

func binaryReadline(t *thread, f *BinaryFile, a []value) value {
	n, ok := sizeArgument(t, a[1])
	if !ok {
		return object.Raised
	}
	b, ok := f.readLine(t, n)
	if !ok {
		return object.Raised
	}
	return object.NewBytes(b)
}

// readLine reads a line with its \n, of at most limit bytes when limit is not negative.
func (c *channel) readLine(t *thread, limit int) ([]byte, bool) {
	if !c.reads {
		return nil, unsupported(t, "read").Ok()
	}
	for {
		n := bytes.IndexByte(c.ahead(), '\n') + 1
		if n == 0 && (limit < 0 || len(c.ahead()) < limit) {
			more, ok := c.fill(t)
			if !ok {
				return nil, false
			}
			if more {
				continue
			}
			n = len(c.ahead())
		}
		if limit >= 0 && (n == 0 || n > limit) {
			n = min(limit, len(c.ahead()))
		}
		return bytes.Clone(c.take(n)), true
	}
}

func binaryWrite(t *thread, f *BinaryFile, a []value) value {
	if !f.write {
		return unsupported(t, "write")
	}
	b, ok := object.BufferOf(a[1])
	if !ok {
		return t.Raise(object.TypeErrorType, "a bytes-like object is required, not '%s'", a[1].Type().Name)
	}
	n := len(b)
	if !f.put(t, b) {
		return object.Raised
	}
	return object.Int(int64(n))
}

func binarySeek(t *thread, f *BinaryFile, a []value) value {
	off, whence, ok := seekArguments(t, a[1], a[2])
	if !ok {
		return object.Raised
	}
	if whence < io.SeekStart || whence > io.SeekEnd {
		return t.Raise(object.ValueErrorType, "whence value %d unsupported", whence)
	}
	pos, ok := f.seek(t, off, whence)
	if !ok {
		return object.Raised
	}
	return object.Int(pos)
}

func binaryTell(t *thread, f *BinaryFile, _ []value) value {
	pos, ok := f.tell(t)
	if !ok {
		return object.Raised
	}
	return object.Int(pos)
}

// truncateTo is truncate(pos): Unbound and None mean the current position.
func (c *channel) truncateTo(t *thread, at value) value {
	if !c.write {
		return unsupported(t, "truncate")
	}
	if !c.flush(t) {
		return object.Raised
	}
	pos, ok := c.tell(t)
	if at.Ok() && !at.IsNone() && ok {
		pos, ok = object.IndexInt(t, at)
	}
	if !ok || !c.truncate(t, pos) {
		return object.Raised
	}
	return object.Int(pos)
}

func (c *channel) fileno(t *thread) value {
	if f := fileOf(c.dev); f != nil {
		return object.Int(int64(f.Fd()))
	}
	return unsupported(t, "fileno")
}

func canSeek(d device) bool {
	_, err := d.Seek(0, io.SeekCurrent)
	return err == nil
}
