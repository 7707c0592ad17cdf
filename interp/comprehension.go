package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
)

// comprehensionNode is a list, set or dict comprehension that does not suspend. It runs
// in the frame of the function around it, with slots of its own.
//
// Follows: PEP 709.
type comprehensionNode struct {
	kind    comprehensionKind
	clauses []comprehensionClause
	key     Node // of a dict comprehension
	elt     operand
	cells   []int // variables that need a fresh cell each time
	site    int32
}

type comprehensionKind uint8

const (
	listComprehension comprehensionKind = iota
	setComprehension
	dictComprehension
)

// comprehensionClause is `for target in iter if ...`.
type comprehensionClause struct {
	*walk
	target assigner
	pair   *unpackTarget // the target, if it is two; else nil
	local  int           // slot of a target that is a plain local; -1 otherwise
	ifs    []Test
}

func (n *comprehensionNode) Eval(f *Frame) Value {
	for _, slot := range n.cells {
		f.slots[slot] = object.NewCell(object.Unbound).Value()
	}
	if !n.clauses[0].begin(f) {
		return object.Raised
	}
	acc := n.empty(f)
	if !n.loop(f, 0, acc) {
		return object.Raised
	}
	return acc
}

// empty makes what the elements go into; the first clause has begun.
func (n *comprehensionNode) empty(f *Frame) Value {
	switch n.kind {
	case setComprehension:
		return object.NewSet().Value()
	case dictComprehension:
		return object.NewDict().Value()
	}
	if c := &n.clauses[0]; len(n.clauses) == 1 && len(c.ifs) == 0 {
		return object.NewListFor(c.left(f)).Value()
	}
	return object.NewList(nil).Value()
}

// loop runs clause i, which has begun, and those inside it.
func (n *comprehensionNode) loop(f *Frame, i int, acc Value) bool {
	c := &n.clauses[i]
	for {
		if f.t.Break.Load() != 0 && f.broken(c.site) {
			return false
		}
		more, ok := c.advance(f)
		if !ok {
			return false
		}
		if !more {
			f.slots[c.slot] = object.Unbound
			return true
		}
		if len(c.ifs) > 0 {
			pass, ok := c.passes(f)
			if !ok {
				return false
			}
			if !pass {
				continue
			}
		}
		if i+1 < len(n.clauses) {
			ok = n.clauses[i+1].begin(f) && n.loop(f, i+1, acc)
		} else {
			ok = n.add(f, acc)
		}
		if !ok {
			return false
		}
	}
}

// advance binds the target to the next item; more is false at the end.
func (c *comprehensionClause) advance(f *Frame) (more, ok bool) {
	if c.pair != nil {
		return c.pair.next(f, c.walk)
	}
	item, ok := c.next(f)
	if !ok || item.Bad() {
		return false, ok
	}
	if c.local >= 0 {
		f.slots[c.local] = item
		return true, true
	}
	return true, c.target.assign(f, item)
}

func (c *comprehensionClause) passes(f *Frame) (pass, ok bool) {
	for _, test := range c.ifs {
		if pass, ok = test.Test(f); !ok || !pass {
			return pass, ok
		}
	}
	return true, true
}

// add evaluates the element and puts it into the result.
func (n *comprehensionNode) add(f *Frame, acc Value) bool {
	k := object.Unbound
	if n.kind == dictComprehension {
		if k = n.key.Eval(f); k.Bad() {
			return false
		}
	}
	v := n.elt.quick(f)
	if v.Bad() {
		if v = n.elt.node.Eval(f); v.Bad() {
			return false
		}
	}
	if n.kind == listComprehension {
		object.Cast[object.List](acc).Append(v)
		return true
	}
	f.pos = n.site
	return n.kind.add(f, acc, k, v)
}

func (kind comprehensionKind) add(f *Frame, acc, k, v Value) bool {
	switch kind {
	case setComprehension:
		return object.Cast[object.Set](acc).Add(f.t, v)
	case dictComprehension:
		return object.Cast[object.Dict](acc).Set(f.t, k, v)
	}
	object.Cast[object.List](acc).Append(v)
	return true
}

// parts takes a comprehension apart.
func comprehensionParts(e ast.Expr) (kind comprehensionKind, key, elt ast.Expr, clauses []*ast.Comprehension) {
	switch e := e.(type) {
	case *ast.SetComp:
		return setComprehension, nil, e.Elt, e.Generators
	case *ast.DictComp:
		return dictComprehension, e.Key, e.Value, e.Generators
	case *ast.ListComp:
		return listComprehension, nil, e.Elt, e.Generators
	}
	panic("link: comprehension")
}

