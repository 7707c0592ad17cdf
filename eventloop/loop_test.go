package eventloop

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// do makes a Runner of a function.
type do func()

func (f do) RunTurn() { f() }

// rig is a loop on a virtual clock and the words its items said.
type rig struct {
	*Loop
	clock *VirtualClock
	said  []string
}

func newRig(cfg Config) *rig {
	c := NewVirtualClock(VirtualConfig{})
	cfg.Clock = c
	return &rig{Loop: New(cfg), clock: c}
}

// say makes an item that says word and then does the rest.
func (r *rig) say(word string, rest ...func()) Runner {
	return do(func() {
		r.said = append(r.said, word)
		for _, f := range rest {
			f()
		}
	})
}

// at sets a timer.
func (r *rig) at(due float64, run Runner) *Timer {
	t := &Timer{Run: run}
	r.CallAt(due, t)
	return t
}

func (r *rig) wantSaid(t *testing.T, want string) {
	t.Helper()
	if got := strings.Join(r.said, " "); got != want {
		t.Errorf("ran %q, want %q", got, want)
	}
	r.said = nil
}

func wantErr(t *testing.T, got, want error) {
	t.Helper()
	if !errors.Is(got, want) {
		t.Errorf("error %v, want %v", got, want)
	}
}

func TestTurnRunsOnlyWhatWasReady(t *testing.T) {
	r := newRig(Config{})
	r.CallSoon(r.say("a", func() { r.CallSoon(r.say("c")) }))
	r.CallSoon(r.say("b"))
	wantErr(t, r.RunOnce(), nil)
	r.wantSaid(t, "a b")
	wantErr(t, r.RunOnce(), nil)
	r.wantSaid(t, "c")
	if r.Turns() != 2 {
		t.Errorf("%d turns, want 2", r.Turns())
	}
}

func TestDueTimersGoBehindReadyAndPosted(t *testing.T) {
	r := newRig(Config{})
	r.at(0, r.say("second"))
	r.at(-1, r.say("first"))
	r.at(0, r.say("third"))
	r.at(1e-10, r.say("within-resolution"))
	r.at(1e-8, r.say("later"))
	wantErr(t, r.Post(r.say("posted")), nil)
	r.CallSoon(r.say("soon"))
	wantErr(t, r.RunOnce(), nil)
	r.wantSaid(t, "soon posted first second third within-resolution")
	wantErr(t, r.RunOnce(), nil)
	r.wantSaid(t, "later")
}

func TestPostSoonGoesBeforeLaterCalls(t *testing.T) {
	r := newRig(Config{})
	r.CallSoon(r.say("a", func() {
		wantErr(t, r.Post(r.say("posted")), nil)
		wantErr(t, r.PostSoon(r.say("b")), nil)
		r.CallSoon(r.say("c"))
		wantErr(t, r.PostSoon(r.say("d")), nil)
	}))
	wantErr(t, r.RunOnce(), nil)
	wantErr(t, r.RunOnce(), nil)
	r.wantSaid(t, "a b c d posted")
}

func TestTimersMoveVirtualTime(t *testing.T) {
	r := newRig(Config{})
	var times []float64
	note := do(func() { times = append(times, r.Time()) })
	for _, due := range []float64{3, 1, 3600, 2} {
		r.at(due, note)
	}
	r.at(3600, do(r.Stop))
	wantErr(t, r.RunForever(), nil)
	if want := []float64{1, 2, 3, 3600}; !slices.Equal(times, want) {
		t.Errorf("fired at %v, want %v", times, want)
	}
}

func TestTimeStandsStillWhileWorkIsReady(t *testing.T) {
	r := newRig(Config{})
	left := 50
	var again do
	again = func() {
		if left--; left > 0 {
			r.CallSoon(again)
		}
	}
	r.CallSoon(again)
	r.at(1, do(func() {
		if left != 0 {
			t.Errorf("time moved with %d items to go", left)
		}
		r.Stop()
	}))
	wantErr(t, r.RunForever(), nil)
}

func TestCancelAndMoveTimer(t *testing.T) {
	r := newRig(Config{})
	gone := r.at(1, r.say("gone"))
	moved := r.at(1, r.say("moved"))
	r.at(2, r.say("two"))
	r.at(3, do(r.Stop))
	r.CallAt(2, moved)
	if !r.CancelTimer(gone) || gone.Set() || r.CancelTimer(gone) {
		t.Error("cancelling is not reported once")
	}
	wantErr(t, r.RunForever(), nil)
	r.wantSaid(t, "two moved")
	if moved.Set() || moved.Due() != 2 {
		t.Errorf("after firing: set %v, due %v", moved.Set(), moved.Due())
	}
}

