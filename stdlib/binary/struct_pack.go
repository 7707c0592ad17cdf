package binary

import (
	"github.com/bide-lang/bide/interp/object"
)

// wants checks how many values the function of that name was given. A Struct that was not made wants none that there are.
func (f *format) wants(t *thread, name string, values []value) bool {
	if len(values) != f.values {
		t.Raise(structErrorType, "%s expected %d items for packing (got %d)", name, f.values, len(values))
	}
	return len(values) == f.values
}

// pack fills out, of the size of the format and zero, with values.
func (f *format) pack(t *thread, out []byte, values []value) bool {
	for _, d := range f.fields {
		for i := range d.count {
			at := d.offset + i*d.size
			if !f.packOne(t, d.kind, out[at:at+d.size:at+d.size], values[0]) {
				return false
			}
			values = values[1:]
		}
	}
	return true
}

// packOne fills b with a value of a kind.
func (f *format) packOne(t *thread, kind byte, b []byte, v value) bool {
	switch kind {
	case 'e', 'f', 'd':
		return f.packFloat(t, kind, b, v)
	case '?':
		yes, ok := object.Truth(t, v)
		if yes {
			b[0] = 1
		}
		return ok
	case 'c':
		c, ok := object.AsBytes(v)
		if !ok || len(c) != 1 {
			return structError(t, "char format requires a bytes object of length 1")
		}
		b[0] = c[0]
		return true
	case 's', 'p':
		return packBytes(t, kind, b, v)
	}
	return f.packInt(t, kind, b, v)
}

func (f *format) packInt(t *thread, kind byte, b []byte, v value) bool {
	if !v.IsInt() && !object.IsIntLike(v) {
		if v.Type().Index == nil {
			return structError(t, "required argument is not an integer")
		}
		if v = object.Index(t, v); v.Bad() {
			return false
		}
	}
	as := kind
	if n, small := object.AsInt64(v); kind == 'P' && small && n < 0 {
		as = 'q'
	}
	if object.PackInt(as, b, f.order, v) == 0 {
		return true
	}
	if kind == 'P' {
		return structError(t, "int too large to convert")
	}
	low, high := object.IntRange(kind, len(b))
	t.Raise(structErrorType, "'%c' format requires %d <= number <= %d", kind, low, high)
	return false
}

func (f *format) packFloat(t *thread, kind byte, b []byte, v value) bool {
	number, ok := object.ToFloat64(t, v)
	if !ok {
		t.Take()
		return structError(t, "required argument is not a float")
	}
	if object.PackFloat(b, f.order, number) {
		return true
	}
	switch {
	case kind == 'f' && f.native: // as a cast in C
		f.order.PutUint32(b, infinity(number))
		return true
	case object.IsIntLike(v):
		return structError(t, "int too large to convert")
	}
	t.Raise(object.OverflowErrorType, "float too large to pack with %c format", kind)
	return false
}

// infinity is the bits of the infinite float of four bytes with the sign of f.
func infinity(f float64) uint32 {
	if f < 0 {
		return 0xff800000
	}
	return 0x7f800000
}

// packBytes fills b with as much of a bytes value as fits, behind its length if the kind is 'p'.
func packBytes(t *thread, kind byte, b []byte, v value) bool {
	content, ok := object.BytesOf(v)
	if !ok {
		t.Raise(structErrorType, "argument for '%c' must be a bytes object", kind)
		return false
	}
	if kind == 'p' && len(b) > 0 {
		b[0] = byte(min(len(content), len(b)-1, 255))
		content, b = content[:b[0]], b[1:]
	}
	copy(b, content)
	return true
}

// unpack is the values in data, which has the size of the format.
func (f *format) unpack(data []byte) value {
	if f.values <= 0 {
		return object.TupleOf(nil)
	}
	u := object.AllocTuple(f.values)
	values := u.Items
	for _, d := range f.fields {
		for i := range d.count {
			at := d.offset + i*d.size
			values[i] = f.unpackOne(d.kind, data[at:at+d.size])
		}
		values = values[d.count:]
	}
	return u.Value()
}

func (f *format) unpackOne(kind byte, b []byte) value {
	switch {
	case kind == 's':
		return object.NewBytes(append([]byte{}, b...))
	case kind == 'p' && len(b) == 0:
		return object.NewBytes(nil)
	case kind == 'p':
		return object.NewBytes(append([]byte{}, b[1:1+min(int(b[0]), len(b)-1)]...))
	}
	return object.UnpackItem(kind, b, f.order)
}
