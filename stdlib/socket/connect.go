package pysocket

import (
	"syscall"

	"github.com/bide-lang/bide/interp/object"
)

func bind(t *thread, a []value) value {
	s := of(a[0])
	at := s.address(t, "bind", a[1])
	if at == nil {
		return object.Raised
	}
	if err := syscall.Bind(s.fd(), at); err != nil {
		return raise(t, err)
	}
	return object.None
}

func listen(t *thread, a []value) value {
	backlog := 128
	if a[1].Ok() && !numbers(t, a[1:], &backlog) {
		return object.Raised
	}
	if err := syscall.Listen(of(a[0]).fd(), max(0, backlog)); err != nil {
		return raise(t, err)
	}
	return object.None
}

// accept is _accept(): the descriptor of a new connection, and who is at its other end.
func accept(t *thread, a []value) value {
	var fd int
	var from syscall.Sockaddr
	if !of(a[0]).try(t, toRead, func(own int) (err error) {
		fd, from, err = syscall.Accept(own)
		return err
	}) {
		return object.Raised
	}
	return object.NewTuple(object.Int(int64(fd)), addressValue(from)).Value()
}

func connect(t *thread, a []value) value {
	err, ok := of(a[0]).connect(t, a[1])
	switch {
	case !ok:
		return object.Raised
	case err != nil:
		return raise(t, err)
	}
	return object.None
}

// connectEx is connect that returns the error's number.
func connectEx(t *thread, a []value) value {
	err, ok := of(a[0]).connect(t, a[1])
	if !ok {
		e := t.Pending()
		if e == nil || e.Type() != object.TimeoutErrorType {
			return object.Raised
		}
		t.Take()
		err = syscall.EAGAIN
	}
	if code, isErrno := err.(syscall.Errno); isErrno {
		return object.Int(int64(code))
	}
	return object.Int(0)
}

// connect begins to connect and, unless the socket is not to block, waits for the end of it. ok false means that an exception
// is pending.
func (s *Socket) connect(t *thread, where value) (err error, ok bool) {
	at := s.address(t, "connect", where)
	if at == nil {
		return nil, false
	}
	err = syscall.Connect(s.fd(), at)
	if err == syscall.EINPROGRESS && s.timeout != 0 {
		if !s.wait(t, toWrite, s.timeout) {
			return nil, false
		}
		return s.failure(), true
	}
	return err, true
}

// failure is the error that the socket has met meanwhile, SO_ERROR.
func (s *Socket) failure() error {
	n, err := syscall.GetsockoptInt(s.fd(), syscall.SOL_SOCKET, syscall.SO_ERROR)
	if err == nil && n != 0 {
		return syscall.Errno(n)
	}
	return err
}

func nameOf(ask func(fd int) (syscall.Sockaddr, error)) object.NativeFunc {
	return func(t *thread, a []value) value {
		at, err := ask(of(a[0]).fd())
		if err != nil {
			return raise(t, err)
		}
		return addressValue(at)
	}
}
