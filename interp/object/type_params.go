package object

// TypeParam is a type variable: TypeVar, TypeVarTuple (*Ts) or ParamSpec (**P).
type TypeParam struct {
	Header
	Name string
	// Bound and Default are Unbound when not given; Constraints may be empty.
	Bound, Default Value
	Constraints    *Tuple
	// LazyBound, LazyConstraints and LazyDefault are functions that compute Bound, Constraints and Default when first asked for; Unbound if
	// there is nothing to compute.
	LazyBound, LazyConstraints, LazyDefault Value
	// Variance is "+", "-", "~" or, for the parameters of PEP 695, "".
	Variance string
	attrs    Attrs
}

// The types of type variables.
var (
	TypeVarType      = &Type{Name: "TypeVar", Module: "typing", Flags: FlagHasDict}
	TypeVarTupleType = &Type{Name: "TypeVarTuple", Module: "typing", Flags: FlagHasDict}
	ParamSpecType    = &Type{Name: "ParamSpec", Module: "typing", Flags: FlagHasDict}
	noDefaultType    = &Type{Name: "NoDefaultType"}
)

var noDefaultObject Header

// NoDefault is what __default__ of a type variable without one gives.
func NoDefault() Value { return FromHeader(&noDefaultObject) }

var typeParamLayout = &Layout{Name: "TypeVar", Attrs: func(v Value) *Attrs { return &Cast[TypeParam](v).attrs }}

// NewTypeParam makes the type variable of a `[T]` (stars 0), `[*T]` or `[**T]`.
func NewTypeParam(name string, stars int) Value {
	ty := []*Type{TypeVarType, TypeVarTupleType, ParamSpecType}[stars]
	p := &TypeParam{Header: Header{ty}, Name: name, Constraints: NewTuple()}
	return FromHeader(&p.Header)
}

func defineTypeParams() {
	noDefaultType.Define(ObjectType, nil)
	noDefaultType.Repr = func(*Thread, Value) Value { return NewStr("typing.NoDefault") }
	noDefaultType.New = func(*Thread, *Type, []Value, []*Str) Value { return NoDefault() }
	noDefaultObject.typ = noDefaultType
	for _, ty := range []*Type{TypeVarType, TypeVarTupleType, ParamSpecType} {
		ty.Define(ObjectType, typeParamLayout)
		ty.New = typeParamNew(ty)
		ty.Repr = func(_ *Thread, v Value) Value {
			p := Cast[TypeParam](v)
			return NewStr(p.Variance + p.Name)
		}
		ty.Getters = typeParamGetters(ty)
		ty.Methods = typeParamMethods(ty)
	}
	for _, ty := range []*Type{TypeVarType, ParamSpecType} {
		ty.Binary = &[NumBinaryOps]BinaryFunc{OpOr: func(t *Thread, a, b Value) Value { return callTyping(t, "_make_union", a, b) }}
	}
	TypeVarTupleType.Iter = func(t *Thread, v Value) Value {
		unpacked := unpackTypeVarTuple(t, v)
		if unpacked.Bad() {
			return Raised
		}
		return Iter(t, NewTuple(unpacked).Value())
	}
	defineParamSpecParts()
}

// typeParamMethods are what substitution in brackets calls.
func typeParamMethods(ty *Type) []Method {
	kind := map[*Type]string{TypeVarType: "typevar", TypeVarTupleType: "typevartuple", ParamSpecType: "paramspec"}[ty]
	return []Method{
		{Name: "__typing_subst__", Sig: "arg, /", Fn: func(t *Thread, a []Value) Value {
			return callTyping(t, "_"+kind+"_subst", a...)
		}},
		{Name: "__typing_prepare_subst__", Sig: "alias, args, /", Fn: func(t *Thread, a []Value) Value {
			return callTyping(t, "_"+kind+"_prepare_subst", a...)
		}},
		{Name: "__mro_entries__", Sig: "bases, /", Fn: func(t *Thread, _ []Value) Value {
			return t.Raise(TypeErrorType, "Cannot subclass an instance of %s", ty.Name)
		}},
		{Name: "__reduce__", Fn: func(_ *Thread, a []Value) Value { return NewStr(Cast[TypeParam](a[0]).Name) }},
		{Name: "has_default", Fn: func(_ *Thread, a []Value) Value {
			p := Cast[TypeParam](a[0])
			return Bool(p.Default.Ok() && p.Default != NoDefault() || p.LazyDefault.Ok())
		}},
	}
}

func typeParamGetters(ty *Type) []Getter {
	flag := func(variance string) UnaryFunc {
		return func(_ *Thread, v Value) Value { return Bool(Cast[TypeParam](v).Variance == variance) }
	}
	getters := []Getter{
		{Name: "__name__", Get: func(_ *Thread, v Value) Value { return NewStr(Cast[TypeParam](v).Name) }},
		typeParamDefault(),
	}
	if ty == TypeVarTupleType {
		return getters
	}
	if ty == ParamSpecType {
		getters = append(getters, paramSpecGetters()...)
	}
	return append(getters, []Getter{
		{Name: "__bound__", Get: func(t *Thread, v Value) Value {
			p := Cast[TypeParam](v)
			if !lazily(t, &p.LazyBound, &p.Bound) {
				return Raised
			}
			return orNone(p.Bound)
		}},
		{Name: "__constraints__", Get: func(t *Thread, v Value) Value {
			p := Cast[TypeParam](v)
			computed := Unbound
			if !lazily(t, &p.LazyConstraints, &computed) {
				return Raised
			}
			if u, ok := AsTuple(computed); ok {
				p.Constraints = u
			}
			return p.Constraints.Value()
		}},
		{Name: "__covariant__", Get: flag("+")},
		{Name: "__contravariant__", Get: flag("-")},
		{Name: "__infer_variance__", Get: flag("")},
	}...)
}

func typeParamDefault() Getter {
	return Getter{Name: "__default__", Get: func(t *Thread, v Value) Value {
		p := Cast[TypeParam](v)
		if !lazily(t, &p.LazyDefault, &p.Default) {
			return Raised
		}
		if p.Default.Ok() {
			return p.Default
		}
		return NoDefault()
	}}
}

// lazily computes a value that nobody has asked for yet.
func lazily(t *Thread, compute, into *Value) bool {
	if compute.Bad() {
		return true
	}
	v := Call(t, *compute)
	if v.Bad() {
		return false
	}
	*compute, *into = Unbound, v
	return true
}
