package builtins

import "github.com/bide-lang/bide/interp/object"

var iterationFunctions = []object.Method{
	{Name: "aiter", Sig: "async_iterable, /", One: builtinAiter},
	{Name: "all", Sig: "iterable, /", One: builtinAll},
	{Name: "anext", Sig: "aiterator, default=None, /", Two: builtinAnext},
	{Name: "any", Sig: "iterable, /", One: builtinAny},
	{Name: "iter", Sig: "object, sentinel=None, /", Two: builtinIter},
	{Name: "len", Sig: "obj, /", One: builtinLen},
	{Name: "max", Sig: "first, /, *args, key=None, default=None", Fn: builtinMax, Two: greater},
	{Name: "min", Sig: "first, /, *args, key=None, default=None", Fn: builtinMin, Two: smaller},
	{Name: "next", Sig: "iterator, default=None, /", Two: builtinNext},
	{Name: "sorted", Sig: "iterable, /, *, key=None, reverse=False, **others", Fn: builtinSorted, One: sortedList, SpareKw: true},
}

func builtinAiter(t *thread, iterable value) value {
	iter := iterable.Type().AIter
	if iter == nil {
		return t.Raise(object.TypeErrorType, "'%s' object is not an async iterable", iterable.Type().MessageName())
	}
	it := iter(t, iterable)
	if it.Ok() && it.Type().ANext == nil {
		return t.Raise(object.TypeErrorType, "aiter() returned not an async iterator of type '%s'", it.Type().MessageName())
	}
	return it
}

// builtinAnext knows the form without default only: the other one makes an
// awaitable, which the package that runs scripts puts in its place.
func builtinAnext(t *thread, it, _ value) value {
	next := it.Type().ANext
	if next == nil {
		return t.Raise(object.TypeErrorType, "'%s' object is not an async iterator", it.Type().MessageName())
	}
	return next(t, it)
}

func builtinAll(t *thread, iterable value) value { return firstTruth(t, iterable, false) }

func builtinAny(t *thread, iterable value) value { return firstTruth(t, iterable, true) }

// firstTruth gives want as soon as an item's truth is want, its opposite at the end.
func firstTruth(t *thread, iterable value, want bool) value {
	found, failed := false, false
	ok := object.Iterate(t, iterable, func(item value) bool {
		b, ok := object.Truth(t, item)
		found, failed = ok && b == want, !ok
		return ok && !found
	})
	if !ok || failed {
		return object.Raised
	}
	return object.Bool(found == want)
}

func builtinIter(t *thread, obj, sentinel value) value {
	if sentinel.Bad() {
		return object.Iter(t, obj)
	}
	if obj.Type().Call == nil {
		return t.Raise(object.TypeErrorType, "iter(v, w): v must be callable")
	}
	return object.NewCallableIterator(obj, sentinel)
}

func builtinLen(t *thread, v value) value {
	switch v.Type() {
	case object.ListType:
		return object.Int(int64(len(object.Cast[object.List](v).Items)))
	case object.StrType:
		return object.Int(int64(object.Cast[object.Str](v).Len()))
	}
	n, ok := object.Len(t, v)
	if !ok {
		return object.Raised
	}
	return object.Int(int64(n))
}

func builtinNext(t *thread, it, def value) value {
	t.TakeStop() // left by an iteration whose result nobody asked for
	v := object.Next(t, it)
	switch {
	case v.Ok():
		return v
	case v.IsDone() && def.Ok():
		return def
	case v.IsDone():
		return t.RaiseStop()
	case def.Ok() && caught(t, object.StopIterationType):
		return def
	}
	return v
}

func builtinMax(t *thread, a []value) value { return extreme(t, a, "max", object.OpGt) }

func builtinMin(t *thread, a []value) value { return extreme(t, a, "min", object.OpLt) }

// extreme is max or min: a[0] was given first, a[1] is the key function, a[2] the default, the rest
// what else was given by position.
func extreme(t *thread, a []value, name string, op object.CompareOp) value {
	first, key, def, more := a[0], a[1], a[2], a[3:]
	if key.Ok() && key.IsNone() {
		key = object.Unbound
	}
	best := contest{t: t, key: key, op: op}
	switch {
	case len(more) == 0:
		if !object.Iterate(t, first, best.offer) {
			return object.Raised
		}
	case def.Ok():
		return t.Raise(object.TypeErrorType, "Cannot specify a default for %s() with multiple positional arguments", name)
	case !best.offer(first):
		return object.Raised
	default:
		for i := range more {
			if !best.offer(more[i]) {
				return object.Raised
			}
		}
	}
	switch {
	case best.item.Ok():
		return best.item
	case def.Ok():
		return def
	}
	return t.Raise(object.ValueErrorType, "%s() iterable argument is empty", name)
}

// greater and smaller are max and min of two values.
func greater(t *thread, a, b value) value { return extremeOfTwo(t, object.OpGt, a, b) }

func smaller(t *thread, a, b value) value { return extremeOfTwo(t, object.OpLt, a, b) }

func extremeOfTwo(t *thread, op object.CompareOp, a, b value) value {
	better, ok := beats(t, op, b, a)
	switch {
	case !ok:
		return object.Raised
	case better:
		return b
	}
	return a
}

// contest keeps the best item seen so far, the first among equals.
type contest struct {
	t          *thread
	key        value
	op         object.CompareOp
	item, mark value
}

func (c *contest) offer(item value) bool {
	mark := item
	if c.key.Ok() {
		if mark = object.Call(c.t, c.key, item); mark.Bad() {
			return false
		}
	}
	if c.item.Ok() {
		better, ok := beats(c.t, c.op, mark, c.mark)
		if !ok || !better {
			return ok
		}
	}
	c.item, c.mark = item, mark
	return true
}

// beats reports whether a value takes the place of the best so far.
func beats(t *thread, op object.CompareOp, mark, best value) (better, ok bool) {
	r := object.Compare(t, op, mark, best)
	if r.Bad() {
		return false, false
	}
	return object.Truth(t, r)
}

// builtinSorted complains of keywords, in the words of list.sort, only when it has seen the items.
func builtinSorted(t *thread, a []value) value {
	items, ok := object.Collect(t, a[0])
	if !ok {
		return object.Raised
	}
	list := object.NewList(items)
	if others, ok := object.AsDict(a[3]); ok && others.Len() > 0 {
		return object.CallDict(t, object.ListType.Lookup(object.StrOf("sort")), []value{list.Value()}, others)
	}
	if !list.SortBy(t, a[1], a[2]) {
		return object.Raised
	}
	return list.Value()
}

// sortedList is a new list of the items, sorted.
func sortedList(t *thread, iterable value) value {
	items, ok := object.Collect(t, iterable)
	if !ok {
		return object.Raised
	}
	list := object.NewList(items)
	if !list.SortBy(t, object.Unbound, object.Unbound) {
		return object.Raised
	}
	return list.Value()
}
