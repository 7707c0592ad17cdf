package object

// Unpack gives exactly n items of v, for `a, b = v`. The slice may not be written to. It is no list's own,
// because in `x[1], x[0] = x` the first assignment must not change what the second gets.
func Unpack(t *Thread, v Value, n int) (items []Value, ok bool) {
	if u, exact := ExactTuple(v); exact {
		items = u.Items
	} else if l, exact := ExactList(v); exact {
		items = l.Items
	} else {
		return unpackIter(t, v, n)
	}
	if len(items) == n {
		if v.ref.typ == ListType {
			items = append([]Value(nil), items...)
		}
		return items, true
	}
	if len(items) > n {
		return nil, tooManyToUnpack(t, v, n)
	}
	return nil, notEnoughToUnpack(t, "", n, len(items))
}

func unpackIter(t *Thread, v Value, n int) (items []Value, ok bool) {
	it, ok := unpackable(t, v)
	if !ok {
		return nil, false
	}
	if items, ok = takeItems(t, it, n, ""); !ok {
		return nil, false
	}
	switch extra := Next(t, it); {
	case extra.IsRaised():
		return nil, false
	case extra.Ok():
		return nil, tooManyToUnpack(t, v, n)
	}
	return items, true
}

// unpackable is iter(v) with its own message for what is not iterable.
func unpackable(t *Thread, v Value) (it Value, ok bool) {
	if ty := v.Type(); ty.Iter == nil && !ty.Indexed() {
		t.Raise(TypeErrorType, "cannot unpack non-iterable %s object", ty.MessageName())
		return Unbound, false
	}
	it = Iter(t, v)
	return it, it.Ok()
}

// takeItems takes n items; atLeast ("at least ") is for the complaint.
func takeItems(t *Thread, it Value, n int, atLeast string) (items []Value, ok bool) {
	items = make([]Value, 0, n)
	for len(items) < n {
		item := Next(t, it)
		switch {
		case item.IsRaised():
			return nil, false
		case item.IsDone():
			return nil, notEnoughToUnpack(t, atLeast, n, len(items))
		}
		items = append(items, item)
	}
	return items, true
}

func notEnoughToUnpack(t *Thread, atLeast string, want, got int) bool {
	t.Raise(ValueErrorType, "not enough values to unpack (expected %s%d, got %d)", atLeast, want, got)
	return false
}

func tooManyToUnpack(t *Thread, v Value, n int) bool {
	t.Raise(ValueErrorType, "too many values to unpack (expected %d)", n)
	return false
}

// UnpackEx is Unpack with a star, for `a, *b, c = v`: before items, the middle ones in a new list, then after more.
func UnpackEx(t *Thread, v Value, before, after int) (items []Value, ok bool) {
	it, ok := unpackable(t, v)
	if !ok {
		return nil, false
	}
	least := before + after
	all := make([]Value, 0, least)
	for len(all) < before {
		item := Next(t, it)
		if item.IsRaised() {
			return nil, false
		}
		if item.IsDone() {
			return nil, notEnoughToUnpack(t, "at least ", least, len(all))
		}
		all = append(all, item)
	}
	rest := Iter(t, it) // CPython makes a list of what is left
	if rest.Bad() {
		return nil, false
	}
	if n, ok := LengthHint(t, it, 0); !ok || !t.checkHint(n) {
		return nil, false
	}
	if !IterateOver(t, rest, func(item Value) bool {
		all = append(all, item)
		return true
	}) {
		return nil, false
	}
	if len(all) < least {
		return nil, notEnoughToUnpack(t, "at least ", least, len(all))
	}
	end := len(all) - after
	items = append(make([]Value, 0, least+1), all[:before]...)
	items = append(items, NewList(append([]Value(nil), all[before:end]...)).Value())
	return append(items, all[end:]...), true
}
