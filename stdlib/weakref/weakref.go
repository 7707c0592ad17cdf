// Package weakref is the module weakref: references that do not keep an object for
// ever. It does not know when an object is let go: collections find out.
package weakref

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed weakref.py
var source string

// Def describes the module weakref.
func Def() object.ModuleDef { return object.ModuleDef{Name: "weakref", Init: fill, Source: source} }

func fill(_ *thread, m *object.Module) bool {
	m.Set("ref", refType.Value())
	m.Set("ReferenceType", refType.Value())
	return true
}

var refType = &object.Type{Name: "ReferenceType", Module: "weakref", Flags: object.FlagBase | object.FlagHasDict}

var refLayout = &object.Layout{
	Name: "weakref",
	Alloc: func(cls *object.Type) value {
		return object.FromHeader(&(&interp.WeakRef{Header: object.HeaderOf(cls), Callback: object.None}).Header)
	},
	Attrs: func(v value) *object.Attrs { return &refOf(v).Attrs },
}

func refOf(v value) *interp.WeakRef { return object.Cast[interp.WeakRef](v) }

func init() {
	ty := refType.Define(object.ObjectType, refLayout)
	ty.New = refNew
	ty.Init = func(*thread, value, []value, []*object.Str) bool { return true }
	ty.Repr = refRepr
	ty.Compare = refCompare
	ty.Hash = refHash
	ty.Call = func(t *thread, callee value, args []value, _ []*object.Str) value {
		if len(args) > 0 {
			return t.Raise(object.TypeErrorType, "weakref.__call__() takes no arguments (%d given)", len(args))
		}
		if v := refOf(callee).Target(); v.Ok() {
			return v
		}
		return object.None
	}
	ty.Methods = []object.Method{object.GenericMethod()}
	ty.Getters = []object.Getter{{Name: "__callback__", Get: func(_ *thread, v value) value { return refOf(v).Callback }}}
}

func refNew(t *thread, cls *object.Type, args []value, _ []*object.Str) value {
	if len(args) == 0 {
		return t.Raise(object.TypeErrorType, "ref expected at least 1 argument, got 0")
	}
	target := args[0]
	if !referable(target.Type()) {
		return t.Raise(object.TypeErrorType, "cannot create weak reference to '%s' object", target.Type().Name)
	}
	v := refLayout.Alloc(cls)
	if len(args) > 1 {
		refOf(v).Callback = args[1]
	}
	t.Interp.Runner.(*interp.Interpreter).Watch(refOf(v), target)
	return v
}

func referable(ty *object.Type) bool {
	switch ty {
	case interp.FunctionType, object.BoundMethodType, object.SetType, object.FrozenSetType, object.BuiltinType:
		return true
	}
	return ty.Flags&object.FlagWeakref != 0 || ty.IsSubtype(object.TypeType)
}

func refRepr(t *thread, v value) value {
	target := refOf(v).Target()
	if target.Bad() {
		return object.NewStr("<weakref at " + object.Address(t, v) + "; dead>")
	}
	return object.NewStr("<weakref at " + object.Address(t, v) + "; to '" + target.Type().Name + "' at " + object.Address(t, target) + ">")
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
