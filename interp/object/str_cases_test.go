package object

import "slices"

// The expectations in this file are what CPython 3.13 gives.

type methodCase struct {
	value  Value
	method string
	args   []Value
	want   string
}

func methodCases() []methodCase {
	return slices.Concat(searchCases(), splitCases(), textCases(), caseCases(), bytesMethodCases())
}

type operatorCase struct {
	name        string
	left, right Value
	want        string
}

func operatorCases() []operatorCase {
	return []operatorCase{
		{"[]", NewStr("abc"), Int(5), "IndexError: string index out of range"},
		{"[]", NewStr("abc"), NewStr("x"), "TypeError: string indices must be integers, not 'str'"},
		{"[]", NewStr("abc"), None, "TypeError: string indices must be integers, not 'NoneType'"},
		{"[]", NewStr("abc"), bigInt("1000000000000000000000000000000"), "IndexError: cannot fit 'int' into an index-sized integer"},
		{"[]", NewStr("abc"), Int(-1), "'c'"},
		{"[]", NewStr("abc"), True, "'b'"},
		{"+", NewStr("a"), Int(1), "TypeError: can only concatenate str (not \"int\") to str"},
		{"+", Int(1), NewStr("a"), "TypeError: unsupported operand type(s) for +: 'int' and 'str'"},
		{"*", NewStr("a"), NewStr("b"), "TypeError: can't multiply sequence by non-int of type 'str'"},
		{"*", NewStr("a"), Float(1.5), "TypeError: can't multiply sequence by non-int of type 'float'"},
		{"*", NewStr("a"), bigInt("1000000000000000000000000000000"), "OverflowError: cannot fit 'int' into an index-sized integer"},
		{"*", NewStr("ab"), Int(4611686018427387904), "OverflowError: repeated string is too long"},
		{"*", NewStr("ab"), Int(3), "'ababab'"},
		{"*", Int(3), NewStr("ab"), "'ababab'"},
		{"*", NewStr("ab"), Int(-1), "''"},
		{"in", NewStr("abc"), Int(1), "TypeError: 'in <string>' requires string as left operand, not int"},
		{"in", NewStr("abc"), NewStr("bc"), "True"},
		{"<", NewStr("a"), Int(1), "TypeError: '<' not supported between instances of 'str' and 'int'"},
		{"<", NewStr("a"), NewStr("b"), "True"},
		{"<", NewStr("\xed\xa0\x80"), NewStr("\U00010000"), "True"},
		{"<", NewStr("\uffff"), NewStr("\U00010000"), "True"},
		{"==", NewStr("a"), NewStr("a"), "True"},
		{"==", NewStr("a"), Int(1), "False"},
		{"[]", NewStr("abc"), NewSlice(NewStr("a"), Int(2), None).Value(), "TypeError: slice indices must be integers or None or have an __index__ method"},
		{"[]", NewStr("abc"), NewSlice(Int(0), Int(2), Int(0)).Value(), "ValueError: slice step cannot be zero"},
		{"+", NewStr("a"), NewBytes([]byte("b")), "TypeError: can only concatenate str (not \"bytes\") to str"},
		{"+", NewBytes([]byte("a")), NewStr("b"), "TypeError: can't concat str to bytes"},
		{"==", NewStr("a"), NewBytes([]byte("a")), "False"},
		{"[]", NewBytes([]byte("abc")), Int(5), "IndexError: index out of range"},
		{"[]", NewBytes([]byte("abc")), NewStr("x"), "TypeError: byte indices must be integers or slices, not str"},
		{"[]", NewBytes([]byte("abc")), Int(-1), "99"},
		{"+", NewBytes([]byte("abc")), Int(1), "TypeError: can't concat int to bytes"},
		{"*", NewBytes([]byte("abc")), NewStr("a"), "TypeError: can't multiply sequence by non-int of type 'str'"},
		{"in", NewBytes([]byte("abc")), NewStr("a"), "TypeError: a bytes-like object is required, not 'str'"},
		{"in", NewBytes([]byte("abc")), Int(300), "ValueError: byte must be in range(0, 256)"},
		{"in", NewBytes([]byte("abc")), Int(97), "True"},
		{"in", NewBytes([]byte("abc")), NewBytes([]byte("bc")), "True"},
		{"<", NewBytes([]byte("abc")), NewStr("a"), "TypeError: '<' not supported between instances of 'bytes' and 'str'"},
		{"<", NewBytes([]byte("abc")), NewBytes([]byte("abd")), "True"},
		{"==", NewBytes([]byte("abc")), NewByteArray([]byte("abc")), "True"},
		{"%", NewBytes([]byte("%s")), NewStr("a"), "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'"},
		{"%", NewBytes([]byte("%s")), NewBytes([]byte("x")), "b'x'"},
		{"%", NewBytes([]byte("%a")), NewStr("\u00e9"), "b\"'\\\\xe9'\""},
		{"%", NewBytes([]byte("%c")), Int(65), "b'A'"},
		{"%", NewBytes([]byte("%c")), Int(256), "OverflowError: %c arg not in range(256)"},
		{"%", NewBytes([]byte("%c")), NewStr("a"), "TypeError: %c requires an integer in range(256) or a single byte"},
		{"%", NewBytes([]byte("%d")), Int(5), "b'5'"},
		{"%", NewBytes([]byte("%d")), NewStr("x"), "TypeError: %d format: a real number is required, not str"},
		{"%", NewBytes([]byte("%y")), Int(5), "ValueError: unsupported format character 'y' (0x79) at index 1"},
		{"%", NewBytes([]byte("%d")), tuple(Int(1), Int(2)), "TypeError: not all arguments converted during bytes formatting"},
		{"%", NewBytes([]byte("%d")), tuple(), "TypeError: not enough arguments for format string"},
		{"%", NewBytes([]byte("%(a)d")), dict(NewBytes([]byte("a")), Int(1)), "b'1'"},
		{"%", NewBytes([]byte("%5s|")), NewBytes([]byte("x")), "b'    x|'"},
		{"%", NewByteArray([]byte("%.2f")), Float(1.5), "bytearray(b'1.50')"},
		{"[]", NewByteArray([]byte("abc")), Int(9), "IndexError: bytearray index out of range"},
		{"[]", NewByteArray([]byte("abc")), NewStr("a"), "TypeError: bytearray indices must be integers or slices, not str"},
		{"+", NewByteArray([]byte("a")), NewStr("b"), "TypeError: can't concat str to bytearray"},
		{"+", NewBytes([]byte("a")), NewByteArray([]byte("b")), "b'ab'"},
		{"+", NewByteArray([]byte("a")), NewBytes([]byte("b")), "bytearray(b'ab')"},
		{"*", NewByteArray([]byte("ab")), Int(2), "bytearray(b'abab')"},
		{"[]", NewStr("a\u00e9\u65e5\U0001f600xyz"), NewSlice(None, None, Int(-1)).Value(), "'zyx\U0001f600\u65e5\u00e9a'"},
		{"[]", NewStr("abcdefg"), NewSlice(None, None, Int(-1)).Value(), "'gfedcba'"},
		{"[]", NewBytes([]byte("abcdefg")), NewSlice(None, None, Int(-1)).Value(), "b'gfedcba'"},
		{"[]", NewByteArray([]byte("abcdefg")), NewSlice(None, None, Int(-1)).Value(), "bytearray(b'gfedcba')"},
		{"[]", NewStr("a\u00e9\u65e5\U0001f600xyz"), NewSlice(Int(1), None, None).Value(), "'\u00e9\u65e5\U0001f600xyz'"},
		{"[]", NewStr("abcdefg"), NewSlice(Int(1), None, None).Value(), "'bcdefg'"},
		{"[]", NewBytes([]byte("abcdefg")), NewSlice(Int(1), None, None).Value(), "b'bcdefg'"},
		{"[]", NewByteArray([]byte("abcdefg")), NewSlice(Int(1), None, None).Value(), "bytearray(b'bcdefg')"},
		{"[]", NewStr("a\u00e9\u65e5\U0001f600xyz"), NewSlice(Int(-3), None, None).Value(), "'xyz'"},
		{"[]", NewStr("abcdefg"), NewSlice(Int(-3), None, None).Value(), "'efg'"},
		{"[]", NewBytes([]byte("abcdefg")), NewSlice(Int(-3), None, None).Value(), "b'efg'"},
		{"[]", NewByteArray([]byte("abcdefg")), NewSlice(Int(-3), None, None).Value(), "bytearray(b'efg')"},
		{"[]", NewStr("a\u00e9\u65e5\U0001f600xyz"), NewSlice(None, Int(-1), None).Value(), "'a\u00e9\u65e5\U0001f600xy'"},
		{"[]", NewStr("abcdefg"), NewSlice(None, Int(-1), None).Value(), "'abcdef'"},
		{"[]", NewBytes([]byte("abcdefg")), NewSlice(None, Int(-1), None).Value(), "b'abcdef'"},
		{"[]", NewByteArray([]byte("abcdefg")), NewSlice(None, Int(-1), None).Value(), "bytearray(b'abcdef')"},
		{"[]", NewStr("a\u00e9\u65e5\U0001f600xyz"), NewSlice(Int(5), Int(2), None).Value(), "''"},
		{"[]", NewStr("abcdefg"), NewSlice(Int(5), Int(2), None).Value(), "''"},
		{"[]", NewBytes([]byte("abcdefg")), NewSlice(Int(5), Int(2), None).Value(), "b''"},
		{"[]", NewByteArray([]byte("abcdefg")), NewSlice(Int(5), Int(2), None).Value(), "bytearray(b'')"},
		{"[]", NewStr("a\u00e9\u65e5\U0001f600xyz"), NewSlice(Int(5), Int(2), Int(-1)).Value(), "'yx\U0001f600'"},
		{"[]", NewStr("abcdefg"), NewSlice(Int(5), Int(2), Int(-1)).Value(), "'fed'"},
		{"[]", NewBytes([]byte("abcdefg")), NewSlice(Int(5), Int(2), Int(-1)).Value(), "b'fed'"},
		{"[]", NewByteArray([]byte("abcdefg")), NewSlice(Int(5), Int(2), Int(-1)).Value(), "bytearray(b'fed')"},
		{"[]", NewStr("a\u00e9\u65e5\U0001f600xyz"), NewSlice(None, None, Int(2)).Value(), "'a\u65e5xz'"},
		{"[]", NewStr("abcdefg"), NewSlice(None, None, Int(2)).Value(), "'aceg'"},
		{"[]", NewBytes([]byte("abcdefg")), NewSlice(None, None, Int(2)).Value(), "b'aceg'"},
		{"[]", NewByteArray([]byte("abcdefg")), NewSlice(None, None, Int(2)).Value(), "bytearray(b'aceg')"},
		{"[]", NewStr("a\u00e9\u65e5\U0001f600xyz"), NewSlice(Int(100), None, None).Value(), "''"},
		{"[]", NewStr("abcdefg"), NewSlice(Int(100), None, None).Value(), "''"},
		{"[]", NewBytes([]byte("abcdefg")), NewSlice(Int(100), None, None).Value(), "b''"},
		{"[]", NewByteArray([]byte("abcdefg")), NewSlice(Int(100), None, None).Value(), "bytearray(b'')"},
		{"[]", NewStr("a\u00e9\u65e5\U0001f600xyz"), NewSlice(Int(-100), Int(100), Int(3)).Value(), "'a\U0001f600z'"},
		{"[]", NewStr("abcdefg"), NewSlice(Int(-100), Int(100), Int(3)).Value(), "'adg'"},
		{"[]", NewBytes([]byte("abcdefg")), NewSlice(Int(-100), Int(100), Int(3)).Value(), "b'adg'"},
		{"[]", NewByteArray([]byte("abcdefg")), NewSlice(Int(-100), Int(100), Int(3)).Value(), "bytearray(b'adg')"},
		{"[]", NewStr("a\u00e9\u65e5\U0001f600xyz"), NewSlice(None, None, Int(-2)).Value(), "'zx\u65e5a'"},
		{"[]", NewStr("abcdefg"), NewSlice(None, None, Int(-2)).Value(), "'geca'"},
		{"[]", NewBytes([]byte("abcdefg")), NewSlice(None, None, Int(-2)).Value(), "b'geca'"},
		{"[]", NewByteArray([]byte("abcdefg")), NewSlice(None, None, Int(-2)).Value(), "bytearray(b'geca')"},
		{"[]", NewStr("a\u00e9\u65e5\U0001f600xyz"), NewSlice(Int(2), Int(3), None).Value(), "'\u65e5'"},
		{"[]", NewStr("abcdefg"), NewSlice(Int(2), Int(3), None).Value(), "'c'"},
		{"[]", NewBytes([]byte("abcdefg")), NewSlice(Int(2), Int(3), None).Value(), "b'c'"},
		{"[]", NewByteArray([]byte("abcdefg")), NewSlice(Int(2), Int(3), None).Value(), "bytearray(b'c')"},
	}
}
