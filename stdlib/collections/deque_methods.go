package collections

import "github.com/bide-lang/bide/interp/object"

var dequeMethods = []object.Method{
	{Name: "append", Sig: "item, /", Two: func(_ *thread, self, item value) value { dequeOf(self).pushBack(item); return object.None }},
	{Name: "appendleft", Sig: "item, /", Two: func(_ *thread, self, item value) value { dequeOf(self).pushFront(item); return object.None }},
	{Name: "clear", Sig: "", Fn: func(_ *thread, a []value) value { dequeOf(a[0]).replace(nil); return object.None }},
	{Name: "copy", Sig: "", Fn: dequeCopy},
	{Name: "__copy__", Sig: "", Fn: dequeCopy},
	{Name: "__reduce__", Sig: "", One: dequeReduce},
	{Name: "count", Sig: "value, /", Two: dequeCount},
	{Name: "extend", Sig: "iterable, /", Fn: func(t *thread, a []value) value { return none(dequeOf(a[0]).extend(t, a[1], dequeOf(a[0]).pushBack)) }},
	{Name: "extendleft", Sig: "iterable, /", Fn: func(t *thread, a []value) value { return none(dequeOf(a[0]).extend(t, a[1], dequeOf(a[0]).pushFront)) }},
	{Name: "index", Sig: "value, start=0, stop=9223372036854775807, /", Fn: dequeIndex},
	{Name: "insert", Sig: "index, value, /", Three: dequeInsert},
	{Name: "pop", Sig: "", One: func(t *thread, self value) value { return popped(t, dequeOf(self), (*deque).popBack) }},
	{Name: "popleft", Sig: "", One: func(t *thread, self value) value { return popped(t, dequeOf(self), (*deque).popFront) }},
	{Name: "remove", Sig: "value, /", Two: dequeRemove},
	{Name: "reverse", Sig: "", One: dequeReverse},
	{Name: "__reversed__", Sig: "", Fn: func(_ *thread, a []value) value { return newDequeIter(a[0], dequeReverseType) }},
	{Name: "rotate", Sig: "n=1, /", Two: dequeRotate},
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
func dequeReduce(t *thread, self value) value {
	args := object.NewTuple()
	if d := dequeOf(self); d.maxLen >= 0 {
		args = object.NewTuple(object.NewTuple().Value(), object.Int(int64(d.maxLen)))
	}
	state := object.CallMethod(t, self, object.StrOf("__getstate__"))
	items := object.Iter(t, self)
	if state.Bad() || items.Bad() {
		return object.Raised
	}
	return object.NewTuple(self.Type().Value(), args.Value(), state, items).Value()
}

func popped(t *thread, d *deque, pop func(*deque) value) value {
	if d.n == 0 {
		return t.Raise(object.IndexErrorType, "pop from an empty deque")
	}
	return pop(d)
}

func dequeCount(t *thread, self, item value) value {
	d, count := dequeOf(self), int64(0)
	for i := 0; i < d.n; i++ {
		version := d.version
		same, ok := object.Equal(t, d.at(i), item)
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

func dequeInsert(t *thread, self, index, item value) value {
	d := dequeOf(self)
	if d.n == d.maxLen {
		return t.Raise(object.IndexErrorType, "deque already at its maximum size")
	}
	if _, ok := object.IndexInt(t, index); !ok {
		return object.Raised
	}
	i, ok := d.bound(t, index, 0)
	if !ok {
		return object.Raised
	}
	d.insert(i, item)
	return object.None
}

func dequeRemove(t *thread, self, item value) value {
	d := dequeOf(self)
	version := d.version
	i, ok := d.find(t, item, 0, d.n)
	switch {
	case !ok:
		return object.Raised
	case version != d.version:
		return t.Raise(object.IndexErrorType, "deque mutated during remove().")
	case i < 0:
		return d.notFound(t, item)
	}
	d.remove(i)
	return object.None
}

func dequeReverse(_ *thread, self value) value {
	d := dequeOf(self)
	for i, j := 0, d.n-1; i < j; i, j = i+1, j-1 {
		x, y := d.slot(i), d.slot(j)
		*x, *y = *y, *x
	}
	return object.None
}

func dequeRotate(t *thread, self, nValue value) value {
	n := int64(1)
	if nValue.Ok() {
		var ok bool
		if n, ok = object.IndexInt(t, nValue); !ok {
			return object.Raised
		}
	}
	dequeOf(self).rotate(int(n))
	return object.None
}
