package object

import (
	"math"
	"strconv"
	"strings"
)

func formatInt(t *Thread, v Value, spec string) (string, bool) {
	sp, ok := parseSpec(t, spec, v.Type().Name, 'd', '>')
	if !ok {
		return "", false
	}
	switch sp.typ {
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		f, ok := intAsFloat(t, v)
		if !ok {
			return "", false
		}
		return sp.float(t, f)
	case 'b', 'c', 'd', 'o', 'x', 'X', 'n':
	default:
		unknownFormat(t, sp.typ, v.Type().Name)
		return "", false
	}
	if !sp.checkInt(t) {
		return "", false
	}
	if sp.typ == 'c' {
		return sp.intChar(t, v)
	}
	digits, negative, ok := intDigits(t, v, sp.typ)
	if !ok {
		return "", false
	}
	prefix := ""
	if sp.alt && sp.typ != 'd' && sp.typ != 'n' {
		prefix = "0" + string(sp.typ)
	}
	return sp.number(t, negative, prefix, digits, "")
}

func intAsFloat(t *Thread, v Value) (float64, bool) {
	f := intToFloat(t, v)
	if f.Bad() {
		return 0, false
	}
	return f.Float64(), true
}

// checkInt refuses what makes no sense for an integer presentation.
func (sp *formatSpec) checkInt(t *Thread) bool {
	switch {
	case sp.precision >= 0:
		t.Raise(ValueErrorType, "Precision not allowed in integer format specifier")
	case sp.coerce:
		t.Raise(ValueErrorType, "Negative zero coercion (z) not allowed in integer format specifier")
	case sp.typ == 'c' && sp.sign != 0:
		t.Raise(ValueErrorType, "Sign not allowed with integer format specifier 'c'")
	case sp.typ == 'c' && sp.alt:
		t.Raise(ValueErrorType, "Alternate form (#) not allowed with integer format specifier 'c'")
	default:
		return true
	}
	return false
}

// charRange is the complaint about a number that is no code point.
const charRange = "%c arg not in range(0x110000)"

func (sp *formatSpec) intChar(t *Thread, v Value) (string, bool) {
	n, ok := AsInt64(v)
	if !ok {
		t.Raise(OverflowErrorType, "Python int too large to convert to C long")
		return "", false
	}
	if n < 0 || n > maxPoint {
		t.Raise(OverflowErrorType, "%s", charRange)
		return "", false
	}
	return sp.pad(t, "", string(AppendPoint(nil, rune(n))), 1)
}

// intDigits is the absolute value of an int in the base of presentation typ.
func intDigits(t *Thread, v Value, typ rune) (digits string, negative, ok bool) {
	base := 10
	switch typ {
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'x', 'X':
		base = 16
	}
	if n, small := AsInt64(v); small {
		digits = strconv.FormatInt(n, base)
	} else if base == 10 {
		if digits, ok = IntText(t, exactInt(t, v)); !ok {
			return "", false, false
		}
	} else {
		n, _ := AsBigInt(v)
		digits = n.Text(base)
	}
	digits, negative = strings.CutPrefix(digits, "-")
	if typ == 'X' {
		digits = strings.ToUpper(digits)
	}
	return digits, negative, true
}

// number lays out a number: sign, prefix, grouped digits and the rest (point,
// fraction, exponent), zero-filled or padded.
func (sp *formatSpec) number(t *Thread, negative bool, prefix, digits, rest string) (string, bool) {
	head := prefix
	switch {
	case negative:
		head = "-" + head
	case sp.sign == '+' || sp.sign == ' ':
		head = string(sp.sign) + head
	}
	if sp.grouping != 0 && digits != "" {
		least := 0
		if sp.fill == "0" && sp.align == '=' {
			least = sp.width - len(head) - len(rest)
			if least > 0 && !t.CheckSize(int64(least), 1) {
				return "", false
			}
		}
		digits = groupDigits(digits, sp.grouping, sp.groupSize(), least)
	}
	return sp.pad(t, head, digits+rest, len(head)+len(digits)+len(rest))
}

func (sp *formatSpec) groupSize() int {
	switch sp.typ {
	case 'b', 'o', 'x', 'X':
		return 4
	}
	return 3
}

// groupDigits puts sep between groups of size digits, after adding zeros in
// front until the text is at least least long.
func groupDigits(digits string, sep byte, size, least int) string {
	n := len(digits)
	for n+(n-1)/size < least {
		n++
	}
	b := make([]byte, 0, n+n/size)
	for i := range n {
		if left := n - i; i > 0 && left%size == 0 {
			b = append(b, sep)
		}
		if zeros := n - len(digits); i < zeros {
			b = append(b, '0')
		} else {
			b = append(b, digits[i-zeros])
		}
	}
	return string(b)
}

func formatFloatValue(t *Thread, v Value, spec string) (string, bool) {
	sp, ok := parseSpec(t, spec, v.Type().Name, 0, '>')
	if !ok {
		return "", false
	}
	if sp.typ != 0 && !strings.ContainsRune("eEfFgGn%", sp.typ) {
		unknownFormat(t, sp.typ, v.Type().Name)
		return "", false
	}
	return sp.float(t, floatOf(v))
}

