package interp_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/stdlib"
)

// runDev runs source text as -X dev does, on a virtual clock, and returns what it says on standard error.
func runDev(t *testing.T, src string) string {
	t.Helper()
	var out, errs bytes.Buffer
	in := interp.New(interp.Config{
		Stdout: &out, Stderr: &errs, Dev: true, Warnings: []string{"default"},
		Clock: eventloop.NewVirtualClock(eventloop.VirtualConfig{}), Modules: stdlib.Modules(),
	})
	if exit := in.RunMain("test.py", []byte(src)); exit != 0 {
		t.Fatalf("exit %d: %s", exit, errs.String())
	}
	return errs.String()
}

func TestSlowCallbackNamesTheLineAndWhoWaited(t *testing.T) {
	got := runDev(t, `
import asyncio, time, warnings
warnings.simplefilter("ignore")

async def quick(seconds):
    await asyncio.sleep(seconds)

async def stir():
    await asyncio.sleep(0.5)
    time.sleep(0.01)
    time.sleep(0.25)

async def main():
    waiting = [asyncio.create_task(quick(n), name=f"quick {n}") for n in (0.25, 0.5, 0.625, 2)]
    await stir()
    asyncio.get_running_loop().call_soon(time.sleep, 0.125)
    await asyncio.gather(*waiting)

asyncio.run(main())
`)
	want := []string{
		"Executing <Task pending name='Task-1' coro=<main() running at test.py:17>",
		"took 0.260 seconds\n  for 0.250 of them at test.py:11, in stir: time.sleep(0.25)\n" +
			"  delayed quick 0.5 by 0.260, quick 0.625 by 0.135 seconds\n",
		"Executing <Handle sleep(",
	}
	for _, part := range want {
		if !strings.Contains(got, part) {
			t.Errorf("no %q in\n%s", part, got)
		}
	}
	if n := strings.Count(got, "Executing"); n != 2 {
		t.Errorf("%d reports:\n%s", n, got)
	}
}

func TestBlockingCallsAreWarnedOfOnceALine(t *testing.T) {
	got := runDev(t, `
import asyncio, time, queue, threading

async def main():
    for n in range(3):
        time.sleep(0.01)
    lines = queue.Queue()
    threading.Timer(0.01, lines.put, ["x"]).start()
    lines.get()
    open("/dev/null").close()
    await asyncio.to_thread(time.sleep, 0.01)

time.sleep(0.01)
asyncio.run(main())
time.sleep(0.01)
`)
	want := []string{
		"test.py:6: RuntimeWarning: time.sleep() blocks the event loop: await asyncio.sleep() instead",
		"test.py:9: RuntimeWarning: queue.Queue.get() blocks the event loop: use an asyncio.Queue",
		"test.py:10: RuntimeWarning: open() blocks the event loop: await asyncio.to_thread(open, ...) instead",
	}
	var warned []string
	for line := range strings.Lines(got) {
		if strings.Contains(line, "RuntimeWarning") {
			warned = append(warned, strings.TrimSpace(line))
		}
	}
	if strings.Join(warned, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", got)
	}
}
