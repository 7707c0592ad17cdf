package object

import (
	"math/big"
	"strconv"
	"strings"
	"unicode"
)

// defaultMaxStrDigits is how many digits an int may have when it is converted from or to
// decimal text, where the effort grows faster than the length.
const defaultMaxStrDigits = 4300

// MaxStrDigits is sys.get_int_max_str_digits(); 0 means no limit.
func (in *Interp) MaxStrDigits() int {
	switch {
	case in == nil || in.maxStrDigits == 0:
		return defaultMaxStrDigits
	case in.maxStrDigits < 0:
		return 0
	}
	return in.maxStrDigits
}

// SetMaxStrDigits is sys.set_int_max_str_digits(n); the caller has checked n.
func (in *Interp) SetMaxStrDigits(n int) {
	if n == 0 {
		n = -1
	}
	in.maxStrDigits = n
}

const digitLimitAdvice = "use sys.set_int_max_str_digits() to increase the limit"

// bitsPerDigit is the logarithm of 10 to base 2.
const bitsPerDigit = 3.3219280948873626

// IntText is str(v) for any int, ValueError when it has too many digits.
func IntText(t *Thread, v Value) (string, bool) {
	if n, ok := unboxedInt(v); ok {
		return strconv.FormatInt(n, 10), true
	}
	n := Cast[BigInt](v).N
	limit := t.Interp.MaxStrDigits()
	tooLong := limit > 0 && float64(n.BitLen()-1) > float64(limit)*bitsPerDigit
	s := ""
	if !tooLong {
		s = n.String()
		tooLong = limit > 0 && len(strings.TrimPrefix(s, "-")) > limit
	}
	if tooLong {
		t.Raise(ValueErrorType, "Exceeds the limit (%d digits) for integer string conversion; %s", limit, digitLimitAdvice)
		return "", false
	}
	return s, true
}

// intStr is str(n).
func intStr(n int64) Value {
	var room [20]byte
	digits := strconv.AppendInt(room[:0], n, 10)
	return copyText(digits, len(digits))
}

func intRepr(t *Thread, v Value) Value {
	if v.IsInt() {
		return intStr(v.Int64())
	}
	s, ok := IntText(t, v)
	if !ok {
		return Raised
	}
	return NewStr(s)
}

// parseIntText reads an int literal with surrounding blanks; v is what the error message shows.
func parseIntText(t *Thread, s string, base int, v Value) Value {
	if _, isStr := AsStr(v); isStr {
		s = decimalASCII(s)
	}
	digits, radix, negative, ok := splitIntText(s, base)
	if !ok {
		return badIntText(t, base, v)
	}
	if len(digits) < 13 || radix == 10 && len(digits) < 19 { // always fits 64 bits
		n, err := strconv.ParseInt(digits, radix, 64)
		if err == nil {
			if negative {
				n = -n
			}
			return Int(n)
		}
	}
	limit := t.Interp.MaxStrDigits()
	if limit > 0 && len(digits) > limit && radix&(radix-1) != 0 {
		return t.Raise(ValueErrorType, "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; %s", limit, len(digits), digitLimitAdvice)
	}
	n, ok := new(big.Int).SetString(digits, radix)
	if !ok {
		return badIntText(t, base, v)
	}
	if negative {
		n.Neg(n)
	}
	return IntFromBig(n)
}

func badIntText(t *Thread, base int, v Value) Value {
	r, ok := "", true
	if o, isArray := AsByteArray(v); isArray {
		r = ReprBytes(o.b) // as if it were bytes
	} else {
		r, ok = Repr(t, v)
	}
	if !ok {
		return Raised
	}
	return t.Raise(ValueErrorType, "invalid literal for int() with base %d: %s", base, clipText(r, 200))
}

// clipText is what "%.200R" leaves of a repr.
func clipText(s string, n int) string {
	count := 0
	for i := range s {
		if count == n {
			return s[:i]
		}
		count++
	}
	return s
}

// splitIntText takes an int literal apart: its digits without underscores, what base they are in, its sign.
// The digits are not all checked.
func splitIntText(s string, base int) (digits string, radix int, negative, ok bool) {
	s = strings.Trim(s, " \t\n\v\f\r")
	if s != "" && (s[0] == '+' || s[0] == '-') {
		negative = s[0] == '-'
		s = s[1:]
	}
	radix = base
	prefixed := false
	if len(s) > 2 && s[0] == '0' {
		if b := prefixBase(s[1]); b != 0 && (base == 0 || base == b) {
			radix, s, prefixed = b, s[2:], true
			s = strings.TrimPrefix(s, "_")
		}
	}
	if radix == 0 {
		radix = 10
	}
	if s == "" || s[0] == '_' || s[len(s)-1] == '_' || strings.Contains(s, "__") || s[0] == '+' || s[0] == '-' {
		return "", 0, false, false
	}
	s = strings.ReplaceAll(s, "_", "")
	if base == 0 && !prefixed && s[0] == '0' && strings.Trim(s, "0") != "" {
		return "", 0, false, false // 010 is no literal
	}
	return s, radix, negative, true
}

func prefixBase(c byte) int {
	switch c {
	case 'x', 'X':
		return 16
	case 'o', 'O':
		return 8
	case 'b', 'B':
		return 2
	}
	return 0
}

// decimalASCII turns decimal digits and blanks of every script into ASCII ones. The first of all else beyond ASCII
// becomes "?", which no number holds, and ends the text.
func decimalASCII(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		ascii = ascii && s[i] < 0x80
	}
	if ascii {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r < 0x80:
			b.WriteByte(byte(r))
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case unicode.Is(unicode.Nd, r):
			b.WriteByte('0' + byte(DecimalDigit(r)))
		default:
			return b.String() + "?"
		}
	}
	return b.String()
}

// DecimalDigit is the value of a digit of category Nd: they come in runs of ten.
func DecimalDigit(r rune) int {
	for _, run := range unicode.Nd.R16 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) {
			return int(r-rune(run.Lo)) % 10
		}
	}
	for _, run := range unicode.Nd.R32 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) {
			return int(r-rune(run.Lo)) % 10
		}
	}
	return 0
}

// numberText is the text of a str, or of a bytes-like object, that a number may be read from.
func numberText(v Value) (string, bool) {
	if s, ok := AsStr(v); ok {
		return s.s, true
	}
	b, ok := BufferOf(v)
	return string(b), ok
}
