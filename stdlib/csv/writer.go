package csv

import (
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/bide-lang/bide/interp/object"
)

// writer makes lines of rows.
type writer struct {
	object.Header
	dialect
	write value
}

var writerType = &object.Type{Name: "writer", Module: "_csv", Flags: object.FlagNoNew}

func init() {
	ty := writerType.Define(object.ObjectType, nil)
	ty.Methods = []object.Method{
		{Name: "writerow", Sig: "row, /", Fn: func(t *thread, a []value) value { return object.Cast[writer](a[0]).writeRow(t, a[1]) }},
		{Name: "writerows", Sig: "rows, /", Fn: func(t *thread, a []value) value {
			w := object.Cast[writer](a[0])
			if !object.Iterate(t, a[1], func(row value) bool { return w.writeRow(t, row).Ok() }) {
				return object.Raised
			}
			return object.None
		}},
	}
	ty.Getters = []object.Getter{
		{Name: "dialect", Member: true, Get: func(_ *thread, v value) value { return object.Cast[writer](v).dialect.v }},
	}
}

func (w *writer) writeRow(t *thread, row value) value {
	if ty := row.Type(); ty.Iter == nil && ty.GetItem == nil {
		w.raise(t, "iterable expected, not "+ty.Name)
		return object.Raised
	}
	var line []byte
	count, absent := 0, false // of the last field
	ok := object.Iterate(t, row, func(item value) bool {
		if count > 0 {
			line = utf8.AppendRune(line, w.delimiter)
		}
		count++
		absent = item.IsNone()
		text, ok := "", true
		if !absent {
			text, ok = object.ToStr(t, item)
		}
		if !ok {
			return false
		}
		var err error
		if line, err = w.appendField(line, text, w.quotes(item), absent); err != nil {
			w.raise(t, err.Error())
			return false
		}
		return true
	})
	if !ok {
		return object.Raised
	}
	if count > 0 && len(line) == 0 {
		if w.cannotQuote(absent) {
			w.raise(t, "single empty field record must be quoted")
			return object.Raised
		}
		line = utf8.AppendRune(utf8.AppendRune(line, w.quote), w.quote)
	}
	return object.Call(t, w.write, object.NewStr(string(append(line, w.terminator...))))
}

// quotes tells whether a field is quoted whatever it holds.
func (w *writer) quotes(item value) bool {
	switch w.quoting {
	case quoteAll:
		return true
	case quoteNonNumeric:
		ty := item.Type()
		return ty.Index == nil && ty.ToFloat == nil && ty.ToInt == nil
	case quoteStrings:
		_, isStr := object.AsStr(item)
		return isStr
	case quoteNotNull:
		return !item.IsNone()
	}
	return false
}

func (w *writer) cannotQuote(absent bool) bool {
	return w.quoting == quoteNone || absent && (w.quoting == quoteStrings || w.quoting == quoteNotNull)
}

var (
	errNoEscape   = errors.New("need to escape, but no escapechar set")
	errEmptyField = errors.New("empty field must be quoted if delimiter is a space and skipinitialspace is true")
)

func (w *writer) appendField(line []byte, text string, quoted, absent bool) ([]byte, error) {
	if text == "" && w.delimiter == ' ' && w.skipsSpace {
		if w.cannotQuote(absent) {
			return nil, errEmptyField
		}
		quoted = true
	}
	var body strings.Builder
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		if w.isSpecial(c) {
			before, needsQuotes := w.guard(c)
			if before == -1 && !needsQuotes {
				return nil, errNoEscape
			}
			if before >= 0 {
				body.WriteRune(before)
			}
			quoted = quoted || needsQuotes
		}
		body.WriteString(text[i : i+n])
		i += n
	}
	if !quoted {
		return append(line, body.String()...), nil
	}
	line = append(utf8.AppendRune(line, w.quote), body.String()...)
	return utf8.AppendRune(line, w.quote), nil
}

func (w *writer) isSpecial(c rune) bool {
	return c == w.delimiter || c == w.escape || c == w.quote || c == '\n' || c == '\r' || strings.ContainsRune(w.terminator, c)
}

// guard says what goes before a special character (-1: nothing), and whether the field is to be quoted. Neither means that
// an escape is wanted, of which there is none.
func (w *writer) guard(c rune) (before rune, quoted bool) {
	switch {
	case w.quoting == quoteNone, c == w.quote && !w.doubled, c == w.escape:
		return w.escape, false
	case c == w.quote:
		return w.quote, true
	}
	return -1, true
}
