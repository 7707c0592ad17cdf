package object

import "testing"

func TestContainerSubclasses(t *testing.T) {
	th := NewTestThread()
	derive := func(name string, base *Type) Value {
		return Call(th, TypeType.Value(), NewStr(name), NewTuple(base.Value()).Value(), NewDict().Value())
	}
	three := listOf(1, 2, 3)
	pairs := NewList([]Value{NewTuple(Int(1), Int(2)).Value()}).Value()
	note := StrOf("note")
	for _, c := range []struct {
		base *Type
		args []Value
		want string
	}{
		{ListType, []Value{three}, "[1, 2, 3]"},
		{TupleType, []Value{three}, "(1, 2, 3)"},
		{DictType, []Value{pairs}, "{1: 2}"},
		{SetType, []Value{three}, "Sub({1, 2, 3})"},
		{FrozenSetType, []Value{three}, "Sub({1, 2, 3})"},
	} {
		cls := derive("Sub", c.base)
		if cls.Bad() {
			t.Fatalf("%s: %s", c.base.Name, shown(th, cls))
		}
		v := Call(th, cls, c.args...)
		if got := shown(th, v); got != c.want {
			t.Errorf("%s: got %s, want %s", c.base.Name, got, c.want)
			continue
		}
		if !SetAttr(th, v, note, Int(5)) || GetAttr(th, v, note) != Int(5) {
			t.Errorf("%s: a subclass's instance keeps no attributes", c.base.Name)
		}
		plain := Call(th, c.base.Value(), c.args...)
		if eq, ok := Equal(th, v, plain); !ok || !eq {
			t.Errorf("%s: an instance of a subclass differs from %s", c.base.Name, shown(th, plain))
		}
	}
	for _, c := range []struct {
		base *Type
		args []Value
		want string
	}{
		{EnumerateType, []Value{three}, "[(0, 1), (1, 2), (2, 3)]"},
		{ZipType, []Value{three}, "[(1,), (2,), (3,)]"},
		{ReversedType, []Value{three}, "[3, 2, 1]"},
	} {
		items, ok := Collect(th, Call(th, derive("Sub", c.base), c.args...))
		if got := shown(th, NewList(items).Value()); !ok || got != c.want {
			t.Errorf("%s: got %s, want %s", c.base.Name, got, c.want)
		}
	}
}

func TestMissing(t *testing.T) {
	th := NewTestThread()
	ns := NewDict()
	ns.SetStr(StrOf("__missing__"), NewFunc("", "missing", "key, /", func(t *Thread, a []Value) Value { // built-in functions do not bind
		return NewTuple(a[0]).Value()
	}))
	cls := Call(th, TypeType.Value(), NewStr("M"), NewTuple(DictType.Value()).Value(), ns.Value())
	v := Call(th, cls)
	if got := shown(th, GetItem(th, v, Int(4))); got != "(4,)" {
		t.Errorf("__missing__ gave %s", got)
	}
	if got := method(th, v, "get", Int(4)); got != None {
		t.Errorf("get asked __missing__: %s", shown(th, got))
	}
}
