package resolve

import (
	"github.com/bide-lang/bide/parser/ast"
)

func (b *builder) buildModule(mod *ast.Module) {
	s := b.push(Module, mod, "<module>")
	s.Qualname = "<module>"
	b.table.Module = s
	b.table.scopes[mod] = s
	b.block(mod.Body)
	b.cur = s
}

func (b *builder) block(list []ast.Stmt) {
	for _, s := range list {
		b.visit(s)
	}
}

func (b *builder) exprs(list []ast.Expr) {
	for _, e := range list {
		if e != nil {
			b.visit(e)
		}
	}
}

// visit adds what n binds and uses to the current scope.
func (b *builder) visit(n ast.Node) {
	b.enter(n)
	switch n := n.(type) {
	case *ast.FunctionDef:
		b.functionDef(n)
	case *ast.ClassDef:
		b.classDef(n)
	case *ast.TypeAlias:
		b.typeAlias(n)
	case *ast.Global:
		b.declare(n, n.Names, isGlobal, "global")
	case *ast.Nonlocal:
		b.declare(n, n.Names, isNonlocal, "nonlocal")
	case *ast.AnnAssign:
		b.annAssign(n)
	case *ast.For:
		b.cur.HasAwait = b.cur.HasAwait || n.IsAsync
		ast.Children(n, b.visit)
	case *ast.With:
		b.cur.HasAwait = b.cur.HasAwait || n.IsAsync
		ast.Children(n, b.visit)
	case *ast.ExceptHandler:
		b.handler(n)
	case *ast.Alias:
		b.alias(n)
	case ast.Pattern:
		b.pattern(n)
	case ast.Expr:
		b.expr(n)
	default:
		ast.Children(n, b.visit)
	}
	b.depth--
}

func (b *builder) expr(n ast.Expr) {
	switch n := n.(type) {
	case *ast.Name:
		b.name(n)
	case *ast.NamedExpr:
		b.namedExpr(n)
	case *ast.Lambda:
		b.lambda(n)
	case *ast.ListComp:
		b.comprehension(n, Comprehension, "<listcomp>", n.Generators, n.Elt)
	case *ast.SetComp:
		b.comprehension(n, Comprehension, "<setcomp>", n.Generators, n.Elt)
	case *ast.DictComp:
		b.comprehension(n, Comprehension, "<dictcomp>", n.Generators, n.Key, n.Value)
	case *ast.GeneratorExp:
		b.comprehension(n, GeneratorExp, "<genexpr>", n.Generators, n.Elt)
	case *ast.Await:
		b.refuseIn(n, "await expression")
		b.cur.HasAwait = true
		ast.Children(n, b.visit)
	case *ast.Yield, *ast.YieldFrom:
		b.yield(n)
	default:
		ast.Children(n, b.visit)
	}
}

func (b *builder) name(n *ast.Name) {
	if n.Ctx != ast.Load {
		b.bind(n.ID, 0, n)
		return
	}
	b.use(n.ID)
	switch n.ID {
	case "super":
		// super() without arguments reads the class from the cell __class__.
		if b.cur.isFunction() {
			b.use("__class__")
		}
	case "locals", "vars", "dir", "eval", "exec":
		b.cur.SeesLocals = true
		b.cur.Host.SeesLocals = true
	}
}

// refuseIn rejects what may not stand in a lazily evaluated scope.
func (b *builder) refuseIn(n ast.Node, what string) {
	switch b.cur.Kind {
	case TypeAlias, TypeBound:
		b.fail(n, "%s cannot be used within a %s", what, b.cur.role)
	case TypeParams:
		b.fail(n, "%s cannot be used within the definition of a generic", what)
	}
}

func (b *builder) yield(n ast.Expr) {
	b.refuseIn(n, "yield expression")
	ast.Children(n, b.visit)
	b.cur.Suspends = true
	if s := b.cur; s.Kind == Comprehension || s.Kind == GeneratorExp {
		b.fail(n, "'yield' inside %s", comprehensionName(s.Node))
	}
}

