package asyncio_test

import (
	"bytes"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/stdlib"
)

// lookAlikes wait for something outside that may come any time: none of them is a deadlock. Each ends with a wait for ever.
var lookAlikes = []struct{ name, script string }{
	{"a connection that is read", `
    a, b = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=a)
    await waiting(reader.read())`},
	{"a connection nobody reads", `
    a, b = socket.socketpair()
    keep = await asyncio.open_connection(sock=a)
    await waiting(asyncio.Event().wait())`},
	{"a listening socket", `
    keep = await asyncio.start_server(print, '127.0.0.1', 0)
    await waiting(asyncio.Event().wait())`},
	{"a datagram endpoint", `
    keep = await asyncio.get_running_loop().create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=('127.0.0.1', 0))
    await waiting(asyncio.Event().wait())`},
	{"a call of a socket", `
    a, b = socket.socketpair()
    a.setblocking(False)
    await waiting(asyncio.get_running_loop().sock_recv(a, 1))`},
	{"a descriptor with a callback", `
    r, w = os.pipe()
    asyncio.get_running_loop().add_reader(r, print)
    await waiting(asyncio.Event().wait())`},
	{"a pipe that is read", `
    r, w = os.pipe()
    keep = await asyncio.get_running_loop().connect_read_pipe(asyncio.Protocol, open(r, 'rb', 0))
    await waiting(asyncio.Event().wait())`},
	{"a child process", `
    child = await asyncio.create_subprocess_exec('sleep', '1000')
    try:
        await waiting(asyncio.Event().wait())
    finally:
        child.kill()`},
	{"a live thread", `
    release = threading.Event()
    threading.Thread(target=release.wait).start()
    try:
        await waiting(asyncio.Event().wait())
    finally:
        release.set()`},
	{"a job of an executor", `
    release = threading.Event()
    job = asyncio.get_running_loop().run_in_executor(None, release.wait)
    try:
        await waiting(asyncio.Event().wait())
    finally:
        release.set()`},
	{"a signal handler of the loop", `
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR2, print)
    await waiting(asyncio.Event().wait())`},
	{"a signal handler of the script", `
    signal.signal(signal.SIGUSR2, print)
    await waiting(asyncio.Event().wait())`},
	{"a name that is looked up", `
    release = threading.Event()
    socket.getaddrinfo = lambda *args: release.wait()
    try:
        await waiting(asyncio.get_running_loop().getaddrinfo('localhost', 1))
    finally:
        release.set()`},
}

const lookAlikeHead = `
import asyncio, os, signal, socket, threading

async def waiting(what):
    print('waiting', flush=True)
    await what

async def main():`

// marker tells when the script has written.
type marker struct {
	bytes.Buffer
	wrote chan struct{}
	once  sync.Once
}

func (m *marker) Write(p []byte) (int, error) {
	m.once.Do(func() { close(m.wrote) })
	return m.Buffer.Write(p)
}

// runInterrupted runs a script and sends it a Ctrl-C when it waits.
func runInterrupted(script string) (exit int, errs string) {
	out := &marker{wrote: make(chan struct{})}
	var errors bytes.Buffer
	in := interp.New(interp.Config{Stdin: strings.NewReader(""), Stdout: out, Stderr: &errors, Modules: stdlib.Modules()})
	ended := make(chan int)
	go func() { ended <- in.RunMain("test.py", []byte(script)) }()
	select {
	case <-out.wrote:
		time.Sleep(20 * time.Millisecond) // a deadlock is found at once when the loop has nothing to do
		in.Interrupt()
		exit = <-ended
	case exit = <-ended:
	}
	return exit, errors.String()
}

func TestWhatMayStillComeIsNoDeadlock(t *testing.T) {
	for _, each := range lookAlikes {
		t.Run(each.name, func(t *testing.T) {
			exit, errs := runInterrupted(lookAlikeHead + each.script + "\n\nasyncio.run(main())\n")
			if exit == 13 || strings.Contains(errs, "Deadlock") || !strings.Contains(errs, "KeyboardInterrupt") {
				t.Errorf("exit %d\n%s", exit, errs)
			}
		})
	}
	t.Run("run_forever", func(t *testing.T) {
		exit, errs := runInterrupted("import asyncio\nloop = asyncio.new_event_loop()\nloop.call_soon(lambda: print('waiting', flush=True))\nloop.run_forever()\n")
		if exit == 13 || !strings.Contains(errs, "KeyboardInterrupt") {
			t.Errorf("exit %d\n%s", exit, errs)
		}
	})
}

// What brought something once, and is over, keeps nobody waiting.
func TestWhatIsOverIsADeadlock(t *testing.T) {
	for name, script := range map[string]string{
		"nothing":             ``,
		"a closed connection": "\n    a, b = socket.socketpair()\n    r, w = await asyncio.open_connection(sock=a)\n    w.close()\n    await w.wait_closed()",
		"a closed server":     "\n    s = await asyncio.start_server(print, '127.0.0.1', 0)\n    s.close()\n    await s.wait_closed()",
		"a removed reader":    "\n    r, w = os.pipe()\n    l = asyncio.get_running_loop()\n    l.add_reader(r, print)\n    l.remove_reader(r)",
		"an ended child":      "\n    p = await asyncio.create_subprocess_exec('true')\n    await p.wait()",
		"an ended thread":     "\n    t = threading.Thread(target=int)\n    t.start()\n    t.join()",
		"a done job":          "\n    await asyncio.to_thread(int)",
		"a removed handler":   "\n    l = asyncio.get_running_loop()\n    l.add_signal_handler(signal.SIGUSR2, print)\n    l.remove_signal_handler(signal.SIGUSR2)",
		"a closed endpoint":   "\n    t, p = await asyncio.get_running_loop().create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=('127.0.0.1', 0))\n    t.close()",
		"a cancelled call":    "\n    a, b = socket.socketpair()\n    a.setblocking(False)\n    try:\n        await asyncio.wait_for(asyncio.get_running_loop().sock_recv(a, 1), 0.001)\n    except TimeoutError:\n        pass",
	} {
		t.Run(name, func(t *testing.T) {
			var out, errs bytes.Buffer
			in := interp.New(interp.Config{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, Modules: stdlib.Modules()})
			exit := in.RunMain("test.py", []byte(lookAlikeHead+script+"\n    await asyncio.Event().wait()\n\nasyncio.run(main())\n"))
			if exit != 13 || !strings.Contains(errs.String(), "Deadlock") {
				t.Errorf("exit %d\n%s", exit, errs.String())
			}
		})
	}
}
