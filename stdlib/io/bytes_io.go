package pyio

import (
	"bytes"
	"io"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
)

// BytesIO is a file of bytes in memory. It is also a device, for a text file over it.
type BytesIO struct {
	object.Header
	attrs object.Attrs
	b     []byte
	pos   int64
	ended bool
}

// BytesIOType is io.BytesIO.
var BytesIOType = &object.Type{Name: "BytesIO", Module: "_io", Flags: object.FlagBase | object.FlagHasDict}

var bytesIOLayout = &object.Layout{
	Name: "BytesIO",
	Alloc: func(cls *object.Type) value {
		return object.FromHeader(&(&BytesIO{Header: object.HeaderOf(cls)}).Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[BytesIO](v).attrs },
}

func (b *BytesIO) Read(p []byte) (int, error) {
	if b.pos >= int64(len(b.b)) {
		return 0, io.EOF
	}
	n := copy(p, b.b[b.pos:])
	b.pos += int64(n)
	return n, nil
}

func (b *BytesIO) Write(p []byte) (int, error) {
	if gap := b.pos - int64(len(b.b)); gap > 0 {
		b.b = append(b.b, make([]byte, gap)...)
	}
	n := copy(b.b[b.pos:], p)
	b.b = append(b.b, p[n:]...)
	b.pos += int64(len(p))
	return len(p), nil
}

// Seek moves the position, which may be behind the end.
func (b *BytesIO) Seek(off int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		off += b.pos
	case io.SeekEnd:
		off += int64(len(b.b))
	}
	if off < 0 {
		if whence == io.SeekStart {
			return 0, syscall.EINVAL
		}
		off = 0
	}
	b.pos = off
	return off, nil
}

// Truncate cuts the end off; it never extends.
func (b *BytesIO) Truncate(size int64) error {
	if size < 0 {
		return syscall.EINVAL
	}
	if size < int64(len(b.b)) {
		b.b = b.b[:size]
	}
	return nil
}

// Close drops the bytes.
func (b *BytesIO) Close() error {
	b.b, b.ended = nil, true
	return nil
}

func defineBytesIO() {
	ty := BytesIOType.Define(BufferedIOBaseType, bytesIOLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return bytesIOLayout.Alloc(cls) }
	ty.Init = bytesIOInit
	ty.Iter = func(t *thread, v value) value {
		if openBytesIO(t, v) == nil {
			return object.Raised
		}
		return v
	}
	ty.Next = func(t *thread, v value) value {
		b := openBytesIO(t, v)
		if b == nil {
			return object.Raised
		}
		if line := b.line(-1); len(line) > 0 {
			return object.NewBytes(line)
		}
		return object.Done
	}
	yes := onBytesIO(func(*thread, *BytesIO, []value) value { return object.True })
	ty.Methods = []object.Method{
		{Name: "__enter__", Sig: "", Fn: func(t *thread, a []value) value { return ty.Iter(t, a[0]) }},
		{Name: "__getstate__", Sig: "", Fn: onBytesIO(bytesIOGetstate)},
		{Name: "__reduce_ex__", Sig: "protocol, /", Fn: memoryReduce},
		{Name: "__setstate__", Sig: "state, /", Fn: onBytesIO(bytesIOSetstate)},
		{Name: "close", Sig: "", Fn: func(_ *thread, a []value) value { bytesIOOf(a[0]).Close(); return object.None }},
		{Name: "flush", Sig: "", Fn: onBytesIO(func(*thread, *BytesIO, []value) value { return object.None })},
		{Name: "getbuffer", Sig: "", Fn: onBytesIO(bytesIOGetbuffer)},
		{Name: "getvalue", Sig: "", Fn: onBytesIO(func(_ *thread, b *BytesIO, _ []value) value { return object.NewBytes(bytes.Clone(b.b)) })},
		{Name: "isatty", Sig: "", Fn: onBytesIO(func(*thread, *BytesIO, []value) value { return object.False })},
		{Name: "read", Sig: "size=-1, /", Fn: onBytesIO(bytesIORead)},
		{Name: "read1", Sig: "size=-1, /", Fn: onBytesIO(bytesIORead)},
		{Name: "readable", Sig: "", Fn: yes},
		{Name: "readinto", Sig: "buffer, /", Fn: onBytesIO(bytesIOReadinto("readinto"))},
		{Name: "readinto1", Sig: "buffer, /", Fn: onBytesIO(bytesIOReadinto("readinto1"))},
		{Name: "readline", Sig: "size=-1, /", Fn: onBytesIO(bytesIOReadline)},
		{Name: "seek", Sig: "pos, whence=0, /", Fn: onBytesIO(bytesIOSeek)},
		{Name: "seekable", Sig: "", Fn: yes},
		{Name: "tell", Sig: "", Fn: onBytesIO(func(_ *thread, b *BytesIO, _ []value) value { return object.Int(b.pos) })},
		{Name: "truncate", Sig: "size=None, /", Fn: onBytesIO(bytesIOTruncate)},
		{Name: "writable", Sig: "", Fn: yes},
		{Name: "write", Sig: "b, /", Fn: onBytesIO(bytesIOWrite)},
	}
	ty.Getters = []object.Getter{{Name: "closed", Get: func(_ *thread, v value) value { return object.Bool(bytesIOOf(v).ended) }}}
}

