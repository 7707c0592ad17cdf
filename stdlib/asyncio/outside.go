package asyncio

import (
	"sync"
	"time"

	"github.com/bide-lang/bide/eventloop"
)

// outsideCall is a wait for the world outside: for bytes, for a client, for a process to end. A virtual clock stands
// still meanwhile, but only for a while: a server waits for clients for ever, and its timers are to go on.
type outsideCall struct {
	loop  *eventloop.Loop
	once  sync.Once
	timer *time.Timer
}

// How long, in real time, virtual time stands still for the news that is awaited.
const (
	patienceSocket  = 100 * time.Millisecond
	patienceProcess = time.Second
)

// beginOutside begins a wait, before the goroutine that waits is started or told: else time could move in between. It may be
// called by any goroutine.
func beginOutside(loop *eventloop.Loop, patience time.Duration) *outsideCall {
	c := &outsideCall{loop: loop}
	loop.BeginOutside()
	if _, virtual := loop.Clock().(*eventloop.VirtualClock); virtual {
		c.timer = time.AfterFunc(patience, c.leave)
	}
	return c
}

// end comes after the Post of what arrived.
func (c *outsideCall) end() {
	if c.timer != nil {
		c.timer.Stop()
	}
	c.leave()
}

func (c *outsideCall) leave() { c.once.Do(c.loop.EndOutside) }
