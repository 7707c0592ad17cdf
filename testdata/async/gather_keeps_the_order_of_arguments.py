# clock: both
import asyncio


async def after(delay, v):
    await asyncio.sleep(delay)
    print("finished", v)
    return v


async def main():
    print(await asyncio.gather(after(0.06, "a"), after(0.01, "b"), after(0.03, "c")))


asyncio.run(main())
