import asyncio


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        return "swallowed"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    print(task.uncancel(), task.cancelling(), task.uncancel())
    print(await task)


asyncio.run(main())
