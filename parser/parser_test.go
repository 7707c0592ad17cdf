package parser

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

func parse(t *testing.T, src string) *ast.Module {
	t.Helper()
	mod, err := ParseModule(token.NewFile("f", src))
	if err != nil {
		t.Fatalf("%q: %v", src, err)
	}
	return mod
}

// everything holds each kind of node at least once.
const everything = `
import a.b as c, d
from ..e import f as g, h
async def fn[T: int = str, *Ts, **P](a, /, b: int = 1, *args, c, k=2, **kw) -> None:
    global x
    async for i in it: break
    else: continue
    async with a as b, c: pass
    await z
    yield 1
@deco
class C[T](Base, metaclass=M):
    def m(self):
        nonlocal y
        yield from y
        return 1
type A[T] = list[T]
x = y = (1, [2.5, 3j], {4, *s}, {5: 6, **d}, b'', "s" 't', None, True, ..., 99999999999999999999)
x += 1 + b if a and b or not c else lambda q, *r: -q
x: int = 3
del x, y[0], z.a
while (n := f(*a, k=1, **b)): pass
if a < b <= c is not d not in e: pass
elif x: pass
else: pass
for i, *j in k: pass
with (a as b, c): pass
try: pass
except* E as e: raise X from y
finally: assert x, "m"
l = [i for i in j if i], {i for i in j}, {i: i for i in j}, (i async for i in j)
a[1:2:3, ::4]
f"{x!r:>{w}} {y=}"
match x:
    case 1 | None | -2.5 | "s": pass
    case [a, *_, b] | {"k": v, **rest} | C(p, q=r) | a.b as z if g: pass
    case _: pass
`

func TestEveryNodeIsParsed(t *testing.T) {
	seen := map[string]bool{}
	ast.Inspect(parse(t, everything), func(n ast.Node) bool {
		seen[reflect.TypeOf(n).Elem().Name()] = true
		return true
	})
	for _, name := range nodeTypes(t) {
		if !seen[name] {
			t.Errorf("no input has a %s, or Children does not reach it", name)
		}
	}
}

// nodeTypes lists the structs of package ast that embed At.
func nodeTypes(t *testing.T) []string {
	var names []string
	for _, file := range []string{"ast/ast.go", "ast/expr.go", "ast/stmt.go"} {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(string(src), "\n")
		for i, line := range lines {
			name, ok := strings.CutSuffix(strings.TrimPrefix(strings.TrimSpace(line), "type "), " struct {")
			embeds := i+1 < len(lines) && strings.TrimSpace(lines[i+1]) == "At"
			if short, one := strings.CutSuffix(strings.TrimSpace(line), " struct{ At }"); one {
				name, ok, embeds = short, true, true
			}
			if ok && embeds {
				names = append(names, name)
			}
		}
	}
	if len(names) < 68 {
		t.Fatalf("found only %d node types", len(names))
	}
	return names
}

func TestSpans(t *testing.T) {
	tests := []struct{ src, node, want string }{
		{"x = (a + b) * c", "BinOp", "(a + b) * c"},
		{"f((a, b), c)", "Tuple", "(a, b)"},
		{"a, b = c", "Tuple", "a, b"},
		{"x = f (a , k = 1 )", "Call", "f (a , k = 1 )"},
		{"x = f(k = 1)", "Keyword", "k = 1"},
		{"f(x for x in y)", "GeneratorExp", "(x for x in y)"},
		{"@d\ndef f():\n  pass # end\n\n", "FunctionDef", "def f():\n  pass"},
		{"if a: b ;\n", "If", "if a: b ;"},
		{"a.b . c", "Attribute", "a.b . c"},
		{"x[1:2, 3]", "Tuple", "1:2, 3"},
		{"x = 'a' \\\n 'b'", "Constant", "'a' \\\n 'b'"},
		{"f'{x!r:>3}'", "FormattedValue", "{x!r:>3}"},
		{"f'{x!r:>3}'", "JoinedStr", "f'{x!r:>3}'"},
		{"if a: b\nelif c: d\nelse: e", "If", "if a: b\nelif c: d\nelse: e"},
		{"try: a\nexcept E as e: b", "ExceptHandler", "except E as e: b"},
		{"(yield)", "Yield", "yield"},
		{"async def f(): await (x)", "Await", "await (x)"},
		{"match a:\n case B(c, d=1): pass", "MatchClass", "B(c, d=1)"},
		{"import a . b as c", "Alias", "a . b as c"},
	}
	for _, tt := range tests {
		var got string
		ast.Inspect(parse(t, tt.src), func(n ast.Node) bool {
			if got == "" && reflect.TypeOf(n).Elem().Name() == tt.node {
				span := n.Span()
				got = token.NewFile("f", tt.src+"\n").Text(span)
			}
			return true
		})
		if got != tt.want {
			t.Errorf("%q: %s spans %q, want %q", tt.src, tt.node, got, tt.want)
		}
	}
}

