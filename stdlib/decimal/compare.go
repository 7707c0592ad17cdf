package decimal

import (
	"math/big"
)

// cmp compares numbers that are no NaNs: -1, 0 or 1.
func cmp(a, b *number) int {
	x, y := a.sign(), b.sign()
	if x != y {
		if x < y {
			return -1
		}
		return 1
	}
	if x == 0 {
		return 0
	}
	return x * cmpMagnitude(a, b)
}

func (n *number) sign() int {
	switch {
	case n.isZero():
		return 0
	case n.neg:
		return -1
	}
	return 1
}

// cmpMagnitude compares without signs.
func cmpMagnitude(a, b *number) int {
	switch {
	case a.form == infinite && b.form == infinite:
		return 0
	case a.form == infinite:
		return 1
	case b.form == infinite:
		return -1
	case a.isZero() || b.isZero():
		return a.coef.Cmp(b.coef)
	}
	if x, y, _, ok := aligned(a, b); ok {
		return x.cmp(y)
	}
	if x, y := a.adjusted(), b.adjusted(); x != y {
		if x < y {
			return -1
		}
		return 1
	}
	exp := min(a.exp, b.exp)
	return scaled(a.coef, a.exp-exp).Cmp(scaled(b.coef, b.exp-exp))
}

func (c *context) compare(a, b *number, st *status) *number {
	if nan := nanOf(st, a, b); nan != nil {
		return c.finish(nan, st)
	}
	return fromInt64(int64(cmp(a, b)))
}

// compareSignal is compare to which any NaN is an error.
func (c *context) compareSignal(a, b *number, st *status) *number {
	if a.isNaN() || b.isNaN() {
		*st |= invalidOperation
	}
	return c.compare(a, b, st)
}

// compareTotal orders all numbers, equal ones by exponent, NaNs by payload.
func (c *context) compareTotal(a, b *number, _ *status) *number {
	return fromInt64(int64(totalOrder(a, b)))
}

func (c *context) compareTotalMag(a, b *number, _ *status) *number {
	return fromInt64(int64(totalOrder(a.withSign(false), b.withSign(false))))
}

func totalOrder(a, b *number) int {
	switch {
	case a.neg && !b.neg:
		return -1
	case !a.neg && b.neg:
		return 1
	}
	r := totalMagnitude(a, b)
	if a.neg {
		return -r
	}
	return r
}

func totalMagnitude(a, b *number) int {
	rank := func(n *number) int {
		switch n.form {
		case quietNaN:
			return 2
		case signalingNaN:
			return 1
		}
		return 0
	}
	if x, y := rank(a), rank(b); x != y {
		if x < y {
			return -1
		}
		return 1
	} else if x > 0 {
		return a.coef.Cmp(b.coef)
	}
	if r := cmpMagnitude(a, b); r != 0 || a.form == infinite {
		return r
	}
	switch {
	case a.exp < b.exp:
		return -1
	case a.exp > b.exp:
		return 1
	}
	return 0
}

func (c *context) max(a, b *number, st *status) *number { return c.extreme(a, b, st, 1, cmp) }
func (c *context) min(a, b *number, st *status) *number { return c.extreme(a, b, st, -1, cmp) }

func (c *context) maxMag(a, b *number, st *status) *number {
	return c.extreme(a, b, st, 1, cmpByMagnitude)
}

func (c *context) minMag(a, b *number, st *status) *number {
	return c.extreme(a, b, st, -1, cmpByMagnitude)
}

func cmpByMagnitude(a, b *number) int { return cmpMagnitude(a, b) }

// extreme gives the one of two numbers that lies in a direction; a single quiet NaN loses.
func (c *context) extreme(a, b *number, st *status, direction int, order func(a, b *number) int) *number {
	if a.isNaN() || b.isNaN() {
		switch {
		case a.form == quietNaN && !b.isNaN():
			return c.finish(b.like(), st)
		case b.form == quietNaN && !a.isNaN():
			return c.finish(a.like(), st)
		}
		return c.finish(nanOf(st, a, b), st)
	}
	r := order(a, b)
	if r == 0 {
		r = totalOrder(a, b)
	}
	if r*direction < 0 {
		a = b
	}
	return c.finish(a.like(), st)
}

// nextPlus, nextMinus and nextToward step to a neighbour among the numbers of the context.
func (c *context) nextPlus(a *number, st *status) *number { return c.next(a, false, st) }

func (c *context) nextMinus(a *number, st *status) *number { return c.next(a, true, st) }

func (c *context) next(a *number, down bool, st *status) *number {
	if nan := nanOf(st, a); nan != nil {
		return c.finish(nan, st)
	}
	if a.form == infinite {
		if a.neg == down {
			return a.like()
		}
		return newNumber(a.neg, new(big.Int).Sub(pow10(c.prec), one), c.etop())
	}
	step := c.copy()
	step.round = roundCeiling
	if down {
		step.round = roundFloor
	}
	var quiet status
	if r := step.finish(a.like(), &quiet); cmp(r, a) != 0 {
		return r
	}
	return step.add(a, newNumber(down, one, c.etiny()-1), &quiet)
}

func (c *context) nextToward(a, b *number, st *status) *number {
	if nan := nanOf(st, a, b); nan != nil {
		return c.finish(nan, st)
	}
	order := cmp(a, b)
	if order == 0 {
		return a.withSign(b.neg)
	}
	r := c.next(a, order > 0, st)
	switch {
	case r.form == infinite:
		*st |= overflow | inexact | rounded
	case r.adjusted() < c.emin:
		*st |= underflow | subnormal | inexact | rounded
		if r.isZero() {
			*st |= clamped
		}
	}
	return r
}
