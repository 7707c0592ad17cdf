package interp

import (
	"fmt"

	"github.com/bide-lang/bide/parser/ast"
)

// checkTree says what is wrong with a tree that a script has made, "" if nothing is: what the parser sees to in
// trees of its own.
func checkTree(mod *ast.Module) (problem string) {
	expected := map[ast.Expr]ast.Ctx{}
	ast.Inspect(mod, func(n ast.Node) bool {
		if problem == "" {
			problem = checkShape(n)
		}
		for e, ctx := range targetsOf(n) {
			expected[e] = ctx
		}
		e, isExpr := n.(ast.Expr)
		if problem != "" || !isExpr {
			return problem == ""
		}
		ctx := expected[e]
		if problem = checkContext(e, ctx); problem == "" {
			for _, part := range partsOfTarget(e) {
				expected[part] = ctx
			}
		}
		return problem == ""
	})
	return problem
}

// targetsOf are the expressions right below n that are not read.
func targetsOf(n ast.Node) map[ast.Expr]ast.Ctx {
	found := map[ast.Expr]ast.Ctx{}
	store := func(targets ...ast.Expr) {
		for _, e := range targets {
			if e != nil {
				found[e] = ast.Store
			}
		}
	}
	switch n := n.(type) {
	case *ast.Delete:
		for _, e := range n.Targets {
			found[e] = ast.Del
		}
	case *ast.Assign:
		store(n.Targets...)
	case *ast.AugAssign:
		store(n.Target)
	case *ast.AnnAssign:
		store(n.Target)
	case *ast.For:
		store(n.Target)
	case *ast.Comprehension:
		store(n.Target)
	case *ast.NamedExpr:
		store(n.Target)
	case *ast.TypeAlias:
		store(n.Name)
	case *ast.With:
		for _, item := range n.Items {
			store(item.Vars)
		}
	}
	return found
}

// partsOfTarget are what a target is made of, in whose context they stand.
func partsOfTarget(e ast.Expr) []ast.Expr {
	switch e := e.(type) {
	case *ast.Starred:
		return []ast.Expr{e.Value}
	case *ast.List:
		return e.Elts
	case *ast.Tuple:
		return e.Elts
	}
	return nil
}

func checkContext(e ast.Expr, want ast.Ctx) string {
	var has ast.Ctx
	switch e := e.(type) {
	case *ast.Attribute:
		has = e.Ctx
	case *ast.Subscript:
		has = e.Ctx
	case *ast.Starred:
		has = e.Ctx
	case *ast.Name:
		if e.ID == "None" || e.ID == "True" || e.ID == "False" {
			return "identifier field can't represent '" + e.ID + "' constant"
		}
		has = e.Ctx
	case *ast.List:
		has = e.Ctx
	case *ast.Tuple:
		has = e.Ctx
	default:
		if want != ast.Load {
			return "expression which can't be assigned to in " + contextNames[want] + " context"
		}
		return ""
	}
	if has != want {
		return "expression must have " + contextNames[want] + " context but has " + contextNames[has] + " instead"
	}
	return ""
}

