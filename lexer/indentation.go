package lexer

import "github.com/bide-lang/bide/lexer/token"

// indent is the width of an open block, counted twice: with tabs to every 8th column and with
// tabs one column wide. Two lines whose order differs between the counts mix tabs and
// spaces inconsistently.
type indent struct{ col, alt int }

// indentation reads the blanks at the start of a logical line and notes the Indent and Dedent
// tokens they mean. Lines with nothing but a comment mean none.
func (l *Lexer) indentation() {
	l.lineStart = false
	var here indent
	folded := 0 // width before the first backslash, which is the one that counts
	for l.err == nil {
		switch l.peek(0) {
		case ' ':
			here.col++
			here.alt++
		case '\t':
			here.col = (here.col/8 + 1) * 8
			here.alt++
		case '\f':
			here = indent{}
		case '\\':
			if folded == 0 {
				folded = here.col
			}
			l.continuation()
			continue
		case '#', '\n':
			return
		default:
			if folded > 0 {
				here = indent{folded, folded}
			}
			l.compareIndent(here)
			return
		}
		l.pos++
	}
}

// compareIndent opens or closes blocks for a line indented as here.
func (l *Lexer) compareIndent(here indent) {
	if l.pos >= len(l.src) {
		return
	}
	top := l.topIndent()
	switch {
	case here.col > top.col:
		if len(l.indents)+1 >= maxIndents {
			l.failIndent("IndentationError", "too many levels of indentation")
		} else if here.alt <= top.alt {
			l.failTabs()
		}
		l.indents = append(l.indents, here)
		l.pending++
		return
	case here.col < top.col:
		l.closeBlocks(here)
		top = l.topIndent()
	}
	if l.err == nil && here.alt != top.alt {
		l.failTabs()
	}
}

// closeBlocks ends the blocks wider than here, which must be as wide as one that stays open.
func (l *Lexer) closeBlocks(here indent) {
	for here.col < l.topIndent().col {
		l.indents = l.indents[:len(l.indents)-1]
		l.pending--
	}
	if here.col != l.topIndent().col {
		l.failDedent()
	}
}

func (l *Lexer) topIndent() indent {
	if len(l.indents) == 0 {
		return indent{}
	}
	return l.indents[len(l.indents)-1]
}

// layoutToken delivers one pending Indent, spanning the blanks of its line, or Dedent.
func (l *Lexer) layoutToken() token.Token {
	if l.pending < 0 {
		l.pending++
		return l.mark(token.Dedent, l.pos, l.pos)
	}
	l.pending--
	line := l.pos
	for line > 0 && l.src[line-1] != '\n' {
		line--
	}
	return l.mark(token.Indent, line, l.pos)
}

// continuation reads a backslash and the newline it hides.
func (l *Lexer) continuation() {
	if l.peek(1) != '\n' {
		if l.pos+1 >= len(l.src) {
			l.failContinuation(l.pos) // an expression's text: no newline is added to it
		} else {
			l.failContinuation(l.pos + 1)
		}
		return
	}
	l.pos += 2
	if l.pos >= len(l.src) {
		l.failEOF(l.pos - 2)
	}
}
