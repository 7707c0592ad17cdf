package object

import (
	"bytes"
	"sync/atomic"
)

// Bytes is a bytes object; its content never changes.
type Bytes struct {
	Header
	b    []byte
	hash int64 // 0 until somebody asks
}

// ByteArray is a bytearray.
type ByteArray struct {
	Header
	b []byte
	// exports counts the memoryviews that look at b: while there are any its size is fixed.
	exports int
}

// BytesType and ByteArrayType are the types of bytes and bytearray.
var (
	BytesType     = &Type{Name: "bytes", Flags: FlagBase | FlagMatchSelf}
	ByteArrayType = &Type{Name: "bytearray", Flags: FlagBase | FlagMatchSelf}
)

var (
	bytesLayout     = &Layout{Name: "bytes"}
	byteArrayLayout = &Layout{Name: "bytearray"}
)

// NewBytes makes a bytes value that owns b.
func NewBytes(b []byte) Value {
	return FromHeader(&(&Bytes{Header: Header{BytesType}, b: b}).Header)
}

// NewByteArray makes a bytearray value that owns b.
func NewByteArray(b []byte) Value {
	return FromHeader(&(&ByteArray{Header: Header{ByteArrayType}, b: b}).Header)
}

// AsBytes gives the content of a bytes object or subclass instance, which must not be written to.
func AsBytes(v Value) ([]byte, bool) {
	if v.Ok() && v.Type().Layout == bytesLayout {
		return Cast[Bytes](v).b, true
	}
	return nil, false
}

// AsByteArray returns v as a bytearray, subclasses included.
func AsByteArray(v Value) (*ByteArray, bool) {
	if v.Ok() && v.Type().Layout == byteArrayLayout {
		return Cast[ByteArray](v), true
	}
	return nil, false
}

// Content is the bytes inside, valid until the bytearray is changed.
func (o *ByteArray) Content() []byte { return o.b }

// BytesOf gives the content of a bytes or bytearray, subclasses included. It is
// valid until script code runs.
func BytesOf(v Value) ([]byte, bool) {
	if o, ok := AsByteArray(v); ok {
		return o.b, true
	}
	return AsBytes(v)
}

type bytesInstance struct {
	Bytes
	Attrs Attrs
}

type byteArrayInstance struct {
	ByteArray
	Attrs Attrs
}

func defineBytes() {
	bytesLayout.Alloc = func(cls *Type) Value {
		return FromHeader(&(&bytesInstance{Bytes: Bytes{Header: Header{cls}}}).Header)
	}
	bytesLayout.Buffer, byteArrayLayout.Buffer = bytesBuffer, byteArrayBuffer
	bytesLayout.Attrs = func(v Value) *Attrs { return &Cast[bytesInstance](v).Attrs }
	byteArrayLayout.Alloc = func(cls *Type) Value {
		return FromHeader(&(&byteArrayInstance{ByteArray: ByteArray{Header: Header{cls}}}).Header)
	}
	byteArrayLayout.Attrs = func(v Value) *Attrs { return &Cast[byteArrayInstance](v).Attrs }
	for _, ty := range []*Type{BytesType, ByteArrayType} {
		layout := bytesLayout
		if ty == ByteArrayType {
			layout = byteArrayLayout
		}
		ty.Define(ObjectType, layout)
		ty.Compare = bytesCompare
		ty.Len = func(_ *Thread, v Value) (int, bool) {
			b, _ := BytesOf(v)
			return len(b), true
		}
		ty.Contains = bytesContains
		ty.Iter = bytesIter
		ty.Binary = &[NumBinaryOps]BinaryFunc{OpAdd: bytesAdd, OpMul: bytesMul, OpMod: bytesMod}
		ty.Methods = bytesMethods()
	}
	BytesType.New = bytesNew
	BytesType.Repr = func(_ *Thread, v Value) Value { return NewStr(ReprBytes(Cast[Bytes](v).b)) }
	BytesType.Hash = bytesHash
	BytesType.GetItem = bytesGetItem
	BytesType.Methods = append(BytesType.Methods,
		Method{Name: "__getnewargs__", Fn: func(_ *Thread, a []Value) Value { return NewTuple(bytesBytes(nil, a)).Value() }},
		Method{Name: "__bytes__", Fn: bytesBytes}, BufferMethod)
	defineByteArray()
	defineBytesIterators()
}

