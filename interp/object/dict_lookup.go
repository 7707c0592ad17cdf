package object

// keyHash is hash(key) with quick ways for the usual keys.
func keyHash(t *Thread, key Value) (hash int64, ok bool) {
	if s, ok := ExactStr(key); ok {
		return s.Hash(), true
	}
	if key.IsInt() {
		return HashInt64(key.Int64()), true
	}
	if key.ref.typ == TupleType {
		return tupleHash(t, key)
	}
	if s, isStr := AsStr(key); isStr && key.ref.typ.Lookup(hashName) == StrType.Lookup(hashName) {
		return s.Hash(), true // as an equal plain str, whatever the hash seed is
	}
	return Hash(t, key)
}

var hashName = StrOf("__hash__")

// lookup finds the entry of a key, -1 when absent. Comparing keys may run script
// code that changes the dict; the search then starts anew, as CPython's does.
func (d *Dict) lookup(t *Thread, key Value, hash int64) (i int, ok bool) {
	if s, isStr := ExactStr(key); isStr {
		if i = d.findStr(s, hash); i != unsureEntry {
			return i, true
		}
	}
	for {
		i, unsure := d.probe(key, hash)
		if !unsure {
			return i, true
		}
		i, again, ok := d.compareKeys(t, key, hash)
		if !ok {
			return -1, false
		}
		if !again {
			return i, true
		}
	}
}

// probe finds a key as far as that needs no script code: unsure means only a real
// comparison with some key of the same hash can tell.
func (d *Dict) probe(key Value, hash int64) (n int, unsure bool) {
	if d.index == nil {
		for i := range d.entries {
			if e := &d.entries[i]; e.hash == hash && e.key.Ok() {
				if e.key == key {
					return i, false
				}
				switch sameKey(e.key, key) {
				case keysEqual:
					return i, false
				case keysUnsure:
					return -1, true
				}
			}
		}
		return -1, false
	}
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	i := perturb & mask
	for {
		slot := d.index[i]
		if slot > 0 {
			if e := &d.entries[slot-1]; e.hash == hash {
				if e.key == key {
					return int(slot) - 1, false
				}
				switch sameKey(e.key, key) {
				case keysEqual:
					return int(slot) - 1, false
				case keysUnsure:
					return -1, true
				}
			}
		} else if slot == 0 {
			return -1, false
		}
		perturb >>= 5
		i = (i*5 + perturb + 1) & mask
	}
}

const (
	keysDiffer = iota
	keysEqual
	keysUnsure
)

// sameKey compares two keys that are not identical, if that can be done without calls.
func sameKey(a, b Value) int {
	if a.IsInt() && b.IsInt() {
		return keysDiffer
	}
	switch ta, tb := a.ref.typ, b.ref.typ; {
	case ta == StrType && tb == StrType:
		if Cast[Str](a).s == Cast[Str](b).s {
			return keysEqual
		}
		return keysDiffer
	case ta == StrType && b.IsInt(), tb == StrType && a.IsInt():
		return keysDiffer
	case ta == TupleType && tb == TupleType:
		return sameTuple(Cast[Tuple](a).Items, Cast[Tuple](b).Items)
	}
	return keysUnsure
}

// sameTuple is sameKey for tuples that hold no tuples.
func sameTuple(xs, ys []Value) int {
	if len(xs) != len(ys) {
		return keysDiffer
	}
	for i, x := range xs {
		y := ys[i]
		if x == y {
			continue
		}
		if x.ref.typ == TupleType {
			return keysUnsure
		}
		if same := sameKey(x, y); same != keysEqual {
			return same
		}
	}
	return keysEqual
}

