package eventloop

import (
	"sync/atomic"
	"time"
)

// SwitchClock is a clock that can be switched between real and virtual time while it is in use: time goes on from
// where it was. Whoever waits in real time when it is switched to virtual time counts as able to run, so virtual time
// stands still until that wait is over; whoever waits in virtual time is woken by the switch to real time, and has
// to look at the clock and wait again.
type SwitchClock struct {
	wall    *WallClock
	current atomic.Pointer[clockPhase]
}

// clockPhase is what a SwitchClock is between two switches.
type clockPhase struct {
	virtual *VirtualClock // it counts who can run in real time too
	real    bool
	ahead   float64 // of the wall clock, in seconds, while real
}

// NewSwitchClock makes a clock that begins at 0 seconds, in virtual time or in real time. Like a virtual clock it
// counts its maker as able to run.
func NewSwitchClock(virtual bool) *SwitchClock {
	c := &SwitchClock{wall: NewWallClock()}
	c.current.Store(&clockPhase{virtual: NewVirtualClock(VirtualConfig{}), real: !virtual})
	return c
}

// Virtual reports whether time is virtual now.
func (c *SwitchClock) Virtual() bool { return !c.current.Load().real }

// Switch makes time virtual or real. Only one goroutine may call it.
func (c *SwitchClock) Switch(virtual bool) {
	old := c.current.Load()
	if virtual != old.real {
		return
	}
	now := c.Peek()
	if virtual {
		old.virtual.jump(now)
	}
	c.current.Store(&clockPhase{virtual: old.virtual, real: !virtual, ahead: now - c.wall.Now()})
	if !virtual {
		old.virtual.releaseAll()
	}
}

// Now returns the time in seconds.
func (c *SwitchClock) Now() float64 {
	if p := c.current.Load(); !p.real {
		return p.virtual.Now()
	}
	return c.Peek()
}

// Peek returns the time in seconds.
func (c *SwitchClock) Peek() float64 {
	p := c.current.Load()
	if p.real {
		return c.wall.Now() + p.ahead
	}
	return p.virtual.Peek()
}

// Wall returns the time of day.
func (c *SwitchClock) Wall() time.Time {
	p := c.current.Load()
	if p.real {
		return c.wall.Wall()
	}
	return p.virtual.Wall()
}

// StepDone ends the step in which reads are counted; see VirtualClock.StepDone.
func (c *SwitchClock) StepDone() { c.current.Load().virtual.StepDone() }

// Wait parks the calling thread; see Clock.
func (c *SwitchClock) Wait(w *Waiter, due float64) bool {
	p := c.current.Load()
	if p.real {
		return c.wall.Wait(w, due-p.ahead)
	}
	return p.virtual.Wait(w, due)
}

// Wake ends w's wait; see Clock. In real time a wait may have begun before a switch.
func (c *SwitchClock) Wake(w *Waiter) {
	if p := c.current.Load(); !p.real || p.virtual.waits(w) {
		p.virtual.Wake(w)
		return
	}
	c.wall.Wake(w)
}

// Enter says that one more thread can run; see VirtualClock.Enter.
func (c *SwitchClock) Enter() { c.current.Load().virtual.Enter() }

// Leave undoes an Enter.
func (c *SwitchClock) Leave() { c.current.Load().virtual.Leave() }

// IsVirtual reports whether a clock's time is virtual now.
func IsVirtual(c Clock) bool {
	switch c := c.(type) {
	case *VirtualClock:
		return true
	case *SwitchClock:
		return c.Virtual()
	}
	return false
}
