package object

import (
	"math"
	"math/big"
)

var floatMethods = []Method{
	{Name: "conjugate", Sig: "", Fn: floatSelf},
}

var floatGetters = []Getter{
	{Name: "real", Get: exactFloat},
	{Name: "imag", Get: func(*Thread, Value) Value { return Float(0) }},
}

func floatSelf(t *Thread, a []Value) Value { return exactFloat(t, a[0]) }

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
