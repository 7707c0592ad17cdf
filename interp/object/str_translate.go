package object

import "unicode/utf8"

// strTranslate maps each code point through table[point]: a str, a code point,
// None to delete; LookupError leaves it alone.
func strTranslate(t *Thread, a []Value) Value {
	s := selfStr(a)
	b := make([]byte, 0, len(s.s))
	rest := s.s
	var ok bool
	if s.IsASCII() {
		if b, rest, ok = translateASCII(t, b, a[1], rest); !ok {
			return Raised
		}
	}
	deleting := false
	for _, r := range Points(rest) {
		n, again := len(b), deleting
		if b, deleting, ok = translatePoint(t, b, a[1], r); !ok {
			return Raised
		}
		if again && !deleting { // CPython looks how far it goes on, and then asks again
			if b, deleting, ok = translatePoint(t, b[:n], a[1], r); !ok {
				return Raised
			}
		}
	}
	return CopyText(b)
}

// What translateASCII knows of a character; else it is the character to put in its place.
const (
	translateUnknown = iota + utf8.RuneSelf
	translateDelete
)

// translateASCII translates ASCII text as long as each character becomes one other, or none: the table is asked once for each
// character there is. rest is what is left to do; ok is false with an exception pending.
func translateASCII(t *Thread, b []byte, table Value, s string) (done []byte, rest string, ok bool) {
	var known [utf8.RuneSelf]byte
	for i := range known {
		known[i] = translateUnknown
	}
	for i := range len(s) {
		to := known[s[i]]
		if to == translateUnknown {
			n, deleted := len(b), false
			if b, deleted, ok = translatePoint(t, b, table, rune(s[i])); !ok {
				return nil, "", false
			}
			switch {
			case deleted:
				known[s[i]] = translateDelete
			case len(b) == n+1:
				known[s[i]] = b[n]
			default:
				return b[:n], s[i:], true
			}
			continue
		}
		if to != translateDelete {
			b = append(b, to)
		}
	}
	return b, "", true
}

// translatePoint appends what stands for a code point, unless that is to be deleted.
func translatePoint(t *Thread, b []byte, table Value, r rune) (done []byte, deleted, ok bool) {
	var v Value
	if d, ok := ExactDict(table); ok {
		if v = d.Get(t, Int(int64(r))); v.IsUnbound() {
			return AppendPoint(b, r), false, true
		}
	} else {
		v = GetItem(t, table, Int(int64(r)))
	}
	if v.Bad() {
		if t.Pending() == nil || !t.Pending().typ.IsSubtype(LookupErrorType) {
			return nil, false, false
		}
		t.Take()
		return AppendPoint(b, r), false, true
	}
	if s, ok := AsStr(v); ok {
		return append(b, s.s...), false, true
	}
	if v.IsNone() {
		return b, true, true
	}
	if !v.Type().IsSubtype(IntType) {
		t.Raise(TypeErrorType, "character mapping must return integer, None or str")
		return nil, false, false
	}
	n, ok := clamped(indexOf(t, v))
	if !ok || n < 0 || n > maxPoint {
		t.Raise(ValueErrorType, "character mapping must be in range(0x110000)")
		return nil, false, false
	}
	return AppendPoint(b, rune(n)), false, true
}

// strMakeTrans is str.maketrans(x[, y[, z]]): a dict from code points for translate.
func strMakeTrans(t *Thread, a []Value) Value {
	if a[1].Bad() {
		return tableFromDict(t, a[0])
	}
	y, ok := strParam(t, a[1], "maketrans", " 2")
	if !ok {
		return Raised
	}
	z := StrOf("")
	if a[2].Ok() {
		if z, ok = strParam(t, a[2], "maketrans", " 3"); !ok {
			return Raised
		}
	}
	x, ok := AsStr(a[0])
	if !ok {
		return t.Raise(TypeErrorType, "first maketrans argument must be a string if there is a second argument")
	}
	if x.n != y.n {
		return t.Raise(ValueErrorType, "the first two maketrans arguments must have equal length")
	}
	table := NewDict()
	from, to := pointsOf(x.s), pointsOf(y.s)
	for i, r := range from {
		if !SetItem(t, table.Value(), Int(int64(r)), Int(int64(to[i]))) {
			return Raised
		}
	}
	for _, r := range Points(z.s) {
		if !SetItem(t, table.Value(), Int(int64(r)), None) {
			return Raised
		}
	}
	return table.Value()
}

func tableFromDict(t *Thread, v Value) Value {
	d, ok := AsDict(v)
	if !ok {
		return t.Raise(TypeErrorType, "if you give only one argument to maketrans it must be a dict")
	}
	table := NewDict()
	for i, key, val := d.Next(0); i >= 0; i, key, val = d.Next(i) {
		if s, ok := AsStr(key); ok {
			if s.n != 1 {
				return t.Raise(ValueErrorType, "string keys in translate table must be of length 1")
			}
			r, _ := DecodePoint(s.s, 0)
			key = Int(int64(r))
		} else if !key.Type().IsSubtype(IntType) {
			return t.Raise(TypeErrorType, "keys in translate table must be strings or integers")
		}
		if !SetItem(t, table.Value(), key, val) {
			return Raised
		}
	}
	return table.Value()
}
