# A hundred tasks want one lock, and twenty of them at a time a semaphore.
import asyncio


async def worker(lock, semaphore, counts, n):
    for _ in range(n):
        async with lock:
            counts[0] += 1
            await asyncio.sleep(0)
        async with semaphore:
            counts[1] += 1
            await asyncio.sleep(0)


async def main():
    lock, semaphore, counts = asyncio.Lock(), asyncio.Semaphore(20), [0, 0]
    await asyncio.gather(*(worker(lock, semaphore, counts, 800) for _ in range(100)))
    return counts


print(*asyncio.run(main()))
