package object

import (
	"strconv"
	"strings"
)

// encodeError deals with code points s[i:end] (start to stop counted in code points) that the encoding
// does not have: it adds what the error handler puts in their place.
func (c *codec) encodeError(t *Thread, out []byte, s string, i, end, start, stop int, errors string) ([]byte, bool) {
	bad := s[i:end]
	switch errors {
	case "ignore":
		return out, true
	case "surrogateescape", "surrogatepass":
		for k, r := range Points(bad) {
			b, ok := c.passSurrogate(out, r, errors)
			if !ok {
				at := countPoints(bad[:k])
				return nil, c.raiseEncode(t, s, start+at, stop)
			}
			out = b
		}
		return out, true
	case "strict":
		return nil, c.raiseEncode(t, s, start, stop)
	}
	replacement, ok := encodeReplacement(t, bad, errors)
	if !ok {
		return nil, false
	}
	for _, r := range Points(replacement) {
		if out, ok = c.encodeOne(out, r); !ok {
			return nil, c.raiseEncode(t, s, start, stop)
		}
	}
	return out, true
}

// passSurrogate encodes a surrogate for the handlers that let them through.
func (c *codec) passSurrogate(b []byte, r rune, errors string) ([]byte, bool) {
	switch {
	case errors == "surrogateescape" && r >= 0xDC80 && r <= 0xDCFF:
		return append(b, byte(r)), true
	case errors == "surrogateescape" || !isSurrogate(r):
		return nil, false
	case c.name == "utf-8":
		return AppendPoint(b, r), true
	case c.unit == 2:
		return byteOrder(strings.HasSuffix(c.name, "be")).AppendUint16(b, uint16(r)), true
	case c.unit == 4:
		return byteOrder(strings.HasSuffix(c.name, "be")).AppendUint32(b, uint32(r)), true
	}
	return nil, false
}

// encodeReplacement is the text a handler puts in place of code points that cannot be encoded.
func encodeReplacement(t *Thread, bad, errors string) (string, bool) {
	var b []byte
	for _, r := range Points(bad) {
		switch errors {
		case "replace":
			b = append(b, '?')
		case "backslashreplace":
			b = appendHexEscape(b, r)
		case "xmlcharrefreplace":
			b = append(strconv.AppendInt(append(b, "&#"...), int64(r), 10), ';')
		case "namereplace":
			b = appendHexEscape(b, r) // the table of character names is not part of the program
		default:
			t.Raise(LookupErrorType, "unknown error handler name '%s'", errors)
			return "", false
		}
	}
	return string(b), true
}

func (c *codec) raiseEncode(t *Thread, s string, start, stop int) bool {
	throwUnicode(t, UnicodeEncodeErrorType, c.name, NewStr(s), start, stop, c.reason)
	return false
}

// decodeError deals with wrong bytes data[i:end]; it gives the byte to go on at.
func (c *codec) decodeError(t *Thread, out, data []byte, i, end int, reason, errors string) ([]byte, int, bool) {
	switch errors {
	case "strict":
	case "ignore":
		return out, end, true
	case "replace":
		return append(out, "\ufffd"...), end, true
	case "backslashreplace":
		for _, b := range data[i:end] {
			out = append(out, '\\', 'x', hexDigits[b>>4], hexDigits[b&15])
		}
		return out, end, true
	case "surrogateescape":
		if at := i; data[at] >= 0x80 {
			for ; at < end && data[at] >= 0x80; at++ {
				out = AppendPoint(out, 0xDC00+rune(data[at]))
			}
			return out, at, true
		}
	case "surrogatepass":
		if r, w := c.readSurrogate(data, i); w > 0 {
			return AppendPoint(out, r), i + w, true
		}
	case "xmlcharrefreplace", "namereplace":
		t.Raise(TypeErrorType, "don't know how to handle UnicodeDecodeError in error callback")
		return nil, 0, false
	default:
		t.Raise(LookupErrorType, "unknown error handler name '%s'", errors)
		return nil, 0, false
	}
	throwUnicode(t, UnicodeDecodeErrorType, c.name, NewBytes(append([]byte{}, data...)), i, end, reason)
	return nil, 0, false
}

// readSurrogate reads an encoded surrogate; w is 0 when there is none.
func (c *codec) readSurrogate(data []byte, i int) (r rune, w int) {
	size := c.unit
	if c.name == "utf-8" {
		size = 3
	}
	if i+size > len(data) {
		return 0, 0
	}
	switch part := data[i : i+size]; {
	case size == 3 && part[0] == 0xED && part[1]&0xC0 == 0x80 && part[2]&0xC0 == 0x80:
		r = 0xD000 | rune(part[1]&0x3F)<<6 | rune(part[2]&0x3F)
	case size == 1 || size == 3:
		return 0, 0
	case strings.HasSuffix(c.name, "be"):
		r = rune(part[size-2])<<8 | rune(part[size-1])
	default:
		r = rune(part[1])<<8 | rune(part[0])
	}
	if !isSurrogate(r) {
		return 0, 0
	}
	return r, size
}

// throwUnicode raises a UnicodeEncodeError or UnicodeDecodeError.
func throwUnicode(t *Thread, typ *Type, encoding string, object Value, start, stop int, reason string) {
	e := NewException(typ, "")
	e.Args = NewTuple(NewStr(encoding), object, Int(int64(start)), Int(int64(stop)), NewStr(reason))
	e.Extra = append([]Value(nil), e.Args.Items...)
	t.Throw(e)
}
