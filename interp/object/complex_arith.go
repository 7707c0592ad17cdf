package object

import "math"

// complexPair converts both operands; ok false with the value the operator must return.
func complexPair(t *Thread, a, b Value) (x, y complex128, give Value, ok bool) {
	if a.ref.typ == ComplexType && b.ref.typ == ComplexType {
		return complexOf(a), complexOf(b), Unbound, true
	}
	x, kind := complexOperand(t, a)
	if kind == isNumber {
		y, kind = complexOperand(t, b)
	}
	switch kind {
	case isOther:
		return 0, 0, NotImplemented, false
	case isRaised:
		return 0, 0, Raised, false
	}
	return x, y, Unbound, true
}

func complexOperand(t *Thread, v Value) (complex128, operandKind) {
	if c, ok := AsComplex(v); ok {
		return c, isNumber
	}
	f, kind := floatOperand(t, v)
	return complex(f, 0), kind
}

func complexAdd(t *Thread, a, b Value) Value {
	x, y, give, ok := complexPair(t, a, b)
	if !ok {
		return give
	}
	return NewComplex(x + y)
}

func complexSub(t *Thread, a, b Value) Value {
	x, y, give, ok := complexPair(t, a, b)
	if !ok {
		return give
	}
	return NewComplex(x - y)
}

func complexMul(t *Thread, a, b Value) Value {
	x, y, give, ok := complexPair(t, a, b)
	if !ok {
		return give
	}
	return NewComplex(mulComplex(x, y))
}

// mulComplex rounds each product; Go's own operator may fuse them.
func mulComplex(x, y complex128) complex128 {
	re := float64(real(x)*real(y)) - float64(imag(x)*imag(y))
	im := float64(real(x)*imag(y)) + float64(imag(x)*real(y))
	return complex(re, im)
}

// complexArithmetic is Arithmetic for +, - and * of complex numbers.
func (t *Thread) complexArithmetic(op BinaryOp, a, b Value, passing bool) Value {
	x, y := complexOf(a), complexOf(b)
	switch op {
	case OpAdd:
		x += y
	case OpSub:
		x -= y
	default:
		x = mulComplex(x, y)
	}
	r := a
	switch t.complex {
	case a.ref:
	case b.ref:
		r = b
	default:
		r = NewComplex(x)
	}
	Cast[Complex](r).C = x
	if t.complex = nil; passing {
		t.complex = r.ref
	}
	return r
}

func complexTrueDiv(t *Thread, a, b Value) Value {
	x, y, give, ok := complexPair(t, a, b)
	if !ok {
		return give
	}
	if y == 0 {
		return t.Raise(ZeroDivisionErrorType, "complex division by zero")
	}
	return NewComplex(divComplex(x, y))
}

// divComplex scales by the larger part of y, so that no square overflows.
func divComplex(x, y complex128) complex128 {
	re, im := math.Abs(real(y)), math.Abs(imag(y))
	switch {
	case re >= im:
		ratio := imag(y) / real(y)
		denom := real(y) + float64(imag(y)*ratio)
		return complex((real(x)+float64(imag(x)*ratio))/denom, (imag(x)-float64(real(x)*ratio))/denom)
	case im >= re:
		ratio := real(y) / imag(y)
		denom := float64(real(y)*ratio) + imag(y)
		return complex((float64(real(x)*ratio)+imag(x))/denom, (float64(imag(x)*ratio)-real(x))/denom)
	}
	return complex(math.NaN(), math.NaN())
}

func complexNeg(_ *Thread, v Value) Value {
	c := complexOf(v)
	return NewComplex(complex(-real(c), -imag(c)))
}

func complexAbs(t *Thread, v Value) Value {
	c := complexOf(v)
	h := HypotFloat(real(c), imag(c))
	if math.IsInf(h, 0) && !math.IsInf(real(c), 0) && !math.IsInf(imag(c), 0) {
		return t.Raise(OverflowErrorType, "absolute value too large")
	}
	return Float(h)
}

func complexPow(t *Thread, a, b Value) Value {
	x, y, give, ok := complexPair(t, a, b)
	if !ok {
		return give
	}
	return complexPowValue(t, x, y)
}

func complexPowMod(t *Thread, a, b, _ Value) Value {
	if _, _, give, ok := complexPair(t, a, b); !ok {
		return give
	}
	return t.Raise(ValueErrorType, "complex modulo")
}

func complexPowValue(t *Thread, x, y complex128) Value {
	if x == 0 && (imag(y) != 0 || real(y) < 0) {
		return t.Raise(ZeroDivisionErrorType, "0.0 to a negative or complex power")
	}
	r, ok := powComplex(x, y)
	if !ok {
		return t.Raise(ZeroDivisionErrorType, "0.0 to a negative or complex power")
	}
	if math.IsInf(real(r), 0) || math.IsInf(imag(r), 0) {
		return t.Raise(OverflowErrorType, "complex exponentiation")
	}
	return NewComplex(r)
}

// powComplex multiplies for small whole exponents and goes through polar form otherwise. An angle without end has no
// sine: ok is false then.
func powComplex(x, y complex128) (r complex128, ok bool) {
	switch {
	case y == 0:
		return 1, true
	case x == 0:
		return 0, true
	case imag(y) == 0 && real(y) == math.Floor(real(y)) && math.Abs(real(y)) <= 100:
		n := int(real(y))
		if n > 0 {
			return powComplexWhole(x, n), true
		}
		return divComplex(1, powComplexWhole(x, -n)), true
	}
	size := HypotFloat(real(x), imag(x))
	angle := Atan2Float(imag(x), real(x))
	length, phase := PowFloat(size, real(y)), angle*real(y)
	if imag(y) != 0 {
		length *= ExpFloat(-angle * imag(y))
		phase += imag(y) * LogFloat(size)
	}
	return complex(length*CosFloat(phase), length*SinFloat(phase)), !math.IsInf(phase, 0)
}

// powComplexWhole squares once more than the result needs, so that it overflows where CPython does.
func powComplexWhole(x complex128, n int) complex128 {
	r := complex128(1)
	for mask := 1; mask <= n; mask <<= 1 {
		if n&mask != 0 {
			r = mulComplex(r, x)
		}
		x = mulComplex(x, x)
	}
	return r
}
