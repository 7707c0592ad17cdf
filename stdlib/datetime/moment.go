package datetime

import (
	"github.com/bide-lang/bide/interp/object"
)

// moment is a datetime. It begins like a date, from which its class derives.
type moment struct {
	day
	timeOfDay
	tz value // None or a tzinfo
}

var (
	datetimeType = &object.Type{Name: "datetime", Module: "datetime", Flags: object.FlagBase}
	momentLayout = object.Extendable[moment](&object.Layout{Name: "datetime"}, nil)
)

func init() {
	ty := datetimeType.Define(dateType, momentLayout)
	ty.New = datetimeNew
	ty.Repr = datetimeRepr
	ty.Str = datetimeStr
	ty.Hash = datetimeHash
	ty.Compare = datetimeCompare
	ty.Binary = &[object.NumBinaryOps]object.BinaryFunc{object.OpAdd: datetimeAdd, object.OpSub: datetimeSub}
	ty.Getters = append(clockGetters(func(v value) *timeOfDay { return &momentOf(v).timeOfDay }),
		object.Getter{Name: "tzinfo", Get: func(_ *thread, v value) value { return momentOf(v).tz }})
	ty.Methods = datetimeMethods
	ty.Constants = []object.Constant{
		{Name: "min", Value: newMoment(ymd{minYear, 1, 1}, timeOfDay{}, object.None)},
		{Name: "max", Value: newMoment(ymd{maxYear, 12, 31}, timeOfDay{23, 59, 59, 0, 999999}, object.None)},
		{Name: "resolution", Value: smallDelta(1)},
	}
}

func momentOf(v value) *moment { return object.Cast[moment](v) }

func isMoment(v value) bool { return v.Ok() && v.Type().Layout == momentLayout }

func (m *moment) value() value { return object.FromHeader(&m.Header) }

func newMoment(d ymd, c timeOfDay, tz value) value {
	return (&moment{day{object.HeaderOf(datetimeType), d}, c, tz}).value()
}

// Wall is what a datetime shows, as seconds since 1970 began, and its fold; not ok means v is no datetime.
func Wall(v value) (seconds int64, fold, ok bool) {
	if !isMoment(v) {
		return 0, false, false
	}
	m := momentOf(v)
	return m.epochSeconds(), m.fold != 0, true
}

// makeMoment makes a datetime of a class, by calling it if it is a script's.
func makeMoment(t *thread, cls *object.Type, d [3]int, f clockFields, tz value) value {
	if cls != datetimeType {
		made := object.CallKw(t, cls.Value(), append(ints(d[0], d[1], d[2], f[0], f[1], f[2], f[3]), tz), nil)
		if isMoment(made) {
			return setFold(t, made, &momentOf(made).timeOfDay, f[4])
		}
		return made
	}
	date, ok := checkDate(t, d[0], d[1], d[2])
	if !ok {
		return object.Raised
	}
	c, ok := f.check(t)
	if !ok || !checkZone(t, tz) {
		return object.Raised
	}
	return newMoment(date, c, tz)
}

// likeMoment makes a datetime of a class of what is known to be in range.
func likeMoment(t *thread, cls *object.Type, d ymd, c timeOfDay, tz value) value {
	if cls == datetimeType {
		return newMoment(d, c, tz)
	}
	return makeMoment(t, cls, [3]int{int(d.year), int(d.month), int(d.day)}, c.fields(), tz)
}

var datetimeParameters = parameters{
	names:    []string{"year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold"},
	required: 3, positional: 8,
}

func datetimeNew(t *thread, cls *object.Type, args []value, names []*object.Str) value {
	if n := len(args) - len(names); n == 1 || n == 2 {
		if state, ok := pickled(t, args[0], 10, 2, 12, "datetime"); !ok {
			return object.Raised
		} else if state != nil {
			return datetimeFromState(t, cls, state, args[1:n])
		}
	}
	var d [3]int
	f, tz := clockFields{}, object.None
	if !datetimeParameters.bind(t, args, names, func(i int, v value) (ok bool) {
		switch {
		case i < 3:
			d[i], ok = cInt(t, v)
		case i == 7:
			tz, ok = v, true
		case i == 8:
			f[4], ok = cInt(t, v)
		default:
			f[i-3], ok = cInt(t, v)
		}
		return ok
	}) {
		return object.Raised
	}
	date, ok := checkDate(t, d[0], d[1], d[2])
	if !ok {
		return object.Raised
	}
	c, ok := f.check(t)
	if !ok || !checkZone(t, tz) {
		return object.Raised
	}
	return momentOfClass(cls, date, c, tz)
}

func momentOfClass(cls *object.Type, d ymd, c timeOfDay, tz value) value {
	o := object.Allocate[moment](cls, datetimeType)
	o.ymd, o.timeOfDay, o.tz = d, c, tz
	return o.value()
}

func datetimeFromState(t *thread, cls *object.Type, b []byte, zone []value) value {
	tz, ok := stateZone(t, zone)
	if !ok {
		return object.Raised
	}
	d := ymd{int32(b[0])<<8 | int32(b[1]), b[2] & 127, b[3]}
	return momentOfClass(cls, d, clockFromState(b[4:], b[2]), tz)
}

func (m *moment) state() []byte { return append(m.day.state(), m.timeOfDay.state()...) }

func reduceDatetime(v value, withFold bool) value {
	m := momentOf(v)
	state := m.state()
	if withFold {
		state[2] |= m.fold << 7
	}
	return reduced(v, state, m.tz)
}

func datetimeRepr(t *thread, v value) value {
	m := momentOf(v)
	b := append(make([]byte, 0, 80), v.Type().MessageName()...)
	b = appendArguments(b, append([]int{int(m.year), int(m.month), int(m.day.day)}, m.clockArguments()...)...)
	if m.fold != 0 {
		b = append(b, ", fold=1"...)
	}
	b, ok := appendZone(t, b, m.tz)
	if !ok {
		return object.Raised
	}
	return object.CopyText(append(b, ')'))
}

// datetimeStr is isoformat(' '), that of a subclass if it has its own.
func datetimeStr(t *thread, v value) value {
	if v.Type() != datetimeType {
		return object.CallMethod(t, v, nameIsoformat, object.NewStr(" "))
	}
	return momentOf(v).isoformat(t, " ", specAuto)
}

func (m *moment) isoformat(t *thread, sep string, spec timespec) value {
	offset, ok := m.offset(t)
	if !ok {
		return object.Raised
	}
	var room [48]byte
	b := append(appendDate(room[:0], m.ymd), sep...)
	return object.CopyText(appendOffset(appendClock(b, m.timeOfDay, spec), offset, ":"))
}

// offset is by how much the clock is ahead of UTC, nil if it is not known.
func (m *moment) offset(t *thread) (*delta, bool) { return ask(t, m.tz, nameUTCOffset, m.value()) }
