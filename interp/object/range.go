package object

// Range is a range. While start, stop, step and length fit 64 bits the four
// fields say all; else Big holds them and the fields mean nothing.
type Range struct {
	Header
	Start, Stop, Step int64
	Len               int64
	Big               *BigRange
}

// RangeType is the type of range.
var RangeType = &Type{Name: "range", Flags: FlagSequence}

// NewRange makes range(start, stop, step); step is not 0.
func NewRange(start, stop, step int64) *Range {
	n, ok := RangeLen(start, stop, step)
	if !ok {
		r, _ := newBigRange(nil, Int(start), Int(stop), Int(step))
		return r
	}
	return &Range{Header: Header{RangeType}, Start: start, Stop: stop, Step: step, Len: n}
}

// RangeLen counts the items of a range; ok is false when the number does not fit an int64.
func RangeLen(start, stop, step int64) (n int64, ok bool) {
	var count uint64
	switch {
	case step > 0 && start < stop:
		count = (uint64(stop)-uint64(start)-1)/uint64(step) + 1
	case step < 0 && start > stop:
		count = (uint64(start)-uint64(stop)-1)/(-uint64(step)) + 1
	}
	return int64(count), int64(count) >= 0
}

// Value is the range as a script sees it.
func (r *Range) Value() Value { return FromHeader(&r.Header) }

// ExactRange returns v as a range; range has no subclasses.
func ExactRange(v Value) (*Range, bool) {
	if v.ref != nil && v.ref.typ == RangeType {
		return Cast[Range](v), true
	}
	return nil, false
}

func asRange(v Value) *Range { return Cast[Range](v) }

func defineRange() {
	RangeType.Define(ObjectType, &Layout{Name: "range"})
	RangeType.New = rangeNew
	RangeType.Repr = rangeRepr
	RangeType.Hash = rangeHash
	RangeType.Compare = rangeCompare
	RangeType.Truth = func(t *Thread, v Value) (bool, bool) { return asRange(v).parts().Len != Int(0), true }
	RangeType.Len = rangeLength
	RangeType.GetItem = rangeGetItem
	RangeType.Contains = rangeContains
	RangeType.Iter = rangeIter
	RangeType.Getters = []Getter{
		{Name: "start", Member: true, Get: func(t *Thread, v Value) Value { return asRange(v).parts().Start }},
		{Name: "stop", Member: true, Get: func(t *Thread, v Value) Value { return asRange(v).parts().Stop }},
		{Name: "step", Member: true, Get: func(t *Thread, v Value) Value { return asRange(v).parts().Step }},
	}
	RangeType.Methods = []Method{
		{Name: "count", Sig: "value, /", Fn: rangeCount},
		{Name: "index", Sig: "value, /", Fn: rangeIndex},
		{Name: "__reversed__", Sig: "", Fn: rangeReversed},
		{Name: "__reduce__", Sig: "", Fn: reduceTo(reduceRange, false)},
	}
}

// parts is the range in its general form, whichever form it has.
func (r *Range) parts() BigRange {
	if r.Big != nil {
		return *r.Big
	}
	return BigRange{Start: Int(r.Start), Stop: Int(r.Stop), Step: Int(r.Step), Len: Int(r.Len)}
}

func rangeNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	if !noKeywords(t, "range", names) || !countArgs(t, "range", args, 1, 3) {
		return Raised
	}
	bounds := [3]Value{Int(0), Int(0), Int(1)}
	if len(args) == 1 {
		bounds[1] = args[0]
	} else {
		copy(bounds[:], args)
	}
	for i, v := range bounds {
		if bounds[i] = Index(t, v); bounds[i].Bad() {
			return Raised
		}
	}
	return rangeOf(t, bounds[0], bounds[1], bounds[2])
}

// rangeOf makes a range of exact ints of any size.
func rangeOf(t *Thread, start, stop, step Value) Value {
	if isSmallInt(start) && isSmallInt(stop) && isSmallInt(step) {
		if step.Int64() == 0 {
			return t.Raise(ValueErrorType, "range() arg 3 must not be zero")
		}
		if _, ok := RangeLen(start.Int64(), stop.Int64(), step.Int64()); ok {
			return NewRange(start.Int64(), stop.Int64(), step.Int64()).Value()
		}
	}
	r, ok := newBigRange(t, start, stop, step)
	if !ok {
		return Raised
	}
	return r.Value()
}

// isSmallInt reports whether Int64 may be asked.
func isSmallInt(v Value) bool { return v.IsInt() || v.IsBool() }

func rangeRepr(t *Thread, v Value) Value {
	p := asRange(v).parts()
	shown := []Value{p.Start, p.Stop, p.Step}
	if p.Step == Int(1) {
		shown = shown[:2]
	}
	return reprItems(t, "range(", ")", itemsOf(shown))
}

