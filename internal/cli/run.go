package cli

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"

	"github.com/bide-lang/bide/internal/repl"
)

// run runs a script or a prompt and returns the exit code. It leaves the interpreter in running.
func (c *command) run(o options, running *interpreter) int {
	seed, err := parseHashSeed(c.env("PYTHONHASHSEED", o), rand.Uint32)
	if err != nil {
		fmt.Fprintf(c.stderr, "Fatal Python error: config_init_hash_seed: %s\n", err)
		return exitFailed
	}
	if o.action == actStdin && (c.stdinTTY || o.inspect) {
		return c.runPrompt(o, seed, &program{argv: argv(o.name, o), path: c.path("", o)}, running)
	}
	p, err := c.load(o)
	if err != nil {
		fmt.Fprintf(c.stderr, "bide: %s\n", err)
		return err.(*notRunnable).exit
	}
	if o.inspect || o.step {
		return c.runPrompt(o, seed, p, running)
	}
	cfg := c.config(o, p, seed)
	var events *eventLog
	if o.events != "" {
		if events, err = openEventLog(o.events); err != nil {
			fmt.Fprintf(c.stderr, "bide: can't write the events: %s\n", err)
			return exitUsage
		}
		cfg.OnEvent = events.add
	}
	k := &console{c: c}
	defer k.close()
	breakpoints := &repl.Breakpoints{Console: k.open, DumpTree: dumpInput}
	cfg.Breakpoint, cfg.Leaving = breakpoints.Open, k.leave
	in := c.interpret(cfg)
	*running = in
	defer watchSignals(func() { breakpoints.Interrupt(in.Interrupt) })()
	defer watchQuit(in.OnMain, c.stderr)()
	exit := in.RunMain(p.name, p.src)
	c.interrupted = in.Interrupted()
	if events != nil {
		if err := events.close(); err != nil {
			fmt.Fprintf(c.stderr, "bide: can't write the events: %s\n", err)
			exit = max(exit, exitFailed)
		}
	}
	return exit
}

// watchSignals calls onInterrupt for every Ctrl-C, and keeps a closed pipe from killing the process: the write
// fails instead, and the script sees BrokenPipeError. It returns what ends the watch.
func watchSignals(onInterrupt func()) (stop func()) {
	pipes := make(chan os.Signal, 1)
	signal.Notify(pipes, syscall.SIGPIPE)
	if signal.Ignored(syscall.SIGINT) { // started with nohup or in the background: it stays ignored
		return func() { signal.Stop(pipes) }
	}
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, syscall.SIGINT)
	go func() {
		for range interrupts {
			onInterrupt()
		}
	}()
	return func() {
		signal.Stop(interrupts)
		close(interrupts)
		signal.Stop(pipes)
	}
}

// halfOfMemory is half of the machine's memory in bytes, 0 where that is not known.
func halfOfMemory() int64 {
	info, err := os.ReadFile("/proc/meminfo")
	if err != nil {
		return 0
	}
	rest, found := strings.CutPrefix(string(info), "MemTotal:")
	line, _, _ := strings.Cut(rest, "\n")
	kib, err := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(line, "kB")), 10, 64)
	if !found || err != nil {
		return 0
	}
	return kib << 10 / 2
}
