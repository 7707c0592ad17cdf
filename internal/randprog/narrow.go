package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bide-lang/bide/internal/scripttest"
)

// differing gives the programs among these that differ, each alone too. What a program printed stands under its
// head, which the prelude writes at once: so one run tells which programs to look at, and which one had no end.
func (r *runner) differing(batch []*program) []*program {
	if len(batch) == 0 {
		return nil
	}
	got, want, err := r.outputs(batch)
	if err != nil || len(batch) == 1 {
		return r.alone(batch)
	}
	if got.TimedOut || want.TimedOut {
		slow := got.Stdout
		if want.TimedOut {
			slow = want.Stdout
		}
		at := reached(batch, slow)
		r.timeouts++
		fmt.Printf("== program %d runs too long\n", batch[at].number)
		return append(r.differing(batch[:at]), r.differing(batch[at+1:])...)
	}
	gots, wants := parts(batch, got.Stdout), parts(batch, want.Stdout)
	var found []*program
	for i, p := range batch {
		if gots[i] == wants[i] {
			continue
		}
		found = append(found, r.alone(batch[i:i+1])...)
		if got.Exit != want.Exit {
			return append(found, r.differing(batch[i+1:])...)
		}
		if len(found) == 0 {
			fmt.Printf("== program %d differs only after others\n", p.number)
		}
	}
	return found
}

// alone gives the one program if it differs.
func (r *runner) alone(one []*program) []*program {
	if r.difference(one...) == "" {
		return nil
	}
	if r.depends(one[0]) {
		fmt.Printf("== program %d depends on addresses\n", one[0].number)
		r.undecided++
		return nil
	}
	return one
}

// depends reports a program that prints something else under CPython when its objects lie elsewhere: sets are in the
// order of hashes, which addresses may be.
func (r *runner) depends(p *program) bool {
	python := r.python
	var outs []string
	for _, allocator := range []string{"pymalloc", "malloc", "malloc_debug"} {
		r.python.Env = []string{"PYTHONMALLOC=" + allocator}
		if _, want, err := r.outputs([]*program{p}); err == nil {
			outs = append(outs, want.Stdout)
		}
	}
	r.python = python
	return len(slices.Compact(outs)) > 1
}

// outputs runs the programs under both at once.
func (r *runner) outputs(batch []*program) (got, want scripttest.Result, err error) {
	path := filepath.Join(r.dir, "program.py")
	if err = os.WriteFile(path, []byte(r.theme.script(batch...)), 0o644); err != nil {
		return
	}
	s, err := scripttest.Load(path)
	if err != nil {
		return
	}
	pythonRan := make(chan error)
	go func() {
		var err error
		want, err = r.python.Run(s, r.theme.clock)
		pythonRan <- err
	}()
	got, err = r.bide.Run(s, r.theme.clock)
	err = errors.Join(err, <-pythonRan)
	got.Stdout, want.Stdout = s.NormalOut(got.Stdout), s.NormalOut(want.Stdout)
	got.Stderr, want.Stderr = s.NormalErr(got.Stderr), s.NormalErr(want.Stderr)
	return
}

// head is the line the prelude writes before a program runs.
func (p *program) head() string { return fmt.Sprintf("== %d\n", p.number) }

// reached is the index of the last program that began.
func reached(batch []*program, out string) int {
	for i := len(batch) - 1; i > 0; i-- {
		if strings.Contains(out, batch[i].head()) {
			return i
		}
	}
	return 0
}

// parts are the pieces of the output that each program wrote.
func parts(batch []*program, out string) []string {
	pieces := make([]string, len(batch))
	for i, p := range batch {
		_, piece, _ := strings.Cut(out, p.head())
		if i+1 < len(batch) {
			piece, _, _ = strings.Cut(piece, batch[i+1].head())
		}
		pieces[i] = piece
	}
	return pieces
}
