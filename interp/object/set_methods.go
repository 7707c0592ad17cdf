package object

// defineSets defines set, frozenset and their iterator.
func defineSets() {
	noHash := func(s *Set) { s.hash = -1 }
	Extendable(setLayout, noHash)
	Extendable(frozenSetLayout, noHash)
	SetType.Define(ObjectType, setLayout)
	FrozenSetType.Define(ObjectType, frozenSetLayout)
	for _, ty := range []*Type{SetType, FrozenSetType} {
		ty.Repr = setRepr
		ty.Compare = setCompare
		ty.Len = func(t *Thread, v Value) (int, bool) { return asSet(v).used, true }
		ty.Contains = func(t *Thread, v, item Value) (bool, bool) { return asSet(v).Has(t, item) }
		ty.Iter = setIterOf
		ty.Binary = &[NumBinaryOps]BinaryFunc{OpAnd: setAnd, OpOr: setOr, OpXor: setXor, OpSub: setSub}
	}
	SetType.New = setNew
	SetType.Init = setInit
	SetType.Hash = nil
	SetType.InPlace = &[NumBinaryOps]BinaryFunc{OpAnd: setInPlaceAnd, OpOr: setInPlaceOr, OpXor: setInPlaceXor, OpSub: setInPlaceSub}
	SetType.Methods = append(append(append([]Method(nil), changingSetMethods[:]...), sharedSetMethods[:]...), containsMethod("object", SetType))
	FrozenSetType.New = frozenSetNew
	FrozenSetType.Hash = func(t *Thread, v Value) (int64, bool) { return asSet(v).frozenHash(), true }
	FrozenSetType.Methods = append(append([]Method(nil), sharedSetMethods[:]...), containsMethod("object", FrozenSetType))
	defineIterator(setIterType, nil, setIterNext, setIterHint)
}

var sharedSetMethods = [...]Method{
	{Name: "__sizeof__", Fn: setSizeof},
	{Name: "copy", Sig: "", One: setCopy},
	{Name: "difference", Sig: "*others", Fn: setDifference},
	{Name: "intersection", Sig: "*others", Fn: setIntersection},
	{Name: "isdisjoint", Sig: "other, /", Fn: setIsDisjoint},
	{Name: "issubset", Sig: "other, /", Fn: setIsSubset},
	{Name: "issuperset", Sig: "other, /", Fn: setIsSuperset},
	{Name: "symmetric_difference", Sig: "other, /", Fn: setSymmetricDifference},
	{Name: "union", Sig: "*others", Fn: setUnion},
	{Name: "__reduce__", Sig: "", Fn: reduceTo(reduceSet, true)},
}

var changingSetMethods = [...]Method{
	{Name: "add", Sig: "object, /", Two: setAdd},
	{Name: "clear", Sig: "", One: setClear},
	{Name: "difference_update", Sig: "*others", Fn: setDifferenceUpdate},
	{Name: "discard", Sig: "object, /", Two: setDiscard},
	{Name: "intersection_update", Sig: "*others", Fn: setIntersectionUpdate},
	{Name: "pop", Sig: "", One: setPop},
	{Name: "remove", Sig: "object, /", Two: setRemove},
	{Name: "symmetric_difference_update", Sig: "other, /", Fn: setSymmetricDifferenceUpdate},
	{Name: "update", Sig: "*others", Fn: setUpdate},
}

func setNew(t *Thread, cls *Type, args []Value, names []*Str) Value { return newSetIn(cls).Value() }

func setInit(t *Thread, self Value, args []Value, names []*Str) bool {
	if !noKeywords(t, "set", names) || !countArgs(t, self.Type().Name, args, 0, 1) {
		return false
	}
	s := asSet(self)
	s.clear()
	return len(args) == 0 || s.update(t, args[0])
}

func frozenSetNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	args, ok := positionals(t, cls, FrozenSetType, args, names)
	if !ok || !countArgs(t, cls.Name, args, 0, 1) {
		return Raised
	}
	if cls == FrozenSetType && len(args) == 1 && args[0].Type() == FrozenSetType {
		return args[0]
	}
	s := newSetIn(cls)
	if len(args) == 1 && !s.update(t, args[0]) {
		return Raised
	}
	return s.Value()
}

func setRepr(t *Thread, v Value) Value {
	name := v.Type().Name
	if asSet(v).used == 0 {
		return NewStr(name + "()")
	}
	if !t.enterRepr(v) {
		return NewStr(name + "(...)")
	}
	defer t.leaveRepr()
	items, ok := Collect(t, v)
	if !ok {
		return Raised
	}
	open, end := "{", "}"
	if v.Type() != SetType {
		open, end = name+"({", "})"
	}
	return reprItems(t, open, end, itemsOf(items))
}

