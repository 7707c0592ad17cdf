package itertools

import (
	"strconv"

	"github.com/bide-lang/bide/interp/object"
)

// counter is itertools.count.
type counter struct {
	object.Header
	at, by value
}

// repeater is itertools.repeat; left is negative when there is no end.
type repeater struct {
	object.Header
	item value
	left int64
}

func defineEndless() {
	define(countType)
	callable(countType, "start=0, step=1", newCounter)
	countType.Next = func(t *thread, v value) value { return object.Cast[counter](v).step(t) }
	countType.Repr = counterRepr
	define(repeatType)
	callable(repeatType, "object, times=None", newRepeater)
	repeatType.Next = func(_ *thread, v value) value { return object.Cast[repeater](v).step() }
	repeatType.Repr = repeaterRepr
	repeatType.LengthHint = func(_ *thread, v value) int { return int(max(0, object.Cast[repeater](v).left)) }
}

func newCounter(t *thread, a []value) value {
	c := &counter{Header: object.HeaderOf(countType), at: object.Int(0), by: object.Int(1)}
	for i, to := range [...]*value{&c.at, &c.by} {
		if a[i].Bad() {
			continue
		}
		if ty := a[i].Type(); ty.Index == nil && ty.ToFloat == nil && ty.ToInt == nil && !ty.IsSubtype(object.ComplexType) {
			return t.Raise(object.TypeErrorType, "a number is required")
		}
		*to = a[i]
	}
	return object.FromHeader(&c.Header)
}

func (c *counter) step(t *thread) value {
	at := c.at
	next := object.Binary(t, object.OpAdd, at, c.by)
	if next.Bad() {
		return next
	}
	c.at = next
	return at
}

func counterRepr(t *thread, v value) value {
	c := object.Cast[counter](v)
	at, ok := object.Repr(t, c.at)
	if !ok {
		return object.Raised
	}
	if c.by == object.Int(1) {
		return object.NewStr("count(" + at + ")")
	}
	by, ok := object.Repr(t, c.by)
	if !ok {
		return object.Raised
	}
	return object.NewStr("count(" + at + ", " + by + ")")
}

func newRepeater(t *thread, a []value) value {
	r := &repeater{Header: object.HeaderOf(repeatType), item: a[0], left: -1}
	if a[1].Ok() {
		n, ok := object.IndexInt(t, a[1])
		if !ok {
			return object.Raised
		}
		r.left = max(0, n)
	}
	return object.FromHeader(&r.Header)
}

func (r *repeater) step() value {
	if r.left == 0 {
		return object.Done
	}
	if r.left > 0 {
		r.left--
	}
	return r.item
}

func repeaterRepr(t *thread, v value) value {
	r := object.Cast[repeater](v)
	text, ok := object.Repr(t, r.item)
	if !ok {
		return object.Raised
	}
	if r.left >= 0 {
		text += ", " + strconv.FormatInt(r.left, 10)
	}
	return object.NewStr("repeat(" + text + ")")
}

func cycle(t *thread, a []value) step {
	it := object.Iter(t, a[0])
	if it.Bad() {
		return nil
	}
	var saved []value
	at, ended := 0, false
	return func(t *thread) value {
		if !ended {
			item := object.Next(t, it)
			if !item.IsDone() {
				if item.Ok() {
					saved = append(saved, item)
				}
				return item
			}
			ended = true
		}
		if len(saved) == 0 {
			return object.Done
		}
		item := saved[at]
		at = (at + 1) % len(saved)
		return item
	}
}
