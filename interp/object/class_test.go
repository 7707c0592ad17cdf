package object

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// testFunction stands in for a script function: a Go function that binds like one.
type testFunction struct {
	Header
	fn CallFunc
}

var testFunctionType = &Type{Name: "function"}

func init() {
	testFunctionType.Define(ObjectType, nil)
	testFunctionType.plainFunction = true
	testFunctionType.Call = func(t *Thread, callee Value, args []Value, names []*Str) Value {
		return Cast[testFunction](callee).fn(t, callee, args, names)
	}
	testFunctionType.DescrGet = func(_ *Thread, descr, obj Value, _ *Type) Value {
		if obj.Bad() {
			return descr
		}
		return NewBoundMethod(descr, obj)
	}
}

func fn(f func(t *Thread, a []Value) Value) Value {
	v := &testFunction{Header: Header{testFunctionType}, fn: func(t *Thread, _ Value, a []Value, _ []*Str) Value { return f(t, a) }}
	return FromHeader(&v.Header)
}

func returns(v Value) Value { return fn(func(*Thread, []Value) Value { return v }) }

type ns map[string]Value

// class makes a class from a Go map, in sorted order of names.
func class(t *testing.T, th *Thread, name string, bases []Value, entries ns) *Type {
	t.Helper()
	v := tryClass(th, name, bases, entries)
	if v.Bad() {
		t.Fatalf("class %s: %s", name, raised(th))
	}
	return typeOf(v)
}

func tryClass(th *Thread, name string, bases []Value, entries ns) Value {
	d := NewDict()
	d.SetStr(strModule, NewStr("__main__"))
	for _, key := range sortedNames(entries) {
		d.SetStr(StrOf(key), entries[key])
	}
	return Call(th, TypeType.Value(), NewStr(name), NewTuple(bases...).Value(), d.Value())
}

func sortedNames(m ns) []string { return slices.Sorted(maps.Keys(m)) }

// raised takes the pending exception as "Type: message".
func raised(th *Thread) string {
	e := th.Take()
	if e == nil {
		return "nothing raised"
	}
	if len(e.Args.Items) == 0 {
		return e.Type().Name
	}
	s, _ := ToStr(th, e.Args.Items[0])
	return e.Type().Name + ": " + s
}

func text(th *Thread, v Value) string {
	if v.Bad() {
		return raised(th)
	}
	s, ok := Repr(th, v)
	if !ok {
		return raised(th)
	}
	return s
}

func TestEveryBuiltinTypeFills(t *testing.T) {
	var visit func(ty *Type)
	seen := 0
	visit = func(ty *Type) {
		seen++
		if ty.Dict().Len() == 0 {
			t.Errorf("%s has an empty namespace", ty.Name)
		}
		for _, sub := range ty.builtinSubs {
			visit(sub)
		}
	}
	visit(ObjectType)
	if seen < 40 {
		t.Errorf("only %d types", seen)
	}
}

