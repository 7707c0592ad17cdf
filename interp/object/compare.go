package object

// Equal is `a is b or a == b`, the comparison containers use.
func Equal(t *Thread, a, b Value) (eq, ok bool) {
	if a == b {
		return true, true
	}
	r := Compare(t, OpEq, a, b)
	if r.Bad() {
		return false, false
	}
	return Truth(t, r)
}

var swapped = [...]CompareOp{OpLt: OpGt, OpLe: OpGe, OpEq: OpEq, OpNe: OpNe, OpGt: OpLt, OpGe: OpLe}

var compareText = [...]string{OpLt: "<", OpLe: "<=", OpEq: "==", OpNe: "!=", OpGt: ">", OpGe: ">="}

// Compare is a rich comparison: `a op b`.
func Compare(t *Thread, op CompareOp, a, b Value) Value {
	if a.IsInt() && b.IsInt() {
		return Bool(compareInts(op, a.Int64(), b.Int64()))
	}
	ta, tb := a.Type(), b.Type()
	reflectedDone := false
	if ta != tb && tb.Compare != nil && tb.IsSubtype(ta) {
		reflectedDone = true
		if r := tb.Compare(t, swapped[op], b, a); r != NotImplemented {
			return r
		}
	}
	if ta.Compare != nil {
		if r := ta.Compare(t, op, a, b); r != NotImplemented {
			return r
		}
	}
	if !reflectedDone && tb.Compare != nil {
		if r := tb.Compare(t, swapped[op], b, a); r != NotImplemented {
			return r
		}
	}
	switch op {
	case OpEq:
		return Bool(a == b)
	case OpNe:
		return Bool(a != b)
	}
	return t.Raise(TypeErrorType, "'%s' not supported between instances of '%s' and '%s'", compareText[op], ta.MessageName(), tb.MessageName())
}

func compareInts(op CompareOp, a, b int64) bool {
	switch op {
	case OpLt:
		return a < b
	case OpLe:
		return a <= b
	case OpEq:
		return a == b
	case OpNe:
		return a != b
	case OpGt:
		return a > b
	}
	return a >= b
}
