package object

// The functions here are the slots of script classes: each calls the special method of
// its name and checks the result. The value's type is always a script class
// whose dunders are filled.

func scriptHash(t *Thread, v Value) (int64, bool) {
	r := callDunder0(t, v, dHash)
	switch {
	case r.Bad():
		return 0, false
	case r.IsInt() && r.Int64() != -1 || r.IsBool():
		return r.Int64(), true
	case IsInstance(r, IntType):
		return IntType.Hash(t, r)
	}
	t.Raise(TypeErrorType, "__hash__ method should return an integer")
	return 0, false
}

func scriptCompare(t *Thread, op CompareOp, a, b Value) Value {
	id := dLt + dunderID(op)
	if a.ref.typ.dunders[id].Bad() {
		return NotImplemented
	}
	return callDunder1(t, a, id, b)
}

func scriptTruth(t *Thread, v Value) (b, ok bool) {
	r := callDunder0(t, v, dBool)
	if r.Bad() {
		return false, false
	}
	if !r.IsBool() {
		t.Raise(TypeErrorType, "__bool__ should return bool, returned %s", r.Type().MessageName())
		return false, false
	}
	return r == True, true
}

func scriptLen(t *Thread, v Value) (int, bool) {
	r := callDunder0(t, v, dLen)
	if r.Ok() && !r.IsInt() {
		r = Index(t, r)
	}
	if r.Bad() {
		return 0, false
	}
	if r.IsInt() && r.Int64() >= 0 {
		return int(r.Int64()), true
	}
	if negative, ok := isNegative(t, r); !ok || negative {
		if ok {
			t.Raise(ValueErrorType, "__len__() should return >= 0")
		}
		return 0, false
	}
	t.Raise(OverflowErrorType, "cannot fit 'int' into an index-sized integer")
	return 0, false
}

func isNegative(t *Thread, v Value) (neg, ok bool) {
	r := Compare(t, OpLt, v, Int(0))
	if r.Bad() {
		return false, false
	}
	return Truth(t, r)
}

func scriptLengthHint(t *Thread, v Value) int {
	r := callDunder0(t, v, dLengthHint)
	if r.Bad() {
		t.Take()
		return 0
	}
	if r.IsInt() && r.Int64() >= 0 {
		return int(min(r.Int64(), 1<<20))
	}
	return 0
}

func scriptGetItem(t *Thread, v, key Value) Value { return callDunder1(t, v, dGetItem, key) }

func scriptSetItem(t *Thread, v, key, item Value) bool {
	if item.Bad() {
		return hasDunder(t, v, dDelItem) && callDunder1(t, v, dDelItem, key).Ok()
	}
	return hasDunder(t, v, dSetItem) && callDunder2(t, v, dSetItem, key, item).Ok()
}

// hasDunder raises what CPython does when only the other half of a pair is defined.
func hasDunder(t *Thread, v Value, id dunderID) bool {
	if v.ref.typ.dunders[id].Ok() {
		return true
	}
	t.Raise(AttributeErrorType, "%s", dunderNames[id].s)
	return false
}

func scriptContains(t *Thread, v, item Value) (in, ok bool) {
	if v.ref.typ.dunders[dContains].IsNone() {
		t.Raise(TypeErrorType, "'%s' object is not a container", v.Type().MessageName())
		return false, false
	}
	r := callDunder1(t, v, dContains, item)
	if r.Bad() {
		return false, false
	}
	return Truth(t, r)
}

func scriptIter(t *Thread, v Value) Value {
	if v.ref.typ.dunders[dIter].IsNone() {
		return t.Raise(TypeErrorType, "'%s' object is not iterable", v.Type().MessageName())
	}
	return callDunder0(t, v, dIter)
}

// scriptNext turns a StopIteration of __next__ into Done; the thread keeps it for
// those who want its value (see Thread.TakeStop).
func scriptNext(t *Thread, v Value) Value {
	return StopAsDone(t, callDunder0(t, v, dNext))
}

// StopAsDone is what a Type's Next gives where r is what a __next__ gave.
func StopAsDone(t *Thread, r Value) Value {
	if r.Bad() && t.pending != nil && t.pending.typ.IsSubtype(StopIterationType) {
		t.stop = t.Take()
		return Done
	}
	return r
}

// TakeStop removes and returns the StopIteration with which a script's __next__
// ended the iteration that last gave Done, nil when it ended otherwise.
func (t *Thread) TakeStop() *Exception {
	e := t.stop
	t.stop = nil
	return e
}

// RaiseStop raises the StopIteration that ended the iteration that has just given Done.
func (t *Thread) RaiseStop() Value {
	e := t.TakeStop()
	switch {
	case e == nil:
		return t.Raise(StopIterationType, "")
	case e.Traceback() == nil: // a generator's result, never raised before
		return t.Throw(e)
	}
	return t.Restore(e)
}

func scriptCall(t *Thread, v Value, args []Value, names []*Str) Value {
	return callDunderArgs(t, v, dCall, args, names)
}

func scriptInit(t *Thread, self Value, args []Value, names []*Str) bool {
	r := callDunderArgs(t, self, dInit, args, names)
	if r.Bad() {
		return false
	}
	if !r.IsNone() {
		t.Raise(TypeErrorType, "__init__() should return None, not '%s'", r.Type().MessageName())
		return false
	}
	return true
}

func scriptNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	f := cls.dunders[dNew]
	if get := f.Type().DescrGet; get != nil {
		if f = get(t, f, Unbound, cls); f.Bad() {
			return Raised
		}
	}
	all := t.Push(len(args) + 1)
	all[0] = cls.Value()
	copy(all[1:], args)
	r := CallKw(t, f, all, names)
	t.Pop(all)
	return r
}

// scriptGetAttr is __getattribute__, then __getattr__ when that found nothing.
func scriptGetAttr(t *Thread, v Value, name *Str) Value {
	ty := v.ref.typ
	var r Value
	switch owner := nativeOwner(ty.dunders[dGetAttribute], dGetAttribute); {
	case owner == nil:
		r = callDunder1(t, v, dGetAttribute, name.Value())
	case owner.GetAttr != nil:
		r = owner.GetAttr(t, v, name)
	default:
		if r = findAttr(t, v, name); r.IsUnbound() {
			return callGetAttr(t, v, name)
		}
	}
	if !r.Bad() || t.pending == nil || ty.dunders[dGetAttr].Bad() || !t.pending.typ.IsSubtype(AttributeErrorType) {
		return r
	}
	t.Take()
	return callDunder1(t, v, dGetAttr, name.Value())
}

func callGetAttr(t *Thread, v Value, name *Str) Value {
	if v.ref.typ.dunders[dGetAttr].Bad() {
		return noAttribute(t, v, name)
	}
	return callDunder1(t, v, dGetAttr, name.Value())
}

func scriptSetAttr(t *Thread, v Value, name *Str, item Value) bool {
	if item.Bad() {
		return callDunder1(t, v, dDelAttr, name.Value()).Ok()
	}
	return callDunder2(t, v, dSetAttr, name.Value(), item).Ok()
}

func scriptDescrGet(t *Thread, descr, obj Value, owner *Type) Value {
	cls := None
	if owner != nil {
		cls = owner.Value()
	}
	if obj.Bad() {
		obj = None
	}
	return callDunder2(t, descr, dGet, obj, cls)
}

func scriptDescrSet(t *Thread, descr, obj, item Value) bool {
	if item.Bad() {
		return hasDunder(t, descr, dDelete) && callDunder1(t, descr, dDelete, obj).Ok()
	}
	return hasDunder(t, descr, dSet) && callDunder2(t, descr, dSet, obj, item).Ok()
}

func scriptInt(t *Thread, v Value) Value {
	r := callDunder0(t, v, dInt)
	if r.Ok() && !IsInstance(r, IntType) {
		return t.Raise(TypeErrorType, "__int__ returned non-int (type %s)", r.Type().MessageName())
	}
	return r
}

func scriptFloat(t *Thread, v Value) Value {
	r := callDunder0(t, v, dFloat)
	if r.Ok() && !IsInstance(r, FloatType) {
		return t.Raise(TypeErrorType, "%s.__float__ returned non-float (type %s)", v.Type().MessageName(), r.Type().MessageName())
	}
	return r
}

func scriptIndex(t *Thread, v Value) Value {
	r := callDunder0(t, v, dIndex)
	if r.Ok() && !IsInstance(r, IntType) {
		return t.Raise(TypeErrorType, "__index__ returned non-int (type %s)", r.Type().MessageName())
	}
	return r
}

// scriptBinary makes the slot of an operator. It serves both sides, as either
// operand's class may be the one that put it there: the right operand goes first when
// its class derives from the left's and brings another reflected method.
func scriptBinary(op BinaryOp) BinaryFunc {
	direct, reflected := dBinary+dunderID(op), dReflected+dunderID(op)
	return func(t *Thread, a, b Value) Value {
		ta, tb := a.ref.typ, b.ref.typ
		right := ta != tb && usesDunder(tb, op, reflected)
		if usesDunder(ta, op, direct) {
			if right && tb.IsSubtype(ta) && tb.dunders[reflected] != ta.dunders[reflected] {
				if r := callDunder1(t, b, reflected, a); r != NotImplemented {
					return r
				}
				right = false
			}
			if r := callDunder1(t, a, direct, b); r != NotImplemented {
				return r
			}
		}
		if right {
			return callDunder1(t, b, reflected, a)
		}
		return NotImplemented
	}
}

// usesDunder says that the operator of ty calls special methods and that it has this one.
func usesDunder(ty *Type, op BinaryOp, id dunderID) bool {
	if ty.dunders == nil || ty.dunders[id].Bad() {
		return false
	}
	v := ty.dunders[id]
	owner := nativeOwner(v, id)
	return owner == nil || owner.Binary == nil || funcID(owner.Binary[op]) != funcID(ty.Binary[op])
}

func scriptInPlace(op BinaryOp) BinaryFunc {
	id := dInPlace + dunderID(op)
	return func(t *Thread, a, b Value) Value { return callDunder1(t, a, id, b) }
}

// scriptPowMod asks a only, though b or c may be the one whose class is a script's; __rpow__ is never asked.
func scriptPowMod(t *Thread, a, b, c Value) Value {
	if funcID(a.ref.typ.PowMod) != funcID(TernaryFunc(scriptPowMod)) {
		return NotImplemented
	}
	if !hasDunder(t, a, dBinary+dunderID(OpPow)) {
		return Raised
	}
	return callDunder2(t, a, dBinary+dunderID(OpPow), b, c)
}
