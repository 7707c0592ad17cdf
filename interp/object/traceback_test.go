package object

import (
	"strings"
	"testing"

	"github.com/bide-lang/bide/lexer/token"
)

// fakeCode is code whose sites are found by their text in the source.
type fakeCode struct {
	file  *token.File
	name  string
	sites []Site
}

func (c *fakeCode) FileName() string  { return c.file.Name }
func (c *fakeCode) FuncName() string  { return c.name }
func (c *fakeCode) Site(n int32) Site { return c.sites[n] }

const tracedSource = `def f(x):
    return 1 / x
def g(x):
    y = f(x)
    return f(x) # last
    return (y)(x)
def many(n):
    print(n, "日本語", n[0])
def long(d):
    return foo(d,
               1, 2,
               3,
               4)[0] + (
        1)
    return [
        a[0]["key"]
        .real,
    ][0]
    print(f(1), f(0), g(
        1,
        2,
        3,
        4,
        5,
        6))
`

// at makes an entry for the first span text after the line that begins with lead; anchor is the part of the span marked with ^.
func at(name, lead, span, anchor string) *Traceback {
	c := &fakeCode{file: token.NewFile("t.py", tracedSource), name: name}
	start := strings.Index(tracedSource, lead)
	start += strings.Index(tracedSource[start:], span)
	site := Site{File: c.file, Span: token.Span{Start: token.Pos(start), End: token.Pos(start + len(span))}}
	if anchor != "" {
		from := start + strings.Index(span, anchor)
		site.Anchor = token.Span{Start: token.Pos(from), End: token.Pos(from + len(anchor))}
	}
	c.sites = []Site{site}
	return &Traceback{Header: Header{TracebackType}, Code: c}
}

func TestTracebackMarks(test *testing.T) {
	cases := []struct {
		tb   *Traceback
		want string
	}{
		{at("f", "    return 1", "1 / x", "/"), "    return 1 / x\n           ~~^~~\n"},
		{at("g", "    y =", "f(x)", "(x)"), "    y = f(x)\n"},
		{at("g", "    return f(x)", "f(x)", "(x)"), "    return f(x) # last\n"},
		{at("g", "    return (y)", "(y)(x)", ")(x)"), "    return (y)(x)\n           ~~~^^^\n"},
		{at("g", "    y =", "y = f(x)", ""), "    y = f(x)\n"},
		{at("g", "    return (y)", "return (y)(x)", ""), "    return (y)(x)\n"},
		{at("many", "    print(n", "n[0]", "[0]"), "    print(n, \"日本語\", n[0])\n                       ~^^^\n"},
		{at("long", "    return foo", "foo(d,\n               1, 2,\n               3,\n               4)", "(d,\n               1, 2,\n               3,\n               4)"),
			"    return foo(d,\n           ~~~^^^\n               1, 2,\n               ^^^^^\n               3,\n               ^^\n               4)[0] + (\n               ^^\n"},
		{at("long", "        a[0]", `a[0]["key"]`, `["key"]`), "    a[0][\"key\"]\n    ~~~~^^^^^^^\n"},
		{at("long", "    print(f(1)", "g(\n        1,\n        2,\n        3,\n        4,\n        5,\n        6)", "(\n        1,\n        2,\n        3,\n        4,\n        5,\n        6)"),
			"    print(f(1), f(0), g(\n                      ~^\n        1,\n        ^^\n    ...<3 lines>...\n        5,\n        ^^\n        6))\n        ^^\n"},
	}
	for i, c := range cases {
		if got := c.tb.source(); got != c.want {
			test.Errorf("case %d:\n%s\nwant\n%s", i, got, c.want)
		}
	}
}

func TestTracebackCountsRepeats(test *testing.T) {
	var top *Traceback
	for range 10 {
		tb := at("g", "    y =", "f(x)", "(x)")
		tb.Next, top = top, tb
	}
	got := strings.Join(FormatTraceback(top), "")
	entry := "  File \"t.py\", line 4, in g\n    y = f(x)\n"
	if want := strings.Repeat(entry, 3) + "  [Previous line repeated 7 more times]\n"; got != want {
		test.Errorf("got\n%s", got)
	}
}

