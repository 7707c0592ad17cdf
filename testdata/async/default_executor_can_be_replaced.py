import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def work(n):
    time.sleep(0.01)
    return n


def fails():
    raise KeyError("in a thread")


async def main():
    loop = asyncio.get_running_loop()
    try:
        loop.set_default_executor(3)
    except TypeError as e:
        print(e)
    with ThreadPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, work, i) for i in range(4))))
        print(await asyncio.wrap_future(pool.submit(work, 9)))
        try:
            await loop.run_in_executor(pool, fails)
        except KeyError as e:
            print(repr(e))
    loop.set_default_executor(ThreadPoolExecutor(1))
    print(await loop.run_in_executor(None, work, 5))
    loop.run_in_executor(None, lambda: (time.sleep(0.05), print("thread ends")))


asyncio.run(main())
print("end")
