package object

import (
	"math"
	"strconv"
	"strings"
)

// floatNew is float(x=0, /).
func floatNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	args, ok := positionals(t, cls, FloatType, args, names)
	if !ok || !countArgs(t, "float", args, 0, 1) {
		return Raised
	}
	v := Float(0)
	if len(args) == 1 {
		v = floatFromValue(t, args[0])
	}
	if v.Bad() || cls == FloatType {
		return v
	}
	o := cls.Layout.Alloc(cls)
	Cast[FloatObject](o).F = v.Float64()
	return o
}

// floatFromValue is float(v).
func floatFromValue(t *Thread, v Value) Value {
	if s, ok := numberText(v); ok {
		if _, isStr := AsStr(v); isStr {
			s = decimalASCII(s)
		}
		if f, ok := ParseFloatText(s); ok {
			return newNaN(t, f)
		}
		r, ok := Repr(t, v)
		if !ok {
			return Raised
		}
		return t.Raise(ValueErrorType, "could not convert string to float: %s", r)
	}
	f, ok := toFloat(t, v, "float() argument must be a string or a real number, not '%s'")
	if !ok {
		return Raised
	}
	return Float(f)
}

// newNaN gives each NaN made from text or by a division its own bits: unboxed, they are all the identity it
// has, and `x in [x]` and sets tell NaNs apart by identity.
func newNaN(t *Thread, f float64) Value {
	if f == f {
		return Float(f)
	}
	t.Interp.nans++
	return Float(math.Float64frombits(math.Float64bits(f)&^nanPayload | ((computedNaNs + t.Interp.nans) & nanPayload)))
}

const (
	// nanPayload are the bits in which quiet NaNs may differ.
	nanPayload = 1<<51 - 1
	// computedNaNs are the payloads that arithmetic gives: 0 by the processor, 1 by package math.
	computedNaNs = 2
)

// ToFloat64 is the number a C function taking a double sees: of a float, an int or anything
// with __float__ or __index__.
func ToFloat64(t *Thread, v Value) (float64, bool) {
	if f, ok := AsFloat64(v); ok { // whatever __float__ its class may have
		return f, true
	}
	return toFloat(t, v, "must be real number, not %s")
}

func toFloat(t *Thread, v Value, complaint string) (float64, bool) {
	if v.IsFloat() {
		return v.Float64(), true
	}
	ty := v.Type()
	if f := ty.ToFloat; f != nil {
		return checkFloatResult(t, v, f(t, v))
	}
	if ty.Index != nil {
		n := Index(t, v)
		if n.Bad() {
			return 0, false
		}
		return intFloat(t, n)
	}
	t.Raise(TypeErrorType, complaint, ty.MessageName())
	return 0, false
}

// checkFloatResult reads what __float__ of v returned.
func checkFloatResult(t *Thread, v, r Value) (float64, bool) {
	if r.Bad() {
		return 0, false
	}
	f, ok := AsFloat64(r)
	if !ok {
		t.Raise(TypeErrorType, "%s.__float__ returned non-float (type %s)", v.Type().MessageName(), r.Type().MessageName())
		return 0, false
	}
	if !r.IsFloat() && !t.warn(DeprecationWarningType, sprintf("%s.__float__ returned non-float (type %s).  "+
		"The ability to return an instance of a strict subclass of float is deprecated, "+
		"and may be removed in a future version of Python.", v.Type().Name, r.Type().Name)) {
		return 0, false
	}
	return f, true
}

// ParseFloatText reads a float as float(s) does: blanks around it, underscores between digits,
// inf and nan.
func ParseFloatText(s string) (float64, bool) {
	s = strings.Trim(s, " \t\n\v\f\r")
	if strings.IndexByte(s, '_') >= 0 {
		var ok bool
		if s, ok = dropUnderscores(s); !ok {
			return 0, false
		}
	}
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == 'x' || c == 'X' || c == 'p' || c == 'P' {
			return 0, false // Go's hexadecimal form
		}
	}
	if len(s) > longFloatText {
		s = shortenFloat(s)
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil && err.(*strconv.NumError).Err != strconv.ErrRange {
		if t := strings.ToLower(strings.TrimLeft(s, "+-")); t == "nan" && len(s) <= 4 {
			return math.NaN(), true // signed, which Go refuses
		}
		return 0, false
	}
	return f, true
}

// longFloatText is the length from which shortenFloat pays: strconv counts exponents, of
// which zeros around the point are part, to 10,000 only.
const longFloatText = 64

// shortenFloat writes a decimal number as 0.digits and an exponent, without zeros that say nothing. Text of any
// other form comes back as it is.
func shortenFloat(s string) string {
	body := strings.TrimLeft(s, "+-")
	sign := s[:len(s)-len(body)]
	mantissa, exponent := body, 0
	if i := strings.IndexAny(body, "eE"); i >= 0 {
		n, err := strconv.ParseInt(body[i+1:], 10, 64)
		if err != nil && err.(*strconv.NumError).Err != strconv.ErrRange {
			return s
		}
		mantissa, exponent = body[:i], int(max(-1<<60, min(n, 1<<60)))
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	digits := whole + fraction
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return s
	}
	exponent += len(whole)
	kept := strings.TrimLeft(digits, "0")
	exponent -= len(digits) - len(kept)
	if kept = strings.TrimRight(kept, "0"); kept == "" {
		return sign + "0"
	}
	return sign + "0." + kept + "e" + strconv.Itoa(max(-9999, min(exponent, 9999)))
}

// dropUnderscores removes underscores, each of which must stand between digits.
func dropUnderscores(s string) (string, bool) {
	for i := 0; i < len(s); i++ {
		if s[i] == '_' && (i == 0 || i == len(s)-1 || !isDigit(s[i-1]) || !isDigit(s[i+1])) {
			return "", false
		}
	}
	return strings.ReplaceAll(s, "_", ""), true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
