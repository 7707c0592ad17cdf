package object

import (
	"bytes"
	"slices"
	"strings"
)

func defineByteArray() {
	ByteArrayType.Hash = nil
	ByteArrayType.New = func(_ *Thread, cls *Type, _ []Value, _ []*Str) Value {
		if cls == ByteArrayType {
			return NewByteArray(nil)
		}
		return cls.Layout.Alloc(cls)
	}
	ByteArrayType.Init = byteArrayInit
	ByteArrayType.Repr = func(_ *Thread, v Value) Value {
		text := ReprBytes(Cast[ByteArray](v).b)
		if text[1] == '"' { // CPython escapes the other quote all the same
			text = strings.ReplaceAll(text, "'", `\'`)
		}
		return NewStr(v.Type().Name + "(" + text + ")")
	}
	ByteArrayType.GetItem = byteArrayGetItem
	ByteArrayType.SetItem = byteArraySetItem
	ByteArrayType.InPlace = &[NumBinaryOps]BinaryFunc{OpAdd: byteArrayIAdd, OpMul: byteArrayIMul}
	ByteArrayType.Methods = append(ByteArrayType.Methods,
		Method{Name: "__sizeof__", Fn: byteArraySizeof},
		Method{Name: "__reduce__", Fn: reduceTo(reduceByteArray, true)},
		BufferMethod,
		Method{Name: "append", Sig: "item, /", Fn: byteArrayAppend},
		Method{Name: "clear", Fn: byteArrayClear},
		Method{Name: "copy", Fn: byteArrayCopy},
		Method{Name: "extend", Sig: "iterable_of_ints, /", Fn: byteArrayExtend},
		Method{Name: "insert", Sig: "index, item, /", Fn: byteArrayInsert},
		Method{Name: "pop", Sig: "index=-1, /", Fn: byteArrayPop},
		Method{Name: "remove", Sig: "value, /", Fn: byteArrayRemove},
		Method{Name: "reverse", Fn: byteArrayReverse},
	)
}

func byteArrayInit(t *Thread, self Value, args []Value, names []*Str) bool {
	given, ok := bytesArgs(t, "bytearray", args, names)
	if !ok {
		return false
	}
	b, ok := bytesFromArgs(t, "bytearray", given[0], given[1], given[2])
	return ok && Cast[ByteArray](self).set(t, b)
}

const cannotResize = "Existing exports of data: object cannot be re-sized"

// set replaces the content; it fails when the size changes under a memoryview.
func (o *ByteArray) set(t *Thread, b []byte) bool {
	if o.exports > 0 && len(b) != len(o.b) {
		t.Raise(BufferErrorType, cannotResize)
		return false
	}
	if o.exports > 0 {
		copy(o.b, b)
		return true
	}
	o.b = b
	return true
}

// setOrRaise is set for methods that return None.
func (o *ByteArray) setOrRaise(t *Thread, b []byte) Value {
	if !o.set(t, b) {
		return Raised
	}
	return None
}

// splice replaces b[i:j] by insert in place where it can.
func (o *ByteArray) splice(t *Thread, i, j int, insert []byte) bool {
	if o.exports > 0 && len(insert) != j-i {
		t.Raise(BufferErrorType, cannotResize)
		return false
	}
	if len(insert) == j-i {
		copy(o.b[i:j], insert)
		return true
	}
	if i == 0 && len(insert) == 0 && j < len(o.b) {
		o.b = o.b[j:] // what reads off a buffer piece by piece moves nothing
		return true
	}
	o.b = slices.Replace(o.b, i, j, insert...)
	return true
}

func byteArrayGetItem(t *Thread, v, key Value) Value {
	o := Cast[ByteArray](v)
	if sl, ok := AsSlice(key); ok {
		start, stop, step, ok := UnpackSlice(t, sl)
		if !ok {
			return Raised
		}
		start, _, count := AdjustSlice(start, stop, step, len(o.b))
		return NewByteArray(pickBytes(o.b, start, step, count))
	}
	i, ok := bytesAt(t, key, len(o.b), "bytearray", "bytearray index out of range")
	if !ok {
		return Raised
	}
	return Int(int64(o.b[i]))
}

func byteArraySetItem(t *Thread, v, key, item Value) bool {
	o := Cast[ByteArray](v)
	if at := uint64(key.Int64()); key.IsInt() && item.IsInt() && at < uint64(len(o.b)) && item.Int64() == int64(byte(item.Int64())) {
		o.b[at] = byte(item.Int64())
		return true
	}
	if sl, ok := AsSlice(key); ok {
		return o.setSlice(t, sl, item)
	}
	var c byte
	if item.Ok() && isIndex(key) { // even if there is no such place
		n, ok := IndexSize(t, key, IndexErrorType)
		if !ok {
			return false
		}
		key = Int(n)
		if c, ok = byteArg(t, item, "byte"); !ok {
			return false
		}
	}
	i, ok := bytesAt(t, key, len(o.b), "bytearray", "bytearray index out of range")
	if !ok {
		return false
	}
	if item.Bad() {
		return o.splice(t, i, i+1, nil)
	}
	o.b[i] = c
	return true
}

