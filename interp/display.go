package interp

import (
	"slices"
	"strconv"

	"github.com/bide-lang/bide/interp/object"
)

// listNode and tupleNode are displays without stars.
type listNode struct{ elts []operand }

func (n *listNode) Eval(f *Frame) Value {
	l := object.AllocList(len(n.elts))
	if v := fillItems(f, l.Items, n.elts); v.Bad() {
		return v
	}
	return l.Value()
}

// fillItems evaluates a display's elements; it gives Raised if one raises.
func fillItems(f *Frame, items []Value, elts []operand) Value {
	for i := range elts {
		v := elts[i].quick(f)
		if v.Bad() {
			if v = elts[i].node.Eval(f); v.Bad() {
				return v
			}
		}
		items[i] = v
	}
	return object.None
}

type tupleNode struct{ elts []operand }

func (n *tupleNode) Eval(f *Frame) Value {
	switch len(n.elts) {
	case 2, 3:
		return n.few(f)
	}
	u := object.AllocTuple(len(n.elts))
	if v := fillItems(f, u.Items, n.elts); v.Bad() {
		return v
	}
	return u.Value()
}

// few evaluates the elements first: tuples of numbers are cheaper to make when that is known.
func (n *tupleNode) few(f *Frame) Value {
	var items [3]Value
	if v := fillItems(f, items[:len(n.elts)], n.elts); v.Bad() {
		return v
	}
	if len(n.elts) == 2 {
		return object.NewPair(items[0], items[1]).Value()
	}
	return object.NewTriple(items[0], items[1], items[2]).Value()
}

// setNode is a set display. The elements before the first star, all if there is none, are evaluated before any
// of them is hashed, those after it are added one by one; so are all of more than manyElements, as in CPython.
type setNode struct {
	elts  []Node
	stars []bool
	site  int32
}

const manyElements = 30

func (n *setNode) Eval(f *Frame) Value {
	s := object.NewSet()
	if len(n.elts) <= manyElements && !slices.Contains(n.stars, true) {
		return n.together(f, s)
	}
	var held []Value // evaluated, not yet added
	holding := len(n.elts) <= manyElements
	for i, e := range n.elts {
		star := n.stars[i]
		if star {
			f.pos = n.site
			if !addAll(f.t, s, held) {
				return object.Raised
			}
			held, holding = nil, false
		}
		v := e.Eval(f)
		if v.Bad() {
			return v
		}
		if holding {
			held = append(held, v)
			continue
		}
		f.pos = n.site
		if star && !s.AddItems(f.t, v) || !star && !s.Add(f.t, v) {
			return object.Raised
		}
	}
	f.pos = n.site
	if !addAll(f.t, s, held) {
		return object.Raised
	}
	return s.Value()
}

// together evaluates all elements before it adds them to s.
func (n *setNode) together(f *Frame, s *object.Set) Value {
	held := f.t.Push(len(n.elts))
	defer f.t.Pop(held)
	for i, e := range n.elts {
		if held[i] = e.Eval(f); held[i].Bad() {
			return held[i]
		}
	}
	f.pos = n.site
	if !addAll(f.t, s, held) {
		return object.Raised
	}
	return s.Value()
}

func addAll(t *object.Thread, s *object.Set, items []Value) bool {
	for _, v := range items {
		if !s.Add(t, v) {
			return false
		}
	}
	return true
}

// starDisplayNode is a list or tuple display with *items.
type starDisplayNode struct {
	elts  []Node
	stars []bool
	make  func(f *Frame, items []Value) Value
	site  int32
}

func (n *starDisplayNode) Eval(f *Frame) Value {
	var items []Value
	for i, e := range n.elts {
		v := e.Eval(f)
		if v.Bad() {
			return v
		}
		if !n.stars[i] {
			items = append(items, v)
			continue
		}
		f.pos = n.site
		if !starrable(v) {
			return f.t.Raise(object.TypeErrorType, "Value after * must be an iterable, not %s", v.Type().MessageName())
		}
		var ok bool
		if items, ok = object.AppendItems(f.t, items, v); !ok {
			return object.Raised
		}
	}
	f.pos = n.site
	return n.make(f, items)
}