func (l *linker) linkComprehension(e ast.Expr) Node {
	kind, key, elt, clauses := comprehensionParts(e)
	n := &comprehensionNode{kind: kind, site: l.elementSite(key, elt)}
	outer := l.scope
	first := l.expr(clauses[0].Iter) // belongs to the scope around it
	l.scope = l.u.table.Scope(e)
	l.noteComprehension(e.Span(), l.scope)
	n.cells = l.shifted(l.scope.Cells)
	for i, c := range clauses {
		iter := first
		if i > 0 {
			iter = l.expr(c.Iter)
		}
		clause := comprehensionClause{walk: l.newWalk(l.exprSite(c.Iter)).through(iter), local: -1}
		if slot, ok := l.localTarget(c.Target); ok {
			clause.local = slot
		} else {
			clause.target = l.target(c.Target)
			if pair, ok := clause.target.(*unpackTarget); ok && len(pair.targets) == 2 {
				clause.pair = pair
			}
		}
		for _, cond := range c.Ifs {
			clause.ifs = append(clause.ifs, asTest(l.expr(cond), l.exprSite(cond)))
		}
		n.clauses = append(n.clauses, clause)
	}
	if key != nil {
		n.key = l.expr(key)
	}
	n.elt = operandOf(l.expr(elt))
	l.scope = outer
	return n
}

// elementSite is where an error of putting an element into the result stands: at the element, or from key to value.
func (l *linker) elementSite(key, elt ast.Expr) int32 {
	span := elt.Span()
	if key != nil {
		span.Start = key.Span().Start
	}
	return l.site(span)
}

// shifted adds the base to slot numbers.
func (l *linker) shifted(slots []int) []int {
	out := make([]int, len(slots))
	for i, s := range slots {
		out[i] = l.base + s
	}
	return out
}

// lowerComprehension links a comprehension that suspends as the loop it stands for.
func (l *linker) lowerComprehension(e ast.Expr, clauses []*ast.Comprehension, then func(v Node) Step) Step {
	kind, key, elt, _ := comprehensionParts(e)
	acc := l.temp()
	next := then(&takeNode{acc})
	outer := l.scope
	l.scope = l.u.table.Scope(e)
	l.noteComprehension(e.Span(), l.scope)
	cells := l.shifted(l.scope.Cells)
	site := l.elementSite(key, elt)
	exprs := []ast.Expr{elt}
	if key != nil {
		exprs = []ast.Expr{key, elt}
	}
	body := func(again Step) Step {
		return l.lowerAll(exprs, func(nodes []Node) Step {
			add := &accumulateStep{kind: kind, acc: acc, elt: nodes[len(nodes)-1], site: site, next: again, fail: l.fail}
			if key != nil {
				add.key = nodes[0]
			}
			return add
		})
	}
	loops := l.comprehensionLoops(clauses, outer, l.site(e.Span()), next, body)
	l.scope = outer
	return &beginComprehensionStep{kind: kind, acc: acc, cells: cells, next: loops}
}

// beginComprehensionStep makes the empty result and the cells.
type beginComprehensionStep struct {
	kind  comprehensionKind
	acc   int
	cells []int
	next  Step
}

func (s *beginComprehensionStep) Run(f *Frame) Step {
	for _, slot := range s.cells {
		f.slots[slot] = object.NewCell(object.Unbound).Value()
	}
	switch s.kind {
	case setComprehension:
		f.slots[s.acc] = object.NewSet().Value()
	case dictComprehension:
		f.slots[s.acc] = object.NewDict().Value()
	default:
		f.slots[s.acc] = object.NewList(nil).Value()
	}
	return s.next
}

// accumulateStep evaluates an element and adds it to the result.
type accumulateStep struct {
	kind       comprehensionKind
	acc        int
	key, elt   Node
	site       int32
	next, fail Step
}

func (s *accumulateStep) Run(f *Frame) Step {
	k := object.Unbound
	if s.key != nil {
		if k = s.key.Eval(f); k.Bad() {
			return s.fail
		}
	}
	v := s.elt.Eval(f)
	if v.Bad() {
		return s.fail
	}
	f.pos = s.site
	if !s.kind.add(f, f.slots[s.acc], k, v) {
		return s.fail
	}
	return s.next
}
