package object

// The fields of the Unicode errors, by their place in args.
const (
	unicodeEncoding = iota
	unicodeObject
	unicodeStart
	unicodeEnd
	unicodeReason
)

// defineUnicodeErrors gives UnicodeEncodeError and UnicodeDecodeError their fields and text.
func defineUnicodeErrors() {
	for _, ty := range []*Type{UnicodeEncodeErrorType, UnicodeDecodeErrorType} {
		ty.Str = unicodeErrorStr
		ty.Getters = nil
		for i, name := range [...]string{"encoding", "object", "start", "end", "reason"} {
			ty.Getters = append(ty.Getters, Getter{Name: name, Get: func(_ *Thread, v Value) Value {
				if e := Cast[Exception](v); len(e.Args.Items) == 5 {
					return e.Args.Items[i]
				}
				return None
			}})
		}
	}
}

func unicodeErrorStr(t *Thread, v Value) Value {
	e := Cast[Exception](v)
	if len(e.Args.Items) != 5 {
		return emptyStr.Value()
	}
	field := e.Args.Items
	encoding, ok := ToStr(t, field[unicodeEncoding])
	if !ok {
		return Raised
	}
	reason, ok := ToStr(t, field[unicodeReason])
	if !ok {
		return Raised
	}
	start, _ := AsInt64(field[unicodeStart])
	end, _ := AsInt64(field[unicodeEnd])
	what := unicodeErrorSubject(e.Type().IsSubtype(UnicodeDecodeErrorType), field[unicodeObject], start, end)
	return NewStr("'" + encoding + "' codec can't " + what + ": " + reason)
}

// unicodeErrorSubject is the part of the text that says what is wrong and where.
func unicodeErrorSubject(decoding bool, object Value, start, end int64) string {
	if decoding {
		b, ok := BytesOf(object)
		if ok && end == start+1 && start >= 0 && start < int64(len(b)) {
			return sprintf("decode byte 0x%02x in position %d", b[start], start)
		}
		return sprintf("decode bytes in position %d-%d", start, end-1)
	}
	s, ok := AsStr(object)
	if ok && end == start+1 && start >= 0 && start < int64(s.n) {
		r, _ := DecodePoint(s.s, s.offset(int(start)))
		return sprintf("encode character '%s' in position %d", appendHexEscape(nil, r), start)
	}
	return sprintf("encode characters in position %d-%d", start, end-1)
}
