package object

import "strings"

func strReprSlot(_ *Thread, v Value) Value { return NewStr(ReprText(Cast[Str](v).s)) }

func strStrSlot(_ *Thread, v Value) Value { return plainStr(Cast[Str](v)) }

func strHashSlot(t *Thread, v Value) (int64, bool) {
	return HashStr(t.Interp.HashSeed, Cast[Str](v)), true
}

func strLenSlot(_ *Thread, v Value) (int, bool) { return Cast[Str](v).n, true }

// strCompare orders by code point: byte order of UTF-8 is that order, surrogates included.
func strCompare(_ *Thread, op CompareOp, a, b Value) Value {
	x, ok := AsStr(a)
	if !ok {
		return NotImplemented
	}
	y, ok := AsStr(b)
	if !ok {
		return NotImplemented
	}
	switch op {
	case OpEq:
		return Bool(x.s == y.s)
	case OpNe:
		return Bool(x.s != y.s)
	}
	return Bool(compareInts(op, int64(strings.Compare(x.s, y.s)), 0))
}

func strGetItem(t *Thread, v, key Value) Value {
	s := Cast[Str](v)
	if key.IsInt() {
		return strAt(t, s, int(key.Int64()))
	}
	if sl, ok := AsSlice(key); ok {
		start, stop, step, ok := UnpackSlice(t, sl)
		if !ok {
			return Raised
		}
		return s.part(start, stop, step)
	}
	i, ok := textIndex(t, key, "string indices must be integers, not '%s'")
	if !ok {
		return Raised
	}
	return strAt(t, s, i)
}

// part is s[start:stop:step] with the bounds as unpacked.
func (s *Str) part(start, stop, step int) Value {
	start, _, count := AdjustSlice(start, stop, step, s.n)
	switch {
	case count == 0:
		return emptyStr.Value()
	case step == 1:
		return StrSlice(s, start, start+count)
	}
	return strStep(s, start, step, count)
}

// textIndex reads the key of v[key] as an index; wrong is the complaint about its type.
func textIndex(t *Thread, key Value, wrong string) (int, bool) {
	if !key.IsBool() && key.Type().Index == nil {
		t.Raise(TypeErrorType, wrong, key.Type().MessageName())
		return 0, false
	}
	n := indexOf(t, key)
	if n.Bad() {
		return 0, false
	}
	i, ok := AsInt64(n)
	if !ok {
		t.Raise(IndexErrorType, "cannot fit '%s' into an index-sized integer", key.Type().MessageName())
	}
	return int(i), ok
}

func strAt(t *Thread, s *Str, i int) Value {
	if i < 0 {
		i += s.n
	}
	if i < 0 || i >= s.n {
		return t.Raise(IndexErrorType, "string index out of range")
	}
	return StrIndex(s, i)
}

func strAdd(t *Thread, a, b Value) Value {
	x, ok := AsStr(a)
	if !ok {
		return NotImplemented
	}
	y, ok := AsStr(b)
	if !ok {
		if r := otherOperator(t, OpAdd, a, b); r != NotImplemented {
			return r
		}
		return t.Raise(TypeErrorType, "can only concatenate str (not \"%s\") to str", b.Type().MessageName())
	}
	if len(x.s)+len(y.s) > 1<<20 && !t.CheckSize(int64(len(x.s)+len(y.s)), 1) {
		return Raised
	}
	return Concat(x, y)
}

// strMul is s * n and n * s.
func strMul(t *Thread, a, b Value) Value {
	s, isLeft := AsStr(a)
	count := b
	if !isLeft {
		s, count = Cast[Str](b), a
	}
	n, other, ok := repeatCount(t, s.Value(), count, isLeft)
	if !ok {
		return other
	}
	if n == 1 {
		return plainStr(s)
	}
	if n == 0 || s.n == 0 {
		return emptyStr.Value()
	}
	if !repeatFits(t, len(s.s), n, "repeated string is too long") {
		return Raised
	}
	return strOfLen(strings.Repeat(s.s, n), s.n*n).Value()
}

// repeatFits checks the size of n repetitions of size bytes; tooLong is CPython's
// complaint when an index could not count them.
func repeatFits(t *Thread, size, n int, tooLong string) bool {
	if n > int(^uint(0)>>1)/size {
		if tooLong == "" {
			t.RaiseNoMemory()
		} else {
			t.Raise(OverflowErrorType, "%s", tooLong)
		}
		return false
	}
	return t.CheckSize(int64(n), int64(size))
}
