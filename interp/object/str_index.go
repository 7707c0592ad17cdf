package object

import "strings"

// indexStep is how many code points of a text that is not ASCII lie between those whose byte offsets are kept.
const indexStep = 64

// offset is the byte at which code point i starts; i may be Len.
func (s *Str) offset(i int) int {
	switch {
	case s.n == len(s.s):
		return i
	case i == s.n:
		return len(s.s)
	}
	at := 0
	if i >= indexStep {
		at = s.ensureIndex()[i/indexStep]
		i %= indexStep
	}
	for ; i > 0; i-- {
		at += pointWidth(s.s[at])
	}
	return at
}

// ensureIndex lists the offsets of each 64th code point. Strings built in the same buffer begin alike: a longer
// one adds to the list.
func (s *Str) ensureIndex() []int {
	m := s.more.Load()
	if m == nil {
		m = &strMore{offsets: s.appendOffsets(make([]int, 0, s.n/indexStep+1))}
		s.more.Store(m)
	} else if len(m.offsets) < s.n/indexStep+1 {
		m.offsets = s.appendOffsets(m.offsets)
	}
	return m.offsets
}

// appendOffsets completes a list of offsets that may have a beginning.
func (s *Str) appendOffsets(offsets []int) []int {
	at, i := 0, 0
	if known := len(offsets); known > 0 {
		at, i = offsets[known-1], (known-1)*indexStep
		offsets = offsets[:known-1]
	}
	for ; at < len(s.s); i++ {
		if i%indexStep == 0 {
			offsets = append(offsets, at)
		}
		at += pointWidth(s.s[at])
	}
	return offsets
}

// pointAt is the index of the code point that starts at byte at.
func (s *Str) pointAt(at int) int {
	if s.n == len(s.s) {
		return at
	}
	return countPoints(s.s[:at])
}

// IndexASCII is s[i] for ASCII text, Unbound for other and for an index beyond it.
func IndexASCII(s *Str, i int64) Value {
	if i < 0 {
		i += int64(len(s.s))
	}
	if uint64(i) < uint64(len(s.s)) && s.n == len(s.s) {
		return FromHeader(&latin1Strs[s.s[i]].Header)
	}
	return Unbound
}

// StrIndex is s[i] for 0 <= i < Len.
func StrIndex(s *Str, i int) Value {
	if s.n == len(s.s) {
		return latin1Strs[s.s[i]].Value()
	}
	at := s.offset(i)
	r, w := DecodePoint(s.s, at)
	if r < 256 {
		return latin1Strs[r].Value()
	}
	return (&Str{Header: Header{StrType}, s: strings.Clone(s.s[at : at+w]), n: 1}).Value()
}

// StrSlice is s[i:j] for 0 <= i <= j <= Len.
func StrSlice(s *Str, i, j int) Value {
	if i == 0 && j == s.n && s.typ == StrType {
		return s.Value()
	}
	return s.cut(s.offset(i), s.offset(j), j-i)
}

// cut is the text from byte i to byte j, of n code points. It is shared with s unless it is short or would keep a long
// text alive.
func (s *Str) cut(i, j, n int) Value {
	part := s.s[i:j]
	if n <= 1 {
		if c := staticStr(part); c != nil {
			return c.Value()
		}
	}
	if len(part) <= shortCut {
		r, text := newStr(len(part), n)
		copy(text, part)
		return r.Value()
	}
	if len(s.s) > mostShared && len(part) < len(s.s)/16 {
		part = strings.Clone(part)
	}
	return (&Str{Header: Header{StrType}, s: part, n: n}).Value()
}

// shortCut is the length up to which a copy, being flat, costs less than a str that leads to another's text.
const shortCut = 40

// mostShared is the length up to which a text may stay alive for any part of it.
const mostShared = 4096

// strStep is s[start::step] with count items.
func strStep(s *Str, start, step, count int) Value {
	if s.IsASCII() {
		if count == 1 {
			return latin1Strs[s.s[start]].Value()
		}
		r, text := newStr(count, count)
		for i := range text {
			text[i] = s.s[start]
			start += step
		}
		return r.Value()
	}
	b := make([]byte, 0, count)
	points := pointsOf(s.s)
	for i := 0; i < count; i++ {
		b = AppendPoint(b, points[start+i*step])
	}
	return copyText(b, count)
}
