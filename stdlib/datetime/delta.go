package datetime

import (
	"math"
	"math/big"
	"strconv"

	"github.com/bide-lang/bide/interp/object"
)

// delta is a timedelta: days, and from 0 on seconds of a day and microseconds of a second.
type delta struct {
	object.Header
	days, seconds, us int32
}

const maxDays = 999999999

var (
	deltaType   = &object.Type{Name: "timedelta", Module: "datetime", Flags: object.FlagBase}
	deltaLayout = object.Extendable[delta](&object.Layout{Name: "timedelta"}, nil)
)

func init() {
	ty := deltaType.Define(object.ObjectType, deltaLayout)
	ty.New = deltaNew
	ty.Repr = func(_ *thread, v value) value { return object.NewStr(deltaOf(v).repr()) }
	ty.Str = func(_ *thread, v value) value { return object.NewStr(deltaOf(v).text()) }
	ty.Hash = func(t *thread, v value) (int64, bool) { return deltaOf(v).hash(t) }
	ty.Compare = deltaCompare
	ty.Truth = func(_ *thread, v value) (bool, bool) { return !deltaOf(v).isZero(), true }
	ty.Binary = &deltaOperators
	ty.Neg = func(t *thread, v value) value { return deltaOf(v).times(t, -1) }
	ty.Pos = func(t *thread, v value) value { return deltaOf(v).times(t, 1) }
	ty.Abs = func(t *thread, v value) value { return deltaOf(v).times(t, 1-2*int64(b2i(deltaOf(v).days < 0))) }
	field := func(name string, get func(d *delta) int32) object.Getter {
		return object.Getter{Name: name, Member: true, Get: func(_ *thread, v value) value { return object.Int(int64(get(deltaOf(v)))) }}
	}
	ty.Getters = []object.Getter{
		field("days", func(d *delta) int32 { return d.days }),
		field("seconds", func(d *delta) int32 { return d.seconds }),
		field("microseconds", func(d *delta) int32 { return d.us }),
	}
	ty.Methods = []object.Method{
		{Name: "total_seconds", One: totalSeconds},
		{Name: "__reduce__", One: func(_ *thread, v value) value {
			d := deltaOf(v)
			fields := object.NewTuple(ints(int(d.days), int(d.seconds), int(d.us))...).Value()
			return object.NewPair(v.Type().Value(), fields).Value()
		}},
	}
	ty.Constants = []object.Constant{
		{Name: "min", Value: (&delta{Header: object.HeaderOf(ty), days: -maxDays}).value()},
		{Name: "max", Value: (&delta{object.HeaderOf(ty), maxDays, daySecs - 1, usSecond - 1}).value()},
		{Name: "resolution", Value: (&delta{Header: object.HeaderOf(ty), us: 1}).value()},
	}
}

func deltaOf(v value) *delta { return object.Cast[delta](v) }

func isDelta(v value) bool { return v.Ok() && v.Type().Layout == deltaLayout }

func (d *delta) value() value { return object.FromHeader(&d.Header) }

func (d *delta) isZero() bool { return d.days == 0 && d.seconds == 0 && d.us == 0 }

// rest is what there is beside whole days, in microseconds.
func (d *delta) rest() int64 { return int64(d.seconds)*usSecond + int64(d.us) }

// micros is all of it in microseconds, ok if that fits.
func (d *delta) micros() (us int64, ok bool) {
	const most = math.MaxInt64/usDay - 1
	return int64(d.days)*usDay + d.rest(), d.days < most && d.days > -most
}

func (d *delta) bigMicros() *big.Int {
	n := new(big.Int).Mul(big.NewInt(int64(d.days)), big.NewInt(usDay))
	return n.Add(n, big.NewInt(d.rest()))
}

// newDelta makes a timedelta of parts of any sign and size.
func newDelta(t *thread, days, seconds, us int64) value {
	return newDeltaOf(t, deltaType, days, seconds, us)
}

func newDeltaOf(t *thread, cls *object.Type, days, seconds, us int64) value {
	if uint64(us) >= usSecond {
		more := floorDiv(us, usSecond)
		seconds, us = seconds+more, us-more*usSecond
	}
	if uint64(seconds) >= daySecs {
		more := floorDiv(seconds, daySecs)
		days, seconds = days+more, seconds-more*daySecs
	}
	if days < -maxDays || days > maxDays {
		return tooManyDays(t, days)
	}
	if cls == deltaType {
		return (&delta{object.HeaderOf(cls), int32(days), int32(seconds), int32(us)}).value()
	}
	d := object.Allocate[delta](cls, deltaType)
	d.days, d.seconds, d.us = int32(days), int32(seconds), int32(us)
	return d.value()
}

func tooManyDays(t *thread, days int64) value {
	if days != int64(int32(days)) {
		return t.Raise(object.OverflowErrorType, "Python int too large to convert to C int")
	}
	return t.Raise(object.OverflowErrorType, "days=%d; must have magnitude <= 999999999", days)
}

// newDeltaBig makes a timedelta of microseconds.
func newDeltaBig(t *thread, cls *object.Type, us *big.Int) value {
	rest := new(big.Int)
	days, _ := new(big.Int).DivMod(us, big.NewInt(usDay), rest)
	if !days.IsInt64() {
		return tooManyDays(t, math.MaxInt64)
	}
	return newDeltaOf(t, cls, days.Int64(), 0, rest.Int64())
}

// smallDelta makes a timedelta of what is known to be short.
func smallDelta(us int64) value {
	days := floorDiv(us, usDay)
	us -= days * usDay
	return (&delta{object.HeaderOf(deltaType), int32(days), int32(us / usSecond), int32(us % usSecond)}).value()
}

// Seconds makes a timedelta of less than a million days.
func Seconds(n int64) value { return smallDelta(n * usSecond) }

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func totalSeconds(t *thread, v value) value {
	if us, ok := deltaOf(v).micros(); ok && us < 1<<53 && us > -1<<53 {
		return object.Float(float64(us) / usSecond)
	}
	return object.Binary(t, object.OpTrueDiv, object.IntFromBig(deltaOf(v).bigMicros()), object.Int(usSecond))
}

func (d *delta) hash(t *thread) (int64, bool) {
	return object.Hash(t, object.NewTuple(ints(int(d.days), int(d.seconds), int(d.us))...).Value())
}

func (d *delta) repr() string {
	text := d.Type().MessageName() + "("
	empty := true
	for _, part := range [...]struct {
		name string
		n    int32
	}{{"days=", d.days}, {"seconds=", d.seconds}, {"microseconds=", d.us}} {
		if part.n == 0 {
			continue
		}
		if !empty {
			text += ", "
		}
		text, empty = text+part.name+strconv.Itoa(int(part.n)), false
	}
	if empty {
		text += "0"
	}
	return text + ")"
}

func (d *delta) text() string {
	b := make([]byte, 0, 40)
	if d.days != 0 {
		b = append(strconv.AppendInt(b, int64(d.days), 10), " day"...)
		if d.days != 1 && d.days != -1 {
			b = append(b, 's')
		}
		b = append(b, ", "...)
	}
	b = strconv.AppendInt(b, int64(d.seconds/3600), 10)
	b = appendPair(append(b, ':'), int(d.seconds/60%60))
	b = appendPair(append(b, ':'), int(d.seconds%60))
	if d.us != 0 {
		b = appendMicros(append(b, '.'), d.us)
	}
	return string(b)
}
