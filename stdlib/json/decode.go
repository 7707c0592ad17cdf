package json

import (
	"strconv"

	"github.com/bide-lang/bide/interp/object"
)

// decoder reads one document. Its methods take and leave byte offsets; at is where the
// value read last ends.
type decoder struct {
	str    *object.Str
	s      string
	at     int
	strict bool
	keys   map[string]*object.Str // every key once

	objectHook, pairsHook              value // Unbound: none
	parseFloat, parseInt, parseUnusual value
}

func newDecoder(s *object.Str, objectHook, parseFloat, parseInt, parseConstant, pairsHook value) *decoder {
	return &decoder{
		str: s, s: s.Text(), strict: true, keys: map[string]*object.Str{},
		objectHook: given(objectHook), pairsHook: given(pairsHook),
		parseFloat: given(parseFloat), parseInt: given(parseInt), parseUnusual: given(parseConstant),
	}
}

// raise raises JSONDecodeError about code point pos of the document.
func raise(t *thread, msg string, doc *object.Str, pos int) value {
	cls := fromModule(t, "JSONDecodeError")
	if cls.Bad() {
		return cls
	}
	e := object.Call(t, cls, object.NewStr(msg), doc.Value(), object.Int(int64(pos)))
	if e.Bad() {
		return e
	}
	return object.RaiseValue(t, e, object.Unbound)
}

func (d *decoder) fail(t *thread, msg string, at int) value {
	return raise(t, msg, d.str, d.points(at))
}

