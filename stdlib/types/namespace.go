// Package types is the module types: SimpleNamespace, and the names of types that have none
// elsewhere. It does not know how any of them work, which is for
// the package that runs scripts.
package types

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// SimpleNamespaceType is types.SimpleNamespace.
var SimpleNamespaceType = &object.Type{Name: "SimpleNamespace", Module: "types", Flags: object.FlagBase | object.FlagHasDict}

func init() {
	ty := SimpleNamespaceType.Define(object.ObjectType, nil).KeepAttrs()
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return object.NewInstance(cls) }
	ty.Init = namespaceInit
	ty.Repr = namespaceRepr
	ty.Compare = namespaceCompare
	ty.Hash = nil
	ty.Methods = append(ty.Methods, object.Method{Name: "__reduce__", Fn: namespaceReduce},
		object.Method{Name: "__replace__", Sig: "*args, **changes", Fn: namespaceReplace})
}

// NewNamespace makes a namespace from names and values that alternate.
func NewNamespace(pairs ...any) value {
	v := object.NewInstance(SimpleNamespaceType)
	for i := 0; i < len(pairs); i += 2 {
		object.AttrsOf(v).Set(SimpleNamespaceType, object.StrOf(pairs[i].(string)), pairs[i+1].(value))
	}
	return v
}

func namespaceInit(t *thread, self value, args []value, names []*object.Str) bool {
	attrs := object.AttrsOf(self)
	switch npos := len(args) - len(names); {
	case npos > 1:
		t.Raise(object.TypeErrorType, "SimpleNamespace expected at most 1 argument, got %d", npos)
		return false
	case npos == 1:
		d := object.NewDict()
		if !d.Update(t, args[0]) || !copyInto(t, self, d) {
			return false
		}
		args = args[1:]
	}
	for i, name := range names {
		attrs.Set(self.Type(), name, args[i])
	}
	return true
}

func copyInto(t *thread, self value, d *object.Dict) bool {
	for i := 0; ; {
		next, key, v := d.Next(i)
		if next < 0 {
			return true
		}
		name, ok := object.AsStr(key)
		if !ok {
			t.Raise(object.TypeErrorType, "keywords must be strings")
			return false
		}
		object.AttrsOf(self).Set(self.Type(), name, v)
		i = next
	}
}

func namespaceRepr(t *thread, v value) value {
	name := "namespace"
	if v.Type() != SimpleNamespaceType {
		name = v.Type().Name
	}
	var parts []string
	d := object.AttrsOf(v).Dict()
	for i := 0; ; {
		next, key, item := d.Next(i)
		if next < 0 {
			return object.NewStr(name + "(" + strings.Join(parts, ", ") + ")")
		}
		i = next
		text, ok := object.Repr(t, item)
		if !ok {
			return object.Raised
		}
		if s, isStr := object.AsStr(key); isStr {
			parts = append(parts, s.Text()+"="+text)
		}
	}
}

func namespaceCompare(t *thread, op object.CompareOp, a, b value) value {
	if !object.IsInstance(a, SimpleNamespaceType) || !object.IsInstance(b, SimpleNamespaceType) || op != object.OpEq && op != object.OpNe {
		return object.NotImplemented
	}
	return object.Compare(t, op, object.AttrsOf(a).Dict().Value(), object.AttrsOf(b).Dict().Value())
}

// namespaceReduce describes a namespace for pickle and copy: an empty one, and its attributes.
func namespaceReduce(t *thread, a []value) value {
	own := object.GetAttr(t, a[0], t.Interp.Name("__dict__"))
	if own.Bad() {
		return own
	}
	return object.NewTuple(a[0].Type().Value(), object.NewTuple().Value(), own).Value()
}

// namespaceReplace makes a namespace of the same class and attributes, but for those given.
func namespaceReplace(t *thread, a []value) value {
	if len(a) > 2 {
		return t.Raise(object.TypeErrorType, "__replace__() takes no positional arguments")
	}
	v := object.Call(t, a[0].Type().Value())
	if v.Bad() || !copyInto(t, v, object.AttrsOf(a[0]).Dict()) {
		return object.Raised
	}
	if changes, ok := object.AsDict(a[1]); ok && !copyInto(t, v, changes) {
		return object.Raised
	}
	return v
}
