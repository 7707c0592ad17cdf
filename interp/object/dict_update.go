package object

var keysName = StrOf("keys")

// Update sets the items of a mapping (anything with keys()) or of an iterable
// of pairs, as dict.update does.
func (d *Dict) Update(t *Thread, from Value) bool {
	if other, ok := PlainItems(from); ok {
		return d.merge(t, other)
	}
	if hasKeys(t, from) {
		return d.updateFromKeys(t, from)
	}
	if t.pending != nil {
		return false
	}
	return d.updateFromPairs(t, from)
}

// PlainItems gives the dict whose items are taken as they are: v is one, of a class that kept dict's own __iter__.
func PlainItems(v Value) (*Dict, bool) {
	d, ok := AsDict(v)
	return d, ok && v.Type().Iter != nil && sameIter(v)
}

// sameIter reports whether a dict's class kept dict's own __iter__.
func sameIter(v Value) bool {
	return v.ref.typ == DictType || v.Type().Lookup(iterName) == DictType.Lookup(iterName)
}

var iterName = StrOf("__iter__")

// hasKeys reports whether v has an attribute keys; an exception other than AttributeError stays pending.
func hasKeys(t *Thread, v Value) bool {
	if v.Type().Lookup(keysName).Ok() {
		return true
	}
	if AttrsOf(v) == nil && v.Type().GetAttr == nil {
		return false
	}
	if GetAttr(t, v, keysName).Ok() {
		return true
	}
	if t.pending != nil && t.pending.Type().IsSubtype(AttributeErrorType) {
		t.pending = nil
	}
	return false
}

// merge sets the items of another dict, which must not change meanwhile.
func (d *Dict) merge(t *Thread, other *Dict) bool {
	if d == other || other.live == 0 {
		return true
	}
	if d.live == 0 && len(d.entries) == 0 && other.live == len(other.entries) {
		c := other.Copy()
		d.entries, d.index, d.live, d.first = c.entries, c.index, c.live, 0
		d.changed()
		return true
	}
	if need := d.live + other.live; need > cap(d.entries)-len(d.entries)+d.live {
		d.rebuild((need*3 + 1) / 2)
	}
	n := other.live
	for i := 0; i < len(other.entries); i++ {
		e := other.entries[i]
		if e.key.Bad() {
			continue
		}
		if !d.setHashed(t, e.key, e.hash, e.val) {
			return false
		}
		if other.live != n {
			t.Raise(RuntimeErrorType, "dict mutated during update")
			return false
		}
	}
	return true
}

// UpdateFromMapping sets the items of what has keys(), an AttributeError if it has none.
func (d *Dict) UpdateFromMapping(t *Thread, from Value) bool {
	if other, ok := PlainItems(from); ok {
		return d.merge(t, other)
	}
	return d.updateFromKeys(t, from)
}

func (d *Dict) updateFromKeys(t *Thread, from Value) bool {
	keys := CallMethod(t, from, keysName)
	if keys.Bad() {
		return false
	}
	if ty := keys.Type(); ty.Iter == nil && ty.GetItem == nil {
		t.Raise(TypeErrorType, "%s.keys() returned a non-iterable (type %s)", from.Type().MessageName(), ty.MessageName())
		return false
	}
	return Iterate(t, keys, func(key Value) bool {
		v := GetItem(t, from, key)
		return v.Ok() && d.Set(t, key, v)
	})
}

func (d *Dict) updateFromPairs(t *Thread, from Value) bool {
	i := 0
	return Iterate(t, from, func(item Value) bool {
		key, val, ok := dictPair(t, item, i)
		i++
		return ok && d.Set(t, key, val)
	})
}

// dictPair takes item i of an update sequence apart.
func dictPair(t *Thread, item Value, i int) (key, val Value, ok bool) {
	if u, exact := ExactTuple(item); exact && len(u.Items) == 2 {
		return u.Items[0], u.Items[1], true
	}
	ty := item.Type()
	if ty.Iter == nil && ty.GetItem == nil {
		t.Raise(TypeErrorType, "cannot convert dictionary update sequence element #%d to a sequence", i)
		return Unbound, Unbound, false
	}
	parts, ok := Collect(t, item)
	if !ok {
		if t.Pending().Type().IsSubtype(TypeErrorType) {
			t.Take()
			t.Raise(TypeErrorType, "cannot convert dictionary update sequence element #%d to a sequence", i)
		}
		return Unbound, Unbound, false
	}
	if len(parts) != 2 {
		t.Raise(ValueErrorType, "dictionary update sequence element #%d has length %d; 2 is required", i, len(parts))
		return Unbound, Unbound, false
	}
	return parts[0], parts[1], true
}
