package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
)

func (l *linker) linkTry(s *ast.Try, next Step) Step {
	if len(s.FinalBody) > 0 {
		return l.linkFinally(s.FinalBody, next, func(after Step) Step {
			if len(s.Handlers) == 0 {
				return l.block(s.Body, l.block(s.OrElse, after))
			}
			return l.linkExcept(s, after)
		})
	}
	return l.linkExcept(s, next)
}

// linkFinally links body with a finally block behind it.
func (l *linker) linkFinally(final []ast.Stmt, next Step, body func(after Step) Step) Step {
	handled, outer := l.handledSlot(), l.temp()
	b := &finallyBlock{how: l.temp(), val: l.temp(), handled: handled, outer: outer, end: &endFinallyStep{}}
	b.end.how = b.how
	fail, again := l.fail, l.rethrow

	// The finally block itself: whatever leaves it makes the outer exception the handled one again.
	l.fail = &failInHandlerStep{handled: handled, outer: outer, next: fail}
	l.rethrow = &failInHandlerStep{handled: handled, outer: outer, next: again}
	l.blocks = append(l.blocks, &handlerBlock{handled: handled, outer: outer})
	start := l.block(final, b.end)
	l.blocks = l.blocks[:len(l.blocks)-1]
	l.fail, l.rethrow = fail, again
	b.enter = &saveHandledStep{handled: handled, outer: outer, next: start}

	// A raise enters it like any other way out, and goes on when it ends.
	b.end.exits = append(b.end.exits, &rethrowHandledStep{handled: handled, outer: outer, rethrow: again})
	raised := &enterFinallyStep{how: b.how, exit: 0, next: start}
	l.fail = &catchStep{handled: handled, outer: outer, next: raised}
	l.rethrow = &catchStep{handled: handled, outer: outer, again: true, next: raised}
	if brief(final) {
		b.anew = l.fromOutside(fail, again, final)
	}
	after := b.exit(next)
	l.blocks = append(l.blocks, b)
	entry := body(after)
	l.blocks = l.blocks[:len(l.blocks)-1]
	l.fail, l.rethrow = fail, again
	return entry
}

// fromOutside links statements anew wherever they are wanted, as they mean it where the linker stands now.
func (l *linker) fromOutside(fail, again Step, body []ast.Stmt) func(then Step) Step {
	depth := len(l.blocks)
	return func(then Step) Step {
		failing, rethrowing, blocks := l.fail, l.rethrow, l.blocks
		l.fail, l.rethrow, l.blocks = fail, again, blocks[:depth:depth]
		step := l.block(body, then)
		l.fail, l.rethrow, l.blocks = failing, rethrowing, blocks
		return step
	}
}

// brief reports a finally block that is linked once more for each way into it but an exception: there
// is nothing to keep then, and nothing to remember.
func brief(final []ast.Stmt) bool {
	for _, s := range final {
		switch s.(type) {
		case *ast.ExprStmt, *ast.Assign, *ast.AugAssign, *ast.Delete, *ast.Pass:
		default:
			return false
		}
	}
	return len(final) <= 3
}

// saveHandledStep begins a finally block that was entered without an exception.
type saveHandledStep struct {
	handled, outer int
	next           Step
}

func (s *saveHandledStep) Run(f *Frame) Step {
	f.slots[s.outer] = f.slots[s.handled]
	return s.next
}

func (l *linker) linkExcept(s *ast.Try, next Step) Step {
	handled, outer := l.handledSlot(), l.temp()
	fail, again := l.fail, l.rethrow
	orElse := l.block(s.OrElse, next)
	var clauses Step
	if s.Star {
		clauses = l.starClauses(s, handled, outer, next)
	} else {
		clauses = l.clauses(s.Handlers, handled, outer, next)
	}
	l.fail = &catchStep{handled: handled, outer: outer, next: clauses}
	l.rethrow = &catchStep{handled: handled, outer: outer, again: true, next: clauses}
	// The try body is no block of its own: a break or return in it has nothing to undo.
	entry := l.block(s.Body, orElse)
	l.fail, l.rethrow = fail, again
	return entry
}

