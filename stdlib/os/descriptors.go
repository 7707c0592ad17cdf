package pyos

import (
	"syscall"

	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

var descriptorFunctions = []object.Method{
	{Name: "open", Sig: "path, flags, mode=511, *, dir_fd=None", Fn: openDescriptor},
	{Name: "close", Sig: "fd", Fn: onDescriptor(syscall.Close)},
	{Name: "fsync", Sig: "fd", Fn: onDescriptor(syscall.Fsync)},
	{Name: "read", Sig: "fd, length, /", Fn: readDescriptor},
	{Name: "write", Sig: "fd, data, /", Fn: writeDescriptor},
	{Name: "lseek", Sig: "fd, position, whence, /", Fn: seekDescriptor},
	{Name: "dup", Sig: "fd, /", Fn: dupDescriptor},
	{Name: "pipe", Sig: "", Fn: pipe},
	{Name: "isatty", Sig: "fd, /", Fn: isatty},
	{Name: "get_inheritable", Sig: "fd, /", Fn: getInheritable},
	{Name: "set_inheritable", Sig: "fd, inheritable, /", Fn: setInheritable},
	{Name: "fstat", Sig: "fd", Fn: func(t *thread, a []value) value { return statPath(t, "stat", a[0], true) }},
	{Name: "get_terminal_size", Sig: "fd=1, /", Fn: terminalSize},
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

func descriptor(t *thread, v value) (int, bool) {
	n, ok := object.IndexInt(t, v)
	return int(n), ok
}

func onDescriptor(do func(int) error) object.NativeFunc {
	return func(t *thread, a []value) value {
		fd, ok := descriptor(t, a[0])
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
	fd, err := syscall.Open(p.name, int(flags)|syscall.O_CLOEXEC, uint32(mode))
	if err != nil {
		return p.done(t, err)
	}
	return object.Int(int64(fd))
}

func readDescriptor(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	n, ok := object.IndexInt(t, a[1])
	if !ok {
		return object.Raised
	}
	if n < 0 {
		return raise(t, syscall.EINVAL)
	}
	if !t.CheckSize(n, 1) {
		return object.Raised
	}
	if !pyio.WaitReadable(t, fd) {
		return object.Raised
	}
	b := make([]byte, n)
	got := 0
	var err error
	t.Blocking(func() { got, err = syscall.Read(fd, b) })
	if err != nil {
		return raise(t, err)
	}
	return object.NewBytes(b[:got])
}

func writeDescriptor(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	b, ok := object.WantBuffer(t, a[1])
	if !ok {
		return object.Raised
	}
	b = append([]byte(nil), b...)
	n := 0
	var err error
	t.Blocking(func() { n, err = syscall.Write(fd, b) })
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
