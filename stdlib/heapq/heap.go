package heapq

import "github.com/bide-lang/bide/interp/object"

// order tells which of two items goes first: a < b, or b < a for a heap of the largest.
type order func(t *thread, a, b value) (first, ok bool)

func less(t *thread, a, b value) (bool, bool) {
	r := object.Compare(t, object.OpLt, a, b)
	if r.Bad() {
		return false, false
	}
	return object.Truth(t, r)
}

func greater(t *thread, a, b value) (bool, bool) { return less(t, b, a) }

// Push adds an item to a list kept as a heap of the smallest. False means an exception is pending.
func Push(t *thread, l *object.List, item value) bool {
	l.Items = append(l.Items, item)
	return rise(t, l, 0, len(l.Items)-1, less)
}

// Pop takes the smallest item out. The list must not be empty; Raised when a comparison failed.
func Pop(t *thread, l *object.List) value { return pop(t, l, less) }

func pop(t *thread, l *object.List, first order) value {
	n := len(l.Items) - 1
	last := l.Items[n]
	l.Items[n] = value{}
	l.Items = l.Items[:n]
	if n == 0 {
		return last
	}
	top := l.Items[0]
	l.Items[0] = last
	if !sink(t, l, 0, first) {
		return object.Raised
	}
	return top
}

func replace(t *thread, l *object.List, item value, first order) value {
	top := l.Items[0]
	l.Items[0] = item
	if !sink(t, l, 0, first) {
		return object.Raised
	}
	return top
}

func heapify(t *thread, l *object.List, first order) bool {
	for i := len(l.Items)/2 - 1; i >= 0; i-- {
		if i >= len(l.Items) {
			continue
		}
		if !sink(t, l, i, first) {
			return false
		}
	}
	return true
}

// rise moves the item at pos up while it goes before its parent, not above top.
func rise(t *thread, l *object.List, top, pos int, first order) bool {
	n := len(l.Items)
	for pos > top {
		parent := (pos - 1) / 2
		before, ok := first(t, l.Items[pos], l.Items[parent])
		if !ok || !sameSize(t, l, n) {
			return false
		}
		if !before {
			return true
		}
		l.Items[pos], l.Items[parent] = l.Items[parent], l.Items[pos]
		pos = parent
	}
	return true
}

// sink moves the item at pos down to a leaf along the children that go first, then up
// to its place: fewer comparisons than stopping on the way.
func sink(t *thread, l *object.List, pos int, first order) bool {
	n, start := len(l.Items), pos
	for 2*pos+1 < n {
		child := 2*pos + 1
		if child+1 < n {
			left, ok := first(t, l.Items[child], l.Items[child+1])
			if !ok || !sameSize(t, l, n) {
				return false
			}
			if !left {
				child++
			}
		}
		l.Items[pos], l.Items[child] = l.Items[child], l.Items[pos]
		pos = child
	}
	return rise(t, l, start, pos, first)
}

// sameSize guards against a comparison that changed the list.
func sameSize(t *thread, l *object.List, n int) bool {
	if len(l.Items) == n {
		return true
	}
	t.Raise(object.RuntimeErrorType, "list changed size during iteration")
	return false
}