func setCompare(t *Thread, op CompareOp, a, b Value) Value {
	x, xok := AsSet(a)
	y, yok := AsSet(b)
	if !xok || !yok {
		return NotImplemented
	}
	result, ok := false, true
	switch op {
	case OpEq, OpNe:
		if x.used == y.used && (x.hash == -1 || y.hash == -1 || x.hash == y.hash) {
			result, ok = x.subsetOf(t, y)
		}
	case OpLt, OpLe:
		if op == OpLe || x.used < y.used {
			result, ok = x.subsetOf(t, y)
		}
	case OpGt, OpGe:
		if op == OpGe || x.used > y.used {
			result, ok = y.subsetOf(t, x)
		}
	}
	if !ok {
		return Raised
	}
	return Bool(result != (op == OpNe))
}

// bothSets gives the operands of a set operator; ok is false when one is no set.
func bothSets(a, b Value) (x *Set, ok bool) {
	x, ok = AsSet(a)
	if ok {
		_, ok = AsSet(b)
	}
	return x, ok
}

// setOrRaised is the result of an operation that may have failed.
func setOrRaised(s *Set, ok bool) Value {
	if !ok {
		return Raised
	}
	return s.Value()
}

func setAnd(t *Thread, a, b Value) Value {
	x, ok := bothSets(a, b)
	if !ok {
		return NotImplemented
	}
	return setOrRaised(x.intersection(t, b))
}

func setOr(t *Thread, a, b Value) Value {
	x, ok := bothSets(a, b)
	if !ok {
		return NotImplemented
	}
	both := x.copySet(t, x.plainType())
	return setOrRaised(both, a == b || both.update(t, b)) // with itself a set does not grow
}

func setXor(t *Thread, a, b Value) Value {
	x, ok := bothSets(a, b)
	if !ok {
		return NotImplemented
	}
	return setOrRaised(x.symmetricDifference(t, b))
}

func setSub(t *Thread, a, b Value) Value {
	x, ok := bothSets(a, b)
	if !ok {
		return NotImplemented
	}
	return setOrRaised(x.difference(t, b))
}

// symmetricDifference starts from the other's items and takes away or adds those of s.
func (s *Set) symmetricDifference(t *Thread, other Value) (*Set, bool) {
	result := newSetOf(s.plainType())
	ok := result.update(t, other) && result.symmetricUpdate(t, s.Value())
	return result, ok
}

func setInPlaceAnd(t *Thread, a, b Value) Value {
	s, ok := bothSets(a, b)
	if !ok {
		return NotImplemented
	}
	common, ok := s.intersection(t, b)
	if !ok {
		return Raised
	}
	s.swap(common)
	return a
}

func setInPlaceOr(t *Thread, a, b Value) Value {
	s, ok := bothSets(a, b)
	if !ok {
		return NotImplemented
	}
	return setOrRaised(s, s.update(t, b))
}

func setInPlaceXor(t *Thread, a, b Value) Value {
	s, ok := bothSets(a, b)
	if !ok {
		return NotImplemented
	}
	return setOrRaised(s, s.symmetricUpdate(t, b))
}

func setInPlaceSub(t *Thread, a, b Value) Value {
	s, ok := bothSets(a, b)
	if !ok {
		return NotImplemented
	}
	return setOrRaised(s, s.differenceUpdate(t, b))
}

func setCopy(t *Thread, self Value) Value {
	s := asSet(self)
	if s.typ == FrozenSetType {
		return self
	}
	return s.copySet(t, s.plainType()).Value()
}

func setDifference(t *Thread, a []Value) Value {
	s := asSet(a[0])
	if len(a) == 1 {
		return s.copySet(t, s.plainType()).Value()
	}
	result, ok := s.difference(t, a[1])
	for _, other := range a[2:] {
		ok = ok && result.differenceUpdate(t, other)
	}
	return setOrRaised(result, ok)
}

func setIntersection(t *Thread, a []Value) Value {
	return setOrRaised(asSet(a[0]).intersectionOf(t, a[1:]))
}

func (s *Set) intersectionOf(t *Thread, others []Value) (*Set, bool) {
	if len(others) == 0 {
		return s.copySet(t, s.plainType()), true
	}
	for _, other := range others {
		var ok bool
		if s, ok = s.intersection(t, other); !ok {
			return nil, false
		}
	}
	return s, true
}