func bytesIOOf(v value) *BytesIO { return object.Cast[BytesIO](v) }

func openBytesIO(t *thread, v value) *BytesIO {
	if b := bytesIOOf(v); !b.ended {
		return b
	}
	closedFile(t)
	return nil
}

func onBytesIO(fn func(t *thread, b *BytesIO, a []value) value) object.NativeFunc {
	return func(t *thread, a []value) value {
		b := openBytesIO(t, a[0])
		if b == nil {
			return object.Raised
		}
		return fn(t, b, a)
	}
}

var bytesIOSignature = object.ParseSignature("initial_bytes=b''", false)

func bytesIOInit(t *thread, self value, args []value, names []*object.Str) bool {
	f := object.Builtin{Name: "BytesIO", Sig: bytesIOSignature, Fn: func(t *thread, a []value) value {
		b := bytesIOOf(self)
		b.b, b.pos = nil, 0
		if a[0].Bad() || a[0].IsNone() {
			return object.None
		}
		initial, ok := object.WantBuffer(t, a[0])
		if !ok {
			return object.Raised
		}
		b.b = bytes.Clone(initial)
		return object.None
	}}
	return f.Invoke(t, args, names).Ok()
}

func (b *BytesIO) line(limit int) []byte {
	if b.pos >= int64(len(b.b)) {
		return nil
	}
	rest := b.b[b.pos:]
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i+1]
	}
	if limit >= 0 && limit < len(rest) {
		rest = rest[:limit]
	}
	b.pos += int64(len(rest))
	return bytes.Clone(rest)
}

func bytesIORead(t *thread, b *BytesIO, a []value) value {
	n, ok := sizeArgument(t, a[1])
	if !ok {
		return object.Raised
	}
	if left := int64(len(b.b)) - b.pos; n < 0 || int64(n) > left {
		n = int(max(left, 0))
	}
	p := make([]byte, n)
	b.Read(p)
	return object.NewBytes(p)
}

func bytesIOReadinto(method string) func(t *thread, b *BytesIO, a []value) value {
	return func(t *thread, b *BytesIO, a []value) value {
		target, ok := object.WritableBuffer(t, a[1], method+"() argument")
		if !ok {
			return object.Raised
		}
		n, _ := b.Read(target)
		return object.Int(int64(n))
	}
}

// bytesIOGetbuffer is a view of the bytes themselves. It shows what is written in place, until the file grows.
func bytesIOGetbuffer(t *thread, b *BytesIO, _ []value) value {
	return object.Call(t, object.MemoryViewType.Value(), object.NewByteArray(b.b[:len(b.b):len(b.b)]))
}

func bytesIOReadline(t *thread, b *BytesIO, a []value) value {
	n, ok := sizeArgument(t, a[1])
	if !ok {
		return object.Raised
	}
	return object.NewBytes(b.line(n))
}

func bytesIOSeek(t *thread, b *BytesIO, a []value) value {
	off, whence, ok := seekArguments(t, a[1], a[2])
	switch {
	case !ok:
		return object.Raised
	case whence < 0 || whence > 2:
		return t.Raise(object.ValueErrorType, "invalid whence (%d, should be 0, 1 or 2)", whence)
	case whence == 0 && off < 0:
		return t.Raise(object.ValueErrorType, "negative seek value %d", off)
	}
	pos, _ := b.Seek(off, whence)
	return object.Int(pos)
}

func bytesIOTruncate(t *thread, b *BytesIO, a []value) value {
	size, ok := positionArgument(t, a[1], b.pos)
	if !ok {
		return object.Raised
	}
	if size < 0 {
		return t.Raise(object.ValueErrorType, "negative size value %d", size)
	}
	b.Truncate(size)
	return object.Int(size)
}

func bytesIOWrite(t *thread, b *BytesIO, a []value) value {
	p, ok := object.WantBuffer(t, a[1])
	if !ok {
		return object.Raised
	}
	if !t.CheckSize(b.pos+int64(len(p)), 1) {
		return object.Raised
	}
	b.Write(p)
	return object.Int(int64(len(p)))
}
