package object

// stretch is n keys somewhere, with the values that go along (nil when there are none).
type stretch struct{ keys, vals []Value }

func (s *sorter) part(from, to int) stretch {
	p := stretch{keys: s.keys[from:to]}
	if s.vals != nil {
		p.vals = s.vals[from:to]
	}
	return p
}

// copied is a copy of keys[from:to] and their values.
func (s *sorter) copied(from, to int) stretch {
	p := s.part(from, to)
	p.keys = append([]Value(nil), p.keys...)
	if p.vals != nil {
		p.vals = append([]Value(nil), p.vals...)
	}
	return p
}

// move copies n items of from, starting at i, to place to. The stretches may overlap.
func (s *sorter) move(to int, from stretch, i, n int) {
	copy(s.keys[to:to+n], from.keys[i:i+n])
	if from.vals != nil {
		copy(s.vals[to:to+n], from.vals[i:i+n])
	}
}

// mergeLow merges the adjacent runs of na and nb items from start on, left to right; na <= nb. The
// first item of b goes before all of a, the last of a behind all of b.
func (s *sorter) mergeLow(start, na, nb int) {
	a := s.copied(start, start+na)
	b := s.part(start+na, start+na+nb)
	to, i, j := start, 0, 0
	takeA := func(n int) { s.move(to, a, i, n); to += n; i += n }
	takeB := func(n int) { s.move(to, b, j, n); to += n; j += n }
	takeB(1)
	for i < na && j < nb && na-i > 1 {
		if !s.lowOneByOne(a, b, &i, &j, takeA, takeB) || !s.lowGallop(a, b, &i, &j, takeA, takeB) {
			break
		}
	}
	// Either b is used up, or one item of a is left, which goes last. What failed leaves the rest as it is.
	if j < nb && na-i == 1 && !s.failed {
		takeB(nb - j)
	}
	takeA(na - i)
}

// lowOneByOne merges until one side has won minGallop times in a row; false means the merge is all but done.
func (s *sorter) lowOneByOne(a, b stretch, i, j *int, takeA, takeB func(int)) bool {
	winsA, winsB := 0, 0
	for {
		if s.less(b.keys[*j], a.keys[*i]) {
			takeB(1)
			winsB++
			winsA = 0
			if *j == len(b.keys) {
				return false
			}
			if winsB >= s.minGallop {
				return true
			}
		} else if s.failed {
			return false
		} else {
			takeA(1)
			winsA++
			winsB = 0
			if len(a.keys)-*i == 1 {
				return false
			}
			if winsA >= s.minGallop {
				return true
			}
		}
	}
}

// lowGallop takes whole stretches while they stay long; false means the merge is all but done.
func (s *sorter) lowGallop(a, b stretch, i, j *int, takeA, takeB func(int)) bool {
	s.minGallop++
	for {
		if s.minGallop > 1 {
			s.minGallop--
		}
		winsA := s.gallopRight(b.keys[*j], a.keys[*i:], 0)
		if s.failed {
			return false
		}
		takeA(winsA)
		if len(a.keys)-*i <= 1 {
			return false
		}
		takeB(1)
		if *j == len(b.keys) {
			return false
		}
		winsB := s.gallopLeft(a.keys[*i], b.keys[*j:], 0)
		if s.failed {
			return false
		}
		takeB(winsB)
		if *j == len(b.keys) {
			return false
		}
		takeA(1)
		if len(a.keys)-*i == 1 {
			return false
		}
		if winsA < gallopAfter && winsB < gallopAfter {
			s.minGallop++
			return true
		}
	}
}

// mergeHigh is mergeLow right to left, for na >= nb.
func (s *sorter) mergeHigh(start, na, nb int) {
	a := s.part(start, start+na)
	b := s.copied(start+na, start+na+nb)
	to, i, j := start+na+nb, na, nb // items before i and j are left
	takeA := func(n int) { to -= n; i -= n; s.move(to, a, i, n) }
	takeB := func(n int) { to -= n; j -= n; s.move(to, b, j, n) }
	takeA(1)
	for i > 0 && j > 1 {
		if !s.highOneByOne(a, b, &i, &j, takeA, takeB) || !s.highGallop(a, b, &i, &j, takeA, takeB) {
			break
		}
	}
	if i > 0 && j == 1 && !s.failed {
		takeA(i)
	}
	takeB(j)
}

func (s *sorter) highOneByOne(a, b stretch, i, j *int, takeA, takeB func(int)) bool {
	winsA, winsB := 0, 0
	for {
		if s.less(b.keys[*j-1], a.keys[*i-1]) {
			takeA(1)
			winsA++
			winsB = 0
			if *i == 0 {
				return false
			}
			if winsA >= s.minGallop {
				return true
			}
		} else if s.failed {
			return false
		} else {
			takeB(1)
			winsB++
			winsA = 0
			if *j == 1 {
				return false
			}
			if winsB >= s.minGallop {
				return true
			}
		}
	}
}

func (s *sorter) highGallop(a, b stretch, i, j *int, takeA, takeB func(int)) bool {
	s.minGallop++
	for {
		if s.minGallop > 1 {
			s.minGallop--
		}
		winsA := *i - s.gallopRight(b.keys[*j-1], a.keys[:*i], *i-1)
		if s.failed {
			return false
		}
		takeA(winsA)
		if *i == 0 {
			return false
		}
		takeB(1)
		if *j == 1 {
			return false
		}
		winsB := *j - s.gallopLeft(a.keys[*i-1], b.keys[:*j], *j-1)
		if s.failed {
			return false
		}
		takeB(winsB)
		if *j <= 1 {
			return false
		}
		takeA(1)
		if *i == 0 {
			return false
		}
		if winsA < gallopAfter && winsB < gallopAfter {
			s.minGallop++
			return true
		}
	}
}
