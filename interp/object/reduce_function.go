package object

var methodReduce = Method{Name: "__reduce__", Fn: reduceFunction}

// reduceFunction describes a function that is found by its name: a free one by that alone,
// a method as what getattr gives of the object or class it belongs to.
func reduceFunction(t *Thread, a []Value) Value {
	name := GetAttr(t, a[0], StrOf("__name__"))
	if name.Bad() {
		return name
	}
	var owner Value
	if b, ok := AsBuiltin(a[0]); ok {
		if owner = b.Self; owner.Bad() && b.Owner != nil {
			owner = b.Owner.Value()
		} else if owner.Bad() && b.home != nil {
			owner = b.home.Value()
		}
	} else if m, ok := AsBoundMethod(a[0]); ok {
		owner = m.Self
	} else if w := Cast[slotWrapper](a[0]); w.self.Ok() {
		owner = w.self
	} else {
		owner = w.owner.Value()
	}
	if owner.Bad() {
		return name
	}
	return NewTuple(t.Interp.Builtins.GetStr(StrOf("getattr")), NewTuple(owner, name).Value()).Value()
}

// reduceAlias describes list[int] and its kin.
func reduceAlias(_ *Thread, a []Value) Value {
	g := Cast[genericAlias](a[0])
	return NewTuple(GenericAliasType.Value(), NewTuple(g.origin, g.args.Value()).Value()).Value()
}
