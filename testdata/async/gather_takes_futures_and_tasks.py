import asyncio


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    loop.call_soon(fut.set_result, "future")
    task = asyncio.create_task(asyncio.sleep(0, "task"))
    print(await asyncio.gather(fut, task, asyncio.sleep(0, "coro")))
    try:
        await asyncio.gather(1)
    except TypeError as e:
        print(e)


asyncio.run(main())
