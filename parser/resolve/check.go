package resolve

import (
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// checker makes the errors that CPython's code generator makes, in its order.
type checker struct {
	*builder
	topAwait bool
	warn     token.Warn
	scope    *Scope
	blocks   []block          // open in the current function
	checked  map[*ast.Try]int // finally bodies already found good, and inside how many blocks
}

func (c *checker) checkModule(mod *ast.Module) {
	c.scope = c.table.Module
	c.stmts(mod.Body)
}

func (c *checker) stmts(list []ast.Stmt) {
	for _, s := range list {
		c.stmt(s)
	}
}

func (c *checker) stmt(n ast.Stmt) {
	switch n := n.(type) {
	case *ast.FunctionDef:
		c.functionDef(n)
	case *ast.ClassDef:
		c.classDef(n)
	case *ast.Return:
		c.ret(n)
	case *ast.Assign:
		c.expr(n.Value)
		for _, t := range n.Targets {
			c.target(t)
		}
	case *ast.AugAssign:
		c.expr(n.Target)
		c.expr(n.Value)
		if _, attribute := n.Target.(*ast.Attribute); !attribute {
			c.target(n.Target)
		}
	case *ast.AnnAssign:
		c.annAssign(n)
	case *ast.Delete:
		for _, t := range n.Targets {
			c.target(t)
		}
	case *ast.For:
		c.forStmt(n)
	case *ast.While:
		c.expr(n.Test)
		c.inBlock(n, block{kind: loopBlock}, func() { c.stmts(n.Body) })
		c.stmts(n.OrElse)
	case *ast.With:
		c.with(n)
	case *ast.Match:
		c.match(n)
	case *ast.Try:
		c.try(n)
	case *ast.Break:
		c.leaveLoop(n, "'break' outside loop")
	case *ast.Continue:
		c.leaveLoop(n, "'continue' not properly in loop")
	case *ast.Assert:
		c.assert(n)
	case *ast.If:
		c.expr(n.Test)
		c.stmts(n.Body)
		c.stmts(n.OrElse)
	case *ast.Import:
		c.importNames(n)
	case *ast.ImportFrom:
		if n.Module == "__future__" && n.Level == 0 && c.lineOf(n) > c.futureLine {
			c.fail(n, "from __future__ imports must occur at the beginning of the file")
		}
		c.importNames(n)
	case *ast.TypeAlias:
		c.forbid(n, n.Name.ID, ast.Store)
		c.typeParams(n.TypeParams)
		c.in(c.table.Scope(n), func() { c.expr(n.Value) })
	default:
		ast.Children(n, c.node)
	}
}

// node checks an expression, or what holds expressions.
func (c *checker) node(n ast.Node) {
	if e, ok := n.(ast.Expr); ok {
		c.expr(e)
		return
	}
	ast.Children(n, c.node)
}

func (c *checker) functionDef(n *ast.FunctionDef) {
	for _, d := range n.Decorators {
		c.expr(d)
	}
	c.params(n.Params)
	c.typeParams(n.TypeParams)
	if !c.lazyAnnotations {
		c.annotations(n.Params)
		c.optional(n.Returns)
	}
	c.forbid(n, n.Name, ast.Store)
	c.body(n)
}

func (c *checker) optional(e ast.Expr) {
	if e != nil {
		c.expr(e)
	}
}

// params checks the names and defaults of parameters.
func (c *checker) params(p *ast.Params) {
	for _, d := range p.Defaults {
		c.expr(d)
	}
	for _, d := range p.KwDefaults {
		c.optional(d)
	}
	for _, list := range [][]*ast.Param{p.PosOnly, p.Args, p.KwOnly, {p.VarArg, p.KwArg}} {
		for _, param := range list {
			if param != nil {
				c.forbid(param, param.Name, ast.Store)
			}
		}
	}
}

func (c *checker) annotations(p *ast.Params) {
	for _, list := range [][]*ast.Param{p.Args, p.PosOnly, {p.VarArg}, p.KwOnly, {p.KwArg}} {
		for _, param := range list {
			if param == nil || param.Annotation == nil {
				continue
			}
			e := param.Annotation
			if star, ok := e.(*ast.Starred); ok {
				e = star.Value
			}
			c.expr(e)
		}
	}
}

func (c *checker) typeParams(list []*ast.TypeParam) {
	withDefault := false
	for _, tp := range list {
		c.forbid(tp, tp.Name, ast.Store)
		if tp.Bound != nil {
			c.in(c.table.Scope(tp), func() { c.expr(tp.Bound) })
		}
		if tp.Default != nil {
			withDefault = true
			c.in(c.table.TypeDefault(tp), func() {
				if star, ok := tp.Default.(*ast.Starred); ok && tp.Stars == 1 {
					c.expr(star.Value)
					return
				}
				c.expr(tp.Default)
			})
		} else if withDefault {
			c.fail(tp, "non-default type parameter '%s' follows default type parameter", tp.Name)
		}
	}
}

func (c *checker) classDef(n *ast.ClassDef) {
	for _, d := range n.Decorators {
		c.expr(d)
	}
	c.typeParams(n.TypeParams)
	c.in(c.table.Scope(n), func() { c.stmts(n.Body) })
	c.arguments(n.Bases, n.Keywords)
	c.forbid(n, n.Name, ast.Store)
}

func (c *checker) annAssign(n *ast.AnnAssign) {
	if n.Value != nil {
		c.expr(n.Value)
		c.target(n.Target)
	} else {
		c.annotated(n)
	}
	// A function never evaluates the annotations of its variables.
	if !c.lazyAnnotations && !c.scope.isFunction() {
		c.expr(n.Annotation)
	}
}

// annotated checks the target of an annotation without value.
func (c *checker) annotated(n *ast.AnnAssign) {
	switch target := n.Target.(type) {
	case *ast.Name:
		c.forbid(n, target.ID, ast.Store)
	case *ast.Attribute:
		c.expr(target.Value)
		c.forbid(n, target.Attr, ast.Store)
	default:
		c.target(target)
	}
}

// mayAwait reports whether the current scope is one that await may stand in.
func (c *checker) mayAwait() bool {
	switch s := c.scope; s.Kind {
	case Function:
		return s.IsAsync
	case GeneratorExp, Comprehension:
		return true
	case Module:
		return c.topAwait
	}
	return false
}

func (c *checker) forStmt(n *ast.For) {
	if n.IsAsync && !c.mayAwait() {
		c.fail(n, "'async for' outside async function")
	}
	c.expr(n.Iter)
	c.inBlock(n, block{kind: loopBlock}, func() {
		c.target(n.Target)
		c.stmts(n.Body)
	})
	c.stmts(n.OrElse)
}

func (c *checker) importNames(n ast.Stmt) {
	ast.Children(n, func(child ast.Node) {
		a := child.(*ast.Alias)
		if a.AsName != "" {
			c.forbid(n, a.AsName, ast.Store)
			return
		}
		c.forbid(n, a.Name, ast.Store)
	})
}

// forbid refuses to bind or delete the one name that cannot be.
func (c *checker) forbid(n ast.Node, name string, ctx ast.Ctx) {
	if name != "__debug__" {
		return
	}
	switch ctx {
	case ast.Store:
		c.fail(n, "cannot assign to __debug__")
	case ast.Del:
		c.fail(n, "cannot delete __debug__")
	}
}
