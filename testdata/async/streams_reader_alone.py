"""A StreamReader needs no connection: somebody feeds it."""
import asyncio


def show(call):
    async def run():
        try:
            print(repr(await call))
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError, RuntimeError, KeyError) as e:
            extra = getattr(e, 'partial', None), getattr(e, 'expected', None), getattr(e, 'consumed', None)
            print(type(e).__name__, e, extra)
    return run()


def fed(*pieces, eof=False, limit=2 ** 16):
    reader = asyncio.StreamReader(limit)
    for piece in pieces:
        reader.feed_data(piece)
    if eof:
        reader.feed_eof()
    return reader


async def main():
    r = fed(b'abc\ndef\n\nrest', eof=True)
    print(r)
    async for line in r:
        print(line)
    print(r, r.at_eof(), await r.read(), await r.readline())
    await show(fed(b'12345', eof=True).readexactly(8))
    await show(fed(b'12345', eof=True).readexactly(0))
    await show(fed(b'12345').readexactly(-1))
    await show(fed(b'12345').read(3))
    await show(fed(b'12345').read(0))
    await show(fed(b'12345', eof=True).readuntil(b'x'))
    await show(fed(b'').readuntil(b''))
    await show(fed(b'').readuntil(()))
    await show(fed(b'one;two,three').readuntil((b',', b';')))
    await show(fed(b'a\r\nb').readuntil((b'\r\n', b'\n', b'\r')))
    await show(fed(b'aXYZb').readuntil((b'XYZ', b'Y')))

    r = fed(b'a' * 20 + b'\nnext\n', limit=10)
    print(r)
    await show(r.readuntil())
    print(r)
    await show(r.readline())
    print(r)
    await show(r.readline())
    r = fed(b'b' * 20, limit=10)
    await show(r.readuntil())
    await show(r.readuntil(b'ab'))
    await show(r.readline())
    print(r)

    r = fed(b'par')
    waiting = asyncio.create_task(show(r.readline()))
    await asyncio.sleep(0)
    await show(r.readline())
    await show(r.read(0))
    await show(r.readexactly(9))
    r.feed_data(b'tial\nmore')
    await waiting
    print(r)

    reading = asyncio.create_task(r.readexactly(6))
    await asyncio.sleep(0)
    reading.cancel()
    try:
        await reading
    except asyncio.CancelledError:
        print('cancelled', r)
    r.feed_data(b'!!')
    print(await r.readexactly(6))

    r.set_exception(KeyError('broken'))
    print(r, repr(r.exception()))
    for method in (r.read, r.readline, r.readuntil):
        await show(method())
    await show(r.readexactly(2))
    r = fed()
    reading = asyncio.create_task(show(r.read()))
    await asyncio.sleep(0)
    r.set_exception(ValueError('while waiting'))
    await reading
    try:
        fed(limit=0)
    except ValueError as e:
        print(e)

asyncio.run(main())
