package object

import (
	"strings"
	"testing"
)

// call runs a method with positional arguments and shows the result, or the exception.
func shown(t *Thread, v Value) string {
	if v.IsDone() {
		return "<done>"
	}
	if v.Bad() {
		e := t.Take()
		s := e.Type().Name
		if len(e.Args.Items) > 0 {
			text, _ := ToStr(t, e.Args.Items[0])
			if e.Type() == KeyErrorType {
				text, _ = Repr(t, e.Args.Items[0])
			}
			s += ": " + text
		}
		return s
	}
	if v.IsNone() {
		return "None"
	}
	s, ok := Repr(t, v)
	if !ok {
		return "repr failed: " + t.Take().Type().Name
	}
	return s
}

func ints(ns ...int64) []Value {
	items := make([]Value, len(ns))
	for i, n := range ns {
		items[i] = Int(n)
	}
	return items
}

func listOf(ns ...int64) Value { return NewList(ints(ns...)).Value() }

func sliceFrom(parts ...any) Value {
	var vs [3]Value
	for i := range vs {
		vs[i] = None
		if n, ok := parts[i].(int); ok {
			vs[i] = Int(int64(n))
		}
	}
	return NewSlice(vs[0], vs[1], vs[2]).Value()
}

func method(t *Thread, v Value, name string, args ...Value) Value {
	return CallMethod(t, v, StrOf(name), args...)
}

func done(ok bool) Value {
	if !ok {
		return Raised
	}
	return None
}

func TestListItems(t *testing.T) {
	th := NewTestThread()
	for _, c := range []struct {
		do   func(l Value) Value
		want string
		list string
	}{
		{func(l Value) Value { return GetItem(th, l, Int(-1)) }, "5", ""},
		{func(l Value) Value { return GetItem(th, l, Int(5)) }, "IndexError: list index out of range", ""},
		{func(l Value) Value { return GetItem(th, l, NewStr("x")) }, "TypeError: list indices must be integers or slices, not str", ""},
		{func(l Value) Value { return GetItem(th, l, sliceFrom(nil, nil, -2)) }, "[5, 3, 1]", ""},
		{func(l Value) Value { return GetItem(th, l, sliceFrom(1, -1, nil)) }, "[2, 3, 4]", ""},
		{func(l Value) Value { return done(SetItem(th, l, sliceFrom(1, 3, nil), listOf(9))) }, "None", "[1, 9, 4, 5]"},
		{func(l Value) Value { return done(SetItem(th, l, sliceFrom(nil, nil, 2), listOf(9))) },
			"ValueError: attempt to assign sequence of size 1 to extended slice of size 3", ""},
		{func(l Value) Value { return done(SetItem(th, l, sliceFrom(nil, nil, -2), listOf(7, 8, 9))) }, "None", "[9, 2, 8, 4, 7]"},
		{func(l Value) Value { return done(SetItem(th, l, sliceFrom(nil, nil, 2), Unbound)) }, "None", "[2, 4]"},
		{func(l Value) Value { return done(SetItem(th, l, sliceFrom(3, nil, -2), Unbound)) }, "None", "[1, 3, 5]"},
		{func(l Value) Value { return done(SetItem(th, l, sliceFrom(5, 2, nil), listOf(0))) }, "None", "[1, 2, 3, 4, 5, 0]"},
		{func(l Value) Value { return done(SetItem(th, l, sliceFrom(0, 1, nil), Int(3))) }, "TypeError: must assign iterable to extended slice", ""},
		{func(l Value) Value { return method(th, l, "pop") }, "5", "[1, 2, 3, 4]"},
		{func(l Value) Value { return method(th, l, "pop", Int(-6)) }, "IndexError: pop index out of range", ""},
		{func(l Value) Value { return method(th, l, "insert", Int(-2), Int(0)) }, "None", "[1, 2, 3, 0, 4, 5]"},
		{func(l Value) Value { return method(th, l, "index", Int(7)) }, "ValueError: 7 is not in list", ""},
		{func(l Value) Value { return method(th, l, "index", Int(3), Int(-3)) }, "2", ""},
		{func(l Value) Value { return method(th, l, "remove", Int(7)) }, "ValueError: list.remove(x): x not in list", ""},
		{func(l Value) Value { return method(th, l, "extend", Int(7)) }, "TypeError: 'int' object is not iterable", ""},
		{func(l Value) Value { return Binary(th, OpAdd, l, Int(7)) }, `TypeError: can only concatenate list (not "int") to list`, ""},
		{func(l Value) Value { return Binary(th, OpAdd, l, listOf(6)) }, "[1, 2, 3, 4, 5, 6]", ""},
		{func(l Value) Value { return Binary(th, OpMul, Int(2), l) }, "[1, 2, 3, 4, 5, 1, 2, 3, 4, 5]", ""},
		{func(l Value) Value { return Binary(th, OpMul, l, NewStr("x")) }, "TypeError: can't multiply sequence by non-int of type 'str'", ""},
		{func(l Value) Value { return InPlaceBinary(th, OpMul, l, Int(0)) }, "[]", "[]"},
		{func(l Value) Value { return Compare(th, OpLt, l, listOf(1, 2, 4)) }, "True", ""},
		{func(l Value) Value { return Compare(th, OpLt, l, Int(4)) }, "TypeError: '<' not supported between instances of 'list' and 'int'", ""},
	} {
		l := listOf(1, 2, 3, 4, 5)
		if got := shown(th, c.do(l)); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
		if c.list == "" {
			c.list = "[1, 2, 3, 4, 5]"
		}
		if got := shown(th, l); got != c.list {
			t.Errorf("list is now %s, want %s", got, c.list)
		}
	}
}