// compareKeys goes along the probe sequence comparing keys of the same hash. again means a comparison
// changed the dict and what was found means nothing.
func (d *Dict) compareKeys(t *Thread, key Value, hash int64) (n int, again, ok bool) {
	walk := d.walk(hash)
	for n = walk.next(d); n >= 0; n = walk.next(d) {
		theirs := d.entries[n].key
		if d.entries[n].hash != hash || theirs.Bad() {
			continue
		}
		table := &d.entries[0]
		eq, ok := Equal(t, theirs, key)
		if !ok {
			return -1, false, false
		}
		if len(d.entries) <= n || table != &d.entries[0] || d.entries[n].key != theirs {
			return -1, true, true
		}
		if eq {
			return n, false, true
		}
	}
	return -1, false, true
}

// dictWalk steps through the entries a probe sequence visits.
type dictWalk struct {
	i, perturb uint64
	at         int // next entry of a small dict
}

func (d *Dict) walk(hash int64) dictWalk {
	w := dictWalk{perturb: uint64(hash)}
	if d.index != nil {
		w.i = w.perturb & uint64(len(d.index)-1)
	}
	return w
}

// next is the next entry number, -1 at the end.
func (w *dictWalk) next(d *Dict) int {
	if d.index == nil {
		if w.at >= len(d.entries) {
			return -1
		}
		w.at++
		return w.at - 1
	}
	mask := uint64(len(d.index) - 1)
	for {
		slot := d.index[w.i]
		if slot == 0 {
			return -1
		}
		w.perturb >>= 5
		w.i = (w.i*5 + w.perturb + 1) & mask
		if slot > 0 {
			return int(slot) - 1
		}
	}
}

// FindStr gives the entry index of a str key, -1 when absent. No script code runs: a key of the same
// hash that is no str counts as different.
func (d *Dict) FindStr(name *Str) int {
	i := d.findStr(name, name.Hash())
	if i != unsureEntry {
		return i
	}
	for i := range d.entries {
		if isStrText(d.entries[i].key, name.s) {
			return i
		}
	}
	return -1
}

// unsureEntry says a key of the same hash is no plain str and must really be compared.
const unsureEntry = -2

// findStr finds a plain str key: -1 when absent, unsureEntry when only a comparison can tell.
func (d *Dict) findStr(name *Str, hash int64) int {
	absent := -1
	if d.index == nil {
		for i := range d.entries {
			if e := &d.entries[i]; e.hash == hash {
				if e.key.ref == &name.Header {
					return i
				}
				if s, ok := ExactStr(e.key); !ok {
					absent = unsureEntry
				} else if s.s == name.s {
					return i
				}
			}
		}
		return absent
	}
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	i := perturb & mask
	for {
		slot := d.index[i]
		if slot > 0 {
			if e := &d.entries[slot-1]; e.hash == hash {
				if e.key.ref == &name.Header {
					return int(slot) - 1
				}
				if s, ok := ExactStr(e.key); !ok {
					absent = unsureEntry
				} else if s.s == name.s {
					return int(slot) - 1
				}
			}
		} else if slot == 0 {
			return absent
		}
		perturb >>= 5
		i = (i*5 + perturb + 1) & mask
	}
}

// findPlain finds a key that is a plain str or a small int, as most are. It is unsureEntry for any other, and when only a
// comparison can tell; hash is the key's if it found that nobody else has the key.
func (d *Dict) findPlain(key Value) (i int, hash int64) {
	if key.IsInt() {
		hash = HashInt64(key.Int64())
		i, unsure := d.probe(key, hash)
		if unsure {
			return unsureEntry, 0
		}
		return i, hash
	}
	if s, ok := ExactStr(key); ok {
		hash = s.Hash()
		return d.findStr(s, hash), hash
	}
	return unsureEntry, 0
}

// isStrText reports whether a key (or hole) is a str of this text.
func isStrText(key Value, text string) bool {
	s, ok := AsStr(key)
	return ok && s.s == text
}

// GetStr reads a str key; Unbound when absent. No script code runs.
func (d *Dict) GetStr(name *Str) Value {
	if i := d.FindStr(name); i >= 0 {
		return d.entries[i].val
	}
	return Unbound
}

