package interp

import (
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
	"github.com/bide-lang/bide/parser/resolve"
)

// survey goes through the tree of a code in the order in which CPython's compiler writes instructions, and notes the
// names and constants that these would refer to: co_names, co_varnames and co_consts.
type survey struct {
	t      *object.Thread
	c      *Code
	scope  *resolve.Scope // of the comprehension it is in, or of the code
	names  []string
	locals []string // as they come up
	consts []Value
	keys   []string // of consts: what tells 1 from True and 1.0
	late   []Value  // what comes behind the other constants
	dead   int      // depth inside of branches that are never taken
}

// surveyed gives what was noted of the code.
func (c *Code) surveyed(t *object.Thread) *survey {
	if c.survey == nil && c.scope != nil {
		s := &survey{t: t, c: c.linked(t), scope: c.scope}
		s.code()
		for _, v := range s.late {
			s.constant(v)
		}
		c.survey = s
	}
	if c.survey == nil {
		return &survey{}
	}
	return c.survey
}

func (s *survey) code() {
	body := s.c.body
	switch n := s.c.node.(type) {
	case *ast.FunctionDef:
		if s.c.hasDoc {
			s.constant(object.NewStr(s.c.doc))
			body = body[1:]
		} else {
			s.constant(object.None)
		}
		s.body(body)
	case *ast.Lambda:
		s.constant(object.None)
		s.expr(n.Body)
		return
	case *ast.GeneratorExp:
		s.generators(n.Generators, true, n.Elt)
		s.constant(object.None)
		return
	case *ast.ClassDef:
		s.classBody(body)
	case *ast.Module:
		if s.c.hasDoc {
			s.constant(object.NewStr(s.c.doc))
			s.name("__doc__")
			body = body[1:]
		}
		s.body(body)
	default:
		s.body(body)
	}
	if s.scope.NeedsClassCell() { // that is what is returned
		return
	}
	if n := len(body); n == 0 || goesOn(body[n-1]) {
		s.constant(object.None)
	}
}

func (s *survey) classBody(body []ast.Stmt) {
	for _, name := range []string{"__name__", "__module__"} {
		s.name(name)
	}
	s.constant(object.NewStr(s.c.qualname))
	s.name("__qualname__")
	s.constant(object.Int(int64(s.c.line())))
	s.name("__firstlineno__")
	if s.c.hasDoc {
		s.constant(object.NewStr(s.c.doc))
		s.name("__doc__")
		body = body[1:]
	}
	s.body(body)
	s.constant(staticAttributes(s.c.body))
	s.name("__static_attributes__")
	if s.scope.NeedsClassCell() {
		s.name("__classcell__")
	}
}

// goesOn reports whether what follows a statement can be reached.
func goesOn(s ast.Stmt) bool {
	ends := func(body []ast.Stmt) bool { return len(body) > 0 && !goesOn(body[len(body)-1]) }
	switch s := s.(type) {
	case *ast.Return, *ast.Raise, *ast.Break, *ast.Continue:
		return false
	case *ast.If:
		return !ends(s.Body) || !ends(s.OrElse)
	case *ast.Try:
		if ends(s.FinalBody) {
			return false
		}
		for _, h := range s.Handlers {
			if !ends(h.Body) {
				return true
			}
		}
		return !ends(s.Body) && !ends(s.OrElse)
	case *ast.While:
		c, ok := s.Test.(*ast.Constant)
		return !ok || !constantTruth(c) || breaks(s.Body)
	}
	return true
}

// breaks reports whether a loop with this body can be left by break.
func breaks(body []ast.Stmt) (found bool) {
	for _, s := range body {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.Break:
				found = true
			case *ast.For, *ast.While, *ast.FunctionDef, *ast.ClassDef:
				return false
			}
			return true
		})
	}
	return found
}

// name notes a name, which is mangled already.
func (s *survey) name(name string) {
	if !slices.Contains(s.names, name) {
		s.names = append(s.names, name)
	}
}

