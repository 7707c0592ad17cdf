package object

import (
	"math/big"
	"slices"
)

// littleEndian reads a byteorder argument; Unbound means big.
func littleEndian(t *Thread, v Value, method string) (little, ok bool) {
	if v.Bad() {
		return false, true
	}
	s, ok := AsStr(v)
	switch {
	case !ok:
		t.Raise(TypeErrorType, "%s() argument 'byteorder' must be str, not %s", method, ArgumentType(v))
		return false, false
	case s.s != "little" && s.s != "big":
		t.Raise(ValueErrorType, "byteorder must be either 'little' or 'big'")
		return false, false
	}
	return s.s == "little", true
}

// optionalTruth is the truth of an argument, false when it was not given.
func optionalTruth(t *Thread, v Value) (b, ok bool) {
	if v.Bad() {
		return false, true
	}
	return Truth(t, v)
}

// intToBytes is n.to_bytes(length=1, byteorder='big', *, signed=False), in two's complement.
func intToBytes(t *Thread, a []Value) Value {
	n, _ := AsBigInt(a[0])
	length := int64(1)
	if a[1].Ok() {
		var ok bool
		if length, ok = IndexInt(t, a[1]); !ok {
			return Raised
		}
	}
	little, ok := littleEndian(t, a[2], "to_bytes")
	if !ok {
		return Raised
	}
	signed, ok := optionalTruth(t, a[3])
	switch {
	case !ok:
		return Raised
	case length < 0:
		return t.Raise(ValueErrorType, "length argument must be non-negative")
	case n.Sign() < 0 && !signed:
		return t.Raise(OverflowErrorType, "can't convert negative int to unsigned")
	case !fitsBytes(n, length, signed):
		return t.Raise(OverflowErrorType, "int too big to convert")
	case !t.checkBytesLen(length, true):
		return Raised
	}
	if n.Sign() < 0 {
		n = new(big.Int).Add(n, new(big.Int).Lsh(bigOne, uint(8*length)))
	}
	b := n.FillBytes(make([]byte, length))
	if little {
		slices.Reverse(b)
	}
	return NewBytes(b)
}

func fitsBytes(n *big.Int, length int64, signed bool) bool {
	bits := int64(n.BitLen())
	if n.Sign() < 0 {
		bits = int64(new(big.Int).Not(n).BitLen())
	}
	if signed && bits != 0 { // CPython gives -1 no bytes if asked for none
		bits++
	}
	return (bits+7)/8 <= length
}

// intFromBytes is int.from_bytes(bytes, byteorder='big', *, signed=False).
func intFromBytes(t *Thread, a []Value) Value {
	little, ok := littleEndian(t, a[2], "from_bytes")
	if !ok {
		return Raised
	}
	signed, ok := optionalTruth(t, a[3])
	if !ok {
		return Raised
	}
	b, ok := bytesForInt(t, a[1])
	if !ok {
		return Raised
	}
	if little {
		slices.Reverse(b)
	}
	n := new(big.Int).SetBytes(b)
	if signed && len(b) > 0 && b[0]&0x80 != 0 {
		n.Sub(n, new(big.Int).Lsh(bigOne, uint(8*len(b))))
	}
	if cls, _ := AsType(a[0]); cls != IntType {
		return Call(t, a[0], IntFromBig(n))
	}
	return IntFromBig(n)
}

// bytesForInt copies a bytes-like object or an iterable of small ints.
func bytesForInt(t *Thread, v Value) ([]byte, bool) {
	if b, ok := contentOf(t, v, bufferFull); ok || t.pending != nil {
		return slices.Clone(b), ok
	}
	refused := sprintf("cannot convert '%s' object to bytes", v.Type().MessageName())
	if v.Type().IsSubtype(StrType) {
		t.Raise(TypeErrorType, "%s", refused)
		return nil, false
	}
	return bytesFromIterable(t, v, "bytes", 64, refused)
}
