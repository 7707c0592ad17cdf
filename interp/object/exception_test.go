package object

import (
	"strings"
	"testing"
)

// makeException calls a class.
func makeException(t *Thread, cls *Type, args ...Value) Value { return Call(t, cls.Value(), args...) }

// strAndRepr is str(v) and repr(v), or the exception pending.
func strAndRepr(t *Thread, v Value) string {
	if v.Bad() {
		return show(t, v)
	}
	s, ok := ToStr(t, v)
	if !ok {
		return show(t, Raised)
	}
	r, _ := Repr(t, v)
	return s + " / " + r
}

func TestExceptionTexts(test *testing.T) {
	t := NewTestThread()
	str := NewStr
	list := func(items ...Value) Value { return NewList(items).Value() }
	value := makeException(t, ValueErrorType, Int(1))
	cases := []struct {
		cls  *Type
		args []Value
		want string
	}{
		{ValueErrorType, nil, " / ValueError()"},
		{ValueErrorType, []Value{str("a")}, "a / ValueError('a')"},
		{ValueErrorType, []Value{Int(1), Int(2)}, "(1, 2) / ValueError(1, 2)"},
		{KeyErrorType, []Value{str("a")}, "'a' / KeyError('a')"},
		{KeyErrorType, []Value{str("a"), Int(1)}, "('a', 1) / KeyError('a', 1)"},
		{OSErrorType, []Value{Int(2), str("No such file"), str("f")}, "[Errno 2] No such file: 'f' / FileNotFoundError(2, 'No such file')"},
		{OSErrorType, []Value{Int(2), str("m"), str("f"), None, str("g")}, "[Errno 2] m: 'f' -> 'g' / FileNotFoundError(2, 'm')"},
		{OSErrorType, []Value{str("x")}, "x / OSError('x')"},
		{FileNotFoundErrorType, []Value{Int(17), str("x")}, "[Errno 17] x / FileNotFoundError(17, 'x')"},
		{OSErrorType, []Value{Int(1), Int(2), Int(3), Int(4), Int(5), Int(6)}, "(1, 2, 3, 4, 5, 6) / OSError(1, 2, 3, 4, 5, 6)"},
		{SyntaxErrorType, []Value{str("m"), NewTuple(str("d/f.py"), Int(3), Int(4), str("t")).Value()}, "m (f.py, line 3) / SyntaxError('m', ('d/f.py', 3, 4, 't'))"},
		{SyntaxErrorType, []Value{str("m"), NewTuple(str("f"), Int(3)).Value()}, "TypeError: function takes at least 4 arguments (2 given)"},
		{SyntaxErrorType, []Value{str("m")}, "m / SyntaxError('m')"},
		{UnicodeDecodeErrorType, []Value{str("utf-8"), NewBytes([]byte("ab\xff")), Int(2), Int(3), str("bad")}, `'utf-8' codec can't decode byte 0xff in position 2: bad / UnicodeDecodeError('utf-8', b'ab\xff', 2, 3, 'bad')`},
		{UnicodeEncodeErrorType, []Value{str("ascii"), str("abሴ"), Int(2), Int(3), str("bad")}, `'ascii' codec can't encode character '\u1234' in position 2: bad / UnicodeEncodeError('ascii', 'abሴ', 2, 3, 'bad')`},
		{UnicodeTranslateErrorType, []Value{str("abc"), Int(0), Int(3), str("bad")}, `can't translate characters in position 0-2: bad / UnicodeTranslateError('abc', 0, 3, 'bad')`},
		{UnicodeDecodeErrorType, []Value{str("utf-8")}, "TypeError: function takes exactly 5 arguments (1 given)"},
		{ExceptionGroupType, []Value{str("m"), list(value)}, "m (1 sub-exception) / ExceptionGroup('m', [ValueError(1)])"},
		{ExceptionGroupType, []Value{str("m")}, "TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)"},
		{ExceptionGroupType, []Value{str("m"), list()}, "ValueError: second argument (exceptions) must be a non-empty sequence"},
		{ExceptionGroupType, []Value{str("m"), list(value, Int(1))}, "ValueError: Item 1 of second argument (exceptions) is not an exception"},
		{ExceptionGroupType, []Value{str("m"), Int(1)}, "TypeError: second argument (exceptions) must be a sequence"},
		{ExceptionGroupType, []Value{str("m"), list(makeException(t, KeyboardInterruptType))}, "TypeError: Cannot nest BaseExceptions in an ExceptionGroup"},
		{BaseExceptionGroupType, []Value{str("m"), list(value)}, "m (1 sub-exception) / ExceptionGroup('m', [ValueError(1)])"},
	}
	for _, c := range cases {
		if got := strAndRepr(t, makeException(t, c.cls, c.args...)); got != c.want {
			test.Errorf("%s: got %s, want %s", c.cls.Name, got, c.want)
		}
	}
	call := CallKw(t, ValueErrorType.Value(), []Value{Int(1)}, []*Str{StrOf("a")})
	if got := show(t, call); got != "TypeError: ValueError() takes no keyword arguments" {
		test.Error(got)
	}
}

