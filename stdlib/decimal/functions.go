package decimal

import (
	"math/big"
)

// The functions below compute with some digits more than wanted, and with more again while the
// result lies too close to a tie to know which way it rounds.

// ziv rounds what compute gives with growing numbers of digits: a coefficient off by less than ten units, and its exponent.
func (c *context) ziv(neg bool, st *status, compute func(digits int64) (*big.Int, int64)) *number {
	for extra := int64(5); ; extra += extra {
		coef, exp := compute(c.prec + extra)
		drop := countDigits(coef) - c.prec
		if drop <= 1 {
			continue
		}
		half := new(big.Int).Mul(five, pow10(drop-1))
		rest := new(big.Int).Mod(coef, half)
		margin := big.NewInt(100)
		if rest.Cmp(margin) > 0 && new(big.Int).Sub(half, rest).Cmp(margin) > 0 {
			return c.finish(newNumber(neg, coef, exp), st)
		}
	}
}

// halfEven is a copy of the context that rounds to even: what the functions but power do.
func (c *context) halfEven() *context {
	even := c.copy()
	even.round = roundHalfEven
	return even
}

func (c *context) sqrt(a *number, st *status) *number {
	if nan := nanOf(st, a); nan != nil {
		return c.finish(nan, st)
	}
	ideal := a.exp >> 1
	switch {
	case a.isZero():
		return c.finish(newNumber(a.neg, zero, ideal), st)
	case a.neg:
		return invalid(st, invalidOperation)
	case a.form == infinite:
		return a.like()
	}
	coef, exp := a.coef, a.exp
	if exp&1 != 0 {
		coef, exp = scaled(coef, 1), exp-1
	}
	exp /= 2
	shift := c.prec + 1 - (countDigits(coef)+1)/2 // half the digits to add or take away
	exact := true
	if shift >= 0 {
		coef = scaled(coef, 2*shift)
	} else {
		var rest *big.Int
		coef, rest = new(big.Int).QuoRem(coef, pow10(-2*shift), new(big.Int))
		exact = rest.Sign() == 0
	}
	exp -= shift
	root := new(big.Int).Sqrt(coef)
	exact = exact && new(big.Int).Mul(root, root).Cmp(coef) == 0
	if exact {
		for exp < ideal {
			q, rest := new(big.Int).QuoRem(root, ten, new(big.Int))
			if rest.Sign() != 0 {
				break
			}
			root, exp = q, exp+1
		}
		if exp > ideal && shift < 0 {
			root, exp = scaled(root, exp-ideal), ideal
		}
	} else {
		root = sticky(root)
	}
	return c.halfEven().finish(newNumber(false, root, exp), st)
}

func (c *context) exp(a *number, st *status) *number {
	if nan := nanOf(st, a); nan != nil {
		return c.finish(nan, st)
	}
	switch {
	case a.form == infinite && a.neg:
		return newNumber(false, zero, 0)
	case a.form == infinite:
		return a.like()
	case a.isZero():
		return fromInt64(1)
	}
	adjusted := a.adjusted()
	even := c.halfEven()
	switch {
	case adjusted > 17 && !a.neg:
		return even.finish(newNumber(false, one, c.emax+1), st)
	case adjusted > 17:
		return even.finish(newNumber(false, one, c.etiny()-1), st)
	case adjusted < -c.prec-1:
		// 1 and a bit: too small to show but in the rounding
		tiny := new(big.Int).Add(pow10(c.prec+1), one)
		if a.neg {
			tiny.Sub(pow10(c.prec+1), one)
		}
		return even.finish(newNumber(false, tiny, -c.prec-1), st)
	}
	return c.halfEven().ziv(false, st, func(digits int64) (*big.Int, int64) { return expDigits(a.signed(), a.exp, digits) })
}

// expDigits is e to the power of x*10**e, to about as many digits as asked for.
func expDigits(x *big.Int, e, digits int64) (coef *big.Int, exp int64) {
	extra := max(0, e+countDigits(x)-1)
	scale := digits + extra + 3
	fixed := toFixed(x, e, scale)
	// x = n*ln(10) + r
	n, r := new(big.Int).DivMod(fixed, ln10(scale), new(big.Int))
	r = toFixed(r, -scale, digits+3)
	return fixedExp(r, digits+3), n.Int64() - digits - 3
}

// toFixed is x*10**e as a multiple of 10**-scale.
func toFixed(x *big.Int, e, scale int64) *big.Int {
	if e+scale >= 0 {
		return scaled(x, e+scale)
	}
	return new(big.Int).Quo(x, pow10(-e-scale))
}

