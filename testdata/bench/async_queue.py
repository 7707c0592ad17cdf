# Ten producers and ten consumers share a bounded queue.
import asyncio


async def produce(queue, n):
    for i in range(n):
        await queue.put(i)


async def consume(queue, sums):
    total = 0
    while (item := await queue.get()) is not None:
        total += item
        queue.task_done()
    sums.append(total)


async def main():
    queue, sums = asyncio.Queue(20), []
    consumers = [asyncio.create_task(consume(queue, sums)) for _ in range(10)]
    await asyncio.gather(*(produce(queue, 15_000) for _ in range(10)))
    for _ in consumers:
        await queue.put(None)
    await asyncio.gather(*consumers)
    return sum(sums)


print(asyncio.run(main()))
