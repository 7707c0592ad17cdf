package collections

import (
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// dequeIter walks a deque, forwards or backwards.
type dequeIter struct {
	object.Header
	d           *deque
	i, version  int
	backwards   bool
	interrupted bool
}

var (
	dequeIterType    = &object.Type{Name: "_deque_iterator", Module: "collections"}
	dequeReverseType = &object.Type{Name: "_deque_reverse_iterator", Module: "collections"}
)

func init() {
	ty := dequeType.Define(object.ObjectType, dequeLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return dequeLayout.Alloc(cls) }
	ty.Init = dequeInit
	ty.Hash = nil
	ty.Repr = dequeRepr
	ty.Len = func(_ *thread, v value) (int, bool) { return dequeOf(v).n, true }
	ty.Iter = func(_ *thread, v value) value { return newDequeIter(v, dequeIterType) }
	ty.GetItem = dequeGetItem
	ty.SetItem = dequeSetItem
	ty.Contains = func(t *thread, v, item value) (in, ok bool) {
		i, ok := dequeOf(v).find(t, item, 0, dequeOf(v).n)
		return ok && i >= 0, ok
	}
	ty.Compare = dequeCompare
	ty.Binary = &[object.NumBinaryOps]object.BinaryFunc{object.OpAdd: dequeAdd, object.OpMul: dequeMul}
	ty.InPlace = &[object.NumBinaryOps]object.BinaryFunc{object.OpAdd: dequeInPlaceAdd, object.OpMul: dequeInPlaceMul}
	ty.Methods = dequeMethods
	ty.Getters = []object.Getter{{Name: "maxlen", Get: func(_ *thread, v value) value { return dequeOf(v).maxLenValue() }}}
	for _, it := range []*object.Type{dequeIterType, dequeReverseType} {
		it.Define(object.ObjectType, nil)
		it.Iter = func(_ *thread, v value) value { return v }
		it.Next = dequeIterNext
		it.LengthHint = dequeIterHint
	}
}

func (d *deque) maxLenValue() value {
	if d.maxLen < 0 {
		return object.None
	}
	return object.Int(int64(d.maxLen))
}

var dequeSignature = object.ParseSignature("iterable=None, maxlen=None", false)

func dequeInit(t *thread, self value, args []value, names []*object.Str) bool {
	b := object.Builtin{Name: "deque", Sig: dequeSignature, Fn: func(t *thread, a []value) value {
		d := dequeOf(self)
		d.maxLen = -1
		if a[1].Ok() && !a[1].IsNone() {
			n, ok := object.IndexInt(t, a[1])
			if !ok {
				return object.Raised
			}
			if n < 0 {
				return t.Raise(object.ValueErrorType, "maxlen must be non-negative")
			}
			d.maxLen = int(n)
		}
		d.replace(nil)
		if a[0].Ok() && !d.extend(t, a[0], d.pushBack) {
			return object.Raised
		}
		return object.None
	}}
	return b.Invoke(t, args, names).Ok()
}

func dequeRepr(t *thread, v value) value {
	d := dequeOf(v)
	if !t.EnterRepr(v) {
		return object.NewStr("[...]")
	}
	defer t.LeaveRepr()
	var parts []string
	for i := 0; i < d.n; i++ {
		text, ok := object.Repr(t, d.at(i))
		if !ok {
			return object.Raised
		}
		parts = append(parts, text)
	}
	text := v.Type().Name + "([" + strings.Join(parts, ", ") + "]"
	if d.maxLen >= 0 {
		text += ", maxlen=" + strconv.Itoa(d.maxLen)
	}
	return object.NewStr(text + ")")
}

func newDequeIter(v value, ty *object.Type) value {
	d := dequeOf(v)
	it := &dequeIter{Header: object.HeaderOf(ty), d: d, version: d.version, backwards: ty == dequeReverseType}
	return object.FromHeader(&it.Header)
}

func dequeIterHint(_ *thread, v value) int {
	it := object.Cast[dequeIter](v)
	if it.interrupted {
		return 0
	}
	return max(it.d.n-it.i, 0)
}

func dequeIterNext(t *thread, v value) value {
	it := object.Cast[dequeIter](v)
	if it.interrupted {
		return object.Done
	}
	if it.version != it.d.version {
		it.interrupted = true
		return t.Raise(object.RuntimeErrorType, "deque mutated during iteration")
	}
	if it.i >= it.d.n {
		return object.Done
	}
	it.i++
	if it.backwards {
		return it.d.at(it.d.n - it.i)
	}
	return it.d.at(it.i - 1)
}

// place is a subscript as an index into d.
func (d *deque) place(t *thread, key value) (int, bool) {
	if !key.IsInt() && key.Type().Index == nil {
		t.Raise(object.TypeErrorType, "sequence index must be integer, not '%s'", key.Type().Name)
		return 0, false
	}
	n, ok := object.IndexSize(t, key, object.IndexErrorType)
	if !ok {
		return 0, false
	}
	if n < 0 {
		n += int64(d.n)
	}
	if n < 0 || n >= int64(d.n) {
		t.Raise(object.IndexErrorType, "deque index out of range")
		return 0, false
	}
	return int(n), true
}

func dequeGetItem(t *thread, v, key value) value {
	i, ok := dequeOf(v).place(t, key)
	if !ok {
		return object.Raised
	}
	return dequeOf(v).at(i)
}

func dequeSetItem(t *thread, v, key, item value) bool {
	d := dequeOf(v)
	i, ok := d.place(t, key)
	if !ok {
		return false
	}
	if item.Bad() {
		d.remove(i)
	} else {
		*d.slot(i) = item
	}
	return true
}

func dequeCompare(t *thread, op object.CompareOp, a, b value) value {
	if !isDeque(a) || !isDeque(b) {
		return object.NotImplemented
	}
	return object.Compare(t, op, object.NewList(dequeOf(a).items()).Value(), object.NewList(dequeOf(b).items()).Value())
}

// copyOf is a deque of the same class and limit with other items.
func copyOf(v value, items []value) value {
	c := dequeLayout.Alloc(v.Type())
	dequeOf(c).maxLen = dequeOf(v).maxLen
	dequeOf(c).replace(items)
	return c
}

func dequeAdd(t *thread, a, b value) value {
	if !isDeque(a) {
		return object.NotImplemented
	}
	if !isDeque(b) {
		return t.Raise(object.TypeErrorType, "can only concatenate deque (not \"%s\") to deque", b.Type().MessageName())
	}
	return copyOf(a, append(dequeOf(a).items(), dequeOf(b).items()...))
}

func dequeMul(t *thread, a, b value) value {
	if !isDeque(a) {
		a, b = b, a
	}
	items, ok := repeated(t, a, b)
	if !ok {
		if t.Pending() == nil {
			return object.NotImplemented
		}
		return object.Raised
	}
	return copyOf(a, items)
}

// repeated gives the items n times; not ok and nothing raised when n is no integer.
func repeated(t *thread, v, times value) ([]value, bool) {
	if !times.IsInt() && times.Type().Index == nil {
		return nil, false
	}
	n, ok := object.IndexInt(t, times)
	items := dequeOf(v).items()
	if !ok || n > 0 && !t.CheckSize(n, int64(16*len(items)+1)) {
		return nil, false
	}
	var all []value
	for range max(n, 0) {
		all = append(all, items...)
	}
	return all, true
}

func dequeInPlaceAdd(t *thread, a, b value) value {
	d := dequeOf(a)
	if !d.extend(t, b, d.pushBack) {
		return object.Raised
	}
	return a
}

func dequeInPlaceMul(t *thread, a, b value) value {
	items, ok := repeated(t, a, b)
	if !ok {
		if t.Pending() == nil {
			return object.NotImplemented
		}
		return object.Raised
	}
	dequeOf(a).replace(items)
	return a
}
