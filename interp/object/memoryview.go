package object

import "bytes"

// MemoryView is a memoryview of bytes: count items, step apart, of the object's
// content. Other formats than 'B' are not supported.
type MemoryView struct {
	Header
	obj                Value
	start, step, count int
	released           bool
}

// MemoryViewType is the type of memoryview.
var MemoryViewType = &Type{Name: "memoryview", Flags: FlagSequence}

func defineMemoryView() {
	ty := MemoryViewType.Define(ObjectType, &Layout{Name: "memoryview"})
	ty.New = memoryViewNew
	ty.Repr = func(t *Thread, v Value) Value {
		what := "memory"
		if Cast[MemoryView](v).released {
			what = "released memory"
		}
		return NewStr("<" + what + " at " + address(t, v) + ">")
	}
	ty.Hash = memoryViewHash
	ty.Compare = memoryViewCompare
	ty.Len = memoryViewLen
	ty.GetItem = memoryViewGetItem
	ty.SetItem = memoryViewSetItem
	ty.Methods = memoryViewMethods()
	ty.Getters = memoryViewGetters()
}

// AsMemoryView returns v as a memoryview.
func AsMemoryView(v Value) (*MemoryView, bool) {
	if v.Ok() && v.Type() == MemoryViewType {
		return Cast[MemoryView](v), true
	}
	return nil, false
}

func newMemoryView(obj Value, start, step, count int) Value {
	if o, ok := AsByteArray(obj); ok {
		o.exports++
	}
	m := &MemoryView{Header: Header{MemoryViewType}, obj: obj, start: start, step: step, count: count}
	return FromHeader(&m.Header)
}

func memoryViewNew(t *Thread, _ *Type, args []Value, names []*Str) Value {
	switch {
	case len(args) == 0:
		return t.Raise(TypeErrorType, "memoryview() missing required argument 'object' (pos 1)")
	case len(args) > 1:
		return t.Raise(TypeErrorType, "memoryview() takes at most 1 argument (%d given)", len(args))
	case len(names) == 1 && names[0].s != "object":
		return t.Raise(TypeErrorType, "memoryview() got an unexpected keyword argument '%s'", names[0].s)
	}
	if m, ok := AsMemoryView(args[0]); ok {
		if !m.alive(t) {
			return Raised
		}
		return newMemoryView(m.obj, m.start, m.step, m.count)
	}
	b, ok := BytesOf(args[0])
	if !ok {
		return t.Raise(TypeErrorType, "memoryview: a bytes-like object is required, not '%s'", args[0].Type().MessageName())
	}
	return newMemoryView(args[0], 0, 1, len(b))
}

// alive raises ValueError when the view was released.
func (m *MemoryView) alive(t *Thread) bool {
	if m.released {
		t.Raise(ValueErrorType, "operation forbidden on released memoryview object")
	}
	return !m.released
}

// content is what the view shows; shared with the object when the step is 1.
func (m *MemoryView) content() []byte {
	if m.released {
		return nil
	}
	b, _ := BytesOf(m.obj)
	if m.step == 1 {
		return b[m.start : m.start+m.count]
	}
	return pickBytes(b, m.start, m.step, m.count)
}

func (m *MemoryView) readOnly() bool { return m.obj.Type().Layout == bytesLayout }

func memoryViewLen(t *Thread, v Value) (int, bool) {
	m := Cast[MemoryView](v)
	return m.count, m.alive(t)
}

func memoryViewHash(t *Thread, v Value) (int64, bool) {
	m := Cast[MemoryView](v)
	if !m.alive(t) {
		return 0, false
	}
	if !m.readOnly() {
		t.Raise(ValueErrorType, "cannot hash writable memoryview object")
		return 0, false
	}
	return HashBytes(t.Interp.HashSeed, m.content()), true
}

func memoryViewCompare(_ *Thread, op CompareOp, a, b Value) Value {
	if op != OpEq && op != OpNe {
		return NotImplemented
	}
	x, xok := BufferOf(a)
	y, yok := BufferOf(b)
	if !xok || !yok {
		return NotImplemented
	}
	return Bool(bytes.Equal(x, y) == (op == OpEq))
}

func memoryViewGetItem(t *Thread, v, key Value) Value {
	m := Cast[MemoryView](v)
	if !m.alive(t) {
		return Raised
	}
	if sl, ok := AsSlice(key); ok {
		start, _, step, count, ok := SliceIndices(t, sl, m.count)
		if !ok {
			return Raised
		}
		return newMemoryView(m.obj, m.start+start*m.step, m.step*step, count)
	}
	at, ok := m.index(t, key)
	if !ok {
		return Raised
	}
	b, _ := BytesOf(m.obj)
	return Int(int64(b[at]))
}

