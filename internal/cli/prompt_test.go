package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// TestControlC presses Ctrl-C in the midst of everything; a background task lives through it all.
func TestControlC(t *testing.T) {
	r := usual.atPrompt(t)
	r.enters("alive = create_task(sleep(3600, 'alive'))", ">>> |")
	r.types("half")
	r.shows(">>> half|")
	r.types(ctrlC)
	r.shows(">>> half\nKeyboardInterrupt\n>>> |")
	r.types("if x:\rhalf")
	r.shows("...     half|")
	r.types(up + ctrlC)
	r.shows(">>> if x:\n...     half\nKeyboardInterrupt\n>>> |")
	r.types(ctrlR + "alive")
	r.ends("search: alive")
	r.types(ctrlC)
	r.shows("KeyboardInterrupt\n>>> |")
	r.enters("await sleep(60)", ">>> await sleep(60)\n|")
	r.types(ctrlC)
	r.ends("KeyboardInterrupt\n>>> |")
	r.enters("import time", ">>> |")
	for _, busy := range []string{"while True: pass", "time.sleep(60)", "sum(x for x in iter(int, 1))", "await gather(sleep(60), sleep(70))"} {
		r.types(busy + "\r")
		if strings.HasPrefix(busy, "while") {
			r.types("\r")
			busy += "\n..."
		}
		r.shows(">>> " + busy + "\n|")
		r.types(ctrlC)
		r.ends("KeyboardInterrupt\n>>> |")
		r.enters("'on'", "'on'\n>>> |")
	}
	r.types("\x1b[200~lost")
	time.Sleep(50 * time.Millisecond)
	r.types(ctrlC)
	r.shows("KeyboardInterrupt\n>>> |")
	time.Sleep(100 * time.Millisecond)
	r.enters("alive.done(), alive.cancelled()", "(False, False)\n>>> |")
	r.types(ctrlD)
	r.exits(0)
}

// TestControlCWhileHeld presses it while the loop is held, and while a step runs.
func TestControlCWhileHeld(t *testing.T) {
	r := usual.atPrompt(t)
	r.types(":pause\r")
	r.ends("; nothing is ready, no timer is set\n>>> |")
	r.types("half" + ctrlC)
	r.shows(">>> half\nKeyboardInterrupt\n>>> |")
	r.enters("while True: pass\r", ">>> while True: pass\n...\n|")
	r.types(ctrlC)
	r.ends("KeyboardInterrupt\n>>> |")
	r.types(ctrlD)
	r.exits(0)
}

// TestControlCEndsABusyTask has tasks that keep the loop to themselves, for a while or for good.
func TestControlCEndsABusyTask(t *testing.T) {
	r := usual.atPrompt(t)
	r.types(pasted("import time\nasync def polite():\n    while True:\n        time.sleep(0.02)\n        await sleep(0)\n") + "\r")
	r.shows("...\n>>> |")
	r.enters("p = create_task(polite())", ">>> |")
	r.enters("1 + 1", "2\n>>> |")
	r.types("await sleep(60)\r")
	r.ends("await sleep(60)\n|")
	r.types(ctrlC)
	r.ends("KeyboardInterrupt\n>>> |")
	r.enters("p.done()", "False\n>>> |")
	r.enters("p.cancel()", "True\n>>> |")
	r.types(pasted("async def busy():\n    while True: pass\n") + "\r")
	r.shows("...\n>>> |")
	r.enters("b = create_task(busy())", ">>> b = create_task(busy())\n|")
	time.Sleep(50 * time.Millisecond)
	r.types(ctrlC)
	time.Sleep(50 * time.Millisecond)
	r.types(ctrlC)
	r.has("in busy\n    while True: pass\n")
	r.types(":go\r")
	r.enters("b.done()", "True\n>>> |")
	if _, all := r.all(); strings.Count(all, "in busy") != 1 {
		t.Errorf("the busy task is not reported once:\n%s", all)
	}
	r.types(ctrlD)
	r.exits(0)
}

