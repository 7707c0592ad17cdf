package object

import (
	"slices"
	"strings"
)

// splitArgs reads sep and maxsplit. sep nil means runs of white space; max is -1 for no limit.
func splitArgs(t *Thread, at, most Value) (sep *Str, limit int, ok bool) {
	if limit, ok = widthArg(t, most, -1); !ok {
		return nil, 0, false
	}
	if !at.IsUnbound() && !at.IsNone() {
		if sep, ok = AsStr(at); !ok {
			t.Raise(TypeErrorType, "must be str or None, not %s", at.Type().MessageName())
			return nil, 0, false
		}
		if sep.s == "" {
			t.Raise(ValueErrorType, "empty separator")
			return nil, 0, false
		}
	}
	return sep, limit, true
}

func strSplit(t *Thread, v, at, most Value) Value {
	sep, limit, ok := splitArgs(t, at, most)
	if !ok {
		return Raised
	}
	s := Cast[Str](v)
	if sep == nil {
		return s.fields(limit).Value()
	}
	return s.splitAt(sep.s, limit).Value()
}

// splitAt are the parts between the separators, the rest as one after limit splits.
func (s *Str) splitAt(sep string, limit int) *List {
	room := 8
	if len(sep) == 1 && limit < 0 {
		room = strings.Count(s.s, sep) + 1
	}
	l := AllocList(room)
	items := l.Items[:0]
	parts := strParts{whole: s}
	at := 0
	for limit != 0 {
		i := strings.Index(s.s[at:], sep)
		if i < 0 {
			break
		}
		items = append(items, parts.sub(at, at+i))
		at += i + len(sep)
		limit--
	}
	l.Items = append(items, parts.sub(at, len(s.s)))
	return l
}

// strParts makes the parts of a text, a few in one allocation.
type strParts struct {
	whole *Str
	room  []Str
}

const partsTogether = 4

// sub is the text from byte i to byte j.
func (p *strParts) sub(i, j int) Value {
	s := p.whole
	if j-i <= 2 || i == 0 && j == len(s.s) || len(s.s) > mostShared {
		return s.sub(i, j)
	}
	if len(p.room) == 0 {
		p.room = make([]Str, partsTogether)
	}
	part := &p.room[0]
	p.room = p.room[1:]
	part.typ = StrType
	part.s, part.n = s.s[i:j], j-i
	if !s.IsASCII() {
		part.n = countPoints(part.s)
	}
	return part.Value()
}

// fields are the runs between white space, the rest as one after limit splits.
func (s *Str) fields(limit int) *List {
	room := len(s.s)/8 + 2
	if len(s.s) < mostFlatASCII {
		room = strings.Count(s.s, " ") + 1
	}
	l := AllocList(min(room, 64))
	items := l.Items[:0]
	parts := strParts{whole: s}
	at := skipSpace(s.s, 0)
	for at < len(s.s) {
		if limit == 0 {
			items = append(items, parts.sub(at, len(s.s)))
			break
		}
		end := skipWord(s.s, at)
		items = append(items, parts.sub(at, end))
		at = skipSpace(s.s, end)
		limit--
	}
	l.Items = items
	return l
}

func strRsplit(t *Thread, v, at, most Value) Value {
	sep, limit, ok := splitArgs(t, at, most)
	if !ok {
		return Raised
	}
	s := Cast[Str](v)
	if sep == nil {
		return NewList(s.fieldsFromEnd(limit)).Value()
	}
	var items []Value
	end := len(s.s)
	for limit != 0 {
		i := strings.LastIndex(s.s[:end], sep.s)
		if i < 0 {
			break
		}
		items = append(items, s.sub(i+len(sep.s), end))
		end = i
		limit--
	}
	items = append(items, s.sub(0, end))
	slices.Reverse(items)
	return NewList(items).Value()
}

func (s *Str) fieldsFromEnd(limit int) []Value {
	var items []Value
	end := trimSpaceEnd(s.s)
	for end > 0 {
		if limit == 0 {
			items = append(items, s.sub(0, end))
			break
		}
		start := end
		for start > 0 {
			r, w := lastPoint(s.s, start)
			if isSpace(r) {
				break
			}
			start -= w
		}
		items = append(items, s.sub(start, end))
		end = trimSpaceEnd(s.s[:start])
		limit--
	}
	slices.Reverse(items)
	return items
}

// skipSpace is the first byte at or after i that is no white space; skipWord the first that is.
func skipSpace(s string, i int) int {
	for i < len(s) {
		if c := s[i]; c < 0x80 {
			if !spaces[c] {
				break
			}
			i++
			continue
		}
		r, w := DecodePoint(s, i)
		if !isSpace(r) {
			break
		}
		i += w
	}
	return i
}

// spaces are the blanks of ASCII.
var spaces = [0x80]bool{' ': true, '\t': true, '\n': true, '\v': true, '\f': true, '\r': true, 0x1C: true, 0x1D: true, 0x1E: true, 0x1F: true}

func skipWord(s string, i int) int {
	for i < len(s) {
		if c := s[i]; c < 0x80 {
			if spaces[c] {
				break
			}
			i++
			continue
		}
		r, w := DecodePoint(s, i)
		if isSpace(r) {
			break
		}
		i += w
	}
	return i
}

