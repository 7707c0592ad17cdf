package pyio

import (
	"io"
	"os"
	"syscall"

	"github.com/mattn/go-isatty"
)

// device is what bytes come from and go to. Its methods may block and touch no
// script value, so they run without the interpreter lock.
type device interface {
	io.ReadWriteSeeker
	io.Closer
	Truncate(size int64) error
}

// threadDevice is a device whose waits Ctrl-C or a time limit may end. Its methods are called under the lock, wait on t, and leave an
// exception pending when they are not ok.
type threadDevice interface {
	ReadOn(t *thread, p []byte) (n int, ok bool)
	WriteOn(t *thread, p []byte) (ok bool)
}

// Stream is a device of another package's, for OpenStream.
type Stream interface {
	device
	threadDevice
}

// Unbuffered is a file whose text stream holds nothing back.
type Unbuffered struct{ *os.File }

// stream is a device made of the streams an interpreter was given; it cannot seek.
type stream struct {
	r io.Reader
	w io.Writer
}

func (s stream) Read(p []byte) (int, error) {
	if s.r == nil {
		return 0, io.EOF
	}
	return s.r.Read(p)
}

func (s stream) Write(p []byte) (int, error) {
	if s.w == nil {
		return len(p), nil
	}
	return s.w.Write(p)
}

func (s stream) Seek(int64, int) (int64, error) { return 0, syscall.ESPIPE }
func (s stream) Truncate(int64) error           { return syscall.EINVAL }
func (s stream) Close() error                   { return nil }

// osFile is the file below a stream, nil when there is none.
func (s stream) osFile() *os.File {
	if f, ok := s.r.(*os.File); ok {
		return f
	}
	if u, ok := s.w.(Unbuffered); ok {
		return u.File
	}
	f, _ := s.w.(*os.File)
	return f
}

// kept is a file whose descriptor belongs to somebody else: closing it does nothing.
type kept struct{ *os.File }

func (kept) Close() error { return nil }

func fileOf(d device) *os.File {
	switch d := d.(type) {
	case *os.File:
		return d
	case kept:
		return d.File
	case stream:
		return d.osFile()
	}
	return nil
}

// descriptorOf is the descriptor of a device that is an open file. Fd() of the file would make reads wait without a way out.
func descriptorOf(d device) (fd int, isFile bool) {
	f := fileOf(d)
	if f == nil {
		return 0, false
	}
	conn, err := f.SyscallConn()
	if err == nil {
		err = conn.Control(func(n uintptr) { fd = int(n) })
	}
	return fd, err == nil
}

func isTerminal(d device) bool {
	fd, isFile := descriptorOf(d)
	return isFile && isatty.IsTerminal(uintptr(fd))
}
