// Command bench runs the programs of testdata/bench under CPython 3.13 and bide in turns and prints CPU seconds
// side by side. It does not judge: the table is for people.
//
// Usage: go run ./internal/bench [-rounds N] [-only TEXT] [-python PATH] [-bide PATH] [-peer NAME=COMMAND]
// [-operations] [-growth] [-docs FOLDER]
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
	flag.Func("peer", "NAME=COMMAND of another interpreter to run the programs with (may be repeated)", opt.addPeer)
	flag.BoolVar(&opt.growth, "growth", false, "measure how the cost of an item grows with their number instead")
	flag.BoolVar(&opt.operations, "operations", false, "measure what single operations cost instead")
	flag.StringVar(&opt.docs, "docs", "", "measure both and renew performance.md and growth.svg in this folder")
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
	peers        []peer
	operations   bool
	growth       bool
	docs         string
}

// peer is one more interpreter.
type peer struct {
	name    string
	command []string
}

func (o *options) addPeer(s string) error {
	name, command, found := strings.Cut(s, "=")
	if !found || strings.TrimSpace(command) == "" {
		return fmt.Errorf("want NAME=COMMAND")
	}
	o.peers = append(o.peers, peer{name, strings.Fields(command)})
	return nil
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
	if opt.operations {
		return measureOperations(os.Stdout, dir, python.Path, bide.Path, opt)
	}
	t := newTable(os.Stdout)
	if !opt.growth {
		if err := t.measure(opt, root, python.Path, bide.Path); err != nil {
			return err
		}
	}
	if !opt.growth && opt.docs == "" {
		return nil
	}
	curves, err := measureGrowth(os.Stdout, dir, python.Path, bide.Path, opt.rounds)
	if err != nil || opt.docs == "" {
		return err
	}
	return renewDocs(opt.docs, t, curves)
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
