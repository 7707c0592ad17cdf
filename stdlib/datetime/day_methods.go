package datetime

import (
	"math"

	"github.com/bide-lang/bide/interp/object"
	pytime "github.com/bide-lang/bide/stdlib/time"
)

var (
	nameIsoformat     = object.StrOf("isoformat")
	nameStrftime      = object.StrOf("strftime")
	nameTimetuple     = object.StrOf("timetuple")
	nameFromTimestamp = object.StrOf("fromtimestamp")
)

const replaceSignature = "year=None, month=None, day=None"

var dateMethods = []object.Method{
	{Name: "today", Kind: object.ClassMethod, One: today},
	{Name: "fromtimestamp", Sig: "timestamp, /", Kind: object.ClassMethod, Two: dateFromTimestamp},
	{Name: "fromordinal", Sig: "ordinal, /", Kind: object.ClassMethod, Two: fromOrdinal},
	{Name: "fromisoformat", Sig: "date_string, /", Kind: object.ClassMethod, Two: dateFromIsoformat},
	{Name: "fromisocalendar", Sig: "year, week, day", Kind: object.ClassMethod, Fn: fromIsoCalendar},
	{Name: "ctime", One: func(_ *thread, v value) value { return ctime(dayOf(v).ymd, timeOfDay{}) }},
	{Name: "isoformat", One: dateIsoformat},
	{Name: "strftime", Sig: "format", Two: dateStrftime},
	{Name: "__format__", Sig: "format, /", Two: formatted},
	{Name: "timetuple", One: func(_ *thread, v value) value { return timeTuple(dayOf(v).ymd, timeOfDay{}, -1) }},
	{Name: "toordinal", One: dayNumber(ymd.ordinal)},
	{Name: "weekday", One: dayNumber(ymd.weekday)},
	{Name: "isoweekday", One: dayNumber(func(d ymd) int { return d.weekday() + 1 })},
	{Name: "isocalendar", One: func(_ *thread, v value) value { return newIsoCalendarDate(dayOf(v).isoWeek()) }},
	{Name: "replace", Sig: replaceSignature, Fn: dateReplace},
	{Name: "__replace__", Sig: replaceSignature, Fn: dateReplace},
	{Name: "__reduce__", One: func(_ *thread, v value) value {
		return object.NewPair(v.Type().Value(), object.NewTuple(object.NewBytes(dayOf(v).state())).Value()).Value()
	}},
}

func dayNumber(number func(d ymd) int) object.UnaryFunc {
	return func(_ *thread, v value) value { return object.Int(int64(number(dayOf(v).ymd))) }
}

func classOf(v value) *object.Type {
	cls, _ := object.AsType(v)
	return cls
}

// today is the class's own date or datetime of what time.time() says.
func today(t *thread, cls value) value {
	m := t.Interp.Library(t, "time")
	if m.Bad() {
		return m
	}
	now := object.CallMethod(t, m, object.StrOf("time"))
	if now.Bad() {
		return now
	}
	return object.CallMethod(t, cls, nameFromTimestamp, now)
}

func dateFromTimestamp(t *thread, cls, timestamp value) value {
	seconds, ok := wholeSeconds(t, timestamp)
	if !ok {
		return object.Raised
	}
	at, ok := local(t, seconds)
	if !ok {
		return object.Raised
	}
	d := dateOf(int(floorDiv(at, daySecs)) + epochOrdinal)
	return makeDate(t, classOf(cls), int(d.year), int(d.month), int(d.day))
}

// wholeSeconds reads a timestamp without its fraction.
func wholeSeconds(t *thread, timestamp value) (int64, bool) {
	f, isFloat := floatOf(timestamp)
	if !isFloat {
		return cLong(t, timestamp, timestampOverflow)
	}
	return secondsOf(t, math.Floor(f))
}

func fromOrdinal(t *thread, cls, ordinal value) value {
	n, ok := cInt(t, ordinal)
	switch {
	case !ok:
		return object.Raised
	case n < 1:
		return t.Raise(object.ValueErrorType, "ordinal must be >= 1")
	}
	d := dateOf(n)
	return makeDate(t, classOf(cls), int(d.year), int(d.month), int(d.day))
}

func dateFromIsoformat(t *thread, cls, text value) value {
	s, ok := object.AsStr(text)
	if !ok {
		return t.Raise(object.TypeErrorType, "fromisoformat: argument must be str")
	}
	n := len(s.Text())
	year, month, mday, ok := parseISODate(s.Text())
	if !ok || n != 7 && n != 8 && n != 10 {
		return invalidISO(t, text)
	}
	return makeDate(t, classOf(cls), year, month, mday)
}

func fromIsoCalendar(t *thread, a []value) value {
	var n [3]int
	for i := range n {
		long, ok := cLong(t, a[i+1], "")
		if !ok && !overflowed(t) {
			return object.Raised
		}
		if !ok || long != int64(int32(long)) {
			t.Take()
			return t.Raise(object.ValueErrorType, "ISO calendar component out of range")
		}
		n[i] = int(long)
	}
	ordinal, wrong := fromISOWeek(n[0], n[1], n[2])
	switch wrong {
	case isoYear:
		return t.Raise(object.ValueErrorType, "Year is out of range: %d", n[0])
	case isoWeekNumber:
		return t.Raise(object.ValueErrorType, "Invalid week: %d", n[1])
	case isoWeekday:
		return t.Raise(object.ValueErrorType, "Invalid day: %d (range is [1, 7])", n[2])
	}
	d := dateOf(ordinal)
	return makeDate(t, classOf(a[0]), int(d.year), int(d.month), int(d.day))
}

func overflowed(t *thread) bool {
	return t.Pending() != nil && t.Pending().Type().IsSubtype(object.OverflowErrorType)
}

func dateReplace(t *thread, a []value) value {
	d := dayOf(a[0])
	has := [3]int{int(d.year), int(d.month), int(d.day)}
	for i := range has {
		var ok bool
		if has[i], ok = changed(t, a[i+1], has[i]); !ok {
			return object.Raised
		}
	}
	return makeDate(t, a[0].Type(), has[0], has[1], has[2])
}

// timeTuple is a struct_time; dst is -1 where nothing is known of summer time.
func timeTuple(d ymd, c timeOfDay, dst int) value {
	return pytime.StructTime(ints(int(d.year), int(d.month), int(d.day), int(c.hour), int(c.minute), int(c.second),
		d.weekday(), d.yearDay(), dst))
}

func ctime(d ymd, c timeOfDay) value {
	f := fieldsFor(d, c)
	return object.NewStr(f.Format("%a %b %e %H:%M:%S ") + string(appendYear(nil, int(d.year))))
}

// fieldsFor are the fields of a day and a time for strftime.
func fieldsFor(d ymd, c timeOfDay) pytime.Fields {
	return pytime.Fields{
		Year: int(d.year), Month: int(d.month), Day: int(d.day), Hour: int(c.hour), Minute: int(c.minute), Second: int(c.second),
		Weekday: d.weekday(), YearDay: d.yearDay(),
	}
}