func TestReprGuard(t *testing.T) {
	th := NewTestThread()
	l, d := NewList(nil), NewDict()
	l.Append(l.Value())
	l.Append(d.Value())
	d.SetStr(StrOf("k"), NewTuple(l.Value(), d.Value()).Value())
	if got, want := shown(th, l.Value()), "[[...], {'k': ([...], {...})}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if len(th.repring) != 0 {
		t.Error("repr left its marks")
	}
}

func TestHashes(t *testing.T) {
	th := NewTestThread()
	fs := NewFrozenSet()
	for _, n := range ints(1, 2, 3) {
		fs.Add(th, n)
	}
	for _, c := range []struct {
		v    Value
		want int64
	}{
		{NewTuple().Value(), 5740354900026072187},
		{NewTuple(ints(1, 2, 3)...).Value(), 529344067295497451},
		{NewRange(0, 10, 2).Value(), -6143170332311272345},
		{fs.Value(), -272375401224217160},
		{NewSlice(Int(1), Int(2), Int(3)).Value(), -2340833382717974474},
	} {
		if h, ok := Hash(th, c.v); !ok || h != c.want {
			t.Errorf("hash(%s) = %d, want %d", shown(th, c.v), h, c.want)
		}
	}
}

func TestDictSurvivesGrowthAndDeletion(t *testing.T) {
	th := NewTestThread()
	d := NewDict()
	for i := int64(0); i < 1000; i++ {
		d.Set(th, Int(i*7), Int(i))
		d.SetStr(StrOf(strings.Repeat("x", int(i%50))+string(rune('a'+i%26))), Int(i))
	}
	for i := int64(0); i < 1000; i += 3 {
		if found, ok := d.Delete(th, Int(i*7)); !found || !ok {
			t.Fatalf("key %d was lost", i*7)
		}
	}
	for i := int64(0); i < 1000; i++ {
		v := d.Get(th, Int(i*7))
		if want := i%3 != 0; v.Ok() != want || want && v != Int(i) {
			t.Fatalf("d[%d] = %s", i*7, shown(th, v))
		}
	}
	if got := d.Get(th, Float(7)); got != Int(1) {
		t.Errorf("d[7.0] = %s, want 1", shown(th, got))
	}
}
