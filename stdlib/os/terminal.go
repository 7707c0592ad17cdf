package pyos

import (
	"syscall"
	"unsafe"

	"github.com/bide-lang/bide/interp/object"
)

// windowSize asks a terminal for its rows and columns.
func windowSize(fd int) (rows, columns int, err error) {
	var size struct{ rows, columns, x, y uint16 }
	_, _, code := syscall.Syscall(syscall.SYS_IOCTL, uintptr(fd), syscall.TIOCGWINSZ, uintptr(unsafe.Pointer(&size)))
	if code != 0 {
		return 0, 0, code
	}
	return int(size.rows), int(size.columns), nil
}

func isatty(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	_, _, err := windowSize(fd)
	return object.Bool(err == nil)
}

func terminalSize(t *thread, a []value) value {
	fd := 1
	if a[0].Ok() {
		var ok bool
		if fd, ok = descriptor(t, a[0]); !ok {
			return object.Raised
		}
	}
	rows, columns, err := windowSize(fd)
	if err != nil {
		return raise(t, err)
	}
	return terminalSizeType.Make(object.Int(int64(columns)), object.Int(int64(rows)))
}
