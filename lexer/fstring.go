package lexer

import "github.com/bide-lang/bide/lexer/token"

// fstring is one f-string being read. Its text goes back and forth between literal mode and
// ordinary tokens: a { ends literal mode, the matching } or the : before a format spec resumes it.
type fstring struct {
	quote   byte
	size    int // 1 or 3 quotes
	raw     bool
	start   int  // of the prefix
	depth   int  // brackets open inside it
	fields  int  // replacement fields open, one inside the other's format spec
	literal bool // what comes next is literal text
	spec    bool // that text is a format spec, where braces are never doubled
}

// fstring returns the f-string we are inside, nil if none.
func (l *Lexer) fstring() *fstring {
	if len(l.fstrings) == 0 {
		return nil
	}
	return &l.fstrings[len(l.fstrings)-1]
}

func (l *Lexer) openFString(q byte, size int, raw bool) token.Token {
	if len(l.fstrings)+1 >= maxFStrings {
		return l.failAt(l.pos, "too many nested f-strings")
	}
	l.fstrings = append(l.fstrings, fstring{quote: q, size: size, raw: raw, start: l.start, literal: true})
	return l.take(token.FStringStart, l.pos+size)
}

// startsSpec reports whether the colon at the current position begins a format spec, and if
// so enters it. This comes before := and the colon of a lambda.
func (l *Lexer) startsSpec() bool {
	f := l.fstring()
	if f == nil || f.fields == 0 || f.depth != f.fields {
		return false
	}
	f.literal, f.spec = true, true
	return true
}

// fstringPart reads literal text or the closing quotes, if that is what comes next; it reports
// false where ordinary tokens start, and after an error.
func (l *Lexer) fstringPart() (token.Token, bool) {
	f := l.fstring()
	if f == nil || !f.literal {
		return token.Token{}, false
	}
	l.start = l.pos
	if f.closesAt(l.src, l.pos) {
		l.fstrings = l.fstrings[:len(l.fstrings)-1]
		return l.take(token.FStringEnd, l.pos+f.size), true
	}
	end := l.fstringText(f)
	if end == l.start || l.err != nil {
		return token.Token{}, l.err != nil
	}
	return l.take(token.FStringMiddle, end), true
}

func (f *fstring) closesAt(src string, pos int) bool {
	for i := range f.size {
		if pos+i >= len(src) || src[pos+i] != f.quote {
			return false
		}
	}
	return true
}

// fstringText returns where the literal text from the current position ends, and leaves
// literal mode if that is not at the closing quotes.
func (l *Lexer) fstringText(f *fstring) int {
	pos := l.pos
	for ; pos < len(l.src); pos++ {
		switch c := l.src[pos]; c {
		case '\n':
			if f.size == 1 && f.spec {
				f.literal = false
				return pos
			}
			if f.size == 1 {
				l.failUnterminatedFString(f, pos)
				return pos
			}
		case f.quote:
			if f.closesAt(l.src, pos) {
				return pos
			}
		case '{', '}':
			if !f.doubled(l.src, pos) {
				l.leaveLiteral(f, c, pos)
				return pos
			}
			pos++
		case '\\':
			pos = f.afterBackslash(l.src, pos)
		}
	}
	l.failUnterminatedFString(f, len(l.src))
	return pos
}

// doubled reports whether the brace at pos is one of a pair that stands for itself.
func (f *fstring) doubled(src string, pos int) bool {
	return !f.spec && pos+1 < len(src) && src[pos+1] == src[pos] && (src[pos] == '{' || f.depth == 0)
}

// leaveLiteral goes over to ordinary tokens at the brace at pos.
func (l *Lexer) leaveLiteral(f *fstring, brace byte, pos int) {
	f.literal = false
	if brace == '}' {
		return
	}
	f.fields++
	if f.fields > maxFields {
		l.failAt(pos-1, "f-string: expressions nested too deeply")
	}
}

// afterBackslash returns the last position of the escape at pos. A brace is never escaped,
// but \N{name} holds its own, up to its } or the end of the line.
func (f *fstring) afterBackslash(src string, pos int) int {
	if pos+1 >= len(src) || src[pos+1] == '{' || src[pos+1] == '}' {
		return pos
	}
	if f.raw || src[pos+1] != 'N' || pos+2 >= len(src) || src[pos+2] != '{' {
		return pos + 1
	}
	for end := pos + 3; end < len(src); end++ {
		switch src[end] {
		case '}':
			return end
		case '\n', f.quote, '{', '\\':
			return end - 1
		}
	}
	return len(src) - 1
}

func (l *Lexer) failUnterminatedFString(f *fstring, pos int) {
	kind := "f-string"
	if f.size == 3 {
		kind = "triple-quoted f-string"
	}
	l.failAt(f.start, "unterminated %s literal (detected at line %d)", kind, l.lastLine(pos))
}
