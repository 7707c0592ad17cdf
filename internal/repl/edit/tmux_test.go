package edit

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestMain is the program that the tmux test drives, when told so: it reads blocks and says what it has read.
func TestMain(m *testing.M) {
	if os.Getenv("EDIT_TEST_PROGRAM") == "" {
		os.Exit(m.Run())
	}
	cfg := newDesk(40, 10).cfg
	cfg.In, cfg.Out = os.Stdin, os.Stdout
	e, err := New(cfg)
	if err != nil {
		panic(err)
	}
	defer e.Close()
	for {
		text, err := e.Read(">>> ", "... ")
		switch err {
		case nil:
			fmt.Fprintf(e.Above(), "read %q\n", text)
		case ErrInterrupted:
			fmt.Fprint(e.Above(), "\nKeyboardInterrupt\n")
		default:
			return
		}
		if text == "ticker" {
			go func() {
				for i := range 3 {
					time.Sleep(100 * time.Millisecond)
					fmt.Fprintf(e.Above(), "tick %d\n", i)
				}
			}()
		}
	}
}

// tmux is a real terminal with a shell in it.
type tmux struct {
	t      *testing.T
	socket string
}

func (m *tmux) run(args ...string) string {
	m.t.Helper()
	out, err := exec.Command("tmux", append([]string{"-S", m.socket, "-f", "/dev/null"}, args...)...).CombinedOutput()
	if err != nil {
		m.t.Fatalf("tmux %q: %v: %s", args, err, out)
	}
	return string(out)
}

// shows waits until the screen ends as wanted.
func (m *tmux) shows(want string) {
	m.t.Helper()
	got := ""
	for range 500 {
		got = strings.TrimRight(m.run("capture-pane", "-p"), " \n")
		if strings.HasSuffix("\n"+got, "\n"+want) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	m.t.Fatalf("the terminal shows\n%s\nwant at its end\n%s", got, want)
}

func TestInTmux(t *testing.T) {
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("no tmux")
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	m := &tmux{t, filepath.Join(t.TempDir(), "s")}
	if out, err := exec.Command("tmux", "-S", m.socket, "-f", "/dev/null", "new-session", "-d", "-x", "40", "-y", "15",
		"env PS1='sh$ ' LC_ALL=C.UTF-8 sh").CombinedOutput(); err != nil {
		t.Skipf("no tmux session: %v: %s", err, out)
	}
	t.Cleanup(func() { m.run("kill-server") })
	m.shows("sh$")
	m.run("send-keys", "set -m; EDIT_TEST_PROGRAM=1 "+program, "Enter")
	m.shows(">>>")
	m.run("send-keys", "-l", strings.Repeat("0123456789", 6))
	m.run("send-keys", "-N", "32", "Left")
	m.run("send-keys", "x")
	m.shows(">>> 0123456789012345678901234567x8901234\n5678901234567890123456789")
	m.run("resize-window", "-x", "30", "-y", "15")
	m.shows(">>> 01234567890123456789012345\n67x890123456789012345678901234\n56789")
	m.run("resize-window", "-x", "40", "-y", "15")
	m.shows(">>> 0123456789012345678901234567x8901234\n5678901234567890123456789")
	m.run("send-keys", "C-c")
	m.shows("KeyboardInterrupt\n>>>")
	m.run("send-keys", "日本", "Left", "e", "Enter")
	m.shows("read \"日e本\"\n>>>")
	m.run("send-keys", "ticker", "Enter")
	m.run("send-keys", "if x:", "Enter", "half")
	m.shows("tick 0\ntick 1\ntick 2\n>>> if x:\n...     half")
	m.run("send-keys", "C-z")
	m.shows("sh$")
	m.run("send-keys", "fg", "Enter")
	m.shows(">>> if x:\n...     half")
	m.run("send-keys", "-N", "9", "BSpace")
	m.run("send-keys", "C-c", "C-d")
	m.shows("sh$")
	m.run("send-keys", "stty -a | grep -c ' icanon'", "Enter")
	m.shows("1\nsh$")
}
