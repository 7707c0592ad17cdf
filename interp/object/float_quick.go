package object

import "math"

// What most scripts ask for is found here in a few dozen steps, to some more bits than a float has. Where these do not tell
// between two floats, the slow ways of float_trig.go and float_pow.go decide.

// rounded is the float nearest to p, ok false if that hangs on more than the given share of it.
func (p pair) rounded(share float64) (f float64, ok bool) {
	slack := math.Abs(p.hi) * share
	f = p.hi + (p.lo + slack)
	return f, f == p.hi+(p.lo-slack)
}

const (
	logShare = 0x1p-64
	expShare = 0x1p-64
	sinShare = 0x1p-60
)

func quickLog(x float64) (float64, bool) { return powTables().log(x).rounded(logShare) }

// quickExp is e to the power x, if that is far from the ends of the range.
func quickExp(x float64) (float64, bool) {
	if !(math.Abs(x) < 700) {
		return 0, false
	}
	m, e := powTables().exp(x, 0)
	z, ok := m.rounded(expShare)
	return math.Float64frombits(math.Float64bits(z) + uint64(e)<<52), ok
}

// inverse6, inverse120 and so on are the first coefficients of the series; the others need no more bits than a float has.
var (
	inverse6   = invertPair(pair{-6, 0})
	inverse24  = invertPair(pair{24, 0})
	inverse120 = invertPair(pair{120, 0})
)

// sinTail and cosTail are the other coefficients, that of the highest power first.
var (
	sinTail = [...]float64{
		-1.0 / 121645100408832000, 1.0 / 355687428096000, -1.0 / 1307674368000, 1.0 / 6227020800, -1.0 / 39916800,
		1.0 / 362880, -1.0 / 5040,
	}
	cosTail = [...]float64{
		1.0 / 2432902008176640000, -1.0 / 6402373705728000, 1.0 / 20922789888000, -1.0 / 87178291200, 1.0 / 479001600,
		-1.0 / 3628800, 1.0 / 40320, -1.0 / 720,
	}
)

func horner(z float64, coefficients []float64) float64 {
	sum := 0.0
	for _, c := range coefficients {
		sum = c + z*sum
	}
	return sum
}

// quickSincos is sine and cosine of a finite x.
func quickSincos(x float64) (sin, cos pair) {
	reduce := reducePi
	if math.Abs(x) >= maxReduced {
		reduce = reduceLarge
	}
	r, k := reduce(x)
	square := mulPairs(r, r)
	z := square.hi
	sin = addPairs(inverse6, mulPairs(square, addPairs(inverse120, pair{z * horner(z, sinTail[:]), 0})))
	sin = mulPairs(r, addPairs(pair{1, 0}, mulPairs(square, sin)))
	cos = addPairs(pair{-0.5, 0}, mulPairs(square, addPairs(inverse24, pair{z * horner(z, cosTail[:]), 0})))
	cos = addPairs(pair{1, 0}, mulPairs(square, cos))
	return turnedBy(k, sin, cos)
}

// turnedBy is sine and cosine of an angle that is larger by k right angles.
func turnedBy(k int64, sin, cos pair) (pair, pair) {
	switch k & 3 {
	case 1:
		return cos, negPair(sin)
	case 2:
		return negPair(sin), negPair(cos)
	case 3:
		return negPair(cos), sin
	}
	return sin, cos
}