// points counts the code points before byte at.
func (d *decoder) points(at int) int {
	if d.str.IsASCII() {
		return at
	}
	n := 0
	for i := range min(at, len(d.s)) {
		if d.s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n + max(0, at-len(d.s))
}

func (d *decoder) blanks(at int) int {
	for at < len(d.s) {
		switch d.s[at] {
		case ' ', '\t', '\n', '\r':
			at++
		default:
			return at
		}
	}
	return at
}

// document reads one value and what may follow: nothing but blanks.
func (d *decoder) document(t *thread, at int) value {
	v := d.value(t, d.blanks(at))
	if v.Bad() {
		return v
	}
	if end := d.blanks(d.at); end != len(d.s) {
		return d.fail(t, "Extra data", end)
	}
	return v
}

// value = object | array | string | number | constant
func (d *decoder) value(t *thread, at int) value {
	if at >= len(d.s) {
		return d.fail(t, "Expecting value", at)
	}
	switch c := d.s[at]; c {
	case '"':
		s := d.text(t, at+1)
		if s == nil {
			return object.Raised
		}
		return s.Value()
	case '{':
		return d.nested(t, at, "object", d.object)
	case '[':
		return d.nested(t, at, "array", d.array)
	case 'n':
		return d.word(t, at, "null", object.None)
	case 't':
		return d.word(t, at, "true", object.True)
	case 'f':
		return d.word(t, at, "false", object.False)
	case 'N':
		return d.unusual(t, at, "NaN", "nan")
	case 'I':
		return d.unusual(t, at, "Infinity", "inf")
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		if c == '-' && at+1 < len(d.s) && d.s[at+1] == 'I' {
			return d.unusual(t, at, "-Infinity", "-inf")
		}
		return d.number(t, at)
	}
	return d.fail(t, "Expecting value", at)
}

func (d *decoder) nested(t *thread, at int, what string, read func(*thread, int) value) value {
	if !t.EnterCall(" while decoding a JSON " + what + " from a unicode string") {
		return object.Raised
	}
	v := read(t, at+1)
	t.LeaveCall()
	return v
}

func (d *decoder) follows(at int, word string) bool {
	return len(d.s)-at >= len(word) && d.s[at:at+len(word)] == word
}

func (d *decoder) word(t *thread, at int, word string, v value) value {
	if !d.follows(at, word) {
		return d.fail(t, "Expecting value", at)
	}
	d.at = at + len(word)
	return v
}

// unusual reads NaN and the infinities, which are no JSON.
func (d *decoder) unusual(t *thread, at int, word, number string) value {
	if !d.follows(at, word) {
		return d.fail(t, "Expecting value", at)
	}
	d.at = at + len(word)
	if d.parseUnusual.Ok() {
		return object.Call(t, d.parseUnusual, object.NewStr(word))
	}
	f, _ := object.ParseFloatText(number)
	return object.Float(f)
}

// number = [ "-" ] int [ "." digits ] [ exponent ]
func (d *decoder) number(t *thread, at int) value {
	i := at
	if d.s[i] == '-' {
		i++
	}
	switch first := i; {
	case i < len(d.s) && d.s[i] == '0':
		i++
	default:
		if i = d.digits(i); i == first {
			return d.fail(t, "Expecting value", at)
		}
	}
	isFloat := false
	if i < len(d.s) && d.s[i] == '.' {
		if end := d.digits(i + 1); end > i+1 {
			i, isFloat = end, true
		}
	}
	if i < len(d.s) && (d.s[i] == 'e' || d.s[i] == 'E') {
		j := i + 1
		if j < len(d.s) && (d.s[j] == '+' || d.s[j] == '-') {
			j++
		}
		if end := d.digits(j); end > j {
			i, isFloat = end, true
		}
	}
	d.at = i
	if isFloat {
		return d.float(t, d.s[at:i])
	}
	return d.integer(t, d.s[at:i])
}

func (d *decoder) digits(at int) int {
	for at < len(d.s) && d.s[at]-'0' <= 9 {
		at++
	}
	return at
}

func (d *decoder) float(t *thread, text string) value {
	if d.parseFloat.Ok() {
		return object.Call(t, d.parseFloat, object.NewStr(text))
	}
	f, _ := strconv.ParseFloat(text, 64) // what is out of range is infinite
	return object.Float(f)
}

func (d *decoder) integer(t *thread, text string) value {
	if d.parseInt.Ok() {
		return object.Call(t, d.parseInt, object.NewStr(text))
	}
	if len(text) < 19 {
		n, _ := strconv.ParseInt(text, 10, 64)
		return object.Int(n)
	}
	return object.ToInt(t, object.NewStr(text))
}

// array = "[" [ value { "," value } ] "]"; at is behind the bracket.
func (d *decoder) array(t *thread, at int) value {
	items := []value{}
	if at = d.blanks(at); at < len(d.s) && d.s[at] == ']' {
		d.at = at + 1
		return object.NewList(nil).Value()
	}
	for {
		if !t.Poll() {
			return object.Raised
		}
		v := d.value(t, at)
		if v.Bad() {
			return v
		}
		items = append(items, v)
		at = d.blanks(d.at)
		if at < len(d.s) && d.s[at] == ']' {
			d.at = at + 1
			return object.NewList(items).Value()
		}
		if at >= len(d.s) || d.s[at] != ',' {
			return d.fail(t, "Expecting ',' delimiter", at)
		}
		comma := at
		if at = d.blanks(at + 1); at < len(d.s) && d.s[at] == ']' {
			return d.fail(t, "Illegal trailing comma before end of array", comma)
		}
	}
}

// object = "{" [ string ":" value { "," string ":" value } ] "}"; at is behind the brace.
func (d *decoder) object(t *thread, at int) value {
	fields := object.NewDict()
	var pairs []value
	if at = d.blanks(at); at < len(d.s) && d.s[at] == '}' {
		d.at = at + 1
		return d.hooked(t, fields, pairs)
	}
	for {
		key, v := d.field(t, at)
		if v.Bad() {
			return v
		}
		if d.pairsHook.Ok() {
			pairs = append(pairs, object.NewTuple(key.Value(), v).Value())
		} else {
			fields.SetStr(key, v)
		}
		at = d.blanks(d.at)
		if at < len(d.s) && d.s[at] == '}' {
			d.at = at + 1
			return d.hooked(t, fields, pairs)
		}
		if at >= len(d.s) || d.s[at] != ',' {
			return d.fail(t, "Expecting ',' delimiter", at)
		}
		comma := at
		if at = d.blanks(at + 1); at < len(d.s) && d.s[at] == '}' {
			return d.fail(t, "Illegal trailing comma before end of object", comma)
		}
	}
}

// field = string ":" value
func (d *decoder) field(t *thread, at int) (*object.Str, value) {
	if at >= len(d.s) || d.s[at] != '"' {
		return nil, d.fail(t, "Expecting property name enclosed in double quotes", at)
	}
	key := d.key(t, at+1)
	if key == nil {
		return nil, object.Raised
	}
	at = d.blanks(d.at)
	if at >= len(d.s) || d.s[at] != ':' {
		return nil, d.fail(t, "Expecting ':' delimiter", at)
	}
	return key, d.value(t, d.blanks(at+1))
}

// hooked passes a finished object through the script's hooks.
func (d *decoder) hooked(t *thread, fields *object.Dict, pairs []value) value {
	switch {
	case d.pairsHook.Ok():
		return object.Call(t, d.pairsHook, object.NewList(pairs).Value())
	case d.objectHook.Ok():
		return object.Call(t, d.objectHook, fields.Value())
	}
	return fields.Value()
}
