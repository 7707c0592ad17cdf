package object

// An iterator's state is how copy makes another at the same iterPlace: __reduce__ gives what to
// iterate over, __setstate__ goes to an index.

// iterPlace is where an iterator over something with indices is.
type iterPlace struct {
	over  Value // Unbound when exhausted
	at    int64
	empty Value // what an exhausted one iterates over
}

// indexedIterator is what the methods of iterators with an index are made of.
type indexedIterator struct {
	typ   *Type
	maker string // the name of the builtin that makes one
	get   func(v Value) iterPlace
	set   func(t *Thread, v Value, at int64) bool // false with an exception pending
}

func defineIteratorStates() {
	for _, kind := range indexedIterators() {
		kind.typ.Methods = append(kind.typ.Methods, Method{Name: "__reduce__", Fn: kind.reduce}, Method{Name: "__setstate__", Sig: "state, /", Fn: kind.setState})
	}
	for _, kind := range []struct {
		typ    *Type
		reduce UnaryFunc
	}{
		{callableIterType, reduceCallable},
		{setIterType, reduceSetIter},
		{EnumerateType, reduceEnumerate},
		{ZipType, reduceZip},
		{MapType, reduceMap},
		{FilterType, reduceFilter},
		{RangeIterType, reduceRangeIter},
		{bigRangeIterType, reduceBigRange},
		{dictKeyIterType, reduceDictIter},
		{dictValueIterType, reduceDictIter},
		{dictItemIterType, reduceDictIter},
		{dictReverseKeyIterType, reduceDictIter},
		{dictReverseValueIterType, reduceDictIter},
		{dictReverseItemIterType, reduceDictIter},
	} {
		kind.typ.Methods = append(kind.typ.Methods, Method{Name: "__reduce__", Fn: func(t *Thread, a []Value) Value { return kind.reduce(t, a[0]) }})
	}
	ZipType.Methods = append(ZipType.Methods, Method{Name: "__setstate__", Sig: "state, /", Fn: zipSetState})
	for _, ty := range []*Type{RangeIterType, bigRangeIterType} {
		ty.Methods = append(ty.Methods, Method{Name: "__setstate__", Sig: "state, /", Fn: rangeSetState})
	}
}

func indexedIterators() []indexedIterator {
	return []indexedIterator{
		{ListIterType, "iter", listPlace, func(_ *Thread, v Value, at int64) bool {
			if it := Cast[ListIter](v); it.List != nil {
				it.At = int(min(at, int64(len(it.List.Items))))
				if at < 0 {
					it.At = len(it.List.Items) // as if at the end
				}
			}
			return true
		}},
		{listReverseIterType, "reversed", listPlace, func(_ *Thread, v Value, at int64) bool {
			if it := Cast[ListIter](v); it.List != nil {
				it.At = int(max(min(at, int64(len(it.List.Items)-1)), -1))
			}
			return true
		}},
		{TupleIterType, "iter", func(v Value) iterPlace {
			it := Cast[TupleIter](v)
			if it.Tuple == nil {
				return iterPlace{empty: NewTuple().Value()}
			}
			return iterPlace{over: it.Tuple.Value(), at: int64(it.At)}
		}, func(_ *Thread, v Value, at int64) bool {
			if it := Cast[TupleIter](v); it.Tuple != nil {
				it.At = int(max(min(at, int64(len(it.Tuple.Items))), 0))
			}
			return true
		}},
		{StrIteratorType, "iter", strPlace, strSetPlace},
		{StrASCIIIteratorType, "iter", strPlace, strSetPlace},
		{BytesIteratorType, "iter", bytesPlace, bytesSetPlace},
		{ByteArrayIteratorType, "iter", bytesPlace, bytesSetPlace},
		{sequenceIterType, "iter", func(v Value) iterPlace {
			it := Cast[sequenceIter](v)
			return iterPlace{over: it.seq, at: it.at, empty: NewTuple().Value()}
		}, func(_ *Thread, v Value, at int64) bool {
			Cast[sequenceIter](v).at = max(at, 0)
			return true
		}},
		{ReversedType, "reversed", func(v Value) iterPlace {
			it := Cast[Reversed](v)
			return iterPlace{over: it.seq, at: int64(it.at), empty: NewTuple().Value()}
		}, reversedSetPlace},
	}
}

func (kind indexedIterator) reduce(t *Thread, a []Value) Value {
	at := kind.get(a[0])
	made := t.Interp.Builtins.GetStr(StrOf(kind.maker))
	if kind.maker == "reversed" && a[0].Type().IsSubtype(ReversedType) {
		made = a[0].Type().Value()
	}
	if at.over.Bad() {
		return NewTuple(orNone(made), NewTuple(at.empty).Value()).Value()
	}
	return NewTuple(orNone(made), NewTuple(at.over).Value(), Int(at.at)).Value()
}

func (kind indexedIterator) setState(t *Thread, a []Value) Value {
	n, ok := AsInt64(a[1])
	if !ok {
		return t.Raise(TypeErrorType, "an integer is required")
	}
	if !kind.set(t, a[0], n) {
		return Raised
	}
	return None
}

func listPlace(v Value) iterPlace {
	it := Cast[ListIter](v)
	if it.List == nil || it.At < 0 {
		return iterPlace{empty: NewList(nil).Value()}
	}
	return iterPlace{over: it.List.Value(), at: int64(it.At)}
}

func strPlace(v Value) iterPlace {
	it := Cast[StrIterator](v)
	if it.s == nil {
		return iterPlace{empty: NewStr("")}
	}
	return iterPlace{over: it.s.Value(), at: int64(it.seen)}
}

