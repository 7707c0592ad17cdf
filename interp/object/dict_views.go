package object

// dictView is what keys(), values() and items() give: a live view of a dict.
type dictView struct {
	Header
	d *Dict
}

// The types of dict views.
var (
	DictKeysType   = &Type{Name: "dict_keys", Flags: FlagNoNew}
	DictValuesType = &Type{Name: "dict_values", Flags: FlagNoNew}
	DictItemsType  = &Type{Name: "dict_items", Flags: FlagNoNew}
)

func asView(v Value) *dictView { return Cast[dictView](v) }

func newDictView(d *Dict, typ *Type) Value {
	view := &dictView{Header: Header{typ}, d: d}
	return FromHeader(&view.Header)
}

func dictKeys(t *Thread, self Value) Value   { return newDictView(asDict(self), DictKeysType) }
func dictValues(t *Thread, self Value) Value { return newDictView(asDict(self), DictValuesType) }
func dictItems(t *Thread, self Value) Value  { return newDictView(asDict(self), DictItemsType) }

func dictReversed(t *Thread, a []Value) Value {
	return newDictReverseIter(asDict(a[0]), dictReverseKeyIterType)
}

func defineDictViews() {
	layout := &Layout{Name: "dict view"}
	for _, ty := range []*Type{DictKeysType, DictValuesType, DictItemsType} {
		ty.Define(ObjectType, layout)
		ty.Repr = viewRepr
		ty.Len = func(t *Thread, v Value) (int, bool) { return asView(v).d.live, true }
		ty.Getters = []Getter{{Name: "mapping", Get: func(t *Thread, v Value) Value { return NewMappingProxy(asView(v).d.Value()) }}}
	}
	for _, ty := range []*Type{DictKeysType, DictItemsType} {
		ty.Hash = nil
		ty.Compare = viewCompare
		ty.Binary = &[NumBinaryOps]BinaryFunc{OpAnd: viewAnd, OpOr: viewOr, OpXor: viewXor, OpSub: viewSub}
	}
	DictKeysType.Iter = func(t *Thread, v Value) Value { return newDictIter(asView(v).d, dictKeyIterType) }
	DictValuesType.Iter = func(t *Thread, v Value) Value { return newDictIter(asView(v).d, dictValueIterType) }
	DictItemsType.Iter = func(t *Thread, v Value) Value { return newDictIter(asView(v).d, dictItemIterType) }
	DictKeysType.Contains = func(t *Thread, v, key Value) (bool, bool) { return asView(v).d.Has(t, key) }
	DictItemsType.Contains = itemsContains
	isdisjoint := Method{Name: "isdisjoint", Sig: "other, /", Fn: viewIsDisjoint}
	DictKeysType.Methods = []Method{isdisjoint, reversedMethod(dictReverseKeyIterType)}
	DictItemsType.Methods = []Method{isdisjoint, reversedMethod(dictReverseItemIterType)}
	DictValuesType.Methods = []Method{reversedMethod(dictReverseValueIterType)}
}

func reversedMethod(typ *Type) Method {
	return Method{Name: "__reversed__", Sig: "", Fn: func(t *Thread, a []Value) Value {
		return newDictReverseIter(asView(a[0]).d, typ)
	}}
}

func viewRepr(t *Thread, v Value) Value {
	if !t.enterRepr(v) {
		return NewStr("...")
	}
	defer t.leaveRepr()
	items, ok := Collect(t, v)
	if !ok {
		return Raised
	}
	shown, ok := Repr(t, NewList(items).Value())
	if !ok {
		return Raised
	}
	return NewStr(v.Type().Name + "(" + shown + ")")
}

func itemsContains(t *Thread, v, item Value) (in, ok bool) {
	pair, isTuple := AsTuple(item)
	if !isTuple || len(pair.Items) != 2 {
		return false, true
	}
	found := asView(v).d.Get(t, pair.Items[0])
	if found.Bad() {
		return false, !found.IsRaised()
	}
	return Equal(t, found, pair.Items[1])
}

// isSetLike reports what dict views compare with: sets and views of keys or items.
func isSetLike(v Value) bool {
	_, set := AsSet(v)
	return set || isKeysOrItems(v)
}

func isKeysOrItems(v Value) bool {
	ty := v.Type()
	return ty == DictKeysType || ty == DictItemsType
}

