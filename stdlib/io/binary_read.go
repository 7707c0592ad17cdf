package pyio

import (
	"bytes"
	"io"

	"github.com/bide-lang/bide/interp/object"
)

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
	if n < -1 {
		return t.Raise(object.ValueErrorType, "read length must be non-negative or -1")
	}
	if d, isScript := c.dev.(scriptDevice); isScript && n < 0 {
		if !c.twoWay() && !c.flush(t) {
			return object.Raised
		}
		if all, found := d.readAll(t); found {
			return c.withAhead(all)
		}
	}
	b, ok := c.read(t, n)
	if !ok {
		return object.Raised
	}
	if len(b) == 0 && n != 0 && c.stuck {
		c.stuck = false
		return object.None
	}
	return object.NewBytes(bytes.Clone(b))
}

// withAhead puts what is in the buffer before the rest of the file, which may be None.
func (c *channel) withAhead(rest value) value {
	b, _ := object.AsBytes(rest)
	if rest.Bad() || rest.IsNone() && len(c.ahead()) == 0 {
		return rest
	}
	all := append(bytes.Clone(c.take(len(c.ahead()))), b...)
	return object.NewBytes(all)
}

// binaryRead1 reads what one read of the device gives.
func binaryRead1(t *thread, f *BinaryFile, a []value) value {
	n, ok := int(-1), true
	if a[1].Ok() {
		var size int64
		size, ok = object.IndexSize(t, a[1], object.OverflowErrorType)
		n = int(size)
	}
	if n == 0 && ok {
		return object.NewBytes(nil)
	}
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

func binaryPeek(t *thread, f *BinaryFile, a []value) value {
	if _, ok := intArgument(t, a[1], 0); !ok {
		return object.Raised
	}
	if !f.reads {
		return unsupported(t, "peek")
	}
	if len(f.ahead()) == 0 && !f.fillOnce(t) {
		return object.Raised
	}
	return object.NewBytes(bytes.Clone(f.ahead()))
}

// binaryReadinto is readinto or readinto1.
func binaryReadinto(method string) func(t *thread, f *BinaryFile, a []value) value {
	return func(t *thread, f *BinaryFile, a []value) value {
		target, ok := object.WritableBuffer(t, a[1], method+"() argument")
		if !ok {
			return object.Raised
		}
		if !f.reads {
			return unsupported(t, method)
		}
		b, ok := f.read(t, len(target))
		if !ok {
			return object.Raised
		}
		if target, ok = object.WritableBuffer(t, a[1], method+"() argument"); !ok {
			return object.Raised
		}
		return object.Int(int64(copy(target, b)))
	}
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
	b, ok := object.WantBuffer(t, a[1])
	if !ok {
		return object.Raised
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
	if d, isScript := c.dev.(scriptDevice); isScript {
		return object.CallMethod(t, d.file, filenoName)
	}
	return unsupported(t, "fileno")
}

func (c *channel) fact(t *thread, ask *object.Str, known func(device) bool) value {
	if d, isScript := c.dev.(scriptDevice); isScript {
		return object.CallMethod(t, d.file, ask)
	}
	return object.Bool(known(c.dev))
}

func canSeek(d device) bool {
	_, err := d.Seek(0, io.SeekCurrent)
	return err == nil
}
