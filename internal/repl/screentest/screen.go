// Package screentest is a terminal's screen for tests of what is written to one.
package screentest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// Screen does what the escape sequences say that bide's prompt writes, and panics at others.
type Screen struct {
	Width, Height int
	Lines         [][]string // what is seen and what has scrolled off above; one string a column, "" under a wide one
	Top           int        // the first line that is seen
	Row, Col      int        // the cursor, Row counted from Top
	Full          bool       // a character stands in the last column, and the cursor has not moved on
	Modes         map[string]bool

	rest string // the beginning of a character or sequence
}

// New makes an empty screen.
func New(width, height int) *Screen {
	e := &Screen{Width: width, Height: height, Modes: map[string]bool{}}
	for range height {
		e.Lines = append(e.Lines, nil)
	}
	return e
}

// Write shows what a program writes. It never fails.
func (e *Screen) Write(p []byte) (int, error) {
	s := e.rest + string(p)
	for s != "" {
		n := strings.IndexFunc(s, func(r rune) bool { return r < ' ' })
		if n < 0 {
			n = whole(s)
		}
		e.put(s[:n])
		if s = s[n:]; s == "" {
			break
		}
		if n = e.control(s); n == 0 {
			break
		}
		s = s[n:]
	}
	e.rest = s
	return len(p), nil
}

// whole is how much of s is there without the beginning of a character at its end.
func whole(s string) int {
	for n := 1; n < utf8.UTFMax && n <= len(s); n++ {
		if at := len(s) - n; utf8.RuneStart(s[at]) && !utf8.FullRuneInString(s[at:]) {
			return at
		}
	}
	return len(s)
}

func (e *Screen) put(s string) {
	for g := displaywidth.StringGraphemes(s); g.Next(); {
		w := g.Width()
		if e.Full || e.Col+w > e.Width {
			e.lineFeed()
			e.Col, e.Full = 0, false
		}
		for i := range w {
			e.set(e.Col+i, "")
		}
		e.set(e.Col, g.Value())
		e.Col += w
		if e.Col == e.Width {
			e.Col, e.Full = e.Width-1, true
		}
	}
}

func (e *Screen) set(col int, s string) {
	line := &e.Lines[e.Top+e.Row]
	for len(*line) <= col {
		*line = append(*line, " ")
	}
	(*line)[col] = s
}

func (e *Screen) lineFeed() {
	if e.Row < e.Height-1 {
		e.Row++
		return
	}
	e.Lines = append(e.Lines, nil)
	e.Top++
}

// control does the control character or sequence that s begins with, and says how long it is; 0 if it is not complete.
func (e *Screen) control(s string) int {
	switch s[0] {
	case '\r':
		e.Col, e.Full = 0, false
		return 1
	case '\n': // the terminal's driver puts \r before it
		e.lineFeed()
		e.Col, e.Full = 0, false
		return 1
	case '\b':
		e.Col, e.Full = max(0, e.Col-1), false
		return 1
	case '\t':
		e.Col = min(e.Col/8*8+8, e.Width-1)
		return 1
	case '\a':
		return 1
	case 0x1b:
		end := 2
		for end < len(s) && s[end] < 0x40 {
			end++
		}
		if end >= len(s) {
			return 0
		}
		e.sequence(s[2:end], s[end])
		return end + 1
	}
	if utf8.RuneStart(s[0]) && !utf8.FullRuneInString(s) {
		return 0
	}
	panic(fmt.Sprintf("control character in %q", s))
}

func (e *Screen) sequence(params string, final byte) {
	n, _ := strconv.Atoi(params)
	n = max(n, 1)
	switch final {
	case 'A':
		e.Row, e.Full = max(0, e.Row-n), false
	case 'B':
		e.Row, e.Full = min(e.Height-1, e.Row+n), false
	case 'C':
		e.Col, e.Full = min(e.Width-1, e.Col+n), false
	case 'H':
		e.Row, e.Col, e.Full = 0, 0, false
	case 'K':
		e.cut(e.Row, e.Col)
	case 'J':
		if params == "2" {
			e.Lines = append(e.Lines[:e.Top], make([][]string, e.Height)...)
			return
		}
		e.cut(e.Row, e.Col)
		for row := e.Row + 1; row < e.Height; row++ {
			e.cut(row, 0)
		}
	case 'h', 'l':
		e.Modes[params] = final == 'h'
	case 'm':
	case '^': // the system's echo of a control key has come in between
	default:
		panic("sequence " + strconv.Quote(params+string(final)))
	}
}

func (e *Screen) cut(row, col int) {
	if line := &e.Lines[e.Top+row]; len(*line) > col {
		*line = (*line)[:col]
	}
}

// Resize wraps the lines that are too long, as terminals of today do; none of them has wrapped by itself before.
func (e *Screen) Resize(width, height int) {
	at := e.Top + e.Row
	var lines [][]string
	for i, line := range e.Lines {
		for len(line) > width {
			if i < at || i == at && e.Col >= width {
				e.Row++
				if i == at {
					e.Col -= width
				}
			}
			lines = append(lines, slices.Clone(line[:width]))
			line = line[width:]
		}
		lines = append(lines, slices.Clone(line))
	}
	cursor := e.Top + e.Row
	e.Width, e.Height, e.Lines, e.Full = width, height, lines, false
	for len(e.Lines) < height {
		e.Lines = append(e.Lines, nil)
	}
	e.Top = max(0, min(len(e.Lines)-height, e.Top+max(0, cursor-e.Top-height+1)))
	for len(e.Lines) < e.Top+height {
		e.Lines = append(e.Lines, nil)
	}
	e.Row = cursor - e.Top
}

// All is everything there is, from what has scrolled off to the last line that is not empty.
func (e *Screen) All() string {
	var b strings.Builder
	for _, line := range e.Lines {
		b.WriteString(strings.TrimRight(strings.Join(line, ""), " ") + "\n")
	}
	return strings.TrimRight(b.String(), "\n")
}

// Marked is All with a | at the cursor.
func (e *Screen) Marked() string {
	line := e.Lines[e.Top+e.Row]
	var marked []string
	for i := range max(len(line), e.Col) + 1 {
		if i == e.Col {
			marked = append(marked, "|")
		}
		switch {
		case i < len(line):
			marked = append(marked, line[i])
		case i < e.Col:
			marked = append(marked, " ")
		}
	}
	saved := e.Lines[e.Top+e.Row]
	e.Lines[e.Top+e.Row] = marked
	defer func() { e.Lines[e.Top+e.Row] = saved }()
	return e.All()
}
