package object

import (
	"math"
	"strconv"
	"strings"
)

// formatter is one run of str.format: a format string with its arguments.
type formatter struct {
	t       *Thread
	args    []Value
	named   func(name string) Value // Raised when there is none
	mapping bool                    // format_map: no positional arguments
	next    int                     // the next automatic number
	mode    fieldMode
}

// fieldMode says how the fields of a format string are numbered so far.
type fieldMode uint8

const (
	fieldsUnknown fieldMode = iota
	fieldsAutomatic
	fieldsManual
)

// strFormat is str.format(*args, **kwargs).
func strFormat(t *Thread, a []Value) Value {
	kwargs, _ := AsDict(a[1])
	f := &formatter{t: t, args: a[2:]}
	f.named = func(name string) Value {
		v := kwargs.GetStr(StrOf(name))
		if v.Bad() {
			return raiseKey(t, NewStr(name))
		}
		return v
	}
	return f.run(selfStr(a).s)
}

// strFormatMap is str.format_map(mapping).
func strFormatMap(t *Thread, a []Value) Value {
	mapping := a[1]
	f := &formatter{t: t, mapping: true}
	f.named = func(name string) Value { return GetItem(t, mapping, NewStr(name)) }
	return f.run(selfStr(a).s)
}

func raiseKey(t *Thread, key Value) Value {
	e := NewException(KeyErrorType, "")
	e.Args = NewTuple(key)
	return t.Throw(e)
}

func (f *formatter) run(text string) Value {
	b, ok := f.expand(f.t.TakeBuffer(), text, 2)
	if !ok {
		return Raised
	}
	return f.t.TextInBuffer(b)
}

func (f *formatter) fail(msg string) (string, bool) {
	f.t.Raise(ValueErrorType, "%s", msg)
	return "", false
}

// expand adds text to b, its fields replaced; depth is how deep specifications may still nest.
func (f *formatter) expand(b []byte, text string, depth int) ([]byte, bool) {
	if depth == 0 {
		_, ok := f.fail("Max string recursion exceeded")
		return nil, ok
	}
	for at := 0; at < len(text); {
		brace := text[at]
		if brace != '{' && brace != '}' {
			b = append(b, brace)
			at++
			continue
		}
		if at+1 < len(text) && text[at+1] == brace {
			b = append(b, brace)
			at += 2
			continue
		}
		var ok bool
		if brace == '}' {
			_, ok = f.fail("Single '}' encountered in format string")
		} else {
			b, at, ok = f.field(b, text, at+1, depth)
		}
		if !ok {
			return nil, false
		}
	}
	return b, true
}

// field adds the replacement field that starts at byte at, after its brace; end is where it ends.
func (f *formatter) field(b []byte, text string, at, depth int) (out []byte, end int, ok bool) {
	if at == len(text) {
		_, ok = f.fail("Single '{' encountered in format string")
		return nil, 0, ok
	}
	nameEnd := fieldNameEnd(text, at)
	if nameEnd == len(text) {
		_, ok = f.fail("expected '}' before end of string")
		return nil, 0, ok
	}
	if text[nameEnd] == '{' {
		_, ok = f.fail("unexpected '{' in field name")
		return nil, 0, ok
	}
	name := text[at:nameEnd]
	conversion, spec, end, ok := f.fieldTail(text, nameEnd)
	if !ok {
		return nil, 0, false
	}
	v := f.lookup(name)
	if v.Bad() {
		return nil, 0, false
	}
	out, ok = f.render(b, v, conversion, spec, depth)
	return out, end, ok
}

// fieldNameEnd finds the '!', ':' or brace after a field name; brackets hide them.
func fieldNameEnd(text string, at int) int {
	bracket := false
	for ; at < len(text); at++ {
		switch c := text[at]; {
		case c == '[':
			bracket = true
		case c == ']':
			bracket = false
		case bracket:
		case c == '}' || c == ':' || c == '!' || c == '{':
			return at
		}
	}
	return at
}

// fieldTail reads what follows a field name: conversion, specification and closing brace.
func (f *formatter) fieldTail(text string, at int) (conversion rune, spec string, end int, ok bool) {
	if text[at] == '!' {
		at++
		if at == len(text) {
			_, ok = f.fail("end of string while looking for conversion specifier")
			return 0, "", 0, ok
		}
		var w int
		conversion, w = DecodePoint(text, at)
		at += w
		switch {
		case at == len(text):
			_, ok = f.fail("unmatched '{' in format spec")
			return 0, "", 0, ok
		case text[at] == '}':
			return conversion, "", at + 1, true
		case text[at] != ':':
			_, ok = f.fail("expected ':' after conversion specifier")
			return 0, "", 0, ok
		}
	}
	if text[at] == '}' {
		return conversion, "", at + 1, true
	}
	start, open := at+1, 1
	for i := start; i < len(text); i++ {
		switch text[i] {
		case '{':
			open++
		case '}':
			if open--; open == 0 {
				return conversion, text[start:i], i + 1, true
			}
		}
	}
	_, ok = f.fail("unmatched '{' in format spec")
	return 0, "", 0, ok
}

