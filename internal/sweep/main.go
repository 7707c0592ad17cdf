// Command sweep calls the built-in functions, types and modules with many kinds of arguments under CPython 3.13 and
// under bide, and shows every call whose outcome differs. What is called stands in subjects.txt; generate.py, which
// runs under CPython, chooses the calls, prelude.py makes them.
//
// Usage: go run ./internal/sweep [-seed 1] [-n 300] [-each 12] [-only A,B] [-all] [-bide PATH]
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/bide-lang/bide/internal/scripttest"
)

//go:embed subjects.txt
var subjectsText string

// options are the command line's.
type options struct {
	seed, candidates, each int
	only, bide             string
	all                    bool
}

func main() {
	var o options
	flag.IntVar(&o.seed, "seed", 1, "the calls of a seed are always the same")
	flag.IntVar(&o.candidates, "n", 300, "candidates of two and more arguments for each function")
	flag.IntVar(&o.each, "each", 12, "how many successful calls of each function to keep")
	flag.StringVar(&o.only, "only", "", "subjects, parted by commas (default: all)")
	flag.StringVar(&o.bide, "bide", "", "bide binary (default: built)")
	flag.BoolVar(&o.all, "all", false, "show every difference, not just two for each function")
	flag.Parse()
	differing, err := run(&o)
	if err != nil {
		fmt.Fprintln(os.Stderr, "sweep:", err)
		os.Exit(2)
	}
	if differing > 0 {
		os.Exit(1)
	}
}

// run sweeps the subjects and returns how many calls differ.
func run(o *options) (int, error) {
	dir, err := os.MkdirTemp("", "bide-sweep")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	s, err := newSweeper(o, dir)
	if err != nil {
		return 0, err
	}
	calls, differing := 0, 0
	for _, name := range chosen(o.only) {
		found, total, err := s.sweep(name)
		if err != nil {
			return differing, fmt.Errorf("%s: %w", name, err)
		}
		fmt.Printf("== %s: %d calls, %d differ\n", name, total, len(found))
		show(found, o.all)
		calls, differing = calls+total, differing+len(found)
	}
	fmt.Printf("%d calls, %d differ\n", calls, differing)
	return differing, nil
}

// chosen are the subjects asked for, in the order of subjects.txt if that is all.
func chosen(only string) []string {
	if only != "" {
		return strings.Split(only, ",")
	}
	var names []string
	for _, m := range regexp.MustCompile(`(?m)^== (\S+)`).FindAllStringSubmatch(subjectsText, -1) {
		names = append(names, m[1])
	}
	return names
}

func newSweeper(o *options, dir string) (*sweeper, error) {
	python, err := scripttest.FindPython()
	if err != nil {
		return nil, err
	}
	bide := scripttest.BideAt(o.bide)
	if o.bide == "" {
		root, err := scripttest.FindRoot(".")
		if err != nil {
			return nil, err
		}
		if bide, err = scripttest.Build(root, dir); err != nil {
			return nil, err
		}
	}
	bide.Options = []string{"--memory=512MB"}
	return &sweeper{o: o, python: python, bide: bide, dir: dir}, nil
}

// show prints the differences, of each function only the first two unless all are asked for.
func show(found []difference, all bool) {
	var seen []string
	for _, d := range found {
		head, _, _ := strings.Cut(d.rest, "(")
		head = d.receiver + head
		seen = append(seen, head)
		if n := len(slices.DeleteFunc(slices.Clone(seen), func(s string) bool { return s != head })); n > 2 && !all {
			continue
		}
		fmt.Printf("%s ~ %s\n   bide: %s\ncpython: %s\n", d.receiver, strings.TrimSpace(d.rest), d.got, d.want)
	}
}
