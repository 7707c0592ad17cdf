package json

import "github.com/bide-lang/bide/interp/object"

const hexDigits = "0123456789abcdef"

// str writes a string with quotes and escapes.
func (e *encoder) str(s string) {
	e.out = append(e.out, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' && (c < 0x7F || !e.ascii) {
			i++
			continue
		}
		e.out = append(e.out, s[from:i]...)
		r, width := object.DecodePoint(s, i)
		e.escape(r)
		i += width
		from = i
	}
	e.out = append(e.out, s[from:]...)
	e.out = append(e.out, '"')
}

func (e *encoder) escape(r rune) {
	short := byte(0)
	switch r {
	case '"', '\\':
		short = byte(r)
	case '\n':
		short = 'n'
	case '\r':
		short = 'r'
	case '\t':
		short = 't'
	case '\b':
		short = 'b'
	case '\f':
		short = 'f'
	}
	switch {
	case short != 0:
		e.out = append(e.out, '\\', short)
	case r > 0xFFFF:
		r -= 0x10000
		e.unicode(0xD800 + r>>10)
		e.unicode(0xDC00 + r&0x3FF)
	default:
		e.unicode(r)
	}
}

func (e *encoder) unicode(r rune) {
	e.out = append(e.out, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}
