package eventloop

import (
	"math"
	"runtime"
	"sync"
)

// A Pool runs jobs on threads of its own, for what would block a loop. Its threads
// start when a job finds none idle, up to a maximum; jobs wait in order. All its
// methods may be called from any goroutine.
type Pool struct {
	clock Clock
	max   int

	mu      sync.Mutex
	wakeUp  sync.Cond // idle threads wait here
	calls   int       // idle threads called up that have not woken yet
	idle    int       // threads with nothing to do and not called up
	threads int       // started so far
	alive   int       // started and not ended
	queue   []*Job    // oldest first
	closed  bool
	joining []*Waiter // threads in Shutdown
}

// A Job is a function given to a Pool.
type Job struct {
	pool  *Pool
	loop  *Loop // the loop whose outside call this is, or nil
	run   func(worker int)
	begun bool // left the queue: running, done or cancelled; under pool.mu
}

// NewPool makes a pool of at most workers threads (0: Python's min(32, cpus+4))
// whose jobs live on clock's time. It starts none yet.
func NewPool(clock Clock, workers int) *Pool {
	if workers <= 0 {
		workers = min(32, runtime.NumCPU()+4)
	}
	p := &Pool{clock: clock, max: workers}
	p.wakeUp.L = &p.mu
	return p
}

// Submit queues run, which will be told the number of its thread, counted from 0.
// If l is not nil the job is an outside call of that loop, in flight until run has
// returned, so run posts its result itself. It returns nil if the pool was shut
// down.
func (p *Pool) Submit(l *Loop, run func(worker int)) *Job {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return nil
	}
	j := &Job{pool: p, loop: l, run: run}
	if l != nil {
		l.door.outside.Add(1)
	}
	p.queue = append(p.queue, j)
	switch {
	case p.idle > 0:
		p.idle--
		p.calls++
		p.clock.Enter()
		p.wakeUp.Signal()
	case p.threads < p.max:
		p.clock.Enter()
		go p.work(p.threads)
		p.threads++
		p.alive++
	}
	return j
}

// work is one thread's life. The thread counts as able to run on the clock except
// while it is idle.
func (p *Pool) work(worker int) {
	for {
		j := p.take()
		if j == nil {
			return
		}
		j.run(worker)
		j.end()
	}
}

// take returns the next job, idling until there is one. Nil means that the thread
// is to end; it is no longer counted then.
func (p *Pool) take() *Job {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.queue) == 0 {
		if p.closed {
			p.leave()
			return nil
		}
		p.idle++
		p.clock.Leave()
		for p.calls == 0 {
			p.wakeUp.Wait()
		}
		p.calls--
	}
	j := p.queue[0]
	p.queue[0] = nil
	p.queue = p.queue[1:]
	j.begun = true
	return j
}

// leave counts a thread out; the last one wakes whoever waits in Shutdown.
func (p *Pool) leave() {
	p.alive--
	if p.alive == 0 {
		for _, w := range p.joining {
			p.clock.Wake(w)
		}
		p.joining = nil
	}
	p.clock.Leave()
}

// end counts the job's outside call as over.
func (j *Job) end() {
	if j.loop != nil {
		j.loop.endCall()
	}
}

// Cancel takes the job out of the queue and reports whether it did: once begun, a
// job runs to its end.
func (j *Job) Cancel() bool {
	p := j.pool
	p.mu.Lock()
	defer p.mu.Unlock()
	if j.begun {
		return false
	}
	for i, q := range p.queue {
		if q == j {
			p.queue = append(p.queue[:i:i], p.queue[i+1:]...)
			break
		}
	}
	j.begun = true
	j.end()
	return true
}

// Pending lists the jobs that have not begun, oldest first.
func (p *Pool) Pending() []*Job {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]*Job(nil), p.queue...)
}

// Workers returns how many threads were started.
func (p *Pool) Workers() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.threads
}

// Shutdown takes no more jobs and lets the threads end when those queued are done;
// with wait it returns after that. The caller gives up its interpreter lock
// around a waiting call.
func (p *Pool) Shutdown(wait bool) {
	p.mu.Lock()
	p.closed = true
	for ; p.idle > 0; p.idle-- {
		p.calls++
		p.clock.Enter()
	}
	p.wakeUp.Broadcast()
	var w *Waiter
	if wait && p.alive > 0 {
		w = NewWaiter()
		p.joining = append(p.joining, w)
	}
	p.mu.Unlock()
	if w != nil {
		p.clock.Wait(w, math.Inf(1))
	}
}
