package object

import "slices"

func listGetItem(t *Thread, v, key Value) Value {
	l := asList(v)
	if key.IsInt() {
		i := int(key.Int64())
		if i < 0 {
			i += len(l.Items)
		}
		if uint(i) < uint(len(l.Items)) {
			return l.Items[i]
		}
		return t.Raise(IndexErrorType, "list index out of range")
	}
	if s, ok := AsSlice(key); ok {
		start, stop, step, ok := UnpackSlice(t, s)
		if !ok {
			return Raised
		}
		return l.part(start, stop, step)
	}
	if !isIndex(key) {
		return t.Raise(TypeErrorType, "list indices must be integers or slices, not %s", key.Type().MessageName())
	}
	n, ok := IndexSize(t, key, IndexErrorType)
	if !ok {
		return Raised
	}
	return listGetItem(t, v, Int(n))
}

// part is l[start:stop:step] with the bounds as unpacked.
func (l *List) part(start, stop, step int) Value {
	start, _, count := AdjustSlice(start, stop, step, len(l.Items))
	part := AllocList(count)
	pickItems(part.Items, l.Items, start, step)
	return part.Value()
}

func listSetItem(t *Thread, v, key, item Value) bool {
	l := asList(v)
	if s, ok := AsSlice(key); ok {
		return l.setSlice(t, s, item)
	}
	if !isIndex(key) {
		t.Raise(TypeErrorType, "list indices must be integers or slices, not %s", key.Type().MessageName())
		return false
	}
	at, ok := IndexSize(t, key, IndexErrorType)
	if !ok {
		return false
	}
	i := int(at)
	if i < 0 {
		i += len(l.Items)
	}
	if i < 0 || i >= len(l.Items) {
		t.Raise(IndexErrorType, "list assignment index out of range")
		return false
	}
	if item.Ok() {
		l.Items[i] = item
	} else {
		l.removeAt(i)
	}
	return true
}

// setSlice is l[s] = v, or del l[s] when v is Unbound.
func (l *List) setSlice(t *Thread, s *Slice, v Value) bool {
	start, stop, step, ok := UnpackSlice(t, s)
	if !ok {
		return false
	}
	if step == 1 {
		return l.replaceRange(t, start, stop, v)
	}
	if v.Bad() {
		first, _, count := AdjustSlice(start, stop, step, len(l.Items))
		l.deleteEach(first, step, count)
		return true
	}
	items, ok := l.assigned(t, v)
	if !ok {
		return false
	}
	first, _, count := AdjustSlice(start, stop, step, len(l.Items))
	if len(items) != count {
		t.Raise(ValueErrorType, "attempt to assign sequence of size %d to extended slice of size %d", len(items), count)
		return false
	}
	for i, item := range items {
		l.Items[first+i*step] = item
	}
	return true
}

// replaceRange is l[start:stop] = v or, with v Unbound, its deletion; the bounds are as unpacked.
func (l *List) replaceRange(t *Thread, start, stop int, v Value) bool {
	var items []Value
	if v.Ok() {
		var ok bool
		if items, ok = l.assigned(t, v); !ok {
			return false
		}
	}
	first, end, _ := AdjustSlice(start, stop, 1, len(l.Items))
	if end = max(first, end); len(items) == end-first {
		copy(l.Items[first:end], items)
		return true
	}
	l.Items = slices.Replace(l.Items, first, end, items...)
	return true
}

// assigned gives the items of what is assigned to a slice of l; the result may not be written to.
func (l *List) assigned(t *Thread, v Value) ([]Value, bool) {
	if other, ok := ExactList(v); ok && other != l {
		return other.Items, true
	}
	if u, ok := ExactTuple(v); ok {
		return u.Items, true
	}
	if v = asSequence(t, v, "must assign iterable to extended slice"); v.Bad() {
		return nil, false
	}
	return listed(t, v)
}

// deleteEach removes count items, step apart from first on.
func (l *List) deleteEach(first, step, count int) {
	if count == 0 {
		return
	}
	if step < 0 {
		first, step = first+step*(count-1), -step
	}
	to := first
	for from := first; from < len(l.Items); from++ {
		if off := from - first; off%step == 0 && off/step < count {
			continue
		}
		l.Items[to] = l.Items[from]
		to++
	}
	clear(l.Items[to:])
	l.Items = l.Items[:to]
}
