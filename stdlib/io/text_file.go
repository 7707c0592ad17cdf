package pyio

import (
	"io"
	"strings"
	"unicode/utf8"

	"github.com/bide-lang/bide/interp/object"
)

// TextFile is io.TextIOWrapper: text over a channel of bytes.
type TextFile struct {
	object.Header
	attrs object.Attrs
	held
	// binary is the file of bytes below, as a script sees it.
	binary value
	mode   string // as given to open

	encoding, errors string // the encoding as shown
	// utf8 says that the bytes are UTF-8 (or ASCII) and decoded a line at a time;
	// any other encoding is turned into UTF-8 as a whole when reading begins.
	utf8, ascii bool
	recoded     bool   // what is in the read buffer was turned into UTF-8
	newline     string // "" with translate: universal
	translate   bool   // line ends read as \n, \n written as linesep
	universal   bool   // all three line ends end a line

	lineBuffered, writeThrough bool
	iterating                  bool // tell is not allowed while next() reads ahead
	seen                       newlines
}

// newlines are the kinds of line end read so far.
type newlines struct{ cr, lf, crlf bool }

// TextIOWrapperType is io.TextIOWrapper.
var TextIOWrapperType = &object.Type{Name: "TextIOWrapper", Module: "_io", Flags: object.FlagBase | object.FlagHasDict}

var textLayout = &object.Layout{
	Name:  "TextIOWrapper",
	Alloc: func(cls *object.Type) value { return (&TextFile{Header: object.HeaderOf(cls)}).Value() },
	Attrs: func(v value) *object.Attrs { return &object.Cast[TextFile](v).attrs },
}

// Value is the file as a script sees it.
func (f *TextFile) Value() value { return object.FromHeader(&f.Header) }

// ExactTextFile returns v as a text file that is open and whose class overrides nothing.
func ExactTextFile(v value) (*TextFile, bool) {
	if v.Type() != TextIOWrapperType {
		return nil, false
	}
	f := object.Cast[TextFile](v)
	return f, f.channel != nil && !f.ended && f.write
}

// LineBuffered is a writer that wants whole lines as soon as they are complete, as a terminal does.
type LineBuffered interface {
	io.Writer
	LineBuffered()
}

// NewTextWriter makes a text stream like sys.stdout over w. With lineBuffered every line is
// written at once, else when 8 KiB are full, or at once if w is Unbuffered; errors is the handler for
// what cannot be encoded.
func NewTextWriter(w io.Writer, name, errors string, lineBuffered bool) *TextFile {
	f := newTextFile(newChannel(stream{w: w}, object.NewStr(name), "wb", false, true, defaultBufferSize))
	f.mode, f.encoding, f.errors = "w", "utf-8", errors
	_, f.lineBuffered = w.(LineBuffered)
	f.lineBuffered = f.lineBuffered || lineBuffered || isTerminal(f.dev)
	_, f.writeThrough = w.(Unbuffered)
	return f
}

// NewTextReader makes a text stream like sys.stdin over r.
func NewTextReader(r io.Reader, name string) *TextFile {
	f := newTextFile(newChannel(stream{r: r}, object.NewStr(name), "rb", true, false, defaultBufferSize))
	f.mode, f.encoding = "r", "utf-8"
	return f
}

func newTextFile(c *channel) *TextFile {
	f := &TextFile{Header: object.HeaderOf(TextIOWrapperType), held: held{channel: c}, encoding: "UTF-8", errors: "strict"}
	f.binary = newBinaryFile(bufferedTypeFor(c), c).Value()
	f.utf8, f.translate, f.universal = true, true, true
	return f
}

// setEncoding decides how bytes become text; false means there is no such encoding.
func (f *TextFile) setEncoding(t *thread, name string) bool {
	if name == "locale" {
		name = "UTF-8"
	}
	f.encoding = name
	switch canonical := strings.ReplaceAll(strings.ToLower(name), "_", "-"); canonical {
	case "utf-8", "utf8", "u8", "utf", "cp65001":
		f.utf8 = true
		return true
	case "ascii", "us-ascii", "646":
		f.utf8, f.ascii = true, true
		return true
	}
	f.utf8 = false
	return object.CheckEncoding(t, name)
}

// setNewline takes a newline argument, which caller names; Unbound and None mean universal with translation.
func (f *TextFile) setNewline(t *thread, v value, caller string) bool {
	f.newline, f.translate, f.universal = "", true, true
	if v.Bad() || v.IsNone() {
		return true
	}
	s, ok := object.AsStr(v)
	if !ok {
		t.Raise(object.TypeErrorType, "%s must be str or None, not %s", caller, v.Type().MessageName())
		return false
	}
	switch s.Text() {
	case "", "\n", "\r", "\r\n":
		f.newline, f.translate, f.universal = s.Text(), false, s.Text() == ""
		return true
	}
	t.Raise(object.ValueErrorType, "illegal newline value: %s", s.Text())
	return false
}

// decode turns bytes into text by the file's encoding and error handler.
func (f *TextFile) decode(t *thread, b []byte) (string, bool) {
	encoding := f.encoding
	if f.recoded || f.utf8 && !f.ascii {
		if utf8.Valid(b) {
			return string(b), true
		}
		encoding = "utf-8"
	}
	return object.Decode(t, b, encoding, f.errors)
}

// WriteText writes text, as the method write does. False means an exception is pending.
func (f *TextFile) WriteText(t *thread, s string) bool {
	if !f.write {
		return unsupported(t, "not writable").Ok()
	}
	ends := strings.Contains(s, "\n")
	if ends && (f.newline == "\r" || f.newline == "\r\n") {
		s = strings.ReplaceAll(s, "\n", f.newline)
	}
	if !f.putEncoded(t, s) {
		return false
	}
	switch {
	case f.writeThrough:
		return f.writeOut(t)
	case f.lineBuffered && (ends || strings.Contains(s, "\r")):
		return f.flush(t)
	}
	return true
}

func (f *TextFile) putEncoded(t *thread, s string) bool {
	if f.utf8 && utf8.ValidString(s) && (!f.ascii || isASCII(s)) {
		return f.putText(t, s)
	}
	encoding := f.encoding
	if f.utf8 && !f.ascii {
		encoding = "utf-8"
	}
	b, ok := object.Encode(t, s, encoding, f.errors)
	return ok && f.put(t, b)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Flush writes out what is buffered. False means an exception is pending.
func (f *TextFile) Flush(t *thread) bool { return f.ended || f.flush(t) }
