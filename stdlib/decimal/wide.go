package decimal

import (
	order "cmp"
	"math/bits"
)

// wide is a number of 128 bits that is not negative.
type wide struct{ hi, lo uint64 }

// powers are those of ten that fit 64 bits.
var powers = func() (table [20]uint64) {
	table[0] = 1
	for i := 1; i < len(table); i++ {
		table[i] = table[i-1] * 10
	}
	return table
}()

// widePowers are those that fit 128 bits.
var widePowers = func() (table [39]wide) {
	table[0] = wide{0, 1}
	for i := 1; i < len(table); i++ {
		table[i], _ = table[i-1].times(10)
	}
	return table
}()

// times is w times n, if that fits.
func (w wide) times(n uint64) (product wide, ok bool) {
	carry, lo := bits.Mul64(w.lo, n)
	over, hi := bits.Mul64(w.hi, n)
	hi, more := bits.Add64(hi, carry, 0)
	return wide{hi, lo}, over == 0 && more == 0
}

// times10 is w times 10 to the power of places, if that fits.
func (w wide) times10(places int64) (product wide, ok bool) {
	const most = int64(len(powers)) - 1
	if places < 0 || places > 2*most {
		return wide{}, false
	}
	if places > most {
		if w, ok = w.times(powers[most]); !ok {
			return wide{}, false
		}
		places -= most
	}
	return w.times(powers[places])
}

func (w wide) plus(v wide) (sum wide, ok bool) {
	lo, carry := bits.Add64(w.lo, v.lo, 0)
	hi, carry := bits.Add64(w.hi, v.hi, carry)
	return wide{hi, lo}, carry == 0
}

// minus is w less something that is not larger.
func (w wide) minus(v wide) wide {
	lo, borrow := bits.Sub64(w.lo, v.lo, 0)
	hi, _ := bits.Sub64(w.hi, v.hi, borrow)
	return wide{hi, lo}
}

// quoRem divides by n, which is not zero.
func (w wide) quoRem(n uint64) (quotient wide, rest uint64) {
	quotient.hi, rest = w.hi/n, w.hi%n
	quotient.lo, rest = bits.Div64(rest, w.lo, n)
	return quotient, rest
}

func (w wide) cmp(v wide) int {
	if w.hi != v.hi {
		return order.Compare(w.hi, v.hi)
	}
	return order.Compare(w.lo, v.lo)
}

// digits counts decimal digits, 1 for zero.
func (w wide) digits() int64 {
	if w.hi == 0 {
		return digits64(w.lo)
	}
	d := int64(64+bits.Len64(w.hi)) * 1233 >> 12
	if w.cmp(widePowers[d]) < 0 {
		return d
	}
	return d + 1
}

func digits64(n uint64) int64 {
	d := int64(bits.Len64(n|1)) * 1233 >> 12
	if n >= powers[d] {
		d++
	}
	return max(d, 1)
}
