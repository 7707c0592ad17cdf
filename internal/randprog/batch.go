package main

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/bide-lang/bide/internal/scripttest"
)

//go:embed prelude.py
var prelude string

// runner compares programs. Many go into one script, each a string that is executed with names of its own, so
// that starting the interpreters costs little; what differs is looked for by halving.
type runner struct {
	python, bide scripttest.Interpreter
	dir          string
	timeouts     int
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

// script is one file that runs the programs one after another.
func (r *runner) script(batch ...*program) string {
	var b strings.Builder
	b.WriteString(prelude)
	for i, p := range batch {
		if i == 0 && (len(batch) > 1 || strings.Contains(p.text(), "async")) {
			b.WriteString("\nimport asyncio\n") // not for all: it costs CPython a tenth of a second
		}
		text := strings.ReplaceAll("def program():\n    "+strings.ReplaceAll(locals+p.guarded(), "\n", "\n    "), `\`, `\\`)
		fmt.Fprintf(&b, "\nrun(%d, \"\"\"\n%s\n\"\"\")\n", p.number, strings.ReplaceAll(text, `"""`, `\"\"\"`))
	}
	return b.String()
}

// locals are the variables every program begins with, one for each kind.
const locals = `i, j, f, s, t, b, o = 7, -3, 2.5, "abc", "x y,z", b"ab", None
l, m, tu, d, e, q = [3, 1, 2], ["a", "b"], (1, "b", 2.0), {"a": 1, "z": "b"}, {1, 2, 5}, True
`

// guarded is the text with each statement of several in a try of its own, so that an error does not end the program.
func (p *program) guarded() string {
	if len(p.root.kids) < 2 {
		return p.text()
	}
	var b strings.Builder
	for _, kid := range p.root.kids {
		fmt.Fprintf(&b, "try:\n    %s\nexcept BaseException as x:\n    print('error', tell(x))\n",
			strings.ReplaceAll(kid.text(), "\n", "\n    "))
	}
	return b.String()
}
