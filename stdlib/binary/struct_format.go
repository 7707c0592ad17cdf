package binary

import (
	"encoding/binary"
	"math"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// format is what a format string of module struct says of the bytes.
//
// Follows: Python library reference, struct, "Format Strings".
type format struct {
	text   string
	order  byteOrder
	native bool
	fields []field
	size   int // of the bytes
	values int // how many values there are
}

// field is some values of one kind in a row. An 's' or 'p' is one value of count bytes.
type field struct {
	kind                byte
	count, offset, size int // how many, where the first begins, and bytes of each
}

// kindSizes are the sizes of the kinds of values in native layout, and in the standard ones; 0: not there.
var kindSizes = [256]struct{ native, standard int }{
	'x': {1, 1}, 'c': {1, 1}, 'b': {1, 1}, 'B': {1, 1}, '?': {1, 1}, 'h': {2, 2}, 'H': {2, 2}, 'i': {4, 4}, 'I': {4, 4}, 'l': {8, 4}, 'L': {8, 4},
	'q': {8, 8}, 'Q': {8, 8}, 'n': {8, 0}, 'N': {8, 0}, 'e': {2, 2}, 'f': {4, 4}, 'd': {8, 8}, 's': {1, 1}, 'p': {1, 1}, 'P': {8, 0},
}

// formats remembers those that were parsed, as long as they are few.
type formats map[string]*format

const manyFormats = 100

// get is the format an argument names.
func (fs formats) get(t *thread, v value) (*format, bool) {
	var text string
	if s, ok := object.AsStr(v); ok {
		text = s.Text()
		if f := fs[text]; f != nil {
			return f, true
		}
		if !s.IsASCII() {
			return nil, object.CallMethod(t, v, t.Interp.Name("encode"), object.NewStr("ascii")).Ok()
		}
	} else if b, ok := object.AsBytes(v); ok {
		text = string(b)
	} else {
		t.Raise(object.TypeErrorType, "Struct() argument 1 must be a str or bytes object, not %s", v.Type().MessageName())
		return nil, false
	}
	f, complaint := parseFormat(text)
	if complaint != "" {
		t.Raise(structErrorType, "%s", complaint)
		return nil, false
	}
	if len(fs) >= manyFormats {
		clear(fs)
	}
	fs[text] = f
	return f, true
}

// parseFormat reads a format; complaint says what is wrong with it.
func parseFormat(text string) (f *format, complaint string) {
	f = &format{text: text, order: binary.LittleEndian, native: true}
	rest := text
	if text != "" && strings.IndexByte("@=<>!", text[0]) >= 0 {
		f.native = text[0] == '@'
		if text[0] == '>' || text[0] == '!' {
			f.order = binary.BigEndian
		}
		rest = text[1:]
	}
	if strings.IndexByte(rest, 0) >= 0 {
		return nil, "embedded null character"
	}
	for rest != "" {
		if strings.IndexByte(" \t\n\r\v\f", rest[0]) >= 0 {
			rest = rest[1:]
			continue
		}
		count, after, ok := leadingCount(rest)
		switch {
		case !ok:
			return nil, tooLong
		case after == "":
			return nil, "repeat count given without format specifier"
		}
		if complaint = f.add(after[0], count); complaint != "" {
			return nil, complaint
		}
		rest = after[1:]
	}
	return f, ""
}

const tooLong = "total struct size too long"

// leadingCount reads the number before a kind, 1 if there is none; ok is false if it is too large.
func leadingCount(s string) (count int, rest string, ok bool) {
	i := 0
	for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		digit := int(s[i] - '0')
		if count > (math.MaxInt-digit)/10 {
			return 0, "", false
		}
		count = 10*count + digit
	}
	if i == 0 {
		return 1, s, true
	}
	return count, s[i:], true
}

// add appends count values of a kind, aligned in native layout.
func (f *format) add(kind byte, count int) (complaint string) {
	size := kindSizes[kind].standard
	if f.native {
		size = kindSizes[kind].native
	}
	if size == 0 {
		return "bad char in struct format"
	}
	if f.native {
		padding := (size - f.size%size) % size
		if f.size > math.MaxInt-padding {
			return tooLong
		}
		f.size += padding
	}
	if count > (math.MaxInt-f.size)/size {
		return tooLong
	}
	switch {
	case kind == 's' || kind == 'p':
		f.fields = append(f.fields, field{kind, 1, f.size, count})
		f.values++
	case kind != 'x' && count > 0:
		f.fields = append(f.fields, field{kind, count, f.size, size})
		f.values += count
	}
	f.size += count * size
	return ""
}
