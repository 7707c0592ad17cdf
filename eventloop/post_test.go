package eventloop

import (
	"sync"
	"testing"
)

func TestPostsFromManyGoroutinesKeepEachOnesOrder(t *testing.T) {
	const posters, each = 8, 200
	for name, clock := range map[string]Clock{"wall": NewWallClock(), "virtual": NewVirtualClock(VirtualConfig{})} {
		l := New(Config{Clock: clock})
		last := make([]int, posters)
		left := posters * each
		for p := range posters {
			l.BeginOutside()
			go func() {
				for i := 1; i <= each; i++ {
					_ = l.Post(do(func() {
						if last[p] != i-1 {
							t.Errorf("%s: poster %d: %d came after %d", name, p, i, last[p])
						}
						last[p] = i
						if left--; left == 0 {
							l.Stop()
						}
					}))
				}
				l.EndOutside()
			}()
		}
		wantErr(t, l.RunForever(), nil)
		if left != 0 || clock.Peek() < 0 {
			t.Errorf("%s: %d posts were lost", name, left)
		}
	}
}

func TestTimeWaitsForOutsideCalls(t *testing.T) {
	r := newRig(Config{})
	gate := make(chan bool)
	r.BeginOutside()
	go func() {
		<-gate
		_ = r.Post(r.say("result"))
		r.EndOutside()
	}()
	r.at(1, r.say("timer", r.Stop))
	r.CallSoon(do(func() { close(gate) }))
	wantErr(t, r.RunForever(), nil)
	r.wantSaid(t, "result timer")
}

func TestWaitHooksEncloseTheWait(t *testing.T) {
	var r *rig
	r = newRig(Config{
		BeforeWait: func() { r.said = append(r.said, "unlock") },
		AfterWait:  func() { r.said = append(r.said, "lock") },
	})
	r.CallSoon(r.say("ready"))
	r.at(1, r.say("timer", r.Stop))
	wantErr(t, r.RunForever(), nil)
	r.wantSaid(t, "ready unlock lock timer")
}

func TestInterrupt(t *testing.T) {
	var r *rig
	r = newRig(Config{OnWake: func() { r.said = append(r.said, "signal"); r.Abort() }})
	r.clock.Enter()
	go func() {
		r.Interrupt()
		r.clock.Leave()
	}()
	wantErr(t, r.RunForever(), ErrAborted)
	r.wantSaid(t, "signal")

	r.CallSoon(r.say("queued", r.Interrupt, func() { r.CallSoon(r.say("not reached")) }))
	wantErr(t, r.RunForever(), ErrAborted)
	r.wantSaid(t, "queued signal")
	if r.ReadyLen() != 1 {
		t.Error("what was ready when the interrupt came is gone")
	}
}

func TestLastCallWithoutResultMakesIdle(t *testing.T) {
	r := newRig(Config{OnIdle: func() bool { return false }})
	r.BeginOutside()
	go r.EndOutside()
	wantErr(t, r.RunForever(), ErrIdle)
	if r.Outside() != 0 {
		t.Error("a call is still in flight")
	}
}

func TestPoolJobsSleepSideBySide(t *testing.T) {
	r := newRig(Config{})
	p := NewPool(r.clock, 2)
	for _, j := range []struct {
		word  string
		sleep float64
	}{{"slow", 3}, {"quick", 1}, {"queued", 1}} { // queued starts at 1
		p.Submit(r.Loop, func(int) {
			Sleep(r.clock, nil, j.sleep)
			_ = r.Post(r.say(j.word))
		})
	}
	r.at(2.5, r.say("timer"))
	wantErr(t, r.RunUntil(func() bool { return len(r.said) == 4 }), nil)
	r.wantSaid(t, "quick queued timer slow")
	if p.Workers() != 2 || r.clock.Peek() != 3 {
		t.Errorf("%d workers, time %v", p.Workers(), r.clock.Peek())
	}
	p.Shutdown(true)
}

func TestPoolReusesIdleWorkers(t *testing.T) {
	r := newRig(Config{})
	p := NewPool(r.clock, 0)
	for round := range 5 {
		p.Submit(r.Loop, func(worker int) {
			if worker != 0 {
				t.Errorf("round %d ran on worker %d", round, worker)
			}
			_ = r.Post(do(r.Stop))
		})
		wantErr(t, r.RunForever(), nil)
		Sleep(r.clock, nil, 1) // ends when the worker is idle
	}
	if p.Workers() != 1 {
		t.Errorf("%d workers, want 1", p.Workers())
	}
	p.Shutdown(true)
	if p.Submit(nil, func(int) {}) != nil {
		t.Error("a job was taken after Shutdown")
	}
}

func TestPoolCancelAndShutdown(t *testing.T) {
	r := newRig(Config{OnIdle: func() bool { return false }})
	p := NewPool(r.clock, 1)
	var mu sync.Mutex
	var ran []int
	job := func(n int) *Job {
		return p.Submit(r.Loop, func(int) {
			Sleep(r.clock, nil, 1)
			mu.Lock()
			ran = append(ran, n)
			mu.Unlock()
		})
	}
	first := job(1)
	second, third := job(2), job(3)
	if !second.Cancel() || second.Cancel() || len(p.Pending()) == 0 {
		t.Error("a queued job is not cancelled once")
	}
	p.Shutdown(true)
	if first.Cancel() || third.Cancel() {
		t.Error("a job that ran was cancelled")
	}
	if len(ran) != 2 || ran[0] != 1 || ran[1] != 3 || r.clock.Peek() != 2 {
		t.Errorf("ran %v until %v", ran, r.clock.Peek())
	}
	p.Shutdown(true)
	wantErr(t, r.RunForever(), ErrIdle)
}
