package object

import (
	"iter"
	"unicode/utf8"
)

// maxPoint is the largest code point.
const maxPoint = 0x10FFFF

// pointWidth is the length in bytes of the code point that starts with lead.
func pointWidth(lead byte) int {
	switch {
	case lead < 0x80:
		return 1
	case lead < 0xE0:
		return 2
	case lead < 0xF0:
		return 3
	}
	return 4
}

// DecodePoint reads the code point of s that starts at byte i, and its width.
func DecodePoint(s string, i int) (rune, int) {
	c := s[i]
	switch {
	case c < 0x80:
		return rune(c), 1
	case c < 0xE0 && i+1 < len(s):
		return rune(c&0x1F)<<6 | rune(s[i+1]&0x3F), 2
	case c < 0xF0 && i+2 < len(s):
		return rune(c&0x0F)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F), 3
	case i+3 < len(s):
		return rune(c&0x07)<<18 | rune(s[i+1]&0x3F)<<12 | rune(s[i+2]&0x3F)<<6 | rune(s[i+3]&0x3F), 4
	}
	return utf8.RuneError, len(s) - i
}

// lastPoint reads the code point of s that ends before byte i, and its width.
func lastPoint(s string, i int) (rune, int) {
	at := i - 1
	for at > 0 && s[at]&0xC0 == 0x80 {
		at--
	}
	r, w := DecodePoint(s, at)
	return r, w
}

// AppendPoint adds the encoding of r, surrogates as three bytes.
func AppendPoint(b []byte, r rune) []byte {
	if isSurrogate(r) {
		return append(b, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(b, r)
}

func isSurrogate(r rune) bool { return r >= 0xD800 && r <= 0xDFFF }

// Points walks the code points of s with the byte each starts at.
func Points(s string) iter.Seq2[int, rune] {
	return func(yield func(int, rune) bool) {
		for i := 0; i < len(s); {
			r, w := DecodePoint(s, i)
			if !yield(i, r) {
				return
			}
			i += w
		}
	}
}

// countPoints counts the code points of s: the bytes that do not continue one.
func countPoints(s string) int {
	n, i := 0, 0
	for ; i+8 <= len(s); i += 8 {
		if word(s[i:i+8])&0x8080808080808080 == 0 {
			n += 8
			continue
		}
		for j := i; j < i+8; j++ {
			if s[j]&0xC0 != 0x80 {
				n++
			}
		}
	}
	for ; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// word reads the first eight bytes of s, low byte first.
func word[T string | []byte](s T) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// putWord writes what word reads.
func putWord(b []byte, w uint64) {
	_ = b[7]
	b[0], b[1], b[2], b[3] = byte(w), byte(w>>8), byte(w>>16), byte(w>>24)
	b[4], b[5], b[6], b[7] = byte(w>>32), byte(w>>40), byte(w>>48), byte(w>>56)
}

// pointsOf lists the code points of s.
func pointsOf(s string) []rune {
	out := make([]rune, 0, len(s))
	for _, r := range Points(s) {
		out = append(out, r)
	}
	return out
}

// textOf encodes code points.
func textOf(points []rune) string {
	b := make([]byte, 0, len(points))
	for _, r := range points {
		b = AppendPoint(b, r)
	}
	return string(b)
}

// hasSurrogate reports whether s holds a surrogate.
func hasSurrogate(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if s[i] == 0xED && s[i+1] >= 0xA0 {
			return true
		}
	}
	return false
}
