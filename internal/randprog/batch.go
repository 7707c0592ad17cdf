package main

import (
	"fmt"
	"strings"

	"github.com/bide-lang/bide/internal/scripttest"
)

// runner compares programs. Many go into one script, each a string that is executed with names of its own, so
// that starting the interpreters costs little; what differs is looked for by halving.
type runner struct {
	theme        *theme
	python, bide scripttest.Interpreter
	dir          string
	timeouts     int
	undecided    int // programs that differ but depend on addresses
}

// difference says how the runs of a script of these programs differ; empty if they do not.
func (r *runner) difference(batch ...*program) string {
	got, want, err := r.outputs(batch)
	if err != nil {
		return err.Error()
	}
	if got.TimedOut || want.TimedOut {
		if len(batch) == 1 {
			r.timeouts++
			return ""
		}
		return "timed out"
	}
	return compare(got, want)
}

func compare(got, want scripttest.Result) string {
	if n, g, w := scripttest.FirstDifference(got.Stdout, want.Stdout); n > 0 {
		return fmt.Sprintf("   bide: %s\ncpython: %s\n bide's: %s", g, w, scripttest.LastLine(got.Stderr))
	}
	if got.Exit != want.Exit {
		return fmt.Sprintf("   bide: exit %d\ncpython: exit %d\n bide's: %s", got.Exit, want.Exit, scripttest.LastLine(got.Stderr))
	}
	if g, w := scripttest.LastLine(got.Stderr), scripttest.LastLine(want.Stderr); g != w && got.Exit != 0 {
		return fmt.Sprintf("   bide: %s\ncpython: %s", g, w)
	}
	return ""
}

// guarded is the text with each statement of several in a try of its own, so that an error does not end the program.
func (p *program) guarded() string {
	if len(p.root.kids) < 2 {
		return p.text()
	}
	var b strings.Builder
	for _, kid := range p.root.kids {
		fmt.Fprintf(&b, "try:\n    %s\nexcept BaseException as x:\n    wrong(x)\n",
			strings.ReplaceAll(kid.text(), "\n", "\n    "))
	}
	return b.String()
}
