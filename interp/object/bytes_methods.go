package object

import (
	"encoding/hex"
	"strings"
	"unicode/utf8"
)

// bytesMethods is the method table bytes and bytearray share.
func bytesMethods() []Method {
	const search = "sub, start=None, end=None, /"
	return []Method{
		{Name: "capitalize", Fn: bytesMap(capitalizeBytes)},
		{Name: "center", Sig: "width, fillchar=b' ', /", Fn: bytesCenter},
		{Name: "count", Sig: search, Fn: bytesCount},
		{Name: "decode", Sig: "encoding='utf-8', errors='strict'", Fn: bytesDecode},
		{Name: "endswith", Sig: "suffix, start=None, end=None, /", Fn: bytesEndsWith},
		{Name: "expandtabs", Sig: "tabsize=8", Fn: bytesExpandTabs},
		{Name: "find", Sig: search, Fn: bytesFind},
		{Name: "fromhex", Sig: "string, /", Fn: bytesFromHex, Kind: ClassMethod},
		{Name: "hex", Sig: "sep=None, bytes_per_sep=1", Fn: bytesHex},
		{Name: "index", Sig: search, Fn: bytesIndex},
		{Name: "isalnum", Fn: bytesIs(isAlnumByte)},
		{Name: "isalpha", Fn: bytesIs(isAlphaByte)},
		{Name: "isascii", Fn: bytesIsASCII},
		{Name: "isdigit", Fn: bytesIs(isDigit)},
		{Name: "islower", Fn: bytesIsLower},
		{Name: "isspace", Fn: bytesIs(isSpaceByte)},
		{Name: "istitle", Fn: bytesIsTitle},
		{Name: "isupper", Fn: bytesIsUpper},
		{Name: "join", Sig: "iterable_of_bytes, /", Fn: bytesJoin},
		{Name: "ljust", Sig: "width, fillchar=b' ', /", Fn: bytesLjust},
		{Name: "lower", Fn: bytesMap(lowerBytes)},
		{Name: "lstrip", Sig: "bytes=None, /", Fn: bytesLstrip},
		{Name: "maketrans", Sig: "frm, to, /", Fn: bytesMakeTrans, Kind: StaticMethod},
		{Name: "partition", Sig: "sep, /", Fn: bytesPartition},
		{Name: "removeprefix", Sig: "prefix, /", Fn: bytesRemovePrefix},
		{Name: "removesuffix", Sig: "suffix, /", Fn: bytesRemoveSuffix},
		{Name: "replace", Sig: "old, new, count=-1, /", Fn: bytesReplace},
		{Name: "rfind", Sig: search, Fn: bytesRfind},
		{Name: "rindex", Sig: search, Fn: bytesRindex},
		{Name: "rjust", Sig: "width, fillchar=b' ', /", Fn: bytesRjust},
		{Name: "rpartition", Sig: "sep, /", Fn: bytesRpartition},
		{Name: "rsplit", Sig: "sep=None, maxsplit=-1", Fn: bytesRsplit},
		{Name: "rstrip", Sig: "bytes=None, /", Fn: bytesRstrip},
		{Name: "split", Sig: "sep=None, maxsplit=-1", Fn: bytesSplit},
		{Name: "splitlines", Sig: "keepends=False", Fn: bytesSplitLines},
		{Name: "startswith", Sig: "prefix, start=None, end=None, /", Fn: bytesStartsWith},
		{Name: "strip", Sig: "bytes=None, /", Fn: bytesStrip},
		{Name: "swapcase", Fn: bytesMap(swapcaseBytes)},
		{Name: "title", Fn: bytesMap(titleBytes)},
		{Name: "translate", Sig: "table, /, delete=b''", Fn: bytesTranslate},
		{Name: "upper", Fn: bytesMap(upperBytes)},
		{Name: "zfill", Sig: "width, /", Fn: bytesZfill},
	}
}

