package parser

import (
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// statement = compound_stmt | simple_stmts; what it holds is added to list
func (p *parser) parseStatement(list []ast.Stmt) []ast.Stmt {
	p.begin = max(p.begin, p.pos)
	p.second = p.second || p.diagnosing && p.pos >= p.mistakesFrom
	p.enter(1)
	s := p.parseCompound()
	p.level--
	if s != nil {
		return append(list, s)
	}
	return p.parseSimpleStatements(list)
}

// parseCompound parses a compound statement, or returns nil if none starts here.
func (p *parser) parseCompound() ast.Stmt {
	switch p.kind() {
	case token.Def, token.At, token.Class:
		return p.parseDecorated()
	case token.Async:
		return p.parseAsync()
	case token.If:
		return p.parseIf()
	case token.With:
		return p.parseWith(p.start(), false)
	case token.For:
		return p.parseFor(p.start(), false)
	case token.Try:
		return p.parseTry()
	case token.While:
		return p.parseWhile()
	case token.Name:
		if p.soft("match") && startsSubject(p.peek(1)) {
			return p.parseMatch()
		}
	}
	return nil
}

// isCompound reports whether a prompt waits for a blank line after s.
func isCompound(s ast.Stmt) bool {
	switch s.(type) {
	case *ast.FunctionDef, *ast.ClassDef, *ast.If, *ast.For, *ast.While, *ast.With, *ast.Try, *ast.Match:
		return true
	}
	return false
}

// simple_stmts = simple_stmt ( ";" simple_stmt )* [ ";" ] NEWLINE
func (p *parser) parseSimpleStatements(list []ast.Stmt) []ast.Stmt {
	for {
		list = append(list, p.parseSimple())
		if !p.got(token.Semicolon) || p.kind() == token.Newline {
			break
		}
	}
	p.want(token.Newline)
	return list
}

// simple_stmt = assignment | star_expressions | one of the keyword statements
func (p *parser) parseSimple() ast.Stmt {
	start := p.start()
	switch p.kind() {
	case token.Return:
		return p.parseReturn()
	case token.Import:
		return p.parseImport()
	case token.From:
		return p.parseImportFrom()
	case token.Raise:
		return p.parseRaise()
	case token.Pass:
		p.next()
		return &ast.Pass{At: p.from(start)}
	case token.Break:
		p.next()
		return &ast.Break{At: p.from(start)}
	case token.Continue:
		p.next()
		return &ast.Continue{At: p.from(start)}
	case token.Del:
		return p.parseDel()
	case token.Assert:
		return p.parseAssert()
	case token.Global:
		p.next()
		names := p.parseNames()
		return &ast.Global{At: p.from(start), Names: names}
	case token.Nonlocal:
		p.next()
		names := p.parseNames()
		return &ast.Nonlocal{At: p.from(start), Names: names}
	case token.Name:
		if p.soft("type") && p.peek(1) == token.Name {
			if p.invalid() {
				p.invalidAssignment()
			}
			return p.parseTypeAlias()
		}
	}
	return p.parseExprStatement()
}

// NAME ( "," NAME )*
func (p *parser) parseNames() []string {
	names := []string{p.want(token.Name).Text}
	for p.got(token.Comma) {
		names = append(names, p.want(token.Name).Text)
	}
	return names
}

// return_stmt = "return" [ star_expressions ]
func (p *parser) parseReturn() ast.Stmt {
	start := p.start()
	p.next()
	var v ast.Expr
	if startsStarExpr(p.kind()) {
		v = p.optional((*parser).parseStarExpressions)
	}
	return &ast.Return{At: p.from(start), Value: v}
}

// raise_stmt = "raise" [ expression [ "from" expression ] ]
func (p *parser) parseRaise() ast.Stmt {
	start := p.start()
	p.next()
	s := &ast.Raise{}
	if startsExpr(p.kind()) {
		s.Exc = p.optional((*parser).parseExpression)
	}
	if s.Exc != nil && p.got(token.From) {
		s.Cause = p.parseExpression()
	}
	s.At = p.from(start)
	return s
}

// del_stmt = "del" del_target ( "," del_target )* [ "," ]
func (p *parser) parseDel() ast.Stmt {
	start := p.start()
	p.next()
	mark := p.pos
	var s *ast.Delete
	parse := func() {
		targets := []ast.Expr{p.parseDelTarget()}
		targets = p.commaList(targets, (*parser).parseDelTarget)
		if k := p.kind(); k != token.Newline && k != token.Semicolon {
			p.fail()
		}
		s = &ast.Delete{At: p.from(start), Targets: targets}
	}
	if !p.second {
		parse()
	} else if !p.attempt(parse) {
		p.pos = mark
		if p.invalid() {
			p.raiseInvalidTarget(p.parseStarExpressions(), forDel)
		}
		p.fail()
	}
	return s
}

// del_target = primary that can be deleted
func (p *parser) parseDelTarget() ast.Expr {
	e := p.parsePrimary()
	if !setContext(e, ast.Del) {
		p.fail()
	}
	return e
}

// assert_stmt = "assert" expression [ "," expression ]
func (p *parser) parseAssert() ast.Stmt {
	start := p.start()
	p.next()
	s := &ast.Assert{Test: p.parseExpression()}
	if p.got(token.Comma) {
		s.Msg = p.parseExpression()
	}
	s.At = p.from(start)
	return s
}

// type_alias = "type" NAME [ type_params ] "=" expression
func (p *parser) parseTypeAlias() ast.Stmt {
	start := p.start()
	p.next()
	s := &ast.TypeAlias{Name: p.parseName(ast.Store)}
	s.TypeParams = p.parseTypeParams()
	p.want(token.Equal)
	s.Value = p.parseExpression()
	s.At = p.from(start)
	return s
}

// parseExprStatement parses an assignment of any kind or a bare expression.
func (p *parser) parseExprStatement() ast.Stmt {
	if !p.second {
		return p.exprStatement()
	}
	mark := p.pos
	var s ast.Stmt
	ok := p.attempt(func() { s = p.exprStatement() })
	end := p.pos
	if _, bare := s.(*ast.ExprStmt); ok && !bare {
		return s
	}
	p.pos = mark
	if p.invalid() {
		p.invalidAssignment()
	}
	if !ok || p.tokens[end].Kind == token.Equal {
		p.fail()
	}
	p.pos = end
	return s
}

// assignment = ( star_targets "=" )+ ( yield_expr | star_expressions )
//
//	| single_target ":" expression [ "=" annotated_rhs ]
//	| single_target augassign ( yield_expr | star_expressions )
func (p *parser) exprStatement() ast.Stmt {
	start := p.start()
	e := p.yieldOr((*parser).parseStarExpressions)
	switch k := p.kind(); k {
	case token.Equal:
		return p.parseAssign(start, e)
	case token.Colon:
		return p.parseAnnAssign(start, e)
	default:
		if op, ok := augOperator(k); ok {
			return p.parseAugAssign(start, e, op)
		}
	}
	return &ast.ExprStmt{At: p.from(start), Value: e}
}

func (p *parser) parseAssign(start token.Pos, e ast.Expr) ast.Stmt {
	s := &ast.Assign{}
	for p.kind() == token.Equal {
		if !setContext(e, ast.Store) {
			p.fail()
		}
		s.Targets = append(s.Targets, e)
		p.next()
		e = p.yieldOr((*parser).parseStarExpressions)
	}
	s.Value = e
	s.At = p.from(start)
	return s
}

func (p *parser) parseAnnAssign(start token.Pos, e ast.Expr) ast.Stmt {
	if !isSingleTarget(e) || beginsWithGroup(e) {
		p.fail()
	}
	_, simple := e.(*ast.Name)
	s := &ast.AnnAssign{Target: e, Simple: simple && e.Span().Start == start}
	setContext(e, ast.Store)
	p.next()
	s.Annotation = p.parseExpression()
	if p.kind() == token.Equal {
		s.Value = p.operand(func(p *parser) ast.Expr { return p.yieldOr((*parser).parseStarExpressions) })
	}
	s.At = p.from(start)
	return s
}

func (p *parser) parseAugAssign(start token.Pos, e ast.Expr, op ast.Operator) ast.Stmt {
	if !isSingleTarget(e) {
		p.fail()
	}
	setContext(e, ast.Store)
	p.next()
	v := p.yieldOr((*parser).parseStarExpressions)
	return &ast.AugAssign{At: p.from(start), Target: e, Op: op, Value: v}
}

// augOperator returns the operator of an augmented assignment's token.
func augOperator(k token.Kind) (ast.Operator, bool) {
	switch k {
	case token.PlusEqual:
		return ast.Add, true
	case token.MinusEqual:
		return ast.Sub, true
	case token.StarEqual:
		return ast.Mult, true
	case token.AtEqual:
		return ast.MatMult, true
	case token.SlashEqual:
		return ast.Div, true
	case token.DoubleSlashEqual:
		return ast.FloorDiv, true
	case token.PercentEqual:
		return ast.Mod, true
	case token.DoubleStarEqual:
		return ast.Pow, true
	case token.LeftShiftEqual:
		return ast.LShift, true
	case token.RightShiftEqual:
		return ast.RShift, true
	case token.AmpersandEqual:
		return ast.BitAnd, true
	case token.PipeEqual:
		return ast.BitOr, true
	case token.CaretEqual:
		return ast.BitXor, true
	}
	return 0, false
}