func makeList(_ *Frame, items []Value) Value  { return object.NewList(items).Value() }
func makeTuple(_ *Frame, items []Value) Value { return object.NewTuple(items...).Value() }

// dictNode is a dict display; a nil key marks `**value`. until says for each pair which is the first that is
// not evaluated before the pair is put into the dict: nil where every pair is put at once.
type dictNode struct {
	keys, values []Node
	until        []int
	site         int32
}

func (n *dictNode) Eval(f *Frame) Value {
	d := object.NewDictFor(len(n.keys))
	for i := 0; i < len(n.keys); i++ {
		if n.until != nil && n.until[i] > i+1 {
			if !n.putLate(f, d, i, n.until[i]) {
				return object.Raised
			}
			i = n.until[i] - 1
			continue
		}
		key, k := n.keys[i], object.Unbound
		if key != nil {
			if k = key.Eval(f); k.Bad() {
				return k
			}
		}
		v := n.values[i].Eval(f)
		if v.Bad() {
			return v
		}
		f.pos = n.site
		if key != nil {
			if !d.Set(f.t, k, v) {
				return object.Raised
			}
			continue
		}
		if !mergeMapping(f, d, v) {
			return object.Raised
		}
	}
	return d.Value()
}

// putLate evaluates the pairs from one index up to another before it puts them into the dict.
func (n *dictNode) putLate(f *Frame, d *object.Dict, from, to int) bool {
	pairs := f.t.Push(2 * (to - from))
	defer f.t.Pop(pairs)
	for i := range pairs {
		part := n.keys
		if i%2 == 1 {
			part = n.values
		}
		if pairs[i] = part[from+i/2].Eval(f); pairs[i].Bad() {
			return false
		}
	}
	f.pos = n.site
	for i := 0; i < len(pairs); i += 2 {
		if !d.Set(f.t, pairs[i], pairs[i+1]) {
			return false
		}
	}
	return true
}

// pairsAtOnce is how many pairs of a dict display, from which on CPython puts each into the dict at once;
// of fewer it hashes no key before all are evaluated. pairsTogether are as many as it takes in one go.
const pairsAtOnce, pairsTogether = 16, 17

// untils makes dictNode's until.
func untils(keys []Node) []int {
	until := make([]int, len(keys))
	seen := false
	for from := 0; from < len(keys); {
		to, constant := from, true
		for to < len(keys) && keys[to] != nil && to-from < pairsTogether {
			_, isConst := keys[to].(*constNode)
			constant = constant && isConst
			to++
		}
		late := to-from > 1 && to-from < pairsAtOnce && !constant
		seen = seen || late
		to = max(to, from+1)
		for i := from; i < to; i++ {
			until[i] = i + 1
		}
		if late {
			until[from] = to
		}
		from = to
	}
	if !seen {
		return nil
	}
	return until
}

func mergeMapping(f *Frame, d *object.Dict, v Value) bool {
	if d.UpdateFromMapping(f.t, v) {
		return true
	}
	if f.t.Pending().Type().IsSubtype(object.AttributeErrorType) {
		f.t.Take()
		f.t.Raise(object.TypeErrorType, "'%s' object is not a mapping", v.Type().MessageName())
	}
	return false
}

// formatNode is one replacement field of an f-string.
type formatNode struct {
	value      Node
	conversion byte
	spec       Node // nil for none
	site       int32
}

func (n *formatNode) Eval(f *Frame) Value {
	buf, ok := n.append(f, nil)
	if !ok {
		return object.Raised
	}
	return object.CopyText(buf)
}

// append evaluates the field and appends its text.
func (n *formatNode) append(f *Frame, buf []byte) ([]byte, bool) {
	v := n.value.Eval(f)
	if v.Bad() {
		return nil, false
	}
	f.pos = n.site
	if n.conversion != 0 {
		if v = n.convert(f, v); v.Bad() {
			return nil, false
		}
	}
	spec := ""
	if n.spec != nil {
		sv := n.spec.Eval(f)
		if sv.Bad() {
			return nil, false
		}
		spec = object.Cast[object.Str](sv).Text()
	}
	if spec == "" {
		if s, ok := object.ExactStr(v); ok {
			return append(buf, s.Text()...), true
		}
		if v.IsInt() {
			return strconv.AppendInt(buf, v.Int64(), 10), true
		}
	}
	f.pos = n.site
	text, ok := object.Format(f.t, v, spec)
	return append(buf, text...), ok
}

