package repl

import (
	"io"
	"sync/atomic"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// Breakpoints opens a prompt where a script that runs by itself calls breakpoint().
type Breakpoints struct {
	// Console opens the console of the prompt, at the first stop; onMain is Prompt.OnMain.
	Console  func(onMain func(fn func(t *object.Thread))) Console
	DumpTree func(out io.Writer, text string) error
	prompt   atomic.Pointer[Prompt]
}

// Open is the script's breakpoint(): see interp.Config.
func (b *Breakpoints) Open(t *object.Thread, f *interp.Frame) object.Value {
	if b.prompt.Load() == nil {
		in := t.Interp.Runner.(*interp.Interpreter)
		console := b.Console(func(fn func(t *object.Thread)) { b.prompt.Load().OnMain(fn) })
		p := New(Config{Console: console, DumpTree: b.DumpTree})
		p.enter(&world{p: p, in: in, allow: free, since: map[*interp.Task]float64{}})
		b.prompt.Store(p)
	}
	return b.prompt.Load().breakpoint(t, f)
}

// Interrupt tells of Ctrl-C, from any goroutine: where no prompt waits it calls otherwise.
func (b *Breakpoints) Interrupt(otherwise func()) {
	if p := b.prompt.Load(); p == nil || !p.reader.interrupt() {
		otherwise()
	}
}