func TestExceptionAttributes(test *testing.T) {
	t := NewTestThread()
	get := func(e Value, name string) string { return show(t, GetAttr(t, e, StrOf(name))) }
	named := CallKw(t, ImportErrorType.Value(), []Value{NewStr("x"), NewStr("n")}, []*Str{StrOf("name")})
	cases := []struct {
		e          Value
		name, want string
	}{
		{makeException(t, StopIterationType, Int(3)), "value", "3"},
		{NewException(StopIterationType, "text").Value(), "value", "text"},
		{makeException(t, SystemExitType), "code", "None"},
		{makeException(t, SystemExitType, Int(1), Int(2)), "code", "(1, 2)"},
		{named, "name", "n"}, {named, "msg", "x"}, {named, "path", "None"},
		{NewOSError(2, "m", NewStr("f")).Value(), "filename", "f"},
		{NewOSError(2, "m", Unbound).Value(), "characters_written", "AttributeError: characters_written"},
		{makeException(t, NameErrorType, NewStr("x")), "name", "None"},
		{makeException(t, ValueErrorType), "__cause__", "None"},
		{makeException(t, ValueErrorType), "__suppress_context__", "False"},
	}
	for _, c := range cases {
		if got := get(c.e, c.name); got != c.want {
			test.Errorf("%s.%s = %s, want %s", show(t, c.e), c.name, got, c.want)
		}
	}
	e := makeException(t, ValueErrorType)
	for name, want := range map[string]string{
		"__cause__":            "TypeError: exception cause must be None or derive from BaseException",
		"__context__":          "TypeError: exception context must be None or derive from BaseException",
		"__traceback__":        "TypeError: __traceback__ must be a traceback or None",
		"__suppress_context__": "TypeError: attribute value type must be bool",
		"args":                 "TypeError: 'int' object is not iterable",
	} {
		if SetAttr(t, e, StrOf(name), Int(1)) || show(t, Raised) != want {
			test.Errorf("%s may be 1", name)
		}
	}
}

func TestSplit(test *testing.T) {
	t := NewTestThread()
	v, k, y := makeException(t, ValueErrorType, Int(1)), makeException(t, KeyErrorType, Int(2)), makeException(t, TypeErrorType, Int(3))
	g := NewGroup("m", []Value{v, NewGroup("n", []Value{k, y}).Value()}).Value()
	split := func(typ Value) string { return show(t, CallMethod(t, g, StrOf("split"), typ)) }
	cases := []struct{ got, want string }{
		{split(ValueErrorType.Value()), "(ExceptionGroup('m', [ValueError(1)]), ExceptionGroup('m', [ExceptionGroup('n', [KeyError(2), TypeError(3)])]))"},
		{split(NewTuple(KeyErrorType.Value(), ValueErrorType.Value()).Value()), "(ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [KeyError(2)])]), ExceptionGroup('m', [ExceptionGroup('n', [TypeError(3)])]))"},
		{split(OSErrorType.Value()), "(None, ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [KeyError(2), TypeError(3)])]))"},
		{split(IntType.Value()), "TypeError: expected an exception type, a tuple of exception types, or a callable (other than a class)"},
	}
	for i, c := range cases {
		if c.got != c.want {
			test.Errorf("case %d: got %s, want %s", i, c.got, c.want)
		}
	}
	match, rest, ok := SplitByType(t, v, ValueErrorType.Value())
	if !ok || show(t, match) != "ExceptionGroup('', (ValueError(1),))" || !rest.IsNone() {
		test.Errorf("a lone exception is not wrapped: %s", show(t, match))
	}
	_, rest, _ = SplitByType(t, g, KeyErrorType.Value())
	if alone := JoinStarExceptions(t, g, []Value{y}, None); alone != Cast[Exception](y) {
		test.Error("a single exception is wrapped")
	}
	joined := JoinStarExceptions(t, g, []Value{y}, rest)
	if got := show(t, joined.Value()); got != "ExceptionGroup('', [TypeError(3), ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [TypeError(3)])])])" {
		test.Error(got)
	}
}

func TestRaiseValue(test *testing.T) {
	t := NewTestThread()
	if got := show(t, RaiseValue(t, Int(1), Unbound)); got != "TypeError: exceptions must derive from BaseException" {
		test.Error(got)
	}
	if got := show(t, RaiseValue(t, ValueErrorType.Value(), Int(1))); got != "TypeError: exception causes must derive from BaseException" {
		test.Error(got)
	}
	RaiseValue(t, ValueErrorType.Value(), KeyErrorType.Value())
	if e := t.Take(); e.Cause == nil || e.Cause.typ != KeyErrorType || !e.SuppressContext {
		test.Error("the cause is lost")
	}
	if _, ok := ExceptionMatches(t, NewException(KeyErrorType, "").Value(), Int(1)); ok || !strings.HasPrefix(show(t, Raised), "TypeError: catching classes") {
		test.Error("an int catches exceptions")
	}
}
