package scripttest

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// process is a bide that is still running while the test talks to it.
type process struct {
	cmd    *exec.Cmd
	stdout *bufio.Reader
	stderr strings.Builder
}

// start runs text as a script and waits for its first line, which has to be "ready".
func start(t *testing.T, text string) *process {
	t.Helper()
	path := filepath.Join(t.TempDir(), "script.py")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	bide := builder.Bide(t)
	p := &process{cmd: exec.Command(bide.Path, path)}
	p.cmd.Env = runEnv()
	p.cmd.Stderr = &p.stderr
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	p.stdout = bufio.NewReader(out)
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	kill := time.AfterFunc(Timeout, func() { p.cmd.Process.Kill() })
	t.Cleanup(func() { kill.Stop() })
	if line, err := p.stdout.ReadString('\n'); line != "ready\n" {
		t.Fatalf("first line %q, %v; stderr:\n%s", line, err, p.stderr.String())
	}
	return p
}

// finish reads what is left of standard output and waits; a death by signal n is exit code 128+n.
func (p *process) finish(t *testing.T) (rest string, exit int) {
	t.Helper()
	var b strings.Builder
	if _, err := p.stdout.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	_ = p.cmd.Wait() // its error is the exit code, read below
	if status := p.cmd.ProcessState.Sys().(syscall.WaitStatus); status.Signaled() {
		return b.String(), 128 + int(status.Signal())
	}
	return b.String(), p.cmd.ProcessState.ExitCode()
}

func (p *process) interrupt(t *testing.T) {
	t.Helper()
	if err := p.cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
}

// interrupts are scripts that get a Ctrl-C once they are ready (T41 of the asyncio traps, and plain code).
var interrupts = []struct {
	name, text, stdout, lastErr string
	exit                        int
}{
	{"loop", "print('ready', flush=True)\nwhile True: pass\n", "", "KeyboardInterrupt", 130},
	{"sleep", "import time\nprint('ready', flush=True)\ntime.sleep(50)\n", "", "KeyboardInterrupt", 130},
	{"caught", "import time\ntry:\n    print('ready', flush=True)\n    time.sleep(50)\nexcept KeyboardInterrupt: print('caught')\n", "caught\n", "", 0},
	{"asyncio cancels main", `import asyncio
async def main():
    print('ready', flush=True)
    try:
        await asyncio.sleep(50)
    except asyncio.CancelledError:
        print('cancelled')
        raise
asyncio.run(main())
`, "cancelled\n", "KeyboardInterrupt", 130},
	{"asyncio swallowed", `import asyncio
async def main():
    print('ready', flush=True)
    try:
        await asyncio.sleep(50)
    except asyncio.CancelledError:
        return 'went on'
print(asyncio.run(main()))
`, "went on\n", "", 0},
	{"asyncio caught outside", `import asyncio
async def main():
    print('ready', flush=True)
    await asyncio.sleep(50)
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print('caught outside')
`, "caught outside\n", "", 0},
}

func TestInterrupt(t *testing.T) {
	for _, c := range interrupts {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p := start(t, c.text)
			p.interrupt(t)
			out, exit := p.finish(t)
			if out != c.stdout || exit != c.exit || LastLine(p.stderr.String()) != c.lastErr {
				t.Errorf("stdout %q, exit %d, stderr:\n%s\nwant %q, %d, %q", out, exit, p.stderr.String(), c.stdout, c.exit, c.lastErr)
			}
		})
	}
}

// A reader that goes away (`bide script | head -1`) is an OSError in the script, not a crash.
func TestClosedPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "script.py")
	text := "for i in range(200000):\n    print('line', i)\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("bash", "-c", `set -o pipefail; "$0" "$1" | head -1`, builder.Bide(t).Path, path)
	cmd.Env = runEnv()
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if string(out) != "line 0\n" {
		t.Errorf("stdout %q, %v", out, err)
	}
	if code := cmd.ProcessState.ExitCode(); code != 1 && code != 120 {
		t.Errorf("exit %d, want 1 (as CPython, or 120 if only the last flush failed)", code)
	}
	if text := stderr.String(); !strings.Contains(text, "BrokenPipeError: [Errno 32] Broken pipe") {
		t.Errorf("stderr:\n%s", text)
	}
}

func TestMissingAndUnreadableFiles(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		arg, want string
	}{
		{"nowhere.py", "can't open file '" + filepath.Join(dir, "nowhere.py") + "': [Errno 2] No such file or directory"},
		{".", "can't find '__main__' module in '"},
	} {
		got, err := builder.Bide(t).RunArgs(dir, "", c.arg)
		if err != nil {
			t.Fatal(err)
		}
		if wantExit := map[bool]int{true: 1, false: 2}[c.arg == "."]; got.Exit != wantExit || !strings.Contains(got.Stderr, c.want) {
			t.Errorf("%s: exit %d, %q; want %d and %q", c.arg, got.Exit, got.Stderr, wantExit, c.want)
		}
	}
}
