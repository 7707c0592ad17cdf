package lexer

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/bide-lang/bide/lexer/token"
)

// DecodeFile returns the text of a script file: UTF-8 unless a byte order mark or a coding
// cookie in the first two lines says otherwise. utf-8, ascii and iso-8859-1 are understood
// under all their names; others, which may be nil, knows more. Errors have CPython's words for files; name is only
// for those.
// Follows: PEP 263.
func DecodeFile(name string, data []byte, others OtherEncodings) (string, error) {
	text, encoding, err := decode(data, others)
	if err == nil {
		return text, nil
	}
	if null, ok := err.(nullByte); ok { // what is wrong before it is said first
		if at := firstInvalid(data[:null]); at >= 0 && normalEncoding(cookie(data)) == "utf-8" {
			err, encoding = badByte{at}, "utf-8"
		}
	}
	failure := &token.SyntaxError{Class: "SyntaxError", Place: &token.Place{Offset: -1}}
	switch err := err.(type) {
	case nullByte:
		failure.File = token.NewFile(name, strings.ToValidUTF8(string(data[:err]), "\uFFFD"))
		line, _ := failure.File.Position(token.Pos(err))
		failure.Msg, failure.Place = "source code cannot contain null bytes", &token.Place{Line: line}
		failure.Text, failure.OwnText = failure.SourceLine()+"\n", true
	case badByte:
		if encoding == "utf-8" {
			failure.Msg = fmt.Sprintf("Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; "+
				"see https://peps.python.org/pep-0263/ for details", data[err.at], name, bytes.Count(data[:err.at], []byte("\n"))+1)
		} else {
			failure.Msg = "encoding problem: " + encoding
		}
	case badEncoding:
		failure.Msg = "encoding problem: " + err.name
	}
	return "", failure
}

// Decode returns the text of source code given as bytes to compile, exec or eval, in the way
// of DecodeFile. Errors have CPython's words for such calls.
func Decode(data []byte, others OtherEncodings) (string, error) {
	text, encoding, err := decode(data, others)
	if err == nil {
		return text, nil
	}
	failure := &token.SyntaxError{Class: "SyntaxError", Place: &token.Place{Offset: -1}}
	switch err := err.(type) {
	case nullByte:
		failure.Msg, failure.Place = "source code string cannot contain null bytes", nil
	case badByte:
		if encoding == "utf-8" {
			failure.Msg = "(unicode error) 'utf-8' codec can't decode " + err.utf8Reason(data)
			failure.Place = &token.Place{Line: bytes.Count(data[:err.at], []byte("\n")) + 1, Offset: 1}
		} else {
			failure.Msg = fmt.Sprintf("'ascii' codec can't decode byte 0x%02x in position %d: ordinal not in range(128)",
				data[err.at], err.at)
		}
	case badEncoding:
		failure.Msg = err.why
	}
	return "", failure
}

// OtherEncodings decodes text that is neither UTF-8 nor ASCII nor Latin-1. Its error says what went wrong.
type OtherEncodings func(encoding string, data []byte) (string, error)

type (
	nullByte    int                        // position
	badByte     struct{ at int }           // position
	badEncoding struct{ name, why string } // why in the words of compile
)

func (nullByte) Error() string    { return "null byte" }
func (badByte) Error() string     { return "byte outside the encoding" }
func (badEncoding) Error() string { return "encoding not understood" }

var byteOrderMark = []byte("\xEF\xBB\xBF")

// decode does the work of DecodeFile; its errors are the three types above.
func decode(data []byte, others OtherEncodings) (text, encoding string, err error) {
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return "", "", nullByte(at)
	}
	body, marked := bytes.CutPrefix(data, byteOrderMark)
	encoding = normalEncoding(cookie(body))
	if marked && encoding != "utf-8" {
		return "", "", badEncoding{encoding + " with BOM", "encoding problem: " + encoding + " with BOM"}
	}
	switch encoding {
	case "utf-8":
		if at := firstInvalid(body); at >= 0 {
			return "", encoding, badByte{at + len(data) - len(body)}
		}
		return string(body), encoding, nil
	case "ascii":
		if at := bytes.IndexFunc(body, func(r rune) bool { return r >= utf8.RuneSelf }); at >= 0 {
			return "", encoding, badByte{at}
		}
		return string(body), encoding, nil
	case "iso-8859-1":
		return latin1(body), encoding, nil
	}
	if others == nil {
		return "", "", badEncoding{encoding, "unknown encoding: " + encoding}
	}
	if text, err = others(encoding, body); err != nil {
		return "", "", badEncoding{encoding, err.Error()}
	}
	return text, encoding, nil
}

