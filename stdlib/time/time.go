// Package pytime is the module time. It reads the clock its interpreter was
// given and sleeps on it; it does not know event loops.
package pytime

import (
	_ "embed"
	"math"
	"time"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib/types"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

// Def describes the module time.
func Def() object.ModuleDef { return object.ModuleDef{Name: "time", Docs: []string{docs}, Init: fill} }

func fill(_ *thread, m *object.Module) bool {
	m.Funcs([]object.Method{
		{Name: "time", Sig: "", Fn: seconds(object.Clock.Wall)},
		{Name: "monotonic", Sig: "", Fn: seconds(object.Clock.Now)},
		{Name: "perf_counter", Sig: "", Fn: seconds(object.Clock.Now)},
		{Name: "process_time", Sig: "", Fn: seconds(object.Clock.CPU)},
		{Name: "thread_time", Sig: "", Fn: seconds(object.Clock.CPU)},
		{Name: "time_ns", Sig: "", Fn: nanoseconds(object.Clock.Wall)},
		{Name: "monotonic_ns", Sig: "", Fn: nanoseconds(object.Clock.Now)},
		{Name: "perf_counter_ns", Sig: "", Fn: nanoseconds(object.Clock.Now)},
		{Name: "process_time_ns", Sig: "", Fn: nanoseconds(object.Clock.CPU)},
		{Name: "thread_time_ns", Sig: "", Fn: nanoseconds(object.Clock.CPU)},
		{Name: "sleep", Sig: "seconds, /", Fn: timeSleep},
		{Name: "gmtime", Sig: "seconds=None, /", Fn: func(t *thread, a []value) value { return broken(t, a[0], time.UTC) }},
		{Name: "localtime", Sig: "seconds=None, /", Fn: func(t *thread, a []value) value { return broken(t, a[0], time.Local) }},
		{Name: "mktime", Sig: "time_tuple, /", Fn: timeMktime},
		{Name: "asctime", Sig: "time_tuple=None, /", Fn: timeAsctime},
		{Name: "ctime", Sig: "seconds=None, /", Fn: timeCtime},
		{Name: "strftime", Sig: "format, time_tuple=None, /", Fn: timeStrftime},
		{Name: "strptime", Sig: "string, format='%a %b %d %H:%M:%S %Y', /", Fn: timeStrptime},
		{Name: "tzset", Sig: "", Fn: func(*thread, []value) value { return object.None }},
		{Name: "get_clock_info", Sig: "name, /", Fn: timeGetClockInfo},
	})
	addClocks(m)
	m.Set("struct_time", structTimeType.Value())
	setZone(m)
	return true
}

// localZone is the local zone for a part of the year; offset is in seconds east of UTC.
type localZone struct {
	name   string
	offset int
}

// localZones are the local zone in winter and in summer, by this year's January and July.
func localZones() (winter, summer localZone) {
	year := time.Now().Year()
	winter.name, winter.offset = time.Date(year, 1, 1, 0, 0, 0, 0, time.Local).Zone()
	summer.name, summer.offset = time.Date(year, 7, 1, 0, 0, 0, 0, time.Local).Zone()
	if winter.offset > summer.offset {
		return summer, winter
	}
	return winter, summer
}

// setZone sets timezone, altzone, daylight and tzname.
func setZone(m *object.Module) {
	winter, summer := localZones()
	m.Set("timezone", object.Int(int64(-winter.offset)))
	m.Set("altzone", object.Int(int64(-summer.offset)))
	daylight := int64(0)
	if winter.offset != summer.offset {
		daylight = 1
	}
	m.Set("daylight", object.Int(daylight))
	m.Set("tzname", object.NewPair(object.NewStr(winter.name), object.NewStr(summer.name)).Value())
}

func seconds(read func(object.Clock) float64) object.NativeFunc {
	return func(t *thread, _ []value) value { return object.Float(read(t.Interp.Clock)) }
}

func nanoseconds(read func(object.Clock) float64) object.NativeFunc {
	return func(t *thread, _ []value) value { return object.Int(int64(read(t.Interp.Clock) * 1e9)) }
}

// maxSeconds is where CPython's time arithmetic in nanoseconds ends.
const maxSeconds = 9223372036.854775

// secondsArgument reads a number of seconds, int or float.
func secondsArgument(t *thread, v value) (float64, bool) {
	s, isFloat := object.AsFloat64(v)
	if !isFloat {
		n, ok := object.IndexInt(t, v)
		if !ok {
			if e := t.Pending(); e != nil && e.Type() == object.OverflowErrorType {
				t.Take()
				t.Raise(object.OverflowErrorType, "timestamp out of range for platform time_t")
			}
			return 0, false
		}
		s = float64(n)
	}
	if math.IsNaN(s) {
		t.Raise(object.ValueErrorType, "Invalid value NaN (not a number)")
		return 0, false
	}
	return s, true
}

func timeSleep(t *thread, a []value) value {
	s, ok := secondsArgument(t, a[0])
	switch {
	case !ok:
		return object.Raised
	case s < 0:
		return t.Raise(object.ValueErrorType, "sleep length must be non-negative")
	case s >= maxSeconds:
		return t.Raise(object.OverflowErrorType, "timestamp out of range for platform time_t")
	}
	if s > 0 && !t.WarnBlocking("time.sleep") || !t.Interp.Clock.Sleep(t, s) {
		return object.Raised
	}
	return object.None
}

// timeStrptime leaves reading a text to the module _strptime.
func timeStrptime(t *thread, a []value) value {
	m := t.Interp.Library(t, "_strptime")
	if m.Bad() {
		return m
	}
	if a[1].Bad() {
		return object.CallMethod(t, m, t.Interp.Name("struct_time"), a[0])
	}
	return object.CallMethod(t, m, t.Interp.Name("struct_time"), a[0], a[1])
}

func timeGetClockInfo(t *thread, a []value) value {
	s, ok := object.AsStr(a[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "get_clock_info() argument 1 must be str, not %s", a[0].Type().Name)
	}
	switch s.Text() {
	case "monotonic", "perf_counter", "process_time", "thread_time", "time":
	default:
		return t.Raise(object.ValueErrorType, "unknown clock")
	}
	wall := s.Text() == "time"
	return types.NewNamespace("implementation", object.NewStr("bide"), "monotonic", object.Bool(!wall),
		"adjustable", object.Bool(wall), "resolution", object.Float(1e-9))
}
