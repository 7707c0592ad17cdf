package interp

import (
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// The limits of shortRepr.
const (
	shortLevels = 6  // containers inside containers
	shortItems  = 6  // of a list, tuple, set or deque
	shortPairs  = 4  // of a dict
	shortText   = 30 // characters of a str or anything else
	shortDigits = 40
)

// shortRepr is repr() of bounded length, as reports about futures show their results.
//
// Follows: Python library reference, reprlib, "Repr Objects".
func shortRepr(t *object.Thread, v Value) string { return shortReprAt(t, v, shortLevels) }

func shortReprAt(t *object.Thread, v Value, level int) string {
	switch v.Type() {
	case object.ListType:
		return shortSequence(t, object.Cast[object.List](v).Items, "[", "]", level)
	case object.TupleType:
		items := object.Cast[object.Tuple](v).Items
		if len(items) == 1 && level > 0 {
			return "(" + shortReprAt(t, items[0], level-1) + ",)"
		}
		return shortSequence(t, items, "(", ")", level)
	case object.SetType:
		return shortSet(t, v, "{", "}", "set()", level)
	case object.FrozenSetType:
		return shortSet(t, v, "frozenset({", "})", "frozenset()", level)
	case object.DictType:
		return shortDict(t, object.Cast[object.Dict](v), level)
	case object.StrType:
		return shortStr(object.Cast[object.Str](v))
	case object.IntType:
		return shorten(reprText(t, v), shortDigits)
	}
	return shorten(reprText(t, v), shortText)
}

// shorten keeps both ends of a text longer than limit.
func shorten(text string, limit int) string {
	n := object.StrLen(object.StrOf(text))
	if n <= limit {
		return text
	}
	head := max(0, (limit-3)/2)
	tail := max(0, limit-3-head)
	s := object.StrOf(text)
	return slicePoints(s, 0, head) + "..." + slicePoints(s, n-tail, n)
}

func slicePoints(s *object.Str, i, j int) string {
	part, _ := object.AsStr(object.StrSlice(s, i, j))
	return part.Text()
}

func shortStr(s *object.Str) string {
	n := object.StrLen(s)
	text := s.Text()
	if n > shortText {
		text = slicePoints(s, 0, shortText)
	}
	text = object.ReprText(text)
	if n <= shortText && object.StrLen(object.StrOf(text)) <= shortText {
		return text
	}
	head := (shortText - 3) / 2
	tail := shortText - 3 - head
	whole := object.ReprText(slicePoints(s, 0, min(n, head)) + slicePoints(s, max(0, n-tail), n))
	w := object.StrOf(whole)
	m := object.StrLen(w)
	return slicePoints(w, 0, head) + "..." + slicePoints(w, m-tail, m)
}

func shortSequence(t *object.Thread, items []Value, open, end string, level int) string {
	if level <= 0 && len(items) > 0 {
		return open + "..." + end
	}
	var parts []string
	for i, item := range slices.Clone(items) {
		if i == shortItems {
			parts = append(parts, "...")
			break
		}
		parts = append(parts, shortReprAt(t, item, level-1))
	}
	return open + strings.Join(parts, ", ") + end
}

func shortSet(t *object.Thread, v Value, open, end, empty string, level int) string {
	items, ok := object.Collect(t, v)
	if !ok {
		t.Take()
	}
	if len(items) == 0 {
		return empty
	}
	sortIfPossible(t, items)
	return shortSequence(t, items, open, end, level)
}

func shortDict(t *object.Thread, d *object.Dict, level int) string {
	var keys []Value
	for i, key, _ := d.Next(0); i >= 0; i, key, _ = d.Next(i) {
		keys = append(keys, key)
	}
	switch {
	case len(keys) == 0:
		return "{}"
	case level <= 0:
		return "{...}"
	}
	sortIfPossible(t, keys)
	var parts []string
	for i, key := range keys {
		if i == shortPairs {
			parts = append(parts, "...")
			break
		}
		value := object.GetItem(t, d.Value(), key)
		if value.Bad() {
			t.Take()
			continue
		}
		parts = append(parts, shortReprAt(t, key, level-1)+": "+shortReprAt(t, value, level-1))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// sortIfPossible sorts items unless some of them have no order.
func sortIfPossible(t *object.Thread, items []Value) {
	sorted := slices.Clone(items)
	failed := false
	slices.SortStableFunc(sorted, func(a, b Value) int {
		if failed {
			return 0
		}
		less := object.Compare(t, object.OpLt, a, b)
		if less.Bad() {
			t.Take()
			failed = true
			return 0
		}
		if yes, _ := object.Truth(t, less); yes {
			return -1
		}
		if more := object.Compare(t, object.OpLt, b, a); more == object.True {
			return 1
		}
		return 0
	})
	if !failed {
		copy(items, sorted)
	}
}
