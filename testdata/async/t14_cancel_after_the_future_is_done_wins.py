import asyncio


async def waiter(fut):
    try:
        print("value", await fut)
    except asyncio.CancelledError:
        print("cancelled", fut.done(), fut.result())
        raise


async def main():
    fut = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waiter(fut))
    await asyncio.sleep(0)
    fut.set_result("lost")
    print(task.cancel())
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
