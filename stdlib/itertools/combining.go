package itertools

import "github.com/bide-lang/bide/interp/object"

func accumulate(t *thread, a []value) step {
	it, f, total := object.Iter(t, a[0]), a[1], a[2]
	if it.Bad() {
		return nil
	}
	plain := f.Bad() || f.IsNone()
	if total.Ok() && total.IsNone() {
		total = object.Unbound
	}
	first := total.Ok()
	return func(t *thread) value {
		if first {
			first = false
			return total
		}
		item := object.Next(t, it)
		if item.Bad() {
			return item
		}
		switch {
		case total.Bad():
		case plain:
			item = object.Binary(t, object.OpAdd, total, item)
		default:
			item = object.Call(t, f, total, item)
		}
		if item.Ok() {
			total = item
		}
		return item
	}
}

func batched(t *thread, a []value) step {
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
	return func(t *thread) value {
		var batch []value
		for int64(len(batch)) < n {
			item := object.Next(t, it)
			if item.IsRaised() {
				return item
			}
			if item.IsDone() {
				if len(batch) > 0 && strict {
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
}

func pairwise(t *thread, a []value) step {
	it := object.Iter(t, a[0])
	if it.Bad() {
		return nil
	}
	before := object.Unbound
	return func(t *thread) value {
		if before.Bad() {
			if before = object.Next(t, it); before.Bad() {
				return before
			}
		}
		item := object.Next(t, it)
		if item.Bad() {
			return item
		}
		pair := object.NewTuple(before, item).Value()
		before = item
		return pair
	}
}

func zipLongest(t *thread, a []value) step {
	fill := a[0]
	if fill.Bad() {
		fill = object.None
	}
	its := iterAll(t, a[1:])
	if its == nil {
		return nil
	}
	live := len(its)
	return func(t *thread) value {
		if live == 0 {
			return object.Done
		}
		row := make([]value, len(its))
		for i, it := range its {
			row[i] = fill
			if it.Bad() {
				continue
			}
			item := object.Next(t, it)
			if item.IsRaised() {
				live = 0
				return item
			}
			if item.Ok() {
				row[i] = item
				continue
			}
			its[i] = object.Unbound
			if live--; live == 0 {
				return object.Done
			}
		}
		return object.NewTuple(row...).Value()
	}
}

// grouping is the state groupby and its groups share; turn tells groups that are over.
type grouping struct {
	it, keyFunc     value
	item, key, last value // last is the key of the group handed out
	turn            int
}

// advance reads the next item and its key.
func (g *grouping) advance(t *thread) value {
	item := object.Next(t, g.it)
	if item.Bad() {
		return item
	}
	key := item
	if g.keyFunc.Ok() && !g.keyFunc.IsNone() {
		if key = object.Call(t, g.keyFunc, item); key.Bad() {
			return key
		}
	}
	g.item, g.key = item, key
	return item
}

func groupby(t *thread, a []value) step {
	g := &grouping{it: object.Iter(t, a[0]), keyFunc: a[1]}
	if g.it.Bad() {
		return nil
	}
	return func(t *thread) value {
		g.turn++
		for {
			if g.key.Ok() {
				if g.last.Bad() {
					break
				}
				same, ok := object.Equal(t, g.last, g.key)
				if !ok {
					return object.Raised
				}
				if !same {
					break
				}
			}
			if r := g.advance(t); r.Bad() {
				return r
			}
		}
		g.last = g.key
		return object.NewTuple(g.key, wrap(grouperType, g.group(g.turn, g.key))).Value()
	}
}

// group gives the items whose key is key, until groupby moves on.
func (g *grouping) group(turn int, key value) step {
	return func(t *thread) value {
		if g.turn != turn {
			return object.Done
		}
		if g.item.Bad() {
			if r := g.advance(t); r.Bad() {
				return r
			}
		}
		same, ok := object.Equal(t, key, g.key)
		switch {
		case !ok:
			return object.Raised
		case !same:
			return object.Done
		}
		item := g.item
		g.item = object.Unbound
		return item
	}
}

// teeIterator reads a list of items that grows as the furthest of its siblings reads on.
type teeIterator struct {
	object.Header
	source *teeSource
	at     *teeCell
}

type teeSource struct{ it value }

// teeCell is one item and what follows; an unread one holds nothing.
type teeCell struct {
	item value
	next *teeCell
}

func tee(t *thread, a []value) value {
	n := int64(2)
	if a[1].Ok() {
		var ok bool
		if n, ok = object.IndexInt(t, a[1]); !ok {
			return object.Raised
		}
	}
	if n < 0 {
		return t.Raise(object.ValueErrorType, "n must be >= 0")
	}
	if !t.CheckSize(n, 64) {
		return object.Raised
	}
	it := object.Iter(t, a[0])
	if it.Bad() {
		return it
	}
	first := &teeIterator{Header: object.HeaderOf(teeType), source: &teeSource{it}, at: &teeCell{}}
	if it.Type() == teeType {
		first = object.Cast[teeIterator](it)
	}
	all := make([]value, n)
	for i := range all {
		all[i] = first.fork()
	}
	return object.NewTuple(all...).Value()
}

func (i *teeIterator) fork() value {
	return object.FromHeader(&(&teeIterator{Header: object.HeaderOf(teeType), source: i.source, at: i.at}).Header)
}

func (i *teeIterator) step(t *thread) value {
	cell := i.at
	if cell.next == nil {
		item := object.Next(t, i.source.it)
		if item.Bad() {
			return item
		}
		cell.item, cell.next = item, &teeCell{}
	}
	i.at = cell.next
	return cell.item
}
