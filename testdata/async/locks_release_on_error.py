import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        async with lock:
            print(lock.locked())
            raise ValueError("inside")
    except ValueError:
        print(lock.locked())
    print(lock)
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 0.01)
    except TimeoutError:
        print("timed out", lock.locked())
    lock.release()
    print(lock.locked())


asyncio.run(main())
