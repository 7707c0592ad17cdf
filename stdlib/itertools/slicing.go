package itertools

import "github.com/bide-lang/bide/interp/object"

// islice gives the items at want, want+by ... below stop (negative: no end); at items have been read. it is Unbound at
// the end.
type islice struct {
	it             value
	at, want, stop int64
	by             int64
}

// newIslice is islice(iterable, stop) or islice(iterable, start, stop[, step]).
func newIslice(t *thread, a []value) machine {
	switch {
	case len(a) < 2:
		t.Raise(object.TypeErrorType, "islice expected at least 2 arguments, got %d", len(a))
		return nil
	case len(a) > 4:
		t.Raise(object.TypeErrorType, "islice expected at most 4 arguments, got %d", len(a))
		return nil
	}
	start, stop, by, ok := sliceBounds(t, a[1:])
	if !ok {
		return nil
	}
	it := object.Iter(t, a[0])
	if it.Bad() {
		return nil
	}
	return &islice{it: it, want: start, stop: stop, by: by}
}

// sliceBounds reads the bounds of islice; stop is -1 for no end.
func sliceBounds(t *thread, a []value) (start, stop, by int64, ok bool) {
	const noStop = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
	stop, by = -1, 1
	if len(a) == 1 {
		if !a[0].IsNone() {
			if stop = sliceIndex(t, a[0]); stop < 0 {
				t.Raise(object.ValueErrorType, noStop)
				return
			}
		}
		return 0, stop, 1, true
	}
	if !a[0].IsNone() {
		start = sliceIndex(t, a[0])
	}
	if !a[1].IsNone() {
		if stop = sliceIndex(t, a[1]); stop == -1 {
			t.Raise(object.ValueErrorType, noStop)
			return
		}
	}
	if start < 0 || stop < -1 {
		t.Raise(object.ValueErrorType, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
		return
	}
	if len(a) == 3 && !a[2].IsNone() {
		if by = sliceIndex(t, a[2]); by < 1 {
			t.Raise(object.ValueErrorType, "Step for islice() must be a positive integer or None.")
			return
		}
	}
	return start, stop, by, true
}

// sliceIndex is v as a number; -1 for what is none, or too large for one.
func sliceIndex(t *thread, v value) int64 {
	n, ok := object.IndexSize(t, v, object.OverflowErrorType)
	if !ok {
		t.Take()
		return -1
	}
	return n
}

func (s *islice) next(t *thread) value {
	if s.it.Bad() {
		return object.Done
	}
	for s.at < s.want {
		if item := object.Next(t, s.it); item.Bad() {
			s.it = object.Unbound
			return item
		}
		s.at++
	}
	if s.stop >= 0 && s.at >= s.stop {
		s.it = object.Unbound
		return object.Done
	}
	item := object.Next(t, s.it)
	if item.Bad() {
		s.it = object.Unbound
		return item
	}
	s.at++
	if s.want += s.by; s.stop >= 0 && s.want > s.stop {
		s.want = s.stop
	}
	return item
}

func (s *islice) reduce(t *thread) ([]value, value) {
	if s.it.Bad() {
		return []value{emptyIterator(t), object.Int(0)}, object.Int(0)
	}
	stop := object.None
	if s.stop >= 0 {
		stop = object.Int(s.stop)
	}
	return []value{s.it, object.Int(s.want), stop, object.Int(s.by)}, object.Int(s.at)
}

func (s *islice) restore(t *thread, state value) bool {
	if !object.IsIntLike(state) {
		t.Raise(object.TypeErrorType, "an integer is required")
		return false
	}
	at, ok := object.IndexInt(t, state)
	if ok {
		s.at = at
	}
	return ok
}
