package lexer

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/bide-lang/bide/lexer/token"
)

// Unquote returns the value of a String token in generalised UTF-8: a surrogate that an escape
// names is three bytes. An invalid escape is kept as written and noted in Warnings. A
// malformed one gives a *token.SyntaxError about the token.
// Follows: Python language reference, "String and Bytes literals".
func (l *Lexer) Unquote(tok token.Token) (string, error) {
	body, at, raw := literalBody(tok)
	if raw || strings.IndexByte(body, '\\') < 0 {
		return body, nil
	}
	d := decoder{l: l, src: body, span: tok.Span, base: at, place: tok.Span}
	d.str()
	return d.result()
}

// UnquoteBytes returns the value of a Bytes token, with the errors and warnings of Unquote.
func (l *Lexer) UnquoteBytes(tok token.Token) (string, error) {
	body, at, raw := literalBody(tok)
	for i := 0; i < len(body); i++ {
		if body[i] >= utf8.RuneSelf {
			return "", token.Errorf(l.file, tok.Span, "bytes can only contain ASCII literal characters")
		}
	}
	if raw || strings.IndexByte(body, '\\') < 0 {
		return body, nil
	}
	d := decoder{l: l, src: body, span: tok.Span, base: at, place: tok.Span}
	d.bytes()
	return d.result()
}

// UnquoteFString returns the value of an FStringMiddle token, of an f-string with r in its
// prefix if raw, with the errors and warnings of Unquote; the warnings name the token at place.
// Doubled braces become one.
func (l *Lexer) UnquoteFString(tok token.Token, raw bool, place token.Span) (string, error) {
	if strings.IndexByte(tok.Text, '\\') < 0 || raw {
		return singleBraces(tok.Text), nil
	}
	d := decoder{l: l, src: tok.Text, span: tok.Span, base: tok.Span.Start, place: place, braces: true}
	d.str()
	return d.result()
}

func singleBraces(s string) string {
	if strings.Contains(s, "{{") {
		s = strings.ReplaceAll(s, "{{", "{")
	}
	if strings.Contains(s, "}}") {
		s = strings.ReplaceAll(s, "}}", "}")
	}
	return s
}

// literalBody returns the text between the quotes of a literal, its position, and whether its
// prefix has an r.
func literalBody(tok token.Token) (body string, at token.Pos, raw bool) {
	n := 0
	for !isQuote(tok.Text[n]) {
		raw = raw || tok.Text[n]|0x20 == 'r'
		n++
	}
	size := 1
	if rest := tok.Text[n:]; len(rest) >= 6 && rest[1] == rest[0] && rest[2] == rest[0] {
		size = 3
	}
	return tok.Text[n+size : len(tok.Text)-size], tok.Span.Start + token.Pos(n+size), raw
}

// decoder turns the escapes of one literal into what they stand for.
type decoder struct {
	l      *Lexer
	src    string
	span   token.Span // of the token
	base   token.Pos  // where src stands in the file
	place  token.Span // of the token that a warning names
	braces bool       // doubled braces stand for one

	out    strings.Builder
	warned bool // only a literal's first invalid escape is reported
	err    *token.SyntaxError
}

func (d *decoder) result() (string, error) {
	if d.err != nil {
		return "", d.err
	}
	return d.out.String(), nil
}

// str decodes the escapes of a str.
func (d *decoder) str() {
	d.out.Grow(len(d.src))
	for i := 0; i < len(d.src) && d.err == nil; {
		c := d.src[i]
		switch {
		case c == '\\' && i+1 < len(d.src):
			i = d.strEscape(i)
		case d.braces && (c == '{' || c == '}') && i+1 < len(d.src) && d.src[i+1] == c:
			d.out.WriteByte(c)
			i += 2
		default:
			d.out.WriteByte(c)
			if c == '\\' && d.braces {
				d.invalidBrace()
			}
			i++
		}
	}
}

// invalidBrace warns of a backslash at the end of f-string text, where a brace follows.
func (d *decoder) invalidBrace() {
	if end := int(d.span.End); end < len(d.l.src) && !d.warned {
		d.warned = true
		d.l.warnAt(end, fmt.Sprintf("invalid escape sequence '\\%c'", d.l.src[end]))
	}
}

// strEscape decodes the escape at i and returns where it ends.
func (d *decoder) strEscape(i int) int {
	switch d.src[i+1] {
	case 'x':
		return d.hexEscape(i, 2, `truncated \xXX escape`)
	case 'u':
		return d.hexEscape(i, 4, `truncated \uXXXX escape`)
	case 'U':
		return d.hexEscape(i, 8, `truncated \UXXXXXXXX escape`)
	case 'N':
		return d.namedEscape(i)
	}
	if end, ok := d.simpleEscape(i, false); ok {
		return end
	}
	d.out.WriteByte('\\')
	return i + 1
}

