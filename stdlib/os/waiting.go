package pyos

import (
	"os"
	"os/signal"
	"time"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	"golang.org/x/sys/unix"
)

// waitFunctions wait for child processes.
var waitFunctions = []object.Method{
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
			status, ok := intArgument(t, "status", a[0])
			if !ok {
				return object.Raised
			}
			return object.Bool(test.is(status))
		})
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
	if err, ok := w.wait(t, pid, options); err != nil || !ok {
		if ok {
			raise(t, err)
		}
		return nil, false
	}
	return &w, true
}

// wait asks the system until a child has changed, so that Ctrl-C can end the wait: each time when it says that one has, and
// now and then, as it may have said so before. ok is false with an exception pending.
func (w *waited) wait(t *thread, pid, options int) (err error, ok bool) {
	const nowAndThen = 100 * time.Millisecond
	changed := make(chan os.Signal, 1)
	if options&unix.WNOHANG == 0 && !signal.Ignored(unix.SIGCHLD) {
		signal.Notify(changed, unix.SIGCHLD)
		defer signal.Stop(changed)
	}
	for {
		w.pid, err = unix.Wait4(pid, &w.status, options|unix.WNOHANG, &w.use)
		if err != unix.EINTR && (err != nil || w.pid != 0 || options&unix.WNOHANG != 0) {
			return err, true
		}
		stop := make(chan struct{})
		pause := func() {
			select {
			case <-changed:
			case <-stop:
			case <-time.After(nowAndThen):
			}
		}
		if _, ok := t.Interp.Runner.(*interp.Interpreter).WaitOutside(t, -1, pause, func() { close(stop) }); !ok {
			return nil, false
		}
	}
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
