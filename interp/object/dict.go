package object

// Dict is a dict: entries in insertion order in one compact table. Deleted entries
// stay as holes (key Unbound) until the table is rebuilt.
type Dict struct {
	Header
	entries []entry
	live    int
	// keysVersion changes whenever an entry is added, removed or moved, so that a
	// cached (version, entry index) pair finds a value without a lookup.
	keysVersion uint32
	index       map[string]int
}

type entry struct {
	hash     int64
	key, val Value
}

// DictType is the type of dict.
var DictType = &Type{Name: "dict", Flags: FlagBase | FlagMapping | FlagMatchSelf}

// NewDict makes an empty dict.
func NewDict() *Dict { return &Dict{Header: Header{DictType}, keysVersion: 1} }

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

// FindStr gives the entry index of a str key, -1 when absent.
func (d *Dict) FindStr(name *Str) int {
	if i, ok := d.index[name.s]; ok {
		return i
	}
	return -1
}

// EntryValue is the value of entry i; SetEntryValue overwrites it.
func (d *Dict) EntryValue(i int) Value { return d.entries[i].val }

// SetEntryValue overwrites the value of entry i.
func (d *Dict) SetEntryValue(i int, v Value) { d.entries[i].val = v }

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
	if d.index == nil {
		d.index = map[string]int{}
	}
	d.index[name.s] = len(d.entries)
	d.entries = append(d.entries, entry{key: name.Value(), val: v})
	d.live++
	d.keysVersion++
}

// DeleteStr removes a str key and reports whether it was there.
func (d *Dict) DeleteStr(name *Str) bool {
	i := d.FindStr(name)
	if i < 0 {
		return false
	}
	d.entries[i] = entry{}
	delete(d.index, name.s)
	d.live--
	d.keysVersion++
	return true
}

// Next walks the items in order: it gives the first item at or after entry i and the i to go on
// with; next is -1 at the end.
func (d *Dict) Next(i int) (next int, key, val Value) {
	for ; i < len(d.entries); i++ {
		if e := &d.entries[i]; e.key.Ok() {
			return i + 1, e.key, e.val
		}
	}
	return -1, Unbound, Unbound
}
