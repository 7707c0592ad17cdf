"""drain() waits while the other side does not read; a reader takes no more than twice its limit."""
import asyncio

BLOCK = b'x' * 65536


async def main():
    go_on = asyncio.Event()
    counted = asyncio.get_running_loop().create_future()

    async def slow(reader, writer):
        await go_on.wait()
        n = 0
        while data := await reader.read(50_000):
            n += len(data)
        counted.set_result(n)
        writer.close()

    async with await asyncio.start_server(slow, '127.0.0.1', 0, limit=10_000) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        print(writer.transport.get_write_buffer_limits(), writer.transport.get_write_buffer_size())
        try:
            async with asyncio.timeout(0.5):
                for i in range(1000):
                    writer.write(BLOCK)
                    await writer.drain()
            print('nobody held it up')
        except TimeoutError:
            print('held up', i < 999, writer.transport.get_write_buffer_size() > 16384)
        go_on.set()
        await writer.drain()
        print(writer.transport.get_write_buffer_size() <= 16384)
        writer.close()
        await writer.wait_closed()
        print(await counted == (i + 1) * len(BLOCK))

asyncio.run(main())
