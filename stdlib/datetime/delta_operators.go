package datetime

import (
	"math"
	"math/big"
	"math/bits"

	"github.com/bide-lang/bide/interp/object"
)

var deltaOperators [object.NumBinaryOps]object.BinaryFunc

func init() {
	deltaOperators = [object.NumBinaryOps]object.BinaryFunc{
		object.OpAdd: deltaAdd, object.OpSub: deltaSub, object.OpMul: deltaMul, object.OpTrueDiv: deltaTrueDiv,
		object.OpFloorDiv: deltaFloorDiv, object.OpMod: deltaMod, object.OpDivMod: deltaDivMod,
	}
}

func deltaAdd(t *thread, x, y value) value {
	if !isDelta(x) || !isDelta(y) {
		return object.NotImplemented
	}
	a, b := deltaOf(x), deltaOf(y)
	return newDelta(t, int64(a.days)+int64(b.days), int64(a.seconds)+int64(b.seconds), int64(a.us)+int64(b.us))
}

func deltaSub(t *thread, x, y value) value {
	if !isDelta(x) || !isDelta(y) {
		return object.NotImplemented
	}
	a, b := deltaOf(x), deltaOf(y)
	return newDelta(t, int64(a.days)-int64(b.days), int64(a.seconds)-int64(b.seconds), int64(a.us)-int64(b.us))
}

func deltaCompare(_ *thread, op object.CompareOp, x, y value) value {
	if !isDelta(x) || !isDelta(y) {
		return object.NotImplemented
	}
	return answer(op, deltaOf(x).cmp(deltaOf(y)))
}

// cmp is negative, zero or positive.
func (d *delta) cmp(e *delta) int {
	switch {
	case d.days != e.days:
		return int(d.days) - int(e.days)
	case d.seconds != e.seconds:
		return int(d.seconds - e.seconds)
	}
	return int(d.us - e.us)
}

// answer is a comparison's, of a difference.
func answer(op object.CompareOp, difference int) value {
	switch op {
	case object.OpLt:
		return object.Bool(difference < 0)
	case object.OpLe:
		return object.Bool(difference <= 0)
	case object.OpEq:
		return object.Bool(difference == 0)
	case object.OpNe:
		return object.Bool(difference != 0)
	case object.OpGt:
		return object.Bool(difference > 0)
	}
	return object.Bool(difference >= 0)
}

// times is the timedelta so many times.
func (d *delta) times(t *thread, n int64) value {
	if us, ok := d.micros(); ok {
		if product, ok := multiply(us, n); ok {
			return newDelta(t, 0, 0, product)
		}
	}
	return newDeltaBig(t, deltaType, new(big.Int).Mul(d.bigMicros(), big.NewInt(n)))
}

func multiply(a, b int64) (int64, bool) {
	magnitude := func(n int64) uint64 {
		if n < 0 {
			return -uint64(n)
		}
		return uint64(n)
	}
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	return a * b, hi == 0 && lo <= math.MaxInt64
}

// deltaFirst is a timedelta and what else an operator that does not care for the order was given.
func deltaFirst(x, y value) (*delta, value) {
	if isDelta(x) {
		return deltaOf(x), y
	}
	return deltaOf(y), x
}

func deltaMul(t *thread, x, y value) value {
	d, by := deltaFirst(x, y)
	if n, ok := bigOf(by); ok {
		if by.IsInt() {
			return d.times(t, by.Int64())
		}
		return newDeltaBig(t, deltaType, n.Mul(d.bigMicros(), n))
	}
	f, ok := floatOf(by)
	if !ok {
		return object.NotImplemented
	}
	over, under, ok := ratio(t, f)
	if !ok {
		return object.Raised
	}
	return newDeltaBig(t, deltaType, nearest(over.Mul(over, d.bigMicros()), under))
}

// bigOf is an int of any size as a number of our own.
func bigOf(v value) (*big.Int, bool) {
	if !v.Ok() || !object.IsIntLike(v) && !v.IsBool() {
		return nil, false
	}
	if n, ok := object.AsBigInt(v); ok {
		return new(big.Int).Set(n), true
	}
	n, _ := object.AsInt64(v)
	return big.NewInt(n), true
}

func floatOf(v value) (float64, bool) {
	if !object.IsInstance(v, object.FloatType) {
		return 0, false
	}
	return object.AsFloat64(v)
}

