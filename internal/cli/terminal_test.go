package cli_test

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	"github.com/bide-lang/bide/internal/repl/screentest"
)

// terminal is bide on a pseudo-terminal, with somebody who types and looks at the screen.
type terminal struct {
	t      testing.TB
	dir    string // the folder it runs in, and its HOME
	cmd    *exec.Cmd
	master *os.File
	slave  *os.File
	before unix.Termios
	ended  chan error
	seen   chan struct{} // closed when all has been shown

	mutex   sync.Mutex
	screen  *screentest.Screen
	colours int // pieces of text with colours that have come
}

// size is a terminal's: columns and rows.
type size struct{ columns, rows int }

// on starts bide on a terminal, in a folder of its own. extra is added to its environment.
func (s size) on(t testing.TB, extra []string, args ...string) *terminal {
	t.Helper()
	return s.in(t, t.TempDir(), extra, args...)
}

// in starts bide on a terminal in a folder, which is also its HOME.
func (s size) in(t testing.TB, dir string, extra []string, args ...string) *terminal {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal: ", err)
	}
	pty.Setsize(master, &pty.Winsize{Rows: uint16(s.rows), Cols: uint16(s.columns)})
	before, err := unix.IoctlGetTermios(int(slave.Fd()), unix.TCGETS)
	if err != nil {
		t.Fatal(err)
	}
	r := &terminal{
		t: t, dir: dir, cmd: exec.Command("bide", args...), master: master, slave: slave, before: *before,
		ended: make(chan error, 1), seen: make(chan struct{}), screen: screentest.New(s.columns, s.rows),
	}
	r.cmd.Dir = r.dir
	r.cmd.Env = append([]string{
		"TERM=xterm-256color", "LC_ALL=C.UTF-8", "PYTHONHASHSEED=0", "PATH=" + os.Getenv("PATH"), "HOME=" + r.dir,
	}, extra...)
	r.cmd.Stdin, r.cmd.Stdout, r.cmd.Stderr = slave, slave, slave
	r.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := r.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go r.watch()
	go func() { r.ended <- r.cmd.Wait() }()
	t.Cleanup(r.close)
	return r
}

// atPrompt is on without a script, when it has shown its prompt.
func (s size) atPrompt(t testing.TB, extra ...string) *terminal {
	t.Helper()
	r := s.on(t, extra, "-q")
	r.shows(">>> |")
	return r
}

// usual is the size of most terminals here.
var usual = size{80, 24}

// watch shows what bide writes.
func (r *terminal) watch() {
	defer close(r.seen)
	buf := make([]byte, 4096)
	for {
		n, err := r.master.Read(buf)
		if err != nil {
			return
		}
		r.mutex.Lock()
		r.screen.Write(buf[:n])
		r.colours += strings.Count(string(buf[:n]), "\x1b[1;")
		r.mutex.Unlock()
	}
}

func (r *terminal) close() {
	r.cmd.Process.Kill() // it may have ended
	r.slave.Close()
	r.master.Close()
	<-r.seen
}

// file writes a file into the folder where bide runs.
func file(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// types presses keys.
func (r *terminal) types(keys string) {
	r.t.Helper()
	if _, err := io.WriteString(r.master, keys); err != nil {
		r.t.Fatal(err)
	}
}

// enters types a line and waits until the screen ends as wanted.
func (r *terminal) enters(line, want string) {
	r.t.Helper()
	r.types(line + "\r")
	r.shows(want)
}

func (r *terminal) all() (marked, all string) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.screen.Marked(), r.screen.All()
}

// patience is how long anything may take before a test gives up.
const patience = 20 * time.Second

// shows waits until the end of the screen is as wanted, with | at the cursor.
func (r *terminal) shows(want string) {
	r.t.Helper()
	var got string
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if got, _ = r.all(); strings.HasSuffix("\n"+got, "\n"+want) {
			return
		}
	}
	r.t.Fatalf("the terminal shows\n%s\nwant at its end\n%s", got, want)
}

// ends is shows for a screen that ends in the middle of a line as wanted.
func (r *terminal) ends(want string) {
	r.t.Helper()
	var got string
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if got, _ = r.all(); strings.HasSuffix(got, want) {
			return
		}
	}
	r.t.Fatalf("the terminal shows\n%s\nwant at its end\n%s\nand bide does\n%s", got, want, r.stacks())
}

// has waits until something can be seen.
func (r *terminal) has(want string) {
	r.t.Helper()
	var got string
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if _, got = r.all(); strings.Contains(got+"\n", want) {
			return
		}
	}
	r.t.Fatalf("the terminal shows\n%s\nwant in it\n%s", got, want)
}

// exits waits until bide has ended with a code, or by a signal if code is negative; the terminal must be as it was
// found, the cursor at the start of a line.
func (r *terminal) exits(code int) {
	r.t.Helper()
	select {
	case <-r.ended:
	case <-time.After(patience):
		got, _ := r.all()
		r.t.Fatalf("bide does not end; the terminal shows\n%s", got)
	}
	status := r.cmd.ProcessState.Sys().(syscall.WaitStatus)
	if got := status.ExitStatus(); code >= 0 && got != code || code < 0 && status.Signal() != syscall.Signal(-code) {
		marked, _ := r.all()
		r.t.Errorf("exit code %d, signal %v; want %d\n%s", got, status.Signal(), code, marked)
	}
	after, err := unix.IoctlGetTermios(int(r.slave.Fd()), unix.TCGETS)
	if err != nil || *after != r.before {
		r.t.Errorf("the terminal is not as it was found: %+v, %v", after, err)
	}
	io.WriteString(r.slave, "(end)") // the screen has shown everything when it shows this
	r.has("(end)")
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.screen.Modes["?2004"] {
		r.t.Error("bracketed paste is left on")
	}
	if r.screen.Col != len("(end)") {
		r.t.Errorf("the cursor is left in the middle of a line:\n%s", r.screen.Marked())
	}
}

const ctrlC, ctrlD, ctrlR, ctrlBackslash, up = "\x03", "\x04", "\x12", "\x1c", "\x1b[A"

func pasted(text string) string { return "\x1b[200~" + text + "\x1b[201~" }
