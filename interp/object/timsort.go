package object

import "slices"

// sorter is one sort in progress: keys, and unless the keys are what is sorted the
// values that move along. After a comparison raised, failed is set, every further one
// says false, and the sort ends at once; the items stay where they were moved to.
// Follows: CPython, Objects/listsort.txt (adaptive merge sort with powersort's merge order).
type sorter struct {
	t          *Thread
	keys, vals []Value
	tuples     bool // all keys are
	failed     bool
	minGallop  int
	runs       []sortRun
}

// sortRun is a sorted stretch waiting to be merged.
type sortRun struct{ start, n, power int }

const gallopAfter = 7

// less is keys a < b.
func (s *sorter) less(a, b Value) bool {
	if s.tuples {
		if lt, sure := lessFirst(Cast[Tuple](a).Items, Cast[Tuple](b).Items); sure {
			return lt
		}
	}
	if s.failed {
		return false
	}
	r := Compare(s.t, OpLt, a, b)
	if r.IsBool() {
		return r == True
	}
	if r.Bad() {
		s.failed = true
		return false
	}
	lt, ok := Truth(s.t, r)
	s.failed = !ok
	return lt && ok
}

// lessFirst compares two tuples by their first items, if those are plain and differ.
func lessFirst(a, b []Value) (lt, sure bool) {
	if len(a) == 0 || len(b) == 0 {
		return false, false
	}
	x, y := a[0], b[0]
	switch {
	case x.IsInt() && y.IsInt():
		return x.Int64() < y.Int64(), x != y
	case x.IsFloat() && y.IsFloat():
		return x.Float64() < y.Float64(), x.Float64() < y.Float64() || x.Float64() > y.Float64()
	}
	s, ok := ExactStr(x)
	if !ok {
		return false, false
	}
	r, ok := ExactStr(y)
	return ok && s.s < r.s, ok && s.s != r.s
}

func (s *sorter) reverse(from, to int) {
	slices.Reverse(s.keys[from:to])
	if s.vals != nil {
		slices.Reverse(s.vals[from:to])
	}
}

func (s *sorter) sortRuns() {
	n := len(s.keys)
	s.minGallop = gallopAfter
	shortest := minRun(n)
	for lo := 0; lo < n; {
		run := s.countRun(lo)
		if s.failed {
			return
		}
		if run < shortest {
			forced := min(shortest, n-lo)
			s.insertionSort(lo, lo+run, lo+forced)
			run = forced
		}
		s.pushRun(lo, run)
		lo += run
	}
	for len(s.runs) > 1 && !s.failed {
		i := len(s.runs) - 2
		if i > 0 && s.runs[i-1].n < s.runs[i+1].n {
			i--
		}
		s.mergeAt(i)
	}
}

// minRun is the least length of a run: between 32 and 64, such that n is close to a power of two of them.
func minRun(n int) int {
	odd := 0
	for n >= 64 {
		odd |= n & 1
		n >>= 1
	}
	return n + odd
}

// countRun finds how far the keys from lo on are sorted; a descending run is reversed, with
// stretches of equal keys kept in order.
func (s *sorter) countRun(lo int) int {
	keys, end := s.keys, len(s.keys)
	at := lo + 1
	for at < end && !s.less(keys[at], keys[at-1]) {
		at++
	}
	if at == end || s.failed {
		return at - lo
	}
	if at > lo+1 {
		if s.less(keys[lo], keys[at-1]) || s.failed {
			return at - lo
		}
		s.reverse(lo, at) // all equal so far
	}
	at++
	equal := 0
	for ; at < end; at++ {
		if s.less(keys[at], keys[at-1]) {
			if equal > 0 {
				s.reverse(at-equal-1, at)
				equal = 0
			}
		} else if s.less(keys[at-1], keys[at]) {
			break
		} else {
			equal++
		}
	}
	if s.failed {
		return at - lo
	}
	if equal > 0 {
		s.reverse(at-equal-1, at)
	}
	s.reverse(lo, at)
	for at < end && !s.less(keys[at], keys[at-1]) {
		at++
	}
	return at - lo
}

