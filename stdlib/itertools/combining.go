package itertools

import "github.com/bide-lang/bide/interp/object"

// accumulate gives totals; total is Unbound before the first, and pending says that it is to be given itself.
type accumulate struct {
	it, function, total value
	pending             bool
}

func newAccumulate(t *thread, a []value) machine {
	m := &accumulate{it: object.Iter(t, a[0]), function: a[1], total: a[2]}
	if m.it.Bad() {
		return nil
	}
	if m.function.Bad() {
		m.function = object.None
	}
	if m.total.Ok() && m.total.IsNone() {
		m.total = object.Unbound
	}
	m.pending = m.total.Ok()
	return m
}

func (m *accumulate) next(t *thread) value {
	if m.pending {
		m.pending = false
		return m.total
	}
	item := object.Next(t, m.it)
	if item.Bad() {
		return item
	}
	switch {
	case m.total.Bad():
	case m.function.IsNone():
		item = object.Binary(t, object.OpAdd, m.total, item)
	default:
		item = object.Call(t, m.function, m.total, item)
	}
	if item.Ok() {
		m.total = item
	}
	return item
}

func (m *accumulate) reduce(t *thread) ([]value, value) {
	switch {
	case m.pending:
		first := object.NewTuple(m.total)
		source := object.Iter(t, object.NewTuple(first.Value(), m.it).Value())
		return []value{wrap(chainType, &chain{source: source}), m.function}, object.None
	case m.total.Bad():
		return []value{m.it, m.function}, object.None
	}
	return []value{m.it, m.function}, m.total
}

func (m *accumulate) restore(_ *thread, state value) bool {
	m.total = state
	return true
}

type batched struct {
	it     value
	n      int64
	strict bool
}

func newBatched(t *thread, a []value) machine {
	n, ok := object.IndexInt(t, a[1])
	if !ok {
		return nil
	}
	if n < 1 {
		t.Raise(object.ValueErrorType, "n must be at least one")
		return nil
	}
	strict := false
	if a[2].Ok() {
		if strict, ok = object.Truth(t, a[2]); !ok {
			return nil
		}
	}
	it := object.Iter(t, a[0])
	if it.Bad() {
		return nil
	}
	return &batched{it, n, strict}
}

func (b *batched) next(t *thread) value {
	var batch []value
	for int64(len(batch)) < b.n {
		item := object.Next(t, b.it)
		if item.IsRaised() {
			return item
		}
		if item.IsDone() {
			if len(batch) > 0 && b.strict {
				return t.Raise(object.ValueErrorType, "batched(): incomplete batch")
			}
			break
		}
		batch = append(batch, item)
	}
	if len(batch) == 0 {
		return object.Done
	}
	return object.NewTuple(batch...).Value()
}

// pairwise remembers the item before, Unbound at first.
type pairwise struct{ it, before value }

func newPairwise(t *thread, a []value) machine {
	it := object.Iter(t, a[0])
	if it.Bad() {
		return nil
	}
	return &pairwise{it: it}
}

func (p *pairwise) next(t *thread) value {
	if p.before.Bad() {
		if p.before = object.Next(t, p.it); p.before.Bad() {
			return p.before
		}
	}
	item := object.Next(t, p.it)
	if item.Bad() {
		return item
	}
	pair := object.NewTuple(p.before, item).Value()
	p.before = item
	return pair
}

// zipLongest has Unbound for iterators that have ended; live counts the others.
type zipLongest struct {
	its  []value
	fill value
	live int
}

func newZipLongest(t *thread, a []value) machine {
	fill := a[0]
	if fill.Bad() {
		fill = object.None
	}
	its := iterAll(t, a[1:])
	if its == nil {
		return nil
	}
	return &zipLongest{its, fill, len(its)}
}

func (z *zipLongest) next(t *thread) value {
	if z.live == 0 {
		return object.Done
	}
	row := make([]value, len(z.its))
	for i, it := range z.its {
		row[i] = z.fill
		if it.Bad() {
			continue
		}
		item := object.Next(t, it)
		if item.IsRaised() {
			z.live = 0
			return item
		}
		if item.Ok() {
			row[i] = item
			continue
		}
		if z.live--; z.live == 0 {
			return object.Done
		}
		z.its[i] = object.Unbound
	}
	return object.NewTuple(row...).Value()
}

func (z *zipLongest) reduce(*thread) ([]value, value) {
	args := make([]value, len(z.its))
	for i, it := range z.its {
		if args[i] = it; it.Bad() {
			args[i] = object.NewTuple().Value()
		}
	}
	return args, z.fill
}

func (z *zipLongest) restore(_ *thread, state value) bool {
	z.fill = state
	return true
}
