package pyos

import (
	"github.com/bide-lang/bide/interp/object"
	"golang.org/x/sys/unix"
)

// descriptorCalls are what the system does with a descriptor and ints.
var descriptorCalls = []systemCall{
	{name: "ftruncate", sig: "fd, length, /", nothing: true, do: func(n []int) (int, error) { return 0, unix.Ftruncate(n[0], int64(n[1])) }},
	{name: "fchdir", sig: "fd", nothing: true, do: func(n []int) (int, error) { return 0, unix.Fchdir(n[0]) }},
	{name: "fchmod", sig: "fd, mode", nothing: true, do: func(n []int) (int, error) { return 0, unix.Fchmod(n[0], uint32(n[1])) }},
	{name: "fchown", sig: "fd, uid, gid", nothing: true, do: func(n []int) (int, error) { return 0, unix.Fchown(n[0], n[1], n[2]) }},
	{name: "closerange", sig: "fd_low, fd_high, /", nothing: true, do: closeRange},
	{name: "lockf", sig: "fd, command, length, /", nothing: true, do: lockFile},
	{name: "set_blocking", sig: "fd, blocking, /", nothing: true, do: func(n []int) (int, error) { return 0, unix.SetNonblock(n[0], n[1] == 0) }},
	{name: "tcgetpgrp", sig: "fd, /", do: func(n []int) (int, error) { return unix.IoctlGetInt(n[0], unix.TIOCGPGRP) }},
	{name: "tcsetpgrp", sig: "fd, pgid, /", nothing: true, do: func(n []int) (int, error) { return 0, unix.IoctlSetPointerInt(n[0], unix.TIOCSPGRP, n[1]) }},
}

var positionedFunctions = []object.Method{
	{Name: "pread", Sig: "fd, length, offset, /", Fn: pread},
	{Name: "pwrite", Sig: "fd, buffer, offset, /", Fn: pwrite},
	{Name: "readv", Sig: "fd, buffers, /", Fn: readv},
	{Name: "writev", Sig: "fd, buffers, /", Fn: writev},
	{Name: "get_blocking", Sig: "fd, /", Fn: getBlocking},
	{Name: "dup2", Sig: "fd, fd2, inheritable=True", Fn: dup2},
	{Name: "sync", Sig: "", Fn: func(t *thread, _ []value) value { t.Blocking(func() { unix.Sync() }); return object.None }},
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

func closeRange(n []int) (int, error) {
	for fd := n[0]; fd < n[1]; fd++ {
		unix.Close(fd) // what is not open is none of the caller's business
	}
	return 0, nil
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
	if err := duplicate(from, to); err != nil {
		return raise(t, err)
	}
	if !inheritable {
		unix.CloseOnExec(to)
	}
	return object.Int(int64(to))
}

func pread(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	n, ok := object.IndexInt(t, a[1])
	if !ok {
		return object.Raised
	}
	at, ok := object.IndexInt(t, a[2])
	if !ok {
		return object.Raised
	}
	if n < 0 {
		return raise(t, unix.EINVAL)
	}
	if !t.CheckSize(n, 1) {
		return object.Raised
	}
	b := make([]byte, n)
	got, err := 0, error(nil)
	t.Blocking(func() { got, err = unix.Pread(fd, b, at) })
	if err != nil {
		return raise(t, err)
	}
	return object.NewBytes(b[:got])
}

func pwrite(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	b, ok := object.WantBuffer(t, a[1])
	if !ok {
		return object.Raised
	}
	at, ok := object.IndexInt(t, a[2])
	if !ok {
		return object.Raised
	}
	b = append([]byte(nil), b...)
	n, err := 0, error(nil)
	t.Blocking(func() { n, err = unix.Pwrite(fd, b, at) })
	if err != nil {
		return raise(t, err)
	}
	return object.Int(int64(n))
}

// readv fills one buffer after the other. What is read goes into them once the interpreter is held again.
func readv(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	buffers, total, ok := bufferList(t, a[1], "readv")
	if !ok {
		return object.Raised
	}
	for _, each := range buffers {
		if _, ok := object.WritableBuffer(t, each, ""); !ok {
			t.Take()
			return t.Raise(object.BufferErrorType, "Object is not writable.")
		}
	}
	b := make([]byte, total)
	got, err := 0, error(nil)
	t.Blocking(func() { got, err = unix.Read(fd, b) })
	if err != nil {
		return raise(t, err)
	}
	for rest := b[:got]; len(rest) > 0; buffers = buffers[1:] {
		into, ok := object.WritableBuffer(t, buffers[0], "readv() arg 2")
		if !ok {
			return object.Raised
		}
		rest = rest[copy(into, rest):]
	}
	return object.Int(int64(got))
}

func writev(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	buffers, _, ok := bufferList(t, a[1], "writev")
	if !ok {
		return object.Raised
	}
	var b []byte
	for _, v := range buffers {
		part, ok := object.WantBuffer(t, v)
		if !ok {
			return object.Raised
		}
		b = append(b, part...)
	}
	n, err := 0, error(nil)
	t.Blocking(func() { n, err = unix.Write(fd, b) })
	if err != nil {
		return raise(t, err)
	}
	return object.Int(int64(n))
}

// bufferList reads a sequence of buffers, and how long they are together.
func bufferList(t *thread, v value, fn string) (buffers []value, total int, ok bool) {
	if v.Type().GetItem == nil || v.Type().Len == nil {
		t.Raise(object.TypeErrorType, "%s() arg 2 must be a sequence", fn)
		return nil, 0, false
	}
	if buffers, ok = object.Collect(t, v); !ok {
		return nil, 0, false
	}
	for _, each := range buffers {
		b, ok := object.WantBuffer(t, each)
		if !ok {
			return nil, 0, false
		}
		total += len(b)
	}
	return buffers, total, true
}
