// Command randprog writes random small Python programs, runs each under CPython 3.13 and under bide, and shrinks
// every difference to a small script. It knows Python only through grammar.txt.
//
// Usage: go run ./internal/randprog [-n 1000] [-seed 1] [-bide PATH] [-python PATH] [-out FOLDER]
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/bide-lang/bide/internal/scripttest"
)

// runLimit is how long one script may run: a program that takes longer is left out.
const runLimit = 20 * time.Second

// options are the command line's.
type options struct {
	programs, batch, size, stop int
	seed                        uint64
	bide, python, out           string
	duration                    time.Duration
}

func main() {
	var o options
	flag.IntVar(&o.programs, "n", 1000, "how many programs")
	flag.IntVar(&o.batch, "batch", 50, "programs in one process")
	flag.IntVar(&o.size, "size", 6, "statements at the top of a program")
	flag.IntVar(&o.stop, "stop", 20, "end after this many differences")
	flag.Uint64Var(&o.seed, "seed", 1, "program number k of a seed is always the same")
	flag.DurationVar(&o.duration, "for", 0, "end after this long; 0 means all programs")
	flag.StringVar(&o.bide, "bide", "", "bide binary (default: built)")
	flag.StringVar(&o.python, "python", "", "CPython to compare with (default: found)")
	flag.StringVar(&o.out, "out", "", "folder for the scripts that differ (default: only shown)")
	flag.Parse()
	differing, err := run(&o)
	if err != nil {
		fmt.Fprintln(os.Stderr, "randprog:", err)
		os.Exit(2)
	}
	if differing > 0 {
		os.Exit(1)
	}
}

// run makes and compares the programs, batch by batch, and returns how many differ.
func run(o *options) (int, error) {
	dir, err := os.MkdirTemp("", "bide-random")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	python, bide, err := interpreters(o, dir)
	if err != nil {
		return 0, err
	}
	python.Limit, bide.Limit = runLimit, runLimit
	g := readGrammar(grammarText)
	r := &runner{python: python, bide: bide, dir: dir}
	ran, differing, start := 0, 0, time.Now()
	for ran < o.programs && differing < o.stop && (o.duration == 0 || time.Since(start) < o.duration) {
		batch := make([]*program, min(o.batch, o.programs-ran))
		for i := range batch {
			batch[i] = g.generate(o.seed, uint64(ran+i), o.size)
		}
		ran += len(batch)
		for _, p := range r.differing(batch) {
			differing++
			if err := report(r, g, p, o); err != nil {
				return differing, err
			}
		}
	}
	fmt.Printf("%d programs, %d differ, %d ran too long\n", ran, differing, r.timeouts)
	return differing, nil
}

func interpreters(o *options, dir string) (python, bide scripttest.Interpreter, err error) {
	python, bide = scripttest.PythonAt(o.python), scripttest.BideAt(o.bide)
	if o.python == "" {
		if python, err = scripttest.FindPython(); err != nil {
			return python, bide, err
		}
	}
	if o.bide == "" {
		var root string
		if root, err = scripttest.FindRoot("."); err == nil {
			bide, err = scripttest.Build(root, dir)
		}
	}
	return python, bide, err
}

// report shrinks a program that differs, shows it and keeps it.
func report(r *runner, g *grammar, p *program, o *options) error {
	small := r.shrink(g, p)
	text := r.script(small)
	fmt.Printf("== seed %d program %d\n%s\n%s\n", o.seed, p.number, small.text(), r.difference(small))
	if o.out == "" {
		return nil
	}
	if err := os.MkdirAll(o.out, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.out, fmt.Sprintf("seed%d_%d.py", o.seed, p.number)), []byte(text), 0o644)
}
