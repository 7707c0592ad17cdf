# Tasks started and awaited one by one.
import asyncio


async def child(n):
    return n & 3


async def main():
    total = 0
    for i in range(60_000):
        total += await asyncio.create_task(child(i))
    return total


print(asyncio.run(main()))
