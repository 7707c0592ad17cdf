package object

// What __reduce_ex__ says is how copy and pickle make an object anew: a function, its
// arguments, the state to set, then the items to append and the pairs to put in.
// Follows: Python library reference, pickle, "Pickling Class Instances".

func objectReduceEx(t *Thread, a []Value) Value {
	if !checkProtocol(t, a[1]) {
		return Raised
	}
	if f := a[0].Type().Lookup(strReduce); f.Ok() && f != ObjectType.Lookup(strReduce) {
		return CallMethod(t, a[0], strReduce)
	}
	if a[1].Ok() {
		proto, ok := IndexInt(t, a[1])
		if !ok {
			return Raised
		}
		if proto < 2 {
			return reduceByCopyreg(t, a[0], proto)
		}
	}
	return reduceNew(t, a[0])
}

// objectReduce is what objects say for protocol 0.
func objectReduce(t *Thread, a []Value) Value { return reduceByCopyreg(t, a[0], 0) }

// checkProtocol wants an int as C has them: it makes no other difference which it is.
func checkProtocol(t *Thread, v Value) bool {
	n, ok := Index(t, v), false
	if n.Bad() {
		return false
	}
	if i, small := AsInt64(n); small {
		ok = i == int64(int32(i))
	}
	if !ok {
		t.Raise(OverflowErrorType, "Python int too large to convert to C int")
	}
	return ok
}

var (
	strReduce        = StrOf("__reduce__")
	strGetState      = StrOf("__getstate__")
	nameGetNewArgs   = StrOf("__getnewargs__")
	nameGetNewArgsEx = StrOf("__getnewargs_ex__")
)

// reduceByCopyreg is what objects say for the protocols 0 and 1.
func reduceByCopyreg(t *Thread, v Value, proto int64) Value {
	f := fromCopyreg(t, "_reduce_ex")
	if f.Bad() {
		return f
	}
	return Call(t, f, v, Int(proto))
}

func fromCopyreg(t *Thread, name string) Value {
	m := t.Interp.Library(t, "copyreg")
	if m.Bad() {
		return m
	}
	return GetAttr(t, m, StrOf(name))
}

// reduceNew describes v for the newer protocols: made by its __new__, without __init__.
func reduceNew(t *Thread, v Value) Value {
	maker, args, ok := newArguments(t, v)
	if !ok {
		return Raised
	}
	state := CallMethod(t, v, strGetState)
	if state.Bad() {
		return Raised
	}
	items, pairs := None, None
	switch v.Type().Layout {
	case listLayout:
		items = Iter(t, v)
	case dictLayout:
		if pairs = CallMethod(t, v, StrOf("items")); pairs.Ok() {
			pairs = Iter(t, pairs)
		}
	}
	if items.Bad() || pairs.Bad() {
		return Raised
	}
	return NewTuple(maker, args, state, items, pairs).Value()
}

// newArguments gives what makes an object like v without its state: a function that calls __new__, and its arguments.
func newArguments(t *Thread, v Value) (maker, args Value, ok bool) {
	cls := v.Type()
	if given, found := CallSpecial(t, v, nameGetNewArgsEx); found {
		pair, ok := newArgumentsEx(t, given)
		if !ok {
			return Raised, Raised, false
		}
		maker = fromCopyreg(t, "__newobj_ex__")
		return maker, NewTuple(cls.Value(), pair[0], pair[1]).Value(), maker.Ok()
	}
	made := []Value{cls.Value()}
	given, found := CallSpecial(t, v, nameGetNewArgs)
	switch {
	case given.IsRaised():
		return Raised, Raised, false
	case found:
		more, isTuple := AsTuple(given)
		if !isTuple {
			t.Raise(TypeErrorType, "__getnewargs__ should return a tuple, not '%s'", given.Type().MessageName())
			return Raised, Raised, false
		}
		made = append(made, more.Items...)
	case !remade(cls):
		name := cls.Name
		if cls.Flags&FlagScript == 0 && cls.Module != "" {
			name = cls.Module + "." + name
		}
		what := "'" + name + "' object"
		if name == "code" || name == "memoryview" {
			what = name + " objects"
		}
		t.Raise(TypeErrorType, "cannot pickle %s", what)
		return Raised, Raised, false
	}
	maker = fromCopyreg(t, "__newobj__")
	return maker, NewTuple(made...).Value(), maker.Ok()
}

