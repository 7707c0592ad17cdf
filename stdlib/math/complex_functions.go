package pymath

import (
	"math"

	"github.com/bide-lang/bide/interp/object"
)

// The functions of finite complex numbers, after W. Kahan, "Branch cuts for complex elementary functions".

const (
	largeFloat  = math.MaxFloat64 / 4 // twice or the square root of more overflows
	smallFloat  = 0x1p-1022           // the least normal number
	logLarge    = 708.39641853226408  // the logarithm of largeFloat, about
	mantissa    = 53
	upScale     = 2*(mantissa/2) + 1
	halfUpScale = (upScale + 1) / 2
)

func sqrtComplex(z complex128) complex128 {
	re, im := real(z), imag(z)
	if re == 0 && im == 0 {
		return complex(0, im)
	}
	x, y := math.Abs(re), math.Abs(im)
	var s float64
	if x < smallFloat && y < smallFloat {
		x = math.Ldexp(x, upScale)
		s = math.Ldexp(math.Sqrt(x+object.HypotFloat(x, math.Ldexp(y, upScale))), -halfUpScale)
	} else {
		x /= 8
		s = 2 * math.Sqrt(x+object.HypotFloat(x, y/8))
	}
	d := y / (2 * s)
	if re >= 0 {
		return complex(s, math.Copysign(d, im))
	}
	return complex(d, math.Copysign(s, im))
}

func isLarge(z complex128) bool {
	return math.Abs(real(z)) > largeFloat || math.Abs(imag(z)) > largeFloat
}

// logHalf is the logarithm of twice the length of a large number.
func logHalf(z complex128) float64 {
	return object.LogFloat(object.HypotFloat(real(z)/2, imag(z)/2)) + math.Ln2*2
}

func acosComplex(z complex128) complex128 {
	if isLarge(z) {
		return complex(object.Atan2Float(math.Abs(imag(z)), real(z)), math.Copysign(logHalf(z), -imag(z)))
	}
	s1 := sqrtComplex(complex(1-real(z), -imag(z)))
	s2 := sqrtComplex(complex(1+real(z), imag(z)))
	return complex(2*object.Atan2Float(real(s1), real(s2)),
		object.AsinhFloat(float64(real(s2)*imag(s1))-float64(imag(s2)*real(s1))))
}

func acoshComplex(z complex128) complex128 {
	if isLarge(z) {
		return complex(logHalf(z), object.Atan2Float(imag(z), real(z)))
	}
	s1 := sqrtComplex(complex(real(z)-1, imag(z)))
	s2 := sqrtComplex(complex(real(z)+1, imag(z)))
	return complex(object.AsinhFloat(float64(real(s1)*real(s2))+float64(imag(s1)*imag(s2))),
		2*object.Atan2Float(imag(s1), real(s2)))
}

func asinhComplex(z complex128) complex128 {
	if isLarge(z) {
		return complex(math.Copysign(logHalf(z), real(z)), object.Atan2Float(imag(z), math.Abs(real(z))))
	}
	s1 := sqrtComplex(complex(1+imag(z), -real(z)))
	s2 := sqrtComplex(complex(1-imag(z), real(z)))
	return complex(object.AsinhFloat(float64(real(s1)*imag(s2))-float64(real(s2)*imag(s1))),
		object.Atan2Float(imag(z), float64(real(s1)*real(s2))-float64(imag(s1)*imag(s2))))
}

func atanhComplex(z complex128) complex128 {
	re, im := real(z), imag(z)
	if math.Signbit(re) {
		w := atanhComplex(complex(-re, -im))
		return complex(-real(w), -imag(w))
	}
	y := math.Abs(im)
	switch root := math.Sqrt(largeFloat); {
	case re > root || y > root:
		h := object.HypotFloat(re/2, y/2)
		return complex(re/4/h/h, -math.Copysign(math.Pi/2, -im))
	case re == 1 && y == 0:
		return complex(math.NaN(), im) // a pole
	case re == 1 && y < math.Sqrt(smallFloat):
		return complex(-object.LogFloat(math.Sqrt(y)/math.Sqrt(object.HypotFloat(y, 2))),
			math.Copysign(object.Atan2Float(2, -y)/2, im))
	}
	return complex(math.Log1p(4*re/(float64((1-re)*(1-re))+float64(y*y)))/4,
		-object.Atan2Float(-2*im, float64((1-re)*(1+re))-float64(y*y))/2)
}

// grown calls f of a real part whose exponential may overflow although the result does not.
func grown(re float64, f func(re, factor float64) complex128) complex128 {
	if math.Abs(re) > logLarge {
		return f(re-math.Copysign(1, re), math.E)
	}
	return f(re, 1)
}

func coshComplex(z complex128) complex128 {
	return grown(real(z), func(re, factor float64) complex128 {
		return complex(object.CosFloat(imag(z))*object.CoshFloat(re)*factor, object.SinFloat(imag(z))*object.SinhFloat(re)*factor)
	})
}

func sinhComplex(z complex128) complex128 {
	return grown(real(z), func(re, factor float64) complex128 {
		return complex(object.CosFloat(imag(z))*object.SinhFloat(re)*factor, object.SinFloat(imag(z))*object.CoshFloat(re)*factor)
	})
}

func expComplex(z complex128) complex128 {
	re, factor := real(z), 1.0
	if re > logLarge {
		re, factor = re-1, math.E
	}
	size := object.ExpFloat(re)
	return complex(size*object.CosFloat(imag(z))*factor, size*object.SinFloat(imag(z))*factor)
}

func tanhComplex(z complex128) complex128 {
	re, im := real(z), imag(z)
	if math.Abs(re) > logLarge {
		return complex(math.Copysign(1, re), 4*object.SinFloat(im)*object.CosFloat(im)*object.ExpFloat(-2*math.Abs(re)))
	}
	tx, ty, cx := object.TanhFloat(re), object.TanFloat(im), 1/object.CoshFloat(re)
	product := tx * ty
	denom := 1 + float64(product*product)
	return complex(tx*(1+float64(ty*ty))/denom, ty/denom*cx*cx)
}

// logComplex is the logarithm; its real part is NaN at zero, a pole.
func logComplex(z complex128) complex128 {
	x, y := math.Abs(real(z)), math.Abs(imag(z))
	return complex(logLength(max(x, y), min(x, y), x, y), object.Atan2Float(imag(z), real(z)))
}

// logLength is the logarithm of the length of (x, y), the longer of which is given first.
func logLength(longer, shorter, x, y float64) float64 {
	switch {
	case math.IsInf(x, 0) || math.IsInf(y, 0):
		return math.Inf(1)
	case x == 0 && y == 0:
		return math.NaN()
	case longer > largeFloat:
		return object.LogFloat(object.HypotFloat(x/2, y/2)) + math.Ln2
	case longer < smallFloat:
		return object.LogFloat(object.HypotFloat(math.Ldexp(x, mantissa), math.Ldexp(y, mantissa))) - mantissa*math.Ln2
	}
	h := object.HypotFloat(x, y)
	if 0.71 <= h && h <= 1.73 {
		return math.Log1p(float64((longer-1)*(longer+1))+float64(shorter*shorter)) / 2
	}
	return object.LogFloat(h)
}
