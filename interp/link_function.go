package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
	"github.com/bide-lang/bide/parser/resolve"
)

// newCode prepares the code of a scope, to be linked when it first runs.
func (l *linker) newCode(scope *resolve.Scope, node ast.Node, body []ast.Stmt) *Code {
	c := l.u.newCode(scope, node, body)
	inFunction := l.scope != nil && l.scope.Kind != resolve.Module && l.scope.Kind != resolve.Class
	if inFunction || l.c.flags&codeNested != 0 {
		c.flags |= codeNested
	}
	l.c.nested = append(l.c.nested, c)
	return c
}

func (u *unit) newCode(scope *resolve.Scope, node ast.Node, body []ast.Stmt) *Code {
	c := &Code{
		Header: object.HeaderOf(CodeType),
		name:   scope.Name, qualname: scope.Qualname, file: u.file, unit: u,
		scope: scope, node: node, body: body, hidden: u.hidden,
		names: scope.Slots, frees: scope.Frees, handled: -1,
	}
	c.setKind()
	c.takeDocstring()
	return c
}

// setKind says what calling the code gives.
func (c *Code) setKind() {
	s := c.scope
	switch {
	case s.Kind == resolve.GeneratorExp && s.IsAsync:
		c.kind = kindAsyncGenerator
	case s.Kind == resolve.GeneratorExp:
		c.kind = kindGenerator
	case s.Kind == resolve.Module || s.Kind == resolve.Class:
	case s.IsAsync && s.Suspends:
		c.kind = kindAsyncGenerator
	case s.IsAsync:
		c.kind = kindCoroutine
	case s.Suspends:
		c.kind = kindGenerator
	}
}

// takeDocstring keeps a leading string of the body as the docstring.
func (c *Code) takeDocstring() {
	if len(c.body) == 0 {
		return
	}
	if e, ok := c.body[0].(*ast.ExprStmt); ok {
		if k, ok := e.Value.(*ast.Constant); ok && k.Kind == ast.ConstStr {
			c.doc, c.hasDoc = cleanDoc(k.Str), true
		}
	}
}

// setParams describes the parameters.
func (c *Code) setParams(in *Interpreter, p *ast.Params) {
	spec := &c.params
	spec.posOnly = len(p.PosOnly)
	spec.positional = len(p.PosOnly) + len(p.Args)
	spec.kwOnly = len(p.KwOnly)
	spec.varArgs, spec.varKw = p.VarArg != nil, p.KwArg != nil
	if spec.kwOnly == 0 && !spec.varArgs && !spec.varKw {
		spec.takes = spec.positional + 1
	}
	total := spec.positional + spec.kwOnly
	for _, name := range c.scope.Slots[:total] {
		spec.names = append(spec.names, in.Name(name))
	}
	if spec.varArgs {
		total++
	}
	if spec.varKw {
		total++
	}
	for _, slot := range c.scope.Cells {
		if slot < total {
			spec.cells = append(spec.cells, slot)
		}
	}
}

// closure says where the cells a new function needs are found in this frame.
func (l *linker) closure(scope *resolve.Scope) []cellSource {
	var sources []cellSource
	for _, name := range scope.Frees {
		sym := l.scope.Capture(name)
		if sym.Kind == resolve.Free {
			sources = append(sources, cellSource{index: sym.Index, free: true})
		} else {
			sources = append(sources, cellSource{index: l.base + sym.Index})
		}
	}
	return sources
}

func (l *linker) linkFunctionDef(s *ast.FunctionDef, next Step) Step {
	if params := l.u.table.TypeParams(s); params != nil {
		return l.linkGeneric(s, s.TypeParams, params, s.Decorators, s.Name, next)
	}
	return l.define(s, s.Decorators, s.Name, next, func(then func(Node) Step) Step {
		return l.functionValue(s, then)
	})
}

// define links `name = decorators(value)` for the statement s. The decorators are evaluated first.
func (l *linker) define(s ast.Stmt, decorators []ast.Expr, name string, next Step, value func(then func(Node) Step) Step) Step {
	slots := make([]int, len(decorators))
	for i := range decorators {
		slots[i] = l.temp()
	}
	target := l.nameTarget(name, s.Span())
	step := value(func(v Node) Step {
		for i := len(decorators) - 1; i >= 0; i-- {
			v = &callNode{arguments{args: operandsOf([]Node{v}), site: l.exprSite(decorators[i])}, &takeNode{slots[i]}}
		}
		if local, ok := target.(*localTarget); ok {
			return &localStep{slot: local.slot, value: v, next: next, fail: l.fail}
		}
		return &assignStep{target: target, value: v, next: next, fail: l.fail}
	})
	step = l.decoratorLines(s, decorators, step)
	for i := len(decorators) - 1; i >= 0; i-- {
		step = l.store(decorators[i], slots[i], step)
	}
	return step
}

