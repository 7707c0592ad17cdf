# clock: both
import asyncio
import time


def work():
    time.sleep(0.3)
    print("thread finished anyway")


async def main():
    fut = asyncio.get_running_loop().run_in_executor(None, work)
    await asyncio.sleep(0.005)
    print(fut.cancel())
    try:
        await fut
    except asyncio.CancelledError:
        print("CE")


asyncio.run(main())
