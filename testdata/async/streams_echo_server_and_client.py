"""An echo server and its clients in one script, over a socket of this machine."""
import asyncio


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(b'echo: ' + line)
        await writer.drain()
    print('server: client is gone', reader.at_eof())
    writer.close()
    await writer.wait_closed()


async def client(name, port):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    host, peer_port = writer.get_extra_info('peername')
    print(name, 'is connected to', host, peer_port == port, len(writer.get_extra_info('sockname')))
    for word in (b'one', b'two', b'three'):
        writer.write(word + b'\n')
        print(name, await reader.readline())
    writer.writelines([b'a', b'b', b'\n'])
    print(name, await reader.readexactly(9), writer.can_write_eof())
    writer.write_eof()
    print(name, await reader.read(), reader.at_eof())
    writer.close()
    print(name, writer.is_closing())
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(echo, '127.0.0.1', 0)
    print(server.is_serving(), len(server.sockets))
    host, port = server.sockets[0].getsockname()
    print(host, port > 0)
    async with server:
        for name in ('first', 'second'):
            await client(name, port)
    print(server.is_serving(), server.sockets)
    try:
        await asyncio.open_connection('127.0.0.1', port)
    except OSError as e:
        print(type(e).__name__, e.errno, str(e).replace(str(port), 'PORT'))

asyncio.run(main())
