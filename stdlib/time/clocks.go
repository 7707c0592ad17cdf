package pytime

import (
	"math"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

// clocks are those of clock_gettime, numbered as Linux does.
var clocks = []struct {
	name   string
	number int64
	read   func(object.Clock) float64
}{
	{"CLOCK_REALTIME", 0, object.Clock.Wall},
	{"CLOCK_MONOTONIC", 1, object.Clock.Now},
	{"CLOCK_PROCESS_CPUTIME_ID", 2, object.Clock.CPU},
	{"CLOCK_THREAD_CPUTIME_ID", 3, object.Clock.CPU},
	{"CLOCK_MONOTONIC_RAW", 4, object.Clock.Now},
	{"CLOCK_BOOTTIME", 7, object.Clock.Now},
	{"CLOCK_TAI", 11, object.Clock.Wall},
}

func addClocks(m *object.Module) {
	for _, c := range clocks {
		m.Set(c.name, object.Int(c.number))
	}
	m.Func("clock_gettime", "clk_id, /", onClock(func(seconds float64) value { return object.Float(seconds) }))
	m.Func("clock_gettime_ns", "clk_id, /", onClock(func(seconds float64) value { return object.Int(int64(math.Floor(seconds * 1e9))) }))
	m.Func("clock_getres", "clk_id, /", onClock(func(float64) value { return object.Float(1e-9) }))
}

func onClock(answer func(seconds float64) value) object.NativeFunc {
	return func(t *thread, a []value) value {
		number, ok := object.IndexInt(t, a[0])
		if !ok {
			return object.Raised
		}
		for _, c := range clocks {
			if c.number == number {
				return answer(c.read(t.Interp.Clock))
			}
		}
		return pyio.RaiseOS(t, syscall.EINVAL, object.Unbound)
	}
}
