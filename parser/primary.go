package parser

import (
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// primary = atom ( "." NAME | "(" [ arguments ] ")" | genexp | "[" slices "]" )*
func (p *parser) parsePrimary() ast.Expr {
	if p.second {
		return remember(p, rulePrimary, (*parser).primary)
	}
	return p.primary()
}

func (p *parser) primary() ast.Expr {
	start := p.start()
	e := p.parseAtom()
	for {
		switch p.kind() {
		case token.Dot, token.LParen, token.LBracket:
		case token.LBrace:
			if p.invalid() {
				p.invalidComprehension()
			}
			return e
		default:
			return e
		}
		if !p.second {
			e = p.parseTrailer(start, e)
			continue
		}
		longer := p.try(func(p *parser) ast.Expr { return p.parseTrailer(start, e) })
		if longer == nil {
			return e
		}
		e = longer
	}
}

func (p *parser) parseTrailer(start token.Pos, e ast.Expr) ast.Expr {
	switch p.kind() {
	case token.Dot:
		p.next()
		t := p.want(token.Name)
		return &ast.Attribute{At: p.from(start), Value: e, Attr: t.Text, AttrAt: t.Span}
	case token.LParen:
		args, keywords := p.parseCallArgs()
		return &ast.Call{At: p.from(start), Func: e, Args: args, Keywords: keywords}
	}
	if p.invalid() {
		p.invalidComprehension()
	}
	p.want(token.LBracket)
	index := p.parseSlices()
	p.want(token.RBracket)
	return &ast.Subscript{At: p.from(start), Value: e, Index: index}
}

// slices = slice !"," | ( slice | starred_expression ) ( "," ... )* [ "," ]
func (p *parser) parseSlices() ast.Expr {
	start := p.start()
	first := p.parseSlice()
	_, starred := first.(*ast.Starred)
	if p.kind() != token.Comma && !starred {
		return first
	}
	elts := []ast.Expr{first}
	for p.got(token.Comma) {
		if k := p.kind(); !startsStarExpr(k) && k != token.Colon {
			break
		}
		e := p.optional((*parser).parseSlice)
		if e == nil {
			break
		}
		elts = append(elts, e)
	}
	return &ast.Tuple{At: p.from(start), Elts: elts}
}

// slice = [ expression ] ":" [ expression ] [ ":" [ expression ] ] | named_expression | starred
func (p *parser) parseSlice() ast.Expr {
	if p.kind() == token.Star {
		return p.parseCallStarred()
	}
	start := p.start()
	var lower ast.Expr
	if p.kind() != token.Colon {
		walrus := p.atWalrus()
		lower = p.parseNamed()
		if walrus || p.kind() != token.Colon {
			return lower
		}
	}
	p.want(token.Colon)
	s := &ast.Slice{Lower: lower}
	if startsExpr(p.kind()) {
		s.Upper = p.optional((*parser).parseExpression)
	}
	if p.got(token.Colon) && startsExpr(p.kind()) {
		s.Step = p.optional((*parser).parseExpression)
	}
	s.At = p.from(start)
	return s
}

// atom = NAME | "True" | "False" | "None" | "..." | NUMBER | strings
//
//	| tuple | group | genexp | list | listcomp | dict | set | dictcomp | setcomp
func (p *parser) parseAtom() ast.Expr {
	switch p.kind() {
	case token.Name:
		return p.parseName(ast.Load)
	case token.True:
		return &ast.Constant{At: ast.At{Where: p.next().Span}, Kind: ast.ConstBool, Int: 1}
	case token.False:
		return &ast.Constant{At: ast.At{Where: p.next().Span}, Kind: ast.ConstBool}
	case token.None:
		return &ast.Constant{At: ast.At{Where: p.next().Span}, Kind: ast.ConstNone}
	case token.Ellipsis:
		return &ast.Constant{At: ast.At{Where: p.next().Span}, Kind: ast.ConstEllipsis}
	case token.Int, token.Float, token.Imag:
		return p.parseNumber()
	case token.String, token.Bytes, token.FStringStart:
		return p.parseStrings()
	case token.LParen:
		return p.bracketed((*parser).paren, (*parser).invalidParen)
	case token.LBracket:
		return p.bracketed((*parser).list, (*parser).invalidComprehension)
	case token.LBrace:
		return p.bracketed((*parser).brace, (*parser).invalidBrace)
	}
	p.fail()
	return nil
}

// bracketed parses a bracketed atom by rule; in the second pass mistakes looks
// for an explanation where rule does not match.
func (p *parser) bracketed(rule func(*parser) ast.Expr, mistakes func(*parser)) ast.Expr {
	p.enter(1)
	var e ast.Expr
	if p.second {
		e = remember(p, ruleAtom, func(p *parser) ast.Expr { return p.explained(rule, mistakes) })
	} else {
		e = rule(p)
	}
	p.level--
	return e
}

func (p *parser) explained(rule func(*parser) ast.Expr, mistakes func(*parser)) ast.Expr {
	e := p.try(rule)
	if e == nil {
		if p.invalid() {
			mistakes(p)
		}
		p.fail()
	}
	return e
}

// tuple  = "(" [ star_named_expression "," [ star_named_expressions ] ] ")"
// group  = "(" ( yield_expr | named_expression ) ")"
// genexp = "(" ( assignment_expression | expression !":=" ) for_if_clauses ")"
func (p *parser) paren() ast.Expr {
	start := p.start()
	p.want(token.LParen)
	if p.got(token.RParen) {
		return &ast.Tuple{At: p.from(start), Paren: true}
	}
	if p.kind() == token.Yield {
		e := p.parseYield()
		p.want(token.RParen)
		return e
	}
	first := p.parseStarNamed()
	_, starred := first.(*ast.Starred)
	switch {
	case p.kind() == token.Comma:
		elts := p.commaList([]ast.Expr{first}, (*parser).parseStarNamed)
		p.want(token.RParen)
		return &ast.Tuple{At: p.from(start), Elts: elts, Paren: true}
	case starred:
		p.fail()
	case p.atFor():
		gens := p.parseForIfClauses()
		p.want(token.RParen)
		return &ast.GeneratorExp{At: p.from(start), Elt: first, Generators: gens}
	}
	p.want(token.RParen)
	return first
}

// list     = "[" [ star_named_expressions ] "]"
// listcomp = "[" named_expression for_if_clauses "]"
func (p *parser) list() ast.Expr {
	start := p.start()
	p.want(token.LBracket)
	if p.got(token.RBracket) {
		return &ast.List{At: p.from(start)}
	}
	first := p.parseStarNamed()
	if _, starred := first.(*ast.Starred); !starred && p.atFor() {
		gens := p.parseForIfClauses()
		p.want(token.RBracket)
		return &ast.ListComp{At: p.from(start), Elt: first, Generators: gens}
	}
	elts := p.commaList([]ast.Expr{first}, (*parser).parseStarNamed)
	p.want(token.RBracket)
	return &ast.List{At: p.from(start), Elts: elts}
}

// brace is dict, set, dictcomp or setcomp; the first item decides. In the second
// pass the alternatives are tried in the grammar's order, since the mistakes a
// dict's key and a set's element may hold differ.
func (p *parser) brace() ast.Expr {
	start := p.start()
	if p.invalid() || p.rehearsing {
		if e := p.try((*parser).dictFirst); e != nil {
			return e
		}
		p.invalidDict()
		p.pos = p.indexAt(start)
	}
	p.want(token.LBrace)
	switch {
	case p.got(token.RBrace):
		return &ast.Dict{At: p.from(start)}
	case p.kind() == token.DoubleStar:
		return p.parseDict(start, nil)
	case p.kind() == token.Star:
		return p.parseSet(start, p.parseStarred())
	}
	walrus := p.atWalrus()
	first := p.parseNamed()
	if p.kind() == token.Colon && !walrus {
		return p.parseDict(start, first)
	}
	return p.parseSet(start, first)
}

// dictFirst parses a brace that must be a dict display.
func (p *parser) dictFirst() ast.Expr {
	start := p.start()
	p.want(token.LBrace)
	if p.got(token.RBrace) {
		return &ast.Dict{At: p.from(start)}
	}
	if p.kind() == token.DoubleStar {
		return p.parseDict(start, nil)
	}
	return p.parseDict(start, p.parseExpression())
}

// indexAt returns the index of the token that starts at pos, before p.pos.
func (p *parser) indexAt(pos token.Pos) int {
	i := p.pos
	for p.tokens[i].Span.Start > pos {
		i--
	}
	return i
}

// set     = "{" star_named_expressions "}"
// setcomp = "{" named_expression for_if_clauses "}"
func (p *parser) parseSet(start token.Pos, first ast.Expr) ast.Expr {
	if _, starred := first.(*ast.Starred); !starred && p.atFor() {
		gens := p.parseForIfClauses()
		p.want(token.RBrace)
		return &ast.SetComp{At: p.from(start), Elt: first, Generators: gens}
	}
	elts := p.commaList([]ast.Expr{first}, (*parser).parseStarNamed)
	p.want(token.RBrace)
	return &ast.Set{At: p.from(start), Elts: elts}
}

// dict     = "{" [ double_starred_kvpair ( "," double_starred_kvpair )* [ "," ] ] "}"
// dictcomp = "{" kvpair for_if_clauses "}"
func (p *parser) parseDict(start token.Pos, key ast.Expr) ast.Expr {
	d := &ast.Dict{}
	p.parsePair(d, key)
	if key != nil && p.atFor() {
		gens := p.parseForIfClauses()
		p.want(token.RBrace)
		return &ast.DictComp{At: p.from(start), Key: d.Keys[0], Value: d.Values[0], Generators: gens}
	}
	for p.got(token.Comma) && p.kind() != token.RBrace {
		if p.kind() == token.DoubleStar {
			p.parsePair(d, nil)
		} else {
			p.parsePair(d, p.parseExpression())
		}
	}
	p.want(token.RBrace)
	d.At = p.from(start)
	return d
}

// double_starred_kvpair = "**" bitwise_or | expression ":" expression
func (p *parser) parsePair(d *ast.Dict, key ast.Expr) {
	var v ast.Expr
	if key == nil {
		p.want(token.DoubleStar)
		v = p.parseBitwiseOr()
	} else {
		p.want(token.Colon)
		v = p.parseExpression()
	}
	d.Keys, d.Values = append(d.Keys, key), append(d.Values, v)
}

// atFor reports whether a comprehension's clause starts here.
func (p *parser) atFor() bool {
	if p.kind() == token.Async {
		p.far = max(p.far, p.pos+1)
		if p.peek(1) == lexErrorKind {
			p.next()
			p.kind()
		}
		return p.peek(1) == token.For
	}
	return p.kind() == token.For
}

// for_if_clauses = ( [ "async" ] "for" star_targets "in" disjunction ( "if" disjunction )* )+
func (p *parser) parseForIfClauses() []*ast.Comprehension {
	var gens []*ast.Comprehension
	for p.atFor() {
		gens = append(gens, p.parseForIfClause())
	}
	if gens == nil {
		p.fail()
	}
	return gens
}

func (p *parser) parseForIfClause() *ast.Comprehension {
	start := p.start()
	c := &ast.Comprehension{IsAsync: p.got(token.Async)}
	p.want(token.For)
	mark := p.pos
	if p.second {
		ok := p.attempt(func() { c.Target = p.parseStarTargets(); p.want(token.In) })
		if !ok {
			p.invalidForTarget(mark, true)
			p.fail()
		}
	} else {
		c.Target = p.parseStarTargets()
		p.want(token.In)
	}
	c.Iter = p.parseDisjunction()
	for p.kind() == token.If {
		e := p.operand((*parser).parseDisjunction)
		if e == nil {
			break
		}
		c.Ifs = append(c.Ifs, e)
	}
	c.At = p.from(start)
	return c
}
