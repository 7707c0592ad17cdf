package lexer

import "github.com/bide-lang/bide/lexer/token"

// fail sets the error about span. The zero token it returns is for the caller to return.
func (l *Lexer) fail(span token.Span, format string, args ...any) token.Token {
	l.err = token.Errorf(l.file, span, format, args...)
	l.err.Text, l.err.OwnText = l.err.SourceLine(), true
	return token.Token{}
}

// failAt sets an error about a point, which CPython gives as an empty range.
func (l *Lexer) failAt(pos int, format string, args ...any) token.Token {
	return l.fail(token.Span{Start: token.Pos(pos), End: token.Pos(pos)}, format, args...)
}

// failSoft sets an error whose place CPython makes up, and which gives way to an error that the
// parser finds earlier. The offset is counted from 1.
func (l *Lexer) failSoft(pos, offset, endOffset int, format string, args ...any) {
	l.failAt(pos, format, args...)
	line, _ := l.file.Position(token.Pos(pos))
	l.err.Place = &token.Place{Line: line, Offset: offset, EndLine: line, EndOffset: endOffset}
	l.err.OwnText, l.soft = false, true
}

func (l *Lexer) failIndent(class, msg string) {
	l.failSoft(l.pos, 1, 0, "%s", msg)
	l.err.Class = class
}

func (l *Lexer) failTabs() {
	l.failIndent("TabError", "inconsistent use of tabs and spaces in indentation")
}

func (l *Lexer) failDedent() {
	end := l.pos
	for end < len(l.src) && l.src[end] != '\n' {
		end++
	}
	offset := l.file.CharOffset(token.Pos(end))
	if end < len(l.src) {
		offset++
	}
	l.failSoft(l.pos, offset, -1,
		"unindent does not match any outer indentation level")
	l.err.Class = "IndentationError"
}

// failContinuation reports the character at pos, which follows a backslash.
func (l *Lexer) failContinuation(pos int) {
	l.failSoft(pos, l.file.CharOffset(token.Pos(pos))+1, 0, "unexpected character after line continuation character")
}

// failEOF reports that the source ends after the backslash at pos.
func (l *Lexer) failEOF(pos int) {
	if len(l.brackets) > 0 {
		l.failUnclosed()
		return
	}
	l.failSoft(pos, l.file.CharOffset(token.Pos(pos))+2, -1, "unexpected EOF while parsing")
}

func (l *Lexer) failUnclosed() {
	l.err, l.soft = l.unclosed(), true
}

// unclosed returns the error about the innermost open bracket.
func (l *Lexer) unclosed() *token.SyntaxError {
	open := l.brackets[len(l.brackets)-1]
	at := token.Pos(open.pos)
	err := token.Errorf(l.file, token.Span{Start: at, End: at + 1}, "'%c' was never closed", open.open)
	line, _ := l.file.Position(at)
	err.Place = &token.Place{Line: line, Offset: l.file.CharOffset(at) + 1, EndLine: line}
	return err
}

// Prefer decides, once the parser has found its error, which one CPython reports: it reads
// the rest of the source, and a bad token there, or a bracket left open on a line before
// the parser's error, comes first, unless it is inside an f-string. The parser calls it with
// every error of its own.
func (l *Lexer) Prefer(found *token.SyntaxError) *token.SyntaxError {
	for {
		if tok, err := l.Next(); err != nil || tok.Kind == token.EndMarker {
			break
		}
	}
	if l.err == nil || len(l.fstrings) > 0 {
		return found
	}
	if !l.soft {
		return l.err
	}
	if len(l.brackets) > 0 {
		if open := l.unclosed(); found.Where().Line > open.Where().Line {
			return open
		}
	}
	return found
}

// Reached returns how far the source has been read.
func (l *Lexer) Reached() token.Pos { return token.Pos(l.pos) }

// warn notes a SyntaxWarning about span, reported at the line of pos.
func (l *Lexer) warn(pos token.Pos, span token.Span, msg string) *token.SyntaxError {
	line, _ := l.file.Position(pos)
	err := token.Errorf(l.file, span, "%s", msg)
	l.Warnings = append(l.Warnings, token.Warning{Err: err, Line: line})
	return err
}

// warnAt is warn about a point, found by the lexer itself.
func (l *Lexer) warnAt(pos int, msg string) {
	at := token.Pos(pos)
	err := l.warn(at, token.Span{Start: at, End: at}, msg)
	err.Text, err.OwnText = err.SourceLine(), true
}
