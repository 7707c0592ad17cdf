package binary

import (
	"bytes"

	"github.com/bide-lang/bide/interp/object"
)

// content is what a bytes-like object holds.
func content(t *thread, a []value) value {
	if a[0].Type() == object.BytesType {
		return a[0]
	}
	b, ok := object.WantBuffer(t, a[0])
	if !ok {
		return object.Raised
	}
	return object.NewBytes(bytes.Clone(b))
}

// unpackFields is the values in data: fields are tuples of a kind, how many there are, where they begin and their size.
func unpackFields(t *thread, a []value) value {
	fields, _ := object.AsList(a[0])
	data, _ := object.BufferOf(a[1])
	var values []value
	for _, f := range fields.Items {
		field, _ := object.AsTuple(f)
		kind, _ := object.AsStr(field.Items[0])
		n, at, size := field.Items[1].Int64(), field.Items[2].Int64(), field.Items[3].Int64()
		for range n {
			values = append(values, unpackOne(kind.Text()[0], data[at:at+size], order(a[2])))
			at += size
		}
	}
	return object.NewTuple(values...).Value()
}

func unpackOne(kind byte, raw []byte, order byteOrder) value {
	switch {
	case kind == 's':
		return object.NewBytes(bytes.Clone(raw))
	case kind == 'p' && len(raw) == 0:
		return object.NewBytes(nil)
	case kind == 'p':
		return object.NewBytes(bytes.Clone(raw[1 : 1+min(int(raw[0]), len(raw)-1)]))
	}
	return object.UnpackItem(kind, raw, order)
}
