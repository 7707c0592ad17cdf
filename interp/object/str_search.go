package object

import "strings"

// window is the part of a text a search looks at, in bytes.
type window struct {
	s      *Str
	lo, hi int
	ok     bool // start is not beyond end
}

// searchArgs reads (sub[, start[, end]]) of method name.
func searchArgs(t *Thread, a []Value, method string) (w window, sub *Str, ok bool) {
	if sub, ok = strParam(t, a[1], method, " 1"); !ok {
		return w, nil, false
	}
	w, ok = windowArgs(t, selfStr(a), a[2], a[3])
	return w, sub, ok
}

func windowArgs(t *Thread, s *Str, from, to Value) (w window, ok bool) {
	w = window{s: s, hi: len(s.s), ok: true}
	if from.IsUnbound() && to.IsUnbound() {
		return w, true
	}
	start, end, ok := rangeArgs(t, from, to, s.n)
	if !ok {
		return w, false
	}
	if start > end {
		w.ok = false
		return w, true
	}
	w.lo, w.hi = s.offset(start), s.offset(end)
	return w, true
}

func (w window) text() string { return w.s.s[w.lo:w.hi] }

// find gives the index of sub in code points of the whole text, -1 if absent.
func (w window) find(sub string, index func(s, sub string) int) int {
	if !w.ok {
		return -1
	}
	i := index(w.text(), sub)
	if i < 0 {
		return -1
	}
	return w.s.pointAt(w.lo + i)
}

func strFindWith(t *Thread, a []Value, method string, index func(s, sub string) int) Value {
	w, sub, ok := searchArgs(t, a, method)
	if !ok {
		return Raised
	}
	return Int(int64(w.find(sub.s, index)))
}

func strIndexWith(t *Thread, a []Value, method string, index func(s, sub string) int) Value {
	v := strFindWith(t, a, method, index)
	if v == Int(-1) {
		return t.Raise(ValueErrorType, "substring not found")
	}
	return v
}

func strFind(t *Thread, a []Value) Value { return strFindWith(t, a, "find", strings.Index) }

func strRfind(t *Thread, a []Value) Value { return strFindWith(t, a, "rfind", strings.LastIndex) }

func strIndexMethod(t *Thread, a []Value) Value { return strIndexWith(t, a, "index", strings.Index) }

func strRindex(t *Thread, a []Value) Value { return strIndexWith(t, a, "rindex", strings.LastIndex) }

func strCount(t *Thread, a []Value) Value {
	w, sub, ok := searchArgs(t, a, "count")
	if !ok {
		return Raised
	}
	if !w.ok {
		return Int(0)
	}
	if sub.s == "" {
		return Int(int64(countPoints(w.text()) + 1))
	}
	return Int(int64(strings.Count(w.text(), sub.s)))
}

// strFindAnywhere, strCountAll, strBeginsWith and strFinishesWith are find, count, startswith and endswith in the whole
// text, strHasAt is startswith from an index on.

func strFindAnywhere(t *Thread, v, sub Value) Value {
	x, ok := AsStr(sub)
	if !ok {
		return strFind(t, []Value{v, sub, Unbound, Unbound})
	}
	s := Cast[Str](v)
	i := strings.Index(s.s, x.s)
	if i > 0 {
		i = s.pointAt(i)
	}
	return Int(int64(i))
}

func strCountAll(t *Thread, v, sub Value) Value {
	if x, ok := AsStr(sub); ok && x.s != "" {
		return Int(int64(strings.Count(Cast[Str](v).s, x.s)))
	}
	return strCount(t, []Value{v, sub, Unbound, Unbound})
}

func strBeginsWith(t *Thread, v, affix Value) Value {
	if x, ok := AsStr(affix); ok {
		return Bool(strings.HasPrefix(Cast[Str](v).s, x.s))
	}
	return strStartsWith(t, []Value{v, affix, Unbound, Unbound})
}

func strFinishesWith(t *Thread, v, affix Value) Value {
	if x, ok := AsStr(affix); ok {
		return Bool(strings.HasSuffix(Cast[Str](v).s, x.s))
	}
	return strEndsWith(t, []Value{v, affix, Unbound, Unbound})
}

func strHasAt(t *Thread, v, affix, start Value) Value {
	s := Cast[Str](v)
	if x, ok := AsStr(affix); ok && start.IsInt() && s.IsASCII() && uint64(start.Int64()) <= uint64(len(s.s)) {
		return Bool(strings.HasPrefix(s.s[start.Int64():], x.s))
	}
	return strStartsWith(t, []Value{v, affix, start, Unbound})
}

func strStartsWith(t *Thread, a []Value) Value {
	return strHasAffix(t, a, "startswith", strings.HasPrefix)
}

func strEndsWith(t *Thread, a []Value) Value {
	return strHasAffix(t, a, "endswith", strings.HasSuffix)
}

func strHasAffix(t *Thread, a []Value, method string, has func(s, affix string) bool) Value {
	w, ok := windowArgs(t, selfStr(a), a[2], a[3])
	if !ok {
		return Raised
	}
	if affix, ok := AsStr(a[1]); ok {
		return Bool(w.ok && has(w.text(), affix.s))
	}
	affixes, ok := AsTuple(a[1])
	if !ok {
		return t.Raise(TypeErrorType, "%s first arg must be str or a tuple of str, not %s", method, a[1].Type().MessageName())
	}
	for _, item := range affixes.Items {
		affix, ok := AsStr(item)
		if !ok {
			return t.Raise(TypeErrorType, "tuple for %s must only contain str, not %s", method, item.Type().MessageName())
		}
		if w.ok && has(w.text(), affix.s) {
			return True
		}
	}
	return False
}

