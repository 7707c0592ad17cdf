package json

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// The slots of loads.
const (
	loadText = iota
	loadClass
	loadObjectHook
	loadParseFloat
	loadParseInt
	loadParseConstant
	loadPairsHook
	loadKeywords
)

// loads is json.loads.
func loads(t *thread, a []value) value {
	text, ok := document(t, a[loadText])
	if !ok {
		return object.Raised
	}
	kw, _ := object.AsDict(a[loadKeywords])
	if given(a[loadClass]).Ok() || kw != nil && kw.Len() > 0 {
		return decodeByClass(t, text, a, kw)
	}
	d := newDecoder(text, a[loadObjectHook], a[loadParseFloat], a[loadParseInt], a[loadParseConstant], a[loadPairsHook])
	return d.document(t, 0)
}

// document is the text of what loads was given; bytes are decoded by the encoding they show.
func document(t *thread, v value) (*object.Str, bool) {
	if s, ok := object.AsStr(v); ok {
		if strings.HasPrefix(s.Text(), "\ufeff") {
			raise(t, "Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
			return nil, false
		}
		return s, true
	}
	b, ok := object.AsBytes(v)
	if !ok {
		array, isArray := object.AsByteArray(v)
		if !isArray {
			t.Raise(object.TypeErrorType, "the JSON object must be str, bytes or bytearray, not %s", v.Type().Name)
			return nil, false
		}
		b = array.Content()
	}
	text, ok := object.Decode(t, b, encodingOf(b), "surrogatepass")
	return object.StrOf(text), ok
}

// encodingOf tells the encoding of JSON from its first bytes.
// Follows: RFC 4627, section 3.
func encodingOf(b []byte) string {
	has := func(prefix string) bool { return strings.HasPrefix(string(b[:min(len(b), 4)]), prefix) }
	switch {
	case has("\x00\x00\xfe\xff"), has("\xff\xfe\x00\x00"):
		return "utf-32"
	case has("\xfe\xff"), has("\xff\xfe"):
		return "utf-16"
	case has("\xef\xbb\xbf"):
		return "utf-8-sig"
	}
	switch n := len(b); {
	case n >= 4 && b[0] == 0:
		if b[1] != 0 {
			return "utf-16-be"
		}
		return "utf-32-be"
	case n >= 4 && b[1] == 0:
		if b[2] != 0 || b[3] != 0 {
			return "utf-16-le"
		}
		return "utf-32-le"
	case n == 2 && b[0] == 0:
		return "utf-16-be"
	case n == 2 && b[1] == 0:
		return "utf-16-le"
	}
	return "utf-8"
}

// decodeByClass makes the decoder the script asked for and calls its decode.
func decodeByClass(t *thread, text *object.Str, a []value, kw *object.Dict) value {
	cls := given(a[loadClass])
	if cls.Bad() {
		if cls = fromModule(t, "JSONDecoder"); cls.Bad() {
			return cls
		}
	}
	args, names := keywordsOf(t, kw)
	for i, name := range [...]string{"object_hook", "parse_float", "parse_int", "parse_constant", "object_pairs_hook"} {
		if v := given(a[loadObjectHook+i]); v.Ok() {
			args, names = append(args, v), append(names, t.Interp.Name(name))
		}
	}
	d := object.CallKw(t, cls, args, names)
	if d.Bad() {
		return d
	}
	return object.CallMethod(t, d, t.Interp.Name("decode"), text.Value())
}

func keywordsOf(t *thread, kw *object.Dict) (args []value, names []*object.Str) {
	if kw == nil {
		return nil, nil
	}
	for at, key, val := kw.Next(0); at >= 0; at, key, val = kw.Next(at) {
		name, _ := object.AsStr(key)
		args, names = append(args, val), append(names, name)
	}
	return args, names
}

// decodeFunc is _decode: what JSONDecoder.decode (whole) and raw_decode do. The latter gives the pair
// of the value and where it ends.
func decodeFunc(t *thread, a []value) value {
	s, ok := object.AsStr(a[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "first argument must be a string, not %s", a[0].Type().Name)
	}
	idx, ok := object.IndexInt(t, a[1])
	if !ok {
		return object.Raised
	}
	if idx < 0 {
		return t.Raise(object.ValueErrorType, "idx cannot be negative")
	}
	d := newDecoder(s, a[2], a[3], a[4], a[5], a[6])
	strict, ok := object.Truth(t, a[7])
	if !ok {
		return object.Raised
	}
	d.strict = strict
	if a[8] == object.True {
		return d.document(t, 0)
	}
	if idx > int64(s.Len()) {
		return raise(t, "Expecting value", s, int(idx))
	}
	at := len(prefix(s, int(idx)))
	v := d.value(t, at)
	if v.Bad() {
		return v
	}
	return object.NewTuple(v, object.Int(int64(d.points(d.at)))).Value()
}

// prefix is the first n code points.
func prefix(s *object.Str, n int) string {
	if s.IsASCII() {
		return s.Text()[:n]
	}
	head, _ := object.AsStr(object.StrSlice(s, 0, n))
	return head.Text()
}
