package object

// Set is a set or a frozenset: an open-addressing table with CPython's probing and growth, because that decides
// the order scripts see. The table holds only the numbers of the entries, which lie close together and are as
// many as there are items.
type Set struct {
	Header
	// table says what is in each place: 0 for nothing, n for entry n-1, and -n where the item in entry n-1 was
	// removed. Nil may stand for an empty one of the smallest size; its length is a power of two.
	table   []int32
	entries []setEntry
	fill    int // places in use or removed
	used    int
	finger  int   // where pop looks first
	hash    int64 // of a frozenset, -1 until asked
}

// setEntry is an item with its hash; the key is Unbound after its removal.
type setEntry struct {
	hash int64
	key  Value
}

const (
	smallestSet  = 8
	linearProbes = 9
	setEntrySize = 28 // with its place in the table
)

var (
	setLayout       = &Layout{Name: "set"}
	frozenSetLayout = &Layout{Name: "frozenset"}
)

// SetType and FrozenSetType are the types of set and frozenset.
var (
	SetType       = &Type{Name: "set", Flags: FlagBase | FlagMatchSelf | FlagWeakref}
	FrozenSetType = &Type{Name: "frozenset", Flags: FlagBase | FlagMatchSelf | FlagWeakref}
)

// roomySet is a set with the smallest table, and as many entries as that takes, in the same allocation.
type roomySet struct {
	Set
	room    [smallestSet]int32
	entries [smallestSet/2 + 1]setEntry
}

// NewSet makes an empty set.
func NewSet() *Set { return newSetOf(SetType) }

// NewFrozenSet makes an empty frozenset; whoever makes it may Add before a script sees it.
func NewFrozenSet() *Set { return newSetOf(FrozenSetType) }

func newSetOf(typ *Type) *Set {
	s := &roomySet{Set: Set{Header: Header{typ}, hash: -1}}
	s.table, s.Set.entries = s.room[:], s.entries[:0]
	return &s.Set
}

// Value is the set as a script sees it.
func (s *Set) Value() Value { return FromHeader(&s.Header) }

// AsSet returns v as a set or frozenset, subclasses included.
func AsSet(v Value) (*Set, bool) {
	if v.ref != nil && (v.ref.typ.Layout == setLayout || v.ref.typ.Layout == frozenSetLayout) {
		return Cast[Set](v), true
	}
	return nil, false
}

func asSet(v Value) *Set { return Cast[Set](v) }

// Len counts the items.
func (s *Set) Len() int { return s.used }

// mask is the table's size less one, also while there is none yet.
func (s *Set) mask() int {
	if s.table == nil {
		return smallestSet - 1
	}
	return len(s.table) - 1
}

// Next walks the items in the table's order: the first item at or after place i and the i to
// go on with; next is -1 at the end.
func (s *Set) Next(i int) (next int, item Value) {
	next, e := s.nextEntry(i)
	return next, e.key
}

// nextEntry is Next with the item's hash.
func (s *Set) nextEntry(i int) (next int, e setEntry) {
	for ; i < len(s.table); i++ {
		if n := s.table[i]; n > 0 {
			return i + 1, s.entries[n-1]
		}
	}
	return -1, setEntry{}
}

// setKeyHash is hash(item) with a quick way for ints.
func setKeyHash(t *Thread, item Value) (int64, bool) {
	if item.IsInt() {
		return HashInt64(item.Int64()), true
	}
	switch item.ref.typ {
	case StrType:
		return HashStr(t.Interp.HashSeed, Cast[Str](item)), true
	case TupleType:
		return tupleHash(t, item)
	}
	return Hash(t, item)
}

// Add puts item in. False means hashing or comparing failed, with an exception pending.
func (s *Set) Add(t *Thread, item Value) bool {
	hash, ok := setKeyHash(t, item)
	return ok && s.add(t, item, hash)
}

func (s *Set) add(t *Thread, item Value, hash int64) bool {
	s.ensureTable()
	place, found, ok := s.find(t, item, hash)
	if !ok || found {
		return ok
	}
	if s.table == nil { // emptied by a comparison
		s.ensureTable()
		place = int(hash & (smallestSet - 1))
	}
	s.used++
	if n := -s.table[place]; n > 0 {
		s.table[place], s.entries[n-1] = n, setEntry{hash: hash, key: item}
		return true
	}
	s.entries = append(s.entries, setEntry{hash: hash, key: item})
	s.table[place] = int32(len(s.entries))
	s.fill++
	if s.fill*5 < s.mask()*3 {
		return true
	}
	if !t.CheckSize(int64(s.growth()), setEntrySize) {
		return false
	}
	s.resize(s.growth())
	return true
}

func (s *Set) ensureTable() {
	if s.table == nil {
		s.table = make([]int32, smallestSet)
	}
}

func (s *Set) growth() int {
	if s.used > 50000 {
		return s.used * 2
	}
	return s.used * 4
}

