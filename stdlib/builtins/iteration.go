package builtins

import "github.com/bide-lang/bide/interp/object"

var iterationFunctions = []object.Method{
	{Name: "aiter", Sig: "async_iterable, /", Fn: builtinAiter},
	{Name: "all", Sig: "iterable, /", Fn: builtinAll},
	{Name: "anext", Sig: "aiterator, default=None, /", Fn: builtinAnext},
	{Name: "any", Sig: "iterable, /", Fn: builtinAny},
	{Name: "iter", Sig: "object, sentinel=None, /", Fn: builtinIter},
	{Name: "len", Sig: "obj, /", Fn: builtinLen},
	{Name: "max", Sig: "first, /, *args, key=None, default=None", Fn: builtinMax},
	{Name: "min", Sig: "first, /, *args, key=None, default=None", Fn: builtinMin},
	{Name: "next", Sig: "iterator, default=None, /", Fn: builtinNext},
	{Name: "sorted", Sig: "*args, **kwargs", Fn: builtinSorted},
}

func builtinAiter(t *thread, a []value) value {
	iter := a[0].Type().AIter
	if iter == nil {
		return t.Raise(object.TypeErrorType, "'%s' object is not an async iterable", a[0].Type().MessageName())
	}
	it := iter(t, a[0])
	if it.Ok() && it.Type().ANext == nil {
		return t.Raise(object.TypeErrorType, "aiter() returned not an async iterator of type '%s'", it.Type().MessageName())
	}
	return it
}

// builtinAnext knows the form without default only: the other one makes an
// awaitable, which the package that runs scripts puts in its place.
func builtinAnext(t *thread, a []value) value {
	next := a[0].Type().ANext
	if next == nil {
		return t.Raise(object.TypeErrorType, "'%s' object is not an async iterator", a[0].Type().MessageName())
	}
	return next(t, a[0])
}

func builtinAll(t *thread, a []value) value { return firstTruth(t, a[0], false) }

func builtinAny(t *thread, a []value) value { return firstTruth(t, a[0], true) }

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

func builtinIter(t *thread, a []value) value {
	if a[1].Bad() {
		return object.Iter(t, a[0])
	}
	if a[0].Type().Call == nil {
		return t.Raise(object.TypeErrorType, "iter(v, w): v must be callable")
	}
	return object.NewCallableIterator(a[0], a[1])
}

func builtinLen(t *thread, a []value) value {
	n, ok := object.Len(t, a[0])
	if !ok {
		return object.Raised
	}
	return object.Int(int64(n))
}

func builtinNext(t *thread, a []value) value {
	t.TakeStop() // left by an iteration whose result nobody asked for
	v := object.Next(t, a[0])
	switch {
	case v.Ok():
		return v
	case v.IsDone() && a[1].Ok():
		return a[1]
	case v.IsDone():
		return t.RaiseStop()
	case a[1].Ok() && caught(t, object.StopIterationType):
		return a[1]
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
		better, ok := c.beats(mark)
		if !ok || !better {
			return ok
		}
	}
	c.item, c.mark = item, mark
	return true
}

func (c *contest) beats(mark value) (better, ok bool) {
	r := object.Compare(c.t, c.op, mark, c.mark)
	if r.Bad() {
		return false, false
	}
	return object.Truth(c.t, r)
}

// builtinSorted counts its arguments itself, in CPython's words; keywords are list.sort's affair.
func builtinSorted(t *thread, a []value) value {
	if len(a) != 2 {
		return t.Raise(object.TypeErrorType, "sorted expected 1 argument, got %d", len(a)-1)
	}
	var args []value
	var names []*object.Str
	keywords, _ := object.AsDict(a[0])
	for i, key, item := keywords.Next(0); i >= 0; i, key, item = keywords.Next(i) {
		name, _ := object.AsStr(key)
		args, names = append(args, item), append(names, name)
	}
	return sortedList(t, a[1], args, names)
}

// sortedList is a new list of the items, sorted by list.sort with the given keywords.
func sortedList(t *thread, iterable value, args []value, names []*object.Str) value {
	items, ok := object.Collect(t, iterable)
	if !ok {
		return object.Raised
	}
	list := object.NewList(items).Value()
	sort := object.ListType.Lookup(object.StrOf("sort"))
	if object.CallKw(t, sort, append([]value{list}, args...), names).Bad() {
		return object.Raised
	}
	return list
}
