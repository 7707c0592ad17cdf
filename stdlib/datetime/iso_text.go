package datetime

import (
	"strconv"

	"github.com/bide-lang/bide/interp/object"
)

// appendPair appends two digits.
func appendPair(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }

func appendYear(b []byte, year int) []byte { return appendPair(appendPair(b, year/100), year%100) }

func appendMicros(b []byte, us int32) []byte {
	n := int(us)
	return appendPair(appendPair(appendPair(b, n/10000), n/100%100), n%100)
}

func appendDate(b []byte, d ymd) []byte {
	b = append(appendYear(b, int(d.year)), '-')
	b = append(appendPair(b, int(d.month)), '-')
	return appendPair(b, int(d.day))
}

// timespec says how much of a time is written.
type timespec uint8

const (
	specAuto timespec = iota
	specHours
	specMinutes
	specSeconds
	specMilliseconds
	specMicroseconds
)

var timespecs = map[string]timespec{
	"auto": specAuto, "hours": specHours, "minutes": specMinutes, "seconds": specSeconds,
	"milliseconds": specMilliseconds, "microseconds": specMicroseconds,
}

// readTimespec reads the argument of isoformat() that comes n-th.
func readTimespec(t *thread, v value, n int) (timespec, bool) {
	if v.Bad() {
		return specAuto, true
	}
	s, ok := object.AsStr(v)
	if !ok {
		t.Raise(object.TypeErrorType, "isoformat() argument %d must be str, not %s", n, object.ArgumentType(v))
		return 0, false
	}
	spec, known := timespecs[s.Text()]
	if known {
		return spec, true
	}
	for _, c := range []byte(s.Text()) {
		if c == 0 {
			return 0, refuse(t, "embedded null character")
		}
	}
	return 0, refuse(t, "Unknown timespec value")
}

func appendClock(b []byte, c timeOfDay, spec timespec) []byte {
	if spec == specAuto {
		spec = specSeconds
		if c.us != 0 {
			spec = specMicroseconds
		}
	}
	b = appendPair(b, int(c.hour))
	if spec >= specMinutes {
		b = appendPair(append(b, ':'), int(c.minute))
	}
	if spec >= specSeconds {
		b = appendPair(append(b, ':'), int(c.second))
	}
	switch spec {
	case specMilliseconds:
		ms := int(c.us / 1000)
		b = appendPair(append(b, '.', byte('0'+ms/100)), ms%100)
	case specMicroseconds:
		b = appendMicros(append(b, '.'), c.us)
	}
	return b
}

// appendOffset appends an offset as isoformat() and %z have it; nil is none.
func appendOffset(b []byte, d *delta, colon string) []byte {
	if d == nil {
		return b
	}
	sign, seconds, us := byte('+'), int(d.days)*daySecs+int(d.seconds), d.us
	if d.days < 0 {
		sign = '-'
		if seconds = -seconds; us != 0 {
			seconds, us = seconds-1, usSecond-us
		}
	}
	b = appendPair(append(b, sign), seconds/3600)
	b = appendPair(append(b, colon...), seconds/60%60)
	if seconds%60 != 0 || us != 0 {
		b = appendPair(append(b, colon...), seconds%60)
	}
	if us != 0 {
		b = appendMicros(append(b, '.'), us)
	}
	return b
}

// appendArguments appends numbers as the first arguments of a call.
func appendArguments(b []byte, numbers ...int) []byte {
	for i, n := range numbers {
		if i == 0 {
			b = append(b, '(')
		} else {
			b = append(b, ", "...)
		}
		b = strconv.AppendInt(b, int64(n), 10)
	}
	return b
}

// clockArguments are the numbers that a repr shows of a time.
func (c timeOfDay) clockArguments() []int {
	switch {
	case c.us != 0:
		return []int{int(c.hour), int(c.minute), int(c.second), int(c.us)}
	case c.second != 0:
		return []int{int(c.hour), int(c.minute), int(c.second)}
	}
	return []int{int(c.hour), int(c.minute)}
}

// appendZone appends a time zone as an argument.
func appendZone(t *thread, b []byte, tz value) ([]byte, bool) {
	if tz.IsNone() {
		return b, true
	}
	text, ok := object.Repr(t, tz)
	return append(append(b, ", tzinfo="...), text...), ok
}
