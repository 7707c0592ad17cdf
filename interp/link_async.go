package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
	"github.com/bide-lang/bide/parser/resolve"
)

// linkAsyncFor links `async for`: each item is awaited from __anext__ until StopAsyncIteration.
func (l *linker) linkAsyncFor(s *ast.For, next Step) Step {
	slot := l.temp()
	leave := &clearStep{slot: slot, next: next}
	done := &clearStep{slot: slot, next: l.block(s.OrElse, next)}
	site := l.exprSite(s.Iter)
	head := &lateStep{}
	item := l.temp()
	body := l.loopBody(s.Body, head, leave)
	head.to = l.asyncNext(slot, item, l.site(s.Span()), l.assignTo(s.Target, &takeNode{item}, body), done)
	return l.lower(s.Iter, func(v Node) Step {
		return &asyncStartStep{iter: v, slot: slot, site: site, next: head, fail: l.fail}
	})
}

// asyncNext awaits the next item of the asynchronous iterator in slot into item; done is where the
// end leads.
func (l *linker) asyncNext(slot, item int, site int32, next, done Step) Step {
	outer := l.fail
	l.fail = &endAsyncForStep{done: done, fail: outer}
	step := l.await(&asyncNextNode{slot: slot, site: site, name: l.name("__anext__")}, item, site, next).(*awaitStep)
	step.anext = true
	l.fail = outer
	return &backEdgeStep{site: site, next: &asyncNextStep{awaitStep: step, slot: slot}, fail: outer}
}

// asyncNextStep awaits __anext__ of the iterator in a slot. That of an idle async generator is not made.
type asyncNextStep struct {
	*awaitStep
	slot int
}

func (s *asyncNextStep) Run(f *Frame) Step {
	it := f.slots[s.slot]
	if it.Type() != AsyncGeneratorType {
		return s.awaitStep.Run(f)
	}
	g := object.Cast[Generator](it)
	if !g.idle() || g.flags&genAsyncHooked == 0 {
		return s.awaitStep.Run(f)
	}
	f.pos = s.site
	return s.switchToNext(f, g, object.None)
}

// asyncStartStep puts the asynchronous iterator of an `async for` into its slot.
type asyncStartStep struct {
	iter       Node
	slot       int
	site       int32
	next, fail Step
}

func (s *asyncStartStep) Run(f *Frame) Step {
	v := s.iter.Eval(f)
	if v.Bad() {
		return s.fail
	}
	f.pos = s.site
	it := asyncIter(f.t, v)
	if it.Bad() {
		return s.fail
	}
	f.slots[s.slot] = it
	return s.next
}

// asyncIter is aiter(v) as `async for` asks for it.
func asyncIter(t *object.Thread, v Value) Value {
	aiter := v.Type().AIter
	if aiter == nil {
		return t.Raise(object.TypeErrorType, "'async for' requires an object with __aiter__ method, got %s", v.Type().MessageName())
	}
	it := aiter(t, v)
	if it.Ok() && it.Type().ANext == nil {
		return t.Raise(object.TypeErrorType, "'async for' received an object from __aiter__ that does not implement __anext__: %s", it.Type().MessageName())
	}
	return it
}

// asyncNextNode calls __anext__ of the iterator in a slot; the result is awaited next.
type asyncNextNode struct {
	slot int
	site int32
	name *object.Str
	// The class met last, and its __anext__ if that is a script function.
	typ     *object.Type
	version uint32
	fn      *Function
}

func (n *asyncNextNode) Eval(f *Frame) Value {
	f.pos = n.site
	it := f.slots[n.slot]
	ty := it.Type()
	if ty != n.typ || ty.Version() != n.version {
		fn, _ := exactFunction(orNone(ty.Lookup(n.name)))
		n.typ, n.version, n.fn = ty, ty.Version(), fn
	}
	if n.fn != nil {
		return n.fn.callAwaited(f, it)
	}
	return ty.ANext(f.t, it)
}

// endAsyncForStep ends the loop on StopAsyncIteration; other exceptions go on.
type endAsyncForStep struct{ done, fail Step }

func (s *endAsyncForStep) Run(f *Frame) Step {
	if f.t.Pending().Type().IsSubtype(object.StopAsyncIterationType) {
		f.t.Take()
		return s.done
	}
	return s.fail
}

// comprehensionLoops links the clauses of a comprehension that suspends, or of a
// generator expression, as nested loops around body. outer is the scope the
// outermost iterable belongs to; nil if it has been evaluated already, into slot 0. whole is the site of the comprehension.
func (l *linker) comprehensionLoops(clauses []*ast.Comprehension, outer *resolve.Scope, whole int32, next Step, body func(again Step) Step) Step {
	if len(clauses) == 0 {
		return body(next)
	}
	c := clauses[0]
	w := l.newWalk(l.exprSite(c.Iter))
	head := l.comprehensionLoop(c, w, whole, &clearStep{slot: w.slot, next: next}, func(again Step) Step {
		inner := l.comprehensionLoops(clauses[1:], l.scope, whole, again, body)
		for i := len(c.Ifs) - 1; i >= 0; i-- {
			inner = l.branch(c.Ifs[i], inner, again)
		}
		return inner
	})
	if outer == nil {
		return &givenStep{walk: w, async: c.IsAsync, after: head}
	}
	scope := l.scope
	l.scope = outer
	step := l.lower(c.Iter, func(v Node) Step {
		if c.IsAsync {
			return &asyncStartStep{iter: v, slot: w.slot, site: w.site, next: head, fail: l.fail}
		}
		return &forStartStep{walk: w.through(v), after: head, fail: l.fail}
	})
	l.scope = scope
	return step
}

// comprehensionLoop links the loop of one clause.
func (l *linker) comprehensionLoop(c *ast.Comprehension, w *walk, whole int32, done Step, body func(again Step) Step) Step {
	if !c.IsAsync {
		return l.forLoop(w, c.Target, done, body)
	}
	head := &lateStep{}
	inner := body(head)
	item := l.temp()
	head.to = l.asyncNext(w.slot, item, whole, l.assignTo(c.Target, &takeNode{item}, inner), done)
	return head
}

// generatorBody links a generator expression: its loops around a yield.
func (l *linker) generatorBody(n *ast.GeneratorExp) Step {
	end := &exitStep{object.None}
	return l.comprehensionLoops(n.Generators, nil, l.site(n.Span()), end, func(again Step) Step {
		return l.lower(n.Elt, func(v Node) Step { return l.yield(v, -1, l.exprSite(n.Elt), again) })
	})
}
