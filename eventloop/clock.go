package eventloop

import (
	"math"
	"time"
)

// resolution is how far before its time a timer counts as due, in seconds: the
// clock resolution asyncio uses.
const resolution = 1e-9

// A Clock is where loops and threads take their time from, and where they wait.
// All its methods may be called from any goroutine.
type Clock interface {
	// Now is the monotonic time in seconds, as scripts read it.
	Now() float64
	// Peek is Now for the machinery: a virtual clock does not count it as a read.
	Peek() float64
	// Wall is the time of day, as scripts read it.
	Wall() time.Time
	// Wait parks the calling thread until Now reaches due (+Inf: never) or
	// someone wakes w, and reports whether it was woken.
	Wait(w *Waiter, due float64) (woken bool)
	// Wake ends w's wait. Without one, its next wait ends at once; several such
	// wakes count as one.
	Wake(w *Waiter)
	// Enter says that one more thread can run, Leave that one no longer can.
	Enter()
	Leave()
}

// A Waiter is the place where one thread waits, for one thing at a time. A thread
// keeps one and uses it for every wait that another thread or time itself ends: not
// only sleeps, also locks, queues and joins, since a virtual clock must know that
// the thread cannot run. Waiting for an interpreter lock is no such wait: who
// queues for it can run.
type Waiter struct {
	wake  chan struct{} // holds at most one wake-up
	timer *time.Timer   // wall clock only; made on first use
	loop  bool          // a loop's, which goes before threads at equal deadlines

	// Virtual clock only, under its mutex.
	due    float64
	parked bool
	woken  bool // how the wait under way ended; unparked: a wake nobody waited for
}

// NewWaiter makes the waiting place of a thread.
func NewWaiter() *Waiter { return &Waiter{wake: make(chan struct{}, 1)} }

// Sleep parks the calling thread for seconds on c, at its waiting place w (nil: a
// new one), and reports whether that time passed: false means that it was woken
// before. Zero or less returns at once. The caller gives up its interpreter lock
// around it.
func Sleep(c Clock, w *Waiter, seconds float64) (passed bool) {
	if !(seconds > 0) {
		return true
	}
	if w == nil {
		w = NewWaiter()
	}
	return !c.Wait(w, c.Peek()+seconds)
}

// WallClock is the machine's clock; its monotonic time starts at 0 when it is
// made.
type WallClock struct{ start time.Time }

// NewWallClock makes a clock that begins at 0 seconds now.
func NewWallClock() *WallClock { return &WallClock{start: time.Now()} }

// Now returns the seconds since the clock was made.
func (c *WallClock) Now() float64 { return float64(time.Since(c.start)) / 1e9 }

// Peek is Now.
func (c *WallClock) Peek() float64 { return c.Now() }

// Wall returns the machine's time of day.
func (c *WallClock) Wall() time.Time { return time.Now() }

// longestWait is asyncio's bound on one wait, in seconds. It also keeps Go's own
// deadlock detector from ending a program that waits for ever, as CPython would.
const longestWait = 24 * 3600

// Wait parks the calling thread; see Clock.
func (c *WallClock) Wait(w *Waiter, due float64) bool {
	for {
		left := due - c.Now()
		if !(left > 0) {
			return w.takeWake()
		}
		d := time.Duration(math.Ceil(min(left, longestWait) * 1e9))
		if w.timer == nil {
			w.timer = time.NewTimer(d)
		} else {
			w.timer.Reset(d)
		}
		select {
		case <-w.wake:
			w.timer.Stop()
			return true
		case <-w.timer.C:
		}
	}
}

// takeWake reports whether a wake-up lies ready, and uses it up.
func (w *Waiter) takeWake() bool {
	select {
	case <-w.wake:
		return true
	default:
		return false
	}
}

// Wake ends w's wait; see Clock.
func (c *WallClock) Wake(w *Waiter) { w.signal() }

func (w *Waiter) signal() {
	select {
	case w.wake <- struct{}{}:
	default:
	}
}

// Enter does nothing: real time passes whoever runs.
func (c *WallClock) Enter() {}

// Leave does nothing.
func (c *WallClock) Leave() {}
