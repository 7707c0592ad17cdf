package lexer

import (
	"strings"

	"github.com/bide-lang/bide/lexer/token"
)

// prefixLen returns the length of the string prefix at the current position, 0 if there is none.
func (l *Lexer) prefixLen() int {
	if !isPrefix(l.src[l.pos]) {
		return 0
	}
	if isQuote(l.peek(1)) {
		return 1
	}
	a, b := l.src[l.pos]|0x20, l.peek(1)|0x20
	if !isPrefix(b) || !isQuote(l.peek(2)) {
		return 0
	}
	if a == 'r' && (b == 'b' || b == 'f') || b == 'r' && (a == 'b' || a == 'f') {
		return 2
	}
	return 0
}

func isPrefix(c byte) bool {
	c |= 0x20
	return c == 'r' || c == 'b' || c == 'u' || c == 'f'
}

func isQuote(c byte) bool { return class[c] == quote }

// stringLiteral reads a literal whose opening quote is at quotePos, or the opening of an f-string.
func (l *Lexer) stringLiteral(quotePos int) token.Token {
	prefix := l.src[l.start:quotePos]
	q := l.src[quotePos]
	l.pos = quotePos
	size := 1
	if l.peek(1) == q && l.peek(2) == q {
		size = 3
	}
	if strings.ContainsAny(prefix, "fF") {
		return l.openFString(q, size, strings.ContainsAny(prefix, "rR"))
	}
	end := l.closingQuote(quotePos+size, q, size)
	if end < 0 {
		return token.Token{}
	}
	kind := token.String
	if strings.ContainsAny(prefix, "bB") {
		kind = token.Bytes
	}
	return l.take(kind, end)
}

// closingQuote returns the position after the quotes that end a literal whose text starts at
// pos. It returns -1 and sets the error if there are none.
func (l *Lexer) closingQuote(pos int, q byte, size int) int {
	escaped := false // a quote was
	for pos < len(l.src) {
		switch c := l.src[pos]; {
		case c == '\\':
			pos++
			escaped = escaped || pos < len(l.src) && l.src[pos] == q
		case c == '\n' && size == 1:
			l.failUnterminated(pos, q, size)
			if escaped {
				l.err.Msg += "; perhaps you escaped the end quote?"
			}
			return -1
		case c == q && size == 1:
			return pos + 1
		case c == q && pos+2 < len(l.src) && l.src[pos+1] == q && l.src[pos+2] == q:
			return pos + 3
		}
		pos++
	}
	l.failUnterminated(len(l.src), q, size)
	return -1
}

// failUnterminated reports the literal from l.start, whose end was still missing at pos.
func (l *Lexer) failUnterminated(pos int, q byte, size int) {
	if f := l.fstring(); f != nil && f.quote == q && f.size == size {
		l.failAt(l.start, "f-string: expecting '}'")
		return
	}
	kind := "string"
	if size == 3 {
		kind = "triple-quoted string"
	}
	l.failAt(l.start, "unterminated %s literal (detected at line %d)", kind, l.lastLine(pos))
}

// lastLine returns the line of pos, where the end of the source belongs to the last line.
func (l *Lexer) lastLine(pos int) int {
	if pos >= len(l.src) && pos > 0 && l.src[len(l.src)-1] == '\n' {
		pos = len(l.src) - 1
	}
	line, _ := l.file.Position(token.Pos(pos))
	return line
}