// ratio is a float as a fraction.
func ratio(t *thread, f float64) (over, under *big.Int, ok bool) {
	switch {
	case math.IsNaN(f):
		t.Raise(object.ValueErrorType, "cannot convert NaN to integer ratio")
		return nil, nil, false
	case math.IsInf(f, 0):
		t.Raise(object.OverflowErrorType, "cannot convert Infinity to integer ratio")
		return nil, nil, false
	}
	exact := new(big.Rat).SetFloat64(f)
	return exact.Num(), exact.Denom(), true
}

// nearest is a/b as an integer, the even one of two.
func nearest(a, b *big.Int) *big.Int {
	if b.Sign() < 0 {
		a, b = new(big.Int).Neg(a), new(big.Int).Neg(b)
	}
	rest := new(big.Int)
	q, _ := new(big.Int).DivMod(a, b, rest)
	if c := rest.Lsh(rest, 1).Cmp(b); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return q
}

const noDivision = "integer division or modulo by zero"

func deltaTrueDiv(t *thread, x, y value) value {
	if !isDelta(x) {
		return object.NotImplemented
	}
	d := deltaOf(x)
	if isDelta(y) {
		return object.Binary(t, object.OpTrueDiv, d.microsValue(), deltaOf(y).microsValue())
	}
	over, under := big.NewInt(1), (*big.Int)(nil)
	if n, ok := bigOf(y); ok {
		under = n
	} else {
		f, ok := floatOf(y)
		if !ok {
			return object.NotImplemented
		}
		if under, over, ok = ratio(t, f); !ok {
			return object.Raised
		}
	}
	if under.Sign() == 0 {
		return t.Raise(object.ZeroDivisionErrorType, noDivision)
	}
	return newDeltaBig(t, deltaType, nearest(over.Mul(over, d.bigMicros()), under))
}

// microsValue is all of it in microseconds, as an int.
func (d *delta) microsValue() value {
	if us, ok := d.micros(); ok {
		return object.Int(us)
	}
	return object.IntFromBig(d.bigMicros())
}

func deltaFloorDiv(t *thread, x, y value) value {
	if !isDelta(x) {
		return object.NotImplemented
	}
	d := deltaOf(x)
	if isDelta(y) {
		if deltaOf(y).isZero() {
			return t.Raise(object.ZeroDivisionErrorType, noDivision)
		}
		return object.Binary(t, object.OpFloorDiv, d.microsValue(), deltaOf(y).microsValue())
	}
	n, ok := bigOf(y)
	switch {
	case !ok:
		return object.NotImplemented
	case n.Sign() == 0:
		return t.Raise(object.ZeroDivisionErrorType, noDivision)
	}
	q, rest := new(big.Int).QuoRem(d.bigMicros(), n, new(big.Int))
	if rest.Sign()*n.Sign() < 0 {
		q.Sub(q, big.NewInt(1))
	}
	return newDeltaBig(t, deltaType, q)
}

func deltaMod(t *thread, x, y value) value {
	if !isDelta(x) || !isDelta(y) {
		return object.NotImplemented
	}
	return deltaRemainder(t, deltaOf(x), deltaOf(y), "integer modulo by zero")
}

func deltaRemainder(t *thread, d, by *delta, zero string) value {
	if by.isZero() {
		return t.Raise(object.ZeroDivisionErrorType, "%s", zero)
	}
	a, fits := d.micros()
	b, fit := by.micros()
	if fits && fit {
		return newDelta(t, 0, 0, a-floorDivBy(a, b)*b)
	}
	m := new(big.Int).Mod(d.bigMicros(), by.bigMicros())
	if m.Sign() != 0 && by.days < 0 {
		m.Add(m, by.bigMicros())
	}
	return newDeltaBig(t, deltaType, m)
}

// floorDivBy is floorDiv for a divisor of any sign.
func floorDivBy(a, b int64) int64 {
	q := a / b
	if r := a % b; r != 0 && (r < 0) != (b < 0) {
		q--
	}
	return q
}

func deltaDivMod(t *thread, x, y value) value {
	if !isDelta(x) || !isDelta(y) {
		return object.NotImplemented
	}
	rest := deltaRemainder(t, deltaOf(x), deltaOf(y), noDivision)
	if rest.Bad() {
		return object.Raised
	}
	return object.NewPair(deltaFloorDiv(t, x, y), rest).Value()
}
