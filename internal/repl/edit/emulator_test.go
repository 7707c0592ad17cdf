package edit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// emulator is a small terminal: it does what the escape sequences say that the screen writes, and panics at others.
type emulator struct {
	width, height int
	lines         [][]string // what is seen and what has scrolled off above; one string a column, "" under a wide one
	top           int        // the first line that is seen
	row, col      int        // the cursor, row counted from top
	full          bool       // a character stands in the last column, and the cursor has not moved on
	modes         map[string]bool
}

func newEmulator(width, height int) *emulator {
	e := &emulator{width: width, height: height, modes: map[string]bool{}}
	for range height {
		e.lines = append(e.lines, nil)
	}
	return e
}

func (e *emulator) Write(p []byte) (int, error) {
	for s := string(p); s != ""; {
		n := strings.IndexFunc(s, func(r rune) bool { return r < ' ' })
		if n < 0 {
			n = len(s)
		}
		e.put(s[:n])
		if s = s[n:]; s != "" {
			s = s[e.control(s):]
		}
	}
	return len(p), nil
}

func (e *emulator) put(s string) {
	for g := displaywidth.StringGraphemes(s); g.Next(); {
		w := g.Width()
		if e.full || e.col+w > e.width {
			e.lineFeed()
			e.col, e.full = 0, false
		}
		for i := range w {
			e.set(e.col+i, "")
		}
		e.set(e.col, g.Value())
		e.col += w
		if e.col == e.width {
			e.col, e.full = e.width-1, true
		}
	}
}

func (e *emulator) set(col int, s string) {
	line := &e.lines[e.top+e.row]
	for len(*line) <= col {
		*line = append(*line, " ")
	}
	(*line)[col] = s
}

func (e *emulator) lineFeed() {
	if e.row < e.height-1 {
		e.row++
		return
	}
	e.lines = append(e.lines, nil)
	e.top++
}

// control does the control character or sequence that s begins with, and says how long it is.
func (e *emulator) control(s string) int {
	switch s[0] {
	case '\r':
		e.col, e.full = 0, false
		return 1
	case '\n': // the terminal's driver puts \r before it
		e.lineFeed()
		e.col, e.full = 0, false
		return 1
	case 0x1b:
		end := 2
		for s[end] < 0x40 {
			end++
		}
		e.sequence(s[2:end], s[end])
		return end + 1
	}
	panic(fmt.Sprintf("control character in %q", s))
}

func (e *emulator) sequence(params string, final byte) {
	n, _ := strconv.Atoi(params)
	n = max(n, 1)
	switch final {
	case 'A':
		e.row, e.full = max(0, e.row-n), false
	case 'B':
		e.row, e.full = min(e.height-1, e.row+n), false
	case 'C':
		e.col, e.full = min(e.width-1, e.col+n), false
	case 'H':
		e.row, e.col, e.full = 0, 0, false
	case 'K':
		e.cut(e.row, e.col)
	case 'J':
		if params == "2" {
			e.lines = append(e.lines[:e.top], make([][]string, e.height)...)
			return
		}
		e.cut(e.row, e.col)
		for row := e.row + 1; row < e.height; row++ {
			e.cut(row, 0)
		}
	case 'h', 'l':
		e.modes[params] = final == 'h'
	case 'm':
	default:
		panic("sequence " + strconv.Quote(params+string(final)))
	}
}

func (e *emulator) cut(row, col int) {
	if line := &e.lines[e.top+row]; len(*line) > col {
		*line = (*line)[:col]
	}
}

// resize wraps the lines that are too long, as terminals of today do; none of them has wrapped by itself before.
func (e *emulator) resize(width, height int) {
	at := e.top + e.row
	var lines [][]string
	for i, line := range e.lines {
		for len(line) > width {
			if i < at || i == at && e.col >= width {
				e.row++
				if i == at {
					e.col -= width
				}
			}
			lines = append(lines, slices.Clone(line[:width]))
			line = line[width:]
		}
		lines = append(lines, slices.Clone(line))
	}
	cursor := e.top + e.row
	e.width, e.height, e.lines, e.full = width, height, lines, false
	for len(e.lines) < height {
		e.lines = append(e.lines, nil)
	}
	e.top = max(0, min(len(e.lines)-height, e.top+max(0, cursor-e.top-height+1)))
	for len(e.lines) < e.top+height {
		e.lines = append(e.lines, nil)
	}
	e.row = cursor - e.top
}

// all is everything there is, from what has scrolled off to the last line that is not empty.
func (e *emulator) all() string {
	var b strings.Builder
	for _, line := range e.lines {
		b.WriteString(strings.TrimRight(strings.Join(line, ""), " ") + "\n")
	}
	return strings.TrimRight(b.String(), "\n")
}

// marked is all with a | at the cursor.
func (e *emulator) marked() string {
	line := e.lines[e.top+e.row]
	var marked []string
	for i := range max(len(line), e.col) + 1 {
		if i == e.col {
			marked = append(marked, "|")
		}
		switch {
		case i < len(line):
			marked = append(marked, line[i])
		case i < e.col:
			marked = append(marked, " ")
		}
	}
	saved := e.lines[e.top+e.row]
	e.lines[e.top+e.row] = marked
	defer func() { e.lines[e.top+e.row] = saved }()
	return e.all()
}
