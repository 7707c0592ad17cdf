package itertools

import "github.com/bide-lang/bide/interp/object"

// chain keeps one iterator open at a time, the current one. source gives the iterables; it is Unbound at the end.
type chain struct{ source, current value }

func newChain(t *thread, a []value) machine {
	return &chain{source: object.Iter(t, object.NewTuple(append([]value(nil), a...)...).Value())}
}

func chainFromIterable(t *thread, a []value) value {
	ty, _ := object.AsType(a[0])
	source := object.Iter(t, a[1])
	if source.Bad() {
		return source
	}
	return wrapAs(ty, chainType, &chain{source: source})
}

func (c *chain) next(t *thread) value {
	for c.source.Ok() {
		if c.current.Bad() {
			v := object.Next(t, c.source)
			if v.Ok() {
				v = object.Iter(t, v)
			}
			if v.Bad() {
				c.source = object.Unbound
				return v
			}
			c.current = v
		}
		if item := object.Next(t, c.current); !item.IsDone() {
			return item
		}
		c.current = object.Unbound
	}
	return object.Done
}

func (c *chain) reduce(*thread) ([]value, value) {
	switch {
	case c.source.Bad():
		return []value{}, object.Unbound
	case c.current.Bad():
		return []value{}, object.NewTuple(c.source).Value()
	}
	return []value{}, object.NewTuple(c.source, c.current).Value()
}

func (c *chain) restore(t *thread, state value) bool {
	parts, ok := object.AsTuple(state)
	if !ok {
		t.Raise(object.TypeErrorType, "state is not a tuple")
		return false
	}
	n := len(parts.Items)
	switch {
	case n == 0:
		t.Raise(object.TypeErrorType, "function takes at least 1 argument (0 given)")
		return false
	case n > 2:
		t.Raise(object.TypeErrorType, "function takes at most 2 arguments (%d given)", n)
		return false
	}
	for _, it := range parts.Items {
		if it.Type().Next == nil {
			t.Raise(object.TypeErrorType, "Arguments must be iterators.")
			return false
		}
	}
	c.source, c.current = parts.Items[0], object.Unbound
	if n == 2 {
		c.current = parts.Items[1]
	}
	return true
}

// compress gives the items of data beside which selectors has something true.
type compress struct{ data, selectors value }

func newCompress(t *thread, a []value) machine {
	its := iterAll(t, a[:2])
	if its == nil {
		return nil
	}
	return &compress{its[0], its[1]}
}

func (c *compress) next(t *thread) value {
	for {
		item := object.Next(t, c.data)
		if item.Bad() {
			return item
		}
		selector := object.Next(t, c.selectors)
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

func (c *compress) reduce(*thread) ([]value, value) {
	return []value{c.data, c.selectors}, object.Unbound
}

// called is what the machines have that call a function with the items of an iterator.
type called struct{ function, it value }

func newCalled(t *thread, a []value) (called, bool) {
	c := called{a[0], object.Iter(t, a[1])}
	return c, c.it.Ok()
}

func (c *called) reduce(*thread) ([]value, value) { return []value{c.function, c.it}, object.Unbound }

type dropwhile struct {
	called
	started bool
}

func newDropwhile(t *thread, a []value) machine {
	c, ok := newCalled(t, a)
	if !ok {
		return nil
	}
	return &dropwhile{called: c}
}

func (d *dropwhile) next(t *thread) value {
	for {
		item := object.Next(t, d.it)
		if item.Bad() || d.started {
			return item
		}
		drop, ok := truthOf(t, object.Call(t, d.function, item))
		if !ok {
			return object.Raised
		}
		if !drop {
			d.started = true
			return item
		}
	}
}

func (d *dropwhile) reduce(*thread) ([]value, value) {
	return []value{d.function, d.it}, flag(d.started)
}

func (d *dropwhile) restore(t *thread, state value) bool {
	started, ok := object.Truth(t, state)
	d.started = ok && started
	return ok
}

type takewhile struct {
	called
	ended bool
}

func newTakewhile(t *thread, a []value) machine {
	c, ok := newCalled(t, a)
	if !ok {
		return nil
	}
	return &takewhile{called: c}
}

func (w *takewhile) next(t *thread) value {
	if w.ended {
		return object.Done
	}
	item := object.Next(t, w.it)
	if item.Bad() {
		return item
	}
	take, ok := truthOf(t, object.Call(t, w.function, item))
	switch {
	case !ok:
		return object.Raised
	case take:
		return item
	}
	w.ended = true
	return object.Done
}

func (w *takewhile) reduce(*thread) ([]value, value) {
	return []value{w.function, w.it}, flag(w.ended)
}

func (w *takewhile) restore(t *thread, state value) bool {
	ended, ok := object.Truth(t, state)
	w.ended = ok && ended
	return ok
}

type filterfalse struct{ called }

func newFilterfalse(t *thread, a []value) machine {
	c, ok := newCalled(t, a)
	if !ok {
		return nil
	}
	return &filterfalse{c}
}

func (f *filterfalse) next(t *thread) value {
	for {
		item := object.Next(t, f.it)
		if item.Bad() {
			return item
		}
		answer := item
		if !f.function.IsNone() && f.function != object.BoolType.Value() {
			answer = object.Call(t, f.function, item)
		}
		if is, ok := truthOf(t, answer); !ok {
			return object.Raised
		} else if !is {
			return item
		}
	}
}

type starmap struct{ called }

func newStarmap(t *thread, a []value) machine {
	c, ok := newCalled(t, a)
	if !ok {
		return nil
	}
	return &starmap{c}
}

func (m *starmap) next(t *thread) value {
	item := object.Next(t, m.it)
	if item.Bad() {
		return item
	}
	args, ok := object.Collect(t, item)
	if !ok {
		return object.Raised
	}
	return object.CallKw(t, m.function, args, nil)
}
