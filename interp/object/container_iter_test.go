package object

import "testing"

func TestIterationNotices(t *testing.T) {
	th := NewTestThread()
	dictOf := func(n int) *Dict {
		d := NewDict()
		for i := range n {
			d.Set(th, Int(int64(i)), None)
		}
		return d
	}
	for _, c := range []struct {
		name string
		it   func() (it Value, change func())
		want string
	}{
		{"dict grows", func() (Value, func()) {
			d := dictOf(2)
			return Iter(th, d.Value()), func() { d.Set(th, Int(9), None) }
		}, "RuntimeError: dictionary changed size during iteration"},
		{"dict key replaced", func() (Value, func()) {
			d := dictOf(1)
			return Iter(th, d.Value()), func() { d.Delete(th, Int(0)); d.Set(th, Int(1), None) }
		}, "RuntimeError: dictionary keys changed during iteration"},
		{"set grows", func() (Value, func()) {
			s := NewSet()
			s.Add(th, Int(1))
			return Iter(th, s.Value()), func() { s.Add(th, Int(2)) }
		}, "RuntimeError: Set changed size during iteration"},
		{"list shrinks", func() (Value, func()) {
			l := NewList(ints(1, 2))
			return Iter(th, l.Value()), func() { l.Items = l.Items[:1] }
		}, "<done>"},
		{"list grows", func() (Value, func()) {
			l := NewList(ints(1))
			return Iter(th, l.Value()), func() { l.Append(Int(2)) }
		}, "2"},
	} {
		it, change := c.it()
		if first := Next(th, it); first.Bad() {
			t.Fatalf("%s: no first item", c.name)
		}
		change()
		if got := shown(th, Next(th, it)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestLazyIterators(t *testing.T) {
	th := NewTestThread()
	three := listOf(1, 2, 3)
	strict := []*Str{StrOf("strict")}
	for _, c := range []struct {
		typ   *Type
		args  []Value
		names []*Str
		want  string
	}{
		{EnumerateType, []Value{three, Int(maxInt)}, nil, "[(9223372036854775807, 1), (9223372036854775808, 2), (9223372036854775809, 3)]"},
		{EnumerateType, []Value{three, Int(7)}, []*Str{StrOf("start")}, "[(7, 1), (8, 2), (9, 3)]"},
		{EnumerateType, nil, nil, "TypeError: enumerate() missing required argument 'iterable'"},
		{ZipType, nil, nil, "[]"},
		{ZipType, []Value{three, listOf(4, 5)}, nil, "[(1, 4), (2, 5)]"},
		{ZipType, []Value{three, listOf(4, 5), True}, strict, "ValueError: zip() argument 2 is shorter than argument 1"},
		{ZipType, []Value{listOf(1), listOf(1), three, True}, strict, "ValueError: zip() argument 3 is longer than arguments 1-2"},
		{FilterType, []Value{None, listOf(0, 1, 0, 2)}, nil, "[1, 2]"},
		{MapType, []Value{three}, nil, "TypeError: map() must have at least two arguments."},
		{ReversedType, []Value{three}, nil, "[3, 2, 1]"},
		{ReversedType, []Value{NewRange(0, 10, 3).Value()}, nil, "[9, 6, 3, 0]"},
		{ReversedType, []Value{NewTuple(ints(1, 2)...).Value()}, nil, "[2, 1]"},
		{ReversedType, []Value{NewSet().Value()}, nil, "TypeError: 'set' object is not reversible"},
	} {
		v := c.typ.New(th, c.typ, c.args, c.names)
		if v.Ok() {
			l := NewList(nil)
			if v = l.Value(); !l.Extend(th, c.typ.New(th, c.typ, c.args, c.names)) {
				v = Raised
			}
		}
		if got := shown(th, v); got != c.want {
			t.Errorf("%s: got %s, want %s", c.typ.Name, got, c.want)
		}
	}
}

func TestRanges(t *testing.T) {
	th := NewTestThread()
	huge := Binary(th, OpPow, Int(10), Int(30))
	show := func(v Value) string { return shown(th, v) } // at once: an exception must not meet the next
	make3 := func(args ...Value) Value { return RangeType.New(th, RangeType, args, nil) }
	for _, c := range []struct {
		got, want string
	}{
		{show(make3(Int(1), Int(2), Int(0))), "ValueError: range() arg 3 must not be zero"},
		{show(make3(NewStr("a"))), "TypeError: 'str' object cannot be interpreted as an integer"},
		{show(GetItem(th, make3(Int(10)), sliceFrom(nil, nil, -3))), "range(9, -1, -3)"},
		{show(GetItem(th, make3(Int(10)), Int(-1))), "9"},
		{show(GetItem(th, make3(Int(10)), Int(10))), "IndexError: range object index out of range"},
		{show(GetItem(th, make3(huge), Int(-1))), "999999999999999999999999999999"},
		{show(GetItem(th, make3(huge), sliceFrom(5, nil, 7))), "range(5, 1000000000000000000000000000000, 7)"},
		{show(method(th, make3(Int(0), Int(10), Int(3)), "index", Int(9))), "3"},
		{show(method(th, make3(Int(0), Int(10), Int(3)), "index", Int(8))), "ValueError: 8 is not in range"},
		{show(method(th, make3(huge), "count", Int(5))), "1"},
		{show(Compare(th, OpEq, make3(Int(0), Int(4), Int(3)), make3(Int(0), Int(6), Int(3)))), "True"},
		{show(Compare(th, OpEq, make3(Int(3), Int(0)), make3(Int(0)))), "True"},
		{show(GetItem(th, make3(Int(-1<<63), Int(1<<63-1)), Int(-1))), "9223372036854775806"},
		{show(method(th, NewSlice(None, None, huge).Value(), "indices", Int(5))), "(0, 5, 1000000000000000000000000000000)"},
	} {
		if c.got != c.want {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
}

func TestUnpack(t *testing.T) {
	th := NewTestThread()
	for _, c := range []struct {
		v    Value
		want string
	}{
		{listOf(1, 2), "[1, 2]"},
		{listOf(1), "ValueError: not enough values to unpack (expected 2, got 1)"},
		{NewRange(0, 3, 1).Value(), "ValueError: too many values to unpack (expected 2)"},
		{Int(1), "TypeError: cannot unpack non-iterable int object"},
	} {
		items, ok := Unpack(th, c.v, 2)
		got := NewList(items).Value()
		if !ok {
			got = Raised
		}
		if s := shown(th, got); s != c.want {
			t.Errorf("got %s, want %s", s, c.want)
		}
	}
	items, _ := UnpackEx(th, listOf(1, 2, 3, 4), 1, 1)
	if got := shown(th, NewList(items).Value()); got != "[1, [2, 3], 4]" {
		t.Errorf("got %s", got)
	}
	if _, ok := UnpackEx(th, listOf(1), 1, 1); ok || shown(th, Raised) != "ValueError: not enough values to unpack (expected at least 2, got 1)" {
		t.Error("one value for two names and a star")
	}
}
