"""The other side goes away in the middle of a line, or of a number of bytes; or breaks the connection."""
import asyncio


async def half(reader, writer):
    writer.write(await reader.readexactly(4) + b' and a half')
    writer.close()


async def failing(reader, writer):
    await reader.readline()
    raise ValueError('the handler failed')


def handler(loop, context):
    print('reported:', context['message'], repr(context['exception']), type(context['transport']).__name__)


async def talk(server, read):
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b'line\n')
        try:
            print(await read(reader))
        except asyncio.IncompleteReadError as e:
            print(e, e.partial, e.expected)
        print(reader.at_eof())
        writer.close()
        await writer.wait_closed()


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    for read in (lambda r: r.readline(), lambda r: r.readuntil(b'!'), lambda r: r.readexactly(100)):
        await talk(await asyncio.start_server(half, '127.0.0.1', 0), read)
    await talk(await asyncio.start_server(failing, '127.0.0.1', 0), lambda r: r.read())

    async def aborting(reader, writer):
        await reader.readline()
        writer.transport.abort()
        try:
            writer.write(b'late')
            await writer.drain()
        except ConnectionResetError as e:
            print('server:', e)

    await talk(await asyncio.start_server(aborting, '127.0.0.1', 0), lambda r: r.read())

asyncio.run(main())
