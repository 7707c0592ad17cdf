package re

import "github.com/bide-lang/bide/interp/object"

// subject is a text that is searched: a str by code points, or bytes.
type subject struct {
	v       value
	str     *object.Str // nil for bytes
	narrow  []byte      // bytes, or a str that is ASCII
	wide    []rune      // any other str
	isBytes bool
}

func (s *subject) len() int {
	if s.wide != nil {
		return len(s.wide)
	}
	return len(s.narrow)
}

// subjectOf takes what a pattern is to be matched with. The characters of a long str are kept with the pattern, because
// scripts often go through one text in many calls.
func (p *pattern) subjectOf(t *thread, v value) (*subject, bool) {
	if s, ok := object.AsStr(v); ok {
		if p.isBytes {
			t.Raise(object.TypeErrorType, "cannot use a bytes pattern on a string-like object")
			return nil, false
		}
		sub := &subject{v: v, str: s}
		switch {
		case s.IsASCII():
			sub.narrow = object.TextBytes(s.Text())
		case p.recent == s:
			sub.wide = p.recentPoints
		default:
			sub.wide = pointsOf(s.Text())
			if s.Len() > 64 {
				p.recent, p.recentPoints = s, sub.wide
			}
		}
		return sub, true
	}
	b, ok := object.BufferOf(v)
	if !ok {
		t.Raise(object.TypeErrorType, "expected string or bytes-like object, got '%s'", v.Type().Name)
		return nil, false
	}
	if !p.isBytes {
		t.Raise(object.TypeErrorType, "cannot use a string pattern on a bytes-like object")
		return nil, false
	}
	if _, fixed := object.AsBytes(v); !fixed {
		b = append([]byte(nil), b...)
	}
	return &subject{v: v, narrow: b, isBytes: true}, true
}

// slice is the part from i to j as a script sees it.
func (s *subject) slice(i, j int) value {
	if s.isBytes {
		if b, ok := object.AsBytes(s.v); ok && i == 0 && j == len(b) && s.v.Type() == object.BytesType {
			return s.v
		}
		return object.NewBytes(append([]byte(nil), s.narrow[i:j]...))
	}
	if s.wide != nil {
		if i == 0 && j == len(s.wide) && s.v.Type() == object.StrType {
			return s.v
		}
		return object.NewStr(textOf(s.wide[i:j]))
	}
	return object.StrSlice(s.str, i, j)
}

// engine is a matcher over either kind of characters.
type engine interface {
	search(pos int) outcome
	matchAt(pos int) outcome
	state() (slots []int, last int)
	demand(whole bool, notEmptyAt int)
	rebind(t *thread)
}

func (m *matcher[T]) state() ([]int, int) { return m.slots, m.last }

func (m *matcher[T]) demand(whole bool, notEmptyAt int) { m.whole, m.notEmptyAt = whole, notEmptyAt }

// rebind makes the matcher work for the thread that goes on with it.
func (m *matcher[T]) rebind(t *thread) { m.t = t }

// engine makes a matcher over the subject up to endpos.
func (p *pattern) engine(t *thread, s *subject, endpos int) engine {
	if s.wide != nil {
		return newMatcher(t, p.prog, s.wide[:endpos])
	}
	return newMatcher(t, p.prog, s.narrow[:endpos])
}
