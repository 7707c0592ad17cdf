package object

import "strings"

// codec turns text into bytes and back. decodeOne reads the code point at data[i];
// when bad is not "" the bytes data[i:i+w] are wrong for that reason. encodeOne adds a code
// point and reports whether the encoding has it.
type codec struct {
	name string // as error messages show it
	// unit is the number of bytes an encoded unit has at least.
	unit      int
	decodeOne func(data []byte, i int) (r rune, w int, bad string)
	encodeOne func(b []byte, r rune) ([]byte, bool)
	reason    string // why a code point cannot be encoded
	bom       []byte // written first, and skipped when decoding
}

const (
	surrogatesReason = "surrogates not allowed"
	charmapReason    = "character maps to <undefined>"
)

// codecs are the encodings by normalised name.
var codecs = map[string]*codec{
	"utf8":   {name: "utf-8", unit: 1, decodeOne: decodeUTF8, encodeOne: encodeUTF8, reason: surrogatesReason},
	"ascii":  {name: "ascii", unit: 1, decodeOne: decodeASCII, encodeOne: encodeBelow(0x80), reason: "ordinal not in range(128)"},
	"latin1": {name: "latin-1", unit: 1, decodeOne: decodeLatin1, encodeOne: encodeBelow(0x100), reason: "ordinal not in range(256)"},
	"cp1252": {name: "charmap", unit: 1, decodeOne: decodeCP1252, encodeOne: encodeCP1252, reason: charmapReason},
	"utf8sig": {
		name: "utf-8", unit: 1, decodeOne: decodeUTF8, encodeOne: encodeUTF8, reason: surrogatesReason, bom: []byte("\xef\xbb\xbf"),
	},
	"utf16le": {name: "utf-16-le", unit: 2, decodeOne: decodeUTF16(false), encodeOne: encodeUTF16(false), reason: surrogatesReason},
	"utf16be": {name: "utf-16-be", unit: 2, decodeOne: decodeUTF16(true), encodeOne: encodeUTF16(true), reason: surrogatesReason},
	"utf16": {
		name: "utf-16", unit: 2, decodeOne: decodeUTF16(false), encodeOne: encodeUTF16(false), reason: surrogatesReason, bom: []byte("\xff\xfe"),
	},
	"utf32le": {name: "utf-32-le", unit: 4, decodeOne: decodeUTF32(false), encodeOne: encodeUTF32(false), reason: surrogatesReason},
	"utf32be": {name: "utf-32-be", unit: 4, decodeOne: decodeUTF32(true), encodeOne: encodeUTF32(true), reason: surrogatesReason},
	"utf32": {
		name: "utf-32", unit: 4, decodeOne: decodeUTF32(false), encodeOne: encodeUTF32(false), reason: surrogatesReason, bom: []byte("\xff\xfe\x00\x00"),
	},
}

// codecAliases are other names of encodings, normalised.
var codecAliases = map[string]string{
	"u8": "utf8", "utf": "utf8", "cp65001": "utf8", "usascii": "ascii", "646": "ascii", "iso646us": "ascii", "ansix341968": "ascii",
	"iso88591": "latin1", "88591": "latin1", "l1": "latin1", "latin": "latin1", "cp819": "latin1", "iso885911987": "latin1",
	"windows1252": "cp1252", "1252": "cp1252", "u16": "utf16", "u32": "utf32", "unicodebigunmarked": "utf16be", "unicodelittleunmarked": "utf16le",
}

// findCodec finds an encoding by any of its names; nil when there is none.
func findCodec(name string) *codec {
	key := strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || r == ' ' || r == '.' {
			return -1
		}
		return r
	}, strings.ToLower(name))
	if other, ok := codecAliases[key]; ok {
		key = other
	}
	return codecs[key]
}

func wantCodec(t *Thread, name string) *codec {
	c := findCodec(name)
	if c == nil {
		t.Raise(LookupErrorType, "unknown encoding: %s", name)
	}
	return c
}

// Encode is s.encode(encoding, errors): a new slice, or false with UnicodeEncodeError or
// LookupError pending.
func Encode(t *Thread, s, encoding, errors string) ([]byte, bool) {
	c := wantCodec(t, encoding)
	if c == nil {
		return nil, false
	}
	if c.unit == 1 && c.bom == nil && (countPoints(s) == len(s) || c == codecs["utf8"] && !hasSurrogate(s)) {
		return []byte(s), true
	}
	out := append(make([]byte, 0, len(s)+8), c.bom...)
	for i, index := 0, 0; i < len(s); index++ {
		r, w := DecodePoint(s, i)
		var ok bool
		if out, ok = c.encodeOne(out, r); ok {
			i += w
			continue
		}
		end, points := c.unencodable(s, i)
		if out, ok = c.encodeError(t, out, s, i, end, index, index+points, errors); !ok {
			return nil, false
		}
		i, index = end, index+points-1
	}
	return out, true
}

// unencodable finds the end of the run of code points the encoding does not have.
func (c *codec) unencodable(s string, i int) (end, points int) {
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
	c := wantCodec(t, encoding)
	if c == nil {
		return "", false
	}
	if (c == codecs["utf8"] || c == codecs["ascii"]) && allASCII(data) {
		return string(data), true
	}
	start := 0
	switch {
	case c == codecs["utf16"] || c == codecs["utf32"]:
		c, start = c.byMark(data)
	case c.bom != nil && strings.HasPrefix(string(data[:min(len(data), 3)]), string(c.bom)):
		start = len(c.bom)
	}
	out := make([]byte, 0, len(data))
	for i := start; i < len(data); {
		r, w, bad := c.decodeOne(data, i)
		if bad == "" {
			out = AppendPoint(out, r)
			i += w
			continue
		}
		var ok bool
		if out, w, ok = c.decodeError(t, out, data, i, i+w, bad, errors); !ok {
			return "", false
		}
		i = w
	}
	return string(out), true
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
	little, big, mark := "utf16le", "utf16be", "\xfe\xff"
	if c.unit == 4 {
		little, big, mark = "utf32le", "utf32be", "\x00\x00\xfe\xff"
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
