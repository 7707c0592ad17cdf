package interp

import (
	"fmt"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
	"github.com/bide-lang/bide/parser/resolve"
)

// unit is one parsed source text and what its functions are linked with.
type unit struct {
	in              *Interpreter
	file            *token.File
	table           *resolve.Table
	hidden          bool // library code
	textAnnotations bool // from __future__ import annotations
}

// linker turns the body of one function, class or script into steps. It works
// backwards: every statement is linked knowing the step that follows it.
type linker struct {
	u     *unit
	c     *Code
	scope *resolve.Scope
	// base is added to every slot the resolver numbered: 1 where slot 0 holds a namespace.
	base   int
	temps  int // next free temporary slot
	blocks []block
	// fail is where an exception goes from here; rethrow is the same for one the frame
	// has added its traceback line to.
	fail, rethrow Step
	// suspendable says the frame can suspend, so awaits and yields are lowered.
	suspendable bool
	// captures are the names that the pattern being linked binds.
	captures    []capture
	suspending  map[ast.Node]bool
	interactive bool
	watched     bool // see Code.watchedEntry
	tracing     bool // see Code.traced
	depth       int  // of the expression being linked
}

// unwind and rethrow are the fail links outside any try; they have no state.
var (
	unwind  Step = &unwindStep{}
	rethrow Step = &rethrowStep{}
)

// link makes the steps of the code. It runs the first time the code is called.
func (c *Code) link(t *object.Thread) {
	l := c.linker()
	c.nslots = l.temps
	if c.handled = -1; hasHandlers(c.body) {
		c.handled = l.temp()
	}
	c.entry = l.program()
	if r, ok := c.entry.(*returnStep); ok && c.kind == kindPlain && r.fail == unwind {
		c.result = r.value
	}
	c.stack = 600 + 200*c.depth
}

func (c *Code) linker() *linker {
	return &linker{
		u: c.unit, c: c, scope: c.scope, fail: unwind, rethrow: rethrow, suspendable: c.kind != kindPlain,
		interactive: c.interactive, base: c.base, temps: c.base + len(c.scope.Slots),
	}
}

// program links the whole body, behind a prologue that makes the cells of captured parameters.
func (l *linker) program() Step {
	c := l.c
	start := c.firstPos()
	l.site(token.Span{Start: start, End: start}) // where a frame is that has not begun: no marks
	var entry Step
	switch n := c.node.(type) {
	case *ast.TypeAlias:
		if c.lazyValue {
			entry = l.block(c.body, &exitStep{object.None})
		}
	case *ast.Lambda:
		entry = l.lower(n.Body, func(v Node) Step { return &returnStep{value: v, fail: l.fail} })
		entry = l.atLine(n.Body.Span().Start, false, entry)
	case *ast.GeneratorExp:
		entry = l.atLine(n.Span().Start, false, l.generatorBody(n))
	case *ast.ClassDef:
		c.sites[0].Blank = true // of what comes before the first statement
		entry = l.atLine(c.firstPos(), false, l.block(c.body, &exitStep{object.None}))
	default:
		entry = l.block(c.body, &exitStep{object.None})
	}
	if c.typeParams != nil {
		entry = l.genericBody()
	}
	if len(c.params.cells) > 0 {
		entry = &cellsStep{slots: c.params.cells, next: entry}
	}
	return entry
}

// cellsStep moves captured parameters into cells.
type cellsStep struct {
	slots []int
	next  Step
}

func (s *cellsStep) Run(f *Frame) Step {
	for _, slot := range s.slots {
		f.slots[slot] = object.NewCell(f.slots[slot]).Value()
	}
	return s.next
}

// temp reserves a temporary slot until the enclosing release.
func (l *linker) temp() int {
	slot := l.temps
	l.temps++
	l.c.nslots = max(l.c.nslots, l.temps)
	return slot
}

// handledSlot is the slot of the exception being handled; link has reserved it for
// every body with a try or with in it.
func (l *linker) handledSlot() int { return l.c.handled }

