package object

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

// Pow is pow(a, b, mod); mod None or Unbound means a ** b. The types of all three
// arguments are asked, each once.
func Pow(t *Thread, a, b, mod Value) Value {
	if mod.Bad() || mod.IsNone() {
		return Binary(t, OpPow, a, b)
	}
	operands := [3]Value{a, b, mod}
	for i, v := range operands {
		f := v.Type().PowMod
		if f == nil || i > 0 && v.Type() == a.Type() || i > 1 && v.Type() == b.Type() {
			continue
		}
		if r := f(t, a, b, mod); r != NotImplemented {
			return r
		}
	}
	return t.Raise(TypeErrorType, "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", a.Type().MessageName(), b.Type().MessageName(), mod.Type().MessageName())
}
