package interp

import (
	"syscall"

	"github.com/bide-lang/bide/interp/object"
)

// signalHandler is a call a script wants when a signal arrives.
type signalHandler struct{ handle *handle }

// signalPost carries the news of a signal into the loop, where the handle is queued for the
// turn after: as many turns as asyncio's wake-up pipe takes.
type signalPost struct {
	loop *Loop
	n    int64
}

// RunTurn queues the call, if it is still wanted.
func (p *signalPost) RunTurn() {
	if h := p.loop.signals[p.n]; h != nil {
		p.loop.events.CallSoon(h.handle)
	}
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
	if l.signals == nil {
		l.signals = map[int64]*signalHandler{}
	}
	l.signals[n] = &signalHandler{l.newHandle(t, HandleType, fn, copyArgs(args), object.Unbound)}
	l.in.signals.loop = l
	l.in.SetSignal(int(n), l.in.signals.noop())
	return object.None
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

// removeSignal leaves the signal to its default, as asyncio does: not to who had it before.
func (l *Loop) removeSignal(n int64) bool {
	if l.signals[n] == nil {
		return false
	}
	delete(l.signals, n)
	l.in.SetSignal(int(n), l.in.DefaultSignal(int(n)))
	return true
}

// dropSignals removes every handler; the loop closes.
func (l *Loop) dropSignals() {
	for n := range l.signals {
		l.removeSignal(n)
	}
}
