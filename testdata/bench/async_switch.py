# 100 tasks give way to one another.
import asyncio


async def worker(n, log):
    for _ in range(n):
        await asyncio.sleep(0)
    log.append(n)


async def main():
    log = []
    tasks = [asyncio.create_task(worker(4_000, log)) for _ in range(100)]
    for t in tasks:
        await t
    return len(log), sum(log)


print(*asyncio.run(main()))
