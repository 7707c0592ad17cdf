package object

import "math"

// bytesNew is bytes(source=b”, encoding, errors).
func bytesNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	if len(args) == 1 && len(names) == 0 && cls == BytesType && args[0].Type() == BytesType {
		return args[0]
	}
	a, ok := bytesArgs(t, "bytes", args, names)
	if !ok {
		return Raised
	}
	source := a[0]
	if source.Ok() && a[1].Bad() && a[2].Bad() && source.Type() != ByteArrayType {
		r, found := bytesOfHook(t, source)
		switch {
		case found && (cls == BytesType || r.Bad()):
			return r
		case found:
			source = r
		}
	}
	b, ok := bytesFromArgs(t, "bytes", source, a[1], a[2])
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

// bytesOfHook asks the object's __bytes__, if it has one.
func bytesOfHook(t *Thread, source Value) (b Value, found bool) {
	r, found := CallSpecial(t, source, bytesName)
	if _, ok := AsBytes(r); r.Ok() && !ok {
		r = t.Raise(TypeErrorType, "__bytes__ returned non-bytes (type %s)", r.Type().MessageName())
	}
	return r, found
}

// bytesFromArgs makes the content bytes(...) or bytearray(...) asks for, in a new slice.
func bytesFromArgs(t *Thread, name string, source, encoding, errors Value) ([]byte, bool) {
	if encoding.Bad() && errors.Bad() {
		if source.Bad() {
			return nil, true
		}
		return bytesFromSource(t, name, source)
	}
	given := "encoding"
	if encoding.Bad() {
		given = "errors"
	}
	for i, what := range [...]string{"encoding", "errors"} {
		if v := [...]Value{encoding, errors}[i]; v.Ok() {
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
	if encoding.Bad() {
		t.Raise(TypeErrorType, "string argument without an encoding")
		return nil, false
	}
	return Encode(t, s.s, textOr(encoding, "utf-8"), textOr(errors, "strict"))
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

// bytesFromSource converts a str (refused), a count, a buffer or an iterable.
func bytesFromSource(t *Thread, name string, v Value) ([]byte, bool) {
	if _, ok := AsStr(v); ok {
		t.Raise(TypeErrorType, "string argument without an encoding")
		return nil, false
	}
	if b, ok := contentOf(t, v, bufferFull); ok || t.pending != nil {
		return append([]byte{}, b...), ok
	}
	if v.IsBool() || v.Type().Index != nil {
		b, ok := zeroBytes(t, name, v)
		if ok || !t.Pending().Type().IsSubtype(TypeErrorType) {
			return b, ok
		}
		t.Take() // an __index__ that is none leaves the iterable
	}
	refused := sprintf("cannot convert '%s' object to %s", v.Type().MessageName(), name)
	if name == "bytes" {
		return bytesFromIterable(t, v, "bytes", 64, refused)
	}
	return bytesFromIterable(t, v, "byte", 0, refused)
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
	case !t.checkBytesLen(n, name == "bytes"):
		return nil, false
	}
	return make([]byte, n), true
}

// checkBytesLen asks for memory for n bytes, of a bytes object or else a bytearray.
func (t *Thread) checkBytesLen(n int64, immutable bool) bool {
	if immutable && n > maxBytesLen {
		t.Raise(OverflowErrorType, "byte string is too large")
		return false
	}
	return t.CheckSize(n, 1)
}

// bytesFromIterable takes what from an iterable; its length is asked for if there is a guess for when it knows none.
func bytesFromIterable(t *Thread, v Value, what string, guess int64, refused string) (b []byte, ok bool) {
	it := asSequence(t, v, refused)
	if it.Bad() {
		return nil, false
	}
	if guess > 0 {
		n, ok := LengthHint(t, v, guess)
		if ok && what == "bytes" && n > maxBytesLen {
			t.Raise(OverflowErrorType, "byte string is too large")
			return nil, false
		}
		if !ok || !t.checkHint(n) {
			return nil, false
		}
	}
	ok = Iterate(t, it, func(item Value) bool {
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
		ty.Methods = []Method{lengthHintMethod(ty)}
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