func TestTree(t *testing.T) {
	fn := parse(t, "async def name(a, b=1, *, c): x.attr + y").Body[0].(*ast.FunctionDef)
	add := fn.Body[0].(*ast.ExprStmt).Value.(*ast.BinOp)
	attr := add.Left.(*ast.Attribute)
	for what, span := range map[string]token.Span{"name": fn.NameAt, "+": add.OpAt, "attr": attr.AttrAt} {
		src := "async def name(a, b=1, *, c): x.attr + y"
		if got := src[span.Start:span.End]; got != what {
			t.Errorf("span of %q covers %q", what, got)
		}
	}
	if !fn.IsAsync || len(fn.Params.Defaults) != 1 || len(fn.Params.KwOnly) != 1 || fn.Params.KwDefaults[0] != nil {
		t.Errorf("parameters: %+v", fn.Params)
	}
	str := parse(t, "f'a{{' '}}' f'{x=}'").Body[0].(*ast.ExprStmt).Value.(*ast.JoinedStr)
	if c := str.Values[0].(*ast.Constant); c.Str != "a{}}x=" || str.Values[1].(*ast.FormattedValue).Conversion != 'r' {
		t.Errorf("f-string text %q", c.Str)
	}
}

func TestNumbers(t *testing.T) {
	for src, want := range map[string]string{
		"0x_ff": "255", "0b11": "3", "0o17": "15", "1_000": "1000", "00": "0",
		"9223372036854775807": "9223372036854775807", "9223372036854775808": "big 9223372036854775808",
		"0xffffffffffffffffff": "big 4722366482869645213695", "1e3": "float 1000", "1e999": "float +Inf", "2.5j": "complex 2.5",
	} {
		c := parse(t, src).Body[0].(*ast.ExprStmt).Value.(*ast.Constant)
		got := fmt.Sprint(c.Int)
		switch c.Kind {
		case ast.ConstBig:
			got = "big " + c.Big.String()
		case ast.ConstFloat:
			got = fmt.Sprint("float ", c.Float)
		case ast.ConstComplex:
			got = fmt.Sprint("complex ", c.Float)
		}
		if got != want {
			t.Errorf("%s: got %s, want %s", src, got, want)
		}
	}
}

// outcome is how a parse for a prompt ended.
func outcome(err error) string {
	switch {
	case err == nil:
		return "ok"
	case errors.Is(err, ErrIncomplete):
		return "more"
	}
	return "error"
}

func TestInteractive(t *testing.T) {
	for src, want := range map[string]string{
		"x = 1": "ok", "": "ok", "if x:": "more", "if x:\n  pass": "more", "if x:\n  pass\n": "ok",
		"f(": "more", "x = [1,\n2]": "ok", "'''a": "more", "x = = 1": "error", "def f():": "more",
		"a; b": "ok", "@d": "more", "for": "error", "try:\n  pass\n": "more", "x = 1\ny = 2": "error",
		"def f():\n  if x:": "more", "def f():\n  if x:\n": "error",
	} {
		_, err := ParseInteractive(token.NewExpression("<stdin>", src))
		if got := outcome(err); got != want {
			t.Errorf("%q: %s (%v), want %s", src, got, err, want)
		}
	}
}

