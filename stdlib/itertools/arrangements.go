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

// arranged gives the tuples of items at the places in indices, which advance moves on
// to the next arrangement until it reports that there is none.
func arranged(items []value, indices []int, r int, advance func() bool) step {
	first, ended := true, false
	return func(*thread) value {
		if ended || !first && !advance() {
			ended = true
			return object.Done
		}
		first = false
		row := make([]value, r)
		for i := range row {
			row[i] = items[indices[i]]
		}
		return object.NewTuple(row...).Value()
	}
}

func nothing(*thread) value { return object.Done }

func counting(n int) []int {
	indices := make([]int, n)
	for i := range indices {
		indices[i] = i
	}
	return indices
}

func combinations(t *thread, a []value) step {
	items, r, ok := pool(t, a)
	if !ok {
		return nil
	}
	n := len(items)
	if r > n {
		return nothing
	}
	indices := counting(r)
	return arranged(items, indices, r, func() bool {
		i := r - 1
		for i >= 0 && indices[i] == i+n-r {
			i--
		}
		if i < 0 {
			return false
		}
		indices[i]++
		for j := i + 1; j < r; j++ {
			indices[j] = indices[j-1] + 1
		}
		return true
	})
}

func combinationsWithReplacement(t *thread, a []value) step {
	items, r, ok := pool(t, a)
	if !ok {
		return nil
	}
	n := len(items)
	if n == 0 && r > 0 {
		return nothing
	}
	indices := make([]int, r)
	return arranged(items, indices, r, func() bool {
		i := r - 1
		for i >= 0 && indices[i] == n-1 {
			i--
		}
		if i < 0 {
			return false
		}
		next := indices[i] + 1
		for j := i; j < r; j++ {
			indices[j] = next
		}
		return true
	})
}

func permutations(t *thread, a []value) step {
	items, r, ok := pool(t, a)
	if !ok {
		return nil
	}
	n := len(items)
	if r > n {
		return nothing
	}
	indices, cycles := counting(n), make([]int, r)
	for i := range cycles {
		cycles[i] = n - i
	}
	return arranged(items, indices, r, func() bool {
		for i := r - 1; i >= 0; i-- {
			cycles[i]--
			if cycles[i] > 0 {
				j := n - cycles[i]
				indices[i], indices[j] = indices[j], indices[i]
				return true
			}
			moved := indices[i]
			copy(indices[i:], indices[i+1:])
			indices[n-1] = moved
			cycles[i] = n - i
		}
		return false
	})
}

// product receives repeat, then the iterables.
func product(t *thread, a []value) step {
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
	var pools [][]value
	for range repeat {
		pools = append(pools, once...)
	}
	return odometer(pools)
}

// odometer counts through the pools, the last one fastest.
func odometer(pools [][]value) step {
	for _, items := range pools {
		if len(items) == 0 {
			return nothing
		}
	}
	indices := make([]int, len(pools))
	ended := false
	return func(*thread) value {
		if ended {
			return object.Done
		}
		row := make([]value, len(pools))
		for i, at := range indices {
			row[i] = pools[i][at]
		}
		i := len(pools) - 1
		for i >= 0 {
			if indices[i]++; indices[i] < len(pools[i]) {
				break
			}
			indices[i] = 0
			i--
		}
		ended = i < 0
		return object.NewTuple(row...).Value()
	}
}