func TestStop(t *testing.T) {
	t.Run("the turn is finished", func(t *testing.T) {
		r := newRig(Config{})
		r.CallSoon(r.say("a", r.Stop, func() { r.CallSoon(r.say("next turn")) }))
		r.CallSoon(r.say("b"))
		wantErr(t, r.RunForever(), nil)
		r.wantSaid(t, "a b")
	})
	t.Run("before the run means one turn, without waiting", func(t *testing.T) {
		r := newRig(Config{})
		r.at(5, r.say("timer"))
		r.Stop()
		wantErr(t, r.RunForever(), nil)
		r.wantSaid(t, "")
		if r.Turns() != 1 || r.clock.Peek() != 0 {
			t.Errorf("%d turns until %v", r.Turns(), r.clock.Peek())
		}
	})
	t.Run("does not outlast the run", func(t *testing.T) {
		r := newRig(Config{})
		r.Stop()
		wantErr(t, r.RunForever(), nil)
		r.at(1, r.say("x"))
		wantErr(t, r.RunUntil(func() bool { return len(r.said) > 0 }), nil)
		r.wantSaid(t, "x")
	})
}

func TestAbortLeavesTheRestQueued(t *testing.T) {
	r := newRig(Config{})
	r.CallSoon(r.say("a", func() { r.CallSoon(r.say("d", r.Stop)) }))
	r.CallSoon(r.say("b", r.Abort))
	r.CallSoon(r.say("c"))
	wantErr(t, r.RunForever(), ErrAborted)
	r.wantSaid(t, "a b")
	r.Abort() // not running: nothing to abort
	wantErr(t, r.RunForever(), nil)
	r.wantSaid(t, "c d")
}

func TestPanicLeavesTheRestQueued(t *testing.T) {
	r := newRig(Config{})
	r.CallSoon(do(func() { panic("bug") }))
	r.CallSoon(r.say("rest"))
	func() {
		defer func() {
			if recover() != "bug" {
				t.Error("the panic was swallowed")
			}
		}()
		_ = r.RunForever()
	}()
	if r.Running() {
		t.Error("still running after a panic")
	}
	wantErr(t, r.RunOnce(), nil)
	r.wantSaid(t, "rest")
}

func TestRunningAndClosed(t *testing.T) {
	r := newRig(Config{})
	r.CallSoon(do(func() {
		wantErr(t, r.RunForever(), ErrRunning)
		wantErr(t, r.RunOnce(), ErrRunning)
		wantErr(t, r.Close(), ErrRunning)
	}))
	wantErr(t, r.RunOnce(), nil)
	timer := r.at(1, r.say("never"))
	wantErr(t, r.Close(), nil)
	wantErr(t, r.Close(), nil)
	wantErr(t, r.RunForever(), ErrClosed)
	wantErr(t, r.Post(r.say("never")), ErrClosed)
	if !r.Closed() || timer.Set() {
		t.Error("a closed loop keeps its timers")
	}
}

func TestIdle(t *testing.T) {
	var r *rig
	asked := 0
	r = newRig(Config{OnIdle: func() bool {
		asked++
		if asked == 1 {
			r.CallSoon(r.say("rescued"))
		}
		return asked == 1
	}})
	wantErr(t, r.RunForever(), ErrIdle)
	r.wantSaid(t, "rescued")
	if asked != 2 {
		t.Errorf("asked %d times, want 2", asked)
	}
}

func TestOrderPolicyChooses(t *testing.T) {
	r := newRig(Config{Order: func(l *Loop, n int) int { return n - 1 }})
	r.CallSoon(r.say("a"))
	r.CallSoon(r.say("b", func() { r.CallSoon(r.say("d")) }))
	r.CallSoon(r.say("c"))
	wantErr(t, r.RunOnce(), nil)
	r.wantSaid(t, "c b a")
	r.SetOrder(nil)
	r.CallSoon(r.say("e"))
	wantErr(t, r.RunOnce(), nil)
	r.wantSaid(t, "d e")
}

func TestObserverSeesItemsAndPosts(t *testing.T) {
	r := newRig(Config{})
	log := func(word string) { r.said = append(r.said, word) }
	r.Observe(&Observer{
		Before: func(Runner) { log("<") },
		After:  func(Runner) { log(">") },
		Posted: func(turn, seq uint64, _ Runner) {
			log(string('0'+rune(turn)) + ":" + string('0'+rune(seq)))
		},
	})
	for range 2 {
		wantErr(t, r.Post(r.say("p")), nil)
	}
	wantErr(t, r.RunOnce(), nil)
	r.wantSaid(t, "1:1 1:2 < p > < p >")
}

func TestSnapshots(t *testing.T) {
	r := newRig(Config{})
	late, soon, tie := r.at(9, r.say("")), r.at(1, r.say("")), r.at(9, r.say(""))
	if got := r.Timers(); !slices.Equal(got, []*Timer{soon, late, tie}) {
		t.Errorf("timers %v", got)
	}
	for _, w := range []string{"a", "b"} {
		r.CallSoon(r.say(w))
	}
	for _, item := range r.Ready() {
		item.RunTurn()
	}
	r.wantSaid(t, "a b")
	if r.ReadyLen() != 2 {
		t.Error("a snapshot emptied the queue")
	}
}