// float formats f by a specification whose type fits floats.
func (sp *formatSpec) float(t *Thread, f float64) (string, bool) {
	text, ok := sp.floatText(t, f, sp.typ == 0)
	if !ok {
		return "", false
	}
	text, negative := strings.CutPrefix(text, "-")
	digits, rest := splitNumber(text)
	return sp.number(t, negative, "", digits, rest)
}

// floatText is f with the precision and type of the specification; addDot keeps a float
// without a type from looking like an int.
func (sp *formatSpec) floatText(t *Thread, f float64, addDot bool) (string, bool) {
	verb, precision := byte(sp.typ), sp.precision
	if precision > math.MaxInt32 {
		t.Raise(ValueErrorType, "precision too big")
		return "", false
	}
	if precision > 1024 && !t.CheckSize(int64(precision), 1) {
		return "", false
	}
	percent := ""
	switch {
	case verb == 0 && precision < 0:
		verb = 'r'
	case verb == 0 || verb == 'n':
		verb = 'g'
	case verb == '%':
		verb, percent = 'f', "%"
		f *= 100
	}
	if precision < 0 {
		precision = 6
	}
	text := formatFloat(f, verb, precision, sp.alt, addDot)
	if sp.coerce && strings.HasPrefix(text, "-") && isZeroText(text[1:]) {
		text = text[1:]
	}
	return text + percent, true
}

// isZeroText reports whether the digits before an exponent are all zero.
func isZeroText(s string) bool {
	mantissa, _, _ := strings.Cut(strings.ToLower(s), "e")
	return strings.Trim(mantissa, "0.") == ""
}

// splitNumber cuts a number after its integer digits.
func splitNumber(text string) (digits, rest string) {
	i := 0
	for i < len(text) && isDigit(text[i]) {
		i++
	}
	return text[:i], text[i:]
}

func formatComplex(t *Thread, v Value, spec string) (string, bool) {
	sp, ok := parseSpec(t, spec, v.Type().Name, 0, '>')
	if !ok || !sp.checkComplex(t, v.Type().Name) {
		return "", false
	}
	c, _ := AsComplex(v)
	part := *sp
	part.width, part.align, part.fill = -1, '<', " "
	re, ok := part.complexPart(t, real(c))
	if !ok {
		return "", false
	}
	part.sign = '+'
	im, ok := part.complexPart(t, imag(c))
	if !ok {
		return "", false
	}
	text := re + im + "j"
	if sp.typ == 0 {
		if real(c) == 0 && !math.Signbit(real(c)) {
			part.sign = sp.sign
			im, _ = part.complexPart(t, imag(c))
			text = im + "j"
		} else {
			text = "(" + text + ")"
		}
	}
	return sp.pad(t, "", text, len(text))
}

func (sp *formatSpec) complexPart(t *Thread, f float64) (string, bool) {
	text, ok := sp.floatText(t, f, false)
	if !ok {
		return "", false
	}
	text, negative := strings.CutPrefix(text, "-")
	digits, rest := splitNumber(text)
	return sp.number(t, negative, "", digits, rest)
}

func (sp *formatSpec) checkComplex(t *Thread, typeName string) bool {
	switch {
	case sp.typ != 0 && !strings.ContainsRune("eEfFgGn", sp.typ):
		unknownFormat(t, sp.typ, typeName)
	case sp.fill == "0":
		t.Raise(ValueErrorType, "Zero padding is not allowed in complex format specifier")
	case sp.align == '=':
		t.Raise(ValueErrorType, "'=' alignment flag is not allowed in complex format specifier")
	default:
		return true
	}
	return false
}

// formatFloat is C's conversion of f with verb e, f, g (or E, F, G) and a precision, or r for the
// shortest digits. alt always keeps the point and zeros; addDot makes 1 into 1.0.
func formatFloat(f float64, verb byte, precision int, alt, addDot bool) string {
	var text string
	switch lower := verb | 0x20; {
	case math.IsNaN(f) || math.IsInf(f, 0):
		text = shortestFloat(f)
		alt, addDot = false, false
	case verb == 'r':
		text = shortestFloat(f)
	case lower == 'g':
		text = formatGeneral(f, max(precision, 1), alt, addDot)
	default:
		text = strconv.FormatFloat(f, lower, precision, 64)
	}
	if alt && !strings.Contains(text, ".") {
		mantissa, exponent := cutExponent(text)
		text = mantissa + "." + exponent
		if addDot && exponent == "" {
			text += "0"
		}
	} else if addDot && !strings.ContainsAny(text, ".e") {
		text += ".0"
	}
	if verb < 'a' {
		text = strings.ToUpper(text)
	}
	return text
}

func cutExponent(text string) (mantissa, exponent string) {
	if i := strings.IndexByte(text, 'e'); i >= 0 {
		return text[:i], text[i:]
	}
	return text, ""
}

// formatGeneral is %g: precision significant digits, with an exponent when that is shorter.
func formatGeneral(f float64, precision int, alt, addDot bool) string {
	mantissa, exponent := cutExponent(strconv.FormatFloat(f, 'e', precision-1, 64))
	exp, _ := strconv.Atoi(exponent[1:])
	limit := precision
	if addDot {
		limit--
	}
	if exp >= -4 && exp < limit {
		mantissa, exponent = strconv.FormatFloat(f, 'f', precision-1-exp, 64), ""
	}
	if !alt && strings.Contains(mantissa, ".") {
		mantissa = strings.TrimRight(strings.TrimRight(mantissa, "0"), ".")
	}
	return mantissa + exponent
}
