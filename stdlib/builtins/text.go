package builtins

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

var textFunctions = []object.Method{
	{Name: "ascii", Sig: "obj, /", One: builtinASCII},
	{Name: "chr", Sig: "i, /", One: builtinChr},
	{Name: "format", Sig: "value, format_spec='', /", Two: builtinFormat},
	{Name: "help", Sig: "*args", Fn: builtinHelp},
	{Name: "input", Sig: "prompt='', /", Fn: builtinInput},
	{Name: "ord", Sig: "c, /", One: builtinOrd},
	{Name: "print", Sig: "*args, sep=' ', end='\\n', file=None, flush=False", Fn: builtinPrint},
	{Name: "repr", Sig: "obj, /", One: builtinRepr},
}

func builtinASCII(t *thread, v value) value { return textResult(object.ASCII(t, v)) }

func textResult(s string, ok bool) value {
	if !ok {
		return object.Raised
	}
	return object.NewStr(s)
}

func builtinRepr(t *thread, v value) value {
	if !t.EnterCall(" while getting the repr of an object") {
		return object.Raised
	}
	r := v.Type().Repr(t, v)
	t.LeaveCall()
	if _, isStr := object.AsStr(r); r.Ok() && !isStr {
		return t.Raise(object.TypeErrorType, "__repr__ returned non-string (type %s)", r.Type().MessageName())
	}
	return r
}

func builtinChr(t *thread, i value) value {
	n, ok := object.IndexClip(t, i)
	if !ok {
		return object.Raised
	}
	if n < 0 || n > 0x10FFFF {
		return t.Raise(object.ValueErrorType, "chr() arg not in range(0x110000)")
	}
	return object.Chr(rune(n))
}

func builtinOrd(t *thread, c value) value {
	var n int
	if s, ok := object.AsStr(c); ok {
		if n = object.StrLen(s); n == 1 {
			r, _ := object.DecodePoint(s.Text(), 0)
			return object.Int(int64(r))
		}
	} else if b, ok := object.BytesOf(c); ok {
		if n = len(b); n == 1 {
			return object.Int(int64(b[0]))
		}
	} else {
		return t.Raise(object.TypeErrorType, "ord() expected string of length 1, but %s found", c.Type().MessageName())
	}
	return t.Raise(object.TypeErrorType, "ord() expected a character, but string of length %d found", n)
}

func builtinFormat(t *thread, item, formatSpec value) value {
	spec := ""
	if formatSpec.Ok() {
		s, ok := object.AsStr(formatSpec)
		if !ok {
			return t.Raise(object.TypeErrorType, "format() argument 2 must be str, not %s", object.ArgumentType(formatSpec))
		}
		spec = s.Text()
	}
	return textResult(object.Format(t, item, spec))
}

// builtinPrint receives sep, end, file, flush, then what is to be printed.
func builtinPrint(t *thread, a []value) value {
	file := a[2]
	if file.Bad() || file.IsNone() {
		file = sysAttribute(t, "stdout")
		if file.Bad() {
			return t.Raise(object.RuntimeErrorType, "lost sys.stdout")
		}
		if file.IsNone() {
			return object.None
		}
	}
	sep, ok := separator(t, a[0], "sep", " ")
	if !ok {
		return object.Raised
	}
	end, ok := separator(t, a[1], "end", "\n")
	if !ok || !printItems(t, file, a[4:], sep, end) {
		return object.Raised
	}
	if a[3].Ok() {
		flush, ok := object.Truth(t, a[3])
		if !ok || flush && object.CallMethod(t, file, object.StrOf("flush")).Bad() {
			return object.Raised
		}
	}
	return object.None
}

func separator(t *thread, v value, name, def string) (string, bool) {
	if v.Bad() || v.IsNone() {
		return def, true
	}
	s, ok := object.AsStr(v)
	if !ok {
		t.Raise(object.TypeErrorType, "%s must be None or a string, not %s", name, v.Type().MessageName())
		return "", false
	}
	return s.Text(), true
}

func printItems(t *thread, file value, items []value, sep, end string) bool {
	write := writerOf(t, file)
	for i, item := range items {
		if i > 0 && !write(sep) {
			return false
		}
		s, ok := object.ToStr(t, item)
		if !ok || !write(s) {
			return false
		}
	}
	return write(end)
}

// writerOf writes text to file: straight into the buffer of a text stream of ours, through
// its write method otherwise.
func writerOf(t *thread, file value) func(s string) bool {
	if f, ok := pyio.ExactTextFile(file); ok {
		return func(s string) bool { return f.WriteText(t, s) }
	}
	write := object.GetAttr(t, file, object.StrOf("write"))
	return func(s string) bool {
		return write.Ok() && object.Call(t, write, object.NewStr(s)).Ok()
	}
}

// sysAttribute reads a name of the module sys; Unbound when it is not there.
func sysAttribute(t *thread, name string) value {
	m, ok := object.ModuleOf(t.Interp.Modules.GetStr(object.StrOf("sys")))
	if !ok {
		return object.Unbound
	}
	return m.Get(name)
}

func builtinInput(t *thread, a []value) value {
	in, out := sysAttribute(t, "stdin"), sysAttribute(t, "stdout")
	for _, each := range []struct {
		name string
		v    value
	}{{"stdin", in}, {"stdout", out}} {
		if each.v.Bad() || each.v.IsNone() {
			return t.Raise(object.RuntimeErrorType, "input(): lost sys.%s", each.name)
		}
	}
	if !t.WarnBlocking("input") || a[0].Ok() && !printItems(t, out, a[:1], "", "") {
		return object.Raised
	}
	if object.CallMethod(t, out, object.StrOf("flush")).Bad() {
		return object.Raised
	}
	return inputLine(t, object.CallMethod(t, in, object.StrOf("readline")))
}

func inputLine(t *thread, line value) value {
	if line.Bad() {
		return line
	}
	s, ok := object.AsStr(line)
	switch {
	case !ok:
		return t.Raise(object.TypeErrorType, "object.readline() returned non-string")
	case s.Text() == "":
		return t.Raise(object.EOFErrorType, "EOF when reading a line")
	}
	return object.NewStr(strings.TrimSuffix(s.Text(), "\n"))
}

// builtinHelp is the help of the module pydoc.
func builtinHelp(t *thread, a []value) value {
	pydoc := t.Interp.Library(t, "pydoc")
	if pydoc.Bad() {
		return pydoc
	}
	return object.CallMethod(t, pydoc, t.Interp.Name("help"), a...)
}