// attr notes the name of an attribute.
func (s *survey) attr(name string) { s.name(s.scope.Mangle(name)) }

// variable notes the name of a variable.
func (s *survey) variable(id string) {
	switch sym := s.scope.Lookup(id); sym.Kind {
	case resolve.Name, resolve.GlobalImplicit, resolve.GlobalExplicit:
		s.name(sym.Name)
	case resolve.Local:
		s.local(sym.Name)
	case resolve.Cell:
		if strings.HasPrefix(s.c.names[sym.Index], ".") { // that of a comprehension's variable, which is saved as a local one
			s.local(sym.Name)
		}
	}
}

func (s *survey) local(name string) {
	if !slices.Contains(s.locals, name) {
		s.locals = append(s.locals, name)
	}
}

// constant notes a constant, unless it is only used where nothing ever comes.
func (s *survey) constant(v Value) {
	text, _ := object.Repr(s.t, v)
	key := v.Type().Name + text
	if s.dead > 0 && len(s.consts) > 0 || slices.Contains(s.keys, key) {
		return
	}
	s.consts, s.keys = append(s.consts, v), append(s.keys, key)
}

// joined notes constants of which the optimizer makes a tuple, once all else is compiled. Only the very first of the
// constants survives that for its own sake.
func (s *survey) joined(values []Value) {
	if len(s.consts) == 0 {
		s.constant(values[0])
	}
	s.late = append(s.late, object.NewTuple(values...).Value())
}

// codeOf notes the code that a node was linked to.
func (s *survey) codeOf(n ast.Node) {
	for _, c := range s.c.nested {
		if c.node == n {
			s.constant(c.Value())
			return
		}
	}
}

func (s *survey) body(body []ast.Stmt) {
	for _, stmt := range body {
		s.stmt(stmt)
	}
}

func (s *survey) stmt(stmt ast.Stmt) {
	switch n := stmt.(type) {
	case *ast.ExprStmt:
		if _, constant := n.Value.(*ast.Constant); !constant {
			s.expr(n.Value)
		}
	case *ast.Assign:
		s.exprs(n.Value)
		s.exprs(n.Targets...)
	case *ast.AugAssign:
		s.exprs(n.Target, n.Value)
	case *ast.AnnAssign:
		s.annAssign(n)
	case *ast.Return:
		s.orNone(n.Value)
	case *ast.Delete:
		s.exprs(n.Targets...)
	case *ast.Raise:
		s.exprs(n.Exc, n.Cause)
	case *ast.Assert:
		s.exprs(n.Test, n.Msg)
	case *ast.FunctionDef:
		s.function(n)
	case *ast.ClassDef:
		s.class(n)
	case *ast.Import:
		s.imports(n)
	case *ast.ImportFrom:
		s.importsFrom(n)
	case *ast.TypeAlias:
		s.constant(object.NewStr(n.Name.ID))
		s.codeOf(n)
		s.variable(n.Name.ID)
	default:
		s.compound(stmt)
	}
}

func (s *survey) compound(stmt ast.Stmt) {
	switch n := stmt.(type) {
	case *ast.If:
		s.branches(n.Test, n.Body, n.OrElse)
	case *ast.While:
		s.branches(n.Test, n.Body, n.OrElse)
	case *ast.For:
		s.walked(n.Iter)
		s.expr(n.Target)
		if n.IsAsync {
			s.constant(object.None)
		}
		s.body(n.Body)
		s.body(n.OrElse)
	case *ast.With:
		for _, item := range n.Items {
			s.exprs(item.Context)
			if n.IsAsync {
				s.constant(object.None)
			}
			s.exprs(item.Vars)
		}
		s.body(n.Body)
		s.constant(object.None)
	case *ast.Try:
		s.try(n)
	case *ast.Match:
		s.expr(n.Subject)
		for _, c := range n.Cases {
			s.pattern(c.Pattern)
			s.exprs(c.Guard)
			s.body(c.Body)
		}
	}
}

