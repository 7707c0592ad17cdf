package pyos

import (
	"golang.org/x/sys/unix"

	"github.com/bide-lang/bide/interp/object"
)

// windowSize asks a terminal for its rows and columns.
func windowSize(fd int) (rows, columns int, err error) {
	size, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
	if err != nil {
		return 0, 0, err
	}
	return int(size.Row), int(size.Col), nil
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
