package eventloop

import "math"

// turn is one pass of the loop, asyncio's _run_once: wait, let in what came from
// outside, queue the timers that are due, run what is ready now.
func (l *Loop) turn() error {
	l.turns++
	l.admit()
	if l.ready.len() == 0 && !l.stopping && !l.aborted {
		if err := l.wait(); err != nil {
			return err
		}
	}
	if l.aborted { // by OnWake
		return ErrAborted
	}
	if l.timers.len() > 0 {
		l.queueDue()
	}
	n := l.ready.len()
	if l.stepDone != nil || l.cfg.Observer != nil || l.cfg.Order != nil {
		return l.runWatched(n)
	}
	return l.run(n)
}

// run runs the n oldest items. This is the hot loop: it has no hooks.
func (l *Loop) run(n int) error {
	for ; n > 0; n-- {
		l.ready.pop().RunTurn()
		if l.aborted {
			return ErrAborted
		}
	}
	return nil
}

// runWatched is run with an order policy, an observer and a virtual clock that
// counts reads, each of which may be missing.
func (l *Loop) runWatched(n int) error {
	for ; n > 0; n-- {
		o := l.cfg.Observer
		i := l.next(n)
		if o != nil && o.Hold != nil {
			if o.Hold(l.ready.at(i)); l.aborted {
				return ErrAborted
			}
		}
		r := l.ready.take(i)
		if o != nil && o.Before != nil {
			o.Before(r)
		}
		r.RunTurn()
		if o != nil && o.After != nil {
			o.After(r)
		}
		if l.stepDone != nil {
			l.stepDone()
		}
		if l.aborted {
			return ErrAborted
		}
	}
	return nil
}

// queueDue puts the timers that are due behind what is ready.
func (l *Loop) queueDue() {
	now := l.clock.Peek()
	for l.timers.len() > 0 && isDue(l.timers.firstDue(), now) {
		t := l.timers.first()
		l.timers.remove(t)
		l.ready.push(t.Run)
	}
}

// isDue allows for the clock's resolution. The first comparison is for times so
// large that adding the resolution changes nothing.
func isDue(due, now float64) bool { return due <= now || due < now+resolution }

// wait returns when a timer is due, something was let in, or an interrupt came.
func (l *Loop) wait() error {
	for {
		due := math.Inf(1)
		if l.timers.len() > 0 {
			due = l.timers.firstDue()
		}
		if isDue(due, l.clock.Peek()) {
			return nil
		}
		if o := l.cfg.Observer; o != nil && o.Hold != nil {
			if o.Hold(nil); l.stirred(due) {
				return nil
			}
		}
		if l.idle(due) && l.cfg.OnIdle != nil {
			if !l.cfg.OnIdle() {
				return ErrIdle
			}
			if l.stirred(due) {
				return nil
			}
		}
		l.park(due)
		if l.admit() {
			return nil
		}
	}
}

// stirred reports whether a hook called before a wait until due has changed what there is to wait for.
func (l *Loop) stirred(due float64) bool {
	return l.ready.len() > 0 || l.timers.len() > 0 && l.timers.firstDue() < due || l.stopping || l.aborted
}

// park waits with the owner's lock given away.
func (l *Loop) park(due float64) {
	if l.cfg.BeforeWait != nil {
		l.cfg.BeforeWait()
	}
	l.clock.Wait(l.waiter, due)
	if l.cfg.AfterWait != nil {
		l.cfg.AfterWait()
	}
}