// render adds a value in its format to b.
func (f *formatter) render(b []byte, v Value, conversion rune, spec string, depth int) ([]byte, bool) {
	if conversion != 0 {
		text, ok := f.convert(v, conversion)
		if !ok {
			return nil, false
		}
		v = NewStr(text)
	}
	if strings.ContainsAny(spec, "{}") {
		expanded, ok := f.expand(nil, spec, depth-1)
		if !ok {
			return nil, false
		}
		spec = string(expanded)
	}
	if spec == "" && v.IsInt() {
		return strconv.AppendInt(b, v.Int64(), 10), true
	}
	text, ok := Format(f.t, v, spec)
	return append(b, text...), ok
}

func (f *formatter) convert(v Value, conversion rune) (string, bool) {
	switch conversion {
	case 'r':
		return Repr(f.t, v)
	case 's':
		return ToStr(f.t, v)
	case 'a':
		return ASCII(f.t, v)
	}
	if conversion > 32 && conversion < 127 {
		return f.fail("Unknown conversion specifier " + string(conversion))
	}
	return f.fail(sprintf("Unknown conversion specifier \\x%x", conversion))
}

// lookup finds the value of a field name: an argument, then attributes and items of it.
func (f *formatter) lookup(name string) Value {
	first := name
	if i := strings.IndexAny(name, ".["); i >= 0 {
		first = name[:i]
	}
	v := f.argument(first)
	for rest := name[len(first):]; rest != "" && v.Ok(); {
		var step string
		var ok bool
		isItem := rest[0] == '['
		if step, rest, ok = f.nameStep(rest); !ok {
			return Raised
		}
		if isItem {
			v = f.item(v, step)
		} else {
			v = GetAttr(f.t, v, StrOf(step))
		}
	}
	return v
}

func (f *formatter) argument(first string) Value {
	n, isNumber, ok := f.index(first)
	if !ok {
		return Raised
	}
	if first != "" && !isNumber {
		return f.named(first)
	}
	if !f.setMode(first == "") {
		return Raised
	}
	if first == "" {
		n = f.next
		f.next++
	}
	if f.mapping {
		return f.t.Raise(ValueErrorType, "Format string contains positional fields")
	}
	if n >= len(f.args) {
		return f.t.Raise(IndexErrorType, "Replacement index %d out of range for positional args tuple", n)
	}
	return f.args[n]
}

// index reads s as a decimal number; isNumber is false when it is none.
func (f *formatter) index(s string) (n int, isNumber, ok bool) {
	if s == "" {
		return 0, false, true
	}
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0, false, true
		}
		d := int(s[i] - '0')
		if n > (math.MaxInt-d)/10 {
			_, ok = f.fail("Too many decimal digits in format string")
			return 0, false, ok
		}
		n = n*10 + d
	}
	return n, true, true
}

func (f *formatter) setMode(automatic bool) bool {
	want := fieldsManual
	if automatic {
		want = fieldsAutomatic
	}
	if f.mode == fieldsUnknown {
		f.mode = want
	}
	switch {
	case f.mode == want:
		return true
	case automatic:
		f.fail("cannot switch from manual field specification to automatic field numbering")
	default:
		f.fail("cannot switch from automatic field numbering to manual field specification")
	}
	return false
}

// nameStep cuts ".name" or "[key]" from the front of rest.
func (f *formatter) nameStep(rest string) (step, after string, ok bool) {
	if rest[0] == '.' {
		step, after = rest[1:], ""
		if i := strings.IndexAny(step, ".["); i >= 0 {
			step, after = step[:i], step[i:]
		}
	} else {
		i := strings.IndexByte(rest, ']')
		if i < 0 {
			_, ok = f.fail("Missing ']' in format string")
			return "", "", ok
		}
		step, after = rest[1:i], rest[i+1:]
		if after != "" && after[0] != '.' && after[0] != '[' {
			_, ok = f.fail("Only '.' or '[' may follow ']' in format field specifier")
			return "", "", ok
		}
	}
	if step == "" {
		_, ok = f.fail("Empty attribute in format string")
		return "", "", ok
	}
	return step, after, true
}

func (f *formatter) item(v Value, key string) Value {
	n, isNumber, ok := f.index(key)
	switch {
	case !ok:
		return Raised
	case isNumber:
		return GetItem(f.t, v, Int(int64(n)))
	}
	return GetItem(f.t, v, NewStr(key))
}
