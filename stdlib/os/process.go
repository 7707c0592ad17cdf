package pyos

import (
	"crypto/rand"
	"errors"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

var processFunctions = []object.Method{
	{Name: "getpid", Sig: "", Fn: number(syscall.Getpid)},
	{Name: "getppid", Sig: "", Fn: number(syscall.Getppid)},
	{Name: "getuid", Sig: "", Fn: number(syscall.Getuid)},
	{Name: "geteuid", Sig: "", Fn: number(syscall.Geteuid)},
	{Name: "getgid", Sig: "", Fn: number(syscall.Getgid)},
	{Name: "getegid", Sig: "", Fn: number(syscall.Getegid)},
	{Name: "cpu_count", Sig: "", Fn: number(runtime.NumCPU)},
	{Name: "urandom", Sig: "size, /", Fn: urandom},
	{Name: "strerror", Sig: "code, /", Fn: strerror},
	{Name: "uname", Sig: "", Fn: uname},
	{Name: "times", Sig: "", Fn: times},
	{Name: "kill", Sig: "pid, signal, /", Fn: kill},
	{Name: "system", Sig: "command", Fn: system},
	{Name: "_shell", Sig: "command, input, /", Fn: shell},
	{Name: "_exit", Sig: "status", Fn: exitNow},
	{Name: "abort", Sig: "", Fn: abort},
	{Name: "_environ", Sig: "", Fn: environ},
	{Name: "_putenv", Sig: "key, value, /", Fn: putenv},
	{Name: "_unsetenv", Sig: "key, /", Fn: unsetenv},
}

func number(read func() int) object.NativeFunc {
	return func(*thread, []value) value { return object.Int(int64(read())) }
}

func urandom(t *thread, a []value) value {
	n, ok := object.IndexInt(t, a[0])
	if !ok {
		return object.Raised
	}
	if n < 0 {
		return t.Raise(object.ValueErrorType, "negative argument not allowed")
	}
	if !t.CheckSize(n, 1) {
		return object.Raised
	}
	b := make([]byte, n)
	rand.Read(b) // never fails
	return object.NewBytes(b)
}

func strerror(t *thread, a []value) value {
	n, ok := object.IndexInt(t, a[0])
	if !ok {
		return object.Raised
	}
	if n == 0 {
		return object.NewStr("Success")
	}
	return object.NewStr(errnoText(syscall.Errno(n)))
}

func times(*thread, []value) value {
	var own, children syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &own) // neither fails
	_ = syscall.Getrusage(syscall.RUSAGE_CHILDREN, &children)
	seconds := func(v syscall.Timeval) value { return object.Float(float64(v.Nano()) / 1e9) }
	return timesResultType.Make(seconds(own.Utime), seconds(own.Stime), seconds(children.Utime), seconds(children.Stime),
		object.Float(float64(time.Now().UnixMilli())/1000))
}

func kill(t *thread, a []value) value {
	pid, ok := cInt(t, a[0])
	if !ok {
		return object.Raised
	}
	sig, ok := cInt(t, a[1])
	if !ok {
		return object.Raised
	}
	if in := t.Interp.Runner.(*interp.Interpreter); pid == os.Getpid() && 0 < sig && sig <= 64 {
		if !in.RaiseSignal(t, sig) {
			return object.Raised
		}
		return object.None
	}
	if err := syscall.Kill(pid, syscall.Signal(sig)); err != nil {
		return raise(t, err)
	}
	if !t.Poll() {
		return object.Raised
	}
	return object.None
}

// command is the shell asked to run a command line; ok false means an exception is pending.
func command(t *thread, v value) (*exec.Cmd, bool) {
	p, ok := pathArgument(t, "system", "command", v, "")
	if !ok {
		return nil, false
	}
	pyio.SettleFiles(t)
	return exec.Command("/bin/sh", "-c", p.name), true
}

// system is os.system: it gives the wait status.
func system(t *thread, a []value) value {
	cmd, ok := command(t, a[0])
	if !ok {
		return object.Raised
	}
	if !t.WarnBlocking("os.system") {
		return object.Raised
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	var err error
	t.Blocking(func() { err = cmd.Run() })
	return waitStatus(t, err)
}

func waitStatus(t *thread, err error) value {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return object.Int(0)
	case errors.As(err, &exit):
		status, _ := exit.Sys().(syscall.WaitStatus)
		return object.Int(int64(status))
	}
	return raise(t, err)
}

// shell runs a command line with the given input: what it prints and its wait status.
func shell(t *thread, a []value) value {
	cmd, ok := command(t, a[0])
	if !ok {
		return object.Raised
	}
	text, ok := object.AsStr(a[1])
	if !ok {
		return t.Raise(object.TypeErrorType, "input must be str, not %s", a[1].Type().Name)
	}
	cmd.Stdin, cmd.Stderr = strings.NewReader(text.Text()), os.Stderr
	if !t.WarnBlocking("os.popen") {
		return object.Raised
	}
	var out []byte
	var err error
	t.Blocking(func() { out, err = cmd.Output() })
	status := waitStatus(t, err)
	if status.Bad() {
		return status
	}
	return object.NewTuple(fileName(string(out)), status).Value()
}

func exitNow(t *thread, a []value) value {
	n, ok := object.IndexInt(t, a[0])
	if ok {
		t.Interp.Exit(int(n) & 0xff)
	}
	return object.Raised
}

func abort(t *thread, _ []value) value {
	t.Interp.Exit(128 + int(syscall.SIGABRT))
	return object.None
}

func environ(t *thread, _ []value) value {
	d := object.NewDict()
	for _, each := range os.Environ() {
		name, text, _ := strings.Cut(each, "=")
		if !d.Set(t, fileName(name), fileName(text)) {
			return object.Raised
		}
	}
	return d.Value()
}

func putenv(t *thread, a []value) value {
	var text [2]string
	for i := range text {
		p, ok := pathArgument(t, "putenv", "key", a[i], "")
		if !ok {
			return object.Raised
		}
		text[i] = p.name
	}
	if strings.Contains(text[0], "=") {
		return t.Raise(object.ValueErrorType, "illegal environment variable name")
	}
	if err := os.Setenv(text[0], text[1]); err != nil {
		return raise(t, err)
	}
	return object.None
}

func unsetenv(t *thread, a []value) value {
	p, ok := pathArgument(t, "unsetenv", "key", a[0], "")
	if !ok {
		return object.Raised
	}
	if strings.Contains(p.name, "=") || p.name == "" {
		return raise(t, syscall.EINVAL)
	}
	if err := os.Unsetenv(p.name); err != nil {
		return raise(t, err)
	}
	return object.None
}
