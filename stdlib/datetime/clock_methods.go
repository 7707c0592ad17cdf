package datetime

import (
	"github.com/bide-lang/bide/interp/object"
)

const timeReplaceSignature = "hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None"

var timeMethods = []object.Method{
	{Name: "fromisoformat", Sig: "string, /", Kind: object.ClassMethod, Two: timeFromIsoformat},
	{Name: "isoformat", Sig: "timespec='auto'", Two: timeIsoformat},
	{Name: "strftime", Sig: "format", Two: timeStrftime},
	{Name: "__format__", Sig: "format, /", Two: formatted},
	{Name: "utcoffset", One: func(t *thread, v value) value { return orNone(clockOfValue(v).offset(t)) }},
	{Name: "dst", One: func(t *thread, v value) value { return orNone(ask(t, clockOfValue(v).tz, nameDST, object.None)) }},
	{Name: "tzname", One: func(t *thread, v value) value { return askName(t, clockOfValue(v).tz, object.None) }},
	{Name: "replace", Sig: timeReplaceSignature, Fn: timeReplace},
	{Name: "__replace__", Sig: timeReplaceSignature, Fn: timeReplace},
	{Name: "__reduce__", One: func(t *thread, v value) value { return reduceTime(v, false) }},
	{Name: "__reduce_ex__", Sig: "protocol, /", Two: func(t *thread, v, protocol value) value {
		n, ok := cInt(t, protocol)
		if !ok {
			return object.Raised
		}
		return reduceTime(v, n > 3)
	}},
}

func timeFromIsoformat(t *thread, cls, text value) value {
	s, ok := object.AsStr(text)
	if !ok {
		return t.Raise(object.TypeErrorType, "fromisoformat: argument must be str")
	}
	clock := s.Text()
	if clock != "" && clock[0] == 'T' {
		clock = clock[1:]
	}
	c, ok := parseISOClock(clock)
	if !ok {
		return invalidISO(t, text)
	}
	tz := c.zone(t)
	if tz.Bad() {
		return object.Raised
	}
	return makeClock(t, classOf(cls), c.fields, tz)
}

func timeIsoformat(t *thread, v, spec value) value {
	how, ok := readTimespec(t, spec, 1)
	if !ok {
		return object.Raised
	}
	c := clockOfValue(v)
	offset, ok := c.offset(t)
	if !ok {
		return object.Raised
	}
	var room [40]byte
	return object.CopyText(appendOffset(appendClock(room[:0], c.timeOfDay, how), offset, ":"))
}

func timeReplace(t *thread, a []value) value {
	c := clockOfValue(a[0])
	f, tz, ok := replacedClock(t, c.timeOfDay, c.tz, a[1:])
	if !ok {
		return object.Raised
	}
	return makeClock(t, a[0].Type(), f, tz)
}

// replacedClock is a time with what replace() was given: four numbers, a time zone and the fold.
func replacedClock(t *thread, c timeOfDay, tz value, a []value) (f clockFields, zone value, ok bool) {
	f = c.fields()
	for i, v := range [...]value{a[0], a[1], a[2], a[3], a[5]} {
		if f[i], ok = changed(t, v, f[i]); !ok {
			return f, tz, false
		}
	}
	if a[4].Ok() {
		tz = a[4]
	}
	return f, tz, true
}

func reduceTime(v value, withFold bool) value {
	c := clockOfValue(v)
	state := c.state()
	if withFold {
		state[0] |= c.fold << 7
	}
	return reduced(v, state, c.tz)
}

// reduced is the class, and what makes the same again.
func reduced(v value, state []byte, tz value) value {
	args := object.NewTuple(object.NewBytes(state))
	if !tz.IsNone() {
		args = object.NewPair(object.NewBytes(state), tz)
	}
	return object.NewPair(v.Type().Value(), args.Value()).Value()
}
