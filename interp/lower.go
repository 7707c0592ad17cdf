package interp

import (
	"slices"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
)

// Lowering moves every await and yield of an expression to statement level, so that nodes
// never suspend: what was evaluated before it is spilled to temporary slots, short
// circuits become branches, and evaluation keeps Python's order. Each function here links an
// expression whose value (as a node) is handed to then, which links what uses it; the result is
// the step to begin with.

// suspends reports whether evaluating n in this frame can suspend it.
func (l *linker) suspends(n ast.Node) bool {
	if !l.suspendable || n == nil {
		return false
	}
	if known, ok := l.suspending[n]; ok {
		return known
	}
	if l.suspending == nil {
		l.suspending = map[ast.Node]bool{}
	}
	found := false
	switch n := n.(type) {
	case *ast.Await, *ast.Yield, *ast.YieldFrom:
		found = true
	case *ast.ListComp:
		found = l.anySuspends([]ast.Expr{n.Elt}) || l.clausesSuspend(n.Generators)
	case *ast.SetComp:
		found = l.anySuspends([]ast.Expr{n.Elt}) || l.clausesSuspend(n.Generators)
	case *ast.DictComp:
		found = l.anySuspends([]ast.Expr{n.Key, n.Value}) || l.clausesSuspend(n.Generators)
	case ast.Expr:
		found = l.anySuspends(operands(n))
	}
	l.suspending[n] = found
	return found
}

func (l *linker) anySuspends(exprs []ast.Expr) bool {
	for _, e := range exprs {
		if e != nil && l.suspends(e) {
			return true
		}
	}
	return false
}

func (l *linker) clausesSuspend(clauses []*ast.Comprehension) bool {
	for _, c := range clauses {
		if c.IsAsync || l.suspends(c.Iter) || l.suspends(c.Target) || l.anySuspends(c.Ifs) {
			return true
		}
	}
	return false
}

// lower links e and hands its value to then.
func (l *linker) lower(e ast.Expr, then func(v Node) Step) Step {
	if !l.suspends(e) {
		return then(l.expr(e))
	}
	switch e := e.(type) {
	case *ast.Await:
		return l.lowerAwait(e, then)
	case *ast.Yield:
		return l.lowerYield(e, then)
	case *ast.YieldFrom:
		return l.lowerYieldFrom(e, then)
	case *ast.BoolOp:
		return l.lowerBoolOp(e, then)
	case *ast.IfExp:
		return l.lowerIfExp(e, then)
	case *ast.Compare:
		if len(e.Ops) > 1 {
			return l.lowerChain(e, then)
		}
	case *ast.NamedExpr:
		return l.lower(e.Value, func(v Node) Step {
			return then(&assignNode{value: v, target: l.target(e.Target)})
		})
	case *ast.ListComp:
		return l.lowerComprehension(e, e.Generators, then)
	case *ast.SetComp:
		return l.lowerComprehension(e, e.Generators, then)
	case *ast.DictComp:
		return l.lowerComprehension(e, e.Generators, then)
	}
	o := l.lowering(operands(e), func(nodes []Node) Step { return then(l.build(e, nodes)) })
	o.of = e
	return o.from(0)
}

// lowerAll links expressions in order and hands their values to then. Every value is
// spilled that was evaluated before a later suspension; nil entries stay nil.
func (l *linker) lowerAll(exprs []ast.Expr, then func(nodes []Node) Step) Step {
	return l.lowering(exprs, then).from(0)
}

func (l *linker) lowering(exprs []ast.Expr, then func(nodes []Node) Step) *lowering {
	last := -1
	for i, e := range exprs {
		if e != nil && l.suspends(e) {
			last = i
		}
	}
	return &lowering{l: l, exprs: exprs, nodes: make([]Node, len(exprs)), last: last, then: then}
}

// lowering is the work of lowerAll; last is the index of the last expression that suspends.
type lowering struct {
	l     *linker
	exprs []ast.Expr
	nodes []Node
	last  int
	of    ast.Expr // whose operands they are, if it is one expression's
	then  func(nodes []Node) Step
}

// from links the expressions from index i on.
func (o *lowering) from(i int) Step {
	for ; i < len(o.exprs); i++ {
		switch e := o.exprs[i]; {
		case e == nil:
		case i > o.last:
			o.nodes[i] = o.l.expr(e)
		case i == o.last:
			return o.l.lower(e, func(v Node) Step {
				o.nodes[i] = v
				return o.from(i + 1)
			})
		default:
			if c, ok := e.(*ast.Constant); ok && !o.merged(i) {
				o.nodes[i] = o.l.expr(c)
				continue
			}
			return o.spill(e, i)
		}
	}
	return o.then(o.nodes)
}

// spill keeps the value of an expression before the last suspension; items behind stars are taken at once.
func (o *lowering) spill(e ast.Expr, i int) Step {
	slot := o.l.temp()
	o.nodes[i] = &takeNode{slot}
	return o.l.lower(e, func(v Node) Step {
		_, starred := e.(*ast.Starred)
		switch _, set := o.of.(*ast.Set); {
		case starred:
			v = &starredItemsNode{v, set, o.site()}
		case o.merged(i):
			v = o.mergedItems(v, i)
		}
		step := &localStep{slot: slot, value: v, fail: o.l.fail}
		step.next = o.from(i + 1)
		return step
	})
}

