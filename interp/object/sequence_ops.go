package object

// noKeywords refuses keyword arguments of a built-in type's call.
func noKeywords(t *Thread, name string, names []*Str) bool {
	if len(names) > 0 {
		t.Raise(TypeErrorType, "%s() takes no keyword arguments", name)
		return false
	}
	return true
}

// positionals gives the positional arguments of a type whose __new__ does the work and knows no keywords: a subclass
// with an __init__ of its own may take some.
func positionals(t *Thread, cls, typ *Type, args []Value, names []*Str) ([]Value, bool) {
	if cls != typ && len(names) > 0 && cls.Lookup(initName) != typ.Lookup(initName) {
		return args[:len(args)-len(names)], true
	}
	return args, noKeywords(t, typ.Name, names)
}

var initName = StrOf("__init__")

// countArgs checks the number of positional arguments of a built-in type's call.
func countArgs(t *Thread, name string, args []Value, least, most int) bool {
	n := len(args)
	switch {
	case n < least && least == most, n > most && least == most:
		t.Raise(TypeErrorType, "%s expected %d argument%s, got %d", name, least, plural(least), n)
	case n < least:
		t.Raise(TypeErrorType, "%s expected at least %d argument%s, got %d", name, least, plural(least), n)
	case n > most:
		t.Raise(TypeErrorType, "%s expected at most %d argument%s, got %d", name, most, plural(most), n)
	default:
		return true
	}
	return false
}

// itemsOf gives the items of a slice nobody changes, for reprItems.
func itemsOf(items []Value) func(i int) Value {
	return func(i int) Value {
		if i < len(items) {
			return items[i]
		}
		return Done
	}
}

// compareItems compares two sequences item by item, reading each anew after every
// comparison of items, which may change them.
// Follows: Python reference, "Value comparisons", sequences.
func compareItems(t *Thread, op CompareOp, left, right *[]Value) Value {
	xs, ys := *left, *right
	if len(xs) != len(ys) && (op == OpEq || op == OpNe) {
		return Bool(op == OpNe)
	}
	i, same := samePrefix(xs, ys)
	if same == keysUnsure {
		if !t.EnterCall(" in comparison") {
			return Raised
		}
		defer t.LeaveCall()
		for ; i < len(xs) && i < len(ys); i++ {
			eq, ok := Equal(t, xs[i], ys[i])
			if !ok {
				return Raised
			}
			xs, ys = *left, *right
			if !eq {
				break
			}
		}
	}
	switch {
	case i >= len(xs) || i >= len(ys):
		return Bool(compareInts(op, int64(len(xs)), int64(len(ys))))
	case op == OpEq:
		return False
	case op == OpNe:
		return True
	}
	return Compare(t, op, xs[i], ys[i])
}

// samePrefix goes along two sequences as far as their items are equal and can be compared without calls. same
// tells of the items at i; at the end of one of them it is keysEqual.
func samePrefix(xs, ys []Value) (i, same int) {
	for ; i < len(xs) && i < len(ys); i++ {
		if xs[i] == ys[i] {
			continue
		}
		if xs[i].ref.typ == TupleType {
			return i, keysUnsure
		}
		if same := sameKey(xs[i], ys[i]); same != keysEqual {
			return i, same
		}
	}
	return i, keysEqual
}

// otherOperator asks the right operand of `a op b` after the left, a sequence, has declined. Built-in
// containers are not asked: sequences know only their own kind. Nor are script classes, which came first.
func otherOperator(t *Thread, op BinaryOp, a, b Value) Value {
	tb := b.Type()
	if tb == a.Type() || tb.Binary == nil || tb.Binary[op] == nil || tb.GetItem != nil || tb.Flags&FlagScript != 0 {
		return NotImplemented
	}
	return tb.Binary[op](t, a, b)
}

