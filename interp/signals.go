package interp

import (
	"math/bits"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/bide-lang/bide/interp/object"
)

// signals is what a script wants done when signals arrive. The main thread alone changes it;
// arrived may be set from anywhere.
type signals struct {
	arrived  atomic.Uint64         // bit n-1: signal n, not yet acted on
	handlers [lastSignal + 1]Value // Unbound: as it was at the start
	handled  int                   // how many of them are calls
	served   uint64                // signals acted on so far
	loop     *Loop                 // the last that wanted a handler
	posts    chan os.Signal        // what the system sends; nil until first wanted
	// sigintMoved: the script has taken SIGINT away from whoever calls Interrupt.
	sigintMoved bool
	timer       alarmClock

	defaultInt, nothing Value // default_int_handler, and what add_signal_handler installs
}

const (
	lastSignal = 64
	sigint     = int(syscall.SIGINT)
)

// The two handlers that are numbers.
const (
	SignalDefault = 0 // SIG_DFL
	SignalIgnored = 1 // SIG_IGN
)

// SignalArrived tells of signal n, 1 to 64. It may be called from any goroutine.
func (in *Interpreter) SignalArrived(n int) {
	if n == sigint {
		in.Interrupt()
		return
	}
	in.signals.arrived.Or(1 << (n - 1))
	in.wakeMain(breakSignal)
}

// deliverSignals calls the handlers of the signals that arrived, lowest number first. False
// means that one raised; those left are for the next time.
func (in *Interpreter) deliverSignals(t *object.Thread) bool {
	if t != in.main {
		return true
	}
	left := in.signals.arrived.Swap(0)
	for left != 0 {
		n := bits.TrailingZeros64(left) + 1
		left &= left - 1
		if in.handleSignal(t, n) {
			continue
		}
		if left != 0 {
			in.signals.arrived.Or(left)
			t.Break.Or(breakSignal)
		}
		return false
	}
	return true
}

// handleSignal acts on signal n: the loop that wanted it hears of it, and the handler is called with the
// script's frame.
func (in *Interpreter) handleSignal(t *object.Thread, n int) bool {
	s := &in.signals
	s.served++
	if l := s.loop; l != nil && l.signals[int64(n)] != nil {
		_ = l.events.Post(&signalPost{l, int64(n)}) // fails only when the loop is closed
	}
	h := s.handlers[n]
	if !callsHandler(h) {
		if n == int(syscall.SIGALRM) && !(h.IsInt() && h.Int64() == SignalIgnored) { // of the timer: no other comes unasked
			in.defaultAction(syscall.SIGALRM)
		}
		return true
	}
	frame := object.None
	if f := ScriptCaller(t, 0); f != nil {
		frame = f.Value()
	}
	ret, sent, to := t.Ret, t.Sent, t.Switch // a resume may be under way
	v := object.Call(t, h, object.Int(int64(n)), frame)
	t.Ret, t.Sent, t.Switch = ret, sent, to
	return v.Ok()
}

func callsHandler(h Value) bool { return h.Ok() && !h.IsInt() && !h.IsNone() }

// awaitsSignals reports whether a signal may still bring something.
func (in *Interpreter) awaitsSignals() bool { return in.signals.handled > 0 }

// Signal is the handler of signal n: an int (SIG_DFL, SIG_IGN), something callable, or None when a
// script cannot have it.
func (in *Interpreter) Signal(n int) Value {
	if k := in.interrupts.taker; n == sigint && k != nil {
		in.interrupts.shown = k
		return k.handler()
	}
	if h := in.signals.handlers[n]; h.Ok() {
		return h
	}
	switch syscall.Signal(n) {
	case syscall.SIGPIPE, syscall.SIGXFSZ:
		return object.Int(SignalIgnored)
	}
	if n == 32 || n == 33 { // the thread library's own
		return object.None
	}
	return in.DefaultSignal(n)
}

// handler is the taker as a script may see it, and set it again.
func (k *interruptTaker) handler() Value {
	if k.value.IsUnbound() {
		k.value = object.NewFunc("asyncio.runners", "_on_sigint", "signum, frame", func(t *object.Thread, _ []Value) Value {
			if !k.take(t) {
				return object.Raised
			}
			return object.None
		})
	}
	return k.value
}

// DefaultSignal is the handler of signal n when nobody has set one.
func (in *Interpreter) DefaultSignal(n int) Value {
	if n == sigint {
		return in.DefaultIntHandler()
	}
	return object.Int(SignalDefault)
}

