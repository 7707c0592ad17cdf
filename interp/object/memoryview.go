package object

import (
	"bytes"
	"slices"
)

// MemoryView is a memoryview: a look at the memory of an object as items of one kind, in up to 64 dimensions. What is
// seen of the memory begins at start; shape and strides (in bytes) have an entry for each dimension.
type MemoryView struct {
	Header
	Buffer
	obj            Value
	start          int
	shape, strides []int
	released       bool
	loan           *bufferLoan // of a script's object; nil for other memory
}

// MemoryViewType is the type of memoryview.
var MemoryViewType = &Type{Name: "memoryview", Flags: FlagSequence | FlagWeakref}

func defineMemoryView() {
	ty := MemoryViewType.Define(ObjectType, &Layout{Name: "memoryview"})
	ty.New = memoryViewNew
	ty.Repr = func(t *Thread, v Value) Value {
		what := "memory"
		if Cast[MemoryView](v).released {
			what = "released memory"
		}
		return NewStr("<" + what + " at " + address(t, v) + ">")
	}
	ty.Hash = memoryViewHash
	ty.Compare = memoryViewCompare
	ty.Len = memoryViewLen
	ty.GetItem = memoryViewGetItem
	ty.SetItem = memoryViewSetItem
	ty.Iter = memoryViewIter
	ty.Methods = memoryViewMethods()
	ty.Getters = memoryViewGetters()
	defineMemoryIterator()
}

// AsMemoryView returns v as a memoryview.
func AsMemoryView(v Value) (*MemoryView, bool) {
	if v.Ok() && v.Type() == MemoryViewType {
		return Cast[MemoryView](v), true
	}
	return nil, false
}

func memoryViewNew(t *Thread, _ *Type, args []Value, names []*Str) Value {
	switch {
	case len(args) == 0:
		return t.Raise(TypeErrorType, "memoryview() missing required argument 'object' (pos 1)")
	case len(args) > 1:
		return raiseTooMany(t, "memoryview", 1, args, names)
	case len(names) == 1 && names[0].s != "object":
		return t.Raise(TypeErrorType, "memoryview() missing required argument 'object' (pos 1)")
	}
	v := args[0]
	if m, ok := AsMemoryView(v); ok {
		if !m.alive(t) {
			return Raised
		}
		return m.view()
	}
	if view, found := viewOfScript(t, v); found {
		return view
	}
	return viewOfNative(t, v)
}

// viewOfNative is memoryview of what has memory of its own, whatever __buffer__ its class may have.
func viewOfNative(t *Thread, v Value) Value {
	if m, ok := AsMemoryView(v); ok {
		if !m.alive(t) {
			return Raised
		}
		return m.view()
	}
	if v.Type().Layout.Buffer == nil {
		return t.Raise(TypeErrorType, "memoryview: a bytes-like object is required, not '%s'", v.Type().MessageName())
	}
	b := v.Type().Layout.Buffer(v)
	m := &MemoryView{Header: Header{MemoryViewType}, Buffer: b, obj: v, shape: []int{len(b.Data) / b.Size}, strides: []int{b.Size}}
	return m.view()
}

// view is a new view that sees what m sees, or saw until an index released it.
func (m *MemoryView) view() Value {
	n := *m
	n.released = false
	if n.Exports != nil {
		*n.Exports++
	}
	if n.loan != nil {
		n.loan.views++
	}
	return FromHeader(&n.Header)
}

// alive raises ValueError when the view was released.
func (m *MemoryView) alive(t *Thread) bool {
	if m.released {
		t.Raise(ValueErrorType, "operation forbidden on released memoryview object")
	}
	return !m.released
}

// kind is the letter of the format.
func (m *MemoryView) kind() byte { return m.Format[len(m.Format)-1] }

// count is the number of items.
func (m *MemoryView) count() int {
	n := 1
	for _, size := range m.shape {
		n *= size
	}
	return n
}

