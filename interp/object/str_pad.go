package object

import "strings"

// padArgs reads (width, fillchar=' '); pad is the number of characters missing, never negative.
func padArgs(t *Thread, a []Value) (s *Str, pad int, fill string, ok bool) {
	s = selfStr(a)
	width, ok := widthArg(t, a[1], 0)
	if !ok {
		return nil, 0, "", false
	}
	fill = " "
	if a[2].Ok() {
		f, ok := AsStr(a[2])
		if !ok {
			t.Raise(TypeErrorType, "The fill character must be a unicode character, not %s", a[2].Type().MessageName())
			return nil, 0, "", false
		}
		if f.n != 1 {
			t.Raise(TypeErrorType, "The fill character must be exactly one character long")
			return nil, 0, "", false
		}
		fill = f.s
	}
	if width > s.n && !t.CheckSize(int64(width), int64(len(fill))) {
		return nil, 0, "", false
	}
	return s, max(width, s.n) - s.n, fill, true
}

// padded is s with left and right fill characters around.
func padded(s *Str, left, right int, fill string) Value {
	if left+right == 0 {
		return plainStr(s)
	}
	text := strings.Repeat(fill, left) + s.s + strings.Repeat(fill, right)
	return strOfLen(text, s.n+left+right).Value()
}

func strLjust(t *Thread, a []Value) Value {
	s, pad, fill, ok := padArgs(t, a)
	if !ok {
		return Raised
	}
	return padded(s, 0, pad, fill)
}

func strRjust(t *Thread, a []Value) Value {
	s, pad, fill, ok := padArgs(t, a)
	if !ok {
		return Raised
	}
	return padded(s, pad, 0, fill)
}

func strCenter(t *Thread, a []Value) Value {
	s, pad, fill, ok := padArgs(t, a)
	if !ok {
		return Raised
	}
	left := centerLeft(pad, s.n+pad)
	return padded(s, left, pad-left, fill)
}

// centerLeft is the part of pad on the left side when centering in width.
func centerLeft(pad, width int) int { return pad/2 + pad&width&1 }

func strZfill(t *Thread, v, arg Value) Value {
	s := Cast[Str](v)
	width, ok := widthArg(t, arg, 0)
	if !ok || width > s.n && !t.CheckSize(int64(width), 1) {
		return Raised
	}
	if width <= s.n {
		return plainStr(s)
	}
	return strOfLen(zeroFilled(s.s, width-s.n), width).Value()
}

// zeroFilled puts n zeros before s, after its sign.
func zeroFilled(s string, n int) string {
	sign := ""
	if s != "" && (s[0] == '+' || s[0] == '-') {
		sign, s = s[:1], s[1:]
	}
	return sign + strings.Repeat("0", n) + s
}

func strExpandTabs(t *Thread, a []Value) Value {
	s := selfStr(a)
	size, ok := cIntArg(t, a[1], 8)
	if !ok {
		return Raised
	}
	if strings.IndexByte(s.s, '\t') < 0 {
		return plainStr(s)
	}
	if size > 0 && !t.CheckSize(int64(strings.Count(s.s, "\t")), int64(size)) {
		return Raised
	}
	return NewStr(expandTabs(s.s, size))
}

// expandTabs replaces tabs by spaces up to the next column divisible by size.
func expandTabs(s string, size int) string {
	var b strings.Builder
	column := 0
	for i, w := 0, 0; i < len(s); i += w {
		w = 1
		switch c := s[i]; {
		case c == '\t':
			if size > 0 {
				fill := size - column%size
				b.WriteString(strings.Repeat(" ", fill))
				column += fill
			}
		case c == '\n' || c == '\r':
			b.WriteByte(c)
			column = 0
		default:
			w = pointWidth(c)
			b.WriteString(s[i : i+w])
			column++
		}
	}
	return b.String()
}