// cookie returns the encoding named in a comment on the first or second line, empty if none.
// A second line counts only below a first one that holds no code.
func cookie(src []byte) string {
	for range 2 {
		line := src
		if end := bytes.IndexAny(src, "\r\n"); end >= 0 {
			line = src[:end]
			src = bytes.TrimPrefix(src[end:], []byte("\r"))
			src = bytes.TrimPrefix(src, []byte("\n"))
		} else {
			src = nil
		}
		line = bytes.TrimLeft(line, " \t\f")
		if len(line) == 0 {
			continue
		}
		if line[0] != '#' {
			return ""
		}
		if name := cookieIn(string(line)); name != "" {
			return name
		}
	}
	return ""
}

// cookieIn finds "coding" with : or = and a name in a comment.
func cookieIn(comment string) string {
	for {
		_, rest, found := strings.Cut(comment, "coding")
		if !found {
			return ""
		}
		comment = rest
		if rest == "" || rest[0] != ':' && rest[0] != '=' {
			continue
		}
		rest = strings.TrimLeft(rest[1:], " \t")
		end := 0
		for end < len(rest) && rest[end] < utf8.RuneSelf && (isWord(rest[end]) || rest[end] == '-' || rest[end] == '.') {
			end++
		}
		if end > 0 {
			return rest[:end]
		}
	}
}

// normalEncoding gives the encodings we understand one name each, and others back as they are.
func normalEncoding(name string) string {
	if name == "" {
		return "utf-8"
	}
	plain := strings.ReplaceAll(strings.ToLower(name), "_", "-")
	for _, known := range []string{"utf-8", "latin-1", "iso-8859-1", "iso-latin-1"} {
		if plain != known && !strings.HasPrefix(plain, known+"-") {
			continue
		}
		if known == "utf-8" {
			return known
		}
		return "iso-8859-1"
	}
	switch plain {
	case "utf8", "utf", "u8", "utf-8-sig", "cp65001":
		return "utf-8"
	case "latin", "latin1", "l1", "iso8859-1", "iso88591", "8859", "cp819":
		return "iso-8859-1"
	case "ascii", "us-ascii", "646", "us":
		return "ascii"
	}
	return name
}

func latin1(data []byte) string {
	var b strings.Builder
	b.Grow(len(data))
	for _, c := range data {
		b.WriteRune(rune(c))
	}
	return b.String()
}

// firstInvalid returns the position of the first byte that is not UTF-8, -1 if there is none.
func firstInvalid(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for at := 0; ; {
		r, n := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && n <= 1 {
			return at
		}
		at += n
	}
}

// utf8Reason says what is wrong with the byte, in the words of CPython's decoder. CPython
// decodes one token at a time; we count positions from the start of the line.
func (b badByte) utf8Reason(data []byte) string {
	rest := data[b.at:]
	pos := b.at - (bytes.LastIndexByte(data[:b.at], '\n') + 1)
	lead := rest[0]
	want := 0
	switch {
	case 0xC2 <= lead && lead <= 0xDF:
		want = 2
	case 0xE0 <= lead && lead <= 0xEF:
		want = 3
	case 0xF0 <= lead && lead <= 0xF4:
		want = 4
	}
	if want == 0 {
		return fmt.Sprintf("byte 0x%02x in position %d: invalid start byte", lead, pos)
	}
	n := 1
	for n < want && n < len(rest) && validNext(lead, n, rest[n]) {
		n++
	}
	reason := "invalid continuation byte"
	if n == len(rest) {
		reason = "unexpected end of data"
	}
	if n == 1 {
		return fmt.Sprintf("byte 0x%02x in position %d: %s", lead, pos, reason)
	}
	return fmt.Sprintf("bytes in position %d-%d: %s", pos, pos+n-1, reason)
}

// validNext reports whether c may be byte n of a sequence that starts with lead.
func validNext(lead byte, n int, c byte) bool {
	low, high := byte(0x80), byte(0xBF)
	if n == 1 {
		switch lead {
		case 0xE0:
			low = 0xA0
		case 0xED:
			high = 0x9F
		case 0xF0:
			low = 0x90
		case 0xF4:
			high = 0x8F
		}
	}
	return low <= c && c <= high
}
