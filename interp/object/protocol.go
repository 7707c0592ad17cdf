package object

import "slices"

// The functions here are what the interpreter and natives do to values without
// knowing their type. Each follows the section of the Python data model named after it. All of
// them may run script code; Raised (or ok false) means an exception is pending.

// Call calls f with positional arguments.
func Call(t *Thread, f Value, args ...Value) Value { return CallKw(t, f, args, nil) }

// CallKw calls f; the last len(names) of args are keyword arguments.
func CallKw(t *Thread, f Value, args []Value, names []*Str) Value {
	call := f.Type().Call
	if call == nil {
		return t.Raise(TypeErrorType, "'%s' object is not callable", f.Type().MessageName())
	}
	return call(t, f, args, names)
}

// callWith1 is Call with one argument.
func callWith1(t *Thread, f, a Value) Value {
	if call := f.ref.typ.callOne; call != nil {
		return call(t, f, a)
	}
	args := t.Push(1)
	args[0] = a
	r := CallKw(t, f, args, nil)
	t.Pop(args)
	return r
}

// CallMethod calls v.name(args...).
func CallMethod(t *Thread, v Value, name *Str, args ...Value) Value {
	f, self := LookupMethod(t, v, name)
	if f.Bad() {
		return Raised
	}
	if self.Bad() {
		return CallKw(t, f, args, nil)
	}
	full := t.Push(len(args) + 1)
	full[0] = self
	copy(full[1:], args)
	r := CallKw(t, f, full, nil)
	t.Pop(full)
	return r
}

// CallSpecial calls the dunder method name found on v's type, never on the instance. found is
// false (and nothing raised) when the type has none.
func CallSpecial(t *Thread, v Value, name *Str, args ...Value) (r Value, found bool) {
	f := v.Type().Lookup(name)
	if f.Bad() {
		return Unbound, false
	}
	if isPlainFunction(f) {
		full := t.Push(len(args) + 1)
		full[0] = v
		copy(full[1:], args)
		r = CallKw(t, f, full, nil)
		t.Pop(full)
		return r, true
	}
	if get := f.Type().DescrGet; get != nil {
		if f = get(t, f, v, v.Type()); f.Bad() {
			return Raised, true
		}
	}
	return CallKw(t, f, args, nil), true
}

// LookupMethod finds v.name for a call: a function to be called with self in
// front (self == v), or any callable and self Unbound. No bound method is made.
func LookupMethod(t *Thread, v Value, name *Str) (f, self Value) {
	ty := v.Type()
	if ty == SuperType {
		return superMethod(t, v, name)
	}
	if ty.GetAttr == nil || ty.plainReads {
		d := ty.Lookup(name)
		if d.Ok() && isPlainFunction(d) {
			if a := AttrsOf(v); a != nil {
				if own := a.Get(name); own.Ok() {
					return own, Unbound
				}
			}
			return d, v
		}
	}
	return GetAttr(t, v, name), Unbound
}

// isPlainFunction says that binding f to an instance just puts it in front of the arguments.
func isPlainFunction(f Value) bool { return f.Type().plainFunction }

// GetAttr is v.name.
func GetAttr(t *Thread, v Value, name *Str) Value {
	if get := v.Type().GetAttr; get != nil {
		r := get(t, v, name)
		if r.IsRaised() {
			t.nameMissing(v, name)
		}
		return r
	}
	return GenericGetAttr(t, v, name)
}

// nameMissing tells an AttributeError that knows nothing of it what was asked for of what.
func (t *Thread) nameMissing(v Value, name *Str) {
	e := t.pending
	if e != nil && e.typ == AttributeErrorType && e.extra(0).IsNone() && e.extra(1).IsNone() {
		e.setExtra(0, name.Value())
		e.setExtra(1, v)
	}
}

// SetAttr is v.name = item; item Unbound is del v.name.
func SetAttr(t *Thread, v Value, name *Str, item Value) bool {
	if set := v.Type().SetAttr; set != nil {
		return set(t, v, name, item)
	}
	return GenericSetAttr(t, v, name, item)
}

