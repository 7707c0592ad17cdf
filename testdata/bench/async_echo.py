# Ten clients send lines over loopback to a server that sends them back.
import asyncio


async def serve(reader, writer):
    while line := await reader.readline():
        writer.write(line)
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def client(port, n):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    received = 0
    for i in range(n):
        writer.write(b"line %d\n" % i)
        await writer.drain()
        received += len(await reader.readline())
    writer.close()
    await writer.wait_closed()
    return received


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        return sum(await asyncio.gather(*(client(port, 2_000) for _ in range(10))))


print(asyncio.run(main()))
