package object

import (
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object/ucd"
)

// encodeError deals with code points s[i:end] (start to stop counted in code points) that the encoding
// does not have: it adds what the error handler puts in their place, and gives the code point to go on at.
func (c *codec) encodeError(t *Thread, out []byte, s string, i, end, start, stop int, errors string) ([]byte, int, bool) {
	bad := s[i:end]
	switch errors {
	case "ignore":
		return out, stop, true
	case "surrogateescape", "surrogatepass":
		for k, r := range Points(bad) {
			b, ok := c.passSurrogate(out, r, errors)
			if !ok {
				at := countPoints(bad[:k])
				return nil, 0, c.raiseEncode(t, s, start+at, stop)
			}
			out = b
		}
		return out, stop, true
	case "strict":
		return nil, 0, c.raiseEncode(t, s, start, stop)
	}
	replacement, known := encodeReplacement(bad, errors)
	if !known {
		return c.callEncodeHandler(t, out, s, start, stop, errors)
	}
	out, ok := c.encodeAll(t, out, replacement, s, start, stop)
	return out, stop, ok
}

// encodeAll encodes what a handler gave in place of the code points from start to stop.
func (c *codec) encodeAll(t *Thread, out []byte, replacement, s string, start, stop int) ([]byte, bool) {
	for _, r := range Points(replacement) {
		var ok bool
		if out, ok = c.encodeOne(out, r); !ok {
			return nil, c.raiseEncode(t, s, start, stop)
		}
	}
	return out, true
}

// passSurrogate encodes a surrogate for the handlers that let them through.
func (c *codec) passSurrogate(b []byte, r rune, errors string) ([]byte, bool) {
	switch {
	case errors == "surrogateescape" && r >= 0xDC80 && r <= 0xDCFF && c.unit == 1:
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

// encodeReplacement is the text a handler puts in place of code points that cannot be encoded; known says that
// the handler is one that puts text there.
func encodeReplacement(bad, errors string) (text string, known bool) {
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
			if name := ucd.Name(r); name != "" {
				b = append(b, "\\N{"+name+"}"...)
			} else {
				b = appendHexEscape(b, r)
			}
		default:
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
		return c.callDecodeHandler(t, out, data, i, end, reason, errors)
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
	case size == 2:
		r = rune(byteOrder(strings.HasSuffix(c.name, "be")).Uint16(part))
	default:
		r = rune(byteOrder(strings.HasSuffix(c.name, "be")).Uint32(part))
	}
	if !isSurrogate(r) {
		return 0, 0
	}
	return r, size
}

// throwUnicode raises a UnicodeEncodeError or UnicodeDecodeError.
func throwUnicode(t *Thread, typ *Type, encoding string, object Value, start, stop int, reason string) {
	t.Throw(newUnicodeError(typ, encoding, object, start, stop, reason))
}

func newUnicodeError(typ *Type, encoding string, object Value, start, stop int, reason string) *Exception {
	e := NewException(typ, "")
	e.Args = NewTuple(NewStr(encoding), object, Int(int64(start)), Int(int64(stop)), NewStr(reason))
	e.Extra = append([]Value(nil), e.Args.Items...)
	return e
}