// site is that of the display or call whose operands they are.
func (o *lowering) site() int32 {
	if call, ok := o.of.(*ast.Call); ok {
		return o.l.callSite(call)
	}
	return o.l.site(o.of.Span())
}

// starredItemsNode is *value where a suspension comes before its items are used, as a list.
type starredItemsNode struct {
	value Node
	set   bool
	site  int32
}

func (n *starredItemsNode) Eval(f *Frame) Value {
	v := n.value.Eval(f)
	if v.Bad() {
		return object.Raised
	}
	f.pos = n.site
	if !n.set && !starrable(v) {
		return f.t.Raise(object.TypeErrorType, "Value after * must be an iterable, not %s", v.Type().MessageName())
	}
	items, ok := object.Collect(f.t, v)
	if !ok {
		return object.Raised
	}
	return object.NewList(items).Value()
}

// merged reports an operand that stands behind two stars.
func (o *lowering) merged(i int) bool {
	switch e := o.of.(type) {
	case *ast.Dict:
		return i%2 == 1 && e.Keys[i/2] == nil
	case *ast.Call:
		first := len(o.exprs) - len(e.Keywords)
		return i >= first && e.Keywords[i-first].Arg == ""
	}
	return false
}

// mergedItems is **value, operand i, where a suspension comes before its items are used.
func (o *lowering) mergedItems(value Node, i int) Node {
	n := &mergedItemsNode{value: value, site: o.site()}
	call, ok := o.of.(*ast.Call)
	if !ok {
		return n
	}
	n.callee, _ = o.nodes[0].(*takeNode)
	first := len(o.exprs) - len(call.Keywords)
	for j := first; j < i; j++ {
		if o.merged(j) {
			n.dicts = append(n.dicts, o.nodes[j].(*takeNode))
		} else {
			n.names = append(n.names, o.l.name(call.Keywords[j-first].Arg))
		}
	}
	return n
}

// mergedItemsNode gives the items of a mapping as a dict of their own. callee, of a call, waits in its slot, and
// names and dicts are the keyword arguments before; in a display there are none.
type mergedItemsNode struct {
	value  Node
	callee *takeNode
	names  []*object.Str
	dicts  []*takeNode
	site   int32
}

func (n *mergedItemsNode) Eval(f *Frame) Value {
	v := n.value.Eval(f)
	if v.Bad() {
		return v
	}
	f.pos = n.site
	d, ok := object.NewDict(), false
	if n.callee == nil {
		ok = mergeMapping(f, d, v)
	} else {
		ok = n.before(f).update(f, d, v)
	}
	if !ok {
		return object.Raised
	}
	return d.Value()
}

// before gives the names of the keyword arguments before this one.
func (n *mergedItemsNode) before(f *Frame) *keywords {
	k := &keywords{callee: f.slots[n.callee.slot], names: slices.Clone(n.names), site: n.site}
	for _, d := range n.dicts {
		items := object.Cast[object.Dict](f.slots[d.slot])
		for i, key, _ := items.Next(0); i >= 0; i, key, _ = items.Next(i) {
			k.names = append(k.names, keywordName(key))
		}
	}
	return k
}

func (l *linker) lowerAwait(e *ast.Await, then func(v Node) Step) Step {
	site := l.site(e.Span())
	slot := l.temp()
	next := then(&takeNode{slot})
	return l.lower(e.Value, func(v Node) Step {
		markAwaited(v)
		return l.await(v, slot, site, next)
	})
}

// markAwaited tells a call that its result is awaited on the spot.
func markAwaited(v Node) {
	switch v := v.(type) {
	case *globalCallNode:
		v.awaited = true
	case *callNode:
		v.awaited = true
	case *methodCallNode:
		v.awaited = true
	case *superMethodNode:
		v.awaited = true
	}
}

func (l *linker) lowerYieldFrom(e *ast.YieldFrom, then func(v Node) Step) Step {
	site := l.site(e.Span())
	slot := l.temp()
	next := then(&takeNode{slot})
	return l.lower(e.Value, func(v Node) Step { return l.awaitFrom(v, slot, site, true, next) })
}

func (l *linker) lowerYield(e *ast.Yield, then func(v Node) Step) Step {
	site := l.site(e.Span())
	slot := l.temp()
	next := then(&takeNode{slot})
	if e.Value == nil {
		return l.yield(&constNode{object.None}, slot, site, next)
	}
	return l.lower(e.Value, func(v Node) Step { return l.yield(v, slot, site, next) })
}

