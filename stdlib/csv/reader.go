package csv

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/bide-lang/bide/interp/object"
)

// reader takes rows out of lines.
type reader struct {
	object.Header
	dialect
	lines value // iterator
	limit *int64
	num   int64 // lines read
	state state
	row   []value
	field []byte
	runes int64 // in field
	bare  bool  // the field began without a quote
}

var readerType = &object.Type{Name: "reader", Module: "_csv", Flags: object.FlagNoNew}

func init() {
	ty := readerType.Define(object.ObjectType, nil)
	ty.Iter = func(_ *thread, v value) value { return v }
	ty.Next = func(t *thread, v value) value { return object.Cast[reader](v).next(t) }
	ty.Getters = []object.Getter{
		{Name: "dialect", Member: true, Get: func(_ *thread, v value) value { return object.Cast[reader](v).dialect.v }},
		{Name: "line_num", Member: true, Get: func(_ *thread, v value) value { return object.Int(object.Cast[reader](v).num) }},
	}
}

// state is where in a row the reader is.
type state uint8

const (
	rowStart state = iota
	fieldStart
	escaped
	inField
	inQuotes
	escapedInQuotes
	quoteInQuotes
	lineEnd
	afterEscapedLineEnd
)

// endOfLine is fed after the characters of a line.
const endOfLine = -2

// next reads lines until a row is complete.
func (r *reader) next(t *thread) value {
	r.row, r.field, r.runes, r.state = nil, r.field[:0], 0, rowStart
	for {
		line := object.Next(t, r.lines)
		if line.Bad() {
			return r.end(t, line)
		}
		s, ok := object.AsStr(line)
		if !ok {
			r.raise(t, fmt.Sprintf("iterator should return strings, not %s (the file should be opened in text mode)", line.Type().Name))
			return object.Raised
		}
		r.num++
		if !r.split(s.Text()) && !r.feedLine(t, s.Text()) {
			return object.Raised
		}
		if r.state == rowStart {
			return object.NewList(r.row).Value()
		}
	}
}

// end is what next gives when there are no more lines.
func (r *reader) end(t *thread, done value) value {
	if !done.IsDone() || r.runes == 0 && r.state != inQuotes {
		return done
	}
	if r.strict {
		r.raise(t, "unexpected end of data")
		return object.Raised
	}
	if !r.save(t) {
		return object.Raised
	}
	return object.NewList(r.row).Value()
}

// split takes a plain line apart in one go; false: it is not one.
func (r *reader) split(line string) bool {
	body := strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
	plain := r.state == rowStart && body != "" && r.quoting <= quoteAll && r.escape < 0 && !r.skipsSpace && r.delimiter < utf8.RuneSelf &&
		int64(len(body)) <= *r.limit && !strings.ContainsAny(body, "\r\n") && !strings.ContainsRune(body, r.quote)
	if !plain {
		return false
	}
	r.row = make([]value, 0, 8)
	for {
		i := strings.IndexByte(body, byte(r.delimiter))
		if i < 0 {
			r.row = append(r.row, object.NewStr(body))
			return true
		}
		r.row = append(r.row, object.NewStr(body[:i]))
		body = body[i+1:]
	}
}

func (r *reader) feedLine(t *thread, line string) bool {
	for i := 0; i < len(line); {
		c, n := utf8.DecodeRuneInString(line[i:])
		if !r.feed(t, c, line[i:i+n]) {
			return false
		}
		i += n
	}
	return r.feed(t, endOfLine, "")
}

// feed takes one character, written as text, into account.
func (r *reader) feed(t *thread, c rune, text string) bool {
	switch r.state {
	case rowStart:
		return r.feedRowStart(t, c, text)
	case fieldStart:
		return r.feedFieldStart(t, c, text)
	case escaped, escapedInQuotes:
		return r.feedEscaped(t, c, text)
	case afterEscapedLineEnd:
		return c == endOfLine || r.feedField(t, c, text)
	case inField:
		return r.feedField(t, c, text)
	case inQuotes:
		return r.feedQuotes(t, c, text)
	case quoteInQuotes:
		return r.feedAfterQuote(t, c, text)
	}
	return r.feedLineEnd(t, c)
}

