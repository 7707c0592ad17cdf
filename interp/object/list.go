package object

import (
	"math"
	"slices"
)

// List is a list.
type List struct {
	Header
	Items []Value
}

// ListType is the type of list.
var ListType = &Type{Name: "list", Flags: FlagBase | FlagSequence | FlagMatchSelf}

// NewList makes a list that owns items.
func NewList(items []Value) *List { return &List{Header: Header{ListType}, Items: items} }

// Lists that begin with few items are allocated in one piece with them.
type (
	list1 struct {
		List
		room [1]Value
	}
	list2 struct {
		List
		room [2]Value
	}
	list3 struct {
		List
		room [3]Value
	}
	list4 struct {
		List
		room [4]Value
	}
	list6 struct {
		List
		room [6]Value
	}
	list9 struct {
		List
		room [9]Value
	}
)

// AllocList makes a list of n Unbound items, for the caller to fill in before a script can see it.
func AllocList(n int) *List {
	switch n {
	case 1:
		l := &list1{List: List{Header: Header{ListType}}}
		l.Items = l.room[:]
		return &l.List
	case 2:
		l := &list2{List: List{Header: Header{ListType}}}
		l.Items = l.room[:]
		return &l.List
	case 3:
		l := &list3{List: List{Header: Header{ListType}}}
		l.Items = l.room[:]
		return &l.List
	case 4:
		l := &list4{List: List{Header: Header{ListType}}}
		l.Items = l.room[:]
		return &l.List
	case 5, 6:
		l := &list6{List: List{Header: Header{ListType}}}
		l.Items = l.room[:n]
		return &l.List
	case 7, 8, 9:
		l := &list9{List: List{Header: Header{ListType}}}
		l.Items = l.room[:n]
		return &l.List
	}
	return NewList(make([]Value, n))
}

// Value is the list as a script sees it.
func (l *List) Value() Value { return FromHeader(&l.Header) }

// ExactList returns v as a list that is no subclass.
func ExactList(v Value) (*List, bool) {
	if v.ref != nil && v.ref.typ == ListType {
		return Cast[List](v), true
	}
	return nil, false
}

// AsList returns v as a list, subclasses included.
func AsList(v Value) (*List, bool) {
	if v.ref != nil && v.ref.typ.Layout == listLayout {
		return Cast[List](v), true
	}
	return nil, false
}

// Append adds v at the end.
func (l *List) Append(v Value) {
	if len(l.Items) == cap(l.Items) {
		l.grow()
	}
	l.Items = append(l.Items, v)
}

// grow makes room for as many items again: Go's own growth by a quarter leaves more behind for
// the collector than it saves.
func (l *List) grow() {
	items := make([]Value, len(l.Items), max(2*len(l.Items), 4))
	copy(items, l.Items)
	l.Items = items
}

// mostReserved is up to how many items NewListFor makes room for.
const mostReserved = 1 << 20

// NewListFor makes an empty list with room for n items, if that is not too many to believe.
func NewListFor(n int64) *List {
	if n <= 0 || n > mostReserved {
		return NewList(nil)
	}
	l := AllocList(int(n))
	l.Items = l.Items[:0]
	return l
}

func asList(v Value) *List { return Cast[List](v) }

func defineList() {
	Extendable[List](listLayout, nil)
	ListType.Define(ObjectType, listLayout)
	ListType.New = listNew
	ListType.Init = listInit
	ListType.Repr = listRepr
	ListType.Hash = nil
	ListType.Compare = listCompare
	ListType.Len = func(t *Thread, v Value) (int, bool) { return len(asList(v).Items), true }
	ListType.GetItem = listGetItem
	ListType.SetItem = listSetItem
	ListType.Contains = listContains
	ListType.Iter = listIter
	ListType.Binary = &[NumBinaryOps]BinaryFunc{OpAdd: listConcat, OpMul: listRepeat}
	ListType.InPlace = &[NumBinaryOps]BinaryFunc{OpAdd: listInPlaceConcat, OpMul: listInPlaceRepeat}
	ListType.Methods = []Method{
		{Name: "__sizeof__", Fn: listSizeof},
		{Name: "append", Sig: "object, /", Two: listAppend},
		{Name: "clear", Sig: "", One: listClear},
		{Name: "copy", Sig: "", One: listCopy},
		{Name: "count", Sig: "value, /", Two: listCount},
		{Name: "extend", Sig: "iterable, /", Two: listExtend},
		{Name: "index", Sig: "value, start=0, stop=9223372036854775807, /", Fn: listIndex},
		{Name: "insert", Sig: "index, object, /", Three: listInsert},
		{Name: "pop", Sig: "index=-1, /", Two: listPop},
		{Name: "remove", Sig: "value, /", Two: listRemove},
		{Name: "reverse", Sig: "", One: listReverse},
		{Name: "sort", Sig: "*, key=None, reverse=False", Fn: listSort},
		{Name: "__reversed__", Sig: "", One: listReversed},
		getItemMethod("index", ListType),
	}
}

func listNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	if cls == ListType {
		return NewList(nil).Value()
	}
	return cls.Layout.Alloc(cls)
}

func listInit(t *Thread, self Value, args []Value, names []*Str) bool {
	if !noKeywords(t, "list", names) || !countArgs(t, "list", args, 0, 1) {
		return false
	}
	l := asList(self)
	l.Items = nil
	return len(args) == 0 || l.Extend(t, args[0])
}

