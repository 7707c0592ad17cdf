package binary

import (
	"bytes"

	"github.com/bide-lang/bide/interp/object"
)

// structErrorType is struct.error.
var structErrorType = &object.Type{Name: "error", Module: "struct", Flags: object.FlagBase | object.FlagHasDict}

func init() { structErrorType.Define(object.ExceptionType, nil) }

// structError raises a complaint without parameters.
func structError(t *thread, complaint string) bool {
	t.Raise(structErrorType, "%s", complaint)
	return false
}

func fillStruct(_ *thread, m *object.Module) bool {
	parsed := formats{}
	// with has the format, which comes first, read.
	with := func(fn func(t *thread, f *format, a []value) value) object.NativeFunc {
		return func(t *thread, a []value) value {
			if len(a) == 0 {
				return t.Raise(object.TypeErrorType, "missing format argument")
			}
			f, ok := parsed.get(t, a[0])
			if !ok {
				return object.Raised
			}
			return fn(t, f, a[1:])
		}
	}
	m.Funcs([]object.Method{
		{Name: "calcsize", Sig: "format, /", Fn: with(func(_ *thread, f *format, _ []value) value { return object.Int(int64(f.size)) })},
		{Name: "pack", Sig: "*args", Fn: with(structPack)},
		{Name: "pack_into", Sig: "*args", Fn: with(structPackInto)},
		{Name: "unpack", Sig: "format, buffer, /", Fn: with(structUnpack)},
		{Name: "unpack_from", Sig: "format, /, buffer, offset=0", Fn: with(structUnpackFrom)},
		{Name: "iter_unpack", Sig: "format, buffer, /", Fn: with(structIterUnpack)},
		{Name: "_clearcache", Fn: func(*thread, []value) value {
			clear(parsed)
			return object.None
		}},
	})
	m.Types(structType, structErrorType)
	return true
}

func structPack(t *thread, f *format, values []value) value {
	if !f.wants(t, "pack", values) || !t.CheckSize(int64(f.size), 1) {
		return object.Raised
	}
	out := make([]byte, f.size)
	if !f.pack(t, out, values) {
		return object.Raised
	}
	return object.NewBytes(out)
}

func structPackInto(t *thread, f *format, a []value) value {
	if len(a) < 2 {
		missing := [...]string{"buffer", "offset"}[len(a)]
		return t.Raise(structErrorType, "pack_into expected %s argument", missing)
	}
	to, ok := object.WritableBuffer(t, a[0], "argument")
	if !ok {
		return object.Raised
	}
	defer hold(a[0])()
	if !f.wants(t, "pack_into", a[2:]) {
		return object.Raised
	}
	offset := object.Index(t, a[1])
	if offset.Bad() {
		return offset
	}
	if to, ok = f.place(t, to, offset, "pack_into", "pack"); !ok {
		return object.Raised
	}
	clear(to)
	if !f.pack(t, to, a[2:]) {
		return object.Raised
	}
	return object.None
}

// hold keeps the memory of an object as large as it is until what it returns is called.
func hold(v value) (release func()) {
	if layout := v.Type().Layout; layout.Buffer != nil {
		if exports := layout.Buffer(v).Exports; exports != nil {
			*exports++
			return func() { *exports-- }
		}
	}
	return func() {}
}

func structUnpack(t *thread, f *format, a []value) value {
	data, ok := object.WantBuffer(t, a[0])
	if !ok {
		return object.Raised
	}
	if len(data) != f.size {
		return t.Raise(structErrorType, "unpack requires a buffer of %d bytes", f.size)
	}
	return f.unpack(data)
}

func structUnpackFrom(t *thread, f *format, a []value) value {
	offset := object.Int(0)
	if a[1].Ok() {
		if offset = object.Index(t, a[1]); offset.Bad() {
			return offset
		}
	}
	data, ok := object.WantBuffer(t, a[0])
	if !ok {
		return object.Raised
	}
	if data, ok = f.place(t, data, offset, "unpack_from", "unpack"); !ok {
		return object.Raised
	}
	return f.unpack(data)
}

// place is the part of data at an int offset, which counts from the end if it is negative, that the format describes.
func (f *format) place(t *thread, data []byte, at value, name, doing string) ([]byte, bool) {
	offset, ok := object.IndexInt(t, at)
	if !ok {
		return nil, false
	}
	length, size := int64(len(data)), int64(f.size)
	if offset < 0 {
		switch {
		case offset+size > 0 && doing == "unpack":
			t.Raise(structErrorType, "not enough data to unpack %d bytes at offset %d", size, offset)
			return nil, false
		case offset+size > 0:
			t.Raise(structErrorType, "no space to pack %d bytes at offset %d", size, offset)
			return nil, false
		case offset+length < 0:
			t.Raise(structErrorType, "offset %d out of range for %d-byte buffer", offset, length)
			return nil, false
		}
		offset += length
	}
	if length-offset < size {
		t.Raise(structErrorType, "%s requires a buffer of at least %d bytes for %sing %d bytes at offset %d (actual buffer size is %d)",
			name, uint64(size)+uint64(offset), doing, size, offset, length)
		return nil, false
	}
	return data[offset : offset+max(0, size)], true
}

func structIterUnpack(t *thread, f *format, a []value) value {
	data, ok := object.WantBuffer(t, a[0])
	switch {
	case !ok:
		return object.Raised
	case f.size == 0:
		return t.Raise(structErrorType, "cannot iteratively unpack with a struct of length 0")
	case len(data)%f.size != 0:
		return t.Raise(structErrorType, "iterative unpacking requires a buffer of a multiple of %d bytes", f.size)
	}
	if _, fixed := object.AsBytes(a[0]); !fixed {
		data = bytes.Clone(data)
	}
	return object.FromHeader(&(&unpackIterator{Header: object.HeaderOf(unpackIteratorType), format: f, rest: data}).Header)
}