// hasHandlers reports whether a try or with stands among the statements of a body.
func hasHandlers(body []ast.Stmt) bool {
	for _, s := range body {
		switch s := s.(type) {
		case *ast.Try, *ast.With:
			return true
		case *ast.If:
			if hasHandlers(s.Body) || hasHandlers(s.OrElse) {
				return true
			}
		case *ast.For:
			if hasHandlers(s.Body) || hasHandlers(s.OrElse) {
				return true
			}
		case *ast.While:
			if hasHandlers(s.Body) || hasHandlers(s.OrElse) {
				return true
			}
		case *ast.Match:
			for _, c := range s.Cases {
				if hasHandlers(c.Body) {
					return true
				}
			}
		}
	}
	return false
}

// site records a place in the source and returns its number.
func (l *linker) site(span token.Span) int32 { return l.siteAnchor(span, token.Span{}) }

func (l *linker) siteAnchor(span, anchor token.Span) int32 {
	l.c.sites = append(l.c.sites, object.Site{File: l.u.file, Span: span, Anchor: anchor})
	return int32(len(l.c.sites) - 1)
}

// lastSite is the number of the site of this span that was recorded last; 0 if there is none.
func (l *linker) lastSite(span token.Span) int32 {
	for i := len(l.c.sites) - 1; i > 0; i-- {
		if l.c.sites[i].Span == span {
			return int32(i)
		}
	}
	return 0
}

func (l *linker) name(s string) *object.Str { return l.u.in.Name(s) }

// block links statements in order.
func (l *linker) block(body []ast.Stmt, next Step) Step {
	for i := len(body) - 1; i >= 0; i-- {
		temps, after := l.temps, next
		next = l.stmt(body[i], after)
		marked := next != after
		if l.watched {
			next = stopAt(body[i], next)
			marked = next != after
		}
		if next = l.statementLine(body[i], next); marked {
			l.mark(body[i], next)
		}
		l.temps = temps
	}
	return next
}

// stmt links one statement.
func (l *linker) stmt(s ast.Stmt, next Step) Step {
	switch s := s.(type) {
	case *ast.ExprStmt:
		return l.linkExprStmt(s, next)
	case *ast.Assign:
		return l.linkAssign(s, next)
	case *ast.AugAssign:
		return l.linkAugAssign(s, next)
	case *ast.AnnAssign:
		return l.linkAnnAssign(s, next)
	case *ast.Return:
		return l.linkReturn(s)
	case *ast.If:
		return l.linkIf(s, next)
	case *ast.While:
		return l.linkWhile(s, next)
	case *ast.For:
		return l.linkFor(s, next)
	case *ast.Try:
		return l.linkTry(s, next)
	case *ast.With:
		return l.linkWith(s, next)
	case *ast.Raise:
		return l.linkRaise(s)
	case *ast.Assert:
		return l.linkAssert(s, next)
	case *ast.Delete:
		return l.linkDelete(s, next)
	case *ast.FunctionDef:
		return l.linkFunctionDef(s, next)
	case *ast.ClassDef:
		return l.linkClassDef(s, next)
	case *ast.Import:
		return l.linkImport(s, next)
	case *ast.ImportFrom:
		return l.linkImportFrom(s, next)
	case *ast.Match:
		return l.linkMatch(s, next)
	case *ast.TypeAlias:
		return l.linkTypeAlias(s, next)
	case *ast.Break:
		return l.linkBreak()
	case *ast.Continue:
		return l.linkContinue()
	case *ast.Pass, *ast.Global, *ast.Nonlocal:
		return next
	}
	panic(fmt.Sprintf("link: statement %T", s))
}

