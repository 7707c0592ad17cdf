package pyos

import (
	"syscall"

	"github.com/bide-lang/bide/interp/object"
	"golang.org/x/sys/unix"
)

// childFunctions start other programs, in place of this one or beside it, and wait for them.
var childFunctions = []object.Method{
	{Name: "execv", Sig: "path, argv, /", Fn: func(t *thread, a []value) value { return replaceProgram(t, "execv", a[0], a[1], object.None) }},
	{Name: "execve", Sig: "path, argv, env", Fn: func(t *thread, a []value) value { return replaceProgram(t, "execve", a[0], a[1], a[2]) }},
	{Name: "_spawn", Sig: "path, argv, env, setsid, group, file_actions, /", Fn: spawn},
	{Name: "waitpid", Sig: "pid, options, /", Fn: waitPID},
	{Name: "wait4", Sig: "pid, options", Fn: wait4},
}

// waitStatusCalls take the status that wait gives apart.
var waitStatusCalls = []systemCall{
	{name: "WEXITSTATUS", sig: "status", do: func(n []int) (int, error) { return n[0] >> 8 & 0xff, nil }},
	{name: "WTERMSIG", sig: "status", do: func(n []int) (int, error) { return n[0] & 0x7f, nil }},
	{name: "WSTOPSIG", sig: "status", do: func(n []int) (int, error) { return n[0] >> 8 & 0xff, nil }},
}

// waitStatusTests ask what the status that wait gives means.
var waitStatusTests = []struct {
	name, sig string
	is        func(status int) bool
}{
	{"WIFEXITED", "status", func(status int) bool { return status&0x7f == 0 }},
	{"WIFSIGNALED", "status", func(status int) bool { return status&0x7f != 0 && status&0x7f != 0x7f }},
	{"WIFSTOPPED", "status", func(status int) bool { return status&0xff == 0x7f }},
	{"WIFCONTINUED", "status", func(status int) bool { return status == 0xffff }},
	{"WCOREDUMP", "status, /", func(status int) bool { return status&0x80 != 0 }},
}

func addWaitStatusTests(m *object.Module) {
	for _, test := range waitStatusTests {
		m.Func(test.name, test.sig, func(t *thread, a []value) value {
			status, ok := cInt(t, a[0])
			if !ok {
				return object.Raised
			}
			return object.Bool(test.is(status))
		})
	}
}

// program is what execve wants: a path, arguments and environment.
type program struct {
	path path
	args []string
	env  []string
}

func programOf(t *thread, fn string, where, args, env value) (*program, bool) {
	var p program
	var ok bool
	if p.path, ok = pathArgument(t, fn, "path", where, ""); !ok {
		return nil, false
	}
	if !object.IsInstance(args, object.ListType) && !object.IsInstance(args, object.TupleType) {
		t.Raise(object.TypeErrorType, "%s must be a tuple or list", argumentName(fn))
		return nil, false
	}
	if p.args, ok = texts(t, fn, args); !ok {
		return nil, false
	}
	switch {
	case len(p.args) == 0:
		t.Raise(object.ValueErrorType, "%s must not be empty", argumentName(fn))
		return nil, false
	case p.args[0] == "":
		t.Raise(object.ValueErrorType, "%s first element cannot be empty", argumentName(fn))
		return nil, false
	}
	if env.IsNone() {
		p.env = syscall.Environ()
		return &p, true
	}
	return &p, p.environment(t, fn, env)
}

// argumentName is what messages call the arguments for the program.
func argumentName(fn string) string {
	if fn == "execv" {
		return "execv() arg 2"
	}
	return fn + ": argv"
}

func (p *program) environment(t *thread, fn string, env value) bool {
	if env.Type().GetItem == nil || env.Type().Len == nil {
		t.Raise(object.TypeErrorType, "%s: environment must be a mapping object", fn)
		return false
	}
	items := object.CallMethod(t, env, object.StrOf("items"))
	return items.Ok() && object.Iterate(t, items, func(pair value) bool {
		both, ok := texts(t, fn, pair)
		if !ok || len(both) != 2 {
			return false
		}
		p.env = append(p.env, both[0]+"="+both[1])
		return true
	})
}

// texts reads an iterable of path-like things.
func texts(t *thread, fn string, v value) ([]string, bool) {
	var found []string
	ok := object.Iterate(t, v, func(item value) bool {
		p, ok := pathArgument(t, fn, "argv", item, "")
		found = append(found, p.name)
		return ok
	})
	return found, ok
}

func replaceProgram(t *thread, fn string, where, args, env value) value {
	p, ok := programOf(t, fn, where, args, env)
	if !ok {
		return object.Raised
	}
	return raise(t, syscall.Exec(p.path.name, p.args, p.env))
}

