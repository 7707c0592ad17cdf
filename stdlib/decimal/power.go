package decimal

import (
	"math/big"
)

func (n *number) isInteger() bool {
	if n.form != finite {
		return false
	}
	if n.exp >= 0 || n.coef.Sign() == 0 {
		return true
	}
	if -n.exp >= n.digits() {
		return false
	}
	return new(big.Int).Mod(n.coef, pow10(-n.exp)).Sign() == 0
}

func (n *number) isOdd() bool {
	if !n.isInteger() || n.exp > 0 {
		return false
	}
	return new(big.Int).Quo(n.coef, pow10(-n.exp)).Bit(0) == 1
}

// power is a to the power of b.
// Follows: General Decimal Arithmetic, "power".
func (c *context) power(a, b *number, st *status) *number {
	if nan := nanOf(st, a, b); nan != nil {
		return c.finish(nan, st)
	}
	neg := a.neg && b.isOdd()
	switch {
	case b.isZero():
		if a.isZero() {
			return invalid(st, invalidOperation)
		}
		return fromInt64(1)
	case a.neg && !a.isZero() && !b.isInteger():
		return invalid(st, invalidOperation)
	case a.isZero() || a.form == infinite:
		if a.isZero() == !b.neg {
			return newNumber(neg, zero, 0)
		}
		return newSpecial(infinite, neg)
	}
	size := cmpMagnitude(a, fromInt64(1))
	if size == 0 {
		return c.powerOfOne(a, b, neg, st)
	}
	if b.form == infinite || c.powerTooLarge(a, b) {
		return c.powerExtreme(b, size > 0, neg, st)
	}
	if r := c.powerExact(a.withSign(false), b, neg, st); r != nil {
		return r
	}
	return c.ziv(neg, st, func(digits int64) (*big.Int, int64) {
		lead := leadOfLn(a.withSign(false))
		scale := digits + b.digits() + max(b.exp, 0) + max(lead, 0) + 5 - min(lead, 0)
		product := new(big.Int).Mul(lnDigits(a.withSign(false), scale), b.signed())
		return expDigits(product, b.exp-scale, digits)
	})
}

// powerOfOne is a power of 1 or -1, with as many zeros as the context has room for unless b is an integer.
func (c *context) powerOfOne(a, b *number, neg bool, st *status) *number {
	if !b.isInteger() || b.form == infinite {
		*st |= inexact | rounded
		return newNumber(neg, pow10(c.prec-1), 1-c.prec)
	}
	exp := max(1-c.prec, 0)
	if a.exp < 0 {
		exp = 1 - c.prec
		if b.neg {
			exp = 1 - c.prec
		} else if b.coef.IsInt64() && b.exp == 0 && b.coef.Int64() < c.prec {
			exp = max(a.exp*b.coef.Int64(), 1-c.prec)
		}
		if exp == 1-c.prec {
			*st |= rounded
		}
	}
	return newNumber(neg, pow10(-exp), exp)
}

// powerTooLarge says that the result lies beyond every exponent.
func (c *context) powerTooLarge(a, b *number) bool {
	k := a.adjusted()
	lead := max(k, -k-1)
	if lead > 0 {
		return countDigits(big.NewInt(lead))+b.adjusted() > 18
	}
	return leadOfLn(a.withSign(false))+b.adjusted() > 18
}

// powerExtreme is what too large a power comes to: infinity, or nothing.
func (c *context) powerExtreme(b *number, large, neg bool, st *status) *number {
	if b.form == infinite {
		if large == b.neg {
			return newNumber(neg, zero, 0)
		}
		return newSpecial(infinite, neg)
	}
	if large == b.neg {
		return c.finish(newNumber(neg, one, c.etiny()-1), st)
	}
	return c.finish(newNumber(neg, one, c.emax+1), st)
}

