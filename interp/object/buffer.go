package object

// Buffer is the memory of an object as others see it.
type Buffer struct {
	// Data is the memory itself; it stays where it is as long as the object knows of exports.
	Data []byte
	// Format is the kind of the items, as in the module struct ("B"), Size how many bytes each has.
	Format string
	Size   int
	// ReadOnly memory is not to be written to.
	ReadOnly bool
	// Exports counts who looks at the memory: while there are any its size is fixed. Nil for what never changes.
	Exports *int
}

// BufferOf gives the content of any bytes-like object: bytes, bytearray, memoryview, array.
func BufferOf(v Value) ([]byte, bool) {
	if b, ok := BytesOf(v); ok {
		return b, true
	}
	if m, ok := AsMemoryView(v); ok {
		return m.content(), !m.released
	}
	if v.Ok() && v.Type().Layout.Buffer != nil {
		return v.Type().Layout.Buffer(v).Data, true
	}
	return nil, false
}

// WantBuffer is BufferOf with CPython's complaint.
func WantBuffer(t *Thread, v Value) ([]byte, bool) {
	b, ok := Content(t, v)
	if !ok && t.pending == nil {
		if m, isView := AsMemoryView(v); isView {
			return nil, m.alive(t)
		}
		t.Raise(TypeErrorType, "a bytes-like object is required, not '%s'", v.Type().MessageName())
	}
	return b, ok
}

// WritableBuffer gives the memory of an object to write to: what argument name, such as "readinto() argument", must be.
func WritableBuffer(t *Thread, v Value, name string) ([]byte, bool) {
	if m, ok := AsMemoryView(v); ok {
		if !m.alive(t) {
			return nil, false
		}
		if !m.ReadOnly && m.contiguous() {
			return m.content(), true
		}
	} else if v.Ok() && v.Type().Layout.Buffer != nil {
		if b := v.Type().Layout.Buffer(v); !b.ReadOnly {
			return b.Data, true
		}
	}
	t.Raise(TypeErrorType, "%s must be read-write bytes-like object, not %s", name, ArgumentType(v))
	return nil, false
}

func bytesBuffer(v Value) Buffer {
	b, _ := AsBytes(v)
	return Buffer{Data: b, Format: "B", Size: 1, ReadOnly: true}
}

func byteArrayBuffer(v Value) Buffer {
	o, _ := AsByteArray(v)
	return Buffer{Data: o.b, Format: "B", Size: 1, Exports: &o.exports}
}
