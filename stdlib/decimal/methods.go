package decimal

import (
	"github.com/bide-lang/bide/interp/object"
)

// The operations that both Decimal and Context have under the same name.
var (
	sharedUnary = map[string]unary{
		"exp": (*context).exp, "ln": (*context).ln, "log10": (*context).log10, "logb": (*context).logB,
		"logical_invert": (*context).logicalInvert, "next_minus": (*context).nextMinus, "next_plus": (*context).nextPlus,
		"normalize": (*context).normalize, "sqrt": (*context).sqrt,
	}
	sharedBinary = map[string]binary{
		"compare": (*context).compare, "compare_signal": (*context).compareSignal, "compare_total": (*context).compareTotal,
		"compare_total_mag": (*context).compareTotalMag, "max": (*context).max, "max_mag": (*context).maxMag,
		"min": (*context).min, "min_mag": (*context).minMag, "next_toward": (*context).nextToward,
		"remainder_near": (*context).remainderNear, "logical_and": (*context).logicalAnd, "logical_or": (*context).logicalOr,
		"logical_xor": (*context).logicalXor, "rotate": (*context).rotate, "scaleb": (*context).scaleB, "shift": (*context).shift,
	}
	// questions have a yes or no for an answer.
	questions = map[string]func(c *context, n *number) bool{
		"is_canonical": func(*context, *number) bool { return true },
		"is_finite":    func(_ *context, n *number) bool { return n.form == finite },
		"is_infinite":  func(_ *context, n *number) bool { return n.form == infinite },
		"is_nan":       func(_ *context, n *number) bool { return n.isNaN() },
		"is_qnan":      func(_ *context, n *number) bool { return n.form == quietNaN },
		"is_snan":      func(_ *context, n *number) bool { return n.form == signalingNaN },
		"is_signed":    func(_ *context, n *number) bool { return n.neg },
		"is_zero":      func(_ *context, n *number) bool { return n.isZero() },
		"is_normal": func(c *context, n *number) bool {
			return n.form == finite && !n.isZero() && n.adjusted() >= c.emin
		},
		"is_subnormal": func(c *context, n *number) bool {
			return n.form == finite && !n.isZero() && n.adjusted() < c.emin
		},
	}
	// dependent are the questions for which the context matters.
	dependent    = map[string]bool{"is_normal": true, "is_subnormal": true}
	contextUnary = map[string]unary{
		"plus": (*context).plus, "minus": (*context).minus, "abs": (*context).abs,
		"to_integral": (*context).toIntegral, "to_integral_value": (*context).toIntegral, "to_integral_exact": (*context).toIntegralExact,
	}
	contextBinary = map[string]binary{
		"add": (*context).add, "subtract": (*context).subtract, "multiply": (*context).multiply, "divide": (*context).divide,
		"divide_int": (*context).floorDivide, "remainder": (*context).remainder, "quantize": (*context).quantize,
	}
)

// unaryMethod makes a method of Decimal; the context comes as an argument or is the one in force.
func unaryMethod(op unary) object.NativeFunc {
	return func(t *thread, a []value) value {
		c, ok := contextOr(t, a[1])
		if !ok {
			return object.Raised
		}
		var st status
		n := op(c, object.Cast[number](a[0]), &st)
		return c.result(t, n, st)
	}
}

func binaryMethod(op binary) object.NativeFunc {
	return func(t *thread, a []value) value {
		c, ok := contextOr(t, a[2])
		if !ok {
			return object.Raised
		}
		b, ok := operand(t, a[1])
		if !ok {
			return object.Raised
		}
		var st status
		n := op(c, object.Cast[number](a[0]), b, &st)
		return c.result(t, n, st)
	}
}

