package eventloop

import (
	"math"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

const (
	// freeReads is how often one step may read a virtual clock at no cost in time;
	// stillReads is the same for all steps at one instant, so that a busy wait
	// that lets others run in between ends as well.
	freeReads  = 1_000
	stillReads = 1_000_000
	// readCost is what each further read adds, in seconds.
	readCost = 10e-6
)

// VirtualClock is a clock that moves only when nobody can run: every thread it
// knows of waits. Then it jumps to the earliest deadline anybody waits for and
// lets that one waiter go on; at equal deadlines loops go before threads, and each
// in the order of parking. Several loops and threads may share one clock.
type VirtualClock struct {
	now   atomic.Uint64 // bits of a float64; written under mu
	reads atomic.Int64  // in this step
	still atomic.Int64  // in earlier steps since the clock last jumped
	epoch time.Time     // time of day when now was 0

	mu       sync.Mutex
	runnable int       // threads that can run, and outside calls in flight
	parked   []*Waiter // in order of parking
}

// VirtualConfig says where a virtual clock begins.
type VirtualConfig struct {
	Start float64   // monotonic seconds
	Epoch time.Time // time of day at Start; zero means 2025-01-01 00:00:00 UTC
}

// NewVirtualClock makes a clock that counts one thread as able to run: its maker.
func NewVirtualClock(cfg VirtualConfig) *VirtualClock {
	epoch := cfg.Epoch
	if epoch.IsZero() {
		epoch = time.Date(2025, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	c := &VirtualClock{epoch: later(epoch, -cfg.Start), runnable: 1}
	c.now.Store(math.Float64bits(cfg.Start))
	return c
}

// later is t.Add in seconds, for spans longer than a time.Duration holds. It
// stops moving some 300,000 years away.
func later(t time.Time, seconds float64) time.Time {
	seconds = max(-1e13, min(seconds, 1e13))
	whole, frac := math.Modf(seconds)
	return time.Unix(t.Unix()+int64(whole), int64(t.Nanosecond())+int64(math.Round(frac*1e9))).In(t.Location())
}

// Now returns the time in seconds and counts the read. A script that polls the
// clock in a loop would never see virtual time move, so after 1,000 reads in one
// step (or 1,000,000 at one instant) each further read adds 10 microseconds.
func (c *VirtualClock) Now() float64 {
	if c.reads.Add(1) > freeReads || c.still.Load() > stillReads {
		return c.creep()
	}
	return c.Peek()
}

// Peek returns the time in seconds.
func (c *VirtualClock) Peek() float64 { return math.Float64frombits(c.now.Load()) }

// Wall returns the time of day, in the location of the clock's Epoch; it counts as
// a read.
func (c *VirtualClock) Wall() time.Time { return later(c.epoch, c.Now()) }

// StepDone ends the step in which reads are counted. Loops call it after each
// item.
func (c *VirtualClock) StepDone() {
	if n := c.reads.Load(); n != 0 {
		c.still.Add(n)
		c.reads.Store(0)
	}
}

// creep moves time on by one paid read and lets go whoever waited for that.
func (c *VirtualClock) creep() float64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := c.Peek() + readCost
	c.now.Store(math.Float64bits(now))
	for {
		w := c.earliest()
		if w == nil || w.due > now {
			return now
		}
		c.release(w, false)
	}
}

// Enter says that one more thread can run, or that one more outside call is in
// flight. A thread is entered by the one that starts it, before it starts: if it
// did so itself, time could move in between.
func (c *VirtualClock) Enter() {
	c.mu.Lock()
	c.runnable++
	c.mu.Unlock()
}

// Leave undoes an Enter when the thread has ended or the call's result was posted.
func (c *VirtualClock) Leave() {
	c.mu.Lock()
	c.pause()
	c.mu.Unlock()
}

// Wait parks the calling thread; see Clock. The thread must be one that was
// entered (or the clock's maker).
func (c *VirtualClock) Wait(w *Waiter, due float64) (woken bool) {
	c.mu.Lock()
	if w.woken || due <= c.Peek() {
		woken, w.woken = w.woken, false
		c.mu.Unlock()
		return woken
	}
	w.due, w.parked = due, true
	c.parked = append(c.parked, w)
	c.pause() // may release w itself
	c.mu.Unlock()
	<-w.wake
	c.mu.Lock()
	woken, w.woken = w.woken, false
	c.mu.Unlock()
	return woken
}

// Wake ends w's wait; see Clock. From here on w's thread counts as able to run,
// even before the machine gets round to running it.
func (c *VirtualClock) Wake(w *Waiter) {
	c.mu.Lock()
	if w.parked {
		c.release(w, true)
	} else {
		w.woken = true
	}
	c.mu.Unlock()
}

// pause counts one runnable thread less; the last one makes time move.
func (c *VirtualClock) pause() {
	c.runnable--
	if c.runnable < 0 {
		panic("eventloop: a thread waits on a virtual clock that it never entered")
	}
	if c.runnable > 0 {
		return
	}
	if w := c.earliest(); w != nil && !math.IsInf(w.due, 1) {
		c.now.Store(math.Float64bits(max(w.due, c.Peek())))
		c.still.Store(0)
		c.reads.Store(0)
		c.release(w, false)
	}
}

// earliest returns the waiter whose turn comes first, nil if nobody waits.
func (c *VirtualClock) earliest() *Waiter {
	var best *Waiter
	for _, w := range c.parked {
		if best == nil || w.due < best.due || w.due == best.due && w.loop && !best.loop {
			best = w
		}
	}
	return best
}

// release lets w's thread go on.
func (c *VirtualClock) release(w *Waiter, woken bool) {
	i := slices.Index(c.parked, w)
	c.parked = slices.Delete(c.parked, i, i+1)
	w.parked, w.woken = false, woken
	c.runnable++
	w.signal()
}

// jump moves time on while its maker runs and nobody waits for it.
func (c *VirtualClock) jump(now float64) {
	c.mu.Lock()
	c.now.Store(math.Float64bits(max(now, c.Peek())))
	c.mu.Unlock()
}

// waits reports whether w waits on this clock.
func (c *VirtualClock) waits(w *Waiter) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return w.parked
}

// releaseAll wakes everybody who waits.
func (c *VirtualClock) releaseAll() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for len(c.parked) > 0 {
		c.release(c.parked[0], true)
	}
}
