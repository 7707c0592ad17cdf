package object

import (
	"bytes"
	"math"
	"slices"
)

// subArg reads the bytes-like object or single number a search looks for.
func subArg(t *Thread, v Value) ([]byte, bool) {
	if b, ok := Content(t, v); ok || t.pending != nil {
		return b, ok
	}
	if !v.IsBool() && v.Type().Index == nil {
		t.Raise(TypeErrorType, "argument should be integer or bytes-like object, not '%s'", v.Type().MessageName())
		return nil, false
	}
	c, ok := byteArg(t, v, "byte")
	return []byte{c}, ok
}

// bytesWindow reads the optional start and end of a search; part is nil when they cross.
func bytesWindow(t *Thread, a []Value) (part []byte, start int, ok bool) {
	from, ok := sliceArg(t, a[2], 0)
	if !ok {
		return nil, 0, false
	}
	to, ok := sliceArg(t, a[3], math.MaxInt)
	if !ok {
		return nil, 0, false
	}
	b := selfBytes(a)
	start, end := fromEnd(from, len(b)), min(fromEnd(to, len(b)), len(b))
	if start > end {
		return nil, 0, true
	}
	if part = b[start:end]; part == nil {
		part = []byte{}
	}
	return part, start, true
}

func bytesFindWith(t *Thread, a []Value, index func(b, sub []byte) int) Value {
	part, start, ok := bytesWindow(t, a)
	if !ok {
		return Raised
	}
	sub, ok := subArg(t, a[1])
	if !ok {
		return Raised
	}
	if part == nil {
		return Int(-1)
	}
	i := index(part, sub)
	if i < 0 {
		return Int(-1)
	}
	return Int(int64(start + i))
}

func bytesIndexWith(t *Thread, a []Value, index func(b, sub []byte) int) Value {
	v := bytesFindWith(t, a, index)
	if v == Int(-1) {
		return t.Raise(ValueErrorType, "subsection not found")
	}
	return v
}

func bytesFind(t *Thread, a []Value) Value { return bytesFindWith(t, a, bytes.Index) }

func bytesRfind(t *Thread, a []Value) Value { return bytesFindWith(t, a, bytes.LastIndex) }

func bytesIndex(t *Thread, a []Value) Value { return bytesIndexWith(t, a, bytes.Index) }

func bytesRindex(t *Thread, a []Value) Value { return bytesIndexWith(t, a, bytes.LastIndex) }

func bytesCount(t *Thread, a []Value) Value {
	part, _, ok := bytesWindow(t, a)
	if !ok {
		return Raised
	}
	sub, ok := subArg(t, a[1])
	switch {
	case !ok:
		return Raised
	case part == nil:
		return Int(0)
	case len(sub) == 0:
		return Int(int64(len(part) + 1))
	}
	return Int(int64(bytes.Count(part, sub)))
}

func bytesStartsWith(t *Thread, a []Value) Value {
	return bytesHasAffix(t, a, "startswith", bytes.HasPrefix)
}

func bytesEndsWith(t *Thread, a []Value) Value {
	return bytesHasAffix(t, a, "endswith", bytes.HasSuffix)
}

func bytesHasAffix(t *Thread, a []Value, method string, has func(b, affix []byte) bool) Value {
	part, _, ok := bytesWindow(t, a)
	if !ok {
		return Raised
	}
	if affix, ok := Content(t, a[1]); ok {
		return Bool(part != nil && has(part, affix))
	}
	affixes, ok := AsTuple(a[1])
	if !ok {
		return t.Raise(TypeErrorType, "%s first arg must be bytes or a tuple of bytes, not %s", method, a[1].Type().MessageName())
	}
	for _, item := range affixes.Items {
		affix, ok := WantBuffer(t, item)
		if !ok {
			return Raised
		}
		if part != nil && has(part, affix) {
			return True
		}
	}
	return False
}

func bytesReplace(t *Thread, a []Value) Value {
	old, ok := WantBuffer(t, a[1])
	if !ok {
		return Raised
	}
	repl, ok := WantBuffer(t, a[2])
	if !ok {
		return Raised
	}
	count, ok := widthArg(t, a[3], -1)
	if !ok {
		return Raised
	}
	b := selfBytes(a)
	times := len(b) + 1
	if len(old) > 0 {
		times = bytes.Count(b, old)
	}
	if count >= 0 {
		times = min(times, count)
	}
	if times == 0 {
		return partOf(a[0], b)
	}
	if grow := len(repl) - len(old); grow > 0 && (!t.CheckSize(int64(times), int64(grow)) || !t.CheckSize(int64(len(b)+times*grow), 1)) {
		return Raised
	}
	if len(old) > 0 {
		return likeBytes(a[0], bytes.Replace(b, old, repl, times))
	}
	out := make([]byte, 0, len(b)+times*len(repl))
	for i := range times {
		out = append(out, repl...)
		if i < len(b) {
			out = append(out, b[i])
		}
	}
	return likeBytes(a[0], append(out, b[min(times, len(b)):]...))
}

