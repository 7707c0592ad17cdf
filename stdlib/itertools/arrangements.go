package itertools

import "github.com/bide-lang/bide/interp/object"

// pool collects the items to choose from and reads r.
func pool(t *thread, a []value) (items []value, r int, ok bool) {
	if items, ok = object.Collect(t, a[0]); !ok {
		return nil, 0, false
	}
	r = len(items)
	if a[1].Ok() && !a[1].IsNone() {
		n, ok := object.IndexInt(t, a[1])
		if !ok {
			return nil, 0, false
		}
		if n < 0 {
			t.Raise(object.ValueErrorType, "r must be non-negative")
			return nil, 0, false
		}
		if !t.CheckSize(n, 16) {
			return nil, 0, false
		}
		r = int(n)
	}
	return items, r, true
}

// arrangement gives tuples of the items at the first r of indices, which advance moves on until it reports that there
// is no further one.
type arrangement struct {
	items   []value
	indices []int
	r       int
	given   bool // the one at indices has been given
	ended   bool
}

func (m *arrangement) row() value {
	row := make([]value, m.r)
	for i := range row {
		row[i] = m.items[m.indices[i]]
	}
	return object.NewTuple(row...).Value()
}

// nextBy is next with the given way to move on.
func (m *arrangement) nextBy(advance func() bool) value {
	if m.ended || m.given && !advance() {
		m.ended = true
		return object.Done
	}
	m.given = true
	return m.row()
}

func (m *arrangement) reduce(*thread) ([]value, value) {
	if m.ended {
		return []value{object.NewTuple().Value(), object.Int(int64(m.r))}, object.Unbound
	}
	state := object.Unbound
	if m.given {
		state = numbers(m.indices).Value()
	}
	return []value{object.NewTuple(append([]value(nil), m.items...)...).Value(), object.Int(int64(m.r))}, state
}

// restoreWithin takes indices, each put between 0 and what most allows.
func (m *arrangement) restoreWithin(t *thread, state value, most func(i int) int) bool {
	ok := restoreNumbers(t, state, m.indices, func(int) int { return 0 }, most)
	m.given = m.given || ok
	return ok
}

func counting(n int) []int {
	indices := make([]int, n)
	for i := range indices {
		indices[i] = i
	}
	return indices
}

type combinations struct{ arrangement }

func newCombinations(t *thread, a []value) machine {
	items, r, ok := pool(t, a)
	if !ok {
		return nil
	}
	return &combinations{arrangement{items: items, indices: counting(r), r: r, ended: r > len(items)}}
}

func (m *combinations) next(*thread) value { return m.nextBy(m.advance) }

func (m *combinations) advance() bool {
	i, spare := m.r-1, len(m.items)-m.r
	for i >= 0 && m.indices[i] == i+spare {
		i--
	}
	if i < 0 {
		return false
	}
	m.indices[i]++
	for j := i + 1; j < m.r; j++ {
		m.indices[j] = m.indices[j-1] + 1
	}
	return true
}

func (m *combinations) restore(t *thread, state value) bool {
	return m.restoreWithin(t, state, func(i int) int { return i + len(m.items) - m.r })
}

type combinationsWithReplacement struct{ arrangement }

func newCombinationsWithReplacement(t *thread, a []value) machine {
	items, r, ok := pool(t, a)
	if !ok {
		return nil
	}
	ended := len(items) == 0 && r > 0
	return &combinationsWithReplacement{arrangement{items: items, indices: make([]int, r), r: r, ended: ended}}
}

func (m *combinationsWithReplacement) next(*thread) value { return m.nextBy(m.advance) }

func (m *combinationsWithReplacement) advance() bool {
	i := m.r - 1
	for i >= 0 && m.indices[i] == len(m.items)-1 {
		i--
	}
	if i < 0 {
		return false
	}
	next := m.indices[i] + 1
	for j := i; j < m.r; j++ {
		m.indices[j] = next
	}
	return true
}

func (m *combinationsWithReplacement) restore(t *thread, state value) bool {
	return m.restoreWithin(t, state, func(int) int { return len(m.items) - 1 })
}

// permutations keeps for each place how many exchanges are left there.
type permutations struct {
	arrangement
	cycles []int
}

func newPermutations(t *thread, a []value) machine {
	items, r, ok := pool(t, a)
	if !ok {
		return nil
	}
	n := len(items)
	m := &permutations{arrangement{items: items, indices: counting(n), r: r, ended: r > n}, make([]int, r)}
	for i := range m.cycles {
		m.cycles[i] = n - i
	}
	return m
}

func (m *permutations) next(*thread) value { return m.nextBy(m.advance) }

func (m *permutations) advance() bool {
	n := len(m.items)
	for i := m.r - 1; i >= 0; i-- {
		m.cycles[i]--
		if m.cycles[i] > 0 {
			j := n - m.cycles[i]
			m.indices[i], m.indices[j] = m.indices[j], m.indices[i]
			return true
		}
		moved := m.indices[i]
		copy(m.indices[i:], m.indices[i+1:])
		m.indices[n-1] = moved
		m.cycles[i] = n - i
	}
	return false
}

func (m *permutations) reduce(t *thread) ([]value, value) {
	args, state := m.arrangement.reduce(t)
	if state.Ok() {
		state = object.NewTuple(state, numbers(m.cycles).Value()).Value()
	}
	return args, state
}

func (m *permutations) restore(t *thread, state value) bool {
	parts, ok := stateParts(t, state, 2)
	if !ok {
		return false
	}
	for i, part := range parts {
		if _, ok := object.AsTuple(part); !ok {
			t.Raise(object.TypeErrorType, "argument %d must be tuple, not %s", i+1, object.ArgumentType(part))
			return false
		}
	}
	n := len(m.items)
	one := func(int) int { return 1 }
	if !m.restoreWithin(t, parts[0], func(int) int { return n - 1 }) {
		return false
	}
	return restoreNumbers(t, parts[1], m.cycles, one, func(i int) int { return n - i })
}
