# Awaits 500 deep that begin and end over and over, with one switch at the bottom.
import asyncio


async def down(depth):
    if depth:
        return 1 + await down(depth - 1)
    await asyncio.sleep(0)
    return 0


async def main():
    total = 0
    for _ in range(1_000):
        total += await down(500)
    return total


print(asyncio.run(main()))
