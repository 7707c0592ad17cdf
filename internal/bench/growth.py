# What one item costs, in nanoseconds of CPU time: growth.py KIND COUNT. Small counts are repeated.
import asyncio
import sys
import time


async def tasks(n):
    async def work():
        await asyncio.sleep(0)

    for task in [asyncio.create_task(work()) for _ in range(n)]:
        await task


async def timers(n):
    loop = asyncio.get_running_loop()
    handles = [loop.call_later(1_000 + i * 7_919 % n, print) for i in range(n)]
    for handle in handles:
        handle.cancel()
    await asyncio.sleep(0)


async def awaits(n):
    async def deep(n, gate):
        if n:
            return await deep(n - 1, gate) + 1
        return await gate

    gate = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(deep(n - 1, gate))
    await asyncio.sleep(0)
    gate.set_result(1)
    await task


async def lists(n):
    items = []
    for i in range(n):
        items.append(i)
    total = 0
    for i in range(n):
        total += items[i]
    items.sort(key=lambda x: -x)


async def dicts(n):
    table = {}
    for i in range(n):
        table[i * 7_919] = i
    total = 0
    for i in range(n):
        total += table[i * 7_919]
    for i in range(n):
        del table[i * 7_919]


async def measure(work, n):
    times = max(1, 100_000 // n)
    start = time.process_time()
    for _ in range(times):
        await work(n)
    return (time.process_time() - start) / times / n


kind, n = sys.argv[1], int(sys.argv[2])
if kind == "awaits" and n > 900:
    sys.setrecursionlimit(n + 1_000)
print(round(asyncio.run(measure(globals()[kind], n)) * 1e9))
