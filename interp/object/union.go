package object

import "strings"

// union is int | str: alternatives for isinstance and annotations.
type union struct {
	Header
	args *Tuple
}

// UnionType is the type of int | str (types.UnionType).
var UnionType = &Type{Name: "UnionType", Module: "types", Flags: FlagNoNew}

func asUnion(v Value) (*union, bool) {
	if v.Ok() && v.Type() == UnionType {
		return Cast[union](v), true
	}
	return nil, false
}

func defineUnion() {
	ty := UnionType.Define(ObjectType, nil)
	ty.Repr = unionRepr
	ty.Compare = unionCompare
	ty.Hash = unionHash
	ty.Binary = &[NumBinaryOps]BinaryFunc{OpOr: typeOr}
	ty.GetItem = func(t *Thread, v, key Value) Value { return unionSubstitute(t, v, key) }
	ty.Getters = []Getter{
		{Name: "__module__", Get: func(*Thread, Value) Value { return NewStr(UnionType.Module) }},
		{Name: "__args__", Get: func(_ *Thread, v Value) Value { return Cast[union](v).args.Value() }},
		{Name: "__parameters__", Get: func(t *Thread, v Value) Value { return typeParameters(t, Cast[union](v).args.Items) }},
	}
	ty.Methods = []Method{
		{Name: "__instancecheck__", Sig: "instance, /", Fn: func(t *Thread, a []Value) Value { return boolResult(IsInstanceOf(t, a[1], a[0])) }},
		{Name: "__subclasscheck__", Sig: "cls, /", Fn: func(t *Thread, a []Value) Value { return boolResult(IsSubclassOf(t, a[1], a[0])) }},
	}
}

// typeOr is X | Y where one of them is a class.
func typeOr(t *Thread, a, b Value) Value {
	if !unionable(a) || !unionable(b) {
		return NotImplemented
	}
	var args []Value
	for _, v := range []Value{a, b} {
		each := []Value{v}
		if v.IsNone() {
			each[0] = NoneType.Value()
		}
		if u, ok := asUnion(v); ok {
			each = u.args.Items
		}
		for _, arg := range each {
			in, ok := containsValue(t, args, arg)
			if !ok {
				return Raised
			}
			if !in {
				args = append(args, arg)
			}
		}
	}
	return NewUnion(args)
}

// NewUnion makes the union of alternatives that are already flat and different.
func NewUnion(args []Value) Value {
	if len(args) == 1 {
		return args[0]
	}
	u := &union{Header: Header{UnionType}, args: NewTuple(args...)}
	return FromHeader(&u.Header)
}

func unionable(v Value) bool {
	if _, ok := AsType(v); ok || v.IsNone() {
		return true
	}
	ty := v.Type()
	return ty == UnionType || ty == TypeAliasType || ty.IsSubtype(GenericAliasType)
}

func containsValue(t *Thread, items []Value, v Value) (in, ok bool) {
	for _, item := range items {
		if in, ok = Equal(t, item, v); in || !ok {
			return in, ok
		}
	}
	return false, true
}

func unionRepr(t *Thread, v Value) Value {
	var parts []string
	for _, arg := range Cast[union](v).args.Items {
		s, ok := typeText(t, arg)
		if !ok {
			return Raised
		}
		parts = append(parts, s)
	}
	return NewStr(strings.Join(parts, " | "))
}

func unionCompare(t *Thread, op CompareOp, a, b Value) Value {
	x, ok := asUnion(a)
	y, ok2 := asUnion(b)
	if !ok || !ok2 || op != OpEq && op != OpNe {
		return NotImplemented
	}
	same := len(x.args.Items) == len(y.args.Items)
	for _, arg := range x.args.Items {
		in, ok := containsValue(t, y.args.Items, arg)
		if !ok {
			return Raised
		}
		same = same && in
	}
	return Bool(same == (op == OpEq))
}

func unionHash(t *Thread, v Value) (int64, bool) {
	var sum int64
	for _, arg := range Cast[union](v).args.Items {
		h, ok := Hash(t, arg)
		if !ok {
			return 0, false
		}
		sum ^= h*1000003 + 12345
	}
	return sum, true
}

func unionSubstitute(t *Thread, v, key Value) Value {
	args, ok := substitute(t, v, Cast[union](v).args.Items, key)
	if !ok {
		return Raised
	}
	r := args[0]
	for _, arg := range args[1:] {
		if r = Binary(t, OpOr, r, arg); r.Bad() {
			return Raised
		}
	}
	return r
}
