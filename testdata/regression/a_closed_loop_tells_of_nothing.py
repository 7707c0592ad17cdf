# A finished task of a closed loop was waited for as if its loop could still tell of it.
import asyncio


async def quick():
    return 1


async def make():
    return asyncio.create_task(quick())


async def wait(task):
    try:
        await asyncio.wait([task])
    except RuntimeError as e:
        print(e)
    try:
        task.add_done_callback(print)
    except RuntimeError as e:
        print(e)
    print(await task)


task = asyncio.run(make())
asyncio.run(wait(task))
