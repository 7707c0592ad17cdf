package object

import (
	"slices"
	"strings"
)

func asDict(v Value) *Dict { return Cast[Dict](v) }

// defineMappings defines dict, its views and their iterators.
func defineMappings() {
	Extendable(dictLayout, func(d *Dict) { d.keysVersion = 1 })
	DictType.Define(ObjectType, dictLayout)
	DictType.New = dictNew
	DictType.Init = dictInit
	DictType.Repr = dictRepr
	DictType.Hash = nil
	DictType.Compare = dictCompare
	DictType.Len = func(t *Thread, v Value) (int, bool) { return asDict(v).live, true }
	DictType.GetItem = dictGetItem
	DictType.SetItem = dictSetItem
	DictType.Contains = func(t *Thread, v, key Value) (bool, bool) { return asDict(v).Has(t, key) }
	DictType.Iter = func(t *Thread, v Value) Value { return newDictIter(asDict(v), dictKeyIterType) }
	DictType.Binary = &[NumBinaryOps]BinaryFunc{OpOr: dictOr}
	DictType.InPlace = &[NumBinaryOps]BinaryFunc{OpOr: dictInPlaceOr}
	DictType.Methods = []Method{
		{Name: "__sizeof__", Fn: dictSizeof},
		{Name: "clear", Sig: "", One: dictClear},
		{Name: "copy", Sig: "", One: dictCopy},
		{Name: "fromkeys", Sig: "iterable, value=None, /", Fn: dictFromKeys, Kind: ClassMethod},
		{Name: "get", Sig: "key, default=None, /", Three: dictGet},
		{Name: "items", Sig: "", One: dictItems},
		{Name: "keys", Sig: "", One: dictKeys},
		{Name: "pop", Sig: "key, default=None, /", Three: dictPop},
		{Name: "popitem", Sig: "", Fn: dictPopItem},
		{Name: "setdefault", Sig: "key, default=None, /", Three: dictSetDefault},
		{Name: "update", Sig: "*args, **kwargs", Fn: dictUpdate},
		{Name: "values", Sig: "", One: dictValues},
		{Name: "__reversed__", Sig: "", Fn: dictReversed},
		getItemMethod("key", DictType),
		containsMethod("key", DictType),
	}
	defineDictViews()
	defineDictIterators()
}

func dictNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	if cls == DictType {
		return NewDict().Value()
	}
	return cls.Layout.Alloc(cls)
}

func dictInit(t *Thread, self Value, args []Value, names []*Str) bool {
	d := asDict(self)
	pos := args[:len(args)-len(names)]
	if !countArgs(t, "dict", pos, 0, 1) {
		return false
	}
	if len(pos) == 1 && !d.Update(t, pos[0]) {
		return false
	}
	if slices.Contains(names, NotKeyword) {
		t.Raise(TypeErrorType, KeywordsNotStrings)
		return false
	}
	for i, name := range names {
		d.SetStr(name, args[len(pos)+i])
	}
	return true
}

func dictRepr(t *Thread, v Value) Value {
	d := asDict(v)
	if d.live == 0 {
		return NewStr("{}")
	}
	if !t.enterRepr(v) {
		return NewStr("{...}")
	}
	defer t.leaveRepr()
	var b strings.Builder
	b.WriteByte('{')
	for i, key, val := d.Next(0); i >= 0; i, key, val = d.Next(i) {
		if b.Len() > 1 {
			b.WriteString(", ")
		}
		ks, ok := Repr(t, key)
		if !ok {
			return Raised
		}
		vs, ok := Repr(t, val)
		if !ok {
			return Raised
		}
		b.WriteString(ks + ": " + vs)
	}
	b.WriteByte('}')
	return NewStr(b.String())
}

func dictCompare(t *Thread, op CompareOp, a, b Value) Value {
	x, xok := AsDict(a)
	y, yok := AsDict(b)
	if !xok || !yok || op != OpEq && op != OpNe {
		return NotImplemented
	}
	if !t.EnterCall(" in comparison") {
		return Raised
	}
	defer t.LeaveCall()
	eq, ok := x.equal(t, y)
	if !ok {
		return Raised
	}
	return Bool(eq == (op == OpEq))
}

func (d *Dict) equal(t *Thread, other *Dict) (eq, ok bool) {
	if d.live != other.live {
		return false, true
	}
	for i := 0; i < len(d.entries); i++ {
		e := d.entries[i]
		if e.key.Bad() {
			continue
		}
		n, ok := other.lookup(t, e.key, e.hash)
		if !ok || n < 0 {
			return false, ok
		}
		if eq, ok := Equal(t, e.val, other.entries[n].val); !ok || !eq {
			return false, ok
		}
	}
	return true, true
}

