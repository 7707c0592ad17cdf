package parser

import (
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// arguments = args [ "," ] &")"; with the brackets, genexp included
func (p *parser) parseCallArgs() ([]ast.Expr, []*ast.Keyword) {
	if p.invalid() {
		if e := p.try((*parser).genexpArg); e != nil {
			return []ast.Expr{e}, nil
		}
		p.invalidComprehension()
		return p.callArgsSecond()
	}
	return p.callArgs(true)
}

// genexpArg is `(x for x in y)` as a call's whole argument list.
func (p *parser) genexpArg() ast.Expr {
	start := p.start()
	p.want(token.LParen)
	e := p.parseArgument()
	gens := p.parseForIfClauses()
	p.want(token.RParen)
	return &ast.GeneratorExp{At: p.from(start), Elt: e, Generators: gens}
}

// parseArgument = assignment_expression | expression !":="
func (p *parser) parseArgument() ast.Expr {
	if p.atWalrus() {
		return p.parseWalrus()
	}
	e := p.parseExpression()
	if p.kind() == token.ColonEqual {
		p.fail()
	}
	return e
}

// callArgs takes a bare generator expression if bare: a class's brackets are not a call's, where the
// generator expression's own may be left out.
func (p *parser) callArgs(bare bool) ([]ast.Expr, []*ast.Keyword) {
	start := p.start()
	p.want(token.LParen)
	var args []ast.Expr
	var keywords []*ast.Keyword
	for p.kind() != token.RParen {
		first := len(args) == 0 && len(keywords) == 0
		args, keywords = p.parseArg(args, keywords)
		if bare && first && len(args) == 1 && p.atFor() {
			if _, starred := args[0].(*ast.Starred); starred {
				p.fail()
			}
			gens := p.parseForIfClauses()
			p.want(token.RParen)
			g := &ast.GeneratorExp{At: p.from(start), Elt: args[0], Generators: gens}
			return []ast.Expr{g}, nil
		}
		if !p.got(token.Comma) {
			break
		}
	}
	p.want(token.RParen)
	return args, keywords
}

// parseArg parses one argument: x, *x, k=x or **x, in the order the grammar
// allows: nothing positional after a keyword, no *x after **x.
func (p *parser) parseArg(args []ast.Expr, keywords []*ast.Keyword) ([]ast.Expr, []*ast.Keyword) {
	start := p.start()
	unpacked := len(keywords) > 0 && hasUnpacking(keywords)
	switch {
	case p.kind() == token.DoubleStar:
		p.next()
		v := p.parseExpression()
		return args, append(keywords, &ast.Keyword{At: p.from(start), Value: v})
	case p.kind() == token.Name && p.peek(1) == token.Equal:
		t := p.next()
		p.next()
		v := p.parseExpression()
		return args, append(keywords, &ast.Keyword{At: p.from(start), Arg: t.Text, Value: v})
	case p.kind() == token.Star:
		if unpacked {
			p.fail()
		}
		return append(args, p.parseCallStarred()), keywords
	case len(keywords) > 0:
		p.fail()
	}
	e := p.parseArgument()
	if p.kind() == token.Equal {
		p.fail()
	}
	return append(args, e), keywords
}

// starred_expression = "*" expression
func (p *parser) parseCallStarred() ast.Expr {
	start := p.start()
	if p.invalid() {
		p.look((*parser).invalidUnpacking)
	}
	p.want(token.Star)
	if !p.second {
		v := p.parseExpression()
		return &ast.Starred{At: p.from(start), Value: v}
	}
	v := p.try((*parser).parseExpression)
	if v == nil {
		p.raiseFar("Invalid star expression")
	}
	return &ast.Starred{At: p.from(start), Value: v}
}

// "*" expression "=" expression
func (p *parser) invalidUnpacking() {
	star := p.want(token.Star).Span
	p.parseExpression()
	p.want(token.Equal)
	p.raise(star.To(p.parseExpression().Span()), "cannot assign to iterable argument unpacking")
}

func hasUnpacking(keywords []*ast.Keyword) bool {
	for _, k := range keywords {
		if k.Arg == "" {
			return true
		}
	}
	return false
}
