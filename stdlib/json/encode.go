package json

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// encoder writes one document.
type encoder struct {
	out                                           []byte
	skipKeys, ascii, circular, allowNaN, sortKeys bool
	pretty                                        bool
	indent, itemSep, keySep                       string
	depth                                         int
	defaultHook                                   value // Unbound: refuse what is no JSON
	open                                          []value
	cuts                                          *[]int // where the parts that iterencode gives end; nil for none
}

func newEncoder() *encoder {
	return &encoder{ascii: true, circular: true, allowNaN: true, itemSep: ", ", keySep: ": "}
}

func (e *encoder) document(t *thread, v value) value {
	if !e.value(t, v) {
		return object.Raised
	}
	return object.NewStr(string(e.out))
}

// parts writes the document in the parts that iterencode gives: those that are ready, and the exception
// that there are no more, or None.
func (e *encoder) parts(t *thread, v value) value {
	e.cuts = &[]int{}
	failure := object.None
	if !e.value(t, v) {
		failure = t.Take().Value()
	}
	var parts []value
	start := 0
	for _, end := range *e.cuts {
		parts = append(parts, object.NewStr(string(e.out[start:end])))
		start = end
	}
	return object.NewTuple(object.NewList(parts).Value(), failure).Value()
}

// cut ends a part.
func (e *encoder) cut() {
	if e.cuts == nil {
		return
	}
	if n := len(*e.cuts); n == 0 || (*e.cuts)[n-1] < len(e.out) {
		*e.cuts = append(*e.cuts, len(e.out))
	}
}

func (e *encoder) text(s string) bool {
	e.out = append(e.out, s...)
	return true
}

func (e *encoder) value(t *thread, v value) bool {
	if isScalar, ok := e.scalar(t, v); isScalar {
		if ok {
			e.cut()
		}
		return ok
	}
	return e.container(t, v)
}

// scalar writes what has no parts.
func (e *encoder) scalar(t *thread, v value) (is, ok bool) {
	switch {
	case v.IsInt():
		e.out = strconv.AppendInt(e.out, v.Int64(), 10)
		return true, true
	case v.IsNone():
		return true, e.text("null")
	case v == object.True:
		return true, e.text("true")
	case v == object.False:
		return true, e.text("false")
	}
	if s, ok := object.AsStr(v); ok {
		e.str(s.Text())
		return true, true
	}
	text, ok, isNumber := e.number(t, v)
	if ok {
		e.text(text)
	}
	return isNumber, ok
}

// number is the text of an int or float, subclasses included, whose own repr is not asked.
func (e *encoder) number(t *thread, v value) (text string, ok, isNumber bool) {
	if object.IsIntLike(v) {
		n := v
		if v.Type() != object.IntType {
			big, _ := object.AsBigInt(v)
			n = object.IntFromBig(big)
		}
		text, ok = object.IntText(t, n)
		return text, ok, true
	}
	f, isFloat := object.AsFloat64(v)
	if !isFloat {
		return "", false, false
	}
	text, ok = e.float(t, f)
	return text, ok, true
}

func (e *encoder) float(t *thread, f float64) (string, bool) {
	if !math.IsNaN(f) && !math.IsInf(f, 0) {
		return object.FormatFloatRepr(f), true
	}
	if !e.allowNaN {
		t.Raise(object.ValueErrorType, "Out of range float values are not JSON compliant: %s", object.FormatFloatRepr(f))
		return "", false
	}
	switch {
	case math.IsNaN(f):
		return "NaN", true
	case f > 0:
		return "Infinity", true
	}
	return "-Infinity", true
}

// container writes lists, tuples and dicts, and asks the default hook about everything else.
func (e *encoder) container(t *thread, v value) bool {
	if !t.EnterCall(" while encoding a JSON object") {
		return false
	}
	defer t.LeaveCall()
	if e.circular {
		if slices.Contains(e.open, v) {
			t.Raise(object.ValueErrorType, "Circular reference detected")
			return false
		}
		e.open = append(e.open, v)
		defer func() { e.open = e.open[:len(e.open)-1] }()
	}
	if object.IsInstance(v, object.DictType) {
		return e.dict(t, v)
	}
	if object.IsInstance(v, object.ListType) || object.IsInstance(v, object.TupleType) {
		return e.list(t, v)
	}
	if e.defaultHook.Bad() {
		t.Raise(object.TypeErrorType, "Object of type %s is not JSON serializable", v.Type().Name)
		return false
	}
	other := object.Call(t, e.defaultHook, v)
	return other.Ok() && e.value(t, other)
}

