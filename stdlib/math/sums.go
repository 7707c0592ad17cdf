package pymath

import (
	"math"

	"github.com/bide-lang/bide/interp/object"
)

var sumFunctions = []object.Method{
	{Name: "dist", Sig: "p, q, /", Fn: mathDist},
	{Name: "fsum", Sig: "seq, /", Fn: mathFsum},
	{Name: "hypot", Sig: "*coordinates", Fn: mathHypot},
	{Name: "prod", Sig: "iterable, /, *, start=1", Fn: mathProd},
	{Name: "sumprod", Sig: "p, q, /", Fn: mathSumprod},
}

// exact is a sum of floats without rounding: parts that do not overlap, smallest first.
type exact struct {
	parts    []float64
	special  float64 // sum of the infinities and NaNs
	infinite float64 // sum of the infinities
	overflow bool
}

func (e *exact) add(x float64) {
	if math.IsInf(x, 0) || math.IsNaN(x) {
		e.special += x
		if math.IsInf(x, 0) {
			e.infinite += x
		}
		return
	}
	kept := e.parts[:0]
	for _, y := range e.parts {
		if math.Abs(x) < math.Abs(y) {
			x, y = y, x
		}
		hi := x + y
		if lo := y - (hi - x); lo != 0 {
			kept = append(kept, lo)
		}
		x = hi
	}
	if math.IsInf(x, 0) {
		e.overflow = true
		return
	}
	if x != 0 {
		kept = append(kept, x)
	}
	e.parts = kept
}

// addProduct adds x*y without rounding.
func (e *exact) addProduct(x, y float64) {
	p := x * y
	e.add(p)
	if !math.IsInf(p, 0) && !math.IsNaN(p) {
		e.add(math.FMA(x, y, -p))
	}
}

// sum rounds once, half to even.
func (e *exact) sum() float64 {
	n := len(e.parts)
	if n == 0 {
		return 0
	}
	n--
	hi, lo := e.parts[n], 0.0
	for n > 0 && lo == 0 {
		n--
		x := hi
		hi = x + e.parts[n]
		lo = e.parts[n] - (hi - x)
	}
	// What is left decides a tie.
	if n > 0 && (lo < 0 && e.parts[n-1] < 0 || lo > 0 && e.parts[n-1] > 0) {
		if twice := lo * 2; hi+twice-hi == twice {
			hi += twice
		}
	}
	return hi
}

func mathFsum(t *thread, a []value) value {
	var e exact
	ok := object.Iterate(t, a[0], func(item value) bool {
		x, ok := object.ToFloat64(t, item)
		e.add(x)
		return ok
	})
	switch {
	case !ok:
		return object.Raised
	case e.overflow:
		return t.Raise(object.OverflowErrorType, "intermediate overflow in fsum")
	case math.IsNaN(e.infinite):
		return t.Raise(object.ValueErrorType, "-inf + inf in fsum")
	case e.special != 0:
		return object.Float(e.special)
	}
	return object.Float(e.sum())
}

func mathProd(t *thread, a []value) value {
	total := a[1]
	if total.Bad() {
		total = object.Int(1)
	}
	ok := object.Iterate(t, a[0], func(item value) bool {
		total = object.Binary(t, object.OpMul, total, item)
		return total.Ok()
	})
	if !ok {
		return object.Raised
	}
	return total
}

// mathSumprod adds products of ints exactly, those of floats with one rounding at the
// end, and all others by the operators.
func mathSumprod(t *thread, a []value) value {
	p, ok := object.Collect(t, a[0])
	if !ok {
		return object.Raised
	}
	q, ok := object.Collect(t, a[1])
	if !ok {
		return object.Raised
	}
	if len(p) != len(q) {
		return t.Raise(object.ValueErrorType, "Inputs are not the same length")
	}
	if r, done := floatSumprod(p, q); done {
		return r
	}
	total := object.Int(0)
	for i := range p {
		product := object.Binary(t, object.OpMul, p[i], q[i])
		if product.Bad() {
			return product
		}
		if total = object.Binary(t, object.OpAdd, total, product); total.Bad() {
			return total
		}
	}
	return total
}

// floatSumprod is for pairs of which one is a float and the other a float or small int.
func floatSumprod(p, q []value) (value, bool) {
	var e exact
	floats := false
	for i := range p {
		x, okX := plainNumber(p[i])
		y, okY := plainNumber(q[i])
		if !okX || !okY {
			return object.Unbound, false
		}
		floats = floats || p[i].IsFloat() || q[i].IsFloat()
		e.addProduct(x, y)
	}
	if !floats || e.special != 0 || e.overflow {
		return object.Unbound, false
	}
	return object.Float(e.sum()), true
}

func plainNumber(v value) (float64, bool) {
	if v.IsFloat() {
		return v.Float64(), true
	}
	if v.IsInt() && v.Int64() < 1<<53 && v.Int64() > -1<<53 {
		return float64(v.Int64()), true
	}
	return 0, false
}

func mathHypot(t *thread, a []value) value {
	coordinates := make([]float64, len(a))
	for i, v := range a {
		var ok bool
		if coordinates[i], ok = object.ToFloat64(t, v); !ok {
			return object.Raised
		}
	}
	return object.Float(norm(coordinates))
}

func mathDist(t *thread, a []value) value {
	p, ok := object.Collect(t, a[0])
	if !ok {
		return object.Raised
	}
	q, ok := object.Collect(t, a[1])
	if !ok {
		return object.Raised
	}
	if len(p) != len(q) {
		return t.Raise(object.ValueErrorType, "both points must have the same number of dimensions")
	}
	diffs := make([]float64, len(p))
	for i := range p {
		x, y, ok := twoFloats(t, []value{p[i], q[i]})
		if !ok {
			return object.Raised
		}
		diffs[i] = x - y
	}
	return object.Float(norm(diffs))
}

// norm is the length of a vector, rounded once: squares are added exactly, and
// the square root corrected by what it left.
func norm(v []float64) float64 {
	largest, nan := 0.0, false
	for _, x := range v {
		nan = nan || math.IsNaN(x)
		largest = math.Max(largest, math.Abs(x))
		if math.IsInf(x, 0) {
			return math.Inf(1)
		}
	}
	if nan {
		return math.NaN()
	}
	if largest == 0 {
		return 0
	}
	_, exp := math.Frexp(largest)
	var e exact
	for _, x := range v {
		x = math.Ldexp(x, -exp)
		e.addProduct(x, x)
	}
	root := math.Sqrt(e.sum())
	square := root * root
	e.add(-square)
	e.add(-math.FMA(root, root, -square))
	return math.Ldexp(root+e.sum()/(2*root), exp)
}
