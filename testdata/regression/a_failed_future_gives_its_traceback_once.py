# The first to await a failed future sees where its exception came from, the others only their own frames; every await
# used to add to one traceback.
import asyncio
import traceback


def names(e):
    return [f.name for f in traceback.extract_tb(e.__traceback__)]


async def fails():
    await asyncio.sleep(0)
    raise ValueError("no")


async def waits(task):
    try:
        await task
    except ValueError as e:
        print(names(e))


async def main():
    task = asyncio.create_task(fails())
    for _ in range(3):
        await waits(task)
    print(len(task.get_stack()))
    other = asyncio.create_task(fails())
    await asyncio.gather(waits(other), waits(other), waits(other))


asyncio.run(main())
