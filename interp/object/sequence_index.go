package object

import "math"

// indexValue is v.__index__() as an exact int or bool; TypeError when v is no integer.
func indexValue(t *Thread, v Value) Value {
	if v.IsInt() {
		return v
	}
	f := v.Type().Index
	if f == nil {
		return t.Raise(TypeErrorType, "'%s' object cannot be interpreted as an integer", v.Type().Name)
	}
	return f(t, v)
}

// indexSaturated is v.__index__() as an int; over is the sign of a number that does not
// fit, and n then the nearest int.
func indexSaturated(t *Thread, v Value) (n, over int, ok bool) {
	v = indexValue(t, v)
	switch {
	case v.Bad():
		return 0, 0, false
	case v.IsInt() || v.IsBool():
		return int(v.Int64()), 0, true
	}
	negative := Compare(t, OpLt, v, Int(0))
	if negative.Bad() {
		return 0, 0, false
	}
	if negative == True {
		return math.MinInt, -1, true
	}
	return math.MaxInt, 1, true
}

// indexOr is v.__index__() as an int, or an exception of type overflow when it does not fit.
func indexOr(t *Thread, v Value, overflow *Type) (n int, ok bool) {
	if v.IsInt() {
		return int(v.Int64()), true
	}
	n, over, ok := indexSaturated(t, v)
	if ok && over != 0 {
		t.Raise(overflow, "cannot fit '%s' into an index-sized integer", v.Type().Name)
		return 0, false
	}
	return n, ok
}

// sizeArg is a method's argument that CPython takes as a C ssize_t.
func sizeArg(t *Thread, v Value) (n int, ok bool) {
	n, over, ok := indexSaturated(t, v)
	if ok && over != 0 {
		t.Raise(OverflowErrorType, "Python int too large to convert to C ssize_t")
		return 0, false
	}
	return n, ok
}

// isIndex reports whether v can stand as an index.
func isIndex(v Value) bool { return v.IsInt() || v.Type().Index != nil }

// itemIndex turns the subscript of a sequence of n items, which is no slice, into 0 <= i < n. kind
// ("list") and outOfRange are for the messages.
func itemIndex(t *Thread, key Value, n int, kind, outOfRange string) (i int, ok bool) {
	if !isIndex(key) {
		t.Raise(TypeErrorType, "%s indices must be integers or slices, not %s", kind, key.Type().Name)
		return 0, false
	}
	if i, ok = indexOr(t, key, IndexErrorType); !ok {
		return 0, false
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		t.Raise(IndexErrorType, "%s", outOfRange)
		return 0, false
	}
	return i, true
}

// sliceBound is one end of a search (`index(x, start, stop)`): like a slice's, but it must be an int. given
// Unbound means fallback.
func sliceBound(t *Thread, given Value, fallback int) (n int, ok bool) {
	if given.Bad() {
		return fallback, true
	}
	if !isIndex(given) {
		t.Raise(TypeErrorType, "slice indices must be integers or have an __index__ method")
		return 0, false
	}
	n, _, ok = indexSaturated(t, given)
	return n, ok
}
