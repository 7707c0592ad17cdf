package cli_test

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// signalled is a script, and the signals it gets: each after a line of its output.
type signalled struct {
	name   string
	script string
	after  []string
	signal syscall.Signal
	out    []string // all lines
	last   string   // of standard error; "" if there is nothing
	code   int      // a signal's number if negative
}

// inMain is a script whose main coroutine has a body.
func inMain(body string) string {
	return "import asyncio, signal, sys, time\nasync def main():\n    " + strings.ReplaceAll(strings.TrimSpace(body), "\n", "\n    ") + "\nasyncio.run(main())\n"
}

var signals = []signalled{
	{
		name: "Ctrl-C cancels the main task", signal: syscall.SIGINT, after: []string{"ready"},
		script: inMain(`
try:
    print("ready", flush=True)
    await asyncio.sleep(60)
except asyncio.CancelledError:
    print("cancelled", asyncio.current_task().cancelling())
    raise
finally:
    await asyncio.sleep(0)
    print("cleaned up")`),
		out: []string{"ready", "cancelled 1", "cleaned up"}, last: "KeyboardInterrupt", code: -int(syscall.SIGINT),
	},
	{
		name: "Ctrl-C that is swallowed", signal: syscall.SIGINT, after: []string{"ready"},
		script: inMain(`
try:
    print("ready", flush=True)
    await asyncio.sleep(60)
except asyncio.CancelledError:
    print("swallowed")
print(await asyncio.sleep(0, "goes on"))`),
		out: []string{"ready", "swallowed", "goes on"},
	},
	{
		name: "Ctrl-C in a computation comes at the next await", signal: syscall.SIGINT, after: []string{"ready"},
		script: inMain(`
print("ready", flush=True)
while not asyncio.current_task().cancelling():
    pass
print("asked to stop")
try:
    await asyncio.sleep(0)
finally:
    print("stopped")`),
		out: []string{"ready", "asked to stop", "stopped"}, last: "KeyboardInterrupt", code: -int(syscall.SIGINT),
	},
	{
		name: "a second Ctrl-C raises at once", signal: syscall.SIGINT, after: []string{"ready", "first"},
		script: inMain(`
async def other():
    try:
        await asyncio.sleep(60)
    finally:
        print("other ends")
task = asyncio.create_task(other())
try:
    print("ready", flush=True)
    await asyncio.sleep(60)
except asyncio.CancelledError:
    try:
        print("first", flush=True)
        while True:
            pass
    except KeyboardInterrupt:
        print("second")
        raise
    finally:
        print("inner")
finally:
    print("outer")`),
		out: []string{"ready", "first", "second", "inner", "outer", "other ends"}, last: "KeyboardInterrupt", code: -int(syscall.SIGINT),
	},
	{
		name: "Ctrl-C reaches what the main task waits for", signal: syscall.SIGINT, after: []string{"ready"},
		script: inMain(`
async def work(n):
    try:
        await asyncio.sleep(60)
    finally:
        print("work", n, "ends")
async with asyncio.TaskGroup() as group:
    group.create_task(work(0))
    await asyncio.sleep(0)
    print("ready", flush=True)`),
		out: []string{"ready", "work 0 ends"}, last: "KeyboardInterrupt", code: -int(syscall.SIGINT),
	},
	{
		name: "Ctrl-C that is caught around the run", signal: syscall.SIGINT, after: []string{"ready"},
		script: strings.Replace(inMain(`
print("ready", flush=True)
await asyncio.sleep(60)`), "asyncio.run(main())", "try:\n    asyncio.run(main())\nexcept KeyboardInterrupt as e:\n    print(repr(e), repr(e.__context__))\n    sys.exit(5)", 1),
		out: []string{"ready", "KeyboardInterrupt() CancelledError()"}, code: 5,
	},
	{
		name: "Ctrl-C without a loop", signal: syscall.SIGINT, after: []string{"ready"},
		script: "import time\ntry:\n    print('ready', flush=True)\n    time.sleep(60)\nfinally:\n    print('finally')\n",
		out:    []string{"ready", "finally"}, last: "KeyboardInterrupt", code: -int(syscall.SIGINT),
	},
	{
		name: "Ctrl-C while a pipe is read", signal: syscall.SIGINT, after: []string{"ready"},
		script: "import os\nr, w = os.pipe()\nprint('ready', flush=True)\nopen(r).read()",
		out:    []string{"ready"}, last: "KeyboardInterrupt", code: -int(syscall.SIGINT),
	},
	{
		name: "Ctrl-C while a named pipe is opened", signal: syscall.SIGINT, after: []string{"ready"},
		script: "import os, tempfile\nname = tempfile.mkdtemp() + '/pipe'\nos.mkfifo(name)\nprint('ready', flush=True)\nopen(name)",
		out:    []string{"ready"}, last: "KeyboardInterrupt", code: -int(syscall.SIGINT),
	},
	{
		name: "Ctrl-C while a child is waited for", signal: syscall.SIGINT, after: []string{"ready"},
		script: "import os\npid = os.posix_spawn('/bin/sleep', ['sleep', '60'], {})\nprint('ready', flush=True)\n" +
			"try:\n    os.waitpid(pid, 0)\nfinally:\n    os.kill(pid, 9)",
		out: []string{"ready"}, last: "KeyboardInterrupt", code: -int(syscall.SIGINT),
	},
	{
		name: "SIGTERM with a handler", signal: syscall.SIGTERM, after: []string{"ready"},
		script: `
import signal, sys
def stop(number, frame):
    print("handler", number == signal.SIGTERM, frame.f_code.co_name)
    sys.exit(7)
signal.signal(signal.SIGTERM, stop)
def work():
    print("ready", flush=True)
    while True:
        pass
try:
    work()
finally:
    print("finally")
`,
		out: []string{"ready", "handler True work", "finally"}, code: 7,
	},
	{
		name: "SIGTERM with a handler of the loop", signal: syscall.SIGTERM, after: []string{"ready", "again"},
		script: inMain(`
loop, got = asyncio.get_running_loop(), asyncio.Queue()
loop.add_signal_handler(signal.SIGTERM, got.put_nowait, "term")
print("ready", flush=True)
print(await got.get())
print("again", flush=True)
print(await got.get(), loop.remove_signal_handler(signal.SIGTERM))`),
		out: []string{"ready", "term", "again", "term True"},
	},
	{
		name: "SIGTERM with a handler that ends the run", signal: syscall.SIGTERM, after: []string{"ready"},
		script: inMain(`
def stop(number, frame):
    sys.exit(3)
signal.signal(signal.SIGTERM, stop)
try:
    print("ready", flush=True)
    await asyncio.sleep(60)
finally:
    print("cleaned up")`),
		out: []string{"ready", "cleaned up"}, code: 3,
	},
	{
		name: "SIGTERM without a handler", signal: syscall.SIGTERM, after: []string{"ready"},
		script: inMain(`
try:
    print("ready", flush=True)
    await asyncio.sleep(60)
finally:
    print("never")`),
		out: []string{"ready"}, code: -int(syscall.SIGTERM),
	},
}