// spawn starts a program beside this one.
func spawn(t *thread, a []value) value {
	p, ok := programOf(t, "posix_spawn", a[0], a[1], a[2])
	if !ok {
		return object.Raised
	}
	newSession, ok := object.Truth(t, a[3])
	if !ok {
		return object.Raised
	}
	attr := syscall.ProcAttr{Env: p.env, Files: []uintptr{0, 1, 2}, Sys: &syscall.SysProcAttr{Setsid: newSession}}
	if !a[4].IsNone() {
		group, ok := cInt(t, a[4])
		if !ok {
			return object.Raised
		}
		attr.Sys.Setpgid, attr.Sys.Pgid = true, group
	}
	opened, ok := fileActions(t, &attr, a[5])
	defer closeAll(opened)
	if !ok {
		return object.Raised
	}
	pid, err := syscall.ForkExec(p.path.name, p.args, &attr)
	if err != nil {
		return p.path.done(t, err)
	}
	return object.Int(int64(pid))
}

// fileActions does what a list of actions says with the descriptors of a new program: (POSIX_SPAWN_OPEN, fd, path, flags, mode),
// (POSIX_SPAWN_CLOSE, fd) or (POSIX_SPAWN_DUP2, fd, new_fd). It gives the descriptors to close when the program runs.
func fileActions(t *thread, attr *syscall.ProcAttr, actions value) (opened []int, ok bool) {
	ok = object.Iterate(t, actions, func(action value) bool {
		fields, ok := object.Collect(t, action)
		if !ok {
			return false
		}
		if len(fields) < 2 {
			t.Raise(object.TypeErrorType, "Each file_actions element must be a non-empty tuple")
			return false
		}
		if len(fields) == 5 {
			p, ok := pathArgument(t, "posix_spawn", "path", fields[2], "")
			if !ok {
				return false
			}
			n, ok := intList(t, object.NewTuple(fields[1], fields[3], fields[4]).Value())
			if !ok {
				return false
			}
			fd, err := syscall.Open(p.name, n[1]|syscall.O_CLOEXEC, uint32(n[2]))
			if err != nil {
				p.done(t, err)
				return false
			}
			opened = append(opened, fd)
			return give(t, attr, n[0], uintptr(fd))
		}
		n, ok := intList(t, action)
		switch {
		case !ok:
			return false
		case len(n) == 2:
			return give(t, attr, n[1], ^uintptr(0))
		case n[1] < len(attr.Files) && n[1] >= 0:
			return give(t, attr, n[2], attr.Files[n[1]])
		}
		return give(t, attr, n[2], uintptr(n[1]))
	})
	return opened, ok
}

// give makes from, a descriptor of ours, descriptor to of the new program.
func give(t *thread, attr *syscall.ProcAttr, to int, from uintptr) bool {
	if to < 0 || to > 1023 {
		raise(t, syscall.EBADF)
		return false
	}
	for len(attr.Files) <= to {
		attr.Files = append(attr.Files, ^uintptr(0))
	}
	attr.Files[to] = from
	return true
}

func closeAll(fds []int) {
	for _, fd := range fds {
		syscall.Close(fd)
	}
}

// waited is what wait4 of the system gives.
type waited struct {
	pid    int
	status unix.WaitStatus
	use    unix.Rusage
}

func waitFor(t *thread, a []value) (*waited, bool) {
	pid, ok := cInt(t, a[0])
	if !ok {
		return nil, false
	}
	options, ok := cInt(t, a[1])
	if !ok {
		return nil, false
	}
	var w waited
	var err error
	t.Blocking(func() {
		for err = unix.EINTR; err == unix.EINTR; {
			w.pid, err = unix.Wait4(pid, &w.status, options, &w.use)
		}
	})
	if err != nil {
		raise(t, err)
		return nil, false
	}
	return &w, true
}

func waitPID(t *thread, a []value) value {
	w, ok := waitFor(t, a)
	if !ok {
		return object.Raised
	}
	return intTuple(w.pid, int(w.status))
}

// wait4 gives process, status and the fields of a resource usage.
func wait4(t *thread, a []value) value {
	w, ok := waitFor(t, a)
	if !ok {
		return object.Raised
	}
	seconds := func(v unix.Timeval) value { return object.Float(float64(v.Nano()) / 1e9) }
	fields := []value{seconds(w.use.Utime), seconds(w.use.Stime)}
	for _, n := range []int64{w.use.Maxrss, w.use.Ixrss, w.use.Idrss, w.use.Isrss, w.use.Minflt, w.use.Majflt, w.use.Nswap,
		w.use.Inblock, w.use.Oublock, w.use.Msgsnd, w.use.Msgrcv, w.use.Nsignals, w.use.Nvcsw, w.use.Nivcsw} {
		fields = append(fields, object.Int(n))
	}
	return object.NewTuple(object.Int(int64(w.pid)), object.Int(int64(w.status)), resourceUsageType.Make(fields...)).Value()
}