func decimalMethods() []object.Method {
	var methods []object.Method
	for name, op := range sharedUnary {
		methods = append(methods, object.Method{Name: name, Sig: "context=None", Fn: unaryMethod(op)})
	}
	for name, op := range sharedBinary {
		methods = append(methods, object.Method{Name: name, Sig: "other, context=None", Fn: binaryMethod(op)})
	}
	for name, ask := range questions {
		sig := ""
		if dependent[name] {
			sig = "context=None"
		}
		methods = append(methods, object.Method{Name: name, Sig: sig, Fn: func(t *thread, a []value) value {
			given := object.None
			if len(a) > 1 {
				given = a[1]
			}
			c, ok := contextOr(t, given)
			if !ok {
				return object.Raised
			}
			return object.Bool(ask(c, object.Cast[number](a[0])))
		}})
	}
	return methods
}

var conversionMethods = []object.Method{
	{Name: "adjusted", Fn: func(_ *thread, a []value) value {
		if n := object.Cast[number](a[0]); n.form == finite && !n.isZero() {
			return object.Int(n.adjusted())
		} else if n.form == finite {
			return object.Int(n.exp)
		}
		return object.Int(0)
	}},
	{Name: "as_tuple", Fn: asTuple},
	{Name: "as_integer_ratio", Fn: asIntegerRatio},
	{Name: "canonical", Fn: itself},
	{Name: "conjugate", Fn: itself},
	{Name: "radix", Fn: func(*thread, []value) value { return fromInt64(10).value() }},
	{Name: "copy_abs", Fn: func(_ *thread, a []value) value { return object.Cast[number](a[0]).withSign(false).value() }},
	{Name: "copy_negate", Fn: func(_ *thread, a []value) value {
		n := object.Cast[number](a[0])
		return n.withSign(!n.neg).value()
	}},
	{Name: "copy_sign", Sig: "other, context=None", Fn: binaryMethod(copySign)},
	{Name: "fma", Sig: "other, third, context=None", Fn: fma},
	{Name: "from_float", Sig: "f, /", Kind: object.ClassMethod, Fn: fromFloatMethod},
	{Name: "number_class", Sig: "context=None", Fn: func(t *thread, a []value) value {
		c, ok := contextOr(t, a[1])
		if !ok {
			return object.Raised
		}
		return object.NewStr(c.class(object.Cast[number](a[0])))
	}},
	{Name: "quantize", Sig: "exp, rounding=None, context=None", Fn: quantize},
	{Name: "same_quantum", Sig: "other, context=None", Fn: func(t *thread, a []value) value {
		b, ok := operand(t, a[1])
		if !ok {
			return object.Raised
		}
		return object.Bool(sameQuantum(object.Cast[number](a[0]), b))
	}},
	{Name: "to_eng_string", Sig: "context=None", Fn: func(t *thread, a []value) value {
		c, ok := contextOr(t, a[1])
		if !ok {
			return object.Raised
		}
		return object.NewStr(object.Cast[number](a[0]).text(true, c.capitals))
	}},
	{Name: "to_integral", Sig: "rounding=None, context=None", Fn: roundingMethod((*context).toIntegral)},
	{Name: "to_integral_value", Sig: "rounding=None, context=None", Fn: roundingMethod((*context).toIntegral)},
	{Name: "to_integral_exact", Sig: "rounding=None, context=None", Fn: roundingMethod((*context).toIntegralExact)},
	{Name: "__round__", Sig: "ndigits=None, /", Fn: decimalRound},
	{Name: "__floor__", Fn: wholeBy(roundFloor)},
	{Name: "__ceil__", Fn: wholeBy(roundCeiling)},
	{Name: "__trunc__", Fn: func(t *thread, a []value) value { return object.Cast[number](a[0]).wholePart(t) }},
	{Name: "__complex__", Fn: func(t *thread, a []value) value {
		f := object.Cast[number](a[0]).toFloat(t)
		if f.Bad() {
			return f
		}
		return object.NewComplex(complex(f.Float64(), 0))
	}},
	{Name: "__copy__", Fn: itself},
	{Name: "__deepcopy__", Sig: "memo, /", Fn: itself},
	{Name: "__format__", Sig: "fmtarg, override=None, /", Fn: decimalFormat},
	{Name: "__reduce__", Fn: func(t *thread, a []value) value {
		text := decimalStr(t, a[0])
		if text.Bad() {
			return text
		}
		return object.NewTuple(a[0].Type().Value(), object.NewTuple(text).Value()).Value()
	}},
}

