"""A server serves when told to, and ends when it and its clients are gone."""
import asyncio


arrived = asyncio.Event()


async def quiet(reader, writer):
    arrived.set()
    print('client says', await reader.read())
    writer.close()


async def main():
    server = await asyncio.start_server(quiet, '127.0.0.1', 0, start_serving=False)
    print(server.is_serving())
    forever = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    print(server.is_serving())
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print(str(e).split('<')[0], str(e).split('>')[-1])
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    await arrived.wait()
    try:
        await asyncio.wait_for(reader.read(1), 0.05)
    except TimeoutError:
        print('nothing came')
    forever.cancel()
    closed = asyncio.create_task(server.wait_closed())
    await asyncio.sleep(0.05)
    print(server.is_serving(), closed.done())
    writer.write(b'bye')
    writer.close()
    await writer.wait_closed()
    await closed
    print(forever.done(), server)
    try:
        await forever
    except asyncio.CancelledError:
        print('cancelled')

    arrived.clear()
    server = await asyncio.start_server(quiet, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    await arrived.wait()
    server.close()
    server.close_clients()
    await server.wait_closed()
    print(await reader.read())
    writer.close()

asyncio.run(main())
