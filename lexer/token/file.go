package token

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// File is one source text with its name as messages show it. Src has only \n line ends
// and may hold generalised UTF-8. It may be shared by goroutines.
type File struct {
	Name string
	Src  string
	// Shown makes tracebacks show the lines of a file whose name is in <brackets>, as that of
	// the command line's script is.
	Shown bool

	once  sync.Once
	lines []Pos // where each line starts; built at the first question
	// numbers are the lines' own, ascending, where only some lines are there; nil if they are counted from 1.
	numbers []int
}

// NewBlank makes a File of blanks, of the lines that are the keys of widths: the file of a tree that was not parsed.
func NewBlank(name string, widths map[int]int) *File {
	f := &File{Name: name}
	for number := range widths {
		f.numbers = append(f.numbers, number)
	}
	sort.Ints(f.numbers)
	var src strings.Builder
	for _, number := range f.numbers {
		src.WriteString(strings.Repeat(" ", widths[number]) + "\n")
	}
	f.Src = src.String()
	return f
}

// NewFile makes a File of src, turning \r\n and \r into \n and ending the last line, as CPython
// does when it reads a script.
func NewFile(name, src string) *File {
	if n := len(src); n > 0 && src[n-1] != '\n' && src[n-1] != '\r' {
		src += "\n"
	}
	return NewExpression(name, src)
}

// NewExpression makes a File like NewFile, but leaves the last line without its newline, as
// CPython does for eval: the places of errors at the end differ.
func NewExpression(name, src string) *File {
	if strings.IndexByte(src, '\r') >= 0 {
		src = strings.ReplaceAll(src, "\r\n", "\n")
		src = strings.ReplaceAll(src, "\r", "\n")
	}
	return &File{Name: name, Src: src}
}

func (f *File) index() []Pos {
	f.once.Do(func() {
		f.lines = make([]Pos, 1, strings.Count(f.Src, "\n")+1)
		for i := 0; ; {
			n := strings.IndexByte(f.Src[i:], '\n')
			if n < 0 {
				return
			}
			i += n + 1
			f.lines = append(f.lines, Pos(i))
		}
	})
	return f.lines
}

// Position returns the line of pos, counted from 1, and its column in bytes, counted from 0.
// A pos outside the source is taken as its nearest end.
func (f *File) Position(pos Pos) (line, col int) {
	pos = min(max(pos, 0), Pos(len(f.Src)))
	lines := f.index()
	line = sort.Search(len(lines), func(i int) bool { return lines[i] > pos })
	col = int(pos - lines[line-1])
	if f.numbers != nil {
		line = f.numbers[min(line, len(f.numbers))-1]
	}
	return line, col
}

// nth is the place of line n among those that are there, counted from 1.
func (f *File) nth(n int) int {
	if f.numbers == nil {
		return n
	}
	return 1 + sort.SearchInts(f.numbers, n)
}

// LineCount returns the number of lines; the empty rest after a final newline counts as one.
func (f *File) LineCount() int { return len(f.index()) }

// LineStart returns where line n, counted from 1, starts; n must be a line of the file.
func (f *File) LineStart(n int) Pos { return f.index()[f.nth(n)-1] }

// Line returns the text of line n, counted from 1, without its newline; empty if there is no such line.
func (f *File) Line(n int) string {
	lines := f.index()
	n = f.nth(n)
	if n < 1 || n > len(lines) {
		return ""
	}
	rest := f.Src[lines[n-1]:]
	if end := strings.IndexByte(rest, '\n'); end >= 0 {
		rest = rest[:end]
	}
	return rest
}

// CharOffset returns the column of pos in characters, counted from 0.
func (f *File) CharOffset(pos Pos) int {
	line, col := f.Position(pos)
	start := int(f.LineStart(line))
	return countChars(f.Src[start : start+col])
}

// countChars counts characters of generalised UTF-8: a surrogate's three bytes are one.
func countChars(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}

// Text returns the source text of span.
func (f *File) Text(span Span) string { return f.Src[span.Start:span.End] }
