package object

import (
	"math"
	"slices"
)

// maxDimensions is how many dimensions a memoryview may have.
const maxDimensions = 64

func memoryViewCast(t *Thread, m *MemoryView, a []Value) Value {
	format, ok := AsStr(a[1])
	if !ok {
		return t.Raise(TypeErrorType, "cast() argument 'format' must be str, not %s", ArgumentType(a[1]))
	}
	if !m.contiguous() {
		return t.Raise(TypeErrorType, "memoryview: casts are restricted to C-contiguous views")
	}
	shaped := a[2].Ok()
	if (shaped || len(m.shape) != 1) && slices.Contains(m.shape, 0) {
		return t.Raise(TypeErrorType, "memoryview: cannot cast view with zeros in shape or strides")
	}
	var dims []Value
	if shaped {
		if dims, ok = m.shapeArg(t, a[2]); !ok {
			return Raised
		}
	}
	n, ok := m.flat(t, format.s)
	if !ok {
		return Raised
	}
	if shaped && !n.reshape(t, dims) {
		return Raised
	}
	return n.view()
}

// shapeArg reads the list or tuple that cast takes for a shape.
func (m *MemoryView) shapeArg(t *Thread, v Value) ([]Value, bool) {
	var dims []Value
	if list, ok := AsList(v); ok {
		dims = slices.Clone(list.Items)
	} else if tuple, ok := AsTuple(v); ok {
		dims = tuple.Items
	} else {
		t.Raise(TypeErrorType, "shape must be a list or a tuple")
		return nil, false
	}
	if len(dims) > maxDimensions {
		t.Raise(ValueErrorType, "memoryview: number of dimensions must not exceed 64")
		return nil, false
	}
	if len(m.shape) != 1 && len(dims) != 1 {
		t.Raise(TypeErrorType, "memoryview: cast must be 1D -> ND or ND -> 1D")
		return nil, false
	}
	return dims, true
}

// flat is m as items of another format, in one dimension.
func (m *MemoryView) flat(t *Thread, format string) (*MemoryView, bool) {
	from, to := nativeKind(m.Format), nativeKind(format)
	switch {
	case from == 0:
		t.Raise(ValueErrorType, "memoryview: source format must be a native single character format prefixed with an optional '@'")
		return nil, false
	case to == 0:
		t.Raise(ValueErrorType, "memoryview: destination format must be a native single character format prefixed with an optional '@'")
		return nil, false
	case !isByteKind(from) && !isByteKind(to):
		t.Raise(TypeErrorType, "memoryview: cannot cast between two non-byte formats")
		return nil, false
	}
	size, length := ItemSize(to), m.count()*m.Size
	if length%size != 0 {
		t.Raise(TypeErrorType, "memoryview: length is not a multiple of itemsize")
		return nil, false
	}
	n := *m
	n.Format, n.Size = format, size
	n.shape, n.strides = []int{length / size}, []int{size}
	return &n, true
}

// nativeKind is the letter of a format of one native item, 0 for any other format.
func nativeKind(format string) byte {
	if len(format) == 2 && format[0] == '@' {
		format = format[1:]
	}
	if len(format) != 1 || ItemSize(format[0]) == 0 {
		return 0
	}
	return format[0]
}

func isByteKind(kind byte) bool { return kind == 'b' || kind == 'B' || kind == 'c' }

// reshape gives a flat view a shape of as many items.
func (m *MemoryView) reshape(t *Thread, dims []Value) bool {
	shape, length := make([]int, len(dims)), m.Size
	for i, v := range dims {
		if _, isBig := AsBigInt(v); !v.IsInt() && !v.IsBool() && !isBig {
			t.Raise(TypeErrorType, "memoryview.cast(): elements of shape must be integers")
			return false
		}
		n, ok := widthArg(t, v, 0)
		if !ok {
			return false
		}
		if n <= 0 {
			t.Raise(ValueErrorType, "memoryview.cast(): elements of shape must be integers > 0")
			return false
		}
		if n > math.MaxInt/length {
			t.Raise(ValueErrorType, "memoryview.cast(): product(shape) > SSIZE_MAX")
			return false
		}
		shape[i], length = n, length*n
	}
	if length != m.count()*m.Size {
		t.Raise(TypeErrorType, "memoryview: product(shape) * itemsize != buffer size")
		return false
	}
	m.shape, m.strides = shape, make([]int, len(shape))
	for i, stride := len(shape)-1, m.Size; i >= 0; i-- {
		m.strides[i] = stride
		stride *= shape[i]
	}
	return true
}
