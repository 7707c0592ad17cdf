// Package parser turns a script's tokens into its tree and reports what is not
// Python in CPython's words. It knows nothing of scopes: what a name means, and
// errors such as a return outside a function, are package resolve's job.
//
// A script is parsed once, quickly, by recursive descent. Only if that fails is
// it parsed again with the rules for common mistakes switched on (the invalid_
// rules of CPython's grammar): they try alternatives, so the second pass
// remembers results and lets an operator without operand end an expression.
//
// Follows: Python language reference, "Full Grammar specification".
package parser

import (
	"errors"
	"sort"
	"strings"

	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// ErrIncomplete says that a prompt's input is right so far but needs more lines.
var ErrIncomplete = errors.New("incomplete input")

// Options are what a parse may be given beside the text. The zero value is right
// for most.
type Options struct {
	// CharByName looks up a name of a \N{...} escape; nil knows no names.
	CharByName func(name string) (rune, bool)
	// Warn receives the SyntaxWarnings, in order; nil drops them.
	Warn token.Warn
}

// ParseModule parses a whole script. The error is a *token.SyntaxError, whose
// Class is MemoryError when the text is nested too deeply.
func ParseModule(file *token.File, opts ...Options) (*ast.Module, error) {
	var mod *ast.Module
	err := run(file, opts, nil, func(p *parser) { mod = p.parseFile() })
	if err != nil {
		return nil, err
	}
	return mod, nil
}

// ParseExpression parses text that must be one expression, as eval does; leading
// blanks must be gone. Errors are those of ParseModule.
func ParseExpression(file *token.File, opts ...Options) (ast.Expr, error) {
	var e ast.Expr
	err := run(file, opts, nil, func(p *parser) { e = p.parseEval() })
	if err != nil {
		return nil, err
	}
	return e, nil
}

// ParseInteractive parses one entry of a prompt: simple statements on a line or
// one compound statement. file is made by token.NewExpression of the lines joined by
// \n; a compound statement ends with a blank line, as at CPython's prompt. The error is ErrIncomplete if more
// lines may complete it, otherwise those of ParseModule.
func ParseInteractive(file *token.File, opts ...Options) (*ast.Module, error) {
	var mod *ast.Module
	var first parser
	err := run(file, opts, &first, func(p *parser) { mod = p.parseInteractive() })
	if err != nil {
		if first.atEndOfSource() {
			return nil, ErrIncomplete
		}
		return nil, err
	}
	if n := len(mod.Body); n > 0 && isCompound(mod.Body[n-1]) && file.Line(file.LineCount()) != "" {
		return nil, ErrIncomplete
	}
	return mod, nil
}

// ParseSingle parses the text of compile(..., "single"): one statement, behind which an empty line stands if it is a
// compound one.
func ParseSingle(file *token.File, opts ...Options) (*ast.Module, error) {
	var mod *ast.Module
	err := run(file, opts, nil, func(p *parser) { mod = p.parseSingle() })
	return mod, err
}

// ParseBlock parses what was typed into an editor as a whole: any statements, with empty lines among them. file is made
// by token.NewExpression of the lines joined by \n. The error is ErrIncomplete if more lines are wanted: a compound
// statement at the end ends with an empty line, which also ends what cannot go on otherwise; else it is that of
// ParseModule.
func ParseBlock(file *token.File, opts ...Options) (*ast.Module, error) {
	var mod *ast.Module
	var first parser
	err := run(file, opts, &first, func(p *parser) { mod = p.parseFile() })
	ended := file.Line(file.LineCount()) == ""
	switch {
	case err != nil && first.atEndOfSource() && (first.hitLexError || !ended):
		return nil, ErrIncomplete
	case err != nil:
		return nil, err
	case len(mod.Body) > 0 && isCompound(mod.Body[len(mod.Body)-1]) && !ended:
		return nil, ErrIncomplete
	}
	return mod, nil
}

// run parses file by rule, a second time with the rules for mistakes if the
// first fails. The state after the first pass is left in *first if not nil.
func run(file *token.File, opts []Options, first *parser, rule func(*parser)) error {
	var o Options
	if len(opts) > 0 {
		o = opts[0]
	}
	p := newParser(file, o.CharByName)
	err, ok := p.pass(rule)
	if ok || first == nil {
		if err := p.warn(o.Warn); err != nil {
			return err
		}
	}
	if ok {
		return nil
	}
	if first != nil {
		*first = *p
	}
	wrong := p.diagnose(err, rule, first != nil)
	p.setText(wrong)
	return wrong
}

// warn issues the warnings in the order of the text.
func (p *parser) warn(issue token.Warn) error {
	found := p.lex.Warnings
	if issue == nil {
		return nil
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].Err.Span.Start < found[j].Err.Span.Start })
	for _, w := range found {
		if err := issue(w); err != nil {
			return err
		}
	}
	return nil
}

