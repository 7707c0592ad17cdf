package object

import (
	"strings"
	"unicode"
)

// appendUpper, appendLower, appendTitle and appendFold add the full case mapping of r.
func appendUpper(b []byte, r rune) []byte {
	if text := specialCase(upperSpecial, r); text != "" {
		return append(b, text...)
	}
	return AppendPoint(b, unicode.ToUpper(r))
}

func appendTitle(b []byte, r rune) []byte {
	if text := specialCase(titleSpecial, r); text != "" {
		return append(b, text...)
	}
	return AppendPoint(b, unicode.ToTitle(r))
}

func appendLower(b []byte, r rune) []byte {
	if r == 0x130 {
		return append(b, "i\u0307"...)
	}
	return AppendPoint(b, unicode.ToLower(r))
}

// appendFold follows the lower case except for Cherokee, whose capitals are the
// older letters, and for what expands.
func appendFold(b []byte, r rune) []byte {
	switch {
	case r < 0x80:
		return AppendPoint(b, unicode.ToLower(r))
	case r >= 0x13A0 && r <= 0x13F5:
		return AppendPoint(b, r)
	case r >= 0x13F8 && r <= 0x13FD:
		return AppendPoint(b, r-8)
	case r >= 0xAB70 && r <= 0xABBF:
		return AppendPoint(b, r-0xAB70+0x13A0)
	}
	if text := specialCase(foldSpecial, r); text != "" {
		return append(b, text...)
	}
	for _, c := range specialCase(upperSpecial, r) {
		b = appendLower(b, c)
		r = -1
	}
	if r < 0 {
		return b
	}
	return appendLower(b, r)
}

// lowerAt adds the lower case of the code point r at byte i of s: a capital sigma
// becomes a final one at the end of a word.
func lowerAt(b []byte, s string, i int, r rune) []byte {
	if r != 'Σ' {
		return appendLower(b, r)
	}
	if isFinalSigma(s, i) {
		return append(b, "ς"...)
	}
	return append(b, "σ"...)
}

func isFinalSigma(s string, i int) bool {
	before := false
	for at := i; at > 0; {
		r, w := lastPoint(s, at)
		at -= w
		if !isCaseIgnorable(r) {
			before = isCased(r)
			break
		}
	}
	if !before {
		return false
	}
	for _, r := range Points(s[i+2:]) {
		if !isCaseIgnorable(r) {
			return !isCased(r)
		}
	}
	return true
}

func isCaseIgnorable(r rune) bool {
	return strings.ContainsRune("'.:^`·’\u00a8\u00ad\u00af\u00b4\u00b8\u2018\u2024\u2027", r) ||
		unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk)
}

// otherCase is the letter c with its case changed if it lies between from and to.
func otherCase(c, from, to byte) byte {
	if c-from <= to-from {
		c ^= 'a' - 'A'
	}
	return c
}

// writeOtherCase writes an ASCII text with the case of the letters between from and to changed.
func writeOtherCase(out []byte, s string, from, to byte) {
	i := 0
	for ; i+8 <= len(out); i += 8 {
		// In each byte, whose highest bit is free, the bit above tells what is not less than from or greater than to.
		x := word(s[i : i+8])
		within := (x + (0x80-uint64(from))*eachByte) &^ (x + (0x7F-uint64(to))*eachByte) & (0x80 * eachByte)
		putWord(out[i:i+8], x^within>>2)
	}
	for ; i < len(out); i++ {
		out[i] = otherCase(s[i], from, to)
	}
}

// eachByte times a byte has it in each of eight.
const eachByte = 0x0101010101010101

// mapASCII is an ASCII text with the case of the letters between from and to changed.
func mapASCII(s string, from, to byte) Value {
	switch len(s) {
	case 0:
		return emptyStr.Value()
	case 1:
		return latin1Strs[otherCase(s[0], from, to)].Value()
	}
	r, text := newStr(len(s), len(s))
	writeOtherCase(text, s, from, to)
	return r.Value()
}

func strUpper(_ *Thread, v Value) Value {
	s := Cast[Str](v)
	if s.IsASCII() {
		return mapASCII(s.s, 'a', 'z')
	}
	b := make([]byte, 0, len(s.s)+8)
	for _, r := range Points(s.s) {
		b = appendUpper(b, r)
	}
	return CopyText(b)
}

func strLower(_ *Thread, v Value) Value {
	s := Cast[Str](v)
	if s.IsASCII() {
		return mapASCII(s.s, 'A', 'Z')
	}
	return CopyText(appendLowerText(make([]byte, 0, len(s.s)+8), s.s, 0))
}

// appendLowerText adds the lower case of s from byte from on.
func appendLowerText(b []byte, s string, from int) []byte {
	for i, r := range Points(s[from:]) {
		b = lowerAt(b, s, from+i, r)
	}
	return b
}

func strCasefold(_ *Thread, v Value) Value {
	s := Cast[Str](v)
	if s.IsASCII() {
		return mapASCII(s.s, 'A', 'Z')
	}
	b := make([]byte, 0, len(s.s)+8)
	for _, r := range Points(s.s) {
		b = appendFold(b, r)
	}
	return CopyText(b)
}

func strSwapcase(_ *Thread, v Value) Value {
	s := Cast[Str](v).s
	b := make([]byte, 0, len(s)+8)
	for i, r := range Points(s) {
		switch {
		case isUpper(r):
			b = lowerAt(b, s, i, r)
		case isLower(r):
			b = appendUpper(b, r)
		default:
			b = AppendPoint(b, r)
		}
	}
	return CopyText(b)
}

func strCapitalize(_ *Thread, v Value) Value {
	self := Cast[Str](v)
	s := self.s
	if s == "" {
		return emptyStr.Value()
	}
	if self.IsASCII() {
		if len(s) == 1 {
			return latin1Strs[otherCase(s[0], 'a', 'z')].Value()
		}
		r, text := newStr(len(s), self.n)
		text[0] = otherCase(s[0], 'a', 'z')
		writeOtherCase(text[1:], s[1:], 'A', 'Z')
		return r.Value()
	}
	r, w := DecodePoint(s, 0)
	b := appendTitle(make([]byte, 0, len(s)+8), r)
	return CopyText(appendLowerText(b, s, w))
}

func strTitle(_ *Thread, v Value) Value {
	s := Cast[Str](v).s
	b := make([]byte, 0, len(s)+8)
	inWord := false
	for i, r := range Points(s) {
		if inWord {
			b = lowerAt(b, s, i, r)
		} else {
			b = appendTitle(b, r)
		}
		inWord = isCased(r)
	}
	return CopyText(b)
}
