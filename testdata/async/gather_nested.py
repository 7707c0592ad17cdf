import asyncio


async def leaf(n):
    await asyncio.sleep(0)
    return n


async def main():
    inner = asyncio.gather(leaf(1), leaf(2))
    print(await asyncio.gather(inner, leaf(3), asyncio.gather(leaf(4), asyncio.gather())))
    print(inner.done(), inner.result())


asyncio.run(main())
