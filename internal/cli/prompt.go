package cli

import (
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"strconv"
	"syscall"

	"github.com/bide-lang/bide/internal/repl"
	"github.com/bide-lang/bide/internal/repl/lang"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// runPrompt runs a prompt, after or inside of a script if there is one, and returns the exit code.
func (c *command) runPrompt(o options, seed uint32, script *program, running *interpreter) int {
	cfg := repl.Config{
		Interp:     c.config(o, script, seed),
		Source:     &repl.Lines{In: c.stdin, Out: c.stdout},
		Out:        c.stdout,
		Errs:       c.stderr,
		Virtual:    o.virtual,
		Width:      c.width,
		ScriptName: script.name,
		ScriptText: script.src,
		Step:       o.step,
		DumpTree:   dumpInput,
		Begun:      func(in *interp.Interpreter) { *running = in },
	}
	if !o.quiet && script.name == "" {
		fmt.Fprintf(c.stderr, "bide %s (Python %s) on %s\nawait works here. :help lists the commands that look into the loop. Ctrl-D leaves.\n",
			Version, pythonVersion, runtime.GOOS)
	}
	var p *repl.Prompt
	if c.stdinTTY {
		names := &lang.Session{
			OnMain:       func(fn func(*object.Thread)) { p.OnMain(fn) },
			CommandNames: repl.CompleteCommand,
		}
		if e := c.editor(names); e != nil {
			defer e.Close()
			cfg.Source, cfg.Out, cfg.Errs = e, e.Above(), e.Above()
		}
	}
	p = repl.New(cfg)
	defer watchSignals(p.Interrupt)()
	return p.Run()
}

// width is how many columns the terminal has, 80 unless somebody knows.
func (c *command) width() int {
	if n, err := strconv.Atoi(c.getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	return 80
}

// watchQuit writes the tree of tasks to standard error at every Ctrl-\. It returns what ends that.
func (c *command) watchQuit(onMain func(func(*object.Thread))) (stop func()) {
	quits := make(chan os.Signal, 1)
	signal.Notify(quits, syscall.SIGQUIT)
	go func() {
		for range quits {
			onMain(func(t *object.Thread) { repl.WriteTasks(c.stderr, t.Interp.Runner.(*interp.Interpreter)) })
		}
	}()
	return func() {
		signal.Stop(quits)
		close(quits)
	}
}
