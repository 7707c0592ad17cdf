# clock: both
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    marks = time.perf_counter(), time.monotonic(), loop.time()
    await asyncio.gather(asyncio.sleep(0.2), asyncio.sleep(0.1), asyncio.sleep(0.15))
    for mark, now in zip(marks, (time.perf_counter(), time.monotonic(), loop.time())):
        print(0.19 < now - mark < 3)


asyncio.run(main())
