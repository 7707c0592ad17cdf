package pymath

import (
	"math"
	"math/big"
	"math/bits"

	"github.com/bide-lang/bide/interp/object"
)

var integerFunctions = []object.Method{
	{Name: "comb", Sig: "n, k, /", Fn: mathComb},
	{Name: "factorial", Sig: "n, /", Fn: mathFactorial},
	{Name: "gcd", Sig: "*integers", Fn: mathGcd},
	{Name: "isqrt", Sig: "n, /", Fn: mathIsqrt},
	{Name: "lcm", Sig: "*integers", Fn: mathLcm},
	{Name: "perm", Sig: "n, k=None, /", Fn: mathPerm},
}

func bigArgument(t *thread, v value) (*big.Int, bool) {
	n := object.Index(t, v)
	if n.Bad() {
		return nil, false
	}
	return object.AsBigInt(n)
}

// factorials are those that fit 64 bits.
var factorials = func() (table [21]int64) {
	table[0] = 1
	for n := 1; n < len(table); n++ {
		table[n] = table[n-1] * int64(n)
	}
	return table
}()

func mathFactorial(t *thread, a []value) value {
	if a[0].IsInt() && uint64(a[0].Int64()) < uint64(len(factorials)) {
		return object.Int(factorials[a[0].Int64()])
	}
	n, ok := bigArgument(t, a[0])
	switch {
	case !ok:
		return object.Raised
	case n.Sign() < 0:
		return t.Raise(object.ValueErrorType, "factorial() not defined for negative values")
	case !n.IsInt64():
		return t.Raise(object.OverflowErrorType, "factorial() argument should not exceed 9223372036854775807")
	case !object.CheckIntBits(t, n.Int64()/2*int64(n.BitLen()-1)): // half of its factors are at least n/2
		return object.Raised
	}
	return object.IntFromBig(new(big.Int).MulRange(1, n.Int64()))
}

// twoCounts reads n and k of comb and perm.
func twoCounts(t *thread, a []value) (n, k *big.Int, ok bool) {
	if n, ok = bigArgument(t, a[0]); !ok {
		return nil, nil, false
	}
	if k, ok = bigArgument(t, a[1]); !ok {
		return nil, nil, false
	}
	switch {
	case n.Sign() < 0:
		t.Raise(object.ValueErrorType, "n must be a non-negative integer")
	case k.Sign() < 0:
		t.Raise(object.ValueErrorType, "k must be a non-negative integer")
	default:
		return n, k, true
	}
	return nil, nil, false
}

// smallComb is comb as long as all of it fits 64 bits.
func smallComb(n, k int64) (c int64, ok bool) {
	if k < 0 || k > n {
		return 0, false
	}
	r := uint64(1)
	for i := range uint64(min(k, n-k)) {
		hi, lo := bits.Mul64(r, uint64(n)-i)
		if hi > i {
			return 0, false
		}
		r, _ = bits.Div64(hi, lo, i+1)
	}
	return int64(r), r <= math.MaxInt64
}

func mathComb(t *thread, a []value) value {
	if a[0].IsInt() && a[1].IsInt() {
		if c, ok := smallComb(a[0].Int64(), a[1].Int64()); ok {
			return object.Int(c)
		}
	}
	n, k, ok := twoCounts(t, a)
	if !ok {
		return object.Raised
	}
	rest := new(big.Int).Sub(n, k)
	if rest.Sign() < 0 {
		return object.Int(0)
	}
	if rest.Cmp(k) < 0 {
		k = rest
	}
	if !k.IsInt64() {
		return t.Raise(object.OverflowErrorType, "min(n - k, k) must not exceed 9223372036854775807")
	}
	if !object.CheckIntBits(t, bitsOfPower(n, k, k.Int64())) { // it is at least n/k to the power of k
		return object.Raised
	}
	if n.IsInt64() {
		return object.IntFromBig(new(big.Int).Binomial(n.Int64(), k.Int64()))
	}
	r := falling(n, k.Int64())
	return object.IntFromBig(r.Quo(r, new(big.Int).MulRange(1, k.Int64())))
}

func mathPerm(t *thread, a []value) value {
	if a[1].Bad() || a[1].IsNone() {
		return mathFactorial(t, a[:1])
	}
	n, k, ok := twoCounts(t, a)
	if !ok {
		return object.Raised
	}
	rest := new(big.Int).Sub(n, k)
	switch {
	case rest.Sign() < 0:
		return object.Int(0)
	case !k.IsInt64():
		return t.Raise(object.OverflowErrorType, "k must not exceed 9223372036854775807")
	}
	if !object.CheckIntBits(t, bitsOfPower(rest.Add(rest, big.NewInt(1)), big.NewInt(1), k.Int64())) {
		return object.Raised
	}
	if n.IsInt64() && k.Sign() > 0 {
		return object.IntFromBig(new(big.Int).MulRange(n.Int64()-k.Int64()+1, n.Int64()))
	}
	return object.IntFromBig(falling(n, k.Int64()))
}

// bitsOfPower is about how many bits n/d to the power of k has, rounded down.
func bitsOfPower(n, d *big.Int, k int64) int64 {
	if k == 0 {
		return 0
	}
	ratio, _ := new(big.Float).Quo(new(big.Float).SetInt(n), new(big.Float).SetInt(d)).Float64()
	if ratio <= 1 {
		return 0
	}
	return int64(min(math.Log2(ratio)*float64(k), math.MaxInt64/2))
}

// falling is n(n-1)...(n-k+1).
func falling(n *big.Int, k int64) *big.Int {
	r, factor := big.NewInt(1), new(big.Int).Set(n)
	one := big.NewInt(1)
	for range k {
		r.Mul(r, factor)
		factor.Sub(factor, one)
	}
	return r
}

func mathIsqrt(t *thread, a []value) value {
	n, ok := bigArgument(t, a[0])
	switch {
	case !ok:
		return object.Raised
	case n.Sign() < 0:
		return t.Raise(object.ValueErrorType, "isqrt() argument must be nonnegative")
	}
	return object.IntFromBig(new(big.Int).Sqrt(n))
}

func mathGcd(t *thread, a []value) value {
	if len(a) == 2 && a[0].IsInt() && a[1].IsInt() {
		if x, y := a[0].Int64(), a[1].Int64(); x > math.MinInt64 && y > math.MinInt64 {
			for y != 0 {
				x, y = y, x%y
			}
			return object.Int(max(x, -x))
		}
	}
	r := new(big.Int)
	for _, v := range a {
		n, ok := bigArgument(t, v)
		if !ok {
			return object.Raised
		}
		r.GCD(nil, nil, r, new(big.Int).Abs(n))
	}
	return object.IntFromBig(r)
}

func mathLcm(t *thread, a []value) value {
	r := big.NewInt(1)
	for _, v := range a {
		n, ok := bigArgument(t, v)
		if !ok {
			return object.Raised
		}
		if n.Sign() == 0 || r.Sign() == 0 {
			r.SetInt64(0)
			continue
		}
		abs := new(big.Int).Abs(n)
		r.Mul(r, abs.Quo(abs, new(big.Int).GCD(nil, nil, r, abs)))
	}
	return object.IntFromBig(r)
}
