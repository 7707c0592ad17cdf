package datetime

import (
	"github.com/bide-lang/bide/interp/object"
)

func datetimeHash(t *thread, v value) (int64, bool) {
	m := momentOf(v)
	at := m
	if m.fold != 0 && !m.tz.IsNone() {
		at = m.folded(0)
	}
	offset, ok := at.offset(t)
	switch {
	case !ok:
		return 0, false
	case offset == nil:
		return object.HashBytes(t.Interp.HashSeed, m.state()), true
	}
	since := m.instant().minus(offset)
	d := delta{days: int32(since.days), seconds: int32(since.us / usSecond), us: int32(since.us % usSecond)}
	return d.hash(t)
}

// folded is a plain datetime with the other fold.
func (m *moment) folded(fold uint8) *moment {
	c := m.timeOfDay
	c.fold = fold
	return momentOf(newMoment(m.ymd, c, m.tz))
}

func datetimeCompare(t *thread, op object.CompareOp, x, y value) value {
	if !isMoment(x) || !isMoment(y) {
		return object.NotImplemented
	}
	a, b := momentOf(x), momentOf(y)
	if a.tz == b.tz {
		return answer(op, a.cmp(b))
	}
	mine, ok := a.offset(t)
	if !ok {
		return object.Raised
	}
	theirs, ok := b.offset(t)
	if !ok {
		return object.Raised
	}
	equality := op == object.OpEq || op == object.OpNe
	difference := 0
	switch {
	case sameOffset(mine, theirs):
		difference = a.cmp(b)
	case mine != nil && theirs != nil:
		difference = a.instant().minus(mine).cmp(b.instant().minus(theirs))
	case equality:
		return object.Bool(op == object.OpNe)
	default:
		return t.Raise(object.TypeErrorType, "can't compare offset-naive and offset-aware datetimes")
	}
	if equality && difference == 0 {
		problem, ok := a.problematic(t, mine)
		if ok && !problem {
			problem, ok = b.problematic(t, theirs)
		}
		if !ok {
			return object.Raised
		}
		difference = b2i(problem)
	}
	return answer(op, difference)
}

// problematic tells whether the offset hangs on the fold. Such a datetime equals none of another time zone, because it
// might equal two that are not equal.
func (m *moment) problematic(t *thread, offset *delta) (bool, bool) {
	if offset == nil || isFixed(m.tz) {
		return false, true
	}
	other, ok := m.folded(1 - m.fold).offset(t)
	return ok && !sameOffset(other, offset), ok
}

// cmp compares what the calendar and the clock show.
func (m *moment) cmp(n *moment) int {
	if c := m.ymd.cmp(n.ymd); c != 0 {
		return c
	}
	return sign(m.micros() - n.micros())
}

func (i instant) cmp(j instant) int {
	if i.days != j.days {
		return i.days - j.days
	}
	return sign(i.us - j.us)
}

func datetimeAdd(t *thread, x, y value) value {
	if isDelta(x) {
		x, y = y, x
	}
	if !isMoment(x) || !isDelta(y) {
		return object.NotImplemented
	}
	return momentMoved(t, x, deltaOf(y), 1)
}

// momentMoved is a datetime of the same class so much later, for direction -1 earlier.
func momentMoved(t *thread, v value, by *delta, direction int64) value {
	m := momentOf(v)
	at := instant{m.ordinal() + int(direction)*int(by.days), m.micros() + direction*by.rest()}.normalise()
	if at.days < 1 || at.days > maxOrdinal {
		return t.Raise(object.OverflowErrorType, "date value out of range")
	}
	return likeMoment(t, v.Type(), dateOf(at.days), clockOf(at.us), m.tz)
}

func datetimeSub(t *thread, x, y value) value {
	switch {
	case !isMoment(x):
		return object.NotImplemented
	case isDelta(y):
		return momentMoved(t, x, deltaOf(y), -1)
	case !isMoment(y):
		return object.NotImplemented
	}
	a, b := momentOf(x), momentOf(y)
	from, to := a.instant(), b.instant()
	if a.tz != b.tz {
		mine, ok := a.offset(t)
		if !ok {
			return object.Raised
		}
		theirs, ok := b.offset(t)
		switch {
		case !ok:
			return object.Raised
		case (mine == nil) != (theirs == nil):
			return t.Raise(object.TypeErrorType, "can't subtract offset-naive and offset-aware datetimes")
		case mine != nil:
			from, to = from.minus(mine), to.minus(theirs)
		}
	}
	return newDelta(t, int64(from.days-to.days), 0, from.us-to.us)
}