// DefaultIntHandler is signal.default_int_handler.
func (in *Interpreter) DefaultIntHandler() Value {
	if in.signals.defaultInt.IsUnbound() {
		in.signals.defaultInt = object.NewFunc("_signal", "default_int_handler", "signalnum, frame, /", func(t *object.Thread, a []Value) Value {
			if _, ok := object.IndexInt(t, a[0]); !ok {
				return object.Raised
			}
			return t.Throw(object.NewException(object.KeyboardInterruptType, ""))
		})
	}
	return in.signals.defaultInt
}

// noop is what loop.add_signal_handler installs: the loop hears of the signal beside it.
func (s *signals) noop() Value {
	if s.nothing.IsUnbound() {
		s.nothing = object.NewFunc("asyncio.unix_events", "_sighandler_noop", "signum, frame", func(*object.Thread, []Value) Value {
			return object.None
		})
	}
	return s.nothing
}

// SetSignal sets the handler of signal n, 1 to 64: SIG_DFL or SIG_IGN as an int, or something
// callable. Only the main thread may.
func (in *Interpreter) SetSignal(n int, handler Value) {
	s := &in.signals
	if n == sigint {
		in.interrupts.taker = nil
		if shown := in.interrupts.shown; shown != nil && handler == shown.value {
			in.interrupts.taker, handler = shown, object.Unbound
		} else if handler == in.DefaultIntHandler() {
			handler = object.Unbound
		}
	}
	if callsHandler(s.handlers[n]) {
		s.handled--
	}
	s.handlers[n] = handler
	if callsHandler(handler) {
		s.handled++
	}
	in.routeSignal(n, handler)
}

// routeSignal tells the system what is to become of signal n.
func (in *Interpreter) routeSignal(n int, handler Value) {
	s, sig := &in.signals, syscall.Signal(n)
	switch {
	case sig == syscall.SIGURG: // Go's own, sent all the time
	case handler.IsInt() && handler.Int64() == SignalIgnored:
		s.sigintMoved = s.sigintMoved || n == sigint
		signal.Ignore(sig)
	case handler.IsInt():
		s.sigintMoved = s.sigintMoved || n == sigint
		signal.Reset(sig)
	case n != sigint || s.sigintMoved || signal.Ignored(sig):
		s.sigintMoved = s.sigintMoved || n == sigint
		if s.posts == nil {
			s.posts = make(chan os.Signal, lastSignal)
			go in.receiveSignals(s.posts)
		}
		signal.Notify(s.posts, sig)
	}
}

func (in *Interpreter) receiveSignals(posts <-chan os.Signal) {
	for sig := range posts {
		in.SignalArrived(int(sig.(syscall.Signal)))
	}
}

// RaiseSignal sends signal n to the process itself. On the main thread its handler has run when
// it returns; false means that it raised.
func (in *Interpreter) RaiseSignal(t *object.Thread, n int) bool {
	switch h := in.Signal(n); {
	case callsHandler(h):
		in.SignalArrived(n)
	case h.IsInt() && h.Int64() == SignalDefault:
		in.defaultAction(syscall.Signal(n))
	}
	return in.onBreak(t)
}

// defaultAction does what the system does with a signal that nobody handles.
func (in *Interpreter) defaultAction(sig syscall.Signal) {
	switch sig {
	case syscall.SIGCHLD, syscall.SIGCONT, syscall.SIGURG, syscall.SIGWINCH:
	case syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM, syscall.SIGKILL:
		in.leaving()
		signal.Reset(sig)
		_ = syscall.Kill(syscall.Getpid(), sig) // one's own process is always there
		time.Sleep(time.Second)                 // it dies meanwhile
		os.Exit(128 + int(sig))
	case syscall.SIGSTOP, syscall.SIGTSTP, syscall.SIGTTIN, syscall.SIGTTOU:
		_ = syscall.Kill(syscall.Getpid(), sig)
	default: // Go would catch these and do nothing, or print its own stacks
		in.exitNow(128 + int(sig))
	}
}

// exitNow ends the process at once, from any goroutine.
func (in *Interpreter) exitNow(code int) {
	in.leaving()
	os.Exit(code)
}

func (in *Interpreter) leaving() {
	if in.cfg.Leaving != nil {
		in.cfg.Leaving()
	}
}

// PauseSignals blocks the main thread until a signal has been handled. False means an exception is pending.
func (in *Interpreter) PauseSignals(t *object.Thread) bool {
	for before := in.signals.served; in.signals.served == before; {
		if _, ok := in.Park(t, -1); !ok {
			return false
		}
	}
	return true
}
