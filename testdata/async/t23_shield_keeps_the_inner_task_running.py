# clock: both
import asyncio


async def inner():
    await asyncio.sleep(0.2)
    print("inner finished")
    return 7


async def main():
    task = asyncio.create_task(inner())

    async def outer():
        return await asyncio.shield(task)

    o = asyncio.create_task(outer())
    await asyncio.sleep(0)
    o.cancel()
    try:
        await o
    except asyncio.CancelledError:
        print("outer cancelled", task.done())
    print(await task)


asyncio.run(main())
