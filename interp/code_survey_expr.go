package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
)

// exprs notes expressions in order; those that are absent are left out.
func (s *survey) exprs(list ...ast.Expr) {
	for _, e := range list {
		if e != nil {
			s.expr(e)
		}
	}
}

// orNone notes an expression, or the None that stands for it.
func (s *survey) orNone(e ast.Expr) {
	if e == nil {
		s.constant(object.None)
		return
	}
	s.expr(e)
}

func (s *survey) expr(e ast.Expr) {
	if v, ok := s.fold(e); ok {
		s.constant(v)
		return
	}
	switch n := e.(type) {
	case *ast.Name:
		s.variable(n.ID)
	case *ast.Attribute:
		s.expr(n.Value)
		s.attr(n.Attr)
	case *ast.Call:
		s.exprs(n.Func)
		s.exprs(n.Args...)
		s.keywords(n.Keywords)
	case *ast.Lambda:
		s.defaults(n.Params)
		s.codeOf(n)
	case *ast.NamedExpr:
		s.exprs(n.Value, n.Target)
	case *ast.IfExp:
		s.exprs(n.Test, n.Body, n.OrElse)
	case *ast.Compare:
		s.compare(n)
	case *ast.Subscript:
		s.exprs(n.Value, n.Index)
	case *ast.Slice:
		s.orNone(n.Lower)
		s.orNone(n.Upper)
		s.exprs(n.Step)
	case *ast.Yield:
		s.orNone(n.Value)
	case *ast.YieldFrom:
		s.expr(n.Value)
		s.constant(object.None)
	case *ast.Await:
		s.expr(n.Value)
		s.constant(object.None)
	default:
		s.display(e)
	}
}

// display notes displays, comprehensions and what else holds nothing but expressions.
func (s *survey) display(e ast.Expr) {
	switch n := e.(type) {
	case *ast.List:
		s.items(n.Elts, func(v []Value) Value { return object.NewTuple(v...).Value() })
	case *ast.Set:
		s.items(n.Elts, s.frozen)
	case *ast.Dict:
		s.dict(n)
	case *ast.ListComp:
		s.comprehension(n, n.Generators, n.Elt)
	case *ast.SetComp:
		s.comprehension(n, n.Generators, n.Elt)
	case *ast.DictComp:
		s.comprehension(n, n.Generators, n.Key, n.Value)
	case *ast.GeneratorExp:
		s.codeOf(n)
		s.expr(n.Generators[0].Iter)
	default:
		ast.Children(e, func(c ast.Node) { s.expr(c.(ast.Expr)) })
	}
}

func (s *survey) frozen(items []Value) Value {
	set := object.NewFrozenSet()
	for _, v := range items {
		set.Add(s.t, v)
	}
	return set.Value()
}

// items notes those of a list or set: three or more constants are one.
func (s *survey) items(elts []ast.Expr, all func([]Value) Value) {
	if values, ok := s.foldAll(elts); ok && len(values) > 2 {
		s.constant(all(values))
		return
	}
	s.exprs(elts...)
}

// walked notes what is only gone through: a list of constants is a tuple then, a set a frozenset.
func (s *survey) walked(e ast.Expr) {
	switch n := e.(type) {
	case *ast.List:
		if values, ok := s.foldAll(n.Elts); ok {
			s.constant(object.NewTuple(values...).Value())
			return
		}
	case *ast.Set:
		if values, ok := s.foldAll(n.Elts); ok {
			s.constant(s.frozen(values))
			return
		}
	}
	s.expr(e)
}

func (s *survey) compare(n *ast.Compare) {
	s.expr(n.Left)
	for i, c := range n.Comparators {
		if op := n.Ops[i]; len(n.Ops) == 1 && (op == ast.In || op == ast.NotIn) {
			s.walked(c)
		} else {
			s.expr(c)
		}
	}
}

// dict notes a display: several constant keys are one tuple behind the values.
func (s *survey) dict(n *ast.Dict) {
	if keys, ok := s.foldAll(n.Keys); ok && len(keys) > 1 {
		s.exprs(n.Values...)
		s.constant(object.NewTuple(keys...).Value())
		return
	}
	for i, v := range n.Values {
		s.exprs(n.Keys[i], v)
	}
}

// keywords notes the values of keyword arguments, and their names as one tuple.
func (s *survey) keywords(list []*ast.Keyword) {
	var names []string
	for _, k := range list {
		s.expr(k.Value)
		if k.Arg != "" {
			names = append(names, s.scope.Mangle(k.Arg))
		}
	}
	if len(names) > 0 {
		s.constant(strTuple(names))
	}
}

func (s *survey) comprehension(n ast.Node, clauses []*ast.Comprehension, results ...ast.Expr) {
	s.walked(clauses[0].Iter)
	outer := s.scope
	s.scope = s.c.unit.table.Scope(n)
	s.generators(clauses, true, results...)
	s.scope = outer
}

// generators notes the clauses of a comprehension; the iterable of the first, if given, has been noted outside.
func (s *survey) generators(clauses []*ast.Comprehension, given bool, results ...ast.Expr) {
	for i, g := range clauses {
		if i > 0 || !given {
			s.walked(g.Iter)
		}
		s.expr(g.Target)
		s.exprs(g.Ifs...)
	}
	s.exprs(results...)
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

// fold gives the value of an expression of constants.
func (s *survey) fold(e ast.Expr) (Value, bool) {
	switch n := e.(type) {
	case *ast.Constant:
		return s.c.unit.in.constantValue(n), true
	case *ast.Tuple:
		if values, ok := s.foldAll(n.Elts); ok {
			return object.NewTuple(values...).Value(), true
		}
	case *ast.UnaryOp:
		return s.foldUnary(n)
	case *ast.BinOp:
		return s.foldBinary(n)
	case *ast.Name:
		if n.ID == "__debug__" {
			return object.True, true
		}
	}
	return object.Unbound, false
}

// foldAll gives the values of expressions if all of them are constant.
func (s *survey) foldAll(list []ast.Expr) ([]Value, bool) {
	var values []Value
	for _, e := range list {
		if e == nil {
			return nil, false
		}
		v, ok := s.fold(e)
		if !ok {
			return nil, false
		}
		values = append(values, v)
	}
	return values, true
}

func (s *survey) foldUnary(n *ast.UnaryOp) (Value, bool) {
	v, ok := s.fold(n.Operand)
	if !ok {
		return v, false
	}
	switch n.Op {
	case ast.Not:
		truth, ok := object.Truth(s.t, v)
		return object.Bool(!truth), ok
	case ast.USub:
		v = object.Negative(s.t, v)
	case ast.UAdd:
		v = object.Positive(s.t, v)
	case ast.Invert:
		v = object.Inverted(s.t, v)
	}
	return s.folded(v)
}

// foldBinary folds an operator if its value is not large.
func (s *survey) foldBinary(n *ast.BinOp) (Value, bool) {
	a, ok := s.fold(n.Left)
	if !ok {
		return a, false
	}
	b, ok := s.fold(n.Right)
	if !ok {
		return b, false
	}
	const most = 128
	if count, small := object.AsInt64(b); small && count > most && (n.Op == ast.Pow || n.Op == ast.LShift || n.Op == ast.Mult && !a.IsInt()) {
		return object.Unbound, false
	}
	return s.folded(object.Binary(s.t, binaryOps[n.Op], a, b))
}

// folded gives a value on, unless it could not be calculated.
func (s *survey) folded(v Value) (Value, bool) {
	if v.Bad() {
		s.t.Take()
		return v, false
	}
	return v, true
}