func (e *encoder) list(t *thread, v value) bool {
	items, ok := object.Collect(t, v)
	if !ok {
		return false
	}
	if len(items) == 0 {
		e.text("[]")
		e.cut()
		return true
	}
	e.begin('[')
	for i, item := range items {
		if !t.Poll() {
			return false
		}
		e.separate(i)
		if e.cuts != nil && !isScalar(item) {
			e.cut()
		}
		if !e.value(t, item) {
			return false
		}
	}
	e.end(']')
	return true
}

func isScalar(v value) bool {
	_, isStr := object.AsStr(v)
	return isStr || v.IsNone() || v.IsFloat() || object.IsIntLike(v) || object.IsInstance(v, object.FloatType)
}

func (e *encoder) begin(bracket byte) {
	e.out = append(e.out, bracket)
	e.depth++
}

func (e *encoder) end(bracket byte) {
	e.depth--
	e.newline()
	e.cut()
	e.out = append(e.out, bracket)
	e.cut()
}

// separate comes before item i.
func (e *encoder) separate(i int) {
	if i > 0 {
		e.out = append(e.out, e.itemSep...)
	}
	e.newline()
}

func (e *encoder) newline() {
	if e.pretty {
		e.out = append(e.out, '\n')
		for range e.depth {
			e.out = append(e.out, e.indent...)
		}
	}
}

type field struct{ key, val value }

func (e *encoder) dict(t *thread, v value) bool {
	fields, ok := e.fields(t, v)
	if !ok {
		return false
	}
	if len(fields) == 0 {
		e.text("{}")
		e.cut()
		return true
	}
	e.begin('{')
	e.cut()
	written := 0
	for _, f := range fields {
		key, ok := e.key(t, f.key)
		if !ok {
			if t.Pending() != nil {
				return false
			}
			continue // skipkeys
		}
		e.separate(written)
		e.cut()
		written++
		e.str(key)
		e.cut()
		e.out = append(e.out, e.keySep...)
		e.cut()
		if !e.value(t, f.val) {
			return false
		}
	}
	e.end('}')
	return true
}

// key is the text of a dict's key; not ok and nothing raised means: leave it out.
func (e *encoder) key(t *thread, v value) (string, bool) {
	if s, ok := object.AsStr(v); ok {
		return s.Text(), true
	}
	switch {
	case v.IsNone():
		return "null", true
	case v == object.True:
		return "true", true
	case v == object.False:
		return "false", true
	}
	if text, ok, isNumber := e.number(t, v); isNumber {
		return text, ok
	}
	if !e.skipKeys {
		t.Raise(object.TypeErrorType, "keys must be str, int, float, bool or None, not %s", v.Type().Name)
	}
	return "", false
}

// fields lists the items of a dict, by key if asked to; a subclass is asked for its items().
func (e *encoder) fields(t *thread, v value) ([]field, bool) {
	var fields []field
	if d, ok := object.ExactDict(v); ok {
		fields = make([]field, 0, d.Len())
		for at, key, val := d.Next(0); at >= 0; at, key, val = d.Next(at) {
			fields = append(fields, field{key, val})
		}
	} else {
		items := object.CallMethod(t, v, t.Interp.Name("items"))
		if items.Bad() || !object.Iterate(t, items, func(item value) bool {
			pair, ok := object.Unpack(t, item, 2)
			if ok {
				fields = append(fields, field{pair[0], pair[1]})
			}
			return ok
		}) {
			return nil, false
		}
	}
	if e.sortKeys {
		return sortFields(t, fields)
	}
	return fields, true
}

func sortFields(t *thread, fields []field) ([]field, bool) {
	texts := make([]string, len(fields))
	for i, f := range fields {
		s, ok := object.ExactStr(f.key)
		if !ok {
			return sortFieldsByCompare(t, fields)
		}
		texts[i] = s.Text()
	}
	slices.SortFunc(fields, func(a, b field) int {
		x, _ := object.ExactStr(a.key)
		y, _ := object.ExactStr(b.key)
		return strings.Compare(x.Text(), y.Text()) // UTF-8 sorts as code points do
	})
	return fields, true
}

func sortFieldsByCompare(t *thread, fields []field) ([]field, bool) {
	l := object.NewList(nil)
	for _, f := range fields {
		l.Append(object.NewTuple(f.key, f.val).Value())
	}
	if !l.Sort(t, object.Unbound, false) {
		return nil, false
	}
	for i, item := range l.Items {
		pair, _ := object.AsTuple(item)
		fields[i] = field{pair.Items[0], pair.Items[1]}
	}
	return fields, true
}
