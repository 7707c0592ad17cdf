// Package cli is the command line of bide: it reads options, finds the script and hands it to an
// interpreter between a buffered standard output and the signals of the system. It does not know how
// scripts run: that is package interp's job.
//
// Options, messages and exit codes are CPython's where CPython has them; docs/cli.md lists them.
package cli

import (
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/mattn/go-isatty"
)

// Version is what --version shows.
const Version = "0.1.0"

// The exit codes of the command line itself; a script's own come from the interpreter.
const (
	exitFailed   = 1
	exitUsage    = 2
	exitInternal = 70
	exitFlush    = 120
)

// Main runs bide with the arguments that follow the program's name and returns its exit code. What it
// writes to stdout and stderr has left its buffers when it returns.
func Main(args []string, stdin, stdout, stderr *os.File) int {
	c := &command{
		stdin:     stdin,
		out:       newStream(stdout, isTerminal(stdout)),
		err:       newStream(stderr, true),
		getenv:    os.Getenv,
		stdinTTY:  isTerminal(stdin),
		interpret: newInterpreter,
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
	return c.main(args)
}

// command is one run of bide: what it reads from and writes to.
type command struct {
	stdin     io.Reader
	out, err  *stream
	getenv    func(string) string
	stdinTTY  bool
	interpret func(settings) interpreter
}

// main does what the arguments ask for, flushes, and turns a Go panic into a report.
func (c *command) main(args []string) (exit int) {
	var running interpreter
	defer func() {
		if p := recover(); p != nil {
			c.out.Flush()
			c.reportPanic(p, running, debug.Stack())
			exit = exitInternal
		}
	}()
	o, err := parseOptions(args)
	if err != nil {
		c.complain(err)
		return exitUsage
	}
	switch o.action {
	case actHelp:
		fmt.Fprint(c.out, helpText)
	case actVersion:
		fmt.Fprintf(c.out, "bide %s (Python %s)\n", Version, pythonVersion)
	case actTokens:
		exit = c.dump(o, c.dumpTokens)
	case actTree:
		exit = c.dump(o, c.dumpTree)
	default:
		exit = c.run(o, &running)
	}
	return c.finish(exit)
}

// finish flushes standard output as an interpreter does at its end: what cannot be written is told, and
// changes the exit code.
func (c *command) finish(exit int) int {
	if err := c.out.Flush(); err != nil {
		fmt.Fprintf(c.err, "Exception ignored on flushing sys.stdout:\n%s\n", pythonError(err))
		exit = exitFlush
	}
	c.err.Flush()
	return exit
}

func isTerminal(f *os.File) bool { return isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd()) }
