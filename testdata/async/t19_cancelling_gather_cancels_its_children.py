import asyncio


async def child(i):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("child", i)
        raise


async def main():
    for keep in False, True:
        async def outer():
            return await asyncio.gather(child(1), child(2), return_exceptions=keep)
        task = asyncio.create_task(outer())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel()
        try:
            print(await task)
        except asyncio.CancelledError:
            print("outer cancelled", keep, task.cancelled())


asyncio.run(main())
