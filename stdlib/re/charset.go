package re

import "github.com/bide-lang/bide/interp/object"

// charset is a set of characters: what is below 256 as bits, the rest by rules.
type charset struct {
	bits    [4]uint64
	ranges  []span
	classes []class
	negated bool
	fold    bool // ignore case
	ascii   bool // which classes and cases there are
}

type span struct{ lo, hi rune }

// class is \d, \s or \w, or what it leaves out.
type class struct {
	letter  byte // 'd', 's' or 'w'
	negated bool
}

func (c class) has(r rune, ascii bool) bool {
	in := false
	switch {
	case ascii && r >= 128:
	case c.letter == 'd' && ascii:
		in = r >= '0' && r <= '9'
	case c.letter == 'd':
		in = object.IsDecimalPoint(r)
	case c.letter == 's' && ascii:
		in = r == ' ' || r >= '\t' && r <= '\r'
	case c.letter == 's':
		in = object.IsSpacePoint(r)
	default:
		in = r == '_' || object.IsAlnumPoint(r)
	}
	return in != c.negated
}

// finish computes the bits; ranges and classes do not change after.
func (s *charset) finish() *charset {
	for r := rune(0); r < 256; r++ {
		if s.slow(r) {
			s.bits[r>>6] |= 1 << (r & 63)
		}
	}
	return s
}

func (s *charset) has(r rune) bool {
	if r < 256 {
		return s.bits[r>>6]>>(r&63)&1 != 0
	}
	return s.slow(r)
}

func (s *charset) slow(r rune) bool {
	in := s.lists(r)
	if s.fold && !in {
		for _, c := range cases(r, s.ascii)[1:] {
			in = in || s.lists(c)
		}
	}
	return in != s.negated
}

// lists reports whether r itself is in the ranges or classes.
func (s *charset) lists(r rune) bool {
	for _, sp := range s.ranges {
		if sp.lo <= r && r <= sp.hi {
			return true
		}
	}
	for _, c := range s.classes {
		if c.has(r, s.ascii) {
			return true
		}
	}
	return false
}

// isWord is \w for one character.
func isWord(r rune, ascii bool) bool {
	if r < 128 {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_'
	}
	return !ascii && object.IsAlnumPoint(r)
}
