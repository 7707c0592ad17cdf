package edit

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// picture is what is to be seen of a block: text with prompts before its lines, and lines around it.
type picture struct {
	above        string // an unfinished line that was printed above the block
	prompt       string // before the first line
	continuation string // before all further lines
	text         string
	pos          int    // the cursor
	spans        []Span // what has a colour
	below        []string
	colours      bool
}

// frame is a picture as rows of a screen.
type frame struct {
	rows      []row
	cursorRow int
	cursorCol int
	textRows  int // those before the lines below the block
}

// row is a row as it is written, and how many columns it takes.
type row struct {
	shown string
	width int
}

const (
	tabWidth = 8
	minWidth = 8 // a narrower screen shows nothing sensible
)

// The colours, as parameters of ESC [ m.
var colours = [...]string{Keyword: "1;34", Builtin: "36", Number: "33", String: "32", Comment: "90", Command: "1;35"}

const (
	promptColour = "1;35"
	belowColour  = "2"
)

// layout cuts a picture into rows of width columns.
func layout(p *picture, width int) frame {
	l := &layouter{width: max(width, minWidth), colours: p.colours}
	if p.above != "" {
		l.raw(p.above)
		l.endRow()
	}
	l.prompt(p.prompt)
	l.text(p)
	l.endRow()
	f := frame{cursorRow: l.cursorRow, cursorCol: l.cursorCol, textRows: len(l.rows)}
	for _, line := range p.below {
		l.line(line)
	}
	f.rows = l.rows
	return f
}

// layouter is a layout in progress.
type layouter struct {
	width   int
	colours bool
	rows    []row
	b       strings.Builder
	col     int
	style   string // in force in the row so far

	cursorRow, cursorCol int
}

// cell puts one character of some columns into the row, or the next one if it does not fit.
func (l *layouter) cell(s string, width int, style string) {
	if l.col+width > l.width {
		l.endRow()
	}
	l.setStyle(style)
	l.b.WriteString(s)
	l.col += width
}

func (l *layouter) setStyle(style string) {
	if !l.colours || style == l.style {
		return
	}
	if l.style != "" {
		l.b.WriteString("\x1b[m")
	}
	if style != "" {
		l.b.WriteString("\x1b[" + style + "m")
	}
	l.style = style
}

func (l *layouter) endRow() {
	l.setStyle("")
	l.rows = append(l.rows, row{l.b.String(), l.col})
	l.b.Reset()
	l.col = 0
}

// fullRow begins a new row when one is full, so that there is a place for a cursor behind its last character.
func (l *layouter) fullRow() {
	if l.col >= l.width {
		l.endRow()
	}
}

// raw puts a text that may bring its own colours.
func (l *layouter) raw(s string) { l.coloured(s, "") }

// prompt puts a prompt, in its own colours if it has any.
func (l *layouter) prompt(s string) {
	style := promptColour
	if strings.Contains(s, "\x1b") {
		style = ""
	}
	l.coloured(s, style)
	l.fullRow()
}

func (l *layouter) coloured(s, style string) {
	g := displaywidth.Options{ControlSequences: true}.StringGraphemes(s)
	for g.Next() {
		switch c := g.Value(); {
		case c[0] != 0x1b:
			shown, width := show(c, l.col)
			l.cell(shown, width, style)
		case c[len(c)-1] == 'm' && l.colours:
			l.b.WriteString(c)
		}
	}
	if style == "" && l.colours && strings.Contains(s, "\x1b") {
		l.b.WriteString("\x1b[m")
	}
}

// line puts a line below the block, cut off where it does not fit.
func (l *layouter) line(s string) {
	for g := displaywidth.StringGraphemes(s); g.Next(); {
		shown, width := show(g.Value(), l.col)
		if l.col+width > l.width {
			break
		}
		l.cell(shown, width, belowColour)
	}
	l.endRow()
}

// text puts the block itself and finds the cursor's place.
func (l *layouter) text(p *picture) {
	start, spans := 0, p.spans
	for {
		end := strings.IndexByte(p.text[start:], '\n')
		if end < 0 {
			end = len(p.text)
		} else {
			end += start
		}
		spans = l.textLine(p, start, end, spans)
		if end == len(p.text) {
			return
		}
		l.endRow()
		l.prompt(p.continuation)
		start = end + 1
	}
}

// textLine puts text[start:end]; spans are those from there on, and those behind it are returned.
func (l *layouter) textLine(p *picture, start, end int, spans []Span) []Span {
	column := 0 // in the line, for tabs
	for pos := start; pos < end; {
		next := pos + 1
		if p.text[pos] >= 0x7f || next < end && p.text[next] >= 0x7f {
			g := displaywidth.StringGraphemes(p.text[pos:end])
			g.Next()
			next = pos + len(g.Value())
		}
		for len(spans) > 0 && spans[0].End <= pos {
			spans = spans[1:]
		}
		style := ""
		if len(spans) > 0 && spans[0].Start <= pos {
			style = colours[spans[0].Kind]
		}
		shown, width := show(p.text[pos:next], column)
		if l.col+width > l.width {
			l.setStyle("")
			l.endRow()
		}
		if p.pos >= pos && p.pos < next {
			l.cursorHere()
		}
		l.cell(shown, width, style)
		column += width
		pos = next
	}
	l.setStyle("")
	l.fullRow()
	if p.pos == end {
		l.cursorHere()
	}
	return spans
}

func (l *layouter) cursorHere() { l.cursorRow, l.cursorCol = len(l.rows), l.col }

// columnsOf is how many columns a printed text takes, which may bring its own colours.
func columnsOf(s string) int { return displaywidth.Options{ControlSequences: true}.String(s) }

// textWidth is how many columns a line takes.
func textWidth(line string) int {
	if isPlain(line) {
		return len(line)
	}
	column := 0
	for g := displaywidth.StringGraphemes(line); g.Next(); {
		_, width := show(g.Value(), column)
		column += width
	}
	return column
}

// isPlain reports whether every byte of s takes one column.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// show is what a character at a column of its line looks like, and how many columns that takes. What could not be
// seen or would move the cursor is spelt out.
func show(c string, column int) (string, int) {
	if len(c) == 1 && c[0] >= ' ' && c[0] < 0x7f {
		return c, 1
	}
	if c == "\t" {
		n := tabWidth - column%tabWidth
		return strings.Repeat(" ", n), n
	}
	first, _ := utf8.DecodeRuneInString(c)
	if isControl(first) {
		return fmt.Sprintf("<%02x>", first), 4
	}
	if width := displaywidth.String(c); width > 0 {
		return c, width
	}
	hidden := fmt.Sprintf("<%x>", first)
	return hidden, len(hidden)
}
