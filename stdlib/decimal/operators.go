package decimal

import (
	"math/big"

	"github.com/bide-lang/bide/interp/object"
)

type (
	unary  func(c *context, a *number, st *status) *number
	binary func(c *context, a, b *number, st *status) *number
)

func init() {
	ty := decimalType.Define(object.ObjectType, decimalLayout)
	ty.New = decimalNew
	ty.Repr = decimalRepr
	ty.Str = decimalStr
	ty.Hash = decimalHash
	ty.Compare = decimalCompare
	ty.Truth = func(_ *thread, v value) (bool, bool) { return !object.Cast[number](v).isZero(), true }
	ty.Binary = &[object.NumBinaryOps]object.BinaryFunc{
		object.OpAdd: operator((*context).add), object.OpSub: operator((*context).subtract),
		object.OpMul: operator((*context).multiply), object.OpTrueDiv: operator((*context).divide),
		object.OpFloorDiv: operator((*context).floorDivide), object.OpMod: operator((*context).remainder),
		object.OpPow: operator((*context).power), object.OpDivMod: decimalDivMod,
	}
	ty.PowMod = decimalPowMod
	ty.Neg = inContext((*context).minus)
	ty.Pos = inContext((*context).plus)
	ty.Abs = inContext((*context).abs)
	ty.ToInt = func(t *thread, v value) value { return object.Cast[number](v).wholePart(t) }
	ty.ToFloat = func(t *thread, v value) value { return object.Cast[number](v).toFloat(t) }
	ty.Methods = append(decimalMethods(), conversionMethods...)
	ty.Getters = []object.Getter{
		{Name: "real", Get: func(_ *thread, v value) value { return v }},
		{Name: "imag", Get: func(*thread, value) value { return fromInt64(0).value() }},
	}
}

// result records what an operation signalled and gives its number.
func (c *context) result(t *thread, n *number, st status) value {
	if st != 0 && !c.signal(t, st) {
		return object.Raised
	}
	return n.value()
}

// operator makes an operator of an operation: other types than Decimal and int are none of its business.
func operator(op binary) object.BinaryFunc {
	return func(t *thread, x, y value) value {
		a, ok := convert(x)
		b, also := convert(y)
		if !ok || !also {
			return object.NotImplemented
		}
		c, ok := current(t)
		if !ok {
			return object.Raised
		}
		var st status
		n := op(c, a, b, &st)
		return c.result(t, n, st)
	}
}

func inContext(op unary) object.UnaryFunc {
	return func(t *thread, v value) value {
		c, ok := current(t)
		if !ok {
			return object.Raised
		}
		var st status
		n := op(c, object.Cast[number](v), &st)
		return c.result(t, n, st)
	}
}

func decimalDivMod(t *thread, x, y value) value {
	a, ok := convert(x)
	b, also := convert(y)
	if !ok || !also {
		return object.NotImplemented
	}
	c, ok := current(t)
	if !ok {
		return object.Raised
	}
	return c.pair(t, a, b)
}

func (c *context) pair(t *thread, a, b *number) value {
	var st status
	q, r := c.divmod(a, b, &st, true, true)
	if st != 0 && !c.signal(t, st) {
		return object.Raised
	}
	return object.NewTuple(q.value(), r.value()).Value()
}

func decimalPowMod(t *thread, x, y, z value) value {
	a, ok := convert(x)
	b, also := convert(y)
	m, three := convert(z)
	if !ok || !also || !three {
		return object.NotImplemented
	}
	c, ok := current(t)
	if !ok {
		return object.Raised
	}
	var st status
	n := c.powerMod(a, b, m, &st)
	return c.result(t, n, st)
}

func decimalRepr(t *thread, v value) value {
	c, ok := current(t)
	if !ok {
		return object.Raised
	}
	return object.NewStr("Decimal('" + object.Cast[number](v).text(false, c.capitals) + "')")
}

func decimalStr(t *thread, v value) value {
	var room [32]byte
	if text, ok := object.Cast[number](v).appendPlain(room[:0]); ok {
		return object.CopyText(text)
	}
	c, ok := current(t)
	if !ok {
		return object.Raised
	}
	return object.NewStr(object.Cast[number](v).text(false, c.capitals))
}

// decimalCompare compares with all of Python's numbers, exactly.
func decimalCompare(t *thread, op object.CompareOp, x, y value) value {
	a, isNumber := asNumber(x)
	if !isNumber {
		return object.NotImplemented
	}
	if b, ok := convert(y); ok && !a.isNaN() && !b.isNaN() {
		return ordered(op, cmp(a, b))
	}
	c, ok := current(t)
	if !ok {
		return object.Raised
	}
	a, b, ok := comparable(t, c, op, a, y)
	if !ok {
		return object.Raised
	}
	if b == nil {
		return object.NotImplemented
	}
	if a.isNaN() || b.isNaN() {
		equality := op == object.OpEq || op == object.OpNe
		if !equality || a.form == signalingNaN || b.form == signalingNaN {
			if !c.signal(t, invalidOperation) {
				return object.Raised
			}
		}
		return object.Bool(op == object.OpNe)
	}
	return ordered(op, cmp(a, b))
}

// ordered is the answer of a comparison that came out as r.
func ordered(op object.CompareOp, r int) value {
	return object.Bool([...]bool{
		object.OpLt: r < 0, object.OpLe: r <= 0, object.OpEq: r == 0, object.OpNe: r != 0, object.OpGt: r > 0, object.OpGe: r >= 0,
	}[op])
}

// comparable makes the other operand a Decimal, nil when it is no number. A fraction's
// denominator goes over to the left side, since not every fraction has an end.
func comparable(t *thread, c *context, op object.CompareOp, a *number, y value) (left, right *number, ok bool) {
	if b, ok := convert(y); ok {
		return a, b, true
	}
	equality := op == object.OpEq || op == object.OpNe
	if z, isComplex := object.AsComplex(y); isComplex && y.Type().IsSubtype(object.ComplexType) {
		if !equality || imag(z) != 0 {
			return a, nil, true
		}
		return a, fromFloat(real(z)), true
	}
	if f, isFloat := object.AsFloat64(y); isFloat && object.IsInstance(y, object.FloatType) {
		if equality {
			c.flags |= floatOperation
			return a, fromFloat(f), true
		}
		return a, fromFloat(f), c.signal(t, floatOperation)
	}
	m := t.Interp.Library(t, "numbers")
	if m.Bad() {
		return nil, nil, false
	}
	rational, err := object.IsInstanceOf(t, y, object.GetAttr(t, m, t.Interp.Name("Rational")))
	if !err || !rational {
		return a, nil, err
	}
	top, isInt := convert(object.GetAttr(t, y, t.Interp.Name("numerator")))
	bottom, also := convert(object.GetAttr(t, y, t.Interp.Name("denominator")))
	if !isInt || !also {
		return nil, nil, false
	}
	if a.form != finite {
		return a, top, true
	}
	return newNumber(a.neg, new(big.Int).Mul(a.coef, bottom.coef), a.exp), top, true
}
