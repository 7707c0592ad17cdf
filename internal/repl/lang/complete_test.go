package lang

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib"
)

// fixedNames is a session in which nothing goes on.
type fixedNames struct{}

func (fixedNames) Globals() []string { return []string{"print", "property", "_hidden", "value", "os"} }

func (fixedNames) Attributes(path []string) []string {
	return map[string][]string{
		"os": {"path", "popen", "_exit"}, "os.path": {"join", "isdir"}, "value": {"real", "__class__"},
	}[strings.Join(path, ".")]
}

func (fixedNames) Modules(pkg string) []string {
	return map[string][]string{"": {"os", "operator", "asyncio"}, "os": {"path"}, "asyncio": {"locks", "tasks"}}[pkg]
}

func (fixedNames) Commands(text string) (int, []string) {
	return strings.LastIndexByte(text, ' ') + 1, []string{":tasks", ":tree"}
}

func TestComplete(t *testing.T) {
	c := &Completer{fixedNames{}}
	for text, want := range map[string]string{
		"pr":                       "print property",
		"x = va":                   "value",
		"":                         "",
		"f(":                       "",
		"_h":                       "_hidden",
		"os.p":                     "path popen",
		"os.":                      "path popen",
		"os._":                     "_exit",
		"os.path.":                 "isdir join",
		"f(os . path . j":          "join",
		"f().":                     "",
		"x[0].re":                  "",
		"1.re":                     "",
		"'a'.j":                    "",
		"nothing.a":                "",
		"whi":                      "while",
		"Tru":                      "True",
		"matc":                     "match",
		"longer = 1\nlong":         "longer",
		"import o":                 "operator os",
		"import ":                  "asyncio operator os",
		"import os, as":            "asyncio",
		"import asyncio.":          "locks tasks",
		"from asyncio.l":           "locks",
		"from os i":                "import",
		"from os import p":         "path popen",
		"from os import (path, po": "popen",
		"from asyncio import ta":   "tasks",
		"if x: import o":           "operator os",
		"'pr":                      "",
		"'pr' + pr":                "print property",
		"# pr":                     "",
		"'''a\npr":                 "",
		"f'{pr":                    "print property",
		":t":                       ":tasks :tree",
		"é = 1; é":                 "é",
	} {
		from, found := c.Complete(text, len(text))
		if got := strings.Join(found, " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		for _, name := range found {
			if !strings.HasPrefix(name, text[from:]) {
				t.Errorf("%q: %q does not begin with %q", text, name, text[from:])
			}
		}
	}
}

// TestSessionRunsNothing looks into an interpreter with values that would complain of being looked at.
func TestSessionRunsNothing(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"mine.py", "pack/inner.py", "not-a-name.py", "data.txt"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const script = `
import os, asyncio, sys
class Base:
    inherited = 1
class Touchy(Base):
    def __init__(self):
        self.own = [1]
    @property
    def prop(self): print("touched")
    def method(self): pass
    def __getattr__(self, name): print("touched"); return self
    def __dir__(self): print("touched"); return []
class Slotted:
    __slots__ = ("slot",)
touchy, slotted, number = Touchy(), Slotted(), 1
look()
`
	var out strings.Builder
	s := &Session{Library: []string{"os", "os.path", "concurrent.futures"}}
	looked := false
	look := func(th *object.Thread, _ []object.Value) object.Value {
		looked = true
		s.OnMain = func(fn func(*object.Thread)) { fn(th) }
		for _, c := range []struct{ path, with, without string }{
			{"touchy", "own prop method inherited __class__", "slot"},
			{"touchy.own", "append sort", "own"},
			{"touchy.prop", "", "__class__"},
			{"touchy.nothing", "", "__class__"},
			{"touchy.method", "__call__", "own"},
			{"Touchy", "method inherited", "own"},
			{"slotted", "slot", "own"},
			{"number", "real bit_length", "own"},
			{"os.path", "join", "own"},
			{"print", "__call__", "own"},
		} {
			got := s.Attributes(strings.Split(c.path, "."))
			for _, name := range strings.Fields(c.with) {
				if !slices.Contains(got, name) {
					t.Errorf("%s has no %s", c.path, name)
				}
			}
			if slices.Contains(got, c.without) {
				t.Errorf("%s has %s", c.path, c.without)
			}
		}
		if got := s.Globals(); !slices.Contains(got, "touchy") || !slices.Contains(got, "print") {
			t.Errorf("globals are %q", got)
		}
		if got := s.Modules(""); !slices.Contains(got, "mine") || !slices.Contains(got, "pack") || !slices.Contains(got, "concurrent") ||
			slices.Contains(got, "not-a-name") || slices.Contains(got, "data") {
			t.Errorf("modules are %q", got)
		}
		if got := s.Modules("pack"); !slices.Equal(got, []string{"inner"}) {
			t.Errorf("the package has %q", got)
		}
		return object.None
	}
	modules := append(stdlib.Modules(), object.ModuleDef{Name: "looking", Init: func(th *object.Thread, m *object.Module) bool {
		m.Set("look", interp.NewFunction(th, "looking", object.Method{Name: "look", Sig: "", Fn: look}))
		return true
	}})
	in := interp.New(interp.Config{Modules: modules, Path: []string{dir}, Stdout: &out, Stderr: &out})
	if exit := in.RunMain("x.py", []byte("from looking import look"+script)); exit != 0 || !looked || out.Len() > 0 {
		t.Errorf("exit %d, output %s", exit, out.String())
	}
}

// TestBusySession asks a session that does not answer.
func TestBusySession(t *testing.T) {
	s := &Session{OnMain: func(func(*object.Thread)) {}}
	if got := s.Globals(); got != nil {
		t.Errorf("got %q", got)
	}
}