// yield links `dest = yield value`.
func (l *linker) yield(value Node, dest int, site int32, next Step) Step {
	state := frameYield
	if l.c.kind == kindAsyncGenerator {
		state = frameAsyncYield
	}
	step := &yieldStep{value: operandOf(value), state: state, site: site, fail: l.fail}
	if dest < 0 && state == frameYield {
		step.resume = &yieldedStep{next: next, fail: l.fail}
	} else {
		step.resume = &resumeStep{dest: dest, next: next, fail: l.fail}
	}
	return step
}

// store links `slot = e`, then next.
func (l *linker) store(e ast.Expr, slot int, next Step) Step {
	return l.lower(e, func(v Node) Step {
		return &localStep{slot: slot, value: v, next: next, fail: l.fail}
	})
}

func (l *linker) lowerBoolOp(e *ast.BoolOp, then func(v Node) Step) Step {
	slot := l.temp()
	site := l.site(e.Span())
	join := then(&takeNode{slot})
	step := l.store(e.Values[len(e.Values)-1], slot, join)
	for i := len(e.Values) - 2; i >= 0; i-- {
		test := &ifStep{test: newTruthTest(&tempNode{slot}, site), then: step, orElse: join, fail: l.fail}
		if e.Op == ast.Or {
			test.then, test.orElse = join, step
		}
		step = l.store(e.Values[i], slot, test)
	}
	return step
}

func (l *linker) lowerIfExp(e *ast.IfExp, then func(v Node) Step) Step {
	slot := l.temp()
	join := then(&takeNode{slot})
	return l.branch(e.Test, l.store(e.Body, slot, join), l.store(e.OrElse, slot, join))
}

// lowerChain links `a < b < c`, evaluating c only if the first comparison holds.
func (l *linker) lowerChain(e *ast.Compare, then func(v Node) Step) Step {
	left, right, result := l.temp(), l.temp(), l.temp()
	site := l.site(e.Span())
	join := then(&takeNode{result})
	step := Step(nil)
	for i := len(e.Ops) - 1; i >= 0; i-- {
		op := e.Ops[i]
		after := join
		if i < len(e.Ops)-1 {
			shift := &localStep{slot: left, value: &tempNode{right}, next: step, fail: l.fail}
			after = &ifStep{test: newTruthTest(&tempNode{result}, site), then: shift, orElse: join, fail: l.fail}
		}
		cmp := &localStep{slot: result, value: &compareTempsNode{left, right, op, site}, next: after, fail: l.fail}
		step = l.store(e.Comparators[i], right, cmp)
	}
	return l.store(e.Left, left, step)
}

// compareTempsNode compares two temporaries by any comparison operator.
type compareTempsNode struct {
	left, right int
	op          ast.CmpOperator
	site        int32
}

func (n *compareTempsNode) Eval(f *Frame) Value {
	return compareValues(f, n.op, n.site, f.slots[n.left], f.slots[n.right])
}

// operands lists the expressions that are evaluated, in order, to evaluate e; build puts their
// nodes together again. A part that is absent is nil.
func operands(e ast.Expr) []ast.Expr {
	switch e := e.(type) {
	case *ast.BoolOp:
		return e.Values
	case *ast.NamedExpr:
		return []ast.Expr{e.Value}
	case *ast.BinOp:
		return []ast.Expr{e.Left, e.Right}
	case *ast.UnaryOp:
		return []ast.Expr{e.Operand}
	case *ast.IfExp:
		return []ast.Expr{e.Test, e.Body, e.OrElse}
	case *ast.Dict:
		return dictOperands(e)
	case *ast.Set:
		return e.Elts
	case *ast.List:
		return e.Elts
	case *ast.Tuple:
		return e.Elts
	case *ast.Compare:
		return append([]ast.Expr{e.Left}, e.Comparators...)
	case *ast.Call:
		return callOperands(e)
	case *ast.GeneratorExp:
		return []ast.Expr{e.Generators[0].Iter}
	case *ast.Lambda:
		return append(append([]ast.Expr{}, e.Params.Defaults...), e.Params.KwDefaults...)
	case *ast.JoinedStr:
		return e.Values
	case *ast.FormattedValue:
		if e.FormatSpec == nil {
			return []ast.Expr{e.Value, nil}
		}
		return []ast.Expr{e.Value, e.FormatSpec}
	case *ast.Attribute:
		return []ast.Expr{e.Value}
	case *ast.Subscript:
		return []ast.Expr{e.Value, e.Index}
	case *ast.Starred:
		return []ast.Expr{e.Value}
	case *ast.Slice:
		return []ast.Expr{e.Lower, e.Upper, e.Step}
	}
	return nil
}

func dictOperands(e *ast.Dict) []ast.Expr {
	list := make([]ast.Expr, 0, 2*len(e.Keys))
	for i, key := range e.Keys {
		list = append(list, key, e.Values[i])
	}
	return list
}

func callOperands(e *ast.Call) []ast.Expr {
	list := append([]ast.Expr{e.Func}, e.Args...)
	if star, sole := list[len(list)-1].(*ast.Starred); sole && len(e.Args) == 1 {
		list[1] = star.Value // whose items are taken when all else is evaluated
	}
	for _, k := range e.Keywords {
		list = append(list, k.Value)
	}
	return list
}
