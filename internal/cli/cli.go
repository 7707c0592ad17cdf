// Package cli is the command line of bide: it reads options, finds the script and hands it to an
// interpreter together with the system's signals. It does not know how
// scripts run: that is package interp's job.
//
// Options, messages and exit codes are CPython's where CPython has them; docs/cli.md lists them.
package cli

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"

	"github.com/mattn/go-isatty"

	"github.com/bide-lang/bide/interp"
)

// Version is what --version shows.
const Version = "0.1.0"

// The exit codes of the command line itself; a script's own come from the interpreter.
const (
	exitFailed   = 1
	exitUsage    = 2
	exitInternal = 70
)

// Main runs bide with the arguments that follow the program's name and returns its exit code.
func Main(args []string, stdin, stdout, stderr *os.File) int {
	c := &command{
		stdin:     stdin,
		stdout:    stdout,
		stderr:    stderr,
		getenv:    os.Getenv,
		stdinTTY:  isTerminal(stdin),
		interpret: newInterpreter,
	}
	startOnOneProcessor()
	heap := tuneMemory()
	exit := c.main(args)
	runtime.KeepAlive(heap)
	if c.interrupted {
		endByInterrupt()
	}
	return exit
}

// endByInterrupt ends the process by SIGINT, as Python does, so that a shell script that runs it ends as well. It
// returns where that is ignored: the exit code tells then.
func endByInterrupt() {
	if signal.Ignored(syscall.SIGINT) {
		return
	}
	signal.Reset(syscall.SIGINT)
	if err := syscall.Kill(syscall.Getpid(), syscall.SIGINT); err == nil {
		select {} // the signal is on its way
	}
}

// command is one run of bide: what it reads from and writes to.
type command struct {
	stdin     io.Reader
	stdout    io.Writer
	stderr    io.Writer
	getenv    func(string) string
	stdinTTY  bool
	interpret func(interp.Config) interpreter

	interrupted bool // the script was ended by Ctrl-C
}

// main does what the arguments ask for and turns a Go panic into a report.
func (c *command) main(args []string) (exit int) {
	var running interpreter
	defer func() {
		if p := recover(); p != nil {
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
		fmt.Fprint(c.stdout, helpText)
	case actVersion:
		fmt.Fprintf(c.stdout, "bide %s (Python %s)\n", Version, pythonVersion)
	case actTokens:
		exit = c.dump(o, dumpTokens)
	case actTree:
		exit = c.dump(o, dumpTree)
	default:
		exit = c.run(o, &running)
	}
	return exit
}

func isTerminal(f *os.File) bool { return isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd()) }
