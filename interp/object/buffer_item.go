package object

import (
	bytesorder "encoding/binary"
	"math"
	"math/big"
)

// ItemSize is the number of bytes a native item of a kind has, kinds being the letters of the module struct; 0 for
// what is no kind.
func ItemSize(kind byte) int {
	switch kind {
	case 'c', 'b', 'B', '?':
		return 1
	case 'h', 'H', 'e':
		return 2
	case 'i', 'I', 'f':
		return 4
	case 'l', 'L', 'q', 'Q', 'n', 'N', 'd', 'P':
		return 8
	}
	return 0
}

// UnpackItem reads an item of a kind that fills b.
func UnpackItem(kind byte, b []byte, order bytesorder.ByteOrder) Value {
	switch kind {
	case 'c':
		return NewBytes([]byte{b[0]})
	case '?':
		return Bool(b[0] != 0)
	case 'e', 'f', 'd':
		return Float(unpackFloat(b, order))
	}
	n := unpackUnsigned(b, order)
	switch kind {
	case 'b', 'h', 'i', 'l', 'q', 'n':
		shift := 64 - 8*len(b)
		return Int(int64(n<<shift) >> shift)
	}
	if n > math.MaxInt64 {
		return IntFromBig(new(big.Int).SetUint64(n))
	}
	return Int(int64(n))
}

func unpackUnsigned(b []byte, order bytesorder.ByteOrder) uint64 {
	switch len(b) {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(order.Uint16(b))
	case 4:
		return uint64(order.Uint32(b))
	}
	return order.Uint64(b)
}

func unpackFloat(b []byte, order bytesorder.ByteOrder) float64 {
	switch len(b) {
	case 2:
		return fromHalf(order.Uint16(b))
	case 4:
		return float64(math.Float32frombits(order.Uint32(b)))
	}
	return math.Float64frombits(order.Uint64(b))
}

// IntRange gives the smallest and the largest int an item of a kind and of size bytes holds.
func IntRange(kind byte, size int) (low int64, high uint64) {
	bits := 8 * size
	switch kind {
	case 'b', 'h', 'i', 'l', 'q', 'n':
		return -1 << (bits - 1), 1<<(bits-1) - 1
	}
	return 0, math.MaxUint64 >> (64 - bits)
}

// PackInt fills b with an int of a kind; it reports whether it fits: -1 if it is too small, 1 if too large, 0 if it does.
func PackInt(kind byte, b []byte, order bytesorder.ByteOrder, v Value) int {
	low, high := IntRange(kind, len(b))
	var n uint64
	if small, ok := AsInt64(v); ok {
		if small < low {
			return -1
		}
		if n = uint64(small); small > 0 && n > high {
			return 1
		}
	} else {
		large, _ := AsBigInt(v)
		if !large.IsUint64() || large.Uint64() > high {
			return large.Sign()
		}
		n = large.Uint64()
	}
	switch len(b) {
	case 1:
		b[0] = byte(n)
	case 2:
		order.PutUint16(b, uint16(n))
	case 4:
		order.PutUint32(b, uint32(n))
	default:
		order.PutUint64(b, n)
	}
	return 0
}

// PackFloat fills b with a float of 2, 4 or 8 bytes; false if it is too large for that.
func PackFloat(b []byte, order bytesorder.ByteOrder, f float64) bool {
	switch len(b) {
	case 2:
		bits, ok := toHalf(f)
		if ok {
			order.PutUint16(b, bits)
		}
		return ok
	case 4:
		if math.IsInf(float64(float32(f)), 0) && !math.IsInf(f, 0) {
			return false
		}
		order.PutUint32(b, math.Float32bits(float32(f)))
	default:
		order.PutUint64(b, math.Float64bits(f))
	}
	return true
}

// The layout of a float of two bytes: 1 bit sign, 5 bits exponent, 10 bits fraction.
const (
	halfBias     = 15
	halfInfinity = 0x7C00
	halfNaN      = 0x7E00
)

func toHalf(f float64) (bits uint16, ok bool) {
	if math.Signbit(f) {
		bits = 0x8000
	}
	f = math.Abs(f)
	switch {
	case f != f:
		return bits | halfNaN, true
	case math.IsInf(f, 0):
		return bits | halfInfinity, true
	case f == 0:
		return bits, true
	}
	_, exponent := math.Frexp(f)
	exponent = max(exponent-1, 1-halfBias)
	n := math.RoundToEven(math.Ldexp(f, 10-exponent))
	if n >= 2048 {
		n, exponent = n/2, exponent+1
	}
	switch {
	case exponent > halfBias:
		return 0, false
	case n < 1024:
		return bits | uint16(n), true
	}
	return bits | uint16(exponent+halfBias)<<10 | uint16(n)&1023, true
}

func fromHalf(bits uint16) float64 {
	exponent, n := int(bits>>10&31), float64(bits&1023)
	f := math.Ldexp(n+1024, exponent-halfBias-10)
	switch {
	case exponent == 31 && n != 0:
		f = math.NaN()
	case exponent == 31:
		f = math.Inf(1)
	case exponent == 0:
		f = math.Ldexp(n, 1-halfBias-10)
	}
	if bits&0x8000 != 0 {
		return math.Copysign(f, -1)
	}
	return f
}
