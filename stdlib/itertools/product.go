package itertools

import "github.com/bide-lang/bide/interp/object"

// product counts through the pools, the last one fastest. indices are those of the row that was given last.
type product struct {
	pools   [][]value
	indices []int
	given   bool
	ended   bool
}

// newProduct receives repeat, then the iterables.
func newProduct(t *thread, a []value) machine {
	repeat := int64(1)
	if a[0].Ok() {
		var ok bool
		if repeat, ok = object.IndexInt(t, a[0]); !ok {
			return nil
		}
		if repeat < 0 {
			t.Raise(object.ValueErrorType, "repeat argument cannot be negative")
			return nil
		}
	}
	var once [][]value
	for _, v := range append([]value(nil), a[1:]...) {
		items, ok := object.Collect(t, v)
		if !ok {
			return nil
		}
		once = append(once, items)
	}
	if !t.CheckSize(repeat, int64(len(once))*24+1) {
		return nil
	}
	m := &product{}
	for range repeat {
		m.pools = append(m.pools, once...)
	}
	for _, items := range m.pools {
		m.ended = m.ended || len(items) == 0
	}
	m.indices = make([]int, len(m.pools))
	return m
}

func (m *product) next(*thread) value {
	if m.ended || m.given && !m.advance() {
		m.ended = true
		return object.Done
	}
	m.given = true
	row := make([]value, len(m.pools))
	for i, at := range m.indices {
		row[i] = m.pools[i][at]
	}
	return object.NewTuple(row...).Value()
}

func (m *product) advance() bool {
	for i := len(m.pools) - 1; i >= 0; i-- {
		if m.indices[i]++; m.indices[i] < len(m.pools[i]) {
			return true
		}
		m.indices[i] = 0
	}
	return false
}

func (m *product) reduce(*thread) ([]value, value) {
	if m.ended {
		return []value{object.NewTuple().Value()}, object.Unbound
	}
	args := make([]value, len(m.pools))
	for i, items := range m.pools {
		args[i] = object.NewTuple(append([]value(nil), items...)...).Value()
	}
	if !m.given {
		return args, object.Unbound
	}
	return args, numbers(m.indices).Value()
}

func (m *product) restore(t *thread, state value) bool {
	ok := restoreNumbers(t, state, m.indices, func(int) int { return 0 }, func(i int) int { return len(m.pools[i]) - 1 })
	m.given = m.given || ok
	return ok
}

func numbers(list []int) *object.Tuple {
	items := make([]value, len(list))
	for i, n := range list {
		items[i] = object.Int(int64(n))
	}
	return object.NewTuple(items...)
}

// restoreNumbers fills to from a tuple of as many numbers, each put between least and most.
func restoreNumbers(t *thread, state value, to []int, least, most func(i int) int) bool {
	from, ok := object.AsTuple(state)
	if !ok || len(from.Items) != len(to) {
		t.Raise(object.ValueErrorType, "invalid arguments")
		return false
	}
	for i, item := range from.Items {
		if !object.IsIntLike(item) {
			t.Raise(object.TypeErrorType, "an integer is required")
			return false
		}
		n, ok := object.IndexClip(t, item)
		if !ok {
			return false
		}
		to[i] = max(least(i), min(int(n), most(i)))
	}
	return true
}