func bytesPartition(t *Thread, a []Value) Value {
	b, sep, ok := bytesSepArg(t, a)
	if !ok {
		return Raised
	}
	i := bytes.Index(b, sep)
	if i < 0 {
		return NewTuple(partOf(a[0], b), likeBytes(a[0], nil), likeBytes(a[0], nil)).Value()
	}
	return bytesParts(a[0], b, i, sep)
}

func bytesRpartition(t *Thread, a []Value) Value {
	b, sep, ok := bytesSepArg(t, a)
	if !ok {
		return Raised
	}
	i := bytes.LastIndex(b, sep)
	if i < 0 {
		return NewTuple(likeBytes(a[0], nil), likeBytes(a[0], nil), partOf(a[0], b)).Value()
	}
	return bytesParts(a[0], b, i, sep)
}

func bytesParts(v Value, b []byte, i int, sep []byte) Value {
	return NewTuple(partOf(v, b[:i]), likeBytes(v, bytes.Clone(sep)), partOf(v, b[i+len(sep):])).Value()
}

func bytesSepArg(t *Thread, a []Value) (b, sep []byte, ok bool) {
	if sep, ok = WantBuffer(t, a[1]); !ok {
		return nil, nil, false
	}
	if len(sep) == 0 {
		t.Raise(ValueErrorType, "empty separator")
		return nil, nil, false
	}
	return selfBytes(a), sep, true
}

func bytesRemovePrefix(t *Thread, a []Value) Value {
	prefix, ok := WantBuffer(t, a[1])
	if !ok {
		return Raised
	}
	return partOf(a[0], bytes.TrimPrefix(selfBytes(a), prefix))
}

func bytesRemoveSuffix(t *Thread, a []Value) Value {
	suffix, ok := WantBuffer(t, a[1])
	if !ok {
		return Raised
	}
	return partOf(a[0], bytes.TrimSuffix(selfBytes(a), suffix))
}

// bytesSplitArgs reads sep and maxsplit; sep nil means white space.
func bytesSplitArgs(t *Thread, a []Value) (sep []byte, limit int, ok bool) {
	limit, ok = widthArg(t, a[2], -1)
	if !ok {
		return nil, 0, false
	}
	if a[1].IsUnbound() || a[1].IsNone() {
		return nil, limit, true
	}
	_, sep, ok = bytesSepArg(t, a)
	return sep, limit, ok
}

func bytesSplit(t *Thread, a []Value) Value {
	sep, limit, ok := bytesSplitArgs(t, a)
	if !ok {
		return Raised
	}
	b := selfBytes(a)
	var items []Value
	if sep == nil {
		for b = bytes.TrimLeft(b, byteSpace); len(b) > 0; limit-- {
			end := bytes.IndexAny(b, byteSpace)
			if end < 0 || limit == 0 {
				end = len(b)
			}
			items = append(items, partOf(a[0], b[:end]))
			b = bytes.TrimLeft(b[end:], byteSpace)
		}
		return NewList(items).Value()
	}
	for ; limit != 0; limit-- {
		i := bytes.Index(b, sep)
		if i < 0 {
			break
		}
		items = append(items, partOf(a[0], b[:i]))
		b = b[i+len(sep):]
	}
	return NewList(append(items, partOf(a[0], b))).Value()
}

// byteSpace is the white space of bytes methods.
const byteSpace = " \t\n\r\v\f"

func bytesRsplit(t *Thread, a []Value) Value {
	sep, limit, ok := bytesSplitArgs(t, a)
	if !ok {
		return Raised
	}
	b := selfBytes(a)
	var items []Value
	if sep == nil {
		for b = bytes.TrimRight(b, byteSpace); len(b) > 0; limit-- {
			start := bytes.LastIndexAny(b, byteSpace) + 1
			if limit == 0 {
				items = append(items, partOf(a[0], b))
				break
			}
			items = append(items, partOf(a[0], b[start:]))
			b = bytes.TrimRight(b[:start], byteSpace)
		}
	} else {
		for ; limit != 0; limit-- {
			i := bytes.LastIndex(b, sep)
			if i < 0 {
				break
			}
			items = append(items, partOf(a[0], b[i+len(sep):]))
			b = b[:i]
		}
		items = append(items, partOf(a[0], b))
	}
	slices.Reverse(items)
	return NewList(items).Value()
}