func comprehensionName(n ast.Node) string {
	switch n.(type) {
	case *ast.ListComp:
		return "list comprehension"
	case *ast.SetComp:
		return "set comprehension"
	case *ast.DictComp:
		return "dict comprehension"
	}
	return "generator expression"
}

// declare handles a global or nonlocal statement.
func (b *builder) declare(n ast.Node, names []string, f flag, word string) {
	for _, name := range names {
		mangled := b.cur.Mangle(name)
		sym := b.cur.sym(mangled)
		switch had := sym.flags; {
		case had&isParam != 0:
			b.fail(n, "name '%s' is parameter and %s", mangled, word)
		case had&isUsed != 0:
			b.fail(n, "name '%s' is used prior to %s declaration", mangled, word)
		case had&isAnnotated != 0:
			b.fail(n, "annotated name '%s' can't be %s", mangled, word)
		case had&isAssigned != 0:
			b.fail(n, "name '%s' is assigned to before %s declaration", mangled, word)
		}
		sym.flags |= f
		if sym.at == nil {
			sym.at = n
		}
	}
}

func (b *builder) annAssign(n *ast.AnnAssign) {
	b.cur.Annotates = b.cur.Kind == Module || b.cur.Kind == Class
	if name, ok := n.Target.(*ast.Name); ok {
		mangled := b.cur.Mangle(name.ID)
		if sym := b.cur.syms[mangled]; sym != nil && n.Simple && b.cur.Kind != Module {
			switch {
			case sym.flags&isGlobal != 0:
				b.fail(n, "annotated name '%s' can't be global", mangled)
			case sym.flags&isNonlocal != 0:
				b.fail(n, "annotated name '%s' can't be nonlocal", mangled)
			}
		}
		switch {
		case n.Simple:
			b.bind(name.ID, isAnnotated, name)
		case n.Value != nil:
			b.bind(name.ID, 0, name)
		}
	} else {
		b.visit(n.Target)
	}
	b.annotation(n.Annotation)
	if n.Value != nil {
		b.visit(n.Value)
	}
}

func (b *builder) annotation(e ast.Expr) {
	if e != nil && !b.lazyAnnotations {
		b.visit(e)
	}
}

func (b *builder) handler(n *ast.ExceptHandler) {
	if n.Type != nil {
		b.visit(n.Type)
	}
	if n.Name != "" {
		b.bind(n.Name, 0, n)
	}
	b.block(n.Body)
}

func (b *builder) alias(n *ast.Alias) {
	name := n.AsName
	if name == "" {
		name = n.Name
	}
	if name == "*" {
		if b.cur.Kind != Module {
			b.fail(n, "import * only allowed at module level")
		}
		b.cur.HasStar = true
		return
	}
	for i := range len(name) {
		if name[i] == '.' {
			name = name[:i]
			break
		}
	}
	b.bind(name, 0, n)
}

func (b *builder) pattern(n ast.Pattern) {
	ast.Children(n, b.visit)
	name := ""
	switch n := n.(type) {
	case *ast.MatchAs:
		name = n.Name
	case *ast.MatchStar:
		name = n.Name
	case *ast.MatchMapping:
		name = n.Rest
	}
	if name != "" {
		b.bind(name, 0, n)
	}
}

func (b *builder) functionDef(n *ast.FunctionDef) {
	b.bind(n.Name, 0, n)
	b.exprs(n.Params.Defaults)
	b.exprs(n.Params.KwDefaults)
	b.exprs(n.Decorators)
	b.typeParams(n, n.Name, n.TypeParams)
	b.paramAnnotations(n.Params)
	b.annotation(n.Returns)
	s := b.push(Function, n, n.Name)
	s.IsAsync = n.IsAsync
	s.generic = len(n.TypeParams) > 0
	b.table.scopes[n] = s
	b.params(n.Params)
	b.block(n.Body)
	b.pop()
	if s.generic {
		b.pop()
	}
}

