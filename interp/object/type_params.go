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
	noDefaultType    = &Type{Name: "NoDefaultType", Module: "typing", Flags: FlagNoNew}
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
	noDefaultObject.typ = noDefaultType
	for _, ty := range []*Type{TypeVarType, TypeVarTupleType, ParamSpecType} {
		ty.Define(ObjectType, typeParamLayout)
		ty.New = typeParamNew(ty)
		ty.Repr = func(_ *Thread, v Value) Value {
			p := Cast[TypeParam](v)
			return NewStr(p.Variance + p.Name)
		}
		ty.Binary = &[NumBinaryOps]BinaryFunc{OpOr: typeOr}
		ty.Getters = typeParamGetters()
		ty.Methods = []Method{
			{Name: "__typing_subst__", Sig: "arg, /", Fn: func(_ *Thread, a []Value) Value { return a[1] }},
			{Name: "has_default", Fn: func(_ *Thread, a []Value) Value {
				p := Cast[TypeParam](a[0])
				return Bool(p.Default.Ok() && p.Default != NoDefault() || p.LazyDefault.Ok())
			}},
		}
	}
}

func typeParamGetters() []Getter {
	flag := func(variance string) UnaryFunc {
		return func(_ *Thread, v Value) Value { return Bool(Cast[TypeParam](v).Variance == variance) }
	}
	return []Getter{
		{Name: "__name__", Get: func(_ *Thread, v Value) Value { return NewStr(Cast[TypeParam](v).Name) }},
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
		{Name: "__default__", Get: func(t *Thread, v Value) Value {
			p := Cast[TypeParam](v)
			if !lazily(t, &p.LazyDefault, &p.Default) {
				return Raised
			}
			if p.Default.Ok() {
				return p.Default
			}
			return NoDefault()
		}},
	}
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

// typeParamNew is TypeVar("T", *constraints, bound=..., ...) and its kin.
func typeParamNew(ty *Type) func(*Thread, *Type, []Value, []*Str) Value {
	sig := ParseSignature("name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault", false)
	maker := &Builtin{Name: ty.Name, Sig: sig, Fn: func(t *Thread, a []Value) Value {
		name, ok := AsStr(a[0])
		if !ok {
			return t.Raise(TypeErrorType, "%s() argument 'name' must be str, not %s", ty.Name, ArgumentType(a[0]))
		}
		if len(a) == 7 {
			return t.Raise(TypeErrorType, "A single constraint is not allowed")
		}
		p := &TypeParam{Header: Header{ty}, Name: name.s, Variance: "~", Bound: a[1], Default: a[5]}
		p.Constraints = NewTuple(append([]Value(nil), a[6:]...)...)
		for i, variance := range []string{"+", "-", ""} {
			set := a[2+i]
			if set.Bad() {
				continue
			}
			yes, ok := Truth(t, set)
			if !ok {
				return Raised
			}
			if yes {
				p.Variance = variance
			}
		}
		return FromHeader(&p.Header)
	}}
	return func(t *Thread, _ *Type, args []Value, names []*Str) Value { return maker.InvokeTrusted(t, args, names) }
}
