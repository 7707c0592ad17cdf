package decimal

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

func init() {
	ty := contextType.Define(object.ObjectType, contextLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return contextLayout.Alloc(cls) }
	ty.Init = contextInit
	ty.Repr = func(_ *thread, v value) value { return object.NewStr(object.Cast[context](v).repr()) }
	ty.SetAttr = func(t *thread, v value, name *object.Str, item value) bool {
		if contextFields[name.Text()] {
			return setField(t, object.Cast[context](v), name.Text(), item)
		}
		if v.Type() == contextType {
			object.RaiseAttributeError(t, v, name, "'decimal.Context' object has no attribute '%s'", name.Text())
			return false
		}
		return object.GenericSetAttr(t, v, name, item)
	}
	ty.Getters = []object.Getter{
		field("prec", func(c *context) value { return object.Int(c.prec) }),
		field("Emin", func(c *context) value { return object.Int(c.emin) }),
		field("Emax", func(c *context) value { return object.Int(c.emax) }),
		field("rounding", func(c *context) value { return object.NewStr(roundings[c.round]) }),
		field("capitals", func(c *context) value { return object.Int(btoi(c.capitals)) }),
		field("clamp", func(c *context) value { return object.Int(btoi(c.clamp)) }),
		{Name: "flags", Get: signalTable("flags")},
		{Name: "traps", Get: signalTable("traps")},
	}
	ty.Methods = contextMethods()
}

var contextFields = map[string]bool{
	"prec": true, "Emin": true, "Emax": true, "rounding": true, "capitals": true, "clamp": true, "flags": true, "traps": true,
}

func field(name string, get func(c *context) value) object.Getter {
	return object.Getter{Name: name, Get: func(_ *thread, v value) value { return get(object.Cast[context](v)) }}
}

// signalTable gives the mapping that decimal.py wraps around a context's flags or traps.
func signalTable(which string) object.UnaryFunc {
	return func(t *thread, v value) value {
		m, ok := object.ModuleOf(t.Interp.Modules.GetStr(nameDecimal))
		if !ok {
			return object.None
		}
		return object.Call(t, m.Get("_SignalTable"), v, object.NewStr(which))
	}
}

func (c *context) set(which string) *status {
	if which == "traps" {
		return &c.traps
	}
	return &c.flags
}

func signalIsSet(_ *thread, a []value) value {
	which, _ := object.AsStr(a[1])
	name, _ := object.AsStr(a[2])
	for _, each := range signals {
		if each.name == name.Text() {
			return object.Bool(*object.Cast[context](a[0]).set(which.Text())&each.bits != 0)
		}
	}
	return object.False
}

func setSignal(t *thread, a []value) value {
	which, _ := object.AsStr(a[1])
	name, _ := object.AsStr(a[2])
	on, ok := object.Truth(t, a[3])
	if !ok {
		return object.Raised
	}
	set := object.Cast[context](a[0]).set(which.Text())
	for _, each := range signals {
		if each.name == name.Text() {
			*set &^= each.bits
			if on && each.bits == anyInvalid {
				*set |= invalidOperation
				if which.Text() == "traps" {
					*set |= anyInvalid
				}
			} else if on {
				*set |= each.bits
			}
		}
	}
	return object.None
}

var contextSignature = object.ParseSignature(
	"prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None", false)

// contextInit takes what is not given from DefaultContext.
func contextInit(t *thread, self value, args []value, names []*object.Str) bool {
	b := object.Builtin{Name: "Context", Sig: contextSignature, Fn: func(t *thread, a []value) value {
		c := object.Cast[context](self)
		if m, ok := object.ModuleOf(t.Interp.Modules.GetStr(nameDecimal)); ok {
			if template, ok := asContext(m.Get("DefaultContext")); ok {
				c.prec, c.round, c.emin, c.emax = template.prec, template.round, template.emin, template.emax
				c.capitals, c.clamp, c.traps = template.capitals, template.clamp, template.traps
			}
		}
		for i, name := range [...]string{"prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"} {
			if a[i].Ok() && !a[i].IsNone() && !setField(t, c, name, a[i]) {
				return object.Raised
			}
		}
		return object.None
	}}
	return b.Invoke(t, args, names).Ok()
}

