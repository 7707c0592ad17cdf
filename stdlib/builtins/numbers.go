package builtins

import (
	"math"
	"math/big"

	"github.com/bide-lang/bide/interp/object"
)

var numberFunctions = []object.Method{
	{Name: "abs", Sig: "x, /", One: builtinAbs},
	{Name: "bin", Sig: "number, /", Fn: func(t *thread, a []value) value { return inRadix(t, a[0], 2, "0b") }},
	{Name: "divmod", Sig: "x, y, /", Two: builtinDivmod},
	{Name: "hex", Sig: "number, /", Fn: func(t *thread, a []value) value { return inRadix(t, a[0], 16, "0x") }},
	{Name: "oct", Sig: "number, /", Fn: func(t *thread, a []value) value { return inRadix(t, a[0], 8, "0o") }},
	{Name: "pow", Sig: "base, exp, mod=None", Fn: builtinPow},
	{Name: "round", Sig: "number, ndigits=None", Two: builtinRound},
	{Name: "sum", Sig: "iterable, /, start=0", Two: builtinSum},
}

func builtinAbs(t *thread, x value) value {
	f := x.Type().Abs
	if f == nil {
		return t.Raise(object.TypeErrorType, "bad operand type for abs(): '%s'", x.Type().MessageName())
	}
	return f(t, x)
}

func builtinDivmod(t *thread, x, y value) value { return object.Binary(t, object.OpDivMod, x, y) }

func inRadix(t *thread, v value, base int, prefix string) value {
	n := object.Index(t, v)
	if n.Bad() {
		return n
	}
	b, _ := object.AsBigInt(n)
	if b.Sign() < 0 {
		return object.NewStr("-" + prefix + new(big.Int).Neg(b).Text(base))
	}
	return object.NewStr(prefix + b.Text(base))
}

func builtinPow(t *thread, a []value) value { return object.Pow(t, a[0], a[1], a[2]) }

func builtinRound(t *thread, number, ndigits value) value {
	var args []value
	if ndigits.Ok() && !ndigits.IsNone() {
		args = []value{ndigits}
	}
	r, found := object.CallSpecial(t, number, object.StrOf("__round__"), args...)
	if !found {
		return t.Raise(object.TypeErrorType, "type %s doesn't define __round__ method", number.Type().MessageName())
	}
	return r
}

// builtinSum adds ints in a register while they fit and floats with a running
// compensation (Neumaier's), as CPython since 3.12; everything else with +.
func builtinSum(t *thread, iterable, start value) value {
	total := start
	if total.Bad() {
		total = object.Int(0)
	}
	it := object.Iter(t, iterable)
	if it.Bad() {
		return object.Raised
	}
	if complaint := unsummable(total); complaint != "" {
		return t.Raise(object.TypeErrorType, "%s", complaint)
	}
	s := adder{t: t, total: total}
	if !object.IterateOver(t, it, s.add) {
		return object.Raised
	}
	s.settle()
	return s.total
}

func unsummable(start value) string {
	switch {
	case object.IsInstance(start, object.StrType):
		return "sum() can't sum strings [use ''.join(seq) instead]"
	case object.IsInstance(start, object.BytesType):
		return "sum() can't sum bytes [use b''.join(seq) instead]"
	case object.IsInstance(start, object.ByteArrayType):
		return "sum() can't sum bytearray [use b''.join(seq) instead]"
	}
	return ""
}

// adder is a sum in progress; comp is what the float total has lost to rounding.
type adder struct {
	t     *thread
	total value
	comp  float64
	plain bool // from now on nothing but + is done, as by CPython once it has met something that is no number of its own
}

func (s *adder) add(item value) bool {
	switch {
	case s.plain:
	case s.total.IsInt() && (item.IsInt() || item.IsBool()):
		if n, m := s.total.Int64(), item.Int64(); (n+m > n) == (m > 0) {
			s.total = object.Int(n + m)
			return true
		}
	case s.total.IsFloat() && item.IsFloat():
		s.addFloat(item.Float64())
		return true
	case s.total.IsFloat() && (item.IsInt() || item.IsBool()):
		s.total = object.Float(s.total.Float64() + float64(item.Int64()))
		return true
	}
	s.settle()
	wasInt := s.total.IsInt()
	s.total = object.Binary(s.t, object.OpAdd, s.total, item)
	s.plain = s.plain || !wasInt || !s.total.IsFloat()
	return s.total.Ok()
}

func (s *adder) addFloat(x float64) {
	sum := s.total.Float64()
	next := sum + x
	if math.Abs(sum) >= math.Abs(x) {
		s.comp += (sum - next) + x
	} else {
		s.comp += (x - next) + sum
	}
	s.total = object.Float(next)
}

// settle adds the compensation, unless it overflowed.
func (s *adder) settle() {
	if s.comp != 0 && s.total.IsFloat() && !math.IsInf(s.comp, 0) && !math.IsNaN(s.comp) {
		s.total = object.Float(s.total.Float64() + s.comp)
	}
	s.comp = 0
}
