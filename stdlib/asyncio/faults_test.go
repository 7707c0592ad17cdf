package asyncio_test

import (
	"runtime"
	"testing"
)

// faults are scripts in which the outside world misbehaves, with what they print. Whatever happens, nothing is left of it.
var faults = []struct{ name, script, want string }{
	{"a gigabyte without a newline", `
import asyncio

async def flood(reader, writer):
    try:
        piece = b'x' * 1_000_000
        for n in range(1000):
            writer.write(piece)
            await writer.drain()
    except ConnectionError:
        global sent
        sent = n
    writer.close()

async def main():
    async with await asyncio.start_server(flood, '127.0.0.1', 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        for n in range(3):
            try:
                await reader.readline()
            except ValueError as e:
                print(e)
        try:
            await reader.readuntil(b'!')
        except asyncio.LimitOverrunError as e:
            print(e, e.consumed <= 2**20)
        writer.transport.abort()
    print(sent < 900)

asyncio.run(main())
`, "Separator is not found, and chunk exceed the limit\nSeparator is not found, and chunk exceed the limit\n" +
		"Separator is not found, and chunk exceed the limit\nSeparator is not found, and chunk exceed the limit True\nTrue\n"},
	{"a thousand connections, opened and dropped", `
import asyncio

seen = 0

async def client(reader, writer):
    global seen
    await reader.read()
    writer.close()
    seen += 1

async def visit(where):
    reader, writer = await asyncio.open_connection(*where)
    writer.transport.abort() if seen % 2 else writer.close()

async def main():
    server = await asyncio.start_server(client, '127.0.0.1', 0)
    where = server.sockets[0].getsockname()
    for _ in range(20):
        await asyncio.gather(*(visit(where) for _ in range(50)))
    while seen < 1000:
        await asyncio.sleep(0.001)
    server.close()
    await server.wait_closed()
    print(seen)

asyncio.run(main())
`, "1000\n"},
	{"children that are killed, and pipes nobody reads", `
import asyncio, signal

async def main():
    child = await asyncio.create_subprocess_exec('sleep', '1000')
    child.send_signal(signal.SIGINT)
    print(await child.wait(), child.returncode)
    child = await asyncio.create_subprocess_shell('kill -9 $$', stdout=-1)
    print(await child.communicate(), child.returncode)
    child = await asyncio.create_subprocess_exec('sleep', '1000', stdin=-1)
    child.stdin.write(b'x' * 1_000_000)
    try:
        await asyncio.wait_for(child.stdin.drain(), 0.02)
    except TimeoutError:
        print('full')
    child.kill()
    print(await child.wait())
    child = await asyncio.create_subprocess_shell('head -c 1 >/dev/null; exec sleep 1000 <&-', stdin=-1)
    child.stdin.write(b'x' * 1_000_000)
    try:
        await child.stdin.drain()
    except BrokenPipeError as e:
        print('broken', e.args)
    child.kill()
    print(await child.wait())
    child = await asyncio.create_subprocess_shell('exec sleep 1000 <&-', stdin=-1)
    while not child.stdin.is_closing():
        await asyncio.sleep(0.001)
    try:
        child.stdin.write(b'x')
        await child.stdin.drain()
    except ConnectionResetError as e:
        print(e)
    child.kill()
    print(await child.wait())
    for command in 'nothing-of-this-name', '/':
        try:
            await asyncio.create_subprocess_exec(command)
        except OSError as e:
            print(type(e).__name__)

asyncio.run(main())
`, "-2 -2\n(b'', None) -9\nfull\n-9\nbroken ()\n-9\nConnection lost\n-9\nFileNotFoundError\nPermissionError\n"},
	{"connections that are refused, reset, or never come", `
import asyncio, socket, struct

async def main():
    unused = socket.create_server(('127.0.0.1', 0))
    where = unused.getsockname()
    unused.close()
    try:
        await asyncio.open_connection(*where)
    except ConnectionRefusedError as e:
        print(e.errno)
    full = socket.socket()
    full.bind(('127.0.0.1', 0))
    full.listen(0)
    waiting = [asyncio.create_task(asyncio.open_connection(*full.getsockname())) for _ in range(5)]
    await asyncio.wait(waiting, timeout=0.05)
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    full.close()
    listening = socket.create_server(('127.0.0.1', 0))
    listening.setblocking(False)
    reader, writer = await asyncio.open_connection(*listening.getsockname())
    peer, _ = listening.accept()
    peer.send(b'half a line')
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
    await asyncio.sleep(0.01)
    peer.close()
    try:
        print(await reader.readline())
        print(await reader.readline())
    except ConnectionResetError as e:
        print(e.errno)
    writer.close()
    listening.close()
    for done in waiting:
        if not done.cancelled():
            done.result()[1].close()

asyncio.run(main())
`, "111\n104\n"},
}

func TestFaultsLeaveNothingBehind(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("error numbers are Linux's")
	}
	for _, each := range faults {
		t.Run(each.name, func(t *testing.T) { leaksNothing(t, each.script, each.want) })
	}
}
