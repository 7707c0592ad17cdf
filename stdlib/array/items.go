package array

import (
	"bytes"
	"encoding/binary"

	"github.com/bide-lang/bide/interp/object"
)

// kindNames are what messages call the numbers too small or too large for a typecode.
var kindNames = map[byte]string{
	'b': "signed char", 'B': "unsigned byte integer", 'h': "signed short integer", 'H': "unsigned short", 'i': "signed integer",
	'I': "unsigned int",
}

// pack is an item as it lies in memory.
func (a *array) pack(t *thread, v value) ([]byte, bool) {
	b := make([]byte, a.size())
	switch {
	case a.isText():
		s, ok := object.AsStr(v)
		if !ok || s.Len() != 1 {
			t.Raise(object.TypeErrorType, "array item must be unicode character")
			return nil, false
		}
		r, _ := object.DecodePoint(s.Text(), 0)
		binary.LittleEndian.PutUint32(b, uint32(r))
	case a.typecode == 'f':
		f, ok := object.ToFloat64(t, v)
		if !ok {
			return nil, false
		}
		object.PackFloat(b, binary.LittleEndian, float64(float32(f))) // too large is infinite
	case a.typecode == 'd':
		f, ok := object.ToFloat64(t, v)
		if !ok {
			return nil, false
		}
		object.PackFloat(b, binary.LittleEndian, f)
	default:
		n := object.Index(t, v)
		if n.Bad() {
			return nil, false
		}
		if off := object.PackInt(a.typecode, b, binary.LittleEndian, n); off != 0 {
			a.refuse(t, n, off)
			return nil, false
		}
	}
	return b, true
}

// refuse says that a number is too small (off < 0) or too large for the array.
func (a *array) refuse(t *thread, n value, off int) {
	small, fitsLong := object.AsInt64(n)
	signed := bytes.IndexByte([]byte("bBhHilq"), a.typecode) >= 0
	name := kindNames[a.typecode]
	switch {
	case a.typecode == 'b' && int64(int16(small)) != small:
		name = kindNames['h'] // CPython reads it as one first
	case a.typecode == 'H' && int64(int32(small)) != small:
		name = kindNames['i']
	}
	text := name + " is greater than maximum"
	switch {
	case a.typecode == 'Q' && off < 0:
		text = "can't convert negative int to unsigned"
	case a.typecode == 'Q' || a.typecode == 'q':
		text = "int too big to convert"
	case !signed && off < 0:
		text = "can't convert negative value to unsigned int"
	case !signed && object.PackInt('L', make([]byte, 8), binary.LittleEndian, n) != 0:
		text = "Python int too large to convert to C unsigned long"
	case signed && !fitsLong:
		text = "Python int too large to convert to C long"
	case off < 0:
		text = name + " is less than minimum"
	}
	t.Raise(object.OverflowErrorType, "%s", text)
}

// append adds an item at the end.
func (a *array) append(t *thread, v value) bool {
	b, ok := a.pack(t, v)
	if !ok || !a.resizable(t) {
		return false
	}
	a.data = append(a.data, b...)
	return true
}

// extend appends what v gives, which if it is an array must be of the same kind unless this one is being made.
func (a *array) extend(t *thread, v value) bool {
	if other, ok := asArray(v); ok && other.typecode == a.typecode {
		if len(other.data) > 0 && !a.resizable(t) {
			return false
		}
		a.data = append(a.data, other.data...)
		return true
	}
	return object.Iterate(t, v, func(item value) bool { return a.append(t, item) })
}

func (a *array) appendText(s *object.Str) {
	for _, r := range object.Points(s.Text()) {
		a.data = binary.LittleEndian.AppendUint32(a.data, uint32(r))
	}
}

func (a *array) fromBytes(t *thread, v value) bool {
	b, ok := object.WantBuffer(t, v)
	if !ok {
		return false
	}
	if len(b)%a.size() != 0 {
		t.Raise(object.ValueErrorType, "bytes length not a multiple of item size")
		return false
	}
	if len(b) > 0 && !a.resizable(t) {
		return false
	}
	a.data = append(a.data, b...)
	return true
}

