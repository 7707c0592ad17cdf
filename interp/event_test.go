package interp_test

import (
	"io"
	"strings"
	"testing"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/stdlib"
)

// eventsOf runs source text on a virtual clock and returns the events, one a line.
func eventsOf(t *testing.T, src string) string {
	t.Helper()
	var log strings.Builder
	in := interp.New(interp.Config{
		Stdout: io.Discard, Stderr: io.Discard, Modules: stdlib.Modules(),
		Clock:   eventloop.NewVirtualClock(eventloop.VirtualConfig{}),
		OnEvent: func(_ *interp.Loop, e interp.Event) { log.WriteString(e.String() + "\n") },
	})
	if exit := in.RunMain("test.py", []byte(src)); exit != 0 {
		t.Fatalf("exit %d", exit)
	}
	return log.String()
}

// everything has tasks that wait for most of what there is.
const everything = `
import asyncio, random

async def work(n, lock, queue):
    for _ in range(3):
        await asyncio.sleep(random.random())
        async with lock:
            await asyncio.sleep(0.5)
            await asyncio.sleep(0)
        await queue.put(n)

async def main():
    random.seed(5)
    lock, queue = asyncio.Lock(), asyncio.Queue(2)
    tasks = [asyncio.create_task(work(n, lock, queue), name=f"work {n}") for n in range(4)]
    idle = asyncio.create_task(asyncio.Event().wait(), name="idle")
    for _ in range(12):
        await queue.get()
    idle.cancel()
    await asyncio.wait([*tasks, idle])
    try:
        await asyncio.wait_for(asyncio.sleep(5), 1)
    except TimeoutError:
        pass
    asyncio.get_running_loop().call_later(1, lock.locked)
    await asyncio.sleep(2)

asyncio.run(main())
`

func TestEventsAreTheSameInEveryRun(t *testing.T) {
	first := eventsOf(t, everything)
	for range 3 {
		if again := eventsOf(t, everything); again != first {
			t.Fatalf("first\n%s\nthen\n%s", first, again)
		}
	}
	for _, part := range []string{
		"spawn     work 0 at test.py:15: work()",
		"at test.py:6 for sleep until ",
		"at test.py:7 for Lock.acquire()",
		"yield     work 0 at test.py:9",
		"cancelled idle",
		"for Event.wait()",
		"call      Lock.locked()",
		"done      Task-1",
	} {
		if !strings.Contains(first, part) {
			t.Errorf("no %q in\n%s", part, first)
		}
	}
}
