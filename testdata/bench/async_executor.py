# 20,000 short calls go to threads and back, ten at a time.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    total = 0
    for i in range(2_000):
        total += sum(await asyncio.gather(*(loop.run_in_executor(None, abs, -i - k) for k in range(10))))
    return total


print(asyncio.run(main()))
