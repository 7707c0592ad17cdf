package object

import "strings"

// typeParamSignatures are what the calls accept; Fn gets the constraints of a TypeVar after the rest.
var typeParamSignatures = map[*Type]*Signature{
	TypeVarType:      ParseSignature("name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False", false),
	ParamSpecType:    ParseSignature("name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False", false),
	TypeVarTupleType: ParseSignature("name, *, default=NoDefault", false),
}

// typeParamNew is TypeVar("T", *constraints, bound=..., ...) and its kin.
func typeParamNew(ty *Type) func(*Thread, *Type, []Value, []*Str) Value {
	maker := &Builtin{Name: strings.ToLower(ty.Name), Sig: typeParamSignatures[ty], Fn: func(t *Thread, a []Value) Value {
		name, ok := AsStr(a[0])
		if !ok {
			return t.Raise(TypeErrorType, "%s() argument 'name' must be str, not %s", strings.ToLower(ty.Name), ArgumentType(a[0]))
		}
		p := &TypeParam{Header: Header{ty}, Name: name.s, Constraints: NewTuple()}
		if t.Interp.CallerModule != nil {
			p.attrs.Set(ty, strModule, orNone(t.Interp.CallerModule(t)))
		}
		if ty == TypeVarTupleType {
			p.Default = a[1]
			return FromHeader(&p.Header)
		}
		p.Default = a[2]
		if !p.setBound(t, a[1]) || !p.setVariance(t, a[3:6]) || ty == TypeVarType && !p.setConstraints(t, a[6:]) {
			return Raised
		}
		return FromHeader(&p.Header)
	}}
	return func(t *Thread, _ *Type, args []Value, names []*Str) Value { return maker.InvokeTrusted(t, args, names) }
}

// setBound checks a bound as any argument in brackets.
func (p *TypeParam) setBound(t *Thread, bound Value) bool {
	if bound.Bad() || bound.IsNone() {
		p.Bound = bound
		return true
	}
	p.Bound = callTyping(t, "_type_check", bound, NewStr("Bound must be a type."))
	return p.Bound.Ok()
}

func (p *TypeParam) setConstraints(t *Thread, given []Value) bool {
	switch {
	case len(given) == 1:
		t.Raise(TypeErrorType, "A single constraint is not allowed")
		return false
	case len(given) > 0 && p.Bound.Ok() && !p.Bound.IsNone():
		t.Raise(TypeErrorType, "Constraints cannot be combined with bound=...")
		return false
	}
	p.Constraints = NewTuple(append([]Value(nil), given...)...)
	return true
}

// setVariance takes the flags covariant, contravariant and infer_variance.
func (p *TypeParam) setVariance(t *Thread, flags []Value) bool {
	var set [3]bool
	for i, flag := range flags {
		if flag.Bad() {
			continue
		}
		yes, ok := Truth(t, flag)
		if !ok {
			return false
		}
		set[i] = yes
	}
	switch {
	case set[0] && set[1]:
		t.Raise(ValueErrorType, "Bivariant types are not supported.")
		return false
	case set[2] && (set[0] || set[1]):
		t.Raise(ValueErrorType, "Variance cannot be specified with infer_variance.")
		return false
	}
	p.Variance = "~"
	for i, variance := range []string{"+", "-", ""} {
		if set[i] {
			p.Variance = variance
		}
	}
	return true
}
