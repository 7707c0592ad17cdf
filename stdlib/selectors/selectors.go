// Package selectors is the modules select and selectors: waiting for many descriptors at once. It does not know what they
// belong to.
package selectors

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
	"golang.org/x/sys/unix"
)

type (
	thread = object.Thread
	value  = object.Value
)

var (
	//go:embed select.py
	selectSource string
	//go:embed selectors.py
	selectorsSource string
)

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "select", Init: fill, Source: selectSource},
		{Name: "selectors", Source: selectorsSource},
	}
}

func fill(_ *thread, m *object.Module) bool {
	m.Func("_wait", "watched, seconds, /", wait)
	return true
}

// wait takes a dict of descriptors with the events wanted and how many seconds to wait at most (negative: no limit). It
// gives (descriptor, events) for those that something has happened to.
func wait(t *thread, a []value) value {
	fds, ok := watched(t, a[0])
	if !ok {
		return object.Raised
	}
	seconds, ok := object.ToFloat64(t, a[1])
	if !ok {
		return object.Raised
	}
	n, err := pollOnce(fds, 0)
	if err == nil && n == 0 && seconds != 0 {
		if !t.WarnBlocking("select.select") {
			return object.Raised
		}
		if err, ok = block(t, fds, seconds); !ok {
			return object.Raised
		}
	}
	if err != nil {
		return pyio.RaiseOS(t, err, object.Unbound)
	}
	var ready []value
	for _, each := range fds {
		if each.Revents != 0 {
			ready = append(ready, object.NewTuple(object.Int(int64(each.Fd)), object.Int(int64(each.Revents))).Value())
		}
	}
	return object.NewList(ready).Value()
}

func watched(t *thread, v value) ([]unix.PollFd, bool) {
	dict, ok := object.AsDict(v)
	if !ok {
		t.Raise(object.TypeErrorType, "a dict was expected, not %s", v.Type().Name)
		return nil, false
	}
	fds := make([]unix.PollFd, 0, dict.Len()+1)
	for i, key, events := dict.Next(0); i >= 0; i, key, events = dict.Next(i) {
		fd, isInt := object.AsInt64(key)
		mask, isMask := object.AsInt64(events)
		if !isInt || !isMask {
			t.Raise(object.TypeErrorType, "descriptors and events are ints")
			return nil, false
		}
		fds = append(fds, unix.PollFd{Fd: int32(fd), Events: int16(mask)})
	}
	return fds, true
}

// block waits without the interpreter lock, and so that Ctrl-C ends it. Not ok: an exception is pending.
func block(t *thread, fds []unix.PollFd, seconds float64) (err error, ok bool) {
	var wake [2]int
	if err := unix.Pipe(wake[:]); err != nil {
		return err, true
	}
	defer unix.Close(wake[0])
	defer unix.Close(wake[1])
	all := append(fds, unix.PollFd{Fd: int32(wake[0]), Events: unix.POLLIN})
	_, ok = t.Interp.Runner.(*interp.Interpreter).WaitOutside(t, seconds,
		func() { _, err = pollOnce(all, -1) },
		func() { _, _ = unix.Write(wake[1], []byte{0}) }) // an empty pipe takes a byte
	copy(fds, all)
	return err, ok
}

// pollOnce asks the system; an interruption is no answer.
func pollOnce(fds []unix.PollFd, millis int) (int, error) {
	for {
		n, err := unix.Poll(fds, millis)
		if err != unix.EINTR {
			return n, err
		}
	}
}