// TestControlCAtABreakpoint ends what was typed there, not the script.
func TestControlCAtABreakpoint(t *testing.T) {
	dir := t.TempDir()
	file(t, dir, "x.py", "import asyncio\nasync def main():\n    breakpoint()\n    print('went on')\nasyncio.run(main())\n")
	r := usual.in(t, dir, nil, "x.py")
	r.shows("    breakpoint()\n>>> |")
	r.types("half" + ctrlC)
	r.shows(">>> half\nKeyboardInterrupt\n>>> |")
	r.enters("while True: pass\r", ">>> while True: pass\n...\n|")
	r.types(ctrlC)
	r.ends("KeyboardInterrupt\n>>> |")
	r.types(":go\r")
	r.has("went on\n")
	r.exits(0)
}

// TestOutputAboveTheLine has tasks and threads print, and one fail, while a block is half typed.
func TestOutputAboveTheLine(t *testing.T) {
	r := size{70, 20}.atPrompt(t)
	r.types(pasted("async def ticker(n):\n    for i in range(n):\n        await sleep(0.1)\n        print('tick', i)\n    1 / 0\n") + "\r")
	r.shows("...\n>>> |")
	r.types("import threading; threading.Timer(0.2, print, ['from a thread']).start(); t = create_task(ticker(4))\r")
	r.types("if 日本:\rhalf")
	r.shows("tick 3\nTask-1, created at <python-input-1>:1, in <module>, has failed:\n" +
		"Traceback (most recent call last):\n  File \"<python-input-0>\", line 5, in ticker\n    1 / 0\n    ~~^~~\n" +
		"ZeroDivisionError: division by zero\n>>> if 日本:\n...     half|")
	_, all := r.all()
	for _, line := range []string{"tick 0\n", "tick 1\n", "tick 2\n", "from a thread\n", "ZeroDivisionError"} {
		if strings.Count(all, line) != 1 {
			t.Errorf("%q is not seen once:\n%s", line, all)
		}
	}
	r.types(ctrlC)
	r.ends("half\nKeyboardInterrupt\n>>> |")
	r.types("del t; import gc; gc.collect()\r" + ctrlD)
	r.exits(0)
	if _, all := r.all(); strings.Count(all, "ZeroDivisionError") != 1 || strings.Contains(all, "never retrieved") {
		t.Errorf("the failure is reported again:\n%s", all)
	}
}

// TestFailureOfATask is shown once, and not where somebody asks for it.
func TestFailureOfATask(t *testing.T) {
	r := usual.atPrompt(t)
	r.enters("async def bad(): raise ValueError('oh')\r", ">>> |")
	r.enters("await create_task(bad())", "ValueError: oh\n>>> |")
	if _, all := r.all(); strings.Count(all, "ValueError: oh") != 1 || strings.Contains(all, "has failed") {
		t.Errorf("an awaited failure:\n%s", all)
	}
	r.enters("import asyncio; asyncio.run(bad())", "A loop runs here already: write `await main()` instead of `asyncio.run(main())`.\n>>> |")
	r.has("RuntimeError: asyncio.run() cannot be called from a running event loop\n")
	r.types(ctrlD)
	r.exits(0)
}

// TestPastedProgram pastes 200 lines, and runs them.
func TestPastedProgram(t *testing.T) {
	r := usual.atPrompt(t)
	var text strings.Builder
	text.WriteString("def f():\n    x = 0\n")
	for i := range 197 {
		if i%7 == 0 {
			text.WriteString("\n")
		}
		fmt.Fprintf(&text, "    x += %d  # a line that is longer than the terminal is wide: 日本語 %s\n", i, strings.Repeat("-", i%40))
	}
	text.WriteString("    return x\n")
	r.types(pasted(text.String()))
	r.shows("...     return x\n... |")
	r.types("\r")
	r.shows("...     return x\n...\n>>> |")
	r.enters("f()", "19306\n>>> |")
	r.types(up + up)
	r.shows("...     return x|")
	r.types(ctrlC)
	r.enters(strings.Repeat("1+", 5000)+"1", "5001\n>>> |")
	r.types(pasted("x = 'several'\nprint(x)\nfor i in range(2):\n    print('statements', i)\n\nx * 2") + "\r")
	r.shows("several\nstatements 0\nstatements 1\n'severalseveral'\n>>> |")
	r.types(ctrlD)
	r.exits(0)
}

