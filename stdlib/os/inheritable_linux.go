package pyos

import (
	"syscall"

	"github.com/bide-lang/bide/interp/object"
)

// descriptorFlags calls fcntl for the flags of a descriptor.
func descriptorFlags(fd, command, flags int) (int, error) {
	n, _, errno := syscall.Syscall(syscall.SYS_FCNTL, uintptr(fd), uintptr(command), uintptr(flags))
	if errno != 0 {
		return 0, errno
	}
	return int(n), nil
}

// getInheritable tells whether child processes get a descriptor.
func getInheritable(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	flags, err := descriptorFlags(fd, syscall.F_GETFD, 0)
	if err != nil {
		return raise(t, err)
	}
	return object.Bool(flags&syscall.FD_CLOEXEC == 0)
}

func setInheritable(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	inherit, ok := object.IndexInt(t, a[1])
	if !ok {
		return object.Raised
	}
	flags, err := descriptorFlags(fd, syscall.F_GETFD, 0)
	if err == nil {
		flags &^= syscall.FD_CLOEXEC
		if inherit == 0 {
			flags |= syscall.FD_CLOEXEC
		}
		_, err = descriptorFlags(fd, syscall.F_SETFD, flags)
	}
	if err != nil {
		return raise(t, err)
	}
	return object.None
}