// checkShape looks at lists that may not be empty, or must be as long as another.
func checkShape(n ast.Node) string {
	switch n := n.(type) {
	case *ast.BoolOp:
		return problemIf(len(n.Values) < 2, "BoolOp with less than 2 values")
	case *ast.Compare:
		if len(n.Comparators) == 0 {
			return "Compare with no comparators"
		}
		return problemIf(len(n.Comparators) != len(n.Ops), "Compare has a different number of comparators and operands")
	case *ast.Dict:
		return problemIf(len(n.Keys) != len(n.Values), "Dict doesn't have the same number of keys as values")
	case *ast.Set:
		return empty(len(n.Elts), "elts", "Set")
	case *ast.ListComp:
		return problemIf(len(n.Generators) == 0, "comprehension with no generators")
	case *ast.SetComp:
		return problemIf(len(n.Generators) == 0, "comprehension with no generators")
	case *ast.DictComp:
		return problemIf(len(n.Generators) == 0, "comprehension with no generators")
	case *ast.GeneratorExp:
		return problemIf(len(n.Generators) == 0, "comprehension with no generators")
	case *ast.Params:
		if len(n.Defaults) > len(n.PosOnly)+len(n.Args) {
			return "more positional defaults than args on arguments"
		}
		return problemIf(len(n.KwDefaults) != len(n.KwOnly), "length of kwonlyargs is not the same as kw_defaults on arguments")
	case *ast.ExceptHandler:
		return empty(len(n.Body), "body", "ExceptHandler")
	case *ast.MatchCase:
		if problem := checkPattern(n.Pattern, false); problem != "" {
			return problem
		}
		return empty(len(n.Body), "body", "match_case")
	case ast.Stmt:
		return checkStatement(n)
	}
	return ""
}

func checkStatement(s ast.Stmt) string {
	switch s := s.(type) {
	case *ast.FunctionDef:
		return empty(len(s.Body), "body", asyncName(s.IsAsync, "FunctionDef"))
	case *ast.ClassDef:
		return empty(len(s.Body), "body", "ClassDef")
	case *ast.For:
		return empty(len(s.Body), "body", asyncName(s.IsAsync, "For"))
	case *ast.While:
		return empty(len(s.Body), "body", "While")
	case *ast.If:
		return empty(len(s.Body), "body", "If")
	case *ast.With:
		if len(s.Items) == 0 {
			return empty(0, "items", asyncName(s.IsAsync, "With"))
		}
		return empty(len(s.Body), "body", asyncName(s.IsAsync, "With"))
	case *ast.Delete:
		return empty(len(s.Targets), "targets", "Delete")
	case *ast.Assign:
		return empty(len(s.Targets), "targets", "Assign")
	case *ast.AugAssign:
		return problemIf(!isPlainTarget(s.Target), "invalid node type for augmented assignment")
	case *ast.AnnAssign:
		_, isName := s.Target.(*ast.Name)
		if s.Simple && !isName {
			return "AnnAssign with simple non-Name target"
		}
		return problemIf(!isPlainTarget(s.Target), "invalid node type for annotated assignment")
	case *ast.Match:
		return empty(len(s.Cases), "cases", "Match")
	case *ast.Raise:
		return problemIf(s.Exc == nil && s.Cause != nil, "Raise with cause but no exception")
	case *ast.Import:
		return empty(len(s.Names), "names", "Import")
	case *ast.ImportFrom:
		if s.Level < 0 {
			return "Negative ImportFrom level"
		}
		return empty(len(s.Names), "names", "ImportFrom")
	case *ast.Global:
		return empty(len(s.Names), "names", "Global")
	case *ast.Nonlocal:
		return empty(len(s.Names), "names", "Nonlocal")
	case *ast.Try:
		return checkTry(s)
	}
	return ""
}

// isPlainTarget reports a target of one value.
func isPlainTarget(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
		return true
	}
	return false
}

func checkTry(s *ast.Try) string {
	name := "Try"
	if s.Star {
		name = "TryStar"
	}
	switch {
	case len(s.Body) == 0:
		return empty(0, "body", name)
	case len(s.Handlers) == 0 && len(s.FinalBody) == 0:
		return name + " has neither except handlers nor finalbody"
	case len(s.Handlers) == 0 && len(s.OrElse) > 0:
		return name + " has orelse but no except handlers"
	}
	for _, h := range s.Handlers {
		if s.Star && h.Type == nil {
			return "except* clauses must name a type"
		}
	}
	return ""
}

func asyncName(async bool, name string) string {
	if async {
		return "Async" + name
	}
	return name
}

func problemIf(wrong bool, problem string) string {
	if wrong {
		return problem
	}
	return ""
}

func empty(n int, what, owner string) string {
	return problemIf(n == 0, fmt.Sprintf("empty %s on %s", what, owner))
}
