package object

import "strings"

// What CPython on 64 bits says of sizes: __sizeof__, __basicsize__ and sys.getsizeof. Scripts use them to compare, not to
// count bytes of ours.

// memorySize is what CPython takes for an instance of a built-in type: basic bytes, and item bytes for each item.
type memorySize struct {
	basic, item int64
	untracked   bool // by its collector, so that no header stands before it
}

// headerSize is what CPython's collector keeps before an object, and what a class of the script keeps there for its
// instances' __dict__ and weak references.
const headerSize = 16

var memorySizes = map[string]memorySize{
	"object": {16, 0, true}, "NoneType": {16, 0, true}, "ellipsis": {16, 0, true}, "NotImplementedType": {16, 0, true},
	"int": {24, 4, true}, "bool": {24, 4, true}, "float": {24, 0, true}, "complex": {32, 0, true}, "str": {64, 0, true},
	"bytes": {33, 1, true}, "bytearray": {56, 0, true}, "range": {48, 0, true}, "range_iterator": {40, 0, true},
	"longrange_iterator": {40, 0, true}, "code": {200, 2, true}, "date": {32, 0, true}, "datetime": {48, 0, true},
	"time": {40, 0, true}, "timedelta": {40, 0, true}, "timezone": {32, 0, true}, "tuple": {24, 8, false}, "list": {40, 0, false},
	"dict": {48, 0, false}, "set": {200, 0, false}, "frozenset": {200, 0, false}, "type": {928, 40, false},
	"function": {144, 0, false}, "method": {48, 0, false}, "builtin_function_or_method": {56, 0, false}, "module": {56, 0, false},
	"property": {64, 0, false}, "staticmethod": {32, 0, false}, "classmethod": {32, 0, false}, "super": {40, 0, false},
	"slice": {40, 0, false}, "memoryview": {144, 8, false}, "generator": {144, 8, false}, "coroutine": {144, 8, false},
	"async_generator": {144, 8, false}, "frame": {136, 8, false}, "traceback": {40, 0, false}, "cell": {24, 0, false},
	"mappingproxy": {24, 0, false}, "SimpleNamespace": {24, 0, false}, "enumerate": {56, 0, false}, "zip": {48, 0, false},
	"map": {32, 0, false}, "filter": {32, 0, false}, "reversed": {32, 0, false}, "list_iterator": {32, 0, false},
	"tuple_iterator": {32, 0, false}, "str_iterator": {32, 0, false}, "str_ascii_iterator": {32, 0, false},
	"bytes_iterator": {32, 0, false}, "bytearray_iterator": {32, 0, false}, "set_iterator": {48, 0, false},
	"dict_keyiterator": {56, 0, false}, "dict_valueiterator": {56, 0, false}, "dict_itemiterator": {56, 0, false},
	"dict_keys": {24, 0, false}, "dict_values": {24, 0, false}, "dict_items": {24, 0, false}, "callable_iterator": {32, 0, false},
	"wrapper_descriptor": {56, 0, false}, "method_descriptor": {56, 0, false}, "classmethod_descriptor": {56, 0, false},
	"method-wrapper": {32, 0, false}, "getset_descriptor": {48, 0, false}, "member_descriptor": {48, 0, false},
	"GenericAlias": {64, 0, false}, "UnionType": {32, 0, false}, "deque": {216, 0, false}, "OrderedDict": {112, 0, false},
	"defaultdict": {56, 0, false}, "count": {40, 0, false}, "cycle": {48, 0, false}, "repeat": {32, 0, false},
	"chain": {32, 0, false}, "islice": {56, 0, false}, "product": {48, 0, false}, "permutations": {64, 0, false},
	"combinations": {56, 0, false}, "partial": {64, 0, false}, "BaseException": {72, 0, false}, "AttributeError": {88, 0, false},
	"BaseExceptionGroup": {88, 0, false}, "ImportError": {104, 0, false}, "NameError": {80, 0, false}, "OSError": {112, 0, false},
	"StopIteration": {80, 0, false}, "SyntaxError": {136, 0, false}, "SystemExit": {80, 0, false},
	"UnicodeDecodeError": {112, 0, false}, "UnicodeEncodeError": {112, 0, false}, "UnicodeTranslateError": {112, 0, false},
}

