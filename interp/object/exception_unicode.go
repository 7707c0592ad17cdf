package object

// The numbers of the values of a UnicodeError in Extra.
const (
	unicodeEncoding = iota
	unicodeObject
	unicodeStart
	unicodeEnd
	unicodeReason
)

func defineUnicodeErrors() {
	for _, ty := range []*Type{UnicodeEncodeErrorType, UnicodeDecodeErrorType, UnicodeTranslateErrorType} {
		ty.Getters = extraGetters("encoding", "object", "start", "end", "reason")
		for _, i := range []int{unicodeStart, unicodeEnd} {
			ty.Getters[i].Set = setUnicodePlace(ty.Getters[i].Set)
		}
	}
	UnicodeEncodeErrorType.Init, UnicodeEncodeErrorType.Str = unicodeInit(unicodeEncoding), unicodeEncodeStr
	UnicodeDecodeErrorType.Init, UnicodeDecodeErrorType.Str = unicodeInit(unicodeEncoding), unicodeDecodeStr
	UnicodeTranslateErrorType.Init, UnicodeTranslateErrorType.Str = unicodeInit(unicodeObject), unicodeTranslateStr
}

// setUnicodePlace lets nothing but ints into start and end.
func setUnicodePlace(set func(*Thread, Value, Value) bool) func(*Thread, Value, Value) bool {
	return func(t *Thread, v, item Value) bool {
		if item.Bad() {
			t.Raise(TypeErrorType, "can't delete numeric/char attribute")
			return false
		}
		if !IsIntLike(item) {
			t.Raise(TypeErrorType, "an integer is required")
			return false
		}
		n, ok := IndexInt(t, item)
		return ok && set(t, v, Int(n))
	}
}

// unicodeInit is an Init whose arguments are the values from number first on.
func unicodeInit(first int) func(*Thread, Value, []Value, []*Str) bool {
	return func(t *Thread, self Value, args []Value, names []*Str) bool {
		if !exceptionInit(t, self, args, names) {
			return false
		}
		if want := unicodeReason + 1 - first; len(args) != want {
			t.Raise(TypeErrorType, "function takes exactly %d arguments (%d given)", want, len(args))
			return false
		}
		e := Cast[Exception](self)
		e.Extra = make([]Value, unicodeReason+1)
		copy(e.Extra[first:], args)
		return checkUnicodeArgs(t, e, first)
	}
}

func checkUnicodeArgs(t *Thread, e *Exception, first int) bool {
	for i := first; i < len(e.Extra); i++ {
		v := e.Extra[i]
		switch {
		case i == unicodeObject && e.typ.IsSubtype(UnicodeDecodeErrorType):
			if _, ok := WantBuffer(t, v); !ok {
				return false
			}
		case i == unicodeStart || i == unicodeEnd:
			n, ok := IndexInt(t, v)
			if !ok {
				return false
			}
			e.Extra[i] = Int(n)
		default:
			if _, ok := AsStr(v); !ok {
				t.Raise(TypeErrorType, "argument %d must be str, not %s", i-first+1, v.Type().MessageName())
				return false
			}
		}
	}
	return true
}

// unicodePlace reads start and end, which need not be places in the text.
func (e *Exception) unicodePlace() (start, end int64) {
	start, _ = AsInt64(e.extra(unicodeStart))
	end, _ = AsInt64(e.extra(unicodeEnd))
	return start, end
}

func unicodeDecodeStr(t *Thread, v Value) Value {
	e := Cast[Exception](v)
	data, ok := BufferOf(e.extra(unicodeObject))
	if !ok {
		return NewStr("")
	}
	start, end := e.unicodePlace()
	what := sprintf("bytes in position %d-%d", start, end-1)
	if end == start+1 && start >= 0 && start < int64(len(data)) {
		what = sprintf("byte 0x%02x in position %d", data[start], start)
	}
	return e.unicodeMessage(t, "'%s' codec can't decode ", what)
}

func unicodeEncodeStr(t *Thread, v Value) Value {
	e := Cast[Exception](v)
	return e.unicodeMessage(t, "'%s' codec can't encode ", e.unicodeCharacters())
}

func unicodeTranslateStr(t *Thread, v Value) Value {
	e := Cast[Exception](v)
	return e.unicodeMessage(t, "can't translate ", e.unicodeCharacters())
}

func (e *Exception) unicodeCharacters() string {
	s, ok := AsStr(e.extra(unicodeObject))
	if !ok {
		return ""
	}
	points := pointsOf(s.s)
	start, end := e.unicodePlace()
	if end != start+1 || start < 0 || start >= int64(len(points)) {
		return sprintf("characters in position %d-%d", start, end-1)
	}
	format := "character '\\x%02x' in position %d"
	switch r := points[start]; {
	case r > 0xffff:
		format = "character '\\U%08x' in position %d"
	case r > 0xff:
		format = "character '\\u%04x' in position %d"
	}
	return sprintf(format, points[start], start)
}

func (e *Exception) unicodeMessage(t *Thread, format, what string) Value {
	if len(e.Extra) == 0 {
		return NewStr("")
	}
	reason, ok := ToStr(t, e.extra(unicodeReason))
	if !ok {
		return Raised
	}
	if e.typ.IsSubtype(UnicodeTranslateErrorType) {
		return NewStr(format + what + ": " + reason)
	}
	encoding, ok := ToStr(t, e.extra(unicodeEncoding))
	if !ok {
		return Raised
	}
	return NewStr(sprintf(format, encoding) + what + ": " + reason)
}
