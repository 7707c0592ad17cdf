package scripttest

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func writeScript(t *testing.T, text string) *Script {
	t.Helper()
	path := filepath.Join(t.TempDir(), "s.py")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestHead(t *testing.T) {
	s := writeScript(t, "\ufeff#!/usr/bin/env bide\n# args: a  b\n# stdin: x\\ny\n# clock: both\n# bide: extras\n# exit: 3\n# stderr: last\nprint()\n# exit: 4\n")
	want := Script{Path: s.Path, Args: []string{"a", "b"}, Stdin: "x\ny", Clock: ClockBoth, Extras: true, Exit: 3, Stderr: "last"}
	if !reflect.DeepEqual(*s, want) {
		t.Errorf("got %+v, want %+v", *s, want)
	}
}

func TestBadHeadIsAnError(t *testing.T) {
	for _, head := range []string{"# clock: sundial", "# exit: many", "# stderr: some"} {
		path := filepath.Join(t.TempDir(), "s.py")
		if err := os.WriteFile(path, []byte(head+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Load(path); err == nil {
			t.Errorf("%s: accepted", head)
		}
	}
}

func TestInlineExpectations(t *testing.T) {
	s := writeScript(t, "print(1)  # expect: 1\nprint('a  b')  # expect: a  b\n1/0  # error: ZeroDivisionError\n")
	want, err := s.Want()
	if err != nil {
		t.Fatal(err)
	}
	if want.Stdout != "1\na  b\n" || want.Error != "ZeroDivisionError" || want.Exit != 1 {
		t.Errorf("got %+v", want)
	}
	ok := Result{Stdout: "1\na  b\n", Stderr: "Traceback\nZeroDivisionError: division by zero\n", Exit: 1}
	if err := s.Check(ok, want); err != nil {
		t.Error(err)
	}
	for _, bad := range []Result{
		{Stdout: "1\n", Stderr: ok.Stderr, Exit: 1},
		{Stdout: ok.Stdout, Stderr: "ValueError\n", Exit: 1},
		{Stdout: ok.Stdout, Stderr: ok.Stderr, Exit: 0},
		{Stdout: ok.Stdout, Stderr: ok.Stderr, Exit: 1, TimedOut: true},
	} {
		if s.Check(bad, want) == nil {
			t.Errorf("%+v passed", bad)
		}
	}
}

func TestNormalErrCutsWhereATaskWasMade(t *testing.T) {
	s := &Script{Path: "/scripts/a.py"}
	in := "future: <Task finished>\ncreated at a.py:3, in main\ncreated at noon\n"
	if got, want := s.NormalErr(in), "future: <Task finished>\ncreated at noon\n"; got != want {
		t.Errorf("got %q", got)
	}
}

func TestNormalErrCutsLibraryFrames(t *testing.T) {
	s := writeScript(t, "")
	dir := s.Dir()
	in := "Traceback (most recent call last):\n" +
		"  File \"" + dir + "/s.py\", line 3, in <module>\n    run()\n    ~~~^^\n" +
		"  File \"/usr/lib/python3.13/asyncio/runners.py\", line 9, in run\n    return go()\n           ^^^^\n" +
		"  File \"" + dir + "/s.py\", line 1, in f\n    1/0\n    ~^~\n" +
		"ZeroDivisionError: division by zero\n" +
		"/usr/lib/python3.13/asyncio/events.py:88: RuntimeWarning: coroutine 'f' was never awaited\n  self._run()\n" +
		"<object object at 0x7f00>\n"
	want := "Traceback (most recent call last):\n" +
		"  File \"s.py\", line 3, in <module>\n    run()\n    ~~~^^\n" +
		"  File \"s.py\", line 1, in f\n    1/0\n    ~^~\n" +
		"ZeroDivisionError: division by zero\n" +
		"<library>: RuntimeWarning: coroutine 'f' was never awaited\n" +
		"<object object at 0x...>\n"
	if got := s.NormalErr(in); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestFirstDifference(t *testing.T) {
	for _, c := range []struct {
		got, want string
		line      int
		g, w      string
	}{
		{"a\nb\n", "a\nb\n", 0, "", ""},
		{"a\nb\n", "a\nc\n", 2, "b", "c"},
		{"a\n", "a\nb\n", 2, "<end>", "b"},
		{"a\n\n", "a\n", 2, "", "<end>"},
	} {
		if n, g, w := FirstDifference(c.got, c.want); n != c.line || g != c.g || w != c.w {
			t.Errorf("%q/%q: %d %q %q", c.got, c.want, n, g, w)
		}
	}
}

func TestReadDoc(t *testing.T) {
	files, commands := ReadDoc("# T\n```python a.py\nprint(1)\n```\n```console\n$ bide a.py\n1\n$ true\n```\n```go\nx\n```\n")
	if !reflect.DeepEqual(files, []DocFile{{"a.py", "print(1)\n"}}) {
		t.Errorf("files %+v", files)
	}
	if !reflect.DeepEqual(commands, []DocCommand{{6, "bide a.py", "1\n"}, {8, "true", ""}}) {
		t.Errorf("commands %+v", commands)
	}
}

func TestDocMatch(t *testing.T) {
	for _, c := range []struct {
		got, want string
		ok        bool
	}{
		{"a\nb\n", "a\nb\n", true}, {"a\nb\n", "a\n", false}, {"a\nb\nc\n", "a\n...\nc\n", true},
		{"a\nb\nc\n", "...\nb\n", false}, {"", "", true}, {"x\n", "...\n", true},
	} {
		if DocMatch(c.got, c.want) != c.ok {
			t.Errorf("%q against %q: not %v", c.got, c.want, c.ok)
		}
	}
}

func TestFindLeavesOutImportedFiles(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"a.py", "_b.py", "pkg/__init__.py", "pkg/c.py", "bench/d.py", "sub/e.py", "f.txt"} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	found, err := Find(root, "bench")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.ReplaceAll(strings.Join(found, " "), root+"/", ""); got != "a.py sub/e.py" {
		t.Errorf("found %q", got)
	}
}
