package pymath

import (
	"math"

	"github.com/bide-lang/bide/interp/object"
)

// The gamma functions follow Lanczos's approximation with 13 terms and this g,
// as published by Pugh and used by Boost; CPython's digits come from the same.
const lanczosG = 6.024680040776729583740234375

var lanczosNum = [...]float64{
	23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
	35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
	6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
	248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
	2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
	8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
	2.5066282746310002701649081771338373386264310793408,
}

var lanczosDen = [...]float64{
	0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
}

// lanczosSum is the rational function at x > 0, from the end that does not overflow.
func lanczosSum(x float64) float64 {
	num, den := 0.0, 0.0
	if x < 5 {
		for i := len(lanczosNum) - 1; i >= 0; i-- {
			num = float64(num*x) + lanczosNum[i]
			den = float64(den*x) + lanczosDen[i]
		}
		return num / den
	}
	for i := range lanczosNum {
		num = num/x + lanczosNum[i]
		den = den/x + lanczosDen[i]
	}
	return num / den
}

// sinPi is sin(pi*x), exact at multiples of a half.
func sinPi(x float64) float64 {
	y := math.Mod(math.Abs(x), 2)
	r := 0.0
	switch n := int(math.Round(2 * y)); n {
	case 0, 4:
		r = object.SinFloat(math.Pi * (y - float64(n/4*2)))
	case 1:
		r = object.CosFloat(math.Pi * (y - 0.5))
	case 2:
		r = object.SinFloat(math.Pi * (1 - y))
	case 3:
		r = -object.CosFloat(math.Pi * (y - 1.5))
	}
	return math.Copysign(1, x) * r
}

func gamma(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1):
		return x
	case math.IsInf(x, -1):
		return math.NaN()
	case x == math.Floor(x) && x <= 0:
		return math.Inf(1)
	case x == math.Floor(x) && x <= 23:
		r := 1.0
		for n := 2.0; n < x; n++ {
			r *= n
		}
		return r
	}
	abs := math.Abs(x)
	switch {
	case abs < 1e-20:
		return 1 / x
	case abs > 200 && x < 0:
		return 0 / sinPi(x)
	case abs > 200:
		return math.Inf(1)
	}
	return lanczosGamma(x, abs)
}

func lanczosGamma(x, abs float64) float64 {
	y := abs + (lanczosG - 0.5)
	var z float64 // what rounding took from y
	if abs > lanczosG-0.5 {
		z = (y - abs) - (lanczosG - 0.5)
	} else {
		z = (y - (lanczosG - 0.5)) - abs
	}
	z = z * lanczosG / y
	power := func(r float64, divide bool) float64 {
		times := []float64{object.PowFloat(y, abs-0.5)}
		if abs >= 140 {
			half := object.PowFloat(y, abs/2-0.25)
			times = []float64{half, half}
		}
		for _, f := range times {
			if divide {
				r /= f
			} else {
				r *= f
			}
		}
		return r
	}
	if x < 0 {
		r := -math.Pi / sinPi(abs) / abs * object.ExpFloat(y) / lanczosSum(abs)
		return power(r-float64(z*r), true)
	}
	r := lanczosSum(abs) / object.ExpFloat(y)
	return power(r+float64(z*r), false)
}

func lgamma(x float64) float64 {
	switch {
	case math.IsNaN(x):
		return x
	case math.IsInf(x, 0):
		return math.Inf(1)
	case x == math.Floor(x) && x <= 2:
		if x <= 0 {
			return math.Inf(1)
		}
		return 0
	}
	abs := math.Abs(x)
	if abs < 1e-20 {
		return -object.LogFloat(abs)
	}
	r := object.LogFloat(lanczosSum(abs)) - lanczosG
	r += (abs - 0.5) * (object.LogFloat(abs+lanczosG-0.5) - 1)
	if x < 0 {
		r = math.Log(math.Pi) - object.LogFloat(math.Abs(sinPi(abs))) - object.LogFloat(abs) - r
	}
	return r
}
