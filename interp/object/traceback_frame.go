package object

import (
	"slices"
	"strings"

	"github.com/bide-lang/bide/lexer/token"
)

// repeatCutoff is how often the same frame is shown before it is only counted.
const repeatCutoff = 3

// FormatTraceback gives the text of each entry from tb on, each ending in a newline; entries of
// hidden code are left out. Entries repeated more than three times are counted.
// Follows: Python library reference, traceback, StackSummary.format.
func FormatTraceback(tb *Traceback) []string {
	var out []string
	last, count := "", 0
	end := func() {
		if count > repeatCutoff {
			n := count - repeatCutoff
			out = append(out, sprintf("  [Previous line repeated %d more time%s]\n", n, plural(n)))
		}
	}
	for ; tb != nil; tb = tb.Next {
		if tb.hidden() {
			continue
		}
		head := tb.head()
		if head != last {
			end()
			last, count = head, 0
		}
		if count++; count <= repeatCutoff {
			out = append(out, head+tb.source())
		}
	}
	end()
	return out
}

func (tb *Traceback) head() string {
	return sprintf("  File \"%s\", line %d, in %s\n", tb.Code.FileName(), tb.Line(), tb.Code.FuncName())
}

// TracebackPlace is what a traceback's entry shows: lines count from 1, columns, in bytes, from 0. Source is
// the source text with its marks.
type TracebackPlace struct {
	File, Name, Source         string
	Line, EndLine, Col, EndCol int
}

// Place is what the entry shows; false if it is of hidden code.
func (tb *Traceback) Place() (TracebackPlace, bool) {
	if tb.hidden() {
		return TracebackPlace{}, false
	}
	p := TracebackPlace{File: tb.Code.FileName(), Name: tb.Code.FuncName(), Source: tb.source()}
	if tb.made {
		p.Line, p.EndLine = tb.line, tb.line
	} else if site := tb.Code.Site(tb.Site); site.File != nil {
		p.Line, p.Col = site.File.Position(site.Span.Start)
		p.EndLine, p.EndCol = site.File.Position(site.Span.End)
	}
	return p, true
}

// source is the source lines of the entry with the marks under them; empty when there is no source to show.
func (tb *Traceback) source() string {
	site := tb.Code.Site(tb.Site)
	if site.File == nil {
		return ""
	}
	if tb.made {
		return "    " + strings.TrimSpace(site.File.Line(tb.line)) + "\n"
	}
	if name := site.File.Name; !site.File.Shown && strings.HasPrefix(name, "<") && strings.HasSuffix(name, ">") {
		return ""
	}
	x := newExcerpt(site)
	if x == nil {
		return ""
	}
	return x.text()
}

// excerpt is the lines of a Site on their way to the screen: without their common
// indentation, with columns counted in characters from what is left.
type excerpt struct {
	lines [][]rune
	start int // column in the first line
	end   int // column in the last line
	// anchored: the marks from left to right are ^, the others ~. The lines of left and right
	// count from 0.
	anchored    bool
	left, right place
	isCall      bool // the anchor is the parentheses of a call
	blank       bool // there is a line of marks without any
}

type place struct{ line, col int }

func newExcerpt(site Site) *excerpt {
	first, _ := site.File.Position(site.Span.Start)
	last, _ := site.File.Position(max(site.Span.End, site.Span.Start))
	var lines []string
	for n := first; n <= last; n++ {
		lines = append(lines, strings.TrimRight(site.File.Line(n), " \t\f\v\r"))
	}
	width := len(lines[0])
	lines = dedent(lines)
	if strings.TrimSpace(strings.Join(lines, "")) == "" {
		return nil
	}
	cut := width - len(lines[0])
	x := &excerpt{blank: site.Blank}
	for _, line := range lines {
		x.lines = append(x.lines, pointsOf(line))
	}
	x.start = max(0, site.File.CharOffset(site.Span.Start)-cut)
	x.end = max(0, site.File.CharOffset(site.Span.End)-cut)
	if anchor := site.Anchor; anchor.Start < anchor.End {
		x.anchor(site, first, cut)
	}
	return x
}

// anchor places the anchor of the site. That of a call or subscript begins at its bracket, behind
// whatever closes the expression in front.
func (x *excerpt) anchor(site Site, first, cut int) {
	at := site.Anchor
	if at.End == site.Span.End {
		at.Start = bracketAfter(site.File.Src, at.Start, at.End)
		x.isCall = site.File.Src[at.Start] == '('
	}
	where := func(pos token.Pos) place {
		line, _ := site.File.Position(pos)
		return place{line - first, max(0, site.File.CharOffset(pos)-cut)}
	}
	x.left, x.right, x.anchored = where(at.Start), where(at.End), true
}

// bracketAfter finds the first ( or [ from start on, skipping comments.
func bracketAfter(src string, start, end token.Pos) token.Pos {
	for i := start; i < end; i++ {
		switch src[i] {
		case '(', '[':
			return i
		case '#':
			for i+1 < end && src[i+1] != '\n' {
				i++
			}
		}
	}
	return start
}

