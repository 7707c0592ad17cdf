package object

import (
	"math"
	"math/big"
	"math/bits"
)

// BigInt is an int that does not fit 64 bits, or an instance of a subclass of
// int. An exact int that fits 64 bits is never one: it is unboxed.
type BigInt struct {
	Header
	N *big.Int // never written to after the object is made
}

// intInstance is an instance of a script class derived from int.
type intInstance struct {
	BigInt
	Attrs
}

// maxIntBits is the size where an int becomes a MemoryError.
const maxIntBits = 1 << 28

var bigZero = new(big.Int)

func defineInt() {
	intLayout.Alloc = func(cls *Type) Value {
		return FromHeader(&(&intInstance{BigInt: BigInt{Header{cls}, bigZero}}).Header)
	}
	intLayout.Attrs = func(v Value) *Attrs { return &Cast[intInstance](v).Attrs }
	IntType.Define(ObjectType, intLayout)
	IntType.New = intNew
	IntType.Repr = intRepr
	IntType.Hash = intHash
	IntType.Compare = intCompare
	IntType.Truth = intTruth
	IntType.Binary = &[NumBinaryOps]BinaryFunc{
		OpAdd: intAdd, OpSub: intSub, OpMul: intMul, OpTrueDiv: intTrueDiv, OpFloorDiv: intFloorDiv, OpMod: intMod,
		OpPow: intPow, OpLShift: intLShift, OpRShift: intRShift, OpAnd: intAnd, OpOr: intOr, OpXor: intXor, OpDivMod: intDivMod,
	}
	IntType.PowMod = intPowMod
	IntType.Neg, IntType.Pos, IntType.Invert, IntType.Abs = intNeg, exactInt, intInvert, intAbs
	IntType.ToInt, IntType.Index, IntType.ToFloat = exactInt, exactInt, intToFloat
	IntType.Methods = intMethods
	IntType.Getters = intGetters
}

// IntFromBig makes an int of any size; n must not change afterwards.
func IntFromBig(n *big.Int) Value {
	if n.IsInt64() {
		return Int(n.Int64())
	}
	o := &ownedBigInt{BigInt: BigInt{Header: Header{IntType}}, n: *n}
	o.N = &o.n
	return FromHeader(&o.Header)
}

// ownedBigInt is a BigInt with the number in the same allocation. The digits are shared with the
// big.Int it was made from. Every exact int that does not fit 64 bits is one.
type ownedBigInt struct {
	BigInt
	n big.Int
	// passing says that nobody but one operator, which is still to come, knows of the int; see Arithmetic.
	passing bool
}

// IntFromUint64 makes an int from an unsigned number.
func IntFromUint64(n uint64) Value {
	if n <= math.MaxInt64 {
		return Int(int64(n))
	}
	return IntFromBig(new(big.Int).SetUint64(n))
}

// unboxedInt gives the number of an exact int that fits 64 bits, or of a bool.
func unboxedInt(v Value) (int64, bool) {
	return int64(v.bits), v.ref == &intHeader || v.ref == &boolHeader
}

// AsInt64 gives the number of an int, bool or subclass instance that fits 64 bits.
func AsInt64(v Value) (int64, bool) {
	if n, ok := unboxedInt(v); ok {
		return n, true
	}
	if n, ok := boxedInt(v); ok && n.IsInt64() {
		return n.Int64(), true
	}
	return 0, false
}

// AsBigInt gives the number of any int, bool or subclass instance. The result must not be written to.
func AsBigInt(v Value) (*big.Int, bool) {
	if n, ok := unboxedInt(v); ok {
		return big.NewInt(n), true
	}
	return boxedInt(v)
}

// IsIntLike reports an int, a bool or an instance of a subclass of int.
func IsIntLike(v Value) bool { return v.ref != nil && v.ref.typ.Layout == intLayout }

func boxedInt(v Value) (*big.Int, bool) {
	if v.ref == nil || v.ref.typ.Layout != intLayout {
		return nil, false
	}
	return Cast[BigInt](v).N, true
}

// exactInt is the int a bool or subclass instance stands for.
func exactInt(_ *Thread, v Value) Value {
	if n, ok := unboxedInt(v); ok {
		return Int(n)
	}
	if v.Type() == IntType {
		return v
	}
	return IntFromBig(Cast[BigInt](v).N)
}

func intTruth(_ *Thread, v Value) (b, ok bool) {
	if n, small := unboxedInt(v); small {
		return n != 0, true
	}
	return Cast[BigInt](v).N.Sign() != 0, true
}

func intCompare(t *Thread, op CompareOp, a, b Value) Value {
	x, okx := unboxedInt(a)
	y, oky := unboxedInt(b)
	if okx && oky {
		return Bool(compareInts(op, x, y))
	}
	if m, n, ok := t.bigPair(a, b); ok {
		return Bool(compareInts(op, int64(m.Cmp(n)), 0))
	}
	return NotImplemented
}

// hashModulus is the prime numbers are hashed by, so that equal numbers of different types hash alike.
const hashModulus = 1<<61 - 1

var bigHashModulus = big.NewInt(hashModulus)

func intHash(_ *Thread, v Value) (int64, bool) {
	if n, ok := unboxedInt(v); ok {
		return HashInt64(n), true
	}
	return HashBig(Cast[BigInt](v).N), true
}

// HashInt64 is hash(n).
func HashInt64(n int64) int64 {
	if n >= hashModulus || n <= -hashModulus {
		n %= hashModulus
	}
	if n == -1 {
		return -2
	}
	return n
}

// HashBig is hash(n).
func HashBig(n *big.Int) int64 { return HashInt64(new(big.Int).Rem(n, bigHashModulus).Int64()) }

// mul64 multiplies and reports whether the product fits.
func mul64(x, y int64) (int64, bool) {
	if x == int64(int32(x)) && y == int64(int32(y)) {
		return x * y, true
	}
	hi, lo := bits.Mul64(absUint(x), absUint(y))
	if hi != 0 {
		return 0, false
	}
	if (x < 0) != (y < 0) {
		return -int64(lo), lo <= 1<<63
	}
	return int64(lo), lo < 1<<63
}

func absUint(x int64) uint64 {
	if x < 0 {
		return -uint64(x)
	}
	return uint64(x)
}
