# 50,000 sleeping tasks with different deadlines, a few cancelled.
import asyncio


async def nap(i, done):
    await asyncio.sleep((i * 7919 % 50_000) / 1_000_000)
    done.append(i)


async def main():
    done = []
    tasks = [asyncio.create_task(nap(i, done)) for i in range(50_000)]
    await asyncio.sleep(0)
    await asyncio.wait(tasks)
    return len(done), sum(done)


print(*asyncio.run(main()))
