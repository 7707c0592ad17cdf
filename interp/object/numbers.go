package object

import "slices"

var roundName = StrOf("__round__")

// Round is round(v) and, with ndigits given and not None, round(v, ndigits).
func Round(t *Thread, v, ndigits Value) Value {
	if ndigits.Ok() && ndigits.IsNone() {
		ndigits = Unbound
	}
	switch {
	case v.IsFloat():
		return roundFloat(t, v.Float64(), ndigits)
	case v.IsInt() && ndigits.Bad():
		return v
	}
	var r Value
	var found bool
	if ndigits.Bad() {
		r, found = CallSpecial(t, v, roundName)
	} else {
		r, found = CallSpecial(t, v, roundName, ndigits)
	}
	if !found {
		return t.Raise(TypeErrorType, "type %s doesn't define __round__ method", v.Type().MessageName())
	}
	return r
}

// Abs is abs(v).
func Abs(t *Thread, v Value) Value {
	if f := v.Type().Abs; f != nil {
		return f(t, v)
	}
	return t.Raise(TypeErrorType, "bad operand type for abs(): '%s'", v.Type().MessageName())
}

// Pow is pow(a, b, mod); mod None or Unbound means a ** b. What the types of the three arguments do for it is
// tried once each.
func Pow(t *Thread, a, b, mod Value) Value {
	if mod.Bad() || mod.IsNone() {
		return Binary(t, OpPow, a, b)
	}
	var tried [3]uintptr
	for i, v := range [3]Value{a, b, mod} {
		f := v.Type().PowMod
		if f == nil || slices.Contains(tried[:i], funcID(f)) {
			continue
		}
		if r := f(t, a, b, mod); r != NotImplemented {
			return r
		}
		tried[i] = funcID(f)
	}
	return t.Raise(TypeErrorType, "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", a.Type().MessageName(), b.Type().MessageName(), mod.Type().MessageName())
}
