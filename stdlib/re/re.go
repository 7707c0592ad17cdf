// Package re is the module re: its own parser of patterns, and a matcher that tries alternatives in order and goes back
// when they fail. It knows texts as code points or bytes only.
package re

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

// The text of the module, and of the flags that few scripts need.
var (
	//go:embed re.py
	source string
	//go:embed flags.py
	flagsSource string
)

// The exceptions that patterns raise beside PatternError.
var (
	recursionError = object.RecursionErrorType
	overflowError  = object.OverflowErrorType
	valueError     = object.ValueErrorType
)

// Defs describes the module re and the hidden one its flags are in.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{{Name: "re", Docs: []string{docs}, Init: fill, Source: source, Package: true}, {Name: "re._flags", Source: flagsSource}}
}

// maxCached is how many patterns are kept compiled.
const maxCached = 512

type cacheKey struct {
	text    string
	isBytes bool
	flags   int
}

// cache holds the patterns an interpreter compiled lately.
type cache map[cacheKey]*pattern

func fill(_ *thread, m *object.Module) bool {
	c := cache{}
	m.Func("_compile", "pattern, flags, /", func(t *thread, a []value) value { return c.compile(t, a[0], a[1]) })
	m.Func("purge", "", func(*thread, []value) value {
		clear(c)
		return object.None
	})
	m.Func("_warn", "message, /", warn)
	m.Func("_escape", "pattern, /", escape)
	m.Set("Pattern", patternType.Value())
	m.Set("Match", matchType.Value())
	return true
}

// warn warns, at the line of the script that called sub, subn or split, that what it does is deprecated.
func warn(t *thread, a []value) value {
	msg, _ := object.AsStr(a[0])
	if t.Interp.Warn != nil && !t.Interp.Warn(t, object.DeprecationWarningType, 3, msg.Text()) {
		return object.Raised
	}
	return object.None
}

// compile is re.compile; v may be a pattern compiled already.
func (c cache) compile(t *thread, v, flagsValue value) value {
	n, ok := object.IndexInt(t, flagsValue)
	if !ok {
		return object.Raised
	}
	flags := int(n)
	if v.Type() == patternType {
		if flags != 0 {
			return t.Raise(object.ValueErrorType, "cannot process flags argument with a compiled pattern")
		}
		return v
	}
	key := cacheKey{flags: flags}
	if s, ok := object.AsStr(v); ok {
		key.text = s.Text()
	} else if b, ok := object.AsBytes(v); ok {
		key.text, key.isBytes = string(b), true
	}
	exact := v.Type() == object.StrType || v.Type() == object.BytesType
	if p := c[key]; p != nil && exact {
		return object.FromHeader(&p.Header)
	}
	p := compilePattern(t, v, flags)
	if p == nil {
		return object.Raised
	}
	if exact && flags&flagDebug == 0 {
		if len(c) >= maxCached {
			clear(c)
		}
		c[key] = p
	}
	return object.FromHeader(&p.Header)
}

// sourceOf is a pattern or template as characters.
func sourceOf(v value) (text []rune, isBytes, ok bool) {
	if s, ok := object.AsStr(v); ok {
		return pointsOf(s.Text()), false, true
	}
	b, ok := object.BufferOf(v)
	for _, c := range b {
		text = append(text, rune(c))
	}
	return text, true, ok
}

func compilePattern(t *thread, v value, flags int) *pattern {
	if _, ok := object.Hash(t, v); !ok {
		return nil
	}
	text, isBytes, ok := sourceOf(v)
	if !ok {
		t.Raise(object.TypeErrorType, "first argument must be string or compiled pattern")
		return nil
	}
	p, warned, err := compileText(text, isBytes, flags)
	if err != nil {
		err.raise(t, v)
		return nil
	}
	for _, w := range warned {
		if t.Interp.Warn != nil && !t.Interp.Warn(t, object.FutureWarningType, 1, w) {
			return nil
		}
	}
	p.source = v
	return p
}

func compileText(text []rune, isBytes bool, flags int) (out *pattern, warned []string, err *patternError) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case *patternError:
			err = r
		default:
			panic(r)
		}
	}()
	p, root := parse(text, isBytes, flags)
	out = &pattern{Header: object.HeaderOf(patternType), isBytes: isBytes, prog: compile(p, root), names: object.NewDict()}
	out.byGroup = make([]string, len(p.groups))
	for _, name := range p.order {
		out.names.SetStr(object.StrOf(name), object.Int(int64(p.names[name])))
		out.byGroup[p.names[name]] = name
	}
	return out, p.warned, nil
}

// raise raises what the error stands for; source is the pattern or template it is about.
func (e *patternError) raise(t *thread, source value) {
	var behind *object.Exception
	if e.behind != nil {
		t.Throw(object.NewException(e.behind, e.behindText))
		behind = t.Take()
	}
	e.raiseAlone(t, source)
	if exc := t.Pending(); exc != nil && behind != nil {
		exc.Context, exc.SuppressContext = behind, true
	}
}

func (e *patternError) raiseAlone(t *thread, source value) {
	if e.kind != nil {
		t.Raise(e.kind, "%s", e.msg)
		return
	}
	m := t.Interp.Library(t, "re")
	if m.Bad() {
		return
	}
	cls := object.GetAttr(t, m, t.Interp.Name("PatternError"))
	if cls.Bad() {
		return
	}
	args := []value{object.NewStr(e.msg)}
	if e.pos >= 0 {
		args = append(args, source, object.Int(int64(e.pos)))
	}
	if exc := object.CallKw(t, cls, args, nil); exc.Ok() {
		object.RaiseValue(t, exc, object.Unbound)
	}
}

// escape puts a backslash before what would mean something in a pattern.
func escape(t *thread, a []value) value {
	text, isBytes, ok := sourceOf(a[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "decoding to str: need a bytes-like object, %s found", a[0].Type().Name)
	}
	out := make([]rune, 0, len(text))
	for _, r := range text {
		switch r {
		case '(', ')', '[', ']', '{', '}', '?', '*', '+', '-', '|', '^', '$', '\\', '.', '&', '~', '#', ' ', '\t', '\n', '\r', '\v', '\f':
			out = append(out, '\\')
		}
		out = append(out, r)
	}
	return newText(out, isBytes)
}