// Truth is bool(v).
func Truth(t *Thread, v Value) (b, ok bool) {
	switch v.ref {
	case &boolHeader, &intHeader:
		return v.bits != 0, true
	case &noneHeader:
		return false, true
	}
	ty := v.ref.typ
	if ty.Truth != nil {
		return ty.Truth(t, v)
	}
	if ty.Len != nil {
		n, ok := ty.Len(t, v)
		return n != 0, ok
	}
	return true, true
}

// Len is len(v).
func Len(t *Thread, v Value) (int, bool) {
	if f := v.Type().Len; f != nil {
		return f(t, v)
	}
	t.Raise(TypeErrorType, "object of type '%s' has no len()", v.Type().MessageName())
	return 0, false
}

// Iter is iter(v).
func Iter(t *Thread, v Value) Value {
	ty := v.Type()
	if ty.Iter != nil {
		it := ty.Iter(t, v)
		if it.Ok() && it.Type().Next == nil {
			return t.Raise(TypeErrorType, "iter() returned non-iterator of type '%s'", it.Type().MessageName())
		}
		return it
	}
	if ty.Indexed() {
		return newSequenceIterator(v)
	}
	return t.Raise(TypeErrorType, "'%s' object is not iterable", ty.MessageName())
}

// Indexed reports whether values of the type are gone through by asking for items 0, 1 and so on, if by nothing else.
func (ty *Type) Indexed() bool { return ty.GetItem != nil && ty.Flags&(FlagMapping|FlagKeyed) == 0 }

// Next gives the next item of an iterator, Done at its end.
func Next(t *Thread, it Value) Value {
	next := it.Type().Next
	if next == nil {
		return t.Raise(TypeErrorType, "'%s' object is not an iterator", it.Type().MessageName())
	}
	return next(t, it)
}

// Iterate calls yield with each item of v until it returns false. It reports
// false when an exception is pending (yield's own included: yield returns false with
// one pending).
func Iterate(t *Thread, v Value, yield func(item Value) bool) bool {
	it := Iter(t, v)
	return it.Ok() && IterateOver(t, it, yield)
}

// IterateOver is Iterate for an iterator that Iter has given.
func IterateOver(t *Thread, it Value, yield func(item Value) bool) bool {
	next := it.Type().Next
	for t.Poll() {
		item := next(t, it)
		if item.Bad() {
			return item.IsDone()
		}
		if !yield(item) {
			return t.pending == nil
		}
	}
	return false
}

// AppendItems appends the items of an iterable, as list.extend does; the slice is the caller's own.
func AppendItems(t *Thread, items []Value, v Value) ([]Value, bool) {
	l := List{Header: Header{ListType}, Items: items}
	ok := l.Extend(t, v)
	return l.Items, ok
}

// Collect gives the items of an iterable in a new slice.
func Collect(t *Thread, v Value) (items []Value, ok bool) {
	if l, ok := ExactList(v); ok {
		return append([]Value(nil), l.Items...), true
	}
	if u, ok := ExactTuple(v); ok {
		return append([]Value(nil), u.Items...), true
	}
	l := List{Header: Header{ListType}}
	ok = l.Extend(t, v)
	return l.Items, ok
}

// asSequence is v, or its iterator, for one who wants all items: any TypeError of iter() reads as told.
func asSequence(t *Thread, v Value, notIterable string) Value {
	ty := v.Type()
	if ty.Flags&FlagScript == 0 && (ty.Iter != nil || ty.GetItem != nil) || ty.IsSubtype(ListType) || ty.IsSubtype(TupleType) {
		return v
	}
	it := Iter(t, v)
	if it.IsRaised() && t.Pending().Type().IsSubtype(TypeErrorType) {
		t.Take()
		return t.Raise(TypeErrorType, "%s", notIterable)
	}
	return it
}