func ends(c rune) bool { return c == '\n' || c == '\r' || c == endOfLine }

func (r *reader) feedRowStart(t *thread, c rune, text string) bool {
	switch {
	case c == endOfLine: // an empty row
		return true
	case ends(c):
		r.state = lineEnd
		return true
	}
	return r.feedFieldStart(t, c, text)
}

func (r *reader) feedFieldStart(t *thread, c rune, text string) bool {
	r.bare, r.state = true, fieldStart
	switch {
	case ends(c):
		return r.finish(t, c)
	case c == r.quote && r.quoting != quoteNone:
		r.bare, r.state = false, inQuotes
	case c == r.escape:
		r.state = escaped
	case c == ' ' && r.skipsSpace:
	case c == r.delimiter:
		return r.save(t)
	default:
		r.state = inField
		return r.add(t, text)
	}
	return true
}

// feedEscaped takes any character as it is, the end of a line too.
func (r *reader) feedEscaped(t *thread, c rune, text string) bool {
	if c == endOfLine {
		text = "\n"
	}
	switch {
	case r.state == escapedInQuotes:
		r.state = inQuotes
	case c == '\n' || c == '\r':
		r.state = afterEscapedLineEnd
	default:
		r.state = inField
	}
	return r.add(t, text)
}

func (r *reader) feedField(t *thread, c rune, text string) bool {
	r.state = inField
	switch {
	case ends(c):
		return r.finish(t, c)
	case c == r.escape:
		r.state = escaped
	case c == r.delimiter:
		r.state = fieldStart
		return r.save(t)
	default:
		return r.add(t, text)
	}
	return true
}

func (r *reader) feedQuotes(t *thread, c rune, text string) bool {
	switch {
	case c == endOfLine:
	case c == r.escape:
		r.state = escapedInQuotes
	case c == r.quote && r.doubled:
		r.state = quoteInQuotes
	case c == r.quote:
		r.state = inField
	default:
		return r.add(t, text)
	}
	return true
}

func (r *reader) feedAfterQuote(t *thread, c rune, text string) bool {
	switch {
	case c == r.quote:
		r.state = inQuotes
		return r.add(t, text)
	case c == r.delimiter:
		r.state = fieldStart
		return r.save(t)
	case ends(c):
		return r.finish(t, c)
	case r.strict:
		r.raise(t, fmt.Sprintf("'%c' expected after '%c'", r.delimiter, r.quote))
		return false
	}
	r.state = inField
	return r.add(t, text)
}

func (r *reader) feedLineEnd(t *thread, c rune) bool {
	switch {
	case c == endOfLine:
		r.state = rowStart
	case !ends(c):
		r.raise(t, "new-line character seen in unquoted field - do you need to open the file with newline=''?")
		return false
	}
	return true
}

// finish ends the row's last field.
func (r *reader) finish(t *thread, c rune) bool {
	r.state = lineEnd
	if c == endOfLine {
		r.state = rowStart
	}
	return r.save(t)
}

func (r *reader) add(t *thread, text string) bool {
	if r.runes >= *r.limit {
		r.raise(t, fmt.Sprintf("field larger than field limit (%d)", *r.limit))
		return false
	}
	r.field = append(r.field, text...)
	r.runes++
	return true
}

// save appends the field to the row: what was not quoted may be a number, or nothing.
func (r *reader) save(t *thread) bool {
	v := object.NewStr(string(r.field))
	switch {
	case !r.bare:
	case r.runes == 0 && (r.quoting == quoteStrings || r.quoting == quoteNotNull):
		v = object.None
	case r.runes > 0 && (r.quoting == quoteStrings || r.quoting == quoteNonNumeric):
		v = object.Call(t, object.FloatType.Value(), v)
	}
	r.field, r.runes = r.field[:0], 0
	r.row = append(r.row, v)
	return v.Ok()
}
