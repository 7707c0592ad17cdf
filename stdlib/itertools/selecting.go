package itertools

import "github.com/bide-lang/bide/interp/object"

// chain keeps one iterator open at a time.
func chain(_ *thread, a []value) step {
	rest := append([]value(nil), a...)
	return chained(func(*thread) value {
		if len(rest) == 0 {
			return object.Done
		}
		v := rest[0]
		rest = rest[1:]
		return v
	})
}

func chainFromIterable(t *thread, a []value) value {
	ty, _ := object.AsType(a[0])
	outer := object.Iter(t, a[1])
	if outer.Bad() {
		return outer
	}
	return wrap(ty, chained(func(t *thread) value { return object.Next(t, outer) }))
}

func chained(nextIterable step) step {
	current := object.Unbound
	ended := false
	return func(t *thread) value {
		for !ended {
			if current.Bad() {
				v := nextIterable(t)
				if v.Ok() {
					v = object.Iter(t, v)
				}
				if v.Bad() {
					ended = true
					return v
				}
				current = v
			}
			if item := object.Next(t, current); !item.IsDone() {
				return item
			}
			current = object.Unbound
		}
		return object.Done
	}
}

func compress(t *thread, a []value) step {
	its := iterAll(t, a[:2])
	if its == nil {
		return nil
	}
	return func(t *thread) value {
		for {
			item := object.Next(t, its[0])
			if item.Bad() {
				return item
			}
			selector := object.Next(t, its[1])
			if selector.Bad() {
				return selector
			}
			if is, ok := object.Truth(t, selector); !ok {
				return object.Raised
			} else if is {
				return item
			}
		}
	}
}

// predicated reads a[0] as a predicate and a[1] as an iterable.
func predicated(t *thread, a []value) (predicate, it value) {
	return a[0], object.Iter(t, a[1])
}

func dropwhile(t *thread, a []value) step {
	predicate, it := predicated(t, a)
	if it.Bad() {
		return nil
	}
	started := false
	return func(t *thread) value {
		for {
			item := object.Next(t, it)
			if item.Bad() || started {
				return item
			}
			drop, ok := truthOf(t, object.Call(t, predicate, item))
			if !ok {
				return object.Raised
			}
			if !drop {
				started = true
				return item
			}
		}
	}
}

func takewhile(t *thread, a []value) step {
	predicate, it := predicated(t, a)
	if it.Bad() {
		return nil
	}
	ended := false
	return func(t *thread) value {
		if ended {
			return object.Done
		}
		item := object.Next(t, it)
		if item.Bad() {
			return item
		}
		take, ok := truthOf(t, object.Call(t, predicate, item))
		switch {
		case !ok:
			return object.Raised
		case take:
			return item
		}
		ended = true
		return object.Done
	}
}

func filterfalse(t *thread, a []value) step {
	predicate, it := predicated(t, a)
	if it.Bad() {
		return nil
	}
	return func(t *thread) value {
		for {
			item := object.Next(t, it)
			if item.Bad() {
				return item
			}
			answer := item
			if !predicate.IsNone() && predicate != object.BoolType.Value() {
				answer = object.Call(t, predicate, item)
			}
			if is, ok := truthOf(t, answer); !ok {
				return object.Raised
			} else if !is {
				return item
			}
		}
	}
}

func starmap(t *thread, a []value) step {
	f, it := predicated(t, a)
	if it.Bad() {
		return nil
	}
	return func(t *thread) value {
		item := object.Next(t, it)
		if item.Bad() {
			return item
		}
		args, ok := object.Collect(t, item)
		if !ok {
			return object.Raised
		}
		return object.CallKw(t, f, args, nil)
	}
}

// islice is islice(iterable, stop) or islice(iterable, start, stop[, step]).
func islice(t *thread, a []value) step {
	switch {
	case len(a) < 2:
		t.Raise(object.TypeErrorType, "islice expected at least 2 arguments, got %d", len(a))
		return nil
	case len(a) > 4:
		t.Raise(object.TypeErrorType, "islice expected at most 4 arguments, got %d", len(a))
		return nil
	}
	start, stop, by := int64(0), int64(-1), int64(1)
	ok := true
	if len(a) == 2 {
		ok = sliceIndex(t, a[1], &stop, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	} else {
		const indices = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
		ok = sliceIndex(t, a[1], &start, indices) && sliceIndex(t, a[2], &stop, indices)
		if ok && len(a) == 4 {
			ok = sliceIndex(t, a[3], &by, "Step for islice() must be a positive integer or None.")
			if ok && by == 0 {
				t.Raise(object.ValueErrorType, "Step for islice() must be a positive integer or None.")
				ok = false
			}
		}
	}
	if !ok {
		return nil
	}
	it := object.Iter(t, a[0])
	if it.Bad() {
		return nil
	}
	return sliced(it, start, stop, by)
}

func sliceIndex(t *thread, v value, to *int64, complaint string) bool {
	if v.IsNone() {
		return true
	}
	if v.IsInt() || v.Type().Index != nil {
		n, ok := object.IndexClip(t, v)
		if !ok {
			return false
		}
		if n >= 0 {
			*to = n
			return true
		}
	}
	t.Raise(object.ValueErrorType, "%s", complaint)
	return false
}

// sliced gives the items at start, start+by ... below stop (negative: no end).
func sliced(it value, start, stop, by int64) step {
	at, want := int64(0), start
	return func(t *thread) value {
		for {
			if stop >= 0 && want >= stop {
				for ; at < stop; at++ { // the items up to stop are consumed
					if item := object.Next(t, it); item.Bad() {
						return item
					}
				}
				return object.Done
			}
			item := object.Next(t, it)
			if item.Bad() {
				stop = 0
				want = 0
				at = 0
				return item
			}
			at++
			if at > want {
				want += by
				return item
			}
		}
	}
}
