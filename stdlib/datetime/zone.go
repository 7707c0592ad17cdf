package datetime

import (
	"github.com/bide-lang/bide/interp/object"
)

// zoneInfo is a time zone of a script, a tzinfo.
type zoneInfo struct{ object.Header }

// fixedZone is a timezone: an offset that is always the same, and perhaps a name.
type fixedZone struct {
	zoneInfo
	offset *delta
	name   value // a str; Unbound: it says its offset
}

var (
	tzinfoType     = &object.Type{Name: "tzinfo", Module: "datetime", Flags: object.FlagBase}
	tzinfoLayout   = object.Extendable[zoneInfo](&object.Layout{Name: "tzinfo"}, nil)
	timezoneType   = &object.Type{Name: "timezone", Module: "datetime"}
	timezoneLayout = &object.Layout{Name: "timezone"}
	utc            = &fixedZone{zoneInfo{object.HeaderOf(timezoneType)}, &delta{Header: object.HeaderOf(deltaType)}, object.Unbound}
)

var (
	nameUTCOffset = object.StrOf("utcoffset")
	nameDST       = object.StrOf("dst")
	nameTZName    = object.StrOf("tzname")
	nameFromUTC   = object.StrOf("fromutc")
	nameInitArgs  = object.StrOf("__getinitargs__")
	nameGetState  = object.StrOf("__getstate__")
)

