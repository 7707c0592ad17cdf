package decimal

import (
	"math/big"
	"strings"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// status is a set of conditions; the bits have the order in which a context's repr lists them.
type status uint32

const (
	clamped status = 1 << iota
	conversionSyntax
	divisionByZero
	divisionImpossible
	divisionUndefined
	_
	inexact
	invalidContext
	invalidOperation
	_
	floatOperation
	overflow
	rounded
	subnormal
	underflow

	anyInvalid = conversionSyntax | divisionImpossible | divisionUndefined | invalidContext | invalidOperation
)

// signals lists the signals in the order of the module's tables.
var signals = []struct {
	name string
	bits status
}{
	{"InvalidOperation", anyInvalid}, {"FloatOperation", floatOperation}, {"DivisionByZero", divisionByZero},
	{"Overflow", overflow}, {"Underflow", underflow}, {"Subnormal", subnormal}, {"Inexact", inexact},
	{"Rounded", rounded}, {"Clamped", clamped},
}

// invalids are the conditions that signal InvalidOperation.
var invalids = []struct {
	name string
	bits status
}{
	{"InvalidOperation", invalidOperation}, {"ConversionSyntax", conversionSyntax}, {"DivisionImpossible", divisionImpossible},
	{"DivisionUndefined", divisionUndefined}, {"InvalidContext", invalidContext},
}

// rounding is a way to round.
type rounding uint8

const (
	roundUp rounding = iota
	roundDown
	roundCeiling
	roundFloor
	roundHalfUp
	roundHalfDown
	roundHalfEven
	round05Up
)

var roundings = []string{
	"ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP",
}

const limit = 999999999999999999 // of precision and exponents

// context is decimal.Context.
type context struct {
	object.Header
	attrs           object.Attrs
	prec            int64
	emin, emax      int64
	round           rounding
	capitals, clamp bool
	flags, traps    status
}

var contextType = &object.Type{Name: "Context", Module: "decimal", Flags: object.FlagBase}

var contextLayout = &object.Layout{
	Name: "Context",
	Alloc: func(cls *object.Type) value {
		c := newContext()
		c.Header = object.HeaderOf(cls)
		return object.FromHeader(&c.Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[context](v).attrs },
}

func newContext() *context {
	return &context{
		Header: object.HeaderOf(contextType), prec: 28, emin: -999999, emax: 999999, round: roundHalfEven, capitals: true,
		traps: anyInvalid | divisionByZero | overflow,
	}
}

// widest is a context that rounds nothing anybody can compute.
func widest() *context {
	c := newContext()
	c.prec, c.emin, c.emax, c.traps = limit, -limit, limit, 0
	return c
}

func asContext(v value) (*context, bool) {
	if v.Ok() && v.Type().Layout == contextLayout {
		return object.Cast[context](v), true
	}
	return nil, false
}

func (c *context) value() value { return object.FromHeader(&c.Header) }

func (c *context) copy() *context {
	made := *c
	made.Header = object.HeaderOf(contextType)
	made.attrs = object.Attrs{}
	return &made
}

// with is a copy of another precision.
func (c *context) with(prec int64) *context {
	made := c.copy()
	made.prec = prec
	return made
}

func (c *context) etiny() int64 { return c.emin - (c.prec - 1) }
func (c *context) etop() int64  { return c.emax - (c.prec - 1) }

// current is the context in force: that of the running task's contextvars.
func current(t *thread) (*context, bool) {
	m, ok := object.ModuleOf(t.Interp.Modules.GetStr(nameDecimal))
	if !ok {
		t.Raise(object.RuntimeErrorType, "decimal is not imported")
		return nil, false
	}
	key := m.Dict.GetStr(nameVar).Header()
	if c, ok := asContext(interp.CurrentContext(t).Get(key)); ok {
		return c, true
	}
	template, ok := asContext(m.Get("DefaultContext"))
	if !ok {
		template = newContext()
	}
	c := template.copy()
	c.flags = 0
	interp.CurrentContext(t).Set(key, c.value())
	return c, true
}

var (
	nameDecimal = object.StrOf("decimal")
	nameVar     = object.StrOf("_context_variable")
)

// contextOr is the context a script gave, the one in force if it gave none.
func contextOr(t *thread, v value) (*context, bool) {
	if v.Bad() || v.IsNone() {
		return current(t)
	}
	c, ok := asContext(v)
	if !ok {
		t.Raise(object.TypeErrorType, "optional argument must be a context")
	}
	return c, ok
}

// signal records conditions; false means that one of them is trapped, and raised.
func (c *context) signal(t *thread, st status) bool {
	c.flags |= st
	st &= c.traps
	if st == 0 {
		return true
	}
	class := ""
	var conditions []value
	add := func(name string) {
		m, _ := object.ModuleOf(t.Interp.Modules.GetStr(nameDecimal))
		conditions = append(conditions, m.Get(name))
	}
	for _, each := range invalids {
		if st&each.bits != 0 {
			add(each.name)
		}
	}
	for i, each := range signals {
		if st&each.bits == 0 {
			continue
		}
		if class == "" {
			class = each.name
		}
		if i > 0 {
			add(each.name)
		}
	}
	m, _ := object.ModuleOf(t.Interp.Modules.GetStr(nameDecimal))
	exc := object.Call(t, m.Get(class), object.NewList(conditions).Value())
	if exc.Ok() {
		object.RaiseValue(t, exc, object.Unbound)
	}
	return false
}

// finish rounds a number to what the context allows.
// Follows: General Decimal Arithmetic, "Precision and rounding" and "Exceptional conditions".
func (c *context) finish(n *number, st *status) *number {
	switch {
	case n.isNaN():
		if max := c.prec - btoi(c.clamp); n.coef.Sign() != 0 && n.digits() > max {
			n = n.like()
			n.coef = new(big.Int).Mod(n.coef, pow10(max))
		}
		return n
	case n.form == infinite:
		return n
	case n.coef.Sign() == 0:
		return c.finishZero(n, st)
	}
	digits := n.digits()
	adjusted := n.exp + digits - 1
	switch {
	case adjusted > c.emax:
		return c.overflowed(n.neg, st)
	case adjusted < c.emin:
		n = c.finishSubnormal(n, st)
	case digits > c.prec:
		n = n.like()
		coef, lost := c.cut(n.neg, n.coef, digits-c.prec)
		n.exp += digits - c.prec
		if coef.Cmp(pow10(c.prec)) >= 0 {
			coef = new(big.Int).Quo(coef, ten)
			n.exp++
		}
		n.coef = coef
		*st |= rounded
		if lost {
			*st |= inexact
		}
		if n.exp+c.prec-1 > c.emax {
			return c.overflowed(n.neg, st)
		}
	}
	if c.clamp && n.exp > c.etop() {
		n = n.like()
		n.coef = scaled(n.coef, n.exp-c.etop())
		n.exp = c.etop()
		*st |= clamped
	}
	return n
}

func btoi(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

func (c *context) finishZero(n *number, st *status) *number {
	top := c.emax
	if c.clamp {
		top = c.etop()
	}
	exp := min(max(n.exp, c.etiny()), top)
	if exp != n.exp {
		n = n.like()
		n.exp = exp
		*st |= clamped
	}
	return n
}

func (c *context) overflowed(neg bool, st *status) *number {
	*st |= overflow | inexact | rounded
	switch c.round {
	case roundDown, round05Up:
	case roundCeiling:
		if !neg {
			return newSpecial(infinite, neg)
		}
	case roundFloor:
		if neg {
			return newSpecial(infinite, neg)
		}
	default:
		return newSpecial(infinite, neg)
	}
	return newNumber(neg, new(big.Int).Sub(pow10(c.prec), one), c.etop())
}

func (c *context) finishSubnormal(n *number, st *status) *number {
	*st |= subnormal
	drop := c.etiny() - n.exp
	if drop <= 0 {
		return n
	}
	n = n.like()
	var lost bool
	n.coef, lost = c.cut(n.neg, n.coef, drop)
	n.exp = c.etiny()
	*st |= rounded
	if lost {
		*st |= inexact | underflow
	}
	if n.coef.Sign() == 0 {
		*st |= clamped
	}
	return n
}

// cut drops the last count digits, rounding; lost says whether any of them was not zero.
func (c *context) cut(neg bool, coef *big.Int, count int64) (kept *big.Int, lost bool) {
	if digits := countDigits(coef); count > digits+1 {
		coef, count = big.NewInt(int64(coef.Sign())), 2 // all that matters is that something is there
	}
	if kept, lost, ok := c.cutSmall(neg, coef, count); ok {
		return kept, lost
	}
	p := pow10(count)
	kept, rest := new(big.Int).QuoRem(coef, p, new(big.Int))
	if rest.Sign() == 0 {
		return kept, false
	}
	half := new(big.Int).Lsh(rest, 1).Cmp(p)
	if roundsUp(c.round, neg, kept, half) {
		kept.Add(kept, one)
	}
	return kept, true
}

// roundsUp says whether something not zero, compared to a half, takes kept up by one.
func roundsUp(r rounding, neg bool, kept *big.Int, half int) bool {
	switch r {
	case roundUp:
		return true
	case roundCeiling:
		return !neg
	case roundFloor:
		return neg
	case roundHalfUp:
		return half >= 0
	case roundHalfDown:
		return half > 0
	case roundHalfEven:
		return half > 0 || half == 0 && kept.Bit(0) == 1
	case round05Up:
		last := new(big.Int).Mod(kept, five)
		return last.Sign() == 0
	}
	return false
}

func (c *context) repr() string {
	return "Context(prec=" + big.NewInt(c.prec).String() + ", rounding=" + roundings[c.round] +
		", Emin=" + big.NewInt(c.emin).String() + ", Emax=" + big.NewInt(c.emax).String() +
		", capitals=" + big.NewInt(btoi(c.capitals)).String() + ", clamp=" + big.NewInt(btoi(c.clamp)).String() +
		", flags=" + c.flags.names() + ", traps=" + c.traps.names() + ")"
}

// names lists the signals of a set by its bits.
func (s status) names() string {
	var names []string
	for _, name := range strings.Fields("Clamped InvalidOperation DivisionByZero Inexact FloatOperation Overflow Rounded Subnormal Underflow") {
		for _, each := range signals {
			if each.name == name && s&each.bits != 0 {
				names = append(names, name)
			}
		}
	}
	return "[" + strings.Join(names, ", ") + "]"
}
