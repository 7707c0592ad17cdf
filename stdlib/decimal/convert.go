package decimal

import (
	"math"
	"math/big"

	"github.com/bide-lang/bide/interp/object"
)

// convert reads an operand: a Decimal or an int. Not ok with nothing raised means it is neither.
func convert(v value) (*number, bool) {
	if n, ok := asNumber(v); ok {
		return n, true
	}
	if object.IsIntLike(v) {
		if v.IsInt() || v.IsBool() {
			return fromInt64(v.Int64()), true
		}
		if n, ok := object.AsBigInt(v); ok {
			return fromInt(n), true
		}
		if n, ok := object.AsInt64(v); ok {
			return fromInt64(n), true
		}
	}
	return nil, false
}

// operand is convert for methods, which take nothing else.
func operand(t *thread, v value) (*number, bool) {
	n, ok := convert(v)
	if !ok {
		t.Raise(object.TypeErrorType, "conversion from %s to Decimal is not supported", v.Type().Name)
	}
	return n, ok
}

// fromFloat is a float's exact value.
func fromFloat(f float64) *number {
	switch {
	case math.IsNaN(f):
		return newSpecial(quietNaN, math.Signbit(f))
	case math.IsInf(f, 0):
		return newSpecial(infinite, f < 0)
	case f == 0:
		return newNumber(math.Signbit(f), zero, 0)
	}
	frac, exp2 := math.Frexp(math.Abs(f))
	mantissa := big.NewInt(int64(frac * (1 << 53)))
	exp2 -= 53
	for mantissa.Bit(0) == 0 {
		mantissa.Rsh(mantissa, 1)
		exp2++
	}
	if exp2 >= 0 {
		return newNumber(f < 0, mantissa.Lsh(mantissa, uint(exp2)), 0)
	}
	power := new(big.Int).Exp(five, big.NewInt(int64(-exp2)), nil)
	return newNumber(f < 0, mantissa.Mul(mantissa, power), int64(exp2))
}

var newSignature = object.ParseSignature("value='0', context=None", false)

// decimalNew is Decimal(value, context).
func decimalNew(t *thread, cls *object.Type, args []value, names []*object.Str) value {
	if cls == decimalType && len(args) == 1 && len(names) == 0 {
		if args[0].IsInt() {
			return fromInt64(args[0].Int64()).value()
		}
		if s, ok := object.AsStr(args[0]); ok {
			if n := parsePlain(s.Text()); n != nil {
				return n.value()
			}
		}
	}
	b := object.Builtin{Name: "Decimal", Sig: newSignature, Fn: func(t *thread, a []value) value {
		c, ok := contextOr(t, a[1])
		if !ok {
			return object.Raised
		}
		n, ok := exactly(t, c, a[0])
		if !ok {
			return object.Raised
		}
		return ofClass(cls, n)
	}}
	return b.Invoke(t, args, names)
}

func ofClass(cls *object.Type, n *number) value {
	if cls == decimalType {
		return n.value()
	}
	v := decimalLayout.Alloc(cls)
	made := object.Cast[number](v)
	made.form, made.neg, made.coef, made.exp = n.form, n.neg, n.coef, n.exp
	return v
}

// exactly converts anything a Decimal can be made of, without rounding.
func exactly(t *thread, c *context, v value) (*number, bool) {
	if v.Bad() {
		return fromInt64(0), true
	}
	if s, ok := object.AsStr(v); ok {
		return fromText(t, c, s.Text())
	}
	if n, ok := convert(v); ok {
		return n.like(), true
	}
	if f, ok := object.AsFloat64(v); ok && object.IsInstance(v, object.FloatType) {
		return fromFloat(f), c.signal(t, floatOperation)
	}
	items, ok := sequence(v)
	if !ok {
		t.Raise(object.TypeErrorType, "conversion from %s to Decimal is not supported", v.Type().Name)
		return nil, false
	}
	return fromParts(t, items)
}

func sequence(v value) ([]value, bool) {
	if u, ok := object.AsTuple(v); ok {
		return u.Items, true
	}
	if l, ok := object.AsList(v); ok {
		return l.Items, true
	}
	return nil, false
}

func fromText(t *thread, c *context, s string) (*number, bool) {
	n := parse(s)
	if n == nil {
		return newSpecial(quietNaN, false), c.signal(t, conversionSyntax)
	}
	var st status
	if widest().finish(n, &st); st&(inexact|overflow|underflow) != 0 || n.form == finite && n.coef.Sign() != 0 && n.exp < -2*limit {
		return newSpecial(quietNaN, false), c.signal(t, invalidOperation)
	}
	return n, true
}

