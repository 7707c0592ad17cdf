package parser

import (
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// startsExpr reports whether a token of kind k may begin an expression.
func startsExpr(k token.Kind) bool {
	switch k {
	case token.Name, token.Int, token.Float, token.Imag, token.String, token.Bytes, token.FStringStart,
		token.LParen, token.LBracket, token.LBrace, token.Minus, token.Plus, token.Tilde, token.Not,
		token.Lambda, token.Await, token.None, token.True, token.False, token.Ellipsis:
		return true
	}
	return false
}

// startsStarExpr is startsExpr for places that also take `*x`.
func startsStarExpr(k token.Kind) bool { return k == token.Star || startsExpr(k) }

// star_expressions = star_expression ( "," star_expression )* [ "," ]
func (p *parser) parseStarExpressions() ast.Expr {
	return p.parseTupleOf((*parser).parseStarExpression)
}

// expressions = expression ( "," expression )* [ "," ]
func (p *parser) parseExpressions() ast.Expr {
	return p.parseTupleOf((*parser).parseExpression)
}

// parseTupleOf parses items by rule; a comma makes them a tuple.
func (p *parser) parseTupleOf(rule func(*parser) ast.Expr) ast.Expr {
	start := p.start()
	first := rule(p)
	if p.kind() != token.Comma {
		return first
	}
	elts := p.commaList([]ast.Expr{first}, rule)
	return &ast.Tuple{At: p.from(start), Elts: elts}
}

// commaList goes on after a first item: ( "," item )* [ "," ]
func (p *parser) commaList(elts []ast.Expr, rule func(*parser) ast.Expr) []ast.Expr {
	for p.got(token.Comma) {
		if !startsStarExpr(p.kind()) {
			break
		}
		if !p.second {
			elts = append(elts, rule(p))
			continue
		}
		e := p.try(rule)
		if e == nil {
			break
		}
		elts = append(elts, e)
	}
	return elts
}

// star_expression = "*" bitwise_or | expression
func (p *parser) parseStarExpression() ast.Expr {
	if p.kind() != token.Star {
		return p.parseExpression()
	}
	return p.parseStarred()
}

func (p *parser) parseStarred() ast.Expr {
	start := p.start()
	p.want(token.Star)
	v := p.parseBitwiseOr()
	return &ast.Starred{At: p.from(start), Value: v}
}

// star_named_expression = "*" bitwise_or | named_expression
func (p *parser) parseStarNamed() ast.Expr {
	if p.kind() == token.Star {
		return p.parseStarred()
	}
	return p.parseNamed()
}

// named_expression = NAME ":=" expression | expression !":="
func (p *parser) parseNamed() ast.Expr {
	if p.second {
		return remember(p, ruleNamed, (*parser).namedSecond)
	}
	return p.named()
}

func (p *parser) named() ast.Expr {
	if p.atWalrus() {
		return p.parseWalrus()
	}
	e := p.parseExpression()
	if p.kind() == token.ColonEqual {
		p.fail()
	}
	return e
}

// atWalrus reports whether an assignment expression without brackets starts here.
func (p *parser) atWalrus() bool {
	return p.kind() == token.Name && p.peek(1) == token.ColonEqual
}

// assignment_expression = NAME ":=" expression
func (p *parser) parseWalrus() ast.Expr {
	start := p.start()
	name := p.parseName(ast.Store)
	p.want(token.ColonEqual)
	v := p.parseExpression()
	return &ast.NamedExpr{At: p.from(start), Target: name, Value: v}
}

func (p *parser) parseName(ctx ast.Ctx) *ast.Name {
	t := p.want(token.Name)
	return &ast.Name{At: ast.At{Where: t.Span}, ID: t.Text, Ctx: ctx}
}

// expression = disjunction [ "if" disjunction "else" expression ] | lambdef
func (p *parser) parseExpression() ast.Expr {
	if p.second {
		return remember(p, ruleExpression, (*parser).expressionSecond)
	}
	return p.expression()
}

func (p *parser) expression() ast.Expr {
	if p.kind() == token.Lambda {
		return p.parseLambda()
	}
	p.enter(1)
	start := p.start()
	body := p.parseDisjunction()
	p.level--
	if p.kind() != token.If {
		return body
	}
	if !p.second {
		return p.parseConditional(start, body)
	}
	var e ast.Expr
	if p.attempt(func() { e = p.parseConditional(start, body) }) {
		return e
	}
	return body
}

func (p *parser) parseConditional(start token.Pos, body ast.Expr) ast.Expr {
	p.enter(1)
	p.want(token.If)
	test := p.parseDisjunction()
	p.want(token.Else)
	orelse := p.parseExpression()
	p.level--
	return &ast.IfExp{At: p.from(start), Test: test, Body: body, OrElse: orelse}
}

// yield_expr = "yield" ( "from" expression | [ star_expressions ] )
func (p *parser) parseYield() ast.Expr {
	start := p.start()
	p.want(token.Yield)
	if p.got(token.From) {
		v := p.parseExpression()
		return &ast.YieldFrom{At: p.from(start), Value: v}
	}
	var v ast.Expr
	if startsStarExpr(p.kind()) {
		v = p.optional((*parser).parseStarExpressions)
	}
	return &ast.Yield{At: p.from(start), Value: v}
}

// optional parses by rule; in the second pass nil if it does not match.
func (p *parser) optional(rule func(*parser) ast.Expr) ast.Expr {
	if p.second {
		return p.try(rule)
	}
	return rule(p)
}

// yieldOr = yield_expr | rule
func (p *parser) yieldOr(rule func(*parser) ast.Expr) ast.Expr {
	if p.kind() == token.Yield {
		return p.parseYield()
	}
	return rule(p)
}

// disjunction = conjunction ( "or" conjunction )*
func (p *parser) parseDisjunction() ast.Expr {
	if p.second {
		return remember(p, ruleDisjunction, (*parser).disjunction)
	}
	return p.disjunction()
}

func (p *parser) disjunction() ast.Expr {
	return p.boolChain(token.Or, ast.Or, (*parser).parseConjunction)
}

// conjunction = inversion ( "and" inversion )*
func (p *parser) parseConjunction() ast.Expr {
	if p.second {
		return remember(p, ruleConjunction, (*parser).conjunction)
	}
	return p.conjunction()
}

func (p *parser) conjunction() ast.Expr {
	return p.boolChain(token.And, ast.And, (*parser).parseInversion)
}

func (p *parser) boolChain(word token.Kind, op ast.BoolOperator, rule func(*parser) ast.Expr) ast.Expr {
	start := p.start()
	first := rule(p)
	if p.kind() != word {
		return first
	}
	values := []ast.Expr{first}
	for p.kind() == word {
		e := p.operand(rule)
		if e == nil {
			break
		}
		values = append(values, e)
	}
	if len(values) == 1 {
		return first
	}
	return &ast.BoolOp{At: p.from(start), Op: op, Values: values}
}

// operand consumes an operator and what follows by rule; in the second pass it
// returns nil and consumes nothing where rule does not match.
func (p *parser) operand(rule func(*parser) ast.Expr) ast.Expr {
	if p.second {
		return p.try(func(p *parser) ast.Expr { p.next(); return rule(p) })
	}
	p.next()
	return rule(p)
}

// inversion = "not" inversion | comparison
func (p *parser) parseInversion() ast.Expr {
	if p.kind() != token.Not {
		return p.parseComparison()
	}
	if p.second {
		return remember(p, ruleInversion, (*parser).inversion)
	}
	return p.inversion()
}

func (p *parser) inversion() ast.Expr {
	p.enter(1)
	start := p.start()
	p.want(token.Not)
	v := p.parseInversion()
	p.level--
	return &ast.UnaryOp{At: p.from(start), Op: ast.Not, Operand: v}
}

// comparison = bitwise_or ( comp_op bitwise_or )*
func (p *parser) parseComparison() ast.Expr {
	if p.second {
		return remember(p, ruleComparison, (*parser).comparison)
	}
	return p.comparison()
}

func (p *parser) comparison() ast.Expr {
	start := p.start()
	left := p.parseBitwiseOr()
	if !p.atCompOp() {
		return left
	}
	c := &ast.Compare{Left: left}
	for p.atCompOp() {
		var op ast.CmpOperator
		parse := func(p *parser) ast.Expr { op = p.parseCompOp(); return p.parseBitwiseOr() }
		right := p.optional(parse)
		if right == nil {
			break
		}
		c.Ops, c.Comparators = append(c.Ops, op), append(c.Comparators, right)
	}
	if len(c.Ops) == 0 {
		return left
	}
	c.At = p.from(start)
	return c
}

func (p *parser) atCompOp() bool {
	switch p.kind() {
	case token.Less, token.Greater, token.LessEqual, token.GreaterEqual, token.EqualEqual, token.NotEqual,
		token.In, token.Is:
		return true
	case token.Not:
		p.far = max(p.far, p.pos+1)
		return p.peek(1) == token.In
	}
	return false
}

// comp_op = "==" | "!=" | "<" | ">" | "<=" | ">=" | "in" | "not" "in" | "is" [ "not" ]
func (p *parser) parseCompOp() ast.CmpOperator {
	switch p.next().Kind {
	case token.Less:
		return ast.Lt
	case token.Greater:
		return ast.Gt
	case token.LessEqual:
		return ast.LtE
	case token.GreaterEqual:
		return ast.GtE
	case token.EqualEqual:
		return ast.Eq
	case token.NotEqual:
		return ast.NotEq
	case token.In:
		return ast.In
	case token.Not:
		p.next()
		return ast.NotIn
	}
	// "is not x" is one operator, although "not x" is an operand too.
	if p.got(token.Not) {
		return ast.IsNot
	}
	return ast.Is
}

// binaryOp is the precedence (1 binds least) and operator of a token; 0 if none.
func binaryOp(k token.Kind) (int, ast.Operator) {
	switch k {
	case token.Pipe:
		return 1, ast.BitOr
	case token.Caret:
		return 2, ast.BitXor
	case token.Ampersand:
		return 3, ast.BitAnd
	case token.LeftShift:
		return 4, ast.LShift
	case token.RightShift:
		return 4, ast.RShift
	case token.Plus:
		return 5, ast.Add
	case token.Minus:
		return 5, ast.Sub
	case token.Star:
		return 6, ast.Mult
	case token.Slash:
		return 6, ast.Div
	case token.DoubleSlash:
		return 6, ast.FloorDiv
	case token.Percent:
		return 6, ast.Mod
	case token.At:
		return 6, ast.MatMult
	}
	return 0, 0
}

// bitwise_or and all below it down to term, by precedence.
func (p *parser) parseBitwiseOr() ast.Expr { return p.parseBinary(1) }

func (p *parser) parseBinary(least int) ast.Expr {
	if p.second {
		return remember(p, ruleBinary+ruleID(least), func(p *parser) ast.Expr { return p.binary(least) })
	}
	return p.binary(least)
}

func (p *parser) binary(least int) ast.Expr {
	start := p.start()
	left := p.parseFactor()
	for {
		t := &p.tokens[p.pos]
		prec, op := binaryOp(p.kind())
		if prec < least || prec == 0 {
			return left
		}
		var right ast.Expr
		if p.second {
			right = p.operandSecond(prec)
			if right == nil {
				return left
			}
		} else {
			p.next()
			right = p.binary(prec + 1)
		}
		left = &ast.BinOp{At: p.from(start), Left: left, Op: op, Right: right, OpAt: t.Span}
	}
}

// operandSecond is an operator of precedence prec and its right operand, nil if
// that does not match.
func (p *parser) operandSecond(prec int) ast.Expr {
	return p.try(func(p *parser) ast.Expr {
		p.next()
		if prec >= 5 && p.invalid() {
			p.look(func(p *parser) { p.invalidNotOperand((*parser).parseInversion) })
		}
		return p.parseBinary(prec + 1)
	})
}

// factor = ( "+" | "-" | "~" ) factor | power
func (p *parser) parseFactor() ast.Expr {
	var op ast.UnaryOperator
	switch p.kind() {
	case token.Plus:
		op = ast.UAdd
	case token.Minus:
		op = ast.USub
	case token.Tilde:
		op = ast.Invert
	default:
		return p.parsePower()
	}
	p.enter(1)
	start := p.start()
	p.next()
	if p.invalid() {
		p.look(func(p *parser) { p.invalidNotOperand((*parser).parseFactor) })
	}
	v := p.parseFactor()
	p.level--
	return &ast.UnaryOp{At: p.from(start), Op: op, Operand: v}
}

// power = await_primary [ "**" factor ]
func (p *parser) parsePower() ast.Expr {
	start := p.start()
	left := p.parseAwait()
	if p.kind() != token.DoubleStar {
		return left
	}
	p.enter(1)
	at := p.tokens[p.pos].Span
	right := p.operand((*parser).parseFactor)
	p.level--
	if right == nil {
		return left
	}
	return &ast.BinOp{At: p.from(start), Left: left, Op: ast.Pow, Right: right, OpAt: at}
}

// await_primary = [ "await" ] primary
func (p *parser) parseAwait() ast.Expr {
	if p.kind() != token.Await {
		return p.parsePrimary()
	}
	start := p.start()
	p.next()
	v := p.parsePrimary()
	return &ast.Await{At: p.from(start), Value: v}
}
