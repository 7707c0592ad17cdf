package object

import "math/bits"

// Tuple is a tuple. Items never change once a script can see it.
type Tuple struct {
	Header
	Items []Value
}

// TupleType is the type of tuple.
var TupleType = &Type{Name: "tuple", Flags: FlagBase | FlagSequence | FlagMatchSelf}

// NewTuple makes a tuple that owns items.
func NewTuple(items ...Value) *Tuple { return &Tuple{Header: Header{TupleType}, Items: items} }

// Tuples of few items are allocated in one piece.
type (
	tuple1 struct {
		Tuple
		room [1]Value
	}
	tuple2 struct {
		Tuple
		room [2]Value
	}
	tuple3 struct {
		Tuple
		room [3]Value
	}
	tuple4 struct {
		Tuple
		room [4]Value
	}
)

// AllocTuple makes a tuple with room for n Unbound items, for the caller to fill in before a script can see it.
func AllocTuple(n int) *Tuple {
	switch n {
	case 1:
		u := &tuple1{Tuple: Tuple{Header: Header{TupleType}}}
		u.Items = u.room[:]
		return &u.Tuple
	case 2:
		u := &tuple2{Tuple: Tuple{Header: Header{TupleType}}}
		u.Items = u.room[:]
		return &u.Tuple
	case 3:
		u := &tuple3{Tuple: Tuple{Header: Header{TupleType}}}
		u.Items = u.room[:]
		return &u.Tuple
	case 4:
		u := &tuple4{Tuple: Tuple{Header: Header{TupleType}}}
		u.Items = u.room[:]
		return &u.Tuple
	}
	return NewTuple(make([]Value, n)...)
}

// NewPair makes the tuple of two items.
func NewPair(a, b Value) *Tuple {
	if a.isNumber() && b.isNumber() {
		return flatPair(a, b)
	}
	u := &tuple2{Tuple: Tuple{Header: Header{TupleType}}, room: [2]Value{a, b}}
	u.Items = u.room[:]
	return &u.Tuple
}

// NewTriple makes the tuple of three items.
func NewTriple(a, b, c Value) *Tuple {
	if a.isNumber() && b.isNumber() && c.isNumber() {
		return flatTriple(a, b, c)
	}
	u := &tuple3{Tuple: Tuple{Header: Header{TupleType}}, room: [3]Value{a, b, c}}
	u.Items = u.room[:]
	return &u.Tuple
}

// emptyTuple is the one empty tuple scripts see.
var emptyTuple = NewTuple()

// TupleOf is the tuple of items, which it owns, as a value; the empty one is always the same.
func TupleOf(items []Value) Value {
	if len(items) == 0 {
		return emptyTuple.Value()
	}
	return NewTuple(items...).Value()
}

// Value is the tuple as a script sees it.
func (u *Tuple) Value() Value { return FromHeader(&u.Header) }

// ExactTuple returns v as a tuple that is no subclass.
func ExactTuple(v Value) (*Tuple, bool) {
	if v.ref != nil && v.ref.typ == TupleType {
		return Cast[Tuple](v), true
	}
	return nil, false
}

// AsTuple returns v as a tuple, subclasses included.
func AsTuple(v Value) (*Tuple, bool) {
	if v.ref != nil && v.ref.typ.Layout == tupleLayout {
		return Cast[Tuple](v), true
	}
	return nil, false
}

func asTuple(v Value) *Tuple { return Cast[Tuple](v) }

func defineTuple() {
	Extendable[Tuple](tupleLayout, nil)
	TupleType.Define(ObjectType, tupleLayout)
	TupleType.New = tupleNew
	TupleType.Repr = tupleRepr
	TupleType.Hash = tupleHash
	TupleType.Compare = tupleCompare
	TupleType.Len = func(t *Thread, v Value) (int, bool) { return len(asTuple(v).Items), true }
	TupleType.GetItem = tupleGetItem
	TupleType.Contains = tupleContains
	TupleType.Iter = tupleIter
	TupleType.Binary = &[NumBinaryOps]BinaryFunc{OpAdd: tupleConcat, OpMul: tupleRepeat}
	TupleType.Methods = []Method{
		{Name: "count", Sig: "value, /", Fn: tupleCount},
		{Name: "index", Sig: "value, start=0, stop=9223372036854775807, /", Fn: tupleIndex},
		{Name: "__getnewargs__", Sig: "", Fn: tupleGetNewArgs},
	}
}

func tupleNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	args, ok := positionals(t, cls, TupleType, args, names)
	if !ok || !countArgs(t, "tuple", args, 0, 1) {
		return Raised
	}
	var items []Value
	if len(args) == 1 {
		if _, same := ExactTuple(args[0]); same && cls == TupleType {
			return args[0]
		}
		var ok bool
		if items, ok = Collect(t, args[0]); !ok {
			return Raised
		}
	}
	if cls == TupleType {
		return TupleOf(items)
	}
	v := cls.Layout.Alloc(cls)
	asTuple(v).Items = items
	return v
}

