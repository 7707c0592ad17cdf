package object

// slotWrapper shows a slot of a built-in type as the special method scripts know it
// by: int.__add__, or bound to a value, (1).__add__.
type slotWrapper struct {
	Header
	id    dunderID
	owner *Type
	self  Value // Unbound unless it is a method-wrapper
}

// The types of special methods of built-in types, on the type and bound.
var (
	WrapperDescriptorType = &Type{Name: "wrapper_descriptor", Flags: FlagNoNew}
	MethodWrapperType     = &Type{Name: "method-wrapper", Flags: FlagNoNew}
)

func (w *slotWrapper) name() string { return dunderNames[w.id].s }

func newWrapper(ty *Type, id dunderID) Value {
	w := &slotWrapper{Header: Header{WrapperDescriptorType}, id: id, owner: ty}
	return FromHeader(&w.Header)
}

// lengthHintMethod is __length_hint__, a method like any other.
func lengthHintMethod(ty *Type) Method {
	return Method{Name: "__length_hint__", Fn: func(t *Thread, a []Value) Value {
		switch n := ty.LengthHint(t, a[0]); n {
		case hintRaised:
			return Raised
		case hintUnknown:
			return NotImplemented
		default:
			return Int(int64(n))
		}
	}}
}

// getItemMethod is __getitem__ where CPython has it as a method like any other, not as a wrapper of the slot.
func getItemMethod(param string, ty *Type) Method {
	return Method{Name: "__getitem__", Sig: param + ", /", Fn: func(t *Thread, a []Value) Value { return ty.GetItem(t, a[0], a[1]) }}
}

// containsMethod is __contains__ where CPython has it as a method like any other.
func containsMethod(param string, ty *Type) Method {
	return Method{Name: "__contains__", Sig: param + ", /", Fn: func(t *Thread, a []Value) Value { return boolResult(ty.Contains(t, a[0], a[1])) }}
}

func defineSlotWrappers() {
	WrapperDescriptorType.Define(ObjectType, nil)
	WrapperDescriptorType.plainFunction = true
	WrapperDescriptorType.Call = wrapperCall
	WrapperDescriptorType.DescrGet = wrapperGet
	WrapperDescriptorType.Repr = wrapperRepr
	WrapperDescriptorType.Getters = wrapperGetters()
	WrapperDescriptorType.Methods = []Method{methodReduce}
	MethodWrapperType.Define(ObjectType, nil)
	MethodWrapperType.Call = wrapperCall
	MethodWrapperType.Repr = wrapperRepr
	MethodWrapperType.Compare = methodWrapperCompare
	MethodWrapperType.Hash = methodWrapperHash
	MethodWrapperType.Methods = []Method{methodReduce}
	MethodWrapperType.Getters = append(wrapperGetters(),
		Getter{Name: "__self__", Member: true, Get: func(_ *Thread, v Value) Value { return Cast[slotWrapper](v).self }})
}

func wrapperGetters() []Getter {
	return []Getter{
		{Name: "__name__", Member: true, Get: func(_ *Thread, v Value) Value { return NewStr(Cast[slotWrapper](v).name()) }},
		{Name: "__qualname__", Get: func(_ *Thread, v Value) Value {
			w := Cast[slotWrapper](v)
			return NewStr(w.owner.Name + "." + w.name())
		}},
		{Name: "__objclass__", Member: true, Get: func(_ *Thread, v Value) Value { return Cast[slotWrapper](v).owner.Value() }},
		{Name: "__doc__", Get: func(_ *Thread, v Value) Value { return docValue(slotDocs[Cast[slotWrapper](v).name()]) }},
		{Name: "__text_signature__", Get: func(_ *Thread, v Value) Value { return NewStr(dunderSignature(Cast[slotWrapper](v).id)) }},
	}
}

func wrapperRepr(t *Thread, v Value) Value {
	w := Cast[slotWrapper](v)
	if w.self.Ok() {
		return NewStr(sprintf("<method-wrapper '%s' of %s object at %s>", w.name(), w.self.Type().MessageName(), address(t, w.self)))
	}
	return NewStr(sprintf("<slot wrapper '%s' of '%s' objects>", w.name(), w.owner.MessageName()))
}

func methodWrapperCompare(_ *Thread, op CompareOp, a, b Value) Value {
	if a.Type() != b.Type() || op != OpEq && op != OpNe {
		return NotImplemented
	}
	x, y := Cast[slotWrapper](a), Cast[slotWrapper](b)
	return Bool((x.self == y.self && x.id == y.id && x.owner == y.owner) == (op == OpEq))
}

func methodWrapperHash(t *Thread, v Value) (int64, bool) {
	w := Cast[slotWrapper](v)
	return int64(t.Interp.ID(w.self)>>4) ^ int64(w.id)<<40, true
}

