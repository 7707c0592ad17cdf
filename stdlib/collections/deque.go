package collections

import (
	"github.com/bide-lang/bide/interp/object"
)

// deque is collections.deque: a ring of items.
type deque struct {
	object.Header
	attrs   object.Attrs
	ring    []value // its length is 0 or a power of two
	head, n int
	maxLen  int // -1: no limit
	version int // changes with every change of the items' places
}

var dequeType = &object.Type{Name: "deque", Module: "collections", Flags: object.FlagBase | object.FlagSequence | object.FlagWeakref}

var dequeLayout = &object.Layout{
	Name: "deque",
	Alloc: func(cls *object.Type) value {
		return object.FromHeader(&(&deque{Header: object.HeaderOf(cls), maxLen: -1}).Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[deque](v).attrs },
}

func dequeOf(v value) *deque { return object.Cast[deque](v) }

func isDeque(v value) bool { return v.Type().Layout == dequeLayout }

func (d *deque) slot(i int) *value { return &d.ring[(d.head+i)&(len(d.ring)-1)] }

func (d *deque) at(i int) value { return *d.slot(i) }

// grow makes room for one more item.
func (d *deque) grow() {
	if d.n < len(d.ring) {
		return
	}
	ring := make([]value, max(8, 2*len(d.ring)))
	for i := range d.n {
		ring[i] = d.at(i)
	}
	d.ring, d.head = ring, 0
}

func (d *deque) pushBack(v value) {
	if d.n == d.maxLen {
		if d.n == 0 {
			return
		}
		d.popFront()
	}
	d.grow()
	d.version++
	d.n++
	*d.slot(d.n - 1) = v
}

func (d *deque) pushFront(v value) {
	if d.n == d.maxLen {
		if d.n == 0 {
			return
		}
		d.popBack()
	}
	d.grow()
	d.version++
	d.head = (d.head - 1) & (len(d.ring) - 1)
	d.n++
	d.ring[d.head] = v
}

func (d *deque) popFront() value {
	v := d.ring[d.head]
	d.ring[d.head] = object.Unbound
	d.head = (d.head + 1) & (len(d.ring) - 1)
	d.n--
	d.version++
	return v
}

func (d *deque) popBack() value {
	p := d.slot(d.n - 1)
	v := *p
	*p = object.Unbound
	d.n--
	d.version++
	return v
}

// items is a copy of the items in order.
func (d *deque) items() []value {
	items := make([]value, d.n)
	for i := range items {
		items[i] = d.at(i)
	}
	return items
}

// replace puts other items in place.
func (d *deque) replace(items []value) {
	d.ring, d.head, d.n = nil, 0, 0
	d.version++
	for _, v := range items {
		d.pushBack(v)
	}
}

func (d *deque) extend(t *thread, iterable value, push func(value)) bool {
	if iterable.Ok() && isDeque(iterable) && dequeOf(iterable) == d {
		for _, v := range d.items() {
			push(v)
		}
		return true
	}
	return object.Iterate(t, iterable, func(item value) bool {
		push(item)
		return true
	})
}

func (d *deque) remove(i int) {
	for ; i < d.n-1; i++ {
		*d.slot(i) = d.at(i + 1)
	}
	d.popBack()
}

func (d *deque) insert(i int, v value) {
	d.pushBack(v)
	for j := d.n - 1; j > i; j-- {
		*d.slot(j) = d.at(j - 1)
	}
	*d.slot(i) = v
}

func (d *deque) rotate(n int) {
	if d.n < 2 {
		return
	}
	n = ((n % d.n) + d.n) % d.n
	if n > d.n/2 {
		for range d.n - n {
			d.pushBack(d.popFront())
		}
		return
	}
	for range n {
		d.pushFront(d.popBack())
	}
}

// find gives the first index from lo below hi of an item equal to v, -1 when there is none.
func (d *deque) find(t *thread, v value, lo, hi int) (int, bool) {
	for i := lo; i < hi && i < d.n; i++ {
		before := d.version
		same, ok := object.Equal(t, d.at(i), v)
		switch {
		case !ok:
			return 0, false
		case same:
			return i, true
		case d.version != before:
			t.Raise(object.RuntimeErrorType, "deque mutated during iteration")
			return 0, false
		}
	}
	return -1, true
}
