package object

// SetErrorHandler registers what is called for errors of encodings under a name (codecs.register_error).
func (in *Interp) SetErrorHandler(name string, handler Value) {
	if in.errorHandlers == nil {
		in.errorHandlers = make(map[string]Value)
	}
	in.errorHandlers[name] = handler
}

// ErrorHandler gives what was registered under a name; Unbound with LookupError pending if nothing was.
func (t *Thread) ErrorHandler(name string) Value {
	if handler, ok := t.Interp.errorHandlers[name]; ok {
		return handler
	}
	t.Raise(LookupErrorType, "unknown error handler name '%.400s'", name)
	return Unbound
}

// callHandler calls a registered handler: it gives a replacement, and the place to go on at in an input of n units.
func (t *Thread) callHandler(name string, e *Exception, n int, complaint string) (replacement Value, next int, ok bool) {
	handler := t.ErrorHandler(name)
	if handler.Bad() {
		return Raised, 0, false
	}
	r := Call(t, handler, e.Value())
	if r.Bad() {
		return Raised, 0, false
	}
	pair, isTuple := AsTuple(r)
	if !isTuple || len(pair.Items) != 2 {
		t.Raise(TypeErrorType, "%s", complaint)
		return Raised, 0, false
	}
	at, ok := IndexSize(t, pair.Items[1], IndexErrorType)
	if !ok {
		return Raised, 0, false
	}
	given := at
	if at < 0 {
		at += int64(n)
	}
	if at < 0 || at > int64(n) {
		t.Raise(IndexErrorType, "position %d from error handler out of bounds", given)
		return Raised, 0, false
	}
	return pair.Items[0], int(at), true
}

// callEncodeHandler is encodeError for handlers of scripts, which give a str to encode or bytes.
func (c *codec) callEncodeHandler(t *Thread, out []byte, s string, start, stop int, errors string) ([]byte, int, bool) {
	const complaint = "encoding error handler must return (str/bytes, int) tuple"
	e := newUnicodeError(UnicodeEncodeErrorType, c.name, NewStr(s), start, stop, c.reason)
	r, next, ok := t.callHandler(errors, e, countPoints(s), complaint)
	if !ok {
		return nil, 0, false
	}
	if b, isBytes := AsBytes(r); isBytes {
		return append(out, b...), next, true
	}
	text, isStr := AsStr(r)
	if !isStr {
		t.Raise(TypeErrorType, complaint)
		return nil, 0, false
	}
	out, ok = c.encodeAll(t, out, text.s, s, start, stop)
	return out, next, ok
}

// callDecodeHandler is decodeError for handlers of scripts.
func (c *codec) callDecodeHandler(t *Thread, out, data []byte, i, end int, reason, errors string) ([]byte, int, bool) {
	const complaint = "decoding error handler must return (str, int) tuple"
	e := newUnicodeError(UnicodeDecodeErrorType, c.name, NewBytes(append([]byte{}, data...)), i, end, reason)
	r, next, ok := t.callHandler(errors, e, len(data), complaint)
	if !ok {
		return nil, 0, false
	}
	text, isStr := AsStr(r)
	if !isStr {
		t.Raise(TypeErrorType, complaint)
		return nil, 0, false
	}
	return append(out, text.s...), next, true
}