// essence is what equal ranges have in common: (length, first item, step), None
// for what does not matter.
func (r *Range) essence() []Value {
	p := r.parts()
	switch p.Len {
	case Int(0):
		return []Value{p.Len, None, None}
	case Int(1):
		return []Value{p.Len, p.Start, None}
	}
	return []Value{p.Len, p.Start, p.Step}
}

func rangeHash(t *Thread, v Value) (int64, bool) {
	return tupleHash(t, NewTuple(asRange(v).essence()...).Value())
}

func rangeCompare(t *Thread, op CompareOp, a, b Value) Value {
	x, xok := ExactRange(a)
	y, yok := ExactRange(b)
	if !xok || !yok || op != OpEq && op != OpNe {
		return NotImplemented
	}
	xs, ys := x.essence(), y.essence()
	return compareItems(t, op, &xs, &ys)
}

func rangeLength(t *Thread, v Value) (int, bool) {
	r := asRange(v)
	if r.Big != nil {
		if isSmallInt(r.Big.Len) {
			return int(r.Big.Len.Int64()), true
		}
		t.Raise(OverflowErrorType, "Python int too large to convert to C ssize_t")
		return 0, false
	}
	return int(r.Len), true
}

func rangeGetItem(t *Thread, v, key Value) Value {
	r := asRange(v)
	if s, ok := AsSlice(key); ok {
		return r.slice(t, s)
	}
	if r.Big != nil || !key.IsInt() {
		return r.bigItem(t, key)
	}
	i := key.Int64()
	if i < 0 {
		i += r.Len
	}
	if i < 0 || i >= r.Len {
		return t.Raise(IndexErrorType, "range object index out of range")
	}
	return Int(r.Start + i*r.Step)
}

func (r *Range) slice(t *Thread, s *Slice) Value {
	p := r.parts()
	bounds := bigSliceIndices(t, s, p.Len)
	if bounds.Bad() {
		return Raised
	}
	cut := asTuple(bounds).Items
	m := bigMath{t: t}
	start := m.op(OpAdd, p.Start, m.op(OpMul, cut[0], p.Step))
	stop := m.op(OpAdd, p.Start, m.op(OpMul, cut[1], p.Step))
	step := m.op(OpMul, p.Step, cut[2])
	if m.failed {
		return Raised
	}
	return rangeOf(t, start, stop, step)
}

func rangeContains(t *Thread, v, item Value) (in, ok bool) {
	if ty := item.Type(); ty != IntType && ty != BoolType {
		return rangeScan(t, v, item)
	}
	i := asRange(v).find(t, item)
	return i.Ok() && i != None, i.Ok()
}

// rangeScan looks for a number that is no int by comparing it with each item.
func rangeScan(t *Thread, v, item Value) (in, ok bool) {
	ok = Iterate(t, v, func(each Value) bool {
		var good bool
		in, good = Equal(t, each, item)
		return good && !in
	})
	return in && ok, ok
}

// find is the index of an exact int or bool, None when the range does not have it.
func (r *Range) find(t *Thread, item Value) Value {
	if r.Big != nil || !isSmallInt(item) {
		return r.bigFind(t, item)
	}
	n := item.Int64()
	if r.Step > 0 && (n < r.Start || n >= r.Stop) || r.Step < 0 && (n > r.Start || n <= r.Stop) {
		return None
	}
	distance, step := uint64(n)-uint64(r.Start), uint64(r.Step)
	if r.Step < 0 {
		distance, step = -distance, -step
	}
	if distance%step != 0 {
		return None
	}
	return Int(int64(distance / step))
}

func rangeCount(t *Thread, a []Value) Value {
	if ty := a[1].Type(); ty == IntType || ty == BoolType {
		in, ok := rangeContains(t, a[0], a[1])
		if !ok {
			return Raised
		}
		return Int(int64(Bool(in).bits))
	}
	count := int64(0)
	ok := Iterate(t, a[0], func(each Value) bool {
		eq, good := Equal(t, each, a[1])
		if eq {
			count++
		}
		return good
	})
	if !ok {
		return Raised
	}
	return Int(count)
}

func rangeIndex(t *Thread, a []Value) Value {
	if ty := a[1].Type(); ty == IntType || ty == BoolType {
		i := asRange(a[0]).find(t, a[1])
		if i != None {
			return i
		}
		shown, ok := Repr(t, a[1])
		if !ok {
			return Raised
		}
		return t.Raise(ValueErrorType, "%s is not in range", shown)
	}
	i, found := int64(-1), false
	ok := Iterate(t, a[0], func(each Value) bool {
		i++
		var good bool
		found, good = Equal(t, each, a[1])
		return good && !found
	})
	switch {
	case !ok:
		return Raised
	case !found:
		return t.Raise(ValueErrorType, "sequence.index(x): x not in sequence")
	}
	return Int(i)
}