func TestWrappersOfBuiltinTypes(t *testing.T) {
	th := NewTestThread()
	get := func(v Value, name string) Value { return GetAttr(th, v, StrOf(name)) }
	for _, c := range []struct {
		got  string
		want string
	}{
		{text(th, Call(th, get(IntType.Value(), "__add__"), Int(1), Int(2))), "3"},
		{text(th, Call(th, get(IntType.Value(), "__radd__"), Int(1), Int(2))), "3"},
		{text(th, Call(th, get(Int(7), "__rsub__"), Int(10))), "3"},
		{text(th, Call(th, get(IntType.Value(), "__add__"), NewStr("a"), Int(1))), "TypeError: descriptor '__add__' requires a 'int' object but received a 'str'"},
		{text(th, Call(th, get(Int(1), "__add__"))), "TypeError: expected 1 argument, got 0"},
		{text(th, Call(th, get(Int(1), "__lt__"), Int(2))), "True"},
		{text(th, Call(th, get(NewStr("ab"), "__len__"))), "2"},
		{text(th, Call(th, get(NewStr("ab"), "__str__"))), "'ab'"},
		{text(th, Call(th, get(ListType.Value(), "__getitem__"), NewList([]Value{Int(5)}).Value(), Int(0))), "5"},
		{text(th, Call(th, get(IntType.Value(), "__new__"), IntType.Value(), NewStr("12"))), "12"},
		{text(th, Call(th, get(ObjectType.Value(), "__new__"), ListType.Value())), "TypeError: object.__new__(list) is not safe, use list.__new__()"},
		{text(th, get(IntType.Value(), "__add__")), "<slot wrapper '__add__' of 'int' objects>"},
		{text(th, get(ListType.Value(), "append")), "<method 'append' of 'list' objects>"},
		{text(th, get(IntType.Value(), "real")), "<attribute 'real' of 'int' objects>"},
		{text(th, get(ListType.Value(), "__hash__")), "None"},
		{text(th, get(Int(1), "nope")), "AttributeError: 'int' object has no attribute 'nope'"},
		{text(th, get(IntType.Value(), "nope")), "AttributeError: type object 'int' has no attribute 'nope'"},
		{text(th, get(IntType.Value(), "__mro__")), "(<class 'int'>, <class 'object'>)"},
		{text(th, GetItem(th, ListType.Value(), IntType.Value())), "list[int]"},
		{text(th, Binary(th, OpOr, IntType.Value(), None)), "int | None"},
		{text(th, Call(th, ObjectType.Value(), Int(1))), "TypeError: object() takes no arguments"},
	} {
		if c.got != c.want {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
}

func TestClassBasics(t *testing.T) {
	th := NewTestThread()
	a := class(t, th, "A", nil, ns{"x": Int(1), "f": returns(Int(42))})
	b := class(t, th, "B", []Value{a.Value()}, ns{"__init__": fn(func(t *Thread, a []Value) Value {
		if !SetAttr(t, a[0], StrOf("v"), a[1]) {
			return Raised
		}
		return None
	})})
	obj := Call(th, b.Value(), Int(7))
	if got := text(th, GetAttr(th, obj, StrOf("v"))); got != "7" {
		t.Errorf("v = %s", got)
	}
	if got := text(th, CallMethod(th, obj, StrOf("f"))); got != "42" {
		t.Errorf("f() = %s", got)
	}
	if got := text(th, obj); !strings.HasPrefix(got, "<__main__.B object at 0x7f") {
		t.Errorf("repr = %s", got)
	}
	if got := text(th, b.Value()); got != "<class '__main__.B'>" {
		t.Errorf("repr of class = %s", got)
	}
	SetAttr(th, a.Value(), StrOf("x"), Int(2))
	if got := text(th, GetAttr(th, obj, StrOf("x"))); got != "2" {
		t.Errorf("x after assignment to the base = %s", got)
	}
	h1, _ := Hash(th, obj)
	h2, _ := Hash(th, obj)
	if h1 != h2 || th.Interp.ID(obj)>>4 != uint64(h1) {
		t.Errorf("hash %d, then %d", h1, h2)
	}
	if got := text(th, Call(th, a.Value(), Int(1))); got != "TypeError: A() takes no arguments" {
		t.Error(got)
	}
}

func TestClassErrors(t *testing.T) {
	th := NewTestThread()
	b := class(t, th, "B", nil, nil)
	x := class(t, th, "X", []Value{b.Value()}, nil)
	s := class(t, th, "S", nil, ns{"__slots__": NewTuple(NewStr("a"), NewStr("b")).Value()})
	s2 := class(t, th, "S2", nil, ns{"__slots__": NewStr("c")})
	for _, c := range []struct {
		bases   []Value
		entries ns
		want    string
	}{
		{[]Value{b.Value(), b.Value()}, nil, "TypeError: duplicate base class B"},
		{[]Value{b.Value(), x.Value()}, nil, "TypeError: Cannot create a consistent method resolution order (MRO) for bases B, X"},
		{[]Value{BoolType.Value()}, nil, "TypeError: type 'bool' is not an acceptable base type"},
		{[]Value{IntType.Value(), StrType.Value()}, nil, "TypeError: multiple bases have instance lay-out conflict"},
		{[]Value{s.Value(), s2.Value()}, nil, "TypeError: multiple bases have instance lay-out conflict"},
		{nil, ns{"__slots__": NewStr("1")}, "TypeError: __slots__ must be identifiers"},
		{nil, ns{"__slots__": NewStr("a"), "a": Int(1)}, "ValueError: 'a' in __slots__ conflicts with class variable"},
		{[]Value{IntType.Value()}, ns{"__slots__": NewStr("a")}, "TypeError: nonempty __slots__ not supported for subtype of 'int'"},
		{nil, ns{"__qualname__": Int(1)}, "TypeError: type __qualname__ must be a str, not int"},
	} {
		if got := text(th, tryClass(th, "C", c.bases, c.entries)); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestMembers(t *testing.T) {
	th := NewTestThread()
	s := class(t, th, "S", nil, ns{"__slots__": NewTuple(NewStr("a"), NewStr("b")).Value()})
	obj := Call(th, s.Value())
	a := StrOf("a")
	if got := text(th, GetAttr(th, obj, a)); got != "AttributeError: 'S' object has no attribute 'a'" {
		t.Error(got)
	}
	SetAttr(th, obj, a, Int(3))
	if got := text(th, GetAttr(th, obj, a)); got != "3" {
		t.Error(got)
	}
	if SetAttr(th, obj, StrOf("c"), Int(3)) || raised(th) != "AttributeError: 'S' object has no attribute 'c' and no __dict__ for setting new attributes" {
		t.Error("c could be set")
	}
	d := class(t, th, "D", []Value{s.Value()}, nil)
	obj = Call(th, d.Value())
	SetAttr(th, obj, a, Int(1))
	SetAttr(th, obj, StrOf("z"), Int(2))
	if got := text(th, GetAttr(th, obj, strDict)); got != "{'z': 2}" {
		t.Error(got)
	}
	if got := text(th, GetAttr(th, obj, a)); got != "1" {
		t.Errorf("a after __dict__: %s", got)
	}
}

func TestSlotsFollowDunders(t *testing.T) {
	th := NewTestThread()
	add := fn(func(_ *Thread, a []Value) Value { return NewStr("add") })
	radd := fn(func(_ *Thread, a []Value) Value { return NewStr("radd") })
	a := class(t, th, "A", nil, ns{"__add__": add, "__radd__": radd, "__len__": returns(Int(-1)), "__bool__": returns(Int(1))})
	i := class(t, th, "I", []Value{IntType.Value()}, ns{"__radd__": radd})
	l := class(t, th, "L", []Value{ListType.Value()}, ns{"__len__": returns(Int(9))})
	e := class(t, th, "E", nil, ns{"__eq__": returns(True)})
	va, vi := Call(th, a.Value()), Call(th, i.Value(), Int(5))
	vl, ve := Call(th, l.Value()), Call(th, e.Value())
	_, lenOK := Len(th, va)
	lenErr := raised(th)
	_, truthOK := Truth(th, va)
	truthErr := raised(th)
	_, hashOK := Hash(th, ve)
	hashErr := raised(th)
	if lenOK || truthOK || hashOK {
		t.Error("a wrong result was accepted")
	}
	n, _ := Len(th, vl)
	for _, c := range []struct{ got, want string }{
		{text(th, Binary(th, OpAdd, va, Int(1))), "'add'"},
		{text(th, Binary(th, OpAdd, Int(1), va)), "'radd'"},
		{text(th, Binary(th, OpAdd, Int(1), vi)), "'radd'"},
		{text(th, Binary(th, OpAdd, vi, Int(1))), "6"},
		{text(th, Binary(th, OpSub, va, Int(1))), "TypeError: unsupported operand type(s) for -: 'A' and 'int'"},
		{lenErr, "ValueError: __len__() should return >= 0"},
		{truthErr, "TypeError: __bool__ should return bool, returned int"},
		{hashErr, "TypeError: unhashable type: 'E'"},
		{text(th, Int(int64(n))), "9"},
		{text(th, Compare(th, OpNe, ve, Int(1))), "False"},
	} {
		if c.got != c.want {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
	SetAttr(th, a.Value(), StrOf("__sub__"), returns(Int(8)))
	if got := text(th, Binary(th, OpSub, va, Int(1))); got != "8" {
		t.Errorf("after assigning __sub__: %s", got)
	}
}

func TestDescriptors(t *testing.T) {
	th := NewTestThread()
	p := Call(th, PropertyType.Value(), returns(Int(5)))
	c := class(t, th, "C", nil, ns{
		"p": p, "c": NewClassMethod(fn(func(_ *Thread, a []Value) Value { return a[0] })),
		"s":           NewStaticMethod(fn(func(_ *Thread, a []Value) Value { return Int(int64(len(a))) })),
		"__getattr__": fn(func(_ *Thread, a []Value) Value { return a[1] }),
	})
	obj := Call(th, c.Value())
	for name, want := range map[string]string{"p": "5", "other": "'other'"} {
		if got := text(th, GetAttr(th, obj, StrOf(name))); got != want {
			t.Errorf("%s = %s, want %s", name, got, want)
		}
	}
	if got := text(th, CallMethod(th, obj, StrOf("c"))); got != "<class '__main__.C'>" {
		t.Error(got)
	}
	if got := text(th, CallMethod(th, obj, StrOf("s"))); got != "0" {
		t.Error(got)
	}
	if SetAttr(th, obj, StrOf("p"), None) {
		t.Error("p could be set")
	}
	if got := raised(th); got != "AttributeError: property 'p' of 'C' object has no setter" {
		t.Error(got)
	}
}

func TestSuperAndChecks(t *testing.T) {
	th := NewTestThread()
	a := class(t, th, "A", nil, ns{"f": returns(Int(1))})
	b := class(t, th, "B", []Value{a.Value()}, ns{"f": returns(Int(2))})
	obj := Call(th, b.Value())
	sup := NewSuper(th, b, obj)
	if got := text(th, CallMethod(th, sup, StrOf("f"))); got != "1" {
		t.Error(got)
	}
	if got := text(th, sup); got != "<super: <class 'B'>, <B object>>" {
		t.Error(got)
	}
	f, self := LookupMethod(th, sup, StrOf("f"))
	if got := text(th, Call(th, f, self)); got != "1" {
		t.Error(got)
	}
	for _, c := range []struct {
		cls  Value
		want string
	}{
		{a.Value(), "True"},
		{IntType.Value(), "False"},
		{NewTuple(IntType.Value(), a.Value()).Value(), "True"},
		{Binary(th, OpOr, IntType.Value(), b.Value()), "True"},
		{Int(1), "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union"},
		{GetItem(th, ListType.Value(), IntType.Value()), "TypeError: isinstance() argument 2 cannot be a parameterized generic"},
	} {
		if got := text(th, boolResult(IsInstanceOf(th, obj, c.cls))); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestIdentity(t *testing.T) {
	th := NewTestThread()
	values := []Value{
		None, True, False, Ellipsis, NotImplemented, Int(0), Int(1), Float(0), Float(1), IntType.Value(), TypeType.Value(),
		NewStr("abc"), NewStr("abc"), NewList(nil).Value(), GenericBase, Call(th, ObjectType.Value()), Call(th, ObjectType.Value()),
	}
	seen := map[uint64]int{}
	for i, v := range values {
		id := th.Interp.ID(v)
		if other, dup := seen[id]; dup {
			t.Errorf("values %d and %d have the same id", i, other)
		}
		if th.Interp.ID(v) != id {
			t.Errorf("the id of value %d changed", i)
		}
		seen[id] = i
	}
}

func TestManyFields(t *testing.T) {
	th := NewTestThread()
	slots := make([]Value, 70)
	for i := range slots {
		slots[i] = NewStr(sprintf("s%d", i))
	}
	c := class(t, th, "C", nil, ns{"__slots__": NewList(append(slots, NewStr("__dict__"))).Value()})
	for range 3 {
		obj := Call(th, c.Value())
		for i := range 100 {
			if !SetAttr(th, obj, StrOf(sprintf("f%d", i)), Int(int64(i))) || !SetAttr(th, obj, StrOf(sprintf("s%d", i%70)), Int(int64(i%70))) {
				t.Fatal(raised(th))
			}
		}
		for _, name := range []string{"f3", "f99", "s0", "s69"} {
			if got := text(th, GetAttr(th, obj, StrOf(name))); got != name[1:] {
				t.Errorf("%s = %s", name, got)
			}
		}
	}
}
