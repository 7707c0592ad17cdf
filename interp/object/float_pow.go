package object

import "math"

// pair is a float of double precision: the unevaluated sum of two, lo less than half a unit of hi.
type pair struct{ hi, lo float64 }

func quickSum(a, b float64) pair {
	s := a + b
	return pair{s, b - (s - a)}
}

func addPairs(a, b pair) pair {
	s := a.hi + b.hi
	v := s - a.hi
	e := (a.hi - (s - v)) + (b.hi - v)
	return quickSum(s, e+a.lo+b.lo)
}

func mulPairs(a, b pair) pair {
	p := a.hi * b.hi
	e := math.FMA(a.hi, b.hi, -p) + (float64(a.hi*b.lo) + float64(a.lo*b.hi))
	return quickSum(p, e)
}

func scalePair(a pair, f float64) pair { return mulPairs(a, pair{f, 0}) }

func invertPair(a pair) pair {
	q := 1 / a.hi
	r := math.FMA(-q, a.hi, 1) - float64(q*a.lo)
	return quickSum(q, r/a.hi)
}

// PowFloat is x ** y rounded as a good C library does: the result of Go's
// math.Pow may be off by several units in the last place, and scripts print all digits.
func PowFloat(x, y float64) float64 {
	if y == 0.5 && x > 0 {
		return math.Sqrt(x)
	}
	if size := math.Abs(x); size > 0 && size <= math.MaxFloat64 && (x > 0 || y == math.Trunc(y)) {
		if z, ok := quickPow(size, y); ok {
			if x < 0 && math.Mod(y, 2) != 0 {
				return -z
			}
			return z
		}
	}
	return powSlow(x, y)
}

// powSlow is PowFloat for what quickPow is not sure of.
func powSlow(x, y float64) float64 {
	plain := math.Pow(x, y)
	if x == 0 || y == 0 || y == 1 || math.IsNaN(plain) || math.IsInf(x, 0) || math.IsInf(y, 0) || x == 1 || x == -1 {
		return plain
	}
	if y == math.Trunc(y) && math.Abs(y) <= 1<<20 && plain != 0 && !math.IsInf(plain, 0) && math.Abs(plain) > 1e-290 && math.Abs(plain) < 1e290 {
		return powWhole(x, int(y))
	}
	return powGeneral(x, y, plain)
}

func powWhole(x float64, n int) float64 {
	m, e := math.Frexp(x)
	scale := e * n
	r, p := pair{1, 0}, pair{m, 0}
	rexp, pexp := 0, 0 // keep mantissas near 1: no overflow on the way
	for k := max(n, -n); k > 0; k >>= 1 {
		if k&1 != 0 {
			r, rexp = mulPairs(r, p), rexp+pexp
			r, rexp = normalPair(r, rexp)
		}
		p, pexp = normalPair(mulPairs(p, p), 2*pexp)
	}
	if n < 0 {
		r, rexp = invertPair(r), -rexp
	}
	return math.Ldexp(r.hi+r.lo, rexp+scale)
}

func normalPair(a pair, e int) (pair, int) {
	_, shift := math.Frexp(a.hi)
	return pair{math.Ldexp(a.hi, -shift), math.Ldexp(a.lo, -shift)}, e + shift
}

// powGeneral is exp(y * log x) in double precision.
func powGeneral(x, y, plain float64) float64 {
	sign := 1.0
	if x < 0 && math.Mod(y, 2) != 0 {
		sign = -1
	}
	power := scalePair(logPair(math.Abs(x)), y)
	if power.hi > 709.9 || power.hi < -745.2 {
		return plain
	}
	m, e := expPair(power)
	return sign * math.Ldexp(m.hi+m.lo, e)
}

var ln2Pair = pair{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}

// expPair gives exp(a) as m * 2**e.
func expPair(a pair) (m pair, e int) {
	k := math.Round(a.hi / math.Ln2)
	r := addPairs(a, scalePair(ln2Pair, -k))
	r = pair{r.hi / 512, r.lo / 512}
	sum := pair{0, 0}
	for n := 10.0; n >= 1; n-- { // Horner: r(1 + r/2(1 + r/3(...)))
		sum = mulPairs(addPairs(sum, pair{1, 0}), mulPairs(r, invertPair(pair{n, 0})))
	}
	for range 9 { // expm1(2r) = 2p + p*p
		sum = addPairs(pair{2 * sum.hi, 2 * sum.lo}, mulPairs(sum, sum))
	}
	return addPairs(pair{1, 0}, sum), int(k)
}

// logPair is the logarithm of x > 0: one Newton step from math.Log.
func logPair(x float64) pair {
	frac, e2 := math.Frexp(x)
	if frac < math.Sqrt2/2 {
		frac, e2 = 2*frac, e2-1
	}
	guess := math.Log(frac)
	m, e := expPair(pair{-guess, 0})
	p := mulPairs(pair{frac, 0}, pair{math.Ldexp(m.hi, e), math.Ldexp(m.lo, e)})
	d := addPairs(p, pair{-1, 0})
	d = addPairs(d, scalePair(mulPairs(d, d), -0.5))
	return addPairs(addPairs(pair{guess, 0}, d), scalePair(ln2Pair, float64(e2)))
}
