package interp

import (
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/resolve"
)

// innerScope is a comprehension that runs in the frame of the function around it: where its source is, and the slots
// of the variables that exist only there.
type innerScope struct {
	span  token.Span
	slots []int
}

// noteComprehension remembers the variables of a comprehension for whoever looks at the frame's locals.
func (l *linker) noteComprehension(span token.Span, scope *resolve.Scope) {
	l.c.inner = append(l.c.inner, innerScope{span, l.shifted(scope.OwnSlots())})
}

// variable is a name that has a value in a frame, and where the value is.
type variable struct {
	name  string
	place *Value
}

// variables lists what the running code can name: in a function its locals and what it captures; in a comprehension
// of a module or class only the comprehension's own. all includes those without a value.
func (f *Frame) variables(all bool) []variable {
	c := f.fn.code
	var found []variable
	add := func(name string, place *Value) {
		if place.Ok() && place.Type() == object.CellType {
			place = &object.Cast[object.Cell](*place).V
		}
		if all || place.Ok() {
			found = append(found, variable{name, place})
		}
	}
	captured := c.capturedLocals()
	if c.base == 0 && !c.isModule() {
		for i, name := range c.names {
			if (!strings.HasPrefix(name, ".") || name == ".0") && !slices.Contains(captured, i) {
				add(name, &f.slots[i])
			}
		}
	}
	at := c.Site(f.pos).Span.Start
	for _, in := range c.inner {
		if in.span.Start <= at && at < in.span.End {
			for _, slot := range in.slots {
				add(strings.TrimPrefix(c.slotName(slot-c.base), "."), &f.slots[slot])
			}
		}
	}
	for _, i := range captured {
		add(c.names[i], &f.slots[i])
	}
	for i, name := range c.frees {
		if name != "__classdict__" {
			add(name, &f.fn.closure[i].V)
		}
	}
	return found
}

// capturedLocals are the slots of a function's variables, its parameters aside, that inner functions share: they are
// listed after the others.
func (c *Code) capturedLocals() []int {
	if c.scope == nil || c.base > 0 || c.isModule() {
		return nil
	}
	var slots []int
	for _, slot := range c.scope.Cells {
		if slot >= c.params.count() && !strings.HasPrefix(c.names[slot], ".") {
			slots = append(slots, slot)
		}
	}
	slices.SortFunc(slots, func(a, b int) int { return strings.Compare(c.names[a], c.names[b]) })
	return slots
}

// snapshot is a dict of the variables.
func (f *Frame) snapshot() *object.Dict {
	d := object.NewDict()
	for _, v := range f.variables(false) {
		d.SetStr(object.StrOf(v.name), *v.place)
	}
	if extra := f.extraLocals(); extra != nil {
		for i, key, val := extra.Next(0); i >= 0; i, key, val = extra.Next(i) {
			if name, ok := object.AsStr(key); ok {
				d.SetStr(name, val)
			}
		}
	}
	return d
}

// extraLocals are the names in f_locals that are no variables of the function, nil for none.
func (f *Frame) extraLocals() *object.Dict {
	if ft := runtimeOf(f.t).tracing.find(f); ft != nil {
		return ft.extra
	}
	return nil
}

// namespace is what a module or class body keeps its names in; Unbound in a function, and in a comprehension.
func (f *Frame) namespace() Value {
	c := f.fn.code
	at := c.Site(f.pos).Span.Start
	for _, in := range c.inner {
		if in.span.Start <= at && at < in.span.End && len(in.slots) > 0 {
			return object.Unbound
		}
	}
	switch {
	case c.base > 0:
		return f.slots[0]
	case c.isModule():
		return f.fn.globals.Value()
	}
	return object.Unbound
}

// locals is locals(): the namespace of a module or class body, or a snapshot of a function's variables.
//
// Follows: PEP 667.
func (f *Frame) locals() Value {
	if ns := f.namespace(); ns.Ok() {
		return ns
	}
	return f.snapshot().Value()
}

// localsProxy is f_locals of a function's frame: what is written to it, the function sees.
//
// Follows: PEP 667.
type localsProxy struct {
	object.Header
	frame *Frame
}

var localsProxyType = &object.Type{Name: "FrameLocalsProxy", Flags: object.FlagNoNew}

// fLocals is f_locals.
func (f *Frame) fLocals() Value {
	if ns := f.namespace(); ns.Ok() {
		return ns
	}
	f.Value() // keeps the frame out of its pool
	p := &localsProxy{Header: object.HeaderOf(localsProxyType), frame: f}
	return object.FromHeader(&p.Header)
}