func TestFormatException(test *testing.T) {
	t := NewTestThread()
	plain := NewException(ValueErrorType, "x\ny")
	plain.SetTraceback(at("f", "    return 1", "1 / x", "/"))
	cause := NewException(KeyErrorType, "k")
	cause.SetTraceback(at("g", "    y =", "f(x)", "(x)"))
	chained := NewException(RuntimeErrorType, "again")
	chained.Cause, chained.SuppressContext, chained.Context = cause, true, plain
	looped := NewException(RuntimeErrorType, "loop")
	looped.Context = NewException(TypeErrorType, "")
	looped.Context.Context = looped
	group := NewGroup("top", []Value{plain.Value(), NewGroup("inner", []Value{cause.Value()}).Value(), chained.Value()})
	group.SetTraceback(plain.Traceback())
	noted := NewException(OSErrorType, "o")
	CallMethod(t, noted.Value(), StrOf("add_note"), NewStr("note 1\nnote 2"))
	wrong := token.Errorf(token.NewFile("s.py", "if 1:\n  x = = 2\n"), token.Span{Start: 12, End: 13}, "invalid syntax")
	wrong.Text = "  x = = 2\n"
	syntax := SyntaxErrorFrom(wrong)
	cancelled := NewException(CancelledErrorType, "")
	const where = "  File \"t.py\", line 2, in f\n    return 1 / x\n           ~~^~~\n"
	cases := []struct {
		e    *Exception
		want string
	}{
		{plain, "Traceback (most recent call last):\n" + where + "ValueError: x\ny\n"},
		{chained, "Traceback (most recent call last):\n  File \"t.py\", line 4, in g\n    y = f(x)\nKeyError: 'k'\n" +
			"\nThe above exception was the direct cause of the following exception:\n\nRuntimeError: again\n"},
		{looped, "TypeError\n\nDuring handling of the above exception, another exception occurred:\n\nRuntimeError: loop\n"},
		{noted, "OSError: o\nnote 1\nnote 2\n"},
		{cancelled, "asyncio.exceptions.CancelledError\n"},
		{syntax, "  File \"s.py\", line 2\n    x = = 2\n        ^\nSyntaxError: invalid syntax\n"},
		{group, `  + Exception Group Traceback (most recent call last):
  |   File "t.py", line 2, in f
  |     return 1 / x
  |            ~~^~~
  | ExceptionGroup: top (3 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "t.py", line 2, in f
    |     return 1 / x
    |            ~~^~~
    | ValueError: x
    | y
    +---------------- 2 ----------------
    | ExceptionGroup: inner (1 sub-exception)
    +-+---------------- 1 ----------------
      | Traceback (most recent call last):
      |   File "t.py", line 4, in g
      |     y = f(x)
      | KeyError: 'k'
      +------------------------------------
    +---------------- 3 ----------------
    | Traceback (most recent call last):
    |   File "t.py", line 4, in g
    |     y = f(x)
    | KeyError: 'k'
    | 
    | The above exception was the direct cause of the following exception:
    | 
    | RuntimeError: again
    +------------------------------------
`},
	}
	for _, c := range cases {
		if got := FormatException(t, c.e); got != c.want {
			test.Errorf("got\n%s\nwant\n%s", got, c.want)
		}
	}
}

type fakeNames []string

func (n fakeNames) VisibleNames() ([]string, bool) { return n, true }
func (n fakeNames) Local(string) Value             { return Unbound }

func TestSuggestions(test *testing.T) {
	t := NewTestThread()
	t.Interp.FrameNames = func(Value) NameSource { return fakeNames{"value", "print", "Values", "x"} }
	named := func(name string) string {
		e := NewException(NameErrorType, "name '"+name+"' is not defined")
		e.Extra = []Value{NewStr(name)}
		e.SetTraceback(at("f", "    return 1", "1 / x", "/"))
		e.Traceback().Frame = None
		lines, _ := FormatExceptionOnly(t, e)
		return lines[len(lines)-1]
	}
	cases := []struct{ name, want string }{
		{"valeu", "NameError: name 'valeu' is not defined. Did you mean: 'value'?\n"},
		{"prnt", "NameError: name 'prnt' is not defined. Did you mean: 'print'?\n"},
		{"zzzz", "NameError: name 'zzzz' is not defined\n"},
		{"json", "NameError: name 'json' is not defined. Did you forget to import 'json'?\n"},
		{"values", "NameError: name 'values' is not defined. Did you mean: 'Values'?\n"},
	}
	for _, c := range cases {
		if got := named(c.name); got != c.want {
			test.Errorf("got %s, want %s", got, c.want)
		}
	}
	GetAttr(t, NewList(nil).Value(), StrOf("apend"))
	if got, _ := FormatExceptionOnly(t, t.Take()); got[0] != "AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?\n" {
		test.Error(got)
	}
}