func bytesSplitLines(t *Thread, a []Value) Value {
	keep := false
	if a[1].Ok() {
		var ok bool
		if keep, ok = Truth(t, a[1]); !ok {
			return Raised
		}
	}
	var items []Value
	for b := selfBytes(a); len(b) > 0; {
		end := bytes.IndexAny(b, "\r\n")
		next := end + 1
		if end < 0 {
			end, next = len(b), len(b)
		} else if b[end] == '\r' && next < len(b) && b[next] == '\n' {
			next++
		}
		if keep {
			end = next
		}
		items = append(items, partOf(a[0], b[:end]))
		b = b[next:]
	}
	return NewList(items).Value()
}

func bytesStrip(t *Thread, a []Value) Value { return bytesStripWith(t, a, true, true) }

func bytesLstrip(t *Thread, a []Value) Value { return bytesStripWith(t, a, true, false) }

func bytesRstrip(t *Thread, a []Value) Value { return bytesStripWith(t, a, false, true) }

func bytesStripWith(t *Thread, a []Value, left, right bool) Value {
	cut := []byte(byteSpace)
	if a[1].Ok() && !a[1].IsNone() {
		var ok bool
		if cut, ok = WantBuffer(t, a[1]); !ok {
			return Raised
		}
	}
	b := selfBytes(a)
	for left && len(b) > 0 && bytes.IndexByte(cut, b[0]) >= 0 {
		b = b[1:]
	}
	for right && len(b) > 0 && bytes.IndexByte(cut, b[len(b)-1]) >= 0 {
		b = b[:len(b)-1]
	}
	return partOf(a[0], b)
}

func bytesJoin(t *Thread, a []Value) Value {
	items, ok := itemsToJoin(t, a[1])
	if !ok {
		return Raised
	}
	sep := selfBytes(a)
	size := int64(0)
	for i, item := range items {
		b, ok := BufferOf(item)
		if !ok {
			if b, ok = Content(t, item); ok {
				items = slices.Clone(items)
				items[i] = NewBytes(b)
			}
		}
		switch {
		case !ok && t.pending != nil:
			return Raised
		case !ok:
			return t.Raise(TypeErrorType, "sequence item %d: expected a bytes-like object, %s found", i, item.Type().MessageName())
		}
		size += int64(len(b) + len(sep))
	}
	if !t.CheckSize(size, 1) {
		return Raised
	}
	out := make([]byte, 0, size)
	for i, item := range items {
		if i > 0 {
			out = append(out, sep...)
		}
		b, _ := BufferOf(item)
		out = append(out, b...)
	}
	return likeBytes(a[0], out)
}

func bytesLjust(t *Thread, a []Value) Value { return bytesPad(t, a, "ljust") }

func bytesRjust(t *Thread, a []Value) Value { return bytesPad(t, a, "rjust") }

func bytesCenter(t *Thread, a []Value) Value { return bytesPad(t, a, "center") }

func bytesPad(t *Thread, a []Value, method string) Value {
	width, ok := widthArg(t, a[1], 0)
	if !ok {
		return Raised
	}
	fill := []byte{' '}
	if a[2].Ok() {
		if fill, ok = BytesOf(a[2]); !ok || len(fill) != 1 {
			return t.Raise(TypeErrorType, "%s() argument 2 must be a byte string of length 1, not %s", method, ArgumentType(a[2]))
		}
	}
	b := selfBytes(a)
	if width <= len(b) {
		return partOf(a[0], b)
	}
	if !t.checkBytesLen(int64(width), a[0].Type().IsSubtype(BytesType)) {
		return Raised
	}
	left := 0
	switch method {
	case "rjust":
		left = width - len(b)
	case "center":
		left = centerLeft(width-len(b), width)
	}
	out := bytes.Repeat(fill, width)
	copy(out[left:], b)
	return likeBytes(a[0], out)
}

func bytesZfill(t *Thread, a []Value) Value {
	width, ok := widthArg(t, a[1], 0)
	if !ok {
		return Raised
	}
	b := selfBytes(a)
	if width <= len(b) {
		return partOf(a[0], b)
	}
	if !t.checkBytesLen(int64(width), a[0].Type().IsSubtype(BytesType)) {
		return Raised
	}
	return likeBytes(a[0], []byte(zeroFilled(string(b), width-len(b))))
}

func bytesExpandTabs(t *Thread, a []Value) Value {
	size, ok := cIntArg(t, a[1], 8)
	if !ok {
		return Raised
	}
	b := selfBytes(a)
	if size > 0 && !t.CheckSize(int64(bytes.Count(b, []byte{'\t'})), int64(size)) {
		return Raised
	}
	var out []byte
	column := 0
	for _, c := range b {
		switch c {
		case '\t':
			if size > 0 {
				fill := size - column%size
				out = append(out, bytes.Repeat([]byte{' '}, fill)...)
				column += fill
			}
			continue
		case '\n', '\r':
			column = -1
		}
		out = append(out, c)
		column++
	}
	return likeBytes(a[0], out)
}
