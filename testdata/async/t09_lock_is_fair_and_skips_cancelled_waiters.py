import asyncio

log = []


async def worker(i, lock):
    async with lock:
        log.append(i)
        await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(worker(i, lock)) for i in range(4)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    tasks[2].cancel()
    await asyncio.sleep(0)
    lock.release()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(lock.locked(), [t.cancelled() for t in tasks])
    try:
        lock.release()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
print(log)
