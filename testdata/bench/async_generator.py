# Asynchronous generators, one fed by another, and a comprehension over them.
import asyncio


async def count(n):
    for i in range(n):
        if i % 100 == 0:
            await asyncio.sleep(0)
        yield i


async def squares(numbers):
    async for n in numbers:
        yield n * n


async def main():
    total = 0
    for _ in range(4):
        async for n in squares(count(100_000)):
            total += n
    return total + sum([n async for n in count(200_000) if n % 3])


print(asyncio.run(main()))
