package itertools

import (
	"strconv"

	"github.com/bide-lang/bide/interp/object"
)

// count is itertools.count.
type count struct{ at, by value }

func newCount(t *thread, a []value) machine {
	c := &count{at: object.Int(0), by: object.Int(1)}
	for i, to := range [...]*value{&c.at, &c.by} {
		if a[i].Bad() {
			continue
		}
		if ty := a[i].Type(); ty.Index == nil && ty.ToFloat == nil && ty.ToInt == nil && !ty.IsSubtype(object.ComplexType) {
			t.Raise(object.TypeErrorType, "a number is required")
			return nil
		}
		*to = a[i]
	}
	return c
}

func (c *count) next(t *thread) value {
	at := c.at
	next := object.Binary(t, object.OpAdd, at, c.by)
	if next.Bad() {
		return next
	}
	c.at = next
	return at
}

func (c *count) reduce(*thread) ([]value, value) { return []value{c.at, c.by}, object.Unbound }

func countRepr(t *thread, v value) value {
	c := machineOf[*count](v)
	text, ok := object.Repr(t, c.at)
	if ok && c.by != object.Int(1) {
		var by string
		by, ok = object.Repr(t, c.by)
		text += ", " + by
	}
	if !ok {
		return object.Raised
	}
	return object.NewStr(v.Type().Name + "(" + text + ")")
}

// repeat is itertools.repeat; left is negative when there is no end.
type repeat struct {
	item value
	left int64
}

func newRepeat(t *thread, a []value) machine {
	r := &repeat{item: a[0], left: -1}
	if a[1].Ok() {
		n, ok := object.IndexInt(t, a[1])
		if !ok {
			return nil
		}
		r.left = max(0, n)
	}
	return r
}

func (r *repeat) next(*thread) value {
	if r.left == 0 {
		return object.Done
	}
	if r.left > 0 {
		r.left--
	}
	return r.item
}

func (r *repeat) reduce(*thread) ([]value, value) {
	if r.left < 0 {
		return []value{r.item}, object.Unbound
	}
	return []value{r.item, object.Int(r.left)}, object.Unbound
}

func repeatRepr(t *thread, v value) value {
	r := machineOf[*repeat](v)
	text, ok := object.Repr(t, r.item)
	if !ok {
		return object.Raised
	}
	if r.left >= 0 {
		text += ", " + strconv.FormatInt(r.left, 10)
	}
	return object.NewStr(v.Type().Name + "(" + text + ")")
}

// cycle saves the items of it, Unbound once it has ended, and begins again with those. Copies share the saved items.
type cycle struct {
	it    value
	saved *object.List
	at    int
	known bool // saved has the items of it already
}

func newCycle(t *thread, a []value) machine {
	it := object.Iter(t, a[0])
	if it.Bad() {
		return nil
	}
	return &cycle{it: it, saved: object.NewList(nil)}
}

func (c *cycle) next(t *thread) value {
	if c.it.Ok() {
		item := object.Next(t, c.it)
		if !item.IsDone() {
			if item.Ok() && !c.known {
				c.saved.Items = append(c.saved.Items, item)
			}
			return item
		}
		c.it = object.Unbound
	}
	if c.at >= len(c.saved.Items) {
		return object.Done
	}
	item := c.saved.Items[c.at]
	c.at = (c.at + 1) % len(c.saved.Items)
	return item
}

func (c *cycle) reduce(t *thread) ([]value, value) {
	it := c.it
	if it.Bad() {
		it = object.Iter(t, object.NewList(append([]value(nil), c.saved.Items[c.at:]...)).Value())
	}
	return []value{it}, object.NewTuple(c.saved.Value(), object.Bool(c.it.Bad() || c.known)).Value()
}

func (c *cycle) restore(t *thread, state value) bool {
	parts, ok := stateParts(t, state, 2)
	if !ok {
		return false
	}
	saved, ok := object.AsList(parts[0])
	if !ok {
		t.Raise(object.TypeErrorType, "argument 1 must be list, not %s", object.ArgumentType(parts[0]))
		return false
	}
	known, ok := object.IndexInt(t, parts[1])
	if ok {
		c.saved, c.at, c.known = saved, 0, known != 0
	}
	return ok
}
