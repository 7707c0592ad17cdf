// Package pysignal is the module signal: what a script wants done when a signal arrives, and the alarm. It does
// not know how signals reach the main thread: package interp delivers them.
package pysignal

import (
	_ "embed"
	"math"
	"syscall"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed signal.py
var source string

// Def describes the module signal.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "signal", Docs: []string{docs}, Init: fill, Source: source}
}

// lastSignal is NSIG - 1.
const lastSignal = 64

// itimerReal is ITIMER_REAL, the one timer there is.
const itimerReal = 0

func fill(t *thread, m *object.Module) bool {
	m.Funcs([]object.Method{
		{Name: "_signal", Sig: "signalnum, handler, /", Fn: setSignal},
		{Name: "_getsignal", Sig: "signalnum, /", Fn: getSignal},
		{Name: "_setitimer", Sig: "which, seconds, interval, /", Fn: setTimer},
		{Name: "_getitimer", Sig: "which, /", Fn: getTimer},
		{Name: "raise_signal", Sig: "signalnum, /", Fn: raiseSignal},
		{Name: "strsignal", Sig: "signalnum, /", Fn: strSignal},
		{Name: "alarm", Sig: "seconds, /", Fn: alarm},
		{Name: "pause", Sig: "", Fn: pause},
	})
	m.Set("default_int_handler", interpOf(t).DefaultIntHandler())
	m.Set("NSIG", object.Int(lastSignal+1))
	m.Set("ITIMER_REAL", object.Int(itimerReal))
	m.Set("_numbers", numbers())
	return true
}

func interpOf(t *thread) *interp.Interpreter { return t.Interp.Runner.(*interp.Interpreter) }

// numbers lists the names and numbers of the signals, by number.
func numbers() value {
	list := object.NewList(nil)
	for _, s := range signals {
		list.Items = append(list.Items, object.NewTuple(object.NewStr(s.name), object.Int(int64(s.number))).Value())
	}
	return list.Value()
}

// signalNumber reads a C int.
func signalNumber(t *thread, v value) (int, bool) {
	n, ok := object.IndexInt(t, v)
	if !ok {
		return 0, false
	}
	if n != int64(int32(n)) {
		t.Raise(object.OverflowErrorType, "Python int too large to convert to C int")
		return 0, false
	}
	return int(n), true
}

func inRange(t *thread, n int) bool {
	if n < 1 || n > lastSignal {
		t.Raise(object.ValueErrorType, "signal number out of range")
		return false
	}
	return true
}

func setSignal(t *thread, a []value) value {
	n, ok := signalNumber(t, a[0])
	if !ok {
		return object.Raised
	}
	in := interpOf(t)
	if t != in.Main() {
		return t.Raise(object.ValueErrorType, "signal only works in main thread of the main interpreter")
	}
	if !inRange(t, n) {
		return object.Raised
	}
	h := a[1]
	switch {
	case object.IsIntLike(h):
		i, ok := object.AsInt64(h)
		if !ok || i != interp.SignalDefault && i != interp.SignalIgnored {
			return badHandler(t)
		}
		h = object.Int(i)
	case h.Type().Call == nil:
		return badHandler(t)
	}
	if n == int(syscall.SIGKILL) || n == int(syscall.SIGSTOP) || n == 32 || n == 33 {
		return invalid(t)
	}
	before := in.Signal(n)
	in.SetSignal(n, h)
	if !t.Poll() {
		return object.Raised
	}
	return before
}

func badHandler(t *thread) value {
	return t.Raise(object.TypeErrorType, "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
}

func invalid(t *thread) value {
	return t.Throw(object.NewOSError(int64(syscall.EINVAL), "Invalid argument", object.Unbound))
}

func getSignal(t *thread, a []value) value {
	n, ok := signalNumber(t, a[0])
	if !ok || !inRange(t, n) {
		return object.Raised
	}
	return interpOf(t).Signal(n)
}

func raiseSignal(t *thread, a []value) value {
	n, ok := signalNumber(t, a[0])
	switch {
	case !ok:
		return object.Raised
	case n == 0: // asks only whether the process is there
		return object.None
	case n < 1 || n > lastSignal:
		return invalid(t)
	}
	if !interpOf(t).RaiseSignal(t, n) {
		return object.Raised
	}
	return object.None
}

func strSignal(t *thread, a []value) value {
	n, ok := signalNumber(t, a[0])
	if !ok || !inRange(t, n) {
		return object.Raised
	}
	if text := describe(n); text != "" {
		return object.NewStr(text)
	}
	return object.None
}

// alarm is signal.alarm(seconds): the time left counts up to a whole second, and as one at least.
func alarm(t *thread, a []value) value {
	n, ok := signalNumber(t, a[0])
	if !ok {
		return object.Raised
	}
	in := interpOf(t)
	left, _ := in.Alarm()
	in.SetAlarm(float64(uint32(n)), 0)
	if left > 0 {
		left = max(1, math.Round(left))
	}
	return object.Int(int64(left))
}

// setTimer is setitimer; None says that the arguments are invalid.
func setTimer(t *thread, a []value) value {
	which, ok := signalNumber(t, a[0])
	if !ok {
		return object.Raised
	}
	seconds, ok := timerSeconds(t, a[1])
	if !ok {
		return object.Raised
	}
	interval, ok := timerSeconds(t, a[2])
	if !ok {
		return object.Raised
	}
	if which != itimerReal || seconds < 0 || interval < 0 {
		return object.None
	}
	in := interpOf(t)
	left, every := in.Alarm()
	in.SetAlarm(seconds, interval)
	return object.NewTuple(object.Float(left), object.Float(every)).Value()
}

func timerSeconds(t *thread, v value) (float64, bool) {
	if f, ok := object.AsFloat64(v); ok {
		if math.IsNaN(f) {
			t.Raise(object.ValueErrorType, "Invalid value NaN (not a number)")
			return 0, false
		}
		return f, true
	}
	n, ok := object.IndexInt(t, v)
	return float64(n), ok
}

// getTimer is getitimer; None says that the argument is invalid.
func getTimer(t *thread, a []value) value {
	which, ok := signalNumber(t, a[0])
	if !ok {
		return object.Raised
	}
	if which != itimerReal {
		return object.None
	}
	left, every := interpOf(t).Alarm()
	return object.NewTuple(object.Float(left), object.Float(every)).Value()
}

func pause(t *thread, _ []value) value {
	if !interpOf(t).PauseSignals(t) {
		return object.Raised
	}
	return object.None
}
