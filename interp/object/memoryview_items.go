package object

import (
	"bytes"
	bytesorder "encoding/binary"
	"slices"
)

// item reads the item that begins at a byte of the memory.
func (m *MemoryView) item(at int) Value {
	return UnpackItem(m.kind(), m.Data[at:at+m.Size], bytesorder.LittleEndian)
}

// known raises NotImplementedError when the items are of a kind that cannot be read, such as the characters of an array.
func (m *MemoryView) known(t *Thread) bool {
	if ItemSize(m.kind()) == 0 {
		t.Raise(NotImplementedErrorType, "memoryview: format %s not supported", m.Format)
		return false
	}
	return true
}

func memoryViewGetItem(t *Thread, v, key Value) Value {
	m := Cast[MemoryView](v)
	if !m.alive(t) || !m.known(t) {
		return Raised
	}
	if len(m.shape) == 0 {
		return m.getOnly(t, v, key)
	}
	if isIndex(key) {
		if len(m.shape) > 1 {
			return t.Raise(NotImplementedErrorType, "multi-dimensional sub-views are not implemented")
		}
		at, ok := m.step(t, m.start, 0, key)
		if !ok {
			return Raised
		}
		return m.item(at)
	}
	if sl, ok := AsSlice(key); ok {
		return m.slice(t, sl)
	}
	if at, ok, is := m.multiIndex(t, key); is {
		if !ok {
			return Raised
		}
		return m.item(at)
	}
	if isMultiSlice(key) {
		return t.Raise(NotImplementedErrorType, "multi-dimensional slicing is not implemented")
	}
	return t.Raise(TypeErrorType, "memoryview: invalid slice key")
}

// getOnly indexes a view of no dimensions: with () or ... .
func (m *MemoryView) getOnly(t *Thread, v, key Value) Value {
	if key == Ellipsis {
		return v
	}
	if tuple, ok := AsTuple(key); ok && len(tuple.Items) == 0 {
		return m.item(m.start)
	}
	return t.Raise(TypeErrorType, "invalid indexing of 0-dim memory")
}

// step goes from at to what index key selects in a dimension.
func (m *MemoryView) step(t *Thread, at, dim int, key Value) (int, bool) {
	i, ok := textIndex(t, key, "")
	if !ok || !m.alive(t) {
		return 0, false
	}
	if i < 0 {
		i += m.shape[dim]
	}
	if i < 0 || i >= m.shape[dim] {
		t.Raise(IndexErrorType, "index out of bounds on dimension %d", dim+1)
		return 0, false
	}
	return at + i*m.strides[dim], true
}

// slice is the view m[sl], a slice of the first dimension.
func (m *MemoryView) slice(t *Thread, sl *Slice) Value {
	start, _, step, count, ok := SliceIndices(t, sl, m.shape[0])
	if !ok {
		return Raised
	}
	n := *m
	n.shape, n.strides = slices.Clone(m.shape), slices.Clone(m.strides)
	n.start, n.shape[0], n.strides[0] = m.start+start*m.strides[0], count, m.strides[0]*step
	return n.view()
}

// multiIndex finds the item a tuple of indexes selects; is tells whether key is such a tuple.
func (m *MemoryView) multiIndex(t *Thread, key Value) (at int, ok, is bool) {
	tuple, isTuple := AsTuple(key)
	if !isTuple || slices.ContainsFunc(tuple.Items, func(v Value) bool { return !isIndex(v) }) {
		return 0, false, false
	}
	if len(tuple.Items) < len(m.shape) {
		t.Raise(NotImplementedErrorType, "sub-views are not implemented")
		return 0, false, true
	}
	if len(tuple.Items) > len(m.shape) {
		t.Raise(TypeErrorType, "cannot index %d-dimension view with %d-element tuple", len(m.shape), len(tuple.Items))
		return 0, false, true
	}
	at = m.start
	for dim, v := range tuple.Items {
		if at, ok = m.step(t, at, dim, v); !ok {
			return 0, false, true
		}
	}
	return at, true, true
}

func isMultiSlice(key Value) bool {
	tuple, ok := AsTuple(key)
	return ok && len(tuple.Items) > 0 && !slices.ContainsFunc(tuple.Items, func(v Value) bool { return v.Type() != SliceType })
}

