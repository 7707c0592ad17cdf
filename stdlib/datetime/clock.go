package datetime

import (
	"github.com/bide-lang/bide/interp/object"
)

// clock is a time.
type clock struct {
	object.Header
	timeOfDay
	tz value // None or a tzinfo
}

var (
	timeType   = &object.Type{Name: "time", Module: "datetime", Flags: object.FlagBase}
	timeLayout = object.Extendable[clock](&object.Layout{Name: "time"}, nil)
)

func init() {
	ty := timeType.Define(object.ObjectType, timeLayout)
	ty.New = timeNew
	ty.Repr = timeRepr
	ty.Str = func(t *thread, v value) value {
		if v.Type() != timeType {
			return object.CallMethod(t, v, nameIsoformat)
		}
		return timeIsoformat(t, v, object.Unbound)
	}
	ty.Hash = timeHash
	ty.Compare = timeCompare
	ty.Getters = append(clockGetters(func(v value) *timeOfDay { return &clockOfValue(v).timeOfDay }),
		object.Getter{Name: "tzinfo", Get: func(_ *thread, v value) value { return clockOfValue(v).tz }})
	ty.Methods = timeMethods
	ty.Constants = []object.Constant{
		{Name: "min", Value: newClock(timeOfDay{}, object.None)},
		{Name: "max", Value: newClock(timeOfDay{23, 59, 59, 0, 999999}, object.None)},
		{Name: "resolution", Value: smallDelta(1)},
	}
}

// clockGetters are the fields of a time, and of a datetime.
func clockGetters(of func(v value) *timeOfDay) []object.Getter {
	field := func(name string, get func(c *timeOfDay) int) object.Getter {
		return object.Getter{Name: name, Get: func(_ *thread, v value) value { return object.Int(int64(get(of(v)))) }}
	}
	return []object.Getter{
		field("hour", func(c *timeOfDay) int { return int(c.hour) }),
		field("minute", func(c *timeOfDay) int { return int(c.minute) }),
		field("second", func(c *timeOfDay) int { return int(c.second) }),
		field("microsecond", func(c *timeOfDay) int { return int(c.us) }),
		field("fold", func(c *timeOfDay) int { return int(c.fold) }),
	}
}

func clockOfValue(v value) *clock { return object.Cast[clock](v) }

func isClock(v value) bool { return v.Ok() && v.Type().Layout == timeLayout }

func newClock(c timeOfDay, tz value) value {
	return object.FromHeader(&(&clock{object.HeaderOf(timeType), c, tz}).Header)
}

// makeClock makes a time of a class, by calling it if it is a script's.
func makeClock(t *thread, cls *object.Type, f clockFields, tz value) value {
	if cls != timeType {
		made := object.CallKw(t, cls.Value(), append(ints(f[:4]...), tz), nil)
		if isClock(made) {
			return setFold(t, made, &clockOfValue(made).timeOfDay, f[4])
		}
		return made
	}
	c, ok := f.check(t)
	if !ok || !checkZone(t, tz) {
		return object.Raised
	}
	return newClock(c, tz)
}

// setFold sets the fold of what a class, perhaps one that knows no fold, has just made.
func setFold(t *thread, made value, c *timeOfDay, fold int) value {
	switch fold {
	case 0:
	case 1:
		c.fold = 1
	default:
		return t.Raise(object.ValueErrorType, "fold must be either 0 or 1")
	}
	return made
}

var timeParameters = parameters{
	names: []string{"hour", "minute", "second", "microsecond", "tzinfo", "fold"}, positional: 5,
}

func timeNew(t *thread, cls *object.Type, args []value, names []*object.Str) value {
	if n := len(args) - len(names); n == 1 || n == 2 {
		if state, ok := pickled(t, args[0], 6, 0, 23, "time"); !ok {
			return object.Raised
		} else if state != nil {
			return timeFromState(t, cls, state, args[1:n])
		}
	}
	f, tz := clockFields{}, object.None
	if !timeParameters.bind(t, args, names, func(i int, v value) (ok bool) {
		switch i {
		case 4:
			tz, ok = v, true
		case 5:
			f[4], ok = cInt(t, v)
		default:
			f[i], ok = cInt(t, v)
		}
		return ok
	}) {
		return object.Raised
	}
	c, ok := f.check(t)
	if !ok || !checkZone(t, tz) {
		return object.Raised
	}
	return timeOfClass(cls, c, tz)
}

