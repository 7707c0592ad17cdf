package parser

import (
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// startsSubject reports whether `match` before a token of kind k may be the keyword.
func startsSubject(k token.Kind) bool { return startsStarExpr(k) || k == token.Yield }

// match_stmt = "match" subject_expr ":" NEWLINE INDENT case_block+ DEDENT
//
// It returns nil, nothing consumed, where `match` is just a name.
func (p *parser) parseMatch() ast.Stmt {
	start := p.start()
	s := &ast.Match{}
	header := func() {
		p.next()
		s.Subject = p.parseSubject()
		if p.invalid() && p.kind() == token.Newline {
			p.raiseFar("expected ':'")
		}
		p.want(token.Colon)
		p.want(token.Newline)
		if p.invalid() && p.kind() != token.Indent {
			p.raiseIndent("expected an indented block after 'match' statement on line %d", p.line(start))
		}
		p.want(token.Indent)
		if !p.soft("case") {
			p.fail()
		}
	}
	if !p.attempt(header) {
		return nil
	}
	for p.soft("case") {
		s.Cases = append(s.Cases, p.parseCase())
	}
	p.want(token.Dedent)
	s.At = p.from(start)
	return s
}

// subject_expr = star_named_expression "," [ star_named_expressions ] | named_expression
func (p *parser) parseSubject() ast.Expr {
	start := p.start()
	first := p.parseStarNamed()
	_, starred := first.(*ast.Starred)
	if p.kind() != token.Comma {
		if starred {
			p.fail()
		}
		return first
	}
	elts := p.commaList([]ast.Expr{first}, (*parser).parseStarNamed)
	return &ast.Tuple{At: p.from(start), Elts: elts}
}

// case_block = "case" patterns [ "if" named_expression ] ":" block
func (p *parser) parseCase() *ast.MatchCase {
	start := p.start()
	p.next()
	c := &ast.MatchCase{Pattern: p.parsePatterns()}
	if p.got(token.If) {
		c.Guard = p.parseNamed()
	}
	c.Body = p.suite(start, "'case' statement")
	c.At = p.from(start)
	return c
}

// patterns = open_sequence_pattern | pattern
func (p *parser) parsePatterns() ast.Pattern {
	start := p.start()
	first := p.parseMaybeStar()
	_, star := first.(*ast.MatchStar)
	if p.kind() != token.Comma {
		if star {
			p.fail()
		}
		return first
	}
	list := p.patternList([]ast.Pattern{first})
	return &ast.MatchSequence{At: p.from(start), Patterns: list}
}

// patternList goes on after a first pattern: ( "," maybe_star_pattern )* [ "," ]
func (p *parser) patternList(list []ast.Pattern) []ast.Pattern {
	for p.got(token.Comma) {
		switch p.kind() {
		case token.RParen, token.RBracket, token.Colon, token.If:
			return list
		}
		list = append(list, p.parseMaybeStar())
	}
	return list
}

// maybe_star_pattern = "*" NAME | pattern
func (p *parser) parseMaybeStar() ast.Pattern {
	start := p.start()
	if !p.got(token.Star) {
		return p.parsePattern()
	}
	name := p.want(token.Name).Text
	if name == "_" {
		name = ""
	}
	return &ast.MatchStar{At: p.from(start), Name: name}
}

// pattern = or_pattern [ "as" NAME ]
func (p *parser) parsePattern() ast.Pattern {
	p.enter(1)
	start := p.start()
	pat := p.parseOrPattern()
	p.level--
	if !p.got(token.As) {
		return pat
	}
	if p.invalid() {
		p.invalidAsTarget()
	}
	if p.soft("_") {
		p.fail()
	}
	name := p.want(token.Name).Text
	switch p.kind() {
	case token.Dot, token.LParen, token.Equal:
		p.fail()
	}
	return &ast.MatchAs{At: p.from(start), Pattern: pat, Name: name}
}

// or_pattern = closed_pattern ( "|" closed_pattern )*
func (p *parser) parseOrPattern() ast.Pattern {
	start := p.start()
	first := p.parseClosed()
	if p.kind() != token.Pipe {
		return first
	}
	list := []ast.Pattern{first}
	for p.got(token.Pipe) {
		list = append(list, p.parseClosed())
	}
	return &ast.MatchOr{At: p.from(start), Patterns: list}
}

// closed_pattern = literal | capture | "_" | value | group | sequence | mapping | class
func (p *parser) parseClosed() ast.Pattern {
	start := p.start()
	switch p.kind() {
	case token.None, token.True, token.False:
		c := p.parseAtom().(*ast.Constant)
		return &ast.MatchSingleton{At: p.from(start), Value: c}
	case token.Name:
		return p.parseNamePattern()
	case token.LParen:
		return p.parseGroupPattern()
	case token.LBracket:
		p.next()
		var list []ast.Pattern
		if p.kind() != token.RBracket {
			list = p.patternList([]ast.Pattern{p.parseMaybeStar()})
		}
		p.want(token.RBracket)
		return &ast.MatchSequence{At: p.from(start), Patterns: list}
	case token.LBrace:
		return p.parseMappingPattern()
	}
	e := p.parseLiteralExpr()
	return &ast.MatchValue{At: p.from(start), Value: e}
}

// literal_expr = signed_number | complex_number | strings
func (p *parser) parseLiteralExpr() ast.Expr {
	start := p.start()
	switch p.kind() {
	case token.String, token.Bytes, token.FStringStart:
		return p.parseStrings()
	}
	left := p.parseSignedNumber()
	k := p.kind()
	if k != token.Plus && k != token.Minus {
		return left
	}
	op := ast.Add
	if k == token.Minus {
		op = ast.Sub
	}
	if isImaginary(left) {
		p.raise(left.Span(), "real number required in complex literal")
	}
	at := p.next().Span
	if !p.kind().IsNumber() {
		p.fail()
	}
	right := p.parseNumber()
	if !isImaginary(right) {
		p.raise(right.Span(), "imaginary number required in complex literal")
	}
	return &ast.BinOp{At: p.from(start), Left: left, Op: op, Right: right, OpAt: at}
}

func isImaginary(e ast.Expr) bool {
	if u, ok := e.(*ast.UnaryOp); ok {
		e = u.Operand
	}
	c, ok := e.(*ast.Constant)
	return ok && c.Kind == ast.ConstComplex
}

// signed_number = [ "-" ] NUMBER
func (p *parser) parseSignedNumber() ast.Expr {
	start := p.start()
	minus := p.got(token.Minus)
	if !p.kind().IsNumber() {
		p.fail()
	}
	e := p.parseNumber()
	if minus {
		return &ast.UnaryOp{At: p.from(start), Op: ast.USub, Operand: e}
	}
	return e
}

// parseNamePattern = capture | wildcard | value_pattern | class_pattern
func (p *parser) parseNamePattern() ast.Pattern {
	start := p.start()
	t := p.want(token.Name)
	switch p.kind() {
	case token.Dot, token.LParen:
		return p.parseDottedPattern(start, t)
	case token.Equal:
		p.fail()
	}
	name := t.Text
	if name == "_" {
		name = ""
	}
	return &ast.MatchAs{At: p.from(start), Name: name}
}

func (p *parser) parseDottedPattern(start token.Pos, t *token.Token) ast.Pattern {
	var e ast.Expr = &ast.Name{At: p.from(start), ID: t.Text}
	for p.got(token.Dot) {
		attr := p.want(token.Name)
		e = &ast.Attribute{At: p.from(start), Value: e, Attr: attr.Text, AttrAt: attr.Span}
	}
	if p.kind() == token.LParen {
		return p.parseClassPattern(start, e)
	}
	return &ast.MatchValue{At: p.from(start), Value: e}
}

// class_pattern = name_or_attr "(" [ pattern | NAME "=" pattern ] ( "," ... )* [ "," ] ")"
func (p *parser) parseClassPattern(start token.Pos, cls ast.Expr) ast.Pattern {
	m := &ast.MatchClass{Cls: cls}
	p.want(token.LParen)
	for p.kind() != token.RParen {
		if p.kind() == token.Name && p.peek(1) == token.Equal {
			m.KwdAttrs = append(m.KwdAttrs, p.next().Text)
			p.next()
			m.KwdPatterns = append(m.KwdPatterns, p.parsePattern())
		} else {
			if len(m.KwdAttrs) > 0 {
				p.misplacedPositionals()
			}
			m.Patterns = append(m.Patterns, p.parsePattern())
		}
		if !p.got(token.Comma) {
			break
		}
	}
	p.want(token.RParen)
	m.At = p.from(start)
	return m
}

// misplacedPositionals refuses positional patterns after keyword ones.
func (p *parser) misplacedPositionals() {
	if !p.invalid() {
		p.fail()
	}
	first := p.parsePattern()
	last := first
	for p.kind() == token.Comma {
		ok := p.attempt(func() {
			p.next()
			if p.kind() == token.Name && p.peek(1) == token.Equal {
				p.fail()
			}
			last = p.parsePattern()
		})
		if !ok {
			break
		}
	}
	p.raise(first.Span().To(last.Span()), "positional patterns follow keyword patterns")
}

// group_pattern = "(" pattern ")"; with commas or nothing inside, a sequence
func (p *parser) parseGroupPattern() ast.Pattern {
	start := p.start()
	p.next()
	if p.got(token.RParen) {
		return &ast.MatchSequence{At: p.from(start)}
	}
	first := p.parseMaybeStar()
	_, star := first.(*ast.MatchStar)
	if p.kind() != token.Comma {
		if star {
			p.fail()
		}
		p.want(token.RParen)
		return first
	}
	list := p.patternList([]ast.Pattern{first})
	p.want(token.RParen)
	return &ast.MatchSequence{At: p.from(start), Patterns: list}
}

// mapping_pattern = "{" [ key ":" pattern ( "," key ":" pattern )* ] [ "," "**" NAME ] [ "," ] "}"
func (p *parser) parseMappingPattern() ast.Pattern {
	start := p.start()
	p.next()
	m := &ast.MatchMapping{}
	for p.kind() != token.RBrace {
		if p.got(token.DoubleStar) {
			if p.soft("_") {
				p.fail()
			}
			m.Rest = p.want(token.Name).Text
			p.got(token.Comma)
			break
		}
		m.Keys = append(m.Keys, p.parseMappingKey())
		p.want(token.Colon)
		m.Patterns = append(m.Patterns, p.parsePattern())
		if !p.got(token.Comma) {
			break
		}
	}
	p.want(token.RBrace)
	m.At = p.from(start)
	return m
}

// mapping_key = literal_expr | "None" | "True" | "False" | name_or_attr with a dot
func (p *parser) parseMappingKey() ast.Expr {
	switch p.kind() {
	case token.None, token.True, token.False:
		return p.parseAtom()
	case token.Name:
		start := p.start()
		var e ast.Expr = p.parseName(ast.Load)
		if p.kind() != token.Dot {
			p.fail()
		}
		for p.got(token.Dot) {
			attr := p.want(token.Name)
			e = &ast.Attribute{At: p.from(start), Value: e, Attr: attr.Text, AttrAt: attr.Span}
		}
		return e
	}
	return p.parseLiteralExpr()
}
