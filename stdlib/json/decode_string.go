package json

import (
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// key reads a string that names a field; equal names are one object.
func (d *decoder) key(t *thread, at int) *object.Str {
	end := d.plain(at)
	if end >= len(d.s) || d.s[end] != '"' {
		return d.text(t, at)
	}
	d.at = end + 1
	name := d.s[at:end]
	if s := d.keys[name]; s != nil {
		return s
	}
	s := object.StrOf(strings.Clone(name))
	d.keys[s.Text()] = s
	return s
}

// plain finds the first byte from at that is not text standing for itself.
func (d *decoder) plain(at int) int {
	for at < len(d.s) {
		if c := d.s[at]; c == '"' || c == '\\' || c < 0x20 {
			return at
		}
		at++
	}
	return at
}

// text reads a string whose opening quote is before at; nil with an exception pending.
func (d *decoder) text(t *thread, at int) *object.Str {
	begin := at - 1
	end := d.plain(at)
	if end < len(d.s) && d.s[end] == '"' {
		d.at = end + 1
		return object.StrOf(strings.Clone(d.s[at:end]))
	}
	var b []byte
	for {
		end = d.plain(at)
		b = append(b, d.s[at:end]...)
		if end >= len(d.s) {
			d.fail(t, "Unterminated string starting at", begin)
			return nil
		}
		switch c := d.s[end]; {
		case c == '"':
			d.at = end + 1
			return object.StrOf(string(b))
		case c == '\\':
			if b, at = d.escape(t, b, begin, end+1); at < 0 {
				return nil
			}
		case d.strict:
			d.fail(t, "Invalid control character at", end)
			return nil
		default:
			b, at = append(b, c), end+1
		}
	}
}

// escape adds what the escape sequence behind the backslash stands for; at is -1 after an error.
func (d *decoder) escape(t *thread, b []byte, begin, at int) ([]byte, int) {
	if at >= len(d.s) {
		d.fail(t, "Unterminated string starting at", begin)
		return nil, -1
	}
	const letters, meanings = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	c := d.s[at]
	if i := strings.IndexByte(letters, c); i >= 0 {
		return append(b, meanings[i]), at + 1
	}
	if c != 'u' {
		d.fail(t, "Invalid \\escape", at-1)
		return nil, -1
	}
	r, ok := d.hex(at + 1)
	if !ok {
		d.fail(t, "Invalid \\uXXXX escape", at)
		return nil, -1
	}
	at += 5
	if r >= 0xD800 && r <= 0xDBFF && d.follows(at, `\u`) {
		if low, ok := d.hex(at + 2); ok && low >= 0xDC00 && low <= 0xDFFF {
			r = 0x10000 + (r-0xD800)<<10 + (low - 0xDC00)
			at += 6
		}
	}
	return object.AppendPoint(b, r), at
}

// hex reads the four digits of a \u escape.
func (d *decoder) hex(at int) (rune, bool) {
	if at+4 > len(d.s) {
		return 0, false
	}
	n, err := strconv.ParseUint(d.s[at:at+4], 16, 16)
	return rune(n), err == nil
}
