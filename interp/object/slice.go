package object

import "math"

// Slice is a slice object: start:stop:step as written, None where left out.
type Slice struct {
	Header
	Start, Stop, Step Value
}

// SliceType is the type of slice.
var SliceType = &Type{Name: "slice"}

// NewSlice makes a slice object.
func NewSlice(start, stop, step Value) *Slice {
	return &Slice{Header: Header{SliceType}, Start: start, Stop: stop, Step: step}
}

// Value is the slice as a script sees it.
func (s *Slice) Value() Value { return FromHeader(&s.Header) }

// AsSlice returns v as a slice.
func AsSlice(v Value) (*Slice, bool) {
	if v.ref != nil && v.ref.typ == SliceType {
		return Cast[Slice](v), true
	}
	return nil, false
}

// GetSlice is v[start:stop:step]; parts left out are None.
func GetSlice(t *Thread, v, start, stop, step Value) Value {
	if lo, hi, by, ok := plainSlice(start, stop, step); ok {
		switch v.ref.typ {
		case ListType:
			return asList(v).part(lo, hi, by)
		case StrType:
			return Cast[Str](v).part(lo, hi, by)
		case TupleType:
			return asTuple(v).part(lo, hi, by)
		}
	}
	if s := t.passingSlice(v, start, stop, step); s != nil {
		return v.ref.typ.GetItem(t, v, s.Value())
	}
	return GetItem(t, v, NewSlice(start, stop, step).Value())
}

// SetSlice is v[start:stop:step] = item, or its deletion with item Unbound.
func SetSlice(t *Thread, v, start, stop, step, item Value) bool {
	if l, ok := ExactList(v); ok {
		if lo, hi, by, ok := plainSlice(start, stop, step); ok && by == 1 {
			return l.replaceRange(t, lo, hi, item)
		}
	}
	if s := t.passingSlice(v, start, stop, step); s != nil && v.ref.typ.SetItem != nil {
		return v.ref.typ.SetItem(t, v, s.Value(), item)
	}
	return SetItem(t, v, NewSlice(start, stop, step).Value(), item)
}

// passingSlice is the thread's one slice object, for a built-in sequence that unpacks plain bounds
// before anything else and keeps nothing of it; nil if that cannot be said of v or of a bound.
func (t *Thread) passingSlice(v, start, stop, step Value) *Slice {
	switch v.Type() {
	case ListType, BytesType, ByteArrayType:
	default:
		return nil
	}
	if !plainBound(start) || !plainBound(stop) || !plainBound(step) {
		return nil
	}
	s := &t.slice
	s.typ, s.Start, s.Stop, s.Step = SliceType, start, stop, step
	return s
}

func plainBound(v Value) bool { return v.IsInt() || v.IsNone() }

// SliceIndices resolves a slice against a sequence of length items: it selects count items
// at start, start+step ... The bounds' __index__ may run script code, so the
// caller passes a length read afterwards by using UnpackSlice and AdjustSlice instead when its
// sequence can change.
func SliceIndices(t *Thread, s *Slice, length int) (start, stop, step, count int, ok bool) {
	if start, stop, step, ok = UnpackSlice(t, s); !ok {
		return 0, 0, 0, 0, false
	}
	start, stop, count = AdjustSlice(start, stop, step, length)
	return start, stop, step, count, true
}

// plainSlice is UnpackSlice of bounds that are unboxed ints or None; ok is false for others.
func plainSlice(start, stop, step Value) (lo, hi, by int, ok bool) {
	hi, by = math.MaxInt, 1
	if step.IsInt() {
		if by = max(int(step.Int64()), -math.MaxInt); by < 0 {
			lo, hi = math.MaxInt, math.MinInt
		}
	}
	if start.IsInt() {
		lo = int(start.Int64())
	}
	if stop.IsInt() {
		hi = int(stop.Int64())
	}
	return lo, hi, by, by != 0 && plainBound(start) && plainBound(stop) && plainBound(step)
}

// UnpackSlice reads the bounds of a slice as ints, before the length is known. step is never 0.
func UnpackSlice(t *Thread, s *Slice) (start, stop, step int, ok bool) {
	if start, stop, step, ok = plainSlice(s.Start, s.Stop, s.Step); ok {
		return start, stop, step, true
	}
	step = 1
	if !s.Step.IsNone() {
		if step, ok = sliceIndex(t, s.Step); !ok {
			return 0, 0, 0, false
		}
		if step == 0 {
			t.Raise(ValueErrorType, "slice step cannot be zero")
			return 0, 0, 0, false
		}
		step = max(step, -math.MaxInt) // so that -step fits
	}
	start, stop = 0, math.MaxInt
	if step < 0 {
		start, stop = math.MaxInt, math.MinInt
	}
	if !s.Start.IsNone() {
		if start, ok = sliceIndex(t, s.Start); !ok {
			return 0, 0, 0, false
		}
	}
	if !s.Stop.IsNone() {
		if stop, ok = sliceIndex(t, s.Stop); !ok {
			return 0, 0, 0, false
		}
	}
	return start, stop, step, true
}

