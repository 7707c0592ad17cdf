package cli_test

import (
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// keyboard is what the random test presses: keys by how often they are wanted.
var keyboard = []struct {
	weight int
	keys   []string
}{
	{30, []string{
		"async def f(n=1):", "    await sleep(n)", "f", "t = create_task(f())", "await ", "sleep(0.01)", "print('日本')", "x = 1", "(", ")", " ", ":",
		"if x:", "'", "\"\"\"", "import asyncio", "asyncio.", "1/0", "gather(f(0), f(0))", "\\", "é", "👨‍👩‍👧", "#", "breakpoint()",
	}},
	{12, []string{
		":tasks", ":tree", ":why t", ":frames 1", ":timers", ":ready", ":timeline", ":pause", ":go", ":step", ":step 3", ":until line 2",
		":break f", ":break 2", ":break", ":advance 1", ":clock virtual", ":clock real", ":history", ":back", ":goto 2", ":trace on",
		":trace off", ":cancel 1", ":help", ":ast x", ":time x", ":nothing",
	}},
	{30, []string{"\r", "\r", "\r\r", "\x1b\r"}},
	{10, []string{up, "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[H", "\x1b[F", "\x1b[1;5D", "\x1b[5~", "\x1b[3~", "\x7f", "\x7f"}},
	{6, []string{"\t", "\t\t", ctrlR, "\x0b", "\x15", "\x17", "\x19", "\x14", "\x1f", "\x0c", "\x07", "\x1b"}},
	{10, []string{ctrlC}},
	{2, []string{pasted("for i in range(3):\n    print(i)\n"), "\x1b[200~cut off", "\x1b[25~", "\xff", "\x00", ctrlBackslash}},
}

func randomKey(r *rand.Rand) string {
	total := 0
	for _, k := range keyboard {
		total += k.weight
	}
	n := r.IntN(total)
	for _, k := range keyboard {
		if n -= k.weight; n < 0 {
			return k.keys[r.IntN(len(k.keys))]
		}
	}
	panic("unreachable")
}

// TestRandomKeysAtThePrompt presses keys at the whole prompt, which must not end, hang, or leave the terminal raw. There
// are 2,000 of them, or as many as BIDE_TEST_KEYS says.
func TestRandomKeysAtThePrompt(t *testing.T) {
	presses := 2000
	if n, err := strconv.Atoi(os.Getenv("BIDE_TEST_KEYS")); err == nil {
		presses = n
	}
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	p := size{60, 20}.atPrompt(t)
	var recent []string
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("the latest keys: %q", recent)
		}
	})
	for done := 0; done < presses; {
		var keys strings.Builder
		for range 1 + r.IntN(20) {
			k := randomKey(r)
			keys.WriteString(k)
			recent = append(recent, k)
			done++
		}
		recent = recent[max(0, len(recent)-300):]
		p.types(keys.String())
		if r.IntN(20) == 0 {
			pty.Setsize(p.master, &pty.Winsize{Rows: 20, Cols: uint16(20 + r.IntN(60))})
		}
		if done%10 == 0 {
			p.answers()
		}
	}
	p.answers()
	p.leaves()
}

// answers drops what is being typed and waits for an answer.
func (r *terminal) answers() {
	r.t.Helper()
	before := r.end()
	for end := time.Now().Add(2 * patience); time.Now().Before(end); {
		r.types(ctrlC)
		time.Sleep(100 * time.Millisecond) // a Ctrl-C that ends half a paste comes alone
		r.types("40000 + 2\r")
		for range 200 {
			_, all := r.all()
			if strings.Contains(all, "internal error") {
				r.t.Fatal(r.end())
			}
			if strings.Contains(all[max(0, len(all)-2000):], "\n40002\n") {
				r.types("\x0c")
				return
			}
			time.Sleep(5 * time.Millisecond)
		}
	}
	after := r.end()
	r.t.Fatalf("there is no answer; the terminal showed\n%s\nthen\n%s\nand bide does\n%s", before, after, r.stacks())
}

// leaves presses Ctrl-D until bide has ended: a breakpoint() takes the first for itself.
func (r *terminal) leaves() {
	r.t.Helper()
	for range 20 {
		r.types(ctrlC)
		time.Sleep(70 * time.Millisecond)
		r.types(ctrlD)
		select {
		case err := <-r.ended:
			r.ended <- err
			switch status := r.cmd.ProcessState.Sys().(syscall.WaitStatus); { // a Ctrl-C may have come while it ended
			case status.Signaled():
				r.exits(-int(syscall.SIGINT))
			case status.ExitStatus() == 130:
				r.exits(130)
			default:
				r.exits(0)
			}
			return
		case <-time.After(time.Second):
		}
	}
	before := r.end()
	r.t.Fatalf("bide does not end; the terminal shows\n%s\nand bide does\n%s", before, r.stacks())
}

// stacks ends bide and shows what it was doing.
func (r *terminal) stacks() string {
	r.cmd.Process.Signal(syscall.SIGABRT)
	time.Sleep(time.Second)
	return r.end()
}

// end is the end of what is to be seen, from a report of a crash on if there is one.
func (r *terminal) end() string {
	_, all := r.all()
	for _, crash := range []string{"internal error", "SIGABRT"} {
		if at := strings.Index(all, crash); at >= 0 {
			return all[at:]
		}
	}
	return all[max(0, len(all)-3000):]
}
