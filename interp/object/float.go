package object

import (
	"math"
	"math/big"
)

// FloatObject is an instance of a class derived from float; exact floats are unboxed.
type FloatObject struct {
	Header
	F float64
	Attrs
}

func defineFloat() {
	floatLayout.Alloc = func(cls *Type) Value { return FromHeader(&(&FloatObject{Header: Header{cls}}).Header) }
	floatLayout.Attrs = func(v Value) *Attrs { return &Cast[FloatObject](v).Attrs }
	FloatType.Define(ObjectType, floatLayout)
	FloatType.New = floatNew
	FloatType.Repr = floatRepr
	FloatType.Hash = floatHash
	FloatType.Compare = floatCompare
	FloatType.Truth = floatTruth
	FloatType.Binary = &[NumBinaryOps]BinaryFunc{
		OpAdd: floatAdd, OpSub: floatSub, OpMul: floatMul, OpTrueDiv: floatTrueDiv, OpFloorDiv: floatFloorDiv,
		OpMod: floatMod, OpPow: floatPow, OpDivMod: floatDivMod,
	}
	FloatType.PowMod = floatPowMod
	FloatType.Neg, FloatType.Pos, FloatType.Abs = floatNeg, exactFloat, floatAbs
	FloatType.ToFloat, FloatType.ToInt = exactFloat, floatToInt
	FloatType.Methods = floatMethods
	FloatType.Getters = floatGetters
}

// AsFloat64 gives the number of a float or subclass instance; ints do not count.
func AsFloat64(v Value) (float64, bool) {
	if v.IsFloat() {
		return v.Float64(), true
	}
	if v.ref != nil && v.ref.typ.Layout == floatLayout {
		return Cast[FloatObject](v).F, true
	}
	return 0, false
}

// floatOf is the number of a value known to be a float or subclass instance.
func floatOf(v Value) float64 {
	f, _ := AsFloat64(v)
	return f
}

func exactFloat(_ *Thread, v Value) Value { return Float(floatOf(v)) }

// operandKind says what an operand of a float operator turned out to be.
type operandKind uint8

const (
	isNumber operandKind = iota
	isOther              // the operator does not know the type
	isRaised             // an int too large
)

// floatOperand converts a float or int operand.
func floatOperand(t *Thread, v Value) (float64, operandKind) {
	if v.IsFloat() {
		return v.Float64(), isNumber
	}
	if n, ok := unboxedInt(v); ok {
		return float64(n), isNumber
	}
	if f, ok := AsFloat64(v); ok {
		return f, isNumber
	}
	if !IsIntLike(v) {
		return 0, isOther
	}
	f, ok := intFloat(t, v)
	if !ok {
		return 0, isRaised
	}
	return f, isNumber
}

// floatPair converts both operands; ok false with the value the operator must return.
func floatPair(t *Thread, a, b Value) (x, y float64, give Value, ok bool) {
	x, kind := floatOperand(t, a)
	if kind == isNumber {
		y, kind = floatOperand(t, b)
	}
	switch kind {
	case isOther:
		return 0, 0, NotImplemented, false
	case isRaised:
		return 0, 0, Raised, false
	}
	return x, y, Unbound, true
}

func floatTruth(_ *Thread, v Value) (b, ok bool) { return floatOf(v) != 0, true }

func floatCompare(_ *Thread, op CompareOp, a, b Value) Value {
	x, ok := AsFloat64(a)
	if !ok {
		return NotImplemented
	}
	if y, ok := AsFloat64(b); ok {
		return Bool(compareFloats(op, x, y))
	}
	if !IsIntLike(b) {
		return NotImplemented
	}
	if n, ok := unboxedInt(b); ok && absUint(n) <= maxExactFloat || math.IsNaN(x) {
		return Bool(compareFloats(op, x, float64(n)))
	}
	n, _ := AsBigInt(b)
	return Bool(compareInts(op, int64(compareFloatBig(x, n)), 0))
}

func compareFloats(op CompareOp, x, y float64) bool {
	switch op {
	case OpLt:
		return x < y
	case OpLe:
		return x <= y
	case OpEq:
		return x == y
	case OpNe:
		return x != y
	case OpGt:
		return x > y
	}
	return x >= y
}

// compareFloatBig compares exactly; x is not NaN.
func compareFloatBig(x float64, n *big.Int) int {
	if math.IsInf(x, 0) {
		return int(math.Copysign(1, x))
	}
	whole, frac := math.Modf(x)
	m, _ := big.NewFloat(whole).Int(nil)
	if c := m.Cmp(n); c != 0 || frac == 0 {
		return c
	}
	return int(math.Copysign(1, frac))
}

func floatHash(_ *Thread, v Value) (int64, bool) { return HashFloat(floatOf(v)), true }

// HashFloat is hash(f). A NaN hashes by what tells it from other NaNs.
// Follows: Python library reference, "Hashing of numeric types".
func HashFloat(f float64) int64 {
	switch {
	case math.IsNaN(f):
		return int64(math.Float64bits(f) & nanPayload)
	case math.IsInf(f, 0):
		return int64(math.Copysign(314159, f))
	case f == math.Trunc(f) && math.Abs(f) < 1<<60:
		return HashInt64(int64(f))
	}
	m, e := math.Frexp(math.Abs(f))
	mantissa := uint64(math.Ldexp(m, 53)) // f == mantissa * 2**e
	e -= 53
	e = ((e % 61) + 61) % 61
	h := (mantissa<<e)&hashModulus | mantissa>>(61-e) // times 2**e is a rotation
	n := int64(h % hashModulus)
	if f < 0 {
		n = -n
	}
	if n == -1 {
		n = -2
	}
	return n
}

func floatRepr(_ *Thread, v Value) Value { return NewStr(FormatFloatRepr(floatOf(v))) }
