package decimal

import (
	"math/big"
)

// invalid is the result of an operation that has none.
func invalid(st *status, why status) *number {
	*st |= why
	return newSpecial(quietNaN, false)
}

// nanOf gives the NaN that an operation on NaNs results in, nil when none of the operands is one.
func nanOf(st *status, operands ...*number) *number {
	for _, n := range operands {
		if n.form == signalingNaN {
			*st |= invalidOperation
			quiet := n.like()
			quiet.form = quietNaN
			return quiet
		}
	}
	for _, n := range operands {
		if n.form == quietNaN {
			return n.like()
		}
	}
	return nil
}

func (c *context) add(a, b *number, st *status) *number {
	if nan := nanOf(st, a, b); nan != nil {
		return c.finish(nan, st)
	}
	if a.form == infinite || b.form == infinite {
		if a.form == infinite && b.form == infinite && a.neg != b.neg {
			return invalid(st, invalidOperation)
		}
		if a.form == infinite {
			return a.like()
		}
		return b.like()
	}
	if sum, ok := addSmall(a, b); ok {
		return c.finish(sum, st)
	}
	return c.finish(c.addExact(a, b), st)
}

// addExact adds finite numbers, except that one too small to matter is stood for by a digit that rounds the same way.
func (c *context) addExact(a, b *number) *number {
	exp := min(a.exp, b.exp)
	if a.isZero() || b.isZero() {
		return c.addZero(a, b, exp)
	}
	high, low := a, b
	if high.exp < low.exp {
		high, low = low, high
	}
	place := high.exp + min(-1, high.digits()-c.prec-2)
	if low.adjusted() < place {
		low = newNumber(low.neg, one, place)
	}
	sum := new(big.Int).Add(scaledSigned(high, high.exp-low.exp), low.signed())
	if sum.Sign() == 0 {
		return newNumber(c.round == roundFloor, zero, exp)
	}
	r := fromInt(sum)
	r.exp = low.exp
	return r
}

func scaledSigned(n *number, places int64) *big.Int { return scaled(n.signed(), places) }

func (c *context) addZero(a, b *number, exp int64) *number {
	if a.isZero() && b.isZero() {
		return newNumber(a.neg && b.neg || a.neg != b.neg && c.round == roundFloor, zero, exp)
	}
	if a.isZero() {
		a = b
	}
	exp = max(exp, a.exp-c.prec-1)
	if exp >= a.exp {
		return a.like()
	}
	return newNumber(a.neg, scaled(a.coef, a.exp-exp), exp)
}

func (c *context) subtract(a, b *number, st *status) *number {
	if b.isNaN() {
		return c.add(a, b, st)
	}
	return c.add(a, b.withSign(!b.neg), st)
}

func (c *context) multiply(a, b *number, st *status) *number {
	if nan := nanOf(st, a, b); nan != nil {
		return c.finish(nan, st)
	}
	neg := a.neg != b.neg
	if a.form == infinite || b.form == infinite {
		if a.isZero() || b.isZero() {
			return invalid(st, invalidOperation)
		}
		return newSpecial(infinite, neg)
	}
	if product, ok := multiplySmall(a, b, neg); ok {
		return c.finish(product, st)
	}
	return c.finish(newNumber(neg, new(big.Int).Mul(a.coef, b.coef), a.exp+b.exp), st)
}

func (c *context) divide(a, b *number, st *status) *number {
	if nan := nanOf(st, a, b); nan != nil {
		return c.finish(nan, st)
	}
	neg := a.neg != b.neg
	switch {
	case a.form == infinite && b.form == infinite:
		return invalid(st, invalidOperation)
	case a.form == infinite:
		return newSpecial(infinite, neg)
	case b.form == infinite:
		*st |= clamped
		return newNumber(neg, zero, c.etiny())
	case b.isZero() && a.isZero():
		return invalid(st, divisionUndefined)
	case b.isZero():
		*st |= divisionByZero
		return newSpecial(infinite, neg)
	case a.isZero():
		return c.finish(newNumber(neg, zero, a.exp-b.exp), st)
	}
	return c.finish(c.quotient(a, b, neg), st)
}