func init() {
	ty := localsProxyType.Define(object.ObjectType, nil)
	ty.Hash = nil
	ty.Len = func(_ *object.Thread, v Value) (int, bool) { return asLocals(v).dict().Len(), true }
	ty.Iter = func(t *object.Thread, v Value) Value { return object.Iter(t, asLocals(v).dict().Value()) }
	ty.Contains = func(t *object.Thread, v, key Value) (bool, bool) {
		return object.Contains(t, asLocals(v).dict().Value(), key)
	}
	ty.Repr = func(t *object.Thread, v Value) Value {
		s, ok := object.Repr(t, asLocals(v).dict().Value())
		if !ok {
			return object.Raised
		}
		return object.NewStr(s)
	}
	ty.GetItem = localsGetItem
	ty.SetItem = localsSetItem
	ty.Compare = localsCompare
	ty.Binary = &[object.NumBinaryOps]object.BinaryFunc{object.OpOr: func(t *object.Thread, a, b Value) Value {
		return object.Binary(t, object.OpOr, plainLocals(a), plainLocals(b))
	}}
	ty.InPlace = &[object.NumBinaryOps]object.BinaryFunc{object.OpOr: func(t *object.Thread, a, b Value) Value {
		if !localsUpdate(t, a, b) {
			return object.Raised
		}
		return a
	}}
	ty.Methods = localsMethods()
}

func asLocals(v Value) *localsProxy { return object.Cast[localsProxy](v) }

// dict is a copy of what the proxy shows.
func (p *localsProxy) dict() *object.Dict { return p.frame.snapshot() }

func plainLocals(v Value) Value {
	if v.Type() == localsProxyType {
		return asLocals(v).dict().Value()
	}
	return v
}

// place finds a variable of the function, nil if there is none of that name.
func (p *localsProxy) place(key Value) *Value {
	name, ok := object.AsStr(key)
	if !ok {
		return nil
	}
	for _, v := range p.frame.variables(true) {
		if v.name == name.Text() {
			return v.place
		}
	}
	return nil
}

func localsGetItem(t *object.Thread, v, key Value) Value {
	p := asLocals(v)
	if place := p.place(key); place != nil && place.Ok() {
		return *place
	}
	if extra := p.frame.extraLocals(); extra != nil {
		if got := extra.Get(t, key); got.Ok() || got.IsRaised() {
			return got
		}
	}
	text, ok := object.Repr(t, key)
	if !ok {
		return object.Raised
	}
	return t.Raise(object.KeyErrorType, "local variable '%s' is not defined", text)
}

func localsSetItem(t *object.Thread, v, key, item Value) bool {
	p := asLocals(v)
	if item.Bad() {
		t.Raise(object.TypeErrorType, "cannot remove variables from FrameLocalsProxy")
		return false
	}
	if place := p.place(key); place != nil {
		*place = item
		return true
	}
	ft := runtimeOf(t).frameTrace(p.frame)
	if ft.extra == nil {
		ft.extra = object.NewDict()
	}
	return ft.extra.Set(t, key, item)
}

func localsCompare(t *object.Thread, op object.CompareOp, a, b Value) Value {
	if op != object.OpEq && op != object.OpNe {
		return object.NotImplemented
	}
	if b.Type() == localsProxyType {
		return object.Bool((asLocals(a).frame == asLocals(b).frame) == (op == object.OpEq))
	}
	return object.Compare(t, op, plainLocals(a), b)
}

func localsUpdate(t *object.Thread, v, from Value) bool {
	d := object.NewDict()
	if !d.Update(t, plainLocals(from)) {
		return false
	}
	for i, key, val := d.Next(0); i >= 0; i, key, val = d.Next(i) {
		if !localsSetItem(t, v, key, val) {
			return false
		}
	}
	return true
}

// localsMethods are those of a dict that remove nothing.
func localsMethods() []object.Method {
	passOn := func(name, sig string) object.Method {
		return object.Method{Name: name, Sig: sig, Fn: func(t *object.Thread, a []Value) Value {
			args := append([]Value(nil), a[1:]...)
			for len(args) > 0 && args[len(args)-1].Bad() {
				args = args[:len(args)-1]
			}
			return object.CallMethod(t, plainLocals(a[0]), object.StrOf(name), args...)
		}}
	}
	return []object.Method{
		passOn("keys", ""), passOn("values", ""), passOn("items", ""), passOn("copy", ""), passOn("__reversed__", ""),
		passOn("get", "key, default=None, /"),
		{Name: "update", Sig: "other, /", Fn: func(t *object.Thread, a []Value) Value {
			if !localsUpdate(t, a[0], a[1]) {
				return object.Raised
			}
			return object.None
		}},
		{Name: "setdefault", Sig: "key, default=None, /", Fn: func(t *object.Thread, a []Value) Value {
			in, ok := object.Contains(t, a[0], a[1])
			if !ok || !in && !localsSetItem(t, a[0], a[1], orNone(a[2])) {
				return object.Raised
			}
			return object.GetItem(t, a[0], a[1])
		}},
	}
}
