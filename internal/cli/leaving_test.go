package cli_test

import (
	"syscall"
	"testing"
)

// TestTheTerminalIsGivenBack ends a prompt in every way there is, most of them while a line is half typed.
func TestTheTerminalIsGivenBack(t *testing.T) {
	later := func(call string) []string {
		return []string{"import os, signal, threading", "threading.Timer(0.3, lambda: " + call + ").start()"}
	}
	for _, c := range []struct {
		what  string
		lines []string
		keys  string // typed behind them
		sent  syscall.Signal
		code  int // a signal's number if negative
	}{
		{what: "Ctrl-D", keys: ctrlD},
		{what: "exit", keys: "exit\r"},
		{what: "exit with a code", keys: "exit(3)\r", code: 3},
		{what: "a message", keys: "exit('so long')\r", code: 1},
		{what: "a task that exits", lines: []string{"async def f(): await sleep(0.3); exit(5)", "", "t = create_task(f())"}, keys: "half", code: 5},
		{what: "os._exit", lines: later("os._exit(4)"), keys: "half", code: 4},
		{what: "os._exit in a search", lines: later("os._exit(4)"), keys: ctrlR + "imp", code: 4},
		{what: "os._exit in a block", lines: later("os._exit(4)"), keys: "if x:\rhalf" + up, code: 4},
		{what: "os._exit typed", keys: "import os; os._exit(6)\r", code: 6},
		{what: "os.abort", lines: later("os.abort()"), keys: "half", code: 134},
		{what: "a signal to itself", lines: later("os.kill(os.getpid(), signal.SIGTERM)"), keys: "half", code: -int(syscall.SIGTERM)},
		{what: "a raised signal", lines: []string{"import signal"}, keys: "signal.raise_signal(signal.SIGTERM)\r", code: -int(syscall.SIGTERM)},
		{what: "SIGTERM", keys: "half", sent: syscall.SIGTERM, code: -int(syscall.SIGTERM)},
		{what: "SIGHUP", keys: "half", sent: syscall.SIGHUP, code: -int(syscall.SIGHUP)},
		{what: "SIGTERM in an await", keys: "await sleep(60)\r", sent: syscall.SIGTERM, code: -int(syscall.SIGTERM)},
	} {
		t.Run(c.what, func(t *testing.T) {
			t.Parallel()
			r := usual.atPrompt(t)
			for _, line := range c.lines {
				r.types(line + "\r")
			}
			r.types(c.keys)
			if c.sent != 0 {
				r.has(c.keys[:4])
				r.cmd.Process.Signal(c.sent)
			}
			r.exits(c.code)
		})
	}
}

// TestScriptsGiveTheTerminalBack ends scripts whose prompt is open.
func TestScriptsGiveTheTerminalBack(t *testing.T) {
	const text = "import os, sys, threading\nif sys.argv[1:]: threading.Timer(0.5, lambda: os._exit(4)).start()\nbreakpoint()\n1 / 0\n"
	for _, c := range []struct {
		what string
		args []string
		keys string
		code int
	}{
		{"a crash behind a breakpoint", []string{"x.py"}, ":go\r", 1},
		{"the input ends at a breakpoint", []string{"x.py"}, ctrlD, 1},
		{"exit at a breakpoint", []string{"x.py"}, "exit(7)\r", 7},
		{"os._exit at a breakpoint", []string{"x.py", "exit"}, "half", 4},
		{"a crash, then its prompt", []string{"-q", "-i", "x.py"}, ":go\r" + ctrlD, 0},
		{"a crash in steps", []string{"--step", "x.py"}, ":go\r", 1},
	} {
		t.Run(c.what, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			file(t, dir, "x.py", text)
			r := usual.in(t, dir, nil, c.args...)
			r.shows("breakpoint() at x.py:3, in <module>\n    breakpoint()\n>>> |")
			r.types(c.keys)
			r.exits(c.code)
		})
	}
}
