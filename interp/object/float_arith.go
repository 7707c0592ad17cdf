package object

import "math"

func floatAdd(t *Thread, a, b Value) Value {
	x, y, give, ok := floatPair(t, a, b)
	if !ok {
		return give
	}
	return Float(x + y)
}

func floatSub(t *Thread, a, b Value) Value {
	x, y, give, ok := floatPair(t, a, b)
	if !ok {
		return give
	}
	return Float(x - y)
}

func floatMul(t *Thread, a, b Value) Value {
	x, y, give, ok := floatPair(t, a, b)
	if !ok {
		return give
	}
	return Float(x * y)
}

func floatTrueDiv(t *Thread, a, b Value) Value {
	x, y, give, ok := floatPair(t, a, b)
	if !ok {
		return give
	}
	if y == 0 {
		return t.Raise(ZeroDivisionErrorType, "float division by zero")
	}
	return Float(x / y)
}

func floatFloorDiv(t *Thread, a, b Value) Value {
	x, y, give, ok := floatPair(t, a, b)
	if !ok {
		return give
	}
	if y == 0 {
		return t.Raise(ZeroDivisionErrorType, "float floor division by zero")
	}
	q, _ := floorDivModFloats(x, y)
	return newNaN(t, q)
}

func floatMod(t *Thread, a, b Value) Value {
	x, y, give, ok := floatPair(t, a, b)
	if !ok {
		return give
	}
	if y == 0 {
		return t.Raise(ZeroDivisionErrorType, "float modulo by zero")
	}
	_, r := floorDivModFloats(x, y)
	return newNaN(t, r)
}

func floatDivMod(t *Thread, a, b Value) Value {
	x, y, give, ok := floatPair(t, a, b)
	if !ok {
		return give
	}
	if y == 0 {
		return t.Raise(ZeroDivisionErrorType, "float divmod()")
	}
	q, r := floorDivModFloats(x, y)
	return NewTuple(newNaN(t, q), newNaN(t, r)).Value()
}

// floorDivModFloats gives the remainder the sign of y and rounds the quotient
// down; y is not 0. The quotient is x less the remainder over y, so that the two fit together.
func floorDivModFloats(x, y float64) (q, r float64) {
	r = math.Mod(x, y)
	q = (x - r) / y
	if r == 0 {
		r = math.Copysign(0, y)
	} else if (y < 0) != (r < 0) {
		r += y
		q--
	}
	if q == 0 {
		return math.Copysign(0, x/y), r
	}
	whole := math.Floor(q)
	if q-whole > 0.5 {
		whole++
	}
	return whole, r
}

func floatNeg(_ *Thread, v Value) Value { return Float(-floatOf(v)) }

func floatAbs(_ *Thread, v Value) Value { return Float(math.Abs(floatOf(v))) }

func floatPow(t *Thread, a, b Value) Value {
	x, y, give, ok := floatPair(t, a, b)
	if !ok {
		return give
	}
	return powFloats(t, x, y)
}

// powFloats is x ** y, which may be complex.
func powFloats(t *Thread, x, y float64) Value {
	switch {
	case x == 0 && y < 0:
		return t.Raise(ZeroDivisionErrorType, "0.0 cannot be raised to a negative power")
	case x < 0 && !math.IsInf(x, 0) && !math.IsInf(y, 0) && !math.IsNaN(y) && y != math.Floor(y):
		return complexPowValue(t, complex(x, 0), complex(y, 0))
	}
	r := PowFloat(x, y)
	if math.IsInf(r, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0) {
		return t.raiseRange()
	}
	return Float(r)
}

// raiseRange raises the OverflowError of a C function that set errno to ERANGE.
func (t *Thread) raiseRange() Value {
	e := NewException(OverflowErrorType, "")
	e.Args = NewTuple(Int(34), NewStr("Numerical result out of range"))
	return t.Throw(e)
}

// floatPowMod refuses pow() with three arguments.
func floatPowMod(t *Thread, a, b, c Value) Value {
	return t.Raise(TypeErrorType, "pow() 3rd argument not allowed unless all arguments are integers")
}
