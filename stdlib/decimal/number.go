package decimal

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// form says what kind of number a decimal is.
type form uint8

const (
	finite form = iota
	infinite
	quietNaN
	signalingNaN
)

// number is a Decimal: coef times 10 to the power of exp. The coef of a NaN is its payload.
type number struct {
	object.Header
	form form
	neg  bool
	coef *big.Int // never negative, never changed once set
	exp  int64
}

var decimalType = &object.Type{Name: "Decimal", Module: "decimal", Flags: object.FlagBase}

var decimalHeader = object.HeaderOf(decimalType)

var decimalLayout = object.Extendable(&object.Layout{Name: "Decimal"}, func(n *number) { n.coef = zero })

var (
	zero = big.NewInt(0)
	one  = big.NewInt(1)
	five = big.NewInt(5)
	ten  = big.NewInt(10)
)

func asNumber(v value) (*number, bool) {
	if v.Ok() && v.Type().Layout == decimalLayout {
		return object.Cast[number](v), true
	}
	return nil, false
}

func (n *number) value() value { return object.FromHeader(&n.Header) }

func newNumber(neg bool, coef *big.Int, exp int64) *number {
	return &number{Header: decimalHeader, neg: neg, coef: coef, exp: exp}
}

func newSpecial(f form, neg bool) *number {
	return &number{Header: decimalHeader, form: f, neg: neg, coef: zero}
}

func fromInt(n *big.Int) *number { return newNumber(n.Sign() < 0, new(big.Int).Abs(n), 0) }

func fromInt64(n int64) *number {
	if n < 0 {
		return newSmall(true, -uint64(n), 0)
	}
	return newSmall(false, uint64(n), 0)
}

// like is a copy that may be changed, of the plain class.
func (n *number) like() *number {
	return &number{Header: decimalHeader, form: n.form, neg: n.neg, coef: n.coef, exp: n.exp}
}

func (n *number) withSign(neg bool) *number {
	c := n.like()
	c.neg = neg
	return c
}

func (n *number) isNaN() bool  { return n.form >= quietNaN }
func (n *number) isZero() bool { return n.form == finite && n.coef.Sign() == 0 }

// digits counts the decimal digits of the coefficient: 1 for zero.
func (n *number) digits() int64 { return countDigits(n.coef) }

// adjusted is the exponent of the leading digit.
func (n *number) adjusted() int64 { return n.exp + n.digits() - 1 }

// signed is the coefficient with its sign.
func (n *number) signed() *big.Int {
	if n.neg {
		return new(big.Int).Neg(n.coef)
	}
	return n.coef
}

func countDigits(n *big.Int) int64 {
	if w, ok := smallInt(n); ok {
		return w.digits()
	}
	bits := n.BitLen()
	if bits == 0 {
		return 1
	}
	d := int64(float64(bits-1)*0.30102999566398119521) + 1
	if n.CmpAbs(pow10(d)) >= 0 {
		d++
	}
	return d
}

var smallPowers = func() (table [64]*big.Int) {
	p := big.NewInt(1)
	for i := range table {
		table[i] = p
		p = new(big.Int).Mul(p, ten)
	}
	return table
}()

// pow10 is 10 to the power of n, which is not negative; nobody may change it.
func pow10(n int64) *big.Int {
	if n < int64(len(smallPowers)) {
		return smallPowers[n]
	}
	return new(big.Int).Exp(ten, big.NewInt(n), nil)
}

// scaled is coef times 10 to the power of n.
func scaled(coef *big.Int, n int64) *big.Int {
	if n == 0 || coef.Sign() == 0 {
		return coef
	}
	return new(big.Int).Mul(coef, pow10(n))
}

// parse reads a decimal's text; nil when it is none. Digits may be those of any script.
func parse(s string) *number {
	s = asciiDigits(strings.ReplaceAll(strings.TrimFunc(s, object.IsSpacePoint), "_", ""))
	n := newNumber(false, zero, 0)
	if s != "" && (s[0] == '+' || s[0] == '-') {
		n.neg = s[0] == '-'
		s = s[1:]
	}
	lower := strings.ToLower(s)
	switch {
	case lower == "inf" || lower == "infinity":
		n.form = infinite
		return n
	case strings.HasPrefix(lower, "nan"):
		n.form = quietNaN
		return n.payload(s[3:])
	case strings.HasPrefix(lower, "snan"):
		n.form = signalingNaN
		return n.payload(s[4:])
	}
	if i := strings.IndexByte(lower, 'e'); i >= 0 {
		exp, err := strconv.ParseInt(s[i+1:], 10, 64)
		if err != nil || exp > 1<<61 || exp < -1<<61 {
			if err != nil && err.(*strconv.NumError).Err == strconv.ErrSyntax {
				return nil
			}
			exp = 1 << 61
			if s[i+1] == '-' {
				exp = -1 << 61
			}
		}
		n.exp, s = exp, s[:i]
	}
	whole, fraction, _ := strings.Cut(s, ".")
	n.exp -= int64(len(fraction))
	return n.payloadDigits(whole + fraction)
}

// payload reads the digits after NaN, of which there may be none.
func (n *number) payload(s string) *number {
	if s == "" {
		return n
	}
	return n.payloadDigits(s)
}

func (n *number) payloadDigits(s string) *number {
	if s == "" || strings.Trim(s, "0123456789") != "" {
		return nil
	}
	n.coef, _ = new(big.Int).SetString(s, 10)
	return n
}

func asciiDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 0x7f && object.IsDecimalPoint(r) {
			return rune('0' + object.DecimalDigit(r))
		}
		return r
	}, s)
}

// text is the number in scientific notation where it needs an exponent, engineering if eng.
// Follows: General Decimal Arithmetic, "to-scientific-string".
func (n *number) text(eng, capitals bool) string {
	sign := ""
	if n.neg {
		sign = "-"
	}
	switch n.form {
	case infinite:
		return sign + "Infinity"
	case quietNaN, signalingNaN:
		return sign + n.nanText()
	}
	digits := n.coef.String()
	left := n.exp + int64(len(digits)) // digits left of the point
	place := left
	switch {
	case n.exp <= 0 && left > -6:
	case !eng:
		place = 1
	case n.coef.Sign() == 0:
		place = floorMod(left+1, 3) - 1
	default:
		place = floorMod(left-1, 3) + 1
	}
	body := pointAt(digits, place)
	if left == place {
		return sign + body
	}
	e := "e"
	if capitals {
		e = "E"
	}
	return sign + body + e + signedText(left-place)
}

func (n *number) nanText() string {
	name := "NaN"
	if n.form == signalingNaN {
		name = "sNaN"
	}
	if n.coef.Sign() != 0 {
		name += n.coef.String()
	}
	return name
}

func signedText(n int64) string {
	if n < 0 {
		return strconv.FormatInt(n, 10)
	}
	return "+" + strconv.FormatInt(n, 10)
}

// pointAt puts the point behind the first place digits, with zeros where there are none.
func pointAt(digits string, place int64) string {
	switch {
	case place <= 0:
		return "0." + strings.Repeat("0", int(-place)) + digits
	case place >= int64(len(digits)):
		return digits + strings.Repeat("0", int(place)-len(digits))
	}
	return digits[:place] + "." + digits[place:]
}

func floorMod(a, b int64) int64 { return ((a % b) + b) % b }
