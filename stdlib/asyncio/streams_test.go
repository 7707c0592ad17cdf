package asyncio_test

import (
	"bytes"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/stdlib"
)

// left closes nothing it opened: a server, connections that are being read, paused and written to, and a
// child process.
const left = `
import asyncio

async def client(reader, writer):
    await reader.read()

async def main():
    server = await asyncio.start_server(client, '127.0.0.1', 0)
    keep.append(server)
    where = server.sockets[0].getsockname()
    for n in range(5):
        reader, writer = await asyncio.open_connection(*where)
        keep.append((reader, writer))
    writer.write(b'x' * 20_000_000)
    reader.feed_data(b'y' * 1_000_000)
    keep.append(asyncio.create_task(asyncio.open_connection(*where)))
    keep.append(asyncio.create_task(keep[1][0].read()))
    child = await asyncio.create_subprocess_exec('cat', stdin=-1, stdout=-1)
    child.stdin.write(b'x' * 1_000_000)
    keep.append(child)
    await asyncio.sleep(0)

keep = []
asyncio.run(main())
print(len(keep))
`

// openFiles counts the descriptors of this process; 0 where the system does not tell.
func openFiles() int {
	list, _ := os.ReadDir("/proc/self/fd")
	return len(list)
}

func TestNothingIsLeftOfAClosedLoop(t *testing.T) {
	run := func() {
		var out, errs bytes.Buffer
		in := interp.New(interp.Config{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, Modules: stdlib.Modules()})
		if exit := in.RunMain("test.py", []byte(left)); exit != 0 || out.String() != "9\n" {
			t.Fatalf("exit %d, output %q\n%s", exit, out.String(), errs.String())
		}
	}
	run() // what Go itself starts or opens once, it has now
	goroutines, files := runtime.NumGoroutine(), openFiles()
	run()
	for range 100 { // a goroutine that was told to end needs a moment
		if runtime.NumGoroutine() <= goroutines {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if n := runtime.NumGoroutine(); n > goroutines {
		stacks := make([]byte, 1<<16)
		t.Errorf("%d goroutines, before %d\n%s", n, goroutines, stacks[:runtime.Stack(stacks, true)])
	}
	if n := openFiles(); n > files {
		t.Errorf("%d open descriptors, before %d", n, files)
	}
}
