package interp

import (
	"sync"
	"time"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp/object"
)

// lock is the interpreter lock: script values are touched only by the goroutine that
// holds it. It is handed over in the order it was asked for.
type lock struct {
	mu     sync.Mutex
	holder *object.Thread
	queue  []waiting // oldest first
}

// waiting is a thread that wants the lock.
type waiting struct {
	t  *object.Thread
	ch chan struct{}
}

// switchInterval is how long a thread computes before another that waits gets the lock.
const switchInterval = 5 * time.Millisecond

// patientInterval is the same under a virtual clock, where a run should not depend on how busy the
// machine is.
const patientInterval = 100 * time.Millisecond

func (in *Interpreter) switchInterval() time.Duration {
	if eventloop.IsVirtual(in.clock) {
		return patientInterval
	}
	return switchInterval
}

// The bits of Thread.Break.
const (
	breakSwitch    = 1 << iota // somebody waits for the lock
	breakInterrupt             // Ctrl-C
	breakSignal                // another signal that a script handles
	breakMemory                // too much is alive
	breakSample                // slowWatch asks for the line
	breakAsked                 // see OnMain
	breakLines                 // see WatchLines
	breakTrace                 // see tracer
)

// take gives the free lock to t, the first thread.
func (l *lock) take(t *object.Thread) { l.holder = t }

// acquire waits for the interpreter lock.
func (in *Interpreter) acquire(t *object.Thread) {
	l := &in.lock
	l.mu.Lock()
	if l.holder == nil {
		l.holder = t
		l.mu.Unlock()
		return
	}
	w := waiting{t, make(chan struct{})}
	l.queue = append(l.queue, w)
	l.mu.Unlock()
	interval := in.switchInterval()
	timer := time.NewTimer(interval)
	defer timer.Stop()
	for {
		select {
		case <-w.ch:
			return
		case <-timer.C:
			l.ask(breakSwitch)
			timer.Reset(interval)
		}
	}
}

// reacquire follows a blocking call.
func (in *Interpreter) reacquire(t *object.Thread) {
	in.acquire(t)
	sampleLine(t)
}

// ask makes the holder look up at its next eval break, and see why.
func (l *lock) ask(why uint32) {
	l.mu.Lock()
	if l.holder != nil {
		l.holder.Break.Or(why)
	}
	l.mu.Unlock()
}

// release gives the interpreter lock to whoever waits longest.
func (in *Interpreter) release(t *object.Thread) {
	l := &in.lock
	l.mu.Lock()
	t.Break.And(^uint32(breakSwitch))
	if len(l.queue) == 0 {
		l.holder = nil
	} else {
		next := l.queue[0]
		l.queue = l.queue[1:]
		l.holder = next.t
		close(next.ch)
	}
	l.mu.Unlock()
}

// onBreak serves the eval breaker. False means an exception is pending.
func (in *Interpreter) onBreak(t *object.Thread) bool {
	bits := t.Break.Load()
	if bits&breakSwitch != 0 {
		in.release(t)
		in.acquire(t)
	}
	if bits&breakSample != 0 {
		t.Break.And(^uint32(breakSample))
		sampleLine(t)
	}
	if bits&breakAsked != 0 {
		t.Break.And(^uint32(breakAsked))
		in.answer(t)
	}
	if bits&breakMemory != 0 && !in.outOfMemory(t) {
		return false
	}
	if bits&breakInterrupt != 0 {
		t.Break.And(^uint32(breakInterrupt))
		if !in.deliverInterrupts(t) {
			return false
		}
	}
	if bits&breakSignal != 0 {
		t.Break.And(^uint32(breakSignal))
		return in.deliverSignals(t)
	}
	return true
}
