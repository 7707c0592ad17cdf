package object

import (
	"math"
	"math/big"
	"sync"
)

// pi/2 in three parts, for a reduction that keeps its precision near the zeros of sine and cosine.
const (
	halfPi1 = 0x1.921fb54442d18p+0
	halfPi2 = 0x1.1a62633145c07p-54
	halfPi3 = -0x1.f1976b7ed8fbcp-110
)

// reducePi gives r with x == r + k*pi/2 and |r| at most about pi/4.
func reducePi(x float64) (r pair, k int64) {
	n := math.Round(x * (2 / math.Pi))
	r = pair{x, 0}
	for _, part := range [...]float64{halfPi1, halfPi2, halfPi3} {
		p := -n * part
		r = addPairs(r, pair{p, math.FMA(-n, part, -p)})
	}
	return r, int64(n)
}

// maxReduced bounds what reducePi can take.
const maxReduced = 1 << 24

// largePrecision is the bits needed to take the largest float apart: its whole part, and a remainder as good as a pair.
const largePrecision = 1024 + 240

// reduceLarge is reducePi for any finite x.
func reduceLarge(x float64) (r pair, k int64) {
	newFloat := func() *big.Float { return new(big.Float).SetPrec(largePrecision) }
	exact := newFloat().SetFloat64(x)
	turns := newFloat().Quo(exact, halfPi())
	n, _ := turns.Add(turns, big.NewFloat(math.Copysign(0.5, x))).Int(nil)
	rest := exact.Sub(exact, newFloat().Mul(newFloat().SetInt(n), halfPi()))
	r.hi, _ = rest.Float64()
	r.lo, _ = rest.Sub(rest, newFloat().SetFloat64(r.hi)).Float64()
	return r, new(big.Int).And(n, big.NewInt(3)).Int64()
}

// halfPi is pi/2 to largePrecision bits, by Machin's formula: pi/4 = 4*arctan(1/5) - arctan(1/239).
var halfPi = sync.OnceValue(func() *big.Float {
	const bits = largePrecision + 64
	scaled := new(big.Int).Lsh(arctanInverse(5, bits), 2)
	scaled.Sub(scaled, arctanInverse(239, bits))
	f := new(big.Float).SetPrec(bits).SetInt(scaled)
	return f.SetMantExp(f, 1-bits)
})

// arctanInverse is arctan(1/n), times 2 to the power bits.
func arctanInverse(n int64, bits uint) *big.Int {
	power := new(big.Int).Lsh(big.NewInt(1), bits)
	power.Div(power, big.NewInt(n))
	sum, square := new(big.Int), big.NewInt(n*n)
	for k := int64(1); power.Sign() != 0; k += 2 {
		term := new(big.Int).Div(power, big.NewInt(k))
		if k&2 != 0 {
			term.Neg(term)
		}
		sum.Add(sum, term)
		power.Div(power, square)
	}
	return sum
}
