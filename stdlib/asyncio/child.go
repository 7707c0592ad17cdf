package asyncio

import (
	_ "embed"
	"errors"
	"os"
	"os/exec"
	"sync"
	"syscall"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

//go:embed child.py
var childSource string

// childDef describes asyncio.child, a module of ours: child processes and pipes as transports.
func childDef() object.ModuleDef {
	return object.ModuleDef{Name: "asyncio.child", Source: childSource, Init: func(_ *thread, m *object.Module) bool {
		m.Func("_spawn", "argv, stdin, stdout, stderr, cwd, env, executable, start_new_session, process_group, pass_fds, /", spawn)
		m.Func("_adopt", "fd, /", adopt)
		return true
	}}
}

// child is a process that was started, and the ends of its pipes that are ours.
type child struct {
	object.Header
	loop    *interp.Loop
	cmd     *exec.Cmd
	program string   // as the script named it
	pipes   [3]value // connections, or None
	exited  value    // script function, called with the return code
	context value
	theirs  []*os.File // ends for the child, closed once it has them
	waiting sync.WaitGroup
}

var childType = &object.Type{Name: "_Child", Module: "asyncio.child"}

func childOf(v value) *child { return object.Cast[child](v) }

func init() {
	childType.Define(object.ObjectType, nil)
	childType.Methods = []object.Method{
		{Name: "watch", Sig: "exited, /", Fn: func(t *thread, a []value) value {
			c := childOf(a[0])
			c.exited, c.context = a[1], interp.CopyContext(t)
			call := beginOutside(c.loop.Events(), patienceProcess)
			c.waiting.Go(func() { c.await(call) })
			return object.None
		}},
		{Name: "send_signal", Sig: "signal, /", Fn: childSignal},
	}
	childType.Getters = []object.Getter{
		{Name: "pid", Get: func(_ *thread, v value) value { return object.Int(int64(childOf(v).cmd.Process.Pid)) }},
		{Name: "pipes", Get: func(_ *thread, v value) value { return object.NewTuple(childOf(v).pipes[:]...).Value() }},
	}
}

func childSignal(t *thread, a []value) value {
	n, ok := object.IndexInt(t, a[1])
	if !ok {
		return object.Raised
	}
	err := childOf(a[0]).cmd.Process.Signal(syscall.Signal(n))
	if err != nil && !errors.Is(err, os.ErrProcessDone) && !errors.Is(err, syscall.ESRCH) {
		return t.Throw(osError(t, err))
	}
	return object.None
}

// await is the life of the goroutine that waits for the process to end.
func (c *child) await(call *outsideCall) {
	_ = c.cmd.Wait()            // the state says how it ended
	_ = c.loop.Events().Post(c) // a closed loop wants nothing
	call.end()
}

// RunTurn tells the script that the process has ended.
func (c *child) RunTurn() {
	c.loop.Disown(c)
	code := int64(c.cmd.ProcessState.ExitCode())
	if status, ok := c.cmd.ProcessState.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		code = -int64(status.Signal())
	}
	c.loop.CallBack(c.context, c.exited, object.Int(code))
}

// Close kills a process that outlives its loop.
func (c *child) Close() error {
	_ = c.cmd.Process.Kill() // it may have ended
	c.waiting.Wait()
	return nil
}

// What stands for a file in the arguments of spawn, as in the module subprocess.
const (
	asPipe    = -1
	asStdout  = -2
	asDevNull = -3
)

// spawn starts a program.
func spawn(t *thread, a []value) value {
	loop := interp.RunningLoop(t)
	if loop == nil {
		return t.Raise(object.RuntimeErrorType, "no running event loop")
	}
	c := &child{Header: object.HeaderOf(childType), loop: loop, cmd: &exec.Cmd{}, pipes: [3]value{object.None, object.None, object.None}}
	err, ok := c.prepare(t, a)
	if ok && err == nil {
		err = c.cmd.Start()
	}
	for _, f := range c.theirs {
		_ = f.Close() // the child has its own
	}
	if ok && err == nil {
		loop.Own(c)
		return object.FromHeader(&c.Header)
	}
	for _, pipe := range c.pipes {
		if !pipe.IsNone() {
			connectionOf(pipe).shut()
			loop.Disown(connectionOf(pipe))
		}
	}
	if !ok {
		return object.Raised
	}
	return c.raiseSpawn(t, err)
}