// index finds the byte of the object that m[key] is.
func (m *MemoryView) index(t *Thread, key Value) (int, bool) {
	if !key.IsBool() && key.Type().Index == nil {
		t.Raise(TypeErrorType, "memoryview: invalid slice key")
		return 0, false
	}
	i, ok := textIndex(t, key, "")
	if !ok || !m.alive(t) {
		return 0, false
	}
	if i < 0 {
		i += m.count
	}
	if i < 0 || i >= m.count {
		t.Raise(IndexErrorType, "index out of bounds on dimension 1")
		return 0, false
	}
	return m.start + i*m.step, true
}

func memoryViewSetItem(t *Thread, v, key, item Value) bool {
	m := Cast[MemoryView](v)
	if !m.alive(t) {
		return false
	}
	switch {
	case m.readOnly():
		t.Raise(TypeErrorType, "cannot modify read-only memory")
		return false
	case item.Bad():
		t.Raise(TypeErrorType, "cannot delete memory")
		return false
	}
	if sl, ok := AsSlice(key); ok {
		return m.setSlice(t, sl, item)
	}
	at, ok := m.index(t, key)
	if !ok {
		return false
	}
	if !item.IsBool() && item.Type().Index == nil {
		t.Raise(TypeErrorType, "memoryview: invalid type for format 'B'")
		return false
	}
	i, ok := clamped(indexOf(t, item))
	if !ok || !m.alive(t) {
		return false
	}
	if i < 0 || i > 255 {
		t.Raise(ValueErrorType, "memoryview: invalid value for format 'B'")
		return false
	}
	Cast[ByteArray](m.obj).b[at] = byte(i)
	return true
}

func (m *MemoryView) setSlice(t *Thread, sl *Slice, item Value) bool {
	source, ok := WantBuffer(t, item)
	if !ok {
		return false
	}
	source = bytes.Clone(source)
	start, _, step, count, ok := SliceIndices(t, sl, m.count)
	if !ok || !m.alive(t) {
		return false
	}
	if count != len(source) {
		t.Raise(ValueErrorType, "memoryview assignment: lvalue and rvalue have different structures")
		return false
	}
	b := Cast[ByteArray](m.obj).b
	for i, c := range source {
		b[m.start+(start+i*step)*m.step] = c
	}
	return true
}

func memoryViewMethods() []Method {
	self := func(t *Thread, a []Value) (*MemoryView, bool) {
		m := Cast[MemoryView](a[0])
		return m, m.alive(t)
	}
	toBytes := func(t *Thread, a []Value) Value {
		m, ok := self(t, a)
		if !ok {
			return Raised
		}
		return NewBytes(bytes.Clone(m.content()))
	}
	return []Method{
		{Name: "tobytes", Sig: "order='C'", Fn: toBytes},
		{Name: "tolist", Fn: func(t *Thread, a []Value) Value {
			m, ok := self(t, a)
			if !ok {
				return Raised
			}
			items := make([]Value, m.count)
			for i, c := range m.content() {
				items[i] = Int(int64(c))
			}
			return NewList(items).Value()
		}},
		{Name: "hex", Sig: "sep=None, bytes_per_sep=1", Fn: func(t *Thread, a []Value) Value {
			b := toBytes(t, a)
			if b.Bad() {
				return Raised
			}
			return bytesHex(t, []Value{b, a[1], a[2]})
		}},
		{Name: "release", Fn: memoryViewRelease},
		{Name: "__enter__", Fn: func(t *Thread, a []Value) Value {
			if _, ok := self(t, a); !ok {
				return Raised
			}
			return a[0]
		}},
		{Name: "__exit__", Sig: "*args", Fn: memoryViewRelease},
		{Name: "toreadonly", Fn: func(t *Thread, a []Value) Value {
			b := toBytes(t, a)
			if b.Bad() {
				return Raised
			}
			return newMemoryView(b, 0, 1, len(Cast[Bytes](b).b))
		}},
	}
}

func memoryViewRelease(_ *Thread, a []Value) Value {
	m := Cast[MemoryView](a[0])
	if o, ok := AsByteArray(m.obj); ok && !m.released {
		o.exports--
	}
	m.released = true
	return None
}

func memoryViewGetters() []Getter {
	fields := []struct {
		name string
		get  func(m *MemoryView) Value
	}{
		{"obj", func(m *MemoryView) Value { return m.obj }},
		{"nbytes", func(m *MemoryView) Value { return Int(int64(m.count)) }},
		{"itemsize", func(*MemoryView) Value { return Int(1) }},
		{"format", func(*MemoryView) Value { return NewStr("B") }},
		{"ndim", func(*MemoryView) Value { return Int(1) }},
		{"shape", func(m *MemoryView) Value { return NewTuple(Int(int64(m.count))).Value() }},
		{"strides", func(m *MemoryView) Value { return NewTuple(Int(int64(m.step))).Value() }},
		{"readonly", func(m *MemoryView) Value { return Bool(m.readOnly()) }},
		{"contiguous", func(m *MemoryView) Value { return Bool(m.step == 1) }},
		{"c_contiguous", func(m *MemoryView) Value { return Bool(m.step == 1) }},
		{"f_contiguous", func(m *MemoryView) Value { return Bool(m.step == 1) }},
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
