package urls

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

const alwaysSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"

// quoted is bytes as a text, with %xx for what is safe neither always nor by the second argument, of which only ASCII
// counts.
func quoted(t *thread, a []value) value {
	data, ok := object.BufferOf(a[0])
	more, also := object.BufferOf(a[1])
	if !ok || !also {
		return t.Raise(object.TypeErrorType, "a bytes-like object is required")
	}
	var safe [256]bool
	for _, c := range []byte(alwaysSafe + string(more)) {
		safe[c] = c < 128
	}
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	b.Grow(len(data) + len(data)/4)
	for _, c := range data {
		if safe[c] {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', digits[c>>4], digits[c&15]})
		}
	}
	return object.NewStr(b.String())
}

// unquoted is bytes with what %xx stands for.
func unquoted(t *thread, a []value) value {
	data, ok := object.BufferOf(a[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "a bytes-like object is required")
	}
	out := make([]byte, 0, len(data))
	for i := 0; i < len(data); i++ {
		c := data[i]
		if c == '%' && i+2 < len(data) {
			if hi, lo := digit(data[i+1]), digit(data[i+2]); hi >= 0 && lo >= 0 {
				c = byte(hi<<4 | lo)
				i += 2
			}
		}
		out = append(out, c)
	}
	return object.NewBytes(out)
}

// digit is what a hexadecimal digit counts, -1 for anything else.
func digit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
