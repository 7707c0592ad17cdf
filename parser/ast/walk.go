package ast

// Inspect calls f for node and, where f returns true, for what it holds, parents
// first, in the order of Children. f is never called with nil.
func Inspect(node Node, f func(Node) bool) {
	if !f(node) {
		return
	}
	Children(node, func(n Node) { Inspect(n, f) })
}

// Children calls f for each node directly inside node, in source order except
// that a function's defaults follow its parameters; absent parts are left out.
func Children(node Node, f func(Node)) {
	switch n := node.(type) {
	case *Module:
		each(n.Body, f)
	case Stmt:
		stmtChildren(n, f)
	case Expr:
		exprChildren(n, f)
	case Pattern:
		patternChildren(n, f)
	case *Comprehension:
		list(f, n.Target, n.Iter)
		each(n.Ifs, f)
	case *Keyword:
		list(f, n.Value)
	case *Params:
		paramsChildren(n, f)
	case *Param:
		list(f, n.Annotation)
	case *ExceptHandler:
		list(f, n.Type)
		each(n.Body, f)
	case *MatchCase:
		f(n.Pattern)
		list(f, n.Guard)
		each(n.Body, f)
	case *TypeParam:
		list(f, n.Bound, n.Default)
	}
}

// each calls f for the nodes of a list, none of which is nil.
func each[N Node](nodes []N, f func(Node)) {
	for _, n := range nodes {
		f(n)
	}
}

// list calls f for the expressions that are not nil.
func list(f func(Node), exprs ...Expr) {
	for _, e := range exprs {
		if e != nil {
			f(e)
		}
	}
}

func paramsChildren(n *Params, f func(Node)) {
	each(n.PosOnly, f)
	each(n.Args, f)
	if n.VarArg != nil {
		f(n.VarArg)
	}
	each(n.KwOnly, f)
	if n.KwArg != nil {
		f(n.KwArg)
	}
	each(n.Defaults, f)
	list(f, n.KwDefaults...)
}

func stmtChildren(node Stmt, f func(Node)) {
	switch n := node.(type) {
	case *FunctionDef:
		functionChildren(n, f)
	case *ClassDef:
		each(n.Decorators, f)
		each(n.TypeParams, f)
		each(n.Bases, f)
		each(n.Keywords, f)
		each(n.Body, f)
	case *Return:
		list(f, n.Value)
	case *Delete:
		each(n.Targets, f)
	case *Assign:
		each(n.Targets, f)
		f(n.Value)
	case *TypeAlias:
		f(n.Name)
		each(n.TypeParams, f)
		f(n.Value)
	case *AugAssign:
		list(f, n.Target, n.Value)
	case *AnnAssign:
		list(f, n.Target, n.Annotation, n.Value)
	case *For:
		list(f, n.Target, n.Iter)
		each(n.Body, f)
		each(n.OrElse, f)
	case *While:
		f(n.Test)
		each(n.Body, f)
		each(n.OrElse, f)
	case *If:
		f(n.Test)
		each(n.Body, f)
		each(n.OrElse, f)
	case *With:
		for _, item := range n.Items {
			list(f, item.Context, item.Vars)
		}
		each(n.Body, f)
	case *Match:
		f(n.Subject)
		each(n.Cases, f)
	case *Raise:
		list(f, n.Exc, n.Cause)
	case *Try:
		each(n.Body, f)
		each(n.Handlers, f)
		each(n.OrElse, f)
		each(n.FinalBody, f)
	case *Assert:
		list(f, n.Test, n.Msg)
	case *Import:
		each(n.Names, f)
	case *ImportFrom:
		each(n.Names, f)
	case *ExprStmt:
		f(n.Value)
	}
}

func functionChildren(n *FunctionDef, f func(Node)) {
	each(n.Decorators, f)
	each(n.TypeParams, f)
	f(n.Params)
	list(f, n.Returns)
	each(n.Body, f)
}

func exprChildren(node Expr, f func(Node)) {
	switch n := node.(type) {
	case *BoolOp:
		each(n.Values, f)
	case *NamedExpr:
		f(n.Target)
		f(n.Value)
	case *BinOp:
		list(f, n.Left, n.Right)
	case *UnaryOp:
		f(n.Operand)
	case *Lambda:
		f(n.Params)
		f(n.Body)
	case *IfExp:
		list(f, n.Test, n.Body, n.OrElse)
	case *Dict:
		for i, v := range n.Values {
			list(f, n.Keys[i], v)
		}
	case *Set:
		each(n.Elts, f)
	case *ListComp:
		f(n.Elt)
		each(n.Generators, f)
	case *SetComp:
		f(n.Elt)
		each(n.Generators, f)
	case *DictComp:
		list(f, n.Key, n.Value)
		each(n.Generators, f)
	case *GeneratorExp:
		f(n.Elt)
		each(n.Generators, f)
	case *Await:
		f(n.Value)
	case *Yield:
		list(f, n.Value)
	case *YieldFrom:
		f(n.Value)
	case *Compare:
		f(n.Left)
		each(n.Comparators, f)
	case *Call:
		f(n.Func)
		each(n.Args, f)
		each(n.Keywords, f)
	case *JoinedStr:
		each(n.Values, f)
	case *FormattedValue:
		f(n.Value)
		if n.FormatSpec != nil {
			f(n.FormatSpec)
		}
	case *Attribute:
		f(n.Value)
	case *Subscript:
		list(f, n.Value, n.Index)
	case *Starred:
		f(n.Value)
	case *List:
		each(n.Elts, f)
	case *Tuple:
		each(n.Elts, f)
	case *Slice:
		list(f, n.Lower, n.Upper, n.Step)
	}
}

func patternChildren(node Pattern, f func(Node)) {
	switch n := node.(type) {
	case *MatchValue:
		f(n.Value)
	case *MatchSingleton:
		f(n.Value)
	case *MatchSequence:
		each(n.Patterns, f)
	case *MatchMapping:
		each(n.Keys, f)
		each(n.Patterns, f)
	case *MatchClass:
		f(n.Cls)
		each(n.Patterns, f)
		each(n.KwdPatterns, f)
	case *MatchAs:
		if n.Pattern != nil {
			f(n.Pattern)
		}
	case *MatchOr:
		each(n.Patterns, f)
	}
}
