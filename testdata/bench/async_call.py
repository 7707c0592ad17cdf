# Awaiting coroutines that never suspend.
import asyncio


async def leaf(x):
    return x + 1


async def middle(x):
    return await leaf(x) + await leaf(x)


async def main():
    total = 0
    for i in range(500_000):
        total += await middle(i)
    return total


print(asyncio.run(main()))
