import asyncio


async def stops():
    raise StopIteration("value")


async def gen_stops():
    yield 1
    raise StopAsyncIteration


def plain():
    raise StopIteration("thread")


async def main():
    try:
        await stops()
    except RuntimeError as e:
        print(e, "|", repr(e.__cause__))
    try:
        async for x in gen_stops():
            print(x)
    except RuntimeError as e:
        print(e, "|", repr(e.__cause__))
    try:
        await asyncio.get_running_loop().run_in_executor(None, plain)
    except RuntimeError as e:
        print(e, "|", repr(e.__cause__))


asyncio.run(main())
