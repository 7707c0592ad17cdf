package resolve

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser"
	"github.com/bide-lang/bide/parser/ast"
)

func table(t *testing.T, src string) (*ast.Module, *Table) {
	t.Helper()
	file := token.NewFile("f", src)
	mod, err := parser.ParseModule(file)
	if err != nil {
		t.Fatal(err)
	}
	tab, err := Resolve(mod, file, Options{TopAwait: true})
	if err != nil {
		t.Fatal(err)
	}
	return mod, tab
}

// show writes a scope as "qualname slots=a,b* cells marked frees=c".
func show(s *Scope) string {
	slots := append([]string(nil), s.Slots...)
	for _, i := range s.Cells {
		slots[i] += "*"
	}
	return fmt.Sprintf("%s(%s)[%s]", s.Qualname, strings.Join(slots, ","), strings.Join(s.Frees, ","))
}

func scopes(s *Scope, out []string) []string {
	if s.Kind != Comprehension {
		out = append(out, show(s))
	}
	for _, c := range s.children {
		out = scopes(c, out)
	}
	return out
}

func TestScopes(t *testing.T) {
	tests := []struct{ src, want string }{
		{"def f(a, /, b, *c, d, **e): g = a", "<module>()[] f(a,b,d,c,e,g)[]"},
		{"def f():\n x = 1\n def g(): return x", "<module>()[] f(x*,g)[] f.<locals>.g()[x]"},
		{"def f():\n x = 1\n def g():\n  nonlocal x\n  x = 2", "<module>()[] f(x*,g)[] f.<locals>.g()[x]"},
		{"def f(y):\n return [x + y for x in y]", "<module>()[] f(y,.x)[]"},
		{"def f(y):\n return [lambda: x + y for x in y]", "<module>()[] f(y*,.x*)[] f.<locals>.<lambda>()[x,y]"},
		{"[x for x in y]", "<module>(.x)[]"},
		{"[lambda: x for x in y]", "<module>(.x*)[] <lambda>()[x]"},
		{"def f(y): return (x + y for x in z)", "<module>()[] f(y*)[] f.<locals>.<genexpr>(.0,x)[y]"},
		{"class C:\n def m(self): return super()", "<module>()[] C(__class__*)[] C.m(self)[__class__]"},
		{"class C:\n def m(self): return [super() for x in y]", "<module>()[] C(__class__*)[] C.m(self,.x)[__class__]"},
		{"class C:\n x = 1\n y = [x for z in x]", "<module>()[] C(.z)[]"},
		{"class C:\n def m(self): self.__x = __y; __y = 1", "<module>()[] C()[] C.m(self,_C__y)[]"},
		{"def f():\n x = 1\n class C:\n  x = x\n  def m(self): return x", "<module>()[] f(x*,C)[] f.<locals>.C()[x] f.<locals>.C.m(self)[x]"},
		{"def f():\n global g\n def g(): pass", "<module>()[] f()[] g()[]"},
		{"def f(y):\n [n := x for x in y]\n return n", "<module>()[] f(y,n,.x)[]"},
		{"def f():\n try: pass\n except E as e: pass\n match x:\n  case [a, *b]: pass\n import c.d", "<module>()[] f(e,a,b,c)[]"},
		{"def f[T](x: T) -> T: pass", "<module>()[] <generic parameters of f>(T)[] f(x)[]"},
	}
	for _, tt := range tests {
		_, tab := table(t, tt.src)
		if got := strings.Join(scopes(tab.Module, nil), " "); got != tt.want {
			t.Errorf("%q:\n got  %s\n want %s", tt.src, got, tt.want)
		}
	}
}

func TestLookup(t *testing.T) {
	mod, tab := table(t, `
def f(a):
    global g
    b = [a + c + i for i in a]
    class C:
        x = a
        a = b
        y = [a for j in x]
        def m(self): return a, __class__
`)
	f := mod.Body[0].(*ast.FunctionDef)
	class := f.Body[2].(*ast.ClassDef)
	comp := f.Body[1].(*ast.Assign).Value
	inner := class.Body[2].(*ast.Assign).Value
	method := class.Body[3]
	tests := []struct {
		node ast.Node
		name string
		want Symbol
	}{
		{mod, "f", Symbol{Name, 0, "f"}},
		{f, "a", Symbol{Cell, 0, "a"}},
		{f, "g", Symbol{GlobalExplicit, 0, "g"}},
		{f, "len", Symbol{GlobalImplicit, 0, "len"}},
		{f, "C", Symbol{Local, 2, "C"}},
		{comp, "i", Symbol{Local, 3, "i"}},
		{comp, "a", Symbol{Cell, 0, "a"}},
		{comp, "c", Symbol{GlobalImplicit, 0, "c"}},
		{class, "a", Symbol{Name, 0, "a"}},
		{class, "b", Symbol{NameOrFree, 1, "b"}},
		{class, "__m", Symbol{Name, 0, "_C__m"}},
		{inner, "a", Symbol{Free, 0, "a"}},
		{inner, "x", Symbol{GlobalImplicit, 0, "x"}},
		{method, "a", Symbol{Free, 1, "a"}},
		{method, "__class__", Symbol{Free, 0, "__class__"}},
	}
	for _, tt := range tests {
		if got := tab.Scope(tt.node).Lookup(tt.name); got != tt.want {
			t.Errorf("%T %s: got %v, want %v", tt.node, tt.name, got, tt.want)
		}
	}
	if got, want := tab.Scope(class).Capture("a"), (Symbol{Free, 0, "a"}); got != want {
		t.Errorf("capture in a class: %v, want %v", got, want)
	}
	if s := tab.Scope(class); !s.NeedsClassCell() || s.Capture("__class__").Kind != Cell {
		t.Error("the class needs a cell for __class__")
	}
}

func TestTopAwait(t *testing.T) {
	for src, want := range map[string]bool{
		"await x": true, "async for a in b: pass": true, "async with a: pass": true, "[a async for a in b]": true,
		"x = 1": false, "async def f(): await x": false,
	} {
		if mod, _ := table(t, src); mod.TopAwait != want {
			t.Errorf("%q: TopAwait %v", src, mod.TopAwait)
		}
	}
	for _, src := range []string{"def f(): await x", "class C: await x", "lambda: await_ + (await x)"} {
		if load(src, Options{TopAwait: true}) == nil {
			t.Errorf("%q was accepted", src)
		}
	}
}

func TestFlags(t *testing.T) {
	mod, tab := table(t, "async def f():\n yield 1\n await x\n locals()\nfrom m import *")
	s := tab.Scope(mod.Body[0])
	if !s.IsAsync || !s.Suspends || !s.HasAwait || !s.SeesLocals || !tab.Module.HasStar {
		t.Errorf("flags: %+v", s)
	}
}

func TestDeepTree(t *testing.T) {
	err := load("x"+strings.Repeat("+x", 100000), Options{})
	if err == nil || err.Class != "RecursionError" || err.Msg != "maximum recursion depth exceeded during compilation" {
		t.Errorf("got %v", err)
	}
	if err := load("x"+strings.Repeat("+x", 9000), Options{}); err != nil {
		t.Error(err)
	}
	nest := func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.Repeat(" ", i) + "while x:\n")
		}
		return b.String() + strings.Repeat(" ", n) + "pass\n"
	}
	if err := load(nest(21), Options{}); err != nil {
		t.Error(err)
	}
	if err := load(nest(22), Options{}); err == nil || err.Msg != "too many statically nested blocks" {
		t.Errorf("got %v", err)
	}
}