func strSetPlace(_ *Thread, v Value, at int64) bool {
	it := Cast[StrIterator](v)
	if it.s == nil {
		return true
	}
	it.at, it.seen = 0, 0
	for int64(it.seen) < at && it.at < len(it.s.s) {
		_, w := DecodePoint(it.s.s, it.at)
		it.at += w
		it.seen++
	}
	return true
}

func bytesPlace(v Value) iterPlace {
	it := Cast[BytesIterator](v)
	return iterPlace{over: it.over, at: int64(it.at), empty: NewTuple().Value()}
}

func bytesSetPlace(_ *Thread, v Value, at int64) bool {
	it := Cast[BytesIterator](v)
	if it.over.Ok() {
		b, _ := BytesOf(it.over)
		it.at = int(max(min(at, int64(len(b))), 0))
	}
	return true
}

func reversedSetPlace(t *Thread, v Value, at int64) bool {
	it := Cast[Reversed](v)
	if it.seq.Bad() {
		return true
	}
	n, ok := Len(t, it.seq)
	it.at = int(max(min(at, int64(n-1)), -1))
	return ok
}

// remakeFrom is the __reduce__ of an iterator that maker(over) makes.
func remakeFrom(t *Thread, maker string, over Value) Value {
	if over.Bad() {
		return Raised
	}
	return NewTuple(orNone(t.Interp.Builtins.GetStr(StrOf(maker))), NewTuple(over).Value()).Value()
}

func reduceCallable(t *Thread, v Value) Value {
	it := Cast[callableIter](v)
	if it.f.Bad() {
		return remakeFrom(t, "iter", NewTuple().Value())
	}
	return NewTuple(orNone(t.Interp.Builtins.GetStr(StrOf("iter"))), NewTuple(it.f, it.sentinel).Value()).Value()
}

// reduceRest is the __reduce__ of an iterator that is made anew from a list of what is left;
// rest is a copy of it.
func reduceRest(t *Thread, rest Value) Value {
	items, ok := Collect(t, rest)
	if !ok {
		return Raised
	}
	return remakeFrom(t, "iter", NewList(items).Value())
}

func reduceSetIter(t *Thread, v Value) Value {
	rest := *Cast[setIter](v)
	return reduceRest(t, FromHeader(&rest.Header))
}

func reduceDictIter(t *Thread, v Value) Value {
	rest := *Cast[dictIter](v)
	return reduceRest(t, FromHeader(&rest.Header))
}

func reduceEnumerate(_ *Thread, v Value) Value {
	it := Cast[Enumerate](v)
	n := it.big
	if n.Bad() {
		n = Int(it.n)
	}
	return NewTuple(v.Type().Value(), NewTuple(it.it, n).Value()).Value()
}

func reduceZip(_ *Thread, v Value) Value {
	it := Cast[Zip](v)
	if it.strict {
		return NewTuple(v.Type().Value(), NewTuple(it.its...).Value(), True).Value()
	}
	return NewTuple(v.Type().Value(), NewTuple(it.its...).Value()).Value()
}

func zipSetState(t *Thread, a []Value) Value {
	strict, ok := Truth(t, a[1])
	if !ok {
		return Raised
	}
	Cast[Zip](a[0]).strict = strict
	return None
}

func reduceMap(_ *Thread, v Value) Value {
	it := Cast[Map](v)
	args := append([]Value{it.f}, it.its...)
	return NewTuple(v.Type().Value(), NewTuple(args...).Value()).Value()
}

func reduceFilter(_ *Thread, v Value) Value {
	it := Cast[Filter](v)
	return NewTuple(v.Type().Value(), NewTuple(it.f, it.it).Value()).Value()
}

func reduceRangeIter(t *Thread, v Value) Value {
	it := Cast[RangeIter](v)
	return reduceRangeParts(t, Int(it.Next), Int(it.Step), Int(it.Left))
}

func reduceBigRange(t *Thread, v Value) Value {
	it := Cast[bigRangeIter](v)
	return reduceRangeParts(t, it.next, it.step, it.left)
}

func reduceRangeParts(t *Thread, next, step, left Value) Value {
	m := bigMath{t: t}
	stop := m.op(OpAdd, next, m.op(OpMul, step, left))
	if m.failed {
		return Raised
	}
	made := remakeFrom(t, "iter", Call(t, RangeType.Value(), next, stop, step))
	if u, ok := AsTuple(made); ok {
		return NewTuple(append(u.Items, None)...).Value()
	}
	return made
}

// rangeSetState goes on by a number of items, to the end at most.
func rangeSetState(t *Thread, a []Value) Value {
	if a[0].Type() == bigRangeIterType {
		return bigRangeSetState(t, Cast[bigRangeIter](a[0]), a[1])
	}
	n, ok := IndexInt(t, a[1])
	if !ok {
		return Raised
	}
	it := Cast[RangeIter](a[0])
	n = max(min(n, it.Left), 0)
	it.Next += n * it.Step
	it.Left -= n
	return None
}

func bigRangeSetState(t *Thread, it *bigRangeIter, n Value) Value {
	m := bigMath{t: t}
	negative := Compare(t, OpLt, n, Int(0))
	if negative.Bad() {
		return Raised
	}
	if negative == True {
		n = Int(0)
	} else if m.less(it.left, n) {
		n = it.left
	}
	next := m.op(OpAdd, it.next, m.op(OpMul, it.step, n))
	left := m.op(OpSub, it.left, n)
	if m.failed {
		return Raised
	}
	it.next, it.left = next, left
	return None
}
