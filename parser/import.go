package parser

import (
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// import_name = "import" dotted_as_name ( "," dotted_as_name )*
func (p *parser) parseImport() ast.Stmt {
	start := p.start()
	if p.invalid() {
		p.invalidImport()
	}
	p.next()
	s := &ast.Import{Names: []*ast.Alias{p.parseDottedAs()}}
	for p.got(token.Comma) {
		s.Names = append(s.Names, p.parseDottedAs())
	}
	s.At = p.from(start)
	return s
}

// dotted_as_name = dotted_name [ "as" NAME ]
func (p *parser) parseDottedAs() *ast.Alias {
	start := p.start()
	a := &ast.Alias{Name: p.parseDottedName()}
	if p.got(token.As) {
		a.AsName = p.want(token.Name).Text
	}
	a.At = p.from(start)
	return a
}

// dotted_name = NAME ( "." NAME )*
func (p *parser) parseDottedName() string {
	name := p.want(token.Name).Text
	for p.got(token.Dot) {
		name += "." + p.want(token.Name).Text
	}
	return name
}

// import_from = "from" ( "." | "..." )* [ dotted_name ] "import" import_from_targets
func (p *parser) parseImportFrom() ast.Stmt {
	start := p.start()
	p.next()
	s := &ast.ImportFrom{}
	for {
		if p.got(token.Dot) {
			s.Level++
		} else if p.got(token.Ellipsis) {
			s.Level += 3
		} else {
			break
		}
	}
	if s.Level == 0 || p.kind() == token.Name {
		s.Module = p.parseDottedName()
	}
	p.want(token.Import)
	s.Names = p.parseImportTargets()
	s.At = p.from(start)
	return s
}

// import_from_targets = "(" import_from_as_names [ "," ] ")" | import_from_as_names !"," | "*"
func (p *parser) parseImportTargets() []*ast.Alias {
	switch p.kind() {
	case token.Star:
		return []*ast.Alias{{At: ast.At{Where: p.next().Span}, Name: "*"}}
	case token.LParen:
		p.next()
		names := p.parseImportNames()
		p.got(token.Comma)
		p.want(token.RParen)
		return names
	case token.Newline:
		if p.invalid() {
			p.raiseFrom(p.tokens[p.pos].Span, "Expected one or more names after 'import'")
		}
	}
	names := p.parseImportNames()
	if p.got(token.Comma) {
		if p.kind() == token.Newline && p.invalid() {
			p.raiseFar("trailing comma not allowed without surrounding parentheses")
		}
		p.fail()
	}
	return names
}

// import_from_as_names = import_from_as_name ( "," import_from_as_name )*
func (p *parser) parseImportNames() []*ast.Alias {
	names := []*ast.Alias{p.parseImportName()}
	for p.kind() == token.Comma && p.peek(1) == token.Name {
		p.next()
		names = append(names, p.parseImportName())
	}
	return names
}

// import_from_as_name = NAME [ "as" NAME ]
func (p *parser) parseImportName() *ast.Alias {
	start := p.start()
	a := &ast.Alias{Name: p.want(token.Name).Text}
	if p.got(token.As) {
		a.AsName = p.want(token.Name).Text
	}
	a.At = p.from(start)
	return a
}
