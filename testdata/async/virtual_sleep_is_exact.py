# clock: virtual
# bide: extras
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    a, b, c = time.perf_counter(), time.monotonic(), loop.time()
    await asyncio.sleep(3)
    print(f"{time.perf_counter() - a:.2f} {time.monotonic() - b:.2f} {loop.time() - c:.2f}")
    time.sleep(3600)
    print(f"{time.perf_counter() - a:.2f} {time.monotonic() - b:.2f} {loop.time() - c:.2f}")
    await asyncio.gather(*(asyncio.sleep(n) for n in range(1000)))
    print(f"{time.perf_counter() - a:.2f}")


asyncio.run(main())
