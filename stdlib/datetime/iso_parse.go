package datetime

import (
	"unicode/utf8"

	"github.com/bide-lang/bide/interp/object"
)

// isoText reads text by ISO 8601, one piece after the other. Beyond the end it sees zero bytes.
type isoText struct {
	s  string
	at int
}

func (p *isoText) peek() byte {
	if p.at < len(p.s) {
		return p.s[p.at]
	}
	return 0
}

func (p *isoText) got(c byte) bool {
	if p.peek() != c {
		return false
	}
	p.at++
	return true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// number reads just so many digits.
func (p *isoText) number(digits int) (n int, ok bool) {
	for range digits {
		c := p.peek()
		if !isDigit(c) {
			return 0, false
		}
		n = n*10 + int(c-'0')
		p.at++
	}
	return n, true
}

// parseISODate reads a date; what comes behind it is not looked at.
func parseISODate(s string) (year, month, mday int, ok bool) {
	p := &isoText{s: s}
	if year, ok = p.number(4); !ok {
		return 0, 0, 0, false
	}
	dash := p.got('-')
	if p.got('W') {
		return p.isoWeek(year, dash)
	}
	if month, ok = p.number(2); !ok || dash && !p.got('-') {
		return 0, 0, 0, false
	}
	mday, ok = p.number(2)
	return year, month, mday, ok
}

func (p *isoText) isoWeek(year int, dash bool) (y, month, mday int, ok bool) {
	week, ok := p.number(2)
	weekday := 1
	if ok && p.at < len(p.s) {
		if dash && !p.got('-') {
			return 0, 0, 0, false
		}
		weekday, ok = p.number(1)
	}
	n, wrong := 0, isoFine
	if ok {
		n, wrong = fromISOWeek(year, week, weekday)
	}
	if !ok || wrong != isoFine {
		return 0, 0, 0, false
	}
	d := dateOf(n)
	return int(d.year), int(d.month), int(d.day), true
}

// separator is where the date of a datetime ends, -1 if it is none.
func separator(s string) int {
	at := func(i int) byte {
		if i < len(s) {
			return s[i]
		}
		return 0
	}
	switch {
	case len(s) == 7:
		return 7
	case at(4) == '-' && at(5) != 'W':
		return 10
	case at(4) == '-':
		// 2020-W01-1 or, with a dash for separator, 2020-W01-12
		switch {
		case len(s) == 9 && at(8) == '-':
			return -1
		case len(s) > 8 && at(8) == '-' && !isDigit(at(10)):
			return 10
		}
		return 8
	case at(4) == 'W':
		// The digits of a time come in pairs, so an odd number of them begins with the weekday.
		end := 7
		for isDigit(at(end)) {
			end++
		}
		if end < 9 {
			return end
		}
		return 7 + end%2
	}
	return 8
}

// isoClock is a time by ISO 8601 with its offset.
type isoClock struct {
	fields  clockFields
	hasZone bool
	offset  int64 // microseconds
}

// parseISOClock reads a time. What is left over before an offset does not matter, as in CPython.
func parseISOClock(s string) (c isoClock, ok bool) {
	end := 0
	for end < len(s) && s[end] != '+' && s[end] != '-' && s[end] != 'Z' {
		end++
	}
	fields, rest, ok := parseFields(s[:end])
	c.fields = fields
	if !ok || end == len(s) {
		return c, ok && !rest
	}
	c.hasZone = true
	sign, zone := s[end], s[end+1:]
	if sign == 'Z' {
		return c, zone == ""
	}
	offset, rest, ok := parseFields(zone)
	c.offset = int64((offset[0]*60+offset[1])*60+offset[2])*usSecond + int64(offset[3])
	if sign == '-' {
		c.offset = -c.offset
	}
	return c, ok && !rest
}

// parseFields reads hour, minute, second and fraction of a second, with colons or without; rest tells that there is more.
func parseFields(s string) (f clockFields, rest, ok bool) {
	p := &isoText{s: s}
	colons := false
	for i := range 3 {
		if f[i], ok = p.number(2); !ok || p.at == len(s) {
			return f, false, ok
		}
		c := p.peek()
		p.at++
		if i == 0 {
			colons = c == ':'
		}
		switch {
		case p.at == len(s):
			return f, true, true
		case c == '.' || c == ',':
			rest, ok = p.fraction(&f[3])
			return f, rest, ok
		case !colons:
			p.at--
		case i == 2 || c != ':':
			return f, false, false
		}
	}
	rest, ok = p.fraction(&f[3])
	return f, rest, ok
}

// fraction reads the fraction of a second, of which six digits count.
func (p *isoText) fraction(us *int) (rest, ok bool) {
	left := len(p.s) - p.at
	n, ok := p.number(min(left, 6))
	for range 6 - left {
		n *= 10
	}
	*us = n
	for isDigit(p.peek()) {
		p.at++
	}
	return p.at < len(p.s), ok
}

func invalidISO(t *thread, text value) value {
	shown, ok := object.Repr(t, text)
	if !ok {
		return object.Raised
	}
	return t.Raise(object.ValueErrorType, "Invalid isoformat string: %s", shown)
}

// zone is the time zone of what was read.
func (c *isoClock) zone(t *thread) value {
	switch {
	case !c.hasZone:
		return object.None
	case c.offset == 0:
		return utc.value()
	}
	return newTimezone(t, deltaOf(smallDelta(c.offset)), object.Unbound)
}

func datetimeFromIsoformat(t *thread, cls, text value) value {
	s, ok := object.AsStr(text)
	if !ok {
		return t.Raise(object.TypeErrorType, "fromisoformat: argument must be str")
	}
	whole := s.Text()
	end := -1
	if len(whole) >= 7 {
		end = separator(whole)
	}
	if end < 0 || len(whole) == end+1 {
		return invalidISO(t, text)
	}
	year, month, mday, ok := parseISODate(whole[:min(end, len(whole))])
	var c isoClock
	if ok && len(whole) > end {
		_, size := utf8.DecodeRuneInString(whole[end:])
		if c, ok = parseISOClock(whole[end+size:]); !ok {
			return invalidISO(t, text)
		}
	}
	if !ok {
		return invalidISO(t, text)
	}
	tz := c.zone(t)
	if tz.Bad() {
		return object.Raised
	}
	return makeMoment(t, classOf(cls), [3]int{year, month, mday}, c.fields, tz)
}
