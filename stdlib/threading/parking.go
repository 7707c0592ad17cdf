package threading

import "slices"

// parking is where threads wait for something to become true, in the order they came. It is
// touched only under the interpreter lock.
type parking struct{ queue []*thread }

// wait parks t, in a call of that name, until try succeeds, for at most seconds (forever: no limit). got is
// what try said last; ok is false with an exception pending (Ctrl-C).
func (p *parking) wait(t *thread, call string, seconds float64, try func() bool) (got, ok bool) {
	if try() {
		return true, true
	}
	if seconds == 0 {
		return false, true
	}
	if !t.WarnBlocking(call) {
		return false, false
	}
	if try() { // the warning may have taken its time
		return true, true
	}
	in := runtime(t)
	due := in.Seconds() + seconds
	p.queue = append(p.queue, t)
	for {
		left := forever
		if seconds >= 0 {
			left = max(0, due-in.Seconds())
		}
		_, ok = in.Park(t, left)
		if ok {
			got = try()
		}
		if !ok || got || seconds >= 0 && in.Seconds() >= due {
			p.leave(t)
			return got, ok
		}
	}
}

// leave takes t out; whoever is first then looks again, since the wake-up may have been t's.
func (p *parking) leave(t *thread) {
	i := slices.Index(p.queue, t)
	p.queue = slices.Delete(p.queue, i, i+1)
	if i == 0 {
		p.wakeFirst(t)
	}
}

// wakeFirst makes the thread that waits longest look again, wakeAll all of them.
func (p *parking) wakeFirst(t *thread) {
	if len(p.queue) > 0 {
		runtime(t).Unpark(p.queue[0])
	}
}

func (p *parking) wakeAll(t *thread) {
	for _, each := range p.queue {
		runtime(t).Unpark(each)
	}
}
