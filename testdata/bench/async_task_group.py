# Task groups inside task groups.
import asyncio


async def leaf(n):
    await asyncio.sleep(0)
    return n


async def branch(n):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(leaf(n + k)) for k in range(10)]
    return sum(t.result() for t in tasks)


async def main():
    total = 0
    for _ in range(10):
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(branch(n)) for n in range(500)]
        total += sum(t.result() for t in tasks)
    return total


print(asyncio.run(main()))
