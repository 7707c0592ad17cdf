package pyos

import (
	"bytes"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
	"golang.org/x/sys/unix"
)

// transferFunctions read and write descriptors, where they stand or at a place.
var transferFunctions = []object.Method{
	{Name: "read", Sig: "fd, length, /", Fn: readDescriptor},
	{Name: "write", Sig: "fd, data, /", Fn: writeDescriptor},
	{Name: "lseek", Sig: "fd, position, whence, /", Fn: seekDescriptor},
	{Name: "pread", Sig: "fd, length, offset, /", Fn: pread},
	{Name: "pwrite", Sig: "fd, buffer, offset, /", Fn: pwrite},
	{Name: "readv", Sig: "fd, buffers, /", Fn: readv},
	{Name: "writev", Sig: "fd, buffers, /", Fn: writev},
}

func readDescriptor(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	ready := func() bool { return pyio.WaitReadable(t, fd) }
	return readBytes(t, a[1], ready, func(b []byte) (int, error) { return syscall.Read(fd, b) })
}

func pread(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	at, ok := object.IndexInt(t, a[2])
	if !ok {
		return object.Raised
	}
	ready := func() bool { return true }
	return readBytes(t, a[1], ready, func(b []byte) (int, error) { return unix.Pread(fd, b, at) })
}

// readBytes is what read, without holding the interpreter, gives of at most length bytes, once ready is true.
func readBytes(t *thread, length value, ready func() bool, read func(b []byte) (int, error)) value {
	n, ok := object.IndexInt(t, length)
	switch {
	case !ok:
		return object.Raised
	case n < 0:
		return raise(t, unix.EINVAL)
	case !t.CheckSize(n, 1) || !ready():
		return object.Raised
	}
	b := make([]byte, n)
	got, err := 0, error(nil)
	t.Blocking(func() { got, err = read(b) })
	switch {
	case err != nil:
		return raise(t, err)
	case got < len(b)/2:
		b = bytes.Clone(b[:got]) // lets go of the rest
	}
	return object.NewBytes(b[:got])
}

func writeDescriptor(t *thread, a []value) value {
	fd, b, ok := writeArguments(t, a)
	if !ok {
		return object.Raised
	}
	return written(t, func() (int, error) { return syscall.Write(fd, b) })
}

func pwrite(t *thread, a []value) value {
	fd, b, ok := writeArguments(t, a)
	if !ok {
		return object.Raised
	}
	at, ok := object.IndexInt(t, a[2])
	if !ok {
		return object.Raised
	}
	return written(t, func() (int, error) { return unix.Pwrite(fd, b, at) })
}

// writeArguments are a descriptor and a copy of what to write, which stays as it is while the interpreter is not held.
func writeArguments(t *thread, a []value) (fd int, b []byte, ok bool) {
	if fd, ok = descriptor(t, a[0]); !ok {
		return 0, nil, false
	}
	b, ok = object.WantBuffer(t, a[1])
	return fd, bytes.Clone(b), ok
}

// written is how much write, without holding the interpreter, has written.
func written(t *thread, write func() (int, error)) value {
	n, err := 0, error(nil)
	t.Blocking(func() { n, err = write() })
	if err != nil {
		return raise(t, err)
	}
	return object.Int(int64(n))
}

func seekDescriptor(t *thread, a []value) value {
	var n [3]int64
	for i := range n {
		var ok bool
		if n[i], ok = object.IndexInt(t, a[i]); !ok {
			return object.Raised
		}
	}
	at, err := syscall.Seek(int(n[0]), n[1], int(n[2]))
	if err != nil {
		return raise(t, err)
	}
	return object.Int(at)
}

// readv fills one buffer after the other. What is read goes into them once the interpreter is held again.
func readv(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	buffers, total, ok := bufferList(t, a[1], "readv")
	if !ok {
		return object.Raised
	}
	for _, each := range buffers {
		if _, ok := object.WritableBuffer(t, each, ""); !ok {
			t.Take()
			return t.Raise(object.BufferErrorType, "Object is not writable.")
		}
	}
	b := make([]byte, total)
	got, err := 0, error(nil)
	t.Blocking(func() { got, err = unix.Read(fd, b) })
	if err != nil {
		return raise(t, err)
	}
	rest := b[:got]
	for _, each := range buffers {
		into, ok := object.WritableBuffer(t, each, "readv() arg 2")
		if !ok {
			return object.Raised
		}
		rest = rest[copy(into, rest):]
	}
	return object.Int(int64(got))
}

func writev(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	buffers, total, ok := bufferList(t, a[1], "writev")
	if !ok {
		return object.Raised
	}
	all := make([]byte, 0, total)
	for _, each := range buffers {
		part, ok := object.WantBuffer(t, each)
		if !ok {
			return object.Raised
		}
		all = append(all, part...)
	}
	return written(t, func() (int, error) { return unix.Write(fd, all) })
}

// bufferList reads a sequence of buffers, and how long they are together.
func bufferList(t *thread, v value, fn string) (buffers []value, total int, ok bool) {
	if v.Type().GetItem == nil || v.Type().Len == nil {
		t.Raise(object.TypeErrorType, "%s() arg 2 must be a sequence", fn)
		return nil, 0, false
	}
	if buffers, ok = object.Collect(t, v); !ok {
		return nil, 0, false
	}
	for _, each := range buffers {
		b, ok := object.WantBuffer(t, each)
		if !ok {
			return nil, 0, false
		}
		total += len(b)
	}
	return buffers, total, t.CheckSize(int64(total), 1)
}
