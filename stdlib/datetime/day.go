package datetime

import (
	"github.com/bide-lang/bide/interp/object"
)

// day is a date.
type day struct {
	object.Header
	ymd
}

var (
	dateType   = &object.Type{Name: "date", Module: "datetime", Flags: object.FlagBase}
	dateLayout = object.Extendable[day](&object.Layout{Name: "date"}, nil)
)

func init() {
	ty := dateType.Define(object.ObjectType, dateLayout)
	ty.New = dateNew
	ty.Repr = dateRepr
	ty.Str = dateStr
	ty.Hash = func(t *thread, v value) (int64, bool) {
		return object.HashBytes(t.Interp.HashSeed, dayOf(v).state()), true
	}
	ty.Compare = dateCompare
	ty.Binary = &[object.NumBinaryOps]object.BinaryFunc{object.OpAdd: dateAdd, object.OpSub: dateSub}
	field := func(name string, get func(d *day) int) object.Getter {
		return object.Getter{Name: name, Get: func(_ *thread, v value) value { return object.Int(int64(get(dayOf(v)))) }}
	}
	ty.Getters = []object.Getter{
		field("year", func(d *day) int { return int(d.year) }),
		field("month", func(d *day) int { return int(d.month) }),
		field("day", func(d *day) int { return int(d.day) }),
	}
	ty.Methods = dateMethods
	ty.Constants = []object.Constant{
		{Name: "min", Value: newDay(ymd{minYear, 1, 1})},
		{Name: "max", Value: newDay(ymd{maxYear, 12, 31})},
		{Name: "resolution", Value: smallDelta(usDay)},
	}
}

// dayOf is v, a date or a datetime, as a date.
func dayOf(v value) *day { return object.Cast[day](v) }

func isDate(v value) bool {
	return v.Ok() && (v.Type().Layout == dateLayout || v.Type().Layout == momentLayout)
}

func isPlainDate(v value) bool { return v.Ok() && v.Type().Layout == dateLayout }

func newDay(d ymd) value { return object.FromHeader(&(&day{object.HeaderOf(dateType), d}).Header) }

// makeDate makes a date of a class, by calling it if it is a script's.
func makeDate(t *thread, cls *object.Type, year, month, mday int) value {
	if cls != dateType && cls != datetimeType {
		return object.CallKw(t, cls.Value(), ints(year, month, mday), nil)
	}
	d, ok := checkDate(t, year, month, mday)
	switch {
	case !ok:
		return object.Raised
	case cls == datetimeType:
		return newMoment(d, timeOfDay{}, object.None)
	}
	return newDay(d)
}

var dateParameters = parameters{names: []string{"year", "month", "day"}, required: 3, positional: 3}

func dateNew(t *thread, cls *object.Type, args []value, names []*object.Str) value {
	if len(args)-len(names) == 1 {
		if state, ok := pickled(t, args[0], 4, 2, 12, "date"); !ok {
			return object.Raised
		} else if state != nil {
			return dateOfClass(cls, ymd{int32(state[0])<<8 | int32(state[1]), state[2], state[3]})
		}
	}
	var f [3]int
	if !dateParameters.bind(t, args, names, func(i int, v value) (ok bool) {
		f[i], ok = cInt(t, v)
		return ok
	}) {
		return object.Raised
	}
	d, ok := checkDate(t, f[0], f[1], f[2])
	if !ok {
		return object.Raised
	}
	return dateOfClass(cls, d)
}

func dateOfClass(cls *object.Type, d ymd) value {
	o := object.Allocate[day](cls, dateType)
	o.ymd = d
	return object.FromHeader(&o.Header)
}

// state is what CPython keeps a date in: hashes and pickles are made of it.
func (d *day) state() []byte { return []byte{byte(d.year >> 8), byte(d.year), d.month, d.day} }

// pickled is the state that a constructor is given to make a copy of, nil if it is given something else: size bytes, the
// one at checked, without its highest bit, up to most. Old pickles have them as text.
func pickled(t *thread, v value, size, checked int, most byte, what string) (state []byte, ok bool) {
	if b, isBytes := object.AsBytes(v); isBytes {
		state = b
	} else if s, isStr := object.AsStr(v); isStr && s.Len() == size {
		state = make([]byte, 0, size)
		for i, r := range []rune(s.Text()) {
			if i == checked && !sane(byte(r), most) || i == checked && r > 255 {
				return nil, true
			}
			if r > 255 {
				return nil, refuse(t, "Failed to encode latin1 string when unpickling a %s object. "+
					"pickle.load(data, encoding='latin1') is assumed.", what)
			}
			state = append(state, byte(r))
		}
	}
	if len(state) != size || !sane(state[checked], most) {
		return nil, true
	}
	return state, true
}

// sane tells whether a byte may be a month or an hour, which has a fold in its highest bit.
func sane(b, most byte) bool { return b&127 <= most && (most != 12 || b&127 > 0) }

func dateRepr(_ *thread, v value) value {
	d := dayOf(v)
	b := append(make([]byte, 0, 40), v.Type().MessageName()...)
	b = appendArguments(b, int(d.year), int(d.month), int(d.day))
	return object.CopyText(append(b, ')'))
}

// dateStr is isoformat(), that of a subclass if it has its own.
func dateStr(t *thread, v value) value {
	if v.Type() != dateType {
		return object.CallMethod(t, v, nameIsoformat)
	}
	return dateIsoformat(t, v)
}

func dateIsoformat(_ *thread, v value) value {
	var room [10]byte
	return object.CopyText(appendDate(room[:0], dayOf(v).ymd))
}

func dateCompare(_ *thread, op object.CompareOp, x, y value) value {
	if !isPlainDate(x) || !isPlainDate(y) {
		return object.NotImplemented
	}
	return answer(op, dayOf(x).cmp(dayOf(y).ymd))
}

// cmp is negative, zero or positive.
func (d ymd) cmp(e ymd) int {
	switch {
	case d.year != e.year:
		return int(d.year) - int(e.year)
	case d.month != e.month:
		return int(d.month) - int(e.month)
	}
	return int(d.day) - int(e.day)
}

func dateAdd(t *thread, x, y value) value {
	if isDelta(x) {
		x, y = y, x
	}
	if !isPlainDate(x) || !isDelta(y) {
		return object.NotImplemented
	}
	return dateMoved(t, x, int(deltaOf(y).days))
}

func dateMoved(t *thread, v value, days int) value {
	n := dayOf(v).ordinal() + days
	if n < 1 || n > maxOrdinal {
		return t.Raise(object.OverflowErrorType, "date value out of range")
	}
	d := dateOf(n)
	if v.Type() == dateType {
		return newDay(d)
	}
	return makeDate(t, v.Type(), int(d.year), int(d.month), int(d.day))
}

func dateSub(t *thread, x, y value) value {
	switch {
	case !isPlainDate(x):
		return object.NotImplemented
	case isDelta(y):
		return dateMoved(t, x, -int(deltaOf(y).days))
	case !isPlainDate(y):
		return object.NotImplemented
	}
	return smallDelta(int64(dayOf(x).ordinal()-dayOf(y).ordinal()) * usDay)
}
