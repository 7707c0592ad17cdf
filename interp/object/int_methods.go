package object

import (
	"math/big"
	"math/bits"
)

var intMethods = []Method{
	{Name: "as_integer_ratio", Fn: intAsIntegerRatio},
	{Name: "bit_count", Fn: intBitCount},
	{Name: "bit_length", Fn: intBitLength},
	{Name: "conjugate", Fn: intSelf},
	{Name: "is_integer", Fn: func(*Thread, []Value) Value { return True }},
	{Name: "from_bytes", Sig: "bytes, byteorder='big', *, signed=False", Fn: intFromBytes, Kind: ClassMethod},
	{Name: "to_bytes", Sig: "length=1, byteorder='big', *, signed=False", Fn: intToBytes},
	{Name: "__ceil__", Fn: intSelf},
	{Name: "__floor__", Fn: intSelf},
	{Name: "__trunc__", Fn: intSelf},
	{Name: "__round__", Sig: "ndigits=None, /", Fn: intRound},
	{Name: "__getnewargs__", Fn: intGetnewargs},
	{Name: "__sizeof__", Fn: objectSizeof},
}

var intGetters = []Getter{
	{Name: "real", Get: exactInt},
	{Name: "imag", Get: func(*Thread, Value) Value { return Int(0) }},
	{Name: "numerator", Get: exactInt},
	{Name: "denominator", Get: func(*Thread, Value) Value { return Int(1) }},
}

func intSelf(t *Thread, a []Value) Value { return exactInt(t, a[0]) }

func intAsIntegerRatio(t *Thread, a []Value) Value {
	return NewTuple(exactInt(t, a[0]), Int(1)).Value()
}

func intGetnewargs(t *Thread, a []Value) Value { return NewTuple(exactInt(t, a[0])).Value() }

// intBitLength counts the bits of the absolute value.
func intBitLength(_ *Thread, a []Value) Value {
	n, _ := AsBigInt(a[0])
	return Int(int64(n.BitLen()))
}

// intBitCount counts the ones in the absolute value.
func intBitCount(_ *Thread, a []Value) Value {
	n, _ := AsBigInt(a[0])
	count := 0
	for _, word := range n.Bits() {
		count += bits.OnesCount(uint(word))
	}
	return Int(int64(count))
}

// intSizeof counts as CPython stores ints: digits of 30 bits behind 24 bytes.
func intRound(t *Thread, a []Value) Value {
	if a[1].Bad() {
		return exactInt(t, a[0])
	}
	digits, ok := IndexClip(t, a[1])
	if !ok {
		return Raised
	}
	n, _ := AsBigInt(a[0])
	if digits >= 0 {
		return exactInt(t, a[0])
	}
	if float64(-digits) > float64(n.BitLen())/bitsPerDigit+2 {
		return Int(0)
	}
	return IntFromBig(roundBig(n, new(big.Int).Exp(big.NewInt(10), big.NewInt(-digits), nil)))
}

// roundBig is the multiple of unit nearest to n, of two the even one.
func roundBig(n, unit *big.Int) *big.Int {
	q, r := new(bigScratch).floorDivMod(n, unit)
	switch c := new(big.Int).Lsh(r, 1).Cmp(unit); {
	case c > 0, c == 0 && q.Bit(0) == 1:
		q.Add(q, bigOne)
	}
	return q.Mul(q, unit)
}
