package object

import (
	"strings"

	"github.com/bide-lang/bide/interp/object/charmap"
)

// codec turns text into bytes and back. decodeOne reads the code point at data[i] (negative: nothing); when bad is not ""
// the bytes data[i:i+w] are wrong for that reason. encodeOne adds a code point and reports whether the encoding has it.
type codec struct {
	name string // as error messages show it
	// unit is the number of bytes an encoded unit has at least.
	unit      int
	decodeOne func(data []byte, i int) (r rune, w int, bad string)
	encodeOne func(b []byte, r rune) ([]byte, bool)
	reason    string // why a code point cannot be encoded
	bom       []byte // written first, and skipped when decoding
	ascii     bool   // ASCII text is its own encoding
}

const surrogatesReason = "surrogates not allowed"

// codecs are the encodings by the names they go by.
var codecs = map[string]*codec{
	"utf_8":   {name: "utf-8", unit: 1, decodeOne: decodeUTF8, encodeOne: encodeUTF8, reason: surrogatesReason, ascii: true},
	"ascii":   {name: "ascii", unit: 1, decodeOne: decodeASCII, encodeOne: encodeBelow(0x80), reason: "ordinal not in range(128)", ascii: true},
	"latin_1": {name: "latin-1", unit: 1, decodeOne: decodeLatin1, encodeOne: encodeBelow(0x100), reason: "ordinal not in range(256)", ascii: true},
	"utf_8_sig": {
		name: "utf-8", unit: 1, decodeOne: decodeUTF8, encodeOne: encodeUTF8, reason: surrogatesReason, bom: []byte("\xef\xbb\xbf"),
	},
	"utf_16_le": {name: "utf-16-le", unit: 2, decodeOne: decodeUTF16(false), encodeOne: encodeUTF16(false), reason: surrogatesReason},
	"utf_16_be": {name: "utf-16-be", unit: 2, decodeOne: decodeUTF16(true), encodeOne: encodeUTF16(true), reason: surrogatesReason},
	"utf_16": {
		name: "utf-16", unit: 2, decodeOne: decodeUTF16(false), encodeOne: encodeUTF16(false), reason: surrogatesReason, bom: []byte("\xff\xfe"),
	},
	"utf_32_le": {name: "utf-32-le", unit: 4, decodeOne: decodeUTF32(false), encodeOne: encodeUTF32(false), reason: surrogatesReason},
	"utf_32_be": {name: "utf-32-be", unit: 4, decodeOne: decodeUTF32(true), encodeOne: encodeUTF32(true), reason: surrogatesReason},
	"utf_32": {
		name: "utf-32", unit: 4, decodeOne: decodeUTF32(false), encodeOne: encodeUTF32(false), reason: surrogatesReason, bom: []byte("\xff\xfe\x00\x00"),
	},
	"unicode_escape":     {name: "unicodeescape", unit: 1, decodeOne: decodeEscape, encodeOne: encodeEscape},
	"raw_unicode_escape": {name: "rawunicodeescape", unit: 1, decodeOne: decodeRawEscape, encodeOne: encodeRawEscape},
}

// commonNames are spellings of encodings that are found without a look into the table of names.
var commonNames = map[string]string{
	"utf-8": "utf_8", "utf8": "utf_8", "UTF-8": "utf_8", "latin-1": "latin_1", "latin1": "latin_1", "iso-8859-1": "latin_1", "us-ascii": "ascii",
	"utf-16": "utf_16", "utf-16-le": "utf_16_le", "utf-16-be": "utf_16_be", "utf-32": "utf_32", "utf-8-sig": "utf_8_sig",
}

// findCodec finds an encoding by any of its names; nil when it is none of those that are written in Go.
func findCodec(name string) *codec {
	if common, ok := commonNames[name]; ok {
		return codecs[common]
	}
	if c := codecs[name]; c != nil {
		return c
	}
	name = charmap.Canonical(name)
	if name == "iso8859_1" {
		name = "latin_1"
	}
	if c := codecs[name]; c != nil {
		return c
	}
	if m := charmap.Find(name); m != nil {
		return charmapCodec(m)
	}
	return nil
}

// Encode is s.encode(encoding, errors): a new slice, or false with UnicodeEncodeError or
// LookupError pending.
func Encode(t *Thread, s, encoding, errors string) ([]byte, bool) {
	c := findCodec(encoding)
	if c == nil {
		b, ok := AsBytes(t.callCodecs("_encode_text", encoding, NewStr(s), NewStr(encoding), NewStr(errors)))
		return b, ok
	}
	if c.ascii && (countPoints(s) == len(s) || c == codecs["utf_8"] && !hasSurrogate(s)) {
		return []byte(s), true
	}
	b, ok := c.encode(t, s, errors)
	if !ok {
		t.noteCodec("encoding", encoding)
	}
	return b, ok
}

// callCodecs calls a function of the module codecs, which knows the encodings that are not written in Go. Where there are
// no modules the encoding is unknown.
func (t *Thread) callCodecs(name, encoding string, args ...Value) Value {
	if t.Interp.Import == nil {
		return t.Raise(LookupErrorType, "unknown encoding: %s", encoding)
	}
	m := t.Interp.Library(t, "codecs")
	if m.Bad() {
		return Raised
	}
	return CallMethod(t, m, StrOf(name), args...)
}

// noteCodec adds a note to the pending exception that tells which encoding failed, as CPython's registry does; names that
// CPython knows without it get none.
func (t *Thread) noteCodec(doing, encoding string) {
	switch strings.ReplaceAll(strings.ToLower(encoding), "-", "_") {
	case "utf_8", "utf8", "utf_16", "utf16", "utf_32", "utf32", "ascii", "us_ascii", "latin_1", "latin1", "iso_8859_1", "iso8859_1":
		return
	}
	e := t.Take()
	if exceptionAddNote(t, []Value{e.Value(), NewStr(doing + " with '" + encoding + "' codec failed")}).Ok() {
		t.Restore(e)
	}
}

