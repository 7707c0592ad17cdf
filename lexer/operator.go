package lexer

import (
	"unicode"
	"unicode/utf8"

	"github.com/bide-lang/bide/lexer/token"
)

// One-character operators, and those with the same character again, an =, or both behind it.
var (
	single = [128]token.Kind{
		'(': token.LParen, ')': token.RParen, '[': token.LBracket, ']': token.RBracket,
		'{': token.LBrace, '}': token.RBrace, ':': token.Colon, ',': token.Comma,
		';': token.Semicolon, '.': token.Dot, '@': token.At, '!': token.Exclamation,
		'+': token.Plus, '-': token.Minus, '*': token.Star, '/': token.Slash, '%': token.Percent,
		'|': token.Pipe, '&': token.Ampersand, '^': token.Caret, '~': token.Tilde,
		'<': token.Less, '>': token.Greater, '=': token.Equal,
	}
	withEqual = [128]token.Kind{
		':': token.ColonEqual, '@': token.AtEqual, '!': token.NotEqual, '+': token.PlusEqual,
		'-': token.MinusEqual, '*': token.StarEqual, '/': token.SlashEqual, '%': token.PercentEqual,
		'|': token.PipeEqual, '&': token.AmpersandEqual, '^': token.CaretEqual,
		'<': token.LessEqual, '>': token.GreaterEqual, '=': token.EqualEqual,
	}
	doubled = [128]token.Kind{
		'*': token.DoubleStar, '/': token.DoubleSlash, '<': token.LeftShift, '>': token.RightShift,
	}
	doubledEqual = [128]token.Kind{
		'*': token.DoubleStarEqual, '/': token.DoubleSlashEqual,
		'<': token.LeftShiftEqual, '>': token.RightShiftEqual,
	}
)

// operator reads the longest operator that starts with c.
func (l *Lexer) operator(c byte) token.Token {
	switch c {
	case '(', '[', '{':
		return l.open(c)
	case ')', ']', '}':
		return l.close(c)
	case ':':
		if l.startsSpec() {
			return l.take(token.Colon, l.pos+1)
		}
	case '$', '?', '`':
		return l.take(token.Illegal, l.pos+1)
	}
	if c >= 0x80 || single[c] == token.Illegal {
		return l.badCharacter(l.pos)
	}
	kind, n := l.longest(c)
	return l.take(kind, l.pos+n)
}

// longest returns the longest operator that starts with c, and its length.
func (l *Lexer) longest(c byte) (token.Kind, int) {
	next, third := l.peek(1), l.peek(2)
	switch {
	case next == c && third == '=' && doubledEqual[c] != 0:
		return doubledEqual[c], 3
	case c == '.' && next == '.' && third == '.':
		return token.Ellipsis, 3
	case next == c && doubled[c] != 0:
		return doubled[c], 2
	case next == '=' && withEqual[c] != 0:
		return withEqual[c], 2
	case c == '-' && next == '>':
		return token.Arrow, 2
	case c == '<' && next == '>':
		return token.LessGreater, 2
	}
	return single[c], 1
}

func (l *Lexer) open(c byte) token.Token {
	if len(l.brackets) >= maxBrackets {
		return l.failAt(l.pos, "too many nested parentheses")
	}
	l.brackets = append(l.brackets, bracket{c, l.pos})
	if f := l.fstring(); f != nil {
		f.depth++
	}
	return l.take(single[c], l.pos+1)
}

func (l *Lexer) close(c byte) token.Token {
	f := l.fstring()
	if f != nil && f.depth == 0 && c == '}' {
		return l.failAt(l.pos, "f-string: single '}' is not allowed")
	}
	if len(l.brackets) == 0 {
		return l.failAt(l.pos, "unmatched '%c'", c)
	}
	opening := l.brackets[len(l.brackets)-1]
	if closer(opening.open) != c {
		return l.mismatch(c, opening, f)
	}
	l.brackets = l.brackets[:len(l.brackets)-1]
	if f != nil {
		f.depth--
		if c == '}' && f.depth == f.fields-1 {
			f.fields--
			f.literal, f.spec = true, false
		}
	}
	return l.take(single[c], l.pos+1)
}

func closer(open byte) byte {
	switch open {
	case '(':
		return ')'
	case '[':
		return ']'
	}
	return '}'
}

func (l *Lexer) mismatch(c byte, opening bracket, f *fstring) token.Token {
	if f != nil && opening.open == '{' && f.depth == f.fields {
		return l.failAt(l.pos, "f-string: unmatched '%c'", c)
	}
	const msg = "closing parenthesis '%c' does not match opening parenthesis '%c'"
	line, _ := l.file.Position(token.Pos(opening.pos))
	if here, _ := l.file.Position(token.Pos(l.pos)); here != line {
		return l.failAt(l.pos, msg+" on line %d", c, opening.open, line)
	}
	return l.failAt(l.pos, msg, c, opening.open)
}

// badCharacter reports the character at pos, which can start or continue no token.
func (l *Lexer) badCharacter(pos int) token.Token {
	r, _ := utf8.DecodeRuneInString(l.src[pos:])
	if unicode.IsPrint(r) {
		return l.failAt(pos, "invalid character '%c' (U+%04X)", r, r)
	}
	return l.failAt(pos, "invalid non-printable character U+%04X", r)
}
