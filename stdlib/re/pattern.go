package re

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// pattern is re.Pattern.
type pattern struct {
	object.Header
	source  value // as the script gave it
	isBytes bool
	prog    *program
	names   *object.Dict // name to group
	byGroup []string     // group to name
	// recent is the last long str that is not ASCII, as code points.
	recent       *object.Str
	recentPoints []rune
	// template is the replacement text parsed last.
	template     *template
	templateText value
}

var patternType = &object.Type{Name: "Pattern", Module: "re", Flags: object.FlagNoNew | object.FlagWeakref}

func patternOf(v value) *pattern { return object.Cast[pattern](v) }

func init() {
	ty := patternType.Define(object.ObjectType, nil)
	ty.Repr = patternRepr
	ty.Hash = patternHash
	ty.Compare = patternCompare
	const span = "string, pos=0, endpos=9223372036854775807"
	ty.Methods = []object.Method{
		{Name: "match", Sig: span, Fn: func(t *thread, a []value) value { return patternOf(a[0]).once(t, a, modeMatch) }},
		{Name: "fullmatch", Sig: span, Fn: func(t *thread, a []value) value { return patternOf(a[0]).once(t, a, modeFull) }},
		{Name: "search", Sig: span, Fn: func(t *thread, a []value) value { return patternOf(a[0]).once(t, a, modeSearch) }},
		{Name: "findall", Sig: span, Fn: findall},
		{Name: "finditer", Sig: span, Fn: finditer},
		{Name: "scanner", Sig: span, Fn: newScanning},
		{Name: "split", Sig: "string, maxsplit=0", Fn: split},
		{Name: "sub", Sig: "repl, string, count=0", Fn: sub},
		{Name: "subn", Sig: "repl, string, count=0", Fn: subn},
		{Name: "__reduce__", Sig: "", Fn: patternReduce},
		{Name: "__copy__", Sig: "", Fn: func(_ *thread, a []value) value { return a[0] }},
		{Name: "__deepcopy__", Sig: "memo, /", Fn: func(_ *thread, a []value) value { return a[0] }},
		object.GenericMethod(),
	}
	ty.Getters = []object.Getter{
		{Name: "pattern", Get: func(_ *thread, v value) value { return patternOf(v).source }},
		{Name: "flags", Get: func(_ *thread, v value) value { return object.Int(int64(patternOf(v).prog.flags)) }},
		{Name: "groups", Get: func(_ *thread, v value) value { return object.Int(int64(patternOf(v).prog.groups - 1)) }},
		{Name: "groupindex", Get: func(_ *thread, v value) value { return namesOf(patternOf(v)) }},
	}
}

var flagNames = []struct {
	flag int
	name string
}{
	{flagIgnoreCase, "re.IGNORECASE"},
	{flagLocale, "re.LOCALE"},
	{flagMultiLine, "re.MULTILINE"},
	{flagDotAll, "re.DOTALL"},
	{flagUnicode, "re.UNICODE"},
	{flagVerbose, "re.VERBOSE"},
	{flagDebug, "re.DEBUG"},
	{flagASCII, "re.ASCII"},
}

func patternRepr(t *thread, v value) value {
	p := patternOf(v)
	flags := p.prog.flags
	if !p.isBytes && flags&typeFlags == flagUnicode {
		flags &^= flagUnicode
	}
	var shown []string
	for _, f := range flagNames {
		if flags&f.flag != 0 {
			shown = append(shown, f.name)
			flags &^= f.flag
		}
	}
	if flags != 0 {
		shown = append(shown, hex(flags))
	}
	text, ok := object.Repr(t, p.source)
	if !ok {
		return object.Raised
	}
	text = "re.compile(" + clip(text, 200)
	if len(shown) > 0 {
		text += ", " + strings.Join(shown, "|")
	}
	return object.NewStr(text + ")")
}

func hex(n int) string {
	const digits = "0123456789abcdef"
	s := ""
	for ; n != 0; n >>= 4 {
		s = digits[n&15:n&15+1] + s
	}
	return "0x" + s
}

// clip is the first n characters.
func clip(s string, n int) string {
	for i := range object.Points(s) {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func patternHash(t *thread, v value) (int64, bool) {
	h, ok := object.Hash(t, patternOf(v).source)
	return h ^ int64(patternOf(v).prog.flags), ok
}

func patternCompare(t *thread, op object.CompareOp, a, b value) value {
	if op != object.OpEq && op != object.OpNe || a.Type() != patternType || b.Type() != patternType {
		return object.NotImplemented
	}
	p, q := patternOf(a), patternOf(b)
	same := p == q
	if !same && p.prog.flags == q.prog.flags && p.isBytes == q.isBytes {
		var ok bool
		if same, ok = object.Equal(t, p.source, q.source); !ok {
			return object.Raised
		}
	}
	return object.Bool(same == (op == object.OpEq))
}

// mode is what part of the text a match must be.
type mode uint8

const (
	modeSearch mode = iota
	modeMatch
	modeFull
)

// bounds reads string, pos and endpos behind the receiver.
func (p *pattern) bounds(t *thread, a []value) (s *subject, pos, endpos int, ok bool) {
	if s, ok = p.subjectOf(t, a[1]); !ok {
		return nil, 0, 0, false
	}
	from, to := int64(0), int64(s.len())
	if a[2].Ok() {
		if from, ok = object.IndexInt(t, a[2]); !ok {
			return nil, 0, 0, false
		}
	}
	if a[3].Ok() {
		if to, ok = object.IndexClip(t, a[3]); !ok {
			return nil, 0, 0, false
		}
	}
	to = max(0, min(to, int64(s.len())))
	from = max(0, min(from, int64(s.len())))
	return s, int(from), int(to), true
}

// once is match, fullmatch and search.
func (p *pattern) once(t *thread, a []value, how mode) value {
	s, pos, endpos, ok := p.bounds(t, a)
	if !ok {
		return object.Raised
	}
	if pos > endpos {
		return object.None
	}
	e := p.engine(t, s, endpos)
	return p.attempt(e, s, how, pos, pos, endpos)
}

// attempt matches once, from place at, and makes the result.
func (p *pattern) attempt(e engine, s *subject, how mode, at, pos, endpos int) value {
	e.demand(how == modeFull, -1)
	find := e.matchAt
	if how == modeSearch {
		find = e.search
	}
	switch find(at) {
	case raised:
		return object.Raised
	case failed:
		return object.None
	}
	return p.newMatch(e, s, pos, endpos)
}

// namesOf is groupindex; CPython has a plain dict for a pattern without names.
func namesOf(p *pattern) value {
	if p.names.Len() == 0 {
		return object.NewDict().Value()
	}
	return object.NewMappingProxy(p.names.Value())
}

// patternReduce is re._compile(pattern, flags).
func patternReduce(t *thread, a []value) value {
	re := t.Interp.Library(t, "re")
	if re.Bad() {
		return re
	}
	compile := object.GetAttr(t, re, object.StrOf("_compile"))
	if compile.Bad() {
		return compile
	}
	p := patternOf(a[0])
	return object.NewTuple(compile, object.NewTuple(p.source, object.Int(int64(p.prog.flags))).Value()).Value()
}