// quotient divides with two digits more than the precision; the last says whether something is left.
func (c *context) quotient(a, b *number, neg bool) *number {
	shift := b.digits() - a.digits() + c.prec + 1
	if q, ok := quotientSmall(a, b, shift, neg); ok {
		return q
	}
	exp := a.exp - b.exp - shift
	x, y := a.coef, b.coef
	if shift >= 0 {
		x = scaled(x, shift)
	} else {
		y = scaled(y, -shift)
	}
	q, rest := new(big.Int).QuoRem(x, y, new(big.Int))
	if rest.Sign() != 0 {
		return newNumber(neg, sticky(q), exp)
	}
	// Exact: as close to the ideal exponent as it goes.
	for ideal := a.exp - b.exp; exp < ideal; exp++ {
		shorter, digit := new(big.Int).QuoRem(q, ten, rest)
		if digit.Sign() != 0 {
			break
		}
		q, rest = shorter, new(big.Int)
	}
	return newNumber(neg, q, exp)
}

// sticky marks a cut off coefficient as inexact, so that it is neither a half nor exact when it is rounded.
func sticky(q *big.Int) *big.Int {
	if new(big.Int).Mod(q, five).Sign() == 0 {
		return q.Add(q, one)
	}
	return q
}

// divideInt gives the integer quotient and the remainder of finite numbers; ok is false when the
// quotient has more digits than the precision.
func (c *context) divideInt(a, b *number) (quotient, remainder *number, ok bool) {
	neg := a.neg != b.neg
	exp := min(a.exp, b.exp)
	gap := a.adjusted() - b.adjusted()
	if a.isZero() || gap <= -2 {
		return newNumber(neg, zero, 0), c.extended(a, exp), true
	}
	if gap > c.prec {
		return nil, nil, false
	}
	x, y := scaled(a.coef, a.exp-exp), scaled(b.coef, b.exp-exp)
	q, r := new(big.Int).QuoRem(x, y, new(big.Int))
	if q.Cmp(pow10(c.prec)) >= 0 {
		return nil, nil, false
	}
	return newNumber(neg, q, 0), newNumber(a.neg, r, exp), true
}

// extended gives a zeros down to an exponent, as far as the precision can show.
func (c *context) extended(a *number, exp int64) *number {
	if a.coef.Sign() != 0 {
		exp = max(exp, a.exp-c.prec-1)
	}
	return newNumber(a.neg, scaled(a.coef, a.exp-exp), exp)
}

func (c *context) floorDivide(a, b *number, st *status) *number {
	q, _ := c.divmod(a, b, st, true, false)
	return q
}

func (c *context) remainder(a, b *number, st *status) *number {
	_, r := c.divmod(a, b, st, false, true)
	return r
}

// divmod gives quotient, remainder or both: what each of the two signals only counts if it is wanted.
func (c *context) divmod(a, b *number, st *status, wantQ, wantR bool) (q, r *number) {
	if nan := nanOf(st, a, b); nan != nil {
		nan = c.finish(nan, st)
		return nan, nan
	}
	neg := a.neg != b.neg
	both := func(why status) (q, r *number) { return invalid(st, why), newSpecial(quietNaN, false) }
	switch {
	case a.form == infinite && b.form == infinite:
		return both(invalidOperation)
	case a.form == infinite:
		if wantR {
			*st |= invalidOperation
		}
		return newSpecial(infinite, neg), newSpecial(quietNaN, false)
	case b.form == infinite:
		if wantR {
			a = c.finish(a.like(), st)
		}
		return newNumber(neg, zero, 0), a
	case b.isZero() && a.isZero():
		return both(divisionUndefined)
	case b.isZero():
		if wantQ {
			*st |= divisionByZero
		}
		if wantR {
			*st |= invalidOperation
		}
		return newSpecial(infinite, neg), newSpecial(quietNaN, false)
	}
	q, r, ok := c.divideInt(a, b)
	if !ok {
		return both(divisionImpossible)
	}
	if wantQ {
		q = c.finish(q, st)
	}
	if wantR {
		r = c.finish(r, st)
	}
	return q, r
}

// remainderNear is what is left of a after the multiple of b nearest to it.
func (c *context) remainderNear(a, b *number, st *status) *number {
	if nan := nanOf(st, a, b); nan != nil {
		return c.finish(nan, st)
	}
	switch {
	case a.form == infinite:
		return invalid(st, invalidOperation)
	case b.isZero() && a.isZero():
		return invalid(st, divisionUndefined)
	case b.isZero():
		return invalid(st, invalidOperation)
	case b.form == infinite:
		return c.finish(a.like(), st)
	}
	exp := min(a.exp, b.exp)
	gap := a.adjusted() - b.adjusted()
	if a.isZero() {
		return c.finish(newNumber(a.neg, zero, exp), st)
	}
	if gap >= c.prec+1 {
		return invalid(st, divisionImpossible)
	}
	if gap <= -2 {
		return c.finish(c.extended(a, exp), st)
	}
	x, y := scaled(a.coef, a.exp-exp), scaled(b.coef, b.exp-exp)
	q, r := new(big.Int).QuoRem(x, y, new(big.Int))
	neg := a.neg
	twice := new(big.Int).Lsh(r, 1)
	if cmp := twice.Cmp(y); cmp > 0 || cmp == 0 && q.Bit(0) == 1 {
		r.Sub(y, r)
		q.Add(q, one)
		neg = !neg
	}
	if q.Cmp(pow10(c.prec)) >= 0 {
		return invalid(st, divisionImpossible)
	}
	return c.finish(newNumber(neg, r, exp), st)
}

