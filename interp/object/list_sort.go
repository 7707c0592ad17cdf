package object

// listSort is list.sort(*, key=None, reverse=False). The list is empty while it sorts.
func listSort(t *Thread, a []Value) Value {
	if !asList(a[0]).SortBy(t, a[1], a[2]) {
		return Raised
	}
	return None
}

// SortBy is Sort with the arguments of list.sort, Unbound where not given.
func (l *List) SortBy(t *Thread, key, reverse Value) bool {
	descend := false
	if reverse.Ok() {
		var ok bool
		if descend, ok = Truth(t, reverse); !ok {
			return false
		}
	}
	if key == None {
		key = Unbound
	}
	return l.Sort(t, key, descend)
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
	arg := t.Push(1)
	defer t.Pop(arg)
	for i, item := range items {
		arg[0] = item
		if keys[i] = CallKw(t, key, arg, nil); keys[i].Bad() {
			return nil, false
		}
	}
	return keys, true
}

// sort sorts by rank if the keys have one, else by comparing. Reversing before and after keeps equal
// items in order.
func (s *sorter) sort(reverse bool) bool {
	if len(s.keys) < 2 {
		return true
	}
	if s.vals == nil && sortInts(s.keys, reverse) || s.byRank(reverse) {
		return true
	}
	s.tuples = allTuples(s.keys)
	if reverse {
		s.reverse(0, len(s.keys))
	}
	s.sortRuns()
	if reverse {
		s.reverse(0, len(s.keys))
	}
	return !s.failed
}

// allTuples reports keys that are all tuples, which are often told apart without calls.
func allTuples(keys []Value) bool {
	for _, k := range keys {
		if k.ref.typ != TupleType {
			return false
		}
	}
	return true
}