// newArgumentsEx checks what __getnewargs_ex__ gave: a tuple and a dict.
func newArgumentsEx(t *Thread, given Value) (pair []Value, ok bool) {
	if given.Bad() {
		return nil, false
	}
	u, isTuple := AsTuple(given)
	if !isTuple {
		t.Raise(TypeErrorType, "__getnewargs_ex__ should return a tuple, not '%s'", given.Type().MessageName())
		return nil, false
	}
	if len(u.Items) != 2 {
		t.Raise(ValueErrorType, "__getnewargs_ex__ should return a tuple of length 2, not %d", len(u.Items))
		return nil, false
	}
	if _, isTuple := AsTuple(u.Items[0]); !isTuple {
		t.Raise(TypeErrorType, "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%s'", u.Items[0].Type().MessageName())
		return nil, false
	}
	if _, isDict := AsDict(u.Items[1]); !isDict {
		t.Raise(TypeErrorType, "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%s'", u.Items[1].Type().MessageName())
		return nil, false
	}
	return u.Items, true
}

// remade reports classes whose instances __new__ makes from nothing.
func remade(cls *Type) bool {
	switch cls.Layout {
	case listLayout, dictLayout:
		return true
	case objectLayout:
		return cls.Flags&FlagScript != 0 || cls == ObjectType
	}
	return false
}

// objectGetState is a copy of the object's __dict__, None if it is empty; with __slots__ in
// use, a pair of that and a dict of theirs.
func objectGetState(t *Thread, a []Value) Value {
	state := None
	if cls := a[0].Type(); cls.attrs != nil {
		own := GetAttr(t, a[0], strDict)
		if own.Bad() {
			return Raised
		}
		if d, ok := AsDict(own); ok && d.Len() > 0 {
			state = d.Copy().Value()
		}
	}
	slots := NewDict()
	for _, ty := range a[0].Type().MRO {
		if ty.Flags&FlagScript == 0 {
			continue
		}
		for i, key, val := ty.dict.Next(0); i >= 0; i, key, val = ty.dict.Next(i) {
			name, ok := AsStr(key)
			if !ok || val.Type() != MemberDescriptorType {
				continue
			}
			if v := FindAttr(t, a[0], name); v.IsRaised() {
				return Raised
			} else if v.Ok() {
				slots.SetStr(name, v)
			}
		}
	}
	if slots.Len() == 0 {
		return state
	}
	return NewTuple(state, slots.Value()).Value()
}

// reduceTo is a __reduce__ for types that are made by calling the class with args; state
// comes along where instances may have attributes.
func reduceTo(args func(t *Thread, v Value) ([]Value, bool), withState bool) NativeFunc {
	return func(t *Thread, a []Value) Value {
		given, ok := args(t, a[0])
		if !ok {
			return Raised
		}
		parts := []Value{a[0].Type().Value(), NewTuple(given...).Value()}
		if withState {
			state := CallMethod(t, a[0], strGetState)
			if state.Bad() {
				return Raised
			}
			parts = append(parts, state)
		}
		return NewTuple(parts...).Value()
	}
}

func reduceSet(_ *Thread, v Value) ([]Value, bool) {
	s := asSet(v)
	items := make([]Value, 0, s.used)
	for i, item := s.Next(0); i >= 0; i, item = s.Next(i) {
		items = append(items, item)
	}
	return []Value{NewList(items).Value()}, true
}

func reduceRange(_ *Thread, v Value) ([]Value, bool) {
	p := asRange(v).parts()
	return []Value{p.Start, p.Stop, p.Step}, true
}

func reduceSlice(_ *Thread, v Value) ([]Value, bool) {
	s, ok := AsSlice(v)
	return []Value{s.Start, s.Stop, s.Step}, ok
}

func reduceByteArray(_ *Thread, v Value) ([]Value, bool) {
	return []Value{NewBytes(append([]byte(nil), Cast[ByteArray](v).b...))}, true
}
