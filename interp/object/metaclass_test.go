package object

import "testing"

func kwFn(f CallFunc) Value {
	v := &testFunction{Header: Header{testFunctionType}, fn: f}
	return FromHeader(&v.Header)
}

func TestMetaclass(t *testing.T) {
	th := NewTestThread()
	var log []string
	meta := class(t, th, "M", []Value{TypeType.Value()}, ns{
		"__new__": kwFn(func(t *Thread, _ Value, a []Value, names []*Str) Value {
			log = append(log, "new "+names[0].s)
			return TypeType.New(t, typeOf(a[0]), a[1:4], nil)
		}),
		"__init__": kwFn(func(_ *Thread, _ Value, _ []Value, names []*Str) Value {
			log = append(log, "init "+names[0].s)
			return None
		}),
		"__call__": fn(func(t *Thread, a []Value) Value {
			log = append(log, "call")
			return CallKw(t, GetAttr(t, TypeType.Value(), dunderNames[dCall]), a, nil)
		}),
		"hello": returns(NewStr("hello")),
	})
	d := NewDict()
	cls := MakeClass(th, meta.Value(), StrOf("C"), nil, d.Value(), []*Str{StrOf("z")}, []Value{Int(3)})
	if cls.Bad() {
		t.Fatal(raised(th))
	}
	obj := Call(th, cls)
	for _, c := range []struct{ got, want string }{
		{text(th, boolResult(IsInstanceOf(th, obj, cls))), "True"},
		{text(th, CallMethod(th, cls, StrOf("hello"))), "'hello'"},
		{text(th, GetAttr(th, obj, StrOf("hello"))), "AttributeError: 'C' object has no attribute 'hello'"},
		{sprintf("%q", log), `["new z" "init z" "call"]`},
	} {
		if c.got != c.want {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
	other := class(t, th, "N", []Value{TypeType.Value()}, nil)
	n := Call(th, other.Value(), NewStr("D"), NewTuple().Value(), NewDict().Value())
	if _, ok := CalculateMeta(th, Unbound, []Value{cls, n}); ok {
		t.Error("two unrelated metaclasses were accepted")
	}
	th.Take()
	if m, _ := CalculateMeta(th, Unbound, []Value{ObjectType.Value(), n}); m != other.Value() {
		t.Errorf("metaclass %s", text(th, m))
	}
}

func TestClassHooks(t *testing.T) {
	th := NewTestThread()
	var log []string
	named := class(t, th, "Named", nil, ns{"__set_name__": fn(func(t *Thread, a []Value) Value {
		log = append(log, "set_name "+text(t, a[2]))
		return None
	})})
	base := class(t, th, "Base", nil, ns{"__init_subclass__": kwFn(func(t *Thread, _ Value, a []Value, names []*Str) Value {
		log = append(log, "init_subclass "+typeOf(a[0]).Name+" "+names[0].s)
		return None
	})})
	cell := NewCell(Unbound)
	d := NewDict()
	d.SetStr(StrOf("field"), Call(th, named.Value()))
	d.SetStr(strClassCell, cell.Value())
	cls := NewClass(th, TypeType, "Sub", []Value{base.Value()}, d, []*Str{StrOf("flag")}, []Value{True})
	if cls.Bad() {
		t.Fatal(raised(th))
	}
	if cell.V != cls || typeOf(cls).own(strClassCell).Ok() {
		t.Error("the class cell was not filled and removed")
	}
	if got := sprintf("%q", log); got != `["set_name 'field'" "init_subclass Sub flag"]` {
		t.Error(got)
	}
	if got := text(th, NewList(typeValues(base.subclasses(th.Interp))).Value()); got != "[<class 'Sub'>]" {
		t.Errorf("subclasses %s", got)
	}
}

func TestAssigningBasesAndClass(t *testing.T) {
	th := NewTestThread()
	a := class(t, th, "A", nil, ns{"x": Int(1)})
	b := class(t, th, "B", nil, ns{"x": Int(2), "__len__": returns(Int(7))})
	c := class(t, th, "C", []Value{a.Value()}, nil)
	obj := Call(th, c.Value())
	SetAttr(th, obj, StrOf("own"), Int(9))
	x := StrOf("x")
	before := text(th, GetAttr(th, obj, x))
	version := c.Version()
	if !SetAttr(th, c.Value(), strBases, NewTuple(b.Value()).Value()) {
		t.Fatal(raised(th))
	}
	n, _ := Len(th, obj)
	if got := text(th, GetAttr(th, obj, x)); before != "1" || got != "2" || n != 7 || c.Version() == version {
		t.Errorf("x was %s, is %s; len %d", before, got, n)
	}
	if !SetAttr(th, obj, strClass, a.Value()) {
		t.Fatal(raised(th))
	}
	if got := text(th, GetAttr(th, obj, x)) + text(th, GetAttr(th, obj, StrOf("own"))); got != "19" {
		t.Error(got)
	}
	for _, bad := range []struct {
		name *Str
		item Value
		want string
	}{
		{strClass, Int(1), "TypeError: __class__ must be set to a class, not 'int' object"},
		{strClass, IntType.Value(), "TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses"},
		{strDict, Int(1), "TypeError: __dict__ must be set to a dictionary, not a 'int'"},
	} {
		SetAttr(th, obj, bad.name, bad.item)
		if got := raised(th); got != bad.want {
			t.Errorf("got %s, want %s", got, bad.want)
		}
	}
}

func TestAbstractClass(t *testing.T) {
	th := NewTestThread()
	c := class(t, th, "C", nil, nil)
	SetAttr(th, c.Value(), strAbstractMethods, NewTuple(NewStr("g"), NewStr("f")).Value())
	want := "TypeError: Can't instantiate abstract class C without an implementation for abstract methods 'f', 'g'"
	if got := text(th, Call(th, c.Value())); got != want {
		t.Error(got)
	}
	SetAttr(th, c.Value(), strAbstractMethods, NewTuple().Value())
	if Call(th, c.Value()).Bad() {
		t.Error(raised(th))
	}
}