func init() {
	ty := tzinfoType.Define(object.ObjectType, tzinfoLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value {
		return object.FromHeader(&object.Allocate[zoneInfo](cls, tzinfoType).Header)
	}
	missing := func(name string) object.BinaryFunc {
		return func(t *thread, _, _ value) value {
			return t.Raise(object.NotImplementedErrorType, "a tzinfo subclass must implement %s()", name)
		}
	}
	ty.Methods = []object.Method{
		{Name: "utcoffset", Sig: "dt, /", Two: missing("utcoffset")},
		{Name: "tzname", Sig: "dt, /", Two: missing("tzname")},
		{Name: "dst", Sig: "dt, /", Two: missing("dst")},
		{Name: "fromutc", Sig: "dt, /", Two: fromUTC},
		{Name: "__reduce__", One: reduceZone},
	}
	defineTimezone()
}

func defineTimezone() {
	ty := timezoneType.Define(tzinfoType, timezoneLayout)
	ty.New = timezoneNew
	ty.Repr = timezoneRepr
	ty.Str = func(_ *thread, v value) value { return fixedOf(v).tzname() }
	ty.Hash = func(t *thread, v value) (int64, bool) { return fixedOf(v).offset.hash(t) }
	ty.Compare = func(_ *thread, op object.CompareOp, x, y value) value {
		if op != object.OpEq && op != object.OpNe || !isFixed(x) || !isFixed(y) {
			return object.NotImplemented
		}
		return answer(op, fixedOf(x).offset.cmp(fixedOf(y).offset))
	}
	ty.Methods = []object.Method{
		{Name: "utcoffset", Sig: "dt, /", Two: forDatetime("utcoffset", func(z *fixedZone) value { return z.offset.value() })},
		{Name: "tzname", Sig: "dt, /", Two: forDatetime("tzname", (*fixedZone).tzname)},
		{Name: "dst", Sig: "dt, /", Two: forDatetime("dst", func(*fixedZone) value { return object.None })},
		{Name: "fromutc", Sig: "dt, /", Two: func(t *thread, v, dt value) value {
			if !checkFromUTC(t, v, dt) {
				return object.Raised
			}
			return momentMoved(t, dt, fixedOf(v).offset, 1)
		}},
		{Name: "__getinitargs__", One: func(_ *thread, v value) value {
			if z := fixedOf(v); z.name.Ok() {
				return object.NewPair(z.offset.value(), z.name).Value()
			}
			return object.NewTuple(fixedOf(v).offset.value()).Value()
		}},
	}
	limit := func(us int64) value {
		return (&fixedZone{zoneInfo{object.HeaderOf(ty)}, deltaOf(smallDelta(us)), object.Unbound}).value()
	}
	ty.Constants = []object.Constant{
		{Name: "utc", Value: utc.value()},
		{Name: "min", Value: limit(60*usSecond - usDay)},
		{Name: "max", Value: limit(usDay - 60*usSecond)},
	}
}

func isZone(v value) bool {
	return v.Ok() && (v.Type().Layout == tzinfoLayout || v.Type() == timezoneType)
}

func isFixed(v value) bool { return v.Ok() && v.Type() == timezoneType }

func fixedOf(v value) *fixedZone { return object.Cast[fixedZone](v) }

func (z *fixedZone) value() value { return object.FromHeader(&z.Header) }

var timezoneSignature = object.ParseSignature("offset, name=None", false)

func timezoneNew(t *thread, _ *object.Type, args []value, names []*object.Str) value {
	b := object.Builtin{Name: "timezone", Sig: timezoneSignature, Fn: func(t *thread, a []value) value {
		if !isDelta(a[0]) {
			return t.Raise(object.TypeErrorType, "timezone() argument 1 must be datetime.timedelta, not %s", object.ArgumentType(a[0]))
		}
		if _, isStr := object.AsStr(a[1]); a[1].Ok() && !isStr {
			return t.Raise(object.TypeErrorType, "timezone() argument 2 must be str, not %s", object.ArgumentType(a[1]))
		}
		return newTimezone(t, deltaOf(a[0]), a[1])
	}}
	return b.Invoke(t, args, names)
}

// newTimezone makes the timezone of an offset; name is Unbound if there is none.
func newTimezone(t *thread, offset *delta, name value) value {
	if name.Bad() && offset.isZero() {
		return utc.value()
	}
	if !offset.withinDay() {
		return outsideDay(t, offset)
	}
	return (&fixedZone{zoneInfo{object.HeaderOf(timezoneType)}, offset, name}).value()
}

func timezoneRepr(t *thread, v value) value {
	z := fixedOf(v)
	if z == utc {
		return object.NewStr("datetime.timezone.utc")
	}
	text, ok := object.Repr(t, z.offset.value())
	if ok && z.name.Ok() {
		var name string
		name, ok = object.Repr(t, z.name)
		text += ", " + name
	}
	if !ok {
		return object.Raised
	}
	return object.NewStr("datetime.timezone(" + text + ")")
}

func (z *fixedZone) tzname() value {
	switch {
	case z.name.Ok():
		return z.name
	case z.offset.isZero():
		return object.NewStr("UTC")
	}
	return object.CopyText(appendOffset([]byte("UTC"), z.offset, ":"))
}

// forDatetime makes a method of timezone, whose argument makes no difference but must be a datetime or None.
func forDatetime(name string, tell func(z *fixedZone) value) object.BinaryFunc {
	return func(t *thread, v, dt value) value {
		if !dt.IsNone() && !isMoment(dt) {
			return t.Raise(object.TypeErrorType, "%s(dt) argument must be a datetime instance or None, not %s", name, dt.Type().MessageName())
		}
		return tell(fixedOf(v))
	}
}

func checkFromUTC(t *thread, tz, dt value) bool {
	if !isMoment(dt) {
		t.Raise(object.TypeErrorType, "fromutc: argument must be a datetime")
		return false
	}
	return momentOf(dt).tz == tz || refuse(t, "fromutc: dt.tzinfo is not self")
}

// fromUTC is tzinfo.fromutc, which takes the offset of standard time for known and asks for summer time after that.
func fromUTC(t *thread, tz, dt value) value {
	if !checkFromUTC(t, tz, dt) {
		return object.Raised
	}
	offset, ok := ask(t, tz, nameUTCOffset, dt)
	if ok && offset == nil {
		ok = refuse(t, "fromutc: non-None utcoffset() result required")
	}
	if !ok {
		return object.Raised
	}
	summer, ok := ask(t, tz, nameDST, dt)
	if ok && summer == nil {
		ok = refuse(t, "fromutc: non-None dst() result required")
	}
	if !ok {
		return object.Raised
	}
	standard := deltaSub(t, offset.value(), summer.value())
	if standard.Bad() {
		return object.Raised
	}
	moved := momentMoved(t, dt, deltaOf(standard), 1)
	if moved.Bad() || !isMoment(moved) {
		return moved
	}
	if summer, ok = ask(t, momentOf(moved).tz, nameDST, moved); ok && summer == nil {
		ok = refuse(t, "fromutc: tz.dst() gave inconsistent results; cannot convert")
	}
	switch {
	case !ok:
		return object.Raised
	case summer.isZero():
		return moved
	}
	return momentMoved(t, moved, summer, 1)
}

// reduceZone says how a copy is made: by the class, of what __getinitargs__ tells, with the attributes for state.
func reduceZone(t *thread, v value) value {
	args, found := object.CallSpecial(t, v, nameInitArgs)
	if !found {
		args = object.TupleOf(nil)
	}
	if args.Bad() {
		return object.Raised
	}
	state := object.CallMethod(t, v, nameGetState)
	if state.Bad() {
		return object.Raised
	}
	return object.NewTuple(v.Type().Value(), args, state).Value()
}