// place is an index as the number of an item.
func (a *array) place(t *thread, key value, complaint string) (int, bool) {
	if !key.IsInt() && key.Type().Index == nil {
		t.Raise(object.TypeErrorType, "array indices must be integers")
		return 0, false
	}
	n, ok := object.IndexSize(t, key, object.IndexErrorType)
	if !ok {
		return 0, false
	}
	if n < 0 {
		n += int64(a.len())
	}
	if n < 0 || n >= int64(a.len()) {
		t.Raise(object.IndexErrorType, "%s", complaint)
		return 0, false
	}
	return int(n), true
}

func arrayGetItem(t *thread, v, key value) value {
	a := arrayOf(v)
	if sl, ok := object.AsSlice(key); ok {
		start, _, step, count, ok := object.SliceIndices(t, sl, a.len())
		if !ok {
			return object.Raised
		}
		size := a.size()
		data := make([]byte, 0, count*size)
		for i := range count {
			at := (start + i*step) * size
			data = append(data, a.data[at:at+size]...)
		}
		return newArray(a.typecode, data)
	}
	i, ok := a.place(t, key, "array index out of range")
	if !ok {
		return object.Raised
	}
	return a.at(i)
}

func arraySetItem(t *thread, v, key, item value) bool {
	a := arrayOf(v)
	if sl, ok := object.AsSlice(key); ok {
		return a.setSlice(t, sl, item)
	}
	i, ok := a.place(t, key, "array assignment index out of range")
	if !ok {
		return false
	}
	if item.Bad() {
		return a.splice(t, i, i+1, nil)
	}
	b, ok := a.pack(t, item)
	if !ok {
		return false
	}
	if i >= a.len() {
		t.Raise(object.IndexErrorType, "array assignment index out of range")
		return false
	}
	copy(a.data[i*a.size():], b)
	return true
}

// splice replaces the items i to j by what is in insert.
func (a *array) splice(t *thread, i, j int, insert []byte) bool {
	size := a.size()
	if len(insert) != (j-i)*size && !a.resizable(t) {
		return false
	}
	if len(insert) == (j-i)*size {
		copy(a.data[i*size:], insert)
		return true
	}
	a.data = append(append(append([]byte(nil), a.data[:i*size]...), insert...), a.data[j*size:]...)
	return true
}

// setSlice is a[slice] = item, a deletion when item is Unbound.
func (a *array) setSlice(t *thread, sl *object.Slice, item value) bool {
	var insert []byte
	if item.Ok() {
		other, ok := asArray(item)
		if !ok {
			t.Raise(object.TypeErrorType, "can only assign array (not \"%s\") to array slice", item.Type().MessageName())
			return false
		}
		if other.typecode != a.typecode {
			t.Raise(object.TypeErrorType, "bad argument type for built-in operation")
			return false
		}
		insert = bytes.Clone(other.data)
	}
	start, stop, step, count, ok := object.SliceIndices(t, sl, a.len())
	size := a.size()
	switch {
	case !ok:
		return false
	case step == 1:
		return a.splice(t, start, max(start, stop), insert)
	case item.Bad():
		return a.deleteStep(t, start, step, count)
	case len(insert) != count*size:
		t.Raise(object.ValueErrorType, "attempt to assign array of size %d to extended slice of size %d", len(insert)/size, count)
		return false
	}
	for i := range count {
		copy(a.data[(start+i*step)*size:], insert[i*size:(i+1)*size])
	}
	return true
}

func (a *array) deleteStep(t *thread, start, step, count int) bool {
	if count == 0 {
		return true
	}
	if !a.resizable(t) {
		return false
	}
	if step < 0 {
		start, step = start+(count-1)*step, -step
	}
	size := a.size()
	kept := make([]byte, 0, len(a.data))
	for i := range a.len() {
		if at := i - start; at < 0 || at%step != 0 || at/step >= count {
			kept = append(kept, a.data[i*size:(i+1)*size]...)
		}
	}
	a.data = kept
	return true
}
