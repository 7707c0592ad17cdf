package object

import "bytes"

// onView makes a method that refuses released views.
func onView(fn func(t *Thread, m *MemoryView, a []Value) Value) NativeFunc {
	return func(t *Thread, a []Value) Value {
		m := Cast[MemoryView](a[0])
		if !m.alive(t) {
			return Raised
		}
		return fn(t, m, a)
	}
}

func memoryViewMethods() []Method {
	return []Method{
		{Name: "tobytes", Sig: "order='C'", Fn: onView(memoryViewToBytes)},
		{Name: "tolist", Fn: onView(func(t *Thread, m *MemoryView, _ []Value) Value {
			if !m.known(t) {
				return Raised
			}
			return m.list(m.start, 0)
		})},
		{Name: "hex", Sig: "sep=<unrepresentable>, bytes_per_sep=1", Fn: onView(func(t *Thread, m *MemoryView, a []Value) Value {
			return bytesHex(t, []Value{NewBytes(bytes.Clone(m.content())), a[1], a[2]})
		})},
		{Name: "cast", Sig: "format, shape=<unrepresentable>", Fn: onView(memoryViewCast)},
		{Name: "toreadonly", Fn: onView(func(_ *Thread, m *MemoryView, _ []Value) Value {
			n := *m
			n.ReadOnly = true
			return n.view()
		})},
		{Name: "release", Fn: memoryViewRelease},
		BufferMethod,
		{Name: "__enter__", Fn: onView(func(_ *Thread, _ *MemoryView, a []Value) Value { return a[0] })},
		{Name: "__exit__", Sig: "*args", Fn: memoryViewRelease},
		{Name: "_from_flags", Sig: "object, flags", Kind: ClassMethod, Fn: func(t *Thread, a []Value) Value {
			return memoryViewNew(t, MemoryViewType, a[1:2], nil)
		}},
	}
}

func memoryViewToBytes(t *Thread, m *MemoryView, a []Value) Value {
	order := "C"
	if a[1].Ok() && !a[1].IsNone() {
		s, ok := AsStr(a[1])
		if !ok {
			return t.Raise(TypeErrorType, "tobytes() argument 'order' must be str or None, not %s", a[1].Type().MessageName())
		}
		order = s.s
	}
	switch {
	case order != "C" && order != "F" && order != "A":
		return t.Raise(ValueErrorType, "order must be 'C', 'F' or 'A'")
	case order == "F" || order == "A" && m.contiguousFortran():
		return NewBytes(m.transposed().content())
	}
	return NewBytes(bytes.Clone(m.content()))
}

// transposed sees the same items with the order of the indexes turned round.
func (m *MemoryView) transposed() *MemoryView {
	n := *m
	n.shape, n.strides = nil, nil
	for i := len(m.shape) - 1; i >= 0; i-- {
		n.shape, n.strides = append(n.shape, m.shape[i]), append(n.strides, m.strides[i])
	}
	n.Data = bytes.Clone(m.Data) // what content gives may be kept
	return &n
}

// list is the items from dimension dim on as lists of lists, or the item itself.
func (m *MemoryView) list(at, dim int) Value {
	if dim == len(m.shape) {
		return m.item(at)
	}
	items := make([]Value, m.shape[dim])
	for i := range items {
		items[i] = m.list(at+i*m.strides[dim], dim+1)
	}
	return NewList(items).Value()
}

func memoryViewRelease(t *Thread, a []Value) Value {
	m := Cast[MemoryView](a[0])
	if m.released {
		return None
	}
	m.released = true
	if m.Exports != nil {
		*m.Exports--
	}
	if m.loan != nil {
		if m.loan.views--; m.loan.views == 0 {
			return noneResult(giveBack(t, m.loan.owner, m.loan.view))
		}
	}
	return None
}

func memoryViewGetters() []Getter {
	fields := []struct {
		name string
		get  func(m *MemoryView) Value
	}{
		{"obj", func(m *MemoryView) Value { return m.obj }},
		{"nbytes", func(m *MemoryView) Value { return Int(int64(m.count() * m.Size)) }},
		{"itemsize", func(m *MemoryView) Value { return Int(int64(m.Size)) }},
		{"format", func(m *MemoryView) Value { return NewStr(m.Format) }},
		{"ndim", func(m *MemoryView) Value { return Int(int64(len(m.shape))) }},
		{"shape", func(m *MemoryView) Value { return tupleOfInts(m.shape) }},
		{"strides", func(m *MemoryView) Value { return tupleOfInts(m.strides) }},
		{"suboffsets", func(*MemoryView) Value { return tupleOfInts(nil) }},
		{"readonly", func(m *MemoryView) Value { return Bool(m.ReadOnly) }},
		{"contiguous", func(m *MemoryView) Value { return Bool(m.contiguous() || m.contiguousFortran()) }},
		{"c_contiguous", func(m *MemoryView) Value { return Bool(m.contiguous()) }},
		{"f_contiguous", func(m *MemoryView) Value { return Bool(m.contiguousFortran()) }},
	}
	getters := make([]Getter, len(fields))
	for i, f := range fields {
		getters[i] = Getter{Name: f.name, Get: func(t *Thread, v Value) Value {
			m := Cast[MemoryView](v)
			if !m.alive(t) {
				return Raised
			}
			return f.get(m)
		}}
	}
	return getters
}

func tupleOfInts(numbers []int) Value {
	items := make([]Value, len(numbers))
	for i, n := range numbers {
		items[i] = Int(int64(n))
	}
	return NewTuple(items...).Value()
}

// memoryIterator walks the items of a memoryview of one dimension.
type memoryIterator struct {
	Header
	over *MemoryView // nil when done
	at   int
}

var memoryIteratorType = &Type{Name: "memory_iterator", Flags: FlagNoNew}

func defineMemoryIterator() {
	ty := memoryIteratorType.Define(ObjectType, &Layout{Name: "memory_iterator"})
	ty.Iter = func(_ *Thread, v Value) Value { return v }
	ty.Next = func(t *Thread, v Value) Value {
		it := Cast[memoryIterator](v)
		if it.over == nil || it.at >= it.over.shape[0] {
			it.over = nil
			return Done
		}
		if !it.over.alive(t) {
			return Raised
		}
		it.at++
		return it.over.item(it.over.start + (it.at-1)*it.over.strides[0])
	}
}

func memoryViewIter(t *Thread, v Value) Value {
	m := Cast[MemoryView](v)
	switch {
	case !m.alive(t):
		return Raised
	case len(m.shape) == 0:
		return t.Raise(TypeErrorType, "invalid indexing of 0-dim memory")
	case len(m.shape) > 1:
		return t.Raise(NotImplementedErrorType, "multi-dimensional sub-views are not implemented")
	}
	return FromHeader(&(&memoryIterator{Header: Header{memoryIteratorType}, over: m}).Header)
}
