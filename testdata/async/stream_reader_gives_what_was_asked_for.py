# A StreamReader fed by hand: lines, amounts, separators, limits, the end.
import asyncio


async def main():
    r = asyncio.StreamReader()
    print(r)
    r.feed_data(b"line 1\nline 2\nrest")
    print(r)
    print(await r.readline(), await r.readexactly(3), await r.read(2))
    print(await r.readuntil((b"s", b"\n")))

    task = asyncio.create_task(r.readexactly(10))
    await asyncio.sleep(0)
    try:
        await r.read(1)
    except RuntimeError as e:
        print("RuntimeError", e)
    r.feed_data(b"0123")
    await asyncio.sleep(0)
    print(task.done(), str(r).split(" object")[0])
    r.feed_eof()
    try:
        await task
    except asyncio.IncompleteReadError as e:
        print(e, e.partial, e.expected)
    print(await r.read(), r.at_eof(), r)
    print([line async for line in r])

    small = asyncio.StreamReader(limit=4)
    small.feed_data(b"too long\nok\n")
    try:
        await small.readline()
    except ValueError as e:
        print("ValueError", e)
    print(await small.readline(), small)
    small.feed_data(b"abcdefgh")
    for separator in (b"x", b"h"):
        try:
            await small.readuntil(separator)
        except asyncio.LimitOverrunError as e:
            print(e, e.consumed)
    for bad in ((), b""):
        try:
            await small.readuntil(bad)
        except ValueError as e:
            print("ValueError", e)
    try:
        await small.readexactly(-1)
    except ValueError as e:
        print("ValueError", e)
    small.set_exception(KeyError("broken"))
    try:
        await small.read()
    except KeyError as e:
        print("KeyError", e, small.exception())
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as e:
        print("ValueError", e)


asyncio.run(main())