// TestSignals sends signals to scripts once they have said that they are ready.
func TestSignals(t *testing.T) {
	for _, c := range signals {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			cmd := exec.Command("bide", "-c", c.script)
			var errs bytes.Buffer
			cmd.Stderr = &errs
			out, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			lines := c.send(cmd, out)
			if got, want := strings.Join(lines, "\n"), strings.Join(c.out, "\n"); got != want {
				t.Errorf("output\n%s\nwant\n%s", got, want)
			}
			if code := exitCode(cmd.Wait()); code != c.code {
				t.Errorf("exit code %d, want %d", code, c.code)
			}
			if last := lastLine(errs.String()); last != c.last {
				t.Errorf("standard error ends with %q, want %q", last, c.last)
			}
		})
	}
}

// send reads all lines of the output and sends the signal after some of them.
func (c *signalled) send(cmd *exec.Cmd, out io.Reader) (lines []string) {
	after := c.after
	for s := bufio.NewScanner(out); s.Scan(); {
		lines = append(lines, s.Text())
		if len(after) > 0 && s.Text() == after[0] {
			after = after[1:]
			_ = cmd.Process.Signal(c.signal) // one that has ended shows in what it has written
		}
	}
	return lines
}

// exitCode is that of a process that has ended; a signal's number, negative, if one has ended it.
func exitCode(err error) int {
	failed := new(exec.ExitError)
	if !errors.As(err, &failed) {
		return 0
	}
	if status, ok := failed.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		return -int(status.Signal())
	}
	return failed.ExitCode()
}

func lastLine(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return lines[len(lines)-1]
}