func wrapperGet(t *Thread, descr, obj Value, _ *Type) Value {
	if obj.Bad() {
		return descr
	}
	w := *Cast[slotWrapper](descr)
	if !obj.Type().IsSubtype(w.owner) {
		return raiseNotOf(t, w.name(), w.owner, obj)
	}
	w.Header, w.self = Header{MethodWrapperType}, obj
	return FromHeader(&w.Header)
}

func wrapperCall(t *Thread, callee Value, args []Value, names []*Str) Value {
	w := Cast[slotWrapper](callee)
	self := w.self
	if self.Bad() {
		if len(args) == len(names) {
			return t.Raise(TypeErrorType, "descriptor '%s' of '%s' object needs an argument", w.name(), w.owner.MessageName())
		}
		self, args = args[0], args[1:]
		if !self.Type().IsSubtype(w.owner) {
			return t.Raise(TypeErrorType, "descriptor '%s' requires a '%s' object but received a '%s'", w.name(), w.owner.MessageName(), self.Type().MessageName())
		}
	}
	return w.call(t, self, args, names)
}

func (w *slotWrapper) call(t *Thread, self Value, args []Value, names []*Str) Value {
	s := &w.owner.Slots
	switch w.id {
	case dCall:
		return s.Call(t, self, args, names)
	case dInit:
		return noneResult(w.owner.initialize(t, self, args, names))
	}
	if len(names) > 0 {
		return t.Raise(TypeErrorType, "wrapper %s() takes no keyword arguments", w.name())
	}
	least, most := dunderArity(w.id)
	if n := len(args); n < least || n > most {
		if w.repeats() {
			return t.Raise(TypeErrorType, " expected 1 argument, got %d", n)
		}
		return wrapperArity(t, n, least, most)
	}
	if w.repeats() && Index(t, args[0]).Bad() {
		return Raised
	}
	if len(args) == 2 && args[1] != None && (w.id == dBinary+dunderID(OpPow) || w.id == dReflected+dunderID(OpPow)) {
		return w.callPowMod(t, self, args[0], args[1])
	}
	switch {
	case w.id >= dInPlace:
		return s.InPlace[w.id-dInPlace](t, self, args[0])
	case w.id >= dReflected:
		return s.Binary[w.id-dReflected](t, args[0], self)
	case w.id >= dBinary:
		return s.Binary[w.id-dBinary](t, self, args[0])
	case w.id >= dLt && w.id <= dGe:
		return s.Compare(t, CompareOp(w.id-dLt), self, args[0])
	}
	return w.callPlain(t, s, self, args)
}

func (w *slotWrapper) callPowMod(t *Thread, self, other, mod Value) Value {
	switch f := w.owner.PowMod; {
	case f == nil:
		return NotImplemented
	case w.id >= dReflected:
		return f(t, other, self, mod)
	default:
		return f(t, self, other, mod)
	}
}

// repeats reports the special methods of a sequence that take a count.
func (w *slotWrapper) repeats() bool {
	return w.owner.Len != nil && w.owner.GetItem != nil &&
		(w.id == dBinary+dunderID(OpMul) || w.id == dReflected+dunderID(OpMul) || w.id == dInPlace+dunderID(OpMul))
}

func wrapperArity(t *Thread, n, least, most int) Value {
	switch {
	case most < 2:
		return t.Raise(TypeErrorType, "expected %d argument%s, got %d", most, plural(most), n)
	case least == most:
		return t.Raise(TypeErrorType, " expected %d arguments, got %d", most, n)
	case n < least:
		return t.Raise(TypeErrorType, " expected at least %d argument%s, got %d", least, plural(least), n)
	}
	return t.Raise(TypeErrorType, " expected at most %d argument%s, got %d", most, plural(most), n)
}

// dunderArity is how many arguments beside self a special method takes.
func dunderArity(id dunderID) (least, most int) {
	switch {
	case id == dBinary+dunderID(OpPow), id == dReflected+dunderID(OpPow), id == dGet:
		return 1, 2
	case id >= dBinary, id >= dLt && id <= dGe:
		return 1, 1
	}
	switch id {
	case dSetItem, dSetAttr, dSet:
		return 2, 2
	case dGetItem, dDelItem, dContains, dGetAttribute, dGetAttr, dDelAttr, dDelete:
		return 1, 1
	}
	return 0, 0
}

