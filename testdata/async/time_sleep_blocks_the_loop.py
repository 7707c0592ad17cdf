# clock: both
import asyncio
import time


async def bad():
    print("bad starts")
    time.sleep(0.05)
    print("bad ends")


async def other():
    print("other starts")
    await asyncio.sleep(0.01)
    print("other ends")


async def main():
    start = time.perf_counter()
    await asyncio.gather(other(), bad(), other())
    took = time.perf_counter() - start
    print(0.05 <= took < 1)


asyncio.run(main())
