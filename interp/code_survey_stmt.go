package interp

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
	"github.com/bide-lang/bide/parser/resolve"
)

func (s *survey) body(body []ast.Stmt) {
	dead := s.dead
	for _, stmt := range body {
		s.stmt(stmt)
		if !goesOn(stmt) {
			s.dead = dead + 1
		}
	}
	s.dead = dead
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
		s.returns(n)
	case *ast.Break, *ast.Continue:
		s.unwind(true)
	case *ast.Delete:
		s.exprs(n.Targets...)
	case *ast.Raise:
		s.exprs(n.Exc, n.Cause)
	case *ast.Assert:
		s.condition(n.Test)
		s.exprs(n.Msg)
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
		s.within(nil, func() { s.branches(n.Test, n.Body, nil) })
		_, elseDead := s.condition(n.Test)
		s.deadIf(elseDead, func() { s.body(n.OrElse) })
	case *ast.For:
		s.walked(n.Iter)
		s.expr(n.Target)
		if n.IsAsync {
			s.constant(object.None)
		}
		s.within(nil, func() { s.body(n.Body) })
		s.body(n.OrElse)
	case *ast.With:
		for _, item := range n.Items {
			s.exprs(item.Context)
			if n.IsAsync {
				s.constant(object.None)
			}
			s.exprs(item.Vars)
		}
		none := func() { s.constant(object.None) }
		s.within(none, func() { s.body(n.Body) })
		none()
	case *ast.Try:
		s.try(n)
	case *ast.Match:
		s.expr(n.Subject)
		for _, c := range n.Cases {
			s.pattern(c.Pattern)
			if c.Guard != nil {
				s.condition(c.Guard)
			}
			s.body(c.Body)
		}
	}
}

// branches notes a condition and what stands behind it.
func (s *survey) branches(test ast.Expr, then, orElse []ast.Stmt) {
	thenDead, elseDead := s.condition(test)
	s.deadIf(thenDead, func() { s.body(then) })
	s.deadIf(elseDead, func() { s.body(orElse) })
}

// deadIf notes something which may be dead.
func (s *survey) deadIf(dead bool, note func()) {
	if dead {
		s.dead++
		defer func() { s.dead-- }()
	}
	note()
}

func (s *survey) try(n *ast.Try) {
	final := func() { s.body(n.FinalBody) }
	s.within(final, func() {
		s.body(n.Body)
		s.body(n.OrElse)
		for _, h := range n.Handlers {
			s.handler(h)
		}
	})
	final()
}

func (s *survey) handler(h *ast.ExceptHandler) {
	s.exprs(h.Type)
	forget := func() {}
	if h.Name != "" {
		s.variable(h.Name)
		forget = func() { s.constant(object.None) }
	}
	s.within(forget, func() { s.body(h.Body) })
	forget()
}

// within notes a body; leave notes what is done where a return, break or continue goes out of it, nil if it is a loop's.
func (s *survey) within(leave, body func()) {
	s.around = append(s.around, leave)
	body()
	s.around = s.around[:len(s.around)-1]
}

// unwind notes what is done on the way out of the code, or of its innermost loop.
func (s *survey) unwind(toLoop bool) {
	around := s.around
	defer func() { s.around = around }()
	for i := len(around) - 1; i >= 0; i-- {
		s.around = around[:i:i]
		switch leave := around[i]; {
		case leave != nil:
			leave()
		case toLoop:
			return
		}
	}
}

// returns notes a return, whose value is calculated before what stands around is left unless it is a constant.
func (s *survey) returns(n *ast.Return) {
	v, constant := object.None, n.Value == nil
	if !constant {
		v, constant = s.fold(n.Value)
	}
	if constant {
		s.unwind(false)
		s.constant(v)
		return
	}
	s.expr(n.Value)
	s.unwind(false)
}

func (s *survey) annAssign(n *ast.AnnAssign) {
	if n.Value != nil {
		s.exprs(n.Value, n.Target)
	} else {
		s.exprs(n.TargetParts()...)
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
	s.annotations(n)
	s.codeOf(n)
	s.variable(n.Name)
}

// annotations notes those of a def, which are handed over in a tuple of names and values.
func (s *survey) annotations(n *ast.FunctionDef) {
	var all []ast.Expr
	add := func(name string, annotation ast.Expr) {
		if annotation != nil {
			all = append(all, &ast.Constant{Kind: ast.ConstStr, Str: s.scope.Mangle(name)}, annotation)
		}
	}
	p := n.Params
	for _, list := range [][]*ast.Param{p.PosOnly, p.Args, {p.VarArg}, p.KwOnly, {p.KwArg}} {
		for _, param := range list {
			if param != nil {
				add(param.Name, param.Annotation)
			}
		}
	}
	add("return", n.Returns)
	if values, ok := s.foldAll(all); ok && len(all) > 0 {
		s.joined(values)
		return
	}
	s.exprs(all...)
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
	s.arguments(n.Bases, n.Keywords)
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

func (s *survey) pattern(p ast.Pattern) {
	switch p := p.(type) {
	case *ast.MatchValue:
		s.expr(p.Value)
	case *ast.MatchSingleton:
		s.expr(p.Value)
	case *ast.MatchSequence:
		s.sequenceLen(p.Patterns)
		s.patterns(p.Patterns)
	case *ast.MatchMapping:
		if n := len(p.Keys); n > 0 {
			s.constant(object.Int(int64(n)))
		}
		if keys, ok := s.foldAll(p.Keys); ok && len(keys) > 0 {
			s.joined(keys)
		}
		s.patterns(p.Patterns)
		s.captured(p.Rest)
	case *ast.MatchClass:
		s.expr(p.Cls)
		s.constant(strTuple(p.KwdAttrs))
		s.patterns(p.Patterns)
		s.patterns(p.KwdPatterns)
	case *ast.MatchStar:
		s.captured(p.Name)
	case *ast.MatchAs:
		if p.Pattern != nil {
			s.pattern(p.Pattern)
		}
		s.captured(p.Name)
	case *ast.MatchOr:
		s.patterns(p.Patterns)
	}
}

// sequenceLen notes how many items a sequence must have for the patterns.
func (s *survey) sequenceLen(list []ast.Pattern) {
	n := len(list)
	for _, p := range list {
		if _, star := p.(*ast.MatchStar); star {
			n--
		}
	}
	if n > 0 || len(list) == 0 {
		s.constant(object.Int(int64(n)))
	}
}

func (s *survey) patterns(list []ast.Pattern) {
	for _, p := range list {
		s.pattern(p)
	}
}

func (s *survey) captured(name string) {
	if name != "" {
		s.variable(name)
	}
}
