package cli

import (
	"os"
	"path/filepath"
	"strconv"
	"sync/atomic"

	"golang.org/x/sys/unix"

	"github.com/bide-lang/bide/internal/repl"
	"github.com/bide-lang/bide/internal/repl/edit"
	"github.com/bide-lang/bide/internal/repl/lang"
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib"
)

// console is what a prompt is shown on: a terminal with an editor, or what stands in their place.
type console struct {
	c      *command
	editor atomic.Pointer[edit.Editor] // nil: lines are read as they come
}

// open makes the console ready. onMain has a function called where the script's values may be touched.
func (k *console) open(onMain func(fn func(*object.Thread))) repl.Console {
	c := k.c
	lines := repl.Console{Source: &repl.Lines{In: c.stdin, Out: c.stdout}, Out: c.stdout, Errs: c.stderr, Width: c.width}
	in, _ := c.stdin.(*os.File)
	out, _ := c.stdout.(*os.File)
	if term := c.getenv("TERM"); !c.stdinTTY || in == nil || out == nil || term == "" || term == "dumb" {
		return lines
	}
	session := &lang.Session{OnMain: onMain, CommandNames: repl.CompleteCommand}
	for _, m := range stdlib.Modules() {
		session.Library = append(session.Library, m.Name)
	}
	highlighter := lang.Highlighter{Builtin: lang.Builtins()}
	completer := lang.Completer{Names: session}
	e, err := edit.New(edit.Config{
		In: in, Out: out,
		Complete: completer.Complete, Incomplete: lang.Incomplete, Indent: lang.Indent, Highlight: highlighter.Spans,
		History: c.historyPath(), NoColor: c.getenv("NO_COLOR") != "",
	})
	if err != nil {
		return lines
	}
	k.editor.Store(e)
	return repl.Console{Source: e, Out: e.Above(), Errs: e.Above(), Width: c.width}
}

// leave gives the terminal back because the process ends at once, from any goroutine.
func (k *console) leave() {
	if e := k.editor.Load(); e != nil {
		e.Leave()
	}
}

// close gives the terminal back.
func (k *console) close() {
	if e := k.editor.Load(); e != nil {
		e.Close()
	}
}

// width is how many columns the terminal has; else what COLUMNS says, and 80 where nobody knows.
func (c *command) width() int {
	if out, ok := c.stdout.(*os.File); ok {
		if size, err := unix.IoctlGetWinsize(int(out.Fd()), unix.TIOCGWINSZ); err == nil && size.Col > 0 {
			return int(size.Col)
		}
	}
	if n, err := strconv.Atoi(c.getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	return 80
}

// historyPath is where the prompt's history is kept; empty if there is no place for it.
func (c *command) historyPath() string {
	state := c.getenv("XDG_STATE_HOME")
	if !filepath.IsAbs(state) {
		home := c.getenv("HOME")
		if home == "" {
			return ""
		}
		state = filepath.Join(home, ".local", "state")
	}
	return filepath.Join(state, "bide", "history")
}