func tupleRepr(t *Thread, v Value) Value {
	items := asTuple(v).Items
	if len(items) == 0 {
		return NewStr("()")
	}
	if !t.enterRepr(v) {
		return NewStr("(...)")
	}
	defer t.leaveRepr()
	if len(items) == 1 {
		return reprItems(t, "(", ",)", itemsOf(items))
	}
	return reprItems(t, "(", ")", itemsOf(items))
}

const (
	hashPrime1 = 11400714785074694791
	hashPrime2 = 14029467366897019727
	hashPrime5 = 2870177450012600261
)

func tupleHash(t *Thread, v Value) (int64, bool) {
	items := asTuple(v).Items
	acc, ok := hashLanes(t, items)
	return fixHash(acc + (uint64(len(items)) ^ (hashPrime5 ^ 3527539))), ok
}

// hashLanes mixes the hashes of items as CPython's tuples do (a form of xxHash).
func hashLanes(t *Thread, items []Value) (acc uint64, ok bool) {
	acc = hashPrime5
	for _, item := range items {
		var lane int64
		if item.IsInt() {
			lane = HashInt64(item.Int64())
		} else if lane, ok = keyHash(t, item); !ok {
			return 0, false
		}
		acc = bits.RotateLeft64(acc+uint64(lane)*hashPrime2, 31) * hashPrime1
	}
	return acc, true
}

// fixHash keeps a mixed hash off -1, which CPython reserves for errors.
func fixHash(acc uint64) int64 {
	if acc == ^uint64(0) {
		return 1546275796
	}
	return int64(acc)
}

func tupleCompare(t *Thread, op CompareOp, a, b Value) Value {
	x, xok := AsTuple(a)
	y, yok := AsTuple(b)
	if !xok || !yok {
		return NotImplemented
	}
	return compareItems(t, op, &x.Items, &y.Items)
}

func tupleGetItem(t *Thread, v, key Value) Value {
	u := asTuple(v)
	if s, ok := AsSlice(key); ok {
		start, stop, step, ok := UnpackSlice(t, s)
		if !ok {
			return Raised
		}
		return u.part(start, stop, step)
	}
	i, ok := itemIndex(t, key, len(u.Items), "tuple", "tuple index out of range")
	if !ok {
		return Raised
	}
	return u.Items[i]
}

// part is u[start:stop:step] with the bounds as unpacked.
func (u *Tuple) part(start, stop, step int) Value {
	start, _, count := AdjustSlice(start, stop, step, len(u.Items))
	if count == len(u.Items) && step == 1 && u.typ == TupleType {
		return u.Value()
	}
	if count == 0 {
		return emptyTuple.Value()
	}
	part := AllocTuple(count)
	pickItems(part.Items, u.Items, start, step)
	return part.Value()
}

func tupleContains(t *Thread, v, item Value) (in, ok bool) {
	i, ok := findItem(t, &asTuple(v).Items, item, 0, maxInt)
	return i >= 0, ok
}

func tupleConcat(t *Thread, a, b Value) Value {
	x, ok := AsTuple(a)
	if !ok {
		return NotImplemented
	}
	y, ok := AsTuple(b)
	if !ok {
		if r := otherOperator(t, OpAdd, a, b); r != NotImplemented {
			return r
		}
		return t.Raise(TypeErrorType, "can only concatenate tuple (not \"%s\") to tuple", b.Type().MessageName())
	}
	if len(y.Items) == 0 && x.typ == TupleType {
		return a
	}
	if len(x.Items) == 0 && y.typ == TupleType {
		return b
	}
	if len(x.Items)+len(y.Items) == 0 {
		return emptyTuple.Value()
	}
	both := AllocTuple(len(x.Items) + len(y.Items))
	copy(both.Items[copy(both.Items, x.Items):], y.Items)
	return both.Value()
}

func tupleRepeat(t *Thread, a, b Value) Value {
	u, isLeft := AsTuple(a)
	if !isLeft {
		u, a, b = asTuple(b), b, a
	}
	n, r, ok := repeatCount(t, a, b, isLeft)
	if !ok {
		return r
	}
	if n == 1 && u.typ == TupleType {
		return a
	}
	items, ok := repeatItems(t, u.Items, n)
	if !ok {
		return Raised
	}
	return TupleOf(items)
}

func tupleCount(t *Thread, a []Value) Value {
	return countItems(t, &asTuple(a[0]).Items, a[1])
}

func tupleIndex(t *Thread, a []Value) Value {
	u := asTuple(a[0])
	lo, hi, ok := searchBounds(t, a[2], a[3], len(u.Items))
	if !ok {
		return Raised
	}
	i, ok := findItem(t, &u.Items, a[1], lo, hi)
	if !ok {
		return Raised
	}
	if i < 0 {
		return t.Raise(ValueErrorType, "tuple.index(x): x not in tuple")
	}
	return Int(int64(i))
}

func tupleGetNewArgs(t *Thread, a []Value) Value {
	return NewTuple(TupleOf(asTuple(a[0]).Items)).Value()
}
