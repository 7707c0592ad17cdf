package object

import (
	"math"
	"math/rand/v2"
	"testing"
)

func tenTo(t *Thread, n int64) Value { return Binary(t, OpPow, Int(10), Int(n)) }

// show is repr(v), or the exception pending, which it takes.
func show(t *Thread, v Value) string {
	if v.IsRaised() {
		e := t.Take()
		text := e.Type().Name
		for i, arg := range e.Args.Items {
			if i == 0 {
				text += ":"
			}
			text += " " + show(t, arg)
		}
		return text
	}
	if v == NotImplemented {
		return "NotImplemented"
	}
	if u, ok := ExactTuple(v); ok && len(u.Items) == 2 {
		return "(" + show(t, u.Items[0]) + ", " + show(t, u.Items[1]) + ")"
	}
	if s, ok := ExactStr(v); ok {
		return s.s
	}
	r := v.Type().Repr(t, v)
	if r.Bad() {
		return show(t, Raised)
	}
	s, _ := ExactStr(r)
	return s.s
}

func TestNumberOperators(test *testing.T) {
	t := NewTestThread()
	const least = -1 << 63
	cases := []struct {
		op   BinaryOp
		a, b Value
		want string
	}{
		{OpAdd, Int(1<<63 - 1), Int(1), "9223372036854775808"},
		{OpAdd, Int(5), Int(0), "5"},
		{OpSub, Int(least), Int(1), "-9223372036854775809"},
		{OpSub, Int(0), Int(least), "9223372036854775808"},
		{OpSub, tenTo(t, 30), tenTo(t, 30), "0"},
		{OpMul, Int(least), Int(-1), "9223372036854775808"},
		{OpMul, Int(3037000500), Int(3037000500), "9223372037000250000"},
		{OpMul, Int(-1 << 32), Int(1 << 31), "-9223372036854775808"},
		{OpFloorDiv, Int(least), Int(-1), "9223372036854775808"},
		{OpFloorDiv, Int(-7), Int(2), "-4"},
		{OpFloorDiv, Int(1), Int(0), "ZeroDivisionError: integer division or modulo by zero"},
		{OpMod, Int(-7), Int(3), "2"},
		{OpMod, Int(7), Int(-3), "-2"},
		{OpMod, Int(least), Int(-1), "0"},
		{OpMod, tenTo(t, 30), Int(-7), "-6"},
		{OpMod, Int(1), Int(0), "ZeroDivisionError: integer modulo by zero"},
		{OpDivMod, Int(-7), Int(2), "(-4, 1)"},
		{OpTrueDiv, tenTo(t, 30), tenTo(t, 29), "10.0"},
		{OpTrueDiv, intAdd(t, tenTo(t, 30), Int(1)), Int(3), "3.333333333333333e+29"},
		{OpTrueDiv, tenTo(t, 400), Int(1), "OverflowError: integer division result too large for a float"},
		{OpTrueDiv, Int(1), Int(0), "ZeroDivisionError: division by zero"},
		{OpPow, Int(2), Int(63), "9223372036854775808"},
		{OpPow, Int(-2), Int(63), "-9223372036854775808"},
		{OpPow, Int(3), Int(60), "42391158275216203514294433201"},
		{OpPow, Int(2), Int(-2), "0.25"},
		{OpPow, Int(0), Int(-1), "ZeroDivisionError: 0.0 cannot be raised to a negative power"},
		{OpPow, Int(7), tenTo(t, 20), "MemoryError"},
		{OpPow, Int(-1), tenTo(t, 20), "1"},
		{OpLShift, Int(1), Int(63), "9223372036854775808"},
		{OpLShift, Int(1), Int(-1), "ValueError: negative shift count"},
		{OpLShift, Int(1), tenTo(t, 30), "OverflowError: too many digits in integer"},
		{OpLShift, Int(1), Int(1 << 40), "MemoryError"},
		{OpLShift, Int(0), tenTo(t, 30), "0"},
		{OpRShift, Int(-1), Int(200), "-1"},
		{OpRShift, tenTo(t, 20), Int(60), "86"},
		{OpRShift, tenTo(t, 20), tenTo(t, 20), "0"},
		{OpAnd, True, False, "False"},
		{OpOr, True, Int(2), "3"},
		{OpXor, True, True, "False"},
		{OpAdd, True, True, "2"},
		{OpAnd, Int(-1), tenTo(t, 20), "100000000000000000000"},
		{OpLShift, Int(1), Float(1.5), "TypeError: unsupported operand type(s) for <<: 'int' and 'float'"},
		{OpAdd, Int(1), Float(0.5), "1.5"},
		{OpMul, tenTo(t, 400), Float(1), "OverflowError: int too large to convert to float"},
		{OpTrueDiv, Float(1), Int(0), "ZeroDivisionError: float division by zero"},
		{OpFloorDiv, Float(1), Int(0), "ZeroDivisionError: float floor division by zero"},
		{OpMod, Float(1), Int(0), "ZeroDivisionError: float modulo by zero"},
		{OpDivMod, Float(1), Int(0), "ZeroDivisionError: float divmod()"},
		{OpFloorDiv, Float(-7.5), Int(2), "-4.0"},
		{OpMod, Float(7.5), Int(-2), "-0.5"},
		{OpDivMod, Float(-7.5), Int(2), "(-4.0, 0.5)"},
		{OpPow, Float(2), Float(0.5), "1.4142135623730951"},
		{OpPow, Float(2), Int(10000), "OverflowError: 34 Numerical result out of range"},
		{OpPow, Int(-8), Float(0.5), "(1.7319121124709868e-16+2.8284271247461903j)"},
		{OpPow, Float(-2), Int(-1), "-0.5"},
		{OpMul, NewComplex(1 + 2i), NewComplex(3 + 4i), "(-5+10j)"},
		{OpTrueDiv, NewComplex(1 + 2i), NewComplex(3 + 4i), "(0.44+0.08j)"},
		{OpTrueDiv, NewComplex(1i), Int(0), "ZeroDivisionError: complex division by zero"},
		{OpPow, NewComplex(1 + 2i), Int(2), "(-3+4j)"},
		{OpPow, NewComplex(1 + 2i), Int(-1), "(0.2-0.4j)"},
		{OpPow, NewComplex(1 + 2i), NewComplex(1 + 1i), "(-0.24720004426291722+0.6964504870825432j)"},
		{OpPow, NewComplex(0), Int(-1), "ZeroDivisionError: 0.0 to a negative or complex power"},
		{OpFloorDiv, NewComplex(1i), Int(1), "TypeError: unsupported operand type(s) for //: 'complex' and 'int'"},
	}
	for _, c := range cases {
		if got := show(t, Binary(t, c.op, c.a, c.b)); got != c.want {
			test.Errorf("%s: got %s, want %s", binaryText[c.op], got, c.want)
		}
	}
}