// clauses links the except clauses, first to last.
func (l *linker) clauses(handlers []*ast.ExceptHandler, handled, outer int, next Step) Step {
	fail, again := l.fail, l.rethrow
	step := Step(&rethrowHandledStep{handled: handled, outer: outer, rethrow: again})
	for i := len(handlers) - 1; i >= 0; i-- {
		h := handlers[i]
		b := &handlerBlock{handled: handled, outer: outer}
		if h.Name != "" {
			b.unbind = l.unbindName(h.Name)
		}
		body := l.inHandler(b, fail, again, func() Step {
			return l.clauseBody(h, handled, b.leave(next))
		})
		if h.Type == nil {
			step = l.atLine(h.Span().Start, false, body)
			continue
		}
		step = l.atLine(h.Span().Start, false, l.matchClause(h, handled, outer, body, step))
	}
	return step
}

// inHandler links something inside a handler: exceptions leave the handler first.
func (l *linker) inHandler(b *handlerBlock, fail, again Step, link func() Step) Step {
	oldFail, oldAgain := l.fail, l.rethrow
	l.fail = &failInHandlerStep{handled: b.handled, outer: b.outer, next: fail}
	l.rethrow = &failInHandlerStep{handled: b.handled, outer: b.outer, next: again}
	if b.unbind != nil {
		l.fail, l.rethrow = b.unbind(l.fail), b.unbind(l.rethrow)
	}
	l.blocks = append(l.blocks, b)
	step := link()
	l.blocks = l.blocks[:len(l.blocks)-1]
	l.fail, l.rethrow = oldFail, oldAgain
	return step
}

// clauseBody binds the name of the clause and links its body.
func (l *linker) clauseBody(h *ast.ExceptHandler, handled int, after Step) Step {
	body := l.block(h.Body, after)
	if h.Name == "" {
		return body
	}
	return &assignStep{target: l.nameTarget(h.Name, h.Span()), value: &tempNode{handled}, next: body, fail: l.fail}
}

func (l *linker) matchClause(h *ast.ExceptHandler, handled, outer int, body, orElse Step) Step {
	oldFail, oldAgain := l.fail, l.rethrow
	l.fail = &failInHandlerStep{handled: handled, outer: outer, next: oldFail}
	l.rethrow = &failInHandlerStep{handled: handled, outer: outer, next: oldAgain}
	site := l.site(h.Span())
	step := l.lower(h.Type, func(v Node) Step {
		return &matchExceptStep{typ: v, handled: handled, site: site, then: body, else_: orElse, fail: l.fail}
	})
	l.fail, l.rethrow = oldFail, oldAgain
	return step
}

// starClauses links except* clauses: each takes its part of the group, and what they
// raise is raised together at the end.
func (l *linker) starClauses(s *ast.Try, handled, outer int, next Step) Step {
	orig, rest, raised := l.temp(), l.temp(), l.temp()
	fail, again := l.fail, l.rethrow
	step := Step(&endStarStep{handled: handled, outer: outer, orig: orig, rest: rest, raised: raised, next: next, rethrow: again})
	for i := len(s.Handlers) - 1; i >= 0; i-- {
		h := s.Handlers[i]
		after := step
		inner := l.temp() // what is handled behind this clause: the part it took
		b := &handlerBlock{handled: handled, outer: inner}
		if h.Name != "" {
			b.unbind = l.unbindName(h.Name)
		}
		collect := &starRaisedStep{raised: raised, next: after}
		collectAgain := &starRaisedStep{raised: raised, again: true, next: after}
		body := l.inHandler(b, collect, collectAgain, func() Step {
			return l.clauseBody(h, handled, b.leave(after))
		})
		site := l.site(h.Span())
		l.fail = &failInHandlerStep{handled: handled, outer: outer, next: fail}
		step = l.lower(h.Type, func(v Node) Step {
			return &matchStarStep{typ: v, handled: handled, outer: inner, rest: rest, site: site, then: body, else_: after, fail: l.fail}
		})
		l.fail = fail
	}
	return &splitGroupStep{handled: handled, orig: orig, rest: rest, raised: raised, next: step}
}