// Extend appends the items of an iterable, one by one: those that came before an exception stay.
func (l *List) Extend(t *Thread, iterable Value) bool {
	if other, ok := AsList(iterable); ok && (other.typ == ListType || other == l) {
		l.Items = append(l.Items, other.Items...)
		return true
	}
	if other, ok := ExactTuple(iterable); ok {
		l.Items = append(l.Items, other.Items...)
		return true
	}
	if r, ok := ExactRange(iterable); ok && r.Big == nil {
		return l.extendRange(t, r)
	}
	it := Iter(t, iterable)
	if it.Bad() {
		return false
	}
	n, ok := LengthHint(t, iterable, 8)
	if believed := n <= math.MaxInt64-int64(len(l.Items)); !ok || believed && !t.checkHint(n) {
		return false
	}
	next := it.Type().Next
	for t.Poll() {
		item := next(t, it)
		if item.Bad() {
			return item.IsDone()
		}
		if len(l.Items) == cap(l.Items) && !t.CheckSize(2*int64(len(l.Items)), valueSize) {
			return false
		}
		l.Items = append(l.Items, item)
	}
	return false
}

// listed are the items of a list made of v, which is asked how many they are.
func listed(t *Thread, v Value) ([]Value, bool) {
	l := NewList(nil)
	ok := l.Extend(t, v)
	return l.Items, ok
}

// hugeHint is the number of items from which on nobody has room for what a hint promises. Below it nothing is set
// aside: what counts are the items that come.
const hugeHint = 1 << 36

func (t *Thread) checkHint(n int64) bool {
	if n >= hugeHint {
		t.RaiseNoMemory()
	}
	return n < hugeHint
}

// LengthHint is operator.length_hint(v, fallback): the length, or what __length_hint__ says.
func LengthHint(t *Thread, v Value, fallback int64) (int64, bool) {
	ty := v.Type()
	if ty.Len != nil {
		n, ok := ty.Len(t, v)
		if ok {
			return int64(n), true
		}
		if t.pending == nil || !t.pending.typ.IsSubtype(TypeErrorType) {
			return 0, false
		}
		t.Take()
	}
	switch {
	case ty.LengthHint == nil:
		return fallback, true
	case ty.Flags&FlagScript == 0:
		return nativeHint(t, v, fallback)
	}
	r, _ := CallSpecial(t, v, dunderNames[dLengthHint])
	switch {
	case r.IsRaised() && t.pending.typ.IsSubtype(TypeErrorType):
		t.Take()
		return fallback, true
	case r.Bad():
		return 0, false
	case r == NotImplemented:
		return fallback, true
	case !IsIntLike(r):
		t.Raise(TypeErrorType, "__length_hint__ must be an integer, not %s", r.Type().MessageName())
		return 0, false
	}
	n, ok := IndexInt(t, r)
	if ok && n < 0 {
		t.Raise(ValueErrorType, "__length_hint__() should return >= 0")
	}
	return n, ok && n >= 0
}

// What LengthHint of a type gives when it knows no number.
const (
	hintRaised  = -1 // an exception is pending
	hintUnknown = -2
)

func nativeHint(t *Thread, v Value, fallback int64) (int64, bool) {
	n := v.Type().LengthHint(t, v)
	if n == hintRaised && !t.pending.typ.IsSubtype(TypeErrorType) {
		return 0, false
	}
	if n == hintRaised {
		t.Take()
	}
	if n < 0 {
		return fallback, true
	}
	return int64(n), true
}

func (l *List) extendRange(t *Thread, r *Range) bool {
	if !t.CheckSize(r.Len, valueSize) {
		return false
	}
	l.Items = slices.Grow(l.Items, int(r.Len))
	for i := int64(0); i < r.Len; i++ {
		l.Items = append(l.Items, Int(r.Start+i*r.Step))
	}
	return true
}

func listRepr(t *Thread, v Value) Value {
	l := asList(v)
	if len(l.Items) == 0 {
		return NewStr("[]")
	}
	if !t.enterRepr(v) {
		return NewStr("[...]")
	}
	defer t.leaveRepr()
	return reprItems(t, "[", "]", func(i int) Value {
		if i < len(l.Items) {
			return l.Items[i]
		}
		return Done
	})
}

func listCompare(t *Thread, op CompareOp, a, b Value) Value {
	x, xok := AsList(a)
	y, yok := AsList(b)
	if !xok || !yok {
		return NotImplemented
	}
	return compareItems(t, op, &x.Items, &y.Items)
}

func listContains(t *Thread, v, item Value) (in, ok bool) {
	l := asList(v)
	i, ok := findItem(t, &l.Items, item, 0, maxInt)
	return i >= 0, ok
}

func listConcat(t *Thread, a, b Value) Value {
	x, ok := AsList(a)
	if !ok {
		return NotImplemented
	}
	y, ok := AsList(b)
	if !ok {
		if r := otherOperator(t, OpAdd, a, b); r != NotImplemented {
			return r
		}
		return t.Raise(TypeErrorType, "can only concatenate list (not \"%s\") to list", b.Type().MessageName())
	}
	both := AllocList(len(x.Items) + len(y.Items))
	copy(both.Items[copy(both.Items, x.Items):], y.Items)
	return both.Value()
}

func listRepeat(t *Thread, a, b Value) Value {
	l, isLeft := AsList(a)
	if !isLeft {
		l, a, b = asList(b), b, a
	}
	n, r, ok := repeatCount(t, a, b, isLeft)
	if !ok {
		return r
	}
	items, ok := repeatItems(t, l.Items, n)
	if !ok {
		return Raised
	}
	return NewList(items).Value()
}

func listInPlaceConcat(t *Thread, a, b Value) Value {
	if !asList(a).Extend(t, b) {
		return Raised
	}
	return a
}

func listInPlaceRepeat(t *Thread, a, b Value) Value {
	n, r, ok := repeatCount(t, a, b, true)
	if !ok {
		return r
	}
	l := asList(a)
	items, ok := repeatItems(t, l.Items, n)
	if !ok {
		return Raised
	}
	l.Items = items
	return a
}
