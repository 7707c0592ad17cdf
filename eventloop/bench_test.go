package eventloop

import "testing"

// hopper queues itself again until its share of switches is used up.
type hopper struct {
	l    *Loop
	left *int
}

func (h *hopper) RunTurn() {
	if *h.left--; *h.left == 0 {
		h.l.Stop()
	}
	h.l.CallSoon(h)
}

func BenchmarkSwitch100(b *testing.B) {
	for name, clock := range map[string]Clock{"wall": NewWallClock(), "virtual": NewVirtualClock(VirtualConfig{})} {
		b.Run(name, func(b *testing.B) {
			l := New(Config{Clock: clock})
			left := b.N
			for range 100 {
				l.CallSoon(&hopper{l, &left})
			}
			b.ReportAllocs()
			b.ResetTimer()
			if err := l.RunForever(); err != nil {
				b.Fatal(err)
			}
		})
	}
}

// counter is an item that only counts.
type counter int

func (c *counter) RunTurn() { *c++ }

// BenchmarkTimers50k sets 50,000 timers with mixed dues and lets all of them fire; one
// operation is one timer.
func BenchmarkTimers50k(b *testing.B) {
	const count = 50_000
	timers := make([]Timer, count)
	b.ReportAllocs()
	for done := 0; done < b.N; done += count {
		l := New(Config{Clock: NewVirtualClock(VirtualConfig{})})
		fired := counter(0)
		for i := range timers {
			timers[i].Run = &fired
			l.CallAt(float64(i*7919%count)*1e-3, &timers[i])
		}
		if err := l.RunUntil(func() bool { return fired == count }); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPost(b *testing.B) {
	l := New(Config{})
	ran := counter(0)
	b.ReportAllocs()
	for b.Loop() {
		_ = l.Post(&ran)
		_ = l.RunOnce()
	}
}
