# clock: both
import asyncio
import time


def blocking(x, y):
    time.sleep(0.2)
    return x + y


async def ticker(log):
    for i in range(3):
        log.append(i)
        await asyncio.sleep(0.01)


async def main():
    log = []
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(ticker(log))
    print(await loop.run_in_executor(None, blocking, 2, 3), log)
    await t


asyncio.run(main())
