# Awaits inside comprehensions, conditions and arguments, most of which do not suspend.
import asyncio


async def value(n):
    return n


async def main():
    total = 0
    for _ in range(100):
        total += sum([await value(n) for n in range(1_000)])
        total += max(await value(3), await value(5)) if await value(1) else 0
        table = {n: await value(n * n) for n in range(500) if await value(n) % 2}
        total += table[await value(7)]
        await asyncio.sleep(0)
    return total


print(asyncio.run(main()))