// memorySize is that of ty or of the built-in type it is derived from, with the fields of __slots__.
func (ty *Type) memorySize() memorySize {
	base := ty
	for base.Flags&FlagScript != 0 {
		base = base.Base
	}
	for base.Base != nil {
		if _, known := memorySizes[base.bareName()]; known {
			break
		}
		base = base.Base
	}
	size := memorySizes[base.bareName()]
	size.basic += 8 * int64(ty.members-base.members)
	size.untracked = size.untracked && ty.Flags&FlagScript == 0
	return size
}

// SizeBefore is how many bytes CPython keeps before an instance of ty.
func (ty *Type) SizeBefore() int64 {
	n := int64(0)
	if !ty.memorySize().untracked {
		n = headerSize
	}
	if ty.Flags&FlagScript != 0 && (ty.attrs != nil || ty.Flags&FlagWeakref != 0) {
		n += headerSize
	}
	return n
}

// objectSizeof is object.__sizeof__.
func objectSizeof(_ *Thread, a []Value) Value {
	size := a[0].Type().memorySize()
	if size.item == 0 {
		return Int(size.basic)
	}
	if n, ok := AsBigInt(a[0]); ok {
		return Int(size.basic + size.item*int64(max(1, (n.BitLen()+29)/30)))
	}
	n := 0
	if length := a[0].Type().Len; length != nil {
		n, _ = length(nil, a[0])
	}
	return Int(size.basic + size.item*int64(n))
}

func listSizeof(_ *Thread, a []Value) Value {
	l := Cast[List](a[0])
	n := len(l.Items)
	if cap(l.Items) == n {
		return Int(a[0].Type().memorySize().basic + int64(8*(n+n&1)))
	}
	room := 0
	for room < n {
		room = (room + 1 + (room+1)>>3 + 6) &^ 3
	}
	return Int(a[0].Type().memorySize().basic + int64(8*room))
}

func dictSizeof(_ *Thread, a []Value) Value {
	d := Cast[Dict](a[0])
	basic := a[0].Type().memorySize().basic
	if d.live == 0 {
		return Int(basic)
	}
	size := int64(8)
	for size*2/3 < int64(d.live) {
		size *= 2
	}
	entry := int64(16)
	for i, key, _ := d.Next(0); i >= 0; i, key, _ = d.Next(i) {
		if _, ok := AsStr(key); !ok {
			entry = 24
		}
	}
	index := size
	for limit := int64(128); size > limit; limit <<= 8 {
		index *= 2
	}
	return Int(basic + 32 + index + size*2/3*entry)
}

func setSizeof(_ *Thread, a []Value) Value {
	n := a[0].Type().memorySize().basic
	if places := len(Cast[Set](a[0]).table); places > 8 {
		n += int64(16 * places)
	}
	return Int(n)
}

func byteArraySizeof(_ *Thread, a []Value) Value {
	n, _ := a[0].Type().Len(nil, a[0])
	if n > 0 {
		n++
	}
	return Int(a[0].Type().memorySize().basic + int64(n))
}

func strSizeof(_ *Thread, a []Value) Value {
	s, _ := AsStr(a[0])
	n := int64(StrLen(s))
	switch {
	case n == int64(len(s.s)):
		return Int(41 + n)
	case strings.ContainsFunc(s.s, func(r rune) bool { return r > 0xFFFF }):
		return Int(60 + 4*n)
	case strings.ContainsFunc(s.s, func(r rune) bool { return r > 0xFF }):
		return Int(58 + 2*n)
	}
	return Int(57 + n)
}

func typeSizeof(_ *Thread, a []Value) Value {
	if Cast[Type](a[0]).Flags&FlagScript != 0 {
		return Int(1696)
	}
	return Int(400)
}

// dictOffset is __dictoffset__: -1 says that CPython keeps the __dict__ before the instance.
func (ty *Type) dictOffset() int64 {
	if ty.Flags&FlagScript == 0 || ty.attrs == nil {
		return 0
	}
	return -1
}

// weakrefOffset is __weakrefoffset__ in the same way.
func (ty *Type) weakrefOffset() int64 {
	if ty.Flags&FlagScript == 0 || ty.Flags&FlagWeakref == 0 {
		return 0
	}
	return -2 * headerSize
}
