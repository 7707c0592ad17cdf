package array

import (
	"bytes"
	"slices"

	"github.com/bide-lang/bide/interp/object"
)

var arrayMethods = []object.Method{
	object.BufferMethod,
	{Name: "append", Sig: "v, /", Fn: arrayAppend},
	{Name: "buffer_info", Fn: arrayBufferInfo},
	{Name: "byteswap", Fn: arrayByteswap},
	{Name: "clear", Fn: arrayClear},
	{Name: "count", Sig: "v, /", Fn: arrayCount},
	{Name: "extend", Sig: "bb, /", Fn: arrayExtend},
	{Name: "frombytes", Sig: "buffer, /", Fn: func(t *thread, a []value) value { return done(arrayOf(a[0]).fromBytes(t, a[1])) }},
	{Name: "fromfile", Sig: "f, n, /", Fn: arrayFromFile},
	{Name: "fromlist", Sig: "list, /", Fn: arrayFromList},
	{Name: "fromunicode", Sig: "ustr, /", Fn: arrayFromUnicode},
	{Name: "index", Sig: "v, start=0, stop=sys.maxsize, /", Fn: arrayIndex},
	{Name: "insert", Sig: "i, v, /", Fn: arrayInsert},
	{Name: "pop", Sig: "i=-1, /", Fn: arrayPop},
	{Name: "remove", Sig: "v, /", Fn: arrayRemove},
	{Name: "reverse", Fn: arrayReverse},
	{Name: "tobytes", Fn: func(_ *thread, a []value) value { return object.NewBytes(bytes.Clone(arrayOf(a[0]).data)) }},
	{Name: "tofile", Sig: "f, /", Fn: arrayToFile},
	{Name: "tolist", Fn: func(_ *thread, a []value) value { return arrayOf(a[0]).list() }},
	{Name: "tounicode", Fn: arrayToUnicode},
	{Name: "__copy__", Fn: arrayCopy},
	{Name: "__deepcopy__", Sig: "unused, /", Fn: arrayCopy},
	{Name: "__reduce_ex__", Sig: "value, /", Fn: arrayReduce},
	object.GenericMethod(),
}

// done is what a method without a result gives.
func done(ok bool) value {
	if !ok {
		return object.Raised
	}
	return object.None
}

func arrayAppend(t *thread, a []value) value { return done(arrayOf(a[0]).append(t, a[1])) }

func arrayBufferInfo(t *thread, a []value) value {
	return object.NewTuple(object.Int(int64(t.Interp.ID(a[0]))), object.Int(int64(arrayOf(a[0]).len()))).Value()
}

func arrayByteswap(t *thread, a []value) value {
	o := arrayOf(a[0])
	for item := range slices.Chunk(o.data, o.size()) {
		slices.Reverse(item)
	}
	return object.None
}

func arrayClear(t *thread, a []value) value {
	o := arrayOf(a[0])
	if len(o.data) > 0 && !o.resizable(t) {
		return object.Raised
	}
	o.data = nil
	return object.None
}

func arrayCount(t *thread, a []value) value {
	o, n := arrayOf(a[0]), int64(0)
	for i := 0; i < o.len(); i++ {
		same, ok := object.Equal(t, o.at(i), a[1])
		if !ok {
			return object.Raised
		}
		if same {
			n++
		}
	}
	return object.Int(n)
}

func arrayExtend(t *thread, a []value) value {
	o := arrayOf(a[0])
	if other, ok := asArray(a[1]); ok && other.typecode != o.typecode {
		return t.Raise(object.TypeErrorType, "can only extend with array of same kind")
	}
	return done(o.extend(t, a[1]))
}

func arrayFromFile(t *thread, a []value) value {
	o := arrayOf(a[0])
	n, ok := object.IndexSize(t, a[2], object.OverflowErrorType)
	if !ok {
		return object.Raised
	}
	if n < 0 {
		return t.Raise(object.ValueErrorType, "negative count")
	}
	if !t.CheckSize(n, int64(o.size())) {
		return object.Raised
	}
	data := object.CallMethod(t, a[1], t.Interp.Name("read"), object.Int(n*int64(o.size())))
	if data.Bad() {
		return object.Raised
	}
	b, ok := object.AsBytes(data)
	if !ok {
		return t.Raise(object.TypeErrorType, "read() didn't return bytes")
	}
	if !o.fromBytes(t, data) {
		return object.Raised
	}
	if int64(len(b)) != n*int64(o.size()) {
		return t.Raise(object.EOFErrorType, "read() didn't return enough bytes")
	}
	return object.None
}

