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

// leftOpen leaves everything else open: datagram endpoints, calls of sockets under way, descriptors with callbacks, TLS that
// never gets an answer, a name being looked up, a pipe that is full.
const leftOpen = `
import asyncio, os, socket

async def main():
    loop = asyncio.get_running_loop()
    endpoint = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=('127.0.0.1', 0))
    a, b = socket.socketpair()
    a.setblocking(False)
    call = asyncio.create_task(loop.sock_recv(a, 1))
    c, d = socket.socketpair()
    loop.add_reader(c, int)
    e, f = socket.socketpair()
    tls = asyncio.create_task(asyncio.open_connection(sock=e, ssl=True, server_hostname='nobody'))
    r, w = os.pipe()
    transport, protocol = await loop.connect_write_pipe(asyncio.Protocol, open(w, 'wb', 0))
    transport.write(b'x' * 1_000_000)
    name = asyncio.create_task(loop.getaddrinfo('127.0.0.1', 'http'))
    await asyncio.sleep(0.01)
    keep.extend([endpoint, call, tls, transport, name])
    for sock in b, d, f:
        sock.close()
    os.close(r)
    e.close()

keep = []
asyncio.run(main())
print(len(keep))
`

func TestNothingIsLeftOfAClosedLoop(t *testing.T) {
	leaksNothing(t, left, "9\n")
}

func TestNothingIsLeftOfSocketsAndTLS(t *testing.T) {
	leaksNothing(t, leftOpen, "5\n")
}

// leaksNothing runs a script twice: no goroutine and no descriptor more may be there the second time.
func leaksNothing(t *testing.T, script, want string) {
	t.Helper()
	run := func() {
		var out, errs bytes.Buffer
		in := interp.New(interp.Config{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, Modules: stdlib.Modules()})
		if exit := in.RunMain("test.py", []byte(script)); exit != 0 || out.String() != want {
			t.Fatalf("exit %d, output %q\n%s", exit, out.String(), errs.String())
		}
	}
	run() // what Go itself starts or opens once, it has now
	goroutines, files := runtime.NumGoroutine(), openFiles()
	run()
	for range 200 { // a goroutine that was told to end needs a moment, and a socket nobody holds a collection
		if runtime.NumGoroutine() <= goroutines && openFiles() <= files {
			return
		}
		runtime.GC()
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