func strContains(t *Thread, v, item Value) (in, ok bool) {
	sub, ok := AsStr(item)
	if !ok {
		t.Raise(TypeErrorType, "'in <string>' requires string as left operand, not %s", item.Type().MessageName())
		return false, false
	}
	s := Cast[Str](v).s
	if len(sub.s) == 1 && len(s) <= fewBytes {
		return hasByte(s, sub.s[0]), true
	}
	return strings.Contains(s, sub.s), true
}

// fewBytes is up to how many bytes a loop finds one sooner than a call does.
const fewBytes = 16

func hasByte(s string, c byte) bool {
	for i := range len(s) {
		if s[i] == c {
			return true
		}
	}
	return false
}

func strReplace(t *Thread, a []Value) Value { return replaceIn(t, a[0], a[1], a[2], a[3]) }

func strReplaceAll(t *Thread, v, old, repl Value) Value { return replaceIn(t, v, old, repl, Unbound) }

func replaceIn(t *Thread, v, from, to, most Value) Value {
	s := Cast[Str](v)
	old, ok := strParam(t, from, "replace", " 1")
	if !ok {
		return Raised
	}
	repl, ok := strParam(t, to, "replace", " 2")
	if !ok {
		return Raised
	}
	count, ok := widthArg(t, most, -1)
	if !ok {
		return Raised
	}
	times := s.n + 1
	if old.s != "" {
		times = strings.Count(s.s, old.s)
	}
	if count >= 0 {
		times = min(times, count)
	}
	switch grow := len(repl.s) - len(old.s); {
	case times == 0 || old.s == repl.s:
		return plainStr(s)
	case grow > 0 && len(s.s)+len(repl.s) >= 1<<10 && !(t.CheckSize(int64(times), int64(grow)) && t.CheckSize(int64(len(s.s)+times*grow), 1)):
		return Raised
	case old.s == "":
		return NewStr(interleave(s.s, repl.s, count))
	}
	return replaceText(s, old, repl, times)
}

// replaceText replaces old, which is not empty and there so many times at least.
func replaceText(s, old, repl *Str, times int) Value {
	size, n := len(s.s)+times*(len(repl.s)-len(old.s)), s.n+times*(repl.n-old.n)
	if n <= 1 || size > mostFlatASCII {
		return strOfLen(strings.Replace(s.s, old.s, repl.s, times), n).Value()
	}
	r, out := newStr(size, n)
	rest := s.s
	if len(old.s) == 1 && len(repl.s) == 1 {
		copy(out, rest)
		for at := 0; times > 0; times-- {
			at += strings.IndexByte(rest[at:], old.s[0])
			out[at] = repl.s[0]
			at++
		}
		return r.Value()
	}
	for ; times > 0; times-- {
		i := strings.Index(rest, old.s)
		out = out[copy(out, rest[:i]):]
		out = out[copy(out, repl.s):]
		rest = rest[i+len(old.s):]
	}
	copy(out, rest)
	return r.Value()
}

// interleave puts sep before each code point of s and after the last, at most count times.
func interleave(s, sep string, count int) string {
	var b strings.Builder
	for i, w := 0, 0; ; i += w {
		if count == 0 || i == len(s) {
			if count != 0 {
				b.WriteString(sep)
			}
			b.WriteString(s[i:])
			return b.String()
		}
		b.WriteString(sep)
		count--
		w = pointWidth(s[i])
		b.WriteString(s[i : i+w])
	}
}

func strPartition(t *Thread, v, arg Value) Value {
	s, sep, ok := partitionArgs(t, v, arg)
	if !ok {
		return Raised
	}
	i := strings.Index(s.s, sep.s)
	if i < 0 {
		return NewTuple(v, emptyStr.Value(), emptyStr.Value()).Value()
	}
	return NewTuple(s.sub(0, i), plainStr(sep), s.sub(i+len(sep.s), len(s.s))).Value()
}

func strRpartition(t *Thread, v, arg Value) Value {
	s, sep, ok := partitionArgs(t, v, arg)
	if !ok {
		return Raised
	}
	i := strings.LastIndex(s.s, sep.s)
	if i < 0 {
		return NewTuple(emptyStr.Value(), emptyStr.Value(), v).Value()
	}
	return NewTuple(s.sub(0, i), plainStr(sep), s.sub(i+len(sep.s), len(s.s))).Value()
}

func partitionArgs(t *Thread, v, arg Value) (s, sep *Str, ok bool) {
	sep, ok = AsStr(arg)
	if !ok {
		t.Raise(TypeErrorType, "must be str, not %s", arg.Type().MessageName())
		return nil, nil, false
	}
	if sep.s == "" {
		t.Raise(ValueErrorType, "empty separator")
		return nil, nil, false
	}
	return Cast[Str](v), sep, true
}

func strRemovePrefix(t *Thread, v, arg Value) Value {
	s := Cast[Str](v)
	prefix, ok := strParam(t, arg, "removeprefix", "")
	if !ok {
		return Raised
	}
	if !strings.HasPrefix(s.s, prefix.s) {
		return plainStr(s)
	}
	return s.sub(len(prefix.s), len(s.s))
}

func strRemoveSuffix(t *Thread, v, arg Value) Value {
	s := Cast[Str](v)
	suffix, ok := strParam(t, arg, "removesuffix", "")
	if !ok {
		return Raised
	}
	if !strings.HasSuffix(s.s, suffix.s) {
		return plainStr(s)
	}
	return s.sub(0, len(s.s)-len(suffix.s))
}
