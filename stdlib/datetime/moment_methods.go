package datetime

import (
	"github.com/bide-lang/bide/interp/object"
)

var nameMoment = object.StrOf("moment")

const datetimeReplaceSignature = "year=None, month=None, day=None, " + timeReplaceSignature

var datetimeMethods = []object.Method{
	{Name: "now", Sig: "tz=None", Kind: object.ClassMethod, Two: now},
	{Name: "utcnow", Kind: object.ClassMethod, One: utcNow},
	{Name: "fromtimestamp", Sig: "timestamp, tz=None", Kind: object.ClassMethod, Three: fromTimestamp},
	{Name: "utcfromtimestamp", Sig: "timestamp, /", Kind: object.ClassMethod, Two: utcFromTimestamp},
	{Name: "strptime", Sig: "date_string, format, /", Kind: object.ClassMethod, Three: strptime},
	{Name: "combine", Sig: "date, time, tzinfo=True", Kind: object.ClassMethod, Fn: combine},
	{Name: "fromisoformat", Sig: "date_string, /", Kind: object.ClassMethod, Two: datetimeFromIsoformat},
	{Name: "date", One: func(_ *thread, v value) value { return newDay(momentOf(v).ymd) }},
	{Name: "time", One: func(_ *thread, v value) value { return newClock(momentOf(v).timeOfDay, object.None) }},
	{Name: "timetz", One: func(_ *thread, v value) value { return newClock(momentOf(v).timeOfDay, momentOf(v).tz) }},
	{Name: "ctime", One: func(_ *thread, v value) value { return ctime(momentOf(v).ymd, momentOf(v).timeOfDay) }},
	{Name: "timetuple", One: datetimeTuple},
	{Name: "timestamp", One: timestamp},
	{Name: "utctimetuple", One: utcTuple},
	{Name: "isoformat", Sig: "sep='T', timespec='auto'", Three: datetimeIsoformat},
	{Name: "utcoffset", One: func(t *thread, v value) value { return orNone(momentOf(v).offset(t)) }},
	{Name: "tzname", One: func(t *thread, v value) value { return askName(t, momentOf(v).tz, v) }},
	{Name: "dst", One: func(t *thread, v value) value { return orNone(ask(t, momentOf(v).tz, nameDST, v)) }},
	{Name: "replace", Sig: datetimeReplaceSignature, Fn: datetimeReplace},
	{Name: "__replace__", Sig: datetimeReplaceSignature, Fn: datetimeReplace},
	{Name: "astimezone", Sig: "tz=None", Two: astimezone},
	{Name: "__reduce__", One: func(_ *thread, v value) value { return reduceDatetime(v, false) }},
	{Name: "__reduce_ex__", Sig: "protocol, /", Two: func(t *thread, v, protocol value) value {
		n, ok := cInt(t, protocol)
		if !ok {
			return object.Raised
		}
		return reduceDatetime(v, n > 3)
	}},
}

func combine(t *thread, a []value) value {
	if !isDate(a[1]) {
		return t.Raise(object.TypeErrorType, "combine() argument 1 must be datetime.date, not %s", object.ArgumentType(a[1]))
	}
	if !isClock(a[2]) {
		return t.Raise(object.TypeErrorType, "combine() argument 2 must be datetime.time, not %s", object.ArgumentType(a[2]))
	}
	d, c := dayOf(a[1]), clockOfValue(a[2])
	tz := a[3]
	if tz.Bad() {
		tz = c.tz
	}
	return makeMoment(t, classOf(a[0]), [3]int{int(d.year), int(d.month), int(d.day)}, c.fields(), tz)
}

func datetimeTuple(t *thread, v value) value {
	m := momentOf(v)
	summer, ok := ask(t, m.tz, nameDST, v)
	if !ok {
		return object.Raised
	}
	dst := -1
	if summer != nil {
		dst = b2i(!summer.isZero())
	}
	return timeTuple(m.ymd, m.timeOfDay, dst)
}

func utcTuple(t *thread, v value) value {
	m := momentOf(v)
	offset, ok := m.offset(t)
	if !ok {
		return object.Raised
	}
	if offset == nil {
		return timeTuple(m.ymd, m.timeOfDay, 0)
	}
	at := m.instant().minus(offset)
	if at.days < 1 || at.days > maxOrdinal {
		return t.Raise(object.OverflowErrorType, "date value out of range")
	}
	return timeTuple(dateOf(at.days), clockOf(at.us), 0)
}

func datetimeIsoformat(t *thread, v, sep, spec value) value {
	between := "T"
	if sep.Ok() {
		s, isStr := object.AsStr(sep)
		if !isStr || s.Len() != 1 {
			return t.Raise(object.TypeErrorType, "isoformat() argument 1 must be a unicode character, not %s", object.ArgumentType(sep))
		}
		between = s.Text()
	}
	how, ok := readTimespec(t, spec, 2)
	if !ok {
		return object.Raised
	}
	return momentOf(v).isoformat(t, between, how)
}

func datetimeReplace(t *thread, a []value) value {
	m := momentOf(a[0])
	d := [3]int{int(m.year), int(m.month), int(m.day.day)}
	for i := range d {
		var ok bool
		if d[i], ok = changed(t, a[i+1], d[i]); !ok {
			return object.Raised
		}
	}
	f, tz, ok := replacedClock(t, m.timeOfDay, m.tz, a[4:])
	if !ok {
		return object.Raised
	}
	return makeMoment(t, a[0].Type(), d, f, tz)
}

// astimezone is the same moment in another time zone, the local one if none is given.
func astimezone(t *thread, v, tz value) value {
	if tz.Bad() {
		tz = object.None
	}
	if !checkZone(t, tz) {
		return object.Raised
	}
	m := momentOf(v)
	own := m.tz
	if own.IsNone() {
		if own = localZoneOf(t, m); own.Bad() {
			return object.Raised
		}
	}
	if own == tz {
		return v
	}
	offset, ok := ask(t, own, nameUTCOffset, v)
	if ok && offset == nil {
		if own = localZoneOf(t, m); own.Bad() || own == tz {
			return own
		}
		offset, ok = ask(t, own, nameUTCOffset, v)
	}
	if !ok {
		return object.Raised
	}
	at := momentMoved(t, v, offset, -1)
	if at.Bad() || !isMoment(at) {
		return at
	}
	if tz.IsNone() {
		if tz = localZoneAt(t, momentOf(at).epochSeconds()); tz.Bad() {
			return object.Raised
		}
	}
	momentOf(at).tz = tz
	return object.CallMethod(t, tz, nameFromUTC, at)
}

// strptime reads a datetime by a format; the module _strptime knows how.
func strptime(t *thread, cls, text, format value) value {
	for i, v := range [...]value{text, format} {
		if _, isStr := object.AsStr(v); !isStr {
			return t.Raise(object.TypeErrorType, "strptime() argument %d must be str, not %s", i+1, object.ArgumentType(v))
		}
	}
	m := t.Interp.Library(t, "_strptime")
	if m.Bad() {
		return m
	}
	return object.CallMethod(t, m, nameMoment, cls, text, format)
}
