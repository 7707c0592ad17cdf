package datetime

import (
	"github.com/bide-lang/bide/interp/object"
)

// withinDay tells whether an offset is less than a day to either side.
func (d *delta) withinDay() bool { return d.days == 0 || d.days == -1 && (d.seconds > 0 || d.us > 0) }

const offsetRange = "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)"

func outsideDay(t *thread, d *delta) value {
	shown, ok := object.Repr(t, d.value())
	if !ok {
		return object.Raised
	}
	return t.Raise(object.ValueErrorType, "%s, not %s.", offsetRange, shown)
}

// ask asks a time zone for its utcoffset or dst at a datetime; nil is None.
func ask(t *thread, tz value, what *object.Str, at value) (*delta, bool) {
	if isFixed(tz) {
		if what == nameUTCOffset {
			return fixedOf(tz).offset, true
		}
		return nil, true
	}
	if tz.IsNone() {
		return nil, true
	}
	v := object.CallMethod(t, tz, what, at)
	switch {
	case v.Bad():
		return nil, false
	case v.IsNone():
		return nil, true
	case !isDelta(v):
		t.Raise(object.TypeErrorType, "tzinfo.%s() must return None or timedelta, not '%s'", what.Text(), v.Type().MessageName())
		return nil, false
	case !deltaOf(v).withinDay():
		return nil, refuse(t, "%s.", offsetRange)
	}
	return deltaOf(v), true
}

// askName asks a time zone for its name, a str or None.
func askName(t *thread, tz, at value) value {
	if tz.IsNone() {
		return tz
	}
	v := object.CallMethod(t, tz, nameTZName, at)
	if v.Bad() || v.IsNone() {
		return v
	}
	if _, isStr := object.AsStr(v); !isStr {
		return t.Raise(object.TypeErrorType, "tzinfo.tzname() must return None or a string, not '%s'", v.Type().MessageName())
	}
	return v
}

func orNone(d *delta, ok bool) value {
	switch {
	case !ok:
		return object.Raised
	case d == nil:
		return object.None
	}
	return d.value()
}

// sameOffset tells whether two offsets are equal, or both unknown.
func sameOffset(a, b *delta) bool {
	return a == b || a != nil && b != nil && a.cmp(b) == 0
}
