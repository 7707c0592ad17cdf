package scripttest

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// giant is a script too big to be a file in the repository. Every one of them must end like a Python script:
// with its output or an uncaught exception, never with a Go panic.
type giant struct {
	name   string
	text   string
	stdout string   // expected standard output
	errors []string // how the last line of standard error may start; empty means the script succeeds
}

func nested(open, core, closing string, n int) string {
	return strings.Repeat(open, n) + core + strings.Repeat(closing, n)
}

func blocks(head string, n int, body string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + head + "\n")
	}
	b.WriteString(strings.Repeat(" ", n) + body + "\n")
	return b.String()
}

const deep = 10_000

// depthErrors are the ways CPython refuses what is nested too deeply.
var depthErrors = []string{"RecursionError: ", "MemoryError", "SyntaxError: too many nested", "SyntaxError: too many statically nested"}

var giants = []giant{
	{"brackets", "x = " + nested("(", "1", ")", deep) + "\n", "", []string{"SyntaxError: too many nested parentheses"}},
	{"lists", "x = " + nested("[", "", "]", deep) + "\n", "", []string{"SyntaxError: too many nested parentheses"}},
	{"open brackets only", strings.Repeat("(", deep), "", []string{"SyntaxError: too many nested parentheses"}},
	{"blocks", blocks("if True:", 1000, "pass"), "", []string{"IndentationError: too many levels of indentation"}},
	{"unary minus", "x = " + strings.Repeat("-", deep) + "1\nprint(x)\n", "", depthErrors},
	{"not", "x = " + strings.Repeat("not ", deep) + "1\nprint(x)\n", "", depthErrors},
	{"lambdas", "x = " + strings.Repeat("lambda: ", deep) + "1\n", "", depthErrors},
	{"conditionals", "x = " + strings.Repeat("1 if 0 else ", deep) + "2\nprint(x)\n", "", depthErrors},
	{"powers", "x = " + strings.Repeat("1 ** ", deep) + "1\nprint(x)\n", "", depthErrors},
	{"long sum", "x = " + strings.Repeat("1 + ", deep) + "1\nprint(x)\n", "10001\n", depthErrors},
	{"attribute chain", "x = 1\nx" + strings.Repeat(".real", deep) + "\nprint(x)\n", "1\n", depthErrors},
	{"call chain", "def f(): return f\nf" + strings.Repeat("()", deep) + "\nprint(1)\n", "1\n", depthErrors},
	{"elif chain", "x = 9999\nif x == -1: pass\n" + strings.Repeat("elif x == -1: pass\n", 3000) + "else: print('else')\n", "else\n", depthErrors},
	{"many lines", strings.Repeat("x = 1\n", 100_000) + "print(x)\n", "1\n", nil},
	{"many names", manyNames(20_000), "199990000\n", nil},
	{"long line", "x = '" + strings.Repeat("a", 10<<20) + "'\nprint(len(x))\n", "10485760\n", nil},
	{"long list", "x = [" + strings.Repeat("1,", 200_000) + "]\nprint(len(x))\n", "200000\n", nil},
	{"long comment", "#" + strings.Repeat(" c", 5<<20) + "\nprint('after')\n", "after\n", nil},
	{"long call", "def f(*a): return len(a)\nprint(f(" + strings.Repeat("1,", 50_000) + "))\n", "50000\n", nil},
	{"deep call", "def f(n): return 0 if n == 0 else 1 + f(n - 1)\nf(100000)\n", "", []string{"RecursionError: "}},
	// CPython would go on until memory ends; here the stack has a fixed budget whatever the script asks for.
	{"deep call without limit", "import sys\nsys.setrecursionlimit(10**9)\ndef f(n): return 0 if n == 0 else 1 + f(n - 1)\ntry:\n    f(10**7)\nexcept RecursionError: print('caught')\n", "caught\n", []string{"MemoryError"}},
	{"deep eval", "try:\n    eval('-' * 100000 + '1')\nexcept (RecursionError, MemoryError): print('caught')\n", "caught\n", nil},
	{"deep list equality", "a = []; b = []\nfor _ in range(100000): a = [a]; b = [b]\ntry:\n    a == b\nexcept RecursionError: print('caught')\n", "caught\n", nil},
	{"deep tuple hash", "a = ()\nfor _ in range(100000): a = (a,)\ntry:\n    hash(a); print('hashed')\nexcept RecursionError: print('caught')\n", "", nil},
	{"huge repetition", "try:\n    x = 'a' * (1 << 60)\nexcept (MemoryError, OverflowError) as e: print('caught')\n", "caught\n", nil},
	{"huge list", "try:\n    x = [0] * (1 << 50)\nexcept (MemoryError, OverflowError) as e: print('caught')\n", "caught\n", nil},
	{"huge shift", "try:\n    x = 1 << (1 << 62)\nexcept (MemoryError, OverflowError) as e: print('caught')\n", "caught\n", nil},
	{"huge width", "try:\n    x = f'{1:{1 << 50}}'\nexcept (MemoryError, OverflowError, ValueError) as e: print('caught')\n", "caught\n", nil},
}

func manyNames(n int) string {
	var b strings.Builder
	b.WriteString("total = 0\n")
	for i := range n {
		name := "v" + strings.Repeat("x", i%7) + "_" + strconv.Itoa(i)
		b.WriteString(name + " = " + strconv.Itoa(i) + "\ntotal += " + name + "\n")
	}
	b.WriteString("print(total)\n")
	return b.String()
}

func TestGiants(t *testing.T) {
	for _, g := range giants {
		t.Run(g.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "giant.py"), []byte(g.text), 0o644); err != nil {
				t.Fatal(err)
			}
			got, err := builder.Bide(t).RunArgs(dir, "", "giant.py")
			if err != nil {
				t.Fatal(err)
			}
			g.check(t, got)
		})
	}
}

func (g giant) check(t *testing.T, got Result) {
	last := LastLine(got.Stderr)
	switch {
	case got.TimedOut:
		t.Errorf("still running after %v", Timeout)
	case strings.Contains(got.Stderr, "goroutine ") || strings.Contains(got.Stderr, "internal error"):
		t.Errorf("crashed:\n%s", tail(got.Stderr))
	case got.Exit == 0 && len(g.errors) > 0 && g.stdout == "":
		t.Errorf("succeeded; want one of %q", g.errors)
	case got.Exit == 0 && g.stdout != "" && got.Stdout != g.stdout:
		t.Errorf("stdout\n got: %s\nwant: %s", tail(got.Stdout), g.stdout)
	case got.Exit != 0 && (got.Exit != 1 || !startsWithAny(last, g.errors)):
		t.Errorf("exit %d, %s; want one of %q", got.Exit, last, g.errors)
	}
}

func startsWithAny(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}
