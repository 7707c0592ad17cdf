package object

// typeAlias is what `type Name = value` makes; the value is computed when first asked for.
type typeAlias struct {
	Header
	name    string
	compute Value // a function without parameters
	value   Value
	params  Value
	module  Value // of one made by a call; Unbound: that of compute
}

// TypeAliasType is the type of type aliases.
var TypeAliasType = &Type{Name: "TypeAliasType", Module: "typing", Flags: 0}

// NewTypeAlias makes the alias of a type statement; compute, called without
// arguments when somebody asks, gives its value.
func NewTypeAlias(name string, compute Value) Value {
	a := &typeAlias{Header: Header{TypeAliasType}, name: name, compute: compute, params: NewTuple().Value()}
	return FromHeader(&a.Header)
}

func defineTypeAlias() {
	ty := TypeAliasType.Define(ObjectType, nil)
	ty.New = typeAliasNew
	ty.Repr = func(_ *Thread, v Value) Value { return NewStr(Cast[typeAlias](v).name) }
	ty.Binary = &[NumBinaryOps]BinaryFunc{OpOr: typeOr}
	ty.GetItem = func(t *Thread, v, key Value) Value {
		if len(Cast[Tuple](Cast[typeAlias](v).params).Items) == 0 {
			return t.Raise(TypeErrorType, "Only generic type aliases are subscriptable")
		}
		return NewGenericAlias(v, key)
	}
	ty.Getters = []Getter{
		{Name: "__name__", Get: func(_ *Thread, v Value) Value { return NewStr(Cast[typeAlias](v).name) }},
		{Name: "__value__", Get: typeAliasValue},
		{Name: "__type_params__", Get: typeAliasParams, Set: typeAliasSetParams},
		{Name: "__parameters__", Get: typeAliasParams},
		{Name: "__module__", Get: func(t *Thread, v Value) Value {
			if a := Cast[typeAlias](v); a.compute.Ok() {
				return GetAttr(t, a.compute, strModule)
			} else {
				return orNone(a.module)
			}
		}},
	}
}

var typeAliasSignature = ParseSignature("name, value, *, type_params=()", false)

// typeAliasNew is TypeAliasType(name, value, *, type_params=()).
func typeAliasNew(t *Thread, _ *Type, args []Value, names []*Str) Value {
	if n := len(args) - len(names); n > 2 {
		return t.Raise(TypeErrorType, "typealias() takes exactly 2 positional arguments (%d given)", n)
	}
	b := Builtin{Name: "typealias", Sig: typeAliasSignature, Fn: func(t *Thread, a []Value) Value {
		name, ok := AsStr(a[0])
		if !ok {
			return t.Raise(TypeErrorType, "typealias() argument 'name' must be str, not %s", a[0].Type().Name)
		}
		made := &typeAlias{Header: Header{TypeAliasType}, name: name.s, value: a[1], params: a[2], module: t.Interp.CallerModule(t)}
		if a[2].Bad() {
			made.params = NewTuple().Value()
		} else if _, ok := AsTuple(a[2]); !ok {
			return t.Raise(TypeErrorType, "type_params must be a tuple")
		}
		return FromHeader(&made.Header)
	}}
	return b.Invoke(t, args, names)
}

func typeAliasValue(t *Thread, v Value) Value {
	a := Cast[typeAlias](v)
	if a.value.Bad() {
		r := Call(t, a.compute)
		if r.Bad() {
			return Raised
		}
		a.value = r
	}
	return a.value
}

func typeAliasParams(_ *Thread, v Value) Value { return Cast[typeAlias](v).params }

func typeAliasSetParams(t *Thread, v, item Value) bool {
	if _, ok := ExactTuple(item); !ok {
		RaiseAttributeError(t, v, strTypeParams, "readonly attribute")
		return false
	}
	Cast[typeAlias](v).params = item
	return true
}
