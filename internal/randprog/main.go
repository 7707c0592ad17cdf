// Command randprog writes random small Python programs, runs each under CPython 3.13 and under bide, and shrinks
// every difference to a small script. It knows Python only through the grammar of its theme.
//
// Usage: go run ./internal/randprog [-kind language] [-n 1000] [-seed 1] [-bide PATH] [-python PATH] [-out FOLDER]
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/bide-lang/bide/internal/scripttest"
)

// runLimit is how long one script may run: a program that takes longer is left out.
const runLimit = 10 * time.Second

// options are the command line's.
type options struct {
	from, programs, batch, size, stop int
	seed                              uint64
	kind, bide, python, out           string
	duration                          time.Duration
	print                             bool
}

func main() {
	var o options
	flag.IntVar(&o.programs, "n", 1000, "how many programs")
	flag.StringVar(&o.kind, "kind", themes[0].name, "of programs: language or asyncio")
	flag.IntVar(&o.from, "from", 0, "number of the first program")
	flag.IntVar(&o.batch, "batch", 0, "programs in one process (default: as fits the kind)")
	flag.IntVar(&o.size, "size", 0, "statements at the top of a program (default: as fits the kind)")
	flag.IntVar(&o.stop, "stop", 20, "end after this many differences")
	flag.Uint64Var(&o.seed, "seed", 1, "program number k of a seed is always the same")
	flag.DurationVar(&o.duration, "for", 0, "end after this long; 0 means all programs")
	flag.BoolVar(&o.print, "print", false, "only show the script of the programs")
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
	about, err := themeNamed(o.kind)
	if err != nil {
		return 0, err
	}
	o.batch, o.size = cmp.Or(o.batch, about.batch), cmp.Or(o.size, about.size)
	g := readGrammar(about.grammar)
	if o.print {
		fmt.Print(about.script(g.programs(o, 0, o.programs)...))
		return 0, nil
	}
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
	r := &runner{theme: about, python: python, bide: bide, dir: dir}
	ran, differing, start := 0, 0, time.Now()
	for ran < o.programs && differing < o.stop && (o.duration == 0 || time.Since(start) < o.duration) {
		batch := g.programs(o, ran, min(o.batch, o.programs-ran))
		ran += len(batch)
		for _, p := range r.differing(batch) {
			differing++
			if err := report(r, g, p, o); err != nil {
				return differing, err
			}
		}
	}
	fmt.Printf("%d programs, %d differ, %d depend on addresses, %d ran too long\n", ran, differing, r.undecided, r.timeouts)
	return differing, nil
}

// programs makes n programs, behind those that ran before.
func (g *grammar) programs(o *options, before, n int) []*program {
	batch := make([]*program, n)
	for i := range batch {
		batch[i] = g.generate(o.seed, uint64(o.from+before+i), o.size)
	}
	return batch
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
	text := r.theme.script(small)
	fmt.Printf("== seed %d program %d\n%s\n%s\n", o.seed, p.number, small.text(), r.difference(small))
	if o.out == "" {
		return nil
	}
	if err := os.MkdirAll(o.out, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.out, fmt.Sprintf("%s_seed%d_%d.py", o.kind, o.seed, p.number)), []byte(text), 0o644)
}
