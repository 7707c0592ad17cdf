package interp

import (
	"sync"
	"syscall"

	"github.com/bide-lang/bide/eventloop"
)

// alarmClock is the timer behind signal.alarm and setitimer: SIGALRM at a time of the interpreter's
// clock, and again every interval.
type alarmClock struct {
	mu  sync.Mutex
	run *alarmRun // nil: not set
}

// alarmRun is one setting of the timer. Its fields are under the clock's mutex.
type alarmRun struct {
	waiter        *eventloop.Waiter
	due, interval float64
}

// Alarm is what the timer was set to: the seconds left and the interval, both 0 when it is not set.
func (in *Interpreter) Alarm() (left, interval float64) {
	c := &in.signals.timer
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.run == nil {
		return 0, 0
	}
	return max(c.run.due-in.clock.Peek(), 0), c.run.interval
}

// SetAlarm sets the timer: SIGALRM comes in seconds (0: never), then every interval (0: once).
func (in *Interpreter) SetAlarm(seconds, interval float64) {
	c := &in.signals.timer
	c.mu.Lock()
	old := c.run
	c.run = nil
	if seconds > 0 {
		c.run = &alarmRun{eventloop.NewWaiter(), in.clock.Peek() + seconds, interval}
		in.clock.Enter()
		go in.runAlarm(c.run)
	}
	c.mu.Unlock()
	if old != nil {
		in.clock.Wake(old.waiter)
	}
}

// runAlarm waits on a goroutine of its own until the timer is set anew.
func (in *Interpreter) runAlarm(r *alarmRun) {
	defer in.clock.Leave()
	for {
		in.clock.Wait(r.waiter, r.due) // only this goroutine changes due
		if !in.alarmDue(r) {
			return
		}
		in.alarmRings()
		if !in.nextAlarm(r) {
			return
		}
	}
}

// alarmDue reports whether r is still the setting that counts.
func (in *Interpreter) alarmDue(r *alarmRun) bool {
	c := &in.signals.timer
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.run == r
}

// nextAlarm moves on by an interval, or ends the setting.
func (in *Interpreter) nextAlarm(r *alarmRun) bool {
	c := &in.signals.timer
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.run != r {
		return false
	}
	if r.interval <= 0 {
		c.run = nil
		return false
	}
	r.due += r.interval
	return true
}

func (in *Interpreter) alarmRings() { in.SignalArrived(int(syscall.SIGALRM)) }
