package object

import (
	"bytes"
	"strconv"

	"github.com/bide-lang/bide/interp/object/ucd"
)

const endsInBackslash = "\\ at end of string"

// escapeLetters are the escapes of one letter, escapeMeanings what they stand for.
const (
	escapeLetters  = `\'"abfnrtv`
	escapeMeanings = "\\'\"\a\b\f\n\r\t\v"
)

// decodeEscape reads text as it stands in a literal.
func decodeEscape(data []byte, i int) (r rune, w int, bad string) {
	if data[i] != '\\' {
		return rune(data[i]), 1, ""
	}
	if i+1 == len(data) {
		return 0, 1, endsInBackslash
	}
	c := data[i+1]
	if at := bytes.IndexByte([]byte(escapeLetters), c); at >= 0 {
		return rune(escapeMeanings[at]), 2, ""
	}
	switch {
	case c == '\n':
		return -1, 2, ""
	case c >= '0' && c <= '7':
		n := 1
		for n < 3 && i+1+n < len(data) && data[i+1+n] >= '0' && data[i+1+n] <= '7' {
			n++
		}
		code, _ := strconv.ParseUint(string(data[i+1:i+1+n]), 8, 32)
		return rune(code), 1 + n, ""
	case c == 'x':
		return decodeHex(data, i, 2, `truncated \xXX escape`)
	case c == 'u':
		return decodeHex(data, i, 4, `truncated \uXXXX escape`)
	case c == 'U':
		return decodeHex(data, i, 8, `truncated \UXXXXXXXX escape`)
	case c == 'N':
		return decodeName(data, i)
	}
	return '\\', 1, ""
}

// decodeHex reads the digits of an escape that begins at i.
func decodeHex(data []byte, i, digits int, short string) (r rune, w int, bad string) {
	n := 0
	for n < digits && i+2+n < len(data) && bytes.IndexByte([]byte("0123456789abcdefABCDEF"), data[i+2+n]) >= 0 {
		n++
	}
	if n < digits {
		return 0, 2 + n, short
	}
	code, _ := strconv.ParseUint(string(data[i+2:i+2+n]), 16, 64)
	if code > maxPoint {
		return 0, 2 + n, "illegal Unicode character"
	}
	return rune(code), 2 + n, ""
}

// decodeName reads \N{name}.
func decodeName(data []byte, i int) (r rune, w int, bad string) {
	rest := data[i+2:]
	if len(rest) == 0 || rest[0] != '{' {
		return 0, 2, `malformed \N character escape`
	}
	end := bytes.IndexByte(rest, '}')
	switch {
	case end < 0:
		return 0, 2 + len(rest), `malformed \N character escape`
	case end == 1:
		return 0, 4, `malformed \N character escape`
	}
	r, ok := ucd.Lookup(string(rest[1:end]))
	if !ok {
		return 0, 3 + end, "unknown Unicode character name"
	}
	return r, 3 + end, ""
}

func encodeEscape(b []byte, r rune) ([]byte, bool) {
	switch {
	case r == '\\':
		return append(b, `\\`...), true
	case r == '\t':
		return append(b, `\t`...), true
	case r == '\n':
		return append(b, `\n`...), true
	case r == '\r':
		return append(b, `\r`...), true
	case r >= ' ' && r < 0x7F:
		return append(b, byte(r)), true
	}
	return appendHexEscape(b, r), true
}

// decodeRawEscape reads text in which only \u and \U are escapes, after an even number of backslashes.
func decodeRawEscape(data []byte, i int) (r rune, w int, bad string) {
	before := 0
	for before < i && data[i-1-before] == '\\' {
		before++
	}
	if data[i] != '\\' || before%2 == 1 || i+1 == len(data) {
		return rune(data[i]), 1, ""
	}
	switch data[i+1] {
	case 'u':
		return decodeHex(data, i, 4, `truncated \uXXXX escape`)
	case 'U':
		r, w, bad = decodeHex(data, i, 8, `truncated \UXXXXXXXX escape`)
		if bad == "illegal Unicode character" {
			bad = `\Uxxxxxxxx out of range`
		}
		return r, w, bad
	}
	return '\\', 1, ""
}

func encodeRawEscape(b []byte, r rune) ([]byte, bool) {
	if r < 0x100 {
		return append(b, byte(r)), true
	}
	return appendHexEscape(b, r), true
}
