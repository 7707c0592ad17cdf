package cli

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
)

// interpreter is what the command line needs of package interp.
type interpreter interface {
	// RunMain runs a script as __main__ and returns the exit code; tracebacks are printed.
	RunMain(name string, src []byte) int
	// Interrupt is Ctrl-C; it may be called from any goroutine.
	Interrupt()
	// RunInteractive runs a prompt until read fails or the session ends, and returns the exit code.
	RunInteractive(read func(prompt string) (string, error)) int
}

// settings are what an interpreter is made with.
type settings struct {
	argv, path  []string
	stdin       io.Reader
	stdout      io.Writer
	stderr      io.Writer
	virtual     bool
	maxBytes    int64
	hashSeed    uint32
	dev         bool
	unbuffered  bool
	warnings    []string
	interactive bool
}

// run runs a script or a prompt and returns the exit code. It leaves the interpreter in running.
func (c *command) run(o options, running *interpreter) int {
	seed, err := parseHashSeed(c.env("PYTHONHASHSEED", o), rand.Uint32)
	if err != nil {
		fmt.Fprintf(c.stderr, "Fatal Python error: config_init_hash_seed: %s\n", err)
		return exitFailed
	}
	interactive := c.stdinTTY && o.action == actStdin
	p := &program{argv: argv(o.name, o), path: c.path("", o)}
	if !interactive {
		if p, err = c.load(o); err != nil {
			fmt.Fprintf(c.stderr, "bide: %s\n", err)
			return err.(*notRunnable).exit
		}
	}
	s := c.settings(o, p, seed)
	s.interactive = interactive
	stdin := bufio.NewReader(c.stdin)
	if interactive {
		s.stdin = stdin // input() and the prompt read the same lines
	}
	in := c.interpret(s)
	*running = in
	defer watchSignals(in)()
	if interactive {
		return c.prompt(in, stdin, o)
	}
	return in.RunMain(p.name, p.src)
}

func (c *command) settings(o options, p *program, seed uint32) settings {
	s := settings{
		argv: p.argv, path: p.path,
		stdin: c.stdin, stdout: c.stdout, stderr: c.stderr,
		virtual: o.virtual, maxBytes: o.memory, hashSeed: seed,
		unbuffered: o.unbuf || c.env("PYTHONUNBUFFERED", o) != "",
		dev:        o.dev || c.env("PYTHONDEVMODE", o) != "",
	}
	if fromEnv := c.env("PYTHONWARNINGS", o); fromEnv != "" {
		s.warnings = strings.Split(fromEnv, ",")
	}
	s.warnings = append(s.warnings, o.warnings...)
	if s.maxBytes == 0 {
		s.maxBytes = halfOfMemory()
	}
	return s
}

// watchSignals passes Ctrl-C on to the interpreter, and keeps a closed pipe from killing the process: the
// write fails instead, and the script sees BrokenPipeError. It returns what ends the watch.
func watchSignals(in interpreter) (stop func()) {
	pipes := make(chan os.Signal, 1)
	signal.Notify(pipes, syscall.SIGPIPE)
	if signal.Ignored(syscall.SIGINT) { // started with nohup or in the background: it stays ignored
		return func() { signal.Stop(pipes) }
	}
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, syscall.SIGINT)
	go func() {
		for range interrupts {
			in.Interrupt()
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