// dunderSignature is the parameter list of a special method, as inspect reads it.
func dunderSignature(id dunderID) string {
	switch id {
	case dBinary + dunderID(OpPow), dReflected + dunderID(OpPow):
		return "($self, value, mod=None, /)"
	case dGet:
		return "($self, instance, owner=None, /)"
	case dSet:
		return "($self, instance, value, /)"
	case dDelete:
		return "($self, instance, /)"
	case dCall, dInit:
		return "($self, /, *args, **kwargs)"
	case dSetAttr:
		return "($self, name, value, /)"
	case dGetAttribute, dDelAttr:
		return "($self, name, /)"
	case dSetItem:
		return "($self, key, value, /)"
	case dGetItem, dDelItem, dContains:
		return "($self, key, /)"
	}
	if least, _ := dunderArity(id); least == 1 {
		return "($self, value, /)"
	}
	return "($self, /)"
}

// callPlain is the table of contents of the special methods with a slot of their own.
func (w *slotWrapper) callPlain(t *Thread, s *Slots, self Value, args []Value) Value {
	switch w.id {
	case dRepr:
		return s.Repr(t, self)
	case dStr:
		return callStrSlot(t, s, self)
	case dHash:
		return intResult(s.Hash(t, self))
	case dBool:
		return boolResult(s.Truth(t, self))
	case dLen:
		n, ok := s.Len(t, self)
		return intResult(int64(n), ok)
	case dGetItem:
		return s.GetItem(t, self, args[0])
	case dSetItem:
		return noneResult(s.SetItem(t, self, args[0], args[1]))
	case dDelItem:
		return noneResult(s.SetItem(t, self, args[0], Unbound))
	case dContains:
		return boolResult(s.Contains(t, self, args[0]))
	case dNext:
		t.TakeStop() // left by an iteration whose result nobody asked for
		return nextResult(t, s.Next(t, self))
	case dGetAttribute, dSetAttr, dDelAttr:
		return w.callAttr(t, s, self, args)
	case dGet:
		return callDescrGet(t, s, self, args)
	case dSet:
		return noneResult(s.DescrSet(t, self, args[0], args[1]))
	case dDelete:
		return noneResult(s.DescrSet(t, self, args[0], Unbound))
	}
	return w.unary(s)(t, self)
}

func (w *slotWrapper) unary(s *Slots) UnaryFunc {
	switch w.id {
	case dIter:
		return s.Iter
	case dNeg:
		return s.Neg
	case dPos:
		return s.Pos
	case dInvert:
		return s.Invert
	case dAbs:
		return s.Abs
	case dInt:
		return s.ToInt
	case dFloat:
		return s.ToFloat
	case dIndex:
		return s.Index
	case dAwait:
		return s.Await
	case dAIter:
		return s.AIter
	}
	return s.ANext
}

func callStrSlot(t *Thread, s *Slots, self Value) Value {
	if s.Str == nil {
		return self.Type().Repr(t, self)
	}
	return s.Str(t, self)
}

func (w *slotWrapper) callAttr(t *Thread, s *Slots, self Value, args []Value) Value {
	if w.id != dGetAttribute && s.SetAttr == nil && self.Type().IsSubtype(TypeType) {
		return t.Raise(TypeErrorType, "can't apply this %s to %s object", w.name(), self.Type().MessageName())
	}
	name, ok := AsStr(args[0])
	if !ok {
		return t.Raise(TypeErrorType, "attribute name must be string, not '%s'", args[0].Type().MessageName())
	}
	if w.id == dGetAttribute {
		if s.GetAttr == nil {
			return GenericGetAttr(t, self, name)
		}
		return s.GetAttr(t, self, name)
	}
	item := Unbound
	if w.id == dSetAttr {
		item = args[1]
	}
	if s.SetAttr == nil {
		return noneResult(GenericSetAttr(t, self, name, item))
	}
	return noneResult(s.SetAttr(t, self, name, item))
}

func callDescrGet(t *Thread, s *Slots, self Value, args []Value) Value {
	obj, owner := args[0], (*Type)(nil)
	given := len(args) == 2 && args[1] != None
	if given {
		owner, _ = AsType(args[1])
	}
	if obj == None && owner != NoneType {
		obj = Unbound
	}
	if obj.Bad() && !given {
		return t.Raise(TypeErrorType, "__get__(None, None) is invalid")
	}
	if owner == nil && obj.Ok() {
		owner = obj.Type()
	}
	return s.DescrGet(t, self, obj, owner)
}

func noneResult(ok bool) Value {
	if !ok {
		return Raised
	}
	return None
}

func boolResult(b, ok bool) Value {
	if !ok {
		return Raised
	}
	return Bool(b)
}

func intResult(n int64, ok bool) Value {
	if !ok {
		return Raised
	}
	return Int(n)
}

// nextResult turns the end of a native iteration into the exception scripts expect.
func nextResult(t *Thread, v Value) Value {
	if v.IsDone() {
		return t.RaiseStop()
	}
	return v
}