// fixedExp is exp of r, both multiples of 10**-scale: halved until it is small, then summed up, then squared back.
func fixedExp(r *big.Int, scale int64) *big.Int {
	halvings := uint(8)
	for s := scale; s > 40; s /= 4 {
		halvings += 3
	}
	guard := int64(halvings)/3 + 6
	unit := pow10(scale + guard)
	r = scaled(r, guard)
	r = new(big.Int).Rsh(r, halvings)
	sum, term := new(big.Int).Set(unit), new(big.Int).Set(unit)
	for i := int64(1); term.Sign() != 0; i++ {
		term = new(big.Int).Quo(term.Mul(term, r), unit)
		term.Quo(term, big.NewInt(i))
		sum.Add(sum, term)
	}
	for range halvings {
		sum = sum.Quo(sum.Mul(sum, sum), unit)
	}
	return sum.Quo(sum, pow10(guard))
}

// ln10 is the logarithm of ten as a multiple of 10**-scale.
func ln10(scale int64) *big.Int { return fixedLn(scaled(ten, scale+5), scale+5, 5) }

// fixedLn is ln of x, both multiples of 10**-scale, with the last drop digits taken off: Newton's
// iteration on the exponential would be slower for these sizes than roots and a series.
func fixedLn(x *big.Int, scale, drop int64) *big.Int {
	const guard = 15
	unit := pow10(scale + guard)
	y := scaled(x, guard)
	// Square roots bring y close to 1: ln(x) = 2**roots * ln(y).
	roots := uint(0)
	limit := new(big.Int).Quo(unit, big.NewInt(1024))
	for roots < 40 {
		if new(big.Int).Sub(y, unit).CmpAbs(limit) < 0 {
			break
		}
		y = new(big.Int).Sqrt(new(big.Int).Mul(y, unit))
		roots++
	}
	// ln(y) = 2*atanh((y-1)/(y+1))
	z := new(big.Int).Sub(y, unit)
	z.Quo(z.Mul(z, unit), new(big.Int).Add(y, unit))
	square := new(big.Int).Mul(z, z)
	square.Quo(square, unit)
	sum, term := new(big.Int).Set(z), new(big.Int).Set(z)
	for i := int64(3); term.Sign() != 0; i += 2 {
		term.Quo(term.Mul(term, square), unit)
		sum.Add(sum, new(big.Int).Quo(term, big.NewInt(i)))
	}
	sum.Lsh(sum, roots+1)
	return sum.Quo(sum, pow10(guard+drop))
}

// lnDigits is the logarithm of a positive number, and its exponent: to an absolute precision of 10**-scale.
func lnDigits(a *number, scale int64) *big.Int {
	work := scale + 5
	k := a.adjusted()
	m := toFixed(a.coef, a.exp-k, work+3) // between 1 and 10
	if m.Cmp(scaled(big.NewInt(3), work+3)) > 0 {
		k++
		m = new(big.Int).Quo(m, ten)
	}
	ln := fixedLn(m, work+3, 3)
	if k != 0 {
		d := int64(len(big.NewInt(k).String()))
		part := new(big.Int).Mul(big.NewInt(k), ln10(work+d))
		ln.Add(ln, part.Quo(part, pow10(d)))
	}
	return ln.Quo(ln, pow10(work-scale))
}

func (c *context) ln(a *number, st *status) *number {
	if r, done := c.logEdge(a, st); done {
		return r
	}
	if cmp(a, fromInt64(1)) == 0 {
		return fromInt64(0)
	}
	neg := cmp(a, fromInt64(1)) < 0
	lead := leadOfLn(a)
	return c.halfEven().ziv(neg, st, func(digits int64) (*big.Int, int64) {
		scale := digits - lead
		coef := lnDigits(a, scale)
		return coef.Abs(coef), -scale
	})
}

// logEdge does what logarithms have in common: NaNs, infinity, zero and negative numbers.
func (c *context) logEdge(a *number, st *status) (r *number, done bool) {
	if nan := nanOf(st, a); nan != nil {
		return c.finish(nan, st), true
	}
	switch {
	case a.isZero():
		return newSpecial(infinite, true), true
	case a.neg:
		return invalid(st, invalidOperation), true
	case a.form == infinite:
		return a.like(), true
	}
	return nil, false
}

// leadOfLn is about the exponent of the leading digit of ln(a), for an a that is not 1.
func leadOfLn(a *number) int64 {
	if k := a.adjusted(); k >= 1 || k <= -2 {
		return countDigits(big.NewInt(2*max(k, -k-1))) - 1
	}
	var st status
	off := widest().subtract(a, fromInt64(1), &st)
	return min(off.adjusted()-1, 0)
}

func (c *context) log10(a *number, st *status) *number {
	if r, done := c.logEdge(a, st); done {
		return r
	}
	if stripped := widest().normalize(a, new(status)); stripped.coef.Cmp(one) == 0 {
		return c.finish(fromInt64(stripped.exp), st)
	}
	neg := cmp(a, fromInt64(1)) < 0
	lead := leadOfLn(a) - 1
	return c.halfEven().ziv(neg, st, func(digits int64) (*big.Int, int64) {
		scale := digits - lead + 5
		q := scaled(lnDigits(a, scale), scale)
		q.Quo(q, ln10(scale))
		return q.Abs(q), -scale
	})
}
