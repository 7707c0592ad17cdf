package itertools

import "github.com/bide-lang/bide/interp/object"

// groupby is the state that it and its groups share: the item that was read and not given out, its key, and last, the
// key of the group handed out; turn tells groups that are over.
type groupby struct {
	it, keyFunc     value
	item, key, last value
	turn            int
}

func newGroupby(t *thread, a []value) machine {
	g := &groupby{it: object.Iter(t, a[0]), keyFunc: a[1]}
	if g.it.Bad() {
		return nil
	}
	if g.keyFunc.Bad() {
		g.keyFunc = object.None
	}
	return g
}

// advance reads the next item and its key.
func (g *groupby) advance(t *thread) value {
	item := object.Next(t, g.it)
	if item.Bad() {
		return item
	}
	key := item
	if !g.keyFunc.IsNone() {
		if key = object.Call(t, g.keyFunc, item); key.Bad() {
			return key
		}
	}
	g.item, g.key = item, key
	return item
}

func (g *groupby) next(t *thread) value {
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
	return object.NewTuple(g.key, wrap(grouperType, &grouper{g, g.turn, g.key})).Value()
}

func (g *groupby) reduce(*thread) ([]value, value) {
	state := object.Unbound
	if g.item.Ok() && g.key.Ok() && g.last.Ok() {
		state = object.NewTuple(g.item, g.key, g.last).Value()
	}
	return []value{g.it, g.keyFunc}, state
}

func (g *groupby) restore(t *thread, state value) bool {
	parts, ok := stateParts(t, state, 3)
	if ok {
		g.item, g.key, g.last = parts[0], parts[1], parts[2]
	}
	return ok
}

// grouper gives the items whose key is key, until groupby moves on.
type grouper struct {
	of   *groupby
	turn int
	key  value
}

func newGrouper(t *thread, a []value) machine {
	if !a[0].Type().IsSubtype(groupbyType) {
		t.Raise(object.TypeErrorType, "_grouper() argument 1 must be itertools.groupby, not %s", object.ArgumentType(a[0]))
		return nil
	}
	g := machineOf[*groupby](a[0])
	return &grouper{g, g.turn, a[1]}
}

func (p *grouper) next(t *thread) value {
	g := p.of
	if g.turn != p.turn {
		return object.Done
	}
	if g.item.Bad() {
		if r := g.advance(t); r.Bad() {
			return r
		}
	}
	same, ok := object.Equal(t, p.key, g.key)
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

func (p *grouper) reduce(*thread) ([]value, value) {
	parent := wrap(groupbyType, p.of)
	return []value{parent, p.key}, object.Unbound
}