// plus rounds; minus changes the sign, too. A zero comes out positive unless floors are asked for.
func (c *context) plus(a *number, st *status) *number { return c.unary(a, a.neg, st) }

func (c *context) minus(a *number, st *status) *number { return c.unary(a, !a.neg, st) }

func (c *context) unary(a *number, neg bool, st *status) *number {
	if nan := nanOf(st, a); nan != nil {
		return c.finish(nan, st)
	}
	if a.isZero() && c.round != roundFloor {
		neg = false
	}
	return c.finish(a.withSign(neg), st)
}

func (c *context) abs(a *number, st *status) *number {
	if nan := nanOf(st, a); nan != nil {
		return c.finish(nan, st)
	}
	return c.finish(a.withSign(false), st)
}

// fma is a*b+z, rounded once.
func (c *context) fma(a, b, z *number, st *status) *number {
	if nan := nanOf(st, a, b, z); nan != nil && (a.form == signalingNaN || b.form == signalingNaN || a.isNaN() || b.isNaN()) {
		return c.finish(nan, st)
	}
	product := widest().multiply(a, b, st)
	if product.isNaN() {
		return product
	}
	return c.add(product, z, st)
}

// quantize gives a the exponent of b.
func (c *context) quantize(a, b *number, st *status) *number {
	if nan := nanOf(st, a, b); nan != nil {
		return c.finish(nan, st)
	}
	if a.form == infinite || b.form == infinite {
		if a.form == b.form {
			return a.like()
		}
		return invalid(st, invalidOperation)
	}
	if b.exp < c.etiny() || b.exp > c.emax {
		return invalid(st, invalidOperation)
	}
	if a.isZero() {
		return c.finish(newNumber(a.neg, zero, b.exp), st)
	}
	if adjusted := a.adjusted(); adjusted > c.emax || adjusted-b.exp+1 > c.prec {
		return invalid(st, invalidOperation)
	}
	r := c.rescale(a, b.exp, st)
	if r.adjusted() > c.emax || r.digits() > c.prec {
		*st = 0
		return invalid(st, invalidOperation)
	}
	if !r.isZero() && r.adjusted() < c.emin {
		*st |= subnormal
		if *st&inexact != 0 {
			*st |= underflow
		}
	}
	return c.finish(r, st)
}

// rescale rounds a finite number to an exponent, noting what was lost.
func (c *context) rescale(a *number, exp int64, st *status) *number {
	if exp <= a.exp {
		return newNumber(a.neg, scaled(a.coef, a.exp-exp), exp)
	}
	*st |= rounded
	coef, lost := c.cut(a.neg, a.coef, exp-a.exp)
	if lost {
		*st |= inexact
	}
	return newNumber(a.neg, coef, exp)
}

// toIntegral rounds to an integer, in silence.
func (c *context) toIntegral(a *number, st *status) *number {
	var quiet status
	r := c.toIntegralExact(a, &quiet)
	*st |= quiet & anyInvalid
	return r
}

func (c *context) toIntegralExact(a *number, st *status) *number {
	if nan := nanOf(st, a); nan != nil {
		return c.finish(nan, st)
	}
	if a.form == infinite || a.exp >= 0 {
		return a.like()
	}
	if a.isZero() {
		return newNumber(a.neg, zero, 0)
	}
	return c.rescale(a, 0, st)
}

// normalize takes trailing zeros off.
func (c *context) normalize(a *number, st *status) *number {
	if nan := nanOf(st, a); nan != nil {
		return c.finish(nan, st)
	}
	a = c.finish(a.like(), st)
	if a.form != finite {
		return a
	}
	if a.coef.Sign() == 0 {
		return newNumber(a.neg, zero, 0)
	}
	top := c.emax
	if c.clamp {
		top = c.etop()
	}
	r := a.like()
	for r.exp < top {
		q, rest := new(big.Int).QuoRem(r.coef, ten, new(big.Int))
		if rest.Sign() != 0 {
			break
		}
		r.coef = q
		r.exp++
	}
	return r
}
