package object

var intMethods = []Method{
	{Name: "conjugate", Sig: "", Fn: intSelf},
	{Name: "bit_length", Sig: "", Fn: intBitLength},
}

var intGetters = []Getter{
	{Name: "real", Get: exactInt, Set: nil},
	{Name: "imag", Get: func(*Thread, Value) Value { return Int(0) }},
	{Name: "numerator", Get: exactInt},
	{Name: "denominator", Get: func(*Thread, Value) Value { return Int(1) }},
}

func intSelf(t *Thread, a []Value) Value { return exactInt(t, a[0]) }

func intBitLength(_ *Thread, a []Value) Value { return Int(int64(bigOf(a[0]).BitLen())) }
