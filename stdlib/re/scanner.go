package re

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/bide-lang/bide/interp/object"
)

// patternError is why a pattern or template cannot be compiled; pos is -1 when that is at no place.
// It travels as a panic from where it is noticed to the entry points compilePattern and parseTemplate.
type patternError struct {
	msg string
	pos int
	// kind is the exception to raise instead of PatternError, nil for that.
	kind *object.Type
	// behind is the kind of exception that CPython meets first, which is this one's context; nil for none.
	behind     *object.Type
	behindText string
}

// scanner reads a pattern or template token by token: a token is a character, or a backslash and the
// character behind it.
type scanner struct {
	text    []rune
	at      int // of the next token
	isBytes bool
}

func newScanner(text []rune, isBytes bool) *scanner {
	s := &scanner{text: text, isBytes: isBytes}
	s.seek(0)
	return s
}

// seek goes to a token. A backslash at the very end is an error as soon as it comes next.
func (s *scanner) seek(at int) {
	s.at = at
	if at == len(s.text)-1 && s.text[at] == '\\' {
		panic(&patternError{msg: "bad escape (end of pattern)", pos: at,
			behind: object.IndexErrorType, behindText: "string index out of range"})
	}
}

func (s *scanner) more() bool { return s.at < len(s.text) }

// peek is the character of the next token, 0 at the end; a backslash stands for the whole escape.
func (s *scanner) peek() rune {
	if s.at < len(s.text) {
		return s.text[s.at]
	}
	return 0
}

// next reads a token; ok is false at the end.
func (s *scanner) next() (c, escaped rune, ok bool) {
	if s.at >= len(s.text) {
		return 0, 0, false
	}
	c = s.text[s.at]
	if c == '\\' {
		escaped = s.text[s.at+1]
		s.seek(s.at + 2)
		return c, escaped, true
	}
	s.seek(s.at + 1)
	return c, 0, true
}

// match reads the next token if it is c.
func (s *scanner) match(c rune) bool {
	if s.at < len(s.text) && s.text[s.at] == c {
		s.seek(s.at + 1)
		return true
	}
	return false
}

// while reads at most n tokens that are one of chars.
func (s *scanner) while(n int, chars string) string {
	start := s.at
	for s.at-start < n && s.at < len(s.text) && strings.ContainsRune(chars, s.text[s.at]) {
		s.seek(s.at + 1)
	}
	return string(s.text[start:s.at])
}

// until reads a name up to a closing character.
func (s *scanner) until(closing rune, what string) string {
	start := s.at
	for {
		if !s.more() {
			if s.at == start {
				s.fail(0, "missing %s", what)
			}
			s.fail(s.at-start, "missing %c, unterminated name", closing)
		}
		end := s.at
		if c, _, _ := s.next(); c == closing {
			if end == start {
				s.fail(1, "missing %s", what)
			}
			return textOf(s.text[start:end])
		}
	}
}

// fail ends parsing with an error back characters before the next token.
func (s *scanner) fail(back int, format string, args ...any) {
	s.failFor(nil, "", back, format, args...)
}

// failFor is fail where another exception stands behind.
func (s *scanner) failFor(behind *object.Type, text string, back int, format string, args ...any) {
	msg := fmt.Sprintf(format, args...)
	if s.isBytes {
		msg = asciiOnly(msg)
	}
	panic(&patternError{msg: msg, pos: s.at - back, behind: behind, behindText: text})
}

// checkName complains about what cannot name a group; back is how far behind the name the scanner is.
func (s *scanner) checkName(name string, back int) {
	n := countPoints(name)
	if s.isBytes && n != len(name) {
		s.fail(n+back, "bad character in group name %s", object.ReprText(name))
	}
	if !object.IsIdentifier(name) {
		s.fail(n+back, "bad character in group name %s", object.ReprText(name))
	}
}

// asciiOnly shows a byte beyond ASCII by its number.
func asciiOnly(text string) string {
	var b strings.Builder
	for _, r := range object.Points(text) {
		if r < 128 {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "\\x%02x", r)
		}
	}
	return b.String()
}

// isNumber reports whether a group's name is a number.
func isNumber(name string) bool { return name != "" && strings.Trim(name, "0123456789") == "" }

func isLetter(c rune) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func isDigit(c rune) bool { return c >= '0' && c <= '9' }

func isOctal(c rune) bool { return c >= '0' && c <= '7' }

func isAlpha(c rune) bool { return unicode.IsLetter(c) }

func textOf(points []rune) string {
	b := make([]byte, 0, len(points))
	for _, r := range points {
		b = object.AppendPoint(b, r)
	}
	return string(b)
}

func pointsOf(s string) []rune {
	points := make([]rune, 0, len(s))
	for _, r := range object.Points(s) {
		points = append(points, r)
	}
	return points
}

func countPoints(s string) int {
	n := 0
	for range object.Points(s) {
		n++
	}
	return n
}
