package eventloop

import "testing"

func TestSwitchedClockGoesOnFromWhereItWas(t *testing.T) {
	c := NewSwitchClock(true)
	Sleep(c, nil, 3600)
	if !c.Virtual() || c.Peek() != 3600 {
		t.Fatalf("virtual %v, at %v", c.Virtual(), c.Peek())
	}
	c.Switch(false)
	first := c.Now()
	if c.Virtual() || first < 3600 || first > 3700 {
		t.Errorf("virtual %v, at %v after the switch to real time", c.Virtual(), first)
	}
	Sleep(c, nil, 1e-4)
	if now := c.Now(); now < first+1e-4 {
		t.Errorf("real time stands at %v, it was %v", now, first)
	}
	c.Switch(true)
	now := c.Peek()
	if Sleep(c, nil, 1000); c.Peek() != now+1000 {
		t.Errorf("at %v, want %v", c.Peek(), now+1000)
	}
}

func TestSwitchToRealTimeWakesWhoWaits(t *testing.T) {
	c := NewSwitchClock(true)
	woken := make(chan bool)
	c.Enter()
	go func() {
		passed := Sleep(c, nil, 1e6)
		c.Leave()
		woken <- !passed
	}()
	for !anybodyWaits(c.current.Load().virtual) {
		Sleep(NewWallClock(), nil, 1e-4)
	}
	c.Switch(false)
	if !<-woken {
		t.Error("the sleep is over, as if its time had passed")
	}
}

// TestHoldComesBeforeEachItemAndBeforeEachWait has a hook write down what it is shown.
func TestHoldComesBeforeEachItemAndBeforeEachWait(t *testing.T) {
	r := newRig(Config{})
	r.Observe(&Observer{Hold: func(next Runner) {
		word := "wait"
		if next != nil {
			word = "hold"
		}
		r.said = append(r.said, word)
	}})
	r.CallSoon(r.say("a"))
	r.CallSoon(r.say("b"))
	r.at(1, r.say("timer", r.Stop))
	wantErr(t, r.RunForever(), nil)
	r.wantSaid(t, "hold a hold b wait hold timer")
}

func TestHoldMayAbort(t *testing.T) {
	r := newRig(Config{})
	held := 0
	r.Observe(&Observer{Hold: func(Runner) {
		if held++; held == 2 {
			r.Abort()
		}
	}})
	r.CallSoon(r.say("a"))
	r.CallSoon(r.say("b"))
	wantErr(t, r.RunForever(), ErrAborted)
	r.wantSaid(t, "a")
	r.Observe(nil)
	r.Stop()
	wantErr(t, r.RunForever(), nil)
	r.wantSaid(t, "b")
}

func anybodyWaits(c *VirtualClock) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.parked) > 0
}
