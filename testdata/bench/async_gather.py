# gather over 50,000 coroutines.
import asyncio


async def child(n):
    await asyncio.sleep(0)
    return n


async def main():
    results = await asyncio.gather(*(child(i) for i in range(50_000)))
    return len(results), sum(results)


print(*asyncio.run(main()))
