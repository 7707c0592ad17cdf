"""Servers at a path; the path is removed with the server."""
import asyncio
import os
import tempfile


async def upper(reader, writer):
    writer.write((await reader.read(100)).upper())
    writer.close()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 's')
        server = await asyncio.start_unix_server(upper, path)
        print(os.listdir(folder), server.sockets[0].getsockname() == path)
        reader, writer = await asyncio.open_unix_connection(path)
        print(writer.get_extra_info('peername') == path, repr(writer.get_extra_info('sockname')))
        writer.write(b'hello')
        print(await reader.read())
        writer.close()
        await writer.wait_closed()
        server.close()
        await server.wait_closed()
        print(os.listdir(folder))

asyncio.run(main())
