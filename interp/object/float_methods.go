package object

import (
	"math"
	"math/big"
)

var floatMethods = []Method{
	{Name: "as_integer_ratio", Fn: floatAsIntegerRatio},
	{Name: "conjugate", Fn: floatSelf},
	{Name: "__getformat__", Sig: "typestr, /", Fn: floatGetformat, Kind: ClassMethod},
	{Name: "fromhex", Sig: "string, /", Fn: floatFromhex, Kind: ClassMethod},
	{Name: "hex", Fn: floatHex},
	{Name: "is_integer", Fn: floatIsInteger},
	{Name: "__ceil__", Fn: floatCeil},
	{Name: "__floor__", Fn: floatFloor},
	{Name: "__trunc__", Fn: func(t *Thread, a []Value) Value { return floatToInt(t, a[0]) }},
	{Name: "__round__", Sig: "ndigits=None, /", Fn: floatRound},
	{Name: "__getnewargs__", Fn: floatGetnewargs},
}

var floatGetters = []Getter{
	{Name: "real", Get: exactFloat},
	{Name: "imag", Get: func(*Thread, Value) Value { return Float(0) }},
}

func floatSelf(t *Thread, a []Value) Value { return exactFloat(t, a[0]) }

func floatGetnewargs(t *Thread, a []Value) Value { return NewTuple(exactFloat(t, a[0])).Value() }

func floatIsInteger(_ *Thread, a []Value) Value {
	f := floatOf(a[0])
	return Bool(f == math.Trunc(f) && !math.IsInf(f, 0))
}

func floatCeil(t *Thread, a []Value) Value { return IntFromFloat(t, math.Ceil(floatOf(a[0]))) }

func floatFloor(t *Thread, a []Value) Value { return IntFromFloat(t, math.Floor(floatOf(a[0]))) }

func floatToInt(t *Thread, v Value) Value { return IntFromFloat(t, floatOf(v)) }

// IntFromFloat is int(f), towards zero; ValueError for NaN, OverflowError for an infinity.
func IntFromFloat(t *Thread, f float64) Value {
	switch {
	case math.IsNaN(f):
		return t.Raise(ValueErrorType, "cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return t.Raise(OverflowErrorType, "cannot convert float infinity to integer")
	case math.Abs(f) < 1<<62:
		return Int(int64(f))
	}
	n, _ := big.NewFloat(f).Int(nil)
	return IntFromBig(n)
}

func floatAsIntegerRatio(t *Thread, a []Value) Value {
	f := floatOf(a[0])
	switch {
	case math.IsNaN(f):
		return t.Raise(ValueErrorType, "cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return t.Raise(OverflowErrorType, "cannot convert Infinity to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return NewTuple(IntFromBig(r.Num()), IntFromBig(r.Denom())).Value()
}

// floatGetformat tells how the machine keeps floats; on all that bide runs on, in the same way.
func floatGetformat(t *Thread, a []Value) Value {
	kind, ok := AsStr(a[1])
	if !ok {
		return t.Raise(TypeErrorType, "__getformat__() argument must be str, not %s", ArgumentType(a[1]))
	}
	if kind.s != "double" && kind.s != "float" {
		return t.Raise(ValueErrorType, "__getformat__() argument 1 must be 'double' or 'float'")
	}
	return NewStr("IEEE, little-endian")
}
