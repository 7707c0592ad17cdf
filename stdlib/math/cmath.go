package pymath

import (
	"math"
	"math/cmplx"

	"github.com/bide-lang/bide/interp/object"
)

// ComplexDef describes the module cmath.
func ComplexDef() object.ModuleDef { return object.ModuleDef{Name: "cmath", Init: fillComplex} }

func fillComplex(_ *thread, m *object.Module) bool {
	m.Set("pi", object.Float(math.Pi))
	m.Set("e", object.Float(math.E))
	m.Set("tau", object.Float(2*math.Pi))
	m.Set("inf", object.Float(math.Inf(1)))
	m.Set("nan", object.Float(math.NaN()))
	m.Set("infj", object.NewComplex(complex(0, math.Inf(1))))
	m.Set("nanj", object.NewComplex(complex(0, math.NaN())))
	for _, f := range complexUnaries {
		m.Func(f.name, "z, /", f.call)
	}
	for _, f := range complexTests {
		m.Func(f.name, "z, /", f.call)
	}
	m.Func("log", "z, base=None, /", complexLog)
	m.Func("phase", "z, /", complexPhase)
	m.Func("polar", "z, /", complexPolar)
	m.Func("rect", "r, phi, /", complexRect)
	m.Func("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", complexIsClose)
	return true
}

// complexUnary is a function of one complex number. special gives what it is of numbers that are not finite, and
// undefined says of which of them it is nothing.
type complexUnary struct {
	name      string
	f         func(complex128) complex128
	special   func(complex128) complex128
	undefined func(re, im float64) bool
}

var complexUnaries = []complexUnary{
	{"acos", acosComplex, acosSpecial, nil},
	{"acosh", acoshComplex, cmplx.Acosh, nil},
	{"asin", func(z complex128) complex128 { return unturned(asinhComplex(turned(z))) }, asinSpecial, nil},
	{"asinh", asinhComplex, asinhSpecial, nil},
	{"atan", func(z complex128) complex128 { return unturned(atanhComplex(turned(z))) }, atanSpecial, nil},
	{"atanh", atanhComplex, cmplx.Atanh, nil},
	{"cos", func(z complex128) complex128 { return coshComplex(turned(z)) }, cosSpecial, turnedUndefined(endless)},
	{"cosh", coshComplex, cmplx.Cosh, endless},
	{"exp", expComplex, cmplx.Exp, func(re, im float64) bool { return endless(re, im) && !math.IsInf(re, -1) }},
	{"log10", func(z complex128) complex128 { return divided(logComplex(z), math.Ln10) }, nil, nil},
	{"sin", func(z complex128) complex128 { return unturned(sinhComplex(turned(z))) }, sinSpecial, turnedUndefined(endless)},
	{"sinh", sinhComplex, sinhSpecial, endless},
	{"sqrt", sqrtComplex, cmplx.Sqrt, nil},
	{"tan", func(z complex128) complex128 { return unturned(tanhComplex(turned(z))) }, tanSpecial, turnedUndefined(endlessFinite)},
	{"tanh", tanhComplex, cmplx.Tanh, endlessFinite},
}

func (f complexUnary) call(t *thread, a []value) value {
	z, ok := object.ToComplex128(t, a[0])
	if !ok {
		return object.Raised
	}
	if !finite(z) {
		if f.undefined != nil && f.undefined(real(z), imag(z)) {
			return domainError(t)
		}
		if f.special != nil {
			return object.NewComplex(f.special(z))
		}
		return object.NewComplex(f.f(z))
	}
	return finished(t, f.f(z))
}

// finished is the result of finite arguments: NaN means the function has no value there, infinity that it is too large.
func finished(t *thread, z complex128) value {
	switch {
	case cmplx.IsInf(z):
		return rangeError(t)
	case math.IsNaN(real(z)) || math.IsNaN(imag(z)):
		return domainError(t)
	}
	return object.NewComplex(z)
}

func finite(z complex128) bool {
	return !cmplx.IsInf(z) && !math.IsNaN(real(z)) && !math.IsNaN(imag(z))
}

// endless says that sines and cosines of im have no value.
func endless(re, im float64) bool { return math.IsInf(im, 0) && !math.IsNaN(re) }

func endlessFinite(re, im float64) bool { return endless(re, im) && !math.IsInf(re, 0) }

func turnedUndefined(f func(re, im float64) bool) func(re, im float64) bool {
	return func(re, im float64) bool { return f(-im, re) }
}

// turned is iz, and unturned takes it back; the signs of zeros stay, NaN has none.
func turned(z complex128) complex128 {
	if math.IsNaN(imag(z)) {
		return complex(math.NaN(), real(z))
	}
	return complex(-imag(z), real(z))
}

func unturned(z complex128) complex128 { return complex(imag(z), -real(z)) }

// Where the sign of an infinite result is free, it is plus.