func bytesHash(t *Thread, v Value) (int64, bool) {
	o := Cast[Bytes](v)
	h := atomic.LoadInt64(&o.hash)
	if h == 0 {
		h = HashBytes(t.Interp.HashSeed, o.b)
		atomic.StoreInt64(&o.hash, h)
	}
	return h, true
}

func bytesBytes(_ *Thread, a []Value) Value {
	if a[0].Type() == BytesType {
		return a[0]
	}
	return NewBytes(Cast[Bytes](a[0]).b)
}

// ReprBytes is repr() of bytes with content b.
func ReprBytes(b []byte) string {
	quote := byte('\'')
	if bytes.IndexByte(b, '\'') >= 0 && bytes.IndexByte(b, '"') < 0 {
		quote = '"'
	}
	out := append(make([]byte, 0, len(b)+3), 'b', quote)
	for _, c := range b {
		switch {
		case c == quote || c == '\\':
			out = append(out, '\\', c)
		case c >= 0x20 && c < 0x7F:
			out = append(out, c)
		default:
			out = appendEscape(out, rune(c))
		}
	}
	return string(append(out, quote))
}

func bytesCompare(_ *Thread, op CompareOp, a, b Value) Value {
	x, xok := BufferOf(a)
	y, yok := BufferOf(b)
	if !xok || !yok {
		return NotImplemented
	}
	return Bool(compareInts(op, int64(bytes.Compare(x, y)), 0))
}

func bytesContains(t *Thread, v, item Value) (in, ok bool) {
	sub, isBuffer := BufferOf(item)
	if !isBuffer {
		if !item.IsBool() && item.Type().Index == nil {
			_, ok = WantBuffer(t, item)
			return false, ok
		}
		i := indexOf(t, item)
		if i.Bad() {
			t.Take() // CPython goes on to look for a buffer
			_, ok = WantBuffer(t, item)
			return false, ok
		}
		c, ok := byteArg(t, i, "byte")
		if !ok {
			return false, false
		}
		sub = []byte{c}
	}
	b, _ := BytesOf(v)
	return bytes.Contains(b, sub), true
}

// byteArg reads an int from 0 to 255; what ("byte") is for the message.
func byteArg(t *Thread, v Value, what string) (byte, bool) {
	i := indexOf(t, v)
	if i.Bad() {
		return 0, false
	}
	n, ok := AsInt64(i)
	if !ok || n < 0 || n > 255 {
		t.Raise(ValueErrorType, "%s must be in range(0, 256)", what)
		return 0, false
	}
	return byte(n), true
}

func bytesGetItem(t *Thread, v, key Value) Value {
	b := Cast[Bytes](v).b
	if sl, ok := AsSlice(key); ok {
		start, _, step, count, ok := SliceIndices(t, sl, len(b))
		switch {
		case !ok:
			return Raised
		case step == 1 && count == len(b) && v.Type() == BytesType:
			return v
		case step == 1:
			return NewBytes(b[start : start+count : start+count])
		}
		return NewBytes(pickBytes(b, start, step, count))
	}
	i, ok := bytesAt(t, key, len(b), "byte", "index out of range")
	if !ok {
		return Raised
	}
	return Int(int64(b[i]))
}

// bytesAt reads an index of n bytes.
func bytesAt(t *Thread, key Value, n int, kind, outOfRange string) (int, bool) {
	if key.IsInt() && uint64(key.Int64()) < uint64(n) {
		return int(key.Int64()), true
	}
	i, ok := textIndex(t, key, kind+" indices must be integers or slices, not %s")
	if !ok {
		return 0, false
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		t.Raise(IndexErrorType, "%s", outOfRange)
		return 0, false
	}
	return i, true
}