func (b *builder) paramAnnotations(p *ast.Params) {
	for _, list := range [][]*ast.Param{p.PosOnly, p.Args, {p.VarArg, p.KwArg}, p.KwOnly} {
		for _, param := range list {
			if param != nil {
				b.annotation(param.Annotation)
			}
		}
	}
}

// params binds the parameters in the order of their slots.
func (b *builder) params(p *ast.Params) {
	for _, list := range [][]*ast.Param{p.PosOnly, p.Args, p.KwOnly, {p.VarArg, p.KwArg}} {
		for _, param := range list {
			if param != nil {
				b.bind(param.Name, isParam, param)
			}
		}
	}
}

func (b *builder) lambda(n *ast.Lambda) {
	b.exprs(n.Params.Defaults)
	b.exprs(n.Params.KwDefaults)
	s := b.push(Lambda, n, "<lambda>")
	b.table.scopes[n] = s
	b.params(n.Params)
	b.visit(n.Body)
	b.pop()
}

func (b *builder) classDef(n *ast.ClassDef) {
	b.bind(n.Name, 0, n)
	b.exprs(n.Decorators)
	private := b.cur.private
	b.typeParams(n, n.Name, n.TypeParams)
	if len(n.TypeParams) > 0 {
		b.cur.private = n.Name
		// A generic class has these two beside its type parameters.
		b.bind(".type_params", 0, n)
		b.bind(".generic_base", 0, n)
		b.use(".type_params")
		b.use(".generic_base")
	}
	b.exprs(n.Bases)
	for _, k := range n.Keywords {
		b.visit(k)
	}
	s := b.push(Class, n, n.Name)
	s.private = n.Name
	s.generic = len(n.TypeParams) > 0
	b.table.scopes[n] = s
	if s.generic {
		b.use(".type_params")
	}
	b.block(n.Body)
	b.pop()
	if s.generic {
		b.cur.private = private
		b.pop()
	}
}

// typeParams opens the scope of type parameters, if there are any.
func (b *builder) typeParams(n ast.Node, name string, list []*ast.TypeParam) {
	if len(list) == 0 {
		return
	}
	s := b.push(TypeParams, n, "<generic parameters of "+name+">")
	b.table.typeParams[n] = s
	b.seeClass(s)
	for _, tp := range list {
		b.typeParam(tp)
	}
}

// seeClass makes a lazily evaluated scope see the names of the class around it.
func (b *builder) seeClass(s *Scope) {
	if s.Parent.Kind == Class || s.Parent.SeesClass {
		s.SeesClass = true
		s.sym("__classdict__").flags |= isUsed
	}
}

func (b *builder) typeParam(tp *ast.TypeParam) {
	b.bind(tp.Name, isTypeParam, tp)
	kind := [...]string{"TypeVar", "TypeVarTuple", "ParamSpec"}[tp.Stars]
	if tp.Bound != nil {
		what := kind + " bound"
		if _, tuple := tp.Bound.(*ast.Tuple); tuple {
			what = kind + " constraint"
		}
		b.table.scopes[tp] = b.lazy(TypeBound, tp, tp.Name, what, tp.Bound)
	}
	if tp.Default != nil {
		b.table.defaults[tp] = b.lazy(TypeBound, tp, tp.Name, kind+" default", tp.Default)
	}
}

// lazy makes the scope of an expression that is evaluated when first needed.
func (b *builder) lazy(kind Kind, n ast.Node, name, role string, e ast.Expr) *Scope {
	s := b.push(kind, n, name)
	s.role = role
	b.seeClass(s)
	b.visit(e)
	b.pop()
	return s
}

