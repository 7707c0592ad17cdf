// Package subprocess is the module subprocess: processes that are started and waited for here, and given their pipes in
// subprocess.py. It does not know the event loop, which has processes of its own.
package subprocess

import (
	_ "embed"
	"errors"
	"os"
	"strings"
	"syscall"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed subprocess.py
var source string

// Def describes the module.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "subprocess", Source: source, Init: func(_ *thread, m *object.Module) bool {
		m.Func("_spawn", "argv, executable, files, cwd, env, session, group, /", spawn)
		return true
	}}
}

// child is a process that was started. One goroutine waits for its end.
type child struct {
	object.Header
	pid    int
	ended  chan struct{}      // closed when the process is over
	status syscall.WaitStatus // readable once ended is closed
}

var childType = &object.Type{Name: "_Child", Module: "subprocess", Flags: object.FlagNoNew}

func childOf(v value) *child { return object.Cast[child](v) }

func init() {
	childType.Define(object.ObjectType, nil)
	childType.Methods = []object.Method{
		{Name: "wait", Sig: "seconds, /", Fn: waitChild},
		{Name: "signal", Sig: "number, /", Fn: signalChild},
	}
	childType.Getters = []object.Getter{
		{Name: "pid", Get: func(_ *thread, v value) value { return object.Int(int64(childOf(v).pid)) }},
	}
}

// waitChild waits for the end at most so many seconds (negative: no limit). It gives the return code, None before that.
func waitChild(t *thread, a []value) value {
	c := childOf(a[0])
	seconds, ok := object.ToFloat64(t, a[1])
	if !ok {
		return object.Raised
	}
	if !c.over() && seconds != 0 {
		if !t.WarnBlocking("subprocess.Popen.wait") {
			return object.Raised
		}
		stop := make(chan struct{})
		work := func() {
			select {
			case <-c.ended:
			case <-stop:
			}
		}
		if _, ok := t.Interp.Runner.(*interp.Interpreter).WaitOutside(t, seconds, work, func() { close(stop) }); !ok {
			return object.Raised
		}
	}
	if !c.over() {
		return object.None
	}
	if c.status.Signaled() {
		return object.Int(-int64(c.status.Signal()))
	}
	return object.Int(int64(c.status.ExitStatus()))
}

func (c *child) over() bool {
	select {
	case <-c.ended:
		return true
	default:
		return false
	}
}

func (c *child) await() {
	for {
		if _, err := syscall.Wait4(c.pid, &c.status, 0, nil); err != syscall.EINTR {
			break
		}
	}
	close(c.ended)
}

func signalChild(t *thread, a []value) value {
	n, ok := object.IndexInt(t, a[1])
	if !ok {
		return object.Raised
	}
	if c := childOf(a[0]); !c.over() {
		if err := syscall.Kill(c.pid, syscall.Signal(n)); err != nil && err != syscall.ESRCH {
			return pyio.RaiseOS(t, err, object.Unbound)
		}
	}
	return object.None
}

// spawn starts a program. files lists the descriptors it gets as 0, 1, 2 and so on, -1 for none.
func spawn(t *thread, a []value) value {
	argv, ok := texts(t, a[0])
	if !ok {
		return object.Raised
	}
	program, _ := object.AsBytes(a[1])
	attr := &syscall.ProcAttr{Env: os.Environ(), Sys: &syscall.SysProcAttr{}}
	if dir, isBytes := object.AsBytes(a[3]); isBytes {
		attr.Dir = string(dir)
	}
	if !a[4].IsNone() {
		if attr.Env, ok = texts(t, a[4]); !ok {
			return object.Raised
		}
	}
	if !giveFiles(t, attr, a[2]) || !giveGroup(t, attr.Sys, a[5], a[6]) {
		return object.Raised
	}
	c := &child{Header: object.HeaderOf(childType), ended: make(chan struct{})}
	var err error
	pyio.SettleFiles(t)
	if c.pid, err = start(string(program), argv, attr); err != nil {
		if _, missing := os.Stat(attr.Dir); attr.Dir != "" && missing != nil {
			return pyio.RaiseOS(t, missing, object.NewStr(attr.Dir))
		}
		return pyio.RaiseOS(t, err, object.NewStr(string(program)))
	}
	go c.await()
	return object.FromHeader(&c.Header)
}

// texts reads a list of bytes objects.
func texts(t *thread, v value) ([]string, bool) {
	list, _ := object.AsList(v)
	all := make([]string, 0, len(list.Items))
	for _, item := range list.Items {
		b, ok := object.AsBytes(item)
		if !ok {
			t.Raise(object.TypeErrorType, "expected bytes, %s found", item.Type().Name)
			return nil, false
		}
		if strings.IndexByte(string(b), 0) >= 0 {
			t.Raise(object.ValueErrorType, "embedded null byte")
			return nil, false
		}
		all = append(all, string(b))
	}
	return all, true
}

func giveFiles(t *thread, attr *syscall.ProcAttr, v value) bool {
	list, _ := object.AsList(v)
	for _, item := range list.Items {
		n, ok := object.IndexInt(t, item)
		if !ok {
			return false
		}
		attr.Files = append(attr.Files, uintptr(n))
	}
	return true
}

func giveGroup(t *thread, sys *syscall.SysProcAttr, session, group value) bool {
	var ok bool
	if sys.Setsid, ok = object.Truth(t, session); !ok {
		return false
	}
	n, ok := object.IndexInt(t, group)
	sys.Setpgid, sys.Pgid = ok && n >= 0, max(0, int(n))
	return ok
}

// start runs a program by its path, or by its name from one of the folders of PATH: the child's, if it has one.
func start(program string, argv []string, attr *syscall.ProcAttr) (pid int, err error) {
	if strings.Contains(program, "/") {
		return syscall.ForkExec(program, argv, attr)
	}
	err = syscall.ENOENT
	for _, dir := range strings.Split(searchPath(attr.Env), ":") {
		path := dir + "/" + program
		if dir == "" {
			path = program
		}
		if info, missing := os.Stat(path); missing != nil || info.IsDir() {
			continue
		}
		if pid, failed := syscall.ForkExec(path, argv, attr); failed == nil {
			return pid, nil
		} else if !errors.Is(failed, syscall.ENOENT) {
			err = failed
		}
	}
	return 0, err
}

func searchPath(env []string) string {
	for _, each := range env {
		if path, found := strings.CutPrefix(each, "PATH="); found {
			return path
		}
	}
	return "/bin:/usr/bin"
}
