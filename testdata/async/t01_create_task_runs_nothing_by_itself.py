# A new task starts when its maker gives way; tasks start in the order they were made.
import asyncio

log = []


async def worker(name):
    log.append(name + "1")
    await asyncio.sleep(0)
    log.append(name + "2")


async def main():
    a = asyncio.create_task(worker("a"))
    b = asyncio.create_task(worker("b"))
    log.append("m0")
    await asyncio.sleep(0)
    log.append("m1")
    await a
    await b


asyncio.run(main())
print(*log)
