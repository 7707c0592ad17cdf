package object

// Dict is a dict: entries in insertion order, found through an open-addressing
// table of entry numbers. Deleted entries stay as holes (key Unbound) until the
// table is rebuilt. Up to smallDict entries there is no table: a scan of so few hashes is
// quicker. Sizes and growth are CPython's, so that changing a dict while
// iterating over it shows the same items.
type Dict struct {
	Header
	entries []entry
	// index holds 1 + entry number, 0 for free and deletedSlot for left; its
	// length is a power of two. Nil for a small dict.
	index []int32
	live  int
	// keysVersion changes whenever an entry is added, removed or moved, so that a
	// cached (version, entry index) pair finds a value without a lookup.
	keysVersion uint32
	// first is an entry before which all are deleted; see Next.
	first uint32
}

type entry struct {
	hash     int64
	key, val Value
}

const (
	dictEntrySize = 40 // bytes
	smallDict     = 5
	deletedSlot   = -1
)

// DictType is the type of dict.
var DictType = &Type{Name: "dict", Flags: FlagBase | FlagMapping | FlagMatchSelf}

// NewDict makes an empty dict.
func NewDict() *Dict { return &Dict{Header: Header{DictType}, keysVersion: 1} }

// roomyDict is a dict with the entries of a small one in the same allocation.
type roomyDict struct {
	Dict
	room [smallDict]entry
}

// NewDictFor makes an empty dict with room for n items.
func NewDictFor(n int) *Dict {
	if n > 0 && n <= smallDict {
		d := &roomyDict{Dict: Dict{Header: Header{DictType}, keysVersion: 1}}
		d.entries = d.room[:0]
		return &d.Dict
	}
	d := NewDict()
	if n > 0 {
		d.rebuild((n*3 + 1) / 2)
	}
	return d
}

// Value is the dict as a script sees it.
func (d *Dict) Value() Value { return FromHeader(&d.Header) }

// ExactDict returns v as a dict that is no subclass.
func ExactDict(v Value) (*Dict, bool) {
	if v.ref != nil && v.ref.typ == DictType {
		return Cast[Dict](v), true
	}
	return nil, false
}

// AsDict returns v as a dict, subclasses included.
func AsDict(v Value) (*Dict, bool) {
	if v.ref != nil && v.ref.typ.Layout == dictLayout {
		return Cast[Dict](v), true
	}
	return nil, false
}

// Len counts the items.
func (d *Dict) Len() int { return d.live }

// KeysVersion changes whenever EntryAt indexes found earlier may be wrong. It is never 0.
func (d *Dict) KeysVersion() uint32 { return d.keysVersion }

// EntryValue is the value of entry i; SetEntryValue overwrites it.
func (d *Dict) EntryValue(i int) Value { return d.entries[i].val }

// SetEntryValue overwrites the value of entry i.
func (d *Dict) SetEntryValue(i int, v Value) { d.entries[i].val = v }

// Next walks the items in order: it gives the first item at or after entry i and the i to go on
// with; next is -1 at the end.
func (d *Dict) Next(i int) (next int, key, val Value) {
	from := max(i, int(d.first))
	for i = from; i < len(d.entries); i++ {
		if e := &d.entries[i]; e.key.Ok() {
			if i-from >= manyDeleted && from == int(d.first) {
				d.first = uint32(i)
			}
			return i + 1, e.key, e.val
		}
	}
	return -1, Unbound, Unbound
}

// manyDeleted is how many deleted entries at the beginning are worth a note of where the first item is, so that a dict used as a
// queue is not searched from the beginning each time.
const manyDeleted = 8

// nextHashed is Next for who needs hash(key) instead of the value.
func (d *Dict) nextHashed(i int) (next int, key Value, hash int64) {
	next, key, _ = d.Next(i)
	if next < 0 {
		return next, key, 0
	}
	return next, key, d.entries[next-1].hash
}

// previous is Next backwards: the last item at or before entry i; prev is -2 at the end.
func (d *Dict) previous(i int) (prev int, key, val Value) {
	for i = min(i, len(d.entries)-1); i >= 0; i-- {
		if e := &d.entries[i]; e.key.Ok() {
			return i - 1, e.key, e.val
		}
	}
	return -2, Unbound, Unbound
}

// Clear removes all items.
func (d *Dict) Clear() {
	d.entries, d.index, d.live, d.first = nil, nil, 0, 0
	d.changed()
}

// Copy is a new plain dict with the same items.
func (d *Dict) Copy() *Dict {
	if d.live == len(d.entries) && d.index == nil {
		c := NewDictFor(d.live)
		c.entries = append(c.entries, d.entries...)
		c.live = d.live
		return c
	}
	c := NewDict()
	if d.live == 0 {
		return c
	}
	if d.live < len(d.entries) {
		c.entries, c.live = d.entries, d.live
		c.rebuild(d.live * 3 / 2)
		return c
	}
	c.entries = append(make([]entry, 0, cap(d.entries)), d.entries...)
	c.index = append([]int32(nil), d.index...)
	c.live = d.live
	return c
}

// changed moves keysVersion on.
func (d *Dict) changed() {
	if d.keysVersion++; d.keysVersion == 0 {
		d.keysVersion = 1
	}
}

// insert adds a key that is not there yet.
func (d *Dict) insert(key Value, hash int64, val Value) {
	n := len(d.entries)
	if n == cap(d.entries) {
		d.rebuild(d.live * 3)
		n = len(d.entries)
	}
	d.entries = append(d.entries, entry{hash: hash, key: key, val: val})
	if d.index != nil {
		d.place(hash, n)
	}
	d.live++
	d.changed()
}

// place enters entry n in the index at the first free place of its probe sequence.
func (d *Dict) place(hash int64, n int) {
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	i := perturb & mask
	for d.index[i] > 0 {
		perturb >>= 5
		i = (i*5 + perturb + 1) & mask
	}
	d.index[i] = int32(n) + 1
}

// rebuild moves the entries without their holes to a table of at least slots slots.
func (d *Dict) rebuild(slots int) {
	size := 8
	for size < slots {
		size <<= 1
	}
	old := d.entries
	d.entries, d.first = make([]entry, 0, size*2/3), 0
	if d.live == len(old) {
		d.entries = append(d.entries, old...)
	} else {
		for i := range old {
			if old[i].key.Ok() {
				d.entries = append(d.entries, old[i])
			}
		}
	}
	d.index = nil
	if size > 8 {
		d.index = make([]int32, size)
		for n := range d.entries {
			d.place(d.entries[n].hash, n)
		}
	}
	d.changed()
}

// remove deletes entry n.
func (d *Dict) remove(n int) {
	e := &d.entries[n]
	if d.index != nil {
		mask := uint64(len(d.index) - 1)
		perturb := uint64(e.hash)
		i := perturb & mask
		for d.index[i] != int32(n)+1 {
			perturb >>= 5
			i = (i*5 + perturb + 1) & mask
		}
		d.index[i] = deletedSlot
	}
	*e = entry{}
	d.live--
	d.changed()
}
