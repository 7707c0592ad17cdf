package parser

import (
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// decorated = ( "@" named_expression NEWLINE )* ( class_def | function_def )
func (p *parser) parseDecorated() ast.Stmt {
	var decorators []ast.Expr
	for p.got(token.At) {
		decorators = append(decorators, p.parseNamed())
		p.want(token.Newline)
	}
	switch p.kind() {
	case token.Class:
		return p.parseClass(decorators)
	case token.Def:
		return p.parseDef(p.start(), decorators, false)
	case token.Async:
		start := p.start()
		p.next()
		if p.kind() == token.Def {
			return p.parseDef(start, decorators, true)
		}
	}
	p.fail()
	return nil
}

// function_def = [ "async" ] "def" NAME [ type_params ] "(" [ params ] ")" [ "->" expression ] ":" block
func (p *parser) parseDef(start token.Pos, decorators []ast.Expr, async bool) ast.Stmt {
	defAt := p.start()
	p.want(token.Def)
	name := p.want(token.Name)
	s := &ast.FunctionDef{Name: name.Text, NameAt: name.Span, Decorators: decorators, IsAsync: async}
	s.TypeParams = p.parseTypeParams()
	if p.rehearsing && p.kind() == token.LBracket {
		p.fail()
	}
	p.force(token.LParen)
	s.Params = p.parseParams(token.RParen)
	p.want(token.RParen)
	if p.kind() == token.Arrow {
		s.Returns = p.operand((*parser).parseExpression)
	}
	s.Body = p.forcedSuite(defAt, "function definition")
	s.At = p.from(start)
	return s
}

// class_def = "class" NAME [ type_params ] [ "(" [ arguments ] ")" ] ":" block
func (p *parser) parseClass(decorators []ast.Expr) ast.Stmt {
	start := p.start()
	p.next()
	name := p.want(token.Name)
	s := &ast.ClassDef{Name: name.Text, NameAt: name.Span, Decorators: decorators}
	s.TypeParams = p.parseTypeParams()
	if p.kind() == token.LParen {
		if p.invalid() {
			s.Bases, s.Keywords = p.callArgsSecond()
		} else {
			s.Bases, s.Keywords = p.callArgs(false)
		}
	}
	s.Body = p.suite(start, "class definition")
	s.At = p.from(start)
	return s
}

// lambdef = "lambda" [ lambda_params ] ":" expression
func (p *parser) parseLambda() ast.Expr {
	p.enter(2)
	start := p.start()
	p.next()
	e := &ast.Lambda{Params: p.parseParams(token.Colon)}
	p.force(token.Colon)
	e.Body = p.parseExpression()
	p.level -= 2
	e.At = p.from(start)
	return e
}

// paramState is where parseParams stands in a parameter list.
type paramState struct {
	*ast.Params
	end      token.Kind // what ends the list: ")" of a def, ":" of a lambda
	slash    bool
	star     bool // "*" or "*args" seen
	bare     bool // it was "*" alone, and no parameter has followed yet
	defaults bool // a positional parameter had a default
	mixed    bool // one before "/" had one too, and one behind it
}

// params = [ param ( "," param )* ] with "/", "*", "*args" and "**kwargs" in their places
func (p *parser) parseParams(end token.Kind) *ast.Params {
	start := p.start()
	st := &paramState{Params: &ast.Params{}, end: end}
	for p.kind() != end {
		if p.invalid() {
			p.invalidParam(st)
		}
		last := p.parseParam(st)
		if !p.got(token.Comma) || last {
			break
		}
	}
	if p.kind() != end || st.bare {
		p.fail()
	}
	st.At = ast.At{Where: token.Span{Start: start, End: start}}
	if p.tokens[p.pos-1].Span.Start >= start {
		st.At = p.from(start)
	}
	return st.Params
}

// parseParam parses one item of a list; last is true after **kwargs.
func (p *parser) parseParam(st *paramState) (last bool) {
	switch p.kind() {
	case token.Slash:
		if st.slash || st.star || len(st.Args) == 0 {
			p.fail()
		}
		p.next()
		st.slash = true
		st.PosOnly, st.Args = st.Args, nil
	case token.Star:
		if st.star {
			p.fail()
		}
		p.next()
		st.star = true
		if p.kind() == token.Comma {
			st.bare = true
			break
		}
		st.VarArg = p.parseParamName(st.end, true)
	case token.DoubleStar:
		if st.bare {
			p.fail()
		}
		p.next()
		st.KwArg = p.parseParamName(st.end, false)
		return true
	default:
		p.parseNamedParam(st)
	}
	return false
}

// parseNamedParam parses `name [ ":" expression ] [ "=" expression ]`.
func (p *parser) parseNamedParam(st *paramState) {
	param := p.parseParamName(st.end, false)
	var def ast.Expr
	if p.got(token.Equal) {
		def = p.parseExpression()
	}
	st.bare = false
	if st.star {
		st.KwOnly, st.KwDefaults = append(st.KwOnly, param), append(st.KwDefaults, def)
		return
	}
	if def == nil && st.defaults {
		if k := p.kind(); p.invalid() && !st.mixed && (k == token.Comma || k == st.end) {
			p.raise(param.Where, "parameter without a default follows parameter with a default")
		}
		p.fail()
	}
	st.Args = append(st.Args, param)
	if def != nil {
		st.mixed = st.mixed || st.slash && st.defaults
		st.defaults = true
		st.Defaults = append(st.Defaults, def)
	}
}

// param = NAME [ ":" expression ]; star_annotation, after "*", may be starred
func (p *parser) parseParamName(end token.Kind, star bool) *ast.Param {
	t := p.want(token.Name)
	param := &ast.Param{Name: t.Text}
	if end == token.RParen && p.got(token.Colon) {
		if star && p.kind() == token.Star {
			param.Annotation = p.parseStarred()
		} else {
			param.Annotation = p.parseExpression()
		}
	}
	param.At = p.from(t.Span.Start)
	return param
}

// type_params = [ "[" type_param ( "," type_param )* [ "," ] "]" ]
func (p *parser) parseTypeParams() (list []*ast.TypeParam) {
	switch {
	case p.kind() != token.LBracket:
	case p.second:
		p.attempt(func() { list = p.typeParams() })
	default:
		list = p.typeParams()
	}
	return list
}

func (p *parser) typeParams() []*ast.TypeParam {
	p.next()
	if p.invalid() && p.kind() == token.RBracket {
		p.raiseFrom(p.tokens[p.pos].Span, "Type parameter list cannot be empty")
	}
	list := []*ast.TypeParam{p.parseTypeParam()}
	for p.got(token.Comma) && p.kind() != token.RBracket {
		list = append(list, p.parseTypeParam())
	}
	p.want(token.RBracket)
	return list
}

// type_param = NAME [ ":" expression ] [ "=" expression ] | "*" NAME [ "=" star_expression ] | "**" NAME [ "=" expression ]
func (p *parser) parseTypeParam() *ast.TypeParam {
	start := p.start()
	tp := &ast.TypeParam{}
	if p.got(token.Star) {
		tp.Stars = 1
	} else if p.got(token.DoubleStar) {
		tp.Stars = 2
	}
	tp.Name = p.want(token.Name).Text
	if p.kind() == token.Colon {
		if tp.Stars > 0 {
			p.invalidBound(tp.Stars)
		}
		p.next()
		tp.Bound = p.parseExpression()
	}
	if p.got(token.Equal) {
		if tp.Stars == 1 {
			tp.Default = p.parseStarExpression()
		} else {
			tp.Default = p.parseExpression()
		}
	}
	tp.At = p.from(start)
	return tp
}

// invalidBound explains why `*Ts: x` and `**P: x` are refused.
func (p *parser) invalidBound(stars int) {
	if !p.invalid() {
		p.fail()
	}
	colon := p.next().Span
	e := p.parseExpression()
	kind := "TypeVarTuple"
	if stars == 2 {
		kind = "ParamSpec"
	}
	what := "bound"
	if _, tuple := e.(*ast.Tuple); tuple {
		what = "constraints"
	}
	p.raise(colon.To(e.Span()), "cannot use %s with %s", what, kind)
}