// bytes decodes the escapes of a bytes literal.
func (d *decoder) bytes() {
	for i := 0; i < len(d.src) && d.err == nil; {
		if d.src[i] != '\\' {
			d.out.WriteByte(d.src[i])
			i++
			continue
		}
		if d.src[i+1] == 'x' {
			i = d.byteEscape(i)
		} else if end, ok := d.simpleEscape(i, true); ok {
			i = end
		} else {
			d.out.WriteByte('\\')
			i++
		}
	}
}

func (d *decoder) byteEscape(i int) int {
	value, n := hexValue(d.src[i+2:], 2)
	if n < 2 {
		d.err = token.Errorf(d.l.file, d.span, `(value error) invalid \x escape at position %d`, i)
	}
	d.out.WriteByte(byte(value))
	return i + 4
}

const (
	simpleEscapes = "\n\\'\"abfnrtv"
	simpleValues  = "\x00\\'\"\a\b\f\n\r\t\v"
)

// simpleEscape decodes an escape that str and bytes share. It reports false, with a warning,
// for an invalid one.
func (d *decoder) simpleEscape(i int, bytes bool) (end int, ok bool) {
	c := d.src[i+1]
	switch at := strings.IndexByte(simpleEscapes, c); {
	case at == 0:
		return i + 2, true
	case at > 0:
		d.out.WriteByte(simpleValues[at])
		return i + 2, true
	case '0' <= c && c <= '7':
		return d.octalEscape(i, bytes), true
	case c < utf8.RuneSelf:
		d.warn(fmt.Sprintf("invalid escape sequence '\\%c'", c))
	}
	return 0, false
}

func (d *decoder) octalEscape(i int, bytes bool) int {
	value, end := 0, i+1
	for end < len(d.src) && end < i+4 && '0' <= d.src[end] && d.src[end] <= '7' {
		value = value*8 + int(d.src[end]-'0')
		end++
	}
	if value > 0o377 {
		d.warn(fmt.Sprintf("invalid octal escape sequence '%s'", d.src[i:end]))
	}
	if bytes {
		d.out.WriteByte(byte(value))
	} else {
		d.out.WriteRune(rune(value))
	}
	return end
}

// hexEscape decodes an escape of exactly width hexadecimal digits.
func (d *decoder) hexEscape(i, width int, msg string) int {
	value, n := hexValue(d.src[i+2:], width)
	end := i + 2 + n
	switch {
	case n < width:
		d.fail(i, end, msg)
	case value > utf8.MaxRune:
		d.fail(i, end, "illegal Unicode character")
	default:
		d.writeRune(rune(value))
	}
	return end
}

// writeRune writes r, a surrogate too.
func (d *decoder) writeRune(r rune) {
	if 0xD800 <= r && r <= 0xDFFF {
		d.out.Write([]byte{0xE0 | byte(r>>12), 0x80 | byte(r>>6)&0x3F, 0x80 | byte(r)&0x3F})
		return
	}
	d.out.WriteRune(r)
}

// hexValue returns the value of up to width hexadecimal digits at the start of s, and their number.
func hexValue(s string, width int) (value uint32, n int) {
	for n < width && n < len(s) && isHex(s[n]) {
		c := uint32(s[n])
		if c > '9' {
			c += 9
		}
		value = value<<4 | c&15
		n++
	}
	return value, n
}

// namedEscape decodes \N{name}.
func (d *decoder) namedEscape(i int) int {
	end := i + 2
	if end < len(d.src) && d.src[end] == '{' {
		end++
		for end < len(d.src) && d.src[end] != '}' {
			end++
		}
	}
	if end == len(d.src) || end <= i+3 {
		d.fail(i, end, `malformed \N character escape`)
		return end
	}
	name := d.src[i+3 : end]
	end++
	if d.l.CharByName != nil {
		if r, ok := d.l.CharByName(name); ok {
			d.writeRune(r)
			return end
		}
	}
	d.fail(i, end, "unknown Unicode character name")
	return end
}

// fail reports the escape from start to end. The positions are those in the form CPython
// decodes, where every character beyond ASCII has become a \UXXXXXXXX escape, and a
// backslash before one a \u005c.
func (d *decoder) fail(start, end int, msg string) {
	from := widened(d.src[:start])
	d.err = token.Errorf(d.l.file, d.span, "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s",
		from, from+widened(d.src[start:end])-1, msg)
}

func widened(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s):
			n += 2
			i++
			if s[i] >= utf8.RuneSelf {
				n += 4
				i--
			}
		case c < utf8.RuneSelf:
			n++
		case utf8.RuneStart(c):
			n += 10
		}
	}
	return n
}

// warn notes a warning about the literal, if it is the first.
func (d *decoder) warn(msg string) {
	if !d.warned {
		d.warned = true
		d.l.warn(d.place.Start, d.place, msg)
	}
}
