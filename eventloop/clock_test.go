package eventloop

import (
	"math"
	"sync"
	"testing"
	"time"
)

func TestVirtualClockBegins(t *testing.T) {
	c := NewVirtualClock(VirtualConfig{})
	if c.Now() != 0 || c.Wall().Format(time.RFC3339Nano) != "2025-01-01T00:00:00Z" {
		t.Errorf("begins at %v, %v", c.Now(), c.Wall())
	}
	epoch := time.Date(1999, 12, 31, 23, 59, 59, 0, time.FixedZone("", 3600))
	c = NewVirtualClock(VirtualConfig{Start: 100, Epoch: epoch})
	Sleep(c, nil, 1.25)
	if c.Now() != 101.25 || c.Wall().Format(time.RFC3339Nano) != "2000-01-01T00:00:00.25+01:00" {
		t.Errorf("then %v, %v", c.Now(), c.Wall())
	}
}

func TestVirtualSleepMovesTime(t *testing.T) {
	c := NewVirtualClock(VirtualConfig{})
	for _, d := range []float64{0, -1, math.NaN(), 1, 2} {
		if !Sleep(c, nil, d) {
			t.Errorf("sleep of %v was cut short", d)
		}
	}
	if c.Peek() != 3 {
		t.Errorf("time is %v, want 3", c.Peek())
	}
}

func TestWakeBeforeWaitIsKept(t *testing.T) {
	for name, c := range map[string]Clock{"wall": NewWallClock(), "virtual": NewVirtualClock(VirtualConfig{})} {
		w := NewWaiter()
		c.Wake(w)
		c.Wake(w)
		if !c.Wait(w, math.Inf(1)) {
			t.Errorf("%s: not woken", name)
		}
		if c.Wait(w, c.Peek()) {
			t.Errorf("%s: woken twice", name)
		}
	}
}

func TestWallClockWaits(t *testing.T) {
	c := NewWallClock()
	due := c.Now() + 1e-4
	w := NewWaiter()
	for range 2 {
		if c.Wait(w, due) || c.Now() < due {
			t.Error("the wait ended early")
		}
		due += 1e-4
	}
}

func TestBusyWaitEnds(t *testing.T) {
	c := NewVirtualClock(VirtualConfig{})
	for range freeReads {
		if c.Now() != 0 {
			t.Fatal("a free read moved time")
		}
	}
	reads := 0
	for c.Now() < 1 {
		reads++
	}
	if reads < 99_000 || reads > 101_000 {
		t.Errorf("a second took %d reads, want 100,000", reads)
	}
	c.StepDone()
	if now := c.Peek(); c.Now() != now {
		t.Error("the first read of the next step moved time")
	}
}

func TestBusyWaitOverManyTurnsEnds(t *testing.T) {
	r := newRig(Config{})
	r.clock.still.Store(stillReads - 10)
	turns := 0
	var poll do
	poll = func() {
		turns++
		if r.Time() < 0.001 {
			r.CallSoon(poll)
		} else {
			r.Stop()
		}
	}
	r.CallSoon(poll)
	wantErr(t, r.RunForever(), nil)
	if turns < 100 || turns > 120 {
		t.Errorf("ended after %d turns, want about 110", turns)
	}
}

// TestBusyWaitLetsSleepersGoOn has a thread poll until after another's deadline.
func TestBusyWaitLetsSleepersGoOn(t *testing.T) {
	c := NewVirtualClock(VirtualConfig{})
	woken := make(chan float64, 1)
	c.Enter()
	go func() {
		Sleep(c, nil, 0.5)
		woken <- c.Peek()
		c.Leave()
	}()
	for c.Now() < 1 || len(woken) == 0 {
	}
	if at := <-woken; at < 0.5 {
		t.Errorf("woken at %v", at)
	}
}

// TestTiesGoToLoopsThenThreadsByParking has two threads and a loop wait for 3.0.
func TestTiesGoToLoopsThenThreadsByParking(t *testing.T) {
	c := NewVirtualClock(VirtualConfig{})
	var mu sync.Mutex
	var said string
	say := func(word string) {
		mu.Lock()
		said += word + " "
		mu.Unlock()
	}
	var threads sync.WaitGroup
	thread := func(word string, before ...float64) {
		c.Enter()
		threads.Go(func() {
			for _, seconds := range before {
				Sleep(c, nil, seconds)
			}
			say(word)
			c.Leave()
		})
	}
	thread("second", 2.5, 0.5)
	thread("first", 1, 2)
	l := New(Config{Clock: c})
	// The loop is the last to park for 3.0.
	l.CallAt(2.75, &Timer{Run: do(func() { l.CallAt(3, &Timer{Run: do(func() { say("loop"); l.Stop() })}) })})
	wantErr(t, l.RunForever(), nil)
	c.Leave()
	threads.Wait()
	if said != "loop first second " {
		t.Errorf("went on in order %q", said)
	}
}

func TestTwoLoopsShareAClock(t *testing.T) {
	c := NewVirtualClock(VirtualConfig{})
	var mu sync.Mutex
	var times []float64
	run := func(every float64, count int) {
		l := New(Config{Clock: c})
		timer := &Timer{}
		timer.Run = do(func() {
			mu.Lock()
			times = append(times, c.Peek())
			mu.Unlock()
			if count--; count == 0 {
				l.Stop()
			} else {
				l.CallLater(every, timer)
			}
		})
		l.CallLater(every, timer)
		wantErr(t, l.RunForever(), nil)
	}
	var other sync.WaitGroup
	c.Enter()
	other.Go(func() {
		run(3, 3)
		c.Leave()
	})
	run(2, 4)
	c.Leave()
	other.Wait()
	want := []float64{2, 3, 4, 6, 6, 8, 9}
	if len(times) != len(want) {
		t.Fatalf("times %v, want %v", times, want)
	}
	for i := range want {
		if times[i] != want[i] {
			t.Fatalf("times %v, want %v", times, want)
		}
	}
}

func TestWaitingUnenteredPanics(t *testing.T) {
	c := NewVirtualClock(VirtualConfig{})
	c.Leave()
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	Sleep(c, nil, 1)
}
