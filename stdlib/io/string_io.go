package pyio

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// StringIO is a file of text in memory. Positions are counted in bytes of UTF-8
// inside, in characters outside.
type StringIO struct {
	object.Header
	attrs   object.Attrs
	b       []byte
	pos     int
	pad     int // characters the position lies behind the end
	newline string
	// universal and translate are as in TextFile; by default only \n ends a line.
	universal, translate bool
	seen                 newlines
	ended                bool
}

// StringIOType is io.StringIO.
var StringIOType = &object.Type{Name: "StringIO", Module: "_io", Flags: object.FlagBase | object.FlagHasDict}

var stringIOLayout = &object.Layout{
	Name: "StringIO",
	Alloc: func(cls *object.Type) value {
		return object.FromHeader(&(&StringIO{Header: object.HeaderOf(cls), newline: "\n"}).Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[StringIO](v).attrs },
}

func defineStringIO() {
	ty := StringIOType.Define(TextIOBaseType, stringIOLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return stringIOLayout.Alloc(cls) }
	ty.Init = stringIOInit
	ty.Iter = func(t *thread, v value) value {
		if openStringIO(t, v) == nil {
			return object.Raised
		}
		return v
	}
	ty.Next = func(t *thread, v value) value {
		s := openStringIO(t, v)
		if s == nil {
			return object.Raised
		}
		if line := s.line(-1); line != "" {
			return object.NewStr(line)
		}
		return object.Done
	}
	yes := onStringIO(func(*thread, *StringIO, []value) value { return object.True })
	ty.Methods = []object.Method{
		{Name: "__enter__", Sig: "", Fn: func(t *thread, a []value) value { return ty.Iter(t, a[0]) }},
		{Name: "__getstate__", Sig: "", Fn: onStringIO(stringIOGetstate)},
		{Name: "__reduce_ex__", Sig: "protocol, /", Fn: memoryReduce},
		{Name: "__setstate__", Sig: "state, /", Fn: onStringIO(stringIOSetstate)},
		{Name: "close", Sig: "", Fn: func(_ *thread, a []value) value { stringIOOf(a[0]).ended = true; return object.None }},
		{Name: "flush", Sig: "", Fn: onStringIO(func(*thread, *StringIO, []value) value { return object.None })},
		{Name: "getvalue", Sig: "", Fn: onStringIO(func(_ *thread, s *StringIO, _ []value) value { return object.NewStr(string(s.b)) })},
		{Name: "isatty", Sig: "", Fn: onStringIO(func(*thread, *StringIO, []value) value { return object.False })},
		{Name: "read", Sig: "size=-1, /", Fn: onStringIO(stringIORead)},
		{Name: "readable", Sig: "", Fn: yes},
		{Name: "readline", Sig: "size=-1, /", Fn: onStringIO(stringIOReadline)},
		{Name: "seek", Sig: "pos, whence=0, /", Fn: onStringIO(stringIOSeek)},
		{Name: "seekable", Sig: "", Fn: yes},
		{Name: "tell", Sig: "", Fn: onStringIO(func(_ *thread, s *StringIO, _ []value) value { return object.Int(int64(s.tell())) })},
		{Name: "truncate", Sig: "pos=None, /", Fn: onStringIO(stringIOTruncate)},
		{Name: "writable", Sig: "", Fn: yes},
		{Name: "write", Sig: "s, /", Fn: onStringIO(stringIOWrite)},
	}
	ty.Getters = []object.Getter{
		{Name: "closed", Get: func(_ *thread, v value) value { return object.Bool(stringIOOf(v).ended) }},
		{Name: "line_buffering", Get: func(*thread, value) value { return object.False }},
		{Name: "newlines", Get: func(_ *thread, v value) value { return stringIOOf(v).seen.value() }},
	}
}

func stringIOOf(v value) *StringIO { return object.Cast[StringIO](v) }

func openStringIO(t *thread, v value) *StringIO {
	if s := stringIOOf(v); !s.ended {
		return s
	}
	t.Raise(object.ValueErrorType, "I/O operation on closed file")
	return nil
}

func onStringIO(fn func(t *thread, s *StringIO, a []value) value) object.NativeFunc {
	return func(t *thread, a []value) value {
		s := openStringIO(t, a[0])
		if s == nil {
			return object.Raised
		}
		return fn(t, s, a)
	}
}

var stringIOSignature = object.ParseSignature("initial_value='', newline='\\n'", false)

func stringIOInit(t *thread, self value, args []value, names []*object.Str) bool {
	f := object.Builtin{Name: "StringIO", Sig: stringIOSignature, Fn: func(t *thread, a []value) value {
		s := stringIOOf(self)
		s.b, s.pos, s.pad, s.newline = nil, 0, 0, "\n"
		if a[1].Ok() && !s.setNewline(t, a[1]) {
			return object.Raised
		}
		if a[0].Bad() || a[0].IsNone() {
			return object.None
		}
		initial, ok := object.AsStr(a[0])
		if !ok {
			return t.Raise(object.TypeErrorType, "initial_value must be str or None, not %s", a[0].Type().MessageName())
		}
		s.put(initial.Text())
		s.pos = 0
		return object.None
	}}
	return f.Invoke(t, args, names).Ok()
}

func (s *StringIO) setNewline(t *thread, v value) bool {
	var rule TextFile
	if text, isStr := object.AsStr(v); isStr && strings.Trim(text.Text(), "\r\n") != "" {
		shown, ok := object.Repr(t, v)
		if ok {
			t.Raise(object.ValueErrorType, "illegal newline value: %s", shown)
		}
		return false
	}
	if !rule.setNewline(t, v, "newline") {
		return false
	}
	s.newline, s.universal, s.translate = rule.newline, rule.universal, rule.translate
	return true
}

// put writes at the position, over as many characters as there are.
func (s *StringIO) put(text string) {
	if s.universal {
		s.seen.note(text)
	}
	switch {
	case s.translate:
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	case s.newline == "\r" || s.newline == "\r\n":
		text = strings.ReplaceAll(text, "\n", s.newline)
	}
	if s.pad > 0 {
		s.b = append(s.b, make([]byte, s.pad)...)
		s.pos, s.pad = len(s.b), 0
	}
	if s.pos == len(s.b) {
		s.b = append(s.b, text...)
		s.pos = len(s.b)
		return
	}
	end := s.pos + s.width(s.b[s.pos:], charCount(text))
	tail := append([]byte(nil), s.b[end:]...)
	s.b = append(append(s.b[:s.pos], text...), tail...)
	s.pos += len(text)
}

// width measures n characters of b in bytes.
func (s *StringIO) width(b []byte, n int) int {
	size := 0
	for ; n > 0 && size < len(b); n-- {
		size += charWidth(b[size])
	}
	return min(size, len(b))
}

func (s *StringIO) tell() int { return charCount(string(s.b[:s.pos])) + s.pad }

func (s *StringIO) take(n int) string {
	text := string(s.b[s.pos : s.pos+n])
	s.pos += n
	return text
}

func (s *StringIO) line(limit int) string {
	rest := s.b[s.pos:]
	if s.pad > 0 {
		return ""
	}
	rule := TextFile{newline: s.newline, universal: s.universal, translate: s.translate}
	n := rule.lineEnd(rest, 0, true)
	if n == 0 {
		n = len(rest)
	}
	if limit >= 0 {
		n = min(n, s.width(rest, limit))
	}
	return s.take(n)
}

func stringIORead(t *thread, s *StringIO, a []value) value {
	n, ok := sizeArgument(t, a[1])
	if !ok {
		return object.Raised
	}
	rest := s.b[s.pos:]
	size := len(rest)
	if n >= 0 {
		size = s.width(rest, n)
	}
	return object.NewStr(s.take(size))
}

func stringIOReadline(t *thread, s *StringIO, a []value) value {
	n, ok := sizeArgument(t, a[1])
	if !ok {
		return object.Raised
	}
	return object.NewStr(s.line(n))
}

func stringIOSeek(t *thread, s *StringIO, a []value) value {
	off, whence, ok := seekArguments(t, a[1], a[2])
	switch {
	case !ok:
		return object.Raised
	case whence < 0 || whence > 2:
		return t.Raise(object.ValueErrorType, "Invalid whence (%d, should be 0, 1 or 2)", whence)
	case whence == 0 && off < 0:
		return t.Raise(object.ValueErrorType, "Negative seek position %d", off)
	case whence != 0 && off != 0:
		return t.Raise(object.OSErrorType, "Can't do nonzero cur-relative seeks")
	}
	switch whence {
	case 0:
		s.seek(int(off))
	case 2:
		s.pos, s.pad = len(s.b), 0
	}
	return object.Int(int64(s.tell()))
}

func (s *StringIO) seek(chars int) {
	s.pos = s.width(s.b, chars)
	s.pad = 0
	if s.pos == len(s.b) {
		s.pad = max(0, chars-charCount(string(s.b)))
	}
}

func stringIOTruncate(t *thread, s *StringIO, a []value) value {
	at, ok := positionArgument(t, a[1], int64(s.tell()))
	if !ok {
		return object.Raised
	}
	size := int(at)
	if size < 0 {
		return t.Raise(object.ValueErrorType, "Negative size value %d", size)
	}
	s.b = s.b[:s.width(s.b, size)]
	if s.pos > len(s.b) {
		s.pad, s.pos = s.pad+s.pos-len(s.b), len(s.b)
	}
	return object.Int(int64(size))
}

func stringIOWrite(t *thread, s *StringIO, a []value) value {
	text, ok := object.AsStr(a[1])
	if !ok {
		return t.Raise(object.TypeErrorType, "string argument expected, got '%s'", a[1].Type().MessageName())
	}
	if !t.CheckSize(int64(len(s.b)+s.pad+len(text.Text())), 1) {
		return object.Raised
	}
	s.put(text.Text())
	return object.Int(int64(object.StrLen(text)))
}