func (n *formatNode) convert(f *Frame, v Value) Value {
	text, ok := "", true
	switch n.conversion {
	case 'r':
		text, ok = object.Repr(f.t, v)
	case 's':
		text, ok = object.ToStr(f.t, v)
	case 'a':
		text, ok = object.ASCII(f.t, v)
	}
	if !ok {
		return object.Raised
	}
	return object.NewStr(text)
}

// joinNode is an f-string: the text of its parts, written into one buffer that the
// thread keeps for the next. A part is a *formatNode or evaluates to a str.
type joinNode struct{ parts []Node }

func (n *joinNode) Eval(f *Frame) Value {
	buf := f.t.TakeBuffer()
	for _, p := range n.parts {
		if field, ok := p.(*formatNode); ok {
			if buf, ok = field.append(f, buf); !ok {
				return object.Raised
			}
			continue
		}
		v := p.Eval(f)
		if v.Bad() {
			return v
		}
		buf = append(buf, object.Cast[object.Str](v).Text()...)
	}
	return f.t.TextInBuffer(buf)
}

// assignNode is `target := value`.
type assignNode struct {
	value  Node
	target assigner
}

func (n *assignNode) Eval(f *Frame) Value {
	v := n.value.Eval(f)
	if v.Bad() {
		return v
	}
	if !n.target.assign(f, v) {
		return object.Raised
	}
	return v
}

// functionNode makes a function from its code: def, lambda and generator expressions.
type functionNode struct {
	code       *Code
	defaults   []Node
	kwDefaults []Node // nil entries where required
	closure    []cellSource
	annotate   []annotation
}

// cellSource says where a new function finds a variable it captures: a slot of
// the frame that makes it, or the frame's own closure.
type cellSource struct {
	index int
	free  bool
}

type annotation struct {
	name  *object.Str
	value Node
}

func (n *functionNode) Eval(f *Frame) Value {
	fn := f.newFunction(n.code, n.closure)
	var ok bool
	if fn.defaults, ok = evalAll(f, n.defaults); !ok {
		return object.Raised
	}
	if len(n.kwDefaults) > 0 {
		fn.kwDefaults = make([]Value, len(n.kwDefaults))
		for i, d := range n.kwDefaults {
			if d == nil {
				continue
			}
			if fn.kwDefaults[i] = d.Eval(f); fn.kwDefaults[i].Bad() {
				return object.Raised
			}
		}
	}
	if len(n.annotate) > 0 {
		d := object.NewDict()
		for _, a := range n.annotate {
			v := a.value.Eval(f)
			if v.Bad() {
				return v
			}
			d.SetStr(a.name, v)
		}
		fn.more().annotations = d.Value()
	}
	return fn.Value()
}

func evalAll(f *Frame, nodes []Node) ([]Value, bool) {
	if len(nodes) == 0 {
		return nil, true
	}
	values := make([]Value, len(nodes))
	for i, n := range nodes {
		if values[i] = n.Eval(f); values[i].Bad() {
			return nil, false
		}
	}
	return values, true
}

// newFunction makes a function that sees what the frame sees.
func (f *Frame) newFunction(code *Code, closure []cellSource) *Function {
	fn := allocFunction(len(closure))
	fn.Header, fn.code = object.HeaderOf(FunctionType), code
	fn.globals, fn.builtins = f.fn.globals, f.fn.builtins
	for i, s := range closure {
		if s.free {
			fn.closure[i] = f.fn.closure[s.index]
			continue
		}
		c := f.cell(s.index)
		if c == nil {
			c = object.NewCell(object.Unbound)
			f.slots[s.index] = c.Value()
		}
		fn.closure[i] = c
	}
	return fn
}
