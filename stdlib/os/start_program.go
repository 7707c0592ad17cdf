package pyos

import (
	"strconv"
	"strings"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

// programFunctions start other programs, in place of this one or beside it.
var programFunctions = []object.Method{
	{Name: "execv", Sig: "path, argv, /", Fn: func(t *thread, a []value) value { return replaceProgram(t, "execv", a[0], a[1], object.None) }},
	{Name: "execve", Sig: "path, argv, env", Fn: func(t *thread, a []value) value { return replaceProgram(t, "execve", a[0], a[1], a[2]) }},
	{Name: "_spawn", Sig: "path, argv, env, setsid, group, file_actions, /", Fn: spawn},
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
	also := ""
	if fn == "execve" {
		also = "integer"
	}
	if p.path, ok = pathArgument(t, fn, "path", where, also); !ok {
		return nil, false
	}
	if p.path.fd >= 0 {
		if err := isOpen(p.path.fd); err != nil {
			p.path.done(t, err)
			return nil, false
		}
		p.path.name = openDescriptorsFolder + strconv.Itoa(p.path.fd)
	}
	if !object.IsInstance(args, object.ListType) && !object.IsInstance(args, object.TupleType) {
		t.Raise(object.TypeErrorType, "%s must be a tuple or list", argumentName(fn))
		return nil, false
	}
	if p.args, ok = pyio.PathTexts(t, args); !ok {
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
		orNone := ""
		if fn == "posix_spawn" {
			orNone = " or None"
		}
		t.Raise(object.TypeErrorType, "%s: environment must be a mapping object%s", fn, orNone)
		return false
	}
	names, ok := p.column(t, env, "keys")
	if !ok {
		return false
	}
	values, ok := p.column(t, env, "values")
	if !ok {
		return false
	}
	for i, name := range names[:min(len(names), len(values))] {
		if name == "" || strings.Contains(name[1:], "=") {
			t.Raise(object.ValueErrorType, "illegal environment variable name")
			return false
		}
		p.env = append(p.env, name+"="+values[i])
	}
	return true
}

// column reads the keys or the values of an environment.
func (p *program) column(t *thread, env value, method string) ([]string, bool) {
	list := object.CallMethod(t, env, t.Interp.Name(method))
	if list.Bad() {
		return nil, false
	}
	return pyio.PathTexts(t, list)
}

func replaceProgram(t *thread, fn string, where, args, env value) value {
	p, ok := programOf(t, fn, where, args, env)
	if !ok {
		return object.Raised
	}
	err := syscall.Exec(p.path.name, p.args, p.env)
	if fn == "execv" {
		return raise(t, err)
	}
	return p.path.done(t, err)
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

// What may be done to a descriptor of a new program, by the numbers of POSIX_SPAWN_OPEN, POSIX_SPAWN_CLOSE and POSIX_SPAWN_DUP2.
var spawnActions = []struct {
	name   string
	fields int
	do     func(t *thread, attr *syscall.ProcAttr, n []int) bool
}{
	{"open", 5, nil}, // (0, fd, path, flags, mode): see openFor
	{"close", 2, func(t *thread, attr *syscall.ProcAttr, n []int) bool { return give(t, attr, n[1], nothing) }},
	{"dup2", 3, func(t *thread, attr *syscall.ProcAttr, n []int) bool {
		if n[1] >= 0 && n[1] < len(attr.Files) {
			return give(t, attr, n[2], attr.Files[n[1]])
		}
		return give(t, attr, n[2], uintptr(n[1]))
	}},
}

// fileActions does what a list of actions says with the descriptors of a new program. It gives those to close when the
// program runs.
func fileActions(t *thread, attr *syscall.ProcAttr, actions value) (opened []int, ok bool) {
	if actions.Type().GetItem == nil || actions.Type().Len == nil {
		t.Raise(object.TypeErrorType, "file_actions must be a sequence or None")
		return nil, false
	}
	ok = object.Iterate(t, actions, func(action value) bool {
		fields, isTuple := object.AsTuple(action)
		if !isTuple || len(fields.Items) == 0 {
			t.Raise(object.TypeErrorType, "Each file_actions element must be a non-empty tuple")
			return false
		}
		number, ok := cInt(t, fields.Items[0])
		switch {
		case !ok:
			return false
		case number < 0 || number >= len(spawnActions):
			t.Raise(object.TypeErrorType, "Unknown file_actions identifier")
			return false
		case len(fields.Items) != spawnActions[number].fields:
			t.Raise(object.TypeErrorType, "A %s file_action tuple must have %d elements", spawnActions[number].name, spawnActions[number].fields)
			return false
		case number == 0:
			fd, ok := openFor(t, attr, fields.Items)
			if ok {
				opened = append(opened, fd)
			}
			return ok
		}
		n, ok := intList(t, action)
		return ok && spawnActions[number].do(t, attr, n)
	})
	return opened, ok
}

// openFor opens the file of (0, fd, path, flags, mode) for a new program, and gives our descriptor of it.
func openFor(t *thread, attr *syscall.ProcAttr, fields []value) (fd int, ok bool) {
	p, ok := pathArgument(t, "posix_spawn", "path", fields[2], "")
	if !ok {
		return 0, false
	}
	n, ok := intList(t, object.NewTuple(fields[1], fields[3], fields[4]).Value())
	if !ok {
		return 0, false
	}
	fd, err := syscall.Open(p.name, n[1]|syscall.O_CLOEXEC, uint32(n[2]))
	if err != nil {
		p.done(t, err)
		return 0, false
	}
	if !give(t, attr, n[0], uintptr(fd)) {
		syscall.Close(fd)
		return 0, false
	}
	return fd, true
}

// nothing is the descriptor of ours that a new program has where it has none.
const nothing = ^uintptr(0)

// give makes from, a descriptor of ours, descriptor to of the new program.
func give(t *thread, attr *syscall.ProcAttr, to int, from uintptr) bool {
	if to < 0 || to > 1023 {
		raise(t, syscall.EBADF)
		return false
	}
	for len(attr.Files) <= to {
		attr.Files = append(attr.Files, nothing)
	}
	attr.Files[to] = from
	return true
}

func closeAll(fds []int) {
	for _, fd := range fds {
		syscall.Close(fd)
	}
}
