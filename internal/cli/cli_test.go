package cli

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// fake is an interpreter that does what a test says.
type fake struct {
	s    interp.Config
	main func(f *fake) int
}

func (f *fake) RunMain(string, []byte) int { return f.main(f) }
func (f *fake) Interrupt()                 {}
func (f *fake) Interrupted() bool          { return false }
func (f *fake) Place() string              { return "shop.py:7" }

// OnMain does nothing: no test presses Ctrl-\.
func (f *fake) OnMain(func(*object.Thread)) {}

// runFake runs the command line with an interpreter that runs main, and returns what it wrote.
func runFake(args, stdin string, tty bool, env map[string]string, main func(f *fake) int) (exit int, out, errs string) {
	var stdout, stderr bytes.Buffer
	c := &command{
		stdin: strings.NewReader(stdin), stdout: &stdout, stderr: &stderr, stdinTTY: tty,
		getenv:    func(name string) string { return env[name] },
		interpret: func(s interp.Config) interpreter { return &fake{s, main} },
	}
	exit = c.main(strings.Fields(args))
	return exit, stdout.String(), stderr.String()
}

func TestPanicIsReported(t *testing.T) {
	exit, out, errs := runFake("-c x", "", false, nil, func(f *fake) int {
		io.WriteString(f.s.Stdout, "before\n")
		panic("lost a frame")
	})
	if exit != 70 || out != "before\n" {
		t.Errorf("exit %d, output %q", exit, out)
	}
	for _, want := range []string{"bide: internal error: lost a frame\n", "shop.py:7", "Please report it"} {
		if !strings.Contains(errs, want) {
			t.Errorf("no %q in %q", want, errs)
		}
	}
}

func TestPromptOnATerminal(t *testing.T) {
	exit, out, errs := runFake("", "1\n2", true, nil, nil)
	if exit != 0 || out != ">>> 1\n>>> 2\n>>> \n" {
		t.Errorf("exit %d, output %q", exit, out)
	}
	if !strings.HasPrefix(errs, "bide 0.1.0 (Python 3.13) on ") {
		t.Errorf("banner %q", errs)
	}
	if _, _, errs := runFake("-q -", "", true, nil, nil); errs != "" {
		t.Errorf("-q still shows %q", errs)
	}
}

func TestSettings(t *testing.T) {
	env := map[string]string{
		"PYTHONHASHSEED": "42", "PYTHONWARNINGS": "ignore,error", "PYTHONDEVMODE": "1", "PYTHONPATH": "/a:/b", "PYTHONUNBUFFERED": "1",
	}
	var got interp.Config
	keep := func(f *fake) int { got = f.s; return 0 }
	runFake("--memory 1M --clock=virtual -Wd -c x a", "", false, env, keep)
	if got.HashSeed != 42 || got.MaxBytes != 1<<20 || got.Clock == nil || !got.Dev ||
		strings.Join(got.Warnings, " ") != "default ignore error d" || strings.Join(got.Path, " ") != " /a /b" ||
		strings.Join(got.Args, " ") != "-c a" {
		t.Errorf("got %+v", got)
	}
	runFake("-I -c x", "", false, env, keep)
	if got.HashSeed != 0 || got.Dev || got.Warnings != nil || got.Path != nil {
		t.Errorf("-I: got %+v", got)
	}
}

func TestWrongHashSeed(t *testing.T) {
	exit, _, errs := runFake("-c x", "", false, map[string]string{"PYTHONHASHSEED": "x"}, nil)
	if exit != 1 || !strings.Contains(errs, `PYTHONHASHSEED must be "random" or an integer in range [0; 4294967295]`) {
		t.Errorf("exit %d, %q", exit, errs)
	}
}

// TestLoad asks what is run, and where its imports look, for each way to name a script.
func TestLoad(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for name, text := range map[string]string{
		"a.py": "A", "pk/__main__.py": "M", "pk/b.py": "B", "lib/__init__.py": "", "lib/__main__.py": "L", "bare/__init__.py": "",
		"none/x.txt": "", "x.zip": "PK\x03\x04...",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("pk/b.py", "link.py"); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ args, src, name, argv, path string }{
		{"a.py 1", "A", "DIR/a.py", "a.py 1", "DIR"},
		{"./pk/b.py", "B", "DIR/pk/b.py", "./pk/b.py", "DIR/pk"},
		{"link.py", "B", "DIR/link.py", "link.py", "DIR/pk"},
		{"pk x", "M", "DIR/pk/__main__.py", "pk x", "DIR/pk"},
		{"-c code 1", "code", "<string>", "-c 1", ""},
		{"- 1", "INPUT", "<stdin>", "- 1", ""},
		{"", "INPUT", "<stdin>", "", ""},
		{"-m a 1", "A", "DIR/a.py", "DIR/a.py 1", "DIR"},
		{"-m pk.b", "B", "DIR/pk/b.py", "DIR/pk/b.py", "DIR"},
		{"-m pk", "M", "DIR/pk/__main__.py", "DIR/pk/__main__.py", "DIR"},
		{"-m lib", "L", "DIR/lib/__main__.py", "DIR/lib/__main__.py", "DIR"},
	}
	dir = resolved(dir)
	for _, tt := range tests {
		o, err := parseOptions(strings.Fields(tt.args))
		if err != nil {
			t.Fatal(err)
		}
		c := &command{stdin: strings.NewReader("INPUT"), getenv: func(string) string { return "" }}
		p, err := c.load(o)
		if err != nil {
			t.Errorf("%s: %v", tt.args, err)
			continue
		}
		got := []string{string(p.src), p.name, strings.Join(p.argv, " "), strings.Join(p.path, ":")}
		for i, want := range []string{tt.src, tt.name, tt.argv, tt.path} {
			if want = strings.ReplaceAll(want, "DIR", dir); got[i] != want {
				t.Errorf("%s: got %q, want %q", tt.args, got[i], want)
			}
		}
	}
}
