// Command bench runs the programs of testdata/bench under CPython 3.13 and bide in turns and prints CPU seconds
// side by side. It does not judge: the table is for people.
//
// Usage: go run ./internal/bench [-rounds N] [-only TEXT] [-python PATH] [-bide PATH]
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/bide-lang/bide/internal/scripttest"
)

func main() {
	var opt options
	flag.IntVar(&opt.rounds, "rounds", 5, "runs of each program by each interpreter")
	flag.StringVar(&opt.only, "only", "", "run only programs whose name holds this text (several: separate with commas)")
	flag.StringVar(&opt.python, "python", "", "CPython to compare with (default: found)")
	flag.StringVar(&opt.bide, "bide", "", "bide binary (default: built)")
	flag.Parse()
	if err := run(opt); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

type options struct {
	rounds       int
	only         string
	python, bide string
}

func run(opt options) error {
	root, err := scripttest.FindRoot(".")
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "bide-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	python, bide, err := opt.interpreters(root, dir)
	if err != nil {
		return err
	}
	programs, err := opt.programs(root)
	if err != nil {
		return err
	}
	t := newTable(os.Stdout)
	for _, path := range programs {
		row, err := measure(python.Path, bide.Path, path, opt.rounds)
		if err != nil {
			return err
		}
		t.add(row)
	}
	t.finish()
	return nil
}

func (o options) interpreters(root, dir string) (python, bide scripttest.Interpreter, err error) {
	python, bide = scripttest.PythonAt(o.python), scripttest.BideAt(o.bide)
	if o.python == "" {
		if python, err = scripttest.FindPython(); err != nil {
			return python, bide, err
		}
	}
	if o.bide == "" {
		bide, err = scripttest.Build(root, dir)
	}
	return python, bide, err
}

// programs lists the benchmark programs asked for, in name order.
func (o options) programs(root string) ([]string, error) {
	all, err := filepath.Glob(filepath.Join(root, "testdata", "bench", "*.py"))
	if err != nil {
		return nil, err
	}
	var chosen []string
	for _, path := range all {
		for _, part := range strings.Split(o.only, ",") {
			if strings.Contains(filepath.Base(path), part) {
				chosen = append(chosen, path)
				break
			}
		}
	}
	if len(chosen) == 0 {
		return nil, fmt.Errorf("no program matches %q", o.only)
	}
	return chosen, nil
}
