package parser

import (
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// callArgsSecond is callArgs with the mistakes tried where it does not match.
func (p *parser) callArgsSecond() (args []ast.Expr, keywords []*ast.Keyword) {
	mark := p.pos
	if p.attempt(func() { args, keywords = p.argsSecond() }) {
		return args, keywords
	}
	p.pos = mark
	p.next()
	if p.invalid() {
		p.look((*parser).invalidArguments)
	}
	p.fail()
	return nil, nil
}

// argsSecond is callArgs with invalid_kwarg tried before each keyword.
func (p *parser) argsSecond() ([]ast.Expr, []*ast.Keyword) {
	p.want(token.LParen)
	var args []ast.Expr
	var keywords []*ast.Keyword
	for p.kind() != token.RParen {
		args, keywords = p.argSecond(args, keywords)
		if !p.got(token.Comma) {
			break
		}
	}
	p.want(token.RParen)
	return args, keywords
}

// argSecond is parseArg with the mistakes in one argument.
func (p *parser) argSecond(args []ast.Expr, keywords []*ast.Keyword) ([]ast.Expr, []*ast.Keyword) {
	newArgs, newKeywords := args, keywords
	mark := p.pos
	if p.attempt(func() { newArgs, newKeywords = p.parseArg(args, keywords) }) {
		if !p.invalid() || p.kind() != token.Equal {
			return newArgs, newKeywords
		}
	}
	p.pos = mark
	if p.invalid() {
		p.look((*parser).invalidKwarg)
	}
	p.fail()
	return nil, nil
}

// invalid_kwarg = ( "True" | "False" | "None" ) "=" | NAME "=" expression for_if_clauses
//
//	| !( NAME "=" ) expression "=" | "**" expression "=" expression
func (p *parser) invalidKwarg() {
	first := p.tokens[p.pos]
	switch first.Kind {
	case token.True, token.False, token.None:
		if p.peek(1) == token.Equal {
			p.next()
			p.raise(first.Span.To(p.next().Span), "cannot assign to %s", first.Kind)
		}
	case token.Name:
		if p.peek(1) == token.Equal {
			p.next()
			eq := p.next().Span
			p.parseExpression()
			p.parseForIfClauses()
			p.raise(first.Span.To(eq), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
		}
	case token.DoubleStar:
		p.next()
		p.parseExpression()
		p.want(token.Equal)
		p.raise(first.Span.To(p.parseExpression().Span()), "cannot assign to keyword argument unpacking")
	}
	a := p.parseExpression()
	eq := p.want(token.Equal).Span
	p.raise(a.Span().To(eq), "expression cannot contain assignment, perhaps you meant \"==\"?")
}

// argList is what a run of arguments looked like.
type argList struct {
	args     []ast.Expr
	keywords []*ast.Keyword
	last     token.Span // of the last argument
}

// parseArgs parses as many arguments as match; it fails if none does.
func (p *parser) parseArgs() argList {
	var l argList
	for {
		ok := p.attempt(func() {
			if len(l.args)+len(l.keywords) > 0 {
				p.want(token.Comma)
			}
			start := p.start()
			l.args, l.keywords = p.argSecond(l.args, l.keywords)
			l.last = p.from(start).Where
		})
		if !ok {
			break
		}
	}
	if len(l.args)+len(l.keywords) == 0 {
		p.fail()
	}
	return l
}

// invalid_arguments explains what follows a call's "(".
func (p *parser) invalidArguments() {
	start := p.pos
	first := p.tokens[p.pos]
	var l argList
	some := p.attempt(func() { l = p.parseArgs() })
	end := p.pos
	if some {
		p.invalidIterableUnpacking(l)
	}
	if first.Kind == token.Name && p.tokens[start+1].Kind == token.Equal {
		p.pos = start
		p.look(func(p *parser) {
			p.next()
			eq := p.next().Span
			p.parseExpression()
			p.parseForIfClauses()
			p.raise(first.Span.To(eq), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
		})
	}
	p.pos = end
	p.look(func(p *parser) { p.missingValue(some) })
	if !some {
		return
	}
	if p.atFor() {
		p.invalidGenexpArg(l)
	}
	p.invalidSecondGenexp(l, end)
	if !p.got(token.Comma) {
		return
	}
	p.parseArgs()
	message := "positional argument follows keyword argument"
	if hasUnpacking(l.keywords) {
		message += " unpacking"
	}
	p.raiseFar("%s", message)
}

// missingValue = [ args "," ] NAME "=" &( "," | ")" ), after the args
func (p *parser) missingValue(afterArgs bool) {
	if afterArgs {
		p.want(token.Comma)
	}
	name := p.want(token.Name).Span
	eq := p.want(token.Equal).Span
	if k := p.kind(); k == token.Comma || k == token.RParen {
		p.raise(name.To(eq), "expected argument value expression")
	}
}

// invalidIterableUnpacking refuses *x after **y.
func (p *parser) invalidIterableUnpacking(l argList) {
	if len(l.keywords) == 0 {
		return
	}
	p.look(func(p *parser) {
		comma := p.want(token.Comma).Span
		p.parseCallStarred()
		for p.attempt(func() { p.want(token.Comma); p.parseCallStarred() }) {
		}
		p.raiseFrom(comma, "iterable argument unpacking follows keyword argument unpacking")
	})
}

// invalidGenexpArg refuses `f(a, x for x in y)`; alone it would be right.
func (p *parser) invalidGenexpArg(l argList) {
	p.look(func(p *parser) {
		gens := p.parseForIfClauses()
		if len(l.args) <= 1 {
			return
		}
		p.raise(l.last.To(clauseEnd(gens)), "Generator expression must be parenthesized")
	})
}

// invalidSecondGenexp = args "," expression for_if_clauses
func (p *parser) invalidSecondGenexp(l argList, end int) {
	p.pos = end
	p.look(func(p *parser) {
		p.want(token.Comma)
		a := p.parseExpression()
		gens := p.parseForIfClauses()
		p.raise(a.Span().To(clauseEnd(gens)), "Generator expression must be parenthesized")
	})
	p.look(func(p *parser) {
		// `f(x for x in y, 1)`: the generator expression is the first argument.
		if len(l.args) != 1 || len(l.keywords) != 0 {
			p.fail()
		}
		gens := p.parseForIfClauses()
		p.want(token.Comma)
		p.attempt(func() { p.parseArgs() })
		p.raise(l.args[0].Span().To(clauseEnd(gens)), "Generator expression must be parenthesized")
	})
}

// clauseEnd is where the last clause of a comprehension ends, without its ifs'
// brackets: the end CPython marks.
func clauseEnd(gens []*ast.Comprehension) token.Span {
	last := gens[len(gens)-1]
	if n := len(last.Ifs); n > 0 {
		return last.Ifs[n-1].Span()
	}
	return last.Iter.Span()
}