// powerExact gives a power that has an end, unless it is far beyond the precision; else nil.
func (c *context) powerExact(a, b *number, neg bool, st *status) *number {
	if !b.isInteger() {
		return c.powerRoot(a, b, st)
	}
	n := scaledExponent(b)
	if n == nil {
		return nil
	}
	if b.neg {
		var lost status
		loose := c.copy()
		loose.clamp, loose.emin, loose.emax = false, -limit, limit
		a = loose.divide(fromInt64(1), a, &lost)
		if lost&inexact != 0 {
			return nil
		}
	}
	short := widest().normalize(a, new(status))
	power := n.Int64()
	if short.coef.Cmp(one) != 0 && int64(short.coef.BitLen()-1)*power > 16*c.prec+64 {
		return nil
	}
	coef := new(big.Int).Exp(short.coef, n, nil)
	// With as many zeros as multiplying would have left, if there is room for them.
	exp, ideal := short.exp*power, a.exp*power
	zeros := max(min(exp-ideal, c.prec-countDigits(coef)), 0)
	if zeros < exp-ideal {
		*st |= rounded
	}
	return c.finish(newNumber(neg, scaled(coef, zeros), exp-zeros), st)
}

// scaledExponent is an integer exponent as an int, nil when it is too large to work with.
func scaledExponent(b *number) *big.Int {
	if b.exp > 18 || b.adjusted() > 17 {
		return nil
	}
	if b.exp >= 0 {
		return scaled(b.coef, b.exp)
	}
	return new(big.Int).Quo(b.coef, pow10(-b.exp))
}

// powerRoot tries whether a broken exponent has an exact result, by computing one and
// checking it: the candidate to the denominator of b has to be a to its numerator.
func (c *context) powerRoot(a, b *number, st *status) *number {
	if b.adjusted() > 4 || b.exp < -4 {
		return nil
	}
	exponent := new(big.Rat).SetInt(b.coef)
	if b.exp >= 0 {
		exponent.SetInt(scaled(b.coef, b.exp))
	} else {
		exponent.SetFrac(b.coef, pow10(-b.exp))
	}
	if !exponent.Num().IsInt64() || exponent.Num().Int64() > 4*c.prec || exponent.Denom().Int64() > 4*c.prec {
		return nil
	}
	work := c.with(c.prec + 5)
	work.emin, work.emax, work.traps = -limit, limit, 0
	var quiet status
	scale := work.prec + b.digits() + 10
	product := new(big.Int).Mul(lnDigits(a, scale), b.signed())
	coef, exp := expDigits(product, b.exp-scale, work.prec+5)
	guess := c.with(c.prec).finish(newNumber(false, coef, exp), &quiet)
	guess = work.normalize(guess, &quiet)
	exact := widest()
	left := exact.integerPower(guess, exponent.Denom().Int64())
	right := exact.integerPower(a, exponent.Num().Int64())
	if b.neg {
		left = exact.multiply(left, right, &quiet)
		right = fromInt64(1)
	}
	if cmp(left, right) != 0 {
		return nil
	}
	room := max(c.prec-guess.digits(), 0)
	*st |= inexact | rounded
	return c.finish(newNumber(false, scaled(guess.coef, room), guess.exp-room), st)
}

func (c *context) integerPower(a *number, n int64) *number {
	return newNumber(false, new(big.Int).Exp(a.coef, big.NewInt(n), nil), a.exp*n)
}

// powerMod is a**b % m on integers, exactly.
func (c *context) powerMod(a, b, m *number, st *status) *number {
	if nan := nanOf(st, a, b, m); nan != nil {
		return c.finish(nan, st)
	}
	if !a.isInteger() || !b.isInteger() || !m.isInteger() || b.neg || m.isZero() || a.isZero() && b.isZero() ||
		m.adjusted() >= c.prec || a.exp > 10000 || b.exp > 10000 {
		return invalid(st, invalidOperation)
	}
	whole := func(n *number) *big.Int {
		if n.exp >= 0 {
			return scaled(n.coef, n.exp)
		}
		return new(big.Int).Quo(n.coef, pow10(-n.exp))
	}
	r := new(big.Int).Exp(whole(a), whole(b), whole(m))
	return newNumber(a.neg && b.isOdd(), r, 0)
}
