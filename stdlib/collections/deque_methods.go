package collections

import "github.com/bide-lang/bide/interp/object"

var dequeMethods = []object.Method{
	{Name: "append", Sig: "item, /", Fn: func(_ *thread, a []value) value { dequeOf(a[0]).pushBack(a[1]); return object.None }},
	{Name: "appendleft", Sig: "item, /", Fn: func(_ *thread, a []value) value { dequeOf(a[0]).pushFront(a[1]); return object.None }},
	{Name: "clear", Sig: "", Fn: func(_ *thread, a []value) value { dequeOf(a[0]).replace(nil); return object.None }},
	{Name: "copy", Sig: "", Fn: dequeCopy},
	{Name: "__copy__", Sig: "", Fn: dequeCopy},
	{Name: "__reduce__", Sig: "", Fn: dequeReduce},
	{Name: "count", Sig: "value, /", Fn: dequeCount},
	{Name: "extend", Sig: "iterable, /", Fn: func(t *thread, a []value) value { return none(dequeOf(a[0]).extend(t, a[1], dequeOf(a[0]).pushBack)) }},
	{Name: "extendleft", Sig: "iterable, /", Fn: func(t *thread, a []value) value { return none(dequeOf(a[0]).extend(t, a[1], dequeOf(a[0]).pushFront)) }},
	{Name: "index", Sig: "value, start=0, stop=9223372036854775807, /", Fn: dequeIndex},
	{Name: "insert", Sig: "index, value, /", Fn: dequeInsert},
	{Name: "pop", Sig: "", Fn: func(t *thread, a []value) value { return popped(t, dequeOf(a[0]), (*deque).popBack) }},
	{Name: "popleft", Sig: "", Fn: func(t *thread, a []value) value { return popped(t, dequeOf(a[0]), (*deque).popFront) }},
	{Name: "remove", Sig: "value, /", Fn: dequeRemove},
	{Name: "reverse", Sig: "", Fn: dequeReverse},
	{Name: "__reversed__", Sig: "", Fn: func(_ *thread, a []value) value { return newDequeIter(a[0], dequeReverseType) }},
	{Name: "rotate", Sig: "n=1, /", Fn: dequeRotate},
	object.GenericMethod(),
}

func none(ok bool) value {
	if !ok {
		return object.Raised
	}
	return object.None
}

func dequeCopy(_ *thread, a []value) value { return copyOf(a[0], dequeOf(a[0]).items()) }

// dequeReduce makes an empty deque of the same limit, to which the items are appended.
func dequeReduce(t *thread, a []value) value {
	args := object.NewTuple()
	if d := dequeOf(a[0]); d.maxLen >= 0 {
		args = object.NewTuple(object.NewTuple().Value(), object.Int(int64(d.maxLen)))
	}
	state := object.CallMethod(t, a[0], object.StrOf("__getstate__"))
	items := object.Iter(t, a[0])
	if state.Bad() || items.Bad() {
		return object.Raised
	}
	return object.NewTuple(a[0].Type().Value(), args.Value(), state, items).Value()
}

func popped(t *thread, d *deque, pop func(*deque) value) value {
	if d.n == 0 {
		return t.Raise(object.IndexErrorType, "pop from an empty deque")
	}
	return pop(d)
}

func dequeCount(t *thread, a []value) value {
	d, count := dequeOf(a[0]), int64(0)
	for i := 0; i < d.n; i++ {
		version := d.version
		same, ok := object.Equal(t, d.at(i), a[1])
		if !ok {
			return object.Raised
		}
		if version != d.version {
			return t.Raise(object.RuntimeErrorType, "deque mutated during iteration")
		}
		if same {
			count++
		}
	}
	return object.Int(count)
}

// bound is a start or stop argument, cut to 0..n.
func (d *deque) bound(t *thread, v value, def int) (int, bool) {
	if v.Bad() {
		return def, true
	}
	i, ok := object.IndexClip(t, v)
	if i < 0 {
		i = max(0, i+int64(d.n))
	}
	return int(min(i, int64(d.n))), ok
}

func dequeIndex(t *thread, a []value) value {
	d := dequeOf(a[0])
	lo, ok := d.bound(t, a[2], 0)
	if !ok {
		return object.Raised
	}
	hi, ok := d.bound(t, a[3], d.n)
	if !ok {
		return object.Raised
	}
	i, ok := d.find(t, a[1], lo, hi)
	switch {
	case !ok:
		return object.Raised
	case i >= 0:
		return object.Int(int64(i))
	}
	return d.notFound(t, a[1])
}

func (d *deque) notFound(t *thread, v value) value {
	text, ok := object.Repr(t, v)
	if !ok {
		return object.Raised
	}
	return t.Raise(object.ValueErrorType, "%s is not in deque", text)
}

func dequeInsert(t *thread, a []value) value {
	d := dequeOf(a[0])
	if d.n == d.maxLen {
		return t.Raise(object.IndexErrorType, "deque already at its maximum size")
	}
	if _, ok := object.IndexInt(t, a[1]); !ok {
		return object.Raised
	}
	i, ok := d.bound(t, a[1], 0)
	if !ok {
		return object.Raised
	}
	d.insert(i, a[2])
	return object.None
}

func dequeRemove(t *thread, a []value) value {
	d := dequeOf(a[0])
	version := d.version
	i, ok := d.find(t, a[1], 0, d.n)
	switch {
	case !ok:
		return object.Raised
	case version != d.version:
		return t.Raise(object.IndexErrorType, "deque mutated during remove().")
	case i < 0:
		return d.notFound(t, a[1])
	}
	d.remove(i)
	return object.None
}

func dequeReverse(_ *thread, a []value) value {
	d := dequeOf(a[0])
	for i, j := 0, d.n-1; i < j; i, j = i+1, j-1 {
		x, y := d.slot(i), d.slot(j)
		*x, *y = *y, *x
	}
	return object.None
}

func dequeRotate(t *thread, a []value) value {
	n := int64(1)
	if a[1].Ok() {
		var ok bool
		if n, ok = object.IndexInt(t, a[1]); !ok {
			return object.Raised
		}
	}
	dequeOf(a[0]).rotate(int(n))
	return object.None
}
