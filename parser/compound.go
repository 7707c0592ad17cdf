package parser

import (
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// line returns the source line, counted from 1, of pos.
func (p *parser) line(pos token.Pos) int {
	line, _ := p.file.Position(pos)
	return line
}

// block = NEWLINE INDENT statement+ DEDENT | simple_stmts
func (p *parser) parseBlock() []ast.Stmt {
	if !p.got(token.Newline) {
		return p.parseSimpleStatements(nil)
	}
	p.want(token.Indent)
	var list []ast.Stmt
	for p.kind() != token.Dedent {
		list = p.parseStatement(list)
	}
	p.next()
	return list
}

// suite = ":" block, after a header that started at start; what names it in
// the error for a missing indented block.
func (p *parser) suite(start token.Pos, what string) []ast.Stmt {
	if p.kind() == token.Newline && p.invalid() {
		p.raiseFar("expected ':'")
	}
	p.want(token.Colon)
	return p.indented(start, what)
}

// forcedSuite is suite for headers that always want the colon.
func (p *parser) forcedSuite(start token.Pos, what string) []ast.Stmt {
	p.force(token.Colon)
	return p.indented(start, what)
}

func (p *parser) indented(start token.Pos, what string) []ast.Stmt {
	if p.invalid() && p.kind() == token.Newline {
		p.next()
		if p.kind() != token.Indent {
			p.raiseIndent("expected an indented block after %s on line %d", what, p.line(start))
		}
		p.pos--
	}
	return p.parseBlock()
}

// async_stmt = "async" ( function_def | with_stmt | for_stmt )
func (p *parser) parseAsync() ast.Stmt {
	start := p.start()
	switch p.peek(1) {
	case token.Def:
		return p.parseDecorated()
	case token.With:
		p.next()
		return p.parseWith(start, true)
	case token.For:
		p.next()
		return p.parseFor(start, true)
	}
	p.next()
	p.kind() // CPython reads on before it gives up
	p.fail()
	return nil
}

// if_stmt = ( "if" | "elif" ) named_expression ":" block [ elif_stmt | else_block ]
func (p *parser) parseIf() ast.Stmt {
	p.enter(1)
	start := p.start()
	what := "'" + p.next().Kind.String() + "' statement"
	s := &ast.If{Test: p.parseNamed()}
	s.Body = p.suite(start, what)
	if p.kind() == token.Elif {
		s.OrElse = []ast.Stmt{p.parseIf()}
	} else {
		s.OrElse = p.parseElse()
	}
	p.level--
	s.At = p.from(start)
	return s
}

// else_block = [ "else" ":" block ]
func (p *parser) parseElse() []ast.Stmt {
	start := p.start()
	if !p.got(token.Else) {
		return nil
	}
	return p.forcedSuite(start, "'else' statement")
}

// while_stmt = "while" named_expression ":" block [ else_block ]
func (p *parser) parseWhile() ast.Stmt {
	start := p.start()
	p.next()
	s := &ast.While{Test: p.parseNamed()}
	s.Body = p.suite(start, "'while' statement")
	s.OrElse = p.parseElse()
	s.At = p.from(start)
	return s
}

// for_stmt = [ "async" ] "for" star_targets "in" star_expressions ":" block [ else_block ]
func (p *parser) parseFor(start token.Pos, async bool) ast.Stmt {
	forAt := p.start()
	p.next()
	s := &ast.For{IsAsync: async}
	mark := p.pos
	parse := func() { s.Target = p.parseStarTargets(); p.want(token.In) }
	if !p.second {
		parse()
	} else if !p.attempt(parse) {
		p.invalidForTarget(mark, false)
		p.fail()
	}
	s.Iter = p.parseStarExpressions()
	s.Body = p.suite(forAt, "'for' statement")
	s.OrElse = p.parseElse()
	s.At = p.from(start)
	return s
}

// with_stmt = [ "async" ] "with" ( "(" with_items [ "," ] ")" | with_items ) ":" block
func (p *parser) parseWith(start token.Pos, async bool) ast.Stmt {
	withAt := p.start()
	p.next()
	s := &ast.With{IsAsync: async}
	if p.kind() == token.LParen {
		p.attempt(func() { s.Items = p.parseParenItems() })
	}
	if s.Items == nil {
		s.Items = p.parseWithItems()
	}
	s.Body = p.suite(withAt, "'with' statement")
	s.At = p.from(start)
	return s
}

// parseParenItems parses the bracketed form, up to the colon that must follow.
func (p *parser) parseParenItems() []*ast.WithItem {
	p.want(token.LParen)
	items := []*ast.WithItem{p.parseWithItem()}
	for p.got(token.Comma) && p.kind() != token.RParen {
		items = append(items, p.parseWithItem())
	}
	p.want(token.RParen)
	if k := p.kind(); k != token.Colon && !(k == token.Newline && p.invalid()) {
		p.fail()
	}
	return items
}

func (p *parser) parseWithItems() []*ast.WithItem {
	items := []*ast.WithItem{p.parseWithItem()}
	for p.got(token.Comma) {
		items = append(items, p.parseWithItem())
	}
	return items
}

// with_item = expression [ "as" star_target ]
func (p *parser) parseWithItem() *ast.WithItem {
	item := &ast.WithItem{Context: p.parseExpression()}
	if p.kind() != token.As {
		return item
	}
	mark := p.pos
	parse := func() {
		p.next()
		item.Vars = p.parseStarTarget()
		if k := p.kind(); k != token.Comma && k != token.RParen && k != token.Colon && !(k == token.Newline && p.invalid()) {
			p.fail()
		}
	}
	if !p.second {
		parse()
	} else if !p.attempt(parse) {
		p.pos = mark
		p.invalidWithItem()
		item.Vars = nil
	}
	return item
}

// try_stmt = "try" ":" block ( finally_block | except_block+ [ else_block ] [ finally_block ] )
func (p *parser) parseTry() ast.Stmt {
	start := p.start()
	p.next()
	s := &ast.Try{}
	s.Body = p.forcedSuite(start, "'try' statement")
	if k := p.kind(); k != token.Except && k != token.Finally {
		if p.invalid() {
			p.raiseFar("expected 'except' or 'finally' block")
		}
		p.fail()
	}
	for p.kind() == token.Except {
		p.parseExcept(s)
	}
	if len(s.Handlers) > 0 {
		s.OrElse = p.parseElse()
	}
	if at := p.start(); p.got(token.Finally) {
		s.FinalBody = p.forcedSuite(at, "'finally' statement")
	}
	s.At = p.from(start)
	return s
}

// except_block = "except" [ "*" ] [ expression [ "as" NAME ] ] ":" block
func (p *parser) parseExcept(s *ast.Try) {
	start := p.start()
	if p.invalid() {
		p.invalidExcept(s)
	}
	p.next()
	what := "'except' statement"
	star := p.got(token.Star)
	if star {
		what = "'except*' statement"
	}
	if len(s.Handlers) > 0 && star != s.Star {
		p.fail()
	}
	s.Star = star
	h := &ast.ExceptHandler{}
	if star || p.kind() != token.Colon {
		h.Type = p.parseExpression()
		if p.got(token.As) {
			h.Name = p.want(token.Name).Text
		}
	}
	p.want(token.Colon)
	h.Body = p.indented(start, what)
	h.At = p.from(start)
	s.Handlers = append(s.Handlers, h)
}