func itself(_ *thread, a []value) value { return a[0] }

func copySign(_ *context, a, b *number, _ *status) *number { return a.withSign(b.neg) }

func fma(t *thread, a []value) value {
	c, ok := contextOr(t, a[3])
	if !ok {
		return object.Raised
	}
	b, ok := operand(t, a[1])
	if !ok {
		return object.Raised
	}
	z, ok := operand(t, a[2])
	if !ok {
		return object.Raised
	}
	var st status
	n := c.fma(object.Cast[number](a[0]), b, z, &st)
	return c.result(t, n, st)
}

func fromFloatMethod(t *thread, a []value) value {
	cls, _ := object.AsType(a[0])
	if n, ok := convert(a[1]); ok {
		if _, isDecimal := asNumber(a[1]); !isDecimal {
			return ofClass(cls, n)
		}
	}
	if f, ok := object.AsFloat64(a[1]); ok && object.IsInstance(a[1], object.FloatType) {
		return ofClass(cls, fromFloat(f))
	}
	return t.Raise(object.TypeErrorType, "argument must be int or float")
}

// withRounding is a copy of the context that rounds as a script asks for; None changes nothing.
func (c *context) withRounding(t *thread, v value) (*context, bool) {
	if v.Bad() || v.IsNone() {
		return c, true
	}
	r, ok := readRounding(t, v)
	made := c.copy()
	made.round = r
	return made, ok
}

func readRounding(t *thread, v value) (rounding, bool) {
	if s, ok := object.AsStr(v); ok {
		for i, name := range roundings {
			if name == s.Text() {
				return rounding(i), true
			}
		}
	}
	t.Raise(object.TypeErrorType, "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   "+
		"ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
	return 0, false
}

func quantize(t *thread, a []value) value {
	c, ok := contextOr(t, a[3])
	if !ok {
		return object.Raised
	}
	work, ok := c.withRounding(t, a[2])
	if !ok {
		return object.Raised
	}
	b, ok := operand(t, a[1])
	if !ok {
		return object.Raised
	}
	var st status
	n := work.quantize(object.Cast[number](a[0]), b, &st)
	return c.result(t, n, st)
}

func roundingMethod(op unary) object.NativeFunc {
	return func(t *thread, a []value) value {
		c, ok := contextOr(t, a[2])
		if !ok {
			return object.Raised
		}
		work, ok := c.withRounding(t, a[1])
		if !ok {
			return object.Raised
		}
		var st status
		n := op(work, object.Cast[number](a[0]), &st)
		return c.result(t, n, st)
	}
}

// decimalRound rounds to an int, or with ndigits to a Decimal in the context in force.
func decimalRound(t *thread, a []value) value {
	n := object.Cast[number](a[0])
	if a[1].Bad() || a[1].IsNone() {
		return wholeBy(roundHalfEven)(t, a)
	}
	places, ok := object.AsInt64(a[1])
	if !ok {
		return t.Raise(object.TypeErrorType, "optional arg must be an integer")
	}
	c, ok := current(t)
	if !ok {
		return object.Raised
	}
	var st status
	r := c.quantize(n, newNumber(false, one, -places), &st)
	return c.result(t, r, st)
}

func wholeBy(r rounding) object.NativeFunc {
	return func(t *thread, a []value) value {
		n := object.Cast[number](a[0])
		if n.form == finite {
			c := widest()
			c.round = r
			n = c.toIntegral(n, new(status))
		}
		return n.wholePart(t)
	}
}
