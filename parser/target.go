package parser

import (
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// star_targets = star_target ( "," star_target )* [ "," ]
func (p *parser) parseStarTargets() ast.Expr {
	start := p.start()
	first := p.parseStarTarget()
	if p.kind() != token.Comma {
		return first
	}
	elts := p.commaList([]ast.Expr{first}, (*parser).parseStarTarget)
	return &ast.Tuple{At: p.from(start), Elts: elts, Ctx: ast.Store}
}

// star_target = "*" star_target | t_primary "." NAME | t_primary "[" slices "]" | star_atom
func (p *parser) parseStarTarget() ast.Expr {
	start := p.start()
	if p.kind() == token.Star {
		p.next()
		if p.kind() == token.Star {
			p.fail()
		}
		v := p.parseStarTarget()
		return &ast.Starred{At: p.from(start), Value: v, Ctx: ast.Store}
	}
	e := p.parsePrimary()
	if !setContext(e, ast.Store) {
		p.fail()
	}
	return e
}

// setContext makes e a target to store or delete; false if it cannot be one.
func setContext(e ast.Expr, ctx ast.Ctx) bool {
	switch e := e.(type) {
	case *ast.Name:
		e.Ctx = ctx
	case *ast.Attribute:
		e.Ctx = ctx
	case *ast.Subscript:
		e.Ctx = ctx
	case *ast.Starred:
		e.Ctx = ctx
		return ctx == ast.Store && setContext(e.Value, ctx)
	case *ast.Tuple:
		e.Ctx = ctx
		return setContexts(e.Elts, ctx)
	case *ast.List:
		e.Ctx = ctx
		return setContexts(e.Elts, ctx)
	default:
		return false
	}
	return true
}

func setContexts(elts []ast.Expr, ctx ast.Ctx) bool {
	for _, e := range elts {
		if !setContext(e, ctx) {
			return false
		}
	}
	return true
}

// isSingleTarget reports whether e is a name, attribute or subscript.
func isSingleTarget(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
		return true
	}
	return false
}

// beginsWithGroup reports a target such as `(x.y).z`: what could be a target alone, in parentheses, with more behind it.
// CPython's grammar takes the parentheses for the whole of an annotated target and does not look further.
func beginsWithGroup(e ast.Expr) bool {
	for {
		var inner ast.Expr
		switch e := e.(type) {
		case *ast.Attribute:
			inner = e.Value
		case *ast.Subscript:
			inner = e.Value
		case *ast.Call:
			inner = e.Func
		default:
			return false
		}
		if isSingleTarget(inner) && inner.Span().Start > e.Span().Start {
			return true
		}
		e = inner
	}
}

// targetUse says what an expression was to be a target of.
type targetUse int

const (
	forStar targetUse = iota
	forDel
	forLoop
)

// invalidTarget returns the part of e that cannot be a target, nil if none.
func invalidTarget(e ast.Expr, use targetUse) ast.Expr {
	switch e := e.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
		return nil
	case *ast.List:
		return firstInvalid(e.Elts, use)
	case *ast.Tuple:
		return firstInvalid(e.Elts, use)
	case *ast.Starred:
		if use == forDel {
			return e
		}
		return invalidTarget(e.Value, use)
	case *ast.Compare:
		if use == forLoop {
			if e.Ops[0] == ast.In {
				return invalidTarget(e.Left, use)
			}
			return nil
		}
	}
	return e
}

func firstInvalid(elts []ast.Expr, use targetUse) ast.Expr {
	for _, e := range elts {
		if bad := invalidTarget(e, use); bad != nil {
			return bad
		}
	}
	return nil
}

// raiseInvalidTarget raises for the part of e that cannot be a target, if any.
func (p *parser) raiseInvalidTarget(e ast.Expr, use targetUse) {
	bad := invalidTarget(e, use)
	if bad == nil {
		return
	}
	verb := "assign to"
	if use == forDel {
		verb = "delete"
	}
	p.raise(bad.Span(), "cannot %s %s", verb, describe(bad))
}

// describe names an expression as error messages do.
func describe(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Attribute:
		return "attribute"
	case *ast.Subscript:
		return "subscript"
	case *ast.Starred:
		return "starred"
	case *ast.Name:
		return "name"
	case *ast.List:
		return "list"
	case *ast.Tuple:
		return "tuple"
	case *ast.Lambda:
		return "lambda"
	case *ast.Call:
		return "function call"
	case *ast.BoolOp, *ast.BinOp, *ast.UnaryOp:
		return "expression"
	case *ast.GeneratorExp:
		return "generator expression"
	case *ast.Yield, *ast.YieldFrom:
		return "yield expression"
	case *ast.Await:
		return "await expression"
	case *ast.ListComp:
		return "list comprehension"
	case *ast.SetComp:
		return "set comprehension"
	case *ast.DictComp:
		return "dict comprehension"
	case *ast.Dict:
		return "dict literal"
	case *ast.Set:
		return "set display"
	case *ast.JoinedStr, *ast.FormattedValue:
		return "f-string expression"
	case *ast.Constant:
		return describeConstant(e)
	case *ast.Compare:
		return "comparison"
	case *ast.IfExp:
		return "conditional expression"
	}
	return "named expression"
}

func describeConstant(c *ast.Constant) string {
	switch c.Kind {
	case ast.ConstNone:
		return "None"
	case ast.ConstBool:
		if c.Int != 0 {
			return "True"
		}
		return "False"
	case ast.ConstEllipsis:
		return "ellipsis"
	}
	return "literal"
}
