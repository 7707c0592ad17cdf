package object

func defineBool() {
	BoolType.Define(IntType, nil)
	BoolType.New = boolNew
	BoolType.Repr = boolRepr
	ops := *IntType.Binary
	ops[OpAnd], ops[OpOr], ops[OpXor] = boolAnd, boolOr, boolXor
	BoolType.Binary = &ops
	BoolType.Invert = boolInvert
}

func boolNew(t *Thread, _ *Type, args []Value, names []*Str) Value {
	if len(names) > 0 {
		return t.Raise(TypeErrorType, "bool() takes no keyword arguments")
	}
	if len(args) > 1 {
		return t.Raise(TypeErrorType, "bool expected at most 1 argument, got %d", len(args))
	}
	if len(args) == 0 {
		return False
	}
	b, ok := Truth(t, args[0])
	if !ok {
		return Raised
	}
	return Bool(b)
}

var (
	trueText  = StrOf("True")
	falseText = StrOf("False")
)

func boolRepr(_ *Thread, v Value) Value {
	if v == True {
		return trueText.Value()
	}
	return falseText.Value()
}

func boolAnd(t *Thread, a, b Value) Value {
	if a.IsBool() && b.IsBool() {
		return Bool(a.bits&b.bits != 0)
	}
	return intAnd(t, a, b)
}

func boolOr(t *Thread, a, b Value) Value {
	if a.IsBool() && b.IsBool() {
		return Bool(a.bits|b.bits != 0)
	}
	return intOr(t, a, b)
}

func boolXor(t *Thread, a, b Value) Value {
	if a.IsBool() && b.IsBool() {
		return Bool(a.bits != b.bits)
	}
	return intXor(t, a, b)
}

func boolInvert(t *Thread, v Value) Value {
	if t.Interp != nil && t.Interp.Warn != nil && !t.Interp.Warn(t, DeprecationWarningType, 1, boolInvertWarning) {
		return Raised
	}
	return Int(^v.Int64())
}

const boolInvertWarning = "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. " +
	"This returns the bitwise inversion of the underlying int object and is usually not what you expect " +
	"from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the " +
	"bitwise inversion of the underlying int."