// find gives the place of an item or, if it is absent, the place to put it: the last one on the way that
// an item was removed from, else the free one where the search ended.
// Comparing may run script code that changes the set; the search then starts anew.
func (s *Set) find(t *Thread, item Value, hash int64) (place int, found, ok bool) {
restart:
	mask := len(s.table) - 1
	if mask < 0 {
		return 0, false, true
	}
	perturb := uint64(hash)
	i := int(perturb & uint64(mask))
	removed := -1
	for {
		probes := 0
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		for at := i; at <= i+probes; at++ {
			n := s.table[at]
			if n == 0 {
				if removed >= 0 {
					at = removed
				}
				return at, false, true
			}
			if n < 0 {
				removed = at
				continue
			}
			e := &s.entries[n-1]
			if e.hash != hash {
				continue
			}
			if e.key == item {
				return at, true, true
			}
			switch sameKey(e.key, item) {
			case keysEqual:
				return at, true, true
			case keysDiffer:
				continue
			}
			theirs, table := e.key, &s.table[0]
			eq, ok := Equal(t, theirs, item)
			if !ok {
				return 0, false, false
			}
			if len(s.table) == 0 || table != &s.table[0] || s.table[at] != n || s.entries[n-1].key != theirs {
				goto restart
			}
			if eq {
				return at, true, true
			}
		}
		perturb >>= 5
		i = int((uint64(i)*5 + 1 + perturb) & uint64(mask))
	}
}

// resize moves the items to a table of more than atLeast places, without the marks of removed ones.
func (s *Set) resize(atLeast int) {
	size := smallestSet
	for size <= atLeast {
		size <<= 1
	}
	old, entries := s.table, s.entries
	s.table = make([]int32, size)
	s.fill = s.used
	if s.used < len(entries) {
		s.entries = make([]setEntry, 0, s.used)
	}
	for _, n := range old {
		if n <= 0 {
			continue
		}
		if e := entries[n-1]; s.used < len(entries) {
			s.insertClean(e)
		} else {
			s.place(e.hash, n)
		}
	}
}

// insertClean enters an item known to be new into a table without removed places.
func (s *Set) insertClean(e setEntry) {
	s.entries = append(s.entries, e)
	s.place(e.hash, int32(len(s.entries)))
}

// place enters an entry's number in the first free place.
func (s *Set) place(hash int64, n int32) {
	mask := len(s.table) - 1
	perturb := uint64(hash)
	i := int(perturb & uint64(mask))
	for {
		probes := 0
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		for at := i; at <= i+probes; at++ {
			if s.table[at] == 0 {
				s.table[at] = n
				return
			}
		}
		perturb >>= 5
		i = int((uint64(i)*5 + 1 + perturb) & uint64(mask))
	}
}

// Has reports whether item is in the set; a set asked for is looked up as a frozenset.
func (s *Set) Has(t *Thread, item Value) (in, ok bool) {
	hash, ok := s.searchHash(t, item)
	if !ok {
		return false, false
	}
	_, in, ok = s.find(t, item, hash)
	return in, ok
}

// searchHash is the hash to look an item up by: a set, unhashable, is found where an equal frozenset is.
func (s *Set) searchHash(t *Thread, item Value) (int64, bool) {
	if item.ref.typ.Hash == nil {
		if other, isSet := AsSet(item); isSet {
			return other.frozenHash(), true
		}
	}
	return setKeyHash(t, item)
}

// discard removes an item and reports whether it was there.
func (s *Set) discard(t *Thread, item Value) (found, ok bool) {
	hash, ok := s.searchHash(t, item)
	if !ok {
		return false, false
	}
	return s.discardHashed(t, item, hash)
}

func (s *Set) discardHashed(t *Thread, item Value, hash int64) (found, ok bool) {
	place, found, ok := s.find(t, item, hash)
	if ok && found {
		s.removeAt(place)
	}
	return found, ok
}

func (s *Set) removeAt(place int) {
	n := s.table[place]
	s.table[place], s.entries[n-1] = -n, setEntry{}
	s.used--
}

// pop removes the next item after the finger; the set is not empty.
func (s *Set) pop() Value {
	i := s.finger & s.mask()
	for s.table[i] <= 0 {
		if i++; i == len(s.table) {
			i = 0
		}
	}
	item := s.entries[s.table[i]-1].key
	s.removeAt(i)
	s.finger = i + 1
	return item
}

// clear removes all items; the finger stays, as CPython's does.
func (s *Set) clear() { s.table, s.entries, s.fill, s.used = nil, nil, 0, 0 }

// swap exchanges the contents of two sets, but not their fingers.
func (s *Set) swap(other *Set) {
	s.table, other.table = other.table, s.table
	s.entries, other.entries = other.entries, s.entries
	s.fill, other.fill = other.fill, s.fill
	s.used, other.used = other.used, s.used
}

// frozenHash mixes the items' hashes so that their order does not matter.
func (s *Set) frozenHash() int64 {
	if s.hash != -1 {
		return s.hash
	}
	h := uint64(0)
	for i := range s.entries {
		if s.entries[i].key.Ok() {
			x := uint64(s.entries[i].hash)
			h ^= ((x ^ 89869747) ^ (x << 16)) * 3644798167
		}
	}
	h ^= (uint64(s.used) + 1) * 1927868237
	h ^= (h >> 11) ^ (h >> 25)
	h = h*69069 + 907133923
	if h == ^uint64(0) {
		h = 590923713
	}
	if s.typ.Layout == frozenSetLayout {
		s.hash = int64(h)
	}
	return int64(h)
}
