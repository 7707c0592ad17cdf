// Package functools is the module functools: functions about functions. Those
// called often are written in Go, the others in functools.py.
package functools

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed functools.py
var source string

// Def describes the module functools.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "functools", Init: fill, Source: source}
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

// key is what the function made by cmp_to_key returns: an item that compares by a function.
type key struct {
	object.Header
	cmp, item value
}

var keyType = &object.Type{Name: "KeyWrapper", Module: "functools"}

func init() {
	keyType.Define(object.ObjectType, nil)
	keyType.Hash = nil
	keyType.Compare = compareKeys
	definePartial()
	defineCached()
}

func cmpToKey(_ *thread, a []value) value {
	cmp := a[0]
	return object.NewFunc("functools", "K", "obj", func(_ *thread, a []value) value {
		return object.FromHeader(&(&key{Header: object.HeaderOf(keyType), cmp: cmp, item: a[0]}).Header)
	})
}

func compareKeys(t *thread, op object.CompareOp, a, b value) value {
	if a.Type() != keyType || b.Type() != keyType {
		return t.Raise(object.TypeErrorType, "other argument must be K instance")
	}
	x, y := object.Cast[key](a), object.Cast[key](b)
	order := object.Call(t, x.cmp, x.item, y.item)
	if order.Bad() {
		return order
	}
	return object.Compare(t, op, order, object.Int(0))
}
