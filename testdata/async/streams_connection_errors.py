"""What goes wrong when connecting and serving, in CPython's words."""
import asyncio
import os


async def tell(awaitable, *hidden):
    try:
        await awaitable
    except (OSError, ValueError, OverflowError) as e:
        text = str(e)
        for each in hidden:
            text = text.replace(str(each), '*')
        print(type(e).__name__, getattr(e, 'errno', None), text)


async def main():
    open_connection = asyncio.open_connection
    await tell(open_connection('127.0.0.1', 1))
    await tell(open_connection())
    await tell(open_connection(sock=object(), host='x'))
    await tell(asyncio.open_unix_connection('/no/such/socket'))
    await tell(asyncio.open_unix_connection())
    await tell(asyncio.start_server(print))
    await tell(asyncio.start_unix_server(print))
    await tell(asyncio.start_unix_server(print, '/no/such/folder/socket'))

    server = await asyncio.start_server(print, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    await tell(asyncio.start_server(print, '127.0.0.1', port), port)
    server.close()
    await server.wait_closed()
    await tell(open_connection('127.0.0.1', port), port)
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print(e)

asyncio.run(main())
