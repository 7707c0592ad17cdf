package object

// paramSpecPart is P.args or P.kwargs of a ParamSpec.
type paramSpecPart struct {
	Header
	origin Value
}

// The types of P.args and P.kwargs.
var (
	ParamSpecArgsType   = &Type{Name: "ParamSpecArgs", Module: "typing"}
	ParamSpecKwargsType = &Type{Name: "ParamSpecKwargs", Module: "typing"}
)

func newParamSpecPart(ty *Type, origin Value) Value {
	p := &paramSpecPart{Header: Header{ty}, origin: origin}
	return FromHeader(&p.Header)
}

func defineParamSpecParts() {
	for ty, suffix := range map[*Type]string{ParamSpecArgsType: ".args", ParamSpecKwargsType: ".kwargs"} {
		ty.Define(ObjectType, nil)
		maker := &Builtin{Name: ty.Name, Sig: ParseSignature("origin", false), Fn: func(_ *Thread, a []Value) Value {
			return newParamSpecPart(ty, a[0])
		}}
		ty.New = func(t *Thread, _ *Type, args []Value, names []*Str) Value { return maker.InvokeTrusted(t, args, names) }
		ty.Repr = func(t *Thread, v Value) Value {
			origin := Cast[paramSpecPart](v).origin
			if origin.Type() == ParamSpecType {
				return NewStr(Cast[TypeParam](origin).Name + suffix)
			}
			s, ok := Repr(t, origin)
			if !ok {
				return Raised
			}
			return NewStr(s + suffix)
		}
		ty.Compare = func(t *Thread, op CompareOp, a, b Value) Value {
			if b.Type() != a.Type() || op != OpEq && op != OpNe {
				return NotImplemented
			}
			return Compare(t, op, Cast[paramSpecPart](a).origin, Cast[paramSpecPart](b).origin)
		}
		ty.Hash = nil
		ty.Getters = []Getter{{Name: "__origin__", Get: func(_ *Thread, v Value) Value { return Cast[paramSpecPart](v).origin }}}
		ty.Methods = []Method{{Name: "__mro_entries__", Sig: "bases, /", Fn: func(t *Thread, _ []Value) Value {
			return t.Raise(TypeErrorType, "Cannot subclass an instance of %s", ty.Name)
		}}}
	}
}

// paramSpecGetters are the attributes args and kwargs.
func paramSpecGetters() []Getter {
	return []Getter{
		{Name: "args", Get: func(_ *Thread, v Value) Value { return newParamSpecPart(ParamSpecArgsType, v) }},
		{Name: "kwargs", Get: func(_ *Thread, v Value) Value { return newParamSpecPart(ParamSpecKwargsType, v) }},
	}
}
