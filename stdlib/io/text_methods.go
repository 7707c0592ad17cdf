package pyio

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

func defineTextFiles() {
	ty := TextIOWrapperType.Define(TextIOBaseType, textLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return textLayout.Alloc(cls) }
	ty.Init = textInit
	ty.Repr = textRepr
	ty.Iter = func(t *thread, v value) value {
		if openText(t, v) == nil {
			return object.Raised
		}
		return v
	}
	ty.Next = textNext
	ty.Methods = []object.Method{
		{Name: "__enter__", Sig: "", Fn: func(t *thread, a []value) value { return ty.Iter(t, a[0]) }},
		{Name: "__reduce__", Sig: "", Fn: notPickled},
		{Name: "__reduce_ex__", Sig: "protocol, /", Fn: notPickled},
		{Name: "close", Sig: "", Fn: textClose},
		{Name: "detach", Sig: "", Fn: textDetach},
		{Name: "fileno", Sig: "", Fn: textFileno},
		{Name: "flush", Sig: "", Fn: textFlush},
		{Name: "isatty", Sig: "", Fn: textAsk(isattyName, isTerminal)},
		{Name: "read", Sig: "size=-1, /", Fn: textRead},
		{Name: "readable", Sig: "", Fn: textFact(func(f *TextFile) bool { return f.reads })},
		{Name: "readline", Sig: "size=-1, /", Fn: textReadline},
		{Name: "reconfigure", Sig: "*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None", Fn: textReconfigure},
		{Name: "seek", Sig: "cookie, whence=0, /", Fn: textSeek},
		{Name: "seekable", Sig: "", Fn: textAsk(seekableName, canSeek)},
		{Name: "tell", Sig: "", Fn: textTell},
		{Name: "truncate", Sig: "pos=None, /", Fn: textTruncate},
		{Name: "writable", Sig: "", Fn: textFact(func(f *TextFile) bool { return f.write })},
		{Name: "write", Sig: "text, /", Fn: textWrite},
	}
	ty.Getters = []object.Getter{
		{Name: "buffer", Member: true, Get: textGet(func(_ *thread, f *TextFile) value { return f.binary })},
		{Name: "closed", Get: textGet(func(t *thread, f *TextFile) value {
			is, ok := f.closed(t)
			if !ok {
				return object.Raised
			}
			return object.Bool(is)
		})},
		{Name: "encoding", Member: true, Get: textGet(func(_ *thread, f *TextFile) value { return object.NewStr(f.encoding) })},
		{Name: "errors", Get: textGet(func(_ *thread, f *TextFile) value { return object.NewStr(f.errors) })},
		{Name: "line_buffering", Member: true, Get: textGet(func(_ *thread, f *TextFile) value { return object.Bool(f.lineBuffered) })},
		{Name: "mode", Get: textGet(func(t *thread, f *TextFile) value { return f.attribute(t, modeName, object.NewStr(f.mode)) })},
		{Name: "name", Get: textGet(func(t *thread, f *TextFile) value { return f.attribute(t, nameName, f.name) })},
		{Name: "newlines", Get: textGet(func(_ *thread, f *TextFile) value { return f.seen.value() })},
		{Name: "write_through", Member: true, Get: textGet(func(_ *thread, f *TextFile) value { return object.Bool(f.writeThrough) })},
	}
}

func textOf(v value) *TextFile { return object.Cast[TextFile](v) }

// openText is the file v, nil with ValueError pending when it is closed or was never opened.
func openText(t *thread, v value) *TextFile {
	if f := textOf(v); f.opened(t, belowText) {
		return f
	}
	return nil
}

// belowText is what a text file reads from and writes to, in the words of its messages.
const belowText = "underlying buffer"

func (f *TextFile) raiseNoChannel(t *thread) value {
	return f.raiseMissing(t, belowText)
}

// textGet makes a getter out of one that needs the file to have been opened.
func textGet(get func(t *thread, f *TextFile) value) object.UnaryFunc {
	return func(t *thread, v value) value {
		f := textOf(v)
		if f.channel == nil {
			return f.raiseNoChannel(t)
		}
		return get(t, f)
	}
}

// textAsk is a method that a file of a script below answers itself.
func textAsk(name *object.Str, known func(device) bool) object.NativeFunc {
	return func(t *thread, a []value) value {
		f := openText(t, a[0])
		if f == nil {
			return object.Raised
		}
		return f.fact(t, name, known)
	}
}

var textSignature = object.ParseSignature(
	"buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False", false)

