package statistics

import (
	"math"
	"math/big"
	"math/bits"

	"github.com/bide-lang/bide/interp/object"
)

// exactSums is, for a list or tuple of nothing but finite floats or nothing but ints, their type, how many there are, and
// whole numbers S and Q and an exponent e: the sum is S times 2 to the power of e, that of the squares Q times that
// power's square. None stands for anything else.
func exactSums(_ *thread, a []value) value {
	items, ok := plainItems(a[0])
	if !ok || len(items) == 0 {
		return object.None
	}
	switch {
	case items[0].IsFloat():
		return floatSums(items)
	case items[0].IsInt():
		return intSums(items)
	}
	return object.None
}

func plainItems(v value) ([]value, bool) {
	if l, ok := object.ExactList(v); ok {
		return l.Items, true
	}
	u, ok := object.ExactTuple(v)
	if !ok {
		return nil, false
	}
	return u.Items, true
}

func sums(kind *object.Type, n int, sum, squares *big.Int, exp int) value {
	return object.NewTuple(kind.Value(), object.Int(int64(n)), object.IntFromBig(sum), object.IntFromBig(squares), object.Int(int64(exp))).Value()
}

// wide is a number of 192 bits below zero or above, the least part first.
type wide [3]uint64

func (w *wide) add(hi, lo uint64) {
	var carry uint64
	w[0], carry = bits.Add64(w[0], lo, 0)
	w[1], carry = bits.Add64(w[1], hi, carry)
	w[2] += carry
}

func (w *wide) sub(hi, lo uint64) {
	var borrow uint64
	w[0], borrow = bits.Sub64(w[0], lo, 0)
	w[1], borrow = bits.Sub64(w[1], hi, borrow)
	w[2] -= borrow
}

func (w *wide) big() *big.Int {
	n := new(big.Int).SetInt64(int64(w[2]))
	for _, part := range []uint64{w[1], w[0]} {
		n.Add(n.Lsh(n, 64), new(big.Int).SetUint64(part))
	}
	return n
}

// parts are the mantissa, sign and exponent of a finite float.
func parts(f float64) (mantissa uint64, negative bool, exp int) {
	b := math.Float64bits(f)
	mantissa, exp = b&(1<<52-1), int(b>>52&2047)
	if exp == 0 {
		exp = 1
	} else {
		mantissa |= 1 << 52
	}
	return mantissa, b>>63 != 0, exp - 1075
}

// floatSums adds the mantissas up by exponent, and puts them together at the end.
func floatSums(items []value) value {
	least, most := math.MaxInt, math.MinInt
	for _, v := range items {
		if !v.IsFloat() || math.IsInf(v.Float64(), 0) || math.IsNaN(v.Float64()) {
			return object.None
		}
		_, _, exp := parts(v.Float64())
		least, most = min(least, exp), max(most, exp)
	}
	sum, squares := make([]wide, most-least+1), make([]wide, most-least+1)
	for _, v := range items {
		m, negative, exp := parts(v.Float64())
		if negative {
			sum[exp-least].sub(0, m)
		} else {
			sum[exp-least].add(0, m)
		}
		squares[exp-least].add(bits.Mul64(m, m))
	}
	return sums(object.FloatType, len(items), together(sum, 1), together(squares, 2), least)
}

// together adds up numbers of which each counts 2 to the power of step times as much as the one before.
func together(parts []wide, step uint) *big.Int {
	total := new(big.Int)
	for i := range parts {
		if part := &parts[i]; *part != (wide{}) {
			total.Add(total, new(big.Int).Lsh(part.big(), uint(i)*step))
		}
	}
	return total
}

func intSums(items []value) value {
	var sum, squares wide
	for _, v := range items {
		if !v.IsInt() {
			return object.None
		}
		n := v.Int64()
		if n < 0 {
			sum.sub(0, -uint64(n))
			n = -n
		} else {
			sum.add(0, uint64(n))
		}
		squares.add(bits.Mul64(uint64(n), uint64(n)))
	}
	return sums(object.IntType, len(items), sum.big(), squares.big(), 0)
}
