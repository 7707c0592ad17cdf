package object

import "math"

// The functions here read the arguments string methods share.

// indexOf is v.__index__() as an int value; TypeError when v has none.
func indexOf(t *Thread, v Value) Value {
	switch {
	case v.IsInt():
		return v
	case v.IsBool():
		return Int(v.Int64())
	}
	f := v.Type().Index
	if f == nil {
		return t.Raise(TypeErrorType, "'%s' object cannot be interpreted as an integer", v.Type().MessageName())
	}
	return f(t, v)
}

// clamped is an int value as a Go int, cut to the range of one.
func clamped(v Value) (int, bool) {
	if v.Bad() {
		return 0, false
	}
	if n, ok := AsInt64(v); ok {
		return int(n), true
	}
	if n, _ := AsBigInt(v); n.Sign() < 0 {
		return math.MinInt, true
	}
	return math.MaxInt, true
}

// widthArg reads a width or count; absent is its value when not given.
func widthArg(t *Thread, v Value, absent int) (int, bool) {
	if v.IsInt() {
		return int(v.Int64()), true
	}
	if v.IsUnbound() {
		return absent, true
	}
	n := indexOf(t, v)
	if n.Bad() {
		return 0, false
	}
	i, ok := AsInt64(n)
	if !ok {
		t.Raise(OverflowErrorType, "Python int too large to convert to C ssize_t")
	}
	return int(i), ok
}

// cIntArg is widthArg for a parameter that is an int in C.
func cIntArg(t *Thread, v Value, absent int) (int, bool) {
	n, ok := widthArg(t, v, absent)
	if !ok && t.pending.typ == OverflowErrorType || ok && int(int32(n)) != n {
		t.Take()
		t.Raise(OverflowErrorType, "Python int too large to convert to C int")
		return 0, false
	}
	return n, ok
}

// sliceArg reads a start or end argument: None and Unbound mean absent.
func sliceArg(t *Thread, v Value, absent int) (int, bool) {
	if v.IsInt() {
		return int(v.Int64()), true
	}
	if v.IsUnbound() || v.IsNone() {
		return absent, true
	}
	if !v.IsBool() && v.Type().Index == nil {
		t.Raise(TypeErrorType, "slice indices must be integers or None or have an __index__ method")
		return 0, false
	}
	return clamped(indexOf(t, v))
}

// rangeArgs reads the optional start and end of a search in n items, with
// negative ones counted from the end. start may be beyond end or n.
func rangeArgs(t *Thread, from, to Value, n int) (start, end int, ok bool) {
	if start, ok = sliceArg(t, from, 0); !ok {
		return 0, 0, false
	}
	if end, ok = sliceArg(t, to, n); !ok {
		return 0, 0, false
	}
	return fromEnd(start, n), min(fromEnd(end, n), n), true
}

// fromEnd resolves a negative index of n items, down to 0.
func fromEnd(i, n int) int {
	if i < 0 {
		return max(i+n, 0)
	}
	return i
}

// strParam reads the argument of method name, counted from 1, that must be a str.
func strParam(t *Thread, v Value, method, argument string) (*Str, bool) {
	s, ok := AsStr(v)
	if !ok {
		t.Raise(TypeErrorType, "%s() argument%s must be str, not %s", method, argument, ArgumentType(v))
	}
	return s, ok
}

// selfStr is the receiver of a str method.
func selfStr(a []Value) *Str { return Cast[Str](a[0]) }

// plainStr is s as an exact str: itself unless it is an instance of a subclass.
func plainStr(s *Str) Value {
	if s.typ == StrType {
		return s.Value()
	}
	return strOfLen(s.s, s.n).Value()
}

// sub is the text from byte i to byte j as a str.
func (s *Str) sub(i, j int) Value {
	if i == 0 && j == len(s.s) {
		return plainStr(s)
	}
	if s.IsASCII() {
		return s.cut(i, j, j-i)
	}
	return s.cut(i, j, countPoints(s.s[i:j]))
}
