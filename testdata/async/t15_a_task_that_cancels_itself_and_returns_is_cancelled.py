import asyncio


async def selfish():
    asyncio.current_task().cancel()
    return "returned"


async def main():
    task = asyncio.create_task(selfish())
    try:
        print(await task)
    except asyncio.CancelledError:
        print("CE", task.cancelled())


asyncio.run(main())
