package operator

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// getter is an itemgetter or attrgetter: keys are subscripts or dotted names.
type getter struct {
	object.Header
	keys  []value
	paths [][]*object.Str // of an attrgetter
}

// caller is a methodcaller.
type caller struct {
	object.Header
	name  *object.Str
	args  []value
	names []*object.Str
}

var (
	itemGetterType   = &object.Type{Name: "itemgetter", Module: "operator"}
	attrGetterType   = &object.Type{Name: "attrgetter", Module: "operator"}
	methodCallerType = &object.Type{Name: "methodcaller", Module: "operator"}
)

func init() {
	itemGetterType.Define(object.ObjectType, nil)
	itemGetterType.New = newItemGetter
	itemGetterType.Call = callGetter(func(t *thread, g *getter, i int, v value) value { return object.GetItem(t, v, g.keys[i]) })
	itemGetterType.Repr = getterRepr
	itemGetterType.Methods = []object.Method{{Name: "__reduce__", Fn: getterReduce}}
	attrGetterType.Methods = itemGetterType.Methods
	attrGetterType.Define(object.ObjectType, nil)
	attrGetterType.New = newAttrGetter
	attrGetterType.Call = callGetter(followPath)
	attrGetterType.Repr = getterRepr
	methodCallerType.Define(object.ObjectType, nil)
	methodCallerType.New = newMethodCaller
	methodCallerType.Call = callMethod
	methodCallerType.Repr = callerRepr
	methodCallerType.Methods = []object.Method{{Name: "__reduce__", Fn: callerReduce}}
}

func getterReduce(_ *thread, a []value) value {
	return object.NewTuple(a[0].Type().Value(), object.NewTuple(object.Cast[getter](a[0]).keys...).Value()).Value()
}

// callerReduce makes the caller anew; arguments given by name wait in a functools.partial.
func callerReduce(t *thread, a []value) value {
	c := object.Cast[caller](a[0])
	npos := len(c.args) - len(c.names)
	maker := a[0].Type().Value()
	if len(c.names) == 0 {
		return object.NewTuple(maker, object.NewTuple(append([]value{c.name.Value()}, c.args...)...).Value()).Value()
	}
	functools := t.Interp.Import(t, "functools")
	if functools.Bad() {
		return functools
	}
	partial := object.GetAttr(t, functools, object.StrOf("partial"))
	if partial.Bad() {
		return partial
	}
	maker = object.CallKw(t, partial, append([]value{maker, c.name.Value()}, c.args[npos:]...), c.names)
	if maker.Bad() {
		return maker
	}
	return object.NewTuple(maker, object.NewTuple(c.args[:npos]...).Value()).Value()
}

func newItemGetter(t *thread, _ *object.Type, args []value, names []*object.Str) value {
	if len(names) > 0 {
		return t.Raise(object.TypeErrorType, "itemgetter() takes no keyword arguments")
	}
	if len(args) == 0 {
		return t.Raise(object.TypeErrorType, "itemgetter expected 1 argument, got 0")
	}
	return object.FromHeader(&(&getter{Header: object.HeaderOf(itemGetterType), keys: append([]value(nil), args...)}).Header)
}

func newAttrGetter(t *thread, _ *object.Type, args []value, names []*object.Str) value {
	if len(names) > 0 {
		return t.Raise(object.TypeErrorType, "attrgetter() takes no keyword arguments")
	}
	if len(args) == 0 {
		return t.Raise(object.TypeErrorType, "attrgetter expected 1 argument, got 0")
	}
	g := &getter{Header: object.HeaderOf(attrGetterType), keys: append([]value(nil), args...)}
	for _, v := range args {
		s, ok := object.AsStr(v)
		if !ok {
			return t.Raise(object.TypeErrorType, "attribute name must be a string")
		}
		var path []*object.Str
		for part := range strings.SplitSeq(s.Text(), ".") {
			path = append(path, object.StrOf(part))
		}
		g.paths = append(g.paths, path)
	}
	return object.FromHeader(&g.Header)
}

func followPath(t *thread, g *getter, i int, v value) value {
	for _, name := range g.paths[i] {
		if v = object.GetAttr(t, v, name); v.Bad() {
			return v
		}
	}
	return v
}

// callGetter gives one result, or a tuple for several keys.
func callGetter(get func(t *thread, g *getter, i int, v value) value) object.CallFunc {
	return func(t *thread, callee value, args []value, names []*object.Str) value {
		if len(names) > 0 {
			return t.Raise(object.TypeErrorType, "%s() takes no keyword arguments", callee.Type().Name)
		}
		if len(args) != 1 {
			return t.Raise(object.TypeErrorType, "%s expected 1 argument, got %d", callee.Type().Name, len(args))
		}
		g, v := object.Cast[getter](callee), args[0]
		if len(g.keys) == 1 {
			return get(t, g, 0, v)
		}
		items := make([]value, len(g.keys))
		for i := range items {
			if items[i] = get(t, g, i, v); items[i].Bad() {
				return items[i]
			}
		}
		return object.NewTuple(items...).Value()
	}
}

func getterRepr(t *thread, v value) value {
	return callText(t, v, object.Cast[getter](v).keys, nil)
}

// callText is repr as a call: operator.name(args..., name=value...).
func callText(t *thread, v value, args []value, names []*object.Str) value {
	npos := len(args) - len(names)
	parts := make([]string, len(args))
	for i, arg := range args {
		text, ok := object.Repr(t, arg)
		if !ok {
			return object.Raised
		}
		if i >= npos {
			text = names[i-npos].Text() + "=" + text
		}
		parts[i] = text
	}
	return object.NewStr("operator." + v.Type().Name + "(" + strings.Join(parts, ", ") + ")")
}

func newMethodCaller(t *thread, _ *object.Type, args []value, names []*object.Str) value {
	if len(args) == len(names) {
		return t.Raise(object.TypeErrorType, "methodcaller needs at least one argument, the method name")
	}
	name, ok := object.AsStr(args[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "method name must be a string")
	}
	c := &caller{
		Header: object.HeaderOf(methodCallerType), name: name,
		args: append([]value(nil), args[1:]...), names: append([]*object.Str(nil), names...),
	}
	return object.FromHeader(&c.Header)
}

func callMethod(t *thread, callee value, args []value, names []*object.Str) value {
	if len(args) != 1 || len(names) > 0 {
		return t.Raise(object.TypeErrorType, "methodcaller expected 1 argument, got %d", len(args))
	}
	c := object.Cast[caller](callee)
	f := object.GetAttr(t, args[0], c.name)
	if f.Bad() {
		return f
	}
	return object.CallKw(t, f, c.args, c.names)
}

func callerRepr(t *thread, v value) value {
	c := object.Cast[caller](v)
	return callText(t, v, append([]value{c.name.Value()}, c.args...), c.names)
}
