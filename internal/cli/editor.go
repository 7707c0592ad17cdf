package cli

import (
	"os"
	"path/filepath"

	"github.com/bide-lang/bide/internal/repl/edit"
	"github.com/bide-lang/bide/internal/repl/lang"
	"github.com/bide-lang/bide/stdlib"
)

// editor makes the prompt's editor: nil where the terminal, or what stands in its place, cannot be edited on.
// s.Library is filled in.
func (c *command) editor(s *lang.Session) *edit.Editor {
	in, _ := c.stdin.(*os.File)
	out, _ := c.stdout.(*os.File)
	if term := c.getenv("TERM"); in == nil || out == nil || term == "" || term == "dumb" {
		return nil
	}
	for _, m := range stdlib.Modules() {
		s.Library = append(s.Library, m.Name)
	}
	highlighter := lang.Highlighter{Builtin: lang.Builtins()}
	completer := lang.Completer{Names: s}
	e, err := edit.New(edit.Config{
		In: in, Out: out,
		Complete: completer.Complete, Incomplete: lang.Incomplete, Indent: lang.Indent, Highlight: highlighter.Spans,
		History: c.historyPath(), NoColor: c.getenv("NO_COLOR") != "",
	})
	if err != nil {
		return nil
	}
	return e
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
