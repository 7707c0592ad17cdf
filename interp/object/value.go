package object

import (
	"math"
	"unsafe"
)

// Header is the first field of every object and names its type. Small ints,
// floats and the singletons have one static header each.
type Header struct{ typ *Type }

// HeaderOf makes the header an object of type typ starts with.
func HeaderOf(typ *Type) Header { return Header{typ} }

// Type is the type of the object this header starts.
func (h *Header) Type() *Type { return h.typ }

// Value is anything a script can hold, in 16 bytes: ref names what it is (a
// static header, or the object whose first field it points to), bits holds the
// number of an unboxed int, float or bool. Values are compared for identity
// (`is`) with ==.
//
// A Value without ref is never stored where a script could see it: it is one of the
// sentinels Unbound, Raised and Done, told apart by bits.
type Value struct {
	ref  *Header
	bits uint64
}

const (
	sentinelUnbound = iota
	sentinelRaised
	sentinelDone
)

// The sentinels. Unbound, the zero Value, is an empty variable slot or an
// argument not given; Raised says an exception is pending on the thread; Done
// ends a native iteration (instead of a StopIteration object).
var (
	Unbound = Value{}
	Raised  = Value{bits: sentinelRaised}
	Done    = Value{bits: sentinelDone}
)

var (
	intHeader   Header
	floatHeader Header
	boolHeader  Header
	noneHeader  Header
	notImplHdr  Header
	ellipsisHdr Header
)

// The singletons.
var (
	None           = Value{ref: &noneHeader}
	True           = Value{ref: &boolHeader, bits: 1}
	False          = Value{ref: &boolHeader}
	NotImplemented = Value{ref: &notImplHdr}
	Ellipsis       = Value{ref: &ellipsisHdr}
)

func init() {
	intHeader.typ = IntType
	floatHeader.typ = FloatType
	boolHeader.typ = BoolType
	noneHeader.typ = NoneType
	notImplHdr.typ = NotImplementedType
	ellipsisHdr.typ = EllipsisType
}

// Bad reports a sentinel: an exception is pending, an iteration ended, or a
// variable is unbound.
func (v Value) Bad() bool { return v.ref == nil }

// Ok is the opposite of Bad.
func (v Value) Ok() bool { return v.ref != nil }

// IsRaised reports whether v is Raised.
func (v Value) IsRaised() bool { return v.ref == nil && v.bits == sentinelRaised }

// IsDone reports whether v is Done.
func (v Value) IsDone() bool { return v.ref == nil && v.bits == sentinelDone }

// IsUnbound reports whether v is Unbound.
func (v Value) IsUnbound() bool { return v.ref == nil && v.bits == sentinelUnbound }

// Int makes an int that fits 64 bits; BigInt in int.go makes the others.
func Int(n int64) Value { return Value{ref: &intHeader, bits: uint64(n)} }

// IsInt reports an unboxed exact int (not a bool, not a big int, not a subclass).
func (v Value) IsInt() bool { return v.ref == &intHeader }

// Int64 is the number of an unboxed int or bool, valid only after IsInt or IsBool.
func (v Value) Int64() int64 { return int64(v.bits) }

// Advance adds n to an unboxed int in its place, without a look at overflow.
func (v *Value) Advance(n int64) { v.bits += uint64(n) }

// Float makes a float.
func Float(f float64) Value { return Value{ref: &floatHeader, bits: math.Float64bits(f)} }

// IsFloat reports an unboxed exact float.
func (v Value) IsFloat() bool { return v.ref == &floatHeader }

// Float64 is the number of an unboxed float, valid only after IsFloat.
func (v Value) Float64() float64 { return math.Float64frombits(v.bits) }

// Bool makes True or False.
func Bool(b bool) Value {
	if b {
		return True
	}
	return False
}

// isNumber reports an unboxed int or float.
func (v Value) isNumber() bool { return v.ref == &intHeader || v.ref == &floatHeader }

// IsBool reports True or False.
func (v Value) IsBool() bool { return v.ref == &boolHeader }

// IsNone reports None.
func (v Value) IsNone() bool { return v.ref == &noneHeader }

// Type is the type of v, which must not be a sentinel.
func (v Value) Type() *Type { return v.ref.typ }

// Header is the header v refers to; nil for a sentinel.
func (v Value) Header() *Header { return v.ref }

// FromHeader makes the Value of the object h starts.
func FromHeader(h *Header) Value { return Value{ref: h} }

// Cast reinterprets an object as the Go struct T that starts with its header.
// The caller has checked the type (or Layout): this is the one unsafe step of
// the value model, and checkptr verifies it under the race detector.
func Cast[T any](v Value) *T { return (*T)(unsafe.Pointer(v.ref)) }

// CastHeader is Cast for a bare header pointer.
func CastHeader[T any](h *Header) *T { return (*T)(unsafe.Pointer(h)) }

// setType changes the type of an object in place (`obj.__class__ = C`); both
// types must share a Layout, which the caller has checked.
func (v Value) setType(typ *Type) { v.ref.typ = typ }

// funcID tells function values apart, which Go does not compare: the same
// function has the same number, nil has 0.
func funcID[F any](f F) uintptr { return *(*uintptr)(unsafe.Pointer(&f)) }

// TextBytes looks at a text as bytes without copying it. Nobody may write to them.
func TextBytes(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }
