package object

import (
	"math"
	"slices"
)

const maxInt = math.MaxInt

func listAppend(t *Thread, self, v Value) Value {
	asList(self).Append(v)
	return None
}

func listClear(t *Thread, self Value) Value {
	asList(self).Items = nil
	return None
}

func listCopy(t *Thread, self Value) Value {
	return NewList(slices.Clone(asList(self).Items)).Value()
}

func listCount(t *Thread, self, item Value) Value {
	return countItems(t, &asList(self).Items, item)
}

func listExtend(t *Thread, self, iterable Value) Value {
	if !asList(self).Extend(t, iterable) {
		return Raised
	}
	return None
}

func listIndex(t *Thread, a []Value) Value {
	l := asList(a[0])
	lo, hi, ok := searchBounds(t, a[2], a[3], len(l.Items))
	if !ok {
		return Raised
	}
	i, ok := findItem(t, &l.Items, a[1], lo, hi)
	if !ok {
		return Raised
	}
	if i < 0 {
		shown, ok := Repr(t, a[1])
		if !ok {
			return Raised
		}
		return t.Raise(ValueErrorType, "%s is not in list", shown)
	}
	return Int(int64(i))
}

func listInsert(t *Thread, self, index, v Value) Value {
	at, ok := IndexInt(t, index)
	if !ok {
		return Raised
	}
	l, i := asList(self), int(at)
	n := len(l.Items)
	if i < 0 {
		i = max(i+n, 0)
	}
	l.Items = slices.Insert(l.Items, min(i, n), v)
	return None
}

func listPop(t *Thread, self, indexValue Value) Value {
	l := asList(self)
	last := len(l.Items) - 1
	i := last
	if indexValue.Ok() {
		at, ok := IndexInt(t, indexValue)
		if !ok {
			return Raised
		}
		i = int(at)
		if last = len(l.Items) - 1; i < 0 {
			i += last + 1
		}
	}
	if last < 0 {
		return t.Raise(IndexErrorType, "pop from empty list")
	}
	if i < 0 || i > last {
		return t.Raise(IndexErrorType, "pop index out of range")
	}
	v := l.Items[i]
	l.removeAt(i)
	return v
}

// removeAt removes the item at index i.
func (l *List) removeAt(i int) {
	last := len(l.Items) - 1
	if i == 0 && last > 0 { // the others stay where they are: a list may be a queue
		l.Items[0] = Unbound
		l.Items = l.Items[1:]
		return
	}
	copy(l.Items[i:], l.Items[i+1:])
	l.Items[last] = Unbound
	l.Items = l.Items[:last]
}

func listRemove(t *Thread, self, item Value) Value {
	l := asList(self)
	i, ok := findItem(t, &l.Items, item, 0, maxInt)
	if !ok {
		return Raised
	}
	if i < 0 {
		return t.Raise(ValueErrorType, "list.remove(x): x not in list")
	}
	if i < len(l.Items) {
		l.removeAt(i)
	}
	return None
}

func listReverse(t *Thread, self Value) Value {
	slices.Reverse(asList(self).Items)
	return None
}
