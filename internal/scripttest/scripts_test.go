package scripttest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var (
	update  = flag.Bool("update", false, "rewrite golden files from CPython 3.13")
	builder Builder
)

func TestMain(m *testing.M) {
	code := m.Run()
	builder.Close()
	os.Exit(code)
}

// TestScripts runs every script under testdata: one subtest a file, named by its folder and name.
func TestScripts(t *testing.T) {
	runTree(t, filepath.Join(Root(t), "testdata"), "bench")
}

// TestExamples runs the programs of examples/ the same way.
func TestExamples(t *testing.T) {
	runTree(t, filepath.Join(Root(t), "examples"))
}

func runTree(t *testing.T, root string, skip ...string) {
	scripts, err := Find(root, skip...)
	if err != nil {
		t.Fatal(err)
	}
	if len(scripts) == 0 {
		t.Fatalf("no scripts under %s", root)
	}
	for _, path := range scripts {
		rel, _ := filepath.Rel(root, path)
		t.Run(strings.TrimSuffix(rel, ".py"), func(t *testing.T) {
			t.Parallel()
			runScript(t, path)
		})
	}
}

func runScript(t *testing.T, path string) {
	s, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		updateScript(t, s)
		return
	}
	if !s.HasGolden() && !s.HasInline() {
		t.Fatalf("%s: neither a golden file nor an expectation comment", path)
	}
	want, err := s.Want()
	if err != nil {
		t.Fatal(err)
	}
	for _, clock := range s.Clock.Runs() {
		got, err := builder.Bide(t).Run(s, clock)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Check(got, want); err != nil {
			t.Errorf("(%s clock) %v", clock, err)
		}
	}
}

// updateScript leaves alone what CPython cannot run and what carries its expectations itself.
func updateScript(t *testing.T, s *Script) {
	if s.Extras || s.HasInline() && !s.HasGolden() {
		t.Skip("not made from CPython")
	}
	python, err := FindPython()
	if err != nil {
		t.Fatal(err)
	}
	got, err := python.Run(s, ClockReal)
	if err == nil {
		err = s.Update(got)
	}
	if err != nil {
		t.Fatal(err)
	}
}
