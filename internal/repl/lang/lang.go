// Package lang is what the prompt's editor must know of the language: which stretches of a text have a colour, how the
// next line is indented, when a block is complete and what a name may go on with. It knows no terminal, and runs
// nothing.
package lang

import (
	"errors"
	"strings"

	"github.com/bide-lang/bide/interp/object/ucd"
	"github.com/bide-lang/bide/lexer"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser"
)

// isCommand reports whether a text is a command of the prompt, such as ":tasks".
func isCommand(text string) bool { return strings.HasPrefix(text, ":") }

// Incomplete reports whether a block needs more lines. An empty line at its end ends a compound statement.
func Incomplete(text string) bool {
	if isCommand(text) {
		return false
	}
	_, err := parser.ParseBlock(token.NewExpression("", text), parser.Options{CharByName: ucd.Lookup})
	return errors.Is(err, parser.ErrIncomplete)
}

const step = "    "

// Indent is what a line after text begins with: a step more after a colon or an open bracket, a step less after a
// statement that leaves its block.
func Indent(text string) string {
	last := text[strings.LastIndexByte(text, '\n')+1:]
	indent := last[:len(last)-len(strings.TrimLeft(last, " \t"))]
	if indent == last || isCommand(text) {
		return indent
	}
	l, ok := lastLine(text)
	switch {
	case !ok: // inside of a string, or no line of the language
		return indent
	case l.depth > 0 && l.opens:
		return indent + step
	case l.depth > 0:
		return indent
	case l.last == token.Colon:
		return indentAt(text, l.start) + step
	case leaves(l.first):
		return strings.TrimSuffix(indentAt(text, l.start), step)
	}
	return indentAt(text, l.start)
}

// line is the last logical line of a text.
type line struct {
	start       token.Pos  // of its first token
	first, last token.Kind // its first and last token
	depth       int        // open brackets at its end
	opens       bool       // the last token is one
}

// lastLine finds the last logical line; false if it ends inside of a string or has a character that belongs nowhere.
func lastLine(text string) (line, bool) {
	var l, now line
	lex := lexer.New(token.NewExpression("", text))
	for {
		tok, err := lex.Next()
		switch {
		case err != nil:
			return l, l.depth > 0 && strings.HasSuffix(err.Error(), "was never closed")
		case tok.Kind == token.EndMarker:
			return l, true
		case tok.Kind == token.Newline:
			now = line{}
			continue
		case tok.Kind == token.Indent, tok.Kind == token.Dedent:
			continue
		}
		if now.first == token.Illegal {
			now.start, now.first = tok.Span.Start, tok.Kind
		}
		now.last, now.opens = tok.Kind, false
		switch tok.Kind {
		case token.LParen, token.LBracket, token.LBrace:
			now.depth++
			now.opens = true
		case token.RParen, token.RBracket, token.RBrace:
			now.depth--
		}
		l = now
	}
}

// indentAt is the white space at the start of the line that pos is in.
func indentAt(text string, pos token.Pos) string {
	start := strings.LastIndexByte(text[:pos], '\n') + 1
	return text[start:pos]
}

// leaves reports whether nothing comes after a statement in its block.
func leaves(first token.Kind) bool {
	switch first {
	case token.Return, token.Pass, token.Break, token.Continue, token.Raise:
		return true
	}
	return false
}
