package interp

import (
	"os"
	"os/signal"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
)

// signalHandler is a call a script wants when a signal arrives.
type signalHandler struct {
	loop   *Loop
	handle *handle
	ch     chan os.Signal
	stop   chan struct{}
	before func(t *object.Thread) bool // who took Ctrl-C before
}

// addSignalHandler is loop.add_signal_handler(sig, fn, *args).
func (l *Loop) addSignalHandler(t *object.Thread, sig, fn Value, args []Value) Value {
	n, ok := l.signalNumber(t, sig)
	if !ok || !l.checkOpen(t) {
		return object.Raised
	}
	if IsCoroutine(t, fn) || isCoroutineFunction(t, fn) {
		return t.Raise(object.TypeErrorType, "coroutines cannot be used with add_signal_handler()")
	}
	if t != l.in.main {
		return t.Raise(object.RuntimeErrorType, "set_wakeup_fd only works in main thread of the main interpreter")
	}
	if n == int64(syscall.SIGKILL) || n == int64(syscall.SIGSTOP) {
		return t.Raise(object.RuntimeErrorType, "sig %d cannot be caught", n)
	}
	l.removeSignal(n)
	h := &signalHandler{loop: l, handle: l.newHandle(t, HandleType, fn, copyArgs(args), object.Unbound)}
	if l.signals == nil {
		l.signals = map[int64]*signalHandler{}
	}
	l.signals[n] = h
	if n == int64(syscall.SIGINT) {
		h.before = l.in.OnInterrupt(func(*object.Thread) bool {
			l.events.CallSoon(h.handle)
			return true
		})
		return object.None
	}
	h.listen(syscall.Signal(n))
	return object.None
}

// listen posts the handle each time the signal arrives.
func (h *signalHandler) listen(sig os.Signal) {
	h.ch, h.stop = make(chan os.Signal, 8), make(chan struct{})
	signal.Notify(h.ch, sig)
	go func() {
		for {
			select {
			case <-h.ch:
				_ = h.loop.events.Post(h.handle) // fails only when the loop is closed
			case <-h.stop:
				return
			}
		}
	}()
}

func (l *Loop) signalNumber(t *object.Thread, sig Value) (int64, bool) {
	if !object.IsIntLike(sig) {
		t.Raise(object.TypeErrorType, "sig must be an int, not %s", reprText(t, sig))
		return 0, false
	}
	n, ok := object.AsInt64(sig)
	if !ok || n < 1 || n > 64 {
		t.Raise(object.ValueErrorType, "invalid signal number %s", reprText(t, sig))
		return 0, false
	}
	return n, true
}

// removeSignalHandler is loop.remove_signal_handler(sig).
func (l *Loop) removeSignalHandler(t *object.Thread, sig Value) Value {
	n, ok := l.signalNumber(t, sig)
	if !ok {
		return object.Raised
	}
	return object.Bool(l.removeSignal(n))
}

func (l *Loop) removeSignal(n int64) bool {
	h := l.signals[n]
	if h == nil {
		return false
	}
	delete(l.signals, n)
	if h.ch == nil {
		l.in.OnInterrupt(h.before)
		return true
	}
	signal.Stop(h.ch)
	close(h.stop)
	return true
}

// dropSignals removes every handler; the loop closes.
func (l *Loop) dropSignals() {
	for n := range l.signals {
		l.removeSignal(n)
	}
}
