package object

// slotGroup ties a slot of Type.Slots to the special methods that feed it.
type slotGroup struct {
	dunders []dunderID
	// id tells two slot functions apart; 0 means nil.
	id func(s *Slots) uintptr
	// inherit copies the slot, clear empties it, script makes it call the special methods.
	inherit func(dst, src *Slots)
	clear   func(dst *Slots)
	script  func(dst *Slots)
}

// slotGroups is filled once by defineSlots: as a plain variable it would be an
// initialization cycle.
var slotGroups []slotGroup

func slot[F any](field func(*Slots) *F, script F, dunders ...dunderID) slotGroup {
	return slotGroup{
		dunders: dunders,
		id:      func(s *Slots) uintptr { return funcID(*field(s)) },
		inherit: func(dst, src *Slots) { *field(dst) = *field(src) },
		clear:   func(dst *Slots) { var none F; *field(dst) = none },
		script:  func(dst *Slots) { *field(dst) = script },
	}
}

func unarySlot(field func(*Slots) *UnaryFunc, id dunderID) slotGroup {
	return slot(field, func(t *Thread, v Value) Value { return callDunder0(t, v, id) }, id)
}

// operatorSlot is one operator of a table that may be absent. Tables are shared
// between types, so a script class starts without one and makes its own.
func operatorSlot(table func(*Slots) **[NumBinaryOps]BinaryFunc, op BinaryOp, script BinaryFunc, dunders ...dunderID) slotGroup {
	get := func(s *Slots) BinaryFunc {
		if t := *table(s); t != nil {
			return t[op]
		}
		return nil
	}
	set := func(s *Slots, f BinaryFunc) {
		t := table(s)
		if *t == nil {
			if f == nil {
				return
			}
			*t = new([NumBinaryOps]BinaryFunc)
		}
		(*t)[op] = f
	}
	return slotGroup{
		dunders: dunders,
		id:      func(s *Slots) uintptr { return funcID(get(s)) },
		inherit: func(dst, src *Slots) { set(dst, get(src)) },
		clear:   func(dst *Slots) { set(dst, nil) },
		script:  func(dst *Slots) { set(dst, script) },
	}
}

func binaryTable(s *Slots) **[NumBinaryOps]BinaryFunc  { return &s.Binary }
func inPlaceTable(s *Slots) **[NumBinaryOps]BinaryFunc { return &s.InPlace }

func defineSlots() {
	slotGroups = []slotGroup{
		unarySlot(func(s *Slots) *UnaryFunc { return &s.Repr }, dRepr),
		slot(func(s *Slots) *func(*Thread, Value) (int64, bool) { return &s.Hash }, scriptHash, dHash),
		slot(func(s *Slots) *CallFunc { return &s.Call }, scriptCall, dCall),
		unarySlot(func(s *Slots) *UnaryFunc { return &s.Str }, dStr),
		slot(func(s *Slots) *func(*Thread, Value, *Str) Value { return &s.GetAttr }, scriptGetAttr, dGetAttribute, dGetAttr),
		slot(func(s *Slots) *func(*Thread, Value, *Str, Value) bool { return &s.SetAttr }, scriptSetAttr, dSetAttr, dDelAttr),
		slot(func(s *Slots) *func(*Thread, CompareOp, Value, Value) Value { return &s.Compare }, scriptCompare, dLt, dLe, dEq, dNe, dGt, dGe),
		slot(func(s *Slots) *UnaryFunc { return &s.Iter }, scriptIter, dIter),
		slot(func(s *Slots) *UnaryFunc { return &s.Next }, scriptNext, dNext),
		slot(func(s *Slots) *func(*Thread, Value, Value, *Type) Value { return &s.DescrGet }, scriptDescrGet, dGet),
		slot(func(s *Slots) *func(*Thread, Value, Value, Value) bool { return &s.DescrSet }, scriptDescrSet, dSet, dDelete),
		slot(func(s *Slots) *func(*Thread, Value, []Value, []*Str) bool { return &s.Init }, scriptInit, dInit),
		slot(func(s *Slots) *func(*Thread, *Type, []Value, []*Str) Value { return &s.New }, scriptNew, dNew),
		unarySlot(func(s *Slots) *UnaryFunc { return &s.Await }, dAwait),
		unarySlot(func(s *Slots) *UnaryFunc { return &s.AIter }, dAIter),
		unarySlot(func(s *Slots) *UnaryFunc { return &s.ANext }, dANext),
		slot(func(s *Slots) *func(*Thread, Value) (bool, bool) { return &s.Truth }, scriptTruth, dBool),
		slot(func(s *Slots) *func(*Thread, Value) (int, bool) { return &s.Len }, scriptLen, dLen),
		slot(func(s *Slots) *BinaryFunc { return &s.GetItem }, scriptGetItem, dGetItem),
		slot(func(s *Slots) *func(*Thread, Value, Value, Value) bool { return &s.SetItem }, scriptSetItem, dSetItem, dDelItem),
		slot(func(s *Slots) *func(*Thread, Value, Value) (bool, bool) { return &s.Contains }, scriptContains, dContains),
		slot(func(s *Slots) *func(*Thread, Value) int { return &s.LengthHint }, scriptLengthHint, dLengthHint),
		unarySlot(func(s *Slots) *UnaryFunc { return &s.Neg }, dNeg),
		unarySlot(func(s *Slots) *UnaryFunc { return &s.Pos }, dPos),
		unarySlot(func(s *Slots) *UnaryFunc { return &s.Invert }, dInvert),
		unarySlot(func(s *Slots) *UnaryFunc { return &s.Abs }, dAbs),
		slot(func(s *Slots) *UnaryFunc { return &s.ToInt }, scriptInt, dInt),
		slot(func(s *Slots) *UnaryFunc { return &s.ToFloat }, scriptFloat, dFloat),
		slot(func(s *Slots) *UnaryFunc { return &s.Index }, scriptIndex, dIndex),
		slot(func(s *Slots) *TernaryFunc { return &s.PowMod }, scriptPowMod, dBinary+dunderID(OpPow), dReflected+dunderID(OpPow)),
	}
	for op := BinaryOp(0); int(op) < NumBinaryOps; op++ {
		slotGroups = append(slotGroups,
			operatorSlot(binaryTable, op, scriptBinary(op), dBinary+dunderID(op), dReflected+dunderID(op)),
			operatorSlot(inPlaceTable, op, scriptInPlace(op), dInPlace+dunderID(op)))
	}
}
