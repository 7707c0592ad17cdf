package object

import (
	"math"
	"slices"
)

const maxInt = math.MaxInt

func listAppend(t *Thread, a []Value) Value {
	asList(a[0]).Append(a[1])
	return None
}

func listClear(t *Thread, a []Value) Value {
	asList(a[0]).Items = nil
	return None
}

func listCopy(t *Thread, a []Value) Value {
	return NewList(slices.Clone(asList(a[0]).Items)).Value()
}

func listCount(t *Thread, a []Value) Value {
	return countItems(t, &asList(a[0]).Items, a[1])
}

func listExtend(t *Thread, a []Value) Value {
	if !asList(a[0]).Extend(t, a[1]) {
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

func listInsert(t *Thread, a []Value) Value {
	at, ok := IndexInt(t, a[1])
	if !ok {
		return Raised
	}
	l, i := asList(a[0]), int(at)
	n := len(l.Items)
	if i < 0 {
		i = max(i+n, 0)
	}
	l.Items = slices.Insert(l.Items, min(i, n), a[2])
	return None
}

func listPop(t *Thread, a []Value) Value {
	l := asList(a[0])
	last := len(l.Items) - 1
	i := last
	if a[1].Ok() {
		at, ok := IndexInt(t, a[1])
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
	copy(l.Items[i:], l.Items[i+1:])
	l.Items[last] = Unbound
	l.Items = l.Items[:last]
	return v
}

func listRemove(t *Thread, a []Value) Value {
	l := asList(a[0])
	i, ok := findItem(t, &l.Items, a[1], 0, maxInt)
	if !ok {
		return Raised
	}
	if i < 0 {
		return t.Raise(ValueErrorType, "list.remove(x): x not in list")
	}
	if i < len(l.Items) {
		l.Items = slices.Delete(l.Items, i, i+1)
	}
	return None
}

func listReverse(t *Thread, a []Value) Value {
	slices.Reverse(asList(a[0]).Items)
	return None
}
