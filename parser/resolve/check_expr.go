package resolve

import (
	"github.com/bide-lang/bide/parser/ast"
)

func (c *checker) expr(e ast.Expr) {
	switch n := e.(type) {
	case *ast.Starred:
		c.fail(n, "can't use starred expression here")
	case *ast.Await:
		c.await(n)
	case *ast.Yield:
		c.yield(n, "'yield' outside function")
	case *ast.YieldFrom:
		c.yield(n, "'yield from' outside function")
		if c.scope.IsAsync {
			c.fail(n, "'yield from' inside async function")
		}
	case *ast.Lambda:
		c.params(n.Params)
		c.in(c.table.Scope(n), func() { c.expr(n.Body) })
		return
	case *ast.ListComp:
		c.comprehension(n, n.Generators, n.Elt)
		return
	case *ast.SetComp:
		c.comprehension(n, n.Generators, n.Elt)
		return
	case *ast.DictComp:
		c.comprehension(n, n.Generators, n.Key, n.Value)
		return
	case *ast.GeneratorExp:
		c.comprehension(n, n.Generators, n.Elt)
		return
	case *ast.NamedExpr:
		c.expr(n.Value)
		c.target(n.Target)
		return
	case *ast.Compare:
		c.warnIdentity(n)
	case *ast.Subscript:
		c.warnSubscript(n)
	case *ast.Call:
		c.warnCall(n)
		c.expr(n.Func)
		c.arguments(n.Args, n.Keywords)
		return
	case *ast.List:
		c.elements(n.Elts)
		return
	case *ast.Tuple:
		c.elements(n.Elts)
		return
	case *ast.Set:
		c.elements(n.Elts)
		return
	}
	ast.Children(e, c.node)
}

// elements checks a display, where *x may stand.
func (c *checker) elements(elts []ast.Expr) {
	for _, e := range elts {
		c.element(e)
	}
}

func (c *checker) element(e ast.Expr) {
	if star, ok := e.(*ast.Starred); ok {
		e = star.Value
	}
	c.expr(e)
}

// arguments checks a call's or a class header's.
func (c *checker) arguments(args []ast.Expr, keywords []*ast.Keyword) {
	seen := map[string]bool{}
	for _, k := range keywords {
		if k.Arg == "" {
			continue
		}
		c.forbid(k, k.Arg, ast.Store)
		if seen[k.Arg] {
			c.fail(k, "keyword argument repeated: %s", k.Arg)
		}
		seen[k.Arg] = true
	}
	c.elements(args)
	for _, k := range keywords {
		c.expr(k.Value)
	}
}

func (c *checker) await(n *ast.Await) {
	if c.mayAwait() {
		return
	}
	switch c.scope.Kind {
	case Module, Class:
		c.fail(n, "'await' outside function")
	}
	c.fail(n, "'await' outside async function")
}

func (c *checker) yield(n ast.Expr, outside string) {
	if !c.scope.isFunction() {
		c.fail(n, "%s", outside)
	}
}

// comprehension checks a comprehension. One that awaits must stand where await
// may, unless it is a generator expression, which becomes an async generator.
func (c *checker) comprehension(n ast.Expr, gens []*ast.Comprehension, elts ...ast.Expr) {
	s := c.table.Scope(n)
	if s.Kind == Comprehension && s.IsAsync && !c.mayAwait() {
		c.fail(n, "asynchronous comprehension outside of an asynchronous function")
	}
	c.expr(gens[0].Iter)
	if s.Kind == Comprehension && c.scope.Kind != Class {
		open := c.blocks
		c.in(s, func() {
			c.blocks = open
			c.clauses(n, gens, elts)
		})
		return
	}
	c.in(s, func() {
		if s.Kind == Comprehension {
			c.clauses(n, gens, elts)
			return
		}
		c.inBlock(n, block{}, func() { c.clauses(n, gens, elts) })
	})
}

// clauses checks the clauses of a comprehension, those with async each a block around what follows, and then
// what it makes. The first iterable is checked outside.
func (c *checker) clauses(n ast.Expr, gens []*ast.Comprehension, elts []ast.Expr) {
	if len(gens) == 0 {
		for _, e := range elts {
			c.expr(e)
		}
		return
	}
	g := gens[0]
	rest := func() {
		c.target(g.Target)
		for _, e := range g.Ifs {
			c.expr(e)
		}
		if len(gens) > 1 {
			c.expr(gens[1].Iter)
		}
		c.clauses(n, gens[1:], elts)
	}
	if g.IsAsync {
		c.inBlock(n, block{}, rest)
		return
	}
	rest()
}

// target checks what is assigned to or deleted.
func (c *checker) target(e ast.Expr) {
	switch n := e.(type) {
	case *ast.Name:
		c.forbid(n, n.ID, n.Ctx)
	case *ast.Attribute:
		c.expr(n.Value)
		if n.Ctx == ast.Store {
			c.forbid(n, n.Attr, n.Ctx)
		}
	case *ast.Subscript:
		c.expr(n.Value)
		c.expr(n.Index)
	case *ast.Starred:
		c.fail(n, "starred assignment target must be in a list or tuple")
	case *ast.Tuple:
		c.targets(n, n.Elts)
	case *ast.List:
		c.targets(n, n.Elts)
	}
}

func (c *checker) targets(n ast.Node, elts []ast.Expr) {
	star := false
	for i, e := range elts {
		if _, ok := e.(*ast.Starred); !ok {
			continue
		}
		if star {
			c.fail(n, "multiple starred expressions in assignment")
		}
		star = true
		if i >= 1<<8 || len(elts)-i-1 >= 1<<23 {
			c.fail(n, "too many expressions in star-unpacking assignment")
		}
	}
	for _, e := range elts {
		if s, ok := e.(*ast.Starred); ok {
			e = s.Value
		}
		c.target(e)
	}
}
