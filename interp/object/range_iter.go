package object

// RangeIter iterates over a range that fits 64 bits: left items from Next on, Step apart.
type RangeIter struct {
	Header
	Next, Step, Left int64
}

// bigRangeIter iterates over any other range.
type bigRangeIter struct {
	Header
	next, step, left Value
}

// RangeIterType is the type of RangeIter.
var RangeIterType = &Type{Name: "range_iterator", Flags: FlagNoNew}

var bigRangeIterType = &Type{Name: "longrange_iterator", Flags: FlagNoNew}

func defineRangeIterators() {
	defineIterator(RangeIterType, nil, rangeNext, func(t *Thread, v Value) int { return int(Cast[RangeIter](v).Left) })
	defineIterator(bigRangeIterType, nil, bigRangeNext, bigRangeHint)
}

// NewRangeIter makes an iterator of n items from start on.
func NewRangeIter(start, step, n int64) *RangeIter {
	return &RangeIter{Header: Header{RangeIterType}, Next: start, Step: step, Left: n}
}

// Value is the iterator as a script sees it.
func (it *RangeIter) Value() Value { return FromHeader(&it.Header) }

func newBigRangeIter(start, step, n Value) Value {
	it := &bigRangeIter{Header: Header{bigRangeIterType}, next: start, step: step, left: n}
	return FromHeader(&it.Header)
}

func rangeIter(t *Thread, v Value) Value {
	r := asRange(v)
	if r.Big != nil {
		return newBigRangeIter(r.Big.Start, r.Big.Step, r.Big.Len)
	}
	return NewRangeIter(r.Start, r.Step, r.Len).Value()
}

func rangeReversed(t *Thread, a []Value) Value {
	r := asRange(a[0])
	if r.Big == nil && r.Step != -1<<63 {
		return NewRangeIter(r.Start+(r.Len-1)*r.Step, -r.Step, r.Len).Value()
	}
	p := r.parts()
	m := bigMath{t: t}
	last := p.item(&m, m.op(OpSub, p.Len, Int(1)))
	back := m.op(OpMul, p.Step, Int(-1))
	if m.failed {
		return Raised
	}
	return newBigRangeIter(last, back, p.Len)
}

func rangeNext(t *Thread, v Value) Value {
	it := Cast[RangeIter](v)
	if it.Left == 0 {
		return Done
	}
	it.Left--
	n := it.Next
	it.Next += it.Step
	return Int(n)
}

func bigRangeNext(t *Thread, v Value) Value {
	it := Cast[bigRangeIter](v)
	m := bigMath{t: t}
	if !m.less(Int(0), it.left) {
		return Done
	}
	item := it.next
	it.next = m.op(OpAdd, it.next, it.step)
	it.left = m.op(OpSub, it.left, Int(1))
	if m.failed {
		return Raised
	}
	return item
}

func bigRangeHint(t *Thread, v Value) int {
	if left := Cast[bigRangeIter](v).left; isSmallInt(left) {
		return int(left.Int64())
	}
	return maxInt
}
