package parser

import (
	"strings"

	"github.com/bide-lang/bide/lexer"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// maxLevel bounds how deeply productions may nest, as CPython's parser does.
const maxLevel = 6000

// lexErrorKind marks the end of a token list that an error of the lexer cut short.
const lexErrorKind = token.KindCount

// failure is the panic of a production that does not match; its entry points
// and attempt are the only ones to catch it.
type failure struct{}

// parser is the state of one parse.
type parser struct {
	file   *token.File
	lex    *lexer.Lexer
	tokens []token.Token
	lexErr *token.SyntaxError // why tokens end early; nil if they do not

	pos   int // index of the token to look at
	far   int // the furthest pos so far: where CPython would have stopped reading
	level int // productions in progress, against maxLevel

	hitLexError bool // the parse came to the lexer's error
	begin       int  // where the last statement begun starts
	diagnosing  bool // the second pass
	// mistakesFrom is where the second pass starts to look for mistakes: the last
	// statement begun by the first pass, since all before it was right.
	mistakesFrom int
	second       bool // looking for mistakes
	rehearsing   bool // the pass between: see rehearse
	quiet        bool // inside that: the rules for mistakes are off
	memo         map[memoKey]memoEntry
	depths       []int // second pass: brackets open after each token
}

func newParser(file *token.File, charByName func(string) (rune, bool)) *parser {
	p := &parser{file: file, lex: lexer.New(file)}
	p.lex.CharByName = charByName
	toks, err := p.lex.All()
	p.tokens = toks
	if err != nil {
		p.lexErr = err.(*token.SyntaxError)
		at := token.Span{}
		if n := len(toks); n > 0 {
			at = token.Span{Start: toks[n-1].Span.End, End: toks[n-1].Span.End}
		}
		p.tokens = append(toks, token.Token{Kind: lexErrorKind, Span: at})
	}
	return p
}

// restartForErrors goes back to the start for the second pass; far stays.
func (p *parser) restartForErrors() {
	p.mistakesFrom, p.diagnosing = p.begin, true
	p.pos, p.level, p.second, p.hitLexError = 0, 0, p.begin == 0, false
	p.memo = map[memoKey]memoEntry{}
	if p.depths == nil {
		p.countDepths()
	}
}

func (p *parser) countDepths() {
	p.depths = make([]int, len(p.tokens))
	depth := 0
	for i, t := range p.tokens {
		switch t.Kind {
		case token.LParen, token.LBracket, token.LBrace:
			depth++
		case token.RParen, token.RBracket, token.RBrace:
			depth--
		}
		p.depths[i] = depth
	}
}

// invalid reports whether the rules for common mistakes apply.
func (p *parser) invalid() bool { return p.second && !p.quiet }

func (p *parser) kind() token.Kind {
	t := &p.tokens[p.pos]
	if p.pos > p.far {
		p.far = p.pos
	}
	if t.Kind == lexErrorKind {
		p.hitLexError = true
		panic(failure{})
	}
	return t.Kind
}

// peek returns the kind of the token n after the one to look at, without
// counting as having read it.
func (p *parser) peek(n int) token.Kind {
	if p.pos+n >= len(p.tokens) {
		return token.EndMarker
	}
	return p.tokens[p.pos+n].Kind
}

// next consumes the token to look at.
func (p *parser) next() *token.Token {
	t := &p.tokens[p.pos]
	if p.pos > p.far {
		p.far = p.pos
	}
	if p.pos+1 < len(p.tokens) {
		p.pos++
	}
	return t
}

func (p *parser) got(k token.Kind) bool {
	if p.kind() != k {
		return false
	}
	p.next()
	return true
}

func (p *parser) want(k token.Kind) *token.Token {
	if p.kind() != k {
		p.fail()
	}
	return p.next()
}

// force is want with an error of its own in either pass.
func (p *parser) force(k token.Kind) *token.Token {
	if p.kind() != k {
		p.raise(p.tokens[p.pos].Span, "expected '%s'", k)
	}
	return p.next()
}

// soft reports whether the token to look at is the soft keyword word.
func (p *parser) soft(word string) bool {
	return p.kind() == token.Name && p.tokens[p.pos].Text == word
}

// start returns where the token to look at starts.
func (p *parser) start() token.Pos { return p.tokens[p.pos].Span.Start }

// from returns a place from start to the end of the last token consumed that is
// not layout.
func (p *parser) from(start token.Pos) ast.At {
	i := p.pos - 1
	for i >= 0 {
		switch p.tokens[i].Kind {
		case token.Newline, token.Indent, token.Dedent:
			i--
			continue
		}
		break
	}
	end := start
	if i >= 0 {
		end = p.tokens[i].Span.End
	}
	return ast.At{Where: token.Span{Start: start, End: end}}
}

// fail says that the production does not match here.
func (p *parser) fail() { panic(failure{}) }

// raise ends the parse with a SyntaxError about span.
func (p *parser) raise(span token.Span, format string, args ...any) {
	panic(p.placed(token.Errorf(p.file, span, format, args...)))
}

// placed gives an error about a line's end the place CPython does: one
// character, which is not there.
func (p *parser) placed(err *token.SyntaxError) *token.SyntaxError {
	at := int(err.Span.Start)
	if at < len(p.file.Src) && p.file.Src[at] != '\n' {
		return err
	}
	w := err.Where()
	start := p.file.CharOffset(p.commentBefore(err.Span.Start)) + 1
	err.Place = &token.Place{Line: w.Line, Offset: start, EndLine: w.Line, EndOffset: w.Offset + 1}
	return err
}

// commentBefore returns where the comment that ends at the line end starts, or
// the line end itself without one: CPython's NEWLINE token covers it.
func (p *parser) commentBefore(lineEnd token.Pos) token.Pos {
	for i, t := range p.tokens {
		if t.Span.Start != lineEnd || i == 0 {
			continue
		}
		before := p.tokens[i-1].Span.End
		if before > lineEnd {
			return lineEnd
		}
		if n := strings.IndexByte(p.file.Src[before:lineEnd], '#'); n >= 0 {
			return before + token.Pos(n)
		}
		return lineEnd
	}
	return lineEnd
}

// raiseFar ends the parse with a SyntaxError about the furthest token read.
func (p *parser) raiseFar(format string, args ...any) {
	panic(p.farError("SyntaxError", format, args...))
}

// raiseIndent is raiseFar with an IndentationError.
func (p *parser) raiseIndent(format string, args ...any) {
	panic(p.farError("IndentationError", format, args...))
}

func (p *parser) farError(class, format string, args ...any) *token.SyntaxError {
	t := p.tokens[min(p.far, len(p.tokens)-1)]
	err := token.Errorf(p.file, t.Span, format, args...)
	err.Class = class
	switch t.Kind {
	case token.Indent, token.Dedent, token.EndMarker:
		err.Place = p.layoutPlace(t)
		return err
	case token.Newline:
		if p.unwritten(t) {
			err.Place = p.layoutPlace(t)
			return err
		}
	}
	return p.placed(err)
}

// unwritten reports the Newline of a last line that has none.
func (p *parser) unwritten(t token.Token) bool {
	src := p.file.Src
	return t.Kind == token.Newline && int(t.Span.End) >= len(src) && !strings.HasSuffix(src, "\n")
}

// layoutPlace is where CPython reports an Indent, Dedent or EndMarker, or a Newline that the text does not have, which
// have no columns of their own: as far as the line has been read.
func (p *parser) layoutPlace(t token.Token) *token.Place {
	at := t.Span.End
	line, _ := p.file.Position(at)
	col := p.file.CharOffset(at)
	if int(at) >= len(p.file.Src) && col == 0 && line > 1 {
		line--
		col = len(p.file.Line(line)) + 1
	}
	return &token.Place{Line: line, Offset: col, EndLine: line, EndOffset: -1}
}

// enter counts n productions in progress; leave with p.level -= n.
func (p *parser) enter(n int) {
	p.level += n
	if p.level > maxLevel {
		panic(p.farError("MemoryError", "Parser stack overflowed - Python source too complex to parse"))
	}
}

// attempt runs f and goes back to where it started if f fails.
func (p *parser) attempt(f func()) (ok bool) {
	mark, level, quiet := p.pos, p.level, p.quiet
	r := caught(f)
	if r == nil {
		return true
	}
	// Panicking again here, not while the first panic unwinds, keeps a deep
	// nest of attempts linear.
	if _, failed := r.(failure); !failed || p.hitLexError {
		panic(r)
	}
	p.pos, p.level, p.quiet = mark, level, quiet
	return false
}

// caught runs f and returns what it panicked with, nil if it did not.
func caught(f func()) (r any) {
	defer func() { r = recover() }()
	f()
	return nil
}

// look runs f as attempt does, but always goes back.
func (p *parser) look(f func(*parser)) bool {
	mark := p.pos
	ok := p.attempt(func() { f(p) })
	p.pos = mark
	return ok
}

// try parses an expression by rule, or returns nil where it does not match.
func (p *parser) try(rule func(*parser) ast.Expr) (e ast.Expr) {
	p.attempt(func() { e = rule(p) })
	return e
}

// ruleID names the productions that the second pass remembers.
type ruleID int32

const (
	ruleExpression ruleID = iota
	ruleStarExpression
	ruleStarNamed
	ruleNamed
	ruleDisjunction
	ruleConjunction
	ruleInversion
	ruleComparison
	ruleFactor
	rulePrimary
	ruleAtom
	ruleBlock
	ruleBinary // with the precedence added
)

// A memoKey leaves out quiet, as CPython does: what was found with the rules for
// mistakes off is not tried again with them on.
type memoKey struct {
	rule ruleID
	pos  int
}

type memoEntry struct {
	value any
	end   int
	ok    bool
}

// remember runs a production in the second pass, at most once at one place.
func remember[T any](p *parser, rule ruleID, f func(*parser) T) T {
	key := memoKey{rule, p.pos}
	if m, ok := p.memo[key]; ok {
		if !m.ok {
			p.fail()
		}
		p.pos = m.end
		return m.value.(T)
	}
	var value T
	ok := p.attempt(func() { value = f(p) })
	p.memo[key] = memoEntry{value, p.pos, ok}
	if !ok {
		p.fail()
	}
	return value
}

func isNeverClosed(err *token.SyntaxError) bool {
	return strings.HasSuffix(err.Msg, "was never closed")
}

// atEndOfSource reports whether the parse read up to the end of the text.
func (p *parser) atEndOfSource() bool {
	if p.hitLexError {
		return isNeverClosed(p.lexErr) || strings.HasPrefix(p.lexErr.Msg, "unterminated triple-quoted") ||
			strings.HasPrefix(p.lexErr.Msg, "unexpected EOF") || strings.HasSuffix(p.file.Src, "\\")
	}
	far := p.far
	if p.file.Line(p.file.LineCount()) != "" { // else the blocks that end here have been ended by a blank line
		for far < len(p.tokens)-1 && p.tokens[far].Kind == token.Dedent {
			far++
		}
	}
	return far >= len(p.tokens)-1
}
