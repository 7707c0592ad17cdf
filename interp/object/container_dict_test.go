package object

import "testing"

func dictFrom(th *Thread, pairs ...Value) *Dict {
	d := NewDict()
	for i := 0; i < len(pairs); i += 2 {
		d.Set(th, pairs[i], pairs[i+1])
	}
	return d
}

func TestDictMethods(t *testing.T) {
	th := NewTestThread()
	a, b := NewStr("a"), NewStr("b")
	for _, c := range []struct {
		do   func(d Value) Value
		want string
		left string
	}{
		{func(d Value) Value { return GetItem(th, d, NewStr("z")) }, "KeyError: 'z'", ""},
		{func(d Value) Value { return GetItem(th, d, listOf(1)) }, "TypeError: unhashable type: 'list'", ""},
		{func(d Value) Value { return method(th, d, "get", Int(1), Int(5)) }, "5", ""},
		{func(d Value) Value { return method(th, d, "pop", a) }, "1", "{'b': 2}"},
		{func(d Value) Value { return method(th, d, "pop", Int(1)) }, "KeyError: 1", ""},
		{func(d Value) Value { return method(th, d, "popitem") }, "('b', 2)", "{'a': 1}"},
		{func(d Value) Value { return method(th, d, "setdefault", b, Int(7)) }, "2", ""},
		{func(d Value) Value { return method(th, d, "setdefault", Int(0)) }, "None", "{'a': 1, 'b': 2, 0: None}"},
		{func(d Value) Value { return method(th, d, "update", listOf(1)) },
			"TypeError: cannot convert dictionary update sequence element #0 to a sequence", ""},
		{func(d Value) Value { return method(th, d, "update", NewList([]Value{NewTuple(a).Value()}).Value()) },
			"ValueError: dictionary update sequence element #0 has length 1; 2 is required", ""},
		{func(d Value) Value { return method(th, d, "update", NewList([]Value{NewStr("xy")}).Value()) }, "None",
			"{'a': 1, 'b': 2, 'x': 'y'}"},
		{func(d Value) Value { return Binary(th, OpOr, d, dictFrom(th, b, Int(3)).Value()) }, "{'a': 1, 'b': 3}", ""},
		{func(d Value) Value { return Binary(th, OpOr, d, Int(1)) },
			"TypeError: unsupported operand type(s) for |: 'dict' and 'int'", ""},
		{func(d Value) Value { return method(th, d, "keys") }, "dict_keys(['a', 'b'])", ""},
		{func(d Value) Value { return method(th, d, "items") }, "dict_items([('a', 1), ('b', 2)])", ""},
		{func(d Value) Value {
			return Binary(th, OpAnd, method(th, d, "keys"), NewList([]Value{b, Int(3)}).Value())
		}, "{'b'}", ""},
		{func(d Value) Value { return Binary(th, OpSub, method(th, d, "items"), method(th, d, "items")) }, "set()", ""},
		{func(d Value) Value { return Compare(th, OpLe, method(th, d, "keys"), method(th, d, "keys")) }, "True", ""},
		{func(d Value) Value { return Compare(th, OpEq, d, dictFrom(th, b, Int(2), a, Int(1)).Value()) }, "True", ""},
		{func(d Value) Value { return Compare(th, OpEq, d, dictFrom(th, b, Int(2), a, Int(2)).Value()) }, "False", ""},
		{func(d Value) Value { return Call(th, DictType.Value(), d) }, "{'a': 1, 'b': 2}", ""},
	} {
		d := dictFrom(th, a, Int(1), b, Int(2)).Value()
		if got := shown(th, c.do(d)); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
		if c.left == "" {
			c.left = "{'a': 1, 'b': 2}"
		}
		if got := shown(th, d); got != c.left {
			t.Errorf("after what gave %s the dict is %s, want %s", c.want, got, c.left)
		}
	}
}

// A key whose == empties and refills the dict must not make the search read a stale table.
func TestDictLookupSurvivesComparison(t *testing.T) {
	th := NewTestThread()
	d := NewDict()
	typ := (&Type{Name: "K"}).Define(ObjectType, nil)
	calls := 0
	typ.Hash = func(*Thread, Value) (int64, bool) { return 7, true }
	typ.Compare = func(t *Thread, op CompareOp, a, b Value) Value {
		if calls++; calls == 1 {
			d.Clear()
			for i := range 100 {
				d.Set(t, Int(int64(i+1000)), None)
			}
		}
		return Bool(Cast[numbered](a).v == Cast[numbered](b).v)
	}
	key := func(v int64) Value { return FromHeader(&(&numbered{Header: Header{typ}, v: v}).Header) }
	d.Set(th, key(1), Int(1))
	if got := d.Get(th, key(1)); !got.IsUnbound() {
		t.Errorf("found %s in a dict emptied by the comparison", shown(th, got))
	}
	if !d.Set(th, key(2), Int(2)) || d.Get(th, key(2)) != Int(2) || d.Len() != 101 {
		t.Error("the dict is not what the comparison left")
	}
}

// Every popitem leaves a used place in the index: the table must be rebuilt before it has no free one.
func TestDictPopItemKeepsFreePlaces(t *testing.T) {
	th := NewTestThread()
	d := NewDict()
	for i := range 6 {
		d.Set(th, Int(int64(i)), None)
	}
	for i := range 100 {
		d.Set(th, Int(int64(i+6)), None)
		if got := method(th, d.Value(), "popitem"); got.Bad() {
			t.Fatal(shown(th, got))
		}
	}
	if in, ok := d.Has(th, Int(77)); in || !ok || d.Len() != 6 {
		t.Error("popitem left something behind")
	}
}

func TestKeysVersion(t *testing.T) {
	th := NewTestThread()
	d := NewDict()
	x := StrOf("x")
	for _, c := range []struct {
		name string
		do   func()
		same bool
	}{
		{"insert", func() { d.SetStr(x, Int(1)) }, false},
		{"overwrite", func() { d.SetStr(StrOf("x"), Int(2)) }, true},
		{"lookup", func() { d.Get(th, Int(3)) }, true},
		{"delete", func() { d.DeleteStr(x) }, false},
		{"clear", func() { d.Clear() }, false},
	} {
		before := d.KeysVersion()
		c.do()
		if (d.KeysVersion() == before) != c.same || d.KeysVersion() == 0 {
			t.Errorf("%s: version went from %d to %d", c.name, before, d.KeysVersion())
		}
	}
}