// branches notes what stands behind a condition; if that is a constant, one of the bodies is dead.
func (s *survey) branches(test ast.Expr, then, orElse []ast.Stmt) {
	c, constant := test.(*ast.Constant)
	deadly := func(is bool, body []ast.Stmt) {
		if is {
			s.dead++
			defer func() { s.dead-- }()
		}
		s.body(body)
	}
	if constant && len(s.consts) > 0 {
		deadly(!constantTruth(c), then)
		deadly(constantTruth(c), orElse)
		return
	}
	s.expr(test)
	deadly(constant && !constantTruth(c), then)
	deadly(constant && constantTruth(c), orElse)
}

func (s *survey) try(n *ast.Try) {
	s.body(n.Body)
	s.body(n.OrElse)
	for _, h := range n.Handlers {
		s.exprs(h.Type)
		if h.Name != "" {
			s.variable(h.Name)
		}
		s.body(h.Body)
		if h.Name != "" {
			s.constant(object.None)
		}
	}
	s.body(n.FinalBody)
}

func (s *survey) annAssign(n *ast.AnnAssign) {
	if n.Value != nil {
		s.exprs(n.Value, n.Target)
	}
	if s.c.isModule() || s.scope.Kind == resolve.Class {
		s.expr(n.Annotation)
		if target, ok := n.Target.(*ast.Name); ok && n.Simple {
			s.name("__annotations__")
			s.constant(object.NewStr(s.scope.Mangle(target.ID)))
		}
	}
}

func (s *survey) function(n *ast.FunctionDef) {
	s.exprs(n.Decorators...)
	s.defaults(n.Params)
	p := n.Params
	for _, list := range [][]*ast.Param{p.PosOnly, p.Args, {p.VarArg}, p.KwOnly, {p.KwArg}} {
		for _, param := range list {
			if param != nil && param.Annotation != nil {
				s.constant(object.NewStr(s.scope.Mangle(param.Name)))
				s.expr(param.Annotation)
			}
		}
	}
	if n.Returns != nil {
		s.constant(object.NewStr("return"))
		s.expr(n.Returns)
	}
	s.codeOf(n)
	s.variable(n.Name)
}

// defaults notes those of a def or lambda.
func (s *survey) defaults(p *ast.Params) {
	if values, ok := s.foldAll(p.Defaults); ok && len(values) > 0 {
		s.joined(values)
	} else {
		s.exprs(p.Defaults...)
	}
	var names []string
	for i, d := range p.KwDefaults {
		if d != nil {
			s.expr(d)
			names = append(names, s.scope.Mangle(p.KwOnly[i].Name))
		}
	}
	if len(names) > 0 {
		s.constant(strTuple(names))
	}
}

func (s *survey) class(n *ast.ClassDef) {
	s.exprs(n.Decorators...)
	s.codeOf(n)
	s.constant(object.NewStr(n.Name))
	s.exprs(n.Bases...)
	s.keywords(n.Keywords)
	s.variable(n.Name)
}

func (s *survey) imports(n *ast.Import) {
	for _, a := range n.Names {
		s.constant(object.Int(0))
		s.constant(object.None)
		s.name(a.Name)
		parts := strings.Split(a.Name, ".")
		if a.AsName == "" {
			s.variable(parts[0])
			continue
		}
		for _, part := range parts[1:] {
			s.name(part)
		}
		s.variable(a.AsName)
	}
}

func (s *survey) importsFrom(n *ast.ImportFrom) {
	var names []string
	for _, a := range n.Names {
		names = append(names, a.Name)
	}
	s.constant(object.Int(int64(n.Level)))
	s.constant(strTuple(names))
	s.name(n.Module)
	for _, a := range n.Names {
		switch {
		case a.Name == "*":
		case a.AsName != "":
			s.name(a.Name)
			s.variable(a.AsName)
		default:
			s.name(a.Name)
			s.variable(a.Name)
		}
	}
}
