package edit

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/chzyer/readline"
	"github.com/creack/pty"

	"github.com/bide-lang/bide/internal/repl/screentest"
)

// seat is an editor on a pseudo-terminal, with somebody who types and an emulator that shows what he sees.
type seat struct {
	t       *testing.T
	editor  *Editor
	master  *os.File
	slave   *os.File
	results chan result
	before  readline.State // how the terminal was

	mutex  sync.Mutex
	screen *screentest.Screen
}

type result struct {
	text string
	err  error
}

// sit begins a session of Reads that ends with the test.
func sit(t *testing.T, cfg Config) *seat {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal: ", err)
	}
	pty.Setsize(master, &pty.Winsize{Rows: 10, Cols: 40})
	s := &seat{t: t, master: master, slave: slave, results: make(chan result), screen: screentest.New(40, 10)}
	state, err := readline.GetState(int(slave.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	s.before = *state
	language := newDesk(40, 10).cfg
	cfg.In, cfg.Out, cfg.NoColor = slave, slave, true
	cfg.Incomplete, cfg.Indent, cfg.Complete = language.Incomplete, language.Indent, language.Complete
	if s.editor, err = New(cfg); err != nil {
		t.Fatal(err)
	}
	watched := make(chan struct{})
	go s.watch(watched)
	go s.read()
	t.Cleanup(func() {
		s.editor.Close()
		if r := <-s.results; r.err != io.EOF {
			t.Errorf("a closed editor gives %q and the error %v", r.text, r.err)
		}
		s.restored()
		slave.Close()
		master.Close()
		<-watched
	})
	s.shows(">>> |")
	return s
}

// watch has the emulator show what the editor writes.
func (s *seat) watch(done chan struct{}) {
	defer close(done)
	buf := make([]byte, 4096)
	for {
		n, err := s.master.Read(buf)
		if err != nil {
			return
		}
		s.mutex.Lock()
		s.screen.Write(buf[:n])
		s.mutex.Unlock()
	}
}

// read reads blocks until the end.
func (s *seat) read() {
	for {
		text, err := s.editor.Read(">>> ", "... ")
		s.results <- result{text, err}
		if err == io.EOF {
			return
		}
	}
}

// types types when the editor is ready: before that the terminal's driver would take some keys for itself.
func (s *seat) types(keys string) {
	s.t.Helper()
	for range 1000 {
		s.editor.tty.mutex.Lock()
		raw := s.editor.tty.before != nil
		s.editor.tty.mutex.Unlock()
		if raw {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	if _, err := io.WriteString(s.master, keys); err != nil {
		s.t.Fatal(err)
	}
}

// shows waits until the end of the screen is as wanted, with | at the cursor.
func (s *seat) shows(want string) {
	s.t.Helper()
	got := ""
	for range 1000 {
		s.mutex.Lock()
		got = s.screen.Marked()
		s.mutex.Unlock()
		if strings.HasSuffix("\n"+got, "\n"+want) {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	s.t.Fatalf("the screen shows\n%s\nwant at its end\n%s", got, want)
}

// gives waits until a Read has ended.
func (s *seat) gives(text string, err error) {
	s.t.Helper()
	select {
	case r := <-s.results:
		if r.text != text || !errors.Is(r.err, err) {
			s.t.Fatalf("Read gives %q and the error %v, want %q and %v", r.text, r.err, text, err)
		}
	case <-time.After(5 * time.Second):
		s.t.Fatalf("Read does not end; want %q and %v", text, err)
	}
}

// restored checks that the terminal is as it was found.
func (s *seat) restored() {
	s.t.Helper()
	state, err := readline.GetState(int(s.slave.Fd()))
	if err != nil {
		s.t.Fatal(err)
	}
	if *state != s.before {
		s.t.Error("the terminal is not as it was found")
	}
}

func TestBlocksAreRead(t *testing.T) {
	s := sit(t, Config{})
	s.types("1 + 1\r")
	s.gives("1 + 1", nil)
	s.types("if x:\ra\r\r")
	s.gives("if x:\n    a\n", nil)
	s.types("half" + ctrlC)
	s.gives("", ErrInterrupted)
	s.shows(">>> half\n>>> |")
	s.types("日本" + left + "e\u0301")
	s.shows(">>> 日e\u0301|本")
	s.types("\r")
	s.gives("日e\u0301本", nil)
	s.types("ab" + home + ctrlD + "\r")
	s.gives("b", nil)
	s.types("\r")
	s.gives("", nil)
	s.types("a\rb\rc\r")
	for _, want := range []string{"a", "b", "c"} {
		s.gives(want, nil)
	}
}

func TestControlDLeaves(t *testing.T) {
	s := sit(t, Config{})
	s.types("x" + backspace + ctrlD)
	s.gives("", io.EOF)
	s.restored()
	go s.read() // a further Read ends as well, when the editor is closed
	s.shows(">>> |")
}

func TestTheTerminalIsRawOnlyWhileReading(t *testing.T) {
	s := sit(t, Config{})
	s.types("x\r")
	for {
		s.mutex.Lock()
		on := s.screen.Modes["?2004"]
		s.mutex.Unlock()
		if !on {
			break
		}
		time.Sleep(time.Millisecond)
	}
	s.restored()
	s.gives("x", nil)
}

func TestPaste(t *testing.T) {
	s := sit(t, Config{})
	var block strings.Builder
	block.WriteString("def f():\n")
	for i := range 199 {
		fmt.Fprintf(&block, "    name_%03d = 'a value that makes it a long line' + str(%d)\n", i, i)
	}
	want := strings.TrimSuffix(block.String(), "\n")
	s.types(paste(want))
	s.shows("...     name_198 = 'a value that makes i\nt a long line' + str(198)|")
	s.types("\r\r")
	s.gives(want+"\n", nil)
	s.types(up)
	s.shows("...     name_198 = 'a value that makes i\nt a long line' + str(198)|")
	s.types(ctrlC)
	s.gives("", ErrInterrupted)
	long := strings.Repeat("0123456789", 1000)
	s.types(paste(long) + "\r")
	s.gives(long, nil)
}

func TestOutputWhileTyping(t *testing.T) {
	s := sit(t, Config{})
	s.types("if x:\rhalf")
	s.shows(">>> if x:\n...     half|")
	var printers sync.WaitGroup
	for i := range 8 {
		printers.Go(func() {
			for j := range 20 {
				fmt.Fprintf(s.editor.Above(), "task %d line %d\n", i, j)
			}
		})
	}
	s.types(" typed")
	printers.Wait()
	io.WriteString(s.editor.Above(), "done\n")
	s.shows("done\n>>> if x:\n...     half typed|")
	s.mutex.Lock()
	all := s.screen.All()
	s.mutex.Unlock()
	if n := strings.Count(all, "\ntask ") + strings.Count(all[:5], "task "); n != 160 {
		t.Errorf("%d of 160 lines can be seen", n)
	}
	if n := strings.Count(all, ">>> "); n != 1 {
		t.Errorf("%d prompts can be seen", n)
	}
	s.types(ctrlC)
	s.gives("", ErrInterrupted)
	io.WriteString(s.editor.Above(), "no newline")
	s.types("x\r")
	s.gives("x", nil)
}

func TestResizedTerminal(t *testing.T) {
	s := sit(t, Config{})
	s.types("0123456789abcdefghijklmnopqrstuvwxyz")
	s.shows(">>> 0123456789abcdefghijklmnopqrstuvwxyz\n|")
	for _, c := range []struct {
		width uint16
		want  string
	}{
		{24, ">>> 0123456789abcdefghij\nklmnopqrstuvwxyz|"},
		{60, ">>> 0123456789abcdefghijklmnopqrstuvwxyz|"},
	} {
		s.mutex.Lock()
		s.screen.Resize(int(c.width), 10)
		s.mutex.Unlock()
		pty.Setsize(s.master, &pty.Winsize{Rows: 10, Cols: c.width})
		syscall.Kill(syscall.Getpid(), syscall.SIGWINCH)
		s.shows(c.want)
	}
	s.types("\r")
	s.gives("0123456789abcdefghijklmnopqrstuvwxyz", nil)
}

func TestHistoryAcrossSessions(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state", "history")
	first := sit(t, Config{History: path})
	first.types("if x:\rone\r\r")
	first.gives("if x:\n    one\n", nil)
	first.types("two\r")
	first.gives("two", nil)
	second := sit(t, Config{History: path})
	second.types(up + up)
	second.shows(">>> if x:\n...     one|")
	second.types("\r\r")
	second.gives("if x:\n    one\n", nil)
	first.types("three\r")
	first.gives("three", nil)
	third := sit(t, Config{History: path})
	third.types(ctrlR + "one" + "\x1b")
	third.shows(">>> if x:\n...     |one")
	for _, c := range []struct{ path, mode string }{{path, "-rw-------"}, {filepath.Dir(path), "drwx------"}} {
		if info, err := os.Stat(c.path); err != nil || info.Mode().String() != c.mode {
			t.Errorf("%s: mode %v, error %v", c.path, info.Mode(), err)
		}
	}
}

func TestInterruptFromOutside(t *testing.T) {
	s := sit(t, Config{})
	s.types("half")
	s.shows(">>> half|")
	s.editor.Interrupt()
	s.gives("", ErrInterrupted)
}

func TestControlCBehindTheEnd(t *testing.T) {
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, syscall.SIGINT)
	defer signal.Stop(interrupts)
	s := sit(t, Config{})
	s.types("x\rvoid" + ctrlC + "y\r")
	s.gives("x", nil)
	select {
	case <-interrupts:
	case <-time.After(5 * time.Second):
		t.Fatal("Ctrl-C is lost")
	}
	s.gives("y", nil)
}

func TestTheTerminalGoesAway(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal: ", err)
	}
	defer slave.Close()
	e, err := New(Config{In: slave, Out: slave})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	ended := make(chan error)
	go func() {
		_, err := e.Read(">>> ", "... ")
		ended <- err
	}()
	for seen := ""; !strings.Contains(seen, ">>> "); {
		buf := make([]byte, 100)
		n, err := master.Read(buf)
		if err != nil {
			t.Fatal(err)
		}
		seen += string(buf[:n])
	}
	master.Close()
	if err := <-ended; err != io.EOF {
		t.Errorf("got the error %v", err)
	}
	if _, err := e.Read(">>> ", "... "); err != io.EOF {
		t.Errorf("afterwards, got the error %v", err)
	}
}

func stateOf(t *testing.T, f *os.File) readline.State {
	state, err := readline.GetState(int(f.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	return *state
}

func TestPanicReachesTheReader(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal: ", err)
	}
	defer master.Close()
	defer slave.Close()
	before := stateOf(t, slave)
	e, err := New(Config{In: slave, Out: slave, Incomplete: func(string) bool { panic("broken") }})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	go io.Copy(io.Discard, master)
	io.WriteString(master, "x\r")
	defer func() {
		if got := recover(); got != "broken" {
			t.Errorf("Read panics with %v", got)
		}
		if stateOf(t, slave) != before {
			t.Error("the terminal is not as it was found")
		}
	}()
	e.Read(">>> ", "... ")
}

func TestNoTerminal(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	if _, err := New(Config{In: r, Out: w}); err != ErrNoTerminal {
		t.Errorf("got %v", err)
	}
}

func TestNoGoroutineIsLeft(t *testing.T) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGWINCH) // from the first on, the runtime has a goroutine for signals
	signal.Stop(signals)
	before := runtime.NumGoroutine()
	for _, keys := range []string{"", "x\r", ctrlD, ctrlC} {
		t.Run(fmt.Sprintf("%q", keys), func(t *testing.T) {
			s := sit(t, Config{})
			s.types(keys)
			switch keys {
			case "x\r":
				s.gives("x", nil)
			case ctrlC:
				s.gives("", ErrInterrupted)
			case ctrlD:
				s.gives("", io.EOF)
				go s.read()
			}
		})
	}
	for range 200 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	stacks := make([]byte, 1<<16)
	t.Errorf("%d goroutines are left of %d:\n%s", runtime.NumGoroutine(), before, stacks[:runtime.Stack(stacks, true)])
}
