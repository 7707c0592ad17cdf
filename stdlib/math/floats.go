package pymath

import (
	"math"
	"math/big"

	"github.com/bide-lang/bide/interp/object"
)

var floatFunctions = []object.Method{
	{Name: "atan2", Sig: "y, x, /", Fn: binary(object.Atan2Float)},
	{Name: "ceil", Sig: "x, /", Fn: rounding("__ceil__", math.Ceil)},
	{Name: "copysign", Sig: "x, y, /", Fn: binary(math.Copysign)},
	{Name: "floor", Sig: "x, /", Fn: rounding("__floor__", math.Floor)},
	{Name: "fma", Sig: "x, y, z, /", Fn: mathFma},
	{Name: "fmod", Sig: "x, y, /", Fn: binary(math.Mod)},
	{Name: "frexp", Sig: "x, /", Fn: mathFrexp},
	{Name: "isclose", Sig: "a, b, *, rel_tol=1e-09, abs_tol=0.0", Fn: mathIsclose},
	{Name: "ldexp", Sig: "x, i, /", Fn: mathLdexp},
	{Name: "log", Sig: "x, base=e, /", Fn: mathLog},
	{Name: "log10", Sig: "x, /", Fn: func(t *thread, a []value) value { return logOf(t, a[0], object.Log10Float, math.Ln10) }},
	{Name: "log2", Sig: "x, /", Fn: func(t *thread, a []value) value { return logOf(t, a[0], object.Log2Float, math.Ln2) }},
	{Name: "modf", Sig: "x, /", Fn: mathModf},
	{Name: "nextafter", Sig: "x, y, /, *, steps=None", Fn: mathNextafter},
	{Name: "pow", Sig: "x, y, /", Fn: mathPow},
	{Name: "remainder", Sig: "x, y, /", Fn: binary(math.Remainder)},
	{Name: "trunc", Sig: "x, /", Fn: mathTrunc},
	{Name: "ulp", Sig: "x, /", Fn: mathUlp},
}

// binary makes a function of two floats; a NaN out of numbers is a domain error.
func binary(f func(x, y float64) float64) object.NativeFunc {
	return func(t *thread, a []value) value {
		x, y, ok := twoFloats(t, a)
		if !ok {
			return object.Raised
		}
		r := f(x, y)
		if math.IsNaN(r) && !math.IsNaN(x) && !math.IsNaN(y) {
			return domainError(t)
		}
		return object.Float(r)
	}
}

// rounding is floor or ceil: an int, by the method of that name where there is one.
func rounding(method string, f func(float64) float64) object.NativeFunc {
	name := object.StrOf(method)
	return func(t *thread, a []value) value {
		if !a[0].IsFloat() {
			if r, found := object.CallSpecial(t, a[0], name); found {
				return r
			}
		}
		x, ok := object.ToFloat64(t, a[0])
		if !ok {
			return object.Raised
		}
		return object.IntFromFloat(t, f(x))
	}
}

func mathTrunc(t *thread, a []value) value {
	if a[0].IsFloat() {
		return object.IntFromFloat(t, math.Trunc(a[0].Float64()))
	}
	r, found := object.CallSpecial(t, a[0], object.StrOf("__trunc__"))
	if !found {
		return t.Raise(object.TypeErrorType, "type %s doesn't define __trunc__ method", a[0].Type().Name)
	}
	return r
}

func mathFma(t *thread, a []value) value {
	x, y, ok := twoFloats(t, a)
	if !ok {
		return object.Raised
	}
	z, ok := object.ToFloat64(t, a[2])
	if !ok {
		return object.Raised
	}
	r := math.FMA(x, y, z)
	finite := !math.IsInf(x, 0) && !math.IsInf(y, 0) && !math.IsInf(z, 0)
	switch {
	case math.IsNaN(r) && !math.IsNaN(x) && !math.IsNaN(y) && !math.IsNaN(z):
		return t.Raise(object.ValueErrorType, "invalid operation in fma")
	case math.IsInf(r, 0) && finite:
		return t.Raise(object.OverflowErrorType, "overflow in fma")
	}
	return object.Float(r)
}

func mathFrexp(t *thread, a []value) value {
	x, ok := object.ToFloat64(t, a[0])
	if !ok {
		return object.Raised
	}
	frac, exp := math.Frexp(x)
	return object.NewTuple(object.Float(frac), object.Int(int64(exp))).Value()
}

func mathLdexp(t *thread, a []value) value {
	x, ok := object.ToFloat64(t, a[0])
	if !ok {
		return object.Raised
	}
	if !object.IsIntLike(a[1]) {
		return t.Raise(object.TypeErrorType, "Expected an int as second argument to ldexp.")
	}
	n, _ := object.IndexClip(t, a[1])
	r := math.Ldexp(x, int(max(-1<<20, min(n, 1<<20))))
	if math.IsInf(r, 0) && !math.IsInf(x, 0) {
		return rangeError(t)
	}
	return object.Float(r)
}