func viewCompare(t *Thread, op CompareOp, a, b Value) Value {
	if !isSetLike(b) {
		return NotImplemented
	}
	n, ok := Len(t, a)
	if !ok {
		return Raised
	}
	m, ok := Len(t, b)
	if !ok {
		return Raised
	}
	result := false
	switch op {
	case OpEq, OpNe:
		result = n == m
	case OpLt:
		result = n < m
	case OpLe:
		result = n <= m
	case OpGt:
		result, a, b = n > m, b, a
	case OpGe:
		result, a, b = n >= m, b, a
	}
	if result {
		if result, ok = allContained(t, a, b); !ok {
			return Raised
		}
	}
	return Bool(result != (op == OpNe))
}

// allContained reports whether every item of a is in b.
func allContained(t *Thread, a, b Value) (all, ok bool) {
	all = true
	ok = Iterate(t, a, func(item Value) bool {
		var good bool
		all, good = Contains(t, b, item)
		return all && good
	})
	return all && ok, ok
}

func viewIsDisjoint(t *Thread, a []Value) Value {
	self, other := a[0], a[1]
	if self == other {
		return Bool(asView(self).d.live == 0)
	}
	if isSetLike(other) {
		n, ok := Len(t, other)
		if !ok {
			return Raised
		}
		if n > asView(self).d.live {
			self, other = other, self
		}
	}
	disjoint := true
	ok := Iterate(t, other, func(item Value) bool {
		in, good := Contains(t, self, item)
		disjoint = !in
		return good && !in
	})
	if !ok {
		return Raised
	}
	return Bool(disjoint)
}

// viewSet is a set of the items of one operand of a view operator.
func viewSet(t *Thread, v Value) (*Set, bool) {
	s := NewSet()
	if v.ref.typ == DictKeysType && asView(v).d.typ == DictType {
		return s, s.mergeDict(t, asView(v).d)
	}
	return s, s.update(t, v)
}

func viewSub(t *Thread, a, b Value) Value {
	s, ok := viewSet(t, a)
	if !ok || !s.differenceUpdate(t, b) {
		return Raised
	}
	return s.Value()
}

func viewOr(t *Thread, a, b Value) Value {
	s, ok := viewSet(t, a)
	if !ok || !s.update(t, b) {
		return Raised
	}
	return s.Value()
}

func viewXor(t *Thread, a, b Value) Value {
	if a.ref.typ == DictItemsType && b.ref.typ == DictItemsType {
		return itemsXor(t, asView(a).d, asView(b).d)
	}
	s, ok := viewSet(t, a)
	if !ok || !s.symmetricUpdate(t, b) {
		return Raised
	}
	return s.Value()
}

// itemsXor goes through the items of the second dict: those the first does not have come first.
func itemsXor(t *Thread, a, b *Dict) Value {
	rest, s := a.Copy(), NewSet()
	for i, key, val := b.Next(0); i >= 0; i, key, val = b.Next(i) {
		mine, same, ok := rest.Get(t, key), false, true
		if mine.Ok() {
			same, ok = Equal(t, mine, val)
		} else {
			ok = !mine.IsRaised()
		}
		if ok && same {
			_, ok = rest.Delete(t, key)
		} else if ok {
			ok = s.Add(t, NewTuple(key, val).Value())
		}
		if !ok {
			return Raised
		}
	}
	for i, key, val := rest.Next(0); i >= 0; i, key, val = rest.Next(i) {
		if !s.Add(t, NewTuple(key, val).Value()) {
			return Raised
		}
	}
	return s.Value()
}

// viewAnd keeps the items of the smaller operand (or of the one that is no view) that the other has.
func viewAnd(t *Thread, a, b Value) Value {
	if !isKeysOrItems(a) {
		a, b = b, a
	}
	if isKeysOrItems(b) && asView(b).d.live > asView(a).d.live {
		a, b = b, a
	}
	if b.ref.typ == SetType && asView(a).d.live <= asSet(b).used {
		a, b = b, a
	}
	common := NewSet()
	ok := Iterate(t, b, func(item Value) bool {
		in, good := Contains(t, a, item)
		return good && (!in || common.Add(t, item))
	})
	if !ok {
		return Raised
	}
	return common.Value()
}
