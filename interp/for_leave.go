package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
)

// A generator that a for loop alone has is closed when the loop is left before its end, by break, return or an
// exception: CPython drops its last reference there. The loop has it alone if it was made for it, by the call that the
// loop goes through or as the iterator of what it goes through. True in the slot behind that of the generator says so.

// ownsFresh tells whether evaluating the expression leaves a generator that it makes to nobody but the loop: there is at
// most one call in it, and that gives its value.
func ownsFresh(e ast.Expr) bool {
	owns := true
	ast.Inspect(e, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.Name, *ast.Attribute, *ast.Subscript, *ast.Constant, *ast.Starred, *ast.Keyword, *ast.BinOp, *ast.UnaryOp:
		case *ast.Call:
			owns = owns && n == ast.Node(e)
		default:
			owns = false
		}
		return owns
	})
	return owns
}

// own notes whether the loop has its iterator alone.
func (w *walk) own(f *Frame, fresh bool) {
	t := f.t
	made := t.Made
	t.Made = nil
	f.slots[w.slot+1] = object.Unbound
	if fresh && made == f.slots[w.slot].Header() && t.Maker == &f.Header {
		f.slots[w.slot+1] = object.True
	}
}

// ownGenerator is the generator in a slot if the loop has it alone; else Unbound.
func (f *Frame) ownGenerator(slot int) Value {
	it := f.slots[slot]
	if it.Bad() || it.Type() != GeneratorType || f.slots[slot+1] != object.True {
		return object.Unbound
	}
	return it
}

// closeOwn closes the generator in a slot if the loop has it alone. Nobody can catch what that raises.
func (f *Frame) closeOwn(slot int) {
	it := f.ownGenerator(slot)
	if it.Bad() {
		return
	}
	f.slots[slot], f.slots[slot+1] = object.Unbound, object.Unbound
	pos := f.pos
	if generatorClose(f.t, []Value{it}).Bad() {
		runtimeOf(f.t).Unraisable(f.t, f.t.Take(), it)
	}
	f.pos = pos
}

// leaveForStep leaves a for loop by break.
type leaveForStep struct {
	slot int
	next Step
}

func (s *leaveForStep) Run(f *Frame) Step {
	f.closeOwn(s.slot)
	f.slots[s.slot] = object.Unbound
	return s.next
}

// failForStep leaves a for loop by an exception.
type failForStep struct {
	slot int
	next Step
}

func (s *failForStep) Run(f *Frame) Step {
	if f.ownGenerator(s.slot).Ok() {
		raised := f.t.Take()
		f.closeOwn(s.slot)
		f.t.Restore(raised)
	}
	return s.next
}

// leavingNode is the value of a return out of for loops, whose slots are given from the innermost on.
type leavingNode struct {
	value Node
	slots []int
}

func (n *leavingNode) Eval(f *Frame) Value {
	v := n.value.Eval(f)
	if v.Bad() {
		return v
	}
	for _, slot := range n.slots {
		f.closeOwn(slot)
	}
	return v
}

// leaving is the value of a return where the linker stands.
func (l *linker) leaving(value Node) Node {
	var slots []int
	for i := len(l.blocks) - 1; i >= 0; i-- {
		if b, ok := l.blocks[i].(*loopBlock); ok && b.slot >= 0 {
			slots = append(slots, b.slot)
		}
	}
	if slots == nil {
		return value
	}
	return &leavingNode{value, slots}
}
