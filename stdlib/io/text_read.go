package pyio

import (
	"bytes"
	"strings"
)

// readLine reads one line with its end, of at most limit characters when limit is not negative; "" at the end of the file.
func (f *TextFile) readLine(t *thread, limit int) (string, bool) {
	if limit >= 0 {
		return f.readLineLimited(t, limit)
	}
	if !f.recode(t) {
		return "", false
	}
	scanned := 0
	for {
		if n := f.lineEnd(f.ahead(), scanned, false); n > 0 {
			return f.text(t, n)
		}
		scanned = max(0, len(f.ahead())-1)
		more, ok := f.fill(t)
		if !ok {
			return "", false
		}
		if !more {
			n := f.lineEnd(f.ahead(), 0, true)
			if n == 0 {
				n = len(f.ahead())
			}
			return f.text(t, n)
		}
	}
}

func (f *TextFile) readLineLimited(t *thread, limit int) (string, bool) {
	var line strings.Builder
	for range limit {
		c, ok := f.read1(t, 1)
		if !ok {
			return "", false
		}
		line.WriteString(c)
		if c == "" || f.endsLine(line.String(), c) {
			break
		}
	}
	return line.String(), true
}

func (f *TextFile) endsLine(line, last string) bool {
	switch {
	case f.translate || f.newline == "\n":
		return last == "\n"
	case f.universal:
		if last == "\r" {
			return f.at >= len(f.in) || f.in[f.at] != '\n'
		}
		return last == "\n"
	}
	return strings.HasSuffix(line, f.newline)
}

// lineEnd gives the length of the first line in b, 0 when its end is not there; a
// \r that ends b may be half of \r\n unless the file ends there too.
func (f *TextFile) lineEnd(b []byte, from int, atEOF bool) int {
	if !f.universal {
		if i := bytes.Index(b[min(from, len(b)):], []byte(f.newline)); i >= 0 {
			return from + i + len(f.newline)
		}
		return 0
	}
	lf := bytes.IndexByte(b[from:], '\n')
	rest := b[from:]
	if lf >= 0 {
		rest = rest[:lf]
	}
	cr := bytes.IndexByte(rest, '\r')
	switch {
	case cr < 0 && lf < 0:
		return 0
	case cr < 0:
		return from + lf + 1
	case cr+1 == lf:
		return from + lf + 1
	case from+cr+1 == len(b) && !atEOF:
		return 0
	}
	return from + cr + 1
}

// text takes n bytes, whole characters, as text with its line ends translated.
func (f *TextFile) text(t *thread, n int) (string, bool) {
	start := f.at
	s, ok := f.decode(t, f.take(n))
	if !ok {
		// Report positions from the start of the chunk, as CPython does, which decodes it whole.
		if start > 0 && t.Pending() != nil {
			t.Take()
			f.decode(t, f.in[:start+n])
		}
		return "", false
	}
	if !f.universal || !strings.Contains(s, "\r") {
		f.seen.lf = f.seen.lf || f.universal && strings.Contains(s, "\n")
		return s, true
	}
	f.seen.note(s)
	if f.translate {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return s, true
}

// note remembers the kinds of line ends in s.
func (n *newlines) note(s string) {
	crlf := strings.Count(s, "\r\n")
	n.crlf = n.crlf || crlf > 0
	n.cr = n.cr || strings.Count(s, "\r") > crlf
	n.lf = n.lf || strings.Count(s, "\n") > crlf
}

// readText reads n characters, all when n is negative.
func (f *TextFile) readText(t *thread, n int) (string, bool) {
	if !f.recode(t) {
		return "", false
	}
	if n < 0 {
		if !f.fillRest(t) {
			return "", false
		}
		return f.text(t, len(f.ahead()))
	}
	var all strings.Builder
	for n > 0 {
		s, ok := f.read1(t, n)
		if !ok {
			return "", false
		}
		if s == "" {
			break
		}
		all.WriteString(s)
		n -= charCount(s)
	}
	return all.String(), true
}

// read1 reads up to n characters, "" only at the end of the file.
func (f *TextFile) read1(t *thread, n int) (string, bool) {
	if !f.recode(t) {
		return "", false
	}
	for {
		size, whole := f.span(n)
		if whole {
			return f.text(t, size)
		}
		more, ok := f.fill(t)
		if !ok {
			return "", false
		}
		if !more {
			return f.text(t, min(size, len(f.ahead())))
		}
	}
}

// span measures n characters ahead in bytes; whole is false when more bytes are needed to tell.
func (f *TextFile) span(n int) (size int, whole bool) {
	b := f.ahead()
	for range n {
		if size >= len(b) {
			return len(b), false
		}
		size += charWidth(b[size])
	}
	if size > len(b) {
		return size, false
	}
	if f.universal && f.translate && size > 0 && b[size-1] == '\r' {
		if size == len(b) {
			return size, false
		}
		if b[size] == '\n' {
			size++
		}
	}
	return size, true
}

// charWidth is the number of bytes of the UTF-8 character that begins with lead.
func charWidth(lead byte) int {
	switch {
	case lead < 0xC2:
		return 1
	case lead < 0xE0:
		return 2
	case lead < 0xF0:
		return 3
	case lead < 0xF5:
		return 4
	}
	return 1
}

func charCount(s string) int {
	n := 0
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// recode turns the rest of a file in another encoding into UTF-8, once.
func (f *TextFile) recode(t *thread) bool {
	if !f.reads {
		return unsupported(t, "not readable").Ok()
	}
	if f.utf8 || f.recoded {
		return true
	}
	if !f.fillAll(t) {
		return false
	}
	s, ok := f.decode(t, f.ahead())
	if ok {
		f.in, f.at, f.recoded = []byte(s), 0, true
	}
	return ok
}