const notSliceIndex = "slice indices must be integers or None or have an __index__ method"

func sliceIndex(t *Thread, v Value) (n int, ok bool) {
	if v.IsInt() {
		return int(v.Int64()), true
	}
	if !isIndex(v) {
		t.Raise(TypeErrorType, notSliceIndex)
		return 0, false
	}
	at, ok := IndexClip(t, v)
	return int(at), ok
}

// AdjustSlice clips bounds from UnpackSlice to a sequence of length items and counts the items selected.
func AdjustSlice(start, stop, step, length int) (first, end, count int) {
	first, end = clipBound(start, step, length), clipBound(stop, step, length)
	switch {
	case step == 1:
		return first, end, max(end-first, 0)
	case step == -1:
		return first, end, max(first-end, 0)
	case step < 0 && end < first:
		count = (first-end-1)/-step + 1
	case step > 0 && first < end:
		count = (end-first-1)/step + 1
	}
	return first, end, count
}

func clipBound(i, step, length int) int {
	if i < 0 {
		i += length
		if i < 0 {
			if step < 0 {
				return -1
			}
			return 0
		}
	} else if i >= length {
		if step < 0 {
			return length - 1
		}
		return length
	}
	return i
}

func defineSlice() {
	SliceType.Define(ObjectType, &Layout{Name: "slice"})
	SliceType.New = sliceNew
	SliceType.Repr = sliceRepr
	SliceType.Hash = sliceHash
	SliceType.Compare = sliceCompare
	SliceType.Getters = []Getter{
		{Name: "start", Member: true, Get: func(t *Thread, v Value) Value { return Cast[Slice](v).Start }},
		{Name: "stop", Member: true, Get: func(t *Thread, v Value) Value { return Cast[Slice](v).Stop }},
		{Name: "step", Member: true, Get: func(t *Thread, v Value) Value { return Cast[Slice](v).Step }},
	}
	SliceType.Methods = []Method{
		{Name: "indices", Sig: "object, /", Fn: sliceIndices},
		{Name: "__reduce__", Fn: reduceTo(reduceSlice, false)},
	}
}

func sliceNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	if !noKeywords(t, "slice", names) || !countArgs(t, "slice", args, 1, 3) {
		return Raised
	}
	switch len(args) {
	case 1:
		return NewSlice(None, args[0], None).Value()
	case 2:
		return NewSlice(args[0], args[1], None).Value()
	}
	return NewSlice(args[0], args[1], args[2]).Value()
}

func (s *Slice) parts() [3]Value { return [3]Value{s.Start, s.Stop, s.Step} }

func sliceRepr(t *Thread, v Value) Value {
	parts := Cast[Slice](v).parts()
	return reprItems(t, "slice(", ")", itemsOf(parts[:]))
}

func sliceHash(t *Thread, v Value) (int64, bool) {
	parts := Cast[Slice](v).parts()
	acc, ok := hashLanes(t, parts[:])
	return fixHash(acc), ok
}

func sliceCompare(t *Thread, op CompareOp, a, b Value) Value {
	x, xok := AsSlice(a)
	y, yok := AsSlice(b)
	if !xok || !yok {
		return NotImplemented
	}
	if x == y {
		return Bool(op == OpLe || op == OpEq || op == OpGe)
	}
	xp, yp := x.parts(), y.parts()
	xs, ys := xp[:], yp[:]
	return compareItems(t, op, &xs, &ys)
}

// sliceIndices is slice.indices(length), for lengths of any size.
func sliceIndices(t *Thread, a []Value) Value {
	s := Cast[Slice](a[0])
	length := Index(t, a[1])
	if length.Bad() {
		return Raised
	}
	if !length.IsInt() && !length.IsBool() {
		return bigSliceIndices(t, s, length)
	}
	if length.Int64() < 0 {
		return t.Raise(ValueErrorType, "length should not be negative")
	}
	start, stop, step, _, ok := SliceIndices(t, s, int(length.Int64()))
	if !ok {
		return Raised
	}
	stepValue := Int(int64(step))
	if step == math.MaxInt || step == -math.MaxInt {
		stepValue = Index(t, s.Step) // it may have been clipped
	}
	return NewTuple(Int(int64(start)), Int(int64(stop)), stepValue).Value()
}
