package object

import "math"

// The functions here round as a good C library does, in nearly all cases to the nearest float;
// those of Go's math package may be off in the last digits a script prints.

// sincosPair gives sine and cosine of a finite x.
func sincosPair(x float64) (sin, cos pair) {
	reduce := reducePi
	if math.Abs(x) >= maxReduced {
		reduce = reduceLarge
	}
	r, k := reduce(x)
	square := mulPairs(r, r)
	sin, cos = pair{1, 0}, pair{1, 0}
	for n := 26.0; n >= 2; n -= 2 { // Horner, from the smallest term
		cos = addPairs(pair{1, 0}, divPair(mulPairs(square, cos), -(n-1)*n))
		sin = addPairs(pair{1, 0}, divPair(mulPairs(square, sin), -n*(n+1)))
	}
	return turnedBy(k, mulPairs(sin, r), cos)
}

func divPair(a pair, f float64) pair { return mulPairs(a, invertPair(pair{f, 0})) }

func negPair(a pair) pair { return pair{-a.hi, -a.lo} }

func hasNoAngle(x float64) bool { return math.IsNaN(x) || math.IsInf(x, 0) }

// SinFloat is the sine of x.
func SinFloat(x float64) float64 {
	if math.Abs(x) < 1e-8 || hasNoAngle(x) {
		return math.Sin(x)
	}
	s, _ := quickSincos(x)
	if f, ok := s.rounded(sinShare); ok {
		return f
	}
	s, _ = sincosPair(x)
	return s.hi + s.lo
}

// CosFloat is the cosine of x.
func CosFloat(x float64) float64 {
	if hasNoAngle(x) {
		return math.Cos(x)
	}
	_, c := quickSincos(x)
	if f, ok := c.rounded(sinShare); ok {
		return f
	}
	_, c = sincosPair(x)
	return c.hi + c.lo
}

// TanFloat is the tangent of x.
func TanFloat(x float64) float64 {
	if math.Abs(x) < 1e-8 || hasNoAngle(x) {
		return math.Tan(x)
	}
	s, c := quickSincos(x)
	if f, ok := mulPairs(s, invertPair(c)).rounded(2 * sinShare); ok {
		return f
	}
	s, c = sincosPair(x)
	q := mulPairs(s, invertPair(c))
	return q.hi + q.lo
}

// Atan2Float is the angle of the point (x, y): one Newton step from Go's answer.
func Atan2Float(y, x float64) float64 {
	a := math.Atan2(y, x)
	if a == 0 || math.IsNaN(a) || math.IsInf(x, 0) || math.IsInf(y, 0) || x == 0 && y == 0 || math.Abs(a) < 1e-8 {
		return a
	}
	_, e := math.Frexp(math.Max(math.Abs(x), math.Abs(y)))
	x, y = math.Ldexp(x, -e), math.Ldexp(y, -e)
	s, c := sincosPair(a)
	off := addPairs(scalePair(c, y), scalePair(s, -x))
	along := addPairs(scalePair(c, x), scalePair(s, y))
	return a + off.hi/along.hi
}

// ExpFloat is e to the power x; an infinity when it is too large.
func ExpFloat(x float64) float64 {
	if !(x > -745 && x < 709.7) || x == 0 {
		return math.Exp(x)
	}
	if f, ok := quickExp(x); ok {
		return f
	}
	m, e := expPair(pair{x, 0})
	return math.Ldexp(m.hi+m.lo, e)
}

// LogFloat is the natural logarithm of x.
func LogFloat(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) || x == 1 {
		return math.Log(x)
	}
	if f, ok := quickLog(x); ok {
		return f
	}
	p := logPair(x)
	return p.hi + p.lo
}

// HypotFloat is the length of (x, y); an infinity when it is too large.
func HypotFloat(x, y float64) float64 {
	if h := math.Sqrt(x*x + y*y); h > squaresFrom && h < squaresTo {
		return betterHypot(x, y, h)
	}
	h := math.Hypot(x, y)
	if h == 0 || math.IsNaN(h) || math.IsInf(h, 0) {
		return h
	}
	_, e := math.Frexp(h)
	return math.Ldexp(betterHypot(math.Ldexp(x, -e), math.Ldexp(y, -e), math.Ldexp(h, -e)), e)
}

// squaresFrom and squaresTo bound the lengths whose squares are far from the ends of the range.
const squaresFrom, squaresTo = 0x1p-400, 0x1p400

// betterHypot takes the length h of (x, y) one step of Newton's closer, by what its square misses.
func betterHypot(x, y, h float64) float64 {
	xx, yy, hh := x*x, y*y, h*h
	sum := addPairs(pair{xx, math.FMA(x, x, -xx)}, pair{yy, math.FMA(y, y, -yy)})
	rest := addPairs(sum, pair{-hh, -math.FMA(h, h, -hh)})
	return h + rest.hi/(2*h)
}
