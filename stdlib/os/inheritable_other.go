//go:build !linux

package pyos

import (
	"syscall"

	"github.com/bide-lang/bide/interp/object"
)

// getInheritable says that no descriptor is: they are opened so.
func getInheritable(t *thread, a []value) value {
	if _, ok := descriptor(t, a[0]); !ok {
		return object.Raised
	}
	return object.False
}

func setInheritable(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	inherit, ok := object.IndexInt(t, a[1])
	switch {
	case !ok:
		return object.Raised
	case inherit != 0:
		return raise(t, syscall.ENOSYS)
	}
	syscall.CloseOnExec(fd)
	return object.None
}
