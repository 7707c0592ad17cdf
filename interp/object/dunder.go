package object

// dunderID numbers the special methods that feed slots; it indexes Type.dunders.
type dunderID uint8

const (
	dRepr dunderID = iota
	dStr
	dHash
	dLt
	dLe
	dEq
	dNe
	dGt
	dGe
	dBool
	dLen
	dGetItem
	dSetItem
	dDelItem
	dContains
	dIter
	dNext
	dLengthHint
	dNeg
	dPos
	dInvert
	dAbs
	dInt
	dFloat
	dIndex
	dGetAttribute
	dGetAttr
	dSetAttr
	dDelAttr
	dGet
	dSet
	dDelete
	dAwait
	dAIter
	dANext
	dCall
	dInit
	dNew
	dBinary                                             // + BinaryOp
	dReflected = dBinary + dunderID(NumBinaryOps)       // + BinaryOp
	dInPlace   = dReflected + dunderID(NumBinaryOps)    // + BinaryOp
	numDunders = int(dInPlace + dunderID(NumBinaryOps)) // __idivmod__ exists only as a number
)

var dunderTexts = [numDunders]string{
	dRepr: "__repr__", dStr: "__str__", dHash: "__hash__",
	dLt: "__lt__", dLe: "__le__", dEq: "__eq__", dNe: "__ne__", dGt: "__gt__", dGe: "__ge__",
	dBool: "__bool__", dLen: "__len__", dGetItem: "__getitem__", dSetItem: "__setitem__", dDelItem: "__delitem__",
	dContains: "__contains__", dIter: "__iter__", dNext: "__next__", dLengthHint: "__length_hint__",
	dNeg: "__neg__", dPos: "__pos__", dInvert: "__invert__", dAbs: "__abs__",
	dInt: "__int__", dFloat: "__float__", dIndex: "__index__",
	dGetAttribute: "__getattribute__", dGetAttr: "__getattr__", dSetAttr: "__setattr__", dDelAttr: "__delattr__",
	dGet: "__get__", dSet: "__set__", dDelete: "__delete__",
	dAwait: "__await__", dAIter: "__aiter__", dANext: "__anext__",
	dCall: "__call__", dInit: "__init__", dNew: "__new__",
}

var operatorStems = [NumBinaryOps]string{
	OpAdd: "add", OpSub: "sub", OpMul: "mul", OpMatMul: "matmul", OpTrueDiv: "truediv", OpFloorDiv: "floordiv",
	OpMod: "mod", OpPow: "pow", OpLShift: "lshift", OpRShift: "rshift", OpAnd: "and", OpOr: "or", OpXor: "xor",
	OpDivMod: "divmod",
}

// dunderNames are the names as str objects, dunderNumbers the way back. Both are filled by init.
var (
	dunderNames   [numDunders]*Str
	dunderNumbers map[string]dunderID
)

func init() {
	dunderNumbers = make(map[string]dunderID, numDunders)
	for id := range dunderNames {
		text := dunderTexts[id]
		for _, row := range []struct {
			first  dunderID
			prefix string
		}{{dBinary, "__"}, {dReflected, "__r"}, {dInPlace, "__i"}} {
			if op := id - int(row.first); op >= 0 && op < NumBinaryOps {
				text = row.prefix + operatorStems[op] + "__"
			}
		}
		dunderNames[id] = StrOf(text)
		dunderNumbers[text] = dunderID(id)
	}
}

// enterDunder prepares a call of v's special method id with n arguments: the
// callable, all arguments on the thread's stack (Pop them), and the n still to fill in.
func enterDunder(t *Thread, v Value, id dunderID, n int) (f Value, all, rest []Value) {
	f = v.ref.typ.dunders[id]
	if isPlainFunction(f) {
		all = t.Push(n + 1)
		all[0] = v
		return f, all, all[1:]
	}
	if get := f.Type().DescrGet; get != nil {
		if f = get(t, f, v, v.Type()); f.Bad() {
			return Raised, nil, nil
		}
	}
	all = t.Push(n)
	return f, all, all
}

func callDunder0(t *Thread, v Value, id dunderID) Value {
	if own := v.ref.typ.dunders[id]; own.ref.typ.callOne != nil {
		return own.ref.typ.callOne(t, own, v)
	}
	f, all, _ := enterDunder(t, v, id, 0)
	if f.Bad() {
		return Raised
	}
	r := CallKw(t, f, all, nil)
	t.Pop(all)
	return r
}

func callDunder1(t *Thread, v Value, id dunderID, a Value) Value {
	if own := v.ref.typ.dunders[id]; own.ref.typ.callTwo != nil {
		return own.ref.typ.callTwo(t, own, v, a)
	}
	f, all, rest := enterDunder(t, v, id, 1)
	if f.Bad() {
		return Raised
	}
	rest[0] = a
	r := CallKw(t, f, all, nil)
	t.Pop(all)
	return r
}

func callDunder2(t *Thread, v Value, id dunderID, a, b Value) Value {
	if own := v.ref.typ.dunders[id]; own.ref.typ.callThree != nil {
		return own.ref.typ.callThree(t, own, v, a, b)
	}
	f, all, rest := enterDunder(t, v, id, 2)
	if f.Bad() {
		return Raised
	}
	rest[0], rest[1] = a, b
	r := CallKw(t, f, all, nil)
	t.Pop(all)
	return r
}

// callDunderArgs passes on the arguments of a call.
func callDunderArgs(t *Thread, v Value, id dunderID, args []Value, names []*Str) Value {
	f, all, rest := enterDunder(t, v, id, len(args))
	if f.Bad() {
		return Raised
	}
	copy(rest, args)
	r := Raised
	if t.EnterCall("") { // what is called may be an instance again
		r = CallKw(t, f, all, names)
		t.LeaveCall()
	}
	t.Pop(all)
	return r
}