func (c *codec) encode(t *Thread, s, errors string) ([]byte, bool) {
	out := append(make([]byte, 0, len(s)+8), c.bom...)
	for i, index := 0, 0; i < len(s); {
		r, w := DecodePoint(s, i)
		var ok bool
		if out, ok = c.encodeOne(out, r); ok {
			i += w
			index++
			continue
		}
		end, points := c.unencodable(s, i)
		next := index + points
		if out, next, ok = c.encodeError(t, out, s, i, end, index, next, errors); !ok {
			return nil, false
		}
		if index += points; next != index {
			end, index = offsetOf(s, next), next
		}
		i = end
	}
	return out, true
}

// offsetOf is the byte at which code point n of s begins.
func offsetOf(s string, n int) int {
	for i := range Points(s) {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

// unencodable finds the end of the run of code points the encoding does not have; where units are larger than bytes
// each is a run of its own.
func (c *codec) unencodable(s string, i int) (end, points int) {
	if c.unit > 1 {
		_, w := DecodePoint(s, i)
		return i + w, 1
	}
	var scratch [8]byte
	for end = i; end < len(s); points++ {
		r, w := DecodePoint(s, end)
		if _, ok := c.encodeOne(scratch[:0], r); ok {
			break
		}
		end += w
	}
	return end, points
}

// Decode is data.decode(encoding, errors) as text. Nobody asks what an encoding of no bytes is called.
func Decode(t *Thread, data []byte, encoding, errors string) (string, bool) {
	if len(data) == 0 {
		return "", true
	}
	c := findCodec(encoding)
	if c == nil {
		s, ok := AsStr(t.callCodecs("_decode_text", encoding, NewBytes(append([]byte(nil), data...)), NewStr(encoding), NewStr(errors)))
		if !ok {
			return "", false
		}
		return s.s, true
	}
	if c.ascii && allASCII(data) {
		return string(data), true
	}
	text, _, ok := c.decode(t, data, errors, true)
	if !ok {
		t.noteCodec("decoding", encoding)
	}
	return text, ok
}

// decode gives the text and the number of bytes it was made from: all of them, unless more are to come (not final) and the
// last ones are the beginning of something.
func (c *codec) decode(t *Thread, data []byte, errors string, final bool) (text string, used int, ok bool) {
	start := 0
	switch {
	case c == codecs["utf_16"] || c == codecs["utf_32"]:
		c, start = c.byMark(data)
	case c.bom != nil && strings.HasPrefix(string(data[:min(len(data), 3)]), string(c.bom)):
		start = len(c.bom)
	}
	out := make([]byte, 0, len(data))
	for i := start; i < len(data); {
		r, w, bad := c.decodeOne(data, i)
		switch {
		case bad == "" && r >= 0:
			out = AppendPoint(out, r)
			fallthrough
		case bad == "":
			i += w
			continue
		case !final && i+w == len(data) && cutShort(bad):
			return string(out), i, true
		}
		if out, i, ok = c.decodeError(t, out, data, i, i+w, bad, errors); !ok {
			return "", 0, false
		}
	}
	return string(out), len(data), true
}

// cutShort says that bytes are wrong only because others do not follow.
func cutShort(reason string) bool {
	switch reason {
	case "unexpected end of data", "truncated data", endsInBackslash, "malformed \\N character escape":
		return true
	}
	return strings.HasPrefix(reason, "truncated \\")
}

func allASCII(b []byte) bool {
	for _, c := range b {
		if c >= 0x80 {
			return false
		}
	}
	return true
}

// byMark chooses the byte order of utf-16 or utf-32 by the mark data starts with.
func (c *codec) byMark(data []byte) (chosen *codec, start int) {
	little, big, mark := "utf_16_le", "utf_16_be", "\xfe\xff"
	if c.unit == 4 {
		little, big, mark = "utf_32_le", "utf_32_be", "\x00\x00\xfe\xff"
	}
	text := string(data[:min(len(data), 4)])
	switch {
	case strings.HasPrefix(text, string(c.bom)):
		return codecs[little], len(c.bom)
	case strings.HasPrefix(text, mark):
		return codecs[big], len(mark)
	}
	return codecs[little], 0
}

func strEncode(t *Thread, a []Value) Value {
	encoding, errors, ok := codecArgs(t, a, "encode")
	if !ok {
		return Raised
	}
	b, ok := Encode(t, selfStr(a).s, encoding, errors)
	if !ok {
		return Raised
	}
	return NewBytes(b)
}

// CheckEncoding raises LookupError when no text file can be in an encoding.
func CheckEncoding(t *Thread, name string) bool {
	if strings.IndexByte(name, 0) >= 0 {
		t.Raise(ValueErrorType, "embedded null character")
		return false
	}
	return findCodec(name) != nil || t.callCodecs("_text_info", name, NewStr(name), NewStr("open")).Ok()
}

// HasCodec says whether the encoding that goes by a canonical name is written in Go.
func HasCodec(canonical string) bool { return findCodec(canonical) != nil }

// DecodePart is Decode for data that more may follow: unless final, what is only the beginning of a character is left. It
// gives the number of bytes used too. The encoding must be one that HasCodec.
func DecodePart(t *Thread, data []byte, encoding, errors string, final bool) (text string, used int, ok bool) {
	return findCodec(encoding).decode(t, data, errors, final)
}