func TestNumberComparisons(test *testing.T) {
	t := NewTestThread()
	cases := []struct {
		op   CompareOp
		a, b Value
		want string
	}{
		{OpEq, Int(1), Float(1), "True"},
		{OpEq, Int(1<<53 + 1), Float(1 << 53), "False"},
		{OpGt, Int(1<<53 + 1), Float(1 << 53), "True"},
		{OpGt, tenTo(t, 400), Float(1e308), "True"},
		{OpLt, tenTo(t, 400), Float(math.Inf(1)), "True"},
		{OpNe, tenTo(t, 400), Float(math.NaN()), "True"},
		{OpEq, NewComplex(2), Int(2), "True"},
		{OpLt, NewComplex(2), Int(2), "TypeError: '<' not supported between instances of 'complex' and 'int'"},
		{OpEq, True, Float(1), "True"},
		{OpLt, Float(-0.5), Int(0), "True"},
	}
	for _, c := range cases {
		if got := show(t, Compare(t, c.op, c.a, c.b)); got != c.want {
			test.Errorf("%s %s %s = %s, want %s", show(t, c.a), compareText[c.op], show(t, c.b), got, c.want)
		}
	}
}

func TestNumberHashes(test *testing.T) {
	t := NewTestThread()
	cases := []struct {
		v    Value
		want int64
	}{
		{Int(1<<61 - 1), 0},
		{Int(1 << 61), 1},
		{Int(-1), -2},
		{tenTo(t, 50), 619332571178673746},
		{intNeg(t, tenTo(t, 50)), -619332571178673746},
		{Float(1.5), 1152921504606846977},
		{Float(1e300), 1224995262755759164},
		{Float(0.1), 230584300921369408},
		{Float(-0.5), -1152921504606846976},
		{Float(5e-324), 16777216},
		{Float(math.Inf(-1)), -314159},
		{NewComplex(1 + 2i), 2000007},
		{True, 1},
	}
	for _, c := range cases {
		if got, ok := Hash(t, c.v); !ok || got != c.want {
			test.Errorf("hash(%s) = %d, want %d", show(t, c.v), got, c.want)
		}
	}
}

