# clock: both
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("f1")
        await asyncio.sleep(0.01)
        print("f2")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
