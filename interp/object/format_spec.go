package object

import (
	"math"
	"strings"
)

// formatSpec is a parsed format specification.
// Follows: Python library reference, "Format Specification Mini-Language".
type formatSpec struct {
	fill      string
	align     byte
	sign      byte // '+', ' ' or 0 ('-' is 0 too)
	coerce    bool // z: no negative zero
	alt       bool // #
	width     int  // -1: none
	grouping  byte // ',', '_' or 0
	precision int  // -1: none
	typ       rune
}

// specReader walks a format specification.
type specReader struct {
	text string
	at   int
}

func (r *specReader) accept(c byte) bool {
	if r.at < len(r.text) && r.text[r.at] == c {
		r.at++
		return true
	}
	return false
}

// number reads decimal digits; -1 when there are none, ok false when there are too many.
func (r *specReader) number() (n int, ok bool) {
	n = -1
	for ; r.at < len(r.text) && isDigit(r.text[r.at]); r.at++ {
		n = max(n, 0)
		d := int(r.text[r.at] - '0')
		if n > (math.MaxInt-d)/10 {
			return 0, false
		}
		n = n*10 + d
	}
	return n, true
}

func isAlign(c byte) bool { return c == '<' || c == '>' || c == '=' || c == '^' }

// parseSpec reads a format specification; defaultType and defaultAlign are what
// the formatted type (typeName, for messages) uses when none is given.
func parseSpec(t *Thread, text, typeName string, defaultType rune, defaultAlign byte) (*formatSpec, bool) {
	sp := &formatSpec{fill: " ", align: defaultAlign, width: -1, precision: -1, typ: defaultType}
	r := &specReader{text: text}
	sp.readAlign(r, defaultAlign)
	var ok bool
	if sp.width, ok = r.number(); !ok {
		t.Raise(ValueErrorType, "Too many decimal digits in format string")
		return nil, false
	}
	if !sp.readGrouping(t, r) || !sp.readPrecision(t, r) || !sp.readType(t, r, typeName) {
		return nil, false
	}
	return sp, sp.checkGrouping(t)
}

// readAlign reads [[fill]align][sign][z][#][0].
func (sp *formatSpec) readAlign(r *specReader, defaultAlign byte) {
	alignGiven, fillGiven := false, false
	if r.text != "" {
		if w := min(pointWidth(r.text[0]), len(r.text)); w < len(r.text) && isAlign(r.text[w]) {
			sp.fill, sp.align, r.at = r.text[:w], r.text[w], w+1
			alignGiven, fillGiven = true, true
		} else if isAlign(r.text[0]) {
			sp.align, r.at = r.text[0], 1
			alignGiven = true
		}
	}
	switch {
	case r.accept('+'):
		sp.sign = '+'
	case r.accept(' '):
		sp.sign = ' '
	case r.accept('-'):
		sp.sign = '-'
	}
	sp.coerce = r.accept('z')
	sp.alt = r.accept('#')
	if !fillGiven && r.accept('0') {
		sp.fill = "0"
		if !alignGiven && defaultAlign == '>' {
			sp.align = '='
		}
	}
}

func (sp *formatSpec) readGrouping(t *Thread, r *specReader) bool {
	if r.accept(',') {
		sp.grouping = ','
	}
	if r.accept('_') {
		if sp.grouping != 0 {
			t.Raise(ValueErrorType, "Cannot specify both ',' and '_'.")
			return false
		}
		sp.grouping = '_'
		if r.accept(',') {
			t.Raise(ValueErrorType, "Cannot specify both ',' and '_'.")
			return false
		}
	}
	return true
}

func (sp *formatSpec) readPrecision(t *Thread, r *specReader) (ok bool) {
	if !r.accept('.') {
		return true
	}
	if sp.precision, ok = r.number(); !ok {
		t.Raise(ValueErrorType, "Too many decimal digits in format string")
		return false
	}
	if sp.precision < 0 {
		t.Raise(ValueErrorType, "Format specifier missing precision")
		return false
	}
	return true
}

func (sp *formatSpec) readType(t *Thread, r *specReader, typeName string) bool {
	if r.at == len(r.text) {
		return true
	}
	c, w := DecodePoint(r.text, r.at)
	if r.at+w < len(r.text) {
		t.Raise(ValueErrorType, "Invalid format specifier '%s' for object of type '%s'", r.text, typeName)
		return false
	}
	sp.typ = c
	return true
}

// checkGrouping refuses a separator where the type has none.
func (sp *formatSpec) checkGrouping(t *Thread) bool {
	switch {
	case sp.grouping == 0, sp.typ == 0, strings.ContainsRune("defgEG%F", sp.typ):
		return true
	case sp.grouping == '_' && strings.ContainsRune("boxX", sp.typ):
		return true
	case sp.typ > ' ' && sp.typ < 128:
		t.Raise(ValueErrorType, "Cannot specify '%c' with '%c'.", sp.grouping, sp.typ)
	default:
		t.Raise(ValueErrorType, "Cannot specify '%c' with '\\x%x'.", sp.grouping, sp.typ)
	}
	return false
}

// pad aligns head+body, n code points long, in the width.
func (sp *formatSpec) pad(t *Thread, head, body string, n int) (string, bool) {
	missing := sp.width - n
	if missing <= 0 {
		return head + body, true
	}
	if !t.CheckSize(int64(sp.width), int64(len(sp.fill))) {
		return "", false
	}
	left := 0
	switch sp.align {
	case '>':
		left = missing
	case '^':
		left = missing / 2
	case '=':
		return head + strings.Repeat(sp.fill, missing) + body, true
	}
	return strings.Repeat(sp.fill, left) + head + body + strings.Repeat(sp.fill, missing-left), true
}
