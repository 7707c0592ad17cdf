package object

import (
	"math"
	"strconv"
)

func floatRound(t *Thread, a []Value) Value {
	digits := a[1]
	if digits.Ok() && digits.IsNone() {
		digits = Unbound
	}
	return roundFloat(t, floatOf(a[0]), digits)
}

// roundFloat is round(f) or round(f, digits): to the nearest, of two the even one,
// judged by the exact value of f.
func roundFloat(t *Thread, f float64, digits Value) Value {
	if digits.Bad() {
		return IntFromFloat(t, math.RoundToEven(f))
	}
	n, ok := IndexClip(t, digits)
	if !ok {
		return Raised
	}
	r := RoundDecimals(f, n)
	if math.IsInf(r, 0) && !math.IsInf(f, 0) {
		return t.Raise(OverflowErrorType, "rounded value too large to represent")
	}
	return Float(r)
}

// RoundDecimals rounds f to n decimals, n < 0 to tens, hundreds ...; an infinity when the result is too large.
func RoundDecimals(f float64, n int64) float64 {
	switch {
	case f == 0 || math.IsNaN(f) || math.IsInf(f, 0) || n > 323:
		return f
	case n < -308:
		return math.Copysign(0, f)
	case n >= 0:
		r, _ := strconv.ParseFloat(strconv.FormatFloat(f, 'f', int(n), 64), 64)
		return r
	}
	text := strconv.FormatFloat(math.Abs(f), 'e', -1, 64)
	exp := decimalExponent(text)
	digits := exp + int(n) // that stay behind the first
	if digits >= 0 {
		r, _ := strconv.ParseFloat(strconv.FormatFloat(f, 'e', digits, 64), 64)
		return r
	}
	half, _ := strconv.ParseFloat("5e"+strconv.Itoa(exp), 64)
	if digits == -1 && math.Abs(f) > half {
		r, _ := strconv.ParseFloat("1e"+strconv.Itoa(exp+1), 64)
		return math.Copysign(r, f)
	}
	return math.Copysign(0, f)
}

// decimalExponent reads the exponent of a number printed with format 'e'.
func decimalExponent(text string) int {
	for i := len(text) - 1; i >= 0; i-- {
		if text[i] == 'e' {
			exp, _ := strconv.Atoi(text[i+1:])
			return exp
		}
	}
	return 0
}
