package re

import (
	"bytes"
	"slices"
)

// search looks for the first match at or after pos.
func (m *matcher[T]) search(pos int) outcome {
	m.steps = 0
	if m.prog.anchored {
		if pos > 0 {
			return failed
		}
		return m.matchAt(0)
	}
	for {
		if pos = m.candidate(pos); pos > len(m.text) {
			return failed
		}
		if r := m.matchAt(pos); r != failed {
			return r
		}
		pos++
	}
}

// candidate is the first place at or after pos where a match could begin; behind the end if there is none.
func (m *matcher[T]) candidate(pos int) int {
	none := len(m.text) + 1
	if pos >= none {
		return none
	}
	if prefix := m.prog.prefix; len(prefix) > 0 {
		i := find(m.text[pos:], prefix)
		if i < 0 {
			return none
		}
		return pos + i
	}
	if set := m.prog.first; set != nil {
		for pos < len(m.text) && !set.has(rune(m.text[pos])) {
			pos++
		}
		if pos == len(m.text) {
			return none
		}
	}
	return pos
}

func find[T byte | rune](text []T, prefix []rune) int {
	if b, ok := any(text).([]byte); ok && prefix[0] < 256 {
		return findBytes(b, prefix)
	}
	for i := 0; i+len(prefix) <= len(text); i++ {
		if rune(text[i]) == prefix[0] && startsWith(text[i:], prefix) {
			return i
		}
	}
	return -1
}

func startsWith[T byte | rune](text []T, prefix []rune) bool {
	return slices.EqualFunc(text[:len(prefix)], prefix, func(a T, b rune) bool { return rune(a) == b })
}

func findBytes(text []byte, prefix []rune) int {
	at := 0
	for {
		i := bytes.IndexByte(text[at:], byte(prefix[0]))
		if i < 0 || at+i+len(prefix) > len(text) {
			return -1
		}
		if at += i; startsWith(text[at:], prefix) {
			return at
		}
		at++
	}
}