// setText gives an error the source that CPython's reader holds when it is raised: the line read last
// with its newline, from where the reader's buffer starts, or an earlier line without.
func (p *parser) setText(err *token.SyntaxError) {
	if err.OwnText {
		return
	}
	last := p.tokens[min(p.far, len(p.tokens)-1)]
	at := last.Span.End
	switch {
	case err == p.lexErr || isNeverClosed(err):
		at = p.lex.Reached()
	case last.Kind == token.Newline:
		at = last.Span.Start
	}
	read := p.lastLine(at)
	if err.Where().Line < read {
		err.Text = err.SourceLine()
		return
	}
	end := len(p.file.Src)
	if read < p.file.LineCount() {
		end = int(p.file.LineStart(read + 1))
	}
	err.Text = p.file.Src[p.bufferStart(p.file.LineStart(read)):end]
}

// lastLine returns the line of at; the end of the source belongs to the last line.
func (p *parser) lastLine(at token.Pos) int {
	if n := len(p.file.Src); int(at) >= n && n > 0 && p.file.Src[n-1] == '\n' {
		at = token.Pos(n - 1)
	}
	return p.line(at)
}

// bufferStart goes back from a line's start to the line where a token that goes over line ends, or
// a chain of continuation lines, starts: all of them are read together, but for lines before the first token.
func (p *parser) bufferStart(lineStart token.Pos) token.Pos {
	read := lineStart
	for lineStart > 0 && (p.insideToken(lineStart-1) || strings.HasSuffix(p.file.Src[:lineStart], "\\\n")) {
		lineStart = token.Pos(strings.LastIndexByte(p.file.Src[:lineStart-1], '\n') + 1)
	}
	for lineStart < read {
		line, _, _ := strings.Cut(p.file.Src[lineStart:], "\n")
		if strings.Trim(line, " \t\f") != "\\" {
			break
		}
		lineStart += token.Pos(len(line) + 1)
	}
	return lineStart
}

// insideToken reports whether the newline at pos is part of a literal.
func (p *parser) insideToken(pos token.Pos) bool {
	i := sort.Search(len(p.tokens), func(i int) bool { return p.tokens[i].Span.End > pos })
	return i < len(p.tokens) && p.tokens[i].Kind != token.Newline && p.tokens[i].Span.Start < pos
}

// pass runs rule once. It reports the error raised, if any, and whether the
// text was accepted.
func (p *parser) pass(rule func(*parser)) (raised *token.SyntaxError, ok bool) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case failure:
		case *token.SyntaxError:
			raised = r
		default:
			panic(r)
		}
	}()
	rule(p)
	return nil, true
}

// diagnose makes the error of a text that the first pass refused.
func (p *parser) diagnose(raised *token.SyntaxError, rule func(*parser), prompt bool) *token.SyntaxError {
	if raised != nil && (raised.Class == "MemoryError" || raised.Msg == tooManyStatements) {
		return raised
	}
	last := p.tokens[min(p.far, len(p.tokens)-1)]
	second := p.rehearse(rule)
	if second == nil {
		p.restartForErrors()
		second, _ = p.pass(rule)
	}
	if second != nil {
		raised = second
	}
	if p.hitLexError {
		if second != nil {
			return second
		}
		return p.lexErr
	}
	if raised == nil {
		raised = p.genericError(last)
		if raised.Class == "IndentationError" {
			return raised
		}
	}
	if prompt {
		return raised
	}
	return p.prefer(raised)
}

// rehearse finds the mistakes that CPython's grammar has outside its invalid_ rules, which are found
// before any other: a call's `*` without expression, half a pair in a dict, a clause's `for` without `in`.
func (p *parser) rehearse(rule func(*parser)) *token.SyntaxError {
	p.restartForErrors()
	p.rehearsing, p.quiet = true, true
	raised, _ := p.pass(rule)
	p.rehearsing, p.quiet = false, false
	return raised
}

