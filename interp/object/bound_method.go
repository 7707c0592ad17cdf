package object

// BoundMethod is a function with the instance it was looked up on.
type BoundMethod struct {
	Header
	Func, Self Value
}

// BoundMethodType is the type of bound methods.
var BoundMethodType = &Type{Name: "method"}

// NewBoundMethod binds fn to self.
func NewBoundMethod(fn, self Value) Value {
	m := &BoundMethod{Header: Header{BoundMethodType}, Func: fn, Self: self}
	return FromHeader(&m.Header)
}

// AsBoundMethod returns v as a bound method.
func AsBoundMethod(v Value) (*BoundMethod, bool) {
	if v.ref != nil && v.ref.typ == BoundMethodType {
		return Cast[BoundMethod](v), true
	}
	return nil, false
}

func defineBoundMethod() {
	ty := BoundMethodType.Define(ObjectType, nil)
	ty.New = boundMethodNew
	ty.Call = boundMethodCall
	ty.Repr = boundMethodRepr
	ty.Compare = boundMethodCompare
	ty.Hash = boundMethodHash
	ty.GetAttr = boundMethodGetAttr
	ty.Methods = []Method{methodReduce}
	ty.DescrGet = func(_ *Thread, descr, _ Value, _ *Type) Value { return descr }
	ty.Getters = []Getter{
		{Name: "__self__", Member: true, Get: func(_ *Thread, v Value) Value { return Cast[BoundMethod](v).Self }},
		{Name: "__func__", Member: true, Get: func(_ *Thread, v Value) Value { return Cast[BoundMethod](v).Func }},
	}
}

func boundMethodNew(t *Thread, _ *Type, args []Value, names []*Str) Value {
	switch {
	case len(names) > 0:
		return t.Raise(TypeErrorType, "method() takes no keyword arguments")
	case len(args) != 2:
		return t.Raise(TypeErrorType, "method expected 2 arguments, got %d", len(args))
	case args[0].Type().Call == nil:
		return t.Raise(TypeErrorType, "first argument must be callable")
	case args[1] == None:
		return t.Raise(TypeErrorType, "instance must not be None")
	}
	return NewBoundMethod(args[0], args[1])
}

func boundMethodCall(t *Thread, callee Value, args []Value, names []*Str) Value {
	m := Cast[BoundMethod](callee)
	full := t.Push(len(args) + 1)
	full[0] = m.Self
	copy(full[1:], args)
	r := CallKw(t, m.Func, full, names)
	t.Pop(full)
	return r
}

func boundMethodRepr(t *Thread, v Value) Value {
	m := Cast[BoundMethod](v)
	name := "?"
	for _, attr := range []*Str{strQualName, strName} {
		if s, ok := AsStr(FindAttr(t, m.Func, attr)); ok {
			name = s.s
			break
		}
		if t.pending != nil {
			return Raised
		}
	}
	self, ok := Repr(t, m.Self)
	if !ok {
		return Raised
	}
	return NewStr("<bound method " + name + " of " + self + ">")
}

func boundMethodCompare(t *Thread, op CompareOp, a, b Value) Value {
	if b.Type() != BoundMethodType || op != OpEq && op != OpNe {
		return NotImplemented
	}
	x, y := Cast[BoundMethod](a), Cast[BoundMethod](b)
	same := x.Self == y.Self
	if same {
		var ok bool
		if same, ok = Equal(t, x.Func, y.Func); !ok {
			return Raised
		}
	}
	return Bool(same == (op == OpEq))
}

func boundMethodHash(t *Thread, v Value) (int64, bool) {
	m := Cast[BoundMethod](v)
	h, ok := Hash(t, m.Func)
	h ^= int64(t.Interp.ID(m.Self) >> 4)
	if h == -1 {
		h = -2
	}
	return h, ok
}

// boundMethodGetAttr passes what a method does not have itself on to its function.
func boundMethodGetAttr(t *Thread, v Value, name *Str) Value {
	if d := BoundMethodType.Lookup(name); d.Ok() && name != strDoc && name.s != "__doc__" {
		if get := d.Type().DescrGet; get != nil {
			return get(t, d, v, BoundMethodType)
		}
		return d
	}
	return GetAttr(t, Cast[BoundMethod](v).Func, name)
}
