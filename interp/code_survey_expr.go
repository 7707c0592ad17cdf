package interp

import (
	"slices"

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
		s.call(n)
	case *ast.Lambda:
		s.defaults(n.Params)
		s.codeOf(n)
	case *ast.NamedExpr:
		s.exprs(n.Value, n.Target)
	case *ast.IfExp:
		thenDead, elseDead := s.condition(n.Test)
		s.deadIf(thenDead, func() { s.expr(n.Body) })
		s.deadIf(elseDead, func() { s.expr(n.OrElse) })
	case *ast.Compare:
		s.compare(n)
	case *ast.BinOp:
		if !s.percent(n) {
			s.exprs(n.Left, n.Right)
		}
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

// condition notes what only decides between two branches: constants in it, and the None of "is None", are gone when it is
// compiled. If all of it is constant, one of the branches is dead.
func (s *survey) condition(e ast.Expr) (thenDead, elseDead bool) {
	if v, ok := s.fold(e); ok {
		s.optimizedOut(v)
		truth, _ := object.Truth(s.t, v)
		return !truth, truth
	}
	switch n := e.(type) {
	case *ast.BoolOp:
		for _, operand := range n.Values {
			s.condition(operand)
		}
		return false, false
	case *ast.UnaryOp:
		if n.Op == ast.Not {
			s.condition(n.Operand)
			return false, false
		}
	case *ast.Compare:
		c, constant := n.Comparators[0].(*ast.Constant)
		if constant && c.Kind == ast.ConstNone && len(n.Ops) == 1 && (n.Ops[0] == ast.Is || n.Ops[0] == ast.IsNot) {
			s.expr(n.Left)
			s.optimizedOut(object.None)
			return false, false
		}
	}
	s.expr(e)
	return false, false
}

// call notes a call. One with **keywords takes its other arguments in a tuple.
func (s *survey) call(n *ast.Call) {
	s.expr(n.Func)
	s.arguments(n.Args, n.Keywords)
}

// arguments notes those of a call, or of a class statement. If there are any with a star, positional ones go into a tuple
// and keywords into a dict.
func (s *survey) arguments(args []ast.Expr, keywords []*ast.Keyword) {
	intoDict := slices.ContainsFunc(keywords, isDoubleStar)
	intoTuple := intoDict || slices.ContainsFunc(args, isStarred)
	if values, ok := s.foldAll(args); ok && intoTuple {
		s.joined(values)
	} else {
		s.exprs(args...)
	}
	if !intoTuple {
		s.keywords(keywords)
		return
	}
	for len(keywords) > 0 {
		if isDoubleStar(keywords[0]) {
			s.expr(keywords[0].Value)
			keywords = keywords[1:]
			continue
		}
		n := slices.IndexFunc(keywords, isDoubleStar)
		if n < 0 {
			n = len(keywords)
		}
		if n == 1 {
			s.constant(object.NewStr(s.scope.Mangle(keywords[0].Arg)))
			s.expr(keywords[0].Value)
		} else {
			s.keywords(keywords[:n])
		}
		keywords = keywords[n:]
	}
}

func isDoubleStar(k *ast.Keyword) bool { return k.Arg == "" }

func isStarred(e ast.Expr) bool {
	_, starred := e.(*ast.Starred)
	return starred
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

// dict notes a display, in the parts that it is made of: what is unpacked into it, and rows of at most 17 items.
func (s *survey) dict(n *ast.Dict) {
	const longest = 17
	start := 0
	for i, key := range n.Keys {
		if key == nil {
			s.dictRow(n.Keys[start:i], n.Values[start:i])
			s.expr(n.Values[i])
			start = i + 1
		} else if i+1-start == longest {
			s.dictRow(n.Keys[start:i+1], n.Values[start:i+1])
			start = i + 1
		}
	}
	s.dictRow(n.Keys[start:], n.Values[start:])
}

// dictRow notes items of a display: several constant keys, but not too many, are one tuple behind the values.
func (s *survey) dictRow(keys, values []ast.Expr) {
	const most = 15
	if folded, ok := s.foldAll(keys); ok && len(keys) > 1 && len(keys) <= most {
		s.exprs(values...)
		s.constant(object.TupleOf(folded))
		return
	}
	for i, v := range values {
		s.exprs(keys[i], v)
	}
}

// keywords notes the values of keyword arguments, and their names as one tuple.
func (s *survey) keywords(list []*ast.Keyword) {
	var names []string
	for _, k := range list {
		s.expr(k.Value)
		names = append(names, s.scope.Mangle(k.Arg))
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
		for _, test := range g.Ifs {
			s.condition(test)
		}
	}
	s.exprs(results...)
}