// prefer returns the lexer's error where CPython reports that rather than the
// parser's. What counts is how far the parser has read, not what its error is about.
func (p *parser) prefer(raised *token.SyntaxError) *token.SyntaxError {
	probe := token.Errorf(p.file, p.tokens[min(p.far, len(p.tokens)-1)].Span, "")
	if won := p.lex.Prefer(probe); won != probe {
		return won
	}
	return raised
}

// genericError is the error for a token that no rule accepts.
func (p *parser) genericError(last token.Token) *token.SyntaxError {
	kind := last.Kind
	if kind == token.Newline && last.Span.Start == last.Span.End {
		kind = token.EndMarker // the text ends without a newline
	}
	switch kind {
	case token.Indent:
		return p.farError("IndentationError", "unexpected indent")
	case token.Dedent:
		return p.farError("IndentationError", "unexpected unindent")
	case token.EndMarker:
		err := token.Errorf(p.file, last.Span, "invalid syntax")
		line := 0 // of no text at all
		if p.file.Src != "" {
			line = p.lastLine(last.Span.Start)
		}
		err.Place = &token.Place{Line: line, EndLine: line}
		return err
	}
	return p.placed(token.Errorf(p.file, last.Span, "invalid syntax"))
}

// file = [ statements ] ENDMARKER
func (p *parser) parseFile() *ast.Module {
	mod := &ast.Module{}
	for p.kind() != token.EndMarker {
		mod.Body = p.parseStatement(mod.Body)
	}
	mod.Where = token.Span{End: token.Pos(len(p.file.Src))}
	return mod
}

// eval = expressions NEWLINE* ENDMARKER
func (p *parser) parseEval() ast.Expr {
	p.endIndented()
	e := p.parseExpressions()
	for p.got(token.Newline) {
	}
	p.endIndented()
	if p.kind() != token.EndMarker {
		p.fail()
	}
	return e
}

// endIndented refuses text that ends with a line of nothing but blanks: no newline is added to it, so the blanks are
// an indentation.
func (p *parser) endIndented() {
	if p.kind() != token.EndMarker || p.pos > 0 && p.tokens[p.pos-1].Kind == token.Dedent {
		return
	}
	last := p.file.Src[strings.LastIndexByte(p.file.Src, '\n')+1:]
	if last != "" && strings.Trim(last, " \t") == "" {
		p.raiseIndent("unexpected indent")
	}
}

// tooManyStatements is found when the first statement has been parsed, whatever follows.
const tooManyStatements = "multiple statements found while compiling a single statement"

// single = simple_stmts | compound_stmt NEWLINE, where the end of a block counts as the NEWLINE.
func (p *parser) parseSingle() *ast.Module {
	mod := &ast.Module{}
	mod.Where = token.Span{End: token.Pos(len(p.file.Src))}
	for p.got(token.Newline) {
	}
	p.endIndented()
	if p.kind() == token.EndMarker {
		p.fail()
	}
	mod.Body = p.parseStatement(nil)
	last := p.tokens[p.pos-1]
	simple := !isCompound(mod.Body[len(mod.Body)-1])
	wrong := simple && p.tokens[p.pos].Kind == lexErrorKind // whatever it is, it is too much
	switch ended := !wrong && p.kind() == token.EndMarker; {
	case simple:
		if !ended {
			err := p.placed(token.Errorf(p.file, last.Span, tooManyStatements))
			err.Text, err.OwnText = err.SourceLine()+"\n", true
			panic(err)
		}
	case !ended || last.Kind != token.Dedent && !strings.HasSuffix(p.file.Src, "\n"):
		p.fail()
	}
	return mod
}

// interactive = statement_newline, which is compound_stmt NEWLINE | simple_stmts | NEWLINE
func (p *parser) parseInteractive() *ast.Module {
	mod := &ast.Module{}
	mod.Where = token.Span{End: token.Pos(len(p.file.Src))}
	for p.got(token.Newline) {
	}
	if p.kind() == token.EndMarker {
		return mod
	}
	mod.Body = p.parseStatement(mod.Body)
	for p.got(token.Newline) {
	}
	if p.kind() != token.EndMarker {
		p.raise(p.tokens[p.pos].Span, tooManyStatements)
	}
	return mod
}
