package json

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// The slots of dumps.
const (
	dumpObject = iota
	dumpSkipKeys
	dumpASCII
	dumpCircular
	dumpNaN
	dumpClass
	dumpIndent
	dumpSeparators
	dumpDefault
	dumpSortKeys
	dumpKeywords
)

// dumps is json.dumps.
func dumps(t *thread, a []value) value {
	kw, _ := object.AsDict(a[dumpKeywords])
	if given(a[dumpClass]).Ok() || kw != nil && kw.Len() > 0 {
		return encodeByClass(t, a, kw)
	}
	e := newEncoder()
	if !e.readFlags(t, a[dumpSkipKeys], a[dumpASCII], a[dumpCircular], a[dumpNaN], a[dumpSortKeys]) || !e.readIndent(t, given(a[dumpIndent])) {
		return object.Raised
	}
	e.defaultHook = given(a[dumpDefault])
	if sep := given(a[dumpSeparators]); sep.Ok() {
		pair, ok := object.Unpack(t, sep, 2)
		if !ok || !e.readSeparators(t, pair[0], pair[1]) {
			return object.Raised
		}
	}
	return e.document(t, a[dumpObject])
}

// encodeFunc is _encode, what JSONEncoder.encode does, and with its last argument true what iterencode does.
func encodeFunc(t *thread, a []value) value {
	e := newEncoder()
	if !e.readFlags(t, a[1], a[2], a[3], a[4], a[9]) || !e.readIndent(t, given(a[5])) || !e.readSeparators(t, a[6], a[7]) {
		return object.Raised
	}
	e.defaultHook = a[8]
	if a[10] == object.True {
		return e.parts(t, a[0])
	}
	return e.document(t, a[0])
}

func (e *encoder) readFlags(t *thread, skipKeys, ascii, circular, nan, sortKeys value) bool {
	for _, each := range [...]struct {
		flag *bool
		v    value
	}{{&e.skipKeys, skipKeys}, {&e.ascii, ascii}, {&e.circular, circular}, {&e.allowNaN, nan}, {&e.sortKeys, sortKeys}} {
		b, ok := truth(t, each.v, *each.flag)
		if !ok {
			return false
		}
		*each.flag = b
	}
	return true
}

// readIndent takes a str, or a number of blanks; Unbound means everything on one line.
func (e *encoder) readIndent(t *thread, v value) bool {
	if v.Bad() {
		return true
	}
	e.pretty = true
	e.itemSep = ","
	if s, ok := object.AsStr(v); ok {
		e.indent = s.Text()
		return true
	}
	blanks := object.Binary(t, object.OpMul, object.NewStr(" "), v)
	if blanks.Bad() {
		return false
	}
	s, _ := object.AsStr(blanks)
	e.indent = s.Text()
	return true
}

func (e *encoder) readSeparators(t *thread, item, key value) bool {
	for _, each := range [...]struct {
		sep *string
		v   value
	}{{&e.itemSep, item}, {&e.keySep, key}} {
		s, ok := object.AsStr(each.v)
		if !ok {
			t.Raise(object.TypeErrorType, "make_encoder() argument 5 must be str, not %s", each.v.Type().Name)
			return false
		}
		*each.sep = s.Text()
	}
	return true
}

// encodeByClass makes the encoder the script asked for and calls its encode.
func encodeByClass(t *thread, a []value, kw *object.Dict) value {
	cls := given(a[dumpClass])
	if cls.Bad() {
		if cls = fromModule(t, "JSONEncoder"); cls.Bad() {
			return cls
		}
	}
	args, names := keywordsOf(t, kw)
	for i, name := range strings.Fields("skipkeys ensure_ascii check_circular allow_nan . indent separators default sort_keys") {
		v := a[dumpSkipKeys+i]
		if name == "." {
			continue
		}
		if v.Bad() {
			v = object.Bool(i >= dumpASCII-dumpSkipKeys && i <= dumpNaN-dumpSkipKeys)
			if i > dumpClass-dumpSkipKeys && name != "sort_keys" {
				v = object.None
			}
		}
		args, names = append(args, v), append(names, t.Interp.Name(name))
	}
	e := object.CallKw(t, cls, args, names)
	if e.Bad() {
		return e
	}
	return object.CallMethod(t, e, t.Interp.Name("encode"), a[dumpObject])
}