func TestNumberRepr(test *testing.T) {
	t := NewTestThread()
	zero := math.Copysign(0, -1)
	cases := []struct {
		v    Value
		want string
	}{
		{Float(1e16), "1e+16"}, {Float(1e15), "1000000000000000.0"}, {Float(123456789012345678), "1.2345678901234568e+17"},
		{Float(0.0001), "0.0001"}, {Float(0.00001), "1e-05"}, {Float(1e23), "1e+23"}, {Float(5e-324), "5e-324"},
		{Float(100), "100.0"}, {Float(zero), "-0.0"}, {Float(math.NaN()), "nan"}, {Float(math.Inf(-1)), "-inf"},
		{NewComplex(1i), "1j"}, {NewComplex(complex(1, zero)), "(1-0j)"}, {NewComplex(complex(zero, 1)), "(-0+1j)"},
		{NewComplex(complex(math.NaN(), math.Inf(1))), "(nan+infj)"}, {NewComplex(complex(1e16, 1.5)), "(1e+16+1.5j)"},
		{tenTo(t, 5000), "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"},
	}
	for _, c := range cases {
		if got := show(t, c.v); got != c.want {
			test.Errorf("repr = %s, want %s", got, c.want)
		}
	}
}

func TestPowFloatRoundsCorrectly(test *testing.T) {
	cases := []struct{ x, y, want float64 }{
		{1.1, 10, 2.5937424601000023}, {10, -3, 0.001}, {1.0001, 10000, 2.7181459268249255}, {2, 1.0 / 3, 1.2599210498948732},
		{0.3, 0.7, 0.4305116202499342}, {123.456, -7.89, 3.1475216724926214e-17}, {1.5, 300.5, 8.230445552361002e+52},
		{10, 22, 1e22}, {7, -300, 2.955207605012408e-254}, {-2, 3, -8}, {2, -1075, 0}, {9, 0.5, 3},
	}
	for _, c := range cases {
		if got := PowFloat(c.x, c.y); got != c.want {
			test.Errorf("%v ** %v = %v, want %v", c.x, c.y, got, c.want)
		}
	}
}

// The quick way gives what the slow one does, or says that it is not sure; that is seldom.
func TestQuickPowIsSlowPow(test *testing.T) {
	random, unsure := rand.New(rand.NewPCG(1, 2)), 0
	const n = 20000
	for range n {
		x := math.Ldexp(0.5+random.Float64()/2, random.IntN(30)-15)
		y := random.NormFloat64() * 20
		if random.IntN(4) == 0 {
			x = 1 + random.NormFloat64()/1000
		}
		z, ok := quickPow(x, y)
		if !ok {
			unsure++
		} else if want := powSlow(x, y); z != want {
			test.Fatalf("%v ** %v = %v, want %v", x, y, z, want)
		}
	}
	if unsure > n/100 {
		test.Errorf("unsure of %d of %d", unsure, n)
	}
}

