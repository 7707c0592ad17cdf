# clock: both
import asyncio


async def fail(delay, name):
    await asyncio.sleep(delay)
    raise ValueError(name)


async def steady(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(0.01, "one"))
            tg.create_task(steady("sibling"))
            await steady("body")
    except* ValueError as eg:
        print(repr(eg))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(steady("child of failing body"))
            await asyncio.sleep(0)
            raise KeyError("body")
    except* KeyError as eg:
        print(repr(eg))
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(steady("own"))
        u = tg.create_task(asyncio.sleep(0, "fine"))
        await asyncio.sleep(0)
        t.cancel()
    print(t.cancelled(), u.result())


asyncio.run(main())
