package eventloop

import (
	"sync"
	"time"
)

// Patience ends a wait for the world outside: for bytes, for a client, for a process to end. leave is called once: when the
// end function is, or, on a virtual clock, once the wait has taken so long in real time. Virtual time stands still
// meanwhile, but only for a while: a server waits for clients for ever, and its timers are to go on.
func Patience(clock Clock, limit time.Duration, leave func()) (end func()) {
	var once sync.Once
	if !IsVirtual(clock) {
		return func() { once.Do(leave) }
	}
	timer := time.AfterFunc(limit, func() { once.Do(leave) })
	return func() {
		timer.Stop()
		once.Do(leave)
	}
}