func arrayFromList(t *thread, a []value) value {
	o := arrayOf(a[0])
	list, ok := object.AsList(a[1])
	if !ok {
		return t.Raise(object.TypeErrorType, "arg must be list")
	}
	before := len(o.data)
	for i := 0; i < len(list.Items); i++ {
		if !o.append(t, list.Items[i]) {
			o.data = o.data[:min(before, len(o.data))]
			return object.Raised
		}
	}
	return object.None
}

func arrayFromUnicode(t *thread, a []value) value {
	o := arrayOf(a[0])
	s, ok := object.AsStr(a[1])
	switch {
	case !ok:
		return t.Raise(object.TypeErrorType, "fromunicode() argument must be str, not %s", object.ArgumentType(a[1]))
	case !o.isText():
		return t.Raise(object.ValueErrorType, "fromunicode() may only be called on unicode type arrays ('u' or 'w')")
	case s.Len() > 0 && !o.resizable(t):
		return object.Raised
	}
	o.appendText(s)
	return object.None
}

func arrayIndex(t *thread, a []value) value {
	o := arrayOf(a[0])
	bounds := [2]int{0, -1}
	for i, v := range a[2:4] {
		if v.Bad() {
			continue
		}
		n, ok := object.IndexClip(t, v)
		if !ok {
			return object.Raised
		}
		if n < 0 {
			n = max(n+int64(o.len()), 0)
		}
		bounds[i] = int(n)
	}
	at, ok := o.find(t, a[1], bounds[0], bounds[1])
	switch {
	case !ok:
		return object.Raised
	case at < 0:
		return t.Raise(object.ValueErrorType, "array.index(x): x not in array")
	}
	return object.Int(int64(at))
}

func arrayInsert(t *thread, a []value) value {
	o := arrayOf(a[0])
	n, ok := object.IndexInt(t, a[1])
	if !ok {
		return object.Raised
	}
	b, ok := o.pack(t, a[2])
	if !ok {
		return object.Raised
	}
	length := int64(o.len())
	if n < 0 {
		n = max(n+length, 0)
	}
	at := int(min(n, length))
	return done(o.splice(t, at, at, b))
}

func arrayPop(t *thread, a []value) value {
	o, n := arrayOf(a[0]), int64(-1)
	if a[1].Ok() {
		var ok bool
		if n, ok = object.IndexInt(t, a[1]); !ok {
			return object.Raised
		}
	}
	length := int64(o.len())
	if length == 0 {
		return t.Raise(object.IndexErrorType, "pop from empty array")
	}
	if n < 0 {
		n += length
	}
	if n < 0 || n >= length {
		return t.Raise(object.IndexErrorType, "pop index out of range")
	}
	v := o.at(int(n))
	if !o.splice(t, int(n), int(n)+1, nil) {
		return object.Raised
	}
	return v
}

func arrayRemove(t *thread, a []value) value {
	o := arrayOf(a[0])
	at, ok := o.find(t, a[1], 0, -1)
	switch {
	case !ok:
		return object.Raised
	case at < 0:
		return t.Raise(object.ValueErrorType, "array.remove(x): x not in array")
	}
	return done(o.splice(t, at, at+1, nil))
}

// arrayReverse turns all bytes round, and each item back.
func arrayReverse(t *thread, a []value) value {
	slices.Reverse(arrayOf(a[0]).data)
	return arrayByteswap(t, a)
}

func arrayToFile(t *thread, a []value) value {
	data := object.NewBytes(bytes.Clone(arrayOf(a[0]).data))
	return done(object.CallMethod(t, a[1], t.Interp.Name("write"), data).Ok())
}

func arrayToUnicode(t *thread, a []value) value {
	if o := arrayOf(a[0]); o.isText() {
		return object.NewStr(o.text())
	}
	return t.Raise(object.ValueErrorType, "tounicode() may only be called on unicode type arrays ('u' or 'w')")
}

func arrayCopy(_ *thread, a []value) value {
	o := arrayOf(a[0])
	return newArray(o.typecode, bytes.Clone(o.data))
}

// arrayReduce gives what makes the array again: its items in a list, which any version of pickle can hold.
func arrayReduce(t *thread, a []value) value {
	if _, ok := object.IndexInt(t, a[1]); !ok {
		return object.Raised
	}
	o, state := arrayOf(a[0]), object.None
	if o.attrs.Len() > 0 {
		state = o.attrs.Dict().Value()
	}
	args := object.NewTuple(object.NewStr(string(o.typecode)), o.list())
	return object.NewTuple(a[0].Type().Value(), args.Value(), state).Value()
}
