package object

// defineIterator completes an iterator type that scripts cannot derive from; a nil layout
// means one of its own.
func defineIterator(ty *Type, layout *Layout, next UnaryFunc, hint func(t *Thread, v Value) int) {
	if layout == nil {
		layout = &Layout{Name: ty.Name}
	}
	ty.Define(ObjectType, layout)
	ty.Iter = selfIter
	ty.Next = next
	ty.LengthHint = hint
}

func selfIter(t *Thread, v Value) Value { return v }

// ListIter iterates over a list, which may grow and shrink meanwhile.
type ListIter struct {
	Header
	List *List // nil when exhausted
	At   int   // next index
}

// TupleIter iterates over a tuple.
type TupleIter struct {
	Header
	Tuple *Tuple // nil when exhausted
	At    int    // next index
}

// sequenceIter iterates over anything with __getitem__ until IndexError.
type sequenceIter struct {
	Header
	seq Value // Unbound when exhausted
	at  int64
}

// The types of the iterators over list, tuple and sequences by index.
var (
	ListIterType        = &Type{Name: "list_iterator", Flags: FlagNoNew}
	listReverseIterType = &Type{Name: "list_reverseiterator", Flags: FlagNoNew}
	TupleIterType       = &Type{Name: "tuple_iterator", Flags: FlagNoNew}
	sequenceIterType    = &Type{Name: "iterator", Flags: FlagNoNew}
)

// defineIterators defines the iterators that belong to no one container, and those of
// list, tuple and range.
func defineIterators() {
	defineIterator(ListIterType, nil, listIterNext, listIterHint)
	defineIterator(listReverseIterType, nil, listReverseNext, func(t *Thread, v Value) int {
		it := Cast[ListIter](v)
		if it.List == nil || it.At >= len(it.List.Items) {
			return 0
		}
		return it.At + 1
	})
	defineIterator(TupleIterType, nil, tupleIterNext, tupleIterHint)
	defineIterator(sequenceIterType, nil, sequenceNext, sequenceHint)
	defineRangeIterators()
	defineCallableIterator()
	defineEnumerate()
	defineZip()
	defineMap()
	defineFilter()
	defineReversed()
	defineIteratorStates()
}

func listIter(t *Thread, v Value) Value {
	it := &ListIter{Header: Header{ListIterType}, List: asList(v)}
	return FromHeader(&it.Header)
}

func listIterNext(t *Thread, v Value) Value {
	it := Cast[ListIter](v)
	if it.List == nil {
		return Done
	}
	if it.At < len(it.List.Items) {
		it.At++
		return it.List.Items[it.At-1]
	}
	it.List = nil
	return Done
}

func listIterHint(t *Thread, v Value) int {
	it := Cast[ListIter](v)
	if it.List == nil {
		return 0
	}
	return max(len(it.List.Items)-it.At, 0)
}

func listReversed(t *Thread, self Value) Value {
	l := asList(self)
	it := &ListIter{Header: Header{listReverseIterType}, List: l, At: len(l.Items) - 1}
	return FromHeader(&it.Header)
}

func listReverseNext(t *Thread, v Value) Value {
	it := Cast[ListIter](v)
	if it.List == nil {
		return Done
	}
	if it.At >= 0 && it.At < len(it.List.Items) {
		it.At--
		return it.List.Items[it.At+1]
	}
	it.List = nil
	return Done
}

func tupleIter(t *Thread, v Value) Value {
	it := &TupleIter{Header: Header{TupleIterType}, Tuple: asTuple(v)}
	return FromHeader(&it.Header)
}

func tupleIterNext(t *Thread, v Value) Value {
	it := Cast[TupleIter](v)
	if it.Tuple == nil {
		return Done
	}
	if it.At < len(it.Tuple.Items) {
		it.At++
		return it.Tuple.Items[it.At-1]
	}
	it.Tuple = nil
	return Done
}

func tupleIterHint(t *Thread, v Value) int {
	it := Cast[TupleIter](v)
	if it.Tuple == nil {
		return 0
	}
	return len(it.Tuple.Items) - it.At
}

// newSequenceIterator iterates by v[0], v[1] ... until IndexError.
func newSequenceIterator(v Value) Value {
	it := &sequenceIter{Header: Header{sequenceIterType}, seq: v}
	return FromHeader(&it.Header)
}

func sequenceNext(t *Thread, v Value) Value {
	it := Cast[sequenceIter](v)
	if it.seq.Bad() {
		return Done
	}
	item := GetItem(t, it.seq, Int(it.at))
	it.at++
	if item.Ok() {
		return item
	}
	if e := t.pending; e.typ.IsSubtype(IndexErrorType) || e.typ.IsSubtype(StopIterationType) {
		t.pending = nil
		it.seq = Unbound
		return Done
	}
	return Raised
}

func sequenceHint(t *Thread, v Value) int {
	it := Cast[sequenceIter](v)
	if it.seq.Bad() {
		return 0
	}
	if it.seq.Type().Len == nil {
		return hintUnknown
	}
	n, ok := Len(t, it.seq)
	if !ok {
		return hintRaised
	}
	return max(n-int(it.at), 0)
}

// callableIter is iter(f, sentinel): it calls f until that returns the sentinel.
type callableIter struct {
	Header
	f, sentinel Value // f Unbound when exhausted
}

var callableIterType = &Type{Name: "callable_iterator", Flags: FlagNoNew}

func defineCallableIterator() { defineIterator(callableIterType, nil, callableNext, nil) }

// NewCallableIterator makes iter(f, sentinel). f is callable.
func NewCallableIterator(f, sentinel Value) Value {
	it := &callableIter{Header: Header{callableIterType}, f: f, sentinel: sentinel}
	return FromHeader(&it.Header)
}

func callableNext(t *Thread, v Value) Value {
	it := Cast[callableIter](v)
	if it.f.Bad() {
		return Done
	}
	item := Call(t, it.f)
	if item.Bad() {
		if t.pending != nil && t.pending.typ.IsSubtype(StopIterationType) {
			t.pending = nil
			it.f = Unbound
			return Done
		}
		return Raised
	}
	eq, ok := Equal(t, it.sentinel, item)
	switch {
	case !ok:
		return Raised
	case eq:
		it.f = Unbound
		return Done
	}
	return item
}
