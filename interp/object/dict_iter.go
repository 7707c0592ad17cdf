package object

// dictIter iterates over a dict's keys, values or items, forwards or backwards;
// which, its type says.
type dictIter struct {
	Header
	d    *Dict // nil when exhausted
	at   int   // next entry
	used int   // the dict's length at the start; -1 after a complaint
	left int
}

var (
	dictKeyIterType          = &Type{Name: "dict_keyiterator", Flags: FlagNoNew}
	dictValueIterType        = &Type{Name: "dict_valueiterator", Flags: FlagNoNew}
	dictItemIterType         = &Type{Name: "dict_itemiterator", Flags: FlagNoNew}
	dictReverseKeyIterType   = &Type{Name: "dict_reversekeyiterator", Flags: FlagNoNew}
	dictReverseValueIterType = &Type{Name: "dict_reversevalueiterator", Flags: FlagNoNew}
	dictReverseItemIterType  = &Type{Name: "dict_reverseitemiterator", Flags: FlagNoNew}
)

func defineDictIterators() {
	layout := &Layout{Name: "dict iterator"}
	defineIterator(dictKeyIterType, layout, dictKeyNext, dictIterHint)
	defineIterator(dictValueIterType, layout, dictValueNext, dictIterHint)
	defineIterator(dictItemIterType, layout, dictItemNext, dictIterHint)
	dictItemIterType.NextPair = dictPairNext
	defineIterator(dictReverseKeyIterType, layout, dictKeyPrevious, dictIterHint)
	defineIterator(dictReverseValueIterType, layout, dictValuePrevious, dictIterHint)
	defineIterator(dictReverseItemIterType, layout, dictItemPrevious, dictIterHint)
}

func newDictIter(d *Dict, typ *Type) Value {
	it := &dictIter{Header: Header{typ}, d: d, used: d.live, left: d.live}
	return FromHeader(&it.Header)
}

func newDictReverseIter(d *Dict, typ *Type) Value {
	it := &dictIter{Header: Header{typ}, d: d, at: len(d.entries) - 1, used: d.live, left: d.live}
	return FromHeader(&it.Header)
}

// forward gives the next item; end is Ok while there is one, else what to return.
func (it *dictIter) forward(t *Thread) (key, val, end Value) {
	if end = it.check(t); end.Bad() {
		return Unbound, Unbound, end
	}
	next, key, val := it.d.Next(it.at)
	if next < 0 {
		it.d = nil
		return Unbound, Unbound, Done
	}
	if it.left == 0 {
		it.d = nil
		return Unbound, Unbound, t.Raise(RuntimeErrorType, "dictionary keys changed during iteration")
	}
	it.at = next
	it.left--
	return key, val, None
}

func dictPairNext(t *Thread, v Value) (key, val Value) {
	key, val, end := Cast[dictIter](v).forward(t)
	if end.Bad() {
		return end, Unbound
	}
	return key, val
}

func (it *dictIter) backward(t *Thread) (key, val, end Value) {
	if end = it.check(t); end.Bad() {
		return Unbound, Unbound, end
	}
	prev, key, val := it.d.previous(it.at)
	if prev == -2 {
		it.d = nil
		return Unbound, Unbound, Done
	}
	it.at = prev
	it.left--
	return key, val, None
}

// check is None while the iteration may go on.
func (it *dictIter) check(t *Thread) Value {
	if it.d == nil {
		return Done
	}
	if it.used != it.d.live {
		it.used = -1
		return t.Raise(RuntimeErrorType, "dictionary changed size during iteration")
	}
	return None
}

func dictKeyNext(t *Thread, v Value) Value {
	key, _, end := Cast[dictIter](v).forward(t)
	if end.Bad() {
		return end
	}
	return key
}

func dictValueNext(t *Thread, v Value) Value {
	_, val, end := Cast[dictIter](v).forward(t)
	if end.Bad() {
		return end
	}
	return val
}

func dictItemNext(t *Thread, v Value) Value {
	key, val, end := Cast[dictIter](v).forward(t)
	if end.Bad() {
		return end
	}
	return NewPair(key, val).Value()
}

func dictKeyPrevious(t *Thread, v Value) Value {
	key, _, end := Cast[dictIter](v).backward(t)
	if end.Bad() {
		return end
	}
	return key
}

func dictValuePrevious(t *Thread, v Value) Value {
	_, val, end := Cast[dictIter](v).backward(t)
	if end.Bad() {
		return end
	}
	return val
}

func dictItemPrevious(t *Thread, v Value) Value {
	key, val, end := Cast[dictIter](v).backward(t)
	if end.Bad() {
		return end
	}
	return NewPair(key, val).Value()
}

func dictIterHint(t *Thread, v Value) int {
	it := Cast[dictIter](v)
	if it.d == nil || it.used != it.d.live {
		return 0
	}
	return it.left
}