// setSlice is o[slice] = item, a deletion when item is Unbound.
func (o *ByteArray) setSlice(t *Thread, sl *Slice, item Value) bool {
	start, stop, step, ok := UnpackSlice(t, sl)
	if !ok {
		return false
	}
	var insert []byte
	if item.Ok() {
		if insert, ok = bytesToAssign(t, item); !ok {
			return false
		}
	}
	start, stop, count := AdjustSlice(start, stop, step, len(o.b))
	switch {
	case step == 1:
		return o.splice(t, start, max(start, stop), insert)
	case len(insert) == 0:
		return o.deleteStep(t, start, step, count)
	case len(insert) != count:
		t.Raise(ValueErrorType, "attempt to assign bytes of size %d to extended slice of size %d", len(insert), count)
		return false
	}
	at := start
	for _, c := range insert {
		o.b[at] = c
		at += step
	}
	return true
}

func (o *ByteArray) deleteStep(t *Thread, start, step, count int) bool {
	if step < 0 {
		start, step = start+(count-1)*step, -step
	}
	kept := make([]byte, 0, len(o.b))
	for i, c := range o.b {
		if at := i - start; at >= 0 && at%step == 0 && at/step < count {
			continue
		}
		kept = append(kept, c)
	}
	return o.set(t, kept)
}

// bytesToAssign reads what a slice of a bytearray is set to, in a new slice.
func bytesToAssign(t *Thread, v Value) ([]byte, bool) {
	if b, ok := BufferOf(v); ok {
		return bytes.Clone(b), true
	}
	ty := v.Type()
	if _, isStr := AsStr(v); isStr || isIndex(v) || ty.ToInt != nil || ty.ToFloat != nil || ty.IsSubtype(ComplexType) {
		t.Raise(TypeErrorType, "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
		return nil, false
	}
	return bytesFromIterable(t, v, "byte", 0, sprintf("cannot convert '%s' object to bytearray", ty.MessageName()))
}

func byteArrayIAdd(t *Thread, a, b Value) Value {
	o := Cast[ByteArray](a)
	add, ok := BufferOf(b)
	if !ok {
		return t.Raise(TypeErrorType, "can't concat %s to %s", b.Type().MessageName(), a.Type().MessageName())
	}
	if a == b && len(add) > 0 { // reading it keeps it from growing
		return t.Raise(BufferErrorType, cannotResize)
	}
	if !t.CheckSize(int64(len(o.b)+len(add)), 1) || !o.splice(t, len(o.b), len(o.b), add) {
		return Raised
	}
	return a
}

func byteArrayIMul(t *Thread, a, b Value) Value {
	o := Cast[ByteArray](a)
	n, other, ok := repeatCount(t, a, b, true)
	if !ok {
		return other
	}
	if len(o.b) > 0 && !repeatFits(t, len(o.b), n, "") || !o.set(t, bytes.Repeat(o.b, n)) {
		return Raised
	}
	return a
}

func byteArrayAppend(t *Thread, a []Value) Value {
	c, ok := byteArg(t, a[1], "byte")
	if !ok {
		return Raised
	}
	o := Cast[ByteArray](a[0])
	if o.exports > 0 {
		return t.Raise(BufferErrorType, cannotResize)
	}
	o.b = append(o.b, c)
	return None
}

func byteArrayClear(t *Thread, a []Value) Value { return Cast[ByteArray](a[0]).setOrRaise(t, nil) }

func byteArrayCopy(_ *Thread, a []Value) Value { return NewByteArray(bytes.Clone(selfBytes(a))) }

func byteArrayExtend(t *Thread, a []Value) Value {
	o := Cast[ByteArray](a[0])
	add, ok := BufferOf(a[1])
	if !ok {
		if _, isStr := AsStr(a[1]); isStr {
			return t.Raise(TypeErrorType, "expected iterable of integers; got: 'str'")
		}
		if add, ok = bytesFromIterable(t, a[1], "byte", 32, "can't extend bytearray with "+a[1].Type().MessageName()); !ok {
			return Raised
		}
	}
	if !o.splice(t, len(o.b), len(o.b), bytes.Clone(add)) {
		return Raised
	}
	return None
}

func byteArrayInsert(t *Thread, a []Value) Value {
	i, ok := widthArg(t, a[1], 0)
	if !ok {
		return Raised
	}
	c, ok := byteArg(t, a[2], "byte")
	if !ok {
		return Raised
	}
	o := Cast[ByteArray](a[0])
	i = min(fromEnd(i, len(o.b)), len(o.b))
	if !o.splice(t, i, i, []byte{c}) {
		return Raised
	}
	return None
}

func byteArrayPop(t *Thread, a []Value) Value {
	i, ok := widthArg(t, a[1], -1)
	if !ok {
		return Raised
	}
	o := Cast[ByteArray](a[0])
	if len(o.b) == 0 {
		return t.Raise(IndexErrorType, "pop from empty bytearray")
	}
	if i < 0 {
		i += len(o.b)
	}
	if i < 0 || i >= len(o.b) {
		return t.Raise(IndexErrorType, "pop index out of range")
	}
	c := o.b[i]
	if !o.splice(t, i, i+1, nil) {
		return Raised
	}
	return Int(int64(c))
}

func byteArrayRemove(t *Thread, a []Value) Value {
	c, ok := byteArg(t, a[1], "byte")
	if !ok {
		return Raised
	}
	o := Cast[ByteArray](a[0])
	i := bytes.IndexByte(o.b, c)
	if i < 0 {
		return t.Raise(ValueErrorType, "value not found in bytearray")
	}
	if !o.splice(t, i, i+1, nil) {
		return Raised
	}
	return None
}

func byteArrayReverse(_ *Thread, a []Value) Value {
	slices.Reverse(Cast[ByteArray](a[0]).b)
	return None
}
