package interp

import "github.com/bide-lang/bide/parser/ast"

// newTreeNode is an empty node of the parser's for a class of the module ast, nil for what is none.
func newTreeNode(class string) ast.Node {
	switch class {
	case "AsyncFunctionDef":
		return &ast.FunctionDef{IsAsync: true}
	case "AsyncFor":
		return &ast.For{IsAsync: true}
	case "AsyncWith":
		return &ast.With{IsAsync: true}
	case "TryStar":
		return &ast.Try{Star: true}
	case "TypeVar":
		return &ast.TypeParam{}
	case "TypeVarTuple":
		return &ast.TypeParam{Stars: 1}
	case "ParamSpec":
		return &ast.TypeParam{Stars: 2}
	case "Expr":
		return &ast.ExprStmt{}
	case "comprehension":
		return &ast.Comprehension{}
	case "keyword":
		return &ast.Keyword{}
	case "arguments":
		return &ast.Params{}
	case "arg":
		return &ast.Param{}
	case "alias":
		return &ast.Alias{}
	case "match_case":
		return &ast.MatchCase{}
	}
	if n := newExprNode(class); n != nil {
		return n
	}
	if n := newStmtNode(class); n != nil {
		return n
	}
	return newPatternNode(class)
}

// newExprNode is an empty node of an expression, nil for other classes.
func newExprNode(class string) ast.Node {
	switch class {
	case "BoolOp":
		return &ast.BoolOp{}
	case "NamedExpr":
		return &ast.NamedExpr{}
	case "BinOp":
		return &ast.BinOp{}
	case "UnaryOp":
		return &ast.UnaryOp{}
	case "Lambda":
		return &ast.Lambda{}
	case "IfExp":
		return &ast.IfExp{}
	case "Dict":
		return &ast.Dict{}
	case "Set":
		return &ast.Set{}
	case "ListComp":
		return &ast.ListComp{}
	case "SetComp":
		return &ast.SetComp{}
	case "DictComp":
		return &ast.DictComp{}
	case "GeneratorExp":
		return &ast.GeneratorExp{}
	case "Await":
		return &ast.Await{}
	case "Yield":
		return &ast.Yield{}
	case "YieldFrom":
		return &ast.YieldFrom{}
	case "Compare":
		return &ast.Compare{}
	case "Call":
		return &ast.Call{}
	case "FormattedValue":
		return &ast.FormattedValue{}
	case "JoinedStr":
		return &ast.JoinedStr{}
	case "Constant":
		return &ast.Constant{}
	case "Attribute":
		return &ast.Attribute{}
	case "Subscript":
		return &ast.Subscript{}
	case "Starred":
		return &ast.Starred{}
	case "Name":
		return &ast.Name{}
	case "List":
		return &ast.List{}
	case "Tuple":
		return &ast.Tuple{}
	case "Slice":
		return &ast.Slice{}
	}
	return nil
}

// newStmtNode is an empty node of a statement, nil for other classes.
func newStmtNode(class string) ast.Node {
	switch class {
	case "FunctionDef":
		return &ast.FunctionDef{}
	case "ClassDef":
		return &ast.ClassDef{}
	case "Return":
		return &ast.Return{}
	case "Delete":
		return &ast.Delete{}
	case "Assign":
		return &ast.Assign{}
	case "TypeAlias":
		return &ast.TypeAlias{}
	case "AugAssign":
		return &ast.AugAssign{}
	case "AnnAssign":
		return &ast.AnnAssign{}
	case "For":
		return &ast.For{}
	case "While":
		return &ast.While{}
	case "If":
		return &ast.If{}
	case "With":
		return &ast.With{}
	case "Match":
		return &ast.Match{}
	case "Raise":
		return &ast.Raise{}
	case "Try":
		return &ast.Try{}
	case "Assert":
		return &ast.Assert{}
	case "Import":
		return &ast.Import{}
	case "ImportFrom":
		return &ast.ImportFrom{}
	case "Global":
		return &ast.Global{}
	case "Nonlocal":
		return &ast.Nonlocal{}
	case "Pass":
		return &ast.Pass{}
	case "Break":
		return &ast.Break{}
	case "Continue":
		return &ast.Continue{}
	}
	return nil
}

// newPatternNode is an empty node of a pattern or an except clause, nil for other classes.
func newPatternNode(class string) ast.Node {
	switch class {
	case "MatchValue":
		return &ast.MatchValue{}
	case "MatchSingleton":
		return &ast.MatchSingleton{}
	case "MatchSequence":
		return &ast.MatchSequence{}
	case "MatchMapping":
		return &ast.MatchMapping{}
	case "MatchClass":
		return &ast.MatchClass{}
	case "MatchStar":
		return &ast.MatchStar{}
	case "MatchAs":
		return &ast.MatchAs{}
	case "MatchOr":
		return &ast.MatchOr{}
	case "ExceptHandler":
		return &ast.ExceptHandler{}
	}
	return nil
}