// textInit is TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False).
func textInit(t *thread, self value, args []value, names []*object.Str) bool {
	b := object.Builtin{
		Name: "TextIOWrapper", Sig: textSignature,
		Fn: func(t *thread, a []value) value { return wrapBinary(t, textOf(self), a) },
	}
	return b.Invoke(t, args, names).Ok()
}

func wrapBinary(t *thread, f *TextFile, a []value) value {
	f.channel, f.detached, f.encoding, f.errors, f.utf8 = nil, false, "UTF-8", "strict", true
	if !f.configure(t, "TextIOWrapper", a[1], a[2], a[3]) {
		return object.Raised
	}
	c := channelOf(t, a[0])
	if c == nil {
		return object.Raised
	}
	f.channel, f.binary, f.mode = c, a[0], strings.ReplaceAll(c.mode, "b", "")
	return f.flags(t, a[4], a[5])
}

// configure sets encoding, error handler and newline as open's arguments say.
func (f *TextFile) configure(t *thread, caller string, encoding, errors, newline value) bool {
	if errors.Ok() && !errors.IsNone() {
		s, ok := object.AsStr(errors)
		if !ok {
			t.Raise(object.TypeErrorType, "%s() argument 'errors' must be str or None, not %s", caller, errors.Type().MessageName())
			return false
		}
		f.errors = s.Text()
	}
	if !f.setNewline(t, newline, caller+"() argument 'newline'") {
		return false
	}
	if encoding.Bad() || encoding.IsNone() {
		return true
	}
	s, ok := object.AsStr(encoding)
	if !ok {
		t.Raise(object.TypeErrorType, "%s() argument 'encoding' must be str or None, not %s", caller, encoding.Type().MessageName())
		return false
	}
	return f.setEncoding(t, s.Text())
}

func (f *TextFile) flags(t *thread, lineBuffering, writeThrough value) value {
	for _, each := range []struct {
		v  value
		to *bool
	}{{lineBuffering, &f.lineBuffered}, {writeThrough, &f.writeThrough}} {
		if each.v.Bad() || each.v.IsNone() {
			continue
		}
		b, ok := object.Truth(t, each.v)
		if !ok {
			return object.Raised
		}
		*each.to = b
	}
	return object.None
}

func textReconfigure(t *thread, a []value) value {
	f := openText(t, a[0])
	if f == nil || !f.flush(t) {
		return object.Raised
	}
	if a[3].Ok() && !f.setNewline(t, a[3], "TextIOWrapper() argument 'newline'") || !f.reencode(t, a[1], a[2]) {
		return object.Raised
	}
	return f.flags(t, a[4], a[5])
}

func (f *TextFile) reencode(t *thread, encoding, errors value) bool {
	if s, ok := object.AsStr(errors); errors.Ok() && ok {
		f.errors = s.Text()
	}
	if s, ok := object.AsStr(encoding); encoding.Ok() && ok {
		f.ascii = false
		return f.setEncoding(t, s.Text())
	}
	return true
}

func textRepr(t *thread, v value) value {
	f := textOf(v)
	if f.channel == nil {
		return object.NewStr("<" + v.Type().Name + ">")
	}
	name, ok := f.shown(t, nameName, f.name)
	if !ok {
		return object.Raised
	}
	mode, ok := f.shown(t, modeName, object.NewStr(f.mode))
	if !ok {
		return object.Raised
	}
	return object.NewStr("<_io.TextIOWrapper" + name + mode + " encoding='" + f.encoding + "'>")
}

func textNext(t *thread, v value) value {
	f := openText(t, v)
	if f == nil {
		return object.Raised
	}
	f.iterating = true
	line, ok := f.nextLine(t, v)
	switch {
	case !ok:
		return object.Raised
	case line == "":
		f.iterating = false
		return object.Done
	}
	return object.NewStr(line)
}

// nextLine asks a subclass's readline, if there is one.
func (f *TextFile) nextLine(t *thread, v value) (string, bool) {
	if v.Type() == TextIOWrapperType {
		return f.readLine(t, -1)
	}
	r := object.CallMethod(t, v, readlineName)
	if r.Bad() {
		return "", false
	}
	s, ok := object.AsStr(r)
	if !ok {
		t.Raise(object.OSErrorType, "readline() should have returned a str object, not '%s'", r.Type().Name)
		return "", false
	}
	return s.Text(), true
}

func textRead(t *thread, a []value) value { return readWith(t, a, (*TextFile).readText) }

