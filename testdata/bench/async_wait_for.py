# 100,000 calls under wait_for, one in ten of which takes too long.
import asyncio


async def answer(n):
    await asyncio.sleep(0)
    return n


async def never():
    await asyncio.Event().wait()


async def main():
    total = late = 0
    for n in range(100_000):
        try:
            if n % 10:
                total += await asyncio.wait_for(answer(n), 5)
            else:
                await asyncio.wait_for(never(), 0.000001)
        except TimeoutError:
            late += 1
    return total, late


print(*asyncio.run(main()))