// functionValue links making the function of a def: defaults, annotations, closure.
func (l *linker) functionValue(s *ast.FunctionDef, then func(Node) Step) Step {
	code := l.newCode(l.u.table.Scope(s), s, s.Body)
	code.setParams(l.u.in, s.Params)
	n := &functionNode{code: code, closure: l.closure(code.scope)}
	names, notes := l.annotations(s)
	exprs := append(append([]ast.Expr{}, s.Params.Defaults...), s.Params.KwDefaults...)
	if l.c.node == ast.Node(s) { // this is the function of its type parameters
		clear(exprs)
	}
	return l.lowerAll(append(exprs, notes...), func(nodes []Node) Step {
		d, k := len(s.Params.Defaults), len(exprs)
		if l.c.node == ast.Node(s) {
			copy(nodes, l.c.defaults)
		}
		n.defaults, n.kwDefaults = nodes[:d], nodes[d:k]
		for i, name := range names {
			n.annotate = append(n.annotate, annotation{name, nodes[k+i]})
		}
		return then(n)
	})
}

// annotations lists the annotated parameters, and the return annotation last.
func (l *linker) annotations(s *ast.FunctionDef) (names []*object.Str, notes []ast.Expr) {
	p := s.Params
	for _, list := range [][]*ast.Param{p.PosOnly, p.Args, {p.VarArg}, p.KwOnly, {p.KwArg}} {
		for _, param := range list {
			if param != nil && param.Annotation != nil {
				names = append(names, l.name(l.scope.Mangle(param.Name)))
				notes = append(notes, l.annotationExpr(param.Annotation))
			}
		}
	}
	if s.Returns != nil {
		names = append(names, l.name("return"))
		notes = append(notes, l.annotationExpr(s.Returns))
	}
	return names, notes
}

// annotationExpr is the annotation itself, or its text under `from __future__ import annotations`.
func (l *linker) annotationExpr(e ast.Expr) ast.Expr {
	if !l.u.textAnnotations {
		if star, ok := e.(*ast.Starred); ok {
			return star.Value
		}
		return e
	}
	return &ast.Constant{At: ast.At{Where: e.Span()}, Kind: ast.ConstStr, Str: l.u.file.Text(e.Span())}
}

func (l *linker) buildLambda(e *ast.Lambda, defaults []Node) Node {
	code := l.newCode(l.u.table.Scope(e), e, nil)
	code.setParams(l.u.in, e.Params)
	d := len(e.Params.Defaults)
	return &functionNode{code: code, closure: l.closure(code.scope), defaults: defaults[:d], kwDefaults: defaults[d:]}
}

// buildGeneratorExp links a generator expression: a generator called at once with the iterator
// of its outermost iterable.
func (l *linker) buildGeneratorExp(e *ast.GeneratorExp, iter Node) Node {
	code := l.newCode(l.u.table.Scope(e), e, nil)
	code.params = paramSpec{positional: 1, posOnly: 1, takes: 2, names: []*object.Str{l.name(".0")}}
	first := e.Generators[0]
	return &generatorExpNode{
		fn:    &functionNode{code: code, closure: l.closure(code.scope)},
		iter:  walked(iter),
		async: first.IsAsync,
		site:  l.exprSite(first.Iter),
	}
}

// generatorExpNode makes the generator of a generator expression. Its function, which nobody sees, is made only
// once if it captures nothing.
type generatorExpNode struct {
	fn    *functionNode
	made  *Function
	iter  Node
	async bool
	site  int32
}

func (n *generatorExpNode) Eval(f *Frame) Value {
	v := n.iter.Eval(f)
	if v.Bad() {
		return v
	}
	f.pos = n.site
	var it Value
	if n.async {
		it = asyncIter(f.t, v)
	} else {
		it = object.Iter(f.t, v)
	}
	if it.Bad() {
		return it
	}
	fn := n.made
	if fn == nil || fn.globals != f.fn.globals || fn.builtins != f.fn.builtins {
		fn = object.Cast[Function](n.fn.Eval(f))
		if len(fn.closure) == 0 {
			n.made = fn
		}
	}
	g := newFrame(f.t, fn)
	g.slots[0] = it
	if !makesIterators(v.Type()) {
		g.flags |= frameBorrows
	}
	return newGenerator(g).Value()
}

// makesIterators reports the types of which every iteration has an iterator of its own, and no script a say in it.
func makesIterators(ty *object.Type) bool {
	return ty == object.ListType || ty == object.RangeType || ty == object.StrType
}

// keepsAnnotations reports whether annotated names are noted: in modules and class bodies.
func (l *linker) keepsAnnotations() bool {
	return l.scope.Kind == resolve.Module || l.scope.Kind == resolve.Class
}