// fromParts makes a number of a sign, digits and an exponent.
func fromParts(t *thread, parts []value) (*number, bool) {
	wrong := func(text string) (*number, bool) {
		t.Raise(object.ValueErrorType, "%s", text)
		return nil, false
	}
	if len(parts) != 3 {
		return wrong("argument must be a sequence of length 3")
	}
	n := newNumber(false, zero, 0)
	sign, isInt := object.AsInt64(parts[0])
	if !isInt || sign != 0 && sign != 1 {
		return wrong("sign must be an integer with the value 0 or 1")
	}
	n.neg = sign == 1
	if s, ok := object.AsStr(parts[2]); ok {
		kind, known := map[string]form{"F": infinite, "n": quietNaN, "N": signalingNaN}[s.Text()]
		if !known {
			return wrong("string argument in the third position must be 'F', 'n' or 'N'")
		}
		if n.form = kind; kind == infinite {
			return n, true
		}
	} else if n.exp, isInt = object.AsInt64(parts[2]); !isInt {
		return wrong("exponent must be an integer")
	}
	digits, isSequence := sequence(parts[1])
	if !isSequence {
		return wrong("coefficient must be a tuple of digits")
	}
	text := []byte{'0'}
	for _, v := range digits {
		d, ok := object.AsInt64(v)
		if !ok || d < 0 || d > 9 {
			return wrong("coefficient must be a tuple of digits")
		}
		text = append(text, byte('0'+d))
	}
	n.coef, _ = new(big.Int).SetString(string(text), 10)
	return n, true
}

// wholePart is the number cut off to an integer.
func (n *number) wholePart(t *thread) value {
	switch {
	case n.isNaN():
		return t.Raise(object.ValueErrorType, "cannot convert NaN to integer")
	case n.form == infinite:
		return t.Raise(object.OverflowErrorType, "cannot convert Infinity to integer")
	case n.exp >= 0 && n.coef.Sign() != 0:
		if !t.CheckSize(n.exp, 1) {
			return object.Raised
		}
		return object.IntFromBig(scaled(n.signed(), n.exp))
	case n.coef.Sign() == 0 || -n.exp >= n.digits():
		return object.Int(0)
	}
	return object.IntFromBig(new(big.Int).Quo(n.signed(), pow10(-n.exp)))
}

func (n *number) toFloat(t *thread) value {
	if n.form == signalingNaN {
		return t.Raise(object.ValueErrorType, "cannot convert signaling NaN to float")
	}
	if n.form == quietNaN {
		f := math.NaN()
		if n.neg {
			f = math.Copysign(f, -1)
		}
		return object.Float(f)
	}
	f, _ := object.ParseFloatText(n.text(false, true))
	return object.Float(f)
}

// ratio is the number as a fraction in lowest terms.
func (n *number) ratio() *big.Rat {
	r := new(big.Rat)
	if n.exp >= 0 {
		return r.SetInt(scaled(n.signed(), n.exp))
	}
	return r.SetFrac(n.signed(), pow10(-n.exp))
}

func asIntegerRatio(t *thread, a []value) value {
	n := object.Cast[number](a[0])
	switch {
	case n.isNaN():
		return t.Raise(object.ValueErrorType, "cannot convert NaN to integer ratio")
	case n.form == infinite:
		return t.Raise(object.OverflowErrorType, "cannot convert Infinity to integer ratio")
	}
	r := n.ratio()
	return object.NewTuple(object.IntFromBig(new(big.Int).Set(r.Num())), object.IntFromBig(new(big.Int).Set(r.Denom()))).Value()
}

func asTuple(t *thread, a []value) value {
	n := object.Cast[number](a[0])
	m, ok := object.ModuleOf(t.Interp.Library(t, "decimal"))
	if !ok {
		return object.Raised
	}
	var digits []value
	exp := object.Int(n.exp)
	if n.form == infinite {
		digits, exp = []value{object.Int(0)}, object.NewStr("F")
	} else if text := n.coef.String(); n.form == finite || n.coef.Sign() != 0 {
		for _, d := range text {
			digits = append(digits, object.Int(int64(d-'0')))
		}
	}
	switch n.form {
	case quietNaN:
		exp = object.NewStr("n")
	case signalingNaN:
		exp = object.NewStr("N")
	}
	return object.Call(t, m.Get("DecimalTuple"), object.Int(btoi(n.neg)), object.NewTuple(digits...).Value(), exp)
}

// The hash of all of Python's numbers works modulo this prime.
var (
	hashPrime   = new(big.Int).Sub(new(big.Int).Lsh(one, 61), one)
	hashInverse = new(big.Int).ModInverse(ten, hashPrime)
)

func decimalHash(t *thread, v value) (int64, bool) {
	n := object.Cast[number](v)
	switch n.form {
	case signalingNaN:
		t.Raise(object.TypeErrorType, "Cannot hash a signaling NaN value")
		return 0, false
	case quietNaN:
		return int64(t.Interp.ID(v) >> 4), true
	case infinite:
		if n.neg {
			return -314159, true
		}
		return 314159, true
	}
	base, exp := ten, big.NewInt(n.exp)
	if n.exp < 0 {
		base, exp = hashInverse, big.NewInt(-n.exp)
	}
	h := new(big.Int).Exp(base, exp, hashPrime)
	h.Mod(h.Mul(h, n.coef), hashPrime)
	r := h.Int64()
	if n.neg {
		r = -r
	}
	if r == -1 {
		r = -2
	}
	return r, true
}
