package interp

import (
	"sync/atomic"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp/object"
)

// interrupts counts the Ctrl-Cs nobody has acted on yet.
type interrupts struct {
	pending atomic.Int32
	// taker, when set, takes an interrupt instead of KeyboardInterrupt or the script's own
	// handler. asyncio's runner sets it to cancel the main task.
	taker *interruptTaker
	shown *interruptTaker // the last a script asked for, and may set again
}

// interruptTaker is Go code that takes Ctrl-C; false means an exception is pending.
type interruptTaker struct {
	take  func(t *object.Thread) bool
	value Value // what signal.getsignal shows, Unbound until asked for
}

// Interrupt tells the main thread of a Ctrl-C. It may be called from any goroutine.
func (in *Interpreter) Interrupt() {
	in.interrupts.pending.Add(1)
	in.wakeMain(breakInterrupt)
	in.isolates.interrupt()
}

// wakeMain sets a bit of the main thread's eval breaker and ends its wait, from any goroutine.
func (in *Interpreter) wakeMain(bit uint32) {
	in.main.Break.Or(bit)
	in.clock.Wake(in.main.Waiter.(*eventloop.Waiter))
	in.loops.interruptRunning()
}

// deliverInterrupts acts on what Interrupt counted: KeyboardInterrupt, unless a taker or the
// script's own handler of SIGINT stands in the way.
func (in *Interpreter) deliverInterrupts(t *object.Thread) bool {
	if t != in.main || in.interrupts.pending.Swap(0) == 0 {
		return true
	}
	if k := in.interrupts.taker; k != nil {
		return k.take(t)
	}
	if in.signals.handlers[sigint].Ok() {
		return in.handleSignal(t, sigint)
	}
	t.Throw(object.NewException(object.KeyboardInterruptType, ""))
	return false
}

// OnInterrupt sets who takes a Ctrl-C instead of KeyboardInterrupt; nil is the default. take
// runs on the main thread and returns false with an exception pending.
func (in *Interpreter) OnInterrupt(take func(t *object.Thread) bool) {
	in.interrupts.taker = nil
	if take != nil {
		in.interrupts.taker = &interruptTaker{take: take}
	}
}

// interruptsFree reports whether a Ctrl-C would be a plain KeyboardInterrupt.
func (in *Interpreter) interruptsFree() bool {
	return in.interrupts.taker == nil && in.signals.handlers[sigint].IsUnbound()
}
