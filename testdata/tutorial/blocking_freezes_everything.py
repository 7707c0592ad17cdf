# clock: virtual
# bide: extras
import asyncio
import time


async def blocks():
    time.sleep(5)
    print("Nobody else could move!")


async def gives_way():
    await asyncio.sleep(5)
    print("Others moved meanwhile!")


async def bell():
    for n in range(3):
        print(f"ring {n} at {round(time.perf_counter() - start)}")
        await asyncio.sleep(1)


async def main():
    for job in blocks, gives_way:
        global start
        start = time.perf_counter()
        ringing = asyncio.create_task(bell())
        await asyncio.sleep(0)
        await job()
        await ringing


asyncio.run(main())
