package object

import "bytes"

// Buffers of scripts' classes: what __buffer__ gives is lent until __release_buffer__ takes it back.

var (
	nameBuffer        = StrOf("__buffer__")
	nameReleaseBuffer = StrOf("__release_buffer__")
)

// The flags that __buffer__ is called with.
const (
	bufferSimple   = 0
	bufferWritable = 1
	bufferFull     = 284
)

// bufferLoan is memory that a script's object has lent to views.
type bufferLoan struct {
	owner, view Value
	views       int
}

// askBuffer calls __buffer__; found is false for what has none.
func askBuffer(t *Thread, v Value, flags int64) (lent *MemoryView, found bool) {
	if v.Type().Flags&FlagScript == 0 {
		return nil, false
	}
	r, found := CallSpecial(t, v, nameBuffer, Int(flags))
	if !found || r.Bad() {
		return nil, found
	}
	lent, ok := AsMemoryView(r)
	if !ok {
		t.Raise(TypeErrorType, "__buffer__ returned non-memoryview object")
		return nil, true
	}
	if !lent.alive(t) {
		return nil, true
	}
	return lent, true
}

// giveBack ends a loan.
func giveBack(t *Thread, owner, view Value) bool {
	if r, found := CallSpecial(t, owner, nameReleaseBuffer, view); found {
		return r.Ok()
	}
	return memoryViewRelease(t, []Value{view}).Ok()
}

// Content is BufferOf for objects of scripts too, whose content is copied. Without a buffer no exception is pending.
func Content(t *Thread, v Value) (b []byte, ok bool) { return contentOf(t, v, bufferSimple) }

func contentOf(t *Thread, v Value, flags int64) (b []byte, ok bool) {
	if b, ok = BufferOf(v); ok {
		return b, true
	}
	lent, _ := askBuffer(t, v, flags)
	if lent == nil {
		return nil, false
	}
	b = bytes.Clone(lent.content())
	return b, giveBack(t, v, FromHeader(&lent.Header))
}

// viewOfScript is memoryview of a script's object; found is false for what has no __buffer__.
func viewOfScript(t *Thread, v Value) (view Value, found bool) {
	lent, found := askBuffer(t, v, bufferFull)
	if lent == nil {
		return Raised, found
	}
	n := *lent
	n.Exports = nil
	n.loan = &bufferLoan{owner: v, view: FromHeader(&lent.Header)}
	return n.view(), true
}

// BufferMethod is __buffer__ of the built-in types.
var BufferMethod = Method{Name: "__buffer__", Sig: "flags, /", Fn: func(t *Thread, a []Value) Value {
	flags, ok := IndexInt(t, a[1])
	if !ok {
		return Raised
	}
	view := viewOfNative(t, a[0])
	if m, isView := AsMemoryView(view); isView && flags&bufferWritable != 0 && m.ReadOnly {
		return t.Raise(BufferErrorType, "Object is not writable.")
	}
	return view
}}
