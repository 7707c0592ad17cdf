package itertools

import "github.com/bide-lang/bide/interp/object"

// teeReader reads a list of items that grows as the furthest of its siblings reads on.
type teeReader struct {
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
	first, ok := newTee(t, a).(*teeReader)
	if !ok {
		return object.Raised
	}
	all := make([]value, n)
	for i := range all {
		all[i] = wrap(teeType, first.fork())
	}
	return object.NewTuple(all...).Value()
}

// newTee makes a reader of an iterable, or one beside the reader that it is given.
func newTee(t *thread, a []value) machine {
	it := object.Iter(t, a[0])
	switch {
	case it.Bad():
		return nil
	case it.Type() == teeType:
		return machineOf[*teeReader](it).fork()
	}
	return &teeReader{&teeSource{it}, &teeCell{}}
}

func (r *teeReader) fork() *teeReader { return &teeReader{r.source, r.at} }

func (r *teeReader) next(t *thread) value {
	cell := r.at
	if cell.next == nil {
		item := object.Next(t, r.source.it)
		if item.Bad() {
			return item
		}
		cell.item, cell.next = item, &teeCell{}
	}
	r.at = cell.next
	return cell.item
}

// reduce gives the items read by siblings and the iterator that the rest comes from.
func (r *teeReader) reduce(*thread) ([]value, value) {
	var ahead []value
	for cell := r.at; cell.next != nil; cell = cell.next {
		ahead = append(ahead, cell.item)
	}
	state := object.NewTuple(object.NewList(ahead).Value(), r.source.it)
	return []value{object.NewTuple().Value()}, state.Value()
}

func (r *teeReader) restore(t *thread, state value) bool {
	parts, ok := stateParts(t, state, 2)
	if !ok {
		return false
	}
	ahead, ok := object.AsList(parts[0])
	if !ok || parts[1].Type().Next == nil {
		t.Raise(object.TypeErrorType, "state is not a list and an iterator")
		return false
	}
	r.source, r.at = &teeSource{parts[1]}, &teeCell{}
	cell := r.at
	for _, item := range ahead.Items {
		cell.item, cell.next = item, &teeCell{}
		cell = cell.next
	}
	return true
}
