// Package functools is the module functools: functions about functions. Those
// called often are written in Go, the others in functools.py and dispatch.py.
package functools

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

// The parts of the script half, run as one.
//
//go:embed functools.py
var basics string

//go:embed dispatch.py
var dispatch string

// Def describes the module functools.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "functools", Docs: []string{docs}, Init: fill, Chapters: []string{basics, "\n\n", dispatch}}
}

func fill(_ *thread, m *object.Module) bool {
	m.Func("reduce", "function, iterable, initial=None, /", reduce)
	m.Func("cmp_to_key", "mycmp", cmpToKey)
	m.Func("_lru_cache_wrapper", "user_function, maxsize, typed, /", newCached)
	m.Set("partial", partialType.Value())
	return true
}

func reduce(t *thread, a []value) value {
	f, total := a[0], a[2]
	it := object.Iter(t, a[1])
	if it.IsRaised() && t.Pending().Type().IsSubtype(object.TypeErrorType) {
		t.Take()
		return t.Raise(object.TypeErrorType, "reduce() arg 2 must support iteration")
	}
	if it.Bad() {
		return it
	}
	if total.Bad() {
		if total = object.Next(t, it); total.IsDone() {
			return t.Raise(object.TypeErrorType, "reduce() of empty iterable with no initial value")
		}
	}
	for total.Ok() {
		item := object.Next(t, it)
		if item.IsDone() {
			return total
		}
		if item.Bad() {
			return item
		}
		total = object.Call(t, f, total, item)
	}
	return total
}

// key is an item that compares by a function; without an item it is what cmp_to_key gives, which makes the others.
type key struct {
	object.Header
	cmp, item value
}

var keyType = &object.Type{Name: "KeyWrapper", Module: "functools"}

func init() {
	keyType.Define(object.ObjectType, nil)
	keyType.Hash = nil
	keyType.Compare = compareKeys
	keyType.Call = callKey
	keyType.Getters = []object.Getter{{Name: "obj", Get: keyObject, Set: setKeyObject}}
	definePartial()
	defineCached()
}

func cmpToKey(_ *thread, a []value) value {
	return newKey(a[0], object.Unbound)
}

func newKey(cmp, item value) value {
	return object.FromHeader(&(&key{Header: object.HeaderOf(keyType), cmp: cmp, item: item}).Header)
}

var keySignature = object.ParseSignature("obj", false)

// callKey makes the key of an item.
func callKey(t *thread, callee value, args []value, names []*object.Str) value {
	b := &object.Builtin{Name: "K", Sig: keySignature, Fn: func(_ *thread, a []value) value {
		return newKey(object.Cast[key](callee).cmp, a[0])
	}}
	return b.InvokeTrusted(t, args, names)
}

func keyObject(_ *thread, v value) value {
	if item := object.Cast[key](v).item; item.Ok() {
		return item
	}
	return object.None
}

func setKeyObject(_ *thread, v, item value) bool {
	object.Cast[key](v).item = item
	return true
}

func compareKeys(t *thread, op object.CompareOp, a, b value) value {
	if a.Type() != keyType || b.Type() != keyType {
		return t.Raise(object.TypeErrorType, "other argument must be K instance")
	}
	x, y := object.Cast[key](a), object.Cast[key](b)
	if x.item.Bad() || y.item.Bad() {
		return t.Raise(object.AttributeErrorType, "object")
	}
	order := object.Call(t, x.cmp, x.item, y.item)
	if order.Bad() {
		return order
	}
	return object.Compare(t, op, order, object.Int(0))
}