func timeOfClass(cls *object.Type, c timeOfDay, tz value) value {
	o := object.Allocate[clock](cls, timeType)
	o.timeOfDay, o.tz = c, tz
	return object.FromHeader(&o.Header)
}

// stateZone is the time zone beside a state; tz is empty where there is none.
func stateZone(t *thread, tz []value) (value, bool) {
	if len(tz) == 0 {
		return object.None, true
	}
	if !tz[0].IsNone() && !isZone(tz[0]) {
		t.Raise(object.TypeErrorType, "bad tzinfo state arg")
		return object.Raised, false
	}
	return tz[0], true
}

func timeFromState(t *thread, cls *object.Type, b []byte, zone []value) value {
	tz, ok := stateZone(t, zone)
	if !ok {
		return object.Raised
	}
	return timeOfClass(cls, clockFromState(b, b[0]), tz)
}

// clockFromState reads the six bytes a time is kept in; folded has the fold in its highest bit.
func clockFromState(b []byte, folded byte) timeOfDay {
	return timeOfDay{b[0] & 127, b[1], b[2], folded >> 7, int32(b[3])<<16 | int32(b[4])<<8 | int32(b[5])}
}

// state is what CPython keeps a time in: hashes and pickles are made of it.
func (c timeOfDay) state() []byte {
	return []byte{c.hour, c.minute, c.second, byte(c.us >> 16), byte(c.us >> 8), byte(c.us)}
}

func timeRepr(t *thread, v value) value {
	c := clockOfValue(v)
	b := append(make([]byte, 0, 60), v.Type().MessageName()...)
	b, ok := appendZone(t, appendArguments(b, c.clockArguments()...), c.tz)
	if !ok {
		return object.Raised
	}
	if c.fold != 0 {
		b = append(b, ", fold=1"...)
	}
	return object.CopyText(append(b, ')'))
}

func timeHash(t *thread, v value) (int64, bool) {
	c := clockOfValue(v)
	at := v
	if c.fold != 0 && !c.tz.IsNone() {
		plain := c.timeOfDay
		plain.fold = 0
		at = newClock(plain, c.tz)
	}
	offset, ok := clockOfValue(at).offset(t)
	switch {
	case !ok:
		return 0, false
	case offset == nil:
		return object.HashBytes(t.Interp.HashSeed, c.state()), true
	}
	since := deltaSub(t, smallDelta(c.micros()), offset.value())
	return deltaOf(since).hash(t)
}

// offset is by how much the clock is ahead of UTC, nil if it is not known. Times have no day to ask the time zone about.
func (c *clock) offset(t *thread) (*delta, bool) { return ask(t, c.tz, nameUTCOffset, object.None) }

func timeCompare(t *thread, op object.CompareOp, x, y value) value {
	if !isClock(x) || !isClock(y) {
		return object.NotImplemented
	}
	a, b := clockOfValue(x), clockOfValue(y)
	if a.tz == b.tz {
		return answer(op, sign(a.micros()-b.micros()))
	}
	mine, ok := a.offset(t)
	if !ok {
		return object.Raised
	}
	theirs, ok := b.offset(t)
	switch {
	case !ok:
		return object.Raised
	case sameOffset(mine, theirs):
		return answer(op, sign(a.micros()-b.micros()))
	case mine != nil && theirs != nil:
		m, _ := mine.micros()
		n, _ := theirs.micros()
		return answer(op, sign(a.micros()-m-b.micros()+n))
	case op == object.OpEq || op == object.OpNe:
		return object.Bool(op == object.OpNe)
	}
	return t.Raise(object.TypeErrorType, "can't compare offset-naive and offset-aware times")
}

func sign(n int64) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}