// SetStr writes a str key. No script code runs.
func (d *Dict) SetStr(name *Str, v Value) {
	if i := d.FindStr(name); i >= 0 {
		d.entries[i].val = v
		return
	}
	d.insert(name.Value(), name.Hash(), v)
}

// DeleteStr removes a str key and reports whether it was there.
func (d *Dict) DeleteStr(name *Str) bool {
	i := d.FindStr(name)
	if i < 0 {
		return false
	}
	d.remove(i)
	return true
}

// Get reads a key: Unbound when absent, Raised when hashing or comparing failed.
func (d *Dict) Get(t *Thread, key Value) Value {
	switch i, _ := d.findPlain(key); i {
	case -1:
		return Unbound
	case unsureEntry:
		return d.getUnsure(t, key)
	default:
		return d.entries[i].val
	}
}

// Item is d[key] of a plain dict: a missing key is a KeyError.
func (d *Dict) Item(t *Thread, key Value) Value {
	v := d.Get(t, key)
	if v.IsUnbound() {
		return MissingKey(t, key)
	}
	return v
}

// getUnsure is Get for a key that takes more than a look.
func (d *Dict) getUnsure(t *Thread, key Value) Value {
	hash, ok := keyHash(t, key)
	if !ok {
		return Raised
	}
	i, ok := d.lookup(t, key, hash)
	switch {
	case !ok:
		return Raised
	case i < 0:
		return Unbound
	}
	return d.entries[i].val
}

// Has reports whether the key is there.
func (d *Dict) Has(t *Thread, key Value) (in, ok bool) {
	v := d.Get(t, key)
	return v.Ok(), !v.IsRaised()
}

// hasHashed is Has for a key whose hash is known.
func (d *Dict) hasHashed(t *Thread, key Value, hash int64) (in, ok bool) {
	i, ok := d.lookup(t, key, hash)
	return i >= 0, ok
}

// Set writes a key. False means hashing or comparing failed, with an exception pending.
func (d *Dict) Set(t *Thread, key, v Value) bool {
	switch i, hash := d.findPlain(key); i {
	case -1:
		return d.insertChecked(t, key, hash, v)
	case unsureEntry:
		hash, ok := keyHash(t, key)
		return ok && d.setHashed(t, key, hash, v)
	default:
		d.entries[i].val = v
		return true
	}
}

func (d *Dict) setHashed(t *Thread, key Value, hash int64, v Value) bool {
	i, ok := d.lookup(t, key, hash)
	if !ok {
		return false
	}
	if i >= 0 {
		d.entries[i].val = v
		return true
	}
	return d.insertChecked(t, key, hash, v)
}

// insertChecked is insert unless there is no memory for it.
func (d *Dict) insertChecked(t *Thread, key Value, hash int64, v Value) bool {
	if len(d.entries) == cap(d.entries) && !t.CheckSize(int64(d.live)*2, dictEntrySize) {
		return false
	}
	d.insert(key, hash, v)
	return true
}

// Delete removes a key. found says it was there; ok false that an exception is pending.
func (d *Dict) Delete(t *Thread, key Value) (found, ok bool) {
	v := d.take(t, key)
	return v.Ok(), !v.IsRaised()
}

// MoveToEnd takes a key out and puts it in again behind all others, as it was.
func (d *Dict) MoveToEnd(t *Thread, key Value) (found, ok bool) {
	hash, ok := keyHash(t, key)
	if !ok {
		return false, false
	}
	i, ok := d.lookup(t, key, hash)
	if !ok || i < 0 {
		return false, ok
	}
	e := d.entries[i]
	d.remove(i)
	return true, d.insertChecked(t, e.key, hash, e.val)
}

// take removes a key and gives its value: Unbound when absent.
func (d *Dict) take(t *Thread, key Value) Value {
	hash, ok := keyHash(t, key)
	if !ok {
		return Raised
	}
	i, ok := d.lookup(t, key, hash)
	if !ok {
		return Raised
	}
	if i < 0 {
		return Unbound
	}
	v := d.entries[i].val
	d.remove(i)
	return v
}
