package datetime

import (
	"math"
	"math/big"

	"github.com/bide-lang/bide/interp/object"
)

// units are the components of a timedelta in the order they are added up, with their microseconds and the number of their
// parameter.
var units = [...]struct {
	name  string
	us    int64
	place int
}{
	{"microseconds", 1, 2}, {"milliseconds", 1000, 3}, {"seconds", usSecond, 1}, {"minutes", 60 * usSecond, 4},
	{"hours", 3600 * usSecond, 5}, {"days", usDay, 0}, {"weeks", 7 * usDay, 6},
}

var deltaSignature = object.ParseSignature(
	"days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0", false)

func deltaNew(t *thread, cls *object.Type, args []value, names []*object.Str) value {
	if len(names) == 0 && len(args) <= 3 {
		var a [7]value
		copy(a[:], args)
		return addUp(t, cls, a[:])
	}
	b := object.Builtin{Name: "__new__", Sig: deltaSignature, Fn: func(t *thread, a []value) value { return addUp(t, cls, a) }}
	return b.Invoke(t, args, names)
}

// sum adds up components: microseconds, in small as long as they fit, and the fractions of them that floats leave.
type sum struct {
	days, us  int64
	big       *big.Int // nil while all were small
	fractions float64
}

// least is what a component must be below, whatever its sign, to be added in small: then nothing overflows.
const least = 1 << 32

func addUp(t *thread, cls *object.Type, a []value) value {
	var s sum
	for i := range units {
		unit := &units[i]
		v := a[unit.place]
		switch {
		case v.Bad():
		case v.IsInt() && v.Int64() < least && v.Int64() > -least:
			s.add(v.Int64(), unit.us)
		case v.IsFloat():
			if !s.addFloat(t, v.Float64(), unit.us) {
				return object.Raised
			}
		case !s.addOther(t, v, unit.name, unit.us):
			return object.Raised
		}
	}
	return s.make(t, cls)
}

// add takes a small number of a unit.
func (s *sum) add(n, unit int64) {
	if unit >= usDay {
		s.days += n * (unit / usDay)
		return
	}
	perDay := usDay / unit
	s.days += n / perDay
	s.us += n % perDay * unit
}

func (s *sum) addBig(n *big.Int, unit int64) {
	if s.big == nil {
		s.big = new(big.Int)
	}
	s.big.Add(s.big, new(big.Int).Mul(n, big.NewInt(unit)))
}

func (s *sum) addOther(t *thread, v value, name string, unit int64) bool {
	if f, isFloat := object.AsFloat64(v); isFloat && object.IsInstance(v, object.FloatType) {
		return s.addFloat(t, f, unit)
	}
	if !object.IsIntLike(v) {
		t.Raise(object.TypeErrorType, "unsupported type for timedelta %s component: %s", name, v.Type().MessageName())
		return false
	}
	n, ok := object.AsBigInt(v)
	if !ok {
		small, _ := object.AsInt64(v)
		n = big.NewInt(small)
	}
	s.addBig(n, unit)
	return true
}

func (s *sum) addFloat(t *thread, f float64, unit int64) bool {
	switch {
	case math.IsNaN(f):
		t.Raise(object.ValueErrorType, "cannot convert float NaN to integer")
		return false
	case math.IsInf(f, 0):
		t.Raise(object.OverflowErrorType, "cannot convert float infinity to integer")
		return false
	}
	whole, fraction := math.Modf(f)
	if math.Abs(whole) < least {
		s.add(int64(whole), unit)
	} else {
		n, _ := big.NewFloat(whole).Int(nil)
		s.addBig(n, unit)
	}
	if fraction != 0 {
		whole, fraction = math.Modf(float64(unit) * fraction)
		s.us += int64(whole)
		s.fractions += fraction
	}
	return true
}

// make rounds to whole microseconds, to even ones in the middle.
func (s *sum) make(t *thread, cls *object.Type) value {
	if s.fractions != 0 {
		whole := math.Round(s.fractions)
		if math.Abs(whole-s.fractions) == 0.5 {
			odd := float64(s.us & 1)
			if s.big != nil {
				odd = float64((s.us & 1) ^ int64(s.big.Bit(0)))
			}
			whole = 2*math.Round((s.fractions+odd)*0.5) - odd
		}
		s.us += int64(whole)
	}
	if s.big == nil {
		return newDeltaOf(t, cls, s.days, 0, s.us)
	}
	s.addBig(big.NewInt(s.days), usDay)
	return newDeltaBig(t, cls, s.big.Add(s.big, big.NewInt(s.us)))
}
