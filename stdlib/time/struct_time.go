package pytime

import (
	"fmt"
	"math"
	"time"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib/structseq"
)

var structTimeType = structseq.New("time", "struct_time", 9, "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec",
	"tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff")

// broken is gmtime and localtime: seconds since the epoch in calendar fields; None and nothing mean now.
func broken(t *thread, v value, zone *time.Location) value {
	at, ok := instant(t, v, zone)
	if !ok {
		return object.Raised
	}
	return structTime(at)
}

func instant(t *thread, v value, zone *time.Location) (time.Time, bool) {
	s := 0.0
	if v.Bad() || v.IsNone() {
		s = t.Interp.Clock.Wall()
	} else {
		var ok bool
		if s, ok = secondsArgument(t, v); !ok {
			return time.Time{}, false
		}
	}
	if math.Abs(s) > 67768036191676799 {
		t.Raise(object.OverflowErrorType, "timestamp out of range for platform time_t")
		return time.Time{}, false
	}
	return time.Unix(int64(math.Floor(s)), 0).In(zone), true
}

// StructTime is the struct_time of its nine items; nothing is known of its time zone.
func StructTime(items []value) value {
	return structTimeType.Make(append(items, object.None, object.None)...)
}

func structTime(at time.Time) value {
	n := func(i int) value { return object.Int(int64(i)) }
	dst := 0
	if at.IsDST() {
		dst = 1
	}
	zone, offset := at.Zone()
	if at.Location() == time.UTC {
		zone = "UTC"
	}
	return structTimeType.Make(n(at.Year()), n(int(at.Month())), n(at.Day()), n(at.Hour()), n(at.Minute()), n(at.Second()),
		n((int(at.Weekday())+6)%7), n(at.YearDay()), n(dst), object.NewStr(zone), n(offset))
}

// Fields are the calendar fields strftime formats, as the script gave them.
type Fields struct {
	Year, Month, Day, Hour, Minute, Second int
	Weekday                                int // 0 is Monday
	YearDay                                int // from 1
	Zone                                   string
	Offset                                 int // seconds east of UTC
	NoOffset                               bool
}

// FieldsOf reads a struct_time or tuple of nine for strftime; doing is the function's name for messages.
func FieldsOf(t *thread, v value, doing string) (Fields, bool) {
	f, ok := fieldsOf(t, v, doing)
	return f, ok && f.normalise(t)
}

// fieldsOf reads a struct_time or tuple of nine.
func fieldsOf(t *thread, v value, doing string) (Fields, bool) {
	u, ok := object.AsTuple(v)
	if !ok {
		t.Raise(object.TypeErrorType, "Tuple or struct_time argument required")
		return Fields{}, false
	}
	if len(u.Items) != 9 {
		t.Raise(object.TypeErrorType, "%s(): illegal time tuple argument", doing)
		return Fields{}, false
	}
	var n [9]int
	for i, item := range u.Items {
		x, ok := object.IndexInt(t, item)
		if !ok {
			return Fields{}, false
		}
		n[i] = int(x)
	}
	f := Fields{Year: n[0], Month: n[1], Day: n[2], Hour: n[3], Minute: n[4], Second: n[5], Weekday: n[6], YearDay: n[7]}
	f.setZone(v, n[8])
	return f, true
}

// setZone takes the zone a struct_time carries. Without one the name is that of local clocks, as the tuple says with
// summer time or without, and the offset is not known.
func (f *Fields) setZone(v value, dst int) {
	if v.Type() == &structTimeType.Type {
		hidden := structTimeType.Hidden(v)
		name, isStr := object.AsStr(hidden[0])
		offset, isInt := object.AsInt64(hidden[1])
		if isStr && isInt {
			f.Zone, f.Offset = name.Text(), int(offset)
			return
		}
	}
	if dst < 0 {
		f.NoOffset = true
		return
	}
	winter, summer := localZones()
	f.Zone = winter.name
	if dst > 0 {
		f.Zone = summer.name
	}
}

// normalise checks ranges as strftime does: zero month, day and day of the year count as one.
func (f *Fields) normalise(t *thread) bool {
	f.Month, f.Day, f.YearDay = max(f.Month, min(f.Month+1, 1)), max(f.Day, min(f.Day+1, 1)), max(f.YearDay, min(f.YearDay+1, 1))
	if f.Weekday >= 0 {
		f.Weekday %= 7
	}
	for _, each := range [...]struct {
		n, lo, hi int
		what      string
	}{
		{f.Month, 1, 12, "month"}, {f.Day, 1, 31, "day of month"}, {f.Hour, 0, 23, "hour"}, {f.Minute, 0, 59, "minute"},
		{f.Second, 0, 61, "seconds"}, {f.Weekday, 0, 6, "day of week"}, {f.YearDay, 1, 366, "day of year"},
	} {
		if each.n < each.lo || each.n > each.hi {
			t.Raise(object.ValueErrorType, "%s out of range", each.what)
			return false
		}
	}
	return true
}

func now(t *thread) Fields {
	at, _ := instant(t, object.None, time.Local)
	f, _ := fieldsOf(t, structTime(at), "")
	return f
}

func timeMktime(t *thread, a []value) value {
	f, ok := fieldsOf(t, a[0], "mktime")
	if !ok {
		return object.Raised
	}
	at := time.Date(f.Year, time.Month(f.Month), f.Day, f.Hour, f.Minute, f.Second, 0, time.Local)
	return object.Float(float64(at.Unix()))
}

func timeAsctime(t *thread, a []value) value {
	f := Fields{}
	if a[0].Bad() {
		f = now(t)
	} else {
		var ok bool
		if f, ok = FieldsOf(t, a[0], "asctime"); !ok {
			return object.Raised
		}
	}
	return object.NewStr(f.asctime())
}

func (f Fields) asctime() string {
	return fmt.Sprintf("%s %s%3d %02d:%02d:%02d %d", dayNames[f.Weekday][:3], monthNames[f.Month-1][:3], f.Day, f.Hour, f.Minute, f.Second, f.Year)
}

func timeCtime(t *thread, a []value) value {
	at, ok := instant(t, a[0], time.Local)
	if !ok {
		return object.Raised
	}
	f, _ := fieldsOf(t, structTime(at), "")
	return object.NewStr(f.asctime())
}

func timeStrftime(t *thread, a []value) value {
	format, ok := object.AsStr(a[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "strftime() argument 1 must be str, not %s", a[0].Type().Name)
	}
	f := Fields{}
	if a[1].Bad() {
		f = now(t)
	} else if f, ok = FieldsOf(t, a[1], "strftime"); !ok {
		return object.Raised
	}
	return object.NewStr(f.Format(format.Text()))
}