// GetItem is v[key].
func GetItem(t *Thread, v, key Value) Value {
	ty := v.Type()
	if ty.GetItem != nil {
		return ty.GetItem(t, v, key)
	}
	if cls, ok := AsType(v); ok {
		return classGetItem(t, cls, key)
	}
	return t.Raise(TypeErrorType, "'%s' object is not subscriptable", ty.MessageName())
}

// SetItem is v[key] = item; item Unbound is del v[key].
func SetItem(t *Thread, v, key, item Value) bool {
	if set := v.Type().SetItem; set != nil {
		return set(t, v, key, item)
	}
	what := "does not support item assignment"
	if item.Bad() {
		what = "does not support item deletion"
	}
	if sequenceLike(v.Type()) && isIndex(key) {
		if _, ok := IndexSize(t, key, IndexErrorType); !ok {
			return false
		}
		if item.Bad() {
			what = "doesn't support item deletion"
		}
	}
	t.Raise(TypeErrorType, "'%s' object %s", v.Type().MessageName(), what)
	return false
}

// sequenceLike tells whether CPython's type has the table of sequences, which every class of a script has.
func sequenceLike(ty *Type) bool {
	return ty.Len != nil || ty.Contains != nil || ty.Flags&FlagScript != 0
}

// Contains is `item in v`.
func Contains(t *Thread, v, item Value) (in, ok bool) {
	ty := v.Type()
	if ty.Contains != nil {
		return ty.Contains(t, v, item)
	}
	if ty.Iter == nil && ty.GetItem == nil {
		t.Raise(TypeErrorType, "argument of type '%s' is not iterable", ty.MessageName())
		return false, false
	}
	it := Iter(t, v)
	if it.Bad() {
		if t.pending.Type().IsSubtype(TypeErrorType) { // whatever it says
			t.Take()
			t.Raise(TypeErrorType, "argument of type '%s' is not iterable", ty.MessageName())
		}
		return false, false
	}
	ok = IterateOver(t, it, func(each Value) bool {
		var same bool
		same, ok = Equal(t, each, item)
		in = ok && same
		return ok && !same
	})
	return in, ok
}

// Repr is repr(v) as Go text.
func Repr(t *Thread, v Value) (string, bool) {
	if !t.EnterCall(" while getting the repr of an object") {
		return "", false
	}
	defer t.LeaveCall()
	r := v.Type().Repr(t, v)
	return strResult(t, r, "__repr__")
}

// ToStr is str(v) as Go text.
func ToStr(t *Thread, v Value) (string, bool) {
	if s, ok := ExactStr(v); ok {
		return s.s, true
	}
	f := v.Type().Str
	if f == nil {
		if f = v.Type().Repr; f == nil {
			return Repr(t, v)
		}
	}
	if !t.EnterCall(" while getting the str of an object") {
		return "", false
	}
	defer t.LeaveCall()
	return strResult(t, f(t, v), "__str__")
}

func strResult(t *Thread, r Value, method string) (string, bool) {
	if r.Bad() {
		return "", false
	}
	s, ok := AsStr(r)
	if !ok {
		t.Raise(TypeErrorType, "%s returned non-string (type %s)", method, r.Type().MessageName())
		return "", false
	}
	return s.s, true
}

// Hash is hash(v).
func Hash(t *Thread, v Value) (int64, bool) {
	if f := v.Type().Hash; f != nil {
		return f(t, v)
	}
	t.Raise(TypeErrorType, "unhashable type: '%s'", v.Type().MessageName())
	return 0, false
}

// CallDict calls fn with arguments by name from a dict, whose keys are all str, after those by place.
func CallDict(t *Thread, fn Value, args []Value, kw *Dict) Value {
	all := slices.Clone(args)
	var names []*Str
	for i, key, v := kw.Next(0); i >= 0; i, key, v = kw.Next(i) {
		name, _ := AsStr(key)
		names, all = append(names, name), append(all, v)
	}
	return CallKw(t, fn, all, names)
}
