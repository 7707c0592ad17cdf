package object

import (
	bytesorder "encoding/binary"
	"unicode/utf16"

	"github.com/bide-lang/bide/interp/object/charmap"
)

// decodeUTF8 reads one code point; what is wrong covers the longest part that
// could have begun one.
func decodeUTF8(data []byte, i int) (r rune, w int, bad string) {
	c := data[i]
	if c < 0x80 {
		return rune(c), 1, ""
	}
	size, low, high := 0, byte(0x80), byte(0xBF)
	switch {
	case c >= 0xC2 && c <= 0xDF:
		size, r = 2, rune(c&0x1F)
	case c >= 0xE0 && c <= 0xEF:
		size, r = 3, rune(c&0x0F)
	case c >= 0xF0 && c <= 0xF4:
		size, r = 4, rune(c&0x07)
	default:
		return 0, 1, "invalid start byte"
	}
	switch c {
	case 0xE0:
		low = 0xA0
	case 0xED:
		high = 0x9F
	case 0xF0:
		low = 0x90
	case 0xF4:
		high = 0x8F
	}
	for k := 1; k < size; k++ {
		if i+k >= len(data) {
			return 0, k, "unexpected end of data"
		}
		d := data[i+k]
		if d < low || d > high {
			return 0, k, "invalid continuation byte"
		}
		r = r<<6 | rune(d&0x3F)
		low, high = 0x80, 0xBF
	}
	return r, size, ""
}

func encodeUTF8(b []byte, r rune) ([]byte, bool) {
	if isSurrogate(r) {
		return b, false
	}
	return AppendPoint(b, r), true
}

func decodeASCII(data []byte, i int) (rune, int, string) {
	if data[i] >= 0x80 {
		return 0, 1, "ordinal not in range(128)"
	}
	return rune(data[i]), 1, ""
}

func decodeLatin1(data []byte, i int) (rune, int, string) { return rune(data[i]), 1, "" }

// encodeBelow encodes code points under limit as one byte.
func encodeBelow(limit rune) func(b []byte, r rune) ([]byte, bool) {
	return func(b []byte, r rune) ([]byte, bool) {
		if r >= limit {
			return b, false
		}
		return append(b, byte(r)), true
	}
}

const charmapReason = "character maps to <undefined>"

// charmapCodec is the codec of an encoding in which each byte is a character.
func charmapCodec(m *charmap.Map) *codec {
	c := &codec{name: "charmap", unit: 1, reason: charmapReason}
	c.decodeOne = func(data []byte, i int) (rune, int, string) {
		if r := m.Runes[data[i]]; r != charmap.Undefined {
			return r, 1, ""
		}
		return 0, 1, charmapReason
	}
	c.encodeOne = func(b []byte, r rune) ([]byte, bool) {
		code, ok := m.Encode(r)
		if !ok {
			return b, false
		}
		return append(b, code), true
	}
	return c
}

// bothWays reads numbers and appends them.
type bothWays interface {
	bytesorder.ByteOrder
	bytesorder.AppendByteOrder
}

func byteOrder(big bool) bothWays {
	if big {
		return bytesorder.BigEndian
	}
	return bytesorder.LittleEndian
}

func decodeUTF16(big bool) func(data []byte, i int) (rune, int, string) {
	unit := func(data []byte, i int) rune {
		if big {
			return rune(data[i])<<8 | rune(data[i+1])
		}
		return rune(data[i+1])<<8 | rune(data[i])
	}
	return func(data []byte, i int) (rune, int, string) {
		if i+2 > len(data) {
			return 0, len(data) - i, "truncated data"
		}
		r := unit(data, i)
		switch {
		case !isSurrogate(r):
			return r, 2, ""
		case r >= 0xDC00:
			return 0, 2, "illegal encoding"
		case i+4 > len(data):
			return 0, len(data) - i, "unexpected end of data"
		}
		low := unit(data, i+2)
		if low < 0xDC00 || low > 0xDFFF {
			return 0, 2, "illegal UTF-16 surrogate"
		}
		return utf16.DecodeRune(r, low), 4, ""
	}
}

func encodeUTF16(big bool) func(b []byte, r rune) ([]byte, bool) {
	order := byteOrder(big)
	return func(b []byte, r rune) ([]byte, bool) {
		switch {
		case isSurrogate(r):
			return b, false
		case r < 0x10000:
			return order.AppendUint16(b, uint16(r)), true
		}
		high, low := utf16.EncodeRune(r)
		return order.AppendUint16(order.AppendUint16(b, uint16(high)), uint16(low)), true
	}
}

func decodeUTF32(big bool) func(data []byte, i int) (rune, int, string) {
	return func(data []byte, i int) (rune, int, string) {
		if i+4 > len(data) {
			return 0, len(data) - i, "truncated data"
		}
		n := bytesorder.LittleEndian.Uint32(data[i:])
		if big {
			n = bytesorder.BigEndian.Uint32(data[i:])
		}
		switch {
		case n > maxPoint:
			return 0, 4, "code point not in range(0x110000)"
		case isSurrogate(rune(n)):
			return 0, 4, "code point in surrogate code point range(0xd800, 0xe000)"
		}
		return rune(n), 4, ""
	}
}

func encodeUTF32(big bool) func(b []byte, r rune) ([]byte, bool) {
	order := byteOrder(big)
	return func(b []byte, r rune) ([]byte, bool) {
		if isSurrogate(r) {
			return b, false
		}
		return order.AppendUint32(b, uint32(r)), true
	}
}