// repeatCount finds the number in `seq * n` or `n * seq`; a negative one counts as 0. ok is false with r the result to
// return instead (another type's answer, or Raised).
func repeatCount(t *Thread, seq, other Value, seqIsLeft bool) (n int, r Value, ok bool) {
	if !isIndex(other) {
		if seqIsLeft {
			if r := otherOperator(t, OpMul, seq, other); r != NotImplemented {
				return 0, r, false
			}
		}
		return 0, t.Raise(TypeErrorType, "can't multiply sequence by non-int of type '%s'", other.Type().MessageName()), false
	}
	times, ok := IndexSize(t, other, OverflowErrorType)
	return int(max(times, 0)), Raised, ok
}

// repeatItems is items n times over in a new slice; ok is false with MemoryError pending.
func repeatItems(t *Thread, items []Value, n int) (all []Value, ok bool) {
	if len(items) == 0 || n == 0 {
		return nil, true
	}
	if !t.CheckSize(int64(n), int64(len(items))*valueSize) {
		return nil, false
	}
	all = make([]Value, len(items)*n)
	if len(items) == 1 {
		for i := range all {
			all[i] = items[0]
		}
		return all, true
	}
	for filled := copy(all, items); filled < len(all); filled *= 2 {
		copy(all[filled:], all[:filled])
	}
	return all, true
}

const valueSize = 16

// findItem is the index of the first item equal to x, which may change items, from start and before stop; -1 when
// there is none.
func findItem(t *Thread, items *[]Value, x Value, start, stop int) (i int, ok bool) {
	for i = start; i < stop; i++ {
		now := *items
		if i >= len(now) {
			break
		}
		if now[i] == x {
			return i, true
		}
		if now[i].IsInt() && x.IsInt() {
			continue
		}
		switch sameKey(now[i], x) {
		case keysEqual:
			return i, true
		case keysDiffer:
			continue
		}
		eq, ok := Equal(t, now[i], x)
		if !ok {
			return 0, false
		}
		if eq {
			return i, true
		}
	}
	return -1, true
}

// countItems counts the items equal to x.
func countItems(t *Thread, items *[]Value, x Value) Value {
	count := 0
	for i := 0; i < len(*items); i++ {
		eq, ok := Equal(t, (*items)[i], x)
		if !ok {
			return Raised
		}
		if eq {
			count++
		}
	}
	return Int(int64(count))
}

// searchBounds are the start and stop of `index(x, start, stop)` for n items.
func searchBounds(t *Thread, start, stop Value, n int) (lo, hi int, ok bool) {
	if lo, ok = sliceBound(t, start, 0); !ok {
		return 0, 0, false
	}
	if hi, ok = sliceBound(t, stop, n); !ok {
		return 0, 0, false
	}
	if lo < 0 {
		lo = max(lo+n, 0)
	}
	if hi < 0 {
		hi = max(hi+n, 0)
	}
	return lo, hi, true
}

// pickItems copies the items a slice selects, as many as picked has room for.
func pickItems(picked, items []Value, start, step int) {
	if step == 1 {
		copy(picked, items[start:start+len(picked)])
		return
	}
	for i := range picked {
		picked[i] = items[start+i*step]
	}
}

// extended is what an instance of a script class derived from built-in T looks
// like: the base's struct first, then the attributes.
type extended[T any] struct {
	base  T
	attrs Attrs
}

// header lets generic code reach the header of any object struct.
func (h *Header) header() *Header { return h }

// Extendable fills a layout so that scripts can derive from T. setUp, when not
// nil, completes the base part of a new instance.
func Extendable[T any, P interface {
	*T
	header() *Header
}](layout *Layout, setUp func(P)) *Layout {
	layout.Alloc = func(cls *Type) Value {
		o := &extended[T]{}
		p := P(&o.base)
		p.header().typ = cls
		if setUp != nil {
			setUp(p)
		}
		return FromHeader(p.header())
	}
	layout.Attrs = func(v Value) *Attrs { return &Cast[extended[T]](v).attrs }
	return layout
}