// contiguous says that the items lie one after the other, the last index moving fastest.
func (m *MemoryView) contiguous() bool {
	want := m.Size
	for i, size := range slices.Backward(m.shape) {
		if size > 1 && m.strides[i] != want {
			return m.count() == 0
		}
		want *= size
	}
	return true
}

// contiguousFortran is contiguous with the first index moving fastest.
func (m *MemoryView) contiguousFortran() bool {
	want := m.Size
	for i, size := range m.shape {
		if size > 1 && m.strides[i] != want {
			return m.count() == 0
		}
		want *= size
	}
	return true
}

// each calls fn with where each item begins, the last index moving fastest.
func (m *MemoryView) each(fn func(at int)) { m.eachFrom(m.start, 0, fn) }

func (m *MemoryView) eachFrom(at, dim int, fn func(at int)) {
	if dim == len(m.shape) {
		fn(at)
		return
	}
	for i := range m.shape[dim] {
		m.eachFrom(at+i*m.strides[dim], dim+1, fn)
	}
}

// content is what the view shows; shared with the object when that lies in one piece.
func (m *MemoryView) content() []byte {
	if m.released {
		return nil
	}
	if m.contiguous() {
		return m.Data[m.start : m.start+m.count()*m.Size]
	}
	out := make([]byte, 0, m.count()*m.Size)
	m.each(func(at int) { out = append(out, m.Data[at:at+m.Size]...) })
	return out
}

func memoryViewLen(t *Thread, v Value) (int, bool) {
	m := Cast[MemoryView](v)
	if !m.alive(t) {
		return 0, false
	}
	if len(m.shape) == 0 {
		t.Raise(TypeErrorType, "0-dim memory has no length")
		return 0, false
	}
	return m.shape[0], true
}

func memoryViewHash(t *Thread, v Value) (int64, bool) {
	m := Cast[MemoryView](v)
	if !m.alive(t) {
		return 0, false
	}
	if !m.ReadOnly {
		t.Raise(ValueErrorType, "cannot hash writable memoryview object")
		return 0, false
	}
	if m.Size != 1 || m.kind() == '?' {
		t.Raise(ValueErrorType, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
		return 0, false
	}
	if _, ok := Hash(t, m.obj); !ok {
		return 0, false
	}
	return HashBytes(t.Interp.HashSeed, m.content()), true
}

func memoryViewCompare(t *Thread, op CompareOp, a, b Value) Value {
	if op != OpEq && op != OpNe {
		return NotImplemented
	}
	x, y := peek(a), peek(b)
	if x == nil || y == nil {
		return NotImplemented
	}
	same := a == b
	if !x.released && !y.released {
		same = x.same(t, y)
	}
	return Bool(same == (op == OpEq))
}

// peek is a bytes-like object as a view that nobody is told of; nil for other objects.
func peek(v Value) *MemoryView {
	if m, ok := AsMemoryView(v); ok {
		return m
	}
	if v.Type().Layout.Buffer == nil {
		return nil
	}
	b := v.Type().Layout.Buffer(v)
	return &MemoryView{Buffer: b, obj: v, shape: []int{len(b.Data) / b.Size}, strides: []int{b.Size}}
}

// same compares item by item: views of different kinds may be equal.
func (m *MemoryView) same(t *Thread, other *MemoryView) bool {
	if !slices.Equal(m.shape, other.shape) {
		return false
	}
	if m.kind() == other.kind() && ItemSize(m.kind()) == m.Size && m.kind() != 'e' && m.kind() != 'f' && m.kind() != 'd' {
		return bytes.Equal(m.content(), other.content())
	}
	if ItemSize(m.kind()) != m.Size || ItemSize(other.kind()) != other.Size {
		return false
	}
	var places []int
	other.each(func(at int) { places = append(places, at) })
	same, next := true, 0
	m.each(func(at int) {
		if same {
			same, _ = Equal(t, m.item(at), other.item(places[next]))
		}
		next++
	})
	return same
}
