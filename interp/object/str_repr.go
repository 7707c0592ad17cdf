package object

import (
	"strings"
	"unicode"
)

const hexDigits = "0123456789abcdef"

// ReprText is repr() of the str with text s.
func ReprText(s string) string {
	quote := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		quote = '"'
	}
	b := make([]byte, 0, len(s)+2)
	b = append(b, quote)
	for i, r := range Points(s) {
		switch {
		case r == rune(quote) || r == '\\':
			b = append(b, '\\', byte(r))
		case r >= 0x20 && r < 0x7F:
			b = append(b, s[i])
		case IsPrintable(r):
			b = AppendPoint(b, r)
		default:
			b = appendEscape(b, r)
		}
	}
	return string(append(b, quote))
}

// appendEscape adds the escape sequence of an unprintable code point.
func appendEscape(b []byte, r rune) []byte {
	switch {
	case r == '\n':
		return append(b, `\n`...)
	case r == '\r':
		return append(b, `\r`...)
	case r == '\t':
		return append(b, `\t`...)
	}
	return appendHexEscape(b, r)
}

// appendHexEscape adds \xNN, \uNNNN or \UNNNNNNNN.
func appendHexEscape(b []byte, r rune) []byte {
	letter, digits := byte('x'), 2
	switch {
	case r > 0xFFFF:
		letter, digits = 'U', 8
	case r > 0xFF:
		letter, digits = 'u', 4
	}
	b = append(b, '\\', letter)
	for d := digits - 1; d >= 0; d-- {
		b = append(b, hexDigits[r>>(4*d)&15])
	}
	return b
}

// IsPrintable is str.isprintable for one code point.
func IsPrintable(r rune) bool {
	return unicode.IsPrint(r) || r >= 0x2FFC && r <= 0x2FFF || r == 0x31EF || r >= 0x2EBF0 && isAlpha(r)
}

// asciiText replaces what is not ASCII in a repr by escapes.
func asciiText(s string) string {
	if countPoints(s) == len(s) {
		return s
	}
	b := make([]byte, 0, len(s)+8)
	for _, r := range Points(s) {
		if r < 0x80 {
			b = append(b, byte(r))
		} else {
			b = appendHexEscape(b, r)
		}
	}
	return string(b)
}

// ASCII is ascii(v) as Go text.
func ASCII(t *Thread, v Value) (string, bool) {
	s, ok := Repr(t, v)
	return asciiText(s), ok
}
