package collections

import "github.com/bide-lang/bide/interp/object"

// tupleGetter is a field of a named tuple: the descriptor of one of its items.
type tupleGetter struct {
	object.Header
	index int64
	doc   value
}

var tupleGetterType = &object.Type{Name: "_tuplegetter", Module: "collections"}

func init() {
	ty := tupleGetterType.Define(object.ObjectType, nil)
	ty.New = newTupleGetter
	ty.DescrGet = getField
	ty.DescrSet = refuseField
	ty.Repr = tupleGetterRepr
	ty.Methods = []object.Method{{Name: "__reduce__", Sig: "", Fn: func(_ *thread, a []value) value {
		g := object.Cast[tupleGetter](a[0])
		return object.NewTuple(tupleGetterType.Value(), object.NewTuple(object.Int(g.index), g.doc).Value()).Value()
	}}}
	ty.Getters = []object.Getter{{
		Name: "__doc__",
		Get:  func(_ *thread, v value) value { return object.Cast[tupleGetter](v).doc },
		Set: func(_ *thread, v, doc value) bool {
			if doc.Bad() {
				doc = object.None
			}
			object.Cast[tupleGetter](v).doc = doc
			return true
		},
	}}
}

func newTupleGetter(t *thread, _ *object.Type, args []value, names []*object.Str) value {
	if len(args) != 2 || len(names) > 0 {
		return t.Raise(object.TypeErrorType, "_tuplegetter expected 2 arguments, got %d", len(args))
	}
	index, ok := object.IndexInt(t, args[0])
	if !ok {
		return object.Raised
	}
	return object.FromHeader(&(&tupleGetter{object.HeaderOf(tupleGetterType), index, args[1]}).Header)
}

func getField(t *thread, descr, obj value, _ *object.Type) value {
	if obj.Bad() {
		return descr
	}
	g := object.Cast[tupleGetter](descr)
	u, ok := object.AsTuple(obj)
	if !ok {
		return t.Raise(object.TypeErrorType, "descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object",
			g.index, obj.Type().MessageName())
	}
	if uint64(g.index) >= uint64(len(u.Items)) {
		return t.Raise(object.IndexErrorType, "tuple index out of range")
	}
	return u.Items[g.index]
}

func refuseField(t *thread, _, _, item value) bool {
	verb := "set"
	if item.Bad() {
		verb = "delete"
	}
	t.Raise(object.AttributeErrorType, "can't %s attribute", verb)
	return false
}

func tupleGetterRepr(t *thread, v value) value {
	g := object.Cast[tupleGetter](v)
	doc, ok := object.Repr(t, g.doc)
	if !ok {
		return object.Raised
	}
	index, _ := object.Repr(t, object.Int(g.index))
	return object.NewStr("_tuplegetter(" + index + ", " + doc + ")")
}
