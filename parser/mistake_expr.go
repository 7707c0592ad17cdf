package parser

import (
	"strings"

	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// The rules for common mistakes in expressions, tried only in the second pass.

// expressionSecond is expression with the mistakes tried first.
func (p *parser) expressionSecond() ast.Expr {
	if p.invalid() {
		p.look((*parser).invalidExpression)
		p.look((*parser).invalidLegacy)
	}
	return p.expression()
}

// invalid_expression = disjunction expression | disjunction "if" disjunction !( "else" | ":" )
//
//	| "lambda" [ params ] ":" &FSTRING_MIDDLE
func (p *parser) invalidExpression() {
	mark := p.pos
	p.invalidLambda()
	a := p.parseDisjunction()
	end := p.pos
	if !p.atPrefixedString(mark) {
		b := p.withoutInvalid((*parser).expression)
		if b != nil && !isLegacyName(a) && p.depths[p.pos-1] > 0 {
			p.raise(a.Span().To(b.Span()), "invalid syntax. Perhaps you forgot a comma?")
		}
	}
	p.pos = end
	if !p.got(token.If) {
		return
	}
	b := p.parseDisjunction()
	if k := p.kind(); k != token.Else && k != token.Colon {
		p.raise(a.Span().To(b.Span()), "expected 'else' after 'if' expression")
	}
}

// atPrefixedString reports whether a name directly before a string, or the start of a soft
// keyword, stands at token i: then no comma is missing.
func (p *parser) atPrefixedString(i int) bool {
	t := p.tokens[i]
	if t.Kind != token.Name {
		return false
	}
	// CPython compares no further than the name's length.
	for _, word := range []string{"match", "case", "type", "_"} {
		if strings.HasPrefix(word, t.Text) {
			return true
		}
	}
	return p.tokens[i+1].Kind == token.String || p.tokens[i+1].Kind == token.Bytes
}

func (p *parser) invalidLambda() {
	if p.kind() != token.Lambda {
		return
	}
	start := p.tokens[p.pos].Span
	p.attempt(func() {
		p.next()
		p.parseParams(token.Colon)
		colon := p.want(token.Colon).Span
		switch p.kind() {
		case token.FStringMiddle, token.RBrace, token.LBrace:
			if p.fieldDepth(p.pos) > 0 {
				p.raise(start.To(colon), "f-string: lambda expressions are not allowed without parentheses")
			}
		}
		p.fail()
	})
}

// fieldDepth is how many f-strings token i is inside of.
func (p *parser) fieldDepth(i int) int {
	depth := 0
	for _, t := range p.tokens[:i] {
		switch t.Kind {
		case token.FStringStart:
			depth++
		case token.FStringEnd:
			depth--
		}
	}
	return depth
}

// withoutInvalid parses by rule with the mistakes off; nil if it does not match.
func (p *parser) withoutInvalid(rule func(*parser) ast.Expr) (e ast.Expr) {
	quiet := p.quiet
	p.quiet = true
	e = p.try(rule)
	p.quiet = quiet
	return e
}

func isLegacyName(e ast.Expr) bool {
	n, ok := e.(*ast.Name)
	return ok && (n.ID == "print" || n.ID == "exec")
}

// invalid_legacy_expression = ( "print" | "exec" ) !"(" star_expressions
func (p *parser) invalidLegacy() {
	name := p.want(token.Name)
	if p.kind() == token.LParen {
		return
	}
	b := p.parseStarExpressions()
	if name.Text != "print" && name.Text != "exec" {
		return
	}
	p.raise(name.Span.To(b.Span()), "Missing parentheses in call to '%s'. Did you mean %s(...)?", name.Text, name.Text)
}

// namedSecond is named with the mistakes tried in the grammar's order.
func (p *parser) namedSecond() ast.Expr {
	if p.atWalrus() {
		return p.parseWalrus()
	}
	if p.invalid() {
		p.look((*parser).invalidNamed)
	}
	return p.named()
}

// invalid_named_expression = expression ":=" expression | NAME "=" bitwise_or !( "=" | ":=" )
//
//	| !( list | tuple | genexp | "True" | "None" | "False" ) bitwise_or "=" bitwise_or !( "=" | ":=" )
func (p *parser) invalidNamed() {
	mark := p.pos
	p.attempt(func() {
		a := p.parseExpression()
		p.want(token.ColonEqual)
		p.parseExpression()
		p.raise(a.Span(), "cannot use assignment expressions with %s", describe(a))
	})
	p.pos = mark
	if p.atDisplay() {
		return
	}
	a := p.parseBitwiseOr()
	p.want(token.Equal)
	b := p.parseBitwiseOr()
	if k := p.kind(); k == token.Equal || k == token.ColonEqual {
		return
	}
	if _, name := a.(*ast.Name); name && p.tokens[mark].Kind == token.Name {
		p.raise(a.Span().To(b.Span()), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
	}
	p.raise(a.Span(), "cannot assign to %s here. Maybe you meant '==' instead of '='?", describe(a))
}

// atDisplay reports whether a list, tuple, genexp, "True", "None" or "False" starts here.
func (p *parser) atDisplay() bool {
	switch p.kind() {
	case token.True, token.False, token.None:
		return true
	case token.LParen, token.LBracket:
		mark := p.pos
		e := p.try((*parser).parseAtom)
		p.pos = mark
		switch e := e.(type) {
		case *ast.List, *ast.GeneratorExp:
			return true
		case *ast.Tuple:
			return e.Where.Start == p.start()
		}
	}
	return false
}

// invalid_arithmetic = operator "not" inversion, invalid_factor = operator "not" factor, after the operator
func (p *parser) invalidNotOperand(operand func(*parser) ast.Expr) {
	not := p.tokens[p.pos].Span
	if !p.got(token.Not) {
		return
	}
	p.raise(not.To(operand(p).Span()), "'not' after an operator must be parenthesized")
}

// invalidParen = invalid_group | invalid_comprehension
func (p *parser) invalidParen() {
	open := p.pos
	p.look(func(p *parser) {
		p.next()
		if star := p.tokens[p.pos]; p.got(token.DoubleStar) {
			p.parseExpression()
			p.want(token.RParen)
			p.raise(star.Span, "cannot use double starred expression here")
		}
		a := p.parseCallStarred()
		p.want(token.RParen)
		p.raise(a.Span(), "cannot use starred expression here")
	})
	p.pos = open
	p.invalidComprehension()
}

// invalid_comprehension = bracket starred_expression for_if_clauses
//
//	| ( "[" | "{" ) star_named_expression "," [ star_named_expressions ] for_if_clauses
//
// It belongs to the generator expression too, which may follow any primary as a call's argument list:
// so this is tried at any bracket after one.
func (p *parser) invalidComprehension() {
	open := p.kind()
	p.look(func(p *parser) {
		p.next()
		a := p.parseCallStarred()
		p.parseForIfClauses()
		p.raise(a.Span(), "iterable unpacking cannot be used in comprehension")
	})
	if open == token.LParen {
		return
	}
	p.look(func(p *parser) {
		p.next()
		a := p.parseStarNamed()
		comma := p.want(token.Comma).Span
		last := comma
		if startsStarExpr(p.kind()) {
			elts := p.commaList([]ast.Expr{p.parseStarNamed()}, (*parser).parseStarNamed)
			last = elts[len(elts)-1].Span()
		}
		p.parseForIfClauses()
		p.raise(a.Span().To(last), "did you forget parentheses around the comprehension target?")
	})
}

// invalidDict = "{" invalid_double_starred_kvpairs "}"
func (p *parser) invalidDict() {
	p.look(func(p *parser) {
		p.want(token.LBrace)
		for p.attempt(func() {
			d := &ast.Dict{}
			if p.kind() == token.DoubleStar {
				p.parsePair(d, nil)
			} else {
				p.parsePair(d, p.parseExpression())
			}
			p.want(token.Comma)
			if p.kind() == token.RBrace {
				p.fail()
			}
		}) {
		}
		p.invalidPair(p.tokens[p.pos-1].Kind == token.Comma)
	})
}

// invalid_kvpair = expression !":" | expression ":" "*" bitwise_or | expression ":" &( "}" | "," )
//
// The first only after a pair: alone it may be the element of a set.
func (p *parser) invalidPair(later bool) {
	a := p.parseExpression()
	if p.kind() != token.Colon {
		if later {
			err := token.Errorf(p.file, a.Span(), "':' expected after dictionary key")
			where := err.Where()
			err.Place = &token.Place{Line: where.Line, Offset: where.EndOffset - 1, EndLine: where.EndLine}
			panic(err)
		}
		return
	}
	colon := p.next().Span
	switch p.kind() {
	case token.Star:
		star := p.next().Span
		p.parseBitwiseOr()
		p.raiseFrom(star, "cannot use a starred expression in a dictionary value")
	case token.RBrace, token.Comma:
		p.raise(colon, "expression expected after dictionary key and ':'")
	}
}

// raiseFrom raises about what starts at span and goes on to the end of the
// furthest token read, where CPython counts the end offset from 0.
func (p *parser) raiseFrom(span token.Span, format string, args ...any) {
	far := p.tokens[min(p.far, len(p.tokens)-1)]
	last := far.Span
	err := p.placed(token.Errorf(p.file, span.To(last), format, args...))
	place := err.Where()
	line, _ := p.file.Position(last.Start)
	place.EndLine, place.EndOffset = line, p.file.CharOffset(last.Start)+int(last.End-last.Start)
	if span == last && p.unwritten(far) {
		place.Offset = 0
	}
	err.Place = &place
	panic(err)
}

// invalidBrace = invalid_dict_comprehension | invalid_comprehension
func (p *parser) invalidBrace() {
	p.look(func(p *parser) {
		p.next()
		star := p.want(token.DoubleStar).Span
		p.parseBitwiseOr()
		p.parseForIfClauses()
		p.want(token.RBrace)
		p.raise(star, "dict unpacking cannot be used in dict comprehension")
	})
	p.invalidComprehension()
}

// invalidForTarget explains a "for" whose targets, from token mark, do not end
// at an "in".
func (p *parser) invalidForTarget(mark int, clause bool) {
	p.pos = mark
	if clause && (p.invalid() || p.rehearsing) {
		p.look(func(p *parser) {
			p.commaList([]ast.Expr{p.parseBitwiseOr()}, (*parser).parseBitwiseOr)
			if p.kind() != token.In {
				p.raiseFar("'in' expected after for-loop variables")
			}
		})
	}
	if p.invalid() {
		p.look(func(p *parser) { p.raiseInvalidTarget(p.parseStarExpressions(), forLoop) })
	}
}