// trimSpaceEnd is where s ends without its trailing white space.
func trimSpaceEnd(s string) int {
	end := len(s)
	for end > 0 {
		if c := s[end-1]; c < 0x80 {
			if !spaces[c] {
				break
			}
			end--
			continue
		}
		r, w := lastPoint(s, end)
		if !isSpace(r) {
			break
		}
		end -= w
	}
	return end
}

func strSplitLines(t *Thread, v, arg Value) Value {
	s := Cast[Str](v)
	keep := false
	if arg.Ok() {
		var ok bool
		if keep, ok = Truth(t, arg); !ok {
			return Raised
		}
	}
	var items []Value
	for at := 0; at < len(s.s); {
		end, next := lineEnd(s.s, at)
		if keep {
			end = next
		}
		items = append(items, s.sub(at, end))
		at = next
	}
	return NewList(items).Value()
}

// lineEnd finds the end of the line that starts at byte i, without and with its terminator.
func lineEnd(s string, i int) (end, next int) {
	for i < len(s) {
		if c := s[i]; c > '\r' && c < 0x80 && (c < 0x1C || c > 0x1E) {
			i++
			continue
		}
		r, w := DecodePoint(s, i)
		if isLineBreak(r) {
			if r == '\r' && i+1 < len(s) && s[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + w
		}
		i += w
	}
	return i, i
}

func isLineBreak(r rune) bool {
	return r >= '\n' && r <= '\r' || r >= 0x1C && r <= 0x1E || r == 0x85 || r == 0x2028 || r == 0x2029
}

func strStrip(t *Thread, v, chars Value) Value { return stripWith(t, v, chars, "strip", true, true) }

func strLstrip(t *Thread, v, chars Value) Value { return stripWith(t, v, chars, "lstrip", true, false) }

func strRstrip(t *Thread, v, chars Value) Value { return stripWith(t, v, chars, "rstrip", false, true) }

func stripWith(t *Thread, v, arg Value, method string, left, right bool) Value {
	s := Cast[Str](v)
	if !arg.Ok() || arg.IsNone() {
		lo, hi := 0, len(s.s)
		if left {
			lo = skipSpace(s.s, 0)
		}
		if right && lo < hi {
			hi = trimSpaceEnd(s.s)
		}
		return s.sub(lo, hi)
	}
	chars, ok := AsStr(arg)
	if !ok {
		return t.Raise(TypeErrorType, "%s arg must be None or str", method)
	}
	lo, hi := 0, len(s.s)
	for left && lo < hi {
		r, w := DecodePoint(s.s, lo)
		if !containsPoint(chars.s, r) {
			break
		}
		lo += w
	}
	for right && hi > lo {
		r, w := lastPoint(s.s, hi)
		if !containsPoint(chars.s, r) {
			break
		}
		hi -= w
	}
	return s.sub(lo, hi)
}

func containsPoint(s string, r rune) bool {
	if r < 0x80 {
		return strings.IndexByte(s, byte(r)) >= 0
	}
	for _, c := range Points(s) {
		if c == r {
			return true
		}
	}
	return false
}

func strJoin(t *Thread, v, iterable Value) Value { return Join(t, Cast[Str](v), iterable) }

// Join is sep.join(items).
func Join(t *Thread, sep *Str, iterable Value) Value {
	items, ok := itemsToJoin(t, iterable)
	if !ok {
		return Raised
	}
	if len(items) == 1 {
		if s, ok := ExactStr(items[0]); ok {
			return s.Value()
		}
	}
	size, n := 0, 0
	for i, item := range items {
		s, ok := AsStr(item)
		if !ok {
			return t.Raise(TypeErrorType, "sequence item %d: expected str instance, %s found", i, item.Type().MessageName())
		}
		if i > 0 {
			size, n = size+len(sep.s), n+sep.n
		}
		size, n = size+len(s.s), n+s.n
	}
	if !t.CheckSize(int64(size), 1) {
		return Raised
	}
	return joinItems(sep, items, size, n)
}

// itemsToJoin are the items that join() puts together.
func itemsToJoin(t *Thread, v Value) ([]Value, bool) {
	if v = asSequence(t, v, "can only join an iterable"); v.Bad() {
		return nil, false
	}
	return sharedItems(t, v)
}

// sharedItems is Collect without the copy of a list or tuple: for readers that run no script code.
func sharedItems(t *Thread, v Value) ([]Value, bool) {
	if l, ok := ExactList(v); ok {
		return l.Items, true
	}
	if u, ok := ExactTuple(v); ok {
		return u.Items, true
	}
	return listed(t, v)
}

func joinItems(sep *Str, items []Value, size, n int) Value {
	if size > mostFlat || n <= 1 {
		var b strings.Builder
		b.Grow(size)
		for i, item := range items {
			if i > 0 {
				b.WriteString(sep.s)
			}
			b.WriteString(Cast[Str](item).s)
		}
		return strOfLen(b.String(), n).Value()
	}
	s, text := newStr(size, n)
	for i, item := range items {
		if i > 0 {
			text = text[copy(text, sep.s):]
		}
		text = text[copy(text, Cast[Str](item).s):]
	}
	return s.Value()
}