func acosSpecial(z complex128) complex128 {
	if math.IsInf(real(z), 0) && math.IsNaN(imag(z)) {
		return complex(math.NaN(), math.Inf(1))
	}
	return cmplx.Acos(z)
}

func asinhSpecial(z complex128) complex128 {
	if math.IsNaN(real(z)) && math.IsInf(imag(z), 0) {
		return complex(math.Inf(1), math.NaN())
	}
	return cmplx.Asinh(z)
}

func sinhSpecial(z complex128) complex128 {
	if math.IsInf(real(z), 0) && math.IsNaN(imag(z)) {
		return complex(math.Inf(1), math.NaN())
	}
	return cmplx.Sinh(z)
}

func asinSpecial(z complex128) complex128 { return unturned(asinhSpecial(turned(z))) }
func atanSpecial(z complex128) complex128 { return unturned(cmplx.Atanh(turned(z))) }
func cosSpecial(z complex128) complex128  { return cmplx.Cosh(turned(z)) }
func sinSpecial(z complex128) complex128  { return unturned(sinhSpecial(turned(z))) }
func tanSpecial(z complex128) complex128  { return unturned(cmplx.Tanh(turned(z))) }

func divided(z complex128, by float64) complex128 { return complex(real(z)/by, imag(z)/by) }

func complexLog(t *thread, a []value) value {
	z, ok := object.ToComplex128(t, a[0])
	if !ok {
		return object.Raised
	}
	log := logComplex(z)
	if a[1].Bad() {
		if z == 0 {
			return domainError(t)
		}
		return object.NewComplex(log)
	}
	if z == 0 {
		log = complex(math.Inf(-1), imag(log))
	}
	base, ok := object.ToComplex128(t, a[1])
	if !ok {
		return object.Raised
	}
	if base == 0 || base == 1 {
		return domainError(t)
	}
	return object.Binary(t, object.OpTrueDiv, object.NewComplex(log), object.NewComplex(logComplex(base)))
}

func complexPhase(t *thread, a []value) value {
	z, ok := object.ToComplex128(t, a[0])
	if !ok {
		return object.Raised
	}
	return object.Float(object.Atan2Float(imag(z), real(z)))
}

func complexPolar(t *thread, a []value) value {
	z, ok := object.ToComplex128(t, a[0])
	if !ok {
		return object.Raised
	}
	r := object.HypotFloat(real(z), imag(z))
	if math.IsInf(r, 0) && finite(z) {
		return rangeError(t)
	}
	return object.NewTuple(object.Float(r), object.Float(object.Atan2Float(imag(z), real(z)))).Value()
}

func complexRect(t *thread, a []value) value {
	r, phi, ok := twoFloats(t, a)
	if !ok {
		return object.Raised
	}
	switch {
	case math.IsInf(phi, 0) && r != 0 && !math.IsNaN(r):
		return domainError(t)
	case phi == 0 && (math.IsInf(r, 0) || math.IsNaN(r)):
		return object.NewComplex(complex(r, phi))
	case phi == 0:
		return object.NewComplex(complex(r, r*phi))
	case r == 0 && (math.IsInf(phi, 0) || math.IsNaN(phi)):
		return object.NewComplex(0)
	case math.IsInf(r, 0) && math.IsNaN(phi):
		return object.NewComplex(complex(math.Inf(1), phi))
	}
	return object.NewComplex(complex(r*object.CosFloat(phi), r*object.SinFloat(phi)))
}

func complexIsClose(t *thread, a []value) value {
	x, ok := object.ToComplex128(t, a[0])
	if !ok {
		return object.Raised
	}
	y, ok := object.ToComplex128(t, a[1])
	if !ok {
		return object.Raised
	}
	relative, absolute := 1e-9, 0.0
	if a[2].Ok() {
		if relative, ok = object.ToFloat64(t, a[2]); !ok {
			return object.Raised
		}
	}
	if a[3].Ok() {
		if absolute, ok = object.ToFloat64(t, a[3]); !ok {
			return object.Raised
		}
	}
	switch {
	case relative < 0 || absolute < 0:
		return t.Raise(object.ValueErrorType, "tolerances must be non-negative")
	case x == y:
		return object.True
	case cmplx.IsInf(x) || cmplx.IsInf(y):
		return object.False
	}
	diff := cmplx.Abs(x - y)
	return object.Bool(diff <= relative*cmplx.Abs(y) || diff <= relative*cmplx.Abs(x) || diff <= absolute)
}

// complexTest is a yes-or-no question about one complex number.
type complexTest struct {
	name string
	f    func(complex128) bool
}

var complexTests = []complexTest{
	{"isfinite", finite},
	{"isinf", cmplx.IsInf},
	{"isnan", func(z complex128) bool { return math.IsNaN(real(z)) || math.IsNaN(imag(z)) }},
}

func (f complexTest) call(t *thread, a []value) value {
	z, ok := object.ToComplex128(t, a[0])
	if !ok {
		return object.Raised
	}
	return object.Bool(f.f(z))
}
