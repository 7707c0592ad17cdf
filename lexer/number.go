package lexer

import (
	"strings"

	"github.com/bide-lang/bide/lexer/token"
)

// number reads an int, float or imaginary literal.
// Follows: Python language reference, "Numeric literals".
func (l *Lexer) number() token.Token {
	if l.src[l.pos] == '0' {
		switch l.peek(1) | 0x20 {
		case 'x':
			return l.radix("hexadecimal", isHex)
		case 'o':
			return l.radix("octal", func(c byte) bool { return '0' <= c && c <= '7' })
		case 'b':
			return l.radix("binary", func(c byte) bool { return c == '0' || c == '1' })
		}
		return l.leadingZero()
	}
	if l.src[l.pos] != '.' && !l.digits() {
		return token.Token{}
	}
	return l.decimalTail(-1)
}

// radix reads the digits after 0x, 0o or 0b.
func (l *Lexer) radix(name string, valid func(byte) bool) token.Token {
	l.pos += 2
	for first := true; first || l.peek(0) == '_'; first = false {
		if l.peek(0) == '_' {
			l.pos++
		}
		if !valid(l.peek(0)) {
			return l.badDigit(name)
		}
		for valid(l.peek(0)) {
			l.pos++
		}
	}
	if isDigit(l.peek(0)) {
		return l.badDigit(name)
	}
	return l.endNumber(token.Int, name)
}

// badDigit reports the current character, which is no digit of the named radix.
func (l *Lexer) badDigit(name string) token.Token {
	if c := l.peek(0); isDigit(c) {
		return l.failAt(l.pos, "invalid digit '%c' in %s literal", c, name)
	}
	return l.failAt(l.pos-1, "invalid %s literal", name)
}

// leadingZero reads a number that starts with a decimal zero: as an int it must be all zeros.
func (l *Lexer) leadingZero() token.Token {
	for {
		if l.peek(0) == '_' {
			l.pos++
			if !isDigit(l.peek(0)) {
				return l.failAt(l.pos-1, "invalid decimal literal")
			}
		}
		if l.peek(0) != '0' {
			break
		}
		l.pos++
	}
	zeros := -1
	if isDigit(l.peek(0)) {
		zeros = l.pos
		if !l.digits() {
			return token.Token{}
		}
	}
	return l.decimalTail(zeros)
}

// digits reads digits with single underscores between them, and reports whether they are well formed.
func (l *Lexer) digits() bool {
	for {
		for isDigit(l.peek(0)) {
			l.pos++
		}
		if l.peek(0) != '_' {
			return true
		}
		l.pos++
		if !isDigit(l.peek(0)) {
			l.failAt(l.pos-1, "invalid decimal literal")
			return false
		}
	}
}

// decimalTail reads what may follow the whole part. If that has forbidden leading zeros,
// they end at zeros, which is else -1.
func (l *Lexer) decimalTail(zeros int) token.Token {
	kind := token.Int
	if l.peek(0) == '.' {
		kind = token.Float
		l.pos++
		if isDigit(l.peek(0)) && !l.digits() {
			return token.Token{}
		}
	}
	if l.peek(0)|0x20 == 'e' {
		ok, float := l.exponent()
		if !ok {
			return token.Token{}
		}
		if float {
			kind = token.Float
		}
	}
	if l.peek(0)|0x20 == 'j' {
		l.pos++
		return l.endNumber(token.Imag, "imaginary")
	}
	if kind == token.Int && zeros >= 0 && l.peek(0)|0x20 != 'e' { // an e is taken for an exponent, whatever comes of it
		return l.fail(token.Span{Start: token.Pos(l.start), End: token.Pos(zeros)},
			"leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
	}
	return l.endNumber(kind, "decimal")
}

// exponent reads e, sign and digits. Without sign and digits the e is left alone: it may start else.
func (l *Lexer) exponent() (ok, found bool) {
	n := 1
	if c := l.peek(1); c == '+' || c == '-' {
		n = 2
	}
	if !isDigit(l.peek(n)) {
		if n == 2 {
			l.failAt(l.pos+1, "invalid decimal literal")
			return false, false
		}
		return true, false
	}
	l.pos += n
	return l.digits(), true
}

// endNumber makes the token. A keyword may follow directly, with a warning, but nothing else
// that looks like a name.
func (l *Lexer) endNumber(kind token.Kind, name string) token.Token {
	if c := l.peek(0); c < 0x80 && isWord(c) {
		if !keywordFollows(l.src[l.pos:]) {
			return l.failAt(l.pos-1, "invalid %s literal", name)
		}
		l.warnAt(l.pos-1, "invalid "+name+" literal")
	}
	return l.take(kind, l.pos)
}

func keywordFollows(rest string) bool {
	for _, word := range []string{"and", "else", "for", "if", "in", "is", "not", "or"} {
		if strings.HasPrefix(rest, word) {
			return len(rest) == len(word) || len(word) == 2 && word[0] == 'i' || !isWord(rest[len(word)])
		}
	}
	return false
}

func isHex(c byte) bool {
	return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f'
}
