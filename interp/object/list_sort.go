package object

import "slices"

// listSort is list.sort(*, key=None, reverse=False). The list is empty while it sorts.
func listSort(t *Thread, a []Value) Value {
	key, reverse := a[1], false
	if a[2].Ok() {
		var ok bool
		if reverse, ok = Truth(t, a[2]); !ok {
			return Raised
		}
	}
	if key == None {
		key = Unbound
	}
	if !asList(a[0]).Sort(t, key, reverse) {
		return Raised
	}
	return None
}

// Sort sorts in place, stably, with CPython's algorithm and so the same comparisons in the same order. key may be Unbound. On an
// exception the items stay in the list in some order.
func (l *List) Sort(t *Thread, key Value, reverse bool) bool {
	items := l.Items
	l.Items = nil
	s := sorter{t: t, keys: items}
	ok := true
	if key.Ok() {
		s.vals = items
		s.keys, ok = sortKeys(t, items, key)
	}
	if ok {
		ok = s.sort(reverse)
	}
	changed := l.Items != nil
	l.Items = items
	if ok && changed {
		t.Raise(ValueErrorType, "list modified during sort")
		return false
	}
	return ok
}

func sortKeys(t *Thread, items []Value, key Value) ([]Value, bool) {
	keys := make([]Value, len(items))
	for i, item := range items {
		if keys[i] = Call(t, key, item); keys[i].Bad() {
			return nil, false
		}
	}
	return keys, true
}

// sort chooses the way to compare by the keys' types. Reversing before and after keeps equal
// items in order.
func (s *sorter) sort(reverse bool) bool {
	if len(s.keys) < 2 {
		return true
	}
	s.kind = kindOfKeys(s.keys)
	if s.kind == intKeys && s.vals == nil {
		sortInts(s.keys, reverse)
		return true
	}
	if reverse {
		s.reverse(0, len(s.keys))
	}
	s.sortRuns()
	if reverse {
		s.reverse(0, len(s.keys))
	}
	return !s.failed
}

// sortInts sorts plain ints, among which equal ones cannot be told apart.
func sortInts(items []Value, reverse bool) {
	slices.SortFunc(items, func(a, b Value) int {
		x, y := a.Int64(), b.Int64()
		if reverse {
			x, y = y, x
		}
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
}

const (
	mixedKeys = iota
	intKeys
	floatKeys
	strKeys
	tupleKeys
)

// kindOfKeys finds keys of one type that compare without calls, or tuples, of which that is often true.
func kindOfKeys(keys []Value) int {
	want := keys[0].ref.typ
	for _, k := range keys {
		if k.ref.typ != want || want == IntType && !k.IsInt() {
			return mixedKeys
		}
	}
	switch want {
	case IntType:
		return intKeys
	case FloatType:
		return floatKeys
	case StrType:
		return strKeys
	case TupleType:
		return tupleKeys
	}
	return mixedKeys
}
