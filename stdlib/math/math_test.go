package pymath

import (
	"math"
	bigint "math/big"
	"testing"

	"github.com/bide-lang/bide/interp/object"
)

func outcome(t *thread, f value, args []value) string {
	v := object.Call(t, f, args...)
	if v.Bad() {
		e := t.Take()
		text, _ := object.AsStr(e.Args.Items[0])
		return e.Type().Name + ": " + text.Text()
	}
	s, _ := object.Repr(t, v)
	return s
}

func TestFunctionsGiveWhatCPythonGives(t *testing.T) {
	th := &object.Thread{Interp: &object.Interp{}, Limit: 1000}
	m := object.NewModule("math")
	fill(th, m)
	n, f, s := object.Int, object.Float, object.NewStr
	big := func(digits string) value {
		b, _ := new(bigint.Int).SetString(digits, 10)
		return object.IntFromBig(b)
	}
	for _, c := range []struct {
		name string
		args []value
		want string
	}{
		{"sqrt", []value{n(-1)}, `ValueError: math domain error`},
		{"sqrt", []value{n(2)}, `1.4142135623730951`},
		{"sqrt", []value{s("a")}, `TypeError: must be real number, not str`},
		{"log", []value{n(0)}, `ValueError: math domain error`},
		{"log", []value{n(8), n(2)}, `3.0`},
		{"log", []value{f(2.5)}, `0.9162907318741551`},
		{"log", []value{big("1180591620717411303424")}, `48.520302639196174`},
		{"log2", []value{big("1180591620717411303424")}, `70.0`},
		{"log2", []value{n(8)}, `3.0`},
		{"log10", []value{n(1000)}, `3.0`},
		{"log10", []value{n(5)}, `0.6989700043360189`},
		{"exp", []value{n(1000)}, `OverflowError: math range error`},
		{"exp", []value{n(1)}, `2.718281828459045`},
		{"exp", []value{f(-3.5)}, `0.0301973834223185`},
		{"exp2", []value{f(0.5)}, `1.4142135623730951`},
		{"pow", []value{n(0), n(-1)}, `ValueError: math domain error`},
		{"pow", []value{n(2), f(0.5)}, `1.4142135623730951`},
		{"pow", []value{n(10), n(400)}, `OverflowError: math range error`},
		{"pow", []value{n(-1), f(0.5)}, `ValueError: math domain error`},
		{"acos", []value{n(2)}, `ValueError: math domain error`},
		{"acos", []value{f(0.3)}, `1.2661036727794992`},
		{"asin", []value{f(0.3)}, `0.3046926540153975`},
		{"atan", []value{f(0.3)}, `0.2914567944778671`},
		{"atan2", []value{n(1), n(2)}, `0.4636476090008061`},
		{"sinh", []value{n(1)}, `1.1752011936438014`},
		{"cosh", []value{n(1)}, `1.5430806348152437`},
		{"tanh", []value{f(0.5)}, `0.46211715726000974`},
		{"asinh", []value{n(2)}, `1.4436354751788103`},
		{"acosh", []value{n(2)}, `1.3169578969248166`},
		{"atanh", []value{f(0.5)}, `0.5493061443340548`},
		{"atanh", []value{n(1)}, `ValueError: math domain error`},
		{"sin", []value{n(1)}, `0.8414709848078965`},
		{"cos", []value{n(1)}, `0.5403023058681398`},
		{"tan", []value{n(1)}, `1.5574077246549023`},
		{"sin", []value{f(math.Inf(1))}, `ValueError: math domain error`},
		{"fmod", []value{n(1), n(0)}, `ValueError: math domain error`},
		{"fmod", []value{n(7), n(3)}, `1.0`},
		{"remainder", []value{n(5), n(3)}, `-1.0`},
		{"gamma", []value{n(0)}, `ValueError: math domain error`},
		{"gamma", []value{n(171)}, `7.257415615307998e+306`},
		{"gamma", []value{n(172)}, `OverflowError: math range error`},
		{"gamma", []value{f(0.5)}, `1.7724538509055159`},
		{"gamma", []value{f(-0.5)}, `-3.544907701811032`},
		{"gamma", []value{f(4.7)}, `15.431411600047436`},
		{"gamma", []value{f(30.3)}, `2.4442850291542573e+31`},
		{"lgamma", []value{n(3)}, `0.693147180559945`},
		{"lgamma", []value{f(0.1)}, `2.2527126517342055`},
		{"lgamma", []value{f(-2.5)}, `-0.05624371649767457`},
		{"lgamma", []value{f(1e+308)}, `OverflowError: math range error`},
		{"erf", []value{n(1)}, `0.8427007929497149`},
		{"erfc", []value{n(1)}, `0.15729920705028513`},
		{"erf", []value{f(0.3)}, `0.3286267594591274`},
		{"expm1", []value{f(1e-05)}, `1.0000050000166668e-05`},
		{"log1p", []value{f(0.1)}, `0.09531017980432487`},
		{"floor", []value{f(-1.5)}, `-2`},
		{"ceil", []value{f(1.2)}, `2`},
		{"trunc", []value{f(-1.7)}, `-1`},
		{"floor", []value{f(math.Inf(1))}, `OverflowError: cannot convert float infinity to integer`},
		{"floor", []value{f(math.NaN())}, `ValueError: cannot convert float NaN to integer`},
		{"floor", []value{s("a")}, `TypeError: must be real number, not str`},
		{"factorial", []value{n(-1)}, `ValueError: factorial() not defined for negative values`},
		{"factorial", []value{n(25)}, `15511210043330985984000000`},
		{"factorial", []value{f(1.0)}, `TypeError: 'float' object cannot be interpreted as an integer`},
		{"comb", []value{n(100), n(50)}, `100891344545564193334812497256`},
		{"comb", []value{n(-1), n(2)}, `ValueError: n must be a non-negative integer`},
		{"comb", []value{n(5), n(-2)}, `ValueError: k must be a non-negative integer`},
		{"comb", []value{n(2), n(5)}, `0`},
		{"comb", []value{big("100000000000000000000"), n(2)}, `4999999999999999999950000000000000000000`},
		{"perm", []value{n(5)}, `120`},
		{"perm", []value{n(5), n(2)}, `20`},
		{"perm", []value{n(-1)}, `ValueError: factorial() not defined for negative values`},
		{"perm", []value{big("100000000000000000000"), n(2)}, `9999999999999999999900000000000000000000`},
		{"isqrt", []value{n(-1)}, `ValueError: isqrt() argument must be nonnegative`},
		{"isqrt", []value{big("1000000000000000000000000000000")}, `1000000000000000`},
		{"gcd", []value{}, `0`},
		{"gcd", []value{n(12), n(-18)}, `6`},
		{"gcd", []value{f(1.0)}, `TypeError: 'float' object cannot be interpreted as an integer`},
		{"lcm", []value{}, `1`},
		{"lcm", []value{n(4), n(6)}, `12`},
		{"lcm", []value{n(0), n(3)}, `0`},
		{"hypot", []value{}, `0.0`},
		{"hypot", []value{n(3), n(4)}, `5.0`},
		{"hypot", []value{n(1), n(2), n(3)}, `3.7416573867739413`},
		{"hypot", []value{f(1e+200), f(1e+200)}, `1.414213562373095e+200`},
		{"hypot", []value{f(math.Inf(1)), f(math.NaN())}, `inf`},
		{"hypot", []value{f(0.1), f(0.7)}, `0.7071067811865475`},
		{"isclose", []value{n(1), f(1.0000000001)}, `True`},
		{"copysign", []value{n(1), f(math.Copysign(0, -1))}, `-1.0`},
		{"nextafter", []value{n(1), n(2)}, `1.0000000000000002`},
		{"ulp", []value{n(1)}, `2.220446049250313e-16`},
		{"ulp", []value{n(0)}, `5e-324`},
		{"frexp", []value{n(8)}, `(0.5, 4)`},
		{"frexp", []value{f(-0.3)}, `(-0.6, -1)`},
		{"ldexp", []value{n(1), n(5000)}, `OverflowError: math range error`},
		{"ldexp", []value{n(1), f(1.5)}, `TypeError: Expected an int as second argument to ldexp.`},
		{"ldexp", []value{n(3), n(4)}, `48.0`},
		{"modf", []value{f(-1.5)}, `(-0.5, -1.0)`},
		{"modf", []value{f(math.Inf(1))}, `(0.0, inf)`},
		{"degrees", []value{n(1)}, `57.29577951308232`},
		{"radians", []value{n(30)}, `0.5235987755982988`},
		{"cbrt", []value{n(-8)}, `-2.0`},
		{"fma", []value{n(1), n(2), n(3)}, `5.0`},
		{"fma", []value{f(math.Inf(1)), n(0), n(1)}, `ValueError: invalid operation in fma`},
		{"fma", []value{f(1e+308), n(10), n(0)}, `OverflowError: overflow in fma`},
		{"isnan", []value{s("a")}, `TypeError: must be real number, not str`},
		{"isinf", []value{f(math.Inf(1))}, `True`},
		{"log", []value{}, `TypeError: log expected at least 1 argument, got 0`},
		{"sqrt", []value{}, `TypeError: math.sqrt() takes exactly one argument (0 given)`},
		{"gcd", []value{big("18446744073709551616"), big("110680464442257309696")}, `18446744073709551616`},
		{"gamma", []value{f(-0.6514261483920578)}, `-3.925206967536426`},
		{"gamma", []value{f(0.6677524133338805)}, `1.35218365902457`},
		{"gamma", []value{f(0.512983045106736)}, `1.7285492664746722`},
		{"gamma", []value{f(-0.4281223023820699)}, `-3.6378108113453105`},
		{"lgamma", []value{f(0.016554911120090776)}, `4.091740334337471`},
		{"lgamma", []value{f(-0.06844153014083443)}, `2.725268357197179`},
		{"lgamma", []value{f(0.3054469995371115)}, `1.0768994051690135`},
		{"lgamma", []value{f(0.5591381996006993)}, `0.46434110638810483`},
		{"erf", []value{f(-0.7263597644676655)}, `-0.6956868035776591`},
		{"erf", []value{f(-0.8475571684342883)}, `-0.7693269240223289`},
		{"erf", []value{f(0.646165442251759)}, `0.6391864265638244`},
		{"erf", []value{f(-0.09938092437565127)}, `-0.11177127196106164`},
		{"asin", []value{f(0.5102181525471928)}, `0.5354384236706677`},
		{"asin", []value{f(-0.8961038013004452)}, `-1.1109119028248031`},
		{"asin", []value{f(-0.07603369099861734)}, `-0.07610714225273271`},
		{"asin", []value{f(0.43484905983044786)}, `0.4498706524323932`},
		{"atan", []value{f(-0.4767898906496626)}, `-0.44490771316197014`},
		{"atan", []value{f(0.8487507867747562)}, `0.7037683843841596`},
		{"atan", []value{f(0.7676407965812447)}, `0.6546959536875498`},
		{"atan", []value{f(-0.8434085313879259)}, `-0.7006549083338204`},
		{"sinh", []value{f(-0.8529251571620975)}, `-0.9601671015848814`},
		{"sinh", []value{f(0.10161307466796876)}, `0.10178802780504302`},
		{"sinh", []value{f(0.8374259511402445)}, `0.9387945016991057`},
		{"sinh", []value{f(-0.194772160276807)}, `-0.19600598403856095`},
		{"tanh", []value{f(-0.49929111530836523)}, `-0.461559473904503`},
		{"tanh", []value{f(-0.11908433517197292)}, `-0.11852459526041866`},
		{"tanh", []value{f(-0.8462745429864943)}, `-0.6891181908114208`},
		{"tanh", []value{f(-0.4898704173948852)}, `-0.4541135785438676`},
		{"expm1", []value{f(-0.08990795174644162)}, `-0.08598468508736118`},
		{"expm1", []value{f(0.017252646556423668)}, `0.017402333053379286`},
		{"expm1", []value{f(-0.4687937670234906)}, `-0.37424337849950506`},
		{"expm1", []value{f(-0.47289689814917907)}, `-0.376805679646654`},
		{"log1p", []value{f(-0.4952550809252761)}, `-0.6837020880613034`},
		{"log1p", []value{f(-0.04973358838519282)}, `-0.05101290042286823`},
		{"log1p", []value{f(-0.36390401300760167)}, `-0.4524058040857141`},
		{"log1p", []value{f(-0.8602440452580686)}, `-1.967857557894554`},
		{"acosh", []value{f(1.8932890709584584)}, `1.2530316812335482`},
		{"acosh", []value{f(1.7739518759157609)}, `1.1753214547252162`},
		{"acosh", []value{f(1.1088009638252259)}, `0.46234908207674075`},
		{"acosh", []value{f(1.2994256668241162)}, `0.7557411205308893`},
		{"asinh", []value{f(0.4347461540290466)}, `0.42209988268918147`},
		{"asinh", []value{f(0.4157047739362675)}, `0.4045770555819555`},
		{"asinh", []value{f(0.8324150855790003)}, `0.7577805604332168`},
		{"asinh", []value{f(-0.11910205007138186)}, `-0.11882224947328009`},
		{"cosh", []value{f(0.6355660325575051)}, `1.2088630861171739`},
		{"cosh", []value{f(0.34006529786603135)}, `1.0583815904176237`},
		{"cosh", []value{f(-0.33876825477410244)}, `1.0579328505292427`},
		{"cosh", []value{f(0.1870241213655851)}, `1.0175400480441386`},
	} {
		if got := outcome(th, m.Get(c.name), c.args); got != c.want {
			args, _ := object.Repr(th, object.NewTuple(c.args...).Value())
			t.Errorf("math.%s%s = %s, want %s", c.name, args, got, c.want)
		}
	}
}
