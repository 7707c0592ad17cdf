package object

// mappingProxy is a view of a mapping that cannot be written through, such as C.__dict__.
type mappingProxy struct {
	Header
	of Value
}

// MappingProxyType is the type of read-only views of mappings (types.MappingProxyType).
var MappingProxyType = &Type{Name: "mappingproxy", Flags: FlagMapping}

// NewMappingProxy makes a read-only view of a mapping.
func NewMappingProxy(of Value) Value {
	p := &mappingProxy{Header: Header{MappingProxyType}, of: of}
	return FromHeader(&p.Header)
}

func proxied(v Value) Value {
	if v.Type() == MappingProxyType {
		return Cast[mappingProxy](v).of
	}
	return v
}

func defineMappingProxy() {
	ty := MappingProxyType.Define(ObjectType, nil)
	ty.New = mappingProxyNew
	ty.Repr = mappingProxyRepr
	ty.Str = func(t *Thread, v Value) Value {
		s, ok := ToStr(t, proxied(v))
		if !ok {
			return Raised
		}
		return NewStr(s)
	}
	ty.Len = func(t *Thread, v Value) (int, bool) { return Len(t, proxied(v)) }
	ty.GetItem = func(t *Thread, v, key Value) Value { return GetItem(t, proxied(v), key) }
	ty.Contains = func(t *Thread, v, key Value) (bool, bool) { return Contains(t, proxied(v), key) }
	ty.Iter = func(t *Thread, v Value) Value { return Iter(t, proxied(v)) }
	ty.Hash = func(t *Thread, v Value) (int64, bool) { return Hash(t, proxied(v)) }
	ty.Compare = func(t *Thread, op CompareOp, a, b Value) Value { return Compare(t, op, proxied(a), proxied(b)) }
	ty.Binary = &[NumBinaryOps]BinaryFunc{OpOr: func(t *Thread, a, b Value) Value { return Binary(t, OpOr, proxied(a), proxied(b)) }}
	ty.Methods = []Method{
		passOn("get", "key, default=None, /", 2), passOn("keys", "", 0), passOn("values", "", 0),
		passOn("items", "", 0), passOn("copy", "", 0), passOn("__reversed__", "", 0), GenericMethod(),
	}
}

// passOn makes a method that calls the mapping's method of that name.
func passOn(name, sig string, n int) Method {
	str := StrOf(name)
	return Method{Name: name, Sig: sig, Fn: func(t *Thread, a []Value) Value {
		args := a[1 : 1+n]
		for len(args) > 0 && args[len(args)-1].Bad() {
			args = args[:len(args)-1]
		}
		return CallMethod(t, proxied(a[0]), str, args...)
	}}
}

func mappingProxyNew(t *Thread, _ *Type, args []Value, names []*Str) Value {
	if len(names) > 0 || len(args) != 1 {
		return t.Raise(TypeErrorType, "mappingproxy() takes exactly one argument (%d given)", len(args))
	}
	ty := args[0].Type()
	if _, isList := AsList(args[0]); ty.GetItem == nil || isList || ty.IsSubtype(TupleType) || ty.IsSubtype(StrType) {
		return t.Raise(TypeErrorType, "mappingproxy() argument must be a mapping, not %s", ty.MessageName())
	}
	return NewMappingProxy(args[0])
}

func mappingProxyRepr(t *Thread, v Value) Value {
	s, ok := Repr(t, proxied(v))
	if !ok {
		return Raised
	}
	return NewStr("mappingproxy(" + s + ")")
}
