package screentest

import (
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// Tmux is a real terminal with a shell in it, whose prompt is "sh$".
type Tmux struct {
	t      testing.TB
	socket string
}

// NewTmux starts tmux; it ends with the test. The test is skipped where there is none.
func NewTmux(t testing.TB, width, height int) *Tmux {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("no tmux")
	}
	m := &Tmux{t, filepath.Join(t.TempDir(), "s")}
	command := exec.Command("tmux", "-S", m.socket, "-f", "/dev/null", "new-session", "-d", "-x", strconv.Itoa(width), "-y", strconv.Itoa(height),
		"env PS1='sh$ ' LC_ALL=C.UTF-8 sh")
	if out, err := command.CombinedOutput(); err != nil {
		t.Skipf("no tmux session: %v: %s", err, out)
	}
	t.Cleanup(func() { m.run("", "kill-server") })
	m.Shows("sh$")
	return m
}

// run runs a command of tmux with some standard input, and gives its output.
func (m *Tmux) run(input string, args ...string) string {
	m.t.Helper()
	command := exec.Command("tmux", append([]string{"-S", m.socket, "-f", "/dev/null"}, args...)...)
	command.Stdin = strings.NewReader(input)
	out, err := command.CombinedOutput()
	if err != nil {
		m.t.Fatalf("tmux %q: %v: %s", args, err, out)
	}
	return string(out)
}

// Keys presses keys, by the names that tmux has for them; what is no name is typed.
func (m *Tmux) Keys(keys ...string) {
	m.t.Helper()
	m.run("", append([]string{"send-keys"}, keys...)...)
}

// Types types a text as it is.
func (m *Tmux) Types(text string) {
	m.t.Helper()
	m.run("", "send-keys", "-l", text)
}

// Paste pastes a text.
func (m *Tmux) Paste(text string) {
	m.t.Helper()
	m.run(text, "load-buffer", "-b", "paste", "-")
	m.run("", "paste-buffer", "-p", "-b", "paste")
}

// Resize gives the terminal another size.
func (m *Tmux) Resize(width, height int) {
	m.t.Helper()
	m.run("", "resize-window", "-x", strconv.Itoa(width), "-y", strconv.Itoa(height))
}

// Screen is what is to be seen, without blanks at its end.
func (m *Tmux) Screen() string {
	m.t.Helper()
	return strings.TrimRight(m.run("", "capture-pane", "-p"), " \n")
}

// Shows waits until the screen ends as wanted, with whole lines.
func (m *Tmux) Shows(want string) {
	m.t.Helper()
	m.wait("\n" + want)
}

// Ends is Shows for what begins in the middle of a line.
func (m *Tmux) Ends(want string) {
	m.t.Helper()
	m.wait(want)
}

func (m *Tmux) wait(want string) {
	m.t.Helper()
	got := ""
	for range 1000 {
		if got = m.Screen(); strings.HasSuffix("\n"+got, want) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	m.t.Fatalf("the terminal shows\n%s\nwant at its end\n%s", got, want)
}
