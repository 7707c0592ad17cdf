package decimal

import (
	"math/big"
	"strings"
)

// logical works digit by digit on numbers that are all zeros and ones.
func (c *context) logical(a, b *number, st *status, digit func(x, y bool) bool) *number {
	x, ok := c.bits(a)
	y, also := c.bits(b)
	if !ok || !also {
		return invalid(st, invalidOperation)
	}
	out := make([]byte, c.prec)
	for i := range out {
		out[i] = '0'
		if digit(x[i] == '1', y[i] == '1') {
			out[i] = '1'
		}
	}
	coef, _ := new(big.Int).SetString(string(out), 10)
	return newNumber(false, coef, 0)
}

// bits gives a logical operand's digits, as many as the precision.
func (c *context) bits(n *number) (string, bool) {
	if n.form != finite || n.neg || n.exp != 0 {
		return "", false
	}
	s := n.coef.String()
	if strings.Trim(s, "01") != "" || int64(len(s)) > c.prec {
		return "", false
	}
	return strings.Repeat("0", int(c.prec)-len(s)) + s, true
}

func (c *context) logicalAnd(a, b *number, st *status) *number {
	return c.logical(a, b, st, func(x, y bool) bool { return x && y })
}

func (c *context) logicalOr(a, b *number, st *status) *number {
	return c.logical(a, b, st, func(x, y bool) bool { return x || y })
}

func (c *context) logicalXor(a, b *number, st *status) *number {
	return c.logical(a, b, st, func(x, y bool) bool { return x != y })
}

func (c *context) logicalInvert(a *number, st *status) *number {
	return c.logical(a, fromInt64(0), st, func(x, _ bool) bool { return !x })
}

// places reads an operand that counts digits: an integer up to the limit either way.
func places(b *number, most int64) (int64, bool) {
	if b.form != finite || b.exp != 0 || !b.coef.IsInt64() {
		return 0, false
	}
	n := b.coef.Int64()
	if n > most {
		return 0, false
	}
	if b.neg {
		n = -n
	}
	return n, true
}

func (c *context) shift(a, b *number, st *status) *number {
	if nan := nanOf(st, a, b); nan != nil {
		return c.finish(nan, st)
	}
	n, ok := places(b, c.prec)
	if !ok {
		return invalid(st, invalidOperation)
	}
	if a.form == infinite {
		return a.like()
	}
	coef := new(big.Int).Mod(a.coef, pow10(c.prec))
	if n < 0 {
		coef.Quo(coef, pow10(-n))
	} else {
		coef.Mod(scaled(coef, n), pow10(c.prec))
	}
	return newNumber(a.neg, coef, a.exp)
}

func (c *context) rotate(a, b *number, st *status) *number {
	if nan := nanOf(st, a, b); nan != nil {
		return c.finish(nan, st)
	}
	n, ok := places(b, c.prec)
	if !ok {
		return invalid(st, invalidOperation)
	}
	if a.form == infinite {
		return a.like()
	}
	coef := new(big.Int).Mod(a.coef, pow10(c.prec))
	n = floorMod(n, c.prec)
	high, low := new(big.Int).QuoRem(coef, pow10(c.prec-n), new(big.Int))
	return newNumber(a.neg, high.Add(high, scaled(low, n)), a.exp)
}

// scaleB adds b to the exponent.
func (c *context) scaleB(a, b *number, st *status) *number {
	if nan := nanOf(st, a, b); nan != nil {
		return c.finish(nan, st)
	}
	n, ok := places(b, 2*(c.emax+c.prec))
	if !ok {
		return invalid(st, invalidOperation)
	}
	if a.form == infinite {
		return a.like()
	}
	return c.finish(newNumber(a.neg, a.coef, a.exp+n), st)
}

// logB is the exponent of the leading digit.
func (c *context) logB(a *number, st *status) *number {
	if nan := nanOf(st, a); nan != nil {
		return c.finish(nan, st)
	}
	switch {
	case a.form == infinite:
		return a.withSign(false)
	case a.isZero():
		*st |= divisionByZero
		return newSpecial(infinite, true)
	}
	return c.finish(fromInt64(a.adjusted()), st)
}

// class names the kind of number.
func (c *context) class(a *number) string {
	switch a.form {
	case quietNaN:
		return "NaN"
	case signalingNaN:
		return "sNaN"
	}
	sign := "+"
	if a.neg {
		sign = "-"
	}
	switch {
	case a.form == infinite:
		return sign + "Infinity"
	case a.isZero():
		return sign + "Zero"
	case a.adjusted() < c.emin:
		return sign + "Subnormal"
	}
	return sign + "Normal"
}

func sameQuantum(a, b *number) bool {
	if a.form != finite || b.form != finite {
		return a.isNaN() && b.isNaN() || a.form == infinite && b.form == infinite
	}
	return a.exp == b.exp
}