// insertionSort sorts keys[lo:hi], of which keys[lo:sorted] already are, by binary insertion.
func (s *sorter) insertionSort(lo, sorted, hi int) {
	for ; sorted < hi; sorted++ {
		pivot := s.keys[sorted]
		l, r := lo, sorted
		for l < r {
			m := int(uint(l+r) >> 1)
			if s.less(pivot, s.keys[m]) {
				r = m
			} else {
				l = m + 1
			}
		}
		if s.failed {
			return
		}
		copy(s.keys[l+1:sorted+1], s.keys[l:sorted])
		s.keys[l] = pivot
		if s.vals != nil {
			v := s.vals[sorted]
			copy(s.vals[l+1:sorted+1], s.vals[l:sorted])
			s.vals[l] = v
		}
	}
}

// pushRun adds a run, first merging what powersort says must be merged before it.
func (s *sorter) pushRun(start, n int) {
	if top := len(s.runs) - 1; top >= 0 {
		power := runPower(s.runs[top].start, s.runs[top].n, n, len(s.keys))
		for len(s.runs) > 1 && s.runs[len(s.runs)-2].power > power && !s.failed {
			s.mergeAt(len(s.runs) - 2)
		}
		s.runs[len(s.runs)-1].power = power
	}
	s.runs = append(s.runs, sortRun{start: start, n: n})
}

// runPower is the depth of the boundary between two adjacent runs in an ideal merge tree over n keys.
func runPower(start, n1, n2, n int) int {
	a := 2*start + n1
	b := a + n1 + n2
	for power := 1; ; power++ {
		if a >= n {
			a -= n
			b -= n
		} else if b >= n {
			return power
		}
		a <<= 1
		b <<= 1
	}
}

// mergeAt merges runs i and i+1.
func (s *sorter) mergeAt(i int) {
	a, b := s.runs[i], s.runs[i+1]
	s.runs[i].n += b.n
	s.runs = append(s.runs[:i+1], s.runs[i+2:]...)
	skip := s.gallopRight(s.keys[b.start], s.keys[a.start:a.start+a.n], 0)
	a.start += skip
	a.n -= skip
	if a.n == 0 || s.failed {
		return
	}
	b.n = s.gallopLeft(s.keys[a.start+a.n-1], s.keys[b.start:b.start+b.n], b.n-1)
	if b.n == 0 || s.failed {
		return
	}
	if a.n <= b.n {
		s.mergeLow(a.start, a.n, b.n)
	} else {
		s.mergeHigh(a.start, a.n, b.n)
	}
}

// gallopLeft is where key belongs in sorted keys, before any equal ones; it searches outward from hint.
func (s *sorter) gallopLeft(key Value, keys []Value, hint int) int {
	last, off := 0, 1
	if s.less(keys[hint], key) {
		most := len(keys) - hint
		for off < most && s.less(keys[hint+off], key) {
			last, off = off, off<<1+1
		}
		last, off = last+hint, min(off, most)+hint
	} else {
		most := hint + 1
		for off < most && !s.less(keys[hint-off], key) {
			last, off = off, off<<1+1
		}
		last, off = hint-min(off, most), hint-last
	}
	for last++; last < off; {
		m := last + (off-last)>>1
		if s.less(keys[m], key) {
			last = m + 1
		} else {
			off = m
		}
	}
	return off
}

// gallopRight is gallopLeft, but behind any equal keys.
func (s *sorter) gallopRight(key Value, keys []Value, hint int) int {
	last, off := 0, 1
	if s.less(key, keys[hint]) {
		most := hint + 1
		for off < most && s.less(key, keys[hint-off]) {
			last, off = off, off<<1+1
		}
		last, off = hint-min(off, most), hint-last
	} else {
		most := len(keys) - hint
		for off < most && !s.less(key, keys[hint+off]) {
			last, off = off, off<<1+1
		}
		last, off = last+hint, min(off, most)+hint
	}
	for last++; last < off; {
		m := last + (off-last)>>1
		if s.less(key, keys[m]) {
			off = m
		} else {
			last = m + 1
		}
	}
	return off
}
