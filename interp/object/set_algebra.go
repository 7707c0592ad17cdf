package object

import "slices"

// The operations here follow CPython's step by step, including which operand is
// walked and when tables are resized: both show in the order of the result.

// update adds the items of an iterable.
func (s *Set) update(t *Thread, from Value) bool {
	if other, ok := AsSet(from); ok {
		return s.merge(t, other)
	}
	if d, ok := ExactDict(from); ok {
		return s.mergeDict(t, d)
	}
	return Iterate(t, from, func(item Value) bool { return s.Add(t, item) })
}

func (s *Set) merge(t *Thread, other *Set) bool {
	if s == other || other.used == 0 {
		return true
	}
	if (s.fill+other.used)*5 >= s.mask()*3 {
		s.resize((s.used + other.used) * 2)
	}
	s.ensureTable()
	if s.fill == 0 {
		s.fill, s.used = other.used, other.used
		if len(s.table) == len(other.table) && other.fill == other.used {
			copy(s.table, other.table)
			s.entries = append(s.entries, other.entries...)
			return true
		}
		s.entries = slices.Grow(s.entries, other.used)
		for i, e := other.nextEntry(0); i >= 0; i, e = other.nextEntry(i) {
			s.insertClean(e)
		}
		return true
	}
	for i, e := other.nextEntry(0); i >= 0; i, e = other.nextEntry(i) {
		if !s.add(t, e.key, e.hash) {
			return false
		}
	}
	return true
}

func (s *Set) mergeDict(t *Thread, d *Dict) bool {
	if (s.fill+d.live)*5 >= s.mask()*3 {
		s.resize((s.used + d.live) * 2)
	}
	for i, key, hash := d.nextHashed(0); i >= 0; i, key, hash = d.nextHashed(i) {
		hash, ok := otherHash(t, key, hash, setKeyHash)
		if !ok || !s.add(t, key, hash) {
			return false
		}
	}
	return true
}

// otherHash turns the hash a set has for a key into a dict's, or the other way round: only those of str
// differ, which dicts look up by a hash without seed.
func otherHash(t *Thread, key Value, hash int64, of func(*Thread, Value) (int64, bool)) (int64, bool) {
	if _, isStr := AsStr(key); isStr {
		return of(t, key)
	}
	return hash, true
}

// copySet is a copy of type typ, which may be a script class.
func (s *Set) copySet(t *Thread, typ *Type) *Set {
	c := newSetIn(typ)
	c.merge(t, s)
	return c
}

// newSetIn makes an empty set of a class.
func newSetIn(typ *Type) *Set {
	if typ == SetType || typ == FrozenSetType {
		return newSetOf(typ)
	}
	return asSet(typ.Layout.Alloc(typ))
}

// exact reports a set or frozenset that is of no derived class.
func (s *Set) exact() bool { return s.typ == SetType || s.typ == FrozenSetType }

// plainType is set or frozenset, whichever the set's class derives from.
func (s *Set) plainType() *Type {
	if s.typ.Layout == frozenSetLayout {
		return FrozenSetType
	}
	return SetType
}

// intersection keeps what the other has too: the smaller of two sets is walked.
func (s *Set) intersection(t *Thread, other Value) (*Set, bool) {
	result := newSetOf(s.plainType())
	if o, ok := AsSet(other); ok {
		big, small := s, o
		if o.used > s.used {
			big, small = o, s
		}
		if s == o {
			return s.copySet(t, s.plainType()), true
		}
		for i, e := small.nextEntry(0); i >= 0; i, e = small.nextEntry(i) {
			_, in, ok := big.find(t, e.key, e.hash)
			if !ok || in && !result.add(t, e.key, e.hash) {
				return nil, false
			}
		}
		return result, true
	}
	ok := Iterate(t, other, func(item Value) bool {
		hash, good := setKeyHash(t, item)
		if !good {
			return false
		}
		_, in, good := s.find(t, item, hash)
		return good && (!in || result.add(t, item, hash) && result.used < s.used) // nothing more to find
	})
	return result, ok
}

