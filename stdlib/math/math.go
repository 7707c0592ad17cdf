// Package pymath is the module math. It knows numbers only; rounding follows
// the C library, so that scripts print the digits CPython prints.
package pymath

import (
	_ "embed"
	"math"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

// Def describes the module math.
func Def() object.ModuleDef { return object.ModuleDef{Name: "math", Docs: []string{docs}, Init: fill} }

func fill(_ *thread, m *object.Module) bool {
	m.Set("pi", object.Float(math.Pi))
	m.Set("e", object.Float(math.E))
	m.Set("tau", object.Float(2*math.Pi))
	m.Set("inf", object.Float(math.Inf(1)))
	m.Set("nan", object.Float(math.NaN()))
	for _, f := range unaries {
		m.Funcs([]object.Method{{Name: f.name, Sig: "x, /", One: f.call}})
	}
	for _, f := range tests {
		m.Funcs([]object.Method{{Name: f.name, Sig: "x, /", One: f.call}})
	}
	m.Funcs(floatFunctions)
	m.Funcs(integerFunctions)
	m.Funcs(sumFunctions)
	return true
}

// unary is a function of one float. An infinite result of a finite argument is
// a range error when it overflows, a domain error (a pole) otherwise.
type unary struct {
	name      string
	f         func(float64) float64
	overflows bool
}

var unaries = []unary{
	{"acos", object.AcosFloat, false}, {"acosh", object.AcoshFloat, false}, {"asin", object.AsinFloat, false}, {"asinh", object.AsinhFloat, false},
	{"atan", func(x float64) float64 { return object.Atan2Float(x, 1) }, false}, {"atanh", math.Atanh, false}, {"cbrt", math.Cbrt, false}, {"cos", object.CosFloat, false},
	{"cosh", object.CoshFloat, true}, {"degrees", func(x float64) float64 { return x * (180 / math.Pi) }, true},
	{"erf", math.Erf, false}, {"erfc", math.Erfc, false}, {"exp", object.ExpFloat, true}, {"exp2", exp2, true},
	{"expm1", math.Expm1, true}, {"fabs", math.Abs, false}, {"gamma", gamma, true}, {"lgamma", lgamma, true},
	{"log1p", math.Log1p, false}, {"radians", func(x float64) float64 { return x * (math.Pi / 180) }, false},
	{"sin", object.SinFloat, false}, {"sinh", object.SinhFloat, true}, {"sqrt", math.Sqrt, false}, {"tan", object.TanFloat, false},
	{"tanh", object.TanhFloat, false},
}

func exp2(x float64) float64 { return object.PowFloat(2, x) }

func (f unary) call(t *thread, v value) value {
	x, ok := object.ToFloat64(t, v)
	if !ok {
		return object.Raised
	}
	r := f.f(x)
	switch {
	case math.IsNaN(r) && !math.IsNaN(x):
		return domainError(t)
	case math.IsInf(r, 0) && !math.IsInf(x, 0):
		if f.name == "degrees" {
			return object.Float(r)
		}
		if f.overflows && !(x <= 0 && x == math.Floor(x) && (f.name == "gamma" || f.name == "lgamma")) {
			return rangeError(t)
		}
		return domainError(t)
	}
	return object.Float(r)
}

func domainError(t *thread) value { return t.Raise(object.ValueErrorType, "math domain error") }

func rangeError(t *thread) value { return t.Raise(object.OverflowErrorType, "math range error") }

// test is a yes-or-no question about one float.
type test struct {
	name string
	f    func(float64) bool
}

var tests = []test{
	{"isfinite", func(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) }},
	{"isinf", func(x float64) bool { return math.IsInf(x, 0) }},
	{"isnan", math.IsNaN},
}

func (f test) call(t *thread, v value) value {
	x, ok := object.ToFloat64(t, v)
	if !ok {
		return object.Raised
	}
	return object.Bool(f.f(x))
}

// twoFloats reads two float arguments.
func twoFloats(t *thread, a []value) (x, y float64, ok bool) {
	if x, ok = object.ToFloat64(t, a[0]); ok {
		y, ok = object.ToFloat64(t, a[1])
	}
	return x, y, ok
}