func mathModf(t *thread, a []value) value {
	x, ok := object.ToFloat64(t, a[0])
	if !ok {
		return object.Raised
	}
	whole, frac := math.Modf(x)
	if math.IsInf(x, 0) {
		whole, frac = x, math.Copysign(0, x)
	}
	return object.NewTuple(object.Float(math.Copysign(frac, x)), object.Float(whole)).Value()
}

func mathIsclose(t *thread, a []value) value {
	x, y, ok := twoFloats(t, a)
	rel, abs := 1e-9, 0.0
	if ok && a[2].Ok() {
		rel, ok = object.ToFloat64(t, a[2])
	}
	if ok && a[3].Ok() {
		abs, ok = object.ToFloat64(t, a[3])
	}
	switch {
	case !ok:
		return object.Raised
	case rel < 0 || abs < 0:
		return t.Raise(object.ValueErrorType, "tolerances must be non-negative")
	case x == y:
		return object.True
	case math.IsInf(x, 0) || math.IsInf(y, 0):
		return object.False
	}
	diff := math.Abs(x - y)
	return object.Bool(diff <= math.Abs(rel*y) || diff <= math.Abs(rel*x) || diff <= abs)
}

func mathLog(t *thread, a []value) value {
	x := logOf(t, a[0], object.LogFloat, 1)
	if x.Bad() || a[1].Bad() {
		return x
	}
	base := logOf(t, a[1], object.LogFloat, 1)
	if base.Bad() {
		return base
	}
	return object.Binary(t, object.OpTrueDiv, x, base)
}

// logOf is a logarithm of any number; that of an int too large for a float is
// taken of its leading bits. perE is what the function makes of e.
func logOf(t *thread, v value, log func(float64) float64, perE float64) value {
	if v.IsInt() && v.Int64() > 0 {
		return object.Float(log(float64(v.Int64())))
	}
	if n, ok := object.AsBigInt(v); ok {
		if n.Sign() <= 0 {
			return domainError(t)
		}
		if n.BitLen() > 1023 {
			frac := new(big.Float).SetInt(n)
			exp := frac.MantExp(frac)
			f, _ := frac.Float64()
			return object.Float(log(f) + float64(exp)*(math.Ln2/perE))
		}
	}
	x, ok := object.ToFloat64(t, v)
	if !ok {
		return object.Raised
	}
	if x <= 0 {
		return domainError(t)
	}
	return object.Float(log(x))
}

func mathPow(t *thread, a []value) value {
	x, y, ok := twoFloats(t, a)
	if !ok {
		return object.Raised
	}
	r := object.PowFloat(x, y)
	finite := !math.IsInf(x, 0) && !math.IsInf(y, 0) && !math.IsNaN(x) && !math.IsNaN(y)
	switch {
	case finite && (math.IsNaN(r) || math.IsInf(r, 0) && x == 0):
		return domainError(t)
	case finite && math.IsInf(r, 0):
		return rangeError(t)
	}
	return object.Float(r)
}

func mathNextafter(t *thread, a []value) value {
	x, y, ok := twoFloats(t, a)
	if !ok {
		return object.Raised
	}
	if a[2].Bad() || a[2].IsNone() {
		return object.Float(math.Nextafter(x, y))
	}
	n := object.Index(t, a[2])
	if n.Bad() {
		return n
	}
	if b, _ := object.AsBigInt(n); b.Sign() < 0 {
		return t.Raise(object.ValueErrorType, "steps must be a non-negative integer")
	}
	steps, _ := object.IndexClip(t, n)
	return object.Float(step(x, y, uint64(steps)))
}

// step moves x by n representable numbers towards y.
func step(x, y float64, n uint64) float64 {
	if math.IsNaN(x) || math.IsNaN(y) || x == y || n == 0 {
		if x == y && n > 0 {
			return y
		}
		return x + 0*y
	}
	from, to := ordinal(x), ordinal(y)
	switch {
	case from < to && uint64(to-from) > n:
		return fromOrdinal(from + int64(n))
	case from > to && uint64(from-to) > n:
		return fromOrdinal(from - int64(n))
	}
	return y
}

// ordinal numbers the floats in order, zero being 0.
func ordinal(x float64) int64 {
	if bits := int64(math.Float64bits(x)); bits >= 0 {
		return bits
	}
	return -int64(math.Float64bits(-x))
}

func fromOrdinal(n int64) float64 {
	if n < 0 {
		return -math.Float64frombits(uint64(-n))
	}
	return math.Float64frombits(uint64(n))
}

func mathUlp(t *thread, a []value) value {
	x, ok := object.ToFloat64(t, a[0])
	if !ok {
		return object.Raised
	}
	x = math.Abs(x)
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return object.Float(x)
	}
	if next := math.Nextafter(x, math.Inf(1)); !math.IsInf(next, 0) {
		return object.Float(next - x)
	}
	return object.Float(x - math.Nextafter(x, 0))
}
