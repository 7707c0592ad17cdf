package decimal

import (
	"math/big"
	"math/bits"
	"strconv"
)

// Most coefficients fit 64 bits. What is made of them takes one allocation, and their arithmetic is the machine's.

// smallNumber is a number with its coefficient behind it.
type smallNumber struct {
	number
	n    big.Int
	room [1]big.Word
}

func newSmall(neg bool, coef uint64, exp int64) *number {
	s := &smallNumber{number: number{Header: decimalHeader, neg: neg, coef: zero, exp: exp}}
	if coef != 0 {
		s.n.SetBits(s.room[:0])
		s.coef = s.n.SetUint64(coef)
	}
	return &s.number
}

// small is the coefficient, if it fits.
func (n *number) small() (coef uint64, ok bool) { return n.coef.Uint64(), n.coef.IsUint64() }

// powers are those of ten that fit 64 bits.
var powers = func() (table [20]uint64) {
	table[0] = 1
	for i := 1; i < len(table); i++ {
		table[i] = table[i-1] * 10
	}
	return table
}()

// times10 is n times 10 to the power of places, if that fits.
func times10(n uint64, places int64) (product uint64, ok bool) {
	if places < 0 || places >= int64(len(powers)) {
		return 0, false
	}
	hi, lo := bits.Mul64(n, powers[places])
	return lo, hi == 0
}

// aligned gives the coefficients of two numbers for the lower one of their exponents, if they fit.
func aligned(a, b *number) (x, y uint64, exp int64, ok bool) {
	x, ok = a.small()
	y, also := b.small()
	if !ok || !also {
		return 0, 0, 0, false
	}
	exp = min(a.exp, b.exp)
	if a.exp > exp {
		x, ok = times10(x, a.exp-exp)
	} else if b.exp > exp {
		y, ok = times10(y, b.exp-exp)
	}
	return x, y, exp, ok
}

// addSmall adds finite numbers that are not zero and not opposite, if all fits.
func addSmall(a, b *number) (sum *number, ok bool) {
	x, y, exp, ok := aligned(a, b)
	if !ok || x == 0 || y == 0 {
		return nil, false
	}
	if a.neg == b.neg {
		n, carry := bits.Add64(x, y, 0)
		return newSmall(a.neg, n, exp), carry == 0
	}
	switch {
	case x > y:
		return newSmall(a.neg, x-y, exp), true
	case x < y:
		return newSmall(b.neg, y-x, exp), true
	}
	return nil, false
}

// digits64 counts decimal digits, 1 for zero.
func digits64(n uint64) int64 {
	d := int64(bits.Len64(n|1)) * 1233 >> 12
	if n >= powers[d] {
		d++
	}
	return max(d, 1)
}

// parsePlain reads digits with a sign and a point, if any, as most decimals are written; nil for anything else.
func parsePlain(s string) *number {
	neg := s != "" && s[0] == '-'
	if neg {
		s = s[1:]
	}
	coef, point := uint64(0), -1
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			coef = coef*10 + uint64(c-'0')
		case c == '.' && point < 0:
			point = i
		default:
			return nil
		}
	}
	digits, exp := len(s), int64(0)
	if point >= 0 {
		digits--
		exp = int64(point + 1 - len(s))
	}
	if digits < 1 || digits > 18 {
		return nil
	}
	return newSmall(neg, coef, exp)
}

// appendPlain appends a finite number that is written without exponent, if it fits.
func (n *number) appendPlain(b []byte) (text []byte, ok bool) {
	coef, ok := n.small()
	if !ok || n.form != finite || n.exp > 0 || n.exp < -18 || digits64(coef)+n.exp <= -6 {
		return b, false
	}
	if n.neg {
		b = append(b, '-')
	}
	places := uint64(-n.exp)
	b = strconv.AppendUint(b, coef/powers[places], 10)
	if places == 0 {
		return b, true
	}
	b = append(b, '.')
	for rest := coef % powers[places]; places > 0; places-- {
		b = append(b, byte('0'+rest/powers[places-1]%10))
	}
	return b, true
}