func TestNumbersFromText(test *testing.T) {
	t := NewTestThread()
	str := func(s string) []Value { return []Value{NewStr(s)} }
	based := func(s string, base int64) []Value { return []Value{NewStr(s), Int(base)} }
	cases := []struct {
		cls  *Type
		args []Value
		want string
	}{
		{IntType, str(" -12\n"), "-12"},
		{IntType, str("1_000"), "1000"},
		{IntType, str("٣٤"), "34"},
		{IntType, str("\u20031"), "1"},
		{IntType, str("99999999999999999999999"), "99999999999999999999999"},
		{IntType, based("0x_f", 16), "15"},
		{IntType, based("0b1", 16), "177"},
		{IntType, based("-0b11", 0), "-3"},
		{IntType, based("0_0", 0), "0"},
		{IntType, based("z", 36), "35"},
		{IntType, based("1", 37), "ValueError: int() base must be >= 2 and <= 36, or 0"},
		{IntType, []Value{Int(5), Int(10)}, "TypeError: int() can't convert non-string with explicit base"},
		{IntType, []Value{None}, "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'"},
		{IntType, []Value{Float(-3.9)}, "-3"},
		{IntType, []Value{Float(1e20)}, "100000000000000000000"},
		{IntType, []Value{Float(math.NaN())}, "ValueError: cannot convert float NaN to integer"},
		{FloatType, str("1_0.5"), "10.5"},
		{FloatType, str(" 1e400 "), "inf"},
		{FloatType, str("-nan"), "nan"},
		{FloatType, str("infinity"), "inf"},
		{FloatType, []Value{NewList(nil).Value()}, "TypeError: float() argument must be a string or a real number, not 'list'"},
		{ComplexType, str(" ( 1e-5-2e+5J ) "), "(1e-05-200000j)"},
		{ComplexType, str("1 + 2j"), "ValueError: complex() arg is a malformed string"},
		{ComplexType, str("--1j"), "ValueError: complex() arg is a malformed string"},
		{ComplexType, []Value{NewComplex(1i), NewComplex(1i)}, "(-1+1j)"},
		{ComplexType, []Value{Int(1), NewStr("2")}, "TypeError: complex() second arg can't be a string"},
	}
	for _, c := range cases {
		if got := show(t, c.cls.New(t, c.cls, c.args, nil)); got != c.want {
			test.Errorf("%s%s = %s, want %s", c.cls.Name, show(t, c.args[0]), got, c.want)
		}
	}
	for _, bad := range []string{"", "x", "1__0", "_1", "1_", "- 1", "0x1", "1\x00", "+-1"} {
		if show(t, IntType.New(t, IntType, str(bad), nil)) == "0" || show(t, FloatType.New(t, FloatType, str(bad), nil)) == "0.0" {
			test.Errorf("%q is a number", bad)
		}
		t.Take()
	}
}

func TestRoundingAndHex(test *testing.T) {
	cases := []struct {
		f    float64
		n    int64
		want float64
	}{
		{2.675, 2, 2.67}, {0.15, 1, 0.1}, {1e16, 2, 1e16}, {123.456, -1, 120}, {125, -1, 120}, {135, -1, 140}, {6, -1, 10}, {5, -1, 0},
		{1.5, -400, 0}, {1e22, 400, 1e22}, {-2.5, 0, -2},
	}
	for _, c := range cases {
		if got := RoundDecimals(c.f, c.n); got != c.want {
			test.Errorf("round(%v, %d) = %v, want %v", c.f, c.n, got, c.want)
		}
	}
	for text, want := range map[string]float64{
		" -0X1.Fp-3 ": -0.2421875, "0x.8p0": 0.5, "1.8": 1.5, "0x1.fffffffffffff8p0": 2, "0x1.fffffffffffff7p0": 1.9999999999999998, "0x1p-1075": 0,
	} {
		if got, err := parseFloatHex(text); err != nil || got != want {
			test.Errorf("fromhex(%s) = %v, %v", text, got, err)
		}
	}
	for f, want := range map[float64]string{1.5: "0x1.8000000000000p+0", 5e-324: "0x0.0000000000001p-1022", -0.1: "-0x1.999999999999ap-4", 0: "0x0.0p+0"} {
		if got := FormatFloatHex(f); got != want {
			test.Errorf("hex = %s, want %s", got, want)
		}
	}
}

