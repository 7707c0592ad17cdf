package pysocket

import (
	"io"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

// stream is a socket as what a file reads and writes. It lives on when the script closes the socket, as there is a duplicate
// of the descriptor below.
type stream struct{ s *Socket }

// ReadOn waits for bytes as the socket's recv does.
func (f stream) ReadOn(t *thread, p []byte) (n int, ok bool) {
	ok = f.s.try(t, toRead, func(fd int) (err error) {
		n, err = syscall.Read(fd, p)
		return err
	})
	return max(n, 0), ok
}

// WriteOn writes all of p.
func (f stream) WriteOn(t *thread, p []byte) bool {
	return f.s.try(t, toWrite, func(fd int) error {
		for len(p) > 0 {
			n, err := syscall.Write(fd, p)
			if err != nil {
				return err
			}
			p = p[n:]
		}
		return nil
	})
}

// Read and Write are for who has no thread; files have one.
func (f stream) Read(p []byte) (int, error)     { return f.s.Read(p) }
func (f stream) Write(p []byte) (int, error)    { return f.s.Write(p) }
func (f stream) Seek(int64, int) (int64, error) { return 0, syscall.ESPIPE }
func (f stream) Truncate(int64) error           { return syscall.EINVAL }

// Close closes the duplicate.
func (f stream) Close() error { return f.s.Close() }

var _ io.ReadWriteCloser = stream{}

// makeFile is _file(mode, buffering, encoding, errors, newline).
func makeFile(t *thread, a []value) value {
	s := of(a[0])
	fd, err := syscall.Dup(s.fd())
	if err != nil {
		return raise(t, err)
	}
	twin := &Socket{Header: object.HeaderOf(socketType), family: s.family, kind: s.kind, proto: s.proto, timeout: s.timeout}
	if err := twin.take(fd); err != nil {
		return raise(t, err)
	}
	return pyio.OpenStream(t, stream{twin}, object.Int(int64(s.fd())), a[1:])
}
