package object

// BigRange is a range whose numbers need not fit 64 bits: exact ints all.
type BigRange struct{ Start, Stop, Step, Len Value }

func newBigRange(t *Thread, start, stop, step Value) (r *Range, ok bool) {
	m := bigMath{t: t}
	if m.equal(step, Int(0)) {
		t.Raise(ValueErrorType, "range() arg 3 must not be zero")
		return nil, false
	}
	lo, hi, by := start, stop, step
	if m.less(step, Int(0)) {
		lo, hi, by = stop, start, m.op(OpMul, step, Int(-1))
	}
	n := Int(0)
	if m.less(lo, hi) {
		last := m.op(OpSub, m.op(OpSub, hi, lo), Int(1))
		n = m.op(OpAdd, m.op(OpFloorDiv, last, by), Int(1))
	}
	if m.failed {
		return nil, false
	}
	return &Range{Header: Header{RangeType}, Big: &BigRange{Start: start, Stop: stop, Step: step, Len: n}}, true
}

// item is the item at index i, which is in range.
func (p *BigRange) item(m *bigMath, i Value) Value {
	return m.op(OpAdd, p.Start, m.op(OpMul, i, p.Step))
}

// bigItem is range[key] in general.
func (r *Range) bigItem(t *Thread, key Value) Value {
	if !isIndex(key) {
		return t.Raise(TypeErrorType, "range indices must be integers or slices, not %s", key.Type().MessageName())
	}
	i := Index(t, key)
	if i.Bad() {
		return Raised
	}
	p := r.parts()
	m := bigMath{t: t}
	if m.less(i, Int(0)) {
		i = m.op(OpAdd, i, p.Len)
	}
	inside := !m.less(i, Int(0)) && m.less(i, p.Len)
	v := p.item(&m, i)
	switch {
	case m.failed:
		return Raised
	case !inside:
		return t.Raise(IndexErrorType, "range object index out of range")
	}
	return v
}

// bigFind is the index of an exact int, None when the range does not have it.
func (r *Range) bigFind(t *Thread, item Value) Value {
	p := r.parts()
	m := bigMath{t: t}
	distance := m.op(OpSub, item, p.Start)
	i := m.op(OpFloorDiv, distance, p.Step)
	in := m.equal(m.op(OpMod, distance, p.Step), Int(0)) && !m.less(i, Int(0)) && m.less(i, p.Len)
	switch {
	case m.failed:
		return Raised
	case !in:
		return None
	}
	return i
}
