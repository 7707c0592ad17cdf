package object

var binaryText = [NumBinaryOps]string{
	OpAdd: "+", OpSub: "-", OpMul: "*", OpMatMul: "@", OpTrueDiv: "/", OpFloorDiv: "//", OpMod: "%",
	OpPow: "** or pow()", OpLShift: "<<", OpRShift: ">>", OpAnd: "&", OpOr: "|", OpXor: "^", OpDivMod: "divmod()",
}

// Binary is `a op b`: the right operand's type is asked first when it is a
// subclass of the left's that offers its own operator, else left, then right.
func Binary(t *Thread, op BinaryOp, a, b Value) Value {
	if table := a.ref.typ.Binary; table != nil && a.ref.typ == b.ref.typ { // nobody else to ask
		if f := table[op]; f != nil {
			if r := f(t, a, b); r != NotImplemented {
				return r
			}
		}
		return unsupported(t, binaryText[op], a, b)
	}
	r := binary(t, op, a, b)
	if r == NotImplemented {
		return unsupported(t, binaryText[op], a, b)
	}
	return r
}

func binary(t *Thread, op BinaryOp, a, b Value) Value {
	ta, tb := a.Type(), b.Type()
	var fa, fb BinaryFunc
	if ta.Binary != nil {
		fa = ta.Binary[op]
	}
	if tb.Binary != nil && tb != ta {
		if fb = tb.Binary[op]; funcID(fb) == funcID(fa) {
			fb = nil // one function serves both operands
		}
	}
	if fb != nil && fa != nil && (tb.IsSubtype(ta) || tb.leads(op, fb, ta, fa)) {
		if r := fb(t, a, b); r != NotImplemented {
			return r
		}
		fb = nil
	}
	if fa != nil {
		if r := fa(t, a, b); r != NotImplemented {
			return r
		}
	}
	if fb != nil {
		return fb(t, a, b)
	}
	return NotImplemented
}

// leads reports a script class whose own operator f is asked before that of a built-in sequence on the left: those
// join and repeat only what no operator of numbers has taken.
func (ty *Type) leads(op BinaryOp, f BinaryFunc, left *Type, sequences BinaryFunc) bool {
	if ty.Flags&FlagScript == 0 || op != OpAdd && op != OpMul {
		return false
	}
	base := left.builtinBase()
	if base.Len == nil || base.GetItem == nil {
		return false
	}
	if own := ty.builtinBase().Binary; own != nil && funcID(own[op]) == funcID(f) {
		return false
	}
	return funcID(base.Binary[op]) == funcID(sequences) || base.InPlace != nil && funcID(base.InPlace[op]) == funcID(sequences)
}

// builtinBase is the nearest type in the order of resolution that is written in Go.
func (ty *Type) builtinBase() *Type {
	for _, b := range ty.MRO {
		if b.Flags&FlagScript == 0 {
			return b
		}
	}
	return ObjectType
}

// InPlaceBinary is `a op= b`; the caller stores the result.
func InPlaceBinary(t *Thread, op BinaryOp, a, b Value) Value {
	if f := a.Type().InPlace; f != nil && f[op] != nil {
		o := b.Type().Binary
		own := op == OpAdd && a.Type().Flags&FlagScript != 0 // a subclass's += is an operator of numbers too
		if o != nil && o[op] != nil && !own && b.Type().leads(op, o[op], a.Type(), f[op]) {
			if r := o[op](t, a, b); r != NotImplemented {
				return r
			}
		}
		if r := f[op](t, a, b); r != NotImplemented {
			return r
		}
	}
	r := binary(t, op, a, b)
	if r == NotImplemented {
		text := binaryText[op] + "="
		if op == OpPow {
			text = "**="
		}
		return unsupported(t, text, a, b)
	}
	return r
}

func unsupported(t *Thread, op string, a, b Value) Value {
	if f, ok := AsBuiltin(a); ok && op == ">>" && f.Name == "print" && f.Owner == nil {
		return t.Raise(TypeErrorType, "unsupported operand type(s) for %s: '%s' and '%s'. Did you mean \"print(<message>, file=<output_stream>)\"?", op, a.Type().MessageName(), b.Type().MessageName())
	}
	return t.Raise(TypeErrorType, "unsupported operand type(s) for %s: '%s' and '%s'", op, a.Type().MessageName(), b.Type().MessageName())
}

// Negative, Positive and Inverted are the unary operators -v, +v and ~v.
func Negative(t *Thread, v Value) Value { return unary(t, v, v.Type().Neg, "-") }

// Positive is +v.
func Positive(t *Thread, v Value) Value { return unary(t, v, v.Type().Pos, "+") }

// Inverted is ~v.
func Inverted(t *Thread, v Value) Value { return unary(t, v, v.Type().Invert, "~") }

func unary(t *Thread, v Value, f UnaryFunc, op string) Value {
	if f == nil {
		return t.Raise(TypeErrorType, "bad operand type for unary %s: '%s'", op, v.Type().MessageName())
	}
	return f(t, v)
}
