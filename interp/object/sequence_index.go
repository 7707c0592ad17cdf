package object

// isIndex reports whether v can stand as an index.
func isIndex(v Value) bool { return v.IsInt() || v.Type().Index != nil }

// itemIndex turns the subscript of a sequence of n items, which is no slice, into 0 <= i < n. kind
// ("list") and outOfRange are for the messages.
func itemIndex(t *Thread, key Value, n int, kind, outOfRange string) (i int, ok bool) {
	if !isIndex(key) {
		t.Raise(TypeErrorType, "%s indices must be integers or slices, not %s", kind, key.Type().MessageName())
		return 0, false
	}
	at, ok := IndexSize(t, key, IndexErrorType)
	if !ok {
		return 0, false
	}
	i = int(at)
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
	at, ok := IndexClip(t, given)
	return int(at), ok
}
