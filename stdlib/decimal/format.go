package decimal

import (
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// layout is a parsed format specification.
type layout struct {
	fill      string
	align     byte // 0: not given
	sign      byte
	noNegZero bool
	zeroPad   bool
	width     int
	group     string
	precision int64 // -1: not given
	kind      byte  // 0: not given
}

// parseLayout reads a format specification; false when it is none.
// Follows: Python library reference, "Format Specification Mini-Language".
func parseLayout(spec string) (l layout, ok bool) {
	l = layout{fill: " ", sign: '-', precision: -1}
	runes := []rune(spec)
	isAlign := func(i int) bool { return i < len(runes) && runes[i] < 0x80 && strings.ContainsRune("<>=^", runes[i]) }
	i := 0
	switch {
	case isAlign(1):
		l.fill, l.align = string(runes[0]), byte(runes[1])
		i = 2
	case isAlign(0):
		l.align = byte(runes[0])
		i = 1
	}
	next := func(set string) byte {
		if i < len(runes) && runes[i] < 0x80 && strings.ContainsRune(set, runes[i]) {
			i++
			return byte(runes[i-1])
		}
		return 0
	}
	number := func() (int64, bool) {
		start := i
		for next("0123456789") != 0 {
		}
		n, err := strconv.ParseInt(string(runes[start:i]), 10, 32)
		return n, err == nil
	}
	if s := next("+- "); s != 0 {
		l.sign = s
	}
	l.noNegZero = next("z") != 0
	if i < len(runes) && runes[i] == '0' {
		if l.zeroPad = true; l.align != 0 {
			return l, false
		}
		i++
	}
	if n, given := number(); given {
		l.width = int(n)
	}
	if s := next(","); s != 0 {
		l.group = string(rune(s))
	}
	if next(".") != 0 {
		if l.precision, ok = number(); !ok {
			return l, false
		}
	}
	l.kind = next("eEfFgGn%")
	return l, i == len(runes) && (l.kind != 'n' || l.group == "")
}

func decimalFormat(t *thread, a []value) value {
	spec, ok := object.AsStr(a[1])
	if !ok {
		return t.Raise(object.TypeErrorType, "format argument must be str")
	}
	c, ok := current(t)
	if !ok {
		return object.Raised
	}
	if spec.Text() == "" {
		return decimalStr(t, a[0])
	}
	l, ok := parseLayout(spec.Text())
	if !ok {
		return t.Raise(object.ValueErrorType, "invalid format string")
	}
	if !t.CheckSize(int64(l.width)+max(l.precision, 0), 1) {
		return object.Raised
	}
	return object.NewStr(l.write(c, object.Cast[number](a[0])))
}

func (l *layout) write(c *context, n *number) string {
	if n.form != finite {
		body := "Infinity"
		if n.isNaN() {
			body = n.nanText()
		}
		if l.kind == '%' {
			body += "%"
		}
		if l.zeroPad {
			l.fill, l.align = " ", '>'
		}
		return l.pad(n.neg, "", body)
	}
	kind := l.kind
	if kind == 0 || kind == 'n' {
		kind = 'g'
		if c.capitals && l.kind == 0 {
			kind = 'G'
		}
	}
	n = l.rounded(c, n, kind)
	digits, suffix := n.coef.String(), ""
	left := n.exp + int64(len(digits))
	place := l.pointPlace(n, kind, left)
	if exp := left - place; exp != 0 || kind == 'e' || kind == 'E' {
		e := "E"
		if kind == 'e' || kind == 'g' {
			e = "e"
		}
		suffix = e + signedText(exp)
	}
	if kind == '%' {
		suffix = "%"
	}
	whole, fraction, pointed := strings.Cut(pointAt(digits, place), ".")
	if pointed {
		suffix = "." + fraction + suffix
	}
	if l.noNegZero && n.neg && strings.Trim(digits, "0") == "" {
		n = n.withSign(false)
	}
	return l.pad(n.neg, whole, suffix)
}

// rounded gives the number the digits that will be shown.
func (l *layout) rounded(c *context, n *number, kind byte) *number {
	var st status
	work := widest()
	work.round = c.round
	if kind == '%' {
		n = newNumber(n.neg, n.coef, n.exp+2)
	}
	if l.precision >= 0 {
		switch kind {
		case 'e', 'E':
			n = toDigits(work, n, l.precision+1)
		case 'f', 'F', '%':
			n = work.rescale(n, -l.precision, &st)
		case 'g', 'G':
			if n.digits() > max(l.precision, 1) {
				n = toDigits(work, n, max(l.precision, 1))
			}
		}
	}
	if n.isZero() && n.exp > 0 && strings.IndexByte("fF%", kind) >= 0 {
		n = newNumber(n.neg, zero, 0)
	}
	if n.exp > 0 && (kind == 'f' || kind == 'F' || kind == '%') {
		n = newNumber(n.neg, scaled(n.coef, n.exp), 0)
	}
	return n
}

// toDigits rounds, or pads with zeros, to a number of digits.
func toDigits(c *context, n *number, digits int64) *number {
	if n.isZero() {
		return newNumber(n.neg, zero, n.exp)
	}
	var st status
	r := c.with(digits).finish(n, &st)
	if have := r.digits(); have < digits {
		return newNumber(r.neg, scaled(r.coef, digits-have), r.exp-(digits-have))
	}
	return r
}

// pointPlace says how many digits stand before the point.
func (l *layout) pointPlace(n *number, kind byte, left int64) int64 {
	switch kind {
	case 'e', 'E':
		if n.coef.Sign() == 0 && l.precision >= 0 {
			return 1 - l.precision
		}
		return 1
	case 'f', 'F', '%':
		return left
	}
	if n.exp <= 0 && left > -6 {
		return left
	}
	return 1
}

// pad puts sign, grouped digits and the rest together and fills up to the width.
func (l *layout) pad(neg bool, whole, rest string) string {
	sign := ""
	switch {
	case neg:
		sign = "-"
	case l.sign != '-':
		sign = string(rune(l.sign))
	}
	if l.zeroPad && whole != "" {
		for l.group == "" && len(sign)+len(whole)+len(rest) < l.width {
			whole = strings.Repeat("0", l.width-len(sign)-len(whole)-len(rest)) + whole
		}
		for l.group != "" && len(sign)+len(grouped(whole, l.group))+len(rest) < l.width {
			whole = "0" + whole
		}
	}
	if l.group != "" && whole != "" {
		whole = grouped(whole, l.group)
	}
	body := whole + rest
	room := l.width - len(sign) - len(body)
	if room <= 0 {
		return sign + body
	}
	fill := func(n int) string { return strings.Repeat(l.fill, n) }
	switch l.align {
	case '<':
		return sign + body + fill(room)
	case '^':
		return fill(room/2) + sign + body + fill(room-room/2)
	case '=':
		return sign + fill(room) + body
	}
	return fill(room) + sign + body
}

// grouped puts a separator before each three digits.
func grouped(digits, separator string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + separator + digits[i:]
	}
	return digits
}
