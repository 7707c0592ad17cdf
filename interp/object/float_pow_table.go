package object

import (
	"math"
	"sync"
)

// quickPow is x ** y for finite x > 0, and says how sure it is: ok is false when the result is too close
// to the middle between two floats, too large or too small. It goes by tables: x is a power of two
// times a number near a value whose logarithm is known, y * log(x) is near a multiple of
// log(2)/128, and short series do the rest.
func quickPow(x, y float64) (z float64, ok bool) {
	t := powTables()
	log := t.log(x)
	hi := y * log.hi
	lo := math.FMA(y, log.hi, -hi) + y*log.lo
	if size := math.Abs(hi); !(size < 700 && size > 1e-15) { // not NaN either
		return 0, false
	}
	m, e := t.exp(hi, lo)
	slack := m.hi * (0x1p-64 + math.Abs(hi)*0x1p-67)
	if z = m.hi + (m.lo + slack); z != m.hi+(m.lo-slack) {
		return 0, false
	}
	return math.Float64frombits(math.Float64bits(z) + uint64(e)<<52), true
}

const (
	powBits  = 7
	powSteps = 1 << powBits
	// powStart is where, in bits of floats, the octave begins that the logarithm's table divides: a bit
	// below the root of 1/2, so that 1 is in the middle of a step, whose logarithm is 0.
	powStart = 0x3fe6900000000000
)

type powTable struct {
	inverse [powSteps]float64 // of a number in each step, rounded to few bits
	logs    [powSteps]pair    // its logarithm
	powers  [powSteps]pair    // 2 ** (i/powSteps)
}

// powTables is made when a script first uses it.
var powTables = sync.OnceValue(func() *powTable {
	t := new(powTable)
	for i := range powSteps {
		middle := math.Float64frombits(powStart + uint64(i)<<(52-powBits) + 1<<(51-powBits))
		t.inverse[i] = math.Round(512/middle) / 512
		if t.inverse[i] != 1 {
			t.logs[i] = logPair(t.inverse[i])
			t.logs[i] = pair{-t.logs[i].hi, -t.logs[i].lo}
		}
		m, e := expPair(mulPairs(ln2Pair, pair{float64(i) / powSteps, 0}))
		t.powers[i] = pair{math.Ldexp(m.hi, e), math.Ldexp(m.lo, e)}
	}
	return t
})

// ln2 in two parts, the first of few bits: multiples of it up to 2**18 are exact.
const (
	ln2Head = 0x1.62e42fefap-1
	ln2Tail = 1.6465949582897081280984430755001343602552541206800095e-12
)

// log is the logarithm of x > 0 to about 67 bits.
func (t *powTable) log(x float64) pair {
	ix := math.Float64bits(x)
	if ix < 1<<52 { // a subnormal
		ix = math.Float64bits(x*0x1p52) - 52<<52
	}
	at := ix - powStart
	i := at >> (52 - powBits) % powSteps
	k := float64(int64(at) >> 52)
	z := math.Float64frombits(ix - at&(0xfff<<52))
	p := z * t.inverse[i]
	r := pair{p - 1, math.FMA(z, t.inverse[i], -p)} // exact, below 2**-7
	r = quickSum(r.hi, r.lo)
	sum := addPairs(pair{k * ln2Head, k * ln2Tail}, t.logs[i])
	half := -0.5 * r.hi
	square := half * r.hi
	rest := math.FMA(half, r.hi, -square) - r.hi*r.lo + r.hi*r.hi*r.hi*logSeries(r.hi)
	return addPairs(sum, addPairs(r, quickSum(square, rest)))
}

// logSeries is (log(1+r) - r + r*r/2) / r**3.
func logSeries(r float64) float64 {
	r2 := r * r
	low := (1.0/3 - r*(1.0/4)) + r2*(1.0/5-r*(1.0/6))
	return low + r2*r2*((1.0/7-r*(1.0/8))+r2*(1.0/9-r*(1.0/10)))
}

// exp gives exp(hi+lo) as m * 2**e, to about 66 bits.
func (t *powTable) exp(hi, lo float64) (m pair, e int64) {
	k := math.RoundToEven(hi * (powSteps / math.Ln2))
	r := hi - k*(ln2Head/powSteps)
	tail := lo - k*(ln2Tail/powSteps)
	whole := int64(k)
	base := t.powers[whole&(powSteps-1)]
	s := r + tail
	tail += r - s
	s2 := s * s
	series := tail + s2*(0.5+s*(1.0/6)+s2*(1.0/24+s*(1.0/120)+s2*(1.0/720)))
	p := base.hi * s
	rest := math.FMA(base.hi, s, -p) + base.hi*series + base.lo*(1+s)
	return addPairs(pair{base.hi, 0}, quickSum(p, rest)), whole >> powBits
}
