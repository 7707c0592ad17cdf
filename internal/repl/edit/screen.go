package edit

import (
	"io"
	"strconv"
	"strings"
)

// screen shows frames in the lower part of a terminal and changes as little of it as it can. It goes by what it has
// written: the cursor's place is never asked for.
type screen struct {
	out           io.Writer
	width, height int

	shown bool  // a frame is to be seen
	rows  []row // those that are, the cursor's among them
	top   int   // the first of the frame's rows that is shown
	row   int   // the cursor's, counted from the first shown
	col   int

	b strings.Builder // what is to be written
}

// draw shows a frame in place of the one before. What does not fit is scrolled to the cursor.
func (s *screen) draw(f frame) {
	s.top = min(s.top, max(0, len(f.rows)-s.height))
	s.top = min(s.top, f.cursorRow)
	s.top = max(s.top, f.cursorRow-s.height+1)
	rows := f.rows[s.top:min(len(f.rows), s.top+s.height)]
	s.change(rows)
	s.goTo(f.cursorRow-s.top, f.cursorCol)
	s.flush()
}

// change writes the rows that differ from those shown.
func (s *screen) change(rows []row) {
	for i, r := range rows {
		if i < len(s.rows) && s.rows[i] == r {
			continue
		}
		if i > 0 && i >= len(s.rows) {
			s.goTo(i-1, 0)
			s.b.WriteString("\r\n")
			s.row = i
		} else {
			s.goTo(i, 0)
		}
		s.b.WriteString(r.shown)
		s.col = r.width
		if i < len(s.rows) && r.width < s.width {
			s.b.WriteString("\x1b[K")
		}
	}
	if len(s.rows) > len(rows) {
		s.goTo(len(rows), 0)
		s.b.WriteString("\x1b[J")
	}
	s.rows, s.shown = append(s.rows[:0], rows...), true
}

// goTo moves the cursor to a row that is shown. Behind a full row a terminal's cursor is in neither row, so a move
// always begins with a return.
func (s *screen) goTo(row, col int) {
	if row == s.row && col == s.col && col > 0 {
		if s.col < s.width {
			return
		}
	}
	switch {
	case row < s.row:
		s.b.WriteString("\x1b[" + strconv.Itoa(s.row-row) + "A")
	case row > s.row:
		s.b.WriteString("\x1b[" + strconv.Itoa(row-s.row) + "B")
	}
	s.b.WriteString("\r")
	if col > 0 {
		s.b.WriteString("\x1b[" + strconv.Itoa(col) + "C")
	}
	s.row, s.col = row, col
}

// erase takes the frame away; the cursor is where it began.
func (s *screen) erase() {
	if s.shown {
		s.goTo(0, 0)
		s.b.WriteString("\x1b[J")
	}
	s.forget()
}

// forget begins a new frame at the cursor's place, which is at the start of a line.
func (s *screen) forget() { s.rows, s.shown, s.row, s.col = s.rows[:0], false, 0, 0 }

// print writes lines in place of the frame; what is drawn next comes below them.
func (s *screen) print(lines string) {
	s.erase()
	s.b.WriteString(lines)
}

// finish shows all of a frame for good and leaves the cursor behind its last row.
func (s *screen) finish(f frame) {
	if len(f.rows) > s.height {
		s.erase()
		for _, r := range f.rows[:len(f.rows)-1] {
			s.b.WriteString(r.shown + "\r\n")
		}
		f.rows = f.rows[len(f.rows)-1:]
	}
	s.top = 0
	s.change(f.rows)
	last := len(f.rows) - 1
	s.goTo(last, f.rows[last].width)
	s.forget()
	s.flush()
}

// resize tells of a new size. A terminal has wrapped the rows that became too long, so that the frame begins further
// up than it did.
func (s *screen) resize(width, height int) {
	if !s.shown || width == s.width {
		s.width, s.height = width, height
		return
	}
	above := s.col / width
	for _, r := range s.rows[:s.row] {
		above += max(0, r.width-1) / width
	}
	s.row += above
	s.width, s.height = width, height
	s.erase()
}

// clear empties the screen.
func (s *screen) clear() {
	s.b.WriteString("\x1b[H\x1b[2J")
	s.forget()
}

func (s *screen) flush() {
	if s.b.Len() > 0 {
		io.WriteString(s.out, s.b.String()) // a terminal that has gone away is noticed by the reader
		s.b.Reset()
	}
}