func (l *linker) linkWith(s *ast.With, next Step) Step {
	return l.withItems(s, s.Items, next)
}

// withItems links the items of a with from the outermost inwards.
func (l *linker) withItems(s *ast.With, items []*ast.WithItem, next Step) Step {
	if len(items) == 0 {
		return l.block(s.Body, next)
	}
	item := items[0]
	exit := l.temp()
	value := l.temp() // exit+1: what __enter__ gave
	l.temp()          // exit+2: see enterAsyncWithStep
	handled, outer := l.handledSlot(), l.temp()
	site := l.exprSite(item.Context)
	fail, again := l.fail, l.rethrow

	b := &finallyBlock{how: l.temp(), val: l.temp(), outer: -1, end: &endFinallyStep{}}
	b.end.how = b.how
	b.enter = l.atLine(item.Context.Span().Start, true, l.exitWith(s.IsAsync, exit, site, b.end))

	hb := &handlerBlock{handled: handled, outer: outer}
	failed := l.inHandler(hb, fail, again, func() Step {
		swallowed := hb.leave(next)
		rethrow := &rethrowHandledStep{handled: handled, outer: outer, rethrow: again}
		return l.atLine(item.Context.Span().Start, true, l.failWith(s.IsAsync, exit, handled, site, swallowed, rethrow))
	})
	l.fail = &catchStep{handled: handled, outer: outer, next: failed}
	l.rethrow = &catchStep{handled: handled, outer: outer, again: true, next: failed}
	l.blocks = append(l.blocks, b)
	after := b.exit(next)
	body := l.withItems(s, items[1:], after)
	if item.Vars != nil {
		body = l.assignTo(item.Vars, &takeNode{value}, body)
	} else {
		body = &clearStep{slot: value, next: body}
	}
	l.blocks = l.blocks[:len(l.blocks)-1]
	l.fail, l.rethrow = fail, again
	return l.atLine(item.Context.Span().Start, false, l.enterWith(s.IsAsync, item.Context, exit, site, body))
}

func (l *linker) enterWith(async bool, context ast.Expr, exit int, site int32, body Step) Step {
	return l.lower(context, func(v Node) Step {
		if !async {
			enter := &enterWithStep{context: v, exit: exit, site: site, next: body, fail: l.fail}
			enter.methods.names = [2]*object.Str{l.name("__enter__"), l.name("__exit__")}
			return enter
		}
		await := l.await(&tempNode{exit + 1}, exit+1, site, body)
		enter := &enterAsyncWithStep{context: v, exit: exit, site: site, next: await, fail: l.fail}
		enter.methods.names = [2]*object.Str{l.name("__aenter__"), l.name("__aexit__")}
		return enter
	})
}

func (l *linker) exitWith(async bool, exit int, site int32, next Step) Step {
	if !async {
		return &exitWithStep{exit: exit, site: site, next: next, fail: l.fail}
	}
	return l.await(&callExitNode{exit: exit, handled: -1, site: site}, -1, site, next)
}

// failWith is the way out of a with by an exception, which is being handled.
func (l *linker) failWith(async bool, exit, handled int, site int32, swallowed, rethrow Step) Step {
	if !async {
		return &failWithStep{exit: exit, handled: handled, site: site, swallowed: swallowed, rethrow: rethrow, fail: l.fail}
	}
	answer := l.temp()
	decide := &ifStep{test: newTruthTest(&takeNode{answer}, site), then: swallowed, orElse: rethrow, fail: l.fail}
	return l.await(&callExitNode{exit: exit, handled: handled, site: site}, answer, site, decide)
}

// await links `dest = await value`; dest -1 drops the result.
func (l *linker) await(value Node, dest int, site int32, next Step) Step {
	return l.awaitFrom(value, dest, site, false, next)
}

func (l *linker) awaitFrom(value Node, dest int, site int32, from bool, next Step) Step {
	resume := &resumeStep{dest: dest, next: next, fail: l.fail}
	level := &delegateStep{resume: resume, future: &futureStep{resume}}
	return &awaitStep{value: value, resume: resume, level: level, from: from, site: site, fail: l.fail}
}