// TestWideCharacters are typed, wrapped, edited and shown in tables.
func TestWideCharacters(t *testing.T) {
	r := size{30, 20}.atPrompt(t)
	r.types("x = '日本語👨‍👩‍👧日本語日本語e\u0301ñ日本語'")
	r.shows(">>> x = '日本語👨‍👩‍👧日本語日本語e\u0301\nñ日本語'|")
	r.types("\x1b[D\x1b[D\x7f")
	r.shows("ñ日|語'")
	r.types("\r")
	r.enters("len(x)", "19\n>>> |")
	r.enters("t = create_task(sleep(9), name='日本語')", ">>> |")
	r.enters("u = create_task(sleep(9), name='abc')", ">>> |")
	r.types("\x0c:tasks\r")
	r.has(":tasks\nname   sta")
	_, all := r.all()
	if !strings.Contains(all, "日本…  wait") || !strings.Contains(all, "abc    wait") {
		t.Errorf("the table is not straight:\n%s", all)
	}
	r.types(ctrlD)
	r.exits(0)
}

// TestResizedWhileTyping makes the terminal narrower and wider below a half-typed block and a task that prints.
func TestResizedWhileTyping(t *testing.T) {
	r := size{40, 12}.atPrompt(t)
	r.types("t = create_task(sleep(9), name='a rather long name of a task')\r")
	r.types("0123456789abcdefghijklmnopqrstuvwxyz")
	r.shows(">>> 0123456789abcdefghijklmnopqrstuvwxyz\n|")
	for _, c := range []struct {
		columns int
		want    string
	}{
		{24, ">>> 0123456789abcdefghij\nklmnopqrstuvwxyz|"},
		{60, ">>> 0123456789abcdefghijklmnopqrstuvwxyz|"},
	} {
		r.mutex.Lock()
		r.screen.Resize(c.columns, 12)
		pty.Setsize(r.master, &pty.Winsize{Rows: 12, Cols: uint16(c.columns)})
		r.mutex.Unlock()
		r.shows(c.want)
	}
	r.types(ctrlC)
	r.shows("KeyboardInterrupt\n>>> |")
	r.types(":tasks\r")
	r.has("name              state    where    on                 since\na rather long n…  waiting  sleep()  sleep until ")
	r.types(ctrlD)
	r.exits(0)
}

// TestHistoryIsShared has two prompts open at once.
func TestHistoryIsShared(t *testing.T) {
	dir := t.TempDir()
	var both [2]*terminal
	for i := range both {
		both[i] = usual.in(t, dir, nil, "-q")
		both[i].shows(">>> |")
	}
	for i := range 3 {
		for j, r := range both {
			r.enters(fmt.Sprintf("'input %d of %d'", i, j), fmt.Sprintf("'input %d of %d'\n>>> |", i, j))
		}
	}
	for _, r := range both {
		r.types(ctrlD)
		r.exits(0)
	}
	path := filepath.Join(dir, ".local", "state", "bide", "history")
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the history: %v, %v", info, err)
	}
	r := usual.in(t, dir, nil, "-q")
	r.shows(">>> |")
	r.types(up)
	r.shows(">>> 'input 2 of 1'|")
	for range 5 {
		r.types(up)
	}
	r.shows(">>> 'input 0 of 0'|")
	r.types(ctrlC + ctrlR + "1 of 0\r")
	r.shows("'input 1 of 0'\n>>> |")
	r.types(ctrlD)
	r.exits(0)
}

// TestCompletion presses Tab.
func TestCompletion(t *testing.T) {
	r := usual.atPrompt(t)
	r.enters("import asyncio", ">>> |")
	r.types("asyncio.create_t\t")
	r.shows(">>> asyncio.create_task|")
	r.types(ctrlC + "asyncio.\t")
	r.has("AbstractEventLoop")
	r.types("slee\t(0, 'slept')\r")
	r.has("<coroutine object sleep")
	r.enters("await _", "'slept'\n>>> |")
	r.types(":til\t" + ctrlC + ":ti\tl\t")
	r.shows(">>> :timeline|")
	r.types(ctrlC)
	r.types(":pause\r")
	r.ends("; nothing is ready, no timer is set\n>>> |")
	r.types("asyncio.TaskG\t")
	r.shows(">>> asyncio.TaskGroup|")
	r.types(ctrlC + ctrlD)
	r.exits(0)
}

