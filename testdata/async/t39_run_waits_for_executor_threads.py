# clock: both
import asyncio
import time


def work():
    time.sleep(0.03)
    print("thread done")


async def main():
    asyncio.get_running_loop().run_in_executor(None, work)
    await asyncio.sleep(0)
    print("main done")


asyncio.run(main())
print("run returned")