func pickBytes(b []byte, start, step, count int) []byte {
	if step == 1 {
		return bytes.Clone(b[start : start+count : start+count])
	}
	out := make([]byte, count)
	for i := range out {
		out[i] = b[start+i*step]
	}
	return out
}

// likeBytes makes a value of v's kind that owns b.
func likeBytes(v Value, b []byte) Value {
	if v.Type().Layout == byteArrayLayout {
		return NewByteArray(b)
	}
	return NewBytes(b)
}

// partOf makes a value of v's kind from part of its content.
func partOf(v Value, part []byte) Value {
	if v.Type().Layout == byteArrayLayout {
		return NewByteArray(bytes.Clone(part))
	}
	if v.Type() == BytesType && len(part) == len(Cast[Bytes](v).b) {
		return v
	}
	return NewBytes(part[:len(part):len(part)])
}

func bytesAdd(t *Thread, a, b Value) Value {
	x, ok := BytesOf(a)
	if !ok {
		return NotImplemented
	}
	y, ok := Content(t, b)
	if !ok && t.pending != nil {
		return Raised
	}
	if !ok {
		if r := otherOperator(t, OpAdd, a, b); r != NotImplemented {
			return r
		}
		return t.Raise(TypeErrorType, "can't concat %s to %s", b.Type().MessageName(), a.Type().MessageName())
	}
	if !t.CheckSize(int64(len(x)+len(y)), 1) {
		return Raised
	}
	out := make([]byte, 0, len(x)+len(y))
	return likeBytes(a, append(append(out, x...), y...))
}

func bytesMul(t *Thread, a, b Value) Value {
	v, count := a, b
	_, isLeft := BytesOf(a)
	if !isLeft {
		v, count = b, a
	}
	n, other, ok := repeatCount(t, v, count, isLeft)
	if !ok {
		return other
	}
	x, _ := BytesOf(v)
	if n == 1 || len(x) == 0 {
		return partOf(v, x)
	}
	tooLong := ""
	if v.Type().Layout == bytesLayout {
		tooLong = "repeated bytes are too long"
	}
	if !repeatFits(t, len(x), n, tooLong) {
		return Raised
	}
	return likeBytes(v, bytes.Repeat(x, n))
}

func bytesMod(t *Thread, a, b Value) Value {
	format, ok := BytesOf(a)
	if !ok {
		return NotImplemented
	}
	p := newPercent(t, string(format), b, true)
	if !p.run() {
		return Raised
	}
	return likeBytes(a, p.out)
}

var bytesName = StrOf("__bytes__")

// bytesText is the argument of %b: a buffer, or what __bytes__ gives.
func bytesText(t *Thread, v Value) (string, bool) {
	if b, ok := BufferOf(v); ok {
		return string(b), true
	}
	r, found := CallSpecial(t, v, bytesName)
	if !found {
		t.Raise(TypeErrorType, "%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", v.Type().MessageName())
		return "", false
	}
	if r.Bad() {
		return "", false
	}
	b, ok := AsBytes(r)
	if !ok {
		t.Raise(TypeErrorType, "__bytes__ returned non-bytes (type %s)", r.Type().MessageName())
	}
	return string(b), ok
}

// bytesChar is the argument of %c in a bytes format.
func bytesChar(t *Thread, v Value) (string, bool) {
	if b, ok := BytesOf(v); ok && len(b) == 1 {
		return string(b), true
	}
	if !v.IsBool() && v.Type().Index == nil {
		t.Raise(TypeErrorType, "%s", "%c requires an integer in range(256) or a single byte")
		return "", false
	}
	i := indexOf(t, v)
	if i.Bad() {
		return "", false
	}
	n, ok := AsInt64(i)
	if !ok || n < 0 || n > 255 {
		t.Raise(OverflowErrorType, "%s", "%c arg not in range(256)")
		return "", false
	}
	return string([]byte{byte(n)}), true
}