func TestNumberFunctions(test *testing.T) {
	t := NewTestThread()
	cases := []struct{ got, want string }{
		{show(t, Round(t, Float(2.5), Unbound)), "2"},
		{show(t, Round(t, Int(25), Int(-1))), "20"},
		{show(t, Round(t, Int(-15), Int(-1))), "-20"},
		{show(t, Round(t, Float(1.5), NewStr("a"))), "TypeError: 'str' object cannot be interpreted as an integer"},
		{show(t, Round(t, NewComplex(1), Unbound)), "TypeError: type complex doesn't define __round__ method"},
		{show(t, Abs(t, NewStr("a"))), "TypeError: bad operand type for abs(): 'str'"},
		{show(t, Abs(t, Int(-1<<63))), "9223372036854775808"},
		{show(t, Abs(t, NewComplex(3+4i))), "5.0"},
		{show(t, Pow(t, Int(3), Int(4), Int(-5))), "-4"},
		{show(t, Pow(t, Int(2), Int(-1), Int(5))), "3"},
		{show(t, Pow(t, Int(2), Int(-1), Int(4))), "ValueError: base is not invertible for the given modulus"},
		{show(t, Pow(t, Int(2), Int(1), Int(0))), "ValueError: pow() 3rd argument cannot be 0"},
		{show(t, Pow(t, Int(2), Float(1), Int(5))), "TypeError: pow() 3rd argument not allowed unless all arguments are integers"},
		{show(t, Pow(t, Int(1), Int(2), NewComplex(3i))), "ValueError: complex modulo"},
	}
	for i, c := range cases {
		if c.got != c.want {
			test.Errorf("case %d: got %s, want %s", i, c.got, c.want)
		}
	}
}

func TestElementaryFunctionsRound(test *testing.T) {
	cases := []struct{ got, want float64 }{
		{SinFloat(1.0), 0.8414709848078965}, {CosFloat(1.5707963267948966), 6.123233995736766e-17}, {TanFloat(1), 1.5574077246549023},
		{SinFloat(355), -3.014435335948845e-05}, {ExpFloat(1), 2.718281828459045}, {ExpFloat(-700.5), 5.980196118639791e-305}, {LogFloat(10), 2.302585092994046},
		{LogFloat(1.0000001), 9.999999505838704e-08}, {Atan2Float(1, -3), 2.819842099193151}, {HypotFloat(1e200, 1e200), 1.414213562373095e+200},
	}
	for i, c := range cases {
		if c.got != c.want {
			test.Errorf("case %d: got %v, want %v", i, c.got, c.want)
		}
	}
}

func TestIntBytes(test *testing.T) {
	t := NewTestThread()
	call := func(v Value, name string, args ...Value) string {
		r := CallMethod(t, v, StrOf(name), args...)
		if b, ok := AsBytes(r); ok {
			return string(b)
		}
		return show(t, r)
	}
	kw := []*Str{StrOf("signed")}
	signed := CallKw(t, GetAttr(t, Int(-129), StrOf("to_bytes")), []Value{Int(2), NewStr("little"), True}, kw)
	content, _ := AsBytes(signed)
	cases := []struct{ got, want string }{
		{call(Int(1000), "to_bytes", Int(2)), "\x03\xe8"},
		{call(Int(5), "to_bytes", Int(2), NewStr("little")), "\x05\x00"},
		{call(Int(1000), "to_bytes"), "OverflowError: int too big to convert"},
		{call(Int(-1), "to_bytes"), "OverflowError: can't convert negative int to unsigned"},
		{call(Int(5), "to_bytes", Int(1), NewStr("x")), "ValueError: byteorder must be either 'little' or 'big'"},
		{string(content), "\x7f\xff"},
		{call(IntType.Value(), "from_bytes", NewBytes([]byte{1, 2})), "258"},
		{call(IntType.Value(), "from_bytes", NewBytes([]byte{1, 2}), NewStr("little")), "513"},
		{call(IntType.Value(), "from_bytes", NewList([]Value{Int(256)}).Value()), "ValueError: bytes must be in range(0, 256)"},
		{call(IntType.Value(), "from_bytes", NewStr("a")), "TypeError: cannot convert 'str' object to bytes"},
		{show(t, Call(t, IntType.Value(), NewBytes([]byte(" 12 ")))), "12"},
		{show(t, Call(t, FloatType.Value(), NewBytes([]byte("1.5")))), "1.5"},
		{show(t, Call(t, IntType.Value(), NewBytes([]byte("x")))), "ValueError: invalid literal for int() with base 10: b'x'"},
	}
	for i, c := range cases {
		if c.got != c.want {
			test.Errorf("case %d: got %q, want %q", i, c.got, c.want)
		}
	}
}
