import asyncio


async def counter():
    caught = 0
    while caught < 3:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            caught += 1
            print("caught", caught)
    return caught


async def main():
    task = asyncio.create_task(counter())
    await asyncio.sleep(0)
    task.cancel()
    task.cancel()
    print("cancelling", task.cancelling())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    print("result", await task)
    print("cancelling", task.cancelling())


asyncio.run(main())
