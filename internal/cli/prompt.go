package cli

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"github.com/bide-lang/bide/internal/repl"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// runPrompt runs a prompt, after or inside of a script if there is one, and returns the exit code.
func (c *command) runPrompt(o options, seed uint32, script *program, running *interpreter) int {
	var p *repl.Prompt
	k := &console{c: c}
	defer k.close()
	cfg := repl.Config{
		Interp:     c.config(o, script, seed),
		Console:    k.open(func(fn func(*object.Thread)) { p.OnMain(fn) }),
		Virtual:    o.virtual,
		ScriptName: script.name,
		ScriptText: script.src,
		Step:       o.step,
		DumpTree:   dumpInput,
		Begun:      func(in *interp.Interpreter) { *running = in },
	}
	if !o.quiet && script.name == "" {
		fmt.Fprintf(c.stderr, "bide %s (Python %s) on %s\nawait works here. :help lists what looks into the loop. Ctrl-D leaves.\n",
			Version, pythonVersion, runtime.GOOS)
	}
	cfg.Interp.Leaving = k.leave
	p = repl.New(cfg)
	defer watchSignals(p.Interrupt)()
	defer watchQuit(p.OnMain, cfg.Errs)()
	return p.Run()
}

// watchQuit writes the tree of tasks at every Ctrl-\. It returns what ends that.
func watchQuit(onMain func(func(*object.Thread)), errs io.Writer) (stop func()) {
	quits := make(chan os.Signal, 1)
	signal.Notify(quits, syscall.SIGQUIT)
	go func() {
		for range quits {
			onMain(func(t *object.Thread) { repl.WriteTasks(errs, t.Interp.Runner.(*interp.Interpreter)) })
		}
	}()
	return func() {
		signal.Stop(quits)
		close(quits)
	}
}
