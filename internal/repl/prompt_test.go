package repl_test

import (
	"bytes"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/bide-lang/bide/internal/repl"
	"github.com/bide-lang/bide/interp"
)

// TestManyTasksAreSummarised asks for 100,000 tasks.
func TestManyTasksAreSummarised(t *testing.T) {
	got := play([]string{
		"async def wait(n):", "    await sleep(n)", "",
		"tasks = [create_task(wait(60 + i)) for i in range(100_000)]",
		":tasks", ":tree", ":timers", "exit",
	}, nil)
	for _, want := range []string{"100000 tasks:", "100000  waiting  <python-input-0>:2 wait()  sleep", "and 99800 others", "and 99960 others"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestNoGoroutineIsLeft(t *testing.T) {
	before := runtime.NumGoroutine()
	play([]string{
		"import asyncio", "t = create_task(sleep(9))", "await asyncio.to_thread(len, 'abc')", ":step", ":back 2", ":tasks", ":go",
		"import threading", "threading.Thread(target=print).start()",
	}, nil)
	for range 200 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	var stacks bytes.Buffer
	buffer := make([]byte, 1<<16)
	stacks.Write(buffer[:runtime.Stack(buffer, true)])
	t.Errorf("%d goroutines, %d before\n%s", runtime.NumGoroutine(), before, &stacks)
}

// TestRealTime switches the clock under a task that sleeps.
func TestRealTime(t *testing.T) {
	got := play([]string{
		"t = create_task(sleep(0.05, 'slept'))", ":advance 1", ":clock real", "await sleep(0.01, 'awake')", "await t",
		":clock virtual", "await sleep(3600, 'an hour')", ":clock sideways",
	}, func(cfg *repl.Config) { cfg.Virtual = false })
	for _, want := range []string{"Real time passes by itself", "'awake'", "'slept'", "The clock is virtual, at ", "'an hour'", `not "sideways"`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// TestInterruptEndsOneAwait has Ctrl-C come while an await waits; a background task lives on.
func TestInterruptEndsOneAwait(t *testing.T) {
	src := &slowTypist{typist{on: &paper{}}, nil}
	src.lines = []string{"t = create_task(sleep(0.2, 'alive'))", "await sleep(60)", "await t", "exit"}
	cfg := repl.Config{Console: repl.Console{Source: src, Out: src.on, Errs: src.on}}
	cfg.Interp.Modules = modules()
	cfg.Begun = func(in *interp.Interpreter) { src.in = in }
	repl.New(cfg).Run()
	if got := src.on.String(); !strings.Contains(got, "KeyboardInterrupt\n>>> await t\n'alive'") {
		t.Errorf("got\n%s", got)
	}
}

// slowTypist presses Ctrl-C shortly after it has typed an await of a minute.
type slowTypist struct {
	typist
	in *interp.Interpreter
}

func (s *slowTypist) Read(prompt, continuation string) (string, error) {
	line, err := s.typist.Read(prompt, continuation)
	if line == "await sleep(60)" {
		time.AfterFunc(50*time.Millisecond, s.in.Interrupt)
	}
	return line, err
}

// TestTimeAndTree are the commands whose answers depend on the machine, or come from elsewhere.
func TestTimeAndTree(t *testing.T) {
	got := play([]string{":time await sleep(5)", ":time", ":ast 1 + x", ":ast", ":help", ":"}, func(cfg *repl.Config) {
		cfg.DumpTree = func(out io.Writer, text string) error {
			_, err := out.Write([]byte("tree of " + text + "\n"))
			return err
		}
	})
	for _, want := range []string{"5.000 s on the loop's clock, ", "The time of what?", "tree of 1 + x\n", "The tree of what?", ":until T done", "no command :."} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// BenchmarkManyTasks asks for 100,000 tasks: the whole session, and one without the question to be taken away from it.
func BenchmarkManyTasks(b *testing.B) {
	for _, c := range []struct {
		name  string
		lines []string
	}{{"asked", []string{":tasks"}}, {"not asked", nil}} {
		b.Run(c.name, func(b *testing.B) {
			for range b.N {
				play(append([]string{"tasks = [create_task(sleep(60 + i)) for i in range(100_000)]"}, c.lines...), nil)
			}
		})
	}
}
