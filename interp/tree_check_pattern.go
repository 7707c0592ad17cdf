package interp

import "github.com/bide-lang/bide/parser/ast"

// checkPattern looks at what a pattern may not hold. inSequence says that a star may stand there.
func checkPattern(p ast.Pattern, inSequence bool) string {
	switch p := p.(type) {
	case *ast.MatchValue:
		return checkPatternValue(p.Value)
	case *ast.MatchStar:
		if !inSequence {
			return "can't use MatchStar here"
		}
		return checkCapture(p.Name)
	case *ast.MatchSequence:
		return checkPatterns(p.Patterns, true)
	case *ast.MatchMapping:
		return checkMapping(p)
	case *ast.MatchClass:
		return checkClassPattern(p)
	case *ast.MatchOr:
		if len(p.Patterns) < 2 {
			return "MatchOr requires at least 2 patterns"
		}
		return checkPatterns(p.Patterns, false)
	case *ast.MatchAs:
		switch {
		case p.Pattern == nil:
			return checkCapture(p.Name)
		case p.Name == "":
			return "MatchAs must specify a target name if a pattern is given"
		}
		if problem := checkCapture(p.Name); problem != "" {
			return problem
		}
		return checkPattern(p.Pattern, false)
	}
	return ""
}

func checkPatterns(patterns []ast.Pattern, inSequence bool) string {
	for _, p := range patterns {
		if problem := checkPattern(p, inSequence); problem != "" {
			return problem
		}
	}
	return ""
}

func checkCapture(name string) string {
	return problemIf(name == "_", "can't capture name '_' in patterns")
}

func checkMapping(p *ast.MatchMapping) string {
	if len(p.Keys) != len(p.Patterns) {
		return "MatchMapping doesn't have the same number of keys as patterns"
	}
	if problem := checkCapture(p.Rest); problem != "" {
		return problem
	}
	for _, key := range p.Keys {
		if c, isConstant := key.(*ast.Constant); isConstant && c.Kind <= ast.ConstBool {
			continue
		}
		if problem := checkPatternValue(key); problem != "" {
			return problem
		}
	}
	return checkPatterns(p.Patterns, false)
}

func checkClassPattern(p *ast.MatchClass) string {
	if len(p.KwdAttrs) != len(p.KwdPatterns) {
		return "MatchClass doesn't have the same number of keyword attributes as patterns"
	}
	if !isDotted(p.Cls) {
		return "MatchClass cls field can only contain Name or Attribute nodes."
	}
	if problem := checkPatterns(p.Patterns, false); problem != "" {
		return problem
	}
	return checkPatterns(p.KwdPatterns, false)
}

// isDotted reports a name or an attribute of one.
func isDotted(e ast.Expr) bool {
	for {
		switch at := e.(type) {
		case *ast.Name:
			return true
		case *ast.Attribute:
			e = at.Value
		default:
			return false
		}
	}
}

// checkPatternValue allows literals, signed numbers, sums with imaginary ones, and attributes.
func checkPatternValue(e ast.Expr) string {
	ok := false
	switch e := e.(type) {
	case *ast.Constant:
		if e.Kind < ast.ConstInt {
			return "unexpected constant inside of a literal pattern"
		}
		ok = true
	case *ast.Attribute:
		ok = isDotted(e)
	case *ast.UnaryOp:
		ok = e.Op == ast.USub && isNumber(e.Operand)
	case *ast.BinOp:
		left := e.Left
		if u, negative := left.(*ast.UnaryOp); negative && u.Op == ast.USub {
			left = u.Operand
		}
		ok = (e.Op == ast.Add || e.Op == ast.Sub) && isNumber(left) && isNumber(e.Right)
	case *ast.JoinedStr:
		ok = true
	}
	return problemIf(!ok, "patterns may only match literals and attribute lookups")
}

func isNumber(e ast.Expr) bool {
	c, ok := e.(*ast.Constant)
	return ok && c.Kind >= ast.ConstInt && c.Kind <= ast.ConstComplex
}
