package object

import "math"

// bytesNew is bytes(source=b”, encoding, errors).
func bytesNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	if len(args) == 1 && len(names) == 0 && cls == BytesType && args[0].Type() == BytesType {
		return args[0]
	}
	if cls == BytesType && len(args) == 1 && len(names) == 0 {
		if made, found := bytesMethod(t, args[0]); found {
			return made
		}
	}
	b, ok := bytesFromArgs(t, "bytes", args, names)
	if !ok {
		return Raised
	}
	if cls == BytesType {
		return NewBytes(b)
	}
	v := cls.Layout.Alloc(cls)
	Cast[Bytes](v).b = b
	return v
}

// bytesFromArgs makes the content bytes(...) or bytearray(...) asks for, in a new slice.
func bytesFromArgs(t *Thread, name string, args []Value, names []*Str) ([]byte, bool) {
	a, ok := bytesArgs(t, name, args, names)
	if !ok {
		return nil, false
	}
	source := a[0]
	if a[1].Bad() && a[2].Bad() {
		if source.Bad() {
			return nil, true
		}
		return bytesFromSource(t, name, source)
	}
	given := "encoding"
	if a[1].Bad() {
		given = "errors"
	}
	for i, what := range [...]string{"encoding", "errors"} {
		if v := a[i+1]; v.Ok() {
			if _, ok := AsStr(v); !ok {
				t.Raise(TypeErrorType, "%s() argument '%s' must be str, not %s", name, what, ArgumentType(v))
				return nil, false
			}
		}
	}
	s, isStr := AsStr(source)
	if !isStr {
		t.Raise(TypeErrorType, "%s without a string argument", given)
		return nil, false
	}
	if a[1].Bad() {
		t.Raise(TypeErrorType, "string argument without an encoding")
		return nil, false
	}
	encoding, errors := textOr(a[1], "utf-8"), textOr(a[2], "strict")
	return Encode(t, s.s, encoding, errors)
}

// textOr is the text of a str, or fallback when v is Unbound.
func textOr(v Value, fallback string) string {
	if s, ok := AsStr(v); ok {
		return s.s
	}
	return fallback
}

func bytesArgs(t *Thread, name string, args []Value, names []*Str) (a [3]Value, ok bool) {
	if len(args) > 3 {
		raiseTooMany(t, name, 3, args, names)
		return a, false
	}
	npos := len(args) - len(names)
	copy(a[:], args[:npos])
	for i, key := range names {
		at := -1
		for j, known := range [...]string{"source", "encoding", "errors"} {
			if key.s == known {
				at = j
			}
		}
		switch {
		case at < 0:
			raiseStranger(t, name, key, "source", "encoding", "errors")
			return a, false
		case at < npos:
			t.Raise(TypeErrorType, "argument for %s() given by name ('%s') and position (%d)", name, key.s, at+1)
			return a, false
		}
		a[at] = args[npos+i]
	}
	return a, true
}

// bytesFromSource converts a str (refused), an object with __bytes__, a count, a buffer or an iterable.
func bytesFromSource(t *Thread, name string, v Value) ([]byte, bool) {
	if name == "bytes" && v.Type() != ByteArrayType {
		if r, found := bytesMethod(t, v); found {
			return AsBytes(r)
		}
	}
	if _, ok := AsStr(v); ok {
		t.Raise(TypeErrorType, "string argument without an encoding")
		return nil, false
	}
	if b, ok := BufferOf(v); ok {
		return append([]byte{}, b...), true
	}
	if v.IsBool() || v.Type().Index != nil {
		return zeroBytes(t, name, v)
	}
	ty := v.Type()
	if ty.Iter == nil && ty.GetItem == nil {
		t.Raise(TypeErrorType, "cannot convert '%s' object to %s", ty.MessageName(), name)
		return nil, false
	}
	what := "byte"
	if name == "bytes" {
		what = "bytes"
		if _, ok := LengthHint(t, v, 0); !ok {
			return nil, false
		}
	}
	return bytesFromIterable(t, v, what)
}

// bytesMethod is what v.__bytes__() gives, if there is one.
func bytesMethod(t *Thread, v Value) (made Value, found bool) {
	made, found = CallSpecial(t, v, bytesName)
	if !found || made.Bad() {
		return made, found
	}
	if _, ok := AsBytes(made); !ok {
		t.Raise(TypeErrorType, "__bytes__ returned non-bytes (type %s)", made.Type().MessageName())
		return Raised, true
	}
	return made, true
}

// maxBytesLen is the length from which on bytes(n) does not even ask for memory.
const maxBytesLen = math.MaxInt64 - 33

func zeroBytes(t *Thread, name string, v Value) ([]byte, bool) {
	i := indexOf(t, v)
	if i.Bad() {
		return nil, false
	}
	n, ok := AsInt64(i)
	switch {
	case !ok:
		t.Raise(OverflowErrorType, "cannot fit '%s' into an index-sized integer", v.Type().MessageName())
		return nil, false
	case n < 0:
		t.Raise(ValueErrorType, "negative count")
		return nil, false
	case name == "bytes" && n > maxBytesLen:
		t.Raise(OverflowErrorType, "byte string is too large")
		return nil, false
	case !t.CheckSize(n, 1):
		return nil, false
	}
	return make([]byte, n), true
}

func bytesFromIterable(t *Thread, v Value, what string) (b []byte, ok bool) {
	ok = Iterate(t, v, func(item Value) bool {
		c, ok := byteArg(t, item, what)
		b = append(b, c)
		return ok
	})
	return b, ok
}

// BytesIterator walks the numbers in a bytes or bytearray.
type BytesIterator struct {
	Header
	over Value // Unbound when done
	at   int
}

// The types of iterators over bytes and bytearray.
var (
	BytesIteratorType     = &Type{Name: "bytes_iterator", Flags: FlagNoNew}
	ByteArrayIteratorType = &Type{Name: "bytearray_iterator", Flags: FlagNoNew}
)

func defineBytesIterators() {
	for _, ty := range []*Type{BytesIteratorType, ByteArrayIteratorType} {
		ty.Define(ObjectType, &Layout{Name: ty.Name})
		ty.Iter = func(_ *Thread, v Value) Value { return v }
		ty.Next = bytesIteratorNext
		ty.LengthHint = func(_ *Thread, v Value) int {
			it := Cast[BytesIterator](v)
			b, _ := BytesOf(it.over)
			return max(len(b)-it.at, 0)
		}
	}
}

func bytesIter(_ *Thread, v Value) Value {
	ty := BytesIteratorType
	if v.Type().Layout == byteArrayLayout {
		ty = ByteArrayIteratorType
	}
	return FromHeader(&(&BytesIterator{Header: Header{ty}, over: v}).Header)
}

func bytesIteratorNext(_ *Thread, v Value) Value {
	it := Cast[BytesIterator](v)
	b, _ := BytesOf(it.over)
	if it.at >= len(b) {
		it.over = Unbound
		return Done
	}
	it.at++
	return Int(int64(b[it.at-1]))
}
