package interp

import (
	"sync/atomic"
	"time"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp/object"
)

// OutsidePatience is how long, in real time, a virtual clock stands still for what a socket may bring.
const OutsidePatience = 100 * time.Millisecond

// WaitOutside has work done on a goroutine of its own while t waits for it without the interpreter lock, for at most so many
// seconds of the interpreter's clock (negative: no limit). work touches no script value, and stop makes it return
// soon. done is false when the time was up; ok is false with an exception pending when Ctrl-C ended the wait. Either way
// work has returned.
func (in *Interpreter) WaitOutside(t *object.Thread, seconds float64, work, stop func()) (done, ok bool) {
	var over atomic.Bool
	returned := make(chan struct{})
	in.clock.Enter()
	end := eventloop.Patience(in.clock, OutsidePatience, in.clock.Leave)
	go func() {
		work()
		over.Store(true)
		in.Unpark(t)
		end()
		close(returned)
	}()
	done, ok = in.parkUntil(t, seconds, over.Load)
	if !done {
		stop()
	}
	t.Blocking(func() { <-returned })
	in.clock.Wait(t.Waiter.(*eventloop.Waiter), in.clock.Peek()) // uses up a wake-up that came too late
	return done, ok
}

// parkUntil parks t until told says so.
func (in *Interpreter) parkUntil(t *object.Thread, seconds float64, told func() bool) (done, ok bool) {
	due := in.clock.Peek() + seconds
	for !told() {
		left := seconds
		if seconds >= 0 {
			if left = due - in.clock.Peek(); left <= 0 {
				return false, true
			}
		}
		if _, ok := in.Park(t, left); !ok {
			return told(), false
		}
	}
	return true, true
}
