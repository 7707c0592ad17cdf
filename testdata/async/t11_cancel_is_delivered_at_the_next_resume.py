import asyncio


async def inner():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("inner", e.args)
        raise


async def main():
    task = asyncio.create_task(inner())
    await asyncio.sleep(0)
    task.cancel("why")
    print(task.cancelled(), task.done(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as e:
        print("outer", e.args)
    print(task.cancelled(), task.done())


asyncio.run(main())
