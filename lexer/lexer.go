// Package lexer cuts the text of a script into tokens, as CPython 3.13's tokenizer does.
// It knows lines, indentation, literals and brackets, but not which tokens may follow each other.
package lexer

import (
	"math"

	"github.com/bide-lang/bide/lexer/token"
)

// Lexer hands out the tokens of one file in order. It works in constant Go stack whatever the
// nesting, and allocates nothing per token. Set the exported fields before the first Next.
type Lexer struct {
	// WithComments makes Next deliver Comment and NL tokens too, for highlighting.
	WithComments bool
	// CharByName looks up a name of a \N{...} escape; nil knows no names.
	CharByName func(name string) (rune, bool)
	// Warnings are the SyntaxWarnings found so far, in order.
	Warnings []token.Warning

	file  *token.File
	src   string
	pos   int // the next byte to read
	start int // where the token being read starts

	lineStart bool // at the start of a logical line: indentation counts
	content   bool // the logical line holds a token: its end is a Newline
	pending   int  // Indent (> 0) or Dedent (< 0) tokens still to deliver
	indents   []indent
	brackets  []bracket
	fstrings  []fstring // those we are inside, innermost last

	err  *token.SyntaxError
	soft bool // err yields to an error of the parser, see Prefer
}

// bracket is an open one: its character and where it stands.
type bracket struct {
	open byte
	pos  int
}

// CPython's limits.
const (
	maxIndents  = 100
	maxBrackets = 200
	maxFStrings = 150
	maxFields   = 3 // replacement fields inside each other's format specs
)

// New returns a Lexer at the start of file.
func New(file *token.File) *Lexer {
	l := &Lexer{file: file, src: file.Src, lineStart: true}
	if len(l.src) > math.MaxInt32-1 {
		l.fail(token.Span{}, "source code is too large")
	}
	return l
}

// All returns the remaining tokens, the last one an EndMarker, or the tokens before the error.
// The error is a *token.SyntaxError.
func (l *Lexer) All() ([]token.Token, error) {
	toks := make([]token.Token, 0, len(l.src)/5+8)
	for {
		tok, err := l.Next()
		if err != nil {
			return toks, err
		}
		toks = append(toks, tok)
		if tok.Kind == token.EndMarker {
			return toks, nil
		}
	}
}

// Next returns the next token, at the end of the source an EndMarker again and again. The
// error is a *token.SyntaxError; once there is one, every later call returns it.
// Follows: Python language reference, "Lexical analysis".
func (l *Lexer) Next() (token.Token, error) {
	if l.err != nil {
		return token.Token{}, l.err
	}
	tok := l.scan()
	if l.err != nil {
		return token.Token{}, l.err
	}
	return tok, nil
}

func (l *Lexer) scan() token.Token {
	if tok, ok := l.fstringPart(); ok {
		return tok
	}
	for l.err == nil {
		if l.lineStart {
			l.indentation()
			continue
		}
		if l.pending != 0 {
			return l.layoutToken()
		}
		l.skipBlanks()
		l.start = l.pos
		switch c := l.peek(0); {
		case c == '\n':
			if tok, ok := l.lineEnd(); ok {
				return tok
			}
		case c == '#':
			if tok, ok := l.comment(); ok {
				return tok
			}
		case c == '\\':
			l.continuation()
		case c == 0 && l.pos >= len(l.src):
			return l.endOfSource()
		default:
			l.content = true
			return l.visible(c)
		}
	}
	return token.Token{}
}

// visible reads a token that starts with c.
func (l *Lexer) visible(c byte) token.Token {
	switch class[c] {
	case letter:
		return l.nameOrString()
	case digit:
		return l.number()
	case quote:
		return l.stringLiteral(l.pos)
	case dot:
		if isDigit(l.peek(1)) {
			return l.number()
		}
	}
	return l.operator(c)
}

// peek returns the byte n after the current one, 0 beyond the end.
func (l *Lexer) peek(n int) byte {
	if l.pos+n < len(l.src) {
		return l.src[l.pos+n]
	}
	return 0
}

// take makes a token of kind from l.start up to end, and goes there.
func (l *Lexer) take(kind token.Kind, end int) token.Token {
	l.pos = end
	return token.Token{
		Kind: kind,
		Span: token.Span{Start: token.Pos(l.start), End: token.Pos(end)},
		Text: l.src[l.start:end],
	}
}

// mark makes a token of kind without text.
func (l *Lexer) mark(kind token.Kind, start, end int) token.Token {
	return token.Token{Kind: kind, Span: token.Span{Start: token.Pos(start), End: token.Pos(end)}}
}

func (l *Lexer) skipBlanks() {
	for l.pos < len(l.src) {
		if c := l.src[l.pos]; c != ' ' && c != '\t' && c != '\f' {
			return
		}
		l.pos++
	}
}

// comment reads up to the end of the line and reports whether it is to be delivered.
func (l *Lexer) comment() (token.Token, bool) {
	end := l.pos
	for end < len(l.src) && l.src[end] != '\n' {
		end++
	}
	return l.take(token.Comment, end), l.WithComments
}

// lineEnd reads a newline. One that ends no logical line is delivered only WithComments.
func (l *Lexer) lineEnd() (token.Token, bool) {
	l.pos++
	l.lineStart = len(l.brackets) == 0
	if l.content && l.lineStart {
		l.content = false
		return l.mark(token.Newline, l.start, l.pos), true
	}
	return l.mark(token.NL, l.start, l.pos), l.WithComments
}

// endOfSource delivers what is still owed, then the EndMarker.
func (l *Lexer) endOfSource() token.Token {
	end := len(l.src)
	switch {
	case len(l.brackets) > 0:
		l.failUnclosed()
		return token.Token{}
	case l.content:
		l.content = false
		return l.mark(token.Newline, end, end)
	case len(l.indents) > 0:
		l.indents = l.indents[:len(l.indents)-1]
		return l.mark(token.Dedent, end, end)
	}
	return l.mark(token.EndMarker, end, end)
}

// What a token starts with.
const (
	letter = iota + 1
	digit
	quote
	dot
)

var class = func() (t [256]uint8) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '_', c >= 0x80:
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		case c == '\'', c == '"':
			t[c] = quote
		case c == '.':
			t[c] = dot
		}
	}
	return t
}()

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isWord reports whether c may be part of a name, judged by its first byte.
func isWord(c byte) bool { return class[c] == letter || class[c] == digit }
