// Package weakref is the module weakref: references that do not keep an object for
// ever. It does not know when an object is let go: collections find out.
package weakref

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

var (
	//go:embed weakref.py
	source string
	//go:embed weak_set.py
	setSource string
	//go:embed weak_dictionaries.py
	dictionariesSource string
)

// Defs describes the module weakref and the three it is made of.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "_weakref", Docs: []string{docs}, Init: fill},
		{Name: "weakref", Source: source},
		{Name: "_weak_dictionaries", Source: dictionariesSource},
		{Name: "_weakrefset", Source: setSource},
	}
}

func fill(_ *thread, m *object.Module) bool {
	m.Set("ref", refType.Value())
	m.Set("ReferenceType", refType.Value())
	m.Set("ProxyType", proxyType.Value())
	m.Set("CallableProxyType", callableProxyType.Value())
	m.Funcs([]object.Method{
		{Name: "getweakrefcount", Sig: "object, /", Fn: func(t *thread, a []value) value {
			n := int64(0)
			for range runtimeOf(t).WeakRefsTo(a[0]) {
				n++
			}
			return object.Int(n)
		}},
		{Name: "getweakrefs", Sig: "object, /", Fn: func(t *thread, a []value) value { return object.NewList(refsTo(t, a[0])).Value() }},
		{Name: "proxy", Sig: "object, callback=None, /", Fn: func(t *thread, a []value) value { return newProxy(t, a[0], a[1]) }},
	})
	return true
}

func runtimeOf(t *thread) *interp.Interpreter { return t.Interp.Runner.(*interp.Interpreter) }

var refType = &object.Type{Name: "ReferenceType", Module: "weakref", Flags: object.FlagBase}

var refLayout = &object.Layout{
	Name:  "weakref",
	Alloc: allocRef,
	Attrs: func(v value) *object.Attrs { return &refOf(v).Attrs },
}

func allocRef(cls *object.Type) value {
	return object.FromHeader(&(&interp.WeakRef{Header: object.HeaderOf(cls), Callback: object.None}).Header)
}

func refOf(v value) *interp.WeakRef { return object.Cast[interp.WeakRef](v) }

func init() {
	ty := refType.Define(object.ObjectType, refLayout)
	ty.New = refNew
	ty.Init = refInit
	ty.Repr = refRepr
	ty.Compare = refCompare
	ty.Hash = refHash
	ty.Call = refCall
	ty.Methods = []object.Method{object.GenericMethod()}
	ty.Getters = []object.Getter{{
		Name: "__callback__",
		Get:  func(_ *thread, v value) value { return refOf(v).Callback },
		Set: func(t *thread, _, _ value) bool {
			t.Raise(object.AttributeErrorType, "readonly attribute")
			return false
		},
	}}
	defineProxies()
}

func refNew(t *thread, cls *object.Type, args []value, _ []*object.Str) value {
	switch n := len(args); {
	case n == 0:
		return t.Raise(object.TypeErrorType, "__new__ expected at least 1 argument, got 0")
	case n > 2:
		return t.Raise(object.TypeErrorType, "__new__ expected at most 2 arguments, got %d", n)
	}
	callback := object.None
	if len(args) > 1 {
		callback = args[1]
	}
	return makeRef(t, cls, args[0], callback)
}

func refInit(t *thread, _ value, args []value, names []*object.Str) bool {
	if len(names) > 0 {
		t.Raise(object.TypeErrorType, "ref() takes no keyword arguments")
		return false
	}
	return len(args) > 0 || t.Raise(object.TypeErrorType, "__init__ expected at least 1 argument, got 0").Ok()
}

// makeRef refers to an object weakly. References and proxies that nobody asked to call back are made once for each object.
func makeRef(t *thread, cls *object.Type, target, callback value) value {
	if !referable(target.Type()) {
		return t.Raise(object.TypeErrorType, "cannot create weak reference to '%s' object", target.Type().MessageName())
	}
	in := runtimeOf(t)
	if callback.IsNone() && cls.Flags&object.FlagScript == 0 {
		for r := range in.WeakRefsTo(target) {
			if isShared(r) && r.Type() == cls {
				return object.FromHeader(&r.Header)
			}
		}
	}
	v := allocRef(cls)
	refOf(v).Callback = callback
	in.Watch(refOf(v), target)
	return v
}

// isShared reports the reference, or the proxy, that whoever asks for one without a callback gets.
func isShared(r *interp.WeakRef) bool {
	return r.Callback.IsNone() && r.Type().Flags&object.FlagScript == 0
}

// refsTo lists the references to an object: what is shared, then the others, the newest first.
func refsTo(t *thread, target value) []value {
	var shared, others []value
	for r := range runtimeOf(t).WeakRefsTo(target) {
		v := object.FromHeader(&r.Header)
		switch {
		case isShared(r) && r.Type() == refType:
			shared = append([]value{v}, shared...)
		case isShared(r):
			shared = append(shared, v)
		default:
			others = append([]value{v}, others...)
		}
	}
	return append(shared, others...)
}

func referable(ty *object.Type) bool {
	switch ty {
	case interp.FunctionType, object.BoundMethodType, object.SetType, object.FrozenSetType, object.BuiltinType:
		return true
	}
	return ty.Flags&object.FlagWeakref != 0 || ty.IsSubtype(object.TypeType)
}

func refCall(t *thread, callee value, args []value, names []*object.Str) value {
	switch {
	case len(names) > 0:
		return t.Raise(object.TypeErrorType, "weakref() takes no keyword arguments")
	case len(args) > 0:
		return t.Raise(object.TypeErrorType, "weakref expected 0 arguments, got %d", len(args))
	}
	if v := refOf(callee).Target(); v.Ok() {
		return v
	}
	return object.None
}

func refRepr(t *thread, v value) value {
	target := refOf(v).Target()
	if target.Bad() {
		return object.NewStr("<weakref at " + object.Address(t, v) + "; dead>")
	}
	return object.NewStr("<weakref at " + object.Address(t, v) + "; to '" + target.Type().TracebackName() + "' at " + object.Address(t, target) + nameOf(t, target) + ">")
}

// nameOf is the object's __name__ for the reference's repr, if that is a str.
func nameOf(t *thread, target value) string {
	name := object.GetAttr(t, target, object.StrOf("__name__"))
	if name.Bad() {
		t.Take()
		return ""
	}
	if s, ok := object.AsStr(name); ok {
		return " (" + s.Text() + ")"
	}
	return ""
}

// refCompare compares the objects while both are there.
func refCompare(t *thread, op object.CompareOp, a, b value) value {
	if !object.IsInstance(a, refType) || !object.IsInstance(b, refType) || op != object.OpEq && op != object.OpNe {
		return object.NotImplemented
	}
	x, y := refOf(a).Target(), refOf(b).Target()
	if x.Bad() || y.Bad() {
		return object.Bool((a == b) == (op == object.OpEq))
	}
	return object.Compare(t, op, x, y)
}

func refHash(t *thread, v value) (int64, bool) {
	r := refOf(v)
	if r.Hashed {
		return r.HashOf, true
	}
	target := r.Target()
	if target.Bad() {
		t.Raise(object.TypeErrorType, "weak object has gone away")
		return 0, false
	}
	h, ok := object.Hash(t, target)
	r.HashOf, r.Hashed = h, ok
	return h, ok
}
