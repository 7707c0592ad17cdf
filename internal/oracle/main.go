// Command oracle runs scripts under CPython 3.13 and under bide and shows where they first differ. It does not
// look at golden files: CPython itself is what bide is held against.
//
// Usage: go run ./internal/oracle [-python PATH] [-bide PATH] [FILE or FOLDER ...]
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/bide-lang/bide/internal/scripttest"
)

func main() {
	pythonPath := flag.String("python", "", "CPython to compare with (default: found)")
	bidePath := flag.String("bide", "", "bide binary (default: built)")
	flag.Parse()
	differing, err := run(*pythonPath, *bidePath, flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, "oracle:", err)
		os.Exit(2)
	}
	if differing > 0 {
		os.Exit(1)
	}
}

// run compares all scripts named and returns how many differ.
func run(pythonPath, bidePath string, names []string) (int, error) {
	root, err := scripttest.FindRoot(".")
	if err != nil {
		return 0, err
	}
	dir, err := os.MkdirTemp("", "bide-oracle")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	python, bide, err := interpreters(pythonPath, bidePath, root, dir)
	if err != nil {
		return 0, err
	}
	scripts, err := collect(root, names)
	if err != nil {
		return 0, err
	}
	differing := compareAll(python, bide, scripts)
	fmt.Printf("%d scripts, %d differ\n", len(scripts), differing)
	return differing, nil
}

func interpreters(pythonPath, bidePath, root, dir string) (python, bide scripttest.Interpreter, err error) {
	python, bide = scripttest.PythonAt(pythonPath), scripttest.BideAt(bidePath)
	if pythonPath == "" {
		if python, err = scripttest.FindPython(); err != nil {
			return python, bide, err
		}
	}
	if bidePath == "" {
		bide, err = scripttest.Build(root, dir)
	}
	return python, bide, err
}

func collect(root string, names []string) ([]string, error) {
	if len(names) == 0 {
		names = []string{filepath.Join(root, "testdata"), filepath.Join(root, "examples")}
	}
	var scripts []string
	for _, name := range names {
		if filepath.Ext(name) == ".py" {
			scripts = append(scripts, name)
			continue
		}
		found, err := scripttest.Find(name, "bench")
		if err != nil {
			return nil, err
		}
		scripts = append(scripts, found...)
	}
	return scripts, nil
}

// compareAll compares two scripts at a time and prints the differences in the scripts' order.
func compareAll(python, bide scripttest.Interpreter, scripts []string) int {
	reports := make([]string, len(scripts))
	next := make(chan int)
	var workers sync.WaitGroup
	for range 2 {
		workers.Go(func() {
			for i := range next {
				reports[i] = compare(python, bide, scripts[i])
			}
		})
	}
	for i := range scripts {
		next <- i
	}
	close(next)
	workers.Wait()
	differing := 0
	for i, report := range reports {
		if report != "" {
			differing++
			fmt.Printf("%s: %s\n", scripts[i], report)
		}
	}
	return differing
}

// compare returns how the two runs of a script differ; empty if they do not or CPython cannot run it.
func compare(python, bide scripttest.Interpreter, path string) string {
	s, err := scripttest.Load(path)
	if err != nil {
		return err.Error()
	}
	if s.Extras {
		return ""
	}
	want, err := python.Run(s, scripttest.ClockReal)
	if err != nil {
		return err.Error()
	}
	for _, clock := range s.Clock.Runs() {
		got, err := bide.Run(s, clock)
		if err != nil {
			return err.Error()
		}
		if d := difference(s, got, want); d != "" {
			return d
		}
	}
	return ""
}

func difference(s *scripttest.Script, got, want scripttest.Result) string {
	if n, g, w := scripttest.FirstDifference(s.NormalOut(got.Stdout), s.NormalOut(want.Stdout)); n > 0 {
		return fmt.Sprintf("stdout line %d\n   bide: %s\ncpython: %s\n bide's: %s", n, g, w, scripttest.LastLine(got.Stderr))
	}
	g, w := scripttest.LastLine(s.NormalErr(got.Stderr)), scripttest.LastLine(s.NormalErr(want.Stderr))
	if g != w && s.Stderr != "ignore" {
		return fmt.Sprintf("last line of stderr\n   bide: %s\ncpython: %s", g, w)
	}
	if got.Exit != want.Exit {
		return fmt.Sprintf("exit code\n   bide: %d\ncpython: %d", got.Exit, want.Exit)
	}
	return ""
}