func (l *linker) linkExprStmt(s *ast.ExprStmt, next Step) Step {
	if _, ok := s.Value.(*ast.Constant); ok && !l.interactive {
		return next
	}
	if step := l.dropAwait(s.Value, next); step != nil {
		return step
	}
	return l.lower(s.Value, func(v Node) Step {
		if l.interactive {
			return &showStep{v, next, l.fail}
		}
		if call, ok := s.Value.(*ast.Call); ok {
			name, _ := call.Func.(*ast.Name)
			return &dropStep{v, next, l.fail, name != nil && name.ID == "print"}
		}
		return &evalStep{v, next, l.fail}
	})
}

// dropAwait links an await or yield whose result nobody wants; nil for other expressions.
func (l *linker) dropAwait(e ast.Expr, next Step) Step {
	if l.interactive {
		return nil
	}
	switch e := e.(type) {
	case *ast.Await:
		site := l.site(e.Span())
		return l.lower(e.Value, func(v Node) Step {
			markAwaited(v)
			return l.await(v, -1, site, next)
		})
	case *ast.Yield:
		site := l.site(e.Span())
		if e.Value == nil {
			return l.yield(&constNode{object.None}, -1, site, next)
		}
		return l.lower(e.Value, func(v Node) Step { return l.yield(v, -1, site, next) })
	}
	return nil
}

func (l *linker) linkReturn(s *ast.Return) Step {
	if s.Value == nil {
		return l.returnThrough(len(l.blocks), l.leaving(&constNode{object.None}))
	}
	return l.lower(s.Value, func(v Node) Step { return l.returnThrough(len(l.blocks), l.leaving(v)) })
}

func (l *linker) linkIf(s *ast.If, next Step) Step {
	then := l.block(s.Body, next)
	orElse := l.block(s.OrElse, next)
	return l.branch(s.Test, then, orElse)
}

// branch goes to then or orElse by the truth of test.
func (l *linker) branch(test ast.Expr, then, orElse Step) Step {
	if c, ok := test.(*ast.Constant); ok {
		if constantTruth(c) {
			return then
		}
		return orElse
	}
	site := l.exprSite(test)
	return l.lower(test, func(v Node) Step {
		return &ifStep{test: asTest(v, site), then: then, orElse: orElse, fail: l.fail}
	})
}

func constantTruth(c *ast.Constant) bool {
	switch c.Kind {
	case ast.ConstNone:
		return false
	case ast.ConstBool, ast.ConstInt:
		return c.Int != 0
	case ast.ConstFloat, ast.ConstComplex:
		return c.Float != 0
	case ast.ConstStr, ast.ConstBytes:
		return c.Str != ""
	}
	return true
}

// asTest makes a condition of a node that may already be one.
func asTest(v Node, site int32) Test {
	if test, ok := v.(Test); ok {
		return test
	}
	return newTruthTest(v, site)
}

func (l *linker) linkWhile(s *ast.While, next Step) Step {
	done := l.block(s.OrElse, next)
	site := l.exprSite(s.Test)
	if l.suspends(s.Test) {
		head := &lateStep{}
		body := l.loopBody(s.Body, l.atLine(s.Span().Start, true, head), next)
		head.to = l.branch(s.Test, body, done)
		return &backEdgeStep{site: site, next: head, fail: l.fail}
	}
	w := &whileStep{site: site, done: done, fail: l.fail}
	w.test = asTest(l.expr(s.Test), site)
	w.body = l.loopBody(s.Body, l.atLine(s.Span().Start, true, w), next)
	return w
}

// backEdgeStep polls the eval breaker where the loop's own head cannot.
type backEdgeStep struct {
	site       int32
	next, fail Step
}

func (s *backEdgeStep) Run(f *Frame) Step {
	if f.t.Break.Load() != 0 {
		if to := f.turn(s, s.site, s.fail); to != nil {
			return to
		}
	}
	return s.next
}

func (l *linker) loopBody(body []ast.Stmt, again, after Step) Step {
	return l.bodyOf(&loopBlock{again: again, after: after, slot: -1}, body)
}

func (l *linker) bodyOf(loop *loopBlock, body []ast.Stmt) Step {
	l.blocks = append(l.blocks, loop)
	step := l.block(body, loop.again)
	l.blocks = l.blocks[:len(l.blocks)-1]
	return step
}

