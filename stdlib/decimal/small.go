package decimal

import (
	order "cmp"
	"math/big"
	"math/bits"
	"strconv"
)

// Most coefficients fit 128 bits. What is made of them takes one allocation, and their arithmetic is the machine's.

// smallNumber is a number with its coefficient behind it.
type smallNumber struct {
	number
	n    big.Int
	room [2]big.Word
}

// newSmall makes a number of a coefficient of 64 bits.
func newSmall(neg bool, coef uint64, exp int64) *number { return newWide(neg, wide{0, coef}, exp) }

func newWide(neg bool, coef wide, exp int64) *number {
	s := &smallNumber{number: number{Header: decimalHeader, neg: neg, coef: zero, exp: exp}}
	if coef == (wide{}) {
		return &s.number
	}
	s.coef = &s.n
	switch {
	case coef.hi == 0:
		s.n.SetBits(s.room[:0])
		s.n.SetUint64(coef.lo)
	case bits.UintSize == 64:
		s.room = [2]big.Word{big.Word(coef.lo), big.Word(coef.hi)}
		s.n.SetBits(s.room[:])
	default:
		s.n.SetUint64(coef.hi)
		s.n.Lsh(&s.n, 64)
		s.n.Or(&s.n, new(big.Int).SetUint64(coef.lo))
	}
	return &s.number
}

// small is the coefficient, if it fits.
func (n *number) small() (coef wide, ok bool) { return smallInt(n.coef) }

// smallInt is a number that is not negative as 128 bits, if it fits.
func smallInt(n *big.Int) (w wide, ok bool) {
	words := n.Bits()
	switch {
	case n.IsUint64():
		return wide{0, n.Uint64()}, true
	case bits.UintSize == 64 && len(words) == 2:
		return wide{uint64(words[1]), uint64(words[0])}, true
	}
	return wide{}, false
}

// aligned gives the coefficients of two numbers for the lower one of their exponents, if they fit.
func aligned(a, b *number) (x, y wide, exp int64, ok bool) {
	x, ok = a.small()
	y, also := b.small()
	if !ok || !also {
		return wide{}, wide{}, 0, false
	}
	exp = min(a.exp, b.exp)
	if a.exp > exp {
		x, ok = x.times10(a.exp - exp)
	} else if b.exp > exp {
		y, ok = y.times10(b.exp - exp)
	}
	return x, y, exp, ok
}

// addSmall adds finite numbers that are not zero and not opposite, if all fits.
func addSmall(a, b *number) (sum *number, ok bool) {
	x, y, exp, ok := aligned(a, b)
	if !ok || x == (wide{}) || y == (wide{}) {
		return nil, false
	}
	if a.neg == b.neg {
		n, ok := x.plus(y)
		return newWide(a.neg, n, exp), ok
	}
	switch x.cmp(y) {
	case 1:
		return newWide(a.neg, x.minus(y), exp), true
	case -1:
		return newWide(b.neg, y.minus(x), exp), true
	}
	return nil, false
}

// multiplySmall multiplies coefficients of 64 bits.
func multiplySmall(a, b *number, neg bool) (product *number, ok bool) {
	x, ok := a.small()
	y, also := b.small()
	if !ok || !also || x.hi != 0 || y.hi != 0 {
		return nil, false
	}
	hi, lo := bits.Mul64(x.lo, y.lo)
	return newWide(neg, wide{hi, lo}, a.exp+b.exp), true
}

// quotientSmall is quotient where the dividend with its zeros and the divisor fit.
func quotientSmall(a, b *number, shift int64, neg bool) (q *number, ok bool) {
	x, ok := a.small()
	y, also := b.small()
	if !ok || !also || y.hi != 0 {
		return nil, false
	}
	if x, ok = x.times10(shift); !ok {
		return nil, false
	}
	exp := a.exp - b.exp - shift
	n, rest := x.quoRem(y.lo)
	if rest != 0 {
		if _, fifth := n.quoRem(5); fifth == 0 {
			n, _ = n.plus(wide{0, 1}) // see sticky
		}
		return newWide(neg, n, exp), true
	}
	for ideal := a.exp - b.exp; exp < ideal; exp++ {
		shorter, digit := n.quoRem(10)
		if digit != 0 {
			break
		}
		n = shorter
	}
	return newWide(neg, n, exp), true
}

// cutSmall is cut of a coefficient that fits, up to what one division does.
func (c *context) cutSmall(neg bool, coef *big.Int, count int64) (kept *big.Int, lost, ok bool) {
	x, ok := smallInt(coef)
	if !ok || count >= int64(len(powers)) {
		return nil, false, false
	}
	p := powers[count]
	n, rest := x.quoRem(p)
	made := newWide(false, n, 0).coef
	if rest != 0 && roundsUp(c.round, neg, made, order.Compare(rest, p-rest)) {
		n, _ = n.plus(wide{0, 1})
		made = newWide(false, n, 0).coef
	}
	return made, rest != 0, true
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
	coef := n.coef.Uint64()
	if !n.coef.IsUint64() || n.form != finite || n.exp > 0 || n.exp < -18 || digits64(coef)+n.exp <= -6 {
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
