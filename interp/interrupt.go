package interp

import (
	"sync/atomic"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp/object"
)

// interrupts counts the Ctrl-Cs nobody has acted on yet.
type interrupts struct {
	pending atomic.Int32
	// handler, when set, takes an interrupt instead of KeyboardInterrupt: false means an
	// exception is pending. asyncio's runner sets it to cancel the main task.
	handler func(t *object.Thread) bool
}

// Interrupt tells the main thread of a Ctrl-C. It may be called from any goroutine.
func (in *Interpreter) Interrupt() {
	in.interrupts.pending.Add(1)
	in.main.Break.Or(breakInterrupt)
	in.clock.Wake(in.main.Waiter.(*eventloop.Waiter))
	in.loops.interruptRunning()
}

// deliverInterrupts acts on what Interrupt counted: KeyboardInterrupt, unless a handler
// takes it.
func (in *Interpreter) deliverInterrupts(t *object.Thread) bool {
	if t != in.main || in.interrupts.pending.Swap(0) == 0 {
		return true
	}
	if h := in.interrupts.handler; h != nil {
		return h(t)
	}
	t.Throw(object.NewException(object.KeyboardInterruptType, ""))
	return false
}

// OnInterrupt sets who takes a Ctrl-C instead of KeyboardInterrupt, and returns who did
// before; nil is the default. handler runs on the main thread and returns false with an exception pending.
func (in *Interpreter) OnInterrupt(handler func(t *object.Thread) bool) (before func(t *object.Thread) bool) {
	before = in.interrupts.handler
	in.interrupts.handler = handler
	return before
}
