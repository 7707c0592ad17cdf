package object

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

func floatHex(_ *Thread, a []Value) Value { return NewStr(FormatFloatHex(floatOf(a[0]))) }

// FormatFloatHex is f.hex().
func FormatFloatHex(f float64) string {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return shortestFloat(f)
	}
	sign := ""
	if math.Signbit(f) {
		sign = "-"
	}
	bits := math.Float64bits(f)
	exp, mantissa := int(bits>>52)&0x7ff, bits&(1<<52-1)
	switch {
	case f == 0:
		return sign + "0x0.0p+0"
	case exp == 0:
		return fmt.Sprintf("%s0x0.%013xp-1022", sign, mantissa)
	}
	return fmt.Sprintf("%s0x1.%013xp%+d", sign, mantissa, exp-1023)
}

func floatFromhex(t *Thread, a []Value) Value {
	s, ok := AsStr(a[1])
	if !ok {
		return t.Raise(TypeErrorType, "bad argument type for built-in operation")
	}
	if !Encodable(t, s) {
		return Raised
	}
	f, err := parseFloatHex(s.s)
	switch {
	case err != nil && err.Err == strconv.ErrRange:
		return t.Raise(OverflowErrorType, "hexadecimal value too large to represent as a float")
	case err != nil:
		return t.Raise(ValueErrorType, "invalid hexadecimal floating-point string")
	}
	if cls, _ := AsType(a[0]); cls != FloatType {
		return Call(t, a[0], Float(f))
	}
	return Float(f)
}

// parseFloatHex reads a float as float.fromhex does: the 0x and the exponent may be missing.
func parseFloatHex(s string) (float64, *strconv.NumError) {
	s = strings.Trim(s, " \t\n\v\f\r")
	sign, rest := "", s
	if s != "" && (s[0] == '+' || s[0] == '-') {
		sign, rest = s[:1], s[1:]
	}
	rest = strings.ToLower(rest)
	switch rest {
	case "inf", "infinity":
		if sign == "-" {
			return math.Inf(-1), nil
		}
		return math.Inf(1), nil
	case "nan":
		return math.NaN(), nil
	}
	rest = strings.TrimPrefix(rest, "0x")
	if rest == "" || strings.ContainsAny(rest, "_x") {
		return 0, &strconv.NumError{Err: strconv.ErrSyntax}
	}
	if !strings.Contains(rest, "p") {
		rest += "p0"
	}
	f, err := strconv.ParseFloat(sign+"0x"+rest, 64)
	if err != nil {
		return 0, err.(*strconv.NumError)
	}
	return f, nil
}