func textReadline(t *thread, a []value) value { return readWith(t, a, (*TextFile).readLine) }

func readWith(t *thread, a []value, read func(*TextFile, *thread, int) (string, bool)) value {
	f := openText(t, a[0])
	if f == nil {
		return object.Raised
	}
	n, ok := sizeArgument(t, a[1])
	if !ok {
		return object.Raised
	}
	s, ok := read(f, t, n)
	if !ok {
		return object.Raised
	}
	return object.NewStr(s)
}

func textWrite(t *thread, a []value) value {
	f := openText(t, a[0])
	if f == nil {
		return object.Raised
	}
	s, ok := object.AsStr(a[1])
	if !ok {
		return t.Raise(object.TypeErrorType, "write() argument must be str, not %s", a[1].Type().Name)
	}
	if !f.WriteText(t, s.Text()) {
		return object.Raised
	}
	return object.Int(int64(object.StrLen(s)))
}

func textFlush(t *thread, a []value) value {
	f := openText(t, a[0])
	if f == nil || !f.flush(t) {
		return object.Raised
	}
	if d, isScript := f.dev.(scriptDevice); isScript {
		return discard(object.CallMethod(t, d.file, flushedName))
	}
	return object.None
}

func textClose(t *thread, a []value) value {
	return textOf(a[0]).shut(t, a[0], belowText)
}

// textDetach parts the text from the file of bytes below, which it returns.
func textDetach(t *thread, a []value) value {
	f := openText(t, a[0])
	if f == nil || object.CallMethod(t, a[0], flushName).Bad() {
		return object.Raised
	}
	if f.unclosed != nil {
		f.unclosed.passedOn(f.channel, f.binary.Header())
	}
	f.channel, f.detached = nil, true
	return f.binary
}

func textFileno(t *thread, a []value) value {
	f := openText(t, a[0])
	if f == nil {
		return object.Raised
	}
	return f.fileno(t)
}

func textFact(fact func(*TextFile) bool) object.NativeFunc {
	return func(t *thread, a []value) value {
		f := openText(t, a[0])
		if f == nil {
			return object.Raised
		}
		return object.Bool(fact(f))
	}
}

func textSeek(t *thread, a []value) value {
	f := openText(t, a[0])
	if f == nil {
		return object.Raised
	}
	off, whence, ok := seekArguments(t, a[1], a[2])
	if !ok {
		return object.Raised
	}
	switch {
	case whence == 1 && off != 0:
		return unsupported(t, "can't do nonzero cur-relative seeks")
	case whence == 2 && off != 0:
		return unsupported(t, "can't do nonzero end-relative seeks")
	case whence < 0 || whence > 2:
		return t.Raise(object.ValueErrorType, "invalid whence (%d, should be 0, 1 or 2)", whence)
	case whence == 0 && off < 0:
		return t.Raise(object.ValueErrorType, "negative seek position %d", off)
	}
	f.iterating, f.recoded = false, false
	pos, ok := f.seek(t, off, whence)
	if !ok {
		return object.Raised
	}
	return object.Int(pos)
}

func seekArguments(t *thread, offset, whence value) (off int64, how int, ok bool) {
	if off, ok = object.IndexInt(t, offset); !ok {
		return 0, 0, false
	}
	if whence.Ok() {
		n, ok := object.IndexInt(t, whence)
		return off, int(n), ok
	}
	return off, 0, true
}

func textTell(t *thread, a []value) value {
	f := openText(t, a[0])
	if f == nil {
		return object.Raised
	}
	if f.iterating {
		return t.Raise(object.OSErrorType, "telling position disabled by next() call")
	}
	pos, ok := f.tell(t)
	if !ok {
		return object.Raised
	}
	return object.Int(pos)
}

func textTruncate(t *thread, a []value) value {
	f := openText(t, a[0])
	if f == nil {
		return object.Raised
	}
	return f.truncateTo(t, a[1])
}

// value is the attribute newlines: None, one kind of line end, or a tuple of those met.
func (n newlines) value() value {
	var kinds []value
	for _, each := range []struct {
		met  bool
		text string
	}{{n.cr, "\r"}, {n.lf, "\n"}, {n.crlf, "\r\n"}} {
		if each.met {
			kinds = append(kinds, object.NewStr(each.text))
		}
	}
	switch len(kinds) {
	case 0:
		return object.None
	case 1:
		return kinds[0]
	}
	return object.NewTuple(kinds...).Value()
}