func TestBlock(t *testing.T) {
	for src, want := range map[string]string{
		"x = 1": "ok", "": "ok", "x = 1\ny = 2": "ok", "if x: pass": "more", "if x: pass\n": "ok",
		"if x:": "more", "if x:\n": "error", "if x:\n  pass\n\n  f()": "more", "if x:\n  pass\n\n  f()\n": "ok",
		"def f():\n  pass\n\nx": "ok", "x\nif x:": "more", "f(\n\n": "more", "'''a\n\n": "more", "x = 1 +": "error",
		"x = \\": "more", "x = = 1": "error", "if x:\n  y = = 1": "error", "try:\n  pass": "more", "try:\n  pass\n": "error",
		"# a comment": "ok", "@d": "more", "f(\n# a comment": "more",
	} {
		_, err := ParseBlock(token.NewExpression("<stdin>", src))
		if got := outcome(err); got != want {
			t.Errorf("%q: %s (%v), want %s", src, got, err, want)
		}
	}
}

func TestParseExpression(t *testing.T) {
	e, err := ParseExpression(token.NewFile("<string>", "1, 2\n\n"))
	if tuple, ok := e.(*ast.Tuple); err != nil || !ok || len(tuple.Elts) != 2 {
		t.Errorf("got %T, %v", e, err)
	}
	if _, err := ParseExpression(token.NewFile("<string>", "x = 1")); err == nil {
		t.Error("a statement is no expression")
	}
}

func TestDeepNesting(t *testing.T) {
	const n = 10000
	for src, want := range map[string]string{
		strings.Repeat("-", n) + "1":                                "MemoryError: Parser stack overflowed - Python source too complex to parse",
		strings.Repeat("not ", n) + "1":                             "MemoryError: Parser stack overflowed - Python source too complex to parse",
		strings.Repeat("lambda:", n) + "1":                          "MemoryError: Parser stack overflowed - Python source too complex to parse",
		"if x: pass\n" + strings.Repeat("elif x: pass\n", n):        "MemoryError: Parser stack overflowed - Python source too complex to parse",
		strings.Repeat("(", n):                                      "SyntaxError: too many nested parentheses",
		strings.Repeat("[", n):                                      "SyntaxError: too many nested parentheses",
		"a" + strings.Repeat(".b", 100000):                          "",
		"1" + strings.Repeat("+1", 100000):                          "",
		"f" + strings.Repeat("()", 100000):                          "",
		"x" + strings.Repeat(" and x", 100000):                      "",
		strings.Repeat("(", 190) + "a b" + strings.Repeat(")", 190): "SyntaxError: invalid syntax. Perhaps you forgot a comma?",
		strings.Repeat("f(", 190) + "$" + strings.Repeat(")", 190):  "SyntaxError: invalid syntax",
		strings.Repeat("{1:", 190) + "$" + strings.Repeat("}", 190): "SyntaxError: invalid syntax",
	} {
		_, err := ParseModule(token.NewFile("f", src))
		got := ""
		if err != nil {
			e := err.(*token.SyntaxError)
			got = e.Class + ": " + e.Msg
		}
		if got != want {
			t.Errorf("%.20q...: got %q, want %q", src, got, want)
		}
	}
}

// seeds are the scripts at hand.
func seeds(t testing.TB) []string {
	list := []string{everything}
	for _, pattern := range []string{"../examples/*.py", "../testdata/*/*.py"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, string(src))
		}
	}
	return list
}

// FuzzParser wants an end and no panic, whatever the text; what parses has spans
// inside the text.
func FuzzParser(f *testing.F) {
	for _, src := range seeds(f) {
		f.Add(src)
		f.Add(src[:len(src)/2])
	}
	f.Fuzz(func(t *testing.T, src string) {
		file := token.NewFile("f", src)
		mod, err := ParseModule(file)
		if err != nil {
			if e := err.(*token.SyntaxError); e.Msg == "" {
				t.Errorf("an error without words")
			}
			return
		}
		ast.Inspect(mod, func(n ast.Node) bool {
			if s := n.Span(); s.Start > s.End || int(s.End) > len(file.Src) {
				t.Errorf("%T spans %v of %d bytes", n, s, len(file.Src))
			}
			return true
		})
	})
}