// prepare fills the command from the arguments of spawn. ok false means that an exception is pending.
func (c *child) prepare(t *thread, a []value) (err error, ok bool) {
	argv, ok := pyio.PathTexts(t, a[0])
	if !ok {
		return nil, false
	}
	c.program = argv[0] // there is one: the script's side puts it there
	if !a[6].IsNone() {
		if c.program, ok = pyio.PathText(t, a[6]); !ok {
			return nil, false
		}
	}
	pyio.SettleFiles(t)
	c.cmd = exec.Command(c.program)
	c.cmd.Args = argv
	if !a[4].IsNone() {
		if c.cmd.Dir, ok = pyio.PathText(t, a[4]); !ok {
			return nil, false
		}
	}
	if !a[5].IsNone() {
		if c.cmd.Env, ok = pyio.PathTexts(t, a[5]); !ok {
			return nil, false
		}
	}
	if !c.group(t, a[7], a[8]) {
		return nil, false
	}
	if err, ok := c.files(t, a[1:4]); err != nil || !ok {
		return err, ok
	}
	return c.pass(t, a[9])
}

// pass gives the child descriptors of ours under the numbers they have here.
func (c *child) pass(t *thread, list value) (err error, ok bool) {
	fds, _ := object.AsList(list)
	for _, each := range fds.Items {
		n, ok := object.IndexInt(t, each)
		if !ok {
			return nil, false
		}
		if n < 3 {
			continue // a standard file, which it has
		}
		theirs, err := c.file(-1, int(n))
		if err != nil {
			return err, true
		}
		for int64(len(c.cmd.ExtraFiles)) <= n-3 {
			c.cmd.ExtraFiles = append(c.cmd.ExtraFiles, nil)
		}
		c.cmd.ExtraFiles[n-3] = theirs
	}
	return nil, true
}

// group says in which session and process group the child is to be.
func (c *child) group(t *thread, session, group value) bool {
	c.cmd.SysProcAttr = &syscall.SysProcAttr{}
	var ok bool
	if c.cmd.SysProcAttr.Setsid, ok = object.Truth(t, session); !ok || group.IsNone() {
		return ok
	}
	n, ok := object.IndexInt(t, group)
	c.cmd.SysProcAttr.Setpgid, c.cmd.SysProcAttr.Pgid = true, int(n)
	return ok
}

// files gives the child its standard files.
func (c *child) files(t *thread, wanted []value) (err error, ok bool) {
	own := [3]*os.File{os.Stdin, os.Stdout, os.Stderr}
	var given [3]*os.File
	for i, v := range wanted {
		given[i] = own[i]
		if v.IsNone() {
			continue
		}
		n, ok := object.IndexInt(t, v)
		if !ok {
			return nil, false
		}
		if n == asStdout {
			given[i] = given[1]
		} else if given[i], err = c.file(i, int(n)); err != nil {
			return err, true
		}
	}
	c.cmd.Stdin, c.cmd.Stdout, c.cmd.Stderr = given[0], given[1], given[2]
	return nil, true
}

// file makes the child's file number i: an end of a new pipe, the null device, or a descriptor of ours.
func (c *child) file(i, n int) (*os.File, error) {
	var theirs *os.File
	var err error
	switch n {
	case asPipe:
		var ours, r, w *os.File
		if r, w, err = os.Pipe(); err != nil {
			return nil, err
		}
		theirs, ours = w, r
		if i == 0 {
			theirs, ours = r, w
		}
		c.pipes[i] = newConnection(c.loop, ours).Value()
	case asDevNull:
		theirs, err = os.OpenFile(os.DevNull, os.O_RDWR, 0)
	default:
		if n, err = syscall.Dup(n); err == nil {
			syscall.CloseOnExec(n)
			theirs = os.NewFile(uintptr(n), "")
		}
	}
	if err != nil {
		return nil, err
	}
	c.theirs = append(c.theirs, theirs)
	return theirs, nil
}

// raiseSpawn raises what CPython would: the error is about the program as the script named it, or the folder to run it in.
func (c *child) raiseSpawn(t *thread, err error) value {
	about := c.program
	switch {
	case errors.Is(err, exec.ErrNotFound):
		err = syscall.ENOENT
	case errors.Is(err, syscall.EISDIR):
		err = syscall.EACCES
	}
	if _, missing := os.Stat(c.cmd.Dir); c.cmd.Dir != "" && missing != nil {
		about, err = c.cmd.Dir, missing
	}
	return pyio.RaiseOS(t, err, object.NewStr(object.FromSystem(about)))
}

// adopt makes a connection of a descriptor of the script's, which stays its own.
func adopt(t *thread, a []value) value {
	n, ok := object.IndexInt(t, a[0])
	if !ok {
		return object.Raised
	}
	loop := interp.RunningLoop(t)
	if loop == nil {
		return t.Raise(object.RuntimeErrorType, "no running event loop")
	}
	fd, err := syscall.Dup(int(n))
	if err != nil {
		return t.Throw(osError(t, err))
	}
	syscall.CloseOnExec(fd)
	if err := syscall.SetNonblock(fd, true); err != nil {
		_ = syscall.Close(fd) // the first error counts
		return t.Throw(osError(t, err))
	}
	return newConnection(loop, os.NewFile(uintptr(fd), "pipe")).Value()
}
