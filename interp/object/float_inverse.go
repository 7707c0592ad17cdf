package object

import "math"

// log10(2) in two parts, the first short enough for its product with an exponent to be exact, and 1/ln(10).
const (
	log10Of2High = 0x1.34413509f6p-2
	log10Of2Low  = 0x1.9fef311f12b36p-42
	oneByLn10    = 0x1.bcb7b1526e50ep-2
)

// Log10Float is the logarithm of x to base 10. It takes the steps the C library takes, roundings included.
func Log10Float(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) {
		return math.Log10(x)
	}
	m, e := math.Frexp(x) // below 1: what C has for exponents less than 0
	if e > 0 {
		m, e = 2*m, e-1
	}
	small := float64(float64(e)*log10Of2Low) + float64(oneByLn10*LogFloat(m))
	return small + float64(float64(e)*log10Of2High)
}

// Log2Float is the logarithm of x to base 2, exact for powers of two.
func Log2Float(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) {
		return math.Log2(x)
	}
	if frac, e := math.Frexp(x); frac == 0.5 {
		return float64(e - 1)
	}
	if f, ok := mulPairs(powTables().log(x), invertPair(ln2Pair)).rounded(2 * logShare); ok {
		return f
	}
	p := mulPairs(logPair(x), invertPair(ln2Pair))
	return p.hi + p.lo
}

// AsinFloat is the arc sine of x: one Newton step from Go's answer.
func AsinFloat(x float64) float64 {
	a := math.Asin(x)
	if !(math.Abs(x) < 1) || math.Abs(x) < 1e-8 {
		return a
	}
	s, c := sincosPair(a)
	off := addPairs(pair{x, 0}, negPair(s))
	return a + off.hi/c.hi
}

// AcosFloat is the arc cosine of x: one Newton step from Go's answer.
func AcosFloat(x float64) float64 {
	a := math.Acos(x)
	if !(math.Abs(x) < 1) {
		return a
	}
	s, c := sincosPair(a)
	off := addPairs(c, pair{-x, 0})
	return a + off.hi/s.hi
}

// The hyperbolic functions take the steps the C library takes, roundings included.

// SinhFloat is the hyperbolic sine of x.
func SinhFloat(x float64) float64 {
	if !(math.Abs(x) < 22) || math.Abs(x) < 1e-8 {
		return math.Sinh(x)
	}
	t, half := math.Expm1(math.Abs(x)), math.Copysign(0.5, x)
	if math.Abs(x) < 1 {
		return half * (2*t - float64(t*t)/(t+1))
	}
	return half * (t + t/(t+1))
}

// CoshFloat is the hyperbolic cosine of x.
func CoshFloat(x float64) float64 {
	x = math.Abs(x)
	switch {
	case !(x < 22):
		return math.Cosh(x)
	case x < math.Ln2/2:
		t := math.Expm1(x)
		w := 1 + t
		return 1 + float64(t*t)/(w+w)
	}
	t := ExpFloat(x)
	return float64(t*0.5) + 0.5/t
}

// TanhFloat is the hyperbolic tangent of x.
func TanhFloat(x float64) float64 {
	abs := math.Abs(x)
	switch {
	case !(abs < 22) || abs < 1e-8:
		return math.Tanh(x)
	case abs >= 1:
		return math.Copysign(1-2/(math.Expm1(2*abs)+2), x)
	}
	t := math.Expm1(-2 * abs)
	return math.Copysign(-t/(t+2), x)
}

// AsinhFloat is the inverse hyperbolic sine of x.
func AsinhFloat(x float64) float64 {
	abs := math.Abs(x)
	if !(abs > 2 && abs < 1<<28) {
		return math.Asinh(x)
	}
	return math.Copysign(LogFloat(2*abs+1/(math.Sqrt(float64(x*x)+1)+abs)), x)
}

// AcoshFloat is the inverse hyperbolic cosine of x; NaN below 1.
func AcoshFloat(x float64) float64 {
	if !(x > 2 && x < 1<<28) {
		return math.Acosh(x)
	}
	return LogFloat(2*x - 1/(x+math.Sqrt(float64(x*x)-1)))
}