func (b *builder) typeAlias(n *ast.TypeAlias) {
	b.visit(n.Name)
	b.typeParams(n, n.Name.ID, n.TypeParams)
	b.table.scopes[n] = b.lazy(TypeAlias, n, n.Name.ID, "type alias", n.Value)
	if len(n.TypeParams) > 0 {
		b.pop()
	}
}

// comprehension makes the scope of a comprehension. Its outermost iterable
// belongs to the scope around it.
func (b *builder) comprehension(n ast.Expr, kind Kind, name string, gens []*ast.Comprehension, elts ...ast.Expr) {
	b.cur.isIter++
	b.visit(gens[0].Iter)
	b.cur.isIter--
	s := b.push(kind, n, name)
	b.table.scopes[n] = s
	if kind == GeneratorExp {
		b.bind(".0", isParam, n)
		s.Suspends = true
	}
	for i, g := range gens {
		b.clause(g, i == 0)
	}
	for i := len(elts) - 1; i >= 0; i-- {
		b.visit(elts[i])
	}
	s.IsAsync = s.HasAwait
	b.pop()
	if kind == Comprehension && s.IsAsync {
		b.cur.HasAwait = true
	}
}

func (b *builder) clause(g *ast.Comprehension, first bool) {
	b.iterTarget(g.Target)
	if !first {
		b.cur.isIter++
		b.visit(g.Iter)
		b.cur.isIter--
	}
	b.exprs(g.Ifs)
	b.cur.HasAwait = b.cur.HasAwait || g.IsAsync
}

// iterTarget binds a comprehension's targets as iteration variables.
func (b *builder) iterTarget(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Name:
		b.bind(e.ID, isIterVar, e)
	case *ast.Tuple:
		for _, elt := range e.Elts {
			b.iterTarget(elt)
		}
	case *ast.List:
		for _, elt := range e.Elts {
			b.iterTarget(elt)
		}
	case *ast.Starred:
		b.iterTarget(e.Value)
	default:
		b.visit(e)
	}
}

// namedExpr binds the target of `:=`; inside a comprehension in the nearest
// scope around it that is none.
func (b *builder) namedExpr(n *ast.NamedExpr) {
	b.refuseIn(n, "named expression")
	if b.cur.isIter > 0 {
		b.fail(n, "assignment expression cannot be used in a comprehension iterable expression")
	}
	if b.cur.Kind == Comprehension || b.cur.Kind == GeneratorExp {
		b.bindOutside(n)
		b.visit(n.Value)
		return
	}
	b.visit(n.Value)
	b.visit(n.Target)
}

func (b *builder) bindOutside(n *ast.NamedExpr) {
	name := b.cur.Mangle(n.Target.ID)
	for s := b.cur; ; s = s.Parent {
		switch s.Kind {
		case Comprehension, GeneratorExp:
			if sym := s.syms[name]; sym != nil && sym.flags&isIterVar != 0 {
				b.fail(n.Target, "assignment expression cannot rebind comprehension iteration variable '%s'", n.Target.ID)
			}
			continue
		case Class:
			b.fail(n.Target, "assignment expression within a comprehension cannot be used in a class body")
		case TypeParams:
			b.fail(n.Target, "assignment expression within a comprehension cannot be used within the definition of a generic")
		case TypeAlias, TypeBound:
			b.fail(n.Target, "assignment expression within a comprehension cannot be used in a %s", s.role)
		}
		b.bindTargetIn(s, name, n)
		return
	}
}

// bindTargetIn binds the target in s; the comprehensions between reach it as a
// nonlocal variable, or as a global one if s says so or is the module.
func (b *builder) bindTargetIn(s *Scope, name string, n *ast.NamedExpr) {
	sym := s.sym(name)
	f := isNonlocal
	if s.Kind == Module || sym.flags&isGlobal != 0 {
		f = isGlobal
	}
	sym.flags |= isBound | isAssigned
	for c := b.cur; c != s; c = c.Parent {
		inner := c.sym(name)
		inner.flags |= f
		inner.at = n
	}
}
