package pyos

import (
	"syscall"

	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
	"golang.org/x/sys/unix"
)

var descriptorFunctions = []object.Method{
	{Name: "open", Sig: "path, flags, mode=511, *, dir_fd=None", Fn: openDescriptor},
	{Name: "close", Sig: "fd", Fn: onDescriptor(descriptor, closeDescriptor)},
	{Name: "fsync", Sig: "fd", Fn: onDescriptor(descriptorOf, syscall.Fsync)},
	{Name: "fchdir", Sig: "fd", Fn: onDescriptor(descriptorOf, syscall.Fchdir)},
	{Name: "dup", Sig: "fd, /", Fn: dupDescriptor},
	{Name: "dup2", Sig: "fd, fd2, inheritable=True", Fn: dup2},
	{Name: "pipe", Sig: "", Fn: pipe},
	{Name: "isatty", Sig: "fd, /", Fn: isatty},
	{Name: "get_inheritable", Sig: "fd, /", Fn: getInheritable},
	{Name: "set_inheritable", Sig: "fd, inheritable, /", Fn: setInheritable},
	{Name: "get_blocking", Sig: "fd, /", Fn: getBlocking},
	{Name: "sync", Sig: "", Fn: func(t *thread, _ []value) value { t.Blocking(func() { unix.Sync() }); return object.None }},
	{Name: "fstat", Sig: "fd", Fn: func(t *thread, a []value) value { return statPath(t, "stat", a[0], true) }},
	{Name: "get_terminal_size", Sig: "fd=1, /", Fn: terminalSize},
}

// descriptorCalls are what the system does with descriptors and ints.
var descriptorCalls = []systemCall{
	{name: "ftruncate", sig: "fd, length, /", nothing: true, do: func(n []int) (int, error) { return 0, unix.Ftruncate(n[0], int64(n[1])) }},
	{name: "fchmod", sig: "fd, mode", nothing: true, do: func(n []int) (int, error) { return 0, unix.Fchmod(n[0], uint32(n[1])) }},
	{name: "fchown", sig: "fd, uid, gid", nothing: true, do: func(n []int) (int, error) { return 0, unix.Fchown(n[0], n[1], n[2]) }},
	{name: "closerange", sig: "fd_low, fd_high, /", nothing: true, do: closeRange},
	{name: "lockf", sig: "fd, command, length, /", nothing: true, do: lockFile},
	{name: "set_blocking", sig: "fd, blocking, /", nothing: true, do: func(n []int) (int, error) { return 0, unix.SetNonblock(n[0], n[1] == 0) }},
	{name: "tcgetpgrp", sig: "fd, /", do: func(n []int) (int, error) { return unix.IoctlGetInt(n[0], unix.TIOCGPGRP) }},
	{name: "tcsetpgrp", sig: "fd, pgid, /", nothing: true, do: func(n []int) (int, error) { return 0, unix.IoctlSetPointerInt(n[0], unix.TIOCSPGRP, n[1]) }},
}

// openFlags are Linux's.
var openFlags = []constant{
	{"O_RDONLY", syscall.O_RDONLY},
	{"O_WRONLY", syscall.O_WRONLY},
	{"O_RDWR", syscall.O_RDWR},
	{"O_CREAT", syscall.O_CREAT},
	{"O_EXCL", syscall.O_EXCL},
	{"O_TRUNC", syscall.O_TRUNC},
	{"O_APPEND", syscall.O_APPEND},
	{"O_NONBLOCK", syscall.O_NONBLOCK},
	{"O_CLOEXEC", syscall.O_CLOEXEC},
	{"O_NOFOLLOW", syscall.O_NOFOLLOW},
	{"O_DIRECTORY", syscall.O_DIRECTORY},
	{"O_SYNC", syscall.O_SYNC},
	{"F_OK", 0},
	{"R_OK", 4},
	{"W_OK", 2},
	{"X_OK", 1},
}

func raise(t *thread, err error) value { return pyio.RaiseOS(t, err, object.Unbound) }

func onDescriptor(read func(*thread, value) (int, bool), do func(int) error) object.NativeFunc {
	return func(t *thread, a []value) value {
		fd, ok := read(t, a[0])
		if !ok {
			return object.Raised
		}
		if err := do(fd); err != nil {
			return raise(t, err)
		}
		return object.None
	}
}

func openDescriptor(t *thread, a []value) value {
	p, ok := pathArgument(t, "open", "path", a[0], "")
	if !ok {
		return object.Raised
	}
	flags, ok := object.IndexInt(t, a[1])
	if !ok {
		return object.Raised
	}
	mode, ok := optionalInt(t, a[2], 0o777)
	if !ok {
		return object.Raised
	}
	fd, err, ok := pyio.OpenDescriptor(t, p.name, int(flags), uint32(mode))
	if !ok {
		return object.Raised
	}
	if err != nil {
		return p.done(t, err)
	}
	return object.Int(int64(fd))
}

func dupDescriptor(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	n, err := syscall.Dup(fd)
	if err != nil {
		return raise(t, err)
	}
	syscall.CloseOnExec(n)
	return object.Int(int64(n))
}

func pipe(t *thread, _ []value) value {
	var p [2]int
	if err := syscall.Pipe(p[:]); err != nil {
		return raise(t, err)
	}
	syscall.CloseOnExec(p[0])
	syscall.CloseOnExec(p[1])
	return object.NewTuple(object.Int(int64(p[0])), object.Int(int64(p[1]))).Value()
}

// lockFile locks a part of a file, from where the file stands on, or says whether somebody else has.
func lockFile(n []int) (int, error) {
	lock := unix.Flock_t{Type: unix.F_WRLCK, Whence: 1, Len: int64(n[2])}
	how := unix.F_SETLK
	switch n[1] {
	case 0:
		lock.Type = unix.F_UNLCK
	case 1:
		how = unix.F_SETLKW
	case 3:
		how = unix.F_GETLK
	}
	err := unix.FcntlFlock(uintptr(n[0]), how, &lock)
	if err == nil && n[1] == 3 && lock.Type != unix.F_UNLCK {
		err = unix.EACCES
	}
	return 0, err
}

func getBlocking(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
	if err != nil {
		return raise(t, err)
	}
	return object.Bool(flags&unix.O_NONBLOCK == 0)
}

func dup2(t *thread, a []value) value {
	from, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	to, ok := descriptor(t, a[1])
	if !ok {
		return object.Raised
	}
	inheritable, ok := flag(t, a[2], true)
	if !ok {
		return object.Raised
	}
	if runtimeOwns(to) {
		return raise(t, unix.EBADF)
	}
	if err := duplicate(from, to); err != nil {
		return raise(t, err)
	}
	if !inheritable {
		unix.CloseOnExec(to)
	}
	return object.Int(int64(to))
}
