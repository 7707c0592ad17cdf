package object

// bigSliceIndices is slice.indices for a length beyond 64 bits, with int arithmetic on values.
func bigSliceIndices(t *Thread, s *Slice, length Value) Value {
	m := bigMath{t: t}
	if m.less(length, Int(0)) {
		return t.Raise(ValueErrorType, "length should not be negative")
	}
	step := Int(1)
	if !s.Step.IsNone() {
		if step = bigSliceIndex(t, s.Step); step.Bad() {
			return Raised
		}
	}
	if m.equal(step, Int(0)) {
		return t.Raise(ValueErrorType, "slice step cannot be zero")
	}
	lower, upper := Int(0), length
	start, stop := lower, upper
	if m.less(step, Int(0)) {
		lower, upper = Int(-1), m.op(OpSub, length, Int(1))
		start, stop = upper, lower
	}
	start = m.clip(s.Start, start, lower, upper, length)
	stop = m.clip(s.Stop, stop, lower, upper, length)
	if m.failed {
		return Raised
	}
	return NewTuple(start, stop, step).Value()
}

// bigSliceIndex is the step or a bound of a slice as an int of any size.
func bigSliceIndex(t *Thread, v Value) Value {
	if !isIndex(v) {
		return t.Raise(TypeErrorType, notSliceIndex)
	}
	return Index(t, v)
}

// clip resolves one bound of a slice between lower and upper; None means fallback.
func (m *bigMath) clip(bound, fallback, lower, upper, length Value) Value {
	if bound.IsNone() || m.failed {
		return fallback
	}
	if bound = bigSliceIndex(m.t, bound); bound.Bad() {
		m.failed = true
		return fallback
	}
	if m.less(bound, Int(0)) {
		bound = m.op(OpAdd, bound, length)
		if m.less(bound, lower) {
			return lower
		}
		return bound
	}
	if m.less(upper, bound) {
		return upper
	}
	return bound
}

// bigMath does arithmetic on ints of any size as values; failed says an exception is
// pending, after which results mean nothing.
type bigMath struct {
	t      *Thread
	failed bool
}

func (m *bigMath) op(op BinaryOp, a, b Value) Value {
	if m.failed {
		return Int(0)
	}
	v := Binary(m.t, op, a, b)
	if v.Bad() {
		m.failed = true
		return Int(0)
	}
	return v
}

func (m *bigMath) compare(op CompareOp, a, b Value) bool {
	if m.failed {
		return false
	}
	v := Compare(m.t, op, a, b)
	m.failed = v.Bad()
	return v == True
}

func (m *bigMath) less(a, b Value) bool  { return m.compare(OpLt, a, b) }
func (m *bigMath) equal(a, b Value) bool { return m.compare(OpEq, a, b) }
