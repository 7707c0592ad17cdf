package parser

import (
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// The rules for common mistakes in statements, tried only in the second pass.

// invalidAssignment explains a statement that is no assignment.
func (p *parser) invalidAssignment() {
	mark := p.pos
	for _, rule := range []func(*parser){
		(*parser).invalidAnnTarget, (*parser).invalidAnnTuple, (*parser).invalidAnnExpr,
		(*parser).invalidStarTarget, (*parser).invalidYieldTarget, (*parser).invalidAugTarget,
	} {
		p.look(rule)
		p.pos = mark
	}
}

// ( list | tuple | "(" itself ")" ) ":" expression
func (p *parser) invalidAnnTarget() {
	if k := p.kind(); k != token.LParen && k != token.LBracket {
		return
	}
	a := p.parseAtom()
	p.want(token.Colon)
	p.parseExpression()
	switch a.(type) {
	case *ast.List, *ast.Tuple:
		p.raise(a.Span(), "only single target (not %s) can be annotated", describe(a))
	}
}

// star_named_expression "," star_named_expressions* ":" expression
func (p *parser) invalidAnnTuple() {
	a := p.parseStarNamed()
	p.want(token.Comma)
	for p.attempt(func() { p.commaList([]ast.Expr{p.parseStarNamed()}, (*parser).parseStarNamed) }) {
	}
	p.want(token.Colon)
	p.parseExpression()
	p.raise(a.Span(), "only single target (not tuple) can be annotated")
}

// expression ":" expression
func (p *parser) invalidAnnExpr() {
	a := p.parseExpression()
	p.want(token.Colon)
	p.parseExpression()
	p.raise(a.Span(), "illegal target for annotation")
}

// ( star_targets "=" )* star_expressions "="
func (p *parser) invalidStarTarget() {
	p.skipTargets()
	a := p.parseStarExpressions()
	p.want(token.Equal)
	p.raiseInvalidTarget(a, forStar)
}

// skipTargets = ( star_targets "=" )*
func (p *parser) skipTargets() {
	for p.attempt(func() { p.parseStarTargets(); p.want(token.Equal) }) {
	}
}

// ( star_targets "=" )* yield_expr "="
func (p *parser) invalidYieldTarget() {
	p.skipTargets()
	if p.kind() != token.Yield {
		p.fail()
	}
	a := p.parseYield()
	p.want(token.Equal)
	p.raise(a.Span(), "assignment to yield expression not possible")
}

// star_expressions augassign ( yield_expr | star_expressions )
func (p *parser) invalidAugTarget() {
	a := p.parseStarExpressions()
	if _, ok := augOperator(p.kind()); !ok || isSingleTarget(a) {
		return
	}
	p.next()
	p.yieldOr((*parser).parseStarExpressions)
	p.raise(a.Span(), "'%s' is an illegal expression for augmented assignment", describe(a))
}

// invalid_import = "import" dotted_name ( "," dotted_name )* "from" dotted_name | "import" NEWLINE
func (p *parser) invalidImport() {
	at := p.tokens[p.pos].Span
	p.look(func(p *parser) {
		p.next()
		if p.kind() == token.Newline {
			p.raiseFrom(p.tokens[p.pos].Span, "Expected one or more names after 'import'")
		}
		p.parseDottedName()
		for p.got(token.Comma) {
			p.parseDottedName()
		}
		p.want(token.From)
		p.parseDottedName()
		p.raiseFrom(at, "Did you mean to use 'from ... import ...' instead?")
	})
}

// invalid_with_item = expression "as" expression &( "," | ")" | ":" ), after the first expression
func (p *parser) invalidWithItem() {
	if !p.invalid() {
		return
	}
	p.look(func(p *parser) {
		p.want(token.As)
		a := p.parseExpression()
		switch p.kind() {
		case token.Comma, token.RParen, token.Colon:
			p.raiseInvalidTarget(a, forStar)
		}
	})
}

// invalidExcept explains an except clause whose header does not match.
func (p *parser) invalidExcept(s *ast.Try) {
	if len(s.Handlers) > 0 {
		p.look(func(p *parser) { p.invalidMix(s.Star) })
	}
	p.look(func(p *parser) {
		p.next()
		starred := p.got(token.Star)
		if k := p.kind(); k == token.Newline || k == token.Colon {
			if starred {
				p.raiseFar("expected one or more exception types")
			}
			if k == token.Newline {
				p.raiseFar("expected ':'")
			}
		}
		a := p.parseExpression()
		if p.kind() == token.Comma {
			p.invalidExceptList(a)
			return
		}
		p.skipAs()
		if p.kind() == token.Newline {
			p.raiseFar("expected ':'")
		}
	})
}

// invalidMix = "except" "*" expression [ "as" NAME ] ":" after plain clauses, or the reverse
func (p *parser) invalidMix(star bool) {
	span := p.next().Span
	if p.kind() == token.Star {
		span = span.To(p.tokens[p.pos].Span)
	}
	hasStar := p.got(token.Star)
	if hasStar == star {
		return
	}
	if hasStar || p.kind() != token.Colon {
		p.parseExpression()
		p.skipAs()
	}
	p.want(token.Colon)
	p.raise(span, "cannot have both 'except' and 'except*' on the same 'try'")
}

// skipAs = [ "as" NAME ]
func (p *parser) skipAs() {
	if p.got(token.As) {
		p.want(token.Name)
	}
}

// "except" expression "," expressions [ "as" NAME ] ":", after the first expression
func (p *parser) invalidExceptList(a ast.Expr) {
	p.want(token.Comma)
	p.parseExpressions()
	p.skipAs()
	if p.kind() != token.Colon {
		p.fail()
	}
	p.raiseFrom(a.Span(), "multiple exception types must be parenthesized")
}

// invalidParam explains an item that cannot stand at this place of a parameter list.
func (p *parser) invalidParam(st *paramState) {
	at := p.tokens[p.pos].Span
	switch p.kind() {
	case token.Slash:
		p.invalidSlash(st, at)
	case token.LParen:
		p.look(func(p *parser) { p.invalidParenParam(st) })
	case token.Star:
		p.invalidStar(st, at)
	case token.DoubleStar:
		p.look(func(p *parser) { p.invalidKwargs(st) })
	case token.Name:
		p.look(func(p *parser) { p.invalidDefault(st) })
	}
}

func (p *parser) invalidSlash(st *paramState, at token.Span) {
	switch {
	case st.slash:
		p.raise(at, "/ may appear only once")
	case st.star:
		p.raise(at, "/ must be ahead of *")
	case len(st.Args) == 0:
		if p.peek(1) == token.Comma {
			p.raise(at, "at least one argument must precede /")
		}
	case p.peek(1) == token.Star:
		p.raise(p.tokens[p.pos+1].Span, "expected comma between / and *")
	}
}

// "(" param ( "," param )* [ "," ] ")" where a parameter's name belongs
func (p *parser) invalidParenParam(st *paramState) {
	if st.star || st.defaults {
		return
	}
	open := p.next().Span
	p.parseParamName(st.end, false)
	for p.got(token.Comma) && p.kind() == token.Name {
		p.parseParamName(st.end, false)
	}
	end := p.want(token.RParen).Span
	what := "Function"
	if st.end == token.Colon {
		what = "Lambda expression"
	}
	p.raise(open.To(end), "%s parameters cannot be parenthesized", what)
}

func (p *parser) invalidStar(st *paramState, at token.Span) {
	after := p.peek(1)
	if st.star {
		p.look(func(p *parser) {
			p.next()
			if after == token.Comma || p.parseParamName(st.end, false) != nil && (p.kind() == token.Comma || p.kind() == st.end) {
				p.raise(at, "* argument may appear only once")
			}
		})
		return
	}
	if after == token.Comma {
		after = p.peek(2)
		if after == st.end || after == token.DoubleStar {
			p.bareStar(st, at)
		}
		return
	}
	if after == st.end {
		p.bareStar(st, at)
	}
	p.look(func(p *parser) {
		p.next()
		p.parseParamName(st.end, true)
		if p.kind() == token.Equal {
			p.raise(p.tokens[p.pos].Span, "var-positional argument cannot have default value")
		}
	})
}

func (p *parser) bareStar(st *paramState, at token.Span) {
	if st.end == token.RParen {
		p.raise(at, "named arguments must follow bare *")
	}
	p.next()
	p.got(token.Comma)
	p.raiseFar("named arguments must follow bare *")
}

func (p *parser) invalidKwargs(st *paramState) {
	p.next()
	p.parseParamName(st.end, false)
	if p.kind() == token.Equal {
		p.raise(p.tokens[p.pos].Span, "var-keyword argument cannot have default value")
	}
	p.want(token.Comma)
	span := p.tokens[p.pos].Span
	switch p.kind() {
	case token.Name:
		span = p.parseParamName(st.end, false).Where
	case token.Star, token.DoubleStar, token.Slash:
	default:
		return
	}
	p.raise(span, "arguments cannot follow var-keyword argument")
}

// NAME "=" &( ")" | "," )
func (p *parser) invalidDefault(st *paramState) {
	p.parseParamName(st.end, false)
	eq := p.want(token.Equal).Span
	if k := p.kind(); k == token.RParen || k == token.Comma {
		p.raise(eq, "expected default value expression")
	}
}

// invalid_as_pattern: what follows "as" is not a name to bind
func (p *parser) invalidAsTarget() {
	at := p.tokens[p.pos].Span
	if p.soft("_") {
		p.raise(at, "cannot use '_' as a target")
	}
	if p.kind() == token.Name {
		return
	}
	p.look(func(p *parser) {
		a := p.parseExpression()
		p.raise(a.Span(), "invalid pattern target")
	})
}

// invalidField explains a replacement field of an f-string.
func (p *parser) invalidField(raw bool) {
	p.want(token.LBrace)
	at := p.tokens[p.pos]
	switch at.Kind {
	case token.Equal, token.Exclamation, token.Colon, token.RBrace:
		p.raise(at.Span, "f-string: valid expression required before '%s'", at.Kind)
	}
	if !p.attempt(func() { p.yieldOr((*parser).parseStarExpressions) }) {
		p.raise(p.tokens[p.pos].Span, "f-string: expecting a valid expression after '{'")
	}
	k := p.kind()
	ends := k == token.Exclamation || k == token.Colon || k == token.RBrace
	if !ends && k != token.Equal {
		p.raiseHere("f-string: expecting '=', or '!', or ':', or '}'")
	}
	if p.got(token.Equal) {
		k = p.kind()
		if k != token.Exclamation && k != token.Colon && k != token.RBrace {
			p.raiseHere("f-string: expecting '!', or ':', or '}'")
		}
	}
	p.invalidFieldEnd(raw)
}

// raiseHere raises about the token to look at.
func (p *parser) raiseHere(message string) { p.raise(p.tokens[p.pos].Span, "%s", message) }

func (p *parser) invalidFieldEnd(raw bool) {
	if p.got(token.Exclamation) {
		switch p.kind() {
		case token.Colon, token.RBrace:
			p.raiseHere("f-string: missing conversion character")
		case token.Name:
			p.parseConversion()
		default:
			p.raiseHere("f-string: invalid conversion character")
		}
		if k := p.kind(); k != token.Colon && k != token.RBrace {
			p.raiseHere("f-string: expecting ':' or '}'")
		}
	}
	if p.kind() == token.Colon {
		p.parseSpec(raw)
		if p.kind() != token.RBrace {
			p.raiseHere("f-string: expecting '}', or format specs")
		}
		return
	}
	if p.kind() != token.RBrace {
		p.raiseHere("f-string: expecting '}'")
	}
}