func memoryViewSetItem(t *Thread, v, key, item Value) bool {
	m := Cast[MemoryView](v)
	if !m.alive(t) || !m.known(t) {
		return false
	}
	switch {
	case m.ReadOnly:
		t.Raise(TypeErrorType, "cannot modify read-only memory")
		return false
	case item.Bad():
		t.Raise(TypeErrorType, "cannot delete memory")
		return false
	case len(m.shape) == 0:
		if tuple, ok := AsTuple(key); key == Ellipsis || ok && len(tuple.Items) == 0 {
			return m.put(t, m.start, item)
		}
		t.Raise(TypeErrorType, "invalid indexing of 0-dim memory")
		return false
	}
	return m.setItem(t, key, item)
}

func (m *MemoryView) setItem(t *Thread, key, item Value) bool {
	if isIndex(key) {
		if len(m.shape) > 1 {
			t.Raise(NotImplementedErrorType, "sub-views are not implemented")
			return false
		}
		at, ok := m.step(t, m.start, 0, key)
		return ok && m.put(t, at, item)
	}
	if sl, ok := AsSlice(key); ok && len(m.shape) == 1 {
		return m.setSlice(t, sl, item)
	}
	if at, ok, is := m.multiIndex(t, key); is {
		return ok && m.put(t, at, item)
	}
	if isMultiSlice(key) || key.Type() == SliceType {
		t.Raise(NotImplementedErrorType, "memoryview slice assignments are currently restricted to ndim = 1")
		return false
	}
	t.Raise(TypeErrorType, "memoryview: invalid slice key")
	return false
}

// put sets the item that begins at a byte of the memory.
func (m *MemoryView) put(t *Thread, at int, item Value) bool {
	var packed [8]byte
	to := packed[:m.Size]
	ok := false
	switch kind := m.kind(); kind {
	case 'c':
		ok = m.putChar(t, to, item)
	case '?':
		var truth bool
		if truth, ok = Truth(t, item); truth {
			to[0] = 1
		}
	case 'e', 'f', 'd':
		ok = m.putFloat(t, to, item)
	default:
		ok = m.putInt(t, to, item)
	}
	if !ok || !m.alive(t) {
		return false
	}
	copy(m.Data[at:], to)
	return true
}

func (m *MemoryView) putChar(t *Thread, to []byte, item Value) bool {
	b, ok := AsBytes(item)
	if !ok {
		return m.refuse(t, TypeErrorType, "type")
	}
	if len(b) != 1 {
		return m.refuse(t, ValueErrorType, "value")
	}
	to[0] = b[0]
	return true
}

func (m *MemoryView) putFloat(t *Thread, to []byte, item Value) bool {
	f, ok := ToFloat64(t, item)
	if !ok {
		return m.refuse(t, TypeErrorType, "type")
	}
	if len(to) == 4 {
		return PackFloat(to, bytesorder.LittleEndian, float64(float32(f))) // too large is infinite
	}
	if !PackFloat(to, bytesorder.LittleEndian, f) {
		return m.refuse(t, ValueErrorType, "value")
	}
	return true
}

func (m *MemoryView) putInt(t *Thread, to []byte, item Value) bool {
	if !isIndex(item) {
		return m.refuse(t, TypeErrorType, "type")
	}
	n := indexOf(t, item)
	if n.Bad() {
		return false
	}
	if low, ok := AsInt64(n); ok && low < 0 && m.kind() == 'P' {
		bytesorder.LittleEndian.PutUint64(to, uint64(low)) // a pointer wraps
		return true
	}
	if PackInt(m.kind(), to, bytesorder.LittleEndian, n) != 0 {
		return m.refuse(t, ValueErrorType, "value")
	}
	return true
}

// refuse says that an item does not fit the format, in place of what else is pending.
func (m *MemoryView) refuse(t *Thread, typ *Type, what string) bool {
	if t.pending != nil {
		if t.pending.typ != TypeErrorType {
			return false
		}
		t.Take()
	}
	t.Raise(typ, "memoryview: invalid %s for format '%c'", what, m.kind())
	return false
}

func (m *MemoryView) setSlice(t *Thread, sl *Slice, item Value) bool {
	source := peek(item)
	if source == nil {
		_, ok := WantBuffer(t, item)
		return ok
	}
	if !source.alive(t) {
		return false
	}
	start, _, step, count, ok := SliceIndices(t, sl, m.shape[0])
	if !ok || !m.alive(t) {
		return false
	}
	if source.kind() != m.kind() || len(source.shape) != 1 || count != source.shape[0] {
		t.Raise(ValueErrorType, "memoryview assignment: lvalue and rvalue have different structures")
		return false
	}
	from := bytes.Clone(source.content()) // the two may overlap
	for i := range count {
		copy(m.Data[m.start+(start+i*step)*m.strides[0]:], from[i*m.Size:(i+1)*m.Size])
	}
	return true
}
