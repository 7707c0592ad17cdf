package repl

import (
	"io"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// Breakpoints opens a prompt where a script that runs by itself calls breakpoint().
type Breakpoints struct {
	Source    Source
	Out, Errs io.Writer
	Width     func() int
	DumpTree  func(out io.Writer, text string) error
	prompt    *Prompt
}

// Open is the script's breakpoint(): see interp.Config.
func (b *Breakpoints) Open(t *object.Thread, f *interp.Frame) object.Value {
	if b.prompt == nil {
		b.prompt = New(Config{Source: b.Source, Out: b.Out, Errs: b.Errs, Width: b.Width, DumpTree: b.DumpTree})
		in := t.Interp.Runner.(*interp.Interpreter)
		b.prompt.w = &world{p: b.prompt, in: in, allow: free, since: map[*interp.Task]float64{}}
	}
	return b.prompt.breakpoint(t, f)
}