func setField(t *thread, c *context, name string, v value) bool {
	if v.Bad() {
		t.Raise(object.AttributeErrorType, "context attributes cannot be deleted")
		return false
	}
	switch name {
	case "rounding":
		r, ok := readRounding(t, v)
		if ok {
			c.round = r
		}
		return ok
	case "flags", "traps":
		m, _ := object.ModuleOf(t.Interp.Modules.GetStr(nameDecimal))
		return object.Call(t, m.Get("_set_signals"), c.value(), object.NewStr(name), v).Ok()
	}
	return setNumber(t, c, name, v)
}

func setNumber(t *thread, c *context, name string, v value) bool {
	n, ok := object.IndexInt(t, v)
	if !ok {
		return false
	}
	wrong := func(text string) bool {
		t.Raise(object.ValueErrorType, "%s", text)
		return false
	}
	switch name {
	case "prec":
		if n < 1 || n > limit {
			return wrong("valid range for prec is [1, MAX_PREC]")
		}
		c.prec = n
	case "Emin":
		if n > 0 || n < -limit {
			return wrong("valid range for Emin is [MIN_EMIN, 0]")
		}
		c.emin = n
	case "Emax":
		if n < 0 || n > limit {
			return wrong("valid range for Emax is [0, MAX_EMAX]")
		}
		c.emax = n
	case "capitals", "clamp":
		if n != 0 && n != 1 {
			return wrong("valid values for " + name + " are 0 or 1")
		}
		if name == "clamp" {
			c.clamp = n == 1
		} else {
			c.capitals = n == 1
		}
	}
	return true
}

func getContext(t *thread, _ []value) value {
	c, ok := current(t)
	if !ok {
		return object.Raised
	}
	return c.value()
}

// setContext makes a context the one in force; the module's templates are copied first.
func setContext(t *thread, a []value) value {
	c, ok := asContext(a[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "argument must be a context")
	}
	m, _ := object.ModuleOf(t.Interp.Modules.GetStr(nameDecimal))
	for _, name := range [...]string{"DefaultContext", "BasicContext", "ExtendedContext"} {
		if m.Get(name) == a[0] {
			c = c.copy()
			c.flags = 0
		}
	}
	interp.CurrentContext(t).Set(m.Dict.GetStr(nameVar).Header(), c.value())
	return object.None
}

func contextMethods() []object.Method {
	methods := []object.Method{
		{Name: "copy", Fn: func(_ *thread, a []value) value { return object.Cast[context](a[0]).copy().value() }},
		{Name: "__copy__", Fn: func(_ *thread, a []value) value { return object.Cast[context](a[0]).copy().value() }},
		{Name: "clear_flags", Fn: func(_ *thread, a []value) value { object.Cast[context](a[0]).flags = 0; return object.None }},
		{Name: "clear_traps", Fn: func(_ *thread, a []value) value { object.Cast[context](a[0]).traps = 0; return object.None }},
		{Name: "Etiny", Fn: func(_ *thread, a []value) value { return object.Int(object.Cast[context](a[0]).etiny()) }},
		{Name: "Etop", Fn: func(_ *thread, a []value) value { return object.Int(object.Cast[context](a[0]).etop()) }},
		{Name: "radix", Fn: func(*thread, []value) value { return fromInt64(10).value() }},
		{Name: "create_decimal", Sig: "num='0', /", Fn: createDecimal},
		{Name: "create_decimal_from_float", Sig: "f, /", Fn: createDecimal},
		{Name: "divmod", Sig: "x, y, /", Fn: onTwo(func(t *thread, c *context, a, b *number) value { return c.pair(t, a, b) })},
		{Name: "power", Sig: "a, b, modulo=None", Fn: contextPower},
		{Name: "fma", Sig: "x, y, z, /", Fn: func(t *thread, a []value) value { return fma(t, []value{firstOperand(a[1]), a[2], a[3], a[0]}) }},
		{Name: "copy_sign", Sig: "x, y, /", Fn: onTwo(func(_ *thread, _ *context, a, b *number) value { return a.withSign(b.neg).value() })},
		{Name: "same_quantum", Sig: "x, y, /", Fn: onTwo(func(_ *thread, _ *context, a, b *number) value { return object.Bool(sameQuantum(a, b)) })},
		{Name: "number_class", Sig: "x, /", Fn: onOne(func(_ *thread, c *context, a *number) value { return object.NewStr(c.class(a)) })},
		{Name: "to_sci_string", Sig: "x, /", Fn: onOne(func(_ *thread, c *context, a *number) value { return object.NewStr(a.text(false, c.capitals)) })},
		{Name: "to_eng_string", Sig: "x, /", Fn: onOne(func(_ *thread, c *context, a *number) value { return object.NewStr(a.text(true, c.capitals)) })},
		{Name: "copy_abs", Sig: "x, /", Fn: onOne(func(_ *thread, _ *context, a *number) value { return a.withSign(false).value() })},
		{Name: "copy_negate", Sig: "x, /", Fn: onOne(func(_ *thread, _ *context, a *number) value { return a.withSign(!a.neg).value() })},
		{Name: "copy_decimal", Sig: "x, /", Fn: onOne(func(_ *thread, _ *context, a *number) value { return a.value() })},
		{Name: "canonical", Sig: "x, /", Fn: onOne(func(_ *thread, _ *context, a *number) value { return a.value() })},
		{Name: "__reduce__", Fn: contextReduce},
	}
	for _, table := range []map[string]unary{sharedUnary, contextUnary} {
		for name, op := range table {
			methods = append(methods, object.Method{Name: name, Sig: "x, /", Fn: onOne(func(t *thread, c *context, a *number) value {
				var st status
				n := op(c, a, &st)
				return c.result(t, n, st)
			})})
		}
	}
	for _, table := range []map[string]binary{sharedBinary, contextBinary} {
		for name, op := range table {
			methods = append(methods, object.Method{Name: name, Sig: "x, y, /", Fn: onTwo(func(t *thread, c *context, a, b *number) value {
				var st status
				n := op(c, a, b, &st)
				return c.result(t, n, st)
			})})
		}
	}
	for name, ask := range questions {
		methods = append(methods, object.Method{Name: name, Sig: "x, /", Fn: onOne(func(_ *thread, c *context, a *number) value {
			return object.Bool(ask(c, a))
		})})
	}
	return methods
}