// forBody links the body of a for loop, which is left through steps that close a generator.
func (l *linker) forBody(s *ast.For, slot int, again, after Step) Step {
	loop := &loopBlock{again: l.atLine(s.Span().Start, true, again), slot: slot}
	loop.after = &leaveForStep{slot: slot, next: after}
	outer := l.fail
	l.fail = &failForStep{slot: slot, next: outer}
	body := l.bodyOf(loop, s.Body)
	l.fail = outer
	return body
}

func (l *linker) linkFor(s *ast.For, next Step) Step {
	if s.IsAsync {
		return l.linkAsyncFor(s, next)
	}
	w, fresh := l.newWalk(l.exprSite(s.Iter)), ownsFresh(s.Iter)
	done := l.block(s.OrElse, next)
	var head Step
	if l.suspends(s.Target) {
		tmp := l.temp()
		loop := &forLocalStep{walk: w, slot: w.slot, target: tmp, done: done, fail: l.fail}
		head = loop
		loop.body = l.assignTo(s.Target, &takeNode{tmp}, l.forBody(s, w.slot, head, next))
	} else {
		head = l.forLoop(w, s.Target, done, func(again Step) Step {
			return l.forBody(s, w.slot, again, next)
		})
	}
	l.mark(s, head)
	return l.lower(s.Iter, func(v Node) Step {
		return &forStartStep{walk: w.through(v), fresh: fresh, after: head, fail: l.fail}
	})
}

// forLoop links the loop behind forStartStep, with a target that does not suspend.
func (l *linker) forLoop(w *walk, target ast.Expr, done Step, body func(again Step) Step) Step {
	if slot, ok := l.localTarget(target); ok {
		loop := &forLocalStep{walk: w, slot: w.slot, target: slot, done: done, fail: l.fail}
		loop.body = body(loop)
		return loop
	}
	to := l.target(target)
	if pair, ok := to.(*unpackTarget); ok && len(pair.targets) == 2 {
		loop := &forPairStep{walk: w, pair: pair, done: done, fail: l.fail}
		loop.body = body(loop)
		return loop
	}
	loop := &forStep{walk: w, target: to, done: done, fail: l.fail}
	loop.body = body(loop)
	return loop
}

// localTarget gives the slot of a target that is a plain local variable.
func (l *linker) localTarget(e ast.Expr) (slot int, ok bool) {
	name, ok := e.(*ast.Name)
	if !ok {
		return 0, false
	}
	if sym := l.scope.Lookup(name.ID); sym.Kind == resolve.Local {
		return l.base + sym.Index, true
	}
	return 0, false
}

func (l *linker) linkRaise(s *ast.Raise) Step {
	site := l.site(s.Span())
	if s.Exc == nil {
		return &reraiseStep{site: site, fail: l.fail, rethrow: l.rethrow}
	}
	exprs := []ast.Expr{s.Exc}
	if s.Cause != nil {
		exprs = append(exprs, s.Cause)
	}
	return l.lowerAll(exprs, func(nodes []Node) Step {
		step := &raiseStep{exc: nodes[0], site: site, fail: l.fail}
		if s.Cause != nil {
			step.cause = nodes[1]
		}
		return step
	})
}

func (l *linker) linkAssert(s *ast.Assert, next Step) Step {
	site := l.exprSite(s.Test)
	if s.Msg == nil || !l.suspends(s.Msg) {
		return l.lower(s.Test, func(v Node) Step {
			step := &assertStep{test: asTest(v, site), site: site, next: next, fail: l.fail}
			if s.Msg != nil {
				step.msg = l.expr(s.Msg)
			}
			return step
		})
	}
	fails := l.lower(s.Msg, func(v Node) Step {
		never := newTruthTest(&constNode{object.False}, site)
		return &assertStep{test: never, msg: v, site: site, next: next, fail: l.fail}
	})
	return l.branch(s.Test, next, fails)
}