// MissingKey raises KeyError(key).
func MissingKey(t *Thread, key Value) Value {
	e := NewException(KeyErrorType, "")
	e.Args = NewTuple(key)
	return t.Throw(e)
}

var missingName = StrOf("__missing__")

func dictGetItem(t *Thread, v, key Value) Value {
	d := asDict(v)
	if v.ref.typ == DictType {
		return d.Item(t, key)
	}
	found := d.Get(t, key)
	if !found.IsUnbound() {
		return found
	}
	if r, has := CallSpecial(t, v, missingName, key); has {
		return r
	}
	return MissingKey(t, key)
}

func dictSetItem(t *Thread, v, key, item Value) bool {
	if item.Ok() {
		return asDict(v).Set(t, key, item)
	}
	found, ok := asDict(v).Delete(t, key)
	if ok && !found {
		MissingKey(t, key)
	}
	return ok && found
}

func dictOr(t *Thread, a, b Value) Value {
	x, xok := AsDict(a)
	_, yok := AsDict(b)
	if !xok || !yok {
		return NotImplemented
	}
	both := x.Copy()
	if !both.Update(t, b) {
		return Raised
	}
	return both.Value()
}

func dictInPlaceOr(t *Thread, a, b Value) Value {
	if !asDict(a).Update(t, b) {
		return Raised
	}
	return a
}

func dictClear(t *Thread, self Value) Value {
	asDict(self).Clear()
	return None
}

func dictCopy(t *Thread, self Value) Value { return asDict(self).Copy().Value() }

// dictFromKeys is dict.fromkeys: it makes cls() and sets each key to the one value.
func dictFromKeys(t *Thread, a []Value) Value {
	value := a[2]
	if value.Bad() {
		value = None
	}
	made := Call(t, a[0])
	if made.Bad() {
		return Raised
	}
	d, plain := ExactDict(made)
	if keys, isSet := AsSet(a[1]); isSet && plain && d.live == 0 && keys.exact() {
		return d.fillFromSet(t, keys, value)
	}
	ok := Iterate(t, a[1], func(key Value) bool {
		if plain {
			return d.Set(t, key, value)
		}
		return SetItem(t, made, key, value)
	})
	if !ok {
		return Raised
	}
	return made
}

// fillFromSet sets the items of a set as keys, whose hashes it knows.
func (d *Dict) fillFromSet(t *Thread, keys *Set, value Value) Value {
	for i, e := keys.nextEntry(0); i >= 0; i, e = keys.nextEntry(i) {
		hash, ok := otherHash(t, e.key, e.hash, keyHash)
		if !ok || !d.setHashed(t, e.key, hash, value) {
			return Raised
		}
	}
	return d.Value()
}

func dictGet(t *Thread, self, key, def Value) Value {
	v := asDict(self).Get(t, key)
	if !v.IsUnbound() {
		return v
	}
	if def.Ok() {
		return def
	}
	return None
}

func dictPop(t *Thread, self, key, def Value) Value {
	d := asDict(self)
	v := Unbound
	if d.live > 0 {
		v = d.take(t, key)
	}
	switch {
	case !v.IsUnbound():
		return v
	case def.Ok():
		return def
	}
	return MissingKey(t, key)
}

func dictPopItem(t *Thread, a []Value) Value {
	d := asDict(a[0])
	if d.live == 0 {
		return MissingKey(t, NewStr("popitem(): dictionary is empty"))
	}
	last := len(d.entries) - 1
	for d.entries[last].key.Bad() {
		last--
	}
	e := d.entries[last]
	d.remove(last)
	// The entry's room is not used again, because its place in the index is not:
	// a table without a free place would be searched for ever.
	room := cap(d.entries) - len(d.entries)
	d.entries, d.first = d.entries[:last:last+room], min(d.first, uint32(last))
	return NewTuple(e.key, e.val).Value()
}

func dictSetDefault(t *Thread, self, key, def Value) Value {
	d := asDict(self)
	hash, ok := keyHash(t, key)
	if !ok {
		return Raised
	}
	i, ok := d.lookup(t, key, hash)
	if !ok {
		return Raised
	}
	if i >= 0 {
		return d.entries[i].val
	}
	value := def
	if value.Bad() {
		value = None
	}
	d.insert(key, hash, value)
	return value
}

// dictUpdate is dict.update([mapping or pairs], **kwargs).
func dictUpdate(t *Thread, a []Value) Value {
	d, kwargs, pos := asDict(a[0]), a[1], a[2:]
	if !countArgs(t, "update", pos, 0, 1) {
		return Raised
	}
	if len(pos) == 1 && !d.Update(t, pos[0]) {
		return Raised
	}
	if asDict(kwargs).GetStr(NotKeyword).Ok() {
		return t.Raise(TypeErrorType, KeywordsNotStrings)
	}
	if !d.Update(t, kwargs) {
		return Raised
	}
	return None
}