func firstOperand(v value) value {
	if n, ok := convert(v); ok {
		return n.value()
	}
	return v
}

func onOne(fn func(t *thread, c *context, a *number) value) object.NativeFunc {
	return func(t *thread, a []value) value {
		n, ok := operand(t, a[1])
		if !ok {
			return object.Raised
		}
		return fn(t, object.Cast[context](a[0]), n)
	}
}

func onTwo(fn func(t *thread, c *context, a, b *number) value) object.NativeFunc {
	return func(t *thread, a []value) value {
		x, ok := operand(t, a[1])
		if !ok {
			return object.Raised
		}
		y, ok := operand(t, a[2])
		if !ok {
			return object.Raised
		}
		return fn(t, object.Cast[context](a[0]), x, y)
	}
}

// createDecimal makes a Decimal rounded to the context.
func createDecimal(t *thread, a []value) value {
	c := object.Cast[context](a[0])
	n, ok := exactly(t, c, a[1])
	if !ok {
		return object.Raised
	}
	var st status
	if n.isNaN() && n.coef.Sign() != 0 && n.digits() > c.prec-btoi(c.clamp) {
		return c.result(t, newSpecial(quietNaN, false), conversionSyntax)
	}
	r := c.finish(n, &st)
	return c.result(t, r, st)
}

func contextPower(t *thread, a []value) value {
	if a[3].Bad() || a[3].IsNone() {
		return onTwo(func(t *thread, c *context, x, y *number) value {
			var st status
			n := c.power(x, y, &st)
			return c.result(t, n, st)
		})(t, a)
	}
	m, ok := operand(t, a[3])
	if !ok {
		return object.Raised
	}
	return onTwo(func(t *thread, c *context, x, y *number) value {
		var st status
		n := c.powerMod(x, y, m, &st)
		return c.result(t, n, st)
	})(t, a)
}

func contextReduce(t *thread, a []value) value {
	c := object.Cast[context](a[0])
	m, _ := object.ModuleOf(t.Interp.Modules.GetStr(nameDecimal))
	lists := [2]value{}
	for i, which := range [...]string{"flags", "traps"} {
		if lists[i] = object.Call(t, m.Get("_signal_list"), a[0], object.NewStr(which)); lists[i].Bad() {
			return object.Raised
		}
	}
	args := object.NewTuple(object.Int(c.prec), object.NewStr(roundings[c.round]), object.Int(c.emin), object.Int(c.emax),
		object.Int(btoi(c.capitals)), object.Int(btoi(c.clamp)), lists[0], lists[1])
	return object.NewTuple(a[0].Type().Value(), args.Value()).Value()
}
