package pysocket

import (
	"encoding/binary"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
	"golang.org/x/sys/unix"
)

var optionMethods = []object.Method{
	{Name: "getsockopt", Sig: "level, option, buflen=0, /", Fn: getOption},
	{Name: "setsockopt", Sig: "level, option, value, optlen=0, /", Fn: setOption},
}

func getOption(t *thread, a []value) value {
	s := of(a[0])
	var level, option, size int
	if !numbers(t, a[1:3], &level, &option) || a[3].Ok() && !numbers(t, a[3:], &size) {
		return object.Raised
	}
	if level == syscall.SOL_SOCKET && option == syscall.SO_LINGER {
		return getLinger(t, s, size)
	}
	n, err := syscall.GetsockoptInt(s.fd(), level, option)
	switch {
	case err != nil:
		return raise(t, err)
	case size == 0:
		return object.Int(int64(n))
	case size < 0 || size > 1024:
		return t.Raise(object.OSErrorType, "getsockopt buflen out of range")
	}
	return object.NewBytes(binary.NativeEndian.AppendUint32(nil, uint32(n))[:min(size, 4)])
}

// getLinger reads the one common option that is no int but two.
func getLinger(t *thread, s *Socket, size int) value {
	l, err := unix.GetsockoptLinger(s.fd(), syscall.SOL_SOCKET, syscall.SO_LINGER)
	switch {
	case err != nil:
		return raise(t, err)
	case size == 0:
		return object.Int(int64(l.Onoff))
	}
	both := binary.NativeEndian.AppendUint32(nil, uint32(l.Onoff))
	both = binary.NativeEndian.AppendUint32(both, uint32(l.Linger))
	return object.NewBytes(both[:min(max(size, 0), 8)])
}

func setOption(t *thread, a []value) value {
	s := of(a[0])
	var level, option int
	if !numbers(t, a[1:3], &level, &option) {
		return object.Raised
	}
	var err error
	if b, isBytes := object.BufferOf(a[3]); isBytes {
		err = unix.SetsockoptString(s.fd(), level, option, string(b))
	} else {
		var n int
		if !numbers(t, a[3:4], &n) {
			return object.Raised
		}
		err = syscall.SetsockoptInt(s.fd(), level, option, n)
	}
	if err != nil {
		return raise(t, err)
	}
	return object.None
}