// text shows the first and last line and those around the anchor's ends.
func (x *excerpt) text() string {
	n := len(x.lines)
	shown := make([]bool, n)
	shown[0], shown[n-1] = true, true
	if x.anchored {
		for _, at := range []int{x.left.line, x.right.line} {
			for i := max(0, at-1); i <= min(n-1, at+1); i++ {
				shown[i] = true
			}
		}
	}
	marks := x.marksShown()
	var out []string
	before := 0
	for i := range n {
		if !shown[i] {
			continue
		}
		switch gap := i - before; {
		case gap == 2:
			out = x.line(out, i-1, marks)
		case gap > 2:
			out = append(out, sprintf("...<%d lines>...", gap-1))
		}
		out = x.line(out, i, marks)
		before = i
	}
	return "    " + strings.Join(dedent(out), "\n    ") + "\n"
}

func (x *excerpt) line(out []string, i int, marks bool) []string {
	out = append(out, textOf(x.lines[i]))
	if marks {
		out = append(out, x.marks(i))
	}
	return out
}

// marks are the ~ and ^ under line i.
func (x *excerpt) marks(i int) string {
	line := x.lines[i]
	indent := 0
	for indent < len(line) && (line[indent] == ' ' || line[indent] == '\t' || line[indent] == '\f') {
		indent++
	}
	width := displayWidth(line)
	if i == len(x.lines)-1 {
		width = x.column(i, x.end)
	}
	plain := byte('^')
	left, right := -1, -1
	if x.anchored {
		plain = '~'
		left, right = x.column(x.left.line, x.left.col), x.column(x.right.line, x.right.col)
	}
	b := make([]byte, width)
	for col := range b {
		switch {
		case col < indent || i == 0 && col < x.column(0, x.start):
			b[col] = ' '
		case x.anchored && (i > x.left.line || i == x.left.line && col >= left) && (i < x.right.line || i == x.right.line && col < right):
			b[col] = '^'
		default:
			b[col] = plain
		}
	}
	return string(b)
}

// column is where character n of a line stands on the screen.
func (x *excerpt) column(line, n int) int {
	if line >= len(x.lines) {
		return n
	}
	return displayWidth(x.lines[line][:min(n, len(x.lines[line]))])
}

// marksShown leaves the marks away where they say nothing: no place in the line, the whole line,
// or the call of `return f(...)` and `x = g(...)`.
func (x *excerpt) marksShown() bool {
	if len(x.lines) == 1 && x.start == x.end {
		return x.blank
	}
	first, last := x.lines[0], x.lines[len(x.lines)-1]
	before := strings.TrimSpace(textOf(first[:min(x.start, len(first))]))
	after := strings.TrimSpace(textOf(last[min(x.end, len(last)):]))
	if x.anchored {
		return !(x.isCall && x.isWholeValue(before, after))
	}
	return before != "" || after != ""
}

func (x *excerpt) isWholeValue(before, after string) bool {
	for strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")") {
		before, after = strings.TrimRight(before[:len(before)-1], " "), strings.TrimLeft(after[1:], " ")
	}
	if after != "" && after[0] != '#' && after[0] != ';' || !x.endsInASCII() {
		return false
	}
	if before == "return" {
		return x.left.line == 0 && isIdentifierText(textOf(x.lines[0][min(x.start, x.left.col):x.left.col]))
	}
	name, ok := strings.CutSuffix(before, "=")
	return ok && isIdentifierText(strings.Trim(name, " ()"))
}

// endsInASCII reports whether all characters of a line before the start and the end are single bytes: CPython
// takes the one for the other when it looks for a whole value.
func (x *excerpt) endsInASCII() bool {
	first, last := x.lines[0], x.lines[len(x.lines)-1]
	for _, line := range [][]rune{first[:min(x.start, len(first))], last[:min(x.end, len(last))]} {
		if slices.ContainsFunc(line, func(r rune) bool { return r >= 0x80 }) {
			return false
		}
	}
	return true
}

func isIdentifierText(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !(c == '_' || c >= 0x80 || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || i > 0 && isDigit(c)) {
			return false
		}
	}
	return s != ""
}

// dedent takes the indentation all lines share off them; lines of nothing but blanks become empty.
func dedent(lines []string) []string {
	margin, known := "", false
	for _, line := range lines {
		text := strings.TrimLeft(line, " \t")
		if text == "" {
			continue
		}
		indent := line[:len(line)-len(text)]
		if !known {
			margin, known = indent, true
		}
		n := 0
		for n < len(margin) && n < len(indent) && margin[n] == indent[n] {
			n++
		}
		margin = margin[:n]
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		if strings.TrimLeft(line, " \t") != "" {
			out[i] = line[len(margin):]
		}
	}
	return out
}
