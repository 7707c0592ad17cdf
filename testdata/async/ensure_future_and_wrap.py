import asyncio


async def f():
    return "f"


async def main():
    t = asyncio.ensure_future(f())
    print(type(t).__name__, asyncio.ensure_future(t) is t, asyncio.isfuture(t))
    print(await t)
    print(isinstance(t, asyncio.Task), isinstance(t, asyncio.Future))


asyncio.run(main())