// difference is a new set without the items of other.
func (s *Set) difference(t *Thread, other Value) (*Set, bool) {
	o, isSet := AsSet(other)
	d, isDict := ExactDict(other)
	switch {
	case isSet && s.used>>2 <= o.used:
		return s.filtered(func(e setEntry) (drop, ok bool) {
			_, in, ok := o.find(t, e.key, e.hash)
			return in, ok
		}, t)
	case isDict && s.used>>2 <= d.live:
		return s.filtered(func(e setEntry) (drop, ok bool) {
			hash, ok := otherHash(t, e.key, e.hash, keyHash)
			if !ok {
				return false, false
			}
			return d.hasHashed(t, e.key, hash)
		}, t)
	}
	result := s.copySet(t, s.plainType())
	return result, result.differenceUpdate(t, other)
}

// filtered is a new set of the items that drop does not want gone.
func (s *Set) filtered(drop func(e setEntry) (bool, bool), t *Thread) (*Set, bool) {
	result := newSetOf(s.plainType())
	for i, e := s.nextEntry(0); i >= 0; i, e = s.nextEntry(i) {
		gone, ok := drop(e)
		if !ok || !gone && !result.add(t, e.key, e.hash) {
			return nil, false
		}
	}
	return result, true
}

func (s *Set) differenceUpdate(t *Thread, other Value) bool {
	o, isSet := AsSet(other)
	if isSet && o == s {
		s.clear()
		return true
	}
	if isSet {
		if o.used>>3 > s.used {
			var ok bool
			if o, ok = s.intersection(t, other); !ok {
				return false
			}
		}
		for i, e := o.nextEntry(0); i >= 0; i, e = o.nextEntry(i) {
			if _, ok := s.discardHashed(t, e.key, e.hash); !ok {
				return false
			}
		}
	} else if !Iterate(t, other, func(item Value) bool { _, ok := s.discardPlain(t, item); return ok }) {
		return false
	}
	if s.fill-s.used > s.mask()/4 {
		s.resize(s.growth())
	}
	return true
}

// discardPlain is discard for items that must be hashable.
func (s *Set) discardPlain(t *Thread, item Value) (found, ok bool) {
	hash, ok := setKeyHash(t, item)
	if !ok {
		return false, false
	}
	return s.discardHashed(t, item, hash)
}

// symmetricUpdate keeps what is in one of the two only.
func (s *Set) symmetricUpdate(t *Thread, other Value) bool {
	o, isSet := AsSet(other)
	if isSet && o == s {
		s.clear()
		return true
	}
	if d, ok := ExactDict(other); ok {
		for i, key, hash := d.nextHashed(0); i >= 0; i, key, hash = d.nextHashed(i) {
			hash, ok := otherHash(t, key, hash, setKeyHash)
			if !ok || !s.toggle(t, setEntry{hash: hash, key: key}) {
				return false
			}
		}
		return true
	}
	if !isSet {
		o = newSetOf(s.plainType())
		if !o.update(t, other) {
			return false
		}
	}
	for i, e := o.nextEntry(0); i >= 0; i, e = o.nextEntry(i) {
		if !s.toggle(t, e) {
			return false
		}
	}
	return true
}

// toggle removes an item that is there and adds one that is not.
func (s *Set) toggle(t *Thread, e setEntry) bool {
	found, ok := s.discardHashed(t, e.key, e.hash)
	return ok && (found || s.add(t, e.key, e.hash))
}

// subsetOf reports whether other has all items of s.
func (s *Set) subsetOf(t *Thread, other *Set) (all, ok bool) {
	if s.used > other.used {
		return false, true
	}
	for i, e := s.nextEntry(0); i >= 0; i, e = s.nextEntry(i) {
		if _, in, ok := other.find(t, e.key, e.hash); !ok || !in {
			return false, ok
		}
	}
	return true, true
}

// Thaw makes a set of the items, in the order that set(s) has.
func (s *Set) Thaw(t *Thread) *Set { return s.copySet(t, SetType) }