// TestPlainTerminals are those that cannot be edited on, or want no colours.
func TestPlainTerminals(t *testing.T) {
	for _, c := range []struct{ env, want string }{{"TERM=dumb", ">>> 1 + 1\r\n2\r\n>>> "}, {"TERM=", ">>> 1 + 1\r\n2\r\n>>> "}} {
		r := usual.atPrompt(t, c.env)
		r.enters("1 + 1", ">>> 1 + 1\n2\n>>> |")
		r.enters("await sleep(0.01, 'slept')", "'slept'\n>>> |")
		r.types("await sleep(60)\r")
		r.has("sleep(60)\n")
		time.Sleep(100 * time.Millisecond)
		r.types(ctrlC)
		r.ends("KeyboardInterrupt\n>>> |")
		r.types("exit(3)\r")
		r.exits(3)
	}
	for _, c := range []struct {
		env     string
		colours bool
	}{{"NO_COLOR=1", false}, {"NO_COLOR=", true}} {
		r := usual.atPrompt(t, c.env)
		r.enters("if True: 'coloured'\r", "'coloured'\n>>> |")
		r.types(ctrlD)
		r.exits(0)
		if got := r.colours > 0; got != c.colours {
			t.Errorf("%s: %d colours", c.env, r.colours)
		}
	}
}

// TestNarrowTerminal is 20 columns wide.
func TestNarrowTerminal(t *testing.T) {
	r := size{20, 30}.atPrompt(t)
	r.types("t = create_task(sleep(3600), name='a long name')\r")
	r.shows(">>> t = create_task(\nsleep(3600), name='a\n long name')\n>>> |")
	r.types(":timeline\r")
	r.ends("█ running ▒ ready ·\nwaiting\n■ done × failed, can\ncelled\n>>> |")
	r.types(ctrlD)
	r.exits(0)
}

// TestQuit presses Ctrl-\: the tasks are shown, and everything goes on.
func TestQuit(t *testing.T) {
	r := usual.atPrompt(t)
	r.enters("t = create_task(sleep(3600), name='sleeper')", ">>> |")
	r.types("half" + ctrlBackslash)
	r.has("sleeper sleep(): sleep until 3600.")
	r.shows(">>> half|")
	r.types(ctrlC)
	r.types(":pause\r")
	r.ends(": sleep of sleeper\n>>> |")
	r.types(ctrlBackslash + ctrlD)
	r.exits(0)
}

// TestQuitOfAScript presses Ctrl-\ while a script awaits, and while it computes.
func TestQuitOfAScript(t *testing.T) {
	dir := t.TempDir()
	file(t, dir, "x.py", "import asyncio\n\nasync def wait(n):\n    await asyncio.sleep(n)\n\nasync def main():\n"+
		"    t = asyncio.create_task(wait(3600), name='waiter')\n    print('waiting')\n    await asyncio.sleep(1)\n"+
		"    t.cancel()\n    print('busy')\n    while not done: pass\n\n"+
		"import signal, sys\ndone = []\nsignal.signal(signal.SIGUSR1, lambda *_: done.append(1))\nasyncio.run(main())\nprint('over')\n")
	r := usual.in(t, dir, nil, "x.py")
	r.has("waiting\n")
	r.types(ctrlBackslash)
	r.has("Task-1 main() at x.py:9: sleep until 1.")
	r.has("waiter wait() at x.py:4: sleep until 3600.")
	r.has("busy\n")
	r.types(ctrlBackslash)
	r.has("Task-1 main() at x.py:12: running\n")
	r.cmd.Process.Signal(syscall.SIGUSR1)
	r.has("over\n")
	r.exits(0)
}

// BenchmarkPromptReady starts bide and waits for its prompt.
func BenchmarkPromptReady(b *testing.B) {
	for range b.N {
		r := usual.in(b, b.TempDir(), nil, "-q")
		r.shows(">>> |")
		r.types(ctrlD)
		<-r.ended
	}
}