func isAlphaByte(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isAlnumByte(c byte) bool { return isAlphaByte(c) || isDigit(c) }

func isSpaceByte(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

func isUpperByte(c byte) bool { return c >= 'A' && c <= 'Z' }

func isLowerByte(c byte) bool { return c >= 'a' && c <= 'z' }

// selfBytes is the content of the receiver.
func selfBytes(a []Value) []byte {
	b, _ := BytesOf(a[0])
	return b
}

// bytesMap makes a method that gives changed(copy of the content).
func bytesMap(change func(b []byte)) NativeFunc {
	return func(_ *Thread, a []Value) Value {
		b := append([]byte{}, selfBytes(a)...)
		change(b)
		return likeBytes(a[0], b)
	}
}

func upperByte(c byte) byte {
	if isLowerByte(c) {
		return c - 0x20
	}
	return c
}

func lowerByte(c byte) byte {
	if isUpperByte(c) {
		return c + 0x20
	}
	return c
}

func upperBytes(b []byte) {
	for i, c := range b {
		b[i] = upperByte(c)
	}
}

func lowerBytes(b []byte) {
	for i, c := range b {
		b[i] = lowerByte(c)
	}
}

func swapcaseBytes(b []byte) {
	for i, c := range b {
		if isAlphaByte(c) {
			b[i] = c ^ 0x20
		}
	}
}

func capitalizeBytes(b []byte) {
	lowerBytes(b)
	if len(b) > 0 {
		b[0] = upperByte(b[0])
	}
}

func titleBytes(b []byte) {
	inWord := false
	for i, c := range b {
		if inWord {
			b[i] = lowerByte(c)
		} else {
			b[i] = upperByte(c)
		}
		inWord = isAlphaByte(c)
	}
}

// bytesIs makes a method that asks test of each byte.
func bytesIs(test func(c byte) bool) NativeFunc {
	return func(_ *Thread, a []Value) Value {
		b := selfBytes(a)
		for _, c := range b {
			if !test(c) {
				return False
			}
		}
		return Bool(len(b) > 0)
	}
}

func bytesIsASCII(_ *Thread, a []Value) Value {
	for _, c := range selfBytes(a) {
		if c >= 0x80 {
			return False
		}
	}
	return True
}

func bytesIsLower(_ *Thread, a []Value) Value { return bytesCase(a, isLowerByte, isUpperByte) }

func bytesIsUpper(_ *Thread, a []Value) Value { return bytesCase(a, isUpperByte, isLowerByte) }

func bytesCase(a []Value, wanted, refused func(c byte) bool) Value {
	found := false
	for _, c := range selfBytes(a) {
		if refused(c) {
			return False
		}
		found = found || wanted(c)
	}
	return Bool(found)
}

func bytesIsTitle(_ *Thread, a []Value) Value {
	found, inWord := false, false
	for _, c := range selfBytes(a) {
		if isAlphaByte(c) && isUpperByte(c) == inWord {
			return False
		}
		inWord = isAlphaByte(c)
		found = found || inWord
	}
	return Bool(found)
}

func bytesDecode(t *Thread, a []Value) Value {
	encoding, errors, ok := codecArgs(t, a, "decode")
	if !ok {
		return Raised
	}
	s, ok := Decode(t, selfBytes(a), encoding, errors)
	if !ok {
		return Raised
	}
	return NewStr(s)
}

// plainText refuses what a C function cannot take as a text: lone surrogates and null characters.
func plainText(t *Thread, s *Str) bool {
	if !Encodable(t, s) {
		return false
	}
	if strings.IndexByte(s.s, 0) >= 0 {
		t.Raise(ValueErrorType, "embedded null character")
		return false
	}
	return true
}

// codecArgs reads (encoding='utf-8', errors='strict') of encode or decode.
func codecArgs(t *Thread, a []Value, method string) (encoding, errors string, ok bool) {
	for i, name := range [...]string{"encoding", "errors"} {
		if v := a[i+1]; v.Ok() {
			s, ok := AsStr(v)
			if !ok {
				t.Raise(TypeErrorType, "%s() argument '%s' must be str, not %s", method, name, ArgumentType(v))
			}
			if !ok || !plainText(t, s) {
				return "", "", false
			}
		}
	}
	return textOr(a[1], "utf-8"), textOr(a[2], "strict"), true
}

func bytesHex(t *Thread, a []Value) Value {
	group, ok := cIntArg(t, a[2], 1)
	if !ok {
		return Raised
	}
	sep := ""
	if a[1].Ok() {
		if sep, ok = hexSep(t, a[1]); !ok {
			return Raised
		}
	}
	b := selfBytes(a)
	if !t.CheckSize(int64(len(b)), 3) {
		return Raised
	}
	return NewStr(hexText(b, sep, group))
}

// hexSep reads the one ASCII character that goes between groups.
func hexSep(t *Thread, v Value) (string, bool) {
	n, ok := Len(t, v)
	switch {
	case !ok:
		return "", false
	case n != 1:
		t.Raise(ValueErrorType, "sep must be length 1.")
		return "", false
	}
	text := ""
	if s, ok := AsStr(v); ok {
		text = s.s
	} else if b, ok := AsBytes(v); ok {
		text = string(b)
	}
	switch {
	case text == "":
		t.Raise(TypeErrorType, "sep must be str or bytes.")
		return "", false
	case text[0] >= 0x80:
		t.Raise(ValueErrorType, "sep must be ASCII.")
		return "", false
	}
	return text, true
}

// hexText is b in hexadecimal, sep between groups of bytes counted from the
// right, from the left when group is negative.
func hexText(b []byte, sep string, group int) string {
	if sep == "" || group == 0 {
		return hex.EncodeToString(b)
	}
	out := make([]byte, 0, 2*len(b))
	for i, c := range b {
		at := len(b) - i
		if group < 0 {
			at = i
		}
		if i > 0 && at%group == 0 {
			out = append(out, sep...)
		}
		out = append(out, hexDigits[c>>4], hexDigits[c&15])
	}
	return string(out)
}

const notHex = "non-hexadecimal number found in fromhex() arg at position %d"

func bytesFromHex(t *Thread, a []Value) Value {
	s, ok := AsStr(a[1])
	if !ok {
		return t.Raise(TypeErrorType, "fromhex() argument must be str, not %s", ArgumentType(a[1]))
	}
	if !s.IsASCII() {
		wide := strings.IndexFunc(s.s, func(r rune) bool { return r >= utf8.RuneSelf })
		return t.Raise(ValueErrorType, notHex, wide)
	}
	out := make([]byte, len(s.s)/2)
	if _, err := hex.Decode(out, TextBytes(s.s)); err != nil {
		out = out[:0]
	}
	for i := 2 * len(out); i < len(s.s); {
		if isSpaceByte(s.s[i]) {
			i++
			continue
		}
		for k := range 2 {
			if i+k >= len(s.s) || hexValue(s.s[i+k]) < 0 {
				return t.Raise(ValueErrorType, notHex, min(i+k, len(s.s)))
			}
		}
		out = append(out, byte(hexValue(s.s[i])<<4|hexValue(s.s[i+1])))
		i += 2
	}
	cls, _ := AsType(a[0])
	switch cls {
	case BytesType:
		return NewBytes(out)
	case ByteArrayType:
		return NewByteArray(out)
	}
	return Call(t, a[0], NewBytes(out))
}

func hexValue(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

func bytesMakeTrans(t *Thread, a []Value) Value {
	from, ok := WantBuffer(t, a[0])
	if !ok {
		return Raised
	}
	to, ok := WantBuffer(t, a[1])
	if !ok {
		return Raised
	}
	if len(from) != len(to) {
		return t.Raise(ValueErrorType, "maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i, c := range from {
		table[c] = to[i]
	}
	return NewBytes(table)
}

func bytesTranslate(t *Thread, a []Value) Value {
	var table, drop []byte
	var ok bool
	if !a[1].IsNone() {
		if table, ok = WantBuffer(t, a[1]); !ok {
			return Raised
		}
		if len(table) != 256 {
			return t.Raise(ValueErrorType, "translation table must be 256 characters long")
		}
	}
	if a[2].Ok() {
		if drop, ok = WantBuffer(t, a[2]); !ok {
			return Raised
		}
	}
	var dropped [256]bool
	for _, c := range drop {
		dropped[c] = true
	}
	out := make([]byte, 0, len(selfBytes(a)))
	for _, c := range selfBytes(a) {
		if dropped[c] {
			continue
		}
		if table != nil {
			c = table[c]
		}
		out = append(out, c)
	}
	return likeBytes(a[0], out)
}