func setIsDisjoint(t *Thread, a []Value) Value {
	s, walked := asSet(a[0]), a[1]
	if a[0] == a[1] {
		return Bool(s.used == 0)
	}
	if other, ok := AsSet(a[1]); ok && other.used > s.used {
		s, walked = other, a[0]
	}
	disjoint := true
	ok := Iterate(t, walked, func(item Value) bool {
		hash, good := setKeyHash(t, item)
		if !good {
			return false
		}
		_, in, good := s.find(t, item, hash)
		disjoint = !in
		return good && !in
	})
	if !ok {
		return Raised
	}
	return Bool(disjoint)
}

func setIsSubset(t *Thread, a []Value) Value {
	s := asSet(a[0])
	if other, ok := AsSet(a[1]); ok {
		all, ok := s.subsetOf(t, other)
		if !ok {
			return Raised
		}
		return Bool(all)
	}
	common, ok := s.intersection(t, a[1])
	if !ok {
		return Raised
	}
	return Bool(common.used == s.used)
}

func setIsSuperset(t *Thread, a []Value) Value {
	s := asSet(a[0])
	if other, ok := AsSet(a[1]); ok {
		all, ok := other.subsetOf(t, s)
		if !ok {
			return Raised
		}
		return Bool(all)
	}
	all := true
	ok := Iterate(t, a[1], func(item Value) bool {
		var good bool
		all, good = s.Has(t, item)
		return good && all
	})
	if !ok {
		return Raised
	}
	return Bool(all)
}

func setSymmetricDifference(t *Thread, a []Value) Value {
	return setOrRaised(asSet(a[0]).symmetricDifference(t, a[1]))
}

func setUnion(t *Thread, a []Value) Value {
	s := asSet(a[0])
	both := s.copySet(t, s.plainType())
	for _, other := range a[1:] {
		if other != a[0] && !both.update(t, other) {
			return Raised
		}
	}
	return both.Value()
}

func setAdd(t *Thread, self, v Value) Value {
	if !asSet(self).Add(t, v) {
		return Raised
	}
	return None
}

func setClear(t *Thread, self Value) Value {
	asSet(self).clear()
	return None
}

func setDifferenceUpdate(t *Thread, a []Value) Value {
	for _, other := range a[1:] {
		if !asSet(a[0]).differenceUpdate(t, other) {
			return Raised
		}
	}
	return None
}

func setDiscard(t *Thread, self, v Value) Value {
	if _, ok := asSet(self).discard(t, v); !ok {
		return Raised
	}
	return None
}

func setIntersectionUpdate(t *Thread, a []Value) Value {
	s := asSet(a[0])
	common, ok := s.intersectionOf(t, a[1:])
	if !ok {
		return Raised
	}
	s.swap(common)
	return None
}

func setPop(t *Thread, self Value) Value {
	s := asSet(self)
	if s.used == 0 {
		return MissingKey(t, NewStr("pop from an empty set"))
	}
	return s.pop()
}

func setRemove(t *Thread, self, v Value) Value {
	found, ok := asSet(self).discard(t, v)
	switch {
	case !ok:
		return Raised
	case !found:
		return MissingKey(t, v)
	}
	return None
}

func setSymmetricDifferenceUpdate(t *Thread, a []Value) Value {
	if !asSet(a[0]).symmetricUpdate(t, a[1]) {
		return Raised
	}
	return None
}

// AddItems adds what iterating over v gives; false means an exception is pending.
func (s *Set) AddItems(t *Thread, v Value) bool { return s.update(t, v) }

func setUpdate(t *Thread, a []Value) Value {
	for _, other := range a[1:] {
		if !asSet(a[0]).update(t, other) {
			return Raised
		}
	}
	return None
}

// setIter iterates over a set.
type setIter struct {
	Header
	s    *Set // nil when exhausted
	at   int  // next place in the table
	used int  // the set's length at the start; -1 after a complaint
	left int
}

var setIterType = &Type{Name: "set_iterator", Flags: FlagNoNew}

func setIterOf(t *Thread, v Value) Value {
	s := asSet(v)
	it := &setIter{Header: Header{setIterType}, s: s, used: s.used, left: s.used}
	return FromHeader(&it.Header)
}

func setIterNext(t *Thread, v Value) Value {
	it := Cast[setIter](v)
	if it.s == nil {
		return Done
	}
	if it.used != it.s.used {
		it.used = -1
		return t.Raise(RuntimeErrorType, "Set changed size during iteration")
	}
	next, item := it.s.Next(it.at)
	if next < 0 {
		it.s = nil
		return Done
	}
	it.at = next
	it.left--
	return item
}

func setIterHint(t *Thread, v Value) int {
	it := Cast[setIter](v)
	if it.s == nil || it.used != it.s.used {
		return 0
	}
	return it.left
}
