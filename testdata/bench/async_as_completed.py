# The results of 60,000 tasks in the order they come.
import asyncio


async def work(n):
    for _ in range(n % 3):
        await asyncio.sleep(0)
    return n


async def main():
    total = 0
    for _ in range(60):
        for next_done in asyncio.as_completed([work(n) for n in range(500)]):
            total += await next_done
        async for task in asyncio.as_completed([asyncio.create_task(work(n)) for n in range(500)]):
            total += await task
    return total


print(asyncio.run(main()))
