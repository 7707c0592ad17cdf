import asyncio


async def bad():
    raise ValueError("seen")


async def main():
    t = asyncio.create_task(bad())
    await asyncio.wait([t])
    print(repr(t.exception()))
    u = asyncio.create_task(bad())
    await asyncio.gather(u, return_exceptions=True)


asyncio.run(main())
